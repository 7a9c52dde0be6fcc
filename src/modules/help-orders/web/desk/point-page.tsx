/** One service point elsewhere: its entry, its figures, open orders and the projects it serves, its staff, its history. */
import { Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { MatterRows } from '../../../../ui/desk/list/matter-rows.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { RegisterRowPage } from '../../../../ui/desk/register/register-row-page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { PointStandingWire } from '../../wire-clinics.ts'
import { useHelp } from './queries.ts'

const FIGURES = ['open', 'done', 'withdrawn', 'projects', 'problems'] as const
const RELATED = [{ path: 'service-point-staff', field: 'pointId' }]

export function PointPage() {
  return <RegisterRowPage path="service-points" related={RELATED} more={(id) => <Standing id={id} />} />
}

function Standing({ id }: { id: string }) {
  const { t } = useTexts()
  const found = useHelp<PointStandingWire>(`/api/service-points/${id}/standing`)
  const { data } = found
  if (found.error || data === undefined) return <Loading of={found} />
  return (
    <>
      <Card
        title={t('ui.point.figures')}
        extra={<DeskLink href={deskPaths.clinics()}>{t('ui.point.all')}</DeskLink>}
      >
        <FactList
          items={FIGURES.map((what) => ({
            label: t(`ui.point.${what}`),
            value: t(`ui.point.unit.${what}`, { n: data[what] }),
          }))}
        />
      </Card>
      <Served served={data.served} />
      <Card title={t('ui.point.orders')}>
        {data.orders.length === 0 ? (
          <p className="desk-muted">{t('ui.point.noOrders')}</p>
        ) : (
          <MatterRows rows={data.orders} />
        )}
      </Card>
    </>
  )
}

function Served({ served }: Pick<PointStandingWire, 'served'>) {
  const { t, name } = useTexts()
  return (
    <Card title={t('ui.point.served')}>
      {served.length === 0 && <p className="desk-muted">{t('ui.point.noneServed')}</p>}
      <ul className="help-lines">
        {served.map((one) => (
          <li key={one.id}>
            <DeskLink href={deskPaths.matter('projects', one.id)}>{one.title}</DeskLink>{' '}
            {one.lists.map((list) => (
              <Tag key={list} color="processing">
                {t(`project.list.${list}`)}
              </Tag>
            ))}{' '}
            <span className="desk-muted">
              {t(`project.status.${one.stage}`)} · {name(one.region)} ·{' '}
              {t('ui.point.count', { n: one.orders })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

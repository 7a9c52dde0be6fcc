/** Across help orders: how often each leader listened, coordinated and pushed, with the records, and the service points elsewhere. */
import { Input, Tag } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { LeaderActsWire, PointsWire } from '../../wire-clinics.ts'
import { LEADER_ACT_READERS, LEADER_ACTS } from '../../words.ts'
import { useHelp } from './queries.ts'

export function ClinicsPage() {
  const { t } = useTexts()
  const powers = usePowers()
  return (
    <Page
      title={t('ui.clinic.page')}
      extra={<DeskLink href={deskPaths.list('help-orders')}>{t('ui.desk.menu.help-orders')}</DeskLink>}
    >
      {LEADER_ACT_READERS.some((power) => powers.includes(power)) && <Leaders />}
      <Points />
    </Page>
  )
}

function Leaders() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const span = { from: search['from'], to: search['to'] }
  const acts = useHelp<LeaderActsWire>('/api/leader-acts', { ...span, leader: search['leader'] })
  const { data } = acts
  const day = (name: 'from' | 'to') => (
    <label>
      {t(`ui.clinic.${name}`)}{' '}
      <Input
        type="date"
        value={span[name] ?? ''}
        onChange={({ target }) => change({ [name]: target.value === '' ? undefined : target.value })}
      />
    </label>
  )
  return (
    <Card title={t('ui.clinic.byLeader')}>
      <p className="help-span">
        {day('from')}
        {day('to')}
      </p>
      <LoadError of={acts} />
      {data?.leaders.length === 0 && <p className="desk-muted">{t('ui.clinic.noActs')}</p>}
      <ul className="help-lines">
        {data?.leaders.map((one) => (
          <li key={one.personId} className="help-span">
            <DeskLink href={withSearch(deskPaths.clinics(), { ...span, leader: one.personId })}>
              <strong>{one.name}</strong>
            </DeskLink>
            {LEADER_ACTS.map((act) => (
              <span key={act}>
                {t('ui.clinic.times', { act: `helpOrder.leaderAct.${act}`, n: one[act] })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {data !== undefined && data.records.length > 0 && <Records records={data.records} />}
    </Card>
  )
}

function Records({ records }: Pick<LeaderActsWire, 'records'>) {
  const { t } = useTexts()
  const [first] = records
  return (
    <section className="desk-filed">
      <h3>{t('ui.clinic.records', { person: first?.leader ?? '', n: records.length })}</h3>
      <ul className="help-lines">
        {records.map((one) => (
          <li key={`${one.order.id} ${one.no}`}>
            {one.on} <Tag color="processing">{t(`helpOrder.leaderAct.${one.act}`)}</Tag>{' '}
            <DeskLink href={deskPaths.matter('help-orders', one.order.id)}>
              {one.project?.title ?? one.order.title}
            </DeskLink>
            <Writing>{one.result}</Writing>
          </li>
        ))}
      </ul>
    </section>
  )
}

const FIGURES = ['staff', 'open', 'done', 'projects', 'problems'] as const

function Points() {
  const { t } = useTexts()
  const points = useHelp<PointsWire>('/api/service-points/figures')
  const { data } = points
  return (
    <Card
      title={t('ui.point.all')}
      extra={<DeskLink href={deskPaths.list('service-points')}>{t('ui.point.register')}</DeskLink>}
    >
      <LoadError of={points} />
      {data?.rows.length === 0 && <p className="desk-muted">{t('ui.point.none')}</p>}
      <ul className="help-lines help-points">
        {data?.rows.map((point) => (
          <li key={point.id} className="help-span">
            <DeskLink href={deskPaths.matter('service-points', point.id)}>
              <strong>{point.name}</strong>
            </DeskLink>
            <span className="desk-muted">
              {point.city} {!point.isOpen && <Tag>{t('ui.point.shut')}</Tag>}
            </span>
            {FIGURES.map((what) => (
              <span key={what}>
                {t(`ui.point.${what}`)} {t(`ui.point.unit.${what}`, { n: point[what] })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

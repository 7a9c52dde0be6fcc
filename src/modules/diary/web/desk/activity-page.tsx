/** 走访成效: the visits of a month by town and department, problems made appeals and how many are solved; a number opens its list. */
import { Button, Empty, Table, Tag, type TableColumnsType } from 'antd'
import { urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ActivityWire } from '../../wire-activity.ts'
import { ACTIVITY_COLUMNS, type Measure, MEASURES } from '../../words.ts'
import { ActivityList } from './activity-list.tsx'
import { useActivity } from './queries.ts'

export function ActivityPage() {
  const { t, language } = useTexts()
  const { search, change } = useAddress()
  const activity = useActivity(search['month'])
  const { data } = activity
  return (
    <Page
      title={t('activity.name')}
      extra={
        <span className="residency-bar">
          <input
            type="month"
            className="diary-month"
            aria-label={t('ui.diary.chooseMonth')}
            value={data?.month ?? search['month'] ?? ''}
            max={data?.today.slice(0, 'YYYY-MM'.length)}
            onChange={(event) => change({ month: event.target.value })}
          />
          <a href={urlOf('/api/visit-activity.xlsx', { month: search['month'], language })}>
            {t('ui.residency.export')}
          </a>
          <DeskLink href={deskPaths.visitPlans()}>{t('ui.plans.title')}</DeskLink>
        </span>
      }
    >
      <p className="desk-muted">{t('ui.activity.what')}</p>
      <Loading of={activity} />
      {data?.units.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.activity.none')} />
      )}
      {data !== undefined && data.units.length > 0 && <Units activity={data} />}
      {data !== undefined && <Behind activity={data} />}
    </Page>
  )
}

interface Row extends Pick<ActivityWire['units'][number], Measure | 'rate'> {
  /** Null for all of them. */
  readonly id: string | null
  readonly label: string
  readonly isTown: boolean
}

/** The numbers in the order in which they stand: the rate after what is solved. */

function rowsOf(
  { units, all }: ActivityWire,
  name: (of: { zh: string; en: string }) => string,
  total: string,
) {
  return [
    ...units.map((unit): Row => ({ ...unit, label: name(unit.name) })),
    ...(units.length > 1 ? [{ ...all, id: null, label: total, isTown: false } satisfies Row] : []),
  ]
}

function Units({ activity }: { activity: ActivityWire }) {
  const { t, name } = useTexts()
  const isWide = useIsWide('lg')
  const rows = rowsOf(activity, name, t('activity.all'))
  const columns: TableColumnsType<Row> = [
    { key: 'unit', title: t('activity.unit'), render: (_value, row) => <Unit row={row} /> },
    ...ACTIVITY_COLUMNS.map((of) => ({
      key: of,
      title: t(`activity.${of}`),
      align: 'right' as const,
      render: (_value: unknown, row: Row) => <Figure row={row} of={of} />,
    })),
  ]
  if (isWide)
    return (
      <Table<Row>
        size="small"
        rowKey={({ id }) => id ?? ''}
        pagination={false}
        columns={columns}
        dataSource={rows}
      />
    )
  return rows.map((row) => (
    <Card key={row.id ?? ''} title={<Unit row={row} />} className="desk-gap">
      <dl className="activity-figures">
        {ACTIVITY_COLUMNS.map((of) => (
          <div key={of}>
            <dt>{t(`activity.${of}`)}</dt>
            <dd>
              <Figure row={row} of={of} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  ))
}

function Unit({ row: { label, isTown } }: { row: Row }) {
  const { t } = useTexts()
  return (
    <>
      {label} {isTown && <Tag>{t('activity.town')}</Tag>}
    </>
  )
}

/** A number that opens its list; nothing opens nothing, and the rate stands beside what it is made of. */
function Figure({ row, of }: { row: Row; of: Measure | 'rate' }) {
  const { t } = useTexts()
  const { change } = useAddress()
  if (of === 'rate') return row.rate === null ? '—' : `${row.rate}%`
  if (row[of] === 0) return '0'
  return (
    <Button
      type="link"
      size="small"
      className="activity-figure"
      aria-label={`${row.label} ${t(`activity.${of}`)} ${row[of]}`}
      onClick={() => change({ unit: row.id ?? undefined, of })}
    >
      {row[of]}
    </Button>
  )
}

function Behind({ activity }: { activity: ActivityWire }) {
  const { t, name } = useTexts()
  const { search } = useAddress()
  const of = MEASURES.find((one) => one === search['of'])
  if (of === undefined) return null
  const unit = activity.units.find(({ id }) => id === search['unit'])
  const label = unit === undefined ? t('activity.all') : name(unit.name)
  return (
    <ActivityList
      key={`${unit?.id ?? ''} ${of}`}
      title={`${label} · ${t(`activity.${of}`)}`}
      question={{ month: activity.month, of, ...(unit === undefined ? {} : { departmentId: unit.id }) }}
    />
  )
}

/** Monthly monitoring for leaders: which reports are late, which projects deviate, what visits found. The address says the month. */
import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented, type TableColumnsType } from 'antd'
import { get, urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { TableOrCards } from '../../../../ui/desk/list/table-or-cards.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { Light } from '../../../../ui/light.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { MonitoringRowWire, MonitoringWire } from '../../wire.ts'
import { MONITORED, type Monitored } from '../../words.ts'
import { monthAfter } from './months.ts'

const PAGE_SIZE = 100
/** Narrower than this the table moves sideways. */
const TABLE_WIDTH = 960

export function MonitoringPage() {
  const { t, language } = useTexts()
  const { search, change } = useAddress()
  const only = MONITORED.find((one) => one === search['only']) ?? 'all'
  const question = { month: search['month'], only }
  const list = useQuery({
    queryKey: [...queryKeys.lists(), 'monitoring', question],
    queryFn: ({ signal }) => get<MonitoringWire>('/api/monitoring/reports', question, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = list
  return (
    <Page
      title={t('monitoring.title')}
      extra={
        <Button
          icon={<DownloadOutlined />}
          href={urlOf('/api/monitoring/reports.xlsx', { ...question, language })}
          download
        >
          {t('monitoring.export')}
        </Button>
      }
    >
      <Loading of={list} />
      {data && (
        <>
          <div className="monitoring-bar">
            <Button
              icon={<LeftOutlined />}
              aria-label={t('monitoring.previous')}
              onClick={() => change({ month: monthAfter(data.month, -1) })}
            />
            <strong>{data.month}</strong>
            <Button
              icon={<RightOutlined />}
              aria-label={t('monitoring.next')}
              onClick={() => change({ month: monthAfter(data.month, 1) })}
            />
            <Segmented<Monitored>
              value={only}
              options={MONITORED.map((value) => ({
                value,
                label: `${t(`monitoring.only.${value}`)} ${data.counts[value]}`,
              }))}
              onChange={(value) => change({ only: value === 'all' ? undefined : value })}
            />
            <span className="desk-muted">
              {t('monitoring.sum', {
                planned: moneyWords(data.planned, language),
                actual: moneyWords(data.actual, language),
              })}
            </span>
          </div>
          {data.isCut && (
            <Alert type="warning" title={t('monitoring.cut', { n: data.counts.all })} showIcon />
          )}
          <Rows rows={data.rows} />
        </>
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly MonitoringRowWire[] }) {
  const { t } = useTexts()
  const columns = useColumns()
  return (
    <TableOrCards
      rows={rows}
      columns={columns}
      card={(row) => <PhoneRow row={row} />}
      none={t('monitoring.none')}
      pageSize={PAGE_SIZE}
      tableWidth={TABLE_WIDTH}
    />
  )
}

const place = (row: MonitoringRowWire) => deskPaths.matter('investment-reports', row.id)

function PhoneRow({ row }: { row: MonitoringRowWire }) {
  const { t, name, language } = useTexts()
  return (
    <>
      <DeskLink href={place(row)}>{row.project}</DeskLink>
      <div className="desk-row-more">
        <Light light={row.light} />
        <span>{t(`investmentReport.status.${row.status}`)}</span>
        <span>{name(row.region)}</span>
        {row.lateDays > 0 && (
          <span className="monitoring-bad">
            {t('monitoring.head.lateDays')} {row.lateDays}
          </span>
        )}
        {row.actual !== null && (
          <span>
            {t('monitoring.head.actual')} {moneyWords(row.actual, language)}
          </span>
        )}
        {row.deviation !== null && (
          <span>
            {t('monitoring.head.deviation')} <Deviation row={row} />
          </span>
        )}
      </div>
    </>
  )
}

function Deviation({ row }: { row: MonitoringRowWire }) {
  if (row.deviation === null) return null
  return <span className={row.isDeviating ? 'monitoring-bad' : undefined}>{row.deviation}%</span>
}

function useColumns(): TableColumnsType<MonitoringRowWire> {
  const { t, name, language } = useTexts()
  const money = (fen: number | null) => (fen === null ? '–' : moneyWords(fen, language))
  const title = (column: string) => t(`monitoring.head.${column}`)
  return [
    {
      key: 'project',
      title: title('project'),
      render: (_value, row) => <DeskLink href={place(row)}>{row.project}</DeskLink>,
    },
    { key: 'region', title: title('region'), render: (_value, row) => name(row.region) },
    {
      key: 'status',
      title: title('status'),
      render: (_value, row) => (
        <>
          <Light light={row.light} /> {t(`investmentReport.status.${row.status}`)}
        </>
      ),
    },
    {
      key: 'late',
      title: title('lateDays'),
      align: 'right',
      render: (_value, row) =>
        row.lateDays > 0 ? <span className="monitoring-bad">{row.lateDays}</span> : '–',
    },
    { key: 'planned', title: title('planned'), align: 'right', render: (_value, row) => money(row.planned) },
    { key: 'actual', title: title('actual'), align: 'right', render: (_value, row) => money(row.actual) },
    {
      key: 'deviation',
      title: title('deviation'),
      align: 'right',
      render: (_value, row) => <Deviation row={row} />,
    },
    {
      key: 'otherwise',
      title: title('otherwise'),
      align: 'right',
      render: (_value, row) =>
        row.otherwise > 0 ? <span className="monitoring-bad">{row.otherwise}</span> : '–',
    },
    { key: 'score', title: title('score'), align: 'right', render: (_value, row) => row.score ?? '–' },
  ]
}

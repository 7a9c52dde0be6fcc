/** Whom connected systems reach: departments and sub-districts with and without orders, and how many are enterprises' (S002-76). */
import { Progress, Table, type TableColumnsType } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { CoverageWire } from '../../wire.ts'
import { useCoverage } from './queries.ts'

type Row = CoverageWire['rows'][number]

export function CoverageCard() {
  const { t, name } = useTexts()
  const found = useCoverage()
  const columns: TableColumnsType<Row> = [
    { key: 'department', title: t('client.ui.department'), render: (_, row) => name(row.department) },
    { key: 'region', title: t('client.ui.region'), width: 160, render: (_, row) => name(row.region) },
    {
      key: 'orders',
      title: t('client.ui.orders'),
      width: 100,
      align: 'right',
      render: (_, row) => row.orders,
    },
  ]
  return (
    <Card title={t('client.ui.tab.coverage')}>
      <Loading of={found} />
      {found.data && (
        <>
          <Share coverage={found.data} />
          <Table
            className="desk-gap"
            size="small"
            rowKey={(row) => `${row.region.zh} ${row.department.zh}`}
            columns={columns}
            dataSource={found.data.rows}
            pagination={false}
            scroll={{ x: 480 }}
          />
        </>
      )}
    </Card>
  )
}

function Share({ coverage }: { coverage: CoverageWire }) {
  const { t } = useTexts()
  const { departments, covered, orders, linked, waiting, closed, checked } = coverage
  // Rounded down: all but one are not all.
  const share = departments === 0 ? 0 : Math.floor((covered / departments) * 100)
  return (
    <div className="desk-card-body">
      <p>{t('client.ui.coverage', { orders, departments, covered, share })}</p>
      <Progress percent={share} />
      <p className="desk-muted">
        {t('client.ui.flagged', { linked, waiting })} {t('client.ui.checked', { closed, checked })}
      </p>
    </div>
  )
}

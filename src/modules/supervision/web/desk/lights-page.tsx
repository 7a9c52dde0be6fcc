/** The lights 红绿灯 of the region by department, live. Every number opens the list behind it. */
import { Empty, Table, type TableColumnsType } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useLights, type LightsRow } from '../../../../ui/desk/queries.ts'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Light } from '../../../../ui/light.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import { latestFirst, LIGHT_COLUMNS, sumOf, type LightColumn } from './lights-order.ts'

const COUNT_WIDTH = 120

export function LightsPage() {
  const { t, name } = useTexts()
  const reading = useReading()
  const { search } = useAddress()
  const lights = useLights()
  const isWide = useIsWide('md')
  const rows = latestFirst(lights.data?.rows ?? [])
  const sum = sumOf(rows)
  const columns: TableColumnsType<LightsRow> = [
    {
      key: 'department',
      title: t('ui.desk.column.department'),
      fixed: 'left',
      width: 220,
      render: (_, row) => (
        <DeskLink href={listOf(row.department.id, undefined)}>{name(row.department.name)}</DeskLink>
      ),
    },
    ...LIGHT_COLUMNS.map((light) => ({
      key: light,
      title: <Light light={light} />,
      align: 'right' as const,
      width: COUNT_WIDTH,
      render: (_: unknown, row: LightsRow) => (
        <Count n={row[light]} light={light} departmentId={row.department.id} />
      ),
    })),
  ]
  return (
    <Page
      title={t('ui.desk.lights')}
      extra={
        lights.data && (
          <span className="desk-muted">
            {t('ui.desk.lights.at', { moment: momentWords(lights.data.at, reading) })}
          </span>
        )
      }
    >
      <LoadError of={lights} />
      {lights.data && (
        <p>{t('ui.desk.lights.now', { black: sum.black, red: sum.red, yellow: sum.yellow })}</p>
      )}
      {!isWide && rows.length > 0 && <LightsCards rows={rows} />}
      {!lights.error && (isWide || rows.length === 0) && (
        <Table
          className="desk-lights"
          size="small"
          rowKey={(row) => row.department.id}
          columns={columns}
          dataSource={[...rows]}
          pagination={false}
          loading={lights.isPending}
          sticky={{ offsetHeader: 48 }}
          scroll={{ x: 820 }}
          rowClassName={(row) => (row.department.id === search['departmentId'] ? 'desk-row-here' : '')}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.desk.lights.none')} />,
          }}
          summary={() => (
            <Table.Summary fixed>
              <Table.Summary.Row className="desk-sum">
                <Table.Summary.Cell index={0}>{t('ui.desk.lights.sum')}</Table.Summary.Cell>
                {LIGHT_COLUMNS.map((light, index) => (
                  <Table.Summary.Cell key={light} index={index + 1} align="right">
                    <Count n={sum[light]} light={light} />
                  </Table.Summary.Cell>
                ))}
              </Table.Summary.Row>
            </Table.Summary>
          )}
        />
      )}
    </Page>
  )
}

/** The same on a phone: only lights that are lit, each with its word. */
function LightsCards({ rows }: { rows: readonly LightsRow[] }) {
  const { t, name } = useTexts()
  return (
    <ul className="desk-rows desk-rows-cards">
      {rows.map((row) => (
        <li key={row.department.id}>
          <DeskLink href={listOf(row.department.id, undefined)}>{name(row.department.name)}</DeskLink>
          <div className="desk-row-more">
            {LIGHT_COLUMNS.filter((light) => row[light] > 0).map((light) => (
              <span key={light}>
                <Light light={light} />{' '}
                <Count n={row[light]} light={light} departmentId={row.department.id} />
              </span>
            ))}
            {LIGHT_COLUMNS.every((light) => row[light] === 0) && t('ui.desk.lights.unlit')}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The list behind a number, with the same filters in its address. */
function listOf(departmentId: string | undefined, light: LightColumn | undefined): string {
  return withSearch(deskPaths.list('matters'), { departmentId, light, scope: 'region' })
}

interface CountProps {
  readonly n: number
  readonly light: LightColumn
  readonly departmentId?: string
}

/** A number that opens; nought is quiet. */
function Count({ n, light, departmentId }: CountProps) {
  if (n === 0) return <span className="desk-muted">0</span>
  return (
    <DeskLink href={listOf(departmentId, light)} className={`desk-count desk-count-${light}`}>
      {n}
    </DeskLink>
  )
}

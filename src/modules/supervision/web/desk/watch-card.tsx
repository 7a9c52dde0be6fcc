/** What supervision watches of appeals: overdue, repeated and unsatisfied ones by unit. Every number opens its appeals. */
import { useQuery } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { WatchWire } from '../../wire-watch.ts'
import { WATCHED } from '../../words.ts'

const REFRESH_MS = 30_000
const COUNT_WIDTH = 110
/** On a phone all three counts stand beside the name. */
const NARROW_COUNT_WIDTH = 64
const NARROW_NAME_WIDTH = 110

type Row = WatchWire['rows'][number]

export function WatchCard() {
  const { t, name } = useTexts()
  const reading = useReading()
  const isWide = useIsWide('md')
  const watch = useQuery({
    queryKey: [...queryKeys.lists(), 'supervision', 'appeals'],
    queryFn: ({ signal }) => get<WatchWire>('/api/supervision/appeals', {}, signal),
    refetchInterval: REFRESH_MS,
  })
  const since = watch.data?.since ?? ''
  const columns: TableColumnsType<Row> = [
    {
      key: 'department',
      title: t('ui.desk.column.department'),
      fixed: 'left',
      width: isWide ? 240 : NARROW_NAME_WIDTH,
      render: (_, row) => (row.department === null ? '—' : name(row.department.name)),
    },
    ...WATCHED.map((what) => ({
      key: what,
      title: t(`ui.supervision.watch.${what}`),
      align: 'right' as const,
      width: isWide ? COUNT_WIDTH : NARROW_COUNT_WIDTH,
      render: (_: unknown, row: Row) =>
        row[what] === 0 ? (
          <span className="desk-muted">0</span>
        ) : (
          <DeskLink
            href={withSearch(deskPaths.watched(), {
              what,
              since,
              departmentId: row.department?.id ?? 'none',
            })}
            className={what === 'overdue' ? 'desk-count desk-count-red' : 'desk-count'}
          >
            {row[what]}
          </DeskLink>
        ),
    })),
  ]
  return (
    <Card
      title={t('ui.supervision.watch')}
      extra={
        watch.data && (
          <span className="desk-muted">
            {t('ui.supervision.watchSince', { since: dayWords(since, reading) })}
          </span>
        )
      }
    >
      <LoadError of={watch} />
      {watch.data?.rows.length === 0 && <p className="desk-muted">{t('ui.supervision.watchNone')}</p>}
      {watch.data !== undefined && watch.data.rows.length > 0 && (
        <Table
          size="small"
          rowKey={(row) => row.department?.id ?? ''}
          columns={columns}
          dataSource={watch.data.rows}
          pagination={false}
          scroll={{ x: isWide ? 460 : 'max-content' }}
        />
      )}
    </Card>
  )
}

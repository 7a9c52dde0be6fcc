/**
 * The board of supervision, and of discipline inspection: what it watches of appeals, and what of its own is open by kind,
 * unit and light. Every number opens its list. Which kinds stand on it is the server's to say.
 */
import { useQuery } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Light } from '../../../../ui/light.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { BoardWire } from '../../wire.ts'
import { LIGHT_COLUMNS, latestFirst, type LightColumn } from './lights-order.ts'
import { PATHS } from './board-paths.ts'
import { ExposedCard } from './exposed-card.tsx'
import { WatchCard } from './watch-card.tsx'

const REFRESH_MS = 30_000

export function BoardPage() {
  const { t } = useTexts()
  const reading = useReading()
  const board = useQuery({
    queryKey: [...queryKeys.lists(), 'supervision'],
    queryFn: ({ signal }) => get<BoardWire>('/api/supervision/board', {}, signal),
    refetchInterval: REFRESH_MS,
  })
  return (
    <Page
      title={t('ui.supervision.board')}
      extra={
        <>
          <DeskLink href={deskPaths.unmaskings()}>{t('appeal.unmask.title')}</DeskLink>
          {board.data && (
            <span className="desk-muted">
              {t('ui.desk.lights.at', { moment: momentWords(board.data.at, reading) })}
            </span>
          )}
        </>
      }
    >
      <Loading of={board} />
      <WatchCard />
      {board.data?.kinds.map((kind) => (
        <KindBoard key={kind.kind} board={kind} />
      ))}
      {board.data && <ExposedCard exposed={board.data.exposed} />}
    </Page>
  )
}

type Kind = BoardWire['kinds'][number]
type Row = Kind['rows'][number]

function KindBoard({ board }: { board: Kind }) {
  const speech = useTexts()
  const { t, name } = speech
  const isWide = useIsWide('md')
  const labels = labelsOf(speech, board.kind)
  const all = board.rows.reduce((sum, row) => sum + row.all, 0)
  const count = (row: Row, light?: LightColumn) => <Count board={board} row={row} light={light} />
  const columns: TableColumnsType<Row> = [
    {
      key: 'department',
      title: t('ui.desk.column.department'),
      fixed: 'left',
      width: isWide ? 240 : 130,
      render: (_, row) => (row.department === null ? '—' : name(row.department.name)),
    },
    { key: 'all', title: t('ui.supervision.all'), align: 'right', width: 80, render: (_, row) => count(row) },
    ...LIGHT_COLUMNS.map((light) => ({
      key: light,
      title: <Light light={light} />,
      align: 'right' as const,
      width: 110,
      render: (_: unknown, row: Row) => count(row, light),
    })),
    {
      key: 'rest',
      title: t('ui.supervision.rest'),
      align: 'right',
      width: 90,
      render: (_, row) => <span className="desk-muted">{withoutLight(row)}</span>,
    },
  ]
  return (
    <Card
      title={labels.kind}
      extra={<DeskLink href={listOf(board, {})}>{t('ui.supervision.open', { count: all })}</DeskLink>}
    >
      {board.rows.length === 0 ? (
        <p className="desk-muted">{t('ui.supervision.none')}</p>
      ) : (
        <Table
          size="small"
          rowKey={(row) => row.department?.id ?? ''}
          columns={columns}
          dataSource={[...latestFirst(board.rows)]}
          pagination={false}
          scroll={{ x: 760 }}
        />
      )}
    </Card>
  )
}

/** Open ones on which no limit runs: answered orders that wait to be accepted, drafts. */
function withoutLight(row: Row): number {
  return row.all - LIGHT_COLUMNS.reduce((sum, light) => sum + row[light], 0)
}

/** The list behind a number, with the same filters in its address. */
function listOf({ kind, isRegional }: Kind, filters: { departmentId?: string; light?: LightColumn }): string {
  const scope = isRegional ? 'region' : 'mine'
  return withSearch(deskPaths.list(PATHS[kind] ?? 'matters'), { ...filters, scope, state: 'open' })
}

interface CountProps {
  readonly board: Kind
  readonly row: Row
  readonly light: LightColumn | undefined
}

/** A number that opens; nought is quiet. */
function Count({ board, row, light }: CountProps) {
  const n = light === undefined ? row.all : row[light]
  if (n === 0) return <span className="desk-muted">0</span>
  const departmentId = row.department?.id
  const href = listOf(board, {
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(light === undefined ? {} : { light }),
  })
  return (
    <DeskLink href={href} className={light === undefined ? '' : `desk-count desk-count-${light}`}>
      {n}
    </DeskLink>
  )
}

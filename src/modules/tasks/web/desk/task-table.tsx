/** Listed tasks as a table, what is late on top; as cards on a phone. */
import { Progress, Tag, type TableColumnsType } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { TableOrCards } from '../../../../ui/desk/list/table-or-cards.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { NodeShape } from '../../../nodes/web/desk/node-shape.tsx'
import type { TaskRowWire } from '../../wire.ts'

const PAGE_SIZE = 50
/** Narrower than this the table moves sideways. */
const TABLE_WIDTH = 980

export const taskPlace = (id: string) => deskPaths.matter('listed-tasks', id)

export function TaskTable({ rows }: { rows: readonly TaskRowWire[] }) {
  const { t } = useTexts()
  const columns = useColumns()
  return (
    <TableOrCards
      rows={rows}
      columns={columns}
      card={(row) => <TaskCard row={row} />}
      none={t('ui.tasks.none')}
      pageSize={PAGE_SIZE}
      tableWidth={TABLE_WIDTH}
    />
  )
}

/** What matters of a task in few lines. */
export function TaskCard({ row }: { row: TaskRowWire }) {
  const { t, name } = useTexts()
  return (
    <>
      <NodeShape light={row.light} /> <DeskLink href={taskPlace(row.id)}>{row.title}</DeskLink>
      <div className="task-card-more">
        <span>{name(row.lead.name)}</span>
        {row.leader !== null && <span>{row.leader}</span>}
        <span>{t('ui.nodes.until', { on: row.toOn })}</span>
        <span>{row.percent}%</span>
        <Waiting row={row} />
        <Late row={row} />
      </div>
    </>
  )
}

function Waiting({ row: { waitingPercent } }: { row: TaskRowWire }) {
  const { t } = useTexts()
  if (waitingPercent === null) return null
  return <Tag color="blue">{t('ui.tasks.waitingTag', { n: waitingPercent })}</Tag>
}

function Late({ row: { lateDays } }: { row: TaskRowWire }) {
  const { t } = useTexts()
  return lateDays > 0 ? <span className="task-late">{t('ui.tasks.lateShort', { n: lateDays })}</span> : null
}

function useColumns(): TableColumnsType<TaskRowWire> {
  const { t, name } = useTexts()
  const title = (column: string) => t(`listedTask.column.${column}`)
  return [
    {
      key: 'light',
      title: title('light'),
      width: 64,
      render: (_value, row) => <NodeShape light={row.light} />,
    },
    {
      key: 'title',
      title: title('title'),
      render: (_value, row) => (
        <>
          <DeskLink href={taskPlace(row.id)}>{row.title}</DeskLink>
          <div className="desk-muted" title={row.list.name}>
            {row.code} · {row.list.code}
          </div>
        </>
      ),
    },
    {
      key: 'lead',
      title: title('lead'),
      width: 180,
      render: (_value, row) => (
        <>
          {name(row.lead.name)}
          <div className="desk-muted">{row.persons}</div>
        </>
      ),
    },
    { key: 'leader', title: title('leader'), dataIndex: 'leader', width: 110 },
    { key: 'indicator', title: title('indicator'), dataIndex: 'indicator', width: 130 },
    {
      key: 'to',
      title: title('to'),
      width: 120,
      render: (_value, row) => (
        <>
          {row.toOn}
          <div>
            <Late row={row} />
          </div>
        </>
      ),
    },
    {
      key: 'percent',
      title: title('percent'),
      width: 150,
      render: (_value, row) => (
        <>
          <Progress percent={row.percent} size="small" aria-label={title('percent')} />
          <Waiting row={row} />
        </>
      ),
    },
  ]
}

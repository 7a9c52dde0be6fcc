/** The wall chart as a list: for a phone on a building site, and for whoever reads better than they see. */
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { isoDay, type Day } from '../../../../calendar/days.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ChartNodeWire, ChartRowWire } from '../../wire-chart.ts'
import type { AnswererWire } from '../../wire.ts'
import { useAnswererText, useMissText } from './chart-tip.tsx'
import { NodeShape } from './node-shape.tsx'

/** As many projects as a list shows at first; the filter finds the others. */
const SHOWN = 100
/** As many nodes of each: what is missed, then what comes next. */
const NODES_SHOWN = 4

interface Props {
  readonly rows: readonly ChartRowWire[]
  readonly answerers: readonly AnswererWire[]
}

export function ChartList({ rows, answerers }: Props) {
  const { t, name } = useTexts()
  return (
    <>
      <ul className="node-list">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <h2>
              <NodeShape light={row.light} />{' '}
              <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink>
            </h2>
            <p className="desk-muted">
              {name(row.department)} · {t('node.chart.target', { on: isoDay(row.targetOn as Day) })}
              {row.lateDays > 0 && ` · ${t('node.chart.late', { n: row.lateDays })}`}
            </p>
            <ul>
              {nextOf(row).map((node) => (
                <ListedNode key={node.key} row={row} node={node} answerer={answerers[node.answerer]} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="desk-muted">{t('ui.nodes.more', { n: rows.length - SHOWN })}</p>}
    </>
  )
}

interface ListedProps {
  readonly row: ChartRowWire
  readonly node: ChartNodeWire
  readonly answerer: AnswererWire | undefined
}

/** Who answers is said of what is missed or about to be. */
function ListedNode({ row, node, answerer }: ListedProps) {
  const { t } = useTexts()
  const answererText = useAnswererText()
  const missText = useMissText()
  const miss = row.misses.find(({ key }) => key === node.key)
  return (
    <li>
      <NodeShape light={node.light} /> {node.name}
      <span className="desk-muted">
        {' '}
        {t('ui.nodes.until', { on: isoDay(node.toOn as Day) })}
        {(node.light === 'red' || node.light === 'yellow') && ` · ${answererText(answerer)}`}
        {miss !== undefined && ` · ${t('ui.nodes.because', { why: missText(miss) })}`}
      </span>
    </li>
  )
}

function nextOf({ nodes }: ChartRowWire) {
  return nodes
    .filter(({ finishedOn }) => finishedOn === null)
    .sort((one, other) => one.toOn - other.toOn)
    .slice(0, NODES_SHOWN)
}

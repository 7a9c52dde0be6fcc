/** The wall chart as a list: for a phone on a building site, and for whoever reads better than they see. */
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { isoDay, type Day } from '../../../../calendar/days.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ChartRowWire } from '../../wire.ts'
import { NodeShape } from './node-shape.tsx'

/** As many projects as a list shows at first; the filter finds the others. */
const SHOWN = 100
/** As many nodes of each: what is missed, then what comes next. */
const NODES_SHOWN = 4

export function ChartList({ rows }: { rows: readonly ChartRowWire[] }) {
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
              {name(row.department)} · {t('ui.nodes.targetOn', { on: isoDay(row.targetOn as Day) })}
              {row.lateDays > 0 && ` · ${t('ui.nodes.late', { n: row.lateDays })}`}
            </p>
            <ul>
              {nextOf(row).map((node) => (
                <li key={node.key}>
                  <NodeShape light={node.light} /> {node.name}
                  <span className="desk-muted"> {t('ui.nodes.until', { on: isoDay(node.toOn as Day) })}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="desk-muted">{t('ui.nodes.more', { n: rows.length - SHOWN })}</p>}
    </>
  )
}

function nextOf({ nodes }: ChartRowWire) {
  return nodes
    .filter(({ finishedOn }) => finishedOn === null)
    .sort((one, other) => one.toOn - other.toOn)
    .slice(0, NODES_SHOWN)
}

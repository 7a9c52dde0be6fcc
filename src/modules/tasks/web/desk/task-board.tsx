/** Listed tasks as a board: a column for each light, the most urgent first. */
import { Button } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { NODE_LIGHTS } from '../../../nodes/words.ts'
import { NodeShape } from '../../../nodes/web/desk/node-shape.tsx'
import type { TaskRowWire } from '../../wire.ts'
import { TaskCard } from './task-table.tsx'

/** As many cards as a column shows; the list has them all. */
const CARDS = 30

export function TaskBoard({ rows }: { rows: readonly TaskRowWire[] }) {
  const { t } = useTexts()
  const { change } = useAddress()
  const columns = NODE_LIGHTS.toReversed().map((light) => ({
    light,
    cards: rows.filter((row) => row.light === light),
  }))
  return (
    <div className="task-board">
      {columns.map(({ light, cards }) => (
        <section key={light} className={`task-column task-column-${light}`}>
          <h2>
            <NodeShape light={light} /> {t(`node.light.${light}`)} {cards.length}
          </h2>
          <ul>
            {cards.slice(0, CARDS).map((row) => (
              <li key={row.id}>
                <TaskCard row={row} />
              </li>
            ))}
          </ul>
          {cards.length > CARDS && (
            <Button type="link" onClick={() => change({ light, view: undefined })}>
              {t('ui.tasks.more', { n: cards.length - CARDS })}
            </Button>
          )}
        </section>
      ))}
    </div>
  )
}

/** Working on the wall chart with keys: which key means what, and what is said of the node that was chosen. */
import { isoDay, type Day } from '../../../../calendar/days.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ChartRowWire } from '../../wire-chart.ts'
import type { AnswererWire } from '../../wire.ts'
import type { Draft } from './chart-draw.ts'
import { pulled, type Grip } from './chart-layout.ts'
import { useAnswererText, useMissText } from './chart-tip.tsx'

interface Chosen {
  readonly id: string
  readonly key: string
}

interface Situation {
  readonly rows: readonly ChartRowWire[]
  readonly chosen: Chosen | null
  readonly draft: Draft | null
}

export type KeyMove =
  | { readonly chosen: Chosen | null }
  | { readonly draft: Draft | null }
  | { readonly zoom: number }
  | { readonly done: 'save' | 'edit' | 'toggle' }

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

const ZOOM: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 }

/**
 * Arrows go from node to node and from project to project; with Shift they move the node by a day, with Alt its end. Enter
 * saves a move, or opens the form where nothing was moved; Escape gives it up; a blank opens the project; plus and minus zoom. Null for other keys.
 */
export function keyMove({ key, shiftKey, altKey }: Key, { rows, chosen, draft }: Situation): KeyMove | null {
  const zoom = ZOOM[key]
  if (zoom !== undefined) return { zoom }
  if (key === 'Enter') return { done: draft === null ? 'edit' : 'save' }
  if (key === ' ') return { done: 'toggle' }
  if (key === 'Escape') return draft === null ? { chosen: null } : { draft: null }
  const by = ARROWS[key]
  if (by === undefined) return null
  const at = rows.findIndex(({ id }) => id === chosen?.id)
  const row = rows[at]
  if (row === undefined || chosen === null) return { chosen: firstOf(rows[0]) }
  if (key === 'ArrowUp' || key === 'ArrowDown') return { chosen: firstOf(rows[at + by]) ?? chosen }
  const node = row.nodes.find((one) => one.key === chosen.key)
  if (shiftKey || altKey) {
    if (node === undefined || !row.mayPlan || node.finishedOn !== null) return { draft: null }
    const grip: Grip = shiftKey ? 'whole' : 'end'
    const isSame = draft !== null && draft.id === chosen.id && draft.key === chosen.key
    return { draft: { ...chosen, ...pulled(isSame ? { ...node, ...draft } : node, grip, by) } }
  }
  const ordered = row.nodes.toSorted((one, other) => one.fromOn - other.fromOn)
  const next = ordered[ordered.findIndex((one) => one.key === chosen.key) + by]
  return { chosen: next === undefined ? chosen : { id: row.id, key: next.key } }
}

/** The first node of a project that has not ended. */
function firstOf(row: ChartRowWire | undefined): Chosen | null {
  const node = row?.nodes.find(({ finishedOn }) => finishedOn === null) ?? row?.nodes[0]
  return row === undefined || node === undefined ? null : { id: row.id, key: node.key }
}

/** Which keys there are, and what the chosen node is: said to whoever does not see the canvas. */
export function ChartKeys({
  rows,
  chosen,
  draft,
  answerers,
}: Situation & { readonly answerers: readonly AnswererWire[] }) {
  const { t } = useTexts()
  const answererText = useAnswererText()
  const missText = useMissText()
  const row = rows.find(({ id }) => id === chosen?.id)
  const node = row?.nodes.find(({ key }) => key === chosen?.key)
  const days = draft ?? node
  const miss = row?.misses.find(({ key }) => key === chosen?.key)
  return (
    <>
      <p id="node-chart-keys" className="node-hidden">
        {t('ui.nodes.keys')}
      </p>
      <p className="node-hidden" aria-live="polite">
        {row !== undefined &&
          node !== undefined &&
          days !== undefined &&
          t('ui.nodes.said', {
            project: row.title,
            node: node.name,
            from: isoDay(days.fromOn as Day),
            to: isoDay(days.toOn as Day),
            light: t(`node.light.${node.light}`),
          })}{' '}
        {node !== undefined && t('ui.nodes.heldBy', { who: answererText(answerers[node.answerer]) })}{' '}
        {miss !== undefined && t('ui.nodes.because', { why: missText(miss) })}
      </p>
    </>
  )
}

/** What is said of a node on the chart: its days, how it stands, who answers for it, and why it was missed. */
import type { CSSProperties } from 'react'
import { isoDay, type Day } from '../../../../calendar/days.ts'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ChartNodeWire, ChartRowWire } from '../../wire-chart.ts'
import type { AnswererWire, MissWire } from '../../wire.ts'
import { NodeShape } from './node-shape.tsx'

/** Whoever answers for a node, in words. */
export function useAnswererText(): (answerer: AnswererWire | undefined) => string {
  const { t, name } = useTexts()
  return (answerer) => {
    const unit = answerer?.department ?? null
    if (unit === null) return t('ui.nodes.nobody')
    return answerer?.person == null ? name(unit) : `${name(unit)} ${answerer.person}`
  }
}

/** Why a node was missed: the cause, or that it is still to be told. */
export function useMissText(): (miss: Pick<MissWire, 'cause' | 'status' | 'promisedOn'>) => string {
  const speech = useTexts()
  return ({ cause, status, promisedOn }) => {
    if (cause === null) return labelsOf(speech, 'explanation').status(status)
    return promisedOn === null ? cause : speech.t('ui.nodes.causeUntil', { cause, on: promisedOn })
  }
}

interface Props {
  readonly row: ChartRowWire
  readonly node: ChartNodeWire
  readonly answerers: readonly AnswererWire[]
  readonly style: CSSProperties
}

export function ChartTip({ row, node, answerers, style }: Props) {
  const { t } = useTexts()
  const answererText = useAnswererText()
  const missText = useMissText()
  const miss = row.misses.find(({ key }) => key === node.key)
  const span = { from: isoDay(node.fromOn as Day), to: isoDay(node.toOn as Day) }
  return (
    <div className="node-tip" role="tooltip" style={style}>
      <strong>{node.name}</strong>
      <div>
        <NodeShape light={node.light} /> {t(`node.light.${node.light}`)} · {t('ui.nodes.span', span)}
      </div>
      <div>{t('ui.nodes.heldBy', { who: answererText(answerers[node.answerer]) })}</div>
      {miss !== undefined && (
        <div className="light-red">{t('ui.nodes.because', { why: missText(miss) })}</div>
      )}
    </div>
  )
}

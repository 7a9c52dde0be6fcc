/** Numbers of a board that open what lies behind them: counts and rates, hidden ones in words, those below a target marked. */
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { BoardLineWire } from '../../wire.ts'
import { FORMULAS, type Measure, type RateName } from '../../words.ts'

/** The address of the list behind some measures. */
export type Behind = (measures: readonly Measure[]) => string

interface CountProps {
  readonly line: BoardLineWire
  readonly measure: Measure
  readonly behind: Behind
  readonly isBad?: boolean
}

export function Count({ line, measure, behind, isBad = false }: CountProps) {
  const { t } = useTexts()
  const n = line.counts[measure] ?? null
  if (n === null) return <span className="desk-muted">{t('board.few')}</span>
  if (n === 0) return <span className="desk-muted">0</span>
  return (
    <DeskLink href={behind([measure])} className={`desk-count ${isBad ? 'desk-count-red' : ''}`}>
      {n}
    </DeskLink>
  )
}

interface RateProps {
  readonly line: BoardLineWire
  readonly rate: RateName
  readonly target: number | null
  readonly behind: Behind
}

/** Opens what the rate is a share of. */
export function RateCell({ line, rate, target, behind }: RateProps) {
  const { t } = useTexts()
  if (line.hidden.includes(rate)) return <span className="desk-muted">{t('board.hidden')}</span>
  const share = line.rates[rate] ?? null
  if (share === null) return <span className="desk-muted">–</span>
  const isBelow = isBelowTarget(share, target)
  return (
    <DeskLink href={behind(FORMULAS[rate].in)} className={`desk-count ${isBelow ? 'desk-count-red' : ''}`}>
      {percentOf(share)}
      {isBelow && (
        <span aria-label={t('board.below')} role="img">
          {' ▼'}
        </span>
      )}
    </DeskLink>
  )
}

/** As it is shown, so that 89.96 per cent is not shown as 90.0 and marked. */
export function isBelowTarget(share: number, target: number | null): boolean {
  return target !== null && Math.round(share * 1000) < target * 10
}

export function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

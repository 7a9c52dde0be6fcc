/** The six figures on top of a board, each with its change against the period before and its target. */
import { useTexts } from '../../../../ui/language.tsx'
import type { BoardLineWire, BoardWire } from '../../wire.ts'
import { TARGETED, type RateName } from '../../words.ts'
import { Count, RateCell, percentOf, type Behind } from './numbers.tsx'

const RATES_ON_TOP: readonly RateName[] = ['response', 'solution', 'satisfaction', 'closing']

export function BoardFigures({ board, behind }: { board: BoardWire; behind: Behind }) {
  const { t } = useTexts()
  const { total, totalBefore } = board
  return (
    <ul className="board-figures">
      <li>
        <span className="desk-muted">{t('board.measure.filed')}</span>
        <strong>
          <Count line={total} measure="filed" behind={behind} />
        </strong>
        <Change words={countChange(total.counts['filed'], totalBefore.counts['filed'])} />
      </li>
      {RATES_ON_TOP.map((rate) => (
        <li key={rate}>
          <span className="desk-muted">{t(`board.rate.${rate}`)}</span>
          <strong>
            <RateCell line={total} rate={rate} target={targetOf(board, rate)} behind={behind} />
          </strong>
          <Change words={pointsChange(total.rates[rate], totalBefore.rates[rate])} isPoints />
          <Target target={targetOf(board, rate)} />
        </li>
      ))}
      <li>
        <span className="desk-muted">{t('board.composite')}</span>
        <strong>{compositeWords(total, t('board.hidden'))}</strong>
        <Change words={pointsChange(total.composite, totalBefore.composite)} isPoints />
      </li>
    </ul>
  )
}

/** The target of a rate in per cent, where one can be set and is. */
export function targetOf(board: Pick<BoardWire, 'aims'>, rate: RateName): number | null {
  const targeted = TARGETED.find((one) => one === rate)
  return targeted === undefined ? null : board.aims.targets[targeted]
}

export function compositeWords(line: BoardLineWire, hidden: string): string {
  if (line.composite !== null) return percentOf(line.composite)
  return line.hidden.length > 0 ? hidden : '–'
}

function Target({ target }: { target: number | null }) {
  const { t } = useTexts()
  return target === null ? null : <span className="desk-muted">{t('board.target', { target })}</span>
}

function Change({ words, isPoints = false }: { words: string | null; isPoints?: boolean }) {
  const { t } = useTexts()
  if (words === null) return null
  const change = isPoints ? t('board.points', { points: words }) : words
  return <span className="desk-muted">{t('board.change', { change })}</span>
}

const signed = (n: number, text: string) => (n > 0 ? `+${text}` : text)

function countChange(now: number | null | undefined, before: number | null | undefined): string | null {
  if (now === null || now === undefined || before === null || before === undefined) return null
  return signed(now - before, `${now - before}`)
}

function pointsChange(now: number | null | undefined, before: number | null | undefined): string | null {
  if (now === null || now === undefined || before === null || before === undefined) return null
  const points = (now - before) * 100
  return signed(points, points.toFixed(1))
}

/** The share of followed suggestions by week against the warning line, drawn to scale; each week opens its appeals. */
import { useTexts } from '../../../../ui/language.tsx'
import type { AcceptanceWire } from '../../wire.ts'
import { percentWords } from './numbers.ts'

interface Props {
  readonly weeks: AcceptanceWire['weeks']
  /** Per cent; null while the region has set none. */
  readonly line: number | null
  readonly onWeek: (weekOn: string) => void
}

/** The room of a week: its figures are read at their own size on every screen, many weeks are scrolled. */
const STEP = 72
const WEEKS_MIN = 4
const HEIGHT = 150
const BOTTOM = 124
const TOP = 18
const GAP = 0.3
const PER_CENT = 100

export function FollowedFigure({ weeks, line, onWeek }: Props) {
  const { t } = useTexts()
  if (weeks.length === 0) return null
  const width = STEP * Math.max(weeks.length, WEEKS_MIN)
  const yOf = (share: number) => BOTTOM - share * (BOTTOM - TOP)
  return (
    <div className="suggest-scroll" role="group" aria-label={t('suggestion.figure')} tabIndex={0}>
      <svg
        className="suggest-figure"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('suggestion.figure')}
      >
        {weeks.map((week, index) => {
          const share = week.followed ?? 0
          const x = index * STEP + (STEP * GAP) / 2
          const bar = STEP * (1 - GAP)
          return (
            <g key={week.weekOn} onClick={() => onWeek(week.weekOn)}>
              <title>{`${week.weekOn}: ${percentWords(week.followed)}`}</title>
              <rect className="ground" x={x} y={TOP} width={bar} height={BOTTOM - TOP} />
              <rect
                className={line !== null && week.followed !== null && share * PER_CENT < line ? 'low' : 'bar'}
                x={x}
                y={yOf(share)}
                width={bar}
                height={BOTTOM - yOf(share)}
              />
              <text x={x + bar / 2} y={yOf(share) - 3} textAnchor="middle">
                {percentWords(week.followed)}
              </text>
              <text x={x + bar / 2} y={HEIGHT - 8} textAnchor="middle">
                {week.weekOn.slice(5)}
              </text>
            </g>
          )
        })}
        <line className="axis" x1={0} x2={width} y1={BOTTOM} y2={BOTTOM} />
        {line !== null && (
          <line className="line" x1={0} x2={width} y1={yOf(line / PER_CENT)} y2={yOf(line / PER_CENT)} />
        )}
      </svg>
    </div>
  )
}

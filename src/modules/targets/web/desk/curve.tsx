/** The monthly curve of a figure against the line to its target, drawn to scale; each month opens the projects behind it. */
import { useTexts } from '../../../../ui/language.tsx'
import type { TargetsWire } from '../../wire.ts'
import { pointsOf, type CurveMonth } from './curve-points.ts'

type Figure = TargetsWire['figures'][number]

interface Props {
  readonly figure: Figure
  readonly onMonth: (month: number) => void
}

export function Curve({ figure, onMonth }: Props) {
  const { t } = useTexts()
  const { months, height, width, bottom } = pointsOf(figure.months)
  const path = (y: (month: CurveMonth) => number | null) =>
    months
      .flatMap((month) => {
        const at = y(month)
        return at === null ? [] : [`${month.x},${at}`]
      })
      .join(' ')
  return (
    <svg
      className="target-curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('target.curve', { figure: `target.figure.${figure.figure}` })}
    >
      <line className="axis" x1={0} x2={width} y1={bottom} y2={bottom} />
      <polyline className="line" points={path(({ lineY }) => lineY)} />
      <polyline className="count" points={path(({ countY }) => countY)} />
      {months.map(({ month, x, countY, count, line }) => (
        <g key={month}>
          <text x={x} y={height - 4} textAnchor="middle">
            {month}
          </text>
          {countY !== null && (
            <circle cx={x} cy={countY} r={4} onClick={() => onMonth(month)}>
              <title>
                {`${t('target.month', { month })}: ${t('target.actual')} ${count}${
                  line === null ? '' : `, ${t('target.line')} ${line}`
                }`}
              </title>
            </circle>
          )}
        </g>
      ))}
    </svg>
  )
}

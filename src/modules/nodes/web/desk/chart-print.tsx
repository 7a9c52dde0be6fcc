/** The wall chart on paper: all projects of the filter under each other, drawn as lines that stay sharp, without what is pressed. */
import { isoDay, type Day } from '../../../../calendar/days.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ChartRowWire } from '../../wire.ts'
import { extentOf, lanesOf, ticksOf, SCALES } from './chart-layout.ts'

const WIDTH = 1000
const HEIGHT = 30

export function ChartPrint({ rows, today }: { rows: readonly ChartRowWire[]; today: number }) {
  const { t } = useTexts()
  const { from, to } = extentOf(rows, today)
  const scale = WIDTH / (to - from + 1)
  const x = (day: number) => (day - from) * scale
  const months = ticksOf(from, to, SCALES.quarter)
  return (
    <table className="node-print">
      <thead>
        <tr>
          <th>{t('node.column.project')}</th>
          <th>
            <svg viewBox={`0 0 ${WIDTH} 18`}>
              {months.map(({ day, label, isMajor }) => (
                <text key={`${day} ${label}`} x={x(day)} y={isMajor ? 8 : 17} fontSize={isMajor ? 9 : 7}>
                  {label}
                </text>
              ))}
            </svg>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.title}
              <small>
                {t(`node.light.${row.light}`)} · {isoDay(row.targetOn as Day)}
                {row.lateDays > 0 && ` · ${t('ui.nodes.lateShort', { n: row.lateDays })}`}
              </small>
            </th>
            <td>
              <PrintedBars row={row} x={x} scale={scale} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface BarsProps {
  readonly row: ChartRowWire
  readonly x: (day: number) => number
  readonly scale: number
  readonly today: number
}

function PrintedBars({ row, x, scale, today }: BarsProps) {
  const { laneOf, count } = lanesOf(row.nodes)
  const lane = HEIGHT / count
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {row.nodes.map((node) => {
        const y = (laneOf.get(node.key) ?? 0) * lane
        const width = Math.max(2, (node.toOn - node.fromOn + 1) * scale)
        return (
          <g key={node.key}>
            <rect
              x={x(node.fromOn)}
              y={y + 1}
              width={width}
              height={lane - 2}
              className={`node-print-${node.light}`}
              strokeWidth={node.isCritical ? 1.6 : 0.6}
            />
            {width > node.name.length * 7 && (
              <text x={x(node.fromOn) + 2} y={y + lane / 2 + 2.5} fontSize={7}>
                {node.name}
              </text>
            )}
          </g>
        )
      })}
      <line x1={x(today)} x2={x(today)} y1={0} y2={HEIGHT} className="node-print-today" />
    </svg>
  )
}

/** The outline of a piece of land, drawn to scale with north up, and how large it is. Nothing is drawn around it. */
import { useTexts } from '../../../../ui/language.tsx'
import { plotOf } from '../../../projects/web/desk/plot.ts'
import { PER_DEGREE } from '../../../projects/point.ts'
import { areaOf, outlineOf } from '../../outline.ts'

const SIZE = { width: 480, height: 320, margin: 48, leastSpan: 0.0001 }
/** Of the words above the bar. */
const RISE = 8

export function OutlineDrawing({ outline }: { outline: string }) {
  const { t } = useTexts()
  const corners = outlineOf(outline).map(({ longitude, latitude }) => ({
    longitude: longitude / PER_DEGREE,
    latitude: latitude / PER_DEGREE,
  }))
  const { place, scale } = plotOf(corners, SIZE)
  return (
    <svg
      className="park-outline"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={t('park.ui.outline')}
    >
      <polygon points={corners.map(place).map(pointWords).join(' ')} />
      <ScaleBar scale={scale} x={SIZE.margin / 2} y={SIZE.height - SIZE.margin / 2} />
    </svg>
  )
}

/** How many square metres an outline has. */
export function OutlineArea({ outline }: { outline: string }) {
  const { t } = useTexts()
  const area = Math.round(areaOf(outlineOf(outline))).toLocaleString('en-US')
  return <>{t('park.ui.outlineArea', { area })}</>
}

/** A place as `points` of a polygon write it. */
export function pointWords({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(2)},${y.toFixed(2)}`
}

interface ScaleProps {
  readonly scale: { readonly kilometres: number; readonly length: number }
  readonly x: number
  readonly y: number
}

/** A bar that says how long something on the drawing is on the ground. */
export function ScaleBar({ scale: { kilometres, length }, x, y }: ScaleProps) {
  const { t } = useTexts()
  const words =
    kilometres < 1
      ? t('park.ui.scaleMetres', { metres: Math.round(kilometres * 1000) })
      : t('park.ui.scale', { kilometres })
  return (
    <g className="park-scale">
      <line x1={x} x2={x + length} y1={y} y2={y} />
      <text x={x} y={y - RISE}>
        {words}
      </text>
    </g>
  )
}

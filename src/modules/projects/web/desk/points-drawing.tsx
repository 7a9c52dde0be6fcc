/**
 * A schematic drawing of where projects lie: points, and outlines where they are known. One project that is marked and has an
 * outline fills it, with what lies around.
 */
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { ScaleBar, pointWords } from '../../../parks/web/desk/outline-drawing.tsx'
import type { ProjectPointsWire } from '../../wire-totals.ts'
import { plotOf, type Plot } from './plot.ts'

const SIZE = { width: 960, height: 600, margin: 40 }
/** So much is shown around a project that is looked at closely: about 300 metres. */
const CLOSE = { ...SIZE, margin: 160, leastSpan: 0.003 }
const RADIUS = 7
/** So many points are named on the drawing itself; more would hide each other. */
const NAMED_MAX = 8
const NAME_CHARACTERS = 12

type Point = ProjectPointsWire['rows'][number]

interface Props {
  readonly points: readonly Point[]
  readonly marked: string | undefined
}

/** Whether the drawing shows one project alone, with what lies around it. */
export function isClose({ points, marked }: Props): boolean {
  return points.some(({ id, outlines }) => id === marked && outlines.length > 0)
}

export function PointsDrawing({ points, marked }: Props) {
  const { t } = useTexts()
  const isNear = isClose({ points, marked })
  const { place, scale } = plotOf(
    isNear ? points.filter(({ id }) => id === marked).flatMap(cornersOf) : points,
    isNear ? CLOSE : SIZE,
  )
  return (
    <svg
      className="project-points"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label={t('ui.project.points.title')}
    >
      {points.map((point) => (
        <Place
          key={point.id}
          point={point}
          place={place}
          isMarked={point.id === marked}
          isNamed={isNear || points.length <= NAMED_MAX}
        />
      ))}
      <ScaleBar scale={scale} x={SIZE.margin / 2} y={SIZE.height - SIZE.margin / 2} />
    </svg>
  )
}

interface PlaceProps {
  readonly point: Point
  readonly place: Plot['place']
  readonly isMarked: boolean
  readonly isNamed: boolean
}

function Place({ point, place, isMarked, isNamed }: PlaceProps) {
  const { x, y } = place(point)
  const shade = point.isStuck ? 'project-point-stuck' : ''
  const drawn = point.outlines.map((outline) => outline.map(inDegrees).map(place))
  // What the point would hide anyway is left out.
  const isLarge = drawn.flat().some((corner) => Math.hypot(corner.x - x, corner.y - y) > RADIUS * 2)
  const outlines = isLarge ? drawn : []
  const top = Math.min(y - RADIUS * 1.6, ...outlines.flat().map((corner) => corner.y - RADIUS))
  return (
    <a href={deskPaths.matter('projects', point.id)} aria-label={point.title}>
      <title>{point.title}</title>
      {outlines.map((outline, index) => (
        <polygon key={index} points={outline.map(pointWords).join(' ')} className={shade} />
      ))}
      <circle cx={x} cy={y} r={isMarked && outlines.length === 0 ? RADIUS * 2 : RADIUS} className={shade} />
      {(isNamed || isMarked) && (
        <text x={x} y={Math.max(top, SIZE.margin / 2)} textAnchor="middle">
          {point.title.slice(0, NAME_CHARACTERS)}
        </text>
      )}
    </a>
  )
}

function cornersOf({ outlines }: Point) {
  return outlines.flat().map(inDegrees)
}

function inDegrees([longitude, latitude]: Point['outlines'][number][number]) {
  return { longitude, latitude }
}

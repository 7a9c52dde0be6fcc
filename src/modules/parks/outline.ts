/**
 * Outlines of land as people type them and systems export them: one ring of corners, in WKT or GeoJSON, in degrees (CGCS2000).
 * It turns no coordinates of one system into those of another, and knows no map. Pure.
 */
import { Refusal, reason, type Reason } from '../../kernel/refusal.ts'
import { PER_DEGREE, SPAN, isTurned, isWithin, type Axis } from '../projects/point.ts'

/** A corner, in millionths of a degree. */
export type Corner = Readonly<Record<Axis, number>>

/** More corners than a surveyed parcel has: what is longer was exported by mistake. */
const CORNERS_MAX = 500
const CORNERS_MIN = 3
const NUMBER = '-?\\d{1,3}(?:\\.\\d{1,15})?'
const WKT = /^polygon\s*\(\s*(\([^()]*\)(?:\s*,\s*\([^()]*\))*)\s*\)$/i
const WKT_CORNER = new RegExp(`^(${NUMBER})\\s+(${NUMBER})$`)
const DIGITS = 6

/**
 * The corners of an outline in their order, the first not told again at the end. Refuses what is no polygon, one with holes or of
 * several parts, one that is not closed or crosses or touches itself, and corners outside of the country.
 */
export function parseOutline(typed: string): readonly Corner[] {
  const ring = ringIn(typed)
  const [first, ...rest] = ring
  const last = rest.at(-1)
  if (first === undefined || last === undefined || ring.length <= CORNERS_MIN) throw no('outline.fewCorners')
  if (!isSame(first, last)) throw no('outline.open')
  // Neighbours that are the same to the millionth of a degree are one corner.
  const corners = ring.slice(0, -1).filter((corner, index) => !isSame(corner, ring[index + 1] ?? corner))
  if (corners.length < CORNERS_MIN) throw no('outline.fewCorners')
  if (corners.length > CORNERS_MAX) throw no('outline.manyCorners', { max: CORNERS_MAX })
  corners.forEach(requirePlausible)
  if (touchesItself(corners)) throw no('outline.crossing')
  return corners
}

/** What is wrong with an outline, and how it is kept: WKT to the millionth of a degree. */
export function checkOutline(typed: string): { readonly value: string; readonly error: Reason | null } {
  try {
    return { value: wktOf(parseOutline(typed)), error: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { value: typed, error: error.reason }
  }
}

/** Corners as they are kept. */
export function wktOf(corners: readonly Corner[]): string {
  const written = [...corners, ...corners.slice(0, 1)].map(
    ({ longitude, latitude }) => `${degrees(longitude)} ${degrees(latitude)}`,
  )
  return `POLYGON((${written.join(', ')}))`
}

/** An outline that was kept. */
export function outlineOf(wkt: string): readonly Corner[] {
  return cornersIn(wkt.slice('POLYGON(('.length, -'))'.length)).slice(0, -1)
}

const EQUATOR_M = 6_378_137
/** The square of the eccentricity of the ellipsoid of CGCS2000. */
const ECCENTRICITY_2 = 0.00669438
const HALF_TURN = 180

/** The area of an outline in square metres, on the ellipsoid. Right to a hundred-thousandth for what is a few kilometres wide. */
export function areaOf(corners: readonly Corner[]): number {
  const plane = inMetres(corners)
  return Math.abs(doubleArea(plane)) / 2
}

/** The centre of gravity of an outline. */
export function centreOf(corners: readonly Corner[]): Corner {
  // Counted from the first corner: products of whole coordinates are larger than a number holds exactly.
  const [origin = { longitude: 0, latitude: 0 }] = corners
  const local = corners.map(({ longitude, latitude }) => ({
    x: longitude - origin.longitude,
    y: latitude - origin.latitude,
  }))
  const twice = doubleArea(local)
  let [x, y] = [0, 0]
  for (const [from, to] of sidesOf(local)) {
    const cross = from.x * to.y - to.x * from.y
    x += (from.x + to.x) * cross
    y += (from.y + to.y) * cross
  }
  return {
    longitude: origin.longitude + Math.round(x / (3 * twice)),
    latitude: origin.latitude + Math.round(y / (3 * twice)),
  }
}

/** Whether a drawn area differs from the given one by more than so many per cent of it. */
export function isOffArea(drawn: number, given: number, percent: number): boolean {
  return Math.abs(drawn - given) * 100 > given * percent
}

interface Flat {
  readonly x: number
  readonly y: number
}

function inMetres(corners: readonly Corner[]): readonly Flat[] {
  const [origin = { longitude: 0, latitude: 0 }] = corners
  const mean = corners.reduce((sum, { latitude }) => sum + latitude / corners.length, 0)
  const latitude = (mean / PER_DEGREE / HALF_TURN) * Math.PI
  const bend = 1 - ECCENTRICITY_2 * Math.sin(latitude) ** 2
  const metres = (Math.PI / HALF_TURN) * (EQUATOR_M / Math.sqrt(bend)) * (1 / PER_DEGREE)
  const [east, north] = [metres * Math.cos(latitude), (metres * (1 - ECCENTRICITY_2)) / bend]
  return corners.map((corner) => ({
    x: (corner.longitude - origin.longitude) * east,
    y: (corner.latitude - origin.latitude) * north,
  }))
}

function doubleArea(corners: readonly Flat[]): number {
  return sidesOf(corners).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0)
}

function sidesOf<Point>(corners: readonly Point[]): [Point, Point][] {
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] as Point])
}

/** Sides that cross or touch where they are no neighbours, neighbours that lie on one another, and an area of nothing. */
function touchesItself(corners: readonly Corner[]): boolean {
  const sides = sidesOf(corners.map(({ longitude: x, latitude: y }) => ({ x, y })))
  return sides.some(([a, b], one) =>
    sides.slice(one + 1).some(([c, d], later) => {
      const other = one + 1 + later
      if (other === one + 1) return isOn(a, b, d) || isOn(c, d, a)
      if (one === 0 && other === sides.length - 1) return isOn(a, b, c) || isOn(c, d, b)
      return meet(a, b, c, d)
    }),
  )
}

function meet(a: Flat, b: Flat, c: Flat, d: Flat): boolean {
  const [c1, d1, a2, b2] = [sideOf(a, b, c), sideOf(a, b, d), sideOf(c, d, a), sideOf(c, d, b)]
  if (c1 * d1 < 0 && a2 * b2 < 0) return true
  return isOn(a, b, c) || isOn(a, b, d) || isOn(c, d, a) || isOn(c, d, b)
}

/** 1 where a point lies left of a line, -1 right of it, 0 on it. Differences of millionths multiply exactly. */
function sideOf(a: Flat, b: Flat, point: Flat): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x))
}

function isOn(a: Flat, b: Flat, point: Flat): boolean {
  return sideOf(a, b, point) === 0 && isBetween(a.x, b.x, point.x) && isBetween(a.y, b.y, point.y)
}

function isBetween(one: number, other: number, value: number): boolean {
  return Math.min(one, other) <= value && value <= Math.max(one, other)
}

function isSame(one: Corner, other: Corner): boolean {
  return one.longitude === other.longitude && one.latitude === other.latitude
}

function requirePlausible(corner: Corner): void {
  if (isTurned(corner)) throw no('outline.turned')
  for (const axis of ['longitude', 'latitude'] as const)
    if (!isWithin(axis, corner[axis]))
      throw no('outline.outside', {
        corner: `${degrees(corner.longitude)} ${degrees(corner.latitude)}`,
        ...SPAN[axis],
      })
}

function ringIn(typed: string): readonly Corner[] {
  const text = typed.trim()
  return text.startsWith('{') ? ringOfGeoJson(text) : ringOfWkt(text)
}

function ringOfWkt(text: string): readonly Corner[] {
  if (/^multipolygon/i.test(text)) throw no('outline.onePart')
  const rings = WKT.exec(text)?.[1]
  if (rings === undefined) throw no('outline.unreadable')
  const [ring = '', ...holes] = rings.split(/\)\s*,\s*\(/)
  if (holes.length > 0) throw no('outline.onePart')
  return cornersIn(ring.replace(/^\(|\)$/g, ''))
}

function cornersIn(ring: string): readonly Corner[] {
  return ring.split(',').map((pair) => {
    const found = WKT_CORNER.exec(pair.trim())
    if (found === null) throw no('outline.corner', { corner: pair.trim() })
    return cornerOf(Number(found[1]), Number(found[2]))
  })
}

/** What of GeoJSON is looked at here. */
interface Geometry {
  readonly type?: unknown
  readonly geometry?: Geometry | null
  readonly features?: readonly Geometry[]
  readonly coordinates?: unknown
}

/** The ring of a polygon, also of one that stands in a feature or as the only one in a collection. */
function ringOfGeoJson(text: string): readonly Corner[] {
  let told = readJson(text)
  if (told?.type === 'FeatureCollection') {
    if (told.features?.length !== 1) throw no('outline.onePart')
    told = told.features[0] ?? null
  }
  const shape = told?.type === 'Feature' ? told.geometry : told
  if (shape?.type === 'MultiPolygon') throw no('outline.onePart')
  if (shape?.type !== 'Polygon' || !Array.isArray(shape.coordinates)) throw no('outline.unreadable')
  const [ring, ...holes] = shape.coordinates as readonly unknown[]
  if (holes.length > 0) throw no('outline.onePart')
  if (!Array.isArray(ring)) throw no('outline.unreadable')
  return ring.map((corner: unknown) => {
    const [longitude, latitude] = Array.isArray(corner) ? (corner as readonly unknown[]) : []
    if (typeof longitude !== 'number' || typeof latitude !== 'number')
      throw no('outline.corner', { corner: JSON.stringify(corner) })
    return cornerOf(longitude, latitude)
  })
}

function readJson(text: string): Geometry | null {
  try {
    return JSON.parse(text) as Geometry | null
  } catch {
    throw no('outline.unreadable')
  }
}

function cornerOf(longitude: number, latitude: number): Corner {
  return { longitude: Math.round(longitude * PER_DEGREE), latitude: Math.round(latitude * PER_DEGREE) }
}

function degrees(millionths: number): string {
  return (millionths / PER_DEGREE).toFixed(DIGITS)
}

function no(code: string, values?: Reason['values']): Refusal {
  return new Refusal('invalid_input', reason(code, values))
}

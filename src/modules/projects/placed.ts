/**
 * Which projects lie somewhere (S001-145): by a point of their own, or by a parcel whose outline is known. A project without
 * either is a gap in what is known, and listed as such.
 */
import { centreOf, outlineOf, type Corner } from '../parks/outline.ts'
import { pointOf } from './point.ts'
import type { RegistryFields } from './project.ts'

const OUTLINED = `from parcel l where l.outline is not null and r.parcels <> '[]'
  and l.id in (select (place ->> 'id')::uuid from jsonb_array_elements(r.parcels::jsonb) as place)`

/** Whether the project `r` lies somewhere. */
export const PLACED = `(r.longitude is not null or exists (select 1 ${OUTLINED}))`

/** What the project `r` is drawn by: its own outline, else those of its parcels. */
export const DRAWN_BY = `r.longitude, r.latitude,
  case when r.outline is not null then array[r.outline] else array(select l.outline ${OUTLINED} order by l.code) end as outlines`

/** A row with what `DRAWN_BY` selects. */
export interface Drawn extends Pick<RegistryFields, 'longitude' | 'latitude'> {
  readonly outlines: readonly string[]
}

type Degrees = [longitude: number, latitude: number]

/** The point, and the corners of each outline, in degrees; null for what lies nowhere. */
export function placeOf({ outlines, ...at }: Drawn) {
  const corners = outlines.map(outlineOf)
  const [first] = corners
  const point = pointOf(at) ?? (first === undefined ? null : pointOf(centreOf(first)))
  return point === null ? null : { ...point, outlines: corners.map((one) => one.map(inDegrees)) }
}

function inDegrees(corner: Corner): Degrees {
  const { longitude, latitude } = pointOf(corner) ?? corner
  return [longitude, latitude]
}

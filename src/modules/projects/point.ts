/**
 * Where a project lies, as one point in decimal degrees (CGCS2000). Kept in millionths of a degree, about a hand's breadth, so
 * that what is shown is what was kept. It turns no coordinates of one system into those of another. Pure.
 */
import { invalid } from '../../kernel/refusal.ts'
import type { RegistryFields } from './project.ts'
import type { FieldInputs } from './wire.ts'

export const PER_DEGREE = 1_000_000
/** What the country spans, in whole degrees outward: from the Pamirs to the Ussuri, from the South China Sea to the Amur. */
export const SPAN = { longitude: { from: 73, to: 136 }, latitude: { from: 3, to: 54 } } as const

type Point = Pick<RegistryFields, 'longitude' | 'latitude'>
export type Axis = keyof Point

/** What an input sets of the point. Refuses one half without the other, both turned round, and what lies outside of the country. */
export function pointFrom(input: FieldInputs, now: Point): Partial<Point> {
  const set = { ...axisOf(input, 'longitude'), ...axisOf(input, 'latitude') }
  const { longitude, latitude } = { longitude: now.longitude, latitude: now.latitude, ...set }
  if (longitude === null && latitude === null) return set
  if (longitude === null) throw invalid('/input/longitude', 'project.pointHalf')
  if (latitude === null) throw invalid('/input/latitude', 'project.pointHalf')
  if (isTurned({ longitude, latitude })) throw invalid('/input/longitude', 'project.pointTurned')
  for (const [axis, value] of [
    ['longitude', longitude],
    ['latitude', latitude],
  ] as const)
    if (!isWithin(axis, value)) throw invalid(`/input/${axis}`, 'project.pointOutside', { ...SPAN[axis] })
  return set
}

/** The point in degrees; null while nobody has said where. */
export function pointOf({ longitude, latitude }: Point): { longitude: number; latitude: number } | null {
  if (longitude === null || latitude === null) return null
  return { longitude: longitude / PER_DEGREE, latitude: latitude / PER_DEGREE }
}

function axisOf(input: FieldInputs, axis: Axis): Partial<Point> {
  const typed = input[axis]
  return typed === undefined ? {} : { [axis]: Math.round(Number(typed.trim()) * PER_DEGREE) }
}

/** Whether what was given for the longitude is a latitude of the country, and the other way round. */
export function isTurned({ longitude, latitude }: Readonly<Record<Axis, number>>): boolean {
  return isWithin('longitude', latitude) && isWithin('latitude', longitude)
}

/** Whether millionths of a degree lie in what the country spans. */
export function isWithin(axis: Axis, millionths: number): boolean {
  return millionths >= SPAN[axis].from * PER_DEGREE && millionths <= SPAN[axis].to * PER_DEGREE
}

/**
 * What a new value of a parameter must be like, and which values stand for a region. Pure: rows come in, reasons and rows
 * go out. How a value is found for a matter is the kernel's (law.ts).
 */
import type { Day } from '../../calendar/days.ts'
import { decidingRow, type Parameter, type ParameterRow } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason, type FieldReason } from '../../kernel/refusal.ts'
import type { Parameters } from './registry.ts'

/** A value to be stored: for a region and all below it, from a day on, under conditions on declared dimensions. */
export interface ParameterChange {
  readonly name: string
  readonly regionId: RegionId
  readonly when?: Readonly<Record<string, string>>
  readonly effectiveFrom: Day
  /** Null says expressly that nothing is given: acts that need it are refused. */
  readonly value: unknown
  /** The law, document or decision it rests on. */
  readonly basis: string
  /** Set where a day in the past is meant: matters that began since then are not touched, they keep what was known. */
  readonly isRetroactive?: boolean
  /** The row that this one corrects: the only way to say something else for the same place, conditions and day. */
  readonly corrects?: number
}

export interface ChangeContext {
  readonly parameters: Parameters
  readonly organisation: Pick<Organisation, 'region'>
  readonly today: Day
}

const BASIS_MAX = 500

/**
 * Checks a change against the declared parameters and the rows that the same parameter already has. Refuses
 * (`invalid_input`, every field that is wrong) an unknown parameter or region, a dimension that is not declared, a value
 * that does not parse, a missing basis, a past day that is not marked, and a tie.
 */
export function checkChange(
  change: ParameterChange,
  rows: readonly ParameterRow[],
  { parameters, organisation, today }: ChangeContext,
): void {
  const parameter = parameters.byName(change.name)
  if (parameter === undefined) throw refused([at('/name', 'law.unknown', { parameter: change.name })])
  const fields: FieldReason[] = []
  if (organisation.region(change.regionId) === undefined) fields.push(at('/regionId', 'region.unknown'))
  fields.push(...checkConditions(parameter, change.when ?? {}))
  fields.push(...checkValue(parameter, change.value))
  if (change.basis.trim() === '' || change.basis.length > BASIS_MAX)
    fields.push(at('/basis', 'law.basis', { max: BASIS_MAX }))
  if (change.effectiveFrom < today && change.isRetroactive !== true)
    fields.push(at('/effectiveFrom', 'law.past'))
  const tied = rows.find((row) => isTie(change, row))
  if (tied !== undefined) fields.push(at('/effectiveFrom', 'law.tie', { seq: tied.seq, basis: tied.basis }))
  const { corrects } = change
  if (corrects !== undefined && !rows.some((row) => row.seq === corrects && isSamePlace(change, row)))
    fields.push(at('/corrects', 'law.nothingToCorrect', { seq: corrects }))
  if (fields.length > 0) throw refused(fields)
}

function checkConditions(
  parameter: Parameter<unknown>,
  when: Readonly<Record<string, string>>,
): FieldReason[] {
  return Object.entries(when).flatMap(([dimension, value]) => {
    const path = `/when/${dimension}`
    if (!parameter.dimensions.includes(dimension)) return [at(path, 'law.dimension', { dimension })]
    return typeof value === 'string' && value !== '' ? [] : [at(path, 'law.condition', { dimension })]
  })
}

/** The parameter's own parser decides; its refusal already says where in the value. */
function checkValue(parameter: Parameter<unknown>, value: unknown): readonly FieldReason[] {
  if (value === null) return []
  try {
    parameter.parse(value)
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.fields.length > 0 ? error.fields : [{ path: '/value', ...error.reason }]
  }
}

/**
 * Whether a stored row could win against the change by nothing but the order of entry: same region and day, equally many
 * conditions that one matter may meet at once.
 */
function isTie(change: ParameterChange, row: ParameterRow): boolean {
  if (row.seq === change.corrects) return false
  if (!isAtSamePlaceAndDay(change, row)) return false
  const when = change.when ?? {}
  if (Object.keys(when).length !== Object.keys(row.when).length) return false
  return Object.entries(when).every(([dimension, value]) => (row.when[dimension] ?? value) === value)
}

function isSamePlace(change: ParameterChange, row: ParameterRow): boolean {
  return isAtSamePlaceAndDay(change, row) && conditionsKey(change.when) === conditionsKey(row.when)
}

function isAtSamePlaceAndDay(change: ParameterChange, row: ParameterRow): boolean {
  return (
    row.name === change.name && row.regionId === change.regionId && row.effectiveFrom === change.effectiveFrom
  )
}

/** Conditions as one text, whatever the order in which they were given. */
export function conditionsKey(when: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(when).sort(([one], [other]) => (one < other ? -1 : 1))),
  )
}

/**
 * The rows of one parameter that stand for a region on a day, one for each set of conditions, plainest first. `regions` is
 * the region and those above it, nearest first; rows of a nearer region hide those of a farther one. None means unset.
 */
export function standingRows(
  rows: readonly ParameterRow[],
  parameter: Parameter<unknown>,
  regions: readonly RegionId[],
  on: Day,
): readonly ParameterRow[] {
  const own = rows.filter((row) => row.name === parameter.name)
  const byRegion = Map.groupBy(own, (row) => row.regionId)
  const known = Number.MAX_SAFE_INTEGER
  const found = new Map<string, ParameterRow>()
  for (const { when } of own) {
    const key = conditionsKey(when)
    if (found.has(key)) continue
    const row = regions
      .map((regionId) => decidingRow(byRegion.get(regionId) ?? [], { on, known, when }))
      .find((one) => one !== undefined)
    // Decided by a row with fewer conditions: then that one is listed, under its own.
    if (row !== undefined && conditionsKey(row.when) === key) found.set(key, row)
  }
  return [...found.entries()]
    .sort(([one, row], [other, against]) => {
      const fewer = Object.keys(row.when).length - Object.keys(against.when).length
      return fewer || (one < other ? -1 : 1)
    })
    .map(([, row]) => row)
}

/** The rows of one parameter that a region or one above it has given to hold from a later day, the nearest day first. */
export function comingRows(
  rows: readonly ParameterRow[],
  parameter: Parameter<unknown>,
  regions: readonly RegionId[],
  today: Day,
): readonly ParameterRow[] {
  return rows
    .filter(
      (row) => row.name === parameter.name && row.effectiveFrom > today && regions.includes(row.regionId),
    )
    .sort((one, other) => one.effectiveFrom - other.effectiveFrom || one.seq - other.seq)
}

function at(path: string, code: string, values?: Readonly<Record<string, string | number>>): FieldReason {
  return { path, ...reason(code, values) }
}

function refused(fields: readonly FieldReason[]): Refusal {
  const [first] = fields
  return new Refusal('invalid_input', first ?? 'law.unknown', fields)
}

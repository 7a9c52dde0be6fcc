/**
 * Beginning and changing rows of a register as an officer does it: read, checked, written under the version that was seen,
 * and written down. One transaction for each.
 */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { hasPower, type Actor } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { LawView } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason, type FieldReason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine, type SubjectLine } from '../../platform/subject-journal.ts'
import { fieldOf, type Field, type Register, type Value, type Values } from './descriptor.ts'
import { lookupsFor } from './lookups.ts'
import { changedFields, insertRows, lockStored, updateRows, type Stored } from './store.ts'
import { readValue } from './values.ts'

export interface KeepDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly world: () => World
  /** All registers, for references from one into another. */
  readonly registers: readonly Register[]
}

/** Fields as people have written them; empty is nothing. */
export type Written = Readonly<Record<string, string | null>>

/** What is written down of a change: the fields as they were and as they are. */
export interface ChangePatch {
  readonly was: Values
  readonly values: Values
}

/**
 * Begins a row. Refuses what is wrong with its fields, each at its own (`/values/<field>`), a doubtful value that nobody
 * has confirmed, a key that is taken, and a region outside the post's. Answers its id.
 */
export async function beginRow(
  deps: KeepDeps,
  register: Register,
  written: Written,
  isConfirmed: boolean,
  actor: Actor,
  at: Moment,
): Promise<string> {
  const { pool, ids, random } = deps
  const id = ids.next()
  await withTransaction(pool, async (client) => {
    const all = Object.fromEntries(register.fields.map(({ name }) => [name, written[name] ?? null]))
    const { values, regions } = await readFields(deps, client, register, { ...all, ...written }, isConfirmed)
    const regionId = regionOf(register, values, regions)
    if (regionId === null || !mayKeep(register, actor, regionId))
      throw new Refusal('not_permitted', 'register.power')
    requireAgreement(register, values, lawIn(deps.world(), regionId, at))
    requirePowers(
      register.fields.filter(({ name }) => values[name] !== null),
      actor,
      [regionId],
    )
    const stamps = register.stamps?.(at, isConfirmed) ?? {}
    await insertRows(client, register, [{ id, regionId, values, stamps }])
    const line = {
      act: 'create',
      audience: 'departments',
      patch: { was: {}, values } satisfies ChangePatch,
    } as const
    await appendLine(client, subjectOf(register, id), line, { actor, at, random })
  })
  return id
}

/**
 * Changes fields of a row. Refuses one that there is none of or that lies outside the post's regions, a version that is not
 * the last (`stale`), a field that is fixed, what is wrong with a value, and a change that changes nothing.
 */
export async function changeRow(
  deps: KeepDeps,
  register: Register,
  id: string,
  { version, written, isConfirmed }: { version: number; written: Written; isConfirmed: boolean },
  actor: Actor,
  at: Moment,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const row = await lockStored(client, register, id)
    if (row === undefined) throw new Refusal('not_found', 'register.notFound')
    if (!row.isShown || !mayKeep(register, actor, row.regionId))
      throw new Refusal('not_permitted', 'register.power')
    if (row.version !== version) throw new Refusal('stale', 'register.stale')
    const { values, regions } = await readFields(deps, client, register, written, isConfirmed)
    const after = { ...row.values, ...values }
    const changed = changedFields(register, row.values, after)
    requireChangeable(changed)
    const regionId = regionOf(register, values, regions) ?? row.regionId
    if (!mayKeep(register, actor, regionId)) throw new Refusal('not_permitted', 'register.power')
    requireAgreement(register, after, lawIn(deps.world(), regionId, at))
    requirePowers(changed, actor, [row.regionId, regionId])
    await updateRows(client, register, [{ id, version, regionId, values: after }])
    const line = changeLine('change', changed, row, after)
    await appendLine(client, subjectOf(register, id), line, { actor, at, random: deps.random })
  })
}

/** Whether somebody keeps the rows of a region. */
export function mayKeep({ power }: Register, actor: Actor, regionId: string): boolean {
  return hasPower(actor, power, { regionId: regionId as RegionId })
}

export function subjectOf({ name }: Register, id: string): string {
  return `register:${name}:${id}`
}

/** What is written down of a change. */
export function changeLine(
  act: string,
  changed: readonly Field[],
  before: Pick<Stored, 'values'>,
  after: Values,
): SubjectLine {
  const patch: ChangePatch = { was: picked(changed, before.values), values: picked(changed, after) }
  return { act, audience: 'departments', patch }
}

function picked(fields: readonly Field[], values: Values): Values {
  return Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? null]))
}

/** The region of a row: its own field, or that of the row it hangs on; null when neither is among the values. */
export function regionOf(
  { fields, regionFrom }: Register,
  values: Values,
  regions: ReadonlyMap<string, string>,
): string | null {
  const own = fields.find(({ kind }) => kind === 'region')
  const from: Value = values[own?.name ?? regionFrom ?? ''] ?? null
  if (from === null) return null
  return own === undefined ? (regions.get(String(from)) ?? null) : String(from)
}

async function readFields(
  { world, registers }: KeepDeps,
  runner: Runner,
  register: Register,
  written: Written,
  isConfirmed: boolean,
) {
  const unknown = Object.keys(written).find((name) => !register.fields.some((field) => field.name === name))
  if (unknown !== undefined) throw invalid('/values', 'register.unknownField')
  const fields = Object.keys(written).map((name) => fieldOf(register, name))
  const rows = [fields.map(({ name }) => written[name] ?? null)]
  const { lookups, regions } = await lookupsFor(runner, registers, world().organisation, fields, rows)
  const values: Record<string, Value> = {}
  const faults: FieldReason[] = []
  for (const field of fields) {
    const found = readValue(field, written[field.name] ?? null, lookups)
    if (found.value === undefined) faults.push({ ...found.error, path: `/values/${field.name}` })
    else values[field.name] = found.value
    const warning = found.value === undefined ? null : found.warning
    if (warning !== null && !isConfirmed) faults.push({ ...warning, path: `/values/${field.name}` })
  }
  const [first] = faults
  if (first !== undefined) throw new Refusal('invalid_input', reason(first.code, first.values), faults)
  return { values: values as Values, regions }
}

function requireChangeable(changed: readonly Field[]): void {
  if (changed.length === 0) throw invalid('/values', 'register.nothing')
  const fixed = changed.find(({ isFixed }) => isFixed === true)
  if (fixed !== undefined) throw invalid(`/values/${fixed.name}`, fixed.fixedBecause ?? 'register.fixed')
}

/** The first of some fields that somebody may not give or change in these regions, where there is one. */
export function fieldBeyond(
  fields: readonly Field[],
  actor: Actor,
  regions: readonly string[],
): Field | undefined {
  return fields.find(
    ({ power }) =>
      power !== undefined &&
      !regions.every((regionId) => hasPower(actor, power, { regionId: regionId as RegionId })),
  )
}

function requirePowers(fields: readonly Field[], actor: Actor, regions: readonly string[]): void {
  const beyond = fieldBeyond(fields, actor, regions)
  if (beyond === undefined) return
  const why = reason('register.fieldPower')
  throw new Refusal('not_permitted', why, [{ path: `/values/${beyond.name}`, ...why }])
}

/** The law of a region on the day of a change. */
export function lawIn({ law, calendars }: World, regionId: string, at: Moment): LawView {
  const today = calendars.dayOf(at)
  return law.at({ regionId: regionId as RegionId, lawOn: today, lawSeq: law.seq, today })
}

function requireAgreement(register: Register, values: Values, law: LawView): void {
  const found = register.agree?.(values, law) ?? null
  if (found !== null) throw invalid(`/values/${found.field}`, found.code, found.values)
}

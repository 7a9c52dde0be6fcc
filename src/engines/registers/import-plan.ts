/**
 * What importing a file into a register would do, row by row: begin, change, leave alone, or leave out with what is wrong in
 * which column. It reads and compares; writing is the run's business.
 */
import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Moment } from '../../calendar/days.ts'
import type { Actor, Officer } from '../../kernel/actor.ts'
import type { LawView } from '../../kernel/law.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { heading, plainText, refused, type Line, type Table } from '../../platform/table-files/table.ts'
import { fieldOf, type Field, type Register, type Value, type Values } from './descriptor.ts'
import { fieldBeyond, lawIn, mayKeep, regionOf, type KeepDeps } from './keep.ts'
import { lookupsFor, type Found } from './lookups.ts'
import { PIECE, changedFields, listByKey, type Stored } from './store.ts'
import { readValue } from './values.ts'

/** Something to say about a cell: a fault leaves its row out, a warning does not. */
export interface Remark extends Reason {
  readonly line: number
  /** As the file calls it; null where the row as a whole is meant. */
  readonly column: string | null
}

export interface RowToBegin {
  readonly line: number
  readonly regionId: string
  readonly values: Values
}

export interface RowToChange {
  readonly line: number
  readonly stored: Stored
  readonly regionId: string
  readonly values: Values
  readonly changed: readonly Field[]
}

export interface ImportPlan {
  readonly rows: number
  readonly begun: readonly RowToBegin[]
  readonly changed: readonly RowToChange[]
  readonly unchanged: number
  readonly faults: readonly Remark[]
  /** Rows that are left out. */
  readonly broken: number
  readonly warnings: readonly Remark[]
  /** Of all that would be written: a run is confirmed for this and nothing else. */
  readonly mark: string
}

/** A field and where in a line it stands. */
interface Place {
  readonly field: Field
  readonly column: string
  readonly index: number
}

/** A row as the file tells it: only fields that are filled in. */
interface Told {
  readonly line: number
  readonly values: Values
  readonly regionId: string | null
}

/** Who brings the file, and the law of the regions that its rows lie in. */
interface Importer {
  readonly actor: Officer
  readonly lawOf: (regionId: string) => LawView
}

interface Findings {
  readonly begun: RowToBegin[]
  readonly changed: RowToChange[]
  readonly faults: Remark[]
  readonly warnings: Remark[]
  unchanged: number
}

/**
 * Plans an import. Columns are found by the labels of fields in either language; a column that is not there and a cell that
 * is empty leave a known row as it is. Refuses a file without the column of the key.
 */
export async function planImport(
  deps: Pick<KeepDeps, 'pool' | 'world' | 'registers'>,
  register: Register,
  table: Table,
  actor: Officer,
  now: Moment,
): Promise<ImportPlan> {
  const importer: Importer = { actor, lawOf: (regionId) => lawIn(deps.world(), regionId, now) }
  const places = placesIn(register, table)
  const findings: Findings = { begun: [], changed: [], faults: [], warnings: [], unchanged: 0 }
  const firstLines = new Map<string, number>()
  for (let at = 0; at < table.lines.length; at += PIECE) {
    const lines = table.lines.slice(at, at + PIECE)
    const told = await readLines(deps, register, places, lines, findings)
    const unique = told.filter((row) => isFirst(register, places, row, firstLines, findings))
    await compare(deps.pool, register, places, unique, importer, findings)
    // Others are answered meanwhile.
    await breathe()
  }
  for (const remarks of [findings.faults, findings.warnings])
    remarks.sort((one, other) => one.line - other.line)
  const broken = new Set(findings.faults.map(({ line }) => line)).size
  return { ...findings, rows: table.lines.length, broken, mark: markOf(findings) }
}

function placesIn(register: Register, { header }: Table): readonly Place[] {
  const places = register.fields.flatMap((field): Place[] => {
    const { label, heading: own = label, columns = [] } = field
    const names = [own.zh, own.en, label.zh, label.en, ...columns].map(heading)
    const index = header.findIndex((one) => names.includes(one.replace(/[*＊]$/, '').trim()))
    return index < 0 ? [] : [{ field, column: header[index] ?? '', index }]
  })
  if (places.some(({ field }) => field.name === register.key)) return places
  const column = fieldOf(register, register.key).label.zh
  throw refused('register.import.noKey', { column, header: header.join('、') })
}

async function readLines(
  { pool, world, registers }: Pick<KeepDeps, 'pool' | 'world' | 'registers'>,
  register: Register,
  places: readonly Place[],
  lines: readonly Line[],
  findings: Findings,
): Promise<Told[]> {
  const written = lines.map(({ cells }) => places.map(({ index }) => plainText(cells[index] ?? '')))
  const fields = places.map(({ field }) => field)
  const found = await lookupsFor(pool, registers, world().organisation, fields, written)
  return lines.flatMap((line, at) => {
    const told = readLine(register, places, line.number, written[at] ?? [], found, findings)
    return told === null ? [] : [told]
  })
}

function readLine(
  register: Register,
  places: readonly Place[],
  line: number,
  written: readonly string[],
  { lookups, regions }: Found,
  { faults, warnings }: Findings,
): Told | null {
  const values: Record<string, Value> = {}
  let isBroken = false
  for (const [at, { field, column }] of places.entries()) {
    const text = (written[at] ?? '').trim()
    if (text === '' && field.name !== register.key) continue
    const found = readValue(field, text, lookups)
    if (found.value === undefined) {
      faults.push({ ...found.error, line, column })
      isBroken = true
    } else {
      values[field.name] = found.value
      if (found.warning !== null) warnings.push({ ...found.warning, line, column })
    }
  }
  return isBroken ? null : { line, values, regionId: regionOf(register, values, regions) }
}

function keyOf({ key }: Register, { values }: { values: Values }): string {
  return String(values[key])
}

function isFirst(
  register: Register,
  places: readonly Place[],
  told: Told,
  firstLines: Map<string, number>,
  { faults }: Findings,
): boolean {
  const key = keyOf(register, told)
  const line = firstLines.get(key)
  firstLines.set(key, line ?? told.line)
  if (line === undefined) return true
  faults.push({
    ...reason('register.import.twice', { line }),
    line: told.line,
    column: columnOf(places, register.key),
  })
  return false
}

function columnOf(places: readonly Place[], field: string): string | null {
  return places.find((place) => place.field.name === field)?.column ?? null
}

async function compare(
  runner: Runner,
  register: Register,
  places: readonly Place[],
  told: readonly Told[],
  importer: Importer,
  findings: Findings,
): Promise<void> {
  const stored = await listByKey(
    runner,
    register,
    told.map((row) => keyOf(register, row)),
  )
  const known = new Map(stored.map((row) => [keyOf(register, row), row]))
  for (const row of told) {
    const fault = compareRow(register, row, known.get(keyOf(register, row)), importer, findings)
    if (fault === null) continue
    const { field, ...why } = fault
    findings.faults.push({
      ...why,
      line: row.line,
      column: field === null ? null : labelOf(register, places, field),
    })
  }
}

/** The heading of a field, also of one that the file has no column for. */
function labelOf(register: Register, places: readonly Place[], field: string): string {
  return columnOf(places, field) ?? fieldOf(register, field).label.zh
}

type Fault = Reason & { readonly field: string | null }

function compareRow(
  register: Register,
  told: Told,
  stored: Stored | undefined,
  importer: Importer,
  findings: Findings,
): Fault | null {
  if (stored === undefined) return beginRow(register, told, importer, findings)
  const { actor, lawOf } = importer
  if (!stored.isShown)
    return { ...reason('register.import.hidden', { key: keyOf(register, told) }), field: null }
  const values = { ...stored.values, ...told.values }
  const changed = changedFields(register, stored.values, values)
  if (changed.length === 0) {
    findings.unchanged += 1
    return null
  }
  const regionId = told.regionId ?? stored.regionId
  const fault =
    faultOfRights(register, actor, [stored.regionId, regionId]) ??
    faultOfFixed(changed) ??
    faultOfPower(changed, actor, [stored.regionId, regionId]) ??
    disagreement(register, values, lawOf(regionId))
  if (fault === null) findings.changed.push({ line: told.line, stored, regionId, values, changed })
  return fault
}

function beginRow(
  register: Register,
  told: Told,
  { actor, lawOf }: Importer,
  { begun }: Findings,
): Fault | null {
  const region = register.fields.find(({ kind }) => kind === 'region')
  const regionId = told.regionId ?? (region === undefined ? null : actor.regionId)
  const blank = Object.fromEntries(register.fields.map(({ name }) => [name, null]))
  const values: Values = {
    ...blank,
    ...told.values,
    ...(region === undefined ? {} : { [region.name]: regionId }),
  }
  const missing = register.fields.find(({ name, isRequired }) => isRequired === true && values[name] === null)
  if (missing !== undefined) return { ...reason('register.missing'), field: missing.name }
  const given = register.fields.filter(({ name }) => values[name] !== null)
  const fault =
    faultOfRights(register, actor, [regionId ?? '']) ??
    faultOfPower(given, actor, [regionId ?? '']) ??
    (regionId === null ? null : disagreement(register, values, lawOf(regionId)))
  if (fault === null && regionId !== null) begun.push({ line: told.line, regionId, values })
  return fault
}

function faultOfRights(register: Register, actor: Actor, regions: readonly string[]): Fault | null {
  return regions.every((regionId) => mayKeep(register, actor, regionId))
    ? null
    : { ...reason('register.power'), field: null }
}

function faultOfFixed(changed: readonly Field[]): Fault | null {
  const fixed = changed.find(({ isFixed }) => isFixed === true)
  return fixed === undefined ? null : { ...reason(fixed.fixedBecause ?? 'register.fixed'), field: fixed.name }
}

function faultOfPower(fields: readonly Field[], actor: Actor, regions: readonly string[]): Fault | null {
  const beyond = fieldBeyond(fields, actor, regions)
  return beyond === undefined ? null : { ...reason('register.fieldPower'), field: beyond.name }
}

function disagreement(register: Register, values: Values, law: LawView): Fault | null {
  return register.agree?.(values, law) ?? null
}

function markOf({ begun, changed }: Findings): string {
  const hash = createHash('sha256')
  for (const { regionId, values } of begun) hash.update(JSON.stringify(['+', regionId, values]))
  for (const { stored, values } of changed) hash.update(JSON.stringify([stored.id, stored.version, values]))
  return hash.digest('hex')
}

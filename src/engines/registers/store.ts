/**
 * The SQL of every register: statements made once from its table. Which fields there are, the descriptor says; whether
 * somebody may write, its callers.
 */
import { isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { decode, type Column } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Field, Register, RegisterRow, Value, Values } from './descriptor.ts'
import { likeText, normaliseSearch, pairsOf } from './search-text.ts'

/** Rows are written so many at a time. */
export const PIECE = 1000
const PAGE = 50
const QUERY_MAX = 32

/** What another register or file names a row by. */
export interface Named {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly regionId: string
}

/** A row with everything its table holds. */
export interface Stored extends RegisterRow {
  readonly isShown: boolean
}

/** A row to be begun, with its columns that are no field. */
export interface Begun {
  readonly id: string
  readonly regionId: string
  readonly values: Values
  readonly stamps: Readonly<Record<string, unknown>>
}

export interface Filters {
  readonly q?: string
  readonly before?: string
  readonly same: Readonly<Record<string, Value>>
  readonly beginning: Readonly<Record<string, string>>
  readonly sight?: Seen | undefined
}

/** What somebody reads, as a condition. */
export type Seen = (given: (value: unknown) => string) => string

const shownWhere = ({ shownWhere: where }: Register) => (where === undefined ? 'true' : `(${where})`)

function columnNamed({ table }: Register, field: string): Column {
  const column = table.columns.get(field)
  if (column === undefined) throw new Error(`the table ${table.name} has no column ${field}`)
  return column
}

function storedOf(register: Register, row: Record<string, unknown>): Stored {
  const decoded = decode(register.table, row)
  const { id, version, regionId, isShown } = decoded as unknown as Stored
  const values = Object.fromEntries(register.fields.map(({ name }) => [name, decoded[name] as Value]))
  return { id, version, regionId, isShown, values }
}

function selectFrom(register: Register): string {
  return `select ${register.table.select()}, ${shownWhere(register)} as "isShown" from ${register.table.name}`
}

async function storedRows(
  runner: Runner,
  register: Register,
  rest: string,
  values: unknown[],
): Promise<Stored[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, `${selectFrom(register)} ${rest}`, values)
  return rows.map((row) => storedOf(register, row))
}

/** The row of that id, also one that lists do not show; undefined for one that a reader does not see. */
export async function findStored(
  runner: Runner,
  register: Register,
  id: string,
  sight: Seen = () => 'true',
): Promise<Stored | undefined> {
  const values: unknown[] = [id]
  const where = sight((value) => `$${values.push(value)}`)
  return (await storedRows(runner, register, `where id = $1 and (${where})`, values))[0]
}

/** Locks the row of that id first, and reads it afterwards. */
export async function lockStored(
  runner: Runner,
  register: Register,
  id: string,
): Promise<Stored | undefined> {
  await run(runner, `select version from ${register.table.name} where id = $1 for update`, [id])
  return findStored(runner, register, id)
}

/** The rows with these keys, also those that lists do not show. */
export function listByKey(runner: Runner, register: Register, keys: readonly string[]): Promise<Stored[]> {
  const { name } = columnNamed(register, register.key)
  return storedRows(runner, register, `where ${name} = any($1) order by id`, [keys])
}

/** How rows are called, by their ids or by their keys; those that lists do not show are left out by key. */
export function listNamed(
  runner: Runner,
  register: Register,
  by: 'id' | 'key',
  wanted: readonly string[],
): Promise<Named[]> {
  const [key, name] = [columnNamed(register, register.key).name, columnNamed(register, register.naming).name]
  const where = by === 'id' ? 'id = any($1::uuid[])' : `${key} = any($1) and ${shownWhere(register)}`
  return rowsOf<Named>(
    runner,
    `select id, ${key} as key, ${name} as name, region_id as "regionId" from ${register.table.name} where ${where}`,
    [wanted],
  )
}

/** A page of rows, newest first, and the id to go on before. */
export async function listStored(
  runner: Runner,
  register: Register,
  filters: Filters,
  pageSize: number = PAGE,
): Promise<{ rows: Stored[]; next: string | null }> {
  const { where, values } = conditions(register, filters)
  const found = await storedRows(
    runner,
    register,
    `where ${where.join(' and ')} order by id desc limit ${pageSize + 1}`,
    values,
  )
  const rows = found.slice(0, pageSize)
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
}

function conditions(register: Register, { q = '', before, same, beginning, sight }: Filters) {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const where = [shownWhere(register)]
  if (sight !== undefined) where.push(`(${sight(given)})`)
  if (before !== undefined) where.push(`id < ${given(before)}::uuid`)
  for (const [field, value] of Object.entries(same)) {
    const { name, sqlType } = columnNamed(register, field)
    where.push(`${name} = ${given(value)}::${sqlType}`)
  }
  for (const [field, text] of Object.entries(beginning))
    where.push(`${columnNamed(register, field).name} like ${given(`${likeText(text)}%`)}`)
  const text = Array.from(normaliseSearch(q)).slice(0, QUERY_MAX).join('')
  const pairs = pairsOf(text)
  const hits: string[] = []
  if (pairs.length > 0) hits.push(`search_pairs @> ${given(pairs)}::text[]`)
  if (text !== '') hits.push(`search_text like ${given(`${pairs.length > 0 ? '%' : ''}${likeText(text)}%`)}`)
  if (hits.length > 0) where.push(leading(register, hits.join(' and ')))
  return { where, values }
}

/** Rows that hit; where rows lead to others, those that a hit leads to as well. */
function leading({ table, leadsTo }: Register, hits: string): string {
  if (leadsTo === undefined) return hits
  const { name } = table
  return `id in (select id from ${name} where ${hits}
    union all select ${leadsTo} from ${name} where ${leadsTo} is not null and ${hits})`
}

/**
 * Begins rows, all of one statement. Refuses (`not_now`) a key that is registered already; then nothing is begun, provided
 * that the caller's transaction is given up.
 */
export async function insertRows(runner: Runner, register: Register, begun: readonly Begun[]): Promise<void> {
  if (begun.length === 0) return
  const { table } = register
  const columns = [...table.columns.values()]
  const rows = begun.map(({ id, regionId, values, stamps }) => ({
    ...jsonRow(columns, { ...values, ...stamps, id, version: 1, regionId }),
    ...searchColumns(register, values),
  }))
  const names = [...columns.map(({ name }) => name), 'search_text', 'search_pairs'].join(', ')
  const text = `insert into ${table.name} (${names}) select ${names} from ${given(columns)} on conflict do nothing`
  const { rowCount } = await run(runner, text, [JSON.stringify(rows)])
  if (rowCount === rows.length) return
  const keys = begun.map(({ values }) => String(values[register.key]))
  const ids = new Set(begun.map(({ id }) => id))
  const taken = (await listByKey(runner, register, keys)).find(({ id }) => !ids.has(id))
  const why = reason('register.taken', { key: String(taken?.values[register.key] ?? keys[0]) })
  throw new Refusal('not_now', why, [{ path: `/values/${register.key}`, ...why }])
}

/** Writes fields of rows whose version is still the one that was seen. Refuses (`stale`) when one has moved. */
export async function updateRows(
  runner: Runner,
  register: Register,
  rows: readonly RegisterRow[],
): Promise<void> {
  if (rows.length === 0) return
  const { table } = register
  const own = new Set([...register.fields.map(({ name }) => name), 'id', 'version', 'regionId'])
  const columns = [...table.columns.values()].filter(({ field }) => own.has(field))
  const sets = columns
    .filter(({ field }) => field !== 'id' && field !== 'version')
    .map(({ name }) => `${name} = given.${name}`)
  const text = `update ${table.name} as old set version = old.version + 1, ${sets.join(', ')},
    search_text = given.search_text, search_pairs = given.search_pairs
    from ${given(columns)} where old.id = given.id and old.version = given.version`
  const changes = rows.map(({ id, version, regionId, values }) => ({
    ...jsonRow(columns, { ...values, id, version, regionId }),
    ...searchColumns(register, values),
  }))
  const { rowCount } = await run(runner, text, [JSON.stringify(changes)])
  if (rowCount !== rows.length) throw new Refusal('stale', 'register.stale')
}

/** Rows as JSON: lists inside rows have no other way. */
function given(columns: readonly Column[]): string {
  const types = columns.map(({ name, sqlType }) => `${name} ${sqlType}`).join(', ')
  return `jsonb_to_recordset($1::jsonb) as given (${types}, search_text text, search_pairs text[])`
}

function jsonRow(columns: readonly Column[], row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(columns.map((column) => [column.name, jsonValue(column, row[column.field])]))
}

function jsonValue({ type }: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (type === 'day') return isoDay(value as Day)
  return type === 'moment' ? isoMoment(value as Moment, 0) : value
}

function searchColumns({ searched }: Register, values: Values) {
  const text = searched
    .map((name) => normaliseSearch(String(values[name] ?? '')))
    .join(' ')
    .trim()
  return { search_text: text, search_pairs: pairsOf(text) }
}

/** The fields in which two rows differ. */
export function changedFields({ fields }: Register, before: Values, after: Values): readonly Field[] {
  return fields.filter(({ name }) => (before[name] ?? null) !== (after[name] ?? null))
}

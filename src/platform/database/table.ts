/**
 * A table as the door sees it: its columns with their types, from which the fixed statements are made. It knows nothing
 * of joins or conditions; queries with those are written where they are used.
 */
import { isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'

/** How a value stands in a column. `json` is text to the database, a value to us. */
export type ColumnType = 'uuid' | 'text' | 'int' | 'numeric' | 'bool' | 'moment' | 'day' | 'json'

const SQL_TYPES: Record<ColumnType, string> = {
  uuid: 'uuid',
  text: 'text',
  int: 'int4',
  numeric: 'numeric',
  bool: 'bool',
  moment: 'timestamptz',
  day: 'date',
  json: 'text',
}

export interface Column {
  readonly field: string
  readonly name: string
  readonly type: ColumnType
  readonly sqlType: string
}

export interface Table {
  readonly name: string
  readonly columns: ReadonlyMap<string, Column>
  readonly keys: readonly string[]
  /** The columns whose values the driver reads as texts. */
  readonly coded: readonly Column[]
  /** `a as "a", b_c as "bC"`: rows come back under our names. `prefix` is the table's alias in a join. */
  select(prefix?: string): string
}

/** Declares a table: field names in our spelling with their types, and the fields of its key. */
export function defineTable(
  name: string,
  keys: readonly string[],
  types: Readonly<Record<string, ColumnType>>,
): Table {
  const columns = new Map<string, Column>()
  for (const [field, type] of Object.entries(types)) {
    columns.set(field, { field, name: snakeCase(field), type, sqlType: SQL_TYPES[type] })
  }
  const select = (prefix: string) =>
    [...columns.values()].map((column) => `${prefix}${column.name} as "${column.field}"`).join(', ')
  const plain = select('')
  const coded = [...columns.values()].filter(({ type }) => type === 'json' || type === 'numeric')
  return { name, columns, keys, coded, select: (prefix = '') => (prefix === '' ? plain : select(prefix)) }
}

/** Some columns of a table in a select, under our names. Fails for a field that it has not. */
export function columnsIn({ name, columns }: Table, fields: readonly string[]): string {
  return fields
    .map((field) => {
      const column = columns.get(field)
      if (column === undefined) throw new Error(`the table ${name} has no column ${field}`)
      return `${column.name} as "${field}"`
    })
    .join(', ')
}

/** A row in which nothing is set but its key, which is left out: every field is null. */
export function blankRow(table: Table): Record<string, unknown> {
  const fields = [...table.columns.keys()].filter((field) => !table.keys.includes(field))
  return Object.fromEntries(fields.map((field) => [field, null]))
}

/** `handlerPostId` as `handler_post_id`. */
function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A value as a statement takes it. Moments and days go as text, so that no driver's idea of a date comes between. */
export function encode(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null
  switch (column.type) {
    case 'moment':
      return isoMoment(value as Moment, 0)
    case 'day':
      return isoDay(value as Day)
    case 'json':
      return JSON.stringify(value)
    default:
      return value
  }
}

/** The same for callers without a column. */
export function sqlMoment(at: Moment): string {
  return isoMoment(at, 0)
}

/** Turns what the driver read into our values: JSON columns are parsed, decimals become numbers. Changes the row in place. */
export function decode({ coded }: Table, row: Record<string, unknown>): Record<string, unknown> {
  for (const { field, type } of coded) {
    const text = row[field] as string | null
    if (text !== null) row[field] = type === 'json' ? JSON.parse(text) : Number(text)
  }
  return row
}

/**
 * Orders as JSON, read like the rows of a file: the names of a profile's columns are the names of fields here, and each order
 * may use another of them. Pure.
 */
import { columnNames, type Profile } from '../imports/profile.ts'
import type { Problem } from '../imports/row.ts'
import { heading, type Line } from '../../platform/table-files/table.ts'
import { FIELDS } from '../imports/words.ts'

export interface OrderTable {
  readonly header: readonly string[]
  readonly rows: readonly OrderRow[]
}

/** One order as a line; or what is wrong with its form, so that it has none. */
export type OrderRow = { readonly line: Line } | { readonly problems: readonly Problem[] }

/** Never refuses a call as a whole: an order that lacks a needed field lacks it by itself. */
export function tableOfOrders(orders: readonly unknown[], profile: Profile): OrderTable {
  const read = orders.map(fieldsOf)
  const columns = FIELDS.map((field) => columnNames(profile, field).map(heading)).filter(
    (names) => names.length > 0,
  )
  // A fault is told under the name that this system uses.
  const header = columns.map(
    (names) => names.find((name) => read.some((fields) => fields?.has(name))) ?? names[0] ?? '',
  )
  return { header, rows: read.map((fields, index) => rowOf(fields, columns, index + 1)) }
}

function fieldsOf(order: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof order !== 'object' || order === null || Array.isArray(order)) return null
  return new Map(Object.entries(order).map(([name, value]) => [heading(name), value]))
}

function rowOf(
  fields: ReadonlyMap<string, unknown> | null,
  columns: readonly (readonly string[])[],
  number: number,
): OrderRow {
  if (fields === null) return { problems: [{ column: '', code: 'client.row.form', values: {} }] }
  const problems: Problem[] = []
  const cells = columns.map((names) => {
    const column = names.find((name) => fields.has(name))
    const value = column === undefined ? null : fields.get(column)
    const told = textOf(value)
    if (typeof told === 'string') return told
    problems.push({ column: column ?? '', code: told.code, values: {} })
    return ''
  })
  return problems.length > 0 ? { problems } : { line: { number, cells } }
}

/** Beyond fifteen digits a number of JSON is not the number that was written. */
function textOf(value: unknown): string | { readonly code: string } {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number') return { code: 'client.row.value' }
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { code: 'client.row.number' }
  return String(value)
}

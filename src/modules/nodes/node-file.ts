/**
 * Nodes as a table that people fill in: columns, reading with what is wrong in which row and column, and writing so that it
 * can be read in again. Nodes are told by their names; a node that is known by its name keeps its key. Nothing is stored here.
 */
import { Refusal, reason, type Reason } from '../../kernel/refusal.ts'
import { heading, plainText, refused, type Line, type Table } from '../../platform/table-files/table.ts'
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { designOf } from './amending.ts'
import { networkOf, type NodeDesign } from './plan-rules.ts'
import { DAYS_MAX, NODES_MAX, type DesignWire } from './wire.ts'
import { NODE_ROLES } from './words.ts'

const NODE_COLUMNS = ['name', 'days', 'unit', 'after', 'soft', 'role', 'department'] as const
type Column = (typeof NODE_COLUMNS)[number]

/** What is wrong in a row; without a column where the row as a whole is meant. */
export interface NodeFault extends Reason {
  readonly line: number
  readonly column: Column | null
}

/** A node as the file tells it. */
export type ToldNode = DesignWire & { readonly departmentId: string | null }

/** What the reader has to know of the world. */
export interface Reading {
  /** The word of a code in every language that files may be written in. */
  readonly words: (code: string) => readonly string[]
  /** The keys of the nodes that there are, by name. */
  readonly known: ReadonlyMap<string, string>
  /** The department of that name; null for none, or for several that are called alike. */
  readonly departmentOf: (name: string) => string | null
}

/** The nodes of a file, or what is wrong with it: one broken row breaks what waits for it, so that nothing is taken then. */
export interface FileNodes {
  readonly nodes: readonly ToldNode[]
  readonly faults: readonly NodeFault[]
}

/** Reads a table. Refuses one without the columns of names and lengths, and one of more rows than a plan has nodes. */
export function readNodes(table: Table, reading: Reading): FileNodes {
  const rows = rowsIn(table, reading)
  if (rows.length > NODES_MAX) throw refused('node.file.long', { max: NODES_MAX })
  const keys = keysOf(rows, reading)
  const faults: NodeFault[] = []
  const nodes = rows.map((row) => nodeOf(row, keys, reading, faults))
  for (const [index, { line, cells }] of rows.entries())
    if (cells.name !== '' && rows.findIndex((one) => one.cells.name === cells.name) < index)
      faults.push({ ...reason('node.file.twice', { name: cells.name }), line, column: 'name' })
  if (faults.length === 0) faults.push(...circleIn(nodes, rows))
  faults.sort((one, other) => one.line - other.line)
  return { nodes: faults.length === 0 ? nodes : [], faults }
}

interface Row {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

function rowsIn({ header, lines }: Table, { words }: Reading): Row[] {
  const places = NODE_COLUMNS.map((column) => {
    const names = words(`node.file.${column}`).map(heading)
    return { column, at: header.findIndex((one) => names.includes(one.replace(/[*＊]$/, '').trim())) }
  })
  for (const { column, at } of places)
    if (at < 0 && (column === 'name' || column === 'days'))
      throw refused('node.file.noColumn', {
        column: words(`node.file.${column}`)[0] ?? column,
        header: header.join('、'),
      })
  const cellsOf = ({ cells }: Line) =>
    Object.fromEntries(
      places.map(({ column, at }) => [column, at < 0 ? '' : plainText(cells[at] ?? '').trim()]),
    ) as Record<Column, string>
  return lines.map((line) => ({ line: line.number, cells: cellsOf(line) }))
}

/** A key for each name: the known one, else the first number that nobody has. */
function keysOf(rows: readonly Row[], { known }: Reading): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set(known.values())
  let number = 0
  for (const { cells } of rows) {
    let key = keys.get(cells.name) ?? known.get(cells.name)
    while (key === undefined) {
      number += 1
      if (!taken.has(`n${number}`)) key = `n${number}`
    }
    keys.set(cells.name, key)
  }
  return keys
}

function nodeOf(
  { line, cells }: Row,
  keys: ReadonlyMap<string, string>,
  reading: Reading,
  faults: NodeFault[],
): ToldNode {
  const wrong = (column: Column, code: string, values: Reason['values'] = {}) => {
    faults.push({ ...reason(code, values), line, column })
  }
  const { name } = cells
  if (name === '' || name.length > NAME_MAX) wrong('name', 'node.file.noName', { max: NAME_MAX })
  const days = /^\d{1,4}$/.test(cells.days) ? Number(cells.days) : NaN
  if (!(days <= DAYS_MAX)) wrong('days', 'node.file.wrongDays', { text: cells.days, max: DAYS_MAX })
  const isNatural = isWord(reading, 'node.unit.ND', cells.unit)
  if (cells.unit !== '' && !isNatural && !isWord(reading, 'node.unit.WD', cells.unit))
    wrong('unit', 'node.file.wrongUnit', { text: cells.unit })
  const role = NODE_ROLES.find((one) => isWord(reading, `node.role.${one}`, cells.role)) ?? null
  if (cells.role !== '' && role === null) wrong('role', 'node.file.wrongRole', { text: cells.role })
  const departmentId = cells.department === '' ? null : reading.departmentOf(cells.department)
  if (cells.department !== '' && departmentId === null)
    wrong('department', 'node.file.wrongDepartment', { text: cells.department })
  const waits = (column: 'after' | 'soft') =>
    waitsIn(cells[column], keys).flatMap(({ text, node, lagDays }) => {
      if (node === undefined || text === name) {
        wrong(column, text === name ? 'node.file.itself' : 'node.file.unknown', { text })
        return []
      }
      if (column === 'soft' && lagDays !== 0) wrong(column, 'node.file.softLag', { text })
      return [{ node, lagDays }]
    })
  return {
    key: keys.get(name) ?? '',
    name,
    days,
    unit: isNatural ? 'ND' : 'WD',
    after: waits('after'),
    soft: waits('soft').map(({ node }) => node),
    role,
    departmentId,
  }
}

const NAME_MAX = 60

function isWord({ words }: Reading, code: string, text: string): boolean {
  return words(code).some((word) => heading(word).toLowerCase() === heading(text).toLowerCase())
}

interface Wait {
  readonly text: string
  readonly node: string | undefined
  readonly lagDays: number
}

const LAG = /^(.*\S)\s*[（(]\s*([+-−＋－]?\d{1,4})\s*[)）]$/

/** The nodes that a cell names; a name may be followed by the working days that lie between, in brackets. */
function waitsIn(cell: string, keys: ReadonlyMap<string, string>): Wait[] {
  // A name may itself hold what parts others.
  const parts = keys.has(cell) ? [cell] : cell.split(/[、,，;；\n]/)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const whole = keys.get(part)
      if (whole !== undefined) return { text: part, node: whole, lagDays: 0 }
      const [, name = part, lag = '0'] = LAG.exec(part) ?? []
      const lagDays = Number(lag.replace(/[−－]/, '-').replace('＋', '+'))
      return { text: name, node: keys.get(name), lagDays }
    })
}

/** Rows that wait for one another, told at the first of them. */
function circleIn(nodes: readonly ToldNode[], rows: readonly Row[]): NodeFault[] {
  try {
    networkOf(nodes.map(designOf), '')
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.fields.map(({ path, ...why }) => ({
      ...why,
      line: rows[Number(path.slice(1))]?.line ?? 0,
      column: 'after',
    }))
  }
}

/** A node to be written, and what its department is called. */
export interface WrittenNode {
  readonly node: NodeDesign
  readonly department: string
}

/** A table of nodes with the headings that are read in again; empty to be filled in. */
export function nodesSheet(name: string, nodes: readonly WrittenNode[], say: Say): Sheet {
  const nameOf = new Map(nodes.map(({ node }) => [node.key, node.name]))
  const waits = ({ after }: NodeDesign) =>
    after.map(({ node, lagDays }) => `${nameOf.get(node) ?? node}${lagDays === 0 ? '' : `(${lagDays})`}`)
  return {
    name,
    note: say('node.file.note'),
    headers: NODE_COLUMNS.map((column) => {
      const isRequired = column === 'name' || column === 'days'
      return `${say(`node.file.${column}`)}${isRequired ? '*' : ''}`
    }),
    rows: nodes.map(({ node, department }) => [
      node.name,
      node.days,
      say(`node.unit.${node.unit}`),
      waits(node).join('、'),
      node.soft.map((key) => nameOf.get(key) ?? key).join('、'),
      node.role === null ? '' : say(`node.role.${node.role}`),
      department,
    ]),
  }
}

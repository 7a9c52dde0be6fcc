/**
 * Collects the writes of a transaction and makes short fixed statements of them: one row by scalars, many rows of one
 * table by arrays. So a single act and a batch of a thousand share one way of writing.
 */
import { Pool, type PoolClient, type QueryResult } from 'pg'
import { sendBatch, takesBatches, type Answer } from './batch.ts'
import { encode, type Column, type Table } from './table.ts'

/** A statement with its values; `text` also names it, so that the server plans it once for a connection. */
export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

interface Group {
  readonly kind: 'insert' | 'update' | 'delete'
  readonly table: Table
  readonly columns: readonly Column[]
  readonly rows: Record<string, unknown>[]
}

export class Writes {
  readonly #groups = new Map<string, Group>()

  /** Adds a row. All fields of the table must be given: a forgotten one is a mistake, not a default. */
  insert(table: Table, row: Readonly<Record<string, unknown>>): void {
    this.#add('insert', table, [...table.columns.values()], row)
  }

  /** Changes the given fields of the row with that key; no fields, no statement. */
  update(
    table: Table,
    key: Readonly<Record<string, unknown>>,
    changes: Readonly<Record<string, unknown>>,
  ): void {
    const columns = [...table.columns.values()].filter((column) => column.field in changes)
    if (columns.length > 0) this.#add('update', table, columns, { ...changes, ...key })
  }

  /** Removes the row with that key. */
  delete(table: Table, key: Readonly<Record<string, unknown>>): void {
    this.#add('delete', table, [], key)
  }

  /** These writes, then the others: for rows that others refer to. */
  followedBy(others: Writes): Writes {
    const all = new Writes()
    for (const [id, group] of [...this.#groups, ...others.#groups]) {
      if (all.#groups.has(id)) throw new Error(`the same kind of write stands on both sides: ${id}`)
      all.#groups.set(id, group)
    }
    return all
  }

  #add(
    kind: Group['kind'],
    table: Table,
    columns: readonly Column[],
    row: Readonly<Record<string, unknown>>,
  ): void {
    const id = `${kind} ${table.name} ${columns.map((column) => column.name).join(' ')}`
    const group = this.#groups.get(id)
    if (group === undefined) this.#groups.set(id, { kind, table, columns, rows: [{ ...row }] })
    else group.rows.push({ ...row })
  }

  /** The statements, in the order in which each kind of write first came. */
  statements(): Statement[] {
    return [...this.#groups.values()].map((group) => (group.rows.length === 1 ? one(group) : many(group)))
  }
}

function columnOf(table: Table, field: string): Column {
  const column = table.columns.get(field)
  if (column === undefined) throw new Error(`table ${table.name} has no field ${field}`)
  return column
}

function keyColumns(table: Table): Column[] {
  return table.keys.map((field) => columnOf(table, field))
}

function one({ kind, table, columns, rows }: Group): Statement {
  const row = rows[0] as Record<string, unknown>
  const keys = kind === 'insert' ? [] : keyColumns(table)
  const used = [...columns, ...keys]
  const values = used.map((column) => encode(column, row[column.field]))
  const at = (column: Column) => `$${used.indexOf(column) + 1}`
  const where = keys.map((key) => `${key.name} = ${at(key)}`).join(' and ')
  switch (kind) {
    case 'insert':
      return {
        text: `insert into ${table.name} (${names(columns)}) values (${columns.map(at).join(', ')})`,
        values,
      }
    case 'update':
      return {
        text: `update ${table.name} set ${columns.map((column) => `${column.name} = ${at(column)}`).join(', ')} where ${where}`,
        values,
      }
    case 'delete':
      return { text: `delete from ${table.name} where ${where}`, values }
  }
}

function many({ kind, table, columns, rows }: Group): Statement {
  const keys = kind === 'insert' ? [] : keyColumns(table)
  const used = [...columns, ...keys]
  const values = used.map((column) => rows.map((row) => encode(column, row[column.field])))
  const arrays = used.map((column, index) => `$${index + 1}::${column.sqlType}[]`).join(', ')
  const given = `unnest(${arrays}) as given (${used.map((_column, index) => `v${index}`).join(', ')})`
  const where = keys.map((key, index) => `old.${key.name} = given.v${columns.length + index}`).join(' and ')
  switch (kind) {
    case 'insert':
      return { text: `insert into ${table.name} (${names(columns)}) select * from ${given}`, values }
    case 'update':
      return {
        text: `update ${table.name} as old set ${columns.map((column, index) => `${column.name} = given.v${index}`).join(', ')} from ${given} where ${where}`,
        values,
      }
    case 'delete':
      return { text: `delete from ${table.name} as old using ${given} where ${where}`, values }
  }
}

function names(columns: readonly Column[]): string {
  return columns.map((column) => column.name).join(', ')
}

/** Somebody who runs statements: a `pg` client or pool. */
export interface Runner {
  query(statement: { name?: string; text: string; values: unknown[] }): Promise<QueryResult>
}

const statementNames = new Map<string, string>()
let named = true

/** Poolers in transaction mode do not carry named statements; a setting turns the names off. */
export function useNamedStatements(on: boolean): void {
  named = on
}

/** The name that a statement is prepared under; undefined where names are off. */
function nameOf(text: string): string | undefined {
  if (!named) return undefined
  let name = statementNames.get(text)
  if (name === undefined) {
    name = `z${statementNames.size + 1}`
    statementNames.set(text, name)
  }
  return name
}

/** Runs a statement under its name, so that the server parses and plans it once for each connection. */
export function run(runner: Runner, text: string, values: unknown[] = []): Promise<QueryResult> {
  const name = nameOf(text)
  return runner.query(name === undefined ? { text, values } : { name, text, values })
}

/** The rows of a statement, under our names when its select list says so. */
export async function rowsOf<Row>(runner: Runner, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await run(runner, text, values)).rows as Row[]
}

/** Runs collected writes one after the other, in the caller's transaction. */
export async function runWrites(runner: Runner, writes: Writes): Promise<void> {
  for (const { text, values } of writes.statements()) await run(runner, text, values)
}

/**
 * Runs statements one after the other on one connection, sent and answered together (`batch.ts`). Throws for the first
 * that fails; those behind it are not run. Any pool's connection is good enough for reading.
 */
export async function together(runner: Runner, statements: readonly Statement[]): Promise<Answer[]> {
  if (runner instanceof Pool) return withConnection(runner, (client) => together(client, statements))
  if (takesBatches(runner))
    return sendBatch(
      runner,
      statements.map(({ text, values }) => ({ text, values, name: nameOf(text) })),
    )
  const answers: Answer[] = []
  for (const { text, values } of statements) answers.push(await run(runner, text, values))
  return answers
}

async function withConnection<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

/**
 * Collects the writes of a transaction and makes short fixed statements of them: few rows by scalars, one after the other,
 * many rows of one table by arrays. So a single act and a batch of a thousand share one way of writing.
 */
import { Pool, type PoolClient, type QueryResult } from 'pg'
import { sendBatch, takesBatches, type Answer } from './batch.ts'
import { encode, type Column, type Table } from './table.ts'

/** A statement with its values; `text` also names it, so that the server plans it once for a connection. */
export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

type Kind = 'insert' | 'update' | 'delete'
type Row = Readonly<Record<string, unknown>>

/** What one kind of write to some columns of a table looks like. */
interface Form {
  /** Whose values are given, in this order, and then those of the key. */
  readonly changed: readonly Column[]
  readonly keys: readonly Column[]
  readonly one: string
  readonly many: string
}

/**
 * Up to so many rows are written one by one: the server plans a statement over arrays anew at every call, and for a table
 * that has grown since it was last analysed it plans to read all of it.
 */
const FEW_ROWS = 4

export class Writes {
  /** The values of the rows of each kind of write, as its statement takes them. */
  readonly #groups = new Map<Form, unknown[][]>()

  /** Adds a row. All fields of the table must be given: a forgotten one is a mistake, not a default. */
  insert(table: Table, row: Row): void {
    this.#add(formOf('insert', table, {}), row, {})
  }

  /**
   * Changes the given fields of the row with that key, its key as well where it is given; no fields, no statement. Of a key
   * with some of its fields, all rows are changed.
   */
  update(table: Table, key: Row, changes: Row): void {
    if (Object.keys(changes).length > 0) this.#add(formOf('update', table, key, changes), changes, key)
  }

  /** Removes the row with that key. */
  delete(table: Table, key: Row): void {
    this.#add(formOf('delete', table, key), {}, key)
  }

  /** These writes, then the others: for rows that others refer to. */
  followedBy(others: Writes): Writes {
    const all = new Writes()
    for (const [form, rows] of [...this.#groups, ...others.#groups]) {
      if (all.#groups.has(form)) throw new Error(`the same kind of write stands on both sides: ${form.one}`)
      all.#groups.set(form, rows)
    }
    return all
  }

  #add(form: Form, changes: Row, key: Row): void {
    const values = [
      ...form.changed.map((column) => encode(column, changes[column.field])),
      ...form.keys.map((column) => encode(column, key[column.field])),
    ]
    const rows = this.#groups.get(form)
    if (rows === undefined) this.#groups.set(form, [values])
    else rows.push(values)
  }

  /** The statements, in the order in which each kind of write first came. */
  statements(): Statement[] {
    return [...this.#groups].flatMap(([form, rows]) =>
      rows.length <= FEW_ROWS
        ? rows.map((values) => ({ text: form.one, values }))
        : [{ text: form.many, values: turned(rows) }],
    )
  }
}

/** Rows of values as columns of values. */
function turned(rows: readonly unknown[][]): unknown[][] {
  return (rows[0] ?? []).map((_value, index) => rows.map((values) => values[index]))
}

/** Every form there has been: there are as many as the rules can make, and their texts are made once. */
const formsOf = new WeakMap<Table, Map<string, Form>>()

function formOf(kind: Kind, table: Table, key: Row, changes: Row = {}): Form {
  const forms = formsOf.get(table) ?? new Map<string, Form>()
  formsOf.set(table, forms)
  const id = `${kind} ${Object.keys(changes).join(' ')} where ${Object.keys(key).join(' ')}`
  const form = forms.get(id) ?? formInOrder(forms, kind, table, key, changes)
  forms.set(id, form)
  return form
}

/** The same fields make the same form, in whatever order they are given. */
function formInOrder(forms: Map<string, Form>, kind: Kind, table: Table, key: Row, changes: Row): Form {
  const all = [...table.columns.values()]
  const changed = { insert: all, update: all.filter(({ field }) => field in changes), delete: [] }[kind]
  const keys = table.keys.filter((field) => field in key).map((field) => columnOf(table, field))
  const made = makeForm(kind, table, changed, keys)
  const form = forms.get(made.one) ?? made
  forms.set(made.one, form)
  return form
}

function makeForm(kind: Kind, { name }: Table, changed: readonly Column[], keys: readonly Column[]): Form {
  const types = [...changed, ...keys].map((column, index) => `$${index + 1}::${column.sqlType}[]`)
  const given = `unnest(${types.join(', ')}) as given (${types.map((_type, index) => `v${index}`).join(', ')})`
  const names = changed.map((column) => column.name).join(', ')
  const places = changed.map((_column, index) => `$${index + 1}`).join(', ')
  const sets = (place: string, first: number) =>
    changed.map((column, index) => `${column.name} = ${place}${index + first}`).join(', ')
  const where = (old: string, place: string, first: number) =>
    keys.map((key, index) => `${old}${key.name} = ${place}${changed.length + index + first}`).join(' and ')
  const texts = {
    insert: [
      `insert into ${name} (${names}) values (${places})`,
      `insert into ${name} (${names}) select * from ${given}`,
    ],
    update: [
      `update ${name} set ${sets('$', 1)} where ${where('', '$', 1)}`,
      `update ${name} as old set ${sets('given.v', 0)} from ${given} where ${where('old.', 'given.v', 0)}`,
    ],
    delete: [
      `delete from ${name} where ${where('', '$', 1)}`,
      `delete from ${name} as old using ${given} where ${where('old.', 'given.v', 0)}`,
    ],
  } as const
  const [one, many] = texts[kind]
  return { changed, keys, one, many }
}

function columnOf({ name, columns }: Table, field: string): Column {
  const column = columns.get(field)
  if (column === undefined) throw new Error(`table ${name} has no field ${field}`)
  return column
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
export async function run(runner: Runner, text: string, values: unknown[] = []): Promise<Answer> {
  const name = nameOf(text)
  if (takesBatches(runner)) return (await sendBatch(runner, [{ text, values, name }]))[0] as Answer
  return runner.query(name === undefined ? { text, values } : { name, text, values })
}

/** The rows of a statement, under our names when its select list says so. */
export async function rowsOf<Row>(runner: Runner, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await run(runner, text, values)).rows as Row[]
}

/** Runs collected writes one after the other, in the caller's transaction. */
export async function runWrites(runner: Runner, writes: Writes): Promise<void> {
  await together(runner, writes.statements())
}

/**
 * Runs statements one after the other on one connection, sent and answered together (`batch.ts`). Throws for the first
 * that fails; those behind it are not run. Any pool's connection is good enough for reading.
 */
export async function together(runner: Runner, statements: readonly Statement[]): Promise<Answer[]> {
  if (statements.length === 0) return []
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

/**
 * Several statements in one go: written at once, worked off by the server one after the other, answered at once. The server
 * stops at the first that fails and leaves out the rest, so a `commit` at the end is never reached past a failure. One
 * round trip and two system calls instead of one of each for every statement: half of what a short transaction costs.
 */
import { Client, type Connection, type QueryResult, type Submittable } from 'pg'
import { typeParsers } from './types.ts'

/** A statement with its values, and the name under which a connection keeps it planned; none behind a pooler. */
export interface Named {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name: string | undefined
}

/** What a statement was answered with. */
export type Answer = Pick<QueryResult<Record<string, unknown>>, 'rows' | 'rowCount' | 'command'>

/** Whether this is a connection that takes batches; a test's stand-in for one is not. */
export function takesBatches(runner: unknown): runner is Client {
  return runner instanceof Client
}

/** Sends the statements and waits for all answers. Throws what the first failing one was answered with. */
export function sendBatch(client: Client, statements: readonly Named[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(statements, resolve, reject))
  })
}

/** How the rows of a statement are read: the names of their fields and the parsers of their values. */
interface Shape {
  readonly names: readonly string[]
  /** A row with nothing in it: rows that are filled copies of one are kept and read faster than ones that grow. */
  readonly blank: Readonly<Record<string, unknown>>
  readonly parsers: readonly ((text: string) => unknown)[]
}

/** The part of `pg`'s connection that speaks the extended protocol, and what it knows of prepared statements. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  readonly parsedStatements: Record<string, string>
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: (string | null)[] }): void
  describe(message: { type: 'P' }): void
  execute(message: object): void
  sync(): void
}

/** Shapes by name: a prepared statement's rows never change their shape, so they are described once for a connection. */
const shapesOf = new WeakMap<Wire, Map<string, Shape>>()
const NO_ROWS: Shape = { names: [], blank: {}, parsers: [] }

/** What `pg` hands the messages of the server to until it is ready for the next query. */
class Batch implements Submittable {
  readonly #statements: readonly Named[]
  readonly #bound: readonly (string | null)[][]
  readonly #resolve: (answers: Answer[]) => void
  readonly #reject: (error: unknown) => void
  readonly #answers: Answer[] = []
  #rows: Record<string, unknown>[] = []
  #shape: Shape | undefined
  #shapes = new Map<string, Shape>()

  constructor(
    statements: readonly Named[],
    resolve: (answers: Answer[]) => void,
    reject: (error: unknown) => void,
  ) {
    this.#statements = statements
    // Here and not while sending: a value that cannot be sent must not leave half a batch on the wire.
    this.#bound = statements.map(({ values }) => values.map(wireValue))
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire
    this.#shapes = shapesOf.get(wire) ?? new Map<string, Shape>()
    shapesOf.set(wire, this.#shapes)
    const parsed = new Set<string>()
    wire.stream.cork()
    for (const [index, { name = '', text }] of this.#statements.entries()) {
      if (name === '' || (wire.parsedStatements[name] === undefined && !parsed.has(name)))
        wire.parse({ name, text })
      parsed.add(name)
      wire.bind({ statement: name, values: this.#bound[index] as (string | null)[] })
      if (!this.#shapes.has(name)) wire.describe({ type: 'P' })
      wire.execute({})
    }
    wire.sync()
    wire.stream.uncork()
    this.#shape = this.#knownShape()
  }

  /** The statement that is being worked off; by this name `pg` remembers what the server has parsed. */
  get name(): string | undefined {
    return this.#statements[this.#answers.length]?.name
  }

  get text(): string | undefined {
    return this.#statements[this.#answers.length]?.text
  }

  #knownShape(): Shape | undefined {
    return this.name === undefined ? undefined : this.#shapes.get(this.name)
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    const names = fields.map((field) => field.name)
    this.#shape = {
      names,
      blank: Object.fromEntries(names.map((name) => [name, null])),
      parsers: fields.map(({ dataTypeID }) => typeParsers.getTypeParser(dataTypeID, 'text')),
    }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { names, blank, parsers } = this.#shape as Shape
    const row = { ...blank }
    for (let index = 0; index < fields.length; index++) {
      const text = fields[index] as string | null
      if (text !== null) row[names[index] as string] = parsers[index]?.(text)
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (this.name !== undefined) this.#shapes.set(this.name, this.#shape ?? NO_ROWS)
    const words = text.split(' ')
    const count = words.length > 1 ? Number(words.at(-1)) : null
    this.#answers.push({ rows: this.#rows, rowCount: count, command: words[0] ?? '' })
    this.#rows = []
    this.#shape = this.#knownShape()
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#answers)
  }

  handleError(error: unknown): void {
    this.#reject(error)
  }
}

/** A value as text, which is how the protocol carries it. */
function wireValue(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError('a statement is given texts, numbers, yes or no, and lists of them')
}

function element(value: unknown): string {
  const text = wireValue(value)
  return text === null ? 'NULL' : `"${text.replace(/[\\"]/g, '\\$&')}"`
}

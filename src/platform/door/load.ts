/**
 * Reads matters as cases. With a lock, the matter's row is locked by a statement of its own and everything else is read
 * after it: a statement that waits for a lock would join the new row with old ones.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import type { Case, Clock, Matter, MatterId, Part } from '../../kernel/matter.ts'
import { decode, type Table } from '../database/table.ts'
import type { Answer } from '../database/batch.ts'
import { rowsOf, together, type Runner, type Statement } from '../database/writes.ts'
import type { World } from '../reference.ts'
import type { Registry } from '../registry.ts'
import { clockTable, extensionTable, matterTable, pauseTable } from '../tables.ts'

export type Lock = 'none' | 'wait' | 'skip'

/** The key of a matter never changes, so that somebody who writes a row that refers to it need not wait for its lock. */
const LOCKS: Record<Lock, string> = {
  none: '',
  wait: ' for no key update',
  skip: ' for no key update skip locked',
}
const ONE = 'where id = $1'
const MANY = 'where id = any($1::uuid[]) order by id'
const matterBy = (where: string): Record<Lock, string> => ({
  none: `${rowsBy(matterTable, where)}${LOCKS.none}`,
  wait: `${rowsBy(matterTable, where)}${LOCKS.wait}`,
  skip: `${rowsBy(matterTable, where)}${LOCKS.skip}`,
})
const MATTER_BY_ID = matterBy(ONE)
const MATTERS_BY_ID = matterBy(MANY)
const CLOCKS_OF_ONE = `select ${clockTable.select()} from clock where matter_id = $1 order by id`
const CLOCKS_OF_MANY = `select ${clockTable.select()} from clock where matter_id = any($1::uuid[]) order by matter_id, id`
const PAUSES = `select ${pauseTable.select()} from clock_pause where clock_id = any($1::uuid[]) order by clock_id, n`
const EXTENSIONS = `select ${extensionTable.select()} from clock_extension where clock_id = any($1::uuid[]) order by clock_id, n`
const PARTS = `select id, kind, status, parent_id as "parentId", closed_at is null as "isOpen", is_paused as "isPaused"
  from matter where parent_id = any($1::uuid[]) order by id`

interface ClockRow extends Omit<Clock, 'limit' | 'rungs' | 'pauses' | 'extensions'> {
  readonly timeLimit: Limit
  readonly hasBreaks: boolean
  readonly rungs: string
}
interface PauseRow {
  readonly clockId: string
  readonly n: number
  readonly fromAt: Moment
  readonly toAt: Moment | null
  readonly plannedEndAt: Moment | null
  readonly reason: string
}
interface ExtensionRow {
  readonly clockId: string
  /** A decimal, as the driver gives it. */
  readonly byLength: string
  readonly at: Moment
  readonly reason: string
}

/** Where cases are read from, and what they are seen with. */
export interface Source {
  readonly runner: Runner
  readonly registry: Registry
  readonly world: World
  readonly today: Day
  /** Statements to send before the first, in the same round trip: the begin of a transaction. */
  readonly first?: () => Statement[]
}

/** Reads one matter of a known kind; undefined when there is none, or when it is locked and the lock is `skip`. */
export async function loadCase(
  source: Source,
  id: string,
  kindName: string,
  lock: Lock,
): Promise<Case | undefined> {
  const { runner, registry } = source
  const { table } = registry.byName(kindName)
  const answers = await together(runner, [
    ...(source.first?.() ?? []),
    { text: MATTER_BY_ID[lock], values: [id] },
    { text: CLOCKS_OF_ONE, values: [id] },
    { text: ownRows(table).one, values: [id] },
  ])
  const [matters, clocks, rows] = answers.slice(-3) as [Answer, Answer, Answer]
  const matter = matters.rows[0] as unknown as Matter | undefined
  if (matter === undefined || matter.kind !== kindName) return undefined
  const found = await complete(
    source,
    [matter],
    clocks.rows as unknown as ClockRow[],
    new Map([[table.name, rows.rows]]),
  )
  return found.get(matter.id)
}

/** Reads several matters of any kinds, in the order of their ids, which is the order of locking: parents before parts. */
export async function loadCases(
  source: Source,
  ids: readonly string[],
  lock: Lock,
): Promise<Map<MatterId, Case>> {
  const { runner, registry } = source
  const answers = await together(runner, [
    ...(source.first?.() ?? []),
    { text: MATTERS_BY_ID[lock], values: [ids] },
  ])
  const matters = (answers.at(-1)?.rows ?? []) as unknown as Matter[]
  if (matters.length === 0) return new Map()
  const found = matters.map((matter) => matter.id)
  const tables = [...new Set(matters.map((matter) => registry.byName(matter.kind).table))]
  const [clocks, ...rows] = (await together(runner, [
    { text: CLOCKS_OF_MANY, values: [found] },
    ...tables.map((table) => ({ text: ownRows(table).many, values: [found] })),
  ])) as [Answer, ...Answer[]]
  const byTable = new Map(tables.map((table, index) => [table.name, rows[index]?.rows ?? []]))
  return complete(source, matters, clocks.rows as unknown as ClockRow[], byTable)
}

function rowsBy(table: Table, where: string): string {
  return `select ${table.select()} from ${table.name} ${where}`
}

const ownRowsOf = new WeakMap<Table, { readonly one: string; readonly many: string }>()

/** How the rows of a table are read; its texts are made once, for they are looked up by their names at every act. */
function ownRows(table: Table): { readonly one: string; readonly many: string } {
  const made = ownRowsOf.get(table) ?? { one: rowsBy(table, ONE), many: rowsBy(table, MANY) }
  ownRowsOf.set(table, made)
  return made
}

async function complete(
  source: Source,
  matters: readonly Matter[],
  clockRows: readonly ClockRow[],
  rows: ReadonlyMap<string, readonly Record<string, unknown>[]>,
): Promise<Map<MatterId, Case>> {
  const { runner, registry, world, today } = source
  const broken = clockRows.filter((clock) => clock.hasBreaks).map((clock) => clock.id)
  const pauses = broken.length === 0 ? [] : await rowsOf<PauseRow>(runner, PAUSES, [broken])
  const extensions = broken.length === 0 ? [] : await rowsOf<ExtensionRow>(runner, EXTENSIONS, [broken])
  const parents = matters.filter((matter) => matter.partCount > 0).map((matter) => matter.id)
  const parts =
    parents.length === 0 ? [] : await rowsOf<Part & { parentId: MatterId }>(runner, PARTS, [parents])
  const clocksOf = Map.groupBy(clockRows, (clock) => clock.matterId)
  const partsOf = Map.groupBy(parts, (part) => part.parentId)
  const pausesOf = Map.groupBy(pauses, (pause) => pause.clockId)
  const extensionsOf = Map.groupBy(extensions, (extension) => extension.clockId)
  const rowOf = new Map<string, Record<string, unknown>>()
  for (const list of rows.values()) for (const row of list) rowOf.set(row['id'] as string, row)

  const cases = new Map<MatterId, Case>()
  for (const matter of matters) {
    const { table } = registry.byName(matter.kind)
    const row = rowOf.get(matter.id)
    if (row === undefined) throw new Error(`matter ${matter.id} has no row in ${table.name}`)
    const { id: _id, ...own } = decode(table, row)
    const clocks = (clocksOf.get(matter.id) ?? []).map((clock) =>
      toClock(clock, pausesOf.get(clock.id) ?? [], extensionsOf.get(clock.id) ?? []),
    )
    cases.set(matter.id, {
      matter,
      row: own,
      clocks,
      parts: partsOf.get(matter.id) ?? [],
      facts: {},
      ...viewOfWorld(world, matter, today),
    })
  }
  return cases
}

/** The law, the days and the organisation as a matter sees them. */
export function viewOfWorld(world: World, matter: Pick<Matter, 'regionId' | 'lawOn' | 'lawSeq'>, today: Day) {
  return {
    law: world.law.at({ regionId: matter.regionId, lawOn: matter.lawOn, lawSeq: matter.lawSeq, today }),
    days: world.calendars.view(matter.regionId),
    organisation: world.organisation,
  }
}

function toClock(row: ClockRow, pauses: readonly PauseRow[], extensions: readonly ExtensionRow[]): Clock {
  const { timeLimit, rungs } = row
  // Field by field: leaving out two of twenty by a rest takes ten times as long, for every clock of every act.
  return {
    id: row.id,
    matterId: row.matterId,
    name: row.name,
    key: row.key,
    lap: row.lap,
    round: row.round,
    side: row.side,
    limit: typeof timeLimit === 'string' ? (JSON.parse(timeLimit) as Limit) : timeLimit,
    basis: row.basis,
    responsible: row.responsible,
    hoursId: row.hoursId,
    startedAt: row.startedAt,
    stoppedAt: row.stoppedAt,
    verdict: row.verdict,
    eventAt: row.eventAt,
    calendarNo: row.calendarNo,
    dueAt: row.dueAt,
    yellowAt: row.yellowAt,
    wakeAt: row.wakeAt,
    rungs: rungs === '' ? [] : rungs.split(','),
    pauses: pauses.map(({ clockId: _clockId, n: _n, ...pause }) => pause),
    extensions: extensions.map(({ byLength, at, reason }) => ({ by: Number(byLength), at, reason })),
  }
}

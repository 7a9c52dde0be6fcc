/**
 * The SQL of the tally: what is read of appeals to count them, what each counts as, and the sums by day. The sums are moved
 * by the difference between what an appeal counted as and counts as now, so counting it again changes nothing.
 */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, RegionId } from '../../kernel/matter.ts'
import { decode } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Registry } from '../../platform/registry.ts'
import { countedAs, type AppealFacts, type ClockFact, type Counted, type Mark } from './rules.ts'
import { MEASURES, type Measure } from './words.ts'

const APPEAL = 'appeal'

const MATTERS = `select id, status, confidential, region_id as "regionId", department_id as "departmentId",
    imported_at is not null as imported, happened_at as "happenedAt", closed_at as "closedAt"
  from matter where id = any($1::uuid[]) and kind = '${APPEAL}' order by id`
const CLOCKS = `select matter_id as "matterId", name, lap, started_at as "startedAt", stopped_at as "stoppedAt",
    verdict, due_at as "dueAt"
  from clock where matter_id = any($1::uuid[]) order by matter_id, name, lap`

type Base = Pick<
  AppealFacts,
  'status' | 'confidential' | 'regionId' | 'departmentId' | 'imported' | 'happenedAt' | 'closedAt'
> & { readonly id: MatterId }

/** What is to be known of some appeals to count them; matters of other kinds are left out. */
export async function readFacts(
  runner: Runner,
  registry: Registry,
  ids: readonly string[],
): Promise<ReadonlyMap<MatterId, AppealFacts>> {
  const bases = await rowsOf<Base>(runner, MATTERS, [ids])
  if (bases.length === 0) return new Map()
  const { table } = registry.byName(APPEAL)
  const own = bases.map(({ id }) => id)
  const statement = `select ${table.select()} from ${table.name} where id = any($1::uuid[]) order by id`
  const rows = await rowsOf<Record<string, unknown>>(runner, statement, [own])
  const byId = new Map(rows.map((row) => [row['id'], decode(table, row)]))
  const clocks = Map.groupBy(
    await rowsOf<ClockFact & { readonly matterId: MatterId }>(runner, CLOCKS, [own]),
    ({ matterId }) => matterId,
  )
  return new Map(
    bases.map(({ id, ...base }) => {
      const row = byId.get(id) as unknown as Omit<AppealFacts, keyof Base | 'clocks'>
      return [id, { ...row, ...base, clocks: clocks.get(id) ?? [] }]
    }),
  )
}

/** A row of `tallied`: what an appeal counts as for a department. */
export interface Tallied extends Omit<Counted, 'marks'> {
  readonly matterId: MatterId
  readonly marks: readonly number[]
}

/** Days since 1970 need five digits until the year 2243. */
const DAYS_MAX = 100_000

/** A mark as it is stored. */
export function markNumber({ measure, day }: Mark): number {
  return MEASURES.indexOf(measure) * DAYS_MAX + day
}

function markOf(number: number): Mark {
  const measure = MEASURES[Math.floor(number / DAYS_MAX)]
  if (measure === undefined) throw new Error(`no measure has the mark ${number}`)
  return { measure, day: (number % DAYS_MAX) as Day }
}

/** The rows that some appeals should have. */
export function talliedOf(
  facts: ReadonlyMap<MatterId, AppealFacts>,
  dayOf: (at: Moment) => Day,
): readonly Tallied[] {
  return [...facts].flatMap(([matterId, fact]) =>
    countedAs(fact, dayOf).map((counted) => ({
      ...counted,
      matterId,
      marks: counted.marks.map(markNumber).sort((one, other) => one - other),
    })),
  )
}

const TALLIED = `select matter_id as "matterId", department_id as "departmentId", region_id as "regionId", topic, imported, marks
  from tallied where matter_id = any($1::uuid[]) order by matter_id, department_id`
const FORGET = 'delete from tallied where matter_id = any($1::uuid[])'
// Lists inside rows: see people/store.ts on arrays.
const REMEMBER = `insert into tallied (matter_id, department_id, region_id, topic, imported, marks)
  select matter_id, department_id, region_id, topic, imported, marks from jsonb_to_recordset($1::jsonb) as given
    (matter_id uuid, department_id uuid, region_id uuid, topic text, imported bool, marks int4[])`

export async function readTallied(runner: Runner, ids: readonly string[]): Promise<readonly Tallied[]> {
  return rowsOf<Tallied>(runner, TALLIED, [ids])
}

/** Brings the rows of some appeals and the sums up to what they count as now, in the caller's transaction. */
export async function tally(
  runner: Runner,
  registry: Registry,
  ids: readonly string[],
  dayOf: (at: Moment) => Day,
): Promise<void> {
  const wanted = talliedOf(await readFacts(runner, registry, ids), dayOf)
  const known = await readTallied(runner, ids)
  const { gone, come } = differenceOf(known, wanted)
  if (gone.length === 0 && come.length === 0) return
  const touched = [...new Set([...gone, ...come].map(({ matterId }) => matterId))]
  const whole = wanted.filter(({ matterId }) => touched.includes(matterId))
  await run(runner, FORGET, [touched])
  if (whole.length > 0) await run(runner, REMEMBER, [JSON.stringify(whole.map(columnsOf))])
  const moved = movesOf(gone, come)
  if (moved.length > 0) await run(runner, MOVE, [JSON.stringify(moved)])
}

/** The rows that only stand there, and those that only should. */
export function differenceOf(
  known: readonly Tallied[],
  wanted: readonly Tallied[],
): { readonly gone: readonly Tallied[]; readonly come: readonly Tallied[] } {
  const [old, fresh] = [new Set(known.map(signatureOf)), new Set(wanted.map(signatureOf))]
  return {
    gone: known.filter((row) => !fresh.has(signatureOf(row))),
    come: wanted.filter((row) => !old.has(signatureOf(row))),
  }
}

function signatureOf({ matterId, departmentId, regionId, topic, imported, marks }: Tallied): string {
  return [matterId, departmentId, regionId, topic, imported, marks.join(' ')].join('|')
}

function columnsOf({ matterId, departmentId, regionId, topic, imported, marks }: Tallied) {
  return { matter_id: matterId, department_id: departmentId, region_id: regionId, topic, imported, marks }
}

/** `contactInTime` as `contact_in_time`: the column of a measure. */
export function columnOf(measure: Measure): string {
  return measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const COLUMNS = MEASURES.map(columnOf)
const PLACE = ['day', 'region_id', 'department_id', 'topic', 'imported']
/** Sums are written in one order, so that no two writers wait for each other in a ring. */
const MOVE = `insert into tally_day as old (${[...PLACE, ...COLUMNS].join(', ')})
  select ${[...PLACE, ...COLUMNS].join(', ')} from jsonb_to_recordset($1::jsonb) as given
    (day date, region_id uuid, department_id uuid, topic text, imported bool, ${COLUMNS.map((one) => `${one} int4`).join(', ')})
  order by ${PLACE.join(', ')}
  on conflict (${PLACE.join(', ')}) do update set
    ${COLUMNS.map((one) => `${one} = old.${one} + excluded.${one}`).join(', ')}`

type Move = Record<string, string | number | boolean | null>

/** What is to be added to the sums of each day and place; what comes and goes in the same place moves nothing. */
function movesOf(gone: readonly Tallied[], come: readonly Tallied[]): readonly Move[] {
  const moves = new Map<string, Move>()
  const add = (row: Tallied, by: number) => {
    for (const { measure, day } of row.marks.map(markOf)) {
      const move = moveAt(moves, row, day)
      const column = columnOf(measure)
      move[column] = (move[column] as number) + by
    }
  }
  for (const row of gone) add(row, -1)
  for (const row of come) add(row, 1)
  return [...moves.values()].filter((move) => COLUMNS.some((column) => move[column] !== 0))
}

function moveAt(moves: Map<string, Move>, row: Tallied, day: Day): Move {
  const { departmentId, regionId, topic, imported } = row
  const key = [day, regionId, departmentId, topic, imported].join('|')
  let move = moves.get(key)
  if (move === undefined) {
    move = {
      day: isoDay(day),
      region_id: regionId,
      department_id: departmentId,
      topic,
      imported,
      ...Object.fromEntries(COLUMNS.map((column) => [column, 0])),
    }
    moves.set(key, move)
  }
  return move
}

/** Forgets all that was counted: the job then counts everything anew. */
export async function forgetTally(runner: Runner): Promise<void> {
  for (const table of ['tally_cursor', 'tally_day', 'tallied']) await run(runner, `delete from ${table}`)
}

/** One cell of the sums, as the check compares it. */
export interface TallyCell {
  readonly day: Day
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly topic: string
  readonly imported: boolean
  readonly sums: Readonly<Partial<Record<Measure, number>>>
}

/** Every cell that is not nought, in a fixed order. */
export async function readCells(runner: Runner): Promise<readonly TallyCell[]> {
  const named = MEASURES.map((measure) => `${columnOf(measure)} as "${measure}"`).join(', ')
  const rows = await rowsOf<Omit<TallyCell, 'sums'> & Record<Measure, number>>(
    runner,
    `select day, region_id as "regionId", department_id as "departmentId", topic, imported, ${named}
     from tally_day order by day, region_id, department_id, topic, imported`,
  )
  return rows
    .map((row) => {
      const { day, regionId, departmentId, topic, imported } = row
      const sums = Object.fromEntries(
        MEASURES.filter((measure) => row[measure] !== 0).map((measure) => [measure, row[measure]]),
      )
      return { day, regionId, departmentId, topic, imported, sums }
    })
    .filter(({ sums }) => Object.keys(sums).length > 0)
}

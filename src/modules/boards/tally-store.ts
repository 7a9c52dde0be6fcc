/**
 * The SQL of the tally: what is read of appeals to count them, what each counts as, and the sums by day. The sums are moved
 * by the difference between what an appeal counted as and counts as now, so counting it again changes nothing.
 */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, RegionId } from '../../kernel/matter.ts'
import { columnsIn } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Registry } from '../../platform/registry.ts'
import { countedAs, type AppealFacts, type ClockFact, type Counted, type Mark } from './rules.ts'
import { mondayOf, monthOf } from './period.ts'
import { MEASURES, type Measure } from './words.ts'

const APPEAL = 'appeal'

const MATTERS = `select id, status, confidential, region_id as "regionId", department_id as "departmentId",
    imported_at is not null as imported, happened_at as "happenedAt", closed_at as "closedAt"
  from matter where id = any($1::uuid[]) and kind = '${APPEAL}' order by id`
const CLOCKS = `select matter_id as "matterId", name, lap, started_at as "startedAt", stopped_at as "stoppedAt",
    verdict, due_at as "dueAt", responsible
  from clock where matter_id = any($1::uuid[]) order by matter_id, name, lap`
/** What is no appeal itself but counts with one. */
const ABOUT = `select about_id as id from matter where id = any($1::uuid[]) and kind = 'order' and about_id is not null`
const RULINGS = `select m.parent_id as "matterId", r.what, r.asked_by_department as "askedBy"
  from matter m join appeal_ruling r on r.id = m.id
  where m.parent_id = any($1::uuid[]) and m.status = 'approved' and r.what in ('return', 'extension') order by m.id`
const ACTS = `select subject as "matterId", act, max(happened_at) as at from journal
  where subject = any($1::text[]) and act in ('sendBack', 'redirect') group by 1, 2`
const ORDERS = `select o.about_id as "matterId", o.department_id as "departmentId", c.name, c.lap, c.started_at as "startedAt",
    c.stopped_at as "stoppedAt", c.verdict, c.due_at as "dueAt"
  from matter o join clock c on c.matter_id = o.id and c.name = 'answer'
  where o.about_id = any($1::uuid[]) and o.kind = 'order' order by o.id, c.lap`

const PASSES = `select m.parent_id as "matterId", h.from_department as "departmentId", m.opened_at as at
  from matter m join appeal_handover h on h.id = m.id where m.parent_id = any($1::uuid[]) order by m.id`

type Base = Pick<
  AppealFacts,
  'status' | 'confidential' | 'regionId' | 'departmentId' | 'imported' | 'happenedAt' | 'closedAt'
> & { readonly id: MatterId }
type Beside = Pick<
  AppealFacts,
  | 'clocks'
  | 'returnedBy'
  | 'isExtended'
  | 'sentBackAt'
  | 'redirectedAt'
  | 'circulatedBy'
  | 'orders'
  | 'progress'
  | 'passes'
>
/** What is read of an appeal's own row; all of it stands there as we use it. */
const OWN = [
  'topic',
  'channel',
  'filedAt',
  'dispatchedAt',
  'repliedAt',
  'solved',
  'level',
  'isKey',
  'redoCount',
  'reopenCount',
  'excluded',
] as const satisfies readonly (keyof AppealFacts)[]
interface Of {
  readonly matterId: MatterId
}

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
  const statement = `select id, ${columnsIn(table, OWN)} from ${table.name} where id = any($1::uuid[]) order by id`
  const rows = await rowsOf<Record<string, unknown>>(runner, statement, [own])
  const byId = new Map(rows.map((row) => [row['id'], row]))
  const besideOf = await readBeside(runner, own)
  return new Map(
    bases.map(({ id, ...base }) => {
      const row = byId.get(id) as unknown as Omit<AppealFacts, keyof Base | keyof Beside>
      return [id, { ...row, ...base, ...besideOf(id) }]
    }),
  )
}

/** What stands in other tables than the appeal's own. */
async function readBeside(runner: Runner, ids: readonly MatterId[]): Promise<(id: MatterId) => Beside> {
  const read = async <Row extends Of>(text: string) =>
    Map.groupBy(await rowsOf<Row>(runner, text, [ids]), ({ matterId }) => matterId)
  const clocks = await read<Of & ClockFact & { readonly responsible: DepartmentId | null }>(CLOCKS)
  const rulings = await read<Of & { readonly what: string; readonly askedBy: DepartmentId }>(RULINGS)
  const acts = await read<Of & { readonly act: string; readonly at: Moment }>(ACTS)
  const orders = await read<Of & ClockFact & { readonly departmentId: DepartmentId | null }>(ORDERS)
  const passes = await read<Of & AppealFacts['passes'][number]>(PASSES)
  return (id) => {
    const own = clocks.get(id) ?? []
    const granted = rulings.get(id) ?? []
    const lastAt = (act: string) => acts.get(id)?.find((one) => one.act === act)?.at ?? null
    return {
      clocks: own,
      returnedBy: granted.filter(({ what }) => what === 'return').map(({ askedBy }) => askedBy),
      isExtended: granted.some(({ what }) => what === 'extension'),
      sentBackAt: lastAt('sendBack'),
      redirectedAt: lastAt('redirect'),
      circulatedBy: own.find(({ name }) => name === 'circulation')?.responsible ?? null,
      orders: (orders.get(id) ?? []).map(({ departmentId, ...clock }) => ({ departmentId, clock })),
      progress: own
        .filter(({ name }) => name === 'progress')
        .map(({ responsible, ...clock }) => ({ departmentId: responsible, clock })),
      passes: passes.get(id) ?? [],
    }
  }
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

const TALLIED = `select matter_id as "matterId", department_id as "departmentId", region_id as "regionId", topic, channel, imported, marks
  from tallied where matter_id = any($1::uuid[]) order by matter_id, department_id`
const FORGET = 'delete from tallied where matter_id = any($1::uuid[])'
// Lists inside rows: see people/store.ts on arrays.
const REMEMBER = `insert into tallied (matter_id, department_id, region_id, topic, channel, imported, marks)
  select matter_id, department_id, region_id, topic, channel, imported, marks from jsonb_to_recordset($1::jsonb) as given
    (matter_id uuid, department_id uuid, region_id uuid, topic text, channel text, imported bool, marks int4[])`
/** What is written waits beside the index until then: see `0020-index-merge.sql`. */
const PUT_INTO_INDEX = `select put_into_index('tallied_marks')`

export async function readTallied(runner: Runner, ids: readonly string[]): Promise<readonly Tallied[]> {
  return rowsOf<Tallied>(runner, TALLIED, [ids])
}

/** Brings the rows of some appeals and the sums up to what they count as now, in the caller's transaction. */
export async function tally(
  runner: Runner,
  registry: Registry,
  given: readonly string[],
  dayOf: (at: Moment) => Day,
): Promise<void> {
  const about = await rowsOf<{ id: string }>(runner, ABOUT, [given])
  const ids = [...new Set([...given, ...about.map(({ id }) => id)])]
  const wanted = talliedOf(await readFacts(runner, registry, ids), dayOf)
  const known = await readTallied(runner, ids)
  const { gone, come } = differenceOf(known, wanted)
  if (gone.length === 0 && come.length === 0) return
  const touched = new Set([...gone, ...come].map(({ matterId }) => matterId))
  const whole = wanted.filter(({ matterId }) => touched.has(matterId))
  await run(runner, FORGET, [[...touched]])
  if (whole.length > 0) {
    await run(runner, REMEMBER, [JSON.stringify(whole.map(columnsOf))])
    await run(runner, PUT_INTO_INDEX)
  }
  for (const table of SUM_TABLES) {
    const moved = movesOf(table, gone, come)
    if (moved.length > 0) await run(runner, table.move, [JSON.stringify(moved)])
  }
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

function signatureOf({ matterId, departmentId, regionId, topic, channel, imported, marks }: Tallied): string {
  return [matterId, departmentId, regionId, topic, channel, imported, marks.join(' ')].join('|')
}

function columnsOf({ matterId, departmentId: department_id, regionId: region_id, ...row }: Tallied) {
  const { topic, channel, imported, marks } = row
  return { matter_id: matterId, department_id, region_id, topic, channel, imported, marks }
}

/** `contactInTime` as `contact_in_time`: the column of a measure. */
export function columnOf(measure: Measure): string {
  return measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const COLUMNS = MEASURES.map(columnOf)

/** A table of sums: what tells its rows apart, and how the sums of a row are moved. */
interface SumTable {
  readonly move: string
  /** The row that a mark of a day belongs to. */
  place(row: Tallied, day: Day): Readonly<Record<string, string | boolean | null>>
}

function sumTable(
  name: string,
  keys: Readonly<Record<string, 'date' | 'text'>>,
  ofKeys: (row: Tallied, day: Day) => Readonly<Record<string, string>>,
): SumTable {
  const place = [...Object.keys(keys), 'region_id', 'department_id', 'imported']
  const typed = Object.entries(keys).map(([key, type]) => `${key} ${type}`)
  // Sums are written in one order, so that no two writers wait for each other in a ring.
  const move = `insert into ${name} as old (${[...place, ...COLUMNS].join(', ')})
    select ${[...place, ...COLUMNS].join(', ')} from jsonb_to_recordset($1::jsonb) as given
      (${typed.join(', ')}, region_id uuid, department_id uuid, imported bool, ${COLUMNS.map((one) => `${one} int4`).join(', ')})
    order by ${place.join(', ')}
    on conflict (${place.join(', ')}) do update set
      ${COLUMNS.map((one) => `${one} = old.${one} + excluded.${one}`).join(', ')}`
  return {
    move,
    place: (row, day) => ({
      ...ofKeys(row, day),
      region_id: row.regionId,
      department_id: row.departmentId,
      imported: row.imported,
    }),
  }
}

/** The sums by day, and folded: by month; without topics by week, and by day or month and way in. */
const SUM_TABLES: readonly SumTable[] = [
  sumTable('tally_day', { day: 'date', topic: 'text' }, ({ topic }, day) => ({ day: isoDay(day), topic })),
  sumTable('tally_month', { month: 'date', topic: 'text' }, ({ topic }, day) => ({
    month: isoDay(monthOf(day).from),
    topic,
  })),
  sumTable('tally_week', { week: 'date' }, (_row, day) => ({ week: isoDay(mondayOf(day)) })),
  sumTable('tally_channel', { day: 'date', channel: 'text' }, ({ channel }, day) => ({
    day: isoDay(day),
    channel,
  })),
  sumTable('tally_channel_month', { month: 'date', channel: 'text' }, ({ channel }, day) => ({
    month: isoDay(monthOf(day).from),
    channel,
  })),
]

type Move = Record<string, string | number | boolean | null>

/** What is to be added to the sums of each place; what comes and goes in the same place moves nothing. */
function movesOf(table: SumTable, gone: readonly Tallied[], come: readonly Tallied[]): readonly Move[] {
  const moves = new Map<string, Move>()
  const add = (row: Tallied, by: number) => {
    for (const { measure, day } of row.marks.map(markOf)) {
      const move = moveAt(moves, table.place(row, day))
      const column = columnOf(measure)
      move[column] = (move[column] as number) + by
    }
  }
  for (const row of gone) add(row, -1)
  for (const row of come) add(row, 1)
  return [...moves.values()].filter((move) => COLUMNS.some((column) => move[column] !== 0))
}

function moveAt(moves: Map<string, Move>, place: ReturnType<SumTable['place']>): Move {
  const key = Object.values(place).join('|')
  let move = moves.get(key)
  if (move === undefined) {
    move = { ...place, ...Object.fromEntries(COLUMNS.map((column) => [column, 0])) }
    moves.set(key, move)
  }
  return move
}

/** Forgets all that was counted: the job then counts everything anew. */
export async function forgetTally(runner: Runner): Promise<void> {
  for (const table of [
    'tally_cursor',
    'tally_day',
    'tally_month',
    'tally_week',
    'tally_channel',
    'tally_channel_month',
    'tallied',
  ])
    await run(runner, `delete from ${table}`)
}

const PLACES = 'region_id, department_id, imported'
const SUMMED = COLUMNS.map((one) => `sum(${one})::int4 as ${one}`).join(', ')
const SOMETHING = COLUMNS.map((one) => `sum(${one}) <> 0`).join(' or ')
/** The rows of a folded table and of the sums by day, both by the same columns. */
const FOLDS = [
  ['month, topic', 'tally_month', `date_trunc('month', day)::date as month, topic`],
  ['week', 'tally_week', `date_trunc('week', day)::date as week`],
  ['day', 'tally_channel', 'day'],
  ['month', 'tally_channel_month', `date_trunc('month', day)::date as month`],
] as const

/** How many sums of the folded tables are not what the sums by day come to. */
export async function countWrongFolds(runner: Runner): Promise<number> {
  let wrong = 0
  for (const [keys, table, folded] of FOLDS) {
    const kept = `select ${keys}, ${PLACES}, ${SUMMED} from ${table} group by ${keys}, ${PLACES} having ${SOMETHING}`
    const straight = `select ${folded}, ${PLACES}, ${SUMMED} from tally_day
      group by ${[...keys.split(', ').map((_key, n) => n + 1), PLACES].join(', ')} having ${SOMETHING}`
    const [row] = await rowsOf<{ n: number }>(
      runner,
      `select count(*)::int4 as n from
        ((${kept}) except (${straight}) union all ((${straight}) except (${kept}))) as one`,
    )
    wrong += row?.n ?? 0
  }
  return wrong
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

const COUNTED_TO = `select c.fill_before is null as "isFilled", (select min(recorded_at) from journal j
    where j.xid >= c.xid and (j.xid, j.subject, j.seq) > (c.xid, c.subject, c.seq)) as "waitingFrom"
  from tally_cursor c`

/** Up to which moment all that was recorded is in the sums; null while everything is being counted anew. */
export async function readCountedTo(runner: Runner, now: Moment): Promise<Moment | null> {
  const [row] = await rowsOf<{ isFilled: boolean; waitingFrom: Moment | null }>(runner, COUNTED_TO)
  return row?.isFilled === true ? (row.waitingFrom ?? now) : null
}

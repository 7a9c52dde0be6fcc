/**
 * What came of a run, read from its database: volumes, lights, rates, clocks, rungs, orders, defects. For people who look
 * at a simulation; the city's own figures are another matter.
 */
import type { Moment } from '../calendar/days.ts'
import { LIGHTS, type Light } from '../calendar/tally.ts'
import { matterLight } from '../kernel/clocks.ts'
import type { Patch } from '../kernel/advance.ts'
import type { Matter } from '../kernel/matter.ts'
import { sqlMoment } from '../platform/database/table.ts'
import { rowsOf, type Runner } from '../platform/database/writes.ts'

/** Decided in time, decided late or overdue, and still running in time. */
export interface ClockFigures {
  readonly inTime: number
  readonly late: number
  readonly running: number
}

/** Shares from 0 to 1; null where nothing was counted. */
export interface Rates {
  /** 响应率: first contact within its limit, of all contacts decided. */
  readonly response: number | null
  /** 解决率 and 满意率: of all revisits. */
  readonly resolution: number | null
  readonly satisfaction: number | null
}

export interface Figures {
  /** By kind and status. */
  readonly matters: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly channels: Readonly<Record<string, number>>
  /** Of appeals, open and closed. */
  readonly lights: { readonly open: Record<Light, number>; readonly closed: Record<Light, number> }
  readonly rates: Rates
  /** By kind and name, such as `appeal.resolve`. */
  readonly clocks: Readonly<Record<string, ClockFigures>>
  readonly rungs: Readonly<Record<string, number>>
  readonly defects: number
  readonly journalLines: number
}

type Counted = { readonly name: string; readonly value: string; readonly n: number }

const STATUSES = `select kind as name, status as value, count(*)::int as n from matter group by 1, 2 order by 1, 2`
const CHANNELS = `select channel as name, '' as value, count(*)::int as n from appeal group by 1 order by 1`
const RUNGS = `select rung as name, '' as value, count(*)::int as n from rung group by 1 order by 1`
const APPEALS = `select closed_at as "closedAt", due_at as "dueAt", yellow_at as "yellowAt", black_at as "blackAt",
  is_paused as "isPaused", final_light as "finalLight" from matter where kind = 'appeal' order by id`
const CLOCKS = `select m.kind || '.' || c.name as name,
    case when c.verdict is null then case when c.due_at <= $1 then 'late' else 'running' end else c.verdict end as value,
    count(*)::int as n
  from clock c join matter m on m.id = c.matter_id where c.verdict is null or c.verdict in ('inTime', 'late')
  group by 1, 2 order by 1, 2`
const REVISITS = `select patch from journal where act = 'revisit' and patch is not null order by subject, seq`
const COUNTS = `select (select count(*)::int from defect where cleared_at is null) as defects,
  (select count(*)::int from journal) as "journalLines"`

/** Reads the figures as of a moment. */
export async function readFigures(runner: Runner, at: Moment): Promise<Figures> {
  const clocks = await readClocks(runner, at)
  const [counts] = await rowsOf<{ defects: number; journalLines: number }>(runner, COUNTS)
  if (counts === undefined) throw new Error('counting gives a row')
  return {
    matters: nested(await rowsOf<Counted>(runner, STATUSES)),
    channels: flat(await rowsOf<Counted>(runner, CHANNELS)),
    lights: await readLights(runner, at),
    rates: { response: responseRate(clocks['appeal.contact']), ...(await readRevisits(runner)) },
    clocks,
    rungs: flat(await rowsOf<Counted>(runner, RUNGS)),
    ...counts,
  }
}

async function readLights(runner: Runner, at: Moment): Promise<Figures['lights']> {
  const lights = { open: noLights(), closed: noLights() }
  for (const matter of await rowsOf<Matter>(runner, APPEALS))
    lights[matter.closedAt === null ? 'open' : 'closed'][matterLight(matter, at)]++
  return lights
}

function noLights(): Record<Light, number> {
  return Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>
}

async function readClocks(runner: Runner, at: Moment): Promise<Record<string, ClockFigures>> {
  const rows = nested(await rowsOf<Counted>(runner, CLOCKS, [sqlMoment(at)]))
  return Object.fromEntries(
    Object.entries(rows).map(([name, { inTime = 0, late = 0, running = 0 }]) => [
      name,
      { inTime, late, running },
    ]),
  )
}

function responseRate(contact: ClockFigures | undefined): number | null {
  return contact === undefined ? null : share(contact.inTime, contact.inTime + contact.late)
}

const SATISFIED: ReadonlySet<unknown> = new Set(
  ['verySatisfied', 'satisfied', 'basicallySatisfied'].map((level) => `appeal.level.${level}`),
)

async function readRevisits(runner: Runner): Promise<Omit<Rates, 'response'>> {
  const lines = await rowsOf<{ patch: string }>(runner, REVISITS)
  const facts = lines.flatMap(({ patch }) => (JSON.parse(patch) as Patch).record ?? [])
  const solved = facts.filter(({ values }) => values['solved'] === true).length
  const satisfied = facts.filter(({ values }) => SATISFIED.has(values['level'])).length
  return { resolution: share(solved, facts.length), satisfaction: share(satisfied, facts.length) }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function flat(rows: readonly Counted[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

function nested(rows: readonly Counted[]): Record<string, Record<string, number>> {
  const groups: Record<string, Record<string, number>> = {}
  for (const { name, value, n } of rows) (groups[name] ??= {})[value] = n
  return groups
}

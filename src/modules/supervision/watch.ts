/**
 * What supervision watches of enterprise appeals (S004-37): overdue ones live, repeated and unsatisfied ones a second after,
 * by unit, and the appeals behind each number. Rates are the boards' business; confidential and imported appeals are in none.
 */
import { isoDay, isoMoment, parseDay, type Day } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import { markNumber } from '../boards/tally-store.ts'
import type { Measure } from '../boards/words.ts'
import type { WatchWire, WatchedListWire, WatchedQueryWire } from './wire-watch.ts'
import { WATCHED, type Watched } from './words.ts'

const PAGE = 50
/** Since how many days before today answers and repeats count when nobody says. */
const SINCE_DAYS = 90
const SINCE_DAYS_MAX = 366

/**
 * What makes an appeal `m` one of these, each found by an index: what is late by its light, the others by what the tally of
 * boards has counted them as. `$1` is now, `$2` and `$3` the marks of repeats and of unsatisfied answers since a day.
 */
const IS: Readonly<Record<Watched, string>> = {
  overdue: 'm.closed_at is null and m.yellow_at <= $1::timestamptz and m.due_at <= $1::timestamptz',
  repeat: `m.id in (select j.about_id from tallied t join matter j on j.id = t.matter_id
    where t.marks && $2::int4[] and j.about_id is not null)`,
  unsatisfied: 'm.id in (select t.matter_id from tallied t where t.marks && $3::int4[])',
}

/** What stands in every statement; the second line gives each all its values. */
const APPEALS = `matter m where m.kind = 'appeal' and m.status <> 'joined' and not m.confidential and m.imported_at is null
    and $1::timestamptz is not null and $2::int4[] is not null and $3::int4[] is not null`

/** Whoever reads the region sees its appeals, others those that they are readers of. */
function sightOf(actor: Officer): { readonly where: string; readonly value: readonly string[] } {
  return actor.powers.includes(READ_REGION)
    ? { where: 'm.region_id = any($4::uuid[])', value: [...actor.regions] }
    : {
        where: 'm.id in (select r.matter_id from reader r where r.party = any($4::uuid[]))',
        value: actor.parties,
      }
}

interface CountRow {
  readonly what: Watched
  readonly departmentId: DepartmentId | null
  readonly n: number
}

/** The three numbers by unit, the unit with most overdue first. */
export async function readWatch(
  context: RowContext,
  actor: Officer,
  query: { readonly since?: string },
  zone: number,
): Promise<WatchWire> {
  const { runner, world, now } = context
  const from = sinceOf(context, query.since)
  const { where, value } = sightOf(actor)
  const counts = WATCHED.map(
    (what) => `select '${what}' as what, m.department_id as "departmentId", count(*)::int as n
      from ${APPEALS} and ${where} and ${IS[what]} group by 2`,
  )
  const found = await rowsOf<CountRow>(runner, counts.join(' union all '), valuesOf(context, from, value))
  const rows = [...Map.groupBy(found, ({ departmentId }) => departmentId)].map(([id, counted]) => {
    const n = (what: Watched) => counted.find((one) => one.what === what)?.n ?? 0
    const department = id === null ? undefined : world.organisation.department(id)
    return {
      department: department === undefined ? null : { id: department.id, name: department.name },
      overdue: n('overdue'),
      repeat: n('repeat'),
      unsatisfied: n('unsatisfied'),
    }
  })
  const weight = (row: (typeof rows)[number]) => WATCHED.map((what) => row[what])
  return {
    at: isoMoment(now, zone),
    since: isoDay(from),
    rows: rows.sort((one, other) => compare(weight(other), weight(one))),
  }
}

/** Which of two lists of numbers comes first, by the first number that differs. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((n, index) => n !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** The appeals behind one number, newest first. */
export async function listWatched(
  context: RowContext,
  actor: Officer,
  query: WatchedQueryWire,
): Promise<WatchedListWire> {
  const { where, value } = sightOf(actor)
  const values: unknown[] = valuesOf(context, sinceOf(context, query.since), value)
  const more = [where, IS[query.what]]
  if (query.departmentId === 'none') more.push('m.department_id is null')
  else if (query.departmentId !== undefined)
    more.push(`m.department_id = $${values.push(query.departmentId)}::uuid`)
  if (query.before !== undefined) more.push(`m.id < $${values.push(query.before)}::uuid`)
  const statement = `select ${ROW_COLUMNS} from ${APPEALS} and ${more.join(' and ')}
    order by m.id desc limit ${PAGE + 1}`
  const found = await rowsOf<MatterRow>(context.runner, statement, values)
  const page = found.slice(0, PAGE)
  const rows = await toRows(context, page)
  return {
    rows: rows.map((row, index) => ({ ...row, departmentId: page[index]?.departmentId ?? null })),
    next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

function valuesOf({ world, now }: RowContext, from: Day, sight: readonly string[]): unknown[] {
  const days = Array.from({ length: world.calendars.dayOf(now) - from + 1 }, (_none, n) => (from + n) as Day)
  const marks = (measure: Measure) => days.map((day) => markNumber({ measure, day }))
  return [sqlMoment(now), marks('joined'), marks('unsatisfied'), sight]
}

/** The day that was asked for, at most a year back; one that has not come counts as today. */
function sinceOf({ world, now }: RowContext, asked: string | undefined): Day {
  const today = world.calendars.dayOf(now)
  const day = asked === undefined ? null : parseDay(asked)
  return Math.min(today, Math.max(today - SINCE_DAYS_MAX, day ?? today - SINCE_DAYS)) as Day
}

/**
 * What supervision watches of enterprise appeals (S004-37), live: overdue, repeated and unsatisfied ones by unit, and the
 * appeals behind each number. Rates and frozen months are the boards' business; confidential and imported appeals are in none.
 */
import { isoDay, isoMoment, parseDay, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import type { WatchWire, WatchedListWire, WatchedQueryWire } from './wire-watch.ts'
import { WATCHED, type Watched } from './words.ts'

const PAGE = 50
/** Since how many days before today answers and repeats count when nobody says. */
const SINCE_DAYS = 90

/** What makes an appeal `m` with its row `a` one of these. `$1` is now, `$2` the moment since when answers and repeats count. */
const IS: Readonly<Record<Watched, string>> = {
  overdue: 'm.closed_at is null and m.due_at <= $1::timestamptz',
  repeat: `exists (select from matter j where j.about_id = m.id and j.kind = 'appeal' and j.status = 'joined'
    and j.opened_at >= $2::timestamptz)`,
  unsatisfied: `(not a.solved or a.level in ('dissatisfied', 'veryDissatisfied')) and a.excluded is null
    and (m.closed_at is null or m.closed_at >= $2::timestamptz)`,
}

/** What stands in every statement, so that each has all three values. */
const APPEALS = `matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.status <> 'joined' and not m.confidential and m.imported_at is null
    and $1::timestamptz >= $2::timestamptz`

/** Whoever reads the region sees its appeals, others those that they are readers of. */
function sightOf(actor: Officer): { readonly where: string; readonly value: readonly string[] } {
  return actor.powers.includes(READ_REGION)
    ? { where: 'm.region_id = any($3::uuid[])', value: [...actor.regions] }
    : {
        where: 'm.id in (select r.matter_id from reader r where r.party = any($3::uuid[]))',
        value: actor.parties,
      }
}

type CountRow = Readonly<Record<Watched, number>> & { readonly departmentId: DepartmentId | null }

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
  const counts = WATCHED.map((what) => `count(*) filter (where ${IS[what]})::int as ${what}`).join(', ')
  const any = WATCHED.map((what) => `(${IS[what]})`).join(' or ')
  const statement = `select m.department_id as "departmentId", ${counts}
    from ${APPEALS} and ${where} and (${any}) group by 1 order by 2 desc, 3 desc, 4 desc, 1`
  const rows = await rowsOf<CountRow>(runner, statement, valuesOf(now, from, zone, value))
  return {
    at: isoMoment(now, zone),
    since: isoDay(from),
    rows: rows.map(({ departmentId, ...numbers }) => {
      const department = departmentId === null ? undefined : world.organisation.department(departmentId)
      return {
        department: department === undefined ? null : { id: department.id, name: department.name },
        ...numbers,
      }
    }),
  }
}

/** The appeals behind one number, newest first. */
export async function listWatched(
  context: RowContext,
  actor: Officer,
  query: WatchedQueryWire,
  zone: number,
): Promise<WatchedListWire> {
  const { where, value } = sightOf(actor)
  const values: unknown[] = valuesOf(context.now, sinceOf(context, query.since), zone, value)
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

function valuesOf(now: Moment, from: Day, zone: number, sight: readonly string[]): unknown[] {
  return [sqlMoment(now), sqlMoment(startOfDay(from, zone)), sight]
}

/** The day that was asked for; one that has not come counts as today. */
function sinceOf({ world, now }: RowContext, asked: string | undefined): Day {
  const today = world.calendars.dayOf(now)
  const day = asked === undefined ? null : parseDay(asked)
  return Math.min(today, day ?? today - SINCE_DAYS) as Day
}

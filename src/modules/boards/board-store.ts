/** The SQL of boards: sums of the tally by place and week, the list behind a figure, custody, open matters that tell most. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, Party, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import { inMonths, inWeeks, monthOf, type Period, type Pieces } from './period.ts'
import type { Sums } from './rules.ts'
import { columnOf, markNumber } from './tally-store.ts'
import { MEASURES, type Measure } from './words.ts'

/** What a board looks at. */
export interface Scope {
  readonly period: Period
  /** Late counts from the day after it was due, so days that have not ended are left out of it. */
  readonly today: Day
  readonly regionIds: readonly RegionId[] | null
  /** Undefined for every department; null for what has none yet. */
  readonly departmentId: DepartmentId | null | undefined
  readonly topic: string | undefined
  /** For the list behind a number alone: boards are cut by it, not asked for one. */
  readonly channel?: string | undefined
  readonly withImported: boolean
}

export interface PlaceSums {
  readonly departmentId: DepartmentId | null
  readonly regionId: RegionId
  readonly topic: string
  readonly sums: Sums
}

export interface WeekSums {
  /** Its Monday. */
  readonly week: Day
  readonly sums: Sums
}

export interface ChannelSums {
  readonly channel: string
  readonly sums: Sums
}

/** Those that stand on the day something was due, when it is not done. */
const LATE: readonly Measure[] = [
  'opinionLate',
  'resolveLate',
  'circulationLate',
  'superviseLate',
  'progressLate',
]
const LATE_COLUMNS = LATE.map(columnOf)

const COLUMNS = MEASURES.map(columnOf)
/** A day that has not ended has nothing late yet. */
const OF_DAYS = COLUMNS.map((one) =>
  LATE_COLUMNS.includes(one) ? `case when day < $1 then ${one} else 0 end as ${one}` : one,
).join(', ')
/** What a whole month or week holds of late things to come is taken off again. */
const NOT_YET = COLUMNS.map((one) => (LATE_COLUMNS.includes(one) ? `-${one}` : '0')).join(', ')
const IS_TO_COME = `(${LATE_COLUMNS.map((one) => `${one} > 0`).join(' or ')})`
const SUMS = MEASURES.map((measure) => `sum(${columnOf(measure)})::int4 as "${measure}"`).join(', ')

type Row = Readonly<Record<Measure, number>>

function conditionsOf(scope: Scope, values: unknown[], alias = ''): string[] {
  const value = (given: unknown) => `$${values.push(given)}`
  const where: string[] = []
  const { regionIds, departmentId, topic } = scope
  if (regionIds !== null) where.push(`${alias}region_id = any(${value(regionIds)}::uuid[])`)
  if (departmentId === null) where.push(`${alias}department_id is null`)
  else if (departmentId !== undefined) where.push(`${alias}department_id = ${value(departmentId)}`)
  if (topic !== undefined) where.push(`${alias}topic = ${value(topic)}`)
  if (!scope.withImported) where.push(`not ${alias}imported`)
  return where
}

/** Sums out of a folded table and, for what makes no whole month or week, out of days. `$1` is the running day. */
interface Source {
  /** The folded table and the column that its rows begin on. */
  readonly folded: { readonly table: string; readonly column: string }
  /** The table of days beside it. */
  readonly days: string
  /** Columns that are grouped by, as both tables give them. */
  readonly keys: { readonly folded: string; readonly days: string }
}

function rowsFrom({ folded, days, keys }: Source, pieces: Pieces, scope: Scope, values: unknown[]): string {
  const value = (given: unknown) => `$${values.push(given)}`
  const where = conditionsOf(scope, values)
  const and = (more: string) => [more, ...where].join(' and ')
  const { whole, rest } = pieces
  const parts = rest.map(
    ({ from, to }) =>
      `select ${keys.days}, ${OF_DAYS} from ${days}
       where ${and(`day between ${value(isoDay(from))} and ${value(isoDay(to))}`)}`,
  )
  const [first] = whole
  if (first !== undefined) {
    const last = Math.max(...whole) as Day
    const end = folded.column === 'month' ? monthOf(last).to : ((last + 6) as Day)
    parts.push(
      `select ${keys.folded}, ${COLUMNS.join(', ')} from ${folded.table}
       where ${and(`${folded.column} between ${value(isoDay(first))} and ${value(isoDay(last))}`)}`,
    )
    if (end >= scope.today)
      parts.push(
        `select ${keys.days}, ${NOT_YET} from ${days}
         where ${and(`day >= $1 and day between ${value(isoDay(first))} and ${value(isoDay(end))} and ${IS_TO_COME}`)}`,
      )
  }
  return parts.join(' union all ')
}

const PLACE = 'department_id, region_id, topic'
const BY_MONTH: Source = {
  folded: { table: 'tally_month', column: 'month' },
  days: 'tally_day',
  keys: { folded: PLACE, days: PLACE },
}
const MONDAY = `date_trunc('week', day)::date as week`
const BY_WEEK: Source = {
  folded: { table: 'tally_week', column: 'week' },
  days: 'tally_channel',
  keys: { folded: 'week', days: MONDAY },
}

const BY_CHANNEL: Source = {
  folded: { table: 'tally_channel_month', column: 'month' },
  days: 'tally_channel',
  keys: { folded: 'channel', days: 'channel' },
}

/** The sums by unit, region and topic. */
export async function readPlaces(runner: Runner, scope: Scope): Promise<readonly PlaceSums[]> {
  const values: unknown[] = [isoDay(scope.today)]
  if (scope.period.to < scope.period.from) return []
  const source = rowsFrom(BY_MONTH, inMonths(scope.period), scope, values)
  const text = `select department_id as "departmentId", region_id as "regionId", topic, ${SUMS}
    from (${source}) as one where $1::date is not null group by 1, 2, 3`
  const rows = await rowsOf<Row & Omit<PlaceSums, 'sums'>>(runner, text, values)
  return rows.map(({ departmentId, regionId, topic, ...sums }) => ({ departmentId, regionId, topic, sums }))
}

/** The sums by week, Monday first. Weeks are folded without topics: of one topic they are read day by day. */
export async function readWeeks(runner: Runner, scope: Scope): Promise<readonly WeekSums[]> {
  const values: unknown[] = [isoDay(scope.today)]
  const source =
    scope.topic === undefined
      ? rowsFrom(BY_WEEK, inWeeks(scope.period), scope, values)
      : rowsFrom({ ...BY_WEEK, days: 'tally_day' }, { whole: [], rest: [scope.period] }, scope, values)
  const text = `select week, ${SUMS} from (${source}) as one where $1::date is not null group by 1`
  const rows = await rowsOf<Row & Omit<WeekSums, 'sums'>>(runner, text, values)
  return rows.map(({ week, ...sums }) => ({ week, sums })).sort((one, other) => one.week - other.week)
}

/** The sums by way in; none of one topic, since both together are not kept. */
export async function readChannels(runner: Runner, scope: Scope): Promise<readonly ChannelSums[]> {
  if (scope.topic !== undefined || scope.period.to < scope.period.from) return []
  const values: unknown[] = [isoDay(scope.today)]
  const source = rowsFrom(BY_CHANNEL, inMonths(scope.period), scope, values)
  const text = `select channel, ${SUMS} from (${source}) as one where $1::date is not null group by 1 order by 1`
  const rows = await rowsOf<Row & Omit<ChannelSums, 'sums'>>(runner, text, values)
  return rows.map(({ channel, ...sums }) => ({ channel, sums }))
}

/** Which matters of a figure somebody may see: those of whole regions, or those that name one of their parties. */
export type Sight = { readonly regions: readonly RegionId[] } | { readonly parties: readonly Party[] }

/** The condition by which a matter `m` is seen; the same as that of lists. */
export function seenBy(sight: Sight, value: (given: unknown) => string): string {
  return 'regions' in sight
    ? `m.region_id = any(${value(sight.regions)}::uuid[]) and not m.confidential`
    : `exists (select from reader r where r.matter_id = m.id and r.party = any(${value(sight.parties)}::uuid[]))`
}

/** The matters that make a figure, newest first, as far as they may be seen. */
export async function listBehind(
  runner: Runner,
  scope: Scope,
  measures: readonly Measure[],
  sight: Sight,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<readonly MatterRow[]> {
  const values: unknown[] = [marksIn(scope, measures)]
  const value = (given: unknown) => `$${values.push(given)}`
  const counted = ['t.marks && $1::int4[]', ...conditionsOf(scope, values, 't.')].join(' and ')
  const way = scope.channel === undefined ? '' : ` and t.channel = ${value(scope.channel)}`
  const where = [`m.id in (select t.matter_id from tallied t where ${counted}${way})`, seenBy(sight, value)]
  if (page.before !== undefined) where.push(`m.id < ${value(page.before)}`)
  const statement = `select ${ROW_COLUMNS} from matter m where ${where.join(' and ')}
    order by m.id desc limit ${page.limit}`
  return rowsOf<MatterRow>(runner, statement, values)
}

function marksIn({ period, today }: Scope, measures: readonly Measure[]): number[] {
  return measures.flatMap((measure) => {
    const to = LATE.includes(measure) ? Math.min(period.to, today - 1) : period.to
    const days = Array.from({ length: Math.max(0, to - period.from + 1) }, (_none, n) => period.from + n)
    return days.map((day) => markNumber({ measure, day: day as Day }))
  })
}

/** Office minutes that a department had the appeals closed in a period. */
export interface Custody {
  readonly departmentId: DepartmentId
  readonly matters: number
  readonly p50: number
  readonly p90: number
}

export async function readCustody(runner: Runner, scope: Scope): Promise<readonly Custody[]> {
  const values: unknown[] = [marksIn(scope, ['closed'])]
  const where = [
    't.marks && $1::int4[]',
    ...conditionsOf({ ...scope, departmentId: undefined }, values, 't.'),
  ]
  if (scope.departmentId !== undefined) where.push(`h.party = $${values.push(scope.departmentId)}`)
  const statement = `select h.party as "departmentId", count(*)::int4 as matters,
      percentile_disc(0.5) within group (order by h.minutes) as p50,
      percentile_disc(0.9) within group (order by h.minutes) as p90
    from tallied t join held h on h.matter_id = t.matter_id join department d on d.id = h.party
    where ${where.join(' and ')} group by h.party order by 4 desc`
  return rowsOf<Custody>(runner, statement, values)
}

/** An open appeal, and whether an order presses it already. */
export interface Telling {
  readonly id: MatterId
  readonly code: string
  readonly title: string
  readonly departmentId: DepartmentId
  readonly isPressed: boolean
}

const TELLING_LIMIT = 20

/** The open appeals of a place that are late longest; then those that were done again; then the oldest. */
export async function readTelling(
  runner: Runner,
  place: { readonly departmentId?: DepartmentId; readonly topic?: string },
  regionIds: readonly RegionId[],
  now: Moment,
): Promise<readonly Telling[]> {
  const values: unknown[] = [sqlMoment(now), regionIds]
  const where = [
    `m.kind = 'appeal'`,
    'm.closed_at is null',
    'not m.confidential',
    'm.department_id is not null',
  ]
  if (place.departmentId !== undefined) where.push(`m.department_id = $${values.push(place.departmentId)}`)
  if (place.topic !== undefined) where.push(`m.category = $${values.push(place.topic)}`)
  const statement = `select m.id, m.code, m.title, m.department_id as "departmentId",
      exists (select from matter o where o.about_id = m.id and o.kind = 'order' and o.closed_at is null) as "isPressed"
    from matter m where ${where.join(' and ')} and m.region_id = any($2::uuid[])
    order by (m.due_at <= $1) desc nulls last, (m.status = 'redo') desc, m.due_at, m.id limit ${TELLING_LIMIT}`
  return rowsOf<Telling>(runner, statement, values)
}

/** An order about an appeal of a unit and topic, by the day it was issued. */
export interface OrderIssued {
  readonly departmentId: DepartmentId | null
  readonly topic: string
  readonly openedAt: Moment
}

/** The first order about appeals of each unit and topic that a person issued in a stretch of time: not those of the ladder. */
export async function readFirstOrders(
  runner: Runner,
  from: Moment,
  to: Moment,
  regionIds: readonly RegionId[],
): Promise<readonly OrderIssued[]> {
  return rowsOf<OrderIssued>(
    runner,
    `select a.department_id as "departmentId", a.category as topic, min(o.opened_at) as "openedAt"
     from supervision_order s join matter o on o.id = s.id join matter a on a.id = o.about_id
     where o.opened_at >= $1 and o.opened_at < $2 and o.opener_id is not null and a.kind = 'appeal' and a.region_id = any($3::uuid[])
       and not a.confidential and not o.confidential
     group by 1, 2`,
    [sqlMoment(from), sqlMoment(to), regionIds],
  )
}

/** How many enterprises each region has. */
export async function countEnterprises(
  runner: Runner,
  regionIds: readonly RegionId[],
): Promise<readonly { readonly regionId: RegionId; readonly n: number }[]> {
  return rowsOf(
    runner,
    `select region_id as "regionId", count(*)::int4 as n from enterprise where region_id = any($1::uuid[]) group by 1`,
    [regionIds],
  )
}

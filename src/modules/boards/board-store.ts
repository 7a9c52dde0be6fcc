/** The SQL of boards: sums of the tally by place and week, the list behind a figure, custody, open matters that tell most. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, Party, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { Period } from './period.ts'
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

/** Those that stand on the day something was due, when it is not done. */
const LATE: readonly Measure[] = ['opinionLate', 'resolveLate']

const SUMS = MEASURES.map((measure) => {
  const late = LATE.includes(measure) ? ' filter (where day < $3)' : ''
  return `coalesce(sum(${columnOf(measure)})${late}, 0)::int4 as "${measure}"`
}).join(', ')

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

/** `by` is a list of columns, numbered by how many they are for the grouping. */
function summed(scope: Scope, by: readonly string[]): { text: string; values: unknown[] } {
  const { from, to } = scope.period
  const values: unknown[] = [isoDay(from), isoDay(to), isoDay(scope.today)]
  const where = ['day between $1 and $2', ...conditionsOf(scope, values)].join(' and ')
  const groups = by.map((_column, index) => index + 1).join(', ')
  const text = `select ${by.join(', ')}, ${SUMS} from tally_day where ${where} group by ${groups}`
  return { text, values }
}

/** The sums by unit, region and topic. */
export async function readPlaces(runner: Runner, scope: Scope): Promise<readonly PlaceSums[]> {
  const { text, values } = summed(scope, [
    'department_id as "departmentId"',
    'region_id as "regionId"',
    'topic',
  ])
  const rows = await rowsOf<Row & Omit<PlaceSums, 'sums'>>(runner, text, values)
  return rows.map(({ departmentId, regionId, topic, ...sums }) => ({ departmentId, regionId, topic, sums }))
}

/** The sums by week, Monday first. */
export async function readWeeks(runner: Runner, scope: Scope): Promise<readonly WeekSums[]> {
  const { text, values } = summed(scope, [`date_trunc('week', day)::date as week`])
  const rows = await rowsOf<Row & Omit<WeekSums, 'sums'>>(runner, text, values)
  return rows.map(({ week, ...sums }) => ({ week, sums })).sort((one, other) => one.week - other.week)
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
  const where = [`m.id in (select t.matter_id from tallied t where ${counted})`, seenBy(sight, value)]
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

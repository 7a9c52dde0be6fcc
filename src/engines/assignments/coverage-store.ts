/**
 * How much of a base has somebody in its slots: counted as it stands now, who is uncovered and since when, and by month. The
 * base is a query of the module that declares the coverage.
 */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Assignment } from './assignment.ts'

/** What must have somebody in some slots. */
export interface Coverage {
  readonly name: string
  /** All of them must be filled. */
  readonly slots: readonly string[]
}

/** A query of what is in the base: `kind`, `id`, `region_id` and `part` (why it is in). Each subject is in it once. */
export interface Base {
  readonly sql: string
  readonly values: readonly unknown[]
  /** The day since when `o.id` is in the base as far as that can be told, as an expression; null where it cannot. */
  readonly since: string | null
}

/** Counts of one region and one part of the base. */
export interface Count {
  readonly regionId: RegionId
  readonly part: string
  readonly base: number
  readonly covered: number
}

const slotAlias = (index: number) => `a${index}`

/**
 * The base as `b`, with whoever fills each slot beside it. What is filled is read once and matched as a whole: looked up for
 * each subject it takes three times as long, since nobody can tell beforehand how many a base of several regions has.
 */
function joined({ slots }: Coverage, { sql }: Base, firstValue: number): { given: string; from: string } {
  const given = slots.map(
    (_slot, index) => `${slotAlias(index)} as materialized (select subject_id as id from assignment
      where slot = $${firstValue + index} and until_on is null and vacant_since is null)`,
  )
  const joins = slots.map((_slot, index) => `left join ${slotAlias(index)} on ${slotAlias(index)}.id = b.id`)
  return { given: given.join(', '), from: `(${sql}) as b ${joins.join(' ')}` }
}

function coveredOf({ slots }: Coverage): string {
  return slots.map((_slot, index) => `${slotAlias(index)}.id is not null`).join(' and ')
}

/** How many there are and how many have somebody, by region and part. */
export async function countCoverage(runner: Runner, coverage: Coverage, base: Base): Promise<Count[]> {
  const { given, from } = joined(coverage, base, base.values.length + 1)
  const sql = `with ${given} select b.region_id as "regionId", b.part, count(*)::int as base,
      count(*) filter (where ${coveredOf(coverage)})::int as covered
    from ${from} group by b.region_id, b.part`
  return rowsOf(runner, sql, [...base.values, ...coverage.slots])
}

/** Something that has nobody. */
export interface Uncovered {
  readonly kind: string
  readonly id: string
  readonly regionId: RegionId
  readonly part: string
  readonly sinceOn: Day
  /** The slots that nobody fills. */
  readonly missing: readonly string[]
}

/** What has nobody in one of its slots, whoever has waited longest first. */
export async function listUncovered(
  runner: Runner,
  coverage: Coverage,
  base: Base,
  { on, limit }: { readonly on: Day; readonly limit: number },
): Promise<Uncovered[]> {
  const first = base.values.length + 1
  const next = first + coverage.slots.length
  const filled = coverage.slots.map((_slot, index) => `${slotAlias(index)}.id is not null as f${index}`)
  const missing = coverage.slots.map((_slot, index) => `case when not f${index} then $${first + index} end`)
  const { given, from } = joined(coverage, base, first)
  // What is missing is said of those that are listed, not of all that wait.
  const sql = `with ${given}, g as materialized (
      select subject_id, since_on from coverage_gap where coverage = $${next + 1}
    ), listed as materialized (
      select b.kind, b.id, b.region_id, b.part, coalesce(g.since_on, $${next}::date) as since_on, ${filled.join(', ')}
      from ${from} left join g on g.subject_id = b.id
      where not (${coveredOf(coverage)}) order by 5, b.id limit $${next + 2}
    )
    select kind, id, region_id as "regionId", part, since_on as "sinceOn",
      array_remove(array[${missing.join(', ')}], null) as missing
    from listed order by since_on, id`
  return rowsOf(runner, sql, [...base.values, ...coverage.slots, isoDay(on), coverage.name, limit])
}

/** Writes down what has nobody since when, and forgets what has somebody or is in the base no more. */
export async function keepGaps(runner: Runner, coverage: Coverage, base: Base, on: Day): Promise<void> {
  const first = base.values.length + 1
  const next = first + coverage.slots.length
  const { given, from } = joined(coverage, base, first)
  const sql = `with ${given}, open_now as (
      select b.kind, b.id from ${from} where not (${coveredOf(coverage)})
    ), gone as (
      delete from coverage_gap g where g.coverage = $${next}
        and not exists (select from open_now o where o.id = g.subject_id)
    )
    insert into coverage_gap (coverage, subject_kind, subject_id, since_on)
    select $${next}, o.kind, o.id, least($${next + 1}::date, coalesce(
      (select max(a.until_on) from assignment a where a.subject_id = o.id and a.slot = any($${next + 2}::text[])),
      ${base.since ?? 'null::date'}, $${next + 1}::date))
    from open_now o on conflict (coverage, subject_id) do nothing`
  const values = [...base.values, ...coverage.slots, coverage.name, isoDay(on), coverage.slots]
  await run(runner, sql, values)
}

const CLOSE_GAPS = 'delete from coverage_gap where subject_id = any($1::uuid[])'

/** What has somebody new begins to count again when it has nobody. */
export async function closeGaps(runner: Runner, rows: readonly Assignment[]): Promise<void> {
  await run(runner, CLOSE_GAPS, [rows.map(({ subjectId }) => subjectId)])
}

const KEEP_MONTH = `insert into coverage_month (coverage, region_id, month, base, covered)
  select $1, * from unnest($2::uuid[], $3::date[], $4::int[], $5::int[])
  on conflict (coverage, region_id, month) do update set base = excluded.base, covered = excluded.covered
  where (coverage_month.base, coverage_month.covered) is distinct from (excluded.base, excluded.covered)`

/** Keeps how it stands in a month: the last of the month is its history. */
export async function keepMonth(
  runner: Runner,
  { name }: Coverage,
  month: Day,
  counts: readonly { readonly regionId: RegionId; readonly base: number; readonly covered: number }[],
): Promise<void> {
  await run(runner, KEEP_MONTH, [
    name,
    counts.map(({ regionId }) => regionId),
    counts.map(() => isoDay(month)),
    counts.map(({ base }) => base),
    counts.map(({ covered }) => covered),
  ])
}

export interface MonthCount {
  readonly month: Day
  readonly base: number
  readonly covered: number
}

const MONTHS = `select month, sum(base)::int as base, sum(covered)::int as covered from coverage_month
  where coverage = $1 and region_id = any($2::uuid[]) and month >= $3::date group by month order by month`

/** How it stood in the months from one on, for some regions together. */
export async function monthsOf(
  runner: Runner,
  { name }: Coverage,
  regions: readonly RegionId[],
  from: Day,
): Promise<MonthCount[]> {
  return rowsOf(runner, MONTHS, [name, regions, isoDay(from)])
}

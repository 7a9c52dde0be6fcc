/** The only SQL of a steward's morning: what somebody is in charge of, what is at stake there, and what happened since yesterday. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Party, PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Stake } from './wire-cockpit.ts'

/** A project or an enterprise that somebody is in charge of. */
export interface Charge {
  readonly kind: 'project' | 'enterprise'
  readonly id: string
  readonly title: string
}

const CHARGE = `select 'project' as kind, m.id, m.title from matter m
    where m.kind = 'project' and m.closed_at is null and (m.handler_post_id = any($2::uuid[]) or m.id in (
      select a.subject_id from assignment a where a.person_id = any($1::uuid[]) and a.subject_kind = 'project'
        and a.until_on is null and a.from_on <= $3::date))
  union all
  select 'enterprise', e.id, e.name from enterprise e where e.ended_on is null and e.id in (
    select a.subject_id from assignment a where a.person_id = any($1::uuid[]) and a.subject_kind = 'enterprise'
      and a.until_on is null and a.from_on <= $3::date)
  order by title limit 500`

/** Open projects that the persons look after or handle, and enterprises that they are stewards or liaison of. */
export async function chargesOf(
  runner: Runner,
  persons: readonly PersonId[],
  parties: readonly Party[],
  today: Day,
): Promise<Charge[]> {
  return rowsOf(runner, CHARGE, [persons, parties, isoDay(today)])
}

/** Whose matters are looked at, and who looks. */
export interface Looking {
  readonly projectIds: readonly string[]
  readonly enterpriseIds: readonly string[]
  readonly parties: readonly Party[]
  /** Regions whose matters the reader sees all of; none without that power. */
  readonly regions: readonly RegionId[]
}

/** Something with an end, before its names and days. */
export interface StakeRow {
  readonly what: Exclude<Stake, 'visit'>
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly detail: string | null
  readonly dueAt: Moment
  readonly act: string | null
}

const MINE = `(m.id = any($1::uuid[]) or m.project_id = any($1::uuid[]) or m.enterprise_id = any($2::uuid[]))`
const SEEN = `(not m.confidential and m.region_id = any($4::uuid[])
    or exists (select from reader r where r.matter_id = m.id and r.party = any($3::uuid[])))`
const DUTY = `(select d.act from duty d where d.matter_id = m.id and d.party = any($3::uuid[]) order by d.due_at nulls last limit 1)`
const STAKES = `select * from (
    select 'matter' as what, m.id, m.kind, m.title, null as detail, m.due_at as "dueAt", ${DUTY} as act
      from matter m where ${MINE} and ${SEEN} and m.kind <> 'project' and m.closed_at is null and m.due_at is not null
        and not m.is_paused
    union all
    select 'stage', m.id, m.kind, m.title, m.status, c.due_at, ${DUTY}
      from matter m join clock c on c.matter_id = m.id and c.name = 'stage' and c.stopped_at is null
      where m.id = any($1::uuid[]) and m.closed_at is null and m.status <> 'suspended' and c.due_at is not null
    union all
    select 'node', m.id, m.kind, m.title, n.name, (n.planned_to_on + 1)::timestamptz, null
      from project_node n join matter m on m.id = n.project_id
      where m.id = any($1::uuid[]) and m.closed_at is null and m.status <> 'suspended' and n.finished_on is null
  ) stake where "dueAt" < $5 order by "dueAt", id limit 200`

/** What is late or ends before a moment, the longest late first. */
export async function stakesOf(runner: Runner, looking: Looking, before: Moment): Promise<StakeRow[]> {
  const { projectIds, enterpriseIds, parties, regions } = looking
  return rowsOf(runner, STAKES, [projectIds, enterpriseIds, parties, regions, sqlMoment(before)])
}

export interface ChangeRow {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly status: string
  readonly act: string
  readonly at: Moment
}

const CHANGES = `select m.id, m.kind, m.title, m.status, j.act, j.recorded_at as at from matter m
  join lateral (select act, recorded_at from journal where subject = m.id::text and audience in ('applicant', 'departments')
    order by seq desc limit 1) j on true
  where ${MINE} and ${SEEN} and m.recorded_at >= $5 and j.recorded_at >= $5
  order by j.recorded_at desc, m.id limit 50`

/** Matters to which something has happened since a moment, each with the last of it. */
export async function changesOf(runner: Runner, looking: Looking, since: Moment): Promise<ChangeRow[]> {
  const { projectIds, enterpriseIds, parties, regions } = looking
  return rowsOf(runner, CHANGES, [projectIds, enterpriseIds, parties, regions, sqlMoment(since)])
}

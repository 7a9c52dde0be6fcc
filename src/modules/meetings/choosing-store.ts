/** The only SQL for whom the rules would invite: investors, key enterprises, whoever waits for something and with whom, guests. */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { STAGES } from '../projects/words.ts'
import type { Side } from './words.ts'

const BUILDING = STAGES.slice(STAGES.indexOf('started'), STAGES.indexOf('completed'))
/** More than these nobody invites by rule; a person adds whom they miss. */
const INVESTORS_MAX = 60
const KEY_MAX = 30
const DEPARTMENTS_MAX = 15

const ENTRY = `join enterprise given on given.id = m.enterprise_id
  join enterprise e on e.id = coalesce(given.merged_into, given.id) and e.ended_on is null`
const RUNNING = `m.kind = 'project' and m.closed_at is null and m.status <> 'suspended' and not m.confidential`
const INVESTORS = `select e.id, e.name, m.code, m.title from matter m join project p on p.id = m.id ${ENTRY}
  where ${RUNNING} and p.stage = any($2::text[]) and m.region_id = any($1::uuid[])
  order by p.investment desc nulls last, m.id limit ${INVESTORS_MAX}`
const IN_PARK = `select e.id, e.name, m.code, m.title from matter m join project p on p.id = m.id ${ENTRY}
  where ${RUNNING} and p.park_id = $1 order by p.investment desc nulls last, m.id limit ${INVESTORS_MAX}`
const KEY = `select id, name, is_above_scale is true as "isAboveScale", is_above_limit is true as "isAboveLimit" from enterprise
  where region_id = any($1::uuid[]) and merged_into is null and ended_on is null and (is_above_scale or is_above_limit)
  order by revenue desc nulls last, id limit ${KEY_MAX}`
const OPEN = `m.kind = 'appeal' and m.closed_at is null and not m.confidential`
const NEEDING = `select e.id, e.name, count(*)::int as n from matter m ${ENTRY}
  where ${OPEN} and (e.region_id = any($1::uuid[]) or e.id = any($2::uuid[]))
  group by e.id, e.name order by n desc, e.id limit ${KEY_MAX}`
const ASKED = `select m.department_id as "departmentId", count(*)::int as n from matter m
  where ${OPEN} and m.enterprise_id = any($1::uuid[]) and m.department_id is not null
  group by m.department_id order by n desc, m.department_id limit ${DEPARTMENTS_MAX}`
const GUESTS = `select i.side, i.name from meeting_invitation i join meeting_plan p on p.id = i.plan_id
  where p.series_id = $1 and i.name is not null
    and p.turn_on = (select max(turn_on) from meeting_plan where series_id = $1 and turn_on < $2::date)
  order by i.side, i.id`

export interface Named {
  readonly id: string
  readonly name: string
}
export interface WithProject extends Named {
  readonly code: string
  readonly title: string
}

export interface KeyEnterprise extends Named {
  readonly isAboveScale: boolean
  readonly isAboveLimit: boolean
}

/** Investors of projects under construction in some regions, the largest investment first. */
export function investorsIn(runner: Runner, regions: readonly RegionId[]): Promise<WithProject[]> {
  return rowsOf(runner, INVESTORS, [regions, BUILDING])
}

/** Enterprises with projects in a park. */
export function investorsInPark(runner: Runner, parkId: string): Promise<WithProject[]> {
  return rowsOf(runner, IN_PARK, [parkId])
}

/** Enterprises of some regions above scale or above the limit, the largest revenue first. */
export function keyEnterprises(runner: Runner, regions: readonly RegionId[]): Promise<KeyEnterprise[]> {
  return rowsOf(runner, KEY, [regions])
}

/** Enterprises of some regions, and these ones, with as many open appeals as each has. */
export function withNeeds(
  runner: Runner,
  regions: readonly RegionId[],
  enterprises: readonly string[],
): Promise<(Named & { readonly n: number })[]> {
  return rowsOf(runner, NEEDING, [regions, enterprises])
}

/** The departments that the open appeals of some enterprises are with. */
export function departmentsAsked(
  runner: Runner,
  enterprises: readonly string[],
): Promise<{ readonly departmentId: DepartmentId; readonly n: number }[]> {
  return rowsOf(runner, ASKED, [enterprises])
}

/** Guests of the turn before a day, who are no enterprise and no department. */
export function guestsBefore(
  runner: Runner,
  seriesId: string,
  turnOn: Day,
): Promise<{ readonly side: Side; readonly name: string }[]> {
  return rowsOf(runner, GUESTS, [seriesId, isoDay(turnOn)])
}

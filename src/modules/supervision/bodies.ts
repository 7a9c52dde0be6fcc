/** Who supervises, who approves, who inspects, and who heads a unit: found in the organisation by power and by place. Pure. */
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { ClockChange, Defect, Duty, Telling } from '../../kernel/kind.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import type { Found, Parameter } from '../../kernel/law.ts'
import {
  runningClock,
  type Case,
  type DepartmentId,
  type Party,
  type PersonId,
  type PostId,
} from '../../kernel/matter.ts'
import type { Department, Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import { closedDepartment } from '../../kernel/transfer.ts'

/** The posts with a power in the body nearest to the matter's region; none when no region above has such a post. */
export function postsWith(it: Pick<Case, 'matter' | 'organisation'>, power: string): readonly PostId[] {
  const nearest = it.organisation.postWith(it.matter.regionId, power)
  if (nearest === undefined) return []
  const body = it.organisation.postsOf(nearest.departmentId)
  return body.filter((post) => post.powers.includes(power)).map((post) => post.id)
}

/** The posts of a department that somebody of that name holds, present or not. */
export function postsNamed(
  organisation: Organisation,
  departmentId: DepartmentId,
  name: string,
  at: Moment,
): readonly PostId[] {
  const isNamed = (person: PersonId) => organisation.person(person)?.name === name.trim()
  const posts = organisation.postsOf(departmentId)
  return posts.filter((post) => organisation.holders(post.id, at).some(isNamed)).map((post) => post.id)
}

/** Tells the leader of a unit, or whoever receives for a vacant post; a vacant post is listed. */
export function copyToLeader(
  it: Case,
  departmentId: DepartmentId,
  at: Moment,
  text: string,
  values: Telling['values'] = {},
): { readonly tell: readonly Telling[]; readonly defects: readonly Defect[] } {
  const leader = it.organisation.headOf(departmentId)
  if (leader === undefined) return { tell: [], defects: [] }
  const found = it.organisation.receiver(leader.id, at)
  const vacant = found?.vacant ?? [leader.id]
  return {
    tell: found === undefined ? [] : [{ to: found.postId, text, values }],
    defects: vacant.map((postId) => ({
      code: 'defect.noReceiver',
      values: { what: `message.${text}`, post: it.organisation.post(postId)?.name.zh ?? '' },
      postId,
    })),
  }
}

/** A department that still exists. Refuses `department.unknown` at the field. */
export function unitOf(it: Case, id: string, path = '/input/departmentId'): Department {
  const department = it.organisation.department(id as DepartmentId)
  if (department === undefined) throw invalid(path, 'department.unknown')
  if (department.closedOn !== null) throw closedDepartment(it.organisation, department, path)
  return department
}

/** Whether somebody is one of these persons, or stands in for one, or was stood in for. */
export function isAmong(actor: Actor, persons: readonly PersonId[] | null): boolean {
  return personsBehind(actor).some((person) => (persons ?? []).includes(person))
}

/** Starts a promised clock with the limit of a parameter; none where the region has not given one. */
export function startClock(
  it: Case,
  name: string,
  parameter: Parameter<Limit>,
  responsible: Party | null,
  more: { readonly when?: Readonly<Record<string, string>>; readonly key?: string } = {},
): ClockChange[] {
  const limit = it.law.find(parameter, more.when)
  return limit === undefined ? [] : [startedWith(name, limit, responsible, more.key)]
}

/** The start of a promised clock with a limit that is known. */
export function startedWith(
  name: string,
  { value, basis }: Pick<Found<Limit>, 'value' | 'basis'>,
  responsible: Party | null,
  key = '',
): ClockChange {
  return { do: 'start', name, key, side: 'promised', limit: value, basis, responsible }
}

/** Stops a clock when it runs. */
export function stopClock(it: Case, name: string, key = ''): ClockChange[] {
  return runningClock(it, name, key) === undefined ? [] : [{ do: 'stop', name, key }]
}

/** The duty of the first of some posts to do an act that no clock waits for; none where there is no post. */
export function firstDuty(posts: readonly PostId[], act: string): Duty[] {
  return posts.slice(0, 1).map((party) => ({ party, act, clock: null }))
}

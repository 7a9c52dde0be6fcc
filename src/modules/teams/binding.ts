/**
 * What the secretary of a work group is bound to (S000-05): projects and enterprises, bound and freed by whoever assigns there.
 * Whoever follows as secretary takes over what is bound; with the last secretary it is free.
 */
import type { Moment } from '../../calendar/days.ts'
import { assign, release, replace } from '../../engines/assignments/assign.ts'
import type { Assignment, Filler, Placing, Subject } from '../../engines/assignments/assignment.ts'
import { findAssignment, presentOf } from '../../engines/assignments/store.ts'
import type { Officer } from '../../kernel/actor.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { assigning, requirePower, type StewardDeps } from '../stewards/pools.ts'
import { findSubject } from '../stewards/subjects.ts'
import { boundTo, SECRETARY } from './bond-store.ts'
import { openTeam, TEAM_KIND } from './open-team.ts'
import type { BindWire } from './wire.ts'

/** Several departments may each have their own secretary at a project. */
const SLOT = { name: SECRETARY, isSingle: false }

/**
 * Binds the secretary of a group to a project or an enterprise. Refuses another kind of team, a group without a secretary, a
 * subject that there is not, that has ended, that is confidential, or in whose region the actor does not assign.
 */
export async function bind(
  deps: StewardDeps,
  id: string,
  { kind, subjectId }: BindWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const today = deps.world().calendars.dayOf(at)
  await withTransaction(deps.pool, async (client) => {
    const secretary = await secretaryIn(client, deps, id, actor, at)
    const subject = await findSubject(client, kind, subjectId, actor)
    if (subject === undefined) throw invalid('/subjectId', 'team.noSubject')
    requirePower(actor, subject.regionId)
    if (!subject.isOpen) throw new Refusal('not_now', 'steward.subjectEnded')
    if (subject.confidential) throw new Refusal('not_now', 'team.confidential')
    const placing = placed({ kind, id: subjectId }, secretary, today)
    await assign(client, [placing], assigning(deps, actor, at))
  })
}

/** Frees what is bound, with the reason. Refuses what the group's secretary is not bound to. */
export async function unbind(
  deps: StewardDeps,
  id: string,
  { boundId, reason: because }: { readonly boundId: string; readonly reason: string },
  actor: Officer,
  at: Moment,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const secretary = await secretaryIn(client, deps, id, actor, at)
    const bound = await findAssignment(client, boundId)
    if (bound === undefined || bound.slot !== SECRETARY || !isSame(bound, secretary))
      throw new Refusal('not_found', 'team.notBound')
    const end = { untilOn: deps.world().calendars.dayOf(at), reason: because }
    await release(client, bound, end, assigning(deps, actor, at))
  })
}

/** The secretary of the group has gone: whoever follows is bound to the same, and without one it is all free. */
export async function passOn(
  runner: Runner,
  old: Assignment,
  next: Filler | null,
  because: string,
  { deps, actor, at }: { readonly deps: StewardDeps; readonly actor: Officer; readonly at: Moment },
): Promise<void> {
  if (old.slot !== SECRETARY || old.personId === null || old.postId === null) return
  const today = deps.world().calendars.dayOf(at)
  const engine = assigning(deps, actor, at)
  for (const { id } of await boundTo(runner, old.personId, old.postId, today)) {
    const bound = await findAssignment(runner, id)
    if (bound === undefined || bound.endedAt !== null) continue
    const subject = { kind: bound.subjectKind, id: bound.subjectId }
    if (next === null) await release(runner, bound, { untilOn: today, reason: because }, engine)
    else await replace(runner, bound, placed(subject, next, today), because, engine)
  }
}

function placed(subject: Subject, filler: Filler, fromOn: Placing['fromOn']): Placing {
  const { departmentId, postId, personId, phone } = filler
  const who = { departmentId, postId, personId, name: null, phone }
  return { subject, slot: SLOT, filler: who, fromOn, untilOn: null, note: null, limit: null }
}

async function secretaryIn(runner: Runner, deps: StewardDeps, id: string, actor: Officer, at: Moment) {
  const team = await openTeam(runner, id, actor)
  if (team.template !== 'workGroup') throw new Refusal('not_now', 'team.noSecretary')
  const present = await presentOf(runner, TEAM_KIND, [id], deps.world().calendars.dayOf(at))
  const secretary = present.find(({ slot }) => slot === SECRETARY)
  if (secretary === undefined) throw new Refusal('not_now', 'team.noSecretary')
  return secretary
}

function isSame(one: Assignment, other: Assignment): boolean {
  return one.personId === other.personId && one.postId === other.postId && one.endedAt === null
}

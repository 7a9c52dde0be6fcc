/** Making a team, putting people into it and out of it, its documents, its end. Each is one transaction with the team locked. */
import { parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { assign, release, replace } from '../../engines/assignments/assign.ts'
import type { Assignment, Filler, Placing } from '../../engines/assignments/assignment.ts'
import { findAssignment, lockGuards, presentOf } from '../../engines/assignments/store.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { codeOf } from '../../platform/operator-error.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { fillerOf } from '../stewards/fillers.ts'
import { assigning, requirePower, type StewardDeps } from '../stewards/pools.ts'
import { findSubject } from '../stewards/subjects.ts'
import { passOn } from './binding.ts'
import { openTeam, TEAM_KIND } from './open-team.ts'
import { closeTeam, insertTeam, isWilling, keepDocuments, type Team } from './store.ts'
import { templateOf, type SlotDesign } from './templates.ts'
import type { JoinWire, MakeWire } from './wire.ts'

const TAKEN = '23505'

/** What the team is for. */
interface Meant {
  readonly regionId: RegionId
  readonly subjectId: string | null
}

/**
 * Makes a team, empty. Refuses a subject that there is not or that the actor may not see, a second one of a department, an
 * enterprise that takes no seconded officers, and a region in which the actor does not assign.
 */
export async function makeTeam(
  deps: StewardDeps,
  body: MakeWire,
  actor: Officer,
  at: Moment,
): Promise<string> {
  const { subject, needsWilling } = templateOf(body.template)
  const id = deps.ids.next()
  await withTransaction(deps.pool, async (client) => {
    const { regionId, subjectId } = await meantBy(client, deps, body, actor)
    requirePower(actor, regionId)
    if (needsWilling === true && !(await isWilling(client, subjectId ?? '')))
      throw new Refusal('not_now', 'team.notWilling')
    const team: Team = {
      id,
      template: body.template,
      regionId,
      subjectKind: subject,
      subjectId,
      name: body.name,
      documents: {},
      madeAt: at,
      madeBy: actor.personId,
      closedAt: null,
      closedReason: null,
    }
    await insertTeam(client, team).catch((error: unknown) => {
      if (codeOf(error) === TAKEN) throw new Refusal('not_now', 'team.exists')
      throw error
    })
    await write(client, deps, id, 'make', team, { actor, at })
  })
  return id
}

async function meantBy(
  runner: Runner,
  { world }: StewardDeps,
  { template, subjectId, regionId }: MakeWire,
  actor: Officer,
): Promise<Meant> {
  const { organisation } = world()
  const { subject } = templateOf(template)
  if (subject === null) {
    const region = (regionId ?? actor.regionId) as RegionId
    if (organisation.region(region) === undefined) throw invalid('/regionId', 'region.unknown')
    return { regionId: region, subjectId: null }
  }
  if (subjectId === undefined) throw invalid('/subjectId', 'field.required')
  if (subject === 'department') {
    const department = organisation.department(subjectId as DepartmentId)
    if (department === undefined || department.closedOn !== null)
      throw invalid('/subjectId', 'department.unknown')
    return { regionId: department.regionId, subjectId }
  }
  const found = await findSubject(runner, subject, subjectId, actor)
  if (found === undefined) throw invalid('/subjectId', 'team.noSubject')
  if (!found.isOpen) throw new Refusal('not_now', 'steward.subjectEnded')
  return { regionId: found.regionId, subjectId }
}

/**
 * Puts somebody into a slot, or in the place of who fills it. Refuses what does not fit the slot, one more than it takes,
 * another leader than the head of the department, and a team that is closed.
 */
export async function join(
  deps: StewardDeps,
  id: string,
  body: JoinWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const today = deps.world().calendars.dayOf(at)
  await withTransaction(deps.pool, async (client) => {
    const team = await openTeam(client, id, actor)
    const design = designOf(team, body.slot)
    const filler = fillerFor(deps, team, design, body, at)
    const placing: Placing = {
      subject: { kind: TEAM_KIND, id },
      slot: { name: design.key, isSingle: design.max === 1 },
      filler,
      fromOn: today,
      untilOn: body.untilOn === undefined ? null : lastDayOf(body.untilOn, today),
      note: null,
      limit: null,
    }
    const engine = assigning(deps, actor, at)
    if (body.replaces !== undefined) {
      const old = await memberOf(client, id, body.replaces, design)
      await replace(client, old, placing, 'handover', engine)
      await passOn(client, old, filler, 'handover', { deps, actor, at })
      return
    }
    // Counted and filled under one lock: of two at once the second finds the slot full.
    await lockGuards(client, [`subject:${id}`])
    const present = await presentOf(client, TEAM_KIND, [id], today)
    const count = present.filter(({ slot }) => slot === design.key).length
    if (design.max !== null && count >= design.max)
      throw new Refusal('not_now', reason('team.full', { slot: `team.slot.${design.key}`, max: design.max }))
    await assign(client, [placing], engine)
  })
}

/** A term ends with its last day. */
function lastDayOf(text: string, today: Day): Day {
  const last = parseDay(text)
  if (last === null || last < today) throw invalid('/untilOn', 'field.format')
  return (last + 1) as Day
}

/** Takes somebody out. Refuses whoever may leave only when somebody takes over (`team.handOverFirst`). */
export async function leave(
  deps: StewardDeps,
  id: string,
  { memberId, reason: because }: { readonly memberId: string; readonly reason: string },
  actor: Officer,
  at: Moment,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const team = await openTeam(client, id, actor)
    const member = await findAssignment(client, memberId)
    if (member === undefined || member.subjectId !== id) throw new Refusal('not_found', 'team.noMember')
    if (designOf(team, member.slot).isKept === true) throw new Refusal('not_now', 'team.handOverFirst')
    const end = { untilOn: deps.world().calendars.dayOf(at), reason: because }
    await release(client, member, end, assigning(deps, actor, at))
    await passOn(client, member, null, because, { deps, actor, at })
  })
}

/** Says which document is there. Refuses one that the template does not ask for. */
export async function addDocument(
  deps: StewardDeps,
  id: string,
  { key, text }: { readonly key: string; readonly text: string },
  actor: Officer,
  at: Moment,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const team = await openTeam(client, id, actor)
    if (!templateOf(team.template).documents.includes(key)) throw invalid('/key', 'team.noDocument')
    await keepDocuments(client, id, { ...team.documents, [key]: text })
    await write(client, deps, id, 'document', { key, text }, { actor, at })
  })
}

/** Closes it; whoever is in it is free from that day. */
export async function close(
  deps: StewardDeps,
  id: string,
  { reason: because }: { readonly reason: string },
  actor: Officer,
  at: Moment,
): Promise<void> {
  const today = deps.world().calendars.dayOf(at)
  await withTransaction(deps.pool, async (client) => {
    await openTeam(client, id, actor)
    const present = await presentOf(client, TEAM_KIND, [id], today)
    for (const member of present.filter(({ endedAt }) => endedAt === null)) {
      await release(client, member, { untilOn: today, reason: because }, assigning(deps, actor, at))
      await passOn(client, member, null, because, { deps, actor, at })
    }
    await closeTeam(client, id, at, because)
    await write(client, deps, id, 'close', { reason: because }, { actor, at })
  })
}

function designOf({ template }: Team, slot: string): SlotDesign {
  const design = templateOf(template).slots.find(({ key }) => key === slot)
  if (design === undefined) throw invalid('/slot', 'steward.slot')
  return design
}

async function memberOf(
  runner: Runner,
  id: string,
  memberId: string,
  { key }: SlotDesign,
): Promise<Assignment> {
  const member = await findAssignment(runner, memberId)
  if (member === undefined || member.subjectId !== id || member.slot !== key)
    throw invalid('/replaces', 'team.noMember')
  return member
}

function fillerFor(
  { world }: StewardDeps,
  team: Team,
  { takes, isHead }: SlotDesign,
  body: JoinWire,
  at: Moment,
): Filler {
  const { organisation } = world()
  if (takes === 'outside') {
    if (body.name === undefined) throw invalid('/name', 'field.required')
    const { name, phone = null } = body
    return { departmentId: null, postId: null, personId: null, name, phone }
  }
  const { departmentId, postId, personId, phone } = body
  const wanted = takes === 'department' ? departmentId : postId
  if (wanted === undefined)
    throw invalid(takes === 'department' ? '/departmentId' : '/postId', 'field.required')
  const rest = phone === undefined ? {} : { phone }
  const person = personId === undefined ? {} : { personId }
  const named = takes === 'department' ? { departmentId: wanted } : { postId: wanted, ...person }
  const filler = fillerOf(organisation, { ...named, ...rest }, at)
  if (isHead === true && organisation.headOf(team.subjectId as DepartmentId)?.id !== filler.postId)
    throw new Refusal('not_now', 'team.leaderIsHead')
  if (team.subjectKind === 'department' && filler.departmentId !== team.subjectId)
    throw new Refusal('not_now', 'team.ofDepartment')
  return filler
}

async function write(
  runner: Runner,
  { random }: StewardDeps,
  id: string,
  act: string,
  patch: object,
  by: { readonly actor: Officer; readonly at: Moment },
): Promise<void> {
  await appendLine(runner, `team:${id}`, { act, audience: 'departments', patch }, { ...by, random })
}

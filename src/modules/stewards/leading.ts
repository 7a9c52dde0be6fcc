/**
 * A project's steward and its handler are one: a body that hands the project over frees the slot, whoever takes it on fills it,
 * and nobody becomes handler after an assignment that has gone to somebody else meanwhile.
 */
import { assign, release, replace } from '../../engines/assignments/assign.ts'
import type { Assignment } from '../../engines/assignments/assignment.ts'
import { closeHandover, openHandovers } from '../../engines/assignments/handover.ts'
import { lockGuards, presentOf } from '../../engines/assignments/store.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Case, PersonId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { run } from '../../platform/database/writes.ts'
import type { Keeping, Reaction } from '../../platform/registry.ts'
import { lawIn } from './bases.ts'
import { membersOf, withPhone } from './pools.ts'
import { ruleFor } from './rules.ts'
import { subjectsOf, type Subject } from './subjects.ts'
import { slotOf } from './words.ts'

const SLOT = 'steward'

/** The project goes to another body: nobody is its steward until somebody there takes it on. */
export const freeAfterHandOver: Reaction = {
  kind: 'project',
  act: 'handOver',
  async keep(it, keeping) {
    const { runner, at } = keeping
    const offered = await openHandovers(runner, await presentIds(it, keeping))
    for (const { id } of offered) await closeHandover(runner, id, { at, isAccepted: false })
    await lockGuards(runner, [`subject:${it.matter.id}`])
    await releasePresent(it, keeping)
  },
}

/** The next owner has accepted a stage: their steward comes in the place of the former one, who had kept the slot until now. */
export const stewardAfterAccept: Reaction = {
  kind: 'project',
  act: 'accept',
  async keep(it, keeping) {
    const { runner, at } = keeping
    const offered = await openHandovers(runner, await presentIds(it, keeping))
    for (const { id } of offered) await closeHandover(runner, id, { at, isAccepted: false })
    await lockSteward(it, keeping)
    await releasePresent(it, keeping)
    await fillSlot(it, keeping)
  },
}

/** Whoever takes the project on is its steward from that day on. Refuses what every assignment is refused for. */
export const stewardAfterTake: Reaction = {
  kind: 'project',
  act: 'take',
  async keep(it, keeping) {
    await lockSteward(it, keeping)
    await fillSlot(it, keeping)
  },
}

/** Refuses to make somebody handler who is not the steward any more. */
export const appointedOnly: Reaction = {
  kind: 'project',
  act: 'appoint',
  async keep(it, keeping) {
    await lockGuards(keeping.runner, [`subject:${it.matter.id}`])
    const present = await presentSteward(it, keeping)
    if (present?.postId !== it.matter.handlerPostId || present?.personId !== it.matter.handlerId)
      throw new Refusal('not_now', 'assignment.ended')
  },
}

/** Whoever stands in for the holder of a post acts for them: the holder is the steward. */
function behind(actor: Officer) {
  return actor.insteadOf ?? actor.personId
}

async function lockSteward(it: Case, { runner, actor }: Keeping): Promise<void> {
  const own = actor.kind === 'officer' ? [`${SLOT}:${behind(actor)}`] : []
  await lockGuards(runner, [...own, `subject:${it.matter.id}`])
}

async function releasePresent(it: Case, keeping: Keeping): Promise<void> {
  const present = await presentSteward(it, keeping)
  if (present === undefined) return
  const end = { untilOn: dayOf(keeping), reason: 'handover' } as const
  await release(keeping.runner, present, end, assigningIn(keeping))
}

/** Makes whoever acts the steward, from today on. */
async function fillSlot(it: Case, keeping: Keeping): Promise<void> {
  const { runner, world, actor } = keeping
  if (actor.kind !== 'officer') return
  const personId = behind(actor)
  const present = await presentSteward(it, keeping)
  if (present?.personId === personId && present.postId === actor.postId) return markFollowed(present, keeping)
  const [subject] = await subjectsOf(runner, 'project', [it.matter.id])
  if (subject === undefined) throw new Error('a project that is taken on is there')
  const { regionId } = subject
  const today = dayOf(keeping)
  const filler = {
    departmentId: actor.departmentId,
    postId: actor.postId,
    personId,
    name: null,
    phone: null,
  }
  const placing = {
    subject: { kind: 'project', id: it.matter.id },
    slot: slotOf(SLOT),
    filler: await withPhone(runner, world, filler, regionId, today),
    fromOn: today,
    untilOn: null,
    note: null,
    limit: await limitOf(subject, personId, keeping),
  }
  const deps = assigningIn(keeping)
  const made =
    present !== undefined && present.vacantSince !== null
      ? await replace(runner, present, placing, 'handover', deps)
      : (await assign(runner, [placing], deps))[0]
  if (made !== undefined) await markFollowed(made, keeping)
}

/**
 * Whoever is in a pool takes on no more than may be given to them. The body leads the project in any case: somebody of it who is
 * in no pool has one more.
 */
async function limitOf(subject: Subject, personId: PersonId, keeping: Keeping): Promise<number | null> {
  const { runner, world } = keeping
  const today = dayOf(keeping)
  const members = await membersOf(runner, world.organisation.ancestors(subject.regionId), today)
  if (!members.some((member) => member.personId === personId)) return null
  return ruleFor(subject, lawIn(world, subject.regionId, today))?.limit ?? null
}

function dayOf({ world, at }: Keeping) {
  return world.calendars.dayOf(at)
}

async function presentSteward(it: Case, keeping: Keeping): Promise<Assignment | undefined> {
  const present = await presentOf(keeping.runner, 'project', [it.matter.id], dayOf(keeping))
  return present.find(({ slot }) => slot === SLOT)
}

async function presentIds(it: Case, keeping: Keeping): Promise<string[]> {
  const present = await presentSteward(it, keeping)
  return present === undefined ? [] : [present.id]
}

function assigningIn({ ids, world, actor, at, random }: Keeping) {
  return { ids, organisation: world.organisation, recorder: { actor, at, random } }
}

const FOLLOWED = 'update assignment set followed_at = $2 where id = $1 and followed_at is null'

/** They handle the project already: nothing is left to follow. */
async function markFollowed({ id }: Assignment, { runner, at }: Keeping): Promise<void> {
  await run(runner, FOLLOWED, [id, sqlMoment(at)])
}

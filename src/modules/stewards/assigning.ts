/**
 * The slots of one project or enterprise: who fills them, who is proposed by rule, and putting somebody in. A slot that is
 * filled changes hands by a hand-over only: the steward stays through all stages.
 */
import { isoDay, type Moment } from '../../calendar/days.ts'
import { assign } from '../../engines/assignments/assign.ts'
import { holdsOn, type Assignment } from '../../engines/assignments/assignment.ts'
import { openHandovers } from '../../engines/assignments/handover.ts'
import { historyOf } from '../../engines/assignments/store.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { lawIn } from './bases.ts'
import { fillerOf, fillerWords } from './fillers.ts'
import { assigning, membersOf, requirePower, withPhone, type StewardDeps } from './pools.ts'
import { eligible, ranked, ruleFor } from './rules.ts'
import { findSubject, type Subject } from './subjects.ts'
import type { AssignWire, SubjectStewardsWire } from './wire.ts'
import { ASSIGN, SLOTS_OF, slotOf, type SlotName, type SubjectKind } from './words.ts'

/** Which project or enterprise. */
export interface Which {
  readonly kind: SubjectKind
  readonly id: string
}

/** The subject. Refuses (`not_found`) one that there is not or that the actor may not see. */
export async function requireSubject(runner: Runner, { kind, id }: Which, actor: Officer): Promise<Subject> {
  const subject = await findSubject(runner, kind, id, actor)
  if (subject === undefined)
    throw new Refusal('not_found', kind === 'project' ? 'matter.notFound' : 'enterprise.notFound')
  return subject
}

/** Who looks after it, who did, and who is proposed. */
export async function viewSubject(
  runner: Runner,
  world: World,
  which: Which,
  actor: Officer,
  now: Moment,
): Promise<SubjectStewardsWire> {
  const subject = await requireSubject(runner, which, actor)
  const today = world.calendars.dayOf(now)
  const mayAssign = subject.isOpen && hasPower(actor, ASSIGN, subject)
  const history = await historyOf(runner, which)
  const present = history.filter((one) => holdsOn(one, today))
  const handovers = await openHandovers(
    runner,
    present.map(({ id }) => id),
  )
  const proposal = mayAssign ? await proposalFor(runner, world, subject, now) : null
  const candidates = proposal?.candidates ?? []
  const words = await fillerWords(
    runner,
    world.organisation,
    [...history, ...candidates.map(({ member }) => member.assignment)],
    now,
  )
  const slotWire = (slot: SlotName) => {
    const one = present.find((row) => row.slot === slot)
    const handover = handovers.find(({ assignmentId }) => assignmentId === one?.id)
    const to = handover?.toPersonId ?? null
    return {
      slot,
      present:
        one === undefined
          ? null
          : {
              id: one.id,
              filler: words(one),
              fromOn: isoDay(one.fromOn),
              days: today - one.fromOn,
              note: one.note,
              vacantSince: one.vacantSince === null ? null : isoDay(one.vacantSince),
              handover:
                handover === undefined
                  ? null
                  : {
                      id: handover.id,
                      to: to === null ? null : (world.organisation.person(to)?.name ?? null),
                    },
            },
    }
  }
  return {
    subject: { kind: which.kind, id: subject.id, code: subject.code, title: subject.title },
    slots: SLOTS_OF[which.kind].map(slotWire),
    history: history.filter(({ endedAt }) => endedAt !== null).map((row) => historyWire(row, words(row))),
    rule: proposal?.rule ?? null,
    candidates: candidates.map(({ member, distance }) => ({
      personId: member.personId,
      postId: member.postId,
      filler: words(member.assignment),
      load: member.load,
      distance,
    })),
    mayAssign,
  }
}

function historyWire(
  row: Assignment,
  filler: { name: string; department: { zh: string; en: string } | null },
) {
  return {
    slot: row.slot as SlotName,
    name: filler.name,
    department: filler.department,
    fromOn: isoDay(row.fromOn),
    untilOn: row.untilOn === null ? null : isoDay(row.untilOn),
    reason: row.endReason,
  }
}

/** By which rule, and who of the pool has room, best first. */
async function proposalFor(runner: Runner, world: World, subject: Subject, now: Moment) {
  const today = world.calendars.dayOf(now)
  const rule = ruleFor(subject, lawIn(world, subject.regionId, today))
  if (rule === null) return { rule, candidates: [] }
  const up = world.organisation.ancestors(subject.regionId)
  const members = await membersOf(runner, up, today)
  const fitting = ranked(eligible(members, rule, up), rule.limit)
  return {
    rule,
    candidates: fitting.flatMap(({ member: { personId, pool }, distance }) => {
      const member = members.find((one) => one.personId === personId && one.pool === pool)
      return member === undefined ? [] : [{ member, distance }]
    }),
  }
}

/**
 * Puts somebody into a slot. Refuses whoever does not assign in that region, a subject that has ended, a slot of another kind
 * of subject, a steward of no fitting pool's load, and what the engine refuses.
 */
export async function assignSlot(
  deps: StewardDeps,
  which: Which,
  body: AssignWire,
  actor: Officer,
  at: Moment,
): Promise<Subject> {
  const world = deps.world()
  const today = world.calendars.dayOf(at)
  return withTransaction(deps.pool, async (client) => {
    const subject = await requireSubject(client, which, actor)
    requirePower(actor, subject.regionId)
    if (!subject.isOpen) throw new Refusal('not_now', 'steward.subjectEnded')
    if (!SLOTS_OF[which.kind].includes(body.slot)) throw invalid('/slot', 'steward.slot')
    const filler = fillerOf(world.organisation, body, at)
    const law = lawIn(world, subject.regionId, today)
    const rule = body.slot === 'steward' ? ruleFor(subject, law) : null
    const placing = {
      subject: which,
      slot: slotOf(body.slot),
      filler: await withPhone(client, world, filler, subject.regionId, today),
      fromOn: today,
      untilOn: null,
      note: body.note ?? null,
      limit: rule?.limit ?? null,
    }
    await assign(client, [placing], assigning(deps, actor, at))
    return subject
  })
}

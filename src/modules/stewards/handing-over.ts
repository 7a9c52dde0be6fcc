/**
 * Handing a slot over: opened by whoever goes or found because they have left; offered to the next one with what is open, notes
 * and contacts; taken by the next one, or declined with the reason. Until then nothing changes hands.
 */
import { CHINA_ZONE, isoMoment, type Moment } from '../../calendar/days.ts'
import { replace } from '../../engines/assignments/assign.ts'
import { holdsOn, type Assignment } from '../../engines/assignments/assignment.ts'
import {
  closeHandover,
  declineHandover,
  lockHandover,
  offerHandover,
  openHandover,
  openHandovers,
  type Handover,
} from '../../engines/assignments/handover.ts'
import { findAssignment } from '../../engines/assignments/store.ts'
import { hasPower, personsBehind, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Stage } from '../projects/words.ts'
import { lawIn } from './bases.ts'
import { fillerOf, fillerWords } from './fillers.ts'
import { assigning, withPhone, type StewardDeps } from './pools.ts'
import { ruleFor } from './rules.ts'
import { openMattersOf, subjectsOf, type OpenMatter, type Subject } from './subjects.ts'
import { openItemsOf } from '../checklists/checklists.ts'
import type { HandoverWire, HandoversWire, OfferWire } from './wire.ts'
import { ASSIGN, SUBJECTS, slotOf, type SlotName } from './words.ts'

/** What was open when it was offered. Earlier ones hold the matters alone. */
interface Pack {
  readonly matters: readonly OpenMatter[]
  /** Of a project, what is open on its checklists. */
  readonly checklist: readonly { readonly stage: Stage; readonly text: string }[]
}
type StoredPack = Pack | readonly OpenMatter[]

function packOf(stored: StoredPack | null): Pack {
  if (stored === null) return { matters: [], checklist: [] }
  return 'matters' in stored ? stored : { matters: stored, checklist: [] }
}

async function packFor(runner: Runner, { kind, id }: Subject): Promise<Pack> {
  const matters = await openMattersOf(runner, kind, id)
  const items = kind === 'project' ? await openItemsOf(runner, [id]) : []
  return { matters, checklist: items.map(({ stage, text }) => ({ stage, text })) }
}

/** An assignment of ours with what it is about. */
interface Stewardship {
  readonly assignment: Assignment
  readonly subject: Subject
}

/** The present assignment with what it is about. Refuses (`not_found`) one that there is not. */
async function requireStewardship(runner: Runner, id: string): Promise<Stewardship> {
  const assignment = await findAssignment(runner, id)
  const kind = SUBJECTS.find((one) => one === assignment?.subjectKind)
  const [subject] = kind === undefined ? [] : await subjectsOf(runner, kind, [assignment?.subjectId ?? ''])
  if (assignment === undefined || subject === undefined)
    throw new Refusal('not_found', 'steward.noAssignment')
  return { assignment, subject }
}

/** Whether somebody may hand over: whoever fills the slot, who stands in for them, and who assigns in the region. */
function mayHandOver(actor: Officer, assignment: Assignment, regionId: RegionId): boolean {
  const isTheirs = personsBehind(actor).some((person) => person === assignment.personId)
  return isTheirs || hasPower(actor, ASSIGN, { regionId })
}

/** Opens a hand-over. Refuses others than the steward and whoever assigns, as if there were no such assignment. */
export async function beginHandover(
  deps: StewardDeps,
  id: string,
  actor: Officer,
  at: Moment,
): Promise<Subject> {
  const { assignment, subject } = await requireStewardship(deps.pool, id)
  if (!mayHandOver(actor, assignment, subject.regionId))
    throw new Refusal('not_found', 'steward.noAssignment')
  if (assignment.endedAt !== null) throw new Refusal('not_now', 'assignment.ended')
  const opening = { assignmentId: id, cause: 'request', by: actor.personId } as const
  await openHandover(deps.pool, opening, { ids: deps.ids, at })
  return subject
}

/** Offers it. Refuses the one who hands over themselves, and a person who does not hold the post. */
export async function offer(
  deps: StewardDeps,
  id: string,
  body: OfferWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const { handover, assignment, subject } = await locked(client, id)
    if (!mayHandOver(actor, assignment, subject.regionId)) throw new Refusal('not_found', 'handover.notFound')
    const filler = fillerOf(deps.world().organisation, body, at)
    const { postId, personId } = filler
    if (postId === null || personId === null || personId === assignment.personId)
      throw new Refusal('not_now', 'steward.sameAgain')
    const pack = await packFor(client, subject)
    const given = { notes: body.notes, contacts: body.contacts ?? contactsOf(subject) }
    await offerHandover(client, handover.id, { toPostId: postId, toPersonId: personId, pack, ...given }, at)
  })
}

function contactsOf({ contactName, contactPhone }: Subject): string | null {
  const given = [contactName, contactPhone].filter((one) => one !== null)
  return given.length === 0 ? null : given.join(' ')
}

/** The next one takes it: the slot changes hands on this day. Refuses others, and what the engine refuses. */
export async function accept(deps: StewardDeps, id: string, actor: Officer, at: Moment): Promise<Subject> {
  const world = deps.world()
  return withTransaction(deps.pool, async (client) => {
    const { handover, assignment, subject } = await locked(client, id)
    requireOffered(handover, actor)
    const today = world.calendars.dayOf(at)
    const isSteward = assignment.slot === 'steward'
    const rule = isSteward ? ruleFor(subject, lawIn(world, subject.regionId, today)) : null
    const to = { postId: handover.toPostId ?? '', personId: handover.toPersonId ?? '' }
    const placing = {
      subject: { kind: assignment.subjectKind, id: assignment.subjectId },
      slot: slotOf(assignment.slot as SlotName),
      filler: await withPhone(client, world, fillerOf(world.organisation, to, at), subject.regionId, today),
      fromOn: today,
      untilOn: null,
      note: null,
      limit: rule?.limit ?? null,
    }
    await replace(client, assignment, placing, 'handover', assigning(deps, actor, at))
    await closeHandover(client, handover.id, { at, isAccepted: true })
    return subject
  })
}

/** The next one does not take it; it stays open for another. Refuses others. */
export async function decline(deps: StewardDeps, id: string, why: string, actor: Officer): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const { handover } = await locked(client, id)
    requireOffered(handover, actor)
    await declineHandover(client, handover.id, why)
  })
}

async function locked(runner: Runner, id: string) {
  const handover = await lockHandover<StoredPack>(runner, id)
  return { handover, ...(await requireStewardship(runner, handover.assignmentId)) }
}

function requireOffered({ toPersonId }: Handover, actor: Officer): void {
  if (toPersonId !== actor.personId) throw new Refusal('not_found', 'handover.notFound')
}

const OPEN = `select h.assignment_id as id from assignment_handover h join assignment a on a.id = h.assignment_id
  where h.closed_at is null and a.ended_at is null
    and (h.to_person_id = $1 or a.person_id = any($2::uuid[]) or $3)
  order by h.id desc limit 200`

/** The open ones that somebody gives, is offered, or sees to. */
export async function viewHandovers(
  runner: Runner,
  world: World,
  actor: Officer,
  now: Moment,
): Promise<HandoversWire> {
  const sees = actor.powers.includes(ASSIGN)
  const rows = await rowsOf<{ id: string }>(runner, OPEN, [actor.personId, personsBehind(actor), sees])
  const handovers = await openHandovers<StoredPack>(
    runner,
    rows.map(({ id }) => id),
  )
  const shown = await Promise.all(
    handovers.map(async (handover) => ({
      handover,
      ...(await requireStewardship(runner, handover.assignmentId)),
    })),
  )
  const today = world.calendars.dayOf(now)
  const words = await fillerWords(
    runner,
    world.organisation,
    shown.flatMap(({ assignment, handover }) => [assignment, receiverOf(world, handover)]),
    now,
  )
  return {
    rows: shown.flatMap(({ handover, assignment, subject }): HandoverWire[] => {
      const isMine = mayHandOver(actor, assignment, subject.regionId)
      const isOffered = handover.toPersonId === actor.personId
      if (!holdsOn(assignment, today) || (!isMine && !isOffered)) return []
      return [
        {
          id: handover.id,
          cause: handover.cause,
          subject: { kind: subject.kind, id: subject.id, code: subject.code, title: subject.title },
          slot: assignment.slot as SlotName,
          from: words(assignment),
          to: handover.toPersonId === null ? null : words(receiverOf(world, handover)),
          notes: handover.notes,
          contacts: handover.contacts,
          openedAt: isoMoment(handover.openedAt, CHINA_ZONE),
          offeredAt: handover.offeredAt === null ? null : isoMoment(handover.offeredAt, CHINA_ZONE),
          declinedReason: handover.declinedReason,
          pack: [...packOf(handover.pack).matters],
          checklist: [...packOf(handover.pack).checklist],
          mayOffer: isMine,
          mayAccept: isOffered,
        },
      ]
    }),
  }
}

/** Whom it is offered to; nobody before it is. */
function receiverOf({ organisation }: World, { toPostId, toPersonId }: Handover) {
  const departmentId = toPostId === null ? null : (organisation.post(toPostId)?.departmentId ?? null)
  return { departmentId, postId: toPostId, personId: toPersonId, name: null, phone: null }
}

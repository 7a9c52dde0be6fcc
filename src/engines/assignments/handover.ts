/**
 * Handing over: opened by whoever goes, or because they have left their post; offered to the next one with what they need to
 * know; the slot changes hands when the next one takes it, and not before.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { PersonId, PostId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'

export type HandoverCause = 'request' | 'leaver'

/** A hand-over; `Pack` is what the module found open when it was offered. */
export interface Handover<Pack = unknown> {
  readonly id: string
  readonly assignmentId: string
  readonly cause: HandoverCause
  readonly openedAt: Moment
  readonly openedBy: PersonId | null
  readonly notes: string | null
  readonly contacts: string | null
  readonly pack: Pack | null
  readonly toPostId: PostId | null
  readonly toPersonId: PersonId | null
  readonly offeredAt: Moment | null
  readonly declinedReason: string | null
  readonly acceptedAt: Moment | null
  readonly closedAt: Moment | null
}

const handoverTable = defineTable('assignment_handover', ['id'], {
  id: 'uuid',
  assignmentId: 'uuid',
  cause: 'text',
  openedAt: 'moment',
  openedBy: 'uuid',
  notes: 'text',
  contacts: 'text',
  pack: 'json',
  toPostId: 'uuid',
  toPersonId: 'uuid',
  offeredAt: 'moment',
  declinedReason: 'text',
  acceptedAt: 'moment',
  closedAt: 'moment',
})

const OPEN = `insert into assignment_handover (id, assignment_id, cause, opened_at, opened_by)
  values ($1, $2, $3, $4, $5) on conflict (assignment_id) where closed_at is null do nothing`

/** Opens one for an assignment; the one that is open already stays. */
export async function openHandover(
  runner: Runner,
  { assignmentId, cause, by }: { assignmentId: string; cause: HandoverCause; by: PersonId | null },
  { ids, at }: { readonly ids: Ids; readonly at: Moment },
): Promise<void> {
  await run(runner, OPEN, [ids.next(), assignmentId, cause, sqlMoment(at), by])
}

const ROW = `select ${handoverTable.select()} from assignment_handover`

/** The open one with that id, locked until the transaction ends. Refuses (`not_found`) one that there is not or that is closed. */
export async function lockHandover<Pack>(runner: Runner, id: string): Promise<Handover<Pack>> {
  const [row] = await rowsOf<Record<string, unknown>>(
    runner,
    `${ROW} where id = $1 and closed_at is null for update`,
    [id],
  )
  if (row === undefined) throw new Refusal('not_found', reason('handover.notFound'))
  return decode(handoverTable, row) as unknown as Handover<Pack>
}

/** The open ones of some assignments. */
export async function openHandovers<Pack>(
  runner: Runner,
  assignmentIds: readonly string[],
): Promise<Handover<Pack>[]> {
  const rows = await rowsOf<Record<string, unknown>>(
    runner,
    `${ROW} where assignment_id = any($1::uuid[]) and closed_at is null order by id`,
    [assignmentIds],
  )
  return rows.map((row) => decode(handoverTable, row) as unknown as Handover<Pack>)
}

const OFFER = `update assignment_handover set to_post_id = $2, to_person_id = $3, notes = $4, contacts = $5, pack = $6,
  offered_at = $7, declined_reason = null where id = $1`

/** Offers it to the next one, with what they need to know. */
export async function offerHandover(
  runner: Runner,
  id: string,
  offer: {
    readonly toPostId: PostId
    readonly toPersonId: PersonId
    readonly notes: string
    readonly contacts: string | null
    readonly pack: unknown
  },
  at: Moment,
): Promise<void> {
  const { toPostId, toPersonId, notes, contacts, pack } = offer
  await run(runner, OFFER, [id, toPostId, toPersonId, notes, contacts, JSON.stringify(pack), sqlMoment(at)])
}

const DECLINE = `update assignment_handover set to_post_id = null, to_person_id = null, offered_at = null,
  declined_reason = $2 where id = $1`

/** Whoever it was offered to does not take it: it stays open and is offered to another. */
export async function declineHandover(runner: Runner, id: string, why: string): Promise<void> {
  await run(runner, DECLINE, [id, why])
}

const CLOSE = 'update assignment_handover set accepted_at = $2, closed_at = $3 where id = $1'

/** Closes it: taken by the next one, or not needed any more. */
export async function closeHandover(
  runner: Runner,
  id: string,
  { at, isAccepted }: { readonly at: Moment; readonly isAccepted: boolean },
): Promise<void> {
  await run(runner, CLOSE, [id, isAccepted ? sqlMoment(at) : null, sqlMoment(at)])
}

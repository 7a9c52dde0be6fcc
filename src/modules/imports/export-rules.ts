/** When rejected rows may be taken out as a file: asked for with a reason, consented to by somebody else, once, in time. Pure. */
import type { Moment } from '../../calendar/days.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { PersonId, PostId } from '../../kernel/matter.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import type { ExportState } from './words.ts'

/** What somebody asked to take out of an import, and what became of it. */
export interface RejectExport {
  readonly id: string
  readonly runId: string
  readonly askedAt: Moment
  readonly askedBy: PersonId
  /** Whom they stood in for. */
  readonly askedFor: PersonId | null
  readonly postId: PostId
  readonly reason: string
  readonly decidedAt: Moment | null
  readonly decidedBy: PersonId | null
  readonly isApproved: boolean | null
  readonly answer: string | null
  /** Until when it may be taken; null while nobody has consented. */
  readonly endsAt: Moment | null
  readonly takenAt: Moment | null
}

/** Where a request stands at a moment. */
export function stateOf({ decidedAt, isApproved, endsAt, takenAt }: RejectExport, now: Moment): ExportState {
  if (decidedAt === null) return 'waiting'
  if (isApproved !== true) return 'refused'
  if (takenAt !== null) return 'taken'
  return endsAt !== null && now < endsAt ? 'approved' : 'over'
}

/** Why somebody may not decide a request: it is their own, through substitution too, or it is decided. */
export function mayNotDecide(asked: RejectExport, actor: Actor): Reason | null {
  if (asked.decidedAt !== null) return reason('import.export.decided')
  const isOwn = personsBehind(actor).some((one) => one === asked.askedBy || one === asked.askedFor)
  return isOwn ? reason('import.export.own') : null
}

/** Why somebody may not ask again: an earlier request of theirs waits, or may still be taken. */
export function mayNotAsk(latest: RejectExport | undefined, now: Moment): Reason | null {
  if (latest === undefined) return null
  const isOpen = ['waiting', 'approved'].includes(stateOf(latest, now))
  return isOpen ? reason('import.export.asked') : null
}

/** Why somebody may not take the file, by their latest request. */
export function mayNotTake(latest: RejectExport | undefined, now: Moment): Reason | null {
  if (latest === undefined) return reason('import.export.needed')
  const state = stateOf(latest, now)
  return state === 'approved' ? null : reason(`import.export.not.${state}`)
}

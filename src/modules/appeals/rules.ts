/**
 * Enterprise appeals (企业诉求, 接诉即办) as a kind of matter: its acts, who must act next, who may see, what presses it. The law
 * of S004-29 … S004-35, S001-16, S001-20 to S001-22; no SQL, no HTTP.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { Decision, Duty, Kind, Transfer, When } from '../../kernel/kind.ts'
import type { Case, Party } from '../../kernel/matter.ts'
import { succeeded } from '../../kernel/transfer.ts'
import { answeringActs } from './answering.ts'
import {
  APPEAL_POWERS,
  CONFIRMING_POWERS,
  confirmersOf,
  headOf,
  officeOf,
  supersede,
  unitClocksFor,
  type Appeal,
  type AppealCase,
} from './appeal.ts'
import { atOnceActs } from './at-once.ts'
import { climb, ladderOf } from './climbing.ts'
import { followingActs, isFollowedUp, isPlanUnanswered } from './following-up.ts'
import { handlingActs } from './handling.ts'
import { intakeActs } from './intake.ts'
import { joiningActs } from './joining.ts'
import type { Handover } from './handover.ts'
import { momentActs } from './moments.ts'
import { afterHandover, passingActs } from './passing.ts'
import { afterRuling, type Ruling } from './ruling.ts'
import { rectifyingActs } from './rectifying.ts'
import { revisitingActs } from './revisiting.ts'
import { unflaggingActs } from './unflagging.ts'
import { unmaskingActs } from './unmasking.ts'
import { withdrawingActs } from './withdrawing.ts'
import { APPEAL_ENDED, APPEAL_OPEN, IN_HAND } from './words.ts'

/** Enterprise appeals as a kind of matter. */
export const appealKind: Kind<Appeal> = {
  name: 'appeal',
  path: 'appeals',
  letters: 'SQ',
  statuses: { open: APPEAL_OPEN, ended: APPEAL_ENDED },
  acts: {
    ...intakeActs,
    ...handlingActs,
    ...answeringActs,
    ...revisitingActs,
    ...rectifyingActs,
    ...momentActs,
    ...passingActs,
    ...followingActs,
    ...withdrawingActs,
    ...joiningActs,
    ...unflaggingActs,
    ...unmaskingActs,
    ...atOnceActs,
  },
  duties,
  readers,
  afterPart,
  transfer,
  ladder: ladderOf,
  climb,
}

function due(party: Party | null | undefined, act: string, clock: string | null): Duty[] {
  return party ? [{ party, act, clock }] : []
}

/** Who must do what next, and until when; and what is due besides. */
function duties(it: AppealCase): Duty[] {
  const { applicantParty, handlerPostId, departmentId } = it.matter
  const plan = isPlanUnanswered(it) ? due(applicantParty, 'answerPlan', null) : []
  const progress = isFollowedUp(it) ? due(handlerPostId ?? departmentId, 'noteProgress', 'progress') : []
  return [...nextStep(it), ...progress, ...plan]
}

function nextStep(it: AppealCase): Duty[] {
  const { matter, row } = it
  const revisitor = officeOf(it, APPEAL_POWERS.revisit)
  const lead = matter.handlerPostId ?? matter.departmentId
  switch (matter.status) {
    case 'filed':
      return due(officeOf(it, APPEAL_POWERS.dispatch)?.id, 'dispatch', 'circulation')
    case 'dispatched':
      return due(matter.departmentId, 'contact', 'contact')
    case 'signed':
      return due(lead, 'contact', 'contact')
    case 'contacted':
      return row.opinionAt === null ? due(lead, 'giveOpinion', 'opinion') : due(lead, 'reply', 'resolve')
    case 'inProgress':
    case 'redo':
      return due(lead, 'reply', 'resolve')
    case 'checking':
      return due(headOf(it), 'approveReply', 'check')
    case 'replied':
      return row.excluded === null ? due(revisitor?.id, 'revisit', 'revisit') : closing(it)
    case 'revisiting':
      return row.solved === true ? closing(it) : due(revisitor?.id, 'revisit', 'revisit')
    case 'hung':
      return due(lead, 'resume', 'review')
    default:
      return []
  }
}

/** Whoever has not confirmed a key complaint yet; then, and for every other, whoever revisits closes it. */
function closing(it: AppealCase): Duty[] {
  const confirmers = confirmersOf(it)
  return confirmers.length === 0
    ? due(officeOf(it, APPEAL_POWERS.revisit)?.id, 'close', 'revisit')
    : confirmers.flatMap((post) => due(post, 'confirmClose', null))
}

/**
 * The enterprise, the lead department and those it called in, the office that dispatches and revisits, and of a key complaint
 * both supervisors.
 */
function readers(it: AppealCase): Party[] {
  const { enterpriseId, departmentId } = it.matter
  const office = officeOf(it, APPEAL_POWERS.dispatch)?.departmentId
  const revisitors = officeOf(it, APPEAL_POWERS.revisit)?.departmentId
  const confirmers = it.row.isKey
    ? Object.values(CONFIRMING_POWERS).map((power) => officeOf(it, power)?.id)
    : []
  return [enterpriseId, departmentId, office, revisitors, ...confirmers, ...it.row.helpers].filter(
    (party) => party !== null && party !== undefined,
  )
}

/** What a part that has changed means for its appeal: decided requests do something to it, answers are told to its handler. */
function afterPart(it: AppealCase, at: When, part: Case, actor: Actor): Decision<Appeal> | null {
  if (part.matter.kind === 'handover') return afterHandover(it, part as Case<Handover>)
  if (part.matter.kind === 'ruling') return afterRuling(it, part as Case<Ruling>, actor, at)
  const text = TOLD_TO_HANDLER[`${part.matter.kind}.${part.matter.status}`]
  const to = it.matter.handlerPostId ?? it.matter.departmentId
  return text === undefined || to === null ? null : { tell: [{ to, text }] }
}

/** Answers that the handler waits for. */
const TOLD_TO_HANDLER: Readonly<Record<string, string>> = {
  'ask.answered': 'appeal.askAnswered',
  'ask.lapsed': 'appeal.askLapsed',
  'assist.done': 'appeal.assistDone',
}

/**
 * When its unit is followed by another one (机构调整). With its handler nothing changes but the name of the unit; otherwise the
 * receiver signs anew, as after a return: the promised result runs on, what a unit owes begins anew.
 */
function transfer(it: AppealCase, move: Transfer): Decision<Appeal> {
  const { departmentId, status, handlerPostId } = it.matter
  const helpers = succeeded(it.row.helpers, move)
  const passedTo = succeeded(it.row.passedTo, move)
  const isSame = helpers === it.row.helpers && passedTo === it.row.passedTo
  const set = isSame ? {} : { set: { helpers, passedTo } }
  const isInHand = [...IN_HAND, 'checking'].includes(status)
  if (departmentId !== move.from || handlerPostId === null || move.isHandlerKept || !isInHand) return set
  return { ...set, to: 'dispatched', clocks: [...unitClocksFor(it, move.to), ...supersede(it, ['check'])] }
}

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
  headOf,
  officeOf,
  supersede,
  unitClocksFor,
  type Appeal,
  type AppealCase,
} from './appeal.ts'
import { climb } from './climbing.ts'
import { handlingActs } from './handling.ts'
import { intakeActs } from './intake.ts'
import { appealLadder } from './parameters.ts'
import { afterRuling, type Ruling } from './ruling.ts'
import { rectifyingActs } from './rectifying.ts'
import { revisitingActs } from './revisiting.ts'
import { APPEAL_ENDED, APPEAL_OPEN, IN_HAND } from './words.ts'

/** Enterprise appeals as a kind of matter. */
export const appealKind: Kind<Appeal> = {
  name: 'appeal',
  path: 'appeals',
  letters: 'SQ',
  statuses: { open: APPEAL_OPEN, ended: APPEAL_ENDED },
  acts: { ...intakeActs, ...handlingActs, ...answeringActs, ...revisitingActs, ...rectifyingActs },
  duties,
  readers,
  afterPart,
  transfer,
  ladder: (it, clock) => (clock.side === 'promised' ? (it.law.find(appealLadder)?.value ?? []) : []),
  climb,
}

function due(party: Party | null | undefined, act: string, clock: string | null): Duty[] {
  return party ? [{ party, act, clock }] : []
}

/** Who must do what next, and until when. */
function duties(it: AppealCase): Duty[] {
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
      return due(revisitor?.id, row.excluded === null ? 'revisit' : 'close', 'revisit')
    case 'revisiting':
      return due(revisitor?.id, row.solved === true ? 'close' : 'revisit', 'revisit')
    case 'hung':
      return due(lead, 'resume', 'review')
    default:
      return []
  }
}

/** The enterprise, the lead department and those it called in, and the office that dispatches and revisits. */
function readers(it: AppealCase): Party[] {
  const { enterpriseId, departmentId } = it.matter
  const office = officeOf(it, APPEAL_POWERS.dispatch)?.departmentId
  const revisitors = officeOf(it, APPEAL_POWERS.revisit)?.departmentId
  return [enterpriseId, departmentId, office, revisitors, ...it.row.helpers].filter(
    (party) => party !== null && party !== undefined,
  )
}

/** What a part that has changed means for its appeal: only decided requests of the office do anything to it. */
function afterPart(it: AppealCase, at: When, part: Case, actor: Actor): Decision<Appeal> | null {
  return part.matter.kind === 'ruling' ? afterRuling(it, part as Case<Ruling>, actor, at) : null
}

/**
 * When its unit is followed by another one (机构调整). With its handler nothing changes but the name of the unit; otherwise the
 * receiver signs anew, as after a return: the promised result runs on, what a unit owes begins anew.
 */
function transfer(it: AppealCase, move: Transfer): Decision<Appeal> {
  const { departmentId, status, handlerPostId } = it.matter
  const helpers = succeeded(it.row.helpers, move)
  const set = helpers === it.row.helpers ? {} : { set: { helpers } }
  const isInHand = [...IN_HAND, 'checking'].includes(status)
  if (departmentId !== move.from || handlerPostId === null || move.isHandlerKept || !isInHand) return set
  return { ...set, to: 'dispatched', clocks: [...unitClocksFor(it, move.to), ...supersede(it, ['check'])] }
}

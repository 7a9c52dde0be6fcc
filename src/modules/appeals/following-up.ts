/**
 * 分级跟踪: what the difficulty asks for besides its limit, and what the enterprise says while its appeal is worked on. Who may
 * take a hard one over, progress that is told at intervals, the plan of a long matter, whether contact was truly made.
 */
import { dayOf, parseDay, type Day } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { ClockChange, When } from '../../kernel/kind.ts'
import { runningClock, type Party } from '../../kernel/matter.ts'
import { invalid, reason, type Reason } from '../../kernel/refusal.ts'
import {
  APPEAL_POWERS,
  officeOf,
  stopIfRunning,
  tellApplicant,
  whenOf,
  type Appeal,
  type AppealAct,
  type AppealCase,
} from './appeal.ts'
import { headPostOf } from './climbing.ts'
import { followUpLimit, handlerLevel } from './hand-parameters.ts'
import { APPEAL_OPEN, IN_HAND } from './words.ts'

/** Why somebody may not take over an appeal as hard as this: it is the head's own (S001-21). */
export function mayNotTakeOver(it: AppealCase, actor: Actor): Reason | null {
  const level = it.law.find(handlerLevel, whenOf(handlerLevel, it.row))?.value
  const isHead =
    actor.kind === 'officer' && actor.postId === headPostOf(it, { responsible: it.matter.departmentId })
  return level === 'head' && !isHead ? reason('appeal.headTakesOver') : null
}

/** The next progress is due so soon, where the region asks for it; a clock that runs begins anew. */
export function followUp(
  it: AppealCase,
  row: Pick<Appeal, 'grade' | 'urgency' | 'channel'> = it.row,
): ClockChange[] {
  const found = it.law.find(followUpLimit, whenOf(followUpLimit, row))
  if (found === undefined) return stopIfRunning(it, 'progress')
  const { value: limit, basis } = found
  const { departmentId: responsible } = it.matter
  return [
    ...stopIfRunning(it, 'progress'),
    { do: 'start', name: 'progress', side: 'step', limit, basis, responsible },
  ]
}

/** 进展反馈: how far it is, told to the enterprise. */
const noteProgress: AppealAct<'noteProgress'> = {
  from: IN_HAND,
  to: [],
  by: ['handler'],
  audience: 'applicant',
  decide: (it, input) => ({
    clocks: followUp(it),
    record: [{ fact: 'progressed', values: { text: input.text } }],
    tell: tellApplicant(it, 'appeal.progressed'),
  }),
}

/** The enterprise says whether somebody truly came or called (S004-33). It may, and need not. */
const confirmContact: AppealAct<'confirmContact'> = {
  from: APPEAL_OPEN,
  to: [],
  by: ['applicant'],
  audience: 'applicant',
  refuse(it) {
    if (it.row.contactedAt === null) return reason('act.nothing')
    return it.row.contactConfirmed === null ? null : reason('appeal.contactAnswered')
  },
  decide(it, { made, comment = '' }) {
    const text = made ? 'appeal.contactConfirmed' : 'appeal.contactDenied'
    const office = made ? undefined : officeOf(it, APPEAL_POWERS.dispatch)?.id
    const parties = [it.matter.handlerPostId, office ?? null].filter((party) => party !== null)
    return {
      set: { contactConfirmed: made },
      record: [{ fact: made ? 'contactConfirmed' : 'contactDenied', values: { text: comment } }],
      tell: parties.map((to: Party) => ({ to, text })),
    }
  },
}

/** In which statuses a plan is still worked by. */
const PLANNED: readonly string[] = [...IN_HAND, 'checking']

/**
 * The enterprise agrees to the plan of a long matter, or does not (S004-35). The handler may write down what it has said, and
 * then says how; a refusal changes no limit but is seen by the office.
 */
const answerPlan: AppealAct<'answerPlan'> = {
  from: PLANNED,
  to: [],
  by: ['applicant', 'handler'],
  audience: 'applicant',
  refuse(it) {
    if (it.row.plan === null) return reason('act.nothing')
    return it.row.planAgreed === null ? null : reason('appeal.planAnswered')
  },
  decide(it, { agrees, comment = '' }, actor) {
    if (actor.kind === 'officer' && comment.trim() === '')
      throw invalid('/input/comment', 'appeal.planNeedsEvidence')
    const office = agrees ? undefined : officeOf(it, APPEAL_POWERS.dispatch)?.id
    const parties = [actor.kind === 'agent' ? it.matter.handlerPostId : null, office ?? null]
    return {
      set: { planAgreed: agrees },
      record: [{ fact: agrees ? 'planAgreed' : 'planRefused', values: { text: comment } }],
      tell: parties
        .filter((party) => party !== null)
        .map((to: Party) => ({ to, text: agrees ? 'appeal.planAgreed' : 'appeal.planRefused' })),
    }
  },
}

/** One step a line, its day first. */
const PLAN_LINE = /^(\d{4}-\d{2}-\d{2})\s+\S/

/** Refuses a plan whose lines have no days, or days that are past or out of order. */
export function checkPlan(it: AppealCase, plan: string, at: When): void {
  const lines = plan.split('\n').filter((line) => line.trim() !== '')
  let last: Day = dayOf(at.recorded, it.days.calendar.zone)
  for (const line of lines) {
    const on = parseDay(PLAN_LINE.exec(line.trim())?.[1] ?? '')
    if (on === null || on < last) throw invalid('/input/plan', 'appeal.planLines')
    last = on
  }
}

/** Whether the enterprise still has to say what it thinks of a plan, and can. */
export function isPlanUnanswered({ row, matter }: AppealCase): boolean {
  return row.plan !== null && row.planAgreed === null && PLANNED.includes(matter.status)
}

/** Whether progress is due while it is worked on. */
export function isFollowedUp(it: AppealCase): boolean {
  return (
    (IN_HAND as readonly string[]).includes(it.matter.status) && runningClock(it, 'progress') !== undefined
  )
}

export const followingActs = { noteProgress, confirmContact, answerPlan }

/** 答复: the handler's reply, the check by the head of the unit, and the enterprise's own evaluation. */
import { personsBehind } from '../../kernel/actor.ts'
import { reason } from '../../kernel/refusal.ts'
import type { Party } from '../../kernel/matter.ts'
import type { Decision } from '../../kernel/kind.ts'
import type { Moment } from '../../calendar/days.ts'
import {
  APPEAL_POWERS,
  UNCONFIRMED,
  handledBy,
  headOf,
  noReceiver,
  officeOf,
  optional,
  promised,
  stopIfRunning,
  supersede,
  tellApplicant,
  tellConfirmers,
  type Appeal,
  type AppealAct,
  type AppealCase,
} from './appeal.ts'
import { followUp } from './following-up.ts'
import { flaggedByRule } from './key-rule.ts'
import { checkLimit, evaluationLimit, replyCheck, revisitLimit } from './parameters.ts'

/**
 * The reply to the enterprise: handled, or the service confirmed (S004-35). An opinion not yet given is contained in it.
 * Where the region has replies checked, it goes to the head of the unit first (S001-20), and the limit runs on. What a hotline
 * has sent is checked everywhere: received, checked, answered, and none of them skipped (S003-62).
 */
const reply: AppealAct<'reply'> = {
  from: ['contacted', 'inProgress', 'redo', 'hung'],
  to: ['checking', 'replied'],
  by: ['handler'],
  audience: 'applicant',
  primary: true,
  decide(it, input, actor, at) {
    const hands = { repliedBy: personsBehind(actor), handledBy: handledBy(it, actor) }
    const isChecked = it.row.sentBy !== null || it.law.find(replyCheck)?.value === 'head'
    const head = isChecked ? headOf(it) : null
    if (head === null) {
      const out = goOut(it, input.reply, at.happened)
      return { ...out, set: { ...out.set, ...hands } }
    }
    return {
      to: 'checking',
      set: { reply: input.reply, repliedAt: null, checkedAt: null, ...hands },
      clocks: [...stopIfRunning(it, 'review'), ...optional(it, 'check', checkLimit, it.matter.departmentId)],
      record: [{ fact: 'replyDrafted', values: { text: input.reply } }],
      tell: [{ to: head, text: 'appeal.toCheck' }],
      audience: 'departments',
    }
  },
}

/** The reply goes to the enterprise, and the office will ask whether it helped. Whatever was confirmed before is open again. */
export function goOut(it: AppealCase, text: string, at: Moment): Decision<Appeal> {
  const office = officeOf(it, APPEAL_POWERS.revisit)
  const responsible: Party | null = office?.departmentId ?? null
  return {
    to: 'replied',
    set: {
      reply: text,
      repliedAt: at,
      solved: null,
      level: null,
      remark: null,
      revisitTries: 0,
      excluded: null,
      ...UNCONFIRMED,
    },
    hold: responsible,
    clocks: [
      ...stopIfRunning(it, 'opinion'),
      ...stopIfRunning(it, 'resolve'),
      ...stopIfRunning(it, 'check'),
      ...supersede(it, ['progress']),
      ...stopIfRunning(it, 'review'),
      ...optional(it, 'revisit', revisitLimit, responsible),
      ...optional(it, 'evaluation', evaluationLimit, responsible),
    ],
    record: [{ fact: 'reply', values: { text } }],
    tell: tellApplicant(it, 'appeal.reply'),
    ...(office === undefined ? { defects: [noReceiver(it, 'appeal.act.revisit', null)] } : {}),
  }
}

/** The head of the unit lets the reply go out; nobody checks what they have written themselves. */
const approveReply: AppealAct<'approveReply'> = {
  from: ['checking'],
  to: ['replied'],
  by: ['head'],
  notBy: ['handler', 'wroteReply'],
  audience: 'applicant',
  primary: true,
  decide(it, _input, _actor, at) {
    const out = goOut(it, it.row.reply ?? '', at.happened)
    return { ...out, set: { ...out.set, checkedAt: at.happened } }
  },
}

/** It does not answer what was asked: back to the handler, while the limit runs on. */
const sendBack: AppealAct<'sendBack'> = {
  from: ['checking'],
  to: ['inProgress'],
  by: ['head'],
  notBy: ['handler'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'inProgress',
    set: { reply: null },
    clocks: stopIfRunning(it, 'check'),
    record: [{ fact: 'sentBack', values: { text: input.reason } }],
    tell: it.matter.handlerPostId === null ? [] : [{ to: it.matter.handlerPostId, text: 'appeal.sentBack' }],
  }),
}

/** The enterprise says itself whether it is solved; what it says counts like a revisit (S001-16). */
const evaluate: AppealAct<'evaluate'> = {
  from: ['replied'],
  to: ['revisiting', 'redo'],
  by: ['applicant'],
  audience: 'applicant',
  primary: true,
  decide: (it, { comment = null, ...rating }) => rated(it, { ...rating, remark: comment }, 'evaluated'),
}

/** What a revisit or an evaluation comes to: solved, or done again with a new lap while the first verdict stays. */
export function rated(
  it: AppealCase,
  { solved, level, remark = null }: { solved: boolean; level: string; remark?: string | null },
  fact: 'revisit' | 'evaluated',
): Decision<Appeal> {
  const record = [{ fact, values: { solved, level: `appeal.level.${level}`, text: remark ?? '' } }]
  const over = [...stopIfRunning(it, 'revisit'), ...supersede(it, ['evaluation'])]
  if (solved)
    return {
      to: 'revisiting',
      set: { solved, level, remark },
      clocks: over,
      record,
      tell: tellConfirmers(it),
    }
  const { departmentId, handlerPostId } = it.matter
  const redoCount = it.row.redoCount + 1
  const key = flaggedByRule(it, { ...it.row, redoCount })
  return {
    to: 'redo',
    set: { solved, level, remark, redoCount, ...UNCONFIRMED, ...key.set },
    hold: departmentId,
    clocks: [...over, ...promised(it, departmentId, it.row, ['resolve']), ...followUp(it)],
    record: [...record, ...key.record],
    tell: handlerPostId === null ? [] : [{ to: handlerPostId, text: 'appeal.redo' }],
  }
}

/** Whether both supervisors have confirmed a key complaint; every other needs nobody (S003-63). */
export function isConfirmed({
  row: { isKey, confirmedByBusiness, confirmedByInspection },
}: AppealCase): boolean {
  return !isKey || (confirmedByBusiness !== null && confirmedByInspection !== null)
}

/**
 * Nobody said anything in time: it closes unrated, and is counted as such (S001-16). A key complaint waits for both
 * supervisors all the same.
 */
const lapseUnrated: AppealAct<'lapseUnrated'> = {
  from: ['replied'],
  to: ['closed'],
  by: ['system'],
  when: { clock: 'evaluation', at: 'due' },
  audience: 'applicant',
  refuse: (it) => (isConfirmed(it) ? null : reason('appeal.keyUnconfirmed')),
  decide: (it) => ({
    to: 'closed',
    set: { excluded: 'unrated' },
    hold: null,
    clocks: [...supersede(it, ['revisit']), ...stopIfRunning(it, 'evaluation')],
    record: [{ fact: 'unrated', values: {} }],
    tell: tellApplicant(it, 'appeal.closed'),
  }),
}

export const answeringActs = { reply, approveReply, sendBack, evaluate, lapseUnrated }

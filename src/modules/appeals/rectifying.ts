/**
 * 更正: what was done by mistake is put right by another act and never deleted. An appeal that was ended wrongly is taken up
 * again by two people; one that went to the wrong unit is redirected by whoever dispatched it, before the unit has begun.
 */
import { personOf } from '../../kernel/actor.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import {
  UNCONFIRMED,
  departmentOf,
  newLead,
  optional,
  promised,
  tellApplicant,
  unitClocksFor,
  type AppealAct,
} from './appeal.ts'
import { circulationLimit } from './parameters.ts'
import { APPEAL_ENDED } from './words.ts'

/** The office sent it to the wrong unit, which has not signed for it yet. The promised result runs on. */
const redirect: AppealAct<'redirect'> = {
  from: ['dispatched'],
  to: [],
  by: ['dispatcher'],
  audience: 'applicant',
  decide(it, input, _actor, at) {
    const department = departmentOf(it, input.departmentId, '/input/departmentId')
    if (department.id === it.matter.departmentId) throw invalid('/input/departmentId', 'appeal.sameUnit')
    return {
      matter: { departmentId: department.id },
      set: newLead(at.happened),
      clocks: unitClocksFor(it, department.id),
      record: [
        {
          fact: 'redirected',
          values: { department: department.name.zh, departmentEn: department.name.en, text: input.reason },
        },
      ],
      tell: [{ to: department.id, text: 'appeal.dispatched' }, ...tellApplicant(it, 'appeal.redispatched')],
    }
  },
}

/** One says that it was ended by mistake, and why. */
const proposeReopen: AppealAct<'proposeReopen'> = {
  from: APPEAL_ENDED,
  to: [],
  by: ['dispatcher', 'revisitor', 'confirmBusiness', 'supervisor'],
  audience: 'departments',
  refuse: (it) => (it.row.reopenProposedBy === null ? null : reason('appeal.reopenProposed')),
  decide: (_it, input, actor) => ({
    set: {
      reopenProposedBy: personOf(actor),
      reopenProposedFor: actor.kind === 'officer' ? actor.insteadOf : null,
      reopenReason: input.reason,
    },
    record: [{ fact: 'reopenProposed', values: { text: input.reason } }],
  }),
}

/** It was no mistake: the appeal stays ended. */
const declineReopen: AppealAct<'declineReopen'> = {
  from: APPEAL_ENDED,
  to: [],
  by: ['dispatcher', 'revisitor', 'confirmBusiness', 'supervisor'],
  notBy: ['reopenProposer'],
  audience: 'departments',
  refuse: (it) => (it.row.reopenProposedBy === null ? reason('appeal.reopenUnproposed') : null),
  decide: (_it, input) => ({
    set: { reopenProposedBy: null, reopenProposedFor: null, reopenReason: null },
    record: [{ fact: 'reopenDeclined', values: { text: input.reason } }],
  }),
}

/**
 * Another person takes it up again: one that was answered is done again with a new lap, one that was never dispatched
 * waits for that. Everything that was said and judged before stays; how often it happens is counted.
 */
const reopen: AppealAct<'reopen'> = {
  from: APPEAL_ENDED,
  to: ['redo', 'filed'],
  by: ['dispatcher', 'revisitor', 'confirmBusiness', 'supervisor'],
  notBy: ['reopenProposer'],
  audience: 'applicant',
  refuse: (it) => (it.row.reopenProposedBy === null ? reason('appeal.reopenUnproposed') : null),
  decide(it) {
    const { departmentId, handlerPostId } = it.matter
    const again = {
      set: {
        reopenProposedBy: null,
        reopenProposedFor: null,
        reopenReason: null,
        reopenCount: it.row.reopenCount + 1,
        solved: null,
        level: null,
        excluded: null,
        ...UNCONFIRMED,
      },
      record: [{ fact: 'reopened', values: { text: it.row.reopenReason ?? '' } }],
    }
    if (it.row.reply === null || departmentId === null) {
      return {
        ...again,
        to: 'filed',
        matter: { aboutId: null },
        clocks: optional(it, 'circulation', circulationLimit, null),
        tell: tellApplicant(it, 'appeal.reopened'),
      }
    }
    return {
      ...again,
      to: 'redo',
      hold: departmentId,
      clocks: [...promised(it, departmentId, it.row, ['resolve'])],
      tell: [
        ...tellApplicant(it, 'appeal.reopened'),
        ...(handlerPostId === null ? [] : [{ to: handlerPostId, text: 'appeal.redo' }]),
      ],
    }
  },
}

export const rectifyingActs = { redirect, proposeReopen, declineReopen, reopen }

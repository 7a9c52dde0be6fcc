/**
 * Where the region lets sure suggestions go at once, the system dispatches by them; a person calls that back as long as the
 * unit has not signed (S001-92). Whether a suggestion is sure is not decided here.
 */
import { reason } from '../../kernel/refusal.ts'
import {
  APPEAL_POWERS,
  departmentOf,
  officeOf,
  optional,
  supersede,
  unsetLimit,
  type AppealAct,
  type AppealCase,
} from './appeal.ts'
import { circulationLimit } from './parameters.ts'
import { sendTo } from './sending.ts'
import { askSuggestion, suggestedSet } from './suggested.ts'

/** The system dispatches by a sure suggestion. Who decides that there is one, and that the region wants it, is its caller. */
const dispatchAtOnce: AppealAct<'dispatchAtOnce'> = {
  from: ['filed'],
  to: ['dispatched'],
  by: ['system'],
  audience: 'applicant',
  gates: askSuggestion,
  refuse: (it) => unsetLimit(it) ?? (mayGoAtOnce(it) ? null : reason('appeal.notAtOnce')),
  decide(it, input, _actor, at) {
    const department = departmentOf(it, input.departmentId, '/input/departmentId')
    const sent = sendTo(it, department, it.row, at)
    const { modelNo, share, basis } = input
    return {
      ...sent,
      set: { ...sent.set, ...suggestedSet(it, department.id, it.row.topic, true) },
      record: [...(sent.record ?? []), { fact: 'dispatchedAtOnce', values: { modelNo, share, basis } }],
    }
  },
}

/** A key complaint is dispatched by a person; so is what was called back. */
function mayGoAtOnce({ row, matter }: AppealCase): boolean {
  return !row.isKey && !matter.confidential && row.suggested?.isRecalled !== true
}

/**
 * Called back before the unit has signed: what the unit owed ends without a verdict, what the city promised runs on, and a
 * person dispatches.
 */
const recall: AppealAct<'recall'> = {
  from: ['dispatched'],
  to: ['filed'],
  by: ['recaller'],
  audience: 'applicant',
  decide(it, input) {
    const { suggested } = it.row
    const { departmentId } = it.matter
    const office = officeOf(it, APPEAL_POWERS.dispatch)
    return {
      to: 'filed',
      matter: { departmentId: null },
      set: {
        leadSince: null,
        ...(suggested === null ? {} : { suggested: { ...suggested, isRecalled: true } }),
      },
      hold: office?.departmentId ?? null,
      clocks: [
        ...supersede(it, ['contact', 'opinion']),
        ...optional(it, 'circulation', circulationLimit, office?.departmentId ?? null),
      ],
      record: [{ fact: 'recalled', values: { text: input.reason } }],
      tell: departmentId === null ? [] : [{ to: departmentId, text: 'appeal.recalled' }],
    }
  },
}

export const atOnceActs = { dispatchAtOnce, recall }

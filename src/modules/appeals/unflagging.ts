/**
 * 取消重点投诉: a complaint that was marked as key by mistake. One asks with a reason and another decides, as with everything
 * that a person could do to spare somebody; the joint order lapses with the mark.
 */
import type { Decision } from '../../kernel/kind.ts'
import { reason } from '../../kernel/refusal.ts'
import type { Appeal, AppealAct } from './appeal.ts'

const proposeUnflag: AppealAct<'proposeUnflag'> = {
  from: 'open',
  to: [],
  by: ['dispatcher', 'confirmBusiness', 'confirmInspection'],
  audience: 'departments',
  refuse(it) {
    if (!it.row.isKey) return reason('appeal.notKey')
    const isOpen = it.parts.some((part) => part.kind === 'ruling' && part.isOpen)
    return isOpen ? reason('appeal.rulingOpen') : null
  },
  decide: (it, input) => ({
    open: [
      {
        kind: 'ruling',
        act: 'open',
        input: { what: 'unflag', reason: input.reason },
        regionId: it.matter.regionId,
        as: 'part',
      },
    ],
    record: [{ fact: 'unflagProposed', values: { text: input.reason } }],
  }),
}

/** The mark is gone, and what two supervisors have confirmed with it. */
export function unflagged(text: string, tell: Decision<Appeal>['tell'] = []): Decision<Appeal> {
  return {
    set: { isKey: false, confirmedByBusiness: null, confirmedByInspection: null },
    record: [{ fact: 'unflagged', values: { text } }],
    tell,
  }
}

export const unflaggingActs = { proposeUnflag }

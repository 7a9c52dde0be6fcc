/**
 * 撤回: the enterprise takes its appeal back, with a reason. While nobody has begun it ends at once; once the lead has, or where
 * others were joined to it, the office looks first, so that nobody is talked out of an appeal unseen.
 */
import type { Decision } from '../../kernel/kind.ts'
import { reason } from '../../kernel/refusal.ts'
import { tellApplicant, type Appeal, type AppealAct, type AppealCase } from './appeal.ts'
import { IN_HAND } from './words.ts'

/** Before the unit has signed for it. */
const UNBEGUN: readonly string[] = ['filed', 'dispatched']

const withdraw: AppealAct<'withdraw'> = {
  from: [...UNBEGUN, ...IN_HAND, 'hung'],
  to: ['withdrawn'],
  by: ['applicant'],
  audience: 'applicant',
  refuse: (it) =>
    it.parts.some((part) => part.kind === 'ruling' && part.isOpen) ? reason('appeal.officeDecides') : null,
  decide(it, input) {
    const isAlone = (it.row.joinedCount ?? 0) === 0
    if (isAlone && UNBEGUN.includes(it.matter.status)) return withdrawn(it, input.reason)
    return {
      open: [
        {
          kind: 'ruling',
          act: 'open',
          input: { what: 'withdrawal', reason: input.reason },
          regionId: it.matter.regionId,
          as: 'part',
        },
      ],
      record: [{ fact: 'withdrawalAsked', values: { text: input.reason } }],
    }
  },
}

/** It ends without a reply, as its enterprise wants; what was judged before stays, what still runs has lost its meaning. */
export function withdrawn(it: AppealCase, why: string): Decision<Appeal> {
  const worker = it.matter.handlerPostId ?? it.matter.departmentId
  return {
    to: 'withdrawn',
    hold: null,
    record: [{ fact: 'withdrawn', values: { text: why } }],
    tell: [
      ...tellApplicant(it, 'appeal.withdrawn'),
      ...(worker === null ? [] : [{ to: worker, text: 'appeal.withdrawnForYou' }]),
    ],
  }
}

export const withdrawingActs = { withdraw }

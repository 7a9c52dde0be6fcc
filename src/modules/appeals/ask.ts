/**
 * 请补充情况: what a handler asks the enterprise while an appeal is worked on. A part of its appeal with a limit of its
 * own; when nobody answers in time it lapses by itself, dated at the end of the limit.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Act, Kind } from '../../kernel/kind.ts'
import { askLimit } from './parameters.ts'
import type { AskInputs } from './wire.ts'
import { ASK_ENDED, ASK_OPEN } from './words.ts'

/** An ask's own columns. */
export interface Ask {
  readonly question: string
  readonly answer: string | null
  readonly answeredAt: Moment | null
}

type AskAct<Name extends keyof AskInputs> = Act<Ask, AskInputs[Name]>

/** Opened by its appeal alone: no relation but the handler of the appeal reaches it, through the appeal's act. */
const open: AskAct<'open'> = {
  from: 'new',
  to: ['asked'],
  by: ['system'],
  audience: 'applicant',
  decide(it, input) {
    const limit = it.law.find(askLimit)
    return {
      to: 'asked',
      matter: { title: input.question.slice(0, 80) },
      set: { question: input.question, answer: null, answeredAt: null },
      hold: it.matter.applicantParty,
      clocks:
        limit === undefined
          ? []
          : [
              {
                do: 'start',
                name: 'answer',
                side: 'step',
                limit: limit.value,
                basis: limit.basis,
                responsible: it.matter.applicantParty,
              },
            ],
      tell: it.matter.applicantParty === null ? [] : [{ to: it.matter.applicantParty, text: 'ask.asked' }],
    }
  },
}

const answer: AskAct<'answer'> = {
  from: ['asked'],
  to: ['answered'],
  by: ['applicant'],
  audience: 'applicant',
  primary: true,
  decide: (it, input, _actor, at) => ({
    to: 'answered',
    set: { answer: input.answer, answeredAt: at.happened },
    hold: null,
    clocks: it.clocks.some((clock) => clock.stoppedAt === null) ? [{ do: 'stop', name: 'answer' }] : [],
    record: [{ fact: 'answered', values: { text: input.answer } }],
    ...(input.files === undefined ? {} : { attach: { files: input.files, audience: 'applicant' as const } }),
  }),
}

/** Nobody answered in time: the unit goes on with what it has. */
const lapse: AskAct<'lapse'> = {
  from: ['asked'],
  to: ['lapsed'],
  by: ['system'],
  when: { clock: 'answer', at: 'due' },
  audience: 'applicant',
  decide: () => ({ to: 'lapsed', hold: null, clocks: [{ do: 'stop', name: 'answer' }] }),
}

/** The appeal has ended: nothing is wanted any more. */
const withdraw: AskAct<'withdraw'> = {
  from: ['asked'],
  to: ['withdrawn'],
  by: ['system'],
  audience: 'applicant',
  decide: () => ({ to: 'withdrawn', hold: null }),
}

/** The ask as a kind of matter. */
export const askKind: Kind<Ask> = {
  name: 'ask',
  path: 'asks',
  letters: 'BC',
  statuses: { open: ASK_OPEN, ended: ASK_ENDED },
  isPart: true,
  endsWithParent: 'withdraw',
  acts: { open, answer, lapse, withdraw },
  duties: (it) =>
    it.matter.applicantParty === null
      ? []
      : [{ party: it.matter.applicantParty, act: 'answer', clock: 'answer' }],
  readers: (it) => (it.matter.applicantParty === null ? [] : [it.matter.applicantParty]),
}

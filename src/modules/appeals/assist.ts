/** 协办: what another department contributes while the first receiver keeps the lead. A part with a limit of its own. */
import type { Moment } from '../../calendar/days.ts'
import type { Act, Kind } from '../../kernel/kind.ts'
import { departmentOf, optional, stopIfRunning } from './appeal.ts'
import { assistLimit } from './parameters.ts'
import type { AssistInputs } from './wire.ts'
import { ASSIST_ENDED, ASSIST_OPEN } from './words.ts'

/** An assist's own columns. */
export interface Assist {
  readonly task: string
  readonly answer: string | null
  readonly answeredAt: Moment | null
}

type AssistAct<Name extends keyof AssistInputs> = Act<Assist, AssistInputs[Name]>

/** Opened by its appeal alone. */
const open: AssistAct<'open'> = {
  from: 'new',
  to: ['assigned'],
  by: ['system'],
  audience: 'departments',
  decide(it, input) {
    const { id } = departmentOf(it, input.departmentId, '/input/departmentId')
    return {
      to: 'assigned',
      matter: { title: input.task.slice(0, 80), departmentId: id },
      set: { task: input.task, answer: null, answeredAt: null },
      hold: id,
      clocks: optional(it, 'assist', assistLimit, id),
      tell: [{ to: id, text: 'assist.assigned' }],
    }
  },
}

/** Somebody of the department takes it on. */
const accept: AssistAct<'accept'> = {
  from: ['assigned'],
  to: ['accepted'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  decide(_it, _input, actor) {
    if (actor.kind !== 'officer') throw new Error('only a department assists')
    return { to: 'accepted', matter: { handlerId: actor.personId, handlerPostId: actor.postId } }
  },
}

const answer: AssistAct<'answer'> = {
  from: ['assigned', 'accepted'],
  to: ['done'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  decide: (it, input, _actor, at) => ({
    to: 'done',
    set: { answer: input.answer, answeredAt: at.happened },
    hold: null,
    clocks: stopIfRunning(it, 'assist'),
    record: [{ fact: 'assisted', values: { text: input.answer } }],
    ...(input.files === undefined
      ? {}
      : { attach: { files: input.files, audience: 'departments' as const } }),
  }),
}

/** The appeal has ended: nothing is wanted any more. */
const withdraw: AssistAct<'withdraw'> = {
  from: ['assigned', 'accepted'],
  to: ['withdrawn'],
  by: ['system'],
  audience: 'departments',
  decide: () => ({ to: 'withdrawn', hold: null }),
}

/** The assist as a kind of matter. */
export const assistKind: Kind<Assist> = {
  name: 'assist',
  path: 'assists',
  letters: 'XB',
  statuses: { open: ASSIST_OPEN, ended: ASSIST_ENDED },
  isPart: true,
  isInternal: true,
  endsWithParent: 'withdraw',
  acts: { open, accept, answer, withdraw },
  duties(it) {
    const party = it.matter.handlerPostId ?? it.matter.departmentId
    return party === null ? [] : [{ party, act: 'answer', clock: 'assist' }]
  },
  readers: (it) => (it.matter.departmentId === null ? [] : [it.matter.departmentId]),
}

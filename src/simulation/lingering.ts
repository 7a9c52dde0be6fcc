/**
 * Appeals that are made to stand at a chosen stage when a run ends, and for how long: so that a demo shows every stage and
 * every light on whatever day and hour it is made. As data, and the cutting of a plan to it.
 */
import type { AppealPlan, Step } from './appeal-plan.ts'
import { OFFICE_DAY } from './manners.ts'

/** What may be done last on it; `close` while a question to the enterprise is open, which is then withdrawn. */
type Last =
  'file' | 'dispatch' | 'sign' | 'contact' | 'giveOpinion' | 'ask' | 'reply' | 'solved' | 'unsolved' | 'close'

export interface Lingering {
  /** The last thing that is done on it. */
  readonly last: Last
  /** Office minutes that it has stood there at the end of the run. */
  readonly minutes: number
  readonly department: string
  /** The demo's own agent has filed it. */
  readonly isOwn?: true
}

const days = (count: number): number => Math.round(count * OFFICE_DAY)

export const LINGERING: readonly Lingering[] = [
  { last: 'file', minutes: 20, department: 'housing', isOwn: true },
  { last: 'file', minutes: 40, department: 'tax' },
  { last: 'file', minutes: 200, department: 'market' },
  { last: 'file', minutes: 700, department: 'labour' },
  { last: 'dispatch', minutes: 10, department: 'housing' },
  { last: 'dispatch', minutes: 25, department: 'market' },
  { last: 'dispatch', minutes: 100, department: 'housing' },
  { last: 'dispatch', minutes: 300, department: 'land' },
  // Nobody holds the post that its reminders go to.
  { last: 'dispatch', minutes: 800, department: 'urban' },
  { last: 'sign', minutes: 5, department: 'housing' },
  { last: 'sign', minutes: 400, department: 'ecology' },
  { last: 'contact', minutes: 60, department: 'housing' },
  { last: 'contact', minutes: days(2.2), department: 'development' },
  { last: 'giveOpinion', minutes: days(2), department: 'housing', isOwn: true },
  { last: 'giveOpinion', minutes: days(8), department: 'housing', isOwn: true },
  { last: 'giveOpinion', minutes: days(8.1), department: 'market' },
  { last: 'giveOpinion', minutes: days(11), department: 'housing' },
  { last: 'giveOpinion', minutes: days(15), department: 'land', isOwn: true },
  { last: 'ask', minutes: 30, department: 'housing', isOwn: true },
  { last: 'ask', minutes: days(1), department: 'approval' },
  { last: 'ask', minutes: days(5), department: 'ecology' },
  { last: 'close', minutes: days(1), department: 'labour', isOwn: true },
  { last: 'reply', minutes: 60, department: 'market', isOwn: true },
  { last: 'reply', minutes: days(4.5), department: 'industry' },
  { last: 'solved', minutes: 90, department: 'approval' },
  { last: 'unsolved', minutes: 60, department: 'housing', isOwn: true },
  { last: 'unsolved', minutes: days(11.5), department: 'land' },
]

/** Office minutes between the steps of a lingering appeal: prompt, so that the lights come from where it stands. */
const GAP: Readonly<Record<Last, number>> = {
  file: 0,
  dispatch: 25,
  sign: 12,
  contact: 30,
  giveOpinion: 90,
  ask: 45,
  reply: 400,
  solved: 200,
  unsolved: 200,
  close: 60,
}

const WAY: Readonly<Record<Last, readonly Last[]>> = {
  file: [],
  dispatch: ['dispatch'],
  sign: ['dispatch', 'sign'],
  contact: ['dispatch', 'sign', 'contact'],
  giveOpinion: ['dispatch', 'sign', 'contact', 'giveOpinion'],
  ask: ['dispatch', 'sign', 'contact', 'giveOpinion', 'ask'],
  reply: ['dispatch', 'sign', 'contact', 'giveOpinion', 'reply'],
  solved: ['dispatch', 'sign', 'contact', 'giveOpinion', 'reply', 'solved'],
  unsolved: ['dispatch', 'sign', 'contact', 'giveOpinion', 'reply', 'unsolved'],
  close: ['dispatch', 'sign', 'contact', 'giveOpinion', 'ask', 'reply', 'solved', 'close'],
}

/** The plan with only the steps up to where the appeal is to stand; the first worker of its department takes it. */
export function linger(plan: AppealPlan, { last }: Lingering): AppealPlan {
  let after = 0
  const steps = WAY[last].map((name): Step => {
    after += GAP[name]
    return { after, deed: DEEDS[name](plan) }
  })
  return { ...plan, worker: 0, steps }
}

type Deeds = (plan: AppealPlan) => Step['deed']

const act = (by: 'handler' | 'revisitor', name: string, input: object): Step['deed'] => ({
  do: 'act',
  by,
  act: name,
  input,
})

const DEEDS: Readonly<Record<Last, Deeds>> = {
  file: () => {
    throw new Error('filing is no step after the filing')
  },
  dispatch: () => ({ do: 'dispatch' }),
  sign: () => act('handler', 'sign', {}),
  contact: () => act('handler', 'contact', { method: 'phone', person: '经办人' }),
  giveOpinion: ({ subject }) => act('handler', 'giveOpinion', { opinion: subject.opinion }),
  ask: ({ subject }) => act('handler', 'ask', { question: subject.question }),
  reply: ({ subject }) => act('handler', 'reply', { reply: subject.reply }),
  solved: () => act('revisitor', 'revisit', { solved: true, level: 'satisfied' }),
  unsolved: () =>
    act('revisitor', 'revisit', {
      solved: false,
      level: 'dissatisfied',
      remark: '问题仍然存在，请重新办理。',
    }),
  close: () => act('revisitor', 'close', {}),
}

/** Office minutes between the filing of a lingering appeal and the end of the run. */
export function ageOf(plan: AppealPlan, { minutes }: Lingering): number {
  return minutes + (plan.steps.at(-1)?.after ?? 0)
}

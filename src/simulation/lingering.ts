/**
 * Appeals that are made to stand at a chosen stage when a run ends, and for how long: so that a demo shows every stage and
 * every light on whatever day and hour it is made. As data, and the cutting of a plan to it.
 */
import { PLANNED, type AppealPlan, type Step } from './appeal-plan.ts'
import { OFFICE_DAY } from './manners.ts'

/** What may be done last on it; `close` while a question to the enterprise is open, which is then withdrawn. */
type Last =
  | 'file'
  | 'notAccept'
  | 'withdraw'
  | 'join'
  | 'dispatch'
  | 'proposeReturn'
  | 'sign'
  | 'contact'
  | 'callIn'
  | 'giveOpinion'
  | 'ask'
  | 'proposeExtension'
  | 'passOn'
  | 'taken'
  | 'instructed'
  | 'confirmContact'
  | 'hang'
  | 'hung'
  | 'reply'
  | 'solved'
  | 'unsolved'
  | 'close'

export interface Lingering {
  /** The last thing that is done on it. */
  readonly last: Last
  /** Office minutes that it has stood there at the end of the run. */
  readonly minutes: number
  readonly department: string
  /** The demo's own agent has filed it. */
  readonly isOwn?: true
  /** Filed where replies are checked before they go out. */
  readonly isChecked?: true
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
  { last: 'proposeReturn', minutes: 40, department: 'market' },
  { last: 'callIn', minutes: 200, department: 'housing', isOwn: true },
  { last: 'proposeExtension', minutes: 120, department: 'land' },
  { last: 'passOn', minutes: 60, department: 'housing', isOwn: true },
  { last: 'instructed', minutes: 300, department: 'housing' },
  { last: 'confirmContact', minutes: 80, department: 'market', isOwn: true },
  { last: 'hang', minutes: 90, department: 'development' },
  { last: 'hung', minutes: days(2), department: 'land', isOwn: true },
  { last: 'notAccept', minutes: days(1), department: 'justice', isOwn: true },
  { last: 'withdraw', minutes: 150, department: 'tax', isOwn: true },
  { last: 'join', minutes: 300, department: 'housing', isOwn: true },
  { last: 'reply', minutes: 45, department: 'housing', isChecked: true },
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
  notAccept: 50,
  withdraw: 40,
  join: 35,
  dispatch: 25,
  proposeReturn: 30,
  callIn: 60,
  proposeExtension: 900,
  passOn: 200,
  taken: 90,
  instructed: 120,
  confirmContact: 60,
  hang: 400,
  hung: 100,
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
  notAccept: ['notAccept'],
  withdraw: ['dispatch', 'withdraw'],
  join: ['join'],
  proposeReturn: ['dispatch', 'proposeReturn'],
  callIn: ['dispatch', 'sign', 'contact', 'callIn'],
  proposeExtension: ['dispatch', 'sign', 'contact', 'giveOpinion', 'proposeExtension'],
  passOn: ['dispatch', 'sign', 'contact', 'giveOpinion', 'passOn'],
  taken: ['dispatch', 'sign', 'contact', 'giveOpinion', 'passOn', 'taken'],
  instructed: ['dispatch', 'sign', 'contact', 'giveOpinion', 'passOn', 'taken', 'instructed'],
  confirmContact: ['dispatch', 'sign', 'contact', 'confirmContact'],
  hang: ['dispatch', 'sign', 'contact', 'giveOpinion', 'hang'],
  hung: ['dispatch', 'sign', 'contact', 'giveOpinion', 'hang', 'hung'],
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

const act = (
  by: 'applicant' | 'dispatcher' | 'handler' | 'revisitor',
  name: string,
  input: object,
): Step['deed'] => ({
  do: 'act',
  by,
  act: name,
  input,
})

const DEEDS: Readonly<Record<Last, Deeds>> = {
  file: () => {
    throw new Error('filing is no step after the filing')
  },
  notAccept: () =>
    act('dispatcher', 'notAccept', { cause: 'inCourt', explanation: '该争议法院已立案，请以判决为准。' }),
  withdraw: () => act('applicant', 'withdraw', { reason: '问题已自行解决，不必再办。' }),
  join: () => ({ do: 'join' }),
  dispatch: () => ({ do: 'dispatch' }),
  proposeReturn: () =>
    act('handler', 'proposeReturn', {
      reason: '诉求涉及的审批权已划转。',
      basis: '市级部门权责清单（2025年版）',
    }),
  callIn: () => ({ do: 'callIn', department: 'approval', task: '请说明贵单位负责环节的办理进度。' }),
  proposeExtension: () => ({
    do: 'proposeExtension',
    workingDays: 5,
    reason: '需专家论证，论证会已定于下周。',
    steps: PLANNED,
  }),
  passOn: () => ({
    do: 'passOn',
    level: 'leader',
    department: 'leaders',
    days: 5,
    reason: '涉及多部门职责，请分管领导协调。',
  }),
  taken: () => ({ do: 'handover', department: 'leaders', act: 'sign' }),
  instructed: () => ({
    do: 'handover',
    department: 'leaders',
    act: 'instruct',
    instruction: '请牵头单位三日内会同有关部门拿出意见。',
  }),
  confirmContact: () => act('applicant', 'confirmContact', { made: true }),
  hang: () => ({ do: 'hang', days: 30, reason: '涉及规划调整，须待新一轮规划批复。' }),
  hung: () => ({ do: 'decide', grants: true, decision: '同意挂账，到期复核。' }),
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

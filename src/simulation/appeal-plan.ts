/**
 * What will happen on one simulated appeal, planned before it is filed: who does what, how much office time after the
 * filing. Pure, from a stream of chance of its own, so that nothing else that happens in the city changes it.
 */
import type { Random } from '../kernel/ids.ts'
import { randomBelow } from '../kernel/ids.ts'
import { CONTACT_METHODS } from '../modules/appeals/words.ts'
import { GAPS, UNSOLVED_PERCENT, drawGap, drawLevel, type Gaps, type Manner } from './manners.ts'
import { between, happens, pick } from './random.ts'
import type { Channel, Nature, Topic } from './situations.ts'

/** What an appeal is about, in all the words that will be needed on its way. */
export interface Subject {
  readonly title: string
  readonly text: string
  readonly nature: Nature
  readonly topic: Topic
  readonly opinion: string
  readonly question: string
  readonly answer: string
  readonly reply: string
}

/** Who does something, by what they are to the appeal. */
export type Role = 'applicant' | 'dispatcher' | 'handler' | 'revisitor' | 'supervisor'

export type Deed =
  | { readonly do: 'dispatch' }
  /** An act of the appeal itself. `back` dates it so many minutes back. */
  | {
      readonly do: 'act'
      readonly by: Role
      readonly act: string
      readonly input: object
      readonly back?: number
    }
  /** The enterprise answers the open ask, if it is still open. */
  | { readonly do: 'answer'; readonly answer: string; readonly picture: boolean }
  /** Somebody hangs a picture on the appeal. */
  | { readonly do: 'attach'; readonly by: Role }
  /** A supervisor presses the department by an order nobody's ladder has asked for. */
  | { readonly do: 'press'; readonly requirement: string }
  /** The office decides what it was asked, if it still is; a return it grants names the department that gets it. */
  | { readonly do: 'decide'; readonly grants: boolean; readonly decision: string; readonly to?: string }
  /** The handler calls another department in, which answers some time later. */
  | { readonly do: 'callIn'; readonly department: string; readonly task: string }
  | { readonly do: 'assist'; readonly department: string; readonly answer: string }
  /** The office joins it to an earlier open appeal of the same enterprise, where there is one. */
  | { readonly do: 'join' }
  /** The head of the unit looks at a reply, if one waits for it. */
  | { readonly do: 'check' }
  /** The handler asks for more working days, with the steps by which it is to be done. */
  | {
      readonly do: 'proposeExtension'
      readonly workingDays: number
      readonly reason: string
      readonly steps: readonly string[]
    }
  /** The handler hands it to another level, which is to answer within so many days. */
  | {
      readonly do: 'passOn'
      readonly level: 'leader' | 'department' | 'street'
      readonly department: string
      readonly days: number
      readonly reason: string
    }
  /** Whoever was handed it does something about it. */
  | {
      readonly do: 'handover'
      readonly department: string
      readonly act: 'sign' | 'instruct'
      readonly instruction?: string
    }
  /** The handler asks to hang it for so many days. */
  | { readonly do: 'hang'; readonly days: number; readonly reason: string }

/** A deed, and how many office minutes after the filing it is done. */
export interface Step {
  readonly after: number
  readonly deed: Deed
}

export interface AppealPlan {
  readonly channel: Channel
  readonly subject: Subject
  /** Key of the very department that the dispatcher will choose. */
  readonly department: string
  /** Which of its people takes it: taken modulo how many there are. */
  readonly worker: number
  readonly pictures: number
  readonly steps: readonly Step[]
}

export interface PlanRequest {
  readonly subject: Subject
  readonly department: string
  readonly manner: Manner
  readonly channel: Channel
}

/** Plans an appeal from filing to its close. */
export function planAppeal(
  random: Random,
  { subject, department, manner, channel }: PlanRequest,
): AppealPlan {
  const pictures = channel === 'portal' && happens(random, 7) ? between(random, 1, 2) : 0
  const worker = randomBelow(random, 1000)
  const day = new Day(random, GAPS[manner])
  day.next('dispatch', { do: 'dispatch' })
  if (happens(random, 6)) planReturn(day, random, department)
  planFirstSteps(day, random)
  if (happens(random, 96))
    day.next('opinion', { do: 'act', by: 'handler', act: 'giveOpinion', input: { opinion: subject.opinion } })
  if (happens(random, 22)) planAsk(day, random, subject)
  if (happens(random, 7)) planAssistance(day, random, department)
  if (manner !== 'prompt' && happens(random, 15)) planExtension(day, random)
  if (happens(random, 2)) planHanging(day, random)
  if (happens(random, 12)) day.aside([20, 600], drawRemark(random))
  if (happens(random, 4)) day.aside([30, 900], { do: 'attach', by: 'handler' })
  if (manner === 'late' && happens(random, 20)) day.aside([900, 3000], { do: 'press', requirement: PRESSED })
  planReplies(day, random, subject, manner)
  day.next('close', { do: 'act', by: 'revisitor', act: 'close', input: {} })
  return { channel, subject, department, worker, pictures, steps: day.steps() }
}

/** Steps as they are planned, each after the one before it. */
class Day {
  readonly #random: Random
  readonly #gaps: Gaps
  readonly #steps: Step[] = []
  #after = 0

  constructor(random: Random, gaps: Gaps) {
    this.#random = random
    this.#gaps = gaps
  }

  /** The next step of the way itself. */
  next(name: keyof Gaps, deed: Deed | ((gap: number) => Deed)): void {
    const gap = drawGap(this.#random, this.#gaps[name])
    this.#after += gap
    this.#steps.push({ after: this.#after, deed: typeof deed === 'function' ? deed(gap) : deed })
  }

  /** Something beside the way, some time after the last step of it; answers when. */
  aside(range: readonly [number, number], deed: Deed, since = this.#after): number {
    const after = since + between(this.#random, range[0], range[1])
    this.#steps.push({ after, deed })
    return after
  }

  /** In order of time; at the same moment as they were planned. What lies beside the way ends with it. */
  steps(): readonly Step[] {
    return this.#steps
      .filter(({ after }) => after <= this.#after)
      .sort((one, other) => one.after - other.after)
  }
}

/** Signature and first contact; who makes contact at once signs by it. */
function planFirstSteps(day: Day, random: Random): void {
  if (happens(random, 55)) day.next('sign', { do: 'act', by: 'handler', act: 'sign', input: {} })
  const input = {
    method: pick(random, CONTACT_METHODS),
    person: pick(random, CONTACTED),
    ...(happens(random, 40) ? { note: pick(random, NOTES) } : {}),
  }
  // Some write down at their desk what they did on the way: dated back, but not before the step that went before.
  const late = happens(random, 20) ? between(random, 3, 25) : 0
  day.next('contact', (gap) => {
    const back = late > 0 && late < gap ? { back: late } : {}
    return { do: 'act', by: 'handler', act: 'contact', input, ...back }
  })
}

/** Some enterprises answer, some in time, and some never: then the ask lapses by itself. */
function planAsk(day: Day, random: Random, { question, answer }: Subject): void {
  const asked = day.aside([15, 240], { do: 'act', by: 'handler', act: 'ask', input: { question } })
  if (!happens(random, 68)) return
  day.aside([60, 1300], { do: 'answer', answer, picture: happens(random, 15) }, asked)
}

/** "Not ours": mostly the office says it is, sometimes it goes to another department. */
function planReturn(day: Day, random: Random, department: string): void {
  day.next('sign', { do: 'act', by: 'handler', act: 'proposeReturn', input: pick(random, RETURNS) })
  const grants = happens(random, 35)
  const decision = grants ? '经核对职责清单，改派其他单位。' : '经核对职责清单，属你单位职责，请继续办理。'
  day.next('dispatch', { do: 'decide', grants, decision, ...(grants ? { to: otherThan(department) } : {}) })
}

/** Departments that have something to say to many matters. */
function otherThan(department: string): string {
  return department.endsWith('market') ? 'approval' : 'market'
}

function planAssistance(day: Day, random: Random, department: string): void {
  const helper = otherThan(department)
  const called = day.aside([20, 300], { do: 'callIn', department: helper, task: pick(random, TASKS) })
  if (happens(random, 85))
    day.aside([60, 1500], { do: 'assist', department: helper, answer: pick(random, ASSISTED) }, called)
}

function planExtension(day: Day, random: Random): void {
  const more = { workingDays: between(random, 3, 10), reason: pick(random, EXTENDED), steps: PLANNED }
  const asked = day.aside([200, 2500], { do: 'proposeExtension', ...more })
  const grants = happens(random, 80)
  const decision = grants ? '同意延期，请按期办结。' : '理由不充分，请按原时限办理。'
  day.aside([30, 420], { do: 'decide', grants, decision }, asked)
}

/** What cannot be solved now hangs for some weeks, and is then taken up again. */
function planHanging(day: Day, random: Random): void {
  day.next('opinion', { do: 'hang', days: between(random, 15, 40), reason: pick(random, HUNG) })
  day.next('dispatch', { do: 'decide', grants: true, decision: '同意挂账，到期复核。' })
  day.next('reply', {
    do: 'act',
    by: 'handler',
    act: 'resume',
    input: { reason: '具备办理条件，恢复办理。' },
  })
}

/** Three calls that nobody takes: left out of the rates, if somebody else agrees. */
function planUnreached(day: Day, random: Random): void {
  for (let n = 0; n < 3; n++)
    day.next('close', {
      do: 'act',
      by: 'revisitor',
      act: 'tryRevisit',
      input: { note: pick(random, UNREACHED) },
    })
  const input = { cause: 'notReached', reason: '三个时段各拨打一次，均未接通。' }
  day.next('close', { do: 'act', by: 'revisitor', act: 'proposeExclusion', input })
  day.next('dispatch', { do: 'decide', grants: true, decision: '情况属实，同意剔除。' })
}

/** Replies and revisits until one says that it is solved; the third always does. */
function planReplies(day: Day, random: Random, subject: Subject, manner: Manner): void {
  for (let lap = 1; ; lap++) {
    const text = lap === 1 ? subject.reply : `${AGAIN}${subject.reply}`
    day.next(lap === 1 ? 'reply' : 'again', {
      do: 'act',
      by: 'handler',
      act: 'reply',
      input: { reply: text },
    })
    day.next('sign', { do: 'check' })
    if (happens(random, 4)) return planUnreached(day, random)
    const solved = lap === 3 || !happens(random, UNSOLVED_PERCENT[manner])
    const level = drawLevel(random, manner, solved)
    const remark = solved ? {} : { remark: pick(random, COMPLAINTS) }
    // Some enterprises do not wait for the call and say it themselves.
    const says = happens(random, 12)
      ? ({ by: 'applicant', act: 'evaluate', input: { solved, level } } as const)
      : ({ by: 'revisitor', act: 'revisit', input: { solved, level, ...remark } } as const)
    day.next('revisit', { do: 'act', ...says })
    if (solved) return
  }
}

function drawRemark(random: Random): Deed {
  const [by, text, audience] = pick(random, REMARKS)
  return { do: 'act', by, act: 'remark', input: { text, audience } }
}

const CONTACTED = ['企业负责人', '企业办公室主任', '财务负责人', '项目经理', '经办人'] as const
const NOTES = [
  '已电话联系，企业说明了情况，约定明日上门查看。',
  '到达现场，与企业负责人当面沟通，拍照留存。',
  '视频查看了现场，企业补充了两点诉求。',
  '企业要求优先解决影响生产的部分，其余可分步推进。',
] as const
const COMPLAINTS = [
  '答复内容与实际不符，问题仍然存在。',
  '只给了说法，没有给出时间。',
  '解决了一部分，剩下的没有人跟进。',
  '现场没有变化，请重新核查。',
] as const
const REMARKS: readonly (readonly [Role, string, 'departments' | 'applicant'])[] = [
  ['handler', '已与相关科室沟通，等待书面意见。', 'departments'],
  ['handler', '本周内安排第二次现场查看。', 'applicant'],
  ['applicant', '请在下午联系，上午要接待客户。', 'applicant'],
  ['applicant', '情况比较急，麻烦尽快。', 'applicant'],
  ['dispatcher', '企业来电催问，请抓紧办理。', 'departments'],
]
const RETURNS = [
  { reason: '诉求涉及的审批权已划转，不在我单位职责范围。', basis: '市级部门权责清单（2025年版）' },
  { reason: '该地块由功能区管理机构负责，我单位无管理权限。', basis: '功能区管理办法第八条' },
  { reason: '事项属行业主管部门职责，我单位仅负责登记。', basis: '部门“三定”规定' },
] as const
const TASKS = [
  '请核对该企业登记和许可信息，书面反馈。',
  '请说明贵单位负责环节的办理进度和预计时间。',
  '请派人一同到现场核查。',
] as const
const ASSISTED = [
  '经核对，企业登记信息无误，许可在有效期内。',
  '我单位负责环节预计三个工作日内办结。',
  '已派人到现场，意见已书面反馈牵头单位。',
] as const
/** The steps of a plan, one a day. */
export const PLANNED: readonly string[] = ['完成现场核查', '会商并形成处理意见', '反馈企业并办结']
const EXTENDED = [
  '需专家论证，论证会已定于下周。',
  '需上级部门批复，已报送材料。',
  '施工周期较长，已制定分步方案。',
] as const
const HUNG = ['涉及规划调整，须待新一轮规划批复。', '历史遗留产权问题，须待司法判决生效。'] as const
const UNREACHED = ['无人接听。', '提示暂时无法接通。', '接通后无人应答。'] as const
const AGAIN = '经重新核查，现再次答复如下：'
const PRESSED = '该诉求涉及企业正常经营，请主要负责人过问，两个工作日内书面报告进展。'

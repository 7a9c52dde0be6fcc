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
  planFirstSteps(day, random)
  if (happens(random, 96))
    day.next('opinion', { do: 'act', by: 'handler', act: 'giveOpinion', input: { opinion: subject.opinion } })
  if (happens(random, 22)) planAsk(day, random, subject)
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

/** Dispatch, signature and first contact; who makes contact at once signs by it. */
function planFirstSteps(day: Day, random: Random): void {
  day.next('dispatch', { do: 'dispatch' })
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
    const solved = lap === 3 || !happens(random, UNSOLVED_PERCENT[manner])
    const level = drawLevel(random, manner, solved)
    const remark = solved ? {} : { remark: pick(random, COMPLAINTS) }
    const input = { solved, level, ...remark }
    day.next('revisit', { do: 'act', by: 'revisitor', act: 'revisit', input })
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
const AGAIN = '经重新核查，现再次答复如下：'
const PRESSED = '该诉求涉及企业正常经营，请主要负责人过问，两个工作日内书面报告进展。'

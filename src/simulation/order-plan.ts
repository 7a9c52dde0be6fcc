/** What will happen about one supervision order, planned when it is noticed: the unit's answer and its review. Pure. */
import type { Random } from '../kernel/ids.ts'
import { OFFICE_DAY } from './manners.ts'
import { between, happens, pick } from './random.ts'

export interface OrderDeed {
  readonly act: 'answer' | 'accept' | 'reject'
  readonly input: object
}

export interface OrderStep {
  /** Office minutes after the order was issued. */
  readonly after: number
  readonly deed: OrderDeed
}

/** Most units answer in time; one answer in six is sent back once; some orders wait long for anybody. */
export function planOrder(random: Random, level: string): readonly OrderStep[] {
  const steps: OrderStep[] = []
  let after = 0
  const next = (least: number, most: number, deed: OrderDeed) => {
    after += between(random, Math.round(least * OFFICE_DAY), Math.round(most * OFFICE_DAY))
    steps.push({ after, deed })
  }
  const answer = () => ({ act: 'answer', input: { reply: pick(random, REPLIES) } }) as const
  const [least, most] = happens(random, 14) ? [3, 8] : level === 'urge' ? [0.15, 1.6] : [0.5, 4]
  next(least, most, answer())
  if (happens(random, 17)) {
    next(0.2, 1.5, { act: 'reject', input: { reason: pick(random, REJECTIONS) } })
    next(0.3, 1.5, answer())
  }
  next(0.1, 2, { act: 'accept', input: {} })
  return steps
}

const REPLIES = [
  '已由分管负责人牵头办理，超期系会商单位意见未齐，预计三个工作日内办结。',
  '承办人出差未及时交接，现已指定专人跟进，今日内与企业联系。',
  '情况复杂，已组织现场会商，形成处理意见，正在履行审签程序。',
  '已办结并答复企业，今后实行到期前两日提醒，避免再次超期。',
] as const
const REJECTIONS = [
  '未说明预计办结时间，请补充。',
  '没有整改措施，请重新书面报告。',
  '与企业反映不一致，请核实后重报。',
] as const

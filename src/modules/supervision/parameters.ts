/** What a region sets for its supervision: limits, the ladder above an order, and when circulars lead to a talk. */
import { ladderParameter } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { textParameter } from '../../kernel/plain-parameters.ts'
import { invalid } from '../../kernel/refusal.ts'
import { bottomMonths } from './bottom-rank.ts'
import { numberWord } from './numbering.ts'
import { ORDER_LEVELS } from './words.ts'

/** How long a unit has to answer an order, by level (domain: supervision order). */
export const answerLimit = limitParameter(
  'order.answer',
  { zh: '督办单回复时限', en: 'Limit for answering an order' },
  ['level'],
  {
    purpose: {
      zh: '单位收到督办单后多久书面回复，按级别区分。未给出时督办单照常下发，但不计时。',
      en: 'How soon a unit answers an order in writing, by level. While unset, orders go out all the same, without a clock.',
    },
    dimensionValues: { level: ORDER_LEVELS },
  },
)

/** What follows when an order stays without an answer: it is pressed, leads to a circular, and in the end further. */
export const orderLadder = ladderParameter(
  'order.ladder',
  { zh: '督办单逾期未回复的阶梯', en: 'Ladder above orders without an answer' },
  ['press', 'circular', 'last'],
  {
    purpose: {
      zh: '督办单逾期未回复后，何时再催、何时起草通报、何时最后催告。未给出时不再催。',
      en: 'When an order without an answer is pressed again, leads to a draft circular, and gets its last call. While unset, nothing follows.',
    },
  },
)

/** How soon each unit named in a circular must acknowledge it and say what it does about it. */
export const acknowledgeLimit = limitParameter(
  'circular.acknowledge',
  { zh: '通报确认和报送整改措施时限', en: 'Limit for acknowledging a circular' },
  [],
  {
    purpose: {
      zh: '被通报单位多久确认并报送整改措施。未给出时通报照常印发，但不计时。',
      en: 'How soon a unit named in a circular acknowledges it with what it will do. While unset, circulars go out without a clock.',
    },
  },
)

/** How soon a talk is held after the invitation, where no day has been set. */
export const talkLimit = limitParameter(
  'talk.hold',
  { zh: '约谈实施时限', en: 'Limit for holding a talk' },
  [],
  {
    purpose: {
      zh: '发出约谈通知后多久完成约谈；已定日期的按日期。未给出时不计时。',
      en: 'How soon a talk is held after the invitation; a day that has been set goes first. While unset, no clock runs.',
    },
  },
)

/** How soon discipline inspection takes a referral on, and how soon it concludes. */
export const referralLimit = limitParameter(
  'referral.handle',
  { zh: '移送事项受理和办结时限', en: 'Limits for referrals' },
  ['step'],
  {
    purpose: {
      zh: '纪检监察机关多久受理、多久办结移送事项。未给出时不计时。',
      en: 'How soon discipline inspection accepts and concludes a referral. While unset, no clock runs.',
    },
    dimensionValues: { step: ['accept', 'conclude'] },
  },
)

/** How long a unit may object before an exposure is published (S003-70). */
export const objectionLimit = limitParameter(
  'exposure.objection',
  { zh: '曝光前的异议期', en: 'Time to object before an exposure' },
  [],
  {
    purpose: {
      zh: '审批通过后，被曝光单位多久之内可以提出异议。未给出时不能审批曝光。',
      en: 'How long a unit may object after an exposure was approved. While unset, no exposure can be approved.',
    },
  },
)

/** So many circulars against one department within so many months lead to a talk. */
export interface TalkTrigger {
  readonly circulars: number
  readonly months: number
}

/** When circulars lead to a talk (domain: supervision levels). Never pinned: it looks at several matters. */
export const talkTrigger: Parameter<TalkTrigger> = {
  name: 'talk.trigger',
  label: { zh: '多次通报转约谈', en: 'When circulars lead to a talk' },
  purpose: {
    zh: '同一单位在几个月内被通报几次即启动约谈。未给出时不自动启动。',
    en: 'How many circulars against one department within how many months open a talk. While unset, none does.',
  },
  form: {
    shape: 'fields',
    fields: [
      { name: 'circulars', label: { zh: '通报次数', en: 'Circulars' }, as: 'count' },
      { name: 'months', label: { zh: '在几个月内', en: 'Within how many months' }, as: 'count' },
    ],
  },
  pinned: false,
  dimensions: [],
  parse(value) {
    const { circulars, months } = (value ?? {}) as Partial<TalkTrigger>
    if (!isCount(circulars)) throw invalid('/value/circulars', 'law.talkTrigger')
    if (!isCount(months)) throw invalid('/value/months', 'law.talkTrigger')
    return { circulars, months }
  },
}

/** So many orders of 督办 or above against one department within so many months lead to a draft circular. */
export interface CircularTrigger {
  readonly orders: number
  readonly months: number
}

/** When orders lead to a circular (domain: supervision levels). Never pinned: it looks at several matters. */
export const circularTrigger: Parameter<CircularTrigger> = {
  name: 'circular.trigger',
  label: { zh: '多次督办转通报', en: 'When orders lead to a circular' },
  purpose: {
    zh: '同一单位在几个月内被督办几次即由系统起草通报，仍须人工核实报批。未给出时不自动起草。',
    en: 'How many supervision orders against one department within how many months lead to a draft circular, which people still check and approve. While unset, none does.',
  },
  form: {
    shape: 'fields',
    fields: [
      { name: 'orders', label: { zh: '督办次数', en: 'Orders' }, as: 'count' },
      { name: 'months', label: { zh: '在几个月内', en: 'Within how many months' }, as: 'count' },
    ],
  },
  pinned: false,
  dimensions: [],
  parse(value) {
    const { orders, months } = (value ?? {}) as Partial<CircularTrigger>
    if (!isCount(orders)) throw invalid('/value/orders', 'law.circularTrigger')
    if (!isCount(months)) throw invalid('/value/months', 'law.circularTrigger')
    return { orders, months }
  },
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 120
}

/** When 不及时整改 is reached (S000-51): asked for, given by no document. People go by it, nothing counts with it. */
const slowRectification = textParameter(
  'order.slowRectification',
  { zh: '“不及时整改”的认定标准', en: 'When putting right counts as too late' },
  {
    purpose: {
      zh: '什么情形算“不及时整改”，可以移送纪检监察机关。未给出时只有最后催告后仍未回复才移送，由督查人员判断其他情形。',
      en: 'What counts as not put right in time, so that it may be referred to discipline inspection. While unset, only an order without an answer after its last call is; a supervisor judges everything else.',
    },
  },
)

export const orderParameters: readonly Parameter<unknown>[] = [
  answerLimit,
  orderLadder,
  acknowledgeLimit,
  talkLimit,
  circularTrigger,
  talkTrigger,
  bottomMonths,
  referralLimit,
  objectionLimit,
  slowRectification,
  numberWord,
]

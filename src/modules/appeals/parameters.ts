/** What a region sets for its appeals: limits with their basis, when they start, and the ladder above them. */
import { ladderParameter } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { invalid } from '../../kernel/refusal.ts'

/** 流转: from filing to dispatch (S001-126). The seeds give no figure. */
export const circulationLimit = limitParameter(
  'appeal.circulation',
  {
    zh: '诉求流转时限',
    en: 'Limit for circulation',
  },
  [],
  {
    purpose: {
      zh: '从登记到派单。未给出时这一环节不计时。',
      en: 'From filing to dispatch. While unset, no clock runs for this link.',
    },
  },
)

/** First of 2110: on site or in contact (S004-33). */
export const contactLimit = limitParameter(
  'appeal.contact',
  {
    zh: '到达现场或与企业取得联系的时限',
    en: 'Limit for being on site or in contact',
  },
  [],
  {
    purpose: {
      zh: '对企业的承诺：派单后多久到达现场或联系上企业。未给出时不能派单。',
      en: 'Promised to the enterprise: how soon after dispatch somebody comes or calls. While unset, nothing can be dispatched.',
    },
  },
)

/** Second of 2110: first opinion (S004-34). */
export const opinionLimit = limitParameter(
  'appeal.opinion',
  {
    zh: '反馈初步办理意见的时限',
    en: 'Limit for the first opinion',
  },
  [],
  {
    purpose: {
      zh: '对企业的承诺：多久反馈初步办理意见。未给出时不能派单。',
      en: 'Promised to the enterprise: how soon the first opinion comes. While unset, nothing can be dispatched.',
    },
  },
)

/** Third of 2110: handled, or the service confirmed (S004-35). */
export const resolveLimit = limitParameter(
  'appeal.resolve',
  {
    zh: '处理问题或服务确认的时限',
    en: 'Limit for the result',
  },
  [],
  {
    purpose: {
      zh: '对企业的承诺：多久办出结果或完成服务确认；退回重办时重新计算。未给出时不能派单。',
      en: 'Promised to the enterprise: how soon the result comes; it begins anew when the appeal is done again. While unset, nothing can be dispatched.',
    },
  },
)

/** How soon the reply is followed by a revisit. */
export const revisitLimit = limitParameter(
  'appeal.revisit',
  { zh: '回访时限', en: 'Limit for the revisit' },
  [],
  {
    purpose: {
      zh: '答复之后多久回访。未给出时回访不计时。',
      en: 'How soon the revisit follows the reply. While unset, no clock runs for it.',
    },
  },
)

/** How long an enterprise has to answer an ask; then it lapses and the unit goes on with what it has. */
export const askLimit = limitParameter(
  'appeal.ask',
  {
    zh: '企业补充情况的时限',
    en: 'Limit for an answer by the enterprise',
  },
  [],
  {
    purpose: {
      zh: '企业多久补充情况，逾期自动失效，承办单位按现有情况继续办理。',
      en: 'How long an enterprise has to answer; then the question lapses and the unit goes on with what it has.',
    },
  },
)

/** Whether the promised clocks run from the first dispatch (国内 2110 practice) or from receipt. */
export const clockStart: Parameter<'dispatch' | 'receipt'> = {
  name: 'appeal.clockStart',
  label: { zh: '承诺时限起算点', en: 'Start of the promised limits' },
  purpose: {
    zh: '承诺时限从派单起算，还是从收到诉求起算。未给出时从派单起算。',
    en: 'Whether what is promised runs from dispatch or from receipt. While unset, from dispatch.',
  },
  form: {
    shape: 'choice',
    choices: [
      { value: 'dispatch', label: { zh: '自派单起算', en: 'From dispatch' } },
      { value: 'receipt', label: { zh: '自收到诉求起算', en: 'From receipt' } },
    ],
  },
  pinned: true,
  dimensions: [],
  parse(value) {
    if (value !== 'dispatch' && value !== 'receipt') throw invalid('/value', 'law.choice')
    return value
  },
}

/** Remind, urge, supervise: what follows when a promised limit comes near or is broken. */
export const appealLadder = ladderParameter(
  'appeal.ladder',
  {
    zh: '诉求督办阶梯（提醒、催办、督办）',
    en: 'Ladder above appeals (remind, urge, supervise)',
  },
  {
    purpose: {
      zh: '承诺时限快到或超期后，依次提醒谁、何时催办、何时督办。未给出时不提醒也不督办。',
      en: 'Who is reminded, urged and supervised when, once a promise comes near or is broken. While unset, nobody is.',
    },
  },
)

export const appealParameters: readonly Parameter<unknown>[] = [
  circulationLimit,
  contactLimit,
  opinionLimit,
  resolveLimit,
  revisitLimit,
  askLimit,
  clockStart,
  appealLadder,
]

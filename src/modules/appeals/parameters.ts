/** What a region sets for its appeals: limits with their basis, when they start, and the ladder above them. */
import { ladderParameter } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { invalid } from '../../kernel/refusal.ts'

/** 流转: from filing to dispatch (S001-126). The seeds give no figure. */
export const circulationLimit = limitParameter('appeal.circulation', {
  zh: '诉求流转时限',
  en: 'Limit for circulation',
})

/** First of 2110: on site or in contact (S004-33). */
export const contactLimit = limitParameter('appeal.contact', {
  zh: '到达现场或与企业取得联系的时限',
  en: 'Limit for being on site or in contact',
})

/** Second of 2110: first opinion (S004-34). */
export const opinionLimit = limitParameter('appeal.opinion', {
  zh: '反馈初步办理意见的时限',
  en: 'Limit for the first opinion',
})

/** Third of 2110: handled, or the service confirmed (S004-35). */
export const resolveLimit = limitParameter('appeal.resolve', {
  zh: '处理问题或服务确认的时限',
  en: 'Limit for the result',
})

/** How soon the reply is followed by a revisit. */
export const revisitLimit = limitParameter('appeal.revisit', { zh: '回访时限', en: 'Limit for the revisit' })

/** How long an enterprise has to answer an ask; then it lapses and the unit goes on with what it has. */
export const askLimit = limitParameter('appeal.ask', {
  zh: '企业补充情况的时限',
  en: 'Limit for an answer by the enterprise',
})

/** Whether the promised clocks run from the first dispatch (国内 2110 practice) or from receipt. */
export const clockStart: Parameter<'dispatch' | 'receipt'> = {
  name: 'appeal.clockStart',
  label: { zh: '承诺时限起算点', en: 'Start of the promised limits' },
  pinned: true,
  dimensions: [],
  parse(value) {
    if (value !== 'dispatch' && value !== 'receipt') throw invalid('/value', 'law.choice')
    return value
  },
}

/** Remind, urge, supervise: what follows when a promised limit comes near or is broken. */
export const appealLadder = ladderParameter('appeal.ladder', {
  zh: '诉求督办阶梯（提醒、催办、督办）',
  en: 'Ladder above appeals (remind, urge, supervise)',
})

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

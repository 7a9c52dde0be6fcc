/** What a region sets for its supervision orders. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'

/** How long a unit has to answer an order, by level (domain: supervision order). */
export const answerLimit = limitParameter(
  'order.answer',
  { zh: '督办单回复时限', en: 'Limit for answering an order' },
  ['level'],
)

export const orderParameters: readonly Parameter<unknown>[] = [answerLimit]

/** What a region sets for its supervision orders. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
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

export const orderParameters: readonly Parameter<unknown>[] = [answerLimit]

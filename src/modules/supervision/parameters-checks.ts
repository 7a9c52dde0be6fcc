/** What a region sets for longer limits of orders and for checks 明察暗访. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'

/** How often the unit of one order may ask for a longer limit (S000-50: extension only by approval). */
export const extensionTimes = countParameter(
  'order.extensionTimes',
  { zh: '督办单可申请延期次数', en: 'How often a longer limit of an order may be asked for' },
  {
    purpose: {
      zh: '一张督办单最多可以申请几次延期，批准与否都算。未给出或为 0 时不能申请延期。',
      en: 'How often the unit of one order may ask, whatever became of it. While unset or 0, nobody may ask.',
    },
  },
)

/** How many days one extension of an order may give. */
export const extensionMax = countParameter(
  'order.extensionMax',
  { zh: '督办单延期最长天数', en: 'Days of an extension of an order, at most' },
  {
    purpose: {
      zh: '督办单一次延期最多几天，按回复时限的同一种日计。未给出时不能申请延期。',
      en: 'How many days one extension gives, in days of the same kind as the limit. While unset, nobody may ask.',
    },
  },
)

/** How soon the team concludes a check after it was there (S003-59). */
export const concludeLimit = limitParameter(
  'check.conclude',
  { zh: '明察暗访形成结论时限', en: 'Limit for concluding a check' },
  [],
  {
    purpose: {
      zh: '到现场检查后多久形成结论并下发整改。未给出时不计时。',
      en: 'How soon after the visit the team concludes and sends out what is to be put right. While unset, no clock runs.',
    },
  },
)

export const checkParameters: readonly Parameter<unknown>[] = [extensionTimes, extensionMax, concludeLimit]

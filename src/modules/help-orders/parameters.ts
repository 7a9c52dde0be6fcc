/** What a region sets for help and agency orders: how soon each hand does its share. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { STEPS } from './words.ts'

/** How soon an order has its agent and its approver (S001-124). */
export const arrangeLimit = limitParameter(
  'helpOrder.arrange',
  { zh: '代办人员安排时限', en: 'Limit for naming agent and approver' },
  [],
  {
    purpose: {
      zh: '代办帮办单提出后多久明确代办员和审批员。未给出时不计时。',
      en: 'How soon an order has its agent and its approver. While unset, no clock runs.',
    },
  },
)

/** How long one step may take (S000-35). */
export const stepLimit = limitParameter(
  'helpOrder.step',
  { zh: '代办环节时限', en: 'Limit for a step of an order' },
  ['step'],
  {
    dimensionValues: { step: STEPS },
    purpose: {
      zh: '代办环节开始后多久办结，可按环节分别规定。未给出时不计时。',
      en: 'How long a step takes once it has begun, by step. While unset, no clock runs.',
    },
  },
)

/** How soon the enterprise says whether a step is done. Silence is no consent. */
export const signLimit = limitParameter(
  'helpOrder.sign',
  { zh: '企业确认时限', en: 'Limit for the enterprise to confirm a step' },
  [],
  {
    purpose: {
      zh: '环节办结后企业多久确认。逾期不视为确认，但单位可据此办结全单。未给出时不计时，也不能在未确认时办结。',
      en: 'How soon the enterprise confirms a step. Silence is no consent, but the order may then be concluded. While unset, it may not.',
    },
  },
)

/** How soon a department receives an order that was passed to it (S000-33). */
export const receiptLimit = limitParameter(
  'helpOrder.receipt',
  { zh: '代办移送签收时限', en: 'Limit for receiving an order passed on' },
  [],
  {
    purpose: {
      zh: '代办帮办单移送后，接收单位多久签收。未给出时不计时。',
      en: 'How soon the receiving department takes an order that was passed to it. While unset, no clock runs.',
    },
  },
)

export const helpOrderParameters: readonly Parameter<unknown>[] = [
  arrangeLimit,
  stepLimit,
  signLimit,
  receiptLimit,
]

/** What a region sets for visits: how soon they are confirmed, and how often enterprises and leaders' plans are visited. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'
import { ENTERPRISE_CLASSES } from './words.ts'

/** How soon the enterprise says whether somebody was there. */
export const confirmLimit = limitParameter(
  'visit.confirm',
  { zh: '企业确认走访、驻企时限', en: 'Limit for confirming visits and residency' },
  [],
  {
    purpose: {
      zh: '走访、驻企登记后企业多久确认，逾期记为未确认，不计入驻企天数。未给出时不计时，一直等待确认。',
      en: 'How soon an enterprise confirms a visit; after that it counts as not confirmed. While unset, it waits for good.',
    },
  },
)

/** After how many days an enterprise of a class is visited again (S001-23). */
export const cadenceDays: Parameter<number> = {
  ...countParameter(
    'visit.cadenceDays',
    { zh: '走访周期（天）', en: 'Days between visits' },
    {
      purpose: {
        zh: '包联企业多少天内至少走访一次，可按企业类别规定。未给出时不提示逾期走访。',
        en: 'Within how many days an enterprise with a steward or liaison is visited, by its class. While unset, none is listed as overdue.',
      },
    },
  ),
  pinned: false,
  dimensions: ['class'],
  dimensionValues: { class: ENTERPRISE_CLASSES },
}

/** How often a leader visits an enterprise of their plan, where the plan itself says nothing (S002-174: 常态化, no number given). */
export const planDays: Parameter<number> = {
  ...countParameter(
    'visit.planDays',
    { zh: '领导走访联系企业周期（天）', en: 'Days between leaders’ visits' },
    {
      purpose: {
        zh: '领导多少天内至少走访一次联系企业，可由各计划另行规定。未给出且计划未规定时不提示逾期。',
        en: 'Within how many days a leader visits an enterprise of their plan, unless the plan says otherwise. While neither says so, none is overdue.',
      },
    },
  ),
  pinned: false,
}

/** How many days before a visit of a plan is due its leader is told (S002-174 says nothing of it). */
export const planRemindDays: Parameter<number> = {
  ...countParameter(
    'visit.planRemindDays',
    { zh: '领导走访到期前提醒天数', en: 'Days of a message before a leader’s visit' },
    {
      purpose: {
        zh: '领导走访计划到期前几天提醒本人，每个到期日只提醒一次；逾期后再提醒一次，并列单告知营商办负责人。未给出时只在逾期后提醒。',
        en: 'How many days before it is due a leader is told of a visit, once for each due day, and once more when it has passed, the head of the office with a list. While unset, only then.',
      },
    },
  ),
  pinned: false,
}

export const diaryParameters: readonly Parameter<unknown>[] = [
  confirmLimit,
  cadenceDays,
  planDays,
  planRemindDays,
]

/** What a region sets for nodes of projects. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'

/** How soon whoever is responsible for a missed node explains it (按图问责, S001-144). */
export const explainLimit = limitParameter(
  'node.explain',
  { zh: '节点逾期说明时限', en: 'Limit for explaining a missed node' },
  [],
  {
    purpose: {
      zh: '节点到期未完成，责任单位多久内作出说明。未给出时照发说明要求，但不计时。',
      en: 'How soon the department responsible explains a node that was not done in time. While unset, it is asked and no clock runs.',
    },
  },
)

/** From how many working days before its planned end a node that has not ended is warned of (S001-201). */
export const warnDays = countParameter(
  'node.warnDays',
  { zh: '节点提前预警天数', en: 'Days of warning before a node' },
  {
    purpose: {
      zh: '节点计划完成日前几个工作日起亮黄灯。未给出时当日起亮。',
      en: 'How many working days before its planned end a node turns yellow. While unset, it does so on that day.',
    },
  },
)

/** From how many working days before its planned end whoever answers for a node is told of it (S001-201). */
export const remindDays = countParameter(
  'node.remindDays',
  { zh: '节点到期前提醒天数', en: 'Days of a message before a node' },
  {
    purpose: {
      zh: '节点计划完成日前几个工作日向责任人发提醒，每个计划完成日只提醒一次。未给出时不提醒。',
      en: 'How many working days before its planned end whoever answers for a node is told, once for each planned end. While unset, nobody is.',
    },
  },
)

export const nodeParameters: readonly Parameter<unknown>[] = [explainLimit, warnDays, remindDays]

/** What a region sets for listed tasks. */
import type { Parameter } from '../../kernel/law.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'

/** From how many working days before its end a task that is not done turns yellow (S001-107). */
export const warnDays = countParameter(
  'listedTask.warnDays',
  { zh: '攻坚任务提前预警天数', en: 'Days of warning before a listed task' },
  {
    purpose: {
      zh: '攻坚任务完成时限前几个工作日起亮黄灯。未给出时当日起亮。',
      en: 'How many working days before its end a listed task turns yellow. While unset, it does so on that day.',
    },
  },
)

/** From how many working days before the end the lead unit is told of it (S001-107). */
export const remindDays = countParameter(
  'listedTask.remindDays',
  { zh: '攻坚任务到期前提醒天数', en: 'Days of a message before a listed task' },
  {
    purpose: {
      zh: '攻坚任务完成时限前几个工作日提醒牵头单位，每个时限只提醒一次；过期后再提醒一次。未给出时只在过期后提醒。',
      en: 'How many working days before its end the lead unit of a listed task is told, once for each end, and once more when it has passed. While unset, only then.',
    },
  },
)

export const taskParameters: readonly Parameter<unknown>[] = [warnDays, remindDays]

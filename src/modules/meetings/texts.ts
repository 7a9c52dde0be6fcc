/** What dispatch meetings 调度会 say to people. */
import type { Texts } from '../../platform/texts.ts'

export const meetingTexts: Texts = {
  'meeting.name.city': { zh: '市级调度会', en: 'Dispatch meeting of the city' },
  'meeting.name.county': { zh: '县区调度会', en: 'Dispatch meeting of the district' },
  'meeting.name.weekly': { zh: '专题调度会', en: 'Special dispatch meeting' },
  'meeting.name.principal': { zh: '主要领导调度会', en: 'Dispatch by the principal leader' },
  'meeting.name.deputy': { zh: '分管领导调度会', en: 'Dispatch by the deputy leader' },
  'meeting.cadence.week': { zh: '每周一次', en: 'every week' },
  'meeting.cadence.month': { zh: '每月一次', en: 'every month' },
  'meeting.cadence.quarter': { zh: '每季度一次', en: 'every quarter' },
  'meeting.state.held': { zh: '已召开', en: 'Held' },
  'meeting.state.heldLate': { zh: '逾期召开', en: 'Held late' },
  'meeting.state.due': { zh: '待召开', en: 'To be held' },
  'meeting.state.missed': { zh: '未按期召开', en: 'Missed' },
  'meeting.state.ahead': { zh: '未到期', en: 'Ahead' },
  'meeting.group.stuck': { zh: '卡滞项目', en: 'Stuck projects' },
  'meeting.group.node': { zh: '逾期节点', en: 'Missed nodes' },
  'meeting.group.appeal': { zh: '超期诉求', en: 'Overdue appeals' },
  'meeting.group.red': { zh: '其他红灯事项', en: 'Other red lights' },
  'meeting.unknown': { zh: '没有这个会议', en: 'There is no such meeting' },
  'meeting.noTurn': { zh: '不是这个会议的周期', en: 'That is no turn of the meeting' },
  'meeting.ahead': { zh: '召开日期不能晚于今天', en: 'The day has not come yet' },
  'meeting.beforeTurn': { zh: '召开日期不能早于本周期', en: 'It lies before the turn' },
  'meeting.heldAlready': { zh: '本周期已有会议记录', en: 'The turn is recorded already' },
  'meeting.aboutEnded': { zh: '该事项已办结，不能再议定', en: 'The matter has ended' },
}

/** What the calculator's page says; what the calculator itself says is in the module's own texts. */
import type { Texts } from '../../../../platform/texts.ts'

export const duePortalTexts: Texts = {
  'due.portal.menu': { zh: '时限', en: 'Due times' },
  'due.portal.title': { zh: '时限计算器', en: 'Due-time calculator' },
  'due.portal.what': {
    zh: '从哪天起、给多久、中间停过几次，算出哪天到期，并逐日说明。',
    en: 'From when, how long, with which pauses: see when it is due, explained day by day.',
  },
  'due.portal.unit': { zh: '按什么算', en: 'Counted in' },
  'due.portal.unit.WD': { zh: '工作日', en: 'Working days' },
  'due.portal.unit.ND': { zh: '自然日', en: 'Calendar days' },
  'due.portal.unit.WH': { zh: '工作小时', en: 'Working hours' },
  'due.portal.unit.NH': { zh: '自然小时', en: 'Calendar hours' },
  'due.portal.unit.month': { zh: '月', en: 'Months' },
  'due.portal.unit.fixedDay': { zh: '每月固定日', en: 'Fixed day of the month' },
  'due.portal.unit.event': { zh: '某事之前（工作日）', en: 'Working days before an event' },
  'due.portal.limit': { zh: '时限长度', en: 'Length' },
  'due.portal.dayOfMonth': { zh: '每月几日', en: 'Day of the month' },
  'due.portal.from': { zh: '起算日', en: 'Begins on' },
  'due.portal.fromMoment': { zh: '起算时刻', en: 'Begins at' },
  'due.portal.eventAt': { zh: '事件日期', en: 'Day of the event' },
  'due.portal.eventHint': {
    zh: '例如会议日、开标日。还没定就留空。',
    en: 'For example the day of a meeting. Leave it empty when it is not set yet.',
  },
  'due.portal.pauses': { zh: '暂停', en: 'Pauses' },
  'due.portal.pausesHint': {
    zh: '还没结束的，「到」留空。',
    en: 'Leave “through” empty for a pause that goes on.',
  },
  'due.portal.pauseFrom': { zh: '从', en: 'From' },
  'due.portal.pauseTo': { zh: '到（含当日）', en: 'Through' },
  'due.portal.pauseAdd': { zh: '加一段暂停', en: 'Add a pause' },
  'due.portal.pauseRemove': { zh: '删去第 {no} 段暂停', en: 'Remove pause {no}' },
  'due.portal.to': { zh: '算到哪天', en: 'Count up to' },
  'due.portal.toHint': {
    zh: '填了就能看到用了多久、是否按时',
    en: 'Shows how much is used by then, and whether it is in time',
  },
  'due.portal.limitOrTo': {
    zh: '请填写时限长度，或者在下面填写算到哪天',
    en: 'Enter a length here, or below the day to count up to',
  },
  'due.portal.ask': { zh: '计算', en: 'Calculate' },
  'due.portal.lastDay': { zh: '最后一天', en: 'The last day' },
  'due.portal.lastMoment': { zh: '最迟时刻', en: 'The latest moment' },
  'due.portal.dayIncluded': { zh: '当日 24 时之前完成都算按时', en: 'In time at any hour of that day' },
  'due.portal.held': {
    zh: '还不能确定：暂停没有结束，或事件日期未定',
    en: 'Open: a pause goes on, or the event has no day yet',
  },
  'due.portal.elapsed': { zh: '已用 {length}', en: '{length} used' },
  'due.portal.remaining': { zh: '还剩 {length}', en: '{length} left' },
  'due.portal.overBy': { zh: '超期 {length}', en: '{length} overdue' },
  'due.portal.inTime': { zh: '在这时完成：按时', en: 'Finished then: in time' },
  'due.portal.late': { zh: '在这时完成：超期', en: 'Finished then: late' },
  'due.portal.provisional': {
    zh: '涉及的年份还没有公布放假安排，结果是暂定的，公布后可能改变。',
    en: 'The holidays of a year concerned are not published yet: the result is provisional and may change.',
  },
  'due.portal.link': { zh: '网址', en: 'the link' },
  'due.portal.cut': {
    zh: '说明较长，只列出前面的部分。',
    en: 'The explanation is long; this is its beginning.',
  },
}

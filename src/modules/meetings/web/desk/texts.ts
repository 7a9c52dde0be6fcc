/** What the pages of meetings say on the desk. */
import type { Texts } from '../../../../platform/texts.ts'

export const meetingDeskTexts: Texts = {
  'ui.meetings.noneMissed': { zh: '没有漏开的会议。', en: 'No meeting was missed.' },
  'ui.meetings.missed': { zh: '有 {n} 次会议未按期召开。', en: '{n} meetings were missed.' },
  'ui.meetings.none': {
    zh: '还没有会议安排。在“参数”中给出调度会周期后自动排出。',
    en: 'Nothing is scheduled. Meetings appear once a cadence is given among the parameters.',
  },
  'ui.meetings.ended': { zh: '已停开', en: 'ended' },
  'ui.meetings.heldOn': { zh: '{on} 召开', en: 'held {on}' },
  'ui.meetings.record': { zh: '登记会议', en: 'Record the meeting' },
  'ui.meetings.turn': { zh: '周期自 {on} 起', en: 'Turn from {on}' },
  'ui.meetings.agenda': { zh: '议程：现在逾期的', en: 'Agenda: what is late now' },
  'ui.meetings.agendaThen': { zh: '当时的议程', en: 'The agenda then' },
  'ui.meetings.cut': { zh: '只列逾期最久的 100 项。', en: 'The hundred longest late are listed.' },
  'ui.meetings.nothingLate': { zh: '没有逾期的事项。', en: 'Nothing is late.' },
  'ui.meetings.late': { zh: '逾期 {n} 天', en: '{n} d late' },
  'ui.meetings.decide': { zh: '议定', en: 'Decide' },
  'ui.meetings.decisions': { zh: '议定事项（{n}）', en: 'Decisions ({n})' },
  'ui.meetings.noDecisions': {
    zh: '在议程上点“议定”，写明单位和要求，保存后发出督办单。',
    en: 'Take up a line of the agenda with “Decide”; once kept, it becomes a supervision order.',
  },
  'ui.meetings.requirement': { zh: '要求', en: 'What is required' },
  'ui.meetings.drop': { zh: '不议定', en: 'Leave out' },
  'ui.meetings.noOrder': { zh: '未能发出督办单', en: 'No order could be opened' },
  'ui.meetings.minutes': { zh: '会议纪要', en: 'Minutes' },
  'ui.meetings.field.heldOn': { zh: '召开日期', en: 'Held on' },
  'ui.meetings.field.place': { zh: '地点', en: 'Place' },
  'ui.meetings.field.chair': { zh: '主持人', en: 'Chair' },
  'ui.meetings.field.attendance': { zh: '参会单位和人员', en: 'Who was there' },
  'ui.meetings.keep': { zh: '保存并发出督办单', en: 'Keep, and open the orders' },
}

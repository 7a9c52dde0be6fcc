/** What the portal says of meetings beside the words of the subject. */
import type { Texts } from '../../../../platform/texts.ts'

export const meetingPortalTexts: Texts = {
  'meeting.portal.menu': { zh: '会议邀请', en: 'Invitations' },
  'meeting.portal.what': {
    zh: '答复座谈会邀请、提议题，看所提意见的办理和反馈。',
    en: 'Answer invitations, name topics, and see what came of what you said.',
  },
  'meeting.portal.none': { zh: '目前没有会议邀请。', en: 'There is no invitation now.' },
  'meeting.portal.when': { zh: '时间', en: 'On' },
  'meeting.portal.where': { zh: '地点', en: 'At' },
  'meeting.portal.theme': { zh: '主题', en: 'Theme' },
  'meeting.portal.topicsUntil': { zh: '议题截止', en: 'Topics until' },
  'meeting.portal.mine': { zh: '我的答复', en: 'Your answer' },
  'meeting.portal.topic': { zh: '拟提议题', en: 'To be raised' },
  'meeting.portal.held': { zh: '已于 {on} 召开', en: 'Held on {on}' },
  'meeting.portal.over': { zh: '会议日期已过', en: 'The day is over' },
  'meeting.portal.answer': { zh: '答复邀请', en: 'Answer' },
  'meeting.portal.change': { zh: '更改答复', en: 'Change the answer' },
  'meeting.portal.opinions': { zh: '我提的意见', en: 'What you said' },
  'meeting.portal.onTheSpot': { zh: '现场答复', en: 'On the spot' },
  'meeting.portal.feedback': { zh: '反馈', en: 'Feedback' },
  'meeting.portal.appeal': { zh: '办理进度', en: 'How far it is' },
  'meeting.portal.judged': { zh: '我的评价', en: 'Your judgement' },
  'meeting.portal.judge': { zh: '评价办理结果', en: 'Judge what came of it' },
}

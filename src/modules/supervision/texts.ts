/** What supervision orders say to people, in Chinese and English. */
import type { Texts } from '../../platform/texts.ts'

export const orderTexts: Texts = {
  'order.kind': { zh: '督办单', en: 'Supervision order' },
  'order.status.issued': { zh: '待回复', en: 'To be answered' },
  'order.status.answered': { zh: '已回复待审', en: 'Answered, to be reviewed' },
  'order.status.accepted': { zh: '已销号', en: 'Struck off' },
  'order.act.issue': { zh: '下发督办单', en: 'Issue an order' },
  'order.act.answer': { zh: '回复', en: 'Answer' },
  'order.act.accept': { zh: '通过并销号', en: 'Accept and strike off' },
  'order.act.reject': { zh: '退回重报', en: 'Reject' },
  'order.clock.answer': { zh: '督办回复', en: 'Answer to the order' },
  'order.level.urge': { zh: '催办', en: 'Urge' },
  'order.level.supervise': { zh: '督办', en: 'Supervision' },
  'order.field.level': { zh: '级别', en: 'Level' },
  'order.field.aboutId': { zh: '督办事项', en: 'Matter' },
  'order.field.departmentId': { zh: '责任单位', en: 'Department' },
  'order.field.requirement': { zh: '督办要求', en: 'Requirement' },
  'order.field.reply': { zh: '回复内容', en: 'Answer' },
  'order.field.reason': { zh: '退回原因', en: 'Why it is rejected' },
  'order.answer': { zh: '督办单回复时限', en: 'the limit for answering an order' },
  'fact.issued': { zh: '{level}：{text}', en: '{level}: {text}' },
  'fact.rejected': { zh: '退回重报：{text}', en: 'Rejected: {text}' },
  'message.order.issued': { zh: '收到{level}单 {code}：{title}', en: '{level} order {code}: {title}' },
  'message.order.rejected': {
    zh: '督办单 {code} 的回复被退回',
    en: 'The answer to order {code} was rejected',
  },
}

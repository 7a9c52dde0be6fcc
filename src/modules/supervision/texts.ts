/** What supervision says to people, in Chinese and English. */
import type { Texts } from '../../platform/texts.ts'
import { checkTexts, extensionTexts } from './texts-checks.ts'
import { circularTexts } from './texts-circular.ts'
import { exposureTexts } from './texts-exposure.ts'
import { referralTexts, talkTexts } from './texts-confidential.ts'

const ownTexts: Texts = {
  'order.kind': { zh: '督办单', en: 'Supervision order' },
  'order.status.issued': { zh: '待回复', en: 'To be answered' },
  'order.status.answered': { zh: '已回复待审', en: 'Answered, to be reviewed' },
  'order.status.accepted': { zh: '已销号', en: 'Struck off' },
  'order.act.issue': { zh: '下发督办单', en: 'Issue an order' },
  'order.act.answer': { zh: '回复', en: 'Answer' },
  'order.act.accept': { zh: '通过并销号', en: 'Accept and strike off' },
  'order.act.confirm': { zh: '联合确认', en: 'Confirm for inspection' },
  'order.act.reject': { zh: '退回重报', en: 'Reject' },
  'order.act.press': { zh: '再次催告', en: 'Pressed again' },
  'order.act.circular': { zh: '转通报', en: 'On to a circular' },
  'order.act.last': { zh: '最后催告', en: 'Last call' },
  'order.clock.answer': { zh: '督办回复', en: 'Answer to the order' },
  'order.level.urge': { zh: '催办', en: 'Urge' },
  'order.level.supervise': { zh: '督办', en: 'Supervision' },
  'order.level.joint': { zh: '联合督办', en: 'Joint supervision' },
  'order.field.level': { zh: '级别', en: 'Level' },
  'order.field.aboutId': { zh: '督办事项', en: 'Matter' },
  'order.field.departmentId': { zh: '责任单位', en: 'Department' },
  'order.field.requirement': { zh: '督办要求', en: 'Requirement' },
  'order.field.reply': { zh: '回复内容', en: 'Answer' },
  'order.field.reason': { zh: '退回原因', en: 'Why it is rejected' },
  'order.answer': { zh: '督办单回复时限', en: 'the limit for answering an order' },
  'order.acceptedAlready': {
    zh: '督查机构已通过，等待联合确认',
    en: 'Accepted already; the other body has to confirm',
  },
  'order.confirmedAlready': {
    zh: '已联合确认，等待督查机构通过',
    en: 'Confirmed already; supervision has to accept',
  },
  'fact.issued': { zh: '{level}：{text}', en: '{level}: {text}' },
  'fact.rejected': { zh: '退回：{text}', en: 'Rejected: {text}' },
  'fact.halfAccepted': {
    zh: '督查机构通过，待联合确认',
    en: 'Accepted by supervision, to be confirmed by inspection',
  },
  'fact.halfConfirmed': {
    zh: '监察机构确认，待督查机构通过',
    en: 'Confirmed by inspection, to be accepted by supervision',
  },
  'fact.pressed': {
    zh: '督办单逾期未回复：{rung}，抄送单位主要负责人',
    en: 'No answer in time: {rung}, with a copy to the leader',
  },
  'fact.drafted': { zh: '{text}', en: '{text}' },
  'fact.because': { zh: '{text}', en: '{text}' },
  'message.order.issued': { zh: '收到{level}单 {code}：{title}', en: '{level} order {code}: {title}' },
  'message.order.copied': {
    zh: '抄送：{level}单 {code} 已下发本单位：{title}',
    en: 'Copy: {level} order {code} went to your department: {title}',
  },
  'message.order.pressed': {
    zh: '{rung}：督办单 {code} 逾期未回复',
    en: '{rung}: order {code} has no answer in time',
  },
  'message.order.rejected': {
    zh: '督办单 {code} 的回复被退回',
    en: 'The answer to order {code} was rejected',
  },
  'matter.unknownCode': { zh: '没有编号为 {code} 的事项', en: 'There is no matter with the code {code}' },
  'matter.tooManyCodes': { zh: '最多关联 {limit} 件', en: 'At most {limit} matters' },
}

export const supervisionTexts: Texts = {
  ...ownTexts,
  ...extensionTexts,
  ...checkTexts,
  ...circularTexts,
  ...talkTexts,
  ...referralTexts,
  ...exposureTexts,
}

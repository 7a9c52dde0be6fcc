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
  'order.status.withdrawn': { zh: '已撤销', en: 'Withdrawn' },
  'order.status.lapsed': { zh: '已失效', en: 'Lapsed' },
  'order.act.issue': { zh: '下发督办单', en: 'Issue an order' },
  'order.act.answer': { zh: '回复', en: 'Answer' },
  'order.act.accept': { zh: '通过并销号', en: 'Accept and strike off' },
  'order.act.confirm': { zh: '联合确认', en: 'Confirm for inspection' },
  'order.act.reject': { zh: '退回重报', en: 'Reject' },
  'order.act.withdraw': { zh: '撤销督办单', en: 'Withdraw' },
  'order.act.reopen': { zh: '恢复督办', en: 'Take up again' },
  'order.act.move': { zh: '随原事项转办', en: 'Moved with its matter' },
  'order.act.lapse': { zh: '自动失效', en: 'Lapsed' },
  'order.act.number': { zh: '编号', en: 'Numbered' },
  'order.lapse.ended': { zh: '原事项已办结', en: 'its matter has ended' },
  'order.lapse.notKey': { zh: '已不是重点投诉', en: 'it is no key complaint any more' },
  'order.field.number': { zh: '文号', en: 'Number' },
  'order.field.cause': { zh: '原因', en: 'Cause' },
  'order.field.withdrawnReason': { zh: '撤销理由', en: 'Why it was withdrawn' },
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
  'order.numberedAlready': { zh: '已有文号', en: 'It has a number already' },
  'fact.numbered': { zh: '{number}', en: '{number}' },
  'fact.moved': { zh: '由{from}转至{to}', en: 'Moved from {fromEn} to {toEn}' },
  'fact.lapsed': { zh: '失效：{cause}', en: 'Lapsed: {cause}' },
  'message.order.withdrawn': {
    zh: '督办单 {code} 已撤销：{title}',
    en: 'Order {code} was withdrawn: {title}',
  },
  'message.order.reopened': {
    zh: '督办单 {code} 恢复督办，请重新回复：{title}',
    en: 'Order {code} is open again; answer it anew: {title}',
  },
  'message.order.movedAway': {
    zh: '督办单 {code} 已随原事项转至其他单位',
    en: 'Order {code} has gone with its matter to another department',
  },
  'message.order.lapsed': { zh: '督办单 {code} 已自动失效', en: 'Order {code} has lapsed' },
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

/** What circulars say to people. */
import type { Texts } from '../../platform/texts.ts'

export const circularTexts: Texts = {
  'circular.kind': { zh: '通报', en: 'Circular' },
  'circular.status.draft': { zh: '草稿', en: 'Draft' },
  'circular.status.submitted': { zh: '待审批', en: 'To be approved' },
  'circular.status.issued': { zh: '已印发', en: 'Issued' },
  'circular.status.acknowledged': { zh: '均已确认', en: 'Acknowledged by all' },
  'circular.status.dropped': { zh: '不予通报', en: 'Dropped' },
  'circular.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'circular.act.propose': { zh: '系统拟稿', en: 'Proposed by the system' },
  'circular.act.draft': { zh: '起草通报', en: 'Draft a circular' },
  'circular.act.draftForTarget': { zh: '按未达标指标起草通报', en: 'Draft a circular from the figures' },
  'circular.act.submit': { zh: '报批', en: 'Submit for approval' },
  'circular.act.approve': { zh: '审批印发', en: 'Approve and issue' },
  'circular.act.sendBack': { zh: '退回修改', en: 'Send back' },
  'circular.act.drop': { zh: '不予通报', en: 'Drop' },
  'circular.act.reopen': { zh: '恢复为草稿', en: 'Take up again' },
  'circular.act.acknowledge': { zh: '确认并报整改措施', en: 'Acknowledge, with measures' },
  'circular.act.withdraw': { zh: '撤回通报', en: 'Withdraw' },
  'circular.clock.acknowledge': { zh: '通报确认', en: 'Acknowledgement' },
  'circular.field.aboutId': { zh: '相关事项', en: 'Matter' },
  'circular.field.departmentId': { zh: '被通报单位', en: 'Department' },
  'circular.field.departmentIds': { zh: '被通报单位', en: 'Departments' },
  'circular.field.figureId': { zh: '月度数据', en: 'Frozen month' },
  'circular.field.title': { zh: '标题', en: 'Title' },
  'circular.field.facts': { zh: '通报内容', en: 'Facts' },
  'circular.field.cases': { zh: '相关事项', en: 'Cases' },
  'circular.field.codes': {
    zh: '其他相关事项编号（空格分隔）',
    en: 'Codes of further cases, with spaces between',
  },
  'circular.field.reason': { zh: '原因', en: 'Reason' },
  'circular.field.measures': { zh: '整改措施', en: 'Measures' },
  'circular.field.isCounted': { zh: '多次督办转来', en: 'After several orders' },
  'circular.field.withdrawnReason': { zh: '撤回理由', en: 'Why it was withdrawn' },
  'circular.acknowledge': { zh: '通报确认时限', en: 'the limit for acknowledging a circular' },
  'circular.acknowledgedAlready': { zh: '本单位已确认', en: 'Your department has acknowledged it already' },
  'circular.targetsReached': {
    zh: '该单位当月各项指标均已达标',
    en: 'The unit has reached its targets in that month',
  },
  'circular.figuresHidden': {
    zh: '该单位当月件数太少，比率不对外显示，不能据此通报',
    en: 'Too few appeals make the figures of the unit in that month: they are not shown, and are no reason',
  },
  'circular.draftedForMonth': {
    zh: '该单位该月的通报 {circular} 尚未结束，不再另行起草',
    en: 'Circular {circular} about that unit and month is still open; no second one is drafted',
  },
  'fact.measures': { zh: '整改措施：{text}', en: 'Measures: {text}' },
  'message.circular.proposed': {
    zh: '系统拟了通报 {code}，请核实后报批：{title}',
    en: 'A circular {code} is proposed; check and submit it: {title}',
  },
  'message.circular.submitted': {
    zh: '通报 {code} 待审批：{title}',
    en: 'Circular {code} to approve: {title}',
  },
  'message.circular.issued': {
    zh: '通报 {code} 已印发，请确认并报整改措施：{title}',
    en: 'Circular {code} was issued; acknowledge it with measures: {title}',
  },
  'message.circular.sentBack': {
    zh: '通报 {code} 退回修改：{title}',
    en: 'Circular {code} is a draft again: {title}',
  },
  'message.circular.withdrawn': {
    zh: '通报 {code} 已撤回：{title}',
    en: 'Circular {code} was withdrawn: {title}',
  },
  'law.circularTrigger': {
    zh: '应填督办次数（orders）和月数（months），均为正整数',
    en: 'Give orders and months, both whole numbers from 1 up',
  },
}

/** What visits and the service diary say to people. */
import type { Texts } from '../../platform/texts.ts'
import { appealTexts } from '../appeals/texts.ts'
import { LEVELS, TOPICS } from '../appeals/words.ts'

const kindTexts: Texts = {
  'visit.kind': { zh: '走访驻企', en: 'Visit' },
  'visit.asked': { zh: '部门走访记录', en: 'What the department wrote down' },
  'visit.status.recorded': { zh: '待企业确认', en: 'To be confirmed' },
  'visit.status.disputed': { zh: '企业有异议', en: 'Disputed' },
  'visit.status.confirmed': { zh: '企业已确认', en: 'Confirmed' },
  'visit.status.unconfirmed': { zh: '逾期未确认', en: 'Not confirmed in time' },
  'visit.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'visit.act.record': { zh: '登记走访驻企', en: 'Record a visit' },
  'visit.act.confirm': { zh: '确认属实', en: 'Confirm' },
  'visit.act.dispute': { zh: '提出异议', en: 'Dispute' },
  'visit.act.correct': { zh: '更正', en: 'Correct' },
  'visit.act.raise': { zh: '转为诉求', en: 'Make it an appeal' },
  'visit.act.answer': { zh: '答复建议', en: 'Answer the advice' },
  'visit.act.lapse': { zh: '逾期未确认', en: 'Not confirmed in time' },
  'visit.act.withdraw': { zh: '撤回', en: 'Withdraw' },
  'visit.clock.confirm': { zh: '企业确认', en: 'Confirmation' },
  'visit.field.projectId': { zh: '项目', en: 'Project' },
  'visit.field.enterpriseId': { zh: '企业', en: 'Enterprise' },
  'visit.field.purpose': { zh: '类型', en: 'Purpose' },
  'visit.field.fromOn': { zh: '日期', en: 'Day' },
  'visit.field.toOn': { zh: '至（驻企可填）', en: 'Until (for residency)' },
  'visit.field.visitors': { zh: '走访人员', en: 'Who went' },
  'visit.field.findings': { zh: '了解到的情况和问题', en: 'What was found' },
  'visit.field.policies': { zh: '送达的政策', en: 'Policies delivered' },
  'visit.field.resources': { zh: '对接的资源', en: 'Resources offered' },
  'visit.field.advice': { zh: '企业家对涉企政策的意见建议', en: 'Advice on policy' },
  'visit.field.departmentId': {
    zh: '答复建议的单位（不选为本单位）',
    en: 'Who answers the advice (empty: your own body)',
  },
  'visit.field.answer': { zh: '对建议的答复', en: 'Answer to the advice' },
  'visit.notAnswered': { zh: '尚未答复', en: 'Not answered yet' },
  'visit.field.files': { zh: '附件', en: 'Files' },
  'visit.field.received': { zh: '政策已收到', en: 'Policies received' },
  'visit.field.comment': { zh: '意见', en: 'Comment' },
  'visit.field.reason': { zh: '原因', en: 'Reason' },
  'visit.field.title': { zh: '诉求标题', en: 'Title of the appeal' },
  'visit.field.text': { zh: '诉求内容', en: 'What it is about' },
  'visit.field.topic': { zh: '事项类别', en: 'Topic' },
  'visit.field.contactName': { zh: '企业联系人', en: 'Contact' },
  'visit.field.contactPhone': { zh: '联系电话', en: 'Telephone' },
  'visit.purpose.residency': { zh: '驻企', en: 'Residency' },
  'visit.purpose.problems': { zh: '带问题走访', en: 'Visit about problems' },
  'visit.purpose.policies': { zh: '带政策走访', en: 'Visit with policies' },
  'visit.purpose.resources': { zh: '带资源走访', en: 'Visit with resources' },
  'visit.duty.solve': { zh: '协调解决难题', en: 'Solving difficulties' },
  'visit.duty.pass': { zh: '传递政策信息', en: 'Passing on policies' },
  'visit.duty.accompany': { zh: '全程陪办', en: 'Accompanying' },
  'visit.class.aboveScale': { zh: '规上企业', en: 'Above scale' },
  'visit.class.aboveLimit': { zh: '限上企业', en: 'Above limit' },
  'visit.class.other': { zh: '其他包联企业', en: 'Other' },
}

/** What was found is sorted as appeals are. */
const topicTexts: Texts = Object.fromEntries(
  TOPICS.flatMap((topic) => {
    const text = appealTexts[`appeal.topic.${topic}`]
    return text === undefined ? [] : [[`visit.topic.${topic}`, text]]
  }),
)

const ratingTexts: Texts = {
  ...Object.fromEntries(
    LEVELS.flatMap((level) => {
      const text = appealTexts[`appeal.level.${level}`]
      return text === undefined ? [] : [[`rating.level.${level}`, text]]
    }),
  ),
  'rating.rate': { zh: '评价服务', en: 'Rate the service' },
  'rating.send': { zh: '提交评价', en: 'Send' },
  'rating.thanks': {
    zh: '已评价，谢谢。下个月可以再次评价。',
    en: 'Thank you. You may rate again next month.',
  },
  'rating.field.level': { zh: '满意度', en: 'How satisfied are you' },
  'rating.field.comment': { zh: '意见建议', en: 'Comment' },
  'rating.notYours': { zh: '该人员目前不服务贵企业', en: 'They do not look after your enterprise now' },
  'rating.ratedAlready': { zh: '本月已评价', en: 'Rated this month already' },
}

const residencyTexts: Texts = {
  'residency.name': { zh: '驻企率', en: 'Residency' },
  'residency.note': {
    zh: '{month}，统计至 {today}：驻企率为企业已确认天数占项目秘书应驻工作日的百分比',
    en: '{month}, as of {today}: the rate is confirmed days in per cent of the working days of project secretaries',
  },
  'residency.all': { zh: '合计', en: 'All' },
  'residency.secretary': { zh: '项目秘书', en: 'Secretary' },
  'residency.department': { zh: '单位', en: 'Department' },
  'residency.person': { zh: '人员', en: 'Person' },
  'residency.role': { zh: '身份', en: 'Role' },
  'residency.due': { zh: '应驻天数', en: 'Days due' },
  'residency.met': { zh: '其中企业已确认', en: 'Of these confirmed' },
  'residency.rate': { zh: '驻企率', en: 'Rate (%)' },
  'residency.without': { zh: '无记录', en: 'No record' },
  'residency.confirmed': { zh: '企业已确认', en: 'Confirmed' },
  'residency.waiting': { zh: '待确认', en: 'Waiting' },
  'residency.disputed': { zh: '有异议', en: 'Disputed' },
  'residency.unconfirmed': { zh: '逾期未确认', en: 'Not confirmed in time' },
  'residency.found': { zh: '发现问题', en: 'Issues found' },
  'residency.raised': { zh: '转为诉求', en: 'Made appeals' },
  'residency.solve': { zh: '解决难题', en: 'Solved' },
  'residency.pass': { zh: '传递政策', en: 'Policies' },
  'residency.accompany': { zh: '陪办', en: 'Accompanied' },
}

const activityTexts: Texts = {
  'activity.name': { zh: '走访成效', en: 'Visits by body' },
  'activity.note': {
    zh: '{month}，统计至 {today}：当月的走访及由其转办的诉求，解决率为已解决件数占转办件数的百分比',
    en: '{month}, as of {today}: visits of the month and the appeals made of them; the rate is solved appeals in per cent of these',
  },
  'activity.all': { zh: '合计', en: 'All' },
  'activity.unit': { zh: '单位', en: 'Body' },
  'activity.town': { zh: '镇街', en: 'Town' },
  'activity.visits': { zh: '走访次数', en: 'Visits' },
  'activity.enterprises': { zh: '走访企业', en: 'Enterprises' },
  'activity.policies': { zh: '讲解政策', en: 'Policies' },
  'activity.found': { zh: '发现问题', en: 'Problems found' },
  'activity.raised': { zh: '转为诉求', en: 'Made appeals' },
  'activity.contacted': { zh: '部门已对接', en: 'In contact' },
  'activity.solved': { zh: '已解决', en: 'Solved' },
  'activity.rate': { zh: '解决率', en: 'Rate (%)' },
  'activity.advice': { zh: '政策建议', en: 'Advice' },
  'activity.answered': { zh: '已答复', en: 'Answered' },
}

const refusalTexts: Texts = {
  'visit.nobody': { zh: '请选择在册企业或在办项目', en: 'Choose a registered enterprise or an open project' },
  'visit.noEnterprise': { zh: '该项目尚无企业可以确认', en: 'The project has no enterprise to confirm it' },
  'visit.notInCharge': { zh: '您不负责该项目或企业', en: 'You are not in charge of it' },
  'visit.countedAlready': { zh: '这些天已登记过驻企', en: 'Residency of these days is written down already' },
  'visit.endsBefore': { zh: '结束日期不能早于开始日期', en: 'It ends before it begins' },
  'visit.ahead': { zh: '日期不能晚于今天', en: 'The day has not come yet' },
  'visit.oneDay': {
    zh: '走访按天登记，连续多日的请选“驻企”',
    en: 'A visit is one day; several are residency',
  },
  'visit.tooLong': { zh: '一次最多登记 {days} 天', en: 'At most {days} days at once' },
  'visit.findingsMissing': { zh: '请写明了解到的问题', en: 'Say which problems' },
  'visit.policiesMissing': { zh: '请写明送达的政策', en: 'Say which policies' },
  'visit.resourcesMissing': { zh: '请写明对接的资源', en: 'Say which resources' },
  'visit.adviceMissing': { zh: '请写明企业家的意见建议', en: 'Say what was advised' },
  'visit.noAdvice': { zh: '这次走访没有意见建议需要答复', en: 'There is no advice to answer' },
  'visit.answeredAlready': { zh: '建议已答复', en: 'The advice is answered already' },
  'visitPlan.leaderOnly': {
    zh: '走访计划由领导干部或单位负责人制定，或由管家分配人员代为安排',
    en: 'Plans are for leaders and heads of bodies, by themselves or by whoever assigns stewards',
  },
  'visitPlan.notYours': {
    zh: '只能由本人或分配人员调整',
    en: 'Only the leader or whoever assigns may do so',
  },
  'visitPlan.notHeld': { zh: '该人员目前不在此岗位', en: 'They do not hold that post now' },
  'visitPlan.twice': { zh: '该领导已联系这家企业', en: 'They have a plan for this enterprise already' },
  'visitPlan.none': { zh: '没有这项走访计划', en: 'There is no such plan' },
  'visitPlan.endedAlready': { zh: '这项走访计划已结束', en: 'The plan has ended already' },
  'visitPlan.day': { zh: '日期不正确', en: 'That is no day' },
  'visit.receiptMissing': { zh: '请说明是否收到政策', en: 'Say whether you have received the policies' },
  'visit.noEntry': { zh: '没有这条本人登记的记录', en: 'You have no such entry' },
  'visit.struckAlready': { zh: '这条记录已作废', en: 'The entry is struck already' },
  'fact.visited': { zh: '{purpose}：{from} 至 {to}', en: '{purpose}: {from} to {to}' },
  'fact.visitRaised': { zh: '转为诉求：{text}', en: 'Made an appeal: {text}' },
  'fact.visitAnswered': { zh: '答复建议：{text}', en: 'Answered the advice: {text}' },
  'message.visitPlan.dueSoon': {
    zh: '走访计划：请在 {on} 前走访{enterprise}，还有 {n} 天',
    en: 'Your visit plan: {enterprise} is to be visited by {on}; days left: {n}',
  },
  'message.visitPlan.overdue': {
    zh: '走访计划已逾期：{enterprise}应在 {on} 前走访，已过 {n} 天',
    en: 'Your visit plan is overdue: {enterprise} was to be visited by {on}; days since: {n}',
  },
  'message.visitPlan.overdueList': {
    zh: '新增 {n} 项领导走访逾期：{names}',
    en: 'Leaders’ visits newly overdue ({n}): {names}',
  },
  'message.visit.advised': {
    zh: '走访“{title}”时企业家提出政策建议，请答复',
    en: 'Advice on policy from “{title}”: please answer',
  },
  'message.visit.answered': { zh: '“{title}”的建议已答复', en: 'The advice of “{title}” was answered' },
  'message.visit.toConfirm': { zh: '请确认{purpose}是否属实', en: 'Please confirm: {purpose}' },
  'message.visit.confirmed': { zh: '“{title}”已确认', en: '“{title}” was confirmed' },
  'message.visit.disputed': { zh: '企业对“{title}”有异议', en: '“{title}” is disputed' },
}

export const diaryTexts: Texts = {
  ...kindTexts,
  ...topicTexts,
  ...ratingTexts,
  ...residencyTexts,
  ...activityTexts,
  ...refusalTexts,
}

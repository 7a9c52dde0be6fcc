/** What service points elsewhere, joint clinics 集中会诊 and acts of leaders say to people. */
import type { Texts } from '../../platform/texts.ts'

const labelTexts: Texts = {
  'helpOrder.act.holdClinic': { zh: '登记集中会诊', en: 'Record a joint clinic' },
  'helpOrder.act.prescribe': { zh: '问题开方', en: 'Prescribe a remedy' },
  'helpOrder.act.treat': { zh: '反馈办理情况', en: 'Say what was done' },
  'helpOrder.act.closeProblem': { zh: '问题销号', en: 'Close a problem' },
  'helpOrder.act.rejectRemedy': { zh: '问题未解决', en: 'The problem is still there' },
  'helpOrder.act.lead': { zh: '登记顶格推进', en: 'Record what a leader did' },
  'helpOrder.act.strikeLead': { zh: '作废顶格记录', en: 'Strike a leader’s record' },
  'helpOrder.clock.prescription': { zh: '问题办理', en: 'Prescription' },
  'helpOrder.field.servicePointCode': {
    zh: '受理服务点（异地）',
    en: 'Taken in at (service point elsewhere)',
  },
  'helpOrder.field.heldOn': { zh: '会诊日期', en: 'Held on' },
  'helpOrder.field.place': { zh: '会诊地点', en: 'Where' },
  'helpOrder.field.present': { zh: '参加人员', en: 'Who took part' },
  'helpOrder.field.problems': { zh: '问题清单（每行一个）', en: 'Problems found (one a line)' },
  'helpOrder.field.remedy': { zh: '处方（解决措施）', en: 'Prescription (what is done)' },
  'helpOrder.field.dueOn': { zh: '完成日期', en: 'To be done by' },
  'helpOrder.field.report': { zh: '办理情况', en: 'What was done' },
  'helpOrder.field.leaderAct': { zh: '方式', en: 'What' },
  'helpOrder.field.on': { zh: '日期', en: 'On' },
  'helpOrder.field.result': { zh: '成效', en: 'What came of it' },
  'helpOrder.prescription.found': { zh: '待开方', en: 'To be prescribed' },
  'helpOrder.prescription.prescribed': { zh: '办理中', en: 'Under way' },
  'helpOrder.prescription.treated': { zh: '待企业销号', en: 'To be closed by the enterprise' },
  'helpOrder.prescription.closed': { zh: '企业已销号', en: 'Closed by the enterprise' },
  'helpOrder.leaderAct.listen': { zh: '顶格倾听', en: 'Listened' },
  'helpOrder.leaderAct.coordinate': { zh: '顶格协调', en: 'Coordinated' },
  'helpOrder.leaderAct.push': { zh: '顶格推进', en: 'Pushed' },
}

const refusalTexts: Texts = {
  'servicePoint.days': { zh: '截止日期早于起始日期', en: 'The end lies before the beginning' },
  'helpOrder.noPoint': { zh: '没有这个服务点', en: 'There is no such service point' },
  'helpOrder.pointShut': { zh: '该服务点当天没有开设', en: 'The service point is not open on that day' },
  'helpOrder.pointElsewhere': {
    zh: '该服务点不为这个地区服务',
    en: 'The service point does not serve this region',
  },
  'helpOrder.clinicWithoutProject': {
    zh: '只有项目的代办帮办单才能会诊和登记顶格推进',
    en: 'Only orders for a project have clinics and acts of leaders',
  },
  'helpOrder.nobodyToClose': {
    zh: '项目没有登记企业，问题无人销号',
    en: 'The project has no enterprise that could close its problems',
  },
  'helpOrder.tooManyFound': {
    zh: '每次会诊最多 {most} 个问题，每个不超过 {length} 字',
    en: 'At most {most} problems a clinic, each of {length} characters at most',
  },
  'helpOrder.dayAhead': { zh: '日期不能晚于今天', en: 'The day has not come yet' },
  'helpOrder.duePast': { zh: '完成日期不能早于今天', en: 'The day has passed' },
  'helpOrder.whyAnew': { zh: '已经开方，重新开方须说明原因', en: 'It is prescribed already; say why anew' },
  'helpOrder.noneSuch': {
    zh: '目前没有可以这样处理的问题',
    en: 'No problem stands where this could be done',
  },
  'helpOrder.noSuchPrescription': { zh: '没有这个序号的问题', en: 'No problem has that number' },
  'helpOrder.prescriptionIs': { zh: '该问题目前是“{state}”', en: 'The problem is now: {state}' },
  'helpOrder.notYourPrescription': {
    zh: '该问题由其他岗位负责',
    en: 'Another post answers for that problem',
  },
  'helpOrder.notAllClosed': {
    zh: '还有会诊问题企业没有销号',
    en: 'The enterprise has not closed every problem of the clinics',
  },
  'helpOrder.noLeader': {
    zh: '请选择本地区或上级的领导岗位',
    en: 'Choose a leader’s post of this region or above it',
  },
  'helpOrder.ownActs': { zh: '领导只登记本人的工作', en: 'Leaders record what they did themselves' },
  'helpOrder.leaderVacant': { zh: '该领导岗位目前无人', en: 'Nobody holds that leader’s post now' },
  'helpOrder.nothingToStrike': { zh: '没有可作废的记录', en: 'There is no record to strike' },
  'helpOrder.noSuchLeaderAct': { zh: '没有这个序号的有效记录', en: 'No record that holds has that number' },
}

const storyTexts: Texts = {
  'fact.helpClinic': {
    zh: '{on} 在{place}集中会诊，发现 {count} 个问题',
    en: 'Joint clinic on {on} at {place}: {count} problem(s)',
  },
  'fact.helpPrescribed': {
    zh: '问题 {no} 开方：{text}，责任岗位 {post}，{on} 前完成',
    en: 'Problem {no} prescribed: {text}; {postEn}, by {on}',
  },
  'fact.helpPrescribedAnew': {
    zh: '问题 {no} 重新开方：{text}，责任岗位 {post}，{on} 前完成，原因：{why}',
    en: 'Problem {no} prescribed anew: {text}; {postEn}, by {on}; why: {why}',
  },
  'fact.helpTreated': { zh: '问题 {no} 办理情况：{text}', en: 'Problem {no}, what was done: {text}' },
  'fact.helpClosed': {
    zh: '企业销号：问题 {no} {text}',
    en: 'Closed by the enterprise: problem {no} {text}',
  },
  'fact.helpRejected': { zh: '企业退回：问题 {no}，{text}', en: 'Sent back: problem {no}; {text}' },
  'fact.helpLed': { zh: '{on} {leader} {act}：{text}', en: '{on}, {leader}. {act}: {text}' },
  'fact.helpStruck': { zh: '顶格记录 {no} 作废：{text}', en: 'Record {no} of a leader struck: {text}' },
  'message.helpOrder.clinicHeld': {
    zh: '“{title}”已集中会诊，请看问题清单',
    en: 'A joint clinic was held on “{title}”',
  },
  'message.helpOrder.prescribed': {
    zh: '“{title}”的问题 {no} 由您办理',
    en: 'Problem {no} of “{title}” is yours to solve',
  },
  'message.helpOrder.toClose': {
    zh: '“{title}”的问题 {no} 已办理，请确认是否销号',
    en: 'Problem {no} of “{title}” was worked on; is it gone?',
  },
  'message.helpOrder.rejected': {
    zh: '企业认为“{title}”的问题 {no} 没有解决',
    en: 'The enterprise says that problem {no} of “{title}” is still there',
  },
}

export const clinicTexts: Texts = { ...labelTexts, ...refusalTexts, ...storyTexts }

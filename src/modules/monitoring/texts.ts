/** What monthly monitoring 月度监测 says to people. */
import type { Texts } from '../../platform/texts.ts'

const kindTexts: Texts = {
  'investmentReport.kind': { zh: '投资月报', en: 'Investment report' },
  'investmentReport.status.due': { zh: '待报送', en: 'To be handed in' },
  'investmentReport.status.filed': { zh: '已报送待审核', en: 'Handed in, to be checked' },
  'investmentReport.status.checked': { zh: '已审核', en: 'Checked' },
  'investmentReport.status.waived': { zh: '免报', en: 'Waived' },
  'investmentReport.act.open': { zh: '发起月报', en: 'Opened' },
  'investmentReport.act.file': { zh: '报送', en: 'Hand in' },
  'investmentReport.act.accept': { zh: '审核通过', en: 'Accept' },
  'investmentReport.act.sendBack': { zh: '退回补报', en: 'Send back' },
  'investmentReport.act.visit': { zh: '登记核查', en: 'Record a visit' },
  'investmentReport.act.strike': { zh: '撤销核查记录', en: 'Strike a visit' },
  'investmentReport.act.waive': { zh: '免报', en: 'Waive' },
  'investmentReport.clock.report': { zh: '月报报送', en: 'Report' },
  'investmentReport.clock.correct': { zh: '退回补报', en: 'Correction' },
  'investmentReport.field.projectId': { zh: '项目', en: 'Project' },
  'investmentReport.field.month': { zh: '月份', en: 'Month' },
  'investmentReport.field.planned': { zh: '计划投资', en: 'Planned' },
  'investmentReport.field.actual': { zh: '完成投资（万元）', en: 'Invested (10,000 yuan)' },
  'investmentReport.field.deviation': { zh: '偏差', en: 'Deviation' },
  'investmentReport.field.progress': { zh: '形象进度', en: 'Progress' },
  'investmentReport.field.problems': { zh: '存在问题', en: 'Problems' },
  'investmentReport.field.filedAt': { zh: '报送时间', en: 'Handed in' },
  'investmentReport.field.lateDays': { zh: '逾期天数', en: 'Days late' },
  'investmentReport.field.returns': { zh: '退回次数', en: 'Times sent back' },
  'investmentReport.field.score': { zh: '得分', en: 'Score' },
  'investmentReport.field.files': { zh: '佐证材料', en: 'Evidence' },
  'investmentReport.field.note': { zh: '审核意见', en: 'Note' },
  'investmentReport.field.reason': { zh: '理由', en: 'Reason' },
  'investmentReport.field.visitedOn': { zh: '核查日期', en: 'Visited on' },
  'investmentReport.field.people': { zh: '核查人员', en: 'Who went' },
  'investmentReport.field.isAsReported': { zh: '与报送一致', en: 'As reported' },
  'investmentReport.field.finding': { zh: '核查情况', en: 'What was found' },
  'investmentReport.field.no': { zh: '序号', en: 'No.' },
  'message.investmentReport.due': {
    zh: '{title}：请报送 {month} 投资完成情况',
    en: '{title}: report what was invested in {month}',
  },
  'message.investmentReport.filed': { zh: '{title} 已报送，请审核', en: '{title} was handed in; check it' },
  'message.investmentReport.sentBack': {
    zh: '{title} 被退回，请补正后重新报送',
    en: '{title} was sent back; hand it in again',
  },
  'fact.investmentFiled': { zh: '完成投资：{amount}', en: 'Invested: {amount}' },
  'fact.investmentVisited': { zh: '第 {no} 次核查（{on}）：{text}', en: 'Visit {no} ({on}): {text}' },
}

const refusalTexts: Texts = {
  'monitoring.noProject': { zh: '没有这个项目', en: 'There is no such project' },
  'monitoring.reportedAlready': {
    zh: '该项目本月已有月报',
    en: 'The project has a report on this month already',
  },
  'monitoring.noAmount': {
    zh: '应为金额，如 1200、1,200万元 或 0.12亿元',
    en: 'Give an amount in 10,000 yuan, such as 1200 or 1,200',
  },
  'monitoring.visitAhead': { zh: '核查日期不能晚于今天', en: 'A visit cannot lie ahead' },
  'monitoring.noVisit': { zh: '没有核查记录', en: 'Nobody has visited' },
  'monitoring.noSuchVisit': { zh: '没有这个序号的核查记录', en: 'There is no visit of that number' },
  'monitoring.report': { zh: '投资月报报送时限', en: 'the limit for monthly investment reports' },
  'law.monitoringScore': {
    zh: '应填 0 至 100 的整数分值',
    en: 'Give points, whole numbers from 0 to 100',
  },
}

const sheetTexts: Texts = {
  'monitoring.column.project': { zh: '项目', en: 'Project' },
  'monitoring.column.region': { zh: '地区', en: 'Region' },
  'monitoring.column.enterprise': { zh: '企业', en: 'Enterprise' },
  'monitoring.column.status': { zh: '状态', en: 'Status' },
  'monitoring.column.dueOn': { zh: '截止日期', en: 'Due' },
  'monitoring.column.lateDays': { zh: '逾期天数', en: 'Days late' },
  'monitoring.column.planned': { zh: '计划（万元）', en: 'Planned (10,000 yuan)' },
  'monitoring.column.actual': { zh: '完成（万元）', en: 'Invested (10,000 yuan)' },
  'monitoring.column.deviation': { zh: '偏差（%）', en: 'Deviation (%)' },
  'monitoring.column.otherwise': { zh: '核查不符次数', en: 'Found otherwise' },
  'monitoring.column.score': { zh: '得分', en: 'Score' },
  'monitoring.sheetNote': { zh: '{month} 月度监测', en: 'Monthly monitoring of {month}' },
}

export const monitoringTexts: Texts = { ...kindTexts, ...refusalTexts, ...sheetTexts }

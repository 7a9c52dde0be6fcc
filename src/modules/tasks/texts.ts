/** What listed tasks 攻坚任务 say to people: refusals, messages, columns, and what is done with a report. */
import type { Texts } from '../../platform/texts.ts'

export const taskTexts: Texts = {
  'listedTask.span': { zh: '不能早于开始', en: 'must not lie before the beginning' },
  'listedTask.listFixed': {
    zh: '这个编号已用于另一文件的任务，请另编',
    en: 'The code belongs to a task of another document: give it another one',
  },
  'listedTask.finished': {
    zh: '任务已确认完成，不再填报；确有错误的，由工作办退回后重报',
    en: 'The task is confirmed as done; if that is wrong, the office returns the report first',
  },
  'listedTask.waiting': {
    zh: '上一次填报尚待确认，可以更正，不能另报',
    en: 'A report waits for the office: correct it instead of reporting anew',
  },
  'listedTask.backwards': {
    zh: '不能低于已确认的 {percent}%；确有错误的，由工作办退回后重报',
    en: 'must not be less than the {percent}% that were confirmed; if those are wrong, the office returns the report first',
  },
  'listedTask.noResult': { zh: '完成任务须写明成果', en: 'What is done must say with which result' },
  'listedTask.noEvidence': { zh: '完成任务须附佐证材料', en: 'What is done must be shown by evidence' },
  'listedTask.power': {
    zh: '由本地区管理攻坚任务清单的岗位办理',
    en: 'That is for the post that keeps the listed tasks of the region',
  },
  'listedTask.own': { zh: '不能审核自己的填报', en: 'Nobody decides their own report' },
  'listedTask.notLead': { zh: '由牵头单位填报', en: 'That is for the lead unit' },
  'listedTask.moved': {
    zh: '填报情况已有变化，请看过最新情况再办理',
    en: 'The reports have moved on: look at them again first',
  },
  'listedTask.decided': { zh: '这次填报已经审核', en: 'That report has been decided' },
  'message.listedTask.returned': {
    zh: '攻坚任务进度 {percent}% 被退回，请重新填报：{title}（{code}）。理由：{why}',
    en: 'The report of {percent}% is returned, report anew: {title} ({code}). Reason: {why}',
  },
  'message.listedTask.dueSoon': {
    zh: '攻坚任务应于 {on} 完成，还有 {n} 个工作日：{title}（{code}）',
    en: 'A listed task is to be done by {on}, in {n} working days: {title} ({code})',
  },
  'message.listedTask.over': {
    zh: '攻坚任务应于 {on} 完成，已逾期 {n} 个工作日：{title}（{code}）',
    en: 'A listed task was to be done by {on}, {n} working days ago: {title} ({code})',
  },
  'register.act.report': { zh: '填报进度', en: 'Reported' },
  'register.act.correct': { zh: '更正填报', en: 'Corrected' },
  'register.act.confirm': { zh: '确认进度', en: 'Confirmed' },
  'register.act.sendBack': { zh: '退回填报', en: 'Returned' },
  'listedTask.list': { zh: '攻坚任务清单', en: 'Listed tasks' },
  'listedTask.chart': { zh: '攻坚任务挂图作战', en: 'Wall chart of listed tasks' },
  'listedTask.of': { zh: '攻坚任务清单（{on}），{n} 项', en: 'Listed tasks of {on}: {n}' },
  'listedTask.summary': {
    zh: '共 {n} 项：逾期 {red}，将到期 {yellow}，正常 {green}，未开始 {notStarted}，完成 {done}。',
    en: '{n} tasks: {red} missed, {yellow} due soon, {green} on time, {notStarted} not begun, {done} done.',
  },
  'listedTask.legend': {
    zh: '条上为已确认的进度和牵头单位，竖虚线为完成时限，蓝线为今天；√ 完成，▲ 将到期，■ 逾期。',
    en: 'Bars bear what is confirmed and the lead unit; dashed line: the end, blue line: today; √ done, ▲ due soon, ■ missed.',
  },
  'listedTask.cut': {
    zh: '只印最紧要的 {max} 项，其余可筛选后另印。',
    en: 'The {max} most urgent tasks only; filter to print the others.',
  },
  'listedTask.until': { zh: '{on} 前', en: 'by {on}' },
  'listedTask.lateBy': { zh: '逾期 {n} 个工作日', en: '{n} working days late' },
  'listedTask.column.title': { zh: '任务内容', en: 'Task' },
  'listedTask.column.code': { zh: '编号', en: 'Code' },
  'listedTask.column.list': { zh: '文件', en: 'Document' },
  'listedTask.column.lead': { zh: '牵头单位', en: 'Lead unit' },
  'listedTask.column.coUnits': { zh: '配合单位', en: 'Co-units' },
  'listedTask.column.persons': { zh: '责任人', en: 'Persons' },
  'listedTask.column.leader': { zh: '分管领导', en: 'Leader' },
  'listedTask.column.indicator': { zh: '对应指标', en: 'Indicator' },
  'listedTask.column.from': { zh: '开始时间', en: 'Begins' },
  'listedTask.column.to': { zh: '完成时限', en: 'Ends' },
  'listedTask.column.light': { zh: '亮灯', en: 'Light' },
  'listedTask.column.percent': { zh: '进度（%）', en: 'Done (%)' },
  'listedTask.column.waiting': { zh: '待确认（%）', en: 'To be confirmed (%)' },
  'listedTask.column.finished': { zh: '完成日期', en: 'Done on' },
  'listedTask.column.late': { zh: '逾期工作日', en: 'Working days late' },
}

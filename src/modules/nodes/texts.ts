/** What nodes of projects say to people: refusals, labels, and the words of explanations. */
import type { Texts } from '../../platform/texts.ts'

const refusals: Texts = {
  'node.targetPast': {
    zh: '目标日期已过；从今天起最早可在 {possible} 完成',
    en: 'The target lies in the past; from today on, {possible} is possible at the earliest',
  },
  'node.targetSoon': {
    zh: '倒排后有节点须在今天之前开始或完成；从今天起最早可在 {possible} 完成',
    en: 'Counted back from this target, something would have begun or ended before today; {possible} is possible at the earliest',
  },
  'node.unknown': { zh: '没有这个节点', en: 'There is no such node' },
  'node.ended': { zh: '节点“{name}”已完成，不能再移动', en: '“{name}” has ended and is not moved any more' },
  'node.moveIntoPast': { zh: '完成日不能移到今天之前', en: 'The end may not be moved before today' },
  'node.tooEarly': {
    zh: '前置节点“{name}”未完成前不能开始，最早 {on}',
    en: 'It waits for “{name}” and begins on {on} at the earliest',
  },
  'node.notYet': { zh: '日期还没有到', en: 'That day has not come' },
  'node.endBeforeBegin': {
    zh: '完成日须在开始日当天或之后，且须有开始日',
    en: 'The end needs a beginning, and does not lie before it',
  },
  'node.needs': {
    zh: '前置节点“{name}”尚未完成，请先登记其完成',
    en: 'It needs “{name}”, which has not ended; write that down first',
  },
  'node.begunRemoved': {
    zh: '节点“{name}”已经开始，不能删除',
    en: '“{name}” has begun and cannot be taken away',
  },
  'node.projectEnded': {
    zh: '项目已结束，计划不再变动',
    en: 'The project has ended; its plan stays as it is',
  },
  'node.power': {
    zh: '您的岗位不管这个项目的计划',
    en: 'Your post does not plan this project, nor answer for this node',
  },
  'node.weeklyPower': {
    zh: '您的岗位不查看这个地区的项目进展',
    en: 'Your post does not read the projects of that region',
  },
  'node.laidAlready': {
    zh: '这个项目已有计划，可调整目标重排',
    en: 'The project has a plan; lay it anew instead',
  },
  'node.noPlan': { zh: '这个项目还没有计划', en: 'The project has no plan yet' },
  'node.stale': {
    zh: '计划已被他人修改（第 {version} 版），请刷新后再改',
    en: 'Somebody has changed the plan (version {version}); read it anew first',
  },
  'node.templateStale': {
    zh: '模板已有第 {version} 版，请在其基础上修改',
    en: 'The template is at version {version} by now; begin from that one',
  },
  'node.noSuchPost': { zh: '没有这个岗位', en: 'There is no such post' },
  'node.noMonday': { zh: '每周以星期一为准', en: 'A week is named by its Monday' },
  'node.minutesStale': {
    zh: '会议纪要已被他人修改，请刷新后再改',
    en: 'Somebody has written the minutes meanwhile; read them anew first',
  },
}

const files: Texts = {
  'node.file.name': { zh: '节点', en: 'Node' },
  'node.file.days': { zh: '工期', en: 'Days' },
  'node.file.unit': { zh: '计算单位', en: 'Counted in' },
  'node.file.after': { zh: '前置节点', en: 'Begins after' },
  'node.file.soft': { zh: '不早于其完成的节点', en: 'Ends no earlier than' },
  'node.file.role': { zh: '责任角色', en: 'Role' },
  'node.file.department': { zh: '责任单位', en: 'Department' },
  'node.file.note': {
    zh: '一行一个节点，名称不能重复；前置节点用顿号分开，可在括号内写间隔的工作日，提前搭接写负数，如：用地组卷(-5)',
    en: 'One node a row, each name once. Part what it waits for by commas; working days between go in brackets, below 0 where it overlaps: Survey(-5)',
  },
  'node.file.noColumn': {
    zh: '表中没有“{column}”一列；现有：{header}',
    en: 'There is no column “{column}”; there are: {header}',
  },
  'node.file.long': { zh: '一个计划最多 {max} 个节点', en: 'A plan has {max} nodes at most' },
  'node.file.noName': {
    zh: '请填写节点名称，最多 {max} 个字',
    en: 'A node has a name of up to {max} letters',
  },
  'node.file.twice': { zh: '节点“{name}”出现了不止一次', en: '“{name}” is given more than once' },
  'node.file.wrongDays': {
    zh: '工期应为 0 至 {max} 的整数，现为“{text}”',
    en: 'Days are a whole number from 0 to {max}, not “{text}”',
  },
  'node.file.wrongUnit': {
    zh: '计算单位应为“工作日”或“自然日”，现为“{text}”',
    en: 'Days are counted in working days or natural days, not “{text}”',
  },
  'node.file.wrongRole': { zh: '没有“{text}”这个角色', en: 'There is no role “{text}”' },
  'node.file.wrongDepartment': {
    zh: '没有名为“{text}”的单位，或有几个同名',
    en: 'There is no department “{text}”, or there are several of that name',
  },
  'node.file.unknown': { zh: '表中没有节点“{text}”', en: 'There is no node “{text}” in the table' },
  'node.file.itself': { zh: '节点不能以自己为前置', en: 'A node does not wait for itself' },
  'node.file.softLag': {
    zh: '“{text}”：此列不写间隔天数',
    en: '“{text}”: no days between go into this column',
  },
}

const labels: Texts = {
  'node.type.newLand': { zh: '新供地项目', en: 'On new land' },
  'node.type.existingPlant': { zh: '存量厂房项目', en: 'In an existing plant' },
  'node.type.government': { zh: '政府投资项目', en: 'Government investment' },
  'node.role.investment': { zh: '投资主管部门', en: 'Investment authority' },
  'node.role.resources': { zh: '自然资源和规划部门', en: 'Natural resources and planning' },
  'node.role.clearance': { zh: '征收部门', en: 'Expropriation' },
  'node.role.environment': { zh: '生态环境部门', en: 'Environment' },
  'node.role.housing': { zh: '住房城乡建设部门', en: 'Housing and construction' },
  'node.role.builder': { zh: '建设单位', en: 'Builder' },
  'node.light.done': { zh: '已完成', en: 'Done' },
  'node.light.notStarted': { zh: '未开始', en: 'Not begun' },
  'node.light.green': { zh: '正常', en: 'On time' },
  'node.light.yellow': { zh: '将到期', en: 'Due soon' },
  'node.light.red': { zh: '已逾期', en: 'Missed' },
  'node.unit.WD': { zh: '工作日', en: 'working days' },
  'node.unit.ND': { zh: '自然日', en: 'natural days' },
  'node.plan': { zh: '项目节点', en: 'Nodes of the project' },
  'node.column.expected': { zh: '预计完成', en: 'Expected' },
  'node.critical': { zh: '关键', en: 'Critical' },
  'node.chart': { zh: '挂图作战', en: 'Wall chart' },
  'node.chart.of': { zh: '挂图作战（{on}）', en: 'Wall chart, {on}' },
  'node.column.week': { zh: '周次', en: 'Week' },
  'node.weekly': { zh: '项目进展情况一览表', en: 'Weekly progress' },
  'node.weekly.of': {
    zh: '项目进展情况一览表（{from} 至 {to}）',
    en: 'Progress of projects, {from} to {to}',
  },
  'node.weekly.range': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'node.weekly.madeAt': { zh: '统计时间', en: 'As of' },
  'node.weekly.part': { zh: '{title}（{n}）', en: '{title} ({n})' },
  'node.weekly.reminder': {
    zh: '节点计划完成日前 {n} 个工作日向责任人发提醒。',
    en: 'Whoever answers for a node is told {n} working day(s) before its planned end.',
  },
  'node.weekly.noReminder': {
    zh: '本地区没有规定提前几天提醒，节点到期前不发提醒；可在参数“节点到期前提醒天数”中规定。',
    en: 'The region has not said how many days before, so nobody is told before a planned end; the parameter “Days of a message before a node” says it.',
  },
  'node.weekly.none': { zh: '没有。', en: 'None.' },
  'node.minutes.files': { zh: '纪要附件', en: 'Files of the minutes' },
  'node.comma': { zh: '、', en: ', ' },
  'node.chart.summary': {
    zh: '在推进项目 {n} 个：{missed} 个有逾期节点，{late} 个预计晚于目标。',
    en: '{n} projects under way: {missed} have missed a node, {late} are expected after their target.',
  },
  'node.chart.target': { zh: '目标 {on}', en: 'target {on}' },
  'node.chart.late': { zh: '预计晚 {n} 个工作日', en: 'expected {n} working days late' },
  'node.chart.missed': { zh: '逾期：{names}', en: 'missed: {names}' },
  'node.chart.legend': {
    zh: '粗框为关键节点，菱形为里程碑，竖虚线为目标日期，蓝线为今天；√ 完成，▲ 将到期，■ 逾期。',
    en: 'Thick: critical; diamond: milestone; dashed: target; blue: today; √ done, ▲ due soon, ■ missed.',
  },
  'node.chart.cut': {
    zh: '只印最紧要的 {max} 个项目，其余可筛选后另印。',
    en: 'The {max} most pressing projects; filter to print the others.',
  },
  'node.weekly.late': { zh: '以前各周未完成', en: 'Late from before' },
  'node.weekly.due': { zh: '本周到期', en: 'Due this week' },
  'node.weekly.next': { zh: '下周到期', en: 'Due next week' },
  'node.minutes': { zh: '会议纪要', en: 'Minutes' },
  'node.column.project.code': { zh: '项目编号', en: 'Code' },
  'node.column.project': { zh: '项目', en: 'Project' },
  'node.column.name': { zh: '节点', en: 'Node' },
  'node.column.plannedFrom': { zh: '计划开始', en: 'Planned from' },
  'node.column.plannedTo': { zh: '计划完成', en: 'Planned to' },
  'node.column.baseFrom': { zh: '原计划开始', en: 'First plan from' },
  'node.column.baseTo': { zh: '原计划完成', en: 'First plan to' },
  'node.column.started': { zh: '实际开始', en: 'Began' },
  'node.column.finished': { zh: '实际完成', en: 'Ended' },
  'node.column.light': { zh: '亮灯', en: 'Light' },
  'node.column.late': { zh: '逾期工作日', en: 'Working days late' },
  'node.column.department': { zh: '责任单位', en: 'Responsible' },
  'node.column.person': { zh: '责任人', en: 'Person' },
  'node.column.cause': { zh: '逾期原因', en: 'Why it is late' },
  'node.column.target': { zh: '目标日期', en: 'Target' },
  'node.column.critical': { zh: '关键', en: 'Critical' },
}

const misses: Texts = {
  'message.node.dueSoon': {
    zh: '节点“{name}”计划 {on} 完成，还有 {n} 个工作日：{title}（{code}）',
    en: '“{name}” is to end on {on}, in {n} working days: {title} ({code})',
  },
  'node.misses': { zh: '节点逾期情况', en: 'Missed nodes' },
  'node.miss.missed': { zh: '逾期次数', en: 'Missed ends' },
  'node.miss.nodes': { zh: '逾期节点', en: 'Nodes' },
  'node.miss.repeated': { zh: '重复逾期节点', en: 'Missed again' },
  'node.miss.projects': { zh: '涉及项目', en: 'Projects' },
  'node.miss.months': { zh: '涉及月份', en: 'Months' },
  'node.miss.unexplained': { zh: '待说明', en: 'Unexplained' },
  'node.miss.returned': { zh: '说明被退回', en: 'Sent back' },
}

const explanation: Texts = {
  'explanation.kind': { zh: '节点逾期说明', en: 'Explanation' },
  'explanation.status.asked': { zh: '待说明', en: 'To be explained' },
  'explanation.status.explained': { zh: '已说明，待审', en: 'Explained, to be decided' },
  'explanation.status.accepted': { zh: '已采纳', en: 'Accepted' },
  'explanation.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'explanation.act.ask': { zh: '要求说明', en: 'Ask for an explanation' },
  'explanation.act.explain': { zh: '作出说明', en: 'Explain' },
  'explanation.act.accept': { zh: '采纳说明', en: 'Accept' },
  'explanation.act.sendBack': { zh: '退回重写', en: 'Send back' },
  'explanation.act.withdraw': { zh: '撤回要求', en: 'Withdraw' },
  'explanation.clock.explain': { zh: '作出说明', en: 'Explanation' },
  'explanation.field.projectId': { zh: '项目', en: 'Project' },
  'explanation.field.regionId': { zh: '地区', en: 'Region' },
  'explanation.field.key': { zh: '节点', en: 'Node' },
  'explanation.field.nodeName': { zh: '节点', en: 'Node' },
  'explanation.field.missedOn': { zh: '计划完成日', en: 'Planned end' },
  'explanation.field.cause': { zh: '逾期原因', en: 'Why it was missed' },
  'explanation.field.measures': { zh: '补救措施', en: 'What is done about it' },
  'explanation.field.promisedOn': { zh: '承诺完成日', en: 'Will end by' },
  'explanation.field.returns': { zh: '退回次数', en: 'Sent back' },
  'explanation.field.opinion': { zh: '意见', en: 'Opinion' },
  'explanation.field.reason': { zh: '原因', en: 'Reason' },
  'explanation.notMissed': {
    zh: '该节点没有逾期，或已要求说明',
    en: 'The node is not missed, or was asked about already',
  },
  'explanation.promisedPast': {
    zh: '承诺完成日不能早于今天',
    en: 'The promised end may not lie before today',
  },
  'fact.nodeMissed': {
    zh: '节点“{name}”计划 {on} 完成，至今未完成',
    en: '“{name}” was to end on {on} and has not',
  },
  'fact.nodeExplained': { zh: '{text}（承诺 {on} 完成）', en: '{text} (will end by {on})' },
  'message.explanation.asked': {
    zh: '节点“{name}”计划 {on} 完成而未完成，请作出说明：{code}',
    en: '“{name}” was to end on {on} and has not; explain: {code}',
  },
  'message.explanation.explained': {
    zh: '节点“{name}”逾期已作说明，请审：{code}',
    en: 'The miss of “{name}” is explained; decide: {code}',
  },
  'message.explanation.accepted': {
    zh: '节点“{name}”的逾期说明已采纳：{code}',
    en: 'The explanation of “{name}” is accepted: {code}',
  },
  'message.explanation.sentBack': {
    zh: '节点“{name}”的逾期说明被退回：{code}',
    en: 'The explanation of “{name}” was sent back: {code}',
  },
  'message.explanation.withdrawn': {
    zh: '节点“{name}”的说明要求已撤回：{code}',
    en: 'Nothing is to be explained about “{name}” any more: {code}',
  },
}

export const nodeTexts: Texts = { ...refusals, ...files, ...labels, ...misses, ...explanation }

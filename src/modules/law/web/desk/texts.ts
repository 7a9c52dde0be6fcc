/** The words of the parameters page. */
import type { Texts } from '../../../../platform/texts.ts'

const page: Texts = {
  'law.desk.title': { zh: '参数', en: 'Parameters' },
  'law.desk.region': { zh: '地区', en: 'Region' },
  'law.desk.search': { zh: '找参数：名称或用途', en: 'Find a parameter by name or purpose' },
  'law.desk.none': { zh: '没有这样的参数。换个词试试。', en: 'No such parameter. Try another word.' },
  'law.desk.readOnly': {
    zh: '{region}的参数由有权限的岗位设定，这里只供查看。',
    en: 'The parameters of {region} are set by posts with the power to; here they can be read.',
  },
  'law.desk.unsetTitle': { zh: '未给出（{n} 项）', en: 'Not given ({n})' },
  'law.desk.unsetIntro': {
    zh: '这些值本地区没有给出。没有它会怎样，写在各项的说明里：办理动作被拒绝、时限不起算，或由经办人逐件判断。',
    en: 'Nobody has given these. Each says what follows: acts are refused, a clock does not run, or people judge case by case.',
  },
  'law.desk.group.appeal': { zh: '诉求办理', en: 'Appeals' },
  'law.desk.group.supervision': { zh: '督办督察', en: 'Supervision' },
  'law.desk.group.counting': { zh: '计时规则', en: 'Counting' },
  'law.desk.group.figures': { zh: '统计与目标', en: 'Figures and targets' },
  'law.desk.group.other': { zh: '其他', en: 'Others' },
  'law.desk.edit': { zh: '修改', en: 'Change' },
  'law.desk.edit.of': { zh: '修改：{parameter}', en: 'Change: {parameter}' },
  'law.desk.look': { zh: '查看', en: 'Look' },
  'law.desk.look.of': { zh: '查看：{parameter}', en: 'Look: {parameter}' },
  'law.desk.unset': { zh: '未给出', en: 'Not given' },
  'law.desk.asked': {
    zh: '{basis}（{row}）要求此项，但没有给出。',
    en: '{basis} ({row}) asks for it and gives none.',
  },
  'law.desk.inherited': { zh: '沿用{region}', en: 'from {region}' },
  'law.desk.since': { zh: '自 {day} 起', en: 'since {day}' },
  'law.desk.coming': { zh: '自 {day} 起将改为：', en: 'From {day} it will be:' },
  'law.desk.origin.platform': { zh: '平台默认值，待确认', en: 'Default, to be confirmed' },
  'law.desk.origin.preset': { zh: '预设 {preset}', en: 'Preset {preset}' },
  'law.desk.origin.decided': { zh: '本地设定', en: 'Decided' },
}

const values: Texts = {
  'law.desk.when': { zh: '{dimension}：{value}', en: '{dimension}: {value}' },
  'law.desk.and': { zh: '，', en: ', ' },
  'law.desk.comma': { zh: '、', en: ', ' },
  'law.desk.dimension.grade': { zh: '难易等级', en: 'Difficulty' },
  'law.desk.dimension.rate': { zh: '指标', en: 'Rate' },
  'law.desk.dimension.step': { zh: '环节', en: 'Step' },
  'law.desk.dimension.step.accept': { zh: '受理', en: 'Acceptance' },
  'law.desk.dimension.step.conclude': { zh: '办结', en: 'Conclusion' },
  'law.desk.ladder.none': { zh: '没有任何一级', en: 'No steps' },
  'law.desk.ladder.at.yellow': { zh: '{rung}：亮黄灯时', en: '{rung}: when it turns yellow' },
  'law.desk.ladder.at.due': { zh: '{rung}：到期时', en: '{rung}: when it is due' },
  'law.desk.ladder.after.yellow': {
    zh: '{rung}：亮黄灯后 {length}',
    en: '{rung}: {length} after it turns yellow',
  },
  'law.desk.ladder.after.due': { zh: '{rung}：到期后 {length}', en: '{rung}: {length} after it is due' },
  'law.desk.yellow.rule': {
    zh: '天数时限：剩三分之一时，最多提前 2 个工作日',
    en: 'Limits in days: at the last third, at most two days ahead',
  },
  'law.desk.yellow.dueDay': { zh: '天数时限：到期当天', en: 'Limits in days: on the last day' },
  'law.desk.yellow.days': { zh: '天数时限：剩 {n} 天时', en: 'Limits in days: with {n} days left' },
  'law.desk.yellow.share': { zh: '小时时限：最后 {n}%', en: 'Limits in hours: the last {n}%' },
  'law.desk.yellow.daysLabel': { zh: '天数时限剩几天亮黄灯', en: 'Days left when it turns yellow' },
  'law.desk.yellow.empty': { zh: '三分之一', en: 'a third' },
  'law.desk.yellow.shareLabel': { zh: '小时时限最后百分之几亮黄灯', en: 'Last part of hours that is yellow' },
  'law.desk.counting.dueCutoff': { zh: '最后一天截止', en: 'End of the last day' },
  'law.desk.counting.dueCutoff.endOfDay': { zh: '最后一天到 24 时截止', en: 'The last day ends at midnight' },
  'law.desk.counting.dueCutoff.closeOfBusiness': {
    zh: '最后一天到下班截止',
    en: 'The last day ends when the office closes',
  },
  'law.desk.counting.rollAcceptDate': { zh: '休息日受理', en: 'Accepted on a day off' },
  'law.desk.counting.rollAcceptDate.false': {
    zh: '休息日受理的，以当日为受理日',
    en: 'What is accepted on a day off is accepted on that day',
  },
  'law.desk.counting.rollAcceptDate.true': {
    zh: '休息日受理的，顺延到下一工作日为受理日',
    en: 'What is accepted on a day off is accepted on the next working day',
  },
  'law.desk.counting.pauseStartCounts': { zh: '暂停首日', en: 'First day of a pause' },
  'law.desk.counting.pauseStartCounts.false': {
    zh: '暂停的首日不计入时限',
    en: 'The first day of a pause does not count',
  },
  'law.desk.counting.pauseStartCounts.true': {
    zh: '暂停的首日计入时限',
    en: 'The first day of a pause counts',
  },
  'law.desk.counting.halfDaySlot': { zh: '半个工作日', en: 'Half a working day' },
  'law.desk.counting.halfDaySlot.false': {
    zh: '半个工作日按四个工作小时计',
    en: 'Half a working day is four office hours',
  },
  'law.desk.counting.halfDaySlot.true': {
    zh: '半个工作日到下一个半天结束为止',
    en: 'Half a working day ends with the next half-day',
  },
  'law.desk.value.circular.trigger': {
    zh: '{months} 个月内 {orders} 次督办',
    en: '{orders} orders within {months} months',
  },
  'law.desk.value.talk.trigger': {
    zh: '{months} 个月内 {circulars} 次通报',
    en: '{circulars} circulars within {months} months',
  },
  'law.desk.fieldValue': { zh: '{field} {value}', en: '{field}: {value}' },
  'law.desk.text.zh': { zh: '中文', en: 'In Chinese' },
  'law.desk.text.en': { zh: '英文', en: 'In English' },
  'law.desk.unit.minute': { zh: '{n} 分钟', en: '{n} minutes' },
}

const form: Texts = {
  'law.desk.pinned': {
    zh: '已开始的办件保持开始时的取值，新取值只用于之后开始的办件。',
    en: 'Matters that have begun keep what held then; a new value is for those that begin later.',
  },
  'law.desk.followed': {
    zh: '新取值生效后，在办事项随之调整。',
    en: 'Open matters follow a new value as soon as it holds.',
  },
  'law.desk.new': { zh: '为{region}设定新取值', en: 'A new value for {region}' },
  'law.desk.value': { zh: '取值', en: 'Value' },
  'law.desk.length': { zh: '长度', en: 'Length' },
  'law.desk.unit': { zh: '单位', en: 'Unit' },
  'law.desk.unit.WD': { zh: '工作日', en: 'working days' },
  'law.desk.unit.WH': { zh: '工作小时', en: 'working hours' },
  'law.desk.unit.ND': { zh: '自然日', en: 'days' },
  'law.desk.unit.NH': { zh: '自然小时', en: 'hours' },
  'law.desk.unit.month': { zh: '个月', en: 'months' },
  'law.desk.unit.fixedDay': { zh: '每月几日', en: 'day of the month' },
  'law.desk.unit.event': { zh: '事前工作日', en: 'working days before an event' },
  'law.desk.isUnset': { zh: '本地区不给出此项（未给出）', en: 'This region gives nothing here' },
  'law.desk.holdsFor': { zh: '适用于：{dimension}', en: 'Holds for: {dimension}' },
  'law.desk.all': { zh: '不区分', en: 'all' },
  'law.desk.effectiveFrom': { zh: '自哪天起生效', en: 'Holds from' },
  'law.desk.past': {
    zh: '早于今天：作为追溯设定保存，已开始的办件不受影响。',
    en: 'In the past: kept as such; matters that have begun are not touched.',
  },
  'law.desk.basis': { zh: '依据', en: 'Basis' },
  'law.desk.basisHint': {
    zh: '文件名称、文号或决定，办件和企业都会看到。',
    en: 'The document with its number, or the decision; matters and enterprises show it.',
  },
  'law.desk.corrects': {
    zh: '同一天已有第 {seq} 号取值：保存后以新取值更正它，两条都留在历史中。',
    en: 'Value no. {seq} holds from the same day: the new one corrects it, and both stay in the history.',
  },
  'law.desk.try': { zh: '看看影响', en: 'See what it does' },
  'law.desk.tryFirst': { zh: '先看影响，再保存', en: 'See first, then save' },
  'law.desk.saved': { zh: '已保存', en: 'Saved' },
  'law.desk.again': { zh: '再次修改', en: 'Change again' },
  'law.desk.rung': { zh: '第 {n} 级', en: 'Step {n}' },
  'law.desk.rung.name': { zh: '第 {n} 级做什么', en: 'What step {n} does' },
  'law.desk.rung.from': { zh: '第 {n} 级从何时算', en: 'From when step {n} is counted' },
  'law.desk.rung.length': { zh: '第 {n} 级之后多久', en: 'How much later step {n} is' },
  'law.desk.rung.unit': { zh: '第 {n} 级的单位', en: 'Unit of step {n}' },
  'law.desk.rung.WD': { zh: '个工作日后', en: 'working days later' },
  'law.desk.rung.ND': { zh: '天后', en: 'days later' },
  'law.desk.rung.add': { zh: '加一级', en: 'Add a step' },
  'law.desk.rung.remove': { zh: '删去第 {n} 级', en: 'Remove step {n}' },
  'law.desk.from.yellow': { zh: '亮黄灯', en: 'yellow' },
  'law.desk.from.due': { zh: '到期', en: 'due' },
}

const preview: Texts = {
  'law.desk.preview': { zh: '保存后会怎样', en: 'What saving does' },
  'law.desk.newValue': { zh: '新取值：', en: 'New value:' },
  'law.desk.preview.regions': { zh: '生效地区：{regions}。', en: 'Regions in which it holds: {regions}.' },
  'law.desk.preview.cut': {
    zh: '在办事项很多，以下只看了前 {n} 件。',
    en: 'There are many open matters; the first {n} were looked at.',
  },
  'law.desk.preview.kept': {
    zh: '在办的 {n} 件不变：它们按开始当天的规定办理。之后开始的办件用新取值。',
    en: '{n} open matters do not change: they keep the law of the day on which they began. Later ones have the new value.',
  },
  'law.desk.preview.keptNone': {
    zh: '没有在办事项与新取值不同。之后开始的办件用新取值。',
    en: 'No open matter differs from it. Those that begin later have the new value.',
  },
  'law.desk.preview.moved': {
    zh: '{n} 件在办事项随之调整：',
    en: '{n} open matters follow:',
  },
  'law.desk.preview.movedNone': { zh: '没有在办事项因此变动。', en: 'No open matter would move.' },
  'law.desk.matter': { zh: '办件', en: 'Matter' },
  'law.desk.lawOn': { zh: '开始日', en: 'Began' },
  'law.desk.keeps': { zh: '保持', en: 'Keeps' },
  'law.desk.due': { zh: '最近到期', en: 'Next due' },
  'law.desk.clock': { zh: '时限', en: 'Limit' },
  'law.desk.before': { zh: '现在', en: 'Now' },
  'law.desk.after': { zh: '之后', en: 'Then' },
  'law.desk.never': { zh: '无', en: 'none' },
  'law.desk.what.due': { zh: '到期', en: 'due' },
  'law.desk.what.yellow': { zh: '亮黄灯', en: 'yellow' },
  'law.desk.what.next': { zh: '下一步督办', en: 'next step' },
}

const presets: Texts = {
  'law.desk.presets': { zh: '预设', en: 'Presets' },
  'law.desk.presets.intro': {
    zh: '一次为本地区设定一组取值：平台默认值，或各地文件给出的取值。本地区已有的相同取值不动；有人在同一天另有决定的，不能覆盖。',
    en: 'Set many values of the region at once: what the platform proposes, or what documents of other places give. What stands already is left alone; what somebody has decided for the same day is not overwritten.',
  },
  'law.desk.preset': { zh: '预设', en: 'Preset' },
  'law.desk.preset.values': { zh: '取值（{n} 项）', en: 'Values ({n})' },
  'law.desk.preset.noValues': {
    zh: '这份文件没有给出平台现有参数的取值。',
    en: 'The document gives no value of a parameter that the platform has.',
  },
  'law.desk.preset.since': { zh: '文件自 {day} 起施行', en: 'The document holds since {day}' },
  'law.desk.preset.waiting': { zh: '文件中的其他数字（{n} 项）', en: 'Other figures of the document ({n})' },
  'law.desk.preset.waitingIntro': {
    zh: '平台目前没有用到这些数字的地方，列出备查，应用时不生效。',
    en: 'No part of the platform reads these yet; they are kept to be looked up and have no effect.',
  },
  'law.desk.preset.apply': { zh: '应用预设', en: 'Apply the preset' },
  'law.desk.preset.applyTo': { zh: '把这个预设应用到{region}', en: 'Set {region} up by this preset' },
  'law.desk.preset.applied': { zh: '已改变 {n} 项', en: '{n} values changed' },
  'law.desk.preset.same': {
    zh: '{all} 项中有 {n} 项已是如此，不变。',
    en: '{n} of {all} stand already and stay as they are.',
  },
  'law.desk.preset.unset': {
    zh: '文件要求而没有给出的 {n} 项，应用后本地区明确“未给出”：不再沿用上级地区的取值，也不适用平台默认值，请随后补上。',
    en: 'The document asks for {n} of these and gives none: the region then expressly gives nothing, neither the value of a region above nor the default holds, and it must set them.',
  },
  'law.desk.preset.changes': { zh: '将改变的取值', en: 'Values that would change' },
  'law.desk.preset.parameter': { zh: '参数', en: 'Parameter' },
  'law.desk.preset.replaces': { zh: '取代平台默认值', en: 'takes the place of a default' },
  'law.desk.preset.kept': {
    zh: '在办的 {n} 件按开始当天的规定办理，不随之改变。',
    en: '{n} open matters keep the law of the day on which they began.',
  },
}

const history: Texts = {
  'law.desk.history': { zh: '历史', en: 'History' },
  'law.desk.historyNone': { zh: '还没有人给过取值。', en: 'Nobody has given a value yet.' },
  'law.desk.historyLine': {
    zh: '第 {seq} 号，{who} 于 {at} 录入。依据：{basis}',
    en: 'No. {seq}, entered by {who}, {at}. Basis: {basis}',
  },
  'law.desk.platform': { zh: '平台', en: 'the platform' },
}

export const lawDeskTexts: Texts = { ...page, ...values, ...form, ...preview, ...presets, ...history }

/** What the through train 直通车 says to people. */
import type { Texts } from '../../platform/texts.ts'
import { appealTexts } from '../appeals/texts.ts'
import { LEVELS } from '../appeals/words.ts'

const kindTexts: Texts = {
  'throughTrain.kind': { zh: '直通车事项', en: 'Through-train matter' },
  'throughTrain.status.placed': { zh: '待登记', en: 'To be registered' },
  'throughTrain.status.registered': { zh: '待批示', en: 'With the leader' },
  'throughTrain.status.instructed': { zh: '办理中', en: 'Being executed' },
  'throughTrain.status.answering': { zh: '待评价', en: 'To be answered' },
  'throughTrain.status.done': { zh: '已办结', en: 'Done' },
  'throughTrain.status.declined': { zh: '不予办理', en: 'Not taken up' },
  'throughTrain.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'throughTrain.act.place': { zh: '直通领导', en: 'Write to the leader' },
  'throughTrain.act.register': { zh: '登记', en: 'Register' },
  'throughTrain.act.instruct': { zh: '批示', en: 'Instruct' },
  'throughTrain.act.decline': { zh: '不予办理', en: 'Do not take up' },
  'throughTrain.act.feedBack': { zh: '反馈办理结果', en: 'Report what was done' },
  'throughTrain.act.sendBack': { zh: '退回重办', en: 'Send back' },
  'throughTrain.act.evaluate': { zh: '企业评价', en: 'Say how it went' },
  'throughTrain.act.review': { zh: '领导评价', en: 'Answer as the leader' },
  'throughTrain.act.lapse': { zh: '逾期未评价', en: 'Not answered in time' },
  'throughTrain.act.withdraw': { zh: '撤回', en: 'Withdraw' },
  'throughTrain.clock.register': { zh: '登记', en: 'Registering' },
  'throughTrain.clock.instruct': { zh: '批示', en: 'Instruction' },
  'throughTrain.clock.execute': { zh: '办理反馈', en: 'Execution' },
  'throughTrain.clock.evaluate': { zh: '企业评价', en: 'Answer of the enterprise' },
  'throughTrain.clock.review': { zh: '领导评价', en: 'Answer of the leader' },
  'rung.tellLeader': { zh: '报批示领导', en: 'Told to the leader' },
  'message.rung.tellLeader': {
    zh: '{code} 的{clock}已超期，请您过问：{title}',
    en: '{clock} of {code} is over its limit: {title}',
  },
  'throughTrain.receiver': { zh: '责任单位负责人', en: 'the head of the body' },
  'throughTrain.basis': { zh: '领导批示', en: 'The leader’s instruction' },
}

const fieldTexts: Texts = {
  'throughTrain.field.title': { zh: '标题', en: 'Title' },
  'throughTrain.field.text': { zh: '反映事项', en: 'What it is about' },
  'throughTrain.field.projectId': { zh: '项目', en: 'Project' },
  'throughTrain.field.leaderPostId': { zh: '领导', en: 'Leader' },
  'throughTrain.field.files': { zh: '附件', en: 'Files' },
  'throughTrain.field.note': { zh: '拟办意见', en: 'Note of the office' },
  'throughTrain.field.departmentIds': { zh: '承办单位', en: 'Units' },
  'throughTrain.field.instruction': { zh: '批示内容', en: 'Instruction' },
  'throughTrain.field.workingDays': { zh: '办理时限（工作日）', en: 'Limit in working days' },
  'throughTrain.field.reason': { zh: '原因', en: 'Reason' },
  'throughTrain.field.feedback': { zh: '办理结果', en: 'What was done' },
  'throughTrain.field.solved': { zh: '是否解决', en: 'Is it solved' },
  'throughTrain.field.level': { zh: '满意度', en: 'How satisfied are you' },
  'throughTrain.field.comment': { zh: '意见', en: 'Comment' },
  'throughTrain.field.opinion': { zh: '领导意见', en: 'The leader’s answer' },
}

const levelTexts: Texts = Object.fromEntries(
  LEVELS.flatMap((level) => {
    const text = appealTexts[`appeal.level.${level}`]
    return text === undefined ? [] : [[`throughTrain.level.${level}`, text]]
  }),
)

const refusalTexts: Texts = {
  'throughTrain.noProject': {
    zh: '没有这个由您负责的在办项目',
    en: 'There is no such open project of yours',
  },
  'throughTrain.notFlagged': {
    zh: '该项目及其园区未列入直通车范围。直通车只用于重点园区和重大项目，其他事项请提交诉求。',
    en: 'Neither the project nor its park is flagged for the through train, which is for key parks and major projects. File an appeal instead.',
  },
  'throughTrain.noEnterprise': { zh: '该项目尚未关联企业', en: 'The project has no enterprise yet' },
  'throughTrain.noLeader': {
    zh: '该岗位不是本项目所在地区的直通车领导',
    en: 'That post is no through-train leader of the project’s region',
  },
  'throughTrain.unitTwice': { zh: '承办单位重复', en: 'A unit is named twice' },
  'throughTrain.limitMissing': {
    zh: '请写明办理时限（工作日）',
    en: 'Give the limit in working days',
  },
  'throughTrain.fedBack': { zh: '本单位已反馈', en: 'Your unit has reported already' },
  'throughTrain.evaluated': { zh: '企业已评价', en: 'The enterprise has answered already' },
  'throughTrain.reviewed': { zh: '领导已评价', en: 'The leader has answered already' },
  'throughTrain.noSubject': { zh: '没有这个项目或园区', en: 'There is no such project or park' },
  'throughTrain.flagPower': {
    zh: '只有本地区领导办公室可以列入或移出直通车范围',
    en: 'Only the leaders’ office of the region sets or lifts the flag',
  },
  'throughTrain.flagDay': { zh: '日期有误', en: 'That is no day' },
  'throughTrain.flagBackwards': {
    zh: '不能早于上一条记录的日期 {on}',
    en: 'Not before the last entry, {on}',
  },
  'throughTrain.flagSame': { zh: '与上一条记录相同', en: 'The last entry says the same' },
  'throughTrain.figuresPower': {
    zh: '只有领导、领导办公室和有地区查看权限的岗位可查看统计',
    en: 'Figures are for leaders, their office, and whoever reads the region',
  },
  'throughTrain.spanBackwards': { zh: '结束日期早于开始日期', en: 'The end is before the beginning' },
}

const storyTexts: Texts = {
  'fact.trainPlaced': { zh: '直达：{post}', en: 'Placed with: {postEn}' },
  'fact.trainNote': { zh: '拟办意见：{text}', en: 'Note of the office: {text}' },
  'fact.trainInstructed': { zh: '批示：{text}', en: 'Instruction: {text}' },
  'fact.trainFedBack': { zh: '办理结果：{text}', en: 'What was done: {text}' },
  'fact.trainSentBack': { zh: '退回重办：{text}', en: 'Sent back: {text}' },
  'fact.trainEvaluated': { zh: '企业评价：{level}', en: 'The enterprise: {level}' },
  'fact.trainReviewed': { zh: '领导评价：{text}', en: 'The leader: {text}' },
  'message.throughTrain.placed': { zh: '直通车新事项“{title}”', en: 'New on the through train: “{title}”' },
  'message.throughTrain.toInstruct': { zh: '“{title}”已登记，待批示', en: '“{title}” waits for instruction' },
  'message.throughTrain.toExecute': {
    zh: '领导批示“{title}”，请在时限内办理反馈',
    en: 'Instructed: “{title}”; report within the limit',
  },
  'message.throughTrain.toEvaluate': {
    zh: '“{title}”已反馈，请评价',
    en: '“{title}” was answered; please say how it went',
  },
  'message.throughTrain.toReview': {
    zh: '“{title}”已办理反馈，请评价',
    en: '“{title}” was executed; please answer',
  },
  'message.throughTrain.evaluated': {
    zh: '企业已评价“{title}”',
    en: 'The enterprise has answered “{title}”',
  },
  'message.throughTrain.reviewed': { zh: '领导已评价“{title}”', en: 'The leader has answered “{title}”' },
  'message.throughTrain.declined': { zh: '“{title}”不予办理', en: '“{title}” was not taken up' },
  'message.throughTrain.withdrawn': { zh: '企业撤回“{title}”', en: '“{title}” was withdrawn' },
}

export const throughTrainTexts: Texts = {
  ...kindTexts,
  ...fieldTexts,
  ...levelTexts,
  ...refusalTexts,
  ...storyTexts,
}

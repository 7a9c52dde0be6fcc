/** What appeals say to people, in Chinese and English: statuses, acts, clocks, fields, topics, facts, messages, reasons. */
import type { Texts } from '../../platform/texts.ts'

const statuses: Texts = {
  'appeal.status.filed': { zh: '待派单', en: 'To be dispatched' },
  'appeal.status.dispatched': { zh: '已派单', en: 'Dispatched' },
  'appeal.status.signed': { zh: '已签收', en: 'Signed for' },
  'appeal.status.contacted': { zh: '已联系', en: 'Contacted' },
  'appeal.status.inProgress': { zh: '办理中', en: 'In progress' },
  'appeal.status.replied': { zh: '已答复', en: 'Replied' },
  'appeal.status.revisiting': { zh: '回访中', en: 'Revisited' },
  'appeal.status.redo': { zh: '重办', en: 'To be done again' },
  'appeal.status.closed': { zh: '办结', en: 'Closed' },
  'ask.status.asked': { zh: '待企业补充', en: 'Waiting for the enterprise' },
  'ask.status.answered': { zh: '已补充', en: 'Answered' },
  'ask.status.lapsed': { zh: '逾期未补充', en: 'Lapsed' },
  'ask.status.withdrawn': { zh: '随诉求终止', en: 'Withdrawn with its appeal' },
}

const acts: Texts = {
  'appeal.act.file': { zh: '提交诉求', en: 'File an appeal' },
  'appeal.act.dispatch': { zh: '派单', en: 'Dispatch' },
  'appeal.act.sign': { zh: '签收', en: 'Sign for' },
  'appeal.act.contact': { zh: '登记联系', en: 'Record the contact' },
  'appeal.act.giveOpinion': { zh: '反馈初步意见', en: 'Give a first opinion' },
  'appeal.act.ask': { zh: '请企业补充情况', en: 'Ask the enterprise' },
  'appeal.act.reply': { zh: '答复', en: 'Reply' },
  'appeal.act.revisit': { zh: '回访', en: 'Revisit' },
  'appeal.act.close': { zh: '办结归档', en: 'Close' },
  'appeal.act.remind': { zh: '提醒', en: 'Reminder' },
  'appeal.act.urge': { zh: '催办', en: 'Urge' },
  'appeal.act.supervise': { zh: '督办', en: 'Supervision' },
  'appeal.act.part': { zh: '补充情况有变化', en: 'A question to the enterprise changed' },
  'ask.act.open': { zh: '提出补充要求', en: 'Ask' },
  'ask.act.answer': { zh: '补充情况', en: 'Answer' },
  'ask.act.lapse': { zh: '逾期终止', en: 'Lapse' },
  'ask.act.withdraw': { zh: '终止', en: 'Withdraw' },
}

const clocks: Texts = {
  'appeal.clock.circulation': { zh: '流转（派单）', en: 'Circulation (dispatch)' },
  'appeal.clock.contact': { zh: '联系企业', en: 'Contact' },
  'appeal.clock.opinion': { zh: '初步意见', en: 'First opinion' },
  'appeal.clock.resolve': { zh: '办理结果', en: 'Result' },
  'appeal.clock.revisit': { zh: '回访', en: 'Revisit' },
  'ask.clock.answer': { zh: '企业补充', en: 'Answer by the enterprise' },
}

const fields: Texts = {
  'appeal.field.title': { zh: '标题', en: 'Subject' },
  'appeal.field.text': { zh: '诉求内容', en: 'What happened, and what you want' },
  'appeal.field.nature': { zh: '诉求性质', en: 'Nature' },
  'appeal.field.topic': { zh: '诉求主题', en: 'Topic' },
  'appeal.field.enterpriseId': { zh: '企业', en: 'Enterprise' },
  'appeal.field.channel': { zh: '来源渠道', en: 'Channel' },
  'appeal.field.contactName': { zh: '联系人', en: 'Contact person' },
  'appeal.field.contactPhone': { zh: '联系电话', en: 'Telephone' },
  'appeal.field.files': { zh: '照片和附件', en: 'Photos and files' },
  'appeal.field.departmentId': { zh: '承办单位', en: 'Lead department' },
  'appeal.field.note': { zh: '备注', en: 'Note' },
  'appeal.field.method': { zh: '联系方式', en: 'How' },
  'appeal.field.person': { zh: '对方联系人', en: 'Whom' },
  'appeal.field.opinion': { zh: '初步办理意见', en: 'First opinion' },
  'appeal.field.question': { zh: '需要补充的情况', en: 'What is to be added' },
  'appeal.field.reply': { zh: '答复内容', en: 'Reply' },
  'appeal.field.solved': { zh: '问题是否解决', en: 'Solved' },
  'appeal.field.level': { zh: '满意度', en: 'Satisfaction' },
  'appeal.field.remark': { zh: '回访记录', en: 'What was said' },
  'appeal.field.redoCount': { zh: '重办次数', en: 'Times done again' },
  'appeal.field.contactedAt': { zh: '首次联系时间', en: 'First contact' },
  'appeal.field.contactMethod': { zh: '联系方式', en: 'How' },
  'appeal.field.latest': { zh: '最迟时间', en: 'Latest moments' },
  'ask.field.question': { zh: '需要补充的情况', en: 'Question' },
  'ask.field.answer': { zh: '补充说明', en: 'Answer' },
  'ask.field.files': { zh: '附件', en: 'Files' },
}

const words: Texts = {
  'appeal.kind': { zh: '企业诉求', en: 'Appeal' },
  'ask.kind': { zh: '补充情况', en: 'Question to the enterprise' },
  'appeal.nature.consult': { zh: '咨询', en: 'Question' },
  'appeal.nature.help': { zh: '求助', en: 'Request for help' },
  'appeal.nature.complaint': { zh: '投诉', en: 'Complaint' },
  'appeal.nature.report': { zh: '举报', en: 'Report' },
  'appeal.nature.suggestion': { zh: '建议', en: 'Suggestion' },
  'appeal.nature.praise': { zh: '表扬', en: 'Praise' },
  'appeal.topic.registration': { zh: '准入登记', en: 'Market entry and registration' },
  'appeal.topic.projectApproval': { zh: '项目审批', en: 'Project approval' },
  'appeal.topic.landPlanning': { zh: '用地规划', en: 'Land and planning' },
  'appeal.topic.construction': { zh: '工程建设', en: 'Construction' },
  'appeal.topic.utilities': { zh: '水电气热网', en: 'Utilities' },
  'appeal.topic.labour': { zh: '用工社保', en: 'Labour and social insurance' },
  'appeal.topic.finance': { zh: '融资信贷', en: 'Finance and credit' },
  'appeal.topic.tax': { zh: '税费', en: 'Taxes and fees' },
  'appeal.topic.policy': { zh: '政策兑现', en: 'Policy redemption' },
  'appeal.topic.promise': { zh: '招商承诺', en: 'Investment promises' },
  'appeal.topic.arrears': { zh: '拖欠账款', en: 'Arrears' },
  'appeal.topic.enforcement': { zh: '执法检查', en: 'Inspection and enforcement' },
  'appeal.topic.competition': { zh: '公平竞争与招投标', en: 'Fair competition and bidding' },
  'appeal.topic.intellectualProperty': { zh: '知识产权', en: 'Intellectual property' },
  'appeal.topic.lawsuit': { zh: '涉法涉诉', en: 'Law and litigation' },
  'appeal.topic.legacyTitle': { zh: '产权历史遗留', en: 'Legacy title cases' },
  'appeal.topic.serviceStyle': { zh: '政务服务作风', en: 'Conduct of public services' },
  'appeal.topic.other': { zh: '其他', en: 'Other' },
  'appeal.channel.portal': { zh: '门户网站', en: 'Portal' },
  'appeal.channel.phone': { zh: '电话', en: 'Telephone' },
  'appeal.method.phone': { zh: '电话', en: 'by telephone' },
  'appeal.method.onSite': { zh: '到现场', en: 'on site' },
  'appeal.method.video': { zh: '视频', en: 'by video call' },
  'appeal.method.message': { zh: '短信或即时消息', en: 'by message' },
  'appeal.level.verySatisfied': { zh: '非常满意', en: 'Very satisfied' },
  'appeal.level.satisfied': { zh: '满意', en: 'Satisfied' },
  'appeal.level.basicallySatisfied': { zh: '基本满意', en: 'Basically satisfied' },
  'appeal.level.dissatisfied': { zh: '不满意', en: 'Dissatisfied' },
  'appeal.level.veryDissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
}

const facts: Texts = {
  'fact.filed': { zh: '诉求经{channel}渠道提交', en: 'Appeal filed by {channel}' },
  'fact.dispatched': { zh: '派给{department}承办', en: 'Dispatched to {departmentEn}' },
  'fact.contact': { zh: '已与{person}联系（{method}）{note}', en: 'Spoke with {person} {method}. {note}' },
  'fact.opinion': { zh: '初步办理意见：{text}', en: 'First opinion: {text}' },
  'fact.asked': { zh: '请企业补充：{text}', en: 'Asked the enterprise: {text}' },
  'fact.reply': { zh: '答复：{text}', en: 'Reply: {text}' },
  'fact.revisit': { zh: '回访：{solved}，{level}。{text}', en: 'Revisit: {solved}, {level}. {text}' },
}

const messages: Texts = {
  'message.appeal.dispatched': { zh: '新派诉求 {code}：{title}', en: 'New appeal {code}: {title}' },
  'message.appeal.receipt': {
    zh: '您的诉求 {code} 已派给承办单位，办理时限已起算',
    en: 'Your appeal {code} has been dispatched and its limits now run',
  },
  'message.appeal.opinion': {
    zh: '您的诉求 {code} 有了初步办理意见',
    en: 'There is a first opinion on your appeal {code}',
  },
  'message.appeal.reply': {
    zh: '您的诉求 {code} 已答复，稍后会有人回访',
    en: 'Your appeal {code} has been answered; somebody will call you about it',
  },
  'message.appeal.redo': {
    zh: '诉求 {code} 回访未解决，需重办',
    en: 'Appeal {code} is not solved and must be done again',
  },
  'message.appeal.closed': { zh: '您的诉求 {code} 已办结', en: 'Your appeal {code} is closed' },
  'message.ask.asked': { zh: '承办单位请您补充情况：{title}', en: 'The department asks you: {title}' },
}

const reasons: Texts = {
  'appeal.channelNotYours': {
    zh: '企业自行提交的诉求渠道只能是门户网站',
    en: 'What an enterprise files itself comes by the portal',
  },
  'appeal.opinionGiven': { zh: '初步意见已经反馈过', en: 'The first opinion has already been given' },
  'appeal.askOpen': { zh: '上一次补充要求还未答复', en: 'The last question is still open' },
  'appeal.notSolved': {
    zh: '须有答复，且回访确认已解决，方可办结',
    en: 'It closes only with a reply and a revisit that says solved',
  },
}

const parameters: Texts = {
  'appeal.circulation': { zh: '诉求流转时限', en: 'the limit for circulation' },
  'appeal.contact': { zh: '联系企业时限', en: 'the limit for contact' },
  'appeal.opinion': { zh: '初步意见时限', en: 'the limit for the first opinion' },
  'appeal.resolve': { zh: '办理结果时限', en: 'the limit for the result' },
}

export const appealTexts: Texts = {
  ...statuses,
  ...acts,
  ...clocks,
  ...fields,
  ...words,
  ...facts,
  ...messages,
  ...reasons,
  ...parameters,
}

/** What the platform says to people, whatever the subject: lights, units, reasons of a no, facts every kind has. */
import type { Texts } from './texts.ts'

const words: Texts = {
  'light.notStarted': { zh: '未起算', en: 'Not started' },
  'light.green': { zh: '正常', en: 'On time' },
  'light.yellow': { zh: '将到期', en: 'Due soon' },
  'light.red': { zh: '超期', en: 'Overdue' },
  'light.black': { zh: '超法定', en: 'Past the statutory limit' },
  'light.paused': { zh: '暂停', en: 'Paused' },
  'unit.WD': { zh: '个工作日', en: 'working days' },
  'unit.WH': { zh: '个工作小时', en: 'working hours' },
  'unit.ND': { zh: '天', en: 'days' },
  'unit.NH': { zh: '小时', en: 'hours' },
  'unit.month': { zh: '个月', en: 'months' },
  'unit.fixedDay': { zh: '日', en: 'day of the month' },
  'unit.event': { zh: '事件前', en: 'before the event' },
  'side.promised': { zh: '承诺时限', en: 'Promised limit' },
  'side.statutory': { zh: '法定时限', en: 'Statutory limit' },
  'side.step': { zh: '环节时限', en: 'Step limit' },
  'verdict.inTime': { zh: '按时', en: 'In time' },
  'verdict.late': { zh: '超期', en: 'Late' },
  'verdict.superseded': { zh: '已终止', en: 'Superseded' },
  'verdict.hung': { zh: '挂账', en: 'Hung' },
  'audience.departments': { zh: '仅部门可见', en: 'Departments only' },
  'audience.applicant': { zh: '企业可见', en: 'Also the enterprise' },
  'rung.remind': { zh: '提醒', en: 'Reminder' },
  'rung.urge': { zh: '催办', en: 'Urge' },
  'rung.supervise': { zh: '督办', en: 'Supervision' },
  'pause.parts': { zh: '等待各部分恢复办理', en: 'Waiting for its parts' },
  true: { zh: '已解决', en: 'solved' },
  false: { zh: '未解决', en: 'not solved' },
}

const acts: Texts = {
  'act.remark': { zh: '备注', en: 'Remark' },
  'act.attach': { zh: '添加附件', en: 'Add files' },
  'act.resume': { zh: '恢复计时', en: 'The clock goes on' },
  'act.reproject': { zh: '日历更新，期限重算', en: 'Limits computed anew on the new calendar' },
  'field.text': { zh: '内容', en: 'Text' },
  'field.audience': { zh: '可见范围', en: 'For whom' },
  'field.files': { zh: '附件', en: 'Files' },
  'field.happenedAt': { zh: '发生时间', en: 'When it happened' },
  'fact.remark': { zh: '备注：{text}', en: 'Remark: {text}' },
  'fact.attached': { zh: '添加了 {count} 个附件', en: 'Added {count} file(s)' },
  'fact.answered': { zh: '答复：{text}', en: 'Answer: {text}' },
  'fact.rung': { zh: '{clock}{rung}，送{receiver}', en: '{rung} about {clock}, to {receiver}' },
  'message.rung.remind': {
    zh: '{code} 的{clock}即将到期：{title}',
    en: '{clock} of {code} is due soon: {title}',
  },
  'message.rung.urge': {
    zh: '{code} 的{clock}已超期，请立即办理：{title}',
    en: '{clock} of {code} is overdue: {title}',
  },
  'message.rung.supervise': {
    zh: '{code} 的{clock}严重超期，已转督办：{title}',
    en: '{clock} of {code} is long overdue and under supervision: {title}',
  },
  'defect.noReceiver': { zh: '{what}无人接收：{post}空缺', en: 'Nobody received {what}: {post} is vacant' },
}

const reasons: Texts = {
  'act.unknown': { zh: '没有这个操作：{act}', en: 'There is no such act: {act}' },
  'act.relation': { zh: '这件事不由您办理', en: 'This act is not yours' },
  'act.status': { zh: '现在是“{status}”，不能这样办理', en: 'Not while it is “{status}”' },
  'act.notBy': { zh: '承办人本人不能办理这一环节', en: 'Whoever handled it may not do this step' },
  'act.stale': {
    zh: '打开页面之后别人已经办理过，请核对后再办',
    en: 'Somebody acted after you opened the page: look again before you act',
  },
  'act.keyReused': {
    zh: '同一请求编号用在了不同的内容上',
    en: 'The same request key was used for something else',
  },
  'act.future': { zh: '发生时间不能晚于现在', en: 'It cannot have happened later than now' },
  'act.beforeLast': { zh: '发生时间不能早于上一环节', en: 'It cannot have happened before the last step' },
  'act.tooFarBack': { zh: '补记的时间太早，超出允许范围', en: 'It is dated further back than is allowed' },
  'clock.notPausable': {
    zh: '按月、固定日期和事件计算的时限不能暂停',
    en: 'A limit in months, on a fixed day or before an event cannot be paused',
  },
  'clock.notExtendable': {
    zh: '固定日期和事件时限不能延长',
    en: 'A limit on a fixed day or before an event cannot be extended',
  },
  'matter.notFound': { zh: '没有找到，请核对编号', en: 'Not found: check the code' },
  'department.unknown': { zh: '没有这个单位，或单位已撤并', en: 'No such department, or it was dissolved' },
  'enterprise.unknown': { zh: '没有登记这家企业', en: 'This enterprise is not registered' },
  'law.unset': {
    zh: '本地区还没有设定“{parameter}”，设定后方可办理',
    en: 'This region has not set {parameter} yet',
  },
  'note.audience': { zh: '不能写给自己看不到的范围', en: 'You cannot write where you cannot read' },
  'file.missing': { zh: '没有收到文件', en: 'No file arrived' },
  'file.empty': { zh: '文件是空的', en: 'The file is empty' },
  'file.type': {
    zh: '“{name}”的类型不能上传；可以上传图片、PDF、Word、Excel 和文本文件',
    en: '“{name}” is of a type that is not taken; pictures, PDF, Word, Excel and text files are',
  },
  'file.unknown': { zh: '附件不存在或不是您上传的', en: 'A file does not exist or is not yours' },
  'file.notFound': { zh: '没有这个附件', en: 'No such attachment' },
  'session.none': { zh: '请先登录', en: 'Please sign in' },
  'session.noPost': { zh: '需要以岗位身份登录', en: 'This needs a post' },
  'session.noRegion': { zh: '所在岗位没有查看全区的权限', en: 'The post does not read the region' },
  'http.host': { zh: '不认识的主机名：{host}', en: 'Unknown host name: {host}' },
  'http.origin': {
    zh: '请求来自别的网站，未予受理',
    en: 'The request came from another site and was not accepted',
  },
  'http.noRoute': { zh: '没有这个地址', en: 'There is nothing at this address' },
  'http.invalidInput': { zh: '有几项需要修改', en: 'Some fields need attention' },
  'http.tooLarge': { zh: '内容太大，最多 20 MB', en: 'Too large: at most 20 MB' },
  'http.mediaType': { zh: '不支持这种内容格式', en: 'This format is not supported' },
  'http.malformed': { zh: '请求内容无法读取', en: 'The request could not be read' },
  'http.databaseAway': {
    zh: '数据库暂时连接不上，刚才的操作没有保存，请稍后再试',
    en: 'The database is away; nothing was saved, please try again shortly',
  },
  'http.failure': {
    zh: '系统出错，刚才的操作没有保存。请告知管理员请求号 {request}',
    en: 'Something failed on our side and nothing was saved. Request number {request}',
  },
  'http.tooMany': { zh: '请求太频繁，请稍后再试', en: 'Too many requests: please try again later' },
  'audit.noLine': { zh: '{subject} 没有第 {seq} 条日志', en: '{subject} has no line {seq}' },
  'audit.erasedBefore': {
    zh: '{subject} 第 {seq} 条的内容已经删除',
    en: 'Line {seq} of {subject} is erased already',
  },
  'audit.eraseErasure': { zh: '删除记录本身不能删除', en: 'The record of erasures cannot be erased' },
  'law.number': { zh: '应为不小于 0 的整数', en: 'Must be a whole number from 0 up' },
  'law.counting': {
    zh: '没有这条计算规则，或取值不对',
    en: 'No such rule of counting, or not one of its values',
  },
  'law.yellow': {
    zh: '天数应为不小于 0 的整数或空，比例应在 0 到 1 之间',
    en: 'Days are a whole number from 0 or empty, the share lies between 0 and 1',
  },
  'law.choice': { zh: '不是可选的值', en: 'Not one of the choices' },
  'law.ladder.notAList': { zh: '阶梯应为列表', en: 'A ladder is a list of rungs' },
  'law.ladder.badRung': { zh: '阶梯中的这一级填写有误', en: 'This rung is not well formed' },
}

/** Sentences for the keywords of the validator. */
const fieldErrors: Texts = {
  'field.required': { zh: '必填', en: 'Required' },
  'field.minLength': { zh: '必填', en: 'Required' },
  'field.maxLength': { zh: '最多 {limit} 个字', en: 'At most {limit} characters' },
  'field.pattern': { zh: '格式不对或只有空格', en: 'Wrong format, or only spaces' },
  'field.format': { zh: '格式不对', en: 'Wrong format' },
  'field.type': { zh: '类型不对', en: 'Wrong type' },
  'field.const': { zh: '不是可选的值', en: 'Not one of the choices' },
  'field.anyOf': { zh: '不是可选的值', en: 'Not one of the choices' },
  'field.enum': { zh: '不是可选的值', en: 'Not one of the choices' },
  'field.additionalProperties': { zh: '多余的字段', en: 'Not expected here' },
  'field.maxItems': { zh: '最多 {limit} 个', en: 'At most {limit}' },
  'field.minItems': { zh: '至少 {limit} 个', en: 'At least {limit}' },
  'field.minimum': { zh: '不能小于 {limit}', en: 'Not less than {limit}' },
  'field.maximum': { zh: '不能大于 {limit}', en: 'Not more than {limit}' },
}

export const platformTexts: Texts = { ...words, ...acts, ...reasons, ...fieldErrors }

/** What imports say to people, in Chinese and English: reports, faults of files, rows and profiles, lines of the journal. */
import type { Texts } from '../../platform/texts.ts'

const rows: Texts = {
  'import.row.missing': { zh: '不能为空', en: 'must not be empty' },
  'import.row.tooLong': {
    zh: '有 {length} 个字，最多 {max} 个',
    en: 'has {length} characters; at most {max} fit',
  },
  'import.row.moment': { zh: '“{text}”不是能读懂的时间', en: '“{text}” is no time that can be read' },
  'import.row.future': { zh: '“{text}”还没有到', en: '“{text}” has not come yet' },
  'import.row.tooEarly': { zh: '“{text}”太早，应是笔误', en: '“{text}” is too early to be meant' },
  'import.row.order': { zh: '早于它之前的环节', en: 'is earlier than the step before it' },
  'import.row.replyUndated': { zh: '有答复却没有答复时间', en: 'there is a reply but no time of it' },
  'import.row.replyEmpty': { zh: '有答复时间却没有答复', en: 'there is a time of the reply but no reply' },
  'import.row.region': { zh: '没有地区“{name}”', en: 'there is no region “{name}”' },
  'import.row.department': { zh: '没有部门“{name}”', en: 'there is no department “{name}”' },
  'import.row.word': { zh: '对照表里没有“{text}”', en: '“{text}” is not in the profile’s list' },
  'import.row.enterprise': {
    zh: '没有登记“{uscc}”这家企业',
    en: 'no enterprise “{uscc}” is registered',
  },
  'import.row.twice': {
    zh: '编号 {id} 与第 {line} 行相同，内容却不同',
    en: 'the number {id} stands in line {line} too, and tells something else there',
  },
  'import.workedOn': {
    zh: '导入之后这里已有人办理，不再按原系统改写',
    en: 'it has been worked on here since; the other system no longer rewrites it',
  },
  'import.answeredThere': {
    zh: '这件在本平台办理，答复须在这里作出并经审核，不接收原系统的答复',
    en: 'it is handled here: it is answered and checked here, and not by the other system',
  },
  'import.receiptChanged': {
    zh: '受理时间变了：适用的规定以受理日为准，不能改写',
    en: 'the time of receipt has changed; it decides by which law it is judged and is not rewritten',
  },
  'import.replyGone': {
    zh: '原有的答复不见了：已办结的不能改回未答复',
    en: 'the reply is gone; what is closed does not become unanswered again',
  },
}

const profiles: Texts = {
  'import.profile.unknown': { zh: '没有对照方案“{name}”', en: 'There is no mapping profile “{name}”' },
  'import.profile.field': {
    zh: '对照方案的 {path} 有误：{error}',
    en: 'The profile is wrong at {path}: {error}',
  },
  'import.profile.needed': {
    zh: '对照方案没有写明“{field}”是哪一列',
    en: 'The profile does not say which column is “{field}”',
  },
  'import.profile.lawOn': {
    zh: '适用规定的日期“{lawOn}”应为 receipt、import 或一个日期',
    en: 'The day of the law “{lawOn}” must be receipt, import or a date',
  },
  'import.profile.place': {
    zh: '对照方案的 {path} 写的“{name}”这里没有',
    en: 'The profile names “{name}” at {path}, which is not known here',
  },
  'import.notFound': { zh: '没有这次导入', en: 'There is no such import' },
  'import.noPower': {
    zh: '这个岗位没有导入外部工单的权限',
    en: 'This post may not import from other systems',
  },
}

const lines: Texts = {
  'appeal.act.receive': { zh: '接收工单', en: 'Received' },
  'appeal.act.correctReceived': { zh: '按原系统更正', en: 'Corrected as in its system' },
  'appeal.act.linkEnterprise': { zh: '关联企业', en: 'Enterprise linked' },
  'appeal.isChecked': {
    zh: '热线接入的工单须由承办单位办理并经审核后答复，不能直接答复',
    en: 'What a hotline has sent is handled by a unit and its reply checked; it is not answered at once',
  },
  'appeal.hasEnterprise': { zh: '已关联企业', en: 'It has an enterprise already' },
  'fact.received': {
    zh: '由 {system} 接入，原编号 {externalId}',
    en: 'Received from {system}, number {externalId} there',
  },
  'fact.unitProposed': { zh: '原系统建议由{department}承办', en: 'Proposed unit: {departmentEn}' },
  'fact.receivedAgain': {
    zh: '{system} 更正了编号 {externalId} 的内容',
    en: '{system} tells number {externalId} differently now',
  },
  'fact.enterpriseLinked': { zh: '企业已登记并关联：{name}', en: 'The enterprise is registered now: {name}' },
  'appeal.act.importHistory': { zh: '导入', en: 'Imported' },
  'appeal.act.correctHistory': { zh: '按原系统更正', en: 'Corrected as in its system' },
  'appeal.channel.otherSystem': { zh: '其他系统', en: 'Another system' },
  'fact.imported': {
    zh: '从 {system} 导入，原编号 {externalId}；从受理到答复 {days} 个工作日',
    en: 'Imported from {system}, number {externalId} there; {days} working days from receipt to reply',
  },
  'fact.importedOpen': {
    zh: '从 {system} 导入，原编号 {externalId}；尚未答复',
    en: 'Imported from {system}, number {externalId} there; not answered yet',
  },
  'fact.importCorrected': {
    zh: '{system} 更正了编号 {externalId} 的内容；从受理到答复 {days} 个工作日',
    en: '{system} tells number {externalId} differently now; {days} working days from receipt to reply',
  },
  'fact.importCorrectedOpen': {
    zh: '{system} 更正了编号 {externalId} 的内容；尚未答复',
    en: '{system} tells number {externalId} differently now; not answered yet',
  },
}

const exports: Texts = {
  'import.export.needed': {
    zh: '未导入的行含个人信息，请填写理由申请导出，由另一人批准',
    en: 'The rejected rows hold personal data: ask with a reason, and somebody else has to consent',
  },
  'import.export.nothing': { zh: '这次导入没有未导入的行', en: 'This import has rejected no rows' },
  'import.export.asked': {
    zh: '您已申请过，正在等待批准或可以下载',
    en: 'You have asked already: it waits for consent, or can be taken',
  },
  'import.export.own': {
    zh: '申请人（含被代理人）不能批准自己的申请',
    en: 'Nobody consents to what they asked for, or stood in for somebody asking',
  },
  'import.export.decided': { zh: '已经作出决定', en: 'It has been decided already' },
  'import.export.answer': { zh: '不批准请写明理由', en: 'Say why it is refused' },
  'import.export.notFound': { zh: '没有这项导出申请', en: 'There is no such request' },
  'import.export.not.waiting': { zh: '申请还没有批准', en: 'Nobody has consented yet' },
  'import.export.not.refused': { zh: '申请没有获得批准', en: 'The request was refused' },
  'import.export.not.over': { zh: '下载时限已过，请重新申请', en: 'The time to take it is over; ask again' },
  'import.export.not.taken': { zh: '已经下载过一次，请重新申请', en: 'It was taken once; ask again' },
  'import.export.state.waiting': { zh: '待批准', en: 'Waiting' },
  'import.export.state.refused': { zh: '未批准', en: 'Refused' },
  'import.export.state.approved': { zh: '可下载', en: 'Approved' },
  'import.export.state.over': { zh: '已过期', en: 'Run out' },
  'import.export.state.taken': { zh: '已下载', en: 'Taken' },
  'import.export.ui.waiting': { zh: '待批准的导出', en: 'Exports that wait for consent' },
  'import.export.ui.ask': { zh: '申请导出未导入的行', en: 'Ask for the rejected rows' },
  'import.export.ui.hint': {
    zh: '含个人信息：须写明理由，由另一人批准，限时下载一次，全程记入日志。',
    en: 'It holds personal data: say why; somebody else consents; it is taken once, in time; all of it is recorded.',
  },
  'import.export.ui.reason': { zh: '理由', en: 'Why' },
  'import.export.ui.approve': { zh: '批准', en: 'Approve' },
  'import.export.ui.refuse': { zh: '不批准', en: 'Refuse' },
  'import.export.ui.answer': { zh: '不批准的理由', en: 'Why it is refused' },
  'import.export.ui.line': {
    zh: '{person} 申请导出“{file}”未导入的 {rows} 行：{reason}',
    en: '{person} asks for the {rows} rejected rows of “{file}”: {reason}',
  },
  'import.export.ui.look': { zh: '查看这次导入', en: 'See the import' },
  'import.export.ui.decidedBy': { zh: '{person} 决定', en: 'Decided by {person}' },
  'import.export.ui.until': { zh: '{moment} 前可下载一次', en: 'Can be taken once, until {moment}' },
}

const pages: Texts = {
  'import.ui.title': { zh: '导入', en: 'Imports' },
  'import.ui.file': { zh: '导入其他系统的工单', en: 'Take over an export' },
  'import.ui.profile': { zh: '来源', en: 'Source' },
  'import.ui.choose': { zh: '文件', en: 'File' },
  'import.ui.drop': { zh: '选择或拖入 CSV、.xlsx 文件', en: 'Choose or drop a CSV or .xlsx file' },
  'import.ui.needed': { zh: '必须有的列：{columns}', en: 'Columns it must have: {columns}' },
  'import.ui.comma': { zh: '；', en: '; ' },
  'import.ui.mode': { zh: '做到哪一步', en: 'How far to go' },
  'import.ui.mode.check': { zh: '只核对，不写入', en: 'Check only, write nothing' },
  'import.ui.mode.import': { zh: '写入新的工单', en: 'Write what is new' },
  'import.ui.mode.replay': {
    zh: '写入新的，并更正有变的工单',
    en: 'Write what is new and correct what has changed',
  },
  'import.ui.do.check': { zh: '核对', en: 'Check' },
  'import.ui.do.import': { zh: '导入', en: 'Import' },
  'import.ui.do.replay': { zh: '导入并更正', en: 'Import and correct' },
  'import.ui.report.check': {
    zh: '共 {rows} 行：可写入 {written}，未变 {unchanged}，有变 {changed}，不能导入 {rejected}。没有写入任何内容。',
    en: '{rows} rows: {written} would be written, {unchanged} unchanged, {changed} changed, {rejected} rejected. Nothing was written.',
  },
  'import.ui.report.import': {
    zh: '共 {rows} 行：写入 {written}，未变 {unchanged}，有变 {changed}（已更正 {replayed}），未导入 {rejected}。',
    en: '{rows} rows: {written} written, {unchanged} unchanged, {changed} changed ({replayed} corrected), {rejected} rejected.',
  },
  'import.ui.report.replay': {
    zh: '共 {rows} 行：写入 {written}，未变 {unchanged}，有变 {changed}（已更正 {replayed}），未导入 {rejected}。',
    en: '{rows} rows: {written} written, {unchanged} unchanged, {changed} changed ({replayed} corrected), {rejected} rejected.',
  },
  'import.ui.changes': {
    zh: '内容有变：{ids}。选择“更正”才会改写。',
    en: 'Told differently: {ids}. Only correcting rewrites them.',
  },
  'import.ui.line': { zh: '第 {line} 行', en: 'Line {line}' },
  'import.ui.moreRejects': { zh: '列出了 {n} 行中的 {shown} 行', en: '{shown} of {n} are shown' },
  'import.ui.download': { zh: '下载未导入的行', en: 'Download rejected rows' },
  'import.ui.runs': { zh: '导入记录', en: 'Imports so far' },
  'import.ui.none': { zh: '还没有导入过。', en: 'Nothing has been imported yet.' },
  'import.ui.column.file': { zh: '文件', en: 'File' },
  'import.ui.column.at': { zh: '时间', en: 'When' },
  'import.ui.column.who': { zh: '经办人', en: 'Who' },
  'import.ui.column.rows': { zh: '行数', en: 'Rows' },
  'import.ui.column.written': { zh: '写入', en: 'Written' },
  'import.ui.column.unchanged': { zh: '未变', en: 'Same' },
  'import.ui.column.changed': { zh: '有变', en: 'Changed' },
  'import.ui.column.rejected': { zh: '未导入', en: 'Rejected' },
  'import.ui.column.state': { zh: '状态', en: 'State' },
  'import.ui.finished': { zh: '完成', en: 'Done' },
  'import.ui.unfinished': { zh: '未完成', en: 'Not finished' },
  'import.ui.commandLine': { zh: '命令行', en: 'Command line' },
  'import.ui.counts': { zh: '结果', en: 'Result' },
  'import.ui.hash': { zh: '文件哈希（SHA-256）', en: 'Hash of the file (SHA-256)' },
}

export const importTexts: Texts = { ...rows, ...profiles, ...lines, ...exports, ...pages }

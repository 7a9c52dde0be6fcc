/**
 * The words of screens that belong to no subject: buttons, headings of the frame, times, what went wrong. Each door and
 * module brings further tables of its own.
 */
import type { Texts } from '../platform/texts.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = [
  ['周一', 'Mon'],
  ['周二', 'Tue'],
  ['周三', 'Wed'],
  ['周四', 'Thu'],
  ['周五', 'Fri'],
  ['周六', 'Sat'],
  ['周日', 'Sun'],
] as const

const months: Texts = Object.fromEntries(
  MONTHS.map((en, index) => [`ui.time.month.${index + 1}`, { zh: `${index + 1}月`, en }]),
)
const weekdays: Texts = Object.fromEntries(
  WEEKDAYS.map(([zh, en], index) => [`ui.time.weekday.${index + 1}`, { zh, en }]),
)

/** Times: see `time.ts`. */
const timeTexts: Texts = {
  ...months,
  ...weekdays,
  'ui.time.day': { zh: '{m}月{d}日', en: '{month} {d}' },
  'ui.time.dayOfYear': { zh: '{y}年{m}月{d}日', en: '{month} {d}, {y}' },
  'ui.time.withWeekday': { zh: '{day} {weekday}', en: '{weekday}, {day}' },
  'ui.time.at': { zh: '{day} {time}', en: '{day} at {time}' },
  'ui.time.today': { zh: '今天', en: 'today' },
  'ui.time.yesterday': { zh: '昨天', en: 'yesterday' },
  'ui.time.tomorrow': { zh: '明天', en: 'tomorrow' },
  'ui.time.WD.one': { zh: '{n} 个工作日', en: '{n} working day' },
  'ui.time.WD.many': { zh: '{n} 个工作日', en: '{n} working days' },
  'ui.time.WH.one': { zh: '{n} 个工作小时', en: '{n} working hour' },
  'ui.time.WH.many': { zh: '{n} 个工作小时', en: '{n} working hours' },
  'ui.time.ND.one': { zh: '{n} 天', en: '{n} day' },
  'ui.time.ND.many': { zh: '{n} 天', en: '{n} days' },
  'ui.time.NH.one': { zh: '{n} 小时', en: '{n} hour' },
  'ui.time.NH.many': { zh: '{n} 小时', en: '{n} hours' },
  'ui.time.month.one': { zh: '{n} 个月', en: '{n} month' },
  'ui.time.month.many': { zh: '{n} 个月', en: '{n} months' },
  'ui.time.fixedDay.one': { zh: '每月 {n} 日', en: 'day {n} of the month' },
  'ui.time.fixedDay.many': { zh: '每月 {n} 日', en: 'day {n} of the month' },
  'ui.time.event.one': { zh: '事前 {n} 个工作日', en: '{n} working day before' },
  'ui.time.event.many': { zh: '事前 {n} 个工作日', en: '{n} working days before' },
  'ui.time.hours': { zh: '{n} 小时', en: '{n} h' },
  'ui.time.minutes': { zh: '{n} 分', en: '{n} min' },
  'ui.time.left': { zh: '还剩 {length}', en: '{length} left' },
  'ui.time.byDay': { zh: '{day}（含当日）', en: 'by {day}, that day included' },
  'ui.time.byDayProvisional': {
    zh: '{day}（含当日，暂定）',
    en: 'by {day}, that day included (provisional)',
  },
  'ui.time.byMoment': { zh: '{moment} 前', en: 'by {moment}' },
  'ui.time.byMomentProvisional': { zh: '{moment} 前（暂定）', en: 'by {moment} (provisional)' },
  'ui.time.dueToday': { zh: '今天到期', en: 'Due today' },
  'ui.time.closesAt': { zh: '{time} 下班', en: 'the office closes at {time}' },
  'ui.time.untilMidnight': { zh: '24:00 前', en: 'until midnight' },
  'ui.time.over': { zh: '已超期', en: 'Overdue' },
  'ui.time.overBy': { zh: '已超期 {length}', en: '{length} overdue' },
  'ui.time.wasDue': { zh: '应于 {when} 前完成', en: 'was due {when}' },
  'ui.time.paused': { zh: '计时暂停', en: 'Paused' },
  'ui.time.ifResumed': { zh: '按期恢复则 {day} 到期', en: 'due {day} if it resumes as planned' },
  'ui.time.notStarted': { zh: '尚未起算', en: 'Not started' },
}

/** The frame of every page. */
const frameTexts: Texts = {
  'ui.app': { zh: '直通', en: 'Zhitong' },
  'ui.skip': { zh: '跳到正文', en: 'Skip to content' },
  'ui.language': { zh: '语言', en: 'Language' },
  'ui.language.other': { zh: 'English', en: '中文' },
  'ui.signIn': { zh: '登录', en: 'Sign in' },
  'ui.signOut': { zh: '退出登录', en: 'Sign out' },
  'ui.login': { zh: '账号', en: 'Account' },
  'ui.password': { zh: '密码', en: 'Password' },
  'ui.save': { zh: '保存', en: 'Save' },
  'ui.cancel': { zh: '取消', en: 'Cancel' },
  'ui.close': { zh: '关闭', en: 'Close' },
  'ui.back': { zh: '返回', en: 'Back' },
  'ui.more': { zh: '更多', en: 'More' },
  'ui.retry': { zh: '重试', en: 'Try again' },
  'ui.copy': { zh: '复制', en: 'Copy' },
  'ui.copy.of': { zh: '复制{what}', en: 'Copy {what}' },
  'ui.copied': { zh: '已复制', en: 'Copied' },
  'ui.yes': { zh: '是', en: 'Yes' },
  'ui.no': { zh: '否', en: 'No' },
  'ui.loading': { zh: '正在加载', en: 'Loading' },
  'ui.none': { zh: '无', en: 'None' },
  'ui.optional': { zh: '选填', en: 'optional' },
  'ui.choose': { zh: '请选择', en: 'Choose' },
  'ui.send': { zh: '提交', en: 'Send' },
  'ui.working': { zh: '正在处理…', en: 'Working…' },
  'ui.print': { zh: '打印', en: 'Print' },
  'ui.print.pdf': { zh: '打印 PDF', en: 'Print as PDF' },
  'ui.printedAt': { zh: '打印于 {at}', en: 'Printed {at}' },
  'ui.heldBy': { zh: '在{holder}', en: 'with {holder}' },
  'ui.heldByYou': { zh: '在您这里', en: 'with you' },
  'ui.yourTurn': { zh: '请您办理：{act}', en: 'Your turn: {act}' },
  'ui.field.required': { zh: '这一项需要填写', en: 'This is needed' },
  'ui.field.tooLong': { zh: '最多 {max} 个字', en: 'At most {max} characters' },
  'ui.files': { zh: '文件', en: 'Files' },
  'ui.files.add': { zh: '拍照或选文件', en: 'Take a photo or choose files' },
  'ui.files.hint': {
    zh: '图片、PDF、Word、Excel、文本，每个不超过 20 MB',
    en: 'Pictures, PDF, Word, Excel or text, up to 20 MB each',
  },
  'ui.files.full': { zh: '最多 {max} 个文件', en: 'At most {max} files' },
  'ui.files.sending': { zh: '正在上传 {name}', en: 'Uploading {name}' },
  'ui.files.remove': { zh: '移除 {name}', en: 'Remove {name}' },
  'ui.files.tooLarge': {
    zh: '超过 20 MB，请压缩后再添加',
    en: 'Larger than 20 MB; make it smaller and add it again',
  },
  'ui.files.wait': { zh: '文件上传完就可以提交', en: 'You can send when the files are uploaded' },
  'ui.files.first': { zh: '请先添加文件', en: 'Add a file first' },
}

/** What went wrong, where no server said it. */
const problemTexts: Texts = {
  'ui.problem.unreachable': {
    zh: '连不上服务器。您填写的内容还在，请检查网络后重试。',
    en: 'The server cannot be reached. What you entered is still here; check the network and try again.',
  },
  'ui.problem.failed': {
    zh: '出了点问题，不是您的操作造成的。您填写的内容还在，请稍后重试。',
    en: 'Something failed, and it was not your doing. What you entered is still here; please try again later.',
  },
  'ui.problem.request': { zh: '请求编号 {request}', en: 'Request number {request}' },
}

/** The table that explains a limit; why a line counted is said by `explain.<reason>`, beside the calendar's own texts. */
const explainTexts: Texts = {
  'ui.explain.title': { zh: '逐日说明', en: 'Day by day' },
  'ui.explain.day': { zh: '日期', en: 'Day' },
  'ui.explain.counted': { zh: '计入', en: 'Counts' },
  'ui.explain.why': { zh: '原因', en: 'Why' },
  'ui.explain.total': { zh: '累计', en: 'So far' },
  'ui.explain.due': { zh: '到期', en: 'due' },
  'ui.explain.provisional': { zh: '放假安排未公布，暂定', en: 'holidays not published yet: provisional' },
}

export const uiTexts: Texts = { ...frameTexts, ...timeTexts, ...problemTexts, ...explainTexts }

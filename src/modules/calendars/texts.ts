// What the calculator says to people, in Chinese and English: why a day counted, what is wrong with a question.
// Pure, so that screens, letters and the command line share it.

import type { LimitProblem } from '../../calendar/limits.ts'
import type { LineReason } from '../../calendar/line.ts'
import type { Text, Texts } from '../../platform/texts.ts'

/** Why a line of an explanation counted or not. */
export const lineReasonTexts: Readonly<Record<LineReason, Text>> = {
  startDay: { zh: '起算当日不计', en: 'the day of the start does not count' },
  beforeStart: { zh: '起算之前', en: 'before the start' },
  weekday: { zh: '工作日', en: 'working day' },
  makeUp: { zh: '调休上班', en: 'make-up working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '节假日', en: 'public holiday' },
  override: { zh: '本地调整', en: 'local arrangement' },
  paused: { zh: '暂停计时', en: 'paused' },
  outsideHours: { zh: '非办公时间', en: 'outside office hours' },
  naturalDay: { zh: '自然日', en: 'calendar day' },
  naturalHours: { zh: '自然小时', en: 'calendar hours' },
  sameNumbered: { zh: '对应日', en: 'the same day of a later month' },
  lastOfMonth: { zh: '当月无对应日，取月末', en: 'last day of a shorter month' },
  fixedDay: { zh: '固定日', en: 'fixed day of the month' },
  event: { zh: '以事件为准', en: 'before the event' },
  rolled: { zh: '遇休息日顺延或提前', en: 'moved off a day that is not worked' },
}

/** The names that the yearly notices use. */
export const holidayTexts: Texts = {
  元旦: { zh: '元旦', en: 'New Year’s Day' },
  春节: { zh: '春节', en: 'Spring Festival' },
  清明: { zh: '清明', en: 'Tomb-sweeping Day' },
  清明节: { zh: '清明节', en: 'Tomb-sweeping Day' },
  端午节: { zh: '端午节', en: 'Dragon Boat Festival' },
  中秋节: { zh: '中秋节', en: 'Mid-autumn Festival' },
  国庆: { zh: '国庆', en: 'National Day' },
  '国庆、中秋': { zh: '国庆、中秋', en: 'National Day and Mid-autumn Festival' },
  '国庆节、中秋节': { zh: '国庆节、中秋节', en: 'National Day and Mid-autumn Festival' },
  '中秋节、国庆节': { zh: '中秋节、国庆节', en: 'Mid-autumn Festival and National Day' },
  劳动节: { zh: '劳动节', en: 'Labour Day' },
  端午: { zh: '端午', en: 'Dragon Boat Festival' },
  中秋: { zh: '中秋', en: 'Mid-autumn Festival' },
  国庆节: { zh: '国庆节', en: 'National Day' },
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: {
    zh: '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日',
    en: '70th anniversary of victory in the War of Resistance',
  },
}

/** What is wrong with a limit, wherever one is given. */
const limitTexts: Readonly<Record<LimitProblem['code'], Text>> = {
  'limit.unreadable': { zh: '无法识别的时限：{value}', en: 'not a limit: {value}' },
  'limit.unit_unknown': {
    zh: '未知的时限单位“{value}”，应为 WD、WH、ND、NH、month、fixedDay 或 event',
    en: 'unknown unit “{value}”: use WD, WH, ND, NH, month, fixedDay or event',
  },
  'limit.length_not_a_number': { zh: '时限长度应为数字：{value}', en: 'the limit must be a number: {value}' },
  'limit.length_not_whole': {
    zh: '时限长度 {value} 不可再分：工作日可到半日，小时可到分钟，其余须为整数',
    en: 'a limit of {value} is too fine: working days come in halves, hours to the minute, all else whole',
  },
  'limit.length_out_of_range': { zh: '时限长度超出范围：{value}', en: 'the limit is out of range: {value}' },
  'limit.roll_unknown': {
    zh: '未知的顺延方式“{value}”，应为 forward、back 或 none',
    en: 'unknown roll “{value}”: use forward, back or none',
  },
  'limit.roll_of_hours': { zh: '按小时计算的时限不顺延', en: 'a limit in hours does not roll' },
  'limit.event_unnamed': { zh: '请写明以何事件为准（event）', en: 'say which event ends the limit (event)' },
  'limit.months_ahead': {
    zh: 'monthsAhead 仅用于每月固定日，且须为不小于 0 的整数：{value}',
    en: 'monthsAhead is for fixed days of the month, a whole number of 0 or more: {value}',
  },
}

/** What is wrong with a question to the calculator. */
export const questionTexts = {
  'due.not_json': { zh: '该行不是 JSON：{detail}', en: 'this line is not JSON: {detail}' },
  'due.line_too_long': { zh: '该行超过 {max} 个字符', en: 'this line has more than {max} characters' },
  'due.not_an_object': { zh: '问题应为 JSON 对象', en: 'a question must be a JSON object' },
  'due.from_missing': { zh: '缺少起算日期（from）', en: 'the start is missing (from)' },
  'due.limit_or_to_missing': {
    zh: '请给出时限（limit）或截止日期（to）',
    en: 'give a limit (limit) or a day to count to (to)',
  },
  'due.not_a_day': {
    zh: '“{value}”不是有效的日期或时刻，应为 2026-02-13 或 2026-02-13T09:30',
    en: '“{value}” is not a day or a moment: write 2026-02-13 or 2026-02-13T09:30',
  },
  'due.year_out_of_range': {
    zh: '日期 {value} 超出可计算的 {first}–{last} 年',
    en: '{value} is outside the years {first}–{last}',
  },
  'due.moment_needed': {
    zh: '按小时计算的时限须给出时刻，如 2026-02-13T09:30',
    en: 'hours are counted from a moment: write 2026-02-13T09:30',
  },
  'due.to_before_from': { zh: '截止日期早于起算日期', en: 'to lies before from' },
  'due.too_long': {
    zh: '超出可计算的范围（最多 {max} 天）',
    en: 'longer than can be computed (at most {max} days)',
  },
  'due.too_many_months': {
    zh: '超出可计算的范围（最多 {max} 个月）',
    en: 'longer than can be computed (at most {max} months)',
  },
  'due.not_a_list': { zh: '{field} 应为列表', en: '{field} must be a list' },
  'due.too_many': { zh: '{field} 最多 {max} 项', en: '{field} may have at most {max} entries' },
  'due.pause_not_a_pair': {
    zh: '每次暂停应为 [开始, 结束]',
    en: 'a pause must be a pair of [first, last]',
  },
  'due.pause_order': { zh: '暂停的结束早于开始', en: 'the pause ends before it begins' },
  'due.not_paused': {
    zh: '按月、按固定日或以事件为准的时限不暂停',
    en: 'limits in months, on fixed days and before events are not paused',
  },
  'due.not_a_number': { zh: '“{value}”不是数字', en: '“{value}” is not a number' },
  'due.extension_out_of_range': {
    zh: '延长应大于 0：{value}',
    en: 'an extension must be more than 0: {value}',
  },
  'due.extension_not_whole': {
    zh: '延长 {value} 不可再分：按天、按月的时限须延长整数',
    en: 'an extension of {value} is too fine: days and months are extended by whole numbers',
  },
  'due.not_extended': {
    zh: '按固定日或以事件为准的时限不延长',
    en: 'limits on fixed days and before events are not extended',
  },
  'due.not_a_flag': { zh: '{field} 应为 true 或 false', en: '{field} must be true or false' },
} as const satisfies Texts

export type QuestionProblem = keyof typeof questionTexts | LimitProblem['code']

/** What is wrong with a year that is to be published. */
const publicationTexts: Texts = {
  'calendar.invalid': { zh: '放假安排有几处需要修改', en: 'The list of holidays needs some changes' },
  'calendar.year': {
    zh: '年份应在 {first} 至 {last} 之间',
    en: 'The year must lie between {first} and {last}',
  },
  'calendar.source': { zh: '请写明来源文件', en: 'Name the notice it comes from' },
  'calendar.noDays': { zh: '全国放假安排不能为空', en: 'A national year cannot be without holidays' },
  'calendar.notADay': { zh: '没有这一天：{value}', en: 'There is no such day: {value}' },
  'calendar.outsideYear': {
    zh: '{day} 不属于 {year} 年，也不在其前后一个月内',
    en: '{day} lies outside {year} and the month around it',
  },
  'calendar.dayTwice': { zh: '{day} 重复', en: '{day} is listed twice' },
  'calendar.name': { zh: '请填写名称，不超过 {max} 字', en: 'Give it a name of at most {max} characters' },
}

/** What of a notice could not be read. */
const noticeTexts: Texts = {
  'notice.notUnderstood': { zh: '看不懂这里的意思', en: 'This is not understood' },
  'notice.brackets': { zh: '看不懂括号里的内容', en: 'What stands in brackets is not understood' },
  'notice.noMonth': { zh: '没有写明是几月', en: 'The month is missing' },
  'notice.noSuchDay': {
    zh: '没有这一天：{year}年{month}月{date}日',
    en: 'There is no such day: {year}-{month}-{date}',
  },
  'notice.backwards': { zh: '结束日期早于开始日期', en: 'The last day lies before the first' },
  'notice.tooLong': { zh: '连续超过 {max} 天', en: 'More than {max} days in a row' },
  'notice.weekday': { zh: '{day} 是{weekday}', en: '{day} is a {weekday}' },
  'notice.noEffect': {
    zh: '没有写明放假还是上班',
    en: 'It does not say whether these days are off or worked',
  },
  'notice.count': {
    zh: '写的是 {said} 天，日期算下来是 {counted} 天',
    en: 'It says {said} days, but the dates make {counted}',
  },
  'notice.moveUneven': {
    zh: '{from} 个公休日调至 {to} 天，个数不一致',
    en: '{from} rest days are moved to {to} days',
  },
  'notice.notResting': { zh: '这一天不是公休日', en: 'This is not a rest day' },
  'notice.noWeekend': { zh: '前后都不是周末，不能连休', en: 'There is no weekend beside it' },
  'notice.swapped': {
    zh: '写明不调休，却有调休上班的日子',
    en: 'It says that no day is swapped, yet one is',
  },
  'notice.contradiction': { zh: '同一天既放假又上班', en: 'The same day is both off and worked' },
  'notice.noName': {
    zh: '没有写明是什么假日，请在“名称”中填写',
    en: 'The holiday has no name: give it one in the field “Name”',
  },
  'notice.otherYear': {
    zh: '这是 {named} 年的通知，所选年份是 {year} 年',
    en: 'This notice is about {named}, the year chosen is {year}',
  },
  'notice.noDays': { zh: '没有找到放假或上班的日期', en: 'No day off or worked was found' },
  'notice.weekday.1': { zh: '星期一', en: 'Monday' },
  'notice.weekday.2': { zh: '星期二', en: 'Tuesday' },
  'notice.weekday.3': { zh: '星期三', en: 'Wednesday' },
  'notice.weekday.4': { zh: '星期四', en: 'Thursday' },
  'notice.weekday.5': { zh: '星期五', en: 'Friday' },
  'notice.weekday.6': { zh: '星期六', en: 'Saturday' },
  'notice.weekday.7': { zh: '星期日', en: 'Sunday' },
}

/** All of the module's sentences under one roof; reasons of lines as `explain.<code>`. */
export const calendarTexts: Texts = {
  ...questionTexts,
  ...publicationTexts,
  ...noticeTexts,
  ...limitTexts,
  ...Object.fromEntries(Object.entries(lineReasonTexts).map(([code, text]) => [`explain.${code}`, text])),
}

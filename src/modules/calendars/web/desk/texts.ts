/** The words of the calendar page at the workbench, in both languages. */
import type { Texts } from '../../../../platform/texts.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = [
  ['一', 'Mo'],
  ['二', 'Tu'],
  ['三', 'We'],
  ['四', 'Th'],
  ['五', 'Fr'],
  ['六', 'Sa'],
  ['日', 'Su'],
] as const

const yearTexts: Texts = {
  'calendar.desk.title': { zh: '工作日历', en: 'Working calendar' },
  'calendar.desk.country': { zh: '全国', en: 'The whole country' },
  'calendar.desk.year': { zh: '年份', en: 'Year' },
  'calendar.desk.yearOf': { zh: '{year} 年', en: '{year}' },
  'calendar.desk.before': { zh: '上一年', en: 'The year before' },
  'calendar.desk.after': { zh: '下一年', en: 'The year after' },
  'calendar.desk.region': { zh: '地区', en: 'Region' },
  'calendar.desk.provisional': {
    zh: '{year} 年的放假安排还没有发布',
    en: 'The holidays of {year} are not published yet',
  },
  'calendar.desk.provisional.more': {
    zh: '涉及这一年的到期时间都按周一至周五推算，是暂定的；发布后自动改正，并在事项的办理过程中留下一行记录。',
    en: 'Due moments that reach into it count Monday to Friday and are provisional. Publishing corrects them, with a line in the timeline of each matter.',
  },
  'calendar.desk.source': { zh: '依据：{source}', en: 'By: {source}' },
  'calendar.desk.legend': { zh: '图例', en: 'Legend' },
  'calendar.desk.mark.off': { zh: '放假', en: 'Day off' },
  'calendar.desk.mark.worked': { zh: '调休上班', en: 'Make-up working day' },
  'calendar.desk.mark.localOff': { zh: '本地放假', en: 'Local day off' },
  'calendar.desk.mark.localWorked': { zh: '本地上班', en: 'Worked locally' },
  'calendar.desk.sign.off': { zh: '休', en: 'off' },
  'calendar.desk.sign.worked': { zh: '班', en: 'on' },
  'calendar.desk.sign.localOff': { zh: '休', en: 'off' },
  'calendar.desk.sign.localWorked': { zh: '班', en: 'on' },
  'calendar.desk.dayIs': { zh: '{day} {what} {name}', en: '{day}: {what}, {name}' },
  'calendar.desk.holidays': { zh: '{year} 年放假安排 · {where}', en: 'Holidays of {year} · {where}' },
  'calendar.desk.holiday': { zh: '节日', en: 'Holiday' },
  'calendar.desk.off': { zh: '放假', en: 'Off' },
  'calendar.desk.worked': { zh: '上班', en: 'Worked instead' },
  'calendar.desk.comma': { zh: '、', en: '; ' },
  'calendar.desk.years': { zh: '已发布的年份', en: 'Years published' },
  'calendar.desk.missing': { zh: '未发布', en: 'not published' },
  'calendar.desk.history': { zh: '发布记录', en: 'Publications' },
  'calendar.desk.history.none': {
    zh: '还没有发布过。第一次发布后，这里会留下记录。',
    en: 'Nothing has been published yet. The first publication will stand here.',
  },
  'calendar.desk.history.what': { zh: '{years} 年 · {where}', en: '{years} · {where}' },
  'calendar.desk.history.replaced': { zh: '已被后来的发布取代', en: 'Replaced by a later one' },
}

const formTexts: Texts = {
  'calendar.desk.publish': { zh: '按通知发布', en: 'Publish from a notice' },
  'calendar.desk.form.title': {
    zh: '发布 {year} 年放假安排 · {where}',
    en: 'Publish the holidays of {year} · {where}',
  },
  'calendar.desk.form.text': { zh: '通知原文', en: 'The notice, as it was issued' },
  'calendar.desk.form.textHint': {
    zh: '粘贴全文或其中几段，系统逐句识别；发布前先看效果，不会有任何改动。',
    en: 'Paste all of it or some paragraphs (in Chinese, as issued). It is read sentence by sentence, and nothing changes before you publish.',
  },
  'calendar.desk.form.withdrawHint': {
    zh: '粘贴本地通知全文，以它取代现有的本地安排；留空表示撤回现有的本地安排。',
    en: 'Paste the local notice (in Chinese, as issued): it takes the place of the present local days. Leave it empty to withdraw them.',
  },
  'calendar.desk.form.example': {
    zh: '一、元旦：1月1日至3日放假调休，共3天。1月4日（星期日）上班。',
    en: 'Holiday: first day to last day off, number of days. Day worked instead.',
  },
  'calendar.desk.form.name': { zh: '名称', en: 'Name' },
  'calendar.desk.form.nameHint': {
    zh: '原文没有写明是什么假日时使用',
    en: 'For days to which the text gives no name of a holiday',
  },
  'calendar.desk.form.preview': { zh: '看效果', en: 'Show what it means' },
  'calendar.desk.form.source': { zh: '来源文件', en: 'Source' },
  'calendar.desk.form.sourceHint': {
    zh: '写明发文机关和文号，将作为计算时限的依据展示',
    en: 'The issuing office and the number of the paper; shown as the basis of the days',
  },
  'calendar.desk.form.again': {
    zh: '{year} 年已经发布过：以这次为准，没有列出的日子恢复原样。',
    en: '{year} was published before: this takes its place, and days not listed become ordinary again.',
  },
  'calendar.desk.form.publish': { zh: '发布', en: 'Publish' },
  'calendar.desk.form.done': {
    zh: '{year} 年放假安排已发布（{where}），未办结事项的到期时间随即更新',
    en: 'The holidays of {year} are published ({where}); due moments of open matters follow at once',
  },
  'calendar.desk.problems': {
    zh: '有 {n} 处没有读懂，请改正后再看效果',
    en: 'Places that could not be read: {n}. Correct them and try again',
  },
  'calendar.desk.problem': { zh: '第 {sentence} 句', en: 'Sentence {sentence}' },
  'calendar.desk.problem.here': { zh: '全文', en: 'the text' },
}

const previewTexts: Texts = {
  'calendar.desk.preview': { zh: '发布效果', en: 'What it means' },
  'calendar.desk.preview.days': {
    zh: '放假 {off} 天，调休上班 {worked} 天',
    en: 'Days off: {off}; make-up working days: {worked}',
  },
  'calendar.desk.preview.remarks': {
    zh: '没有采用的句子：{n} 句（不涉及放假和上班）',
    en: 'Sentences not used, since they set no day: {n}',
  },
  'calendar.desk.preview.changes': { zh: '与现行安排不同的日子：{n} 天', en: 'Days that change: {n}' },
  'calendar.desk.preview.same': { zh: '与现行安排完全相同。', en: 'The same days stand already.' },
  'calendar.desk.preview.clocks': {
    zh: '到期时间会变的办理中时限：{n} 个',
    en: 'Running clocks whose due moment moves: {n}',
  },
  'calendar.desk.preview.looked': {
    zh: '核对了受影响的 {n} 个时限；已暂停的恢复后再按新安排计算。',
    en: 'Clocks looked at: {n}. Paused ones are counted by the new days when they go on.',
  },
  'calendar.desk.preview.cut': {
    zh: '时限较多，只核对了最先到期的 {n} 个，实际数目会更多。',
    en: 'There are many clocks: only the first {n} to end were looked at, so the number is higher.',
  },
  'calendar.desk.preview.more': { zh: '另有 {n} 个没有列出。', en: 'Not listed: {n} more.' },
  'calendar.desk.day': { zh: '日期', en: 'Day' },
  'calendar.desk.was': { zh: '现在', en: 'Now' },
  'calendar.desk.becomes': { zh: '发布后', en: 'Then' },
  'calendar.desk.byWeekday': { zh: '按星期', en: 'by its weekday' },
  'calendar.desk.isOff': { zh: '放假', en: 'off' },
  'calendar.desk.isWorked': { zh: '上班', en: 'worked' },
  'calendar.desk.undecided': { zh: '未定', en: 'open' },
}

export const calendarDeskTexts: Texts = {
  ...yearTexts,
  ...formTexts,
  ...previewTexts,
  ...Object.fromEntries(
    MONTHS.map((en, index) => [`calendar.desk.month.${index + 1}`, { zh: `${index + 1} 月`, en }]),
  ),
  ...Object.fromEntries(
    WEEKDAYS.map(([zh, en], index) => [`calendar.desk.weekday.${index + 1}`, { zh, en }]),
  ),
}

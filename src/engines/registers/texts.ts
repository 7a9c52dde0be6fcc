/** What registers say to people, whatever is registered: faults of values and files, acts in the history, words of the pages. */
import type { Texts } from '../../platform/texts.ts'

const faults: Texts = {
  'register.missing': { zh: '不能为空', en: 'must not be empty' },
  'register.tooLong': {
    zh: '有 {length} 个字，最多 {max} 个',
    en: 'has {length} characters; at most {max} fit',
  },
  'register.controls': { zh: '含有看不见的控制字符', en: 'holds characters that cannot be shown' },
  'register.whole': { zh: '应为不小于 0 的整数', en: 'must be a whole number of 0 or more' },
  'register.decimal': { zh: '应为数字，最多四位小数', en: 'must be a number with at most four decimals' },
  'register.department': {
    zh: '没有名为“{text}”的单位，或有几个单位同名，请写全称',
    en: 'no department, or more than one, is called “{text}”; write its full name',
  },
  'register.money': {
    zh: '不是金额，例如 1,200.50、1200万元、1.2亿',
    en: 'is no amount; write for example 1,200.50',
  },
  'register.day': { zh: '不是日期，例如 2026-03-02', en: 'is no day; write for example 2026-03-02' },
  'register.flag': { zh: '应为“是”或“否”', en: 'must be yes or no' },
  'register.choice': { zh: '应为：{choices}', en: 'must be one of: {choices}' },
  'register.region': { zh: '没有“{text}”这个地区', en: 'There is no region “{text}”' },
  'register.reference': { zh: '没有登记“{text}”', en: '“{text}” is not registered' },
  'register.fixed': { zh: '登记后不能修改', en: 'cannot be changed once registered' },
  'register.fieldPower': {
    zh: '该项由专门岗位维护，您的岗位不能填写或修改',
    en: 'This is kept by posts of its own; yours can neither give nor change it',
  },
  'register.power': {
    zh: '您的岗位不能维护该地区的登记',
    en: 'Your post does not keep the entries of this region',
  },
  'register.notFound': { zh: '没有这条登记', en: 'There is no such entry' },
  'register.taken': { zh: '“{key}”已经登记', en: '“{key}” is registered already' },
  'register.unknownField': { zh: '没有这个字段', en: 'There is no such field' },
  'register.stale': {
    zh: '别人刚刚修改过这条登记，请看过最新内容后再改',
    en: 'Somebody else has just changed this entry; look at it as it is now',
  },
  'register.confirm': { zh: '有需要确认的内容', en: 'Something has to be confirmed' },
  'register.nothing': { zh: '没有改动', en: 'Nothing is changed' },
  'register.import.twice': {
    zh: '与第 {line} 行重复',
    en: 'is the same as in row {line}',
  },
  'register.import.hidden': {
    zh: '“{key}”已并入其他登记，不再更新',
    en: '“{key}” has been merged into another entry and is not updated any more',
  },
  'register.import.noKey': {
    zh: '没有“{column}”这一列；文件的表头是：{header}',
    en: 'There is no column “{column}”; the headings of the file are: {header}',
  },
  'register.import.moved': {
    zh: '预览之后登记已有变化，请重新预览',
    en: 'The register has changed since the preview; look at it again',
  },
  'register.import.broken': {
    zh: '有 {count} 行有错，没有导入。请改正文件，或选择略过这些行',
    en: '{count} rows are wrong, and nothing was imported. Correct the file, or leave those rows out',
  },
}

const acts: Texts = {
  'register.act.register': { zh: '登记', en: 'Registered' },
  'register.act.create': { zh: '登记', en: 'Registered' },
  'register.act.change': { zh: '修改', en: 'Changed' },
  'register.act.appoint': { zh: '任命园区负责人', en: 'Chief of the park named' },
  'register.act.import': { zh: '文件导入', en: 'Imported from a file' },
  'register.act.end': { zh: '注销状态', en: 'End written down' },
  'register.act.merge': { zh: '合并', en: 'Merged' },
  'register.act.absorb': { zh: '并入其他登记', en: 'Took in another entry' },
}

const pages: Texts = {
  'ui.register.yes': { zh: '是', en: 'Yes' },
  'ui.register.no': { zh: '否', en: 'No' },
  'ui.register.is': { zh: '：', en: ': ' },
  'ui.register.comma': { zh: '、', en: ', ' },
  'ui.register.search': { zh: '名称或代码的一部分', en: 'A part of the name or code' },
  'ui.register.none': { zh: '没有符合条件的登记', en: 'No entry fits' },
  'ui.register.new': { zh: '新增', en: 'New' },
  'ui.register.change': { zh: '修改', en: 'Change' },
  'ui.register.save': { zh: '保存', en: 'Save' },
  'ui.register.confirm': {
    zh: '已核对证照，按此登记',
    en: 'I have compared the licence; register it like this',
  },
  'ui.register.export': { zh: '导出', en: 'Export' },
  'ui.register.import': { zh: '从文件导入', en: 'Import a file' },
  'ui.register.importHint': {
    zh: '先预览，确认后才写入。文件里没有的列和空白的格子，原有内容不变。',
    en: 'It is shown first and written once you confirm. Columns that are missing and cells that are empty leave what is known as it is.',
  },
  'ui.register.template': { zh: '下载空表', en: 'Get an empty table' },
  'ui.register.drop': { zh: '选择或拖入 .xlsx 或 CSV 文件', en: 'Choose or drop an .xlsx or CSV file' },
  'ui.register.looking': { zh: '正在核对文件…', en: 'Looking through the file …' },
  'ui.register.preview': {
    zh: '共 {rows} 行：新增 {begun}，修改 {changed}，不变 {unchanged}，有错 {broken}，提醒 {warned}',
    en: '{rows} rows: {begun} new, {changed} changed, {unchanged} the same, {broken} wrong, {warned} with a warning',
  },
  'ui.register.done': {
    zh: '已写入：新增 {begun}，修改 {changed}；不变 {unchanged}，略过有错的 {broken}',
    en: 'Written: {begun} new, {changed} changed; {unchanged} the same, {broken} wrong ones left out',
  },
  'ui.register.write': { zh: '确认写入', en: 'Write it' },
  'ui.register.writeRest': {
    zh: '略过有错的 {broken} 行，写入其余',
    en: 'Leave {broken} wrong rows out and write the rest',
  },
  'ui.register.close': { zh: '完成', en: 'Done' },
  'ui.register.line': { zh: '行', en: 'Row' },
  'ui.register.column': { zh: '列', en: 'Column' },
  'ui.register.fault': { zh: '说明', en: 'What is said' },
  'ui.register.changes': { zh: '第 {line} 行 {name}：', en: 'Row {line}, {name}:' },
  'ui.register.history': { zh: '变更记录', en: 'History' },
  'ui.register.noHistory': { zh: '还没有变更记录', en: 'Nothing has been changed yet' },
  'ui.register.nothing': { zh: '（空）', en: '(empty)' },
}

export const registerTexts: Texts = { ...faults, ...acts, ...pages }

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
  'register.money': {
    zh: '不是金额，例如 1,200.50、1200万元、1.2亿',
    en: 'is no amount; write for example 1,200.50, 1200万元 or 1.2亿',
  },
  'register.day': { zh: '不是日期，例如 2026-03-02', en: 'is no day; write for example 2026-03-02' },
  'register.flag': { zh: '应为“是”或“否”', en: 'must be yes or no' },
  'register.choice': { zh: '应为：{choices}', en: 'must be one of: {choices}' },
  'register.region': { zh: '没有“{text}”这个地区', en: 'There is no region “{text}”' },
  'register.reference': { zh: '没有登记“{text}”', en: '“{text}” is not registered' },
  'register.fixed': { zh: '登记后不能修改', en: 'cannot be changed once registered' },
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
  'register.act.import': { zh: '文件导入', en: 'Imported from a file' },
  'register.act.end': { zh: '注销状态', en: 'End written down' },
  'register.act.merge': { zh: '合并', en: 'Merged' },
  'register.act.absorb': { zh: '并入其他登记', en: 'Took in another entry' },
}

export const registerTexts: Texts = { ...faults, ...acts }

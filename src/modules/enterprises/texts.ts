/** What the register of enterprises says to people. */
import type { Texts } from '../../platform/texts.ts'

export const enterpriseTexts: Texts = {
  'uscc.length': {
    zh: '统一社会信用代码应为 18 位，现有 {length} 位',
    en: 'A unified social credit code has 18 characters, this one has {length}',
  },
  'uscc.character': {
    zh: '第 {position} 位“{character}”不是统一社会信用代码使用的字符',
    en: 'Character {position}, “{character}”, is never used in a unified social credit code',
  },
  'uscc.check': {
    zh: '校验位不符（按规则应为“{expected}”）。请核对营业执照；确认无误的，可勾选“已核对执照”后登记',
    en: 'The check character does not fit (it should be “{expected}”). Compare the licence; if the code is right, confirm that and register it',
  },
  'uscc.subjectCheck': {
    zh: '第 17 位主体标识码校验位不符（按规则应为“{expected}”）。请核对营业执照；确认无误的，可勾选“已核对执照”后登记',
    en: 'Character 17 does not fit the code of the subject (it should be “{expected}”). Compare the licence; if the code is right, confirm that and register it',
  },
  'enterprise.registered': {
    zh: '统一社会信用代码 {uscc} 已登记为“{name}”',
    en: 'The code {uscc} is already registered for “{name}”',
  },
  'enterprise.notFound': { zh: '没有这家企业', en: 'There is no such enterprise' },
  'enterprise.ended': {
    zh: '该企业已于 {day} 注销，不能再提交诉求',
    en: 'This enterprise ended on {day} and can file no more',
  },
  'enterprise.endAhead': { zh: '注销日期不能晚于今天', en: 'The day lies ahead' },
  'enterprise.sameEnd': { zh: '与现有登记相同', en: 'That is what the register says already' },
  'enterprise.mergeSelf': { zh: '不能并入自己', en: 'An entry cannot be merged into itself' },
  'enterprise.mergedAlready': { zh: '该登记已并入其他企业', en: 'This entry has been merged already' },
  'industry.unknown': {
    zh: '不是国民经济行业代码（GB/T 4754-2017），例如 C3911',
    en: 'is no code of GB/T 4754-2017; write for example C3911',
  },
  'industry.section': {
    zh: '该大类属于门类 {section}',
    en: 'This division belongs to section {section}',
  },
  'credit.removalBefore': {
    zh: '移出日期早于列入日期',
    en: 'The removal lies before the listing',
  },
  'credit.repairedWhen': {
    zh: '已修复的记录要写明移出日期',
    en: 'A repaired record says when it was removed',
  },
  'enterprise.power': {
    zh: '您的岗位不能在该地区登记企业',
    en: 'Your post may not register enterprises of this region',
  },
}

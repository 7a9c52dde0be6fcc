/** What the register of enterprises says to people. */
import type { Texts } from '../../platform/texts.ts'

const said: Texts = {
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

const pages: Texts = {
  'enterprise.ui.size': { zh: '企业划型', en: 'Size class' },
  'enterprise.ui.noIndustry': {
    zh: '填写行业代码后自动划型',
    en: 'The class is computed once the industry code is known',
  },
  'enterprise.ui.size.industry': {
    zh: '该行业不适用划型标准',
    en: 'The standard has no class for this industry',
  },
  'enterprise.ui.size.finer': {
    zh: '行业代码太粗，请填到中类或小类',
    en: 'The industry code is too coarse; give three or four digits',
  },
  'enterprise.ui.size.missing': { zh: '还缺：{missing}', en: 'Still missing: {missing}' },
  'enterprise.ui.class.micro': { zh: '微型', en: 'Micro' },
  'enterprise.ui.class.small': { zh: '小型', en: 'Small' },
  'enterprise.ui.class.medium': { zh: '中型', en: 'Medium' },
  'enterprise.ui.class.large': { zh: '大型', en: 'Large' },
  'enterprise.ui.indicator': { zh: '指标', en: 'Indicator' },
  'enterprise.ui.indicator.headcount': { zh: '从业人员（人）', en: 'Headcount' },
  'enterprise.ui.indicator.revenue': { zh: '营业收入（万元）', en: 'Revenue (10,000 yuan)' },
  'enterprise.ui.indicator.assets': { zh: '资产总额（万元）', en: 'Total assets (10,000 yuan)' },
  'enterprise.ui.value': { zh: '数值', en: 'Value' },
  'enterprise.ui.bounds': { zh: '大型 / 中型 / 小型下限', en: 'From: large / medium / small' },
  'enterprise.ui.reached': { zh: '达到', en: 'Reaches' },
  'enterprise.ui.lowest': {
    zh: '各项指标须同时达到下限，否则下划一档：以最低的一项为准',
    en: 'A class needs all its bounds: the lowest of these decides',
  },
  'enterprise.ui.scale.yes': { zh: '达到标准', en: 'reached' },
  'enterprise.ui.scale.no': { zh: '未达到标准', en: 'not reached' },
  'enterprise.ui.scale.other': { zh: '不以营业收入认定', en: 'not decided by revenue' },
  'enterprise.ui.scale.missed': {
    zh: '应统未统：已达标准，但没有标记为规上或限上',
    en: 'It reaches the threshold and is not marked as above scale or limit',
  },
  'enterprise.ui.projects': { zh: '项目', en: 'Projects' },
  'enterprise.ui.noProjects': { zh: '没有您能看到的项目', en: 'No projects that you may see' },
  'enterprise.ui.given': { zh: '要过什么、给过什么', en: 'Asked for and handed in' },
  'enterprise.ui.noGiven': {
    zh: '在您能看到的事项里，还没有要过材料，也没有交过文件',
    en: 'In the matters that you may see, nothing was asked for and no file was handed in',
  },
  'enterprise.ui.asked': { zh: '要求补充的', en: 'Asked for' },
  'enterprise.ui.files': { zh: '已经交来的文件', en: 'Files handed in' },
  'enterprise.ui.agents': { zh: '可代表企业办事的人', en: 'Who may act for it' },
  'enterprise.ui.noAgents': { zh: '还没有人', en: 'Nobody yet' },
  'enterprise.ui.span': { zh: '{from} 起 {to}', en: 'from {from} {to}' },
  'enterprise.ui.mergedInto': { zh: '这条登记已并入', en: 'This entry has been merged into' },
  'enterprise.ui.merged': { zh: '并入本企业的登记', en: 'Entries merged into this one' },
  'enterprise.ui.duplicates': { zh: '疑似重复', en: 'Likely duplicates' },
  'enterprise.ui.duplicatesHint': {
    zh: '按主体代码相同或名称相近找出；是否同一家，由人判断。',
    en: 'Found by the same subject code or by names that hardly differ; a person decides whether they are one.',
  },
  'enterprise.ui.noDuplicates': { zh: '没有疑似重复的登记', en: 'No entries look alike' },
  'enterprise.ui.one': { zh: '登记一', en: 'One' },
  'enterprise.ui.other': { zh: '登记二', en: 'The other' },
  'enterprise.ui.score': { zh: '相似', en: 'Alike' },
  'enterprise.ui.by.code': { zh: '主体代码相同', en: 'Same subject code' },
  'enterprise.ui.by.name': { zh: '名称 {percent}%', en: 'Name {percent}%' },
  'enterprise.ui.merge': { zh: '合并', en: 'Merge' },
  'enterprise.ui.kept': { zh: '保留', en: 'Keep' },
  'enterprise.ui.mergeHint': {
    zh: '合并后，另一条的事项、经办人和信用记录都归到保留的企业名下。合并不能撤销。',
    en: 'The matters, agents and credit records of the other are then read under the one that is kept. This cannot be undone.',
  },
  'enterprise.ui.reason': { zh: '依据', en: 'On what evidence' },
}

export const enterpriseTexts: Texts = { ...said, ...pages }

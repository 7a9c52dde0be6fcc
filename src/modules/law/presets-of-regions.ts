/**
 * What five regions have decreed, as data: values of parameters that exist, those that a document asks for without giving
 * them (null), and its further numbers, which wait for the part of the platform that will read them.
 */
import type { Text } from '../../platform/texts.ts'
import type { Preset, PresetRow, WaitingValue } from './preset.ts'

const UNITS: Readonly<Record<string, Text>> = {
  WD: { zh: '个工作日', en: 'working days' },
  WH: { zh: '个工作小时', en: 'working hours' },
  ND: { zh: '天', en: 'days' },
  month: { zh: '个月', en: 'months' },
}

/** A limit such as `0.5 WD`, in words. */
function waiting(zh: string, en: string, limit: string, row: string): WaitingValue {
  const [length = '', unit = ''] = limit.split(' ')
  const words = UNITS[unit]
  if (words === undefined) throw new Error(`${row} has no limit ${limit}`)
  return {
    label: { zh, en },
    value: {
      zh: `${length} ${words.zh}`,
      en: `${length} ${length === '1' ? words.en.slice(0, -1) : words.en}`,
    },
    row,
  }
}

/** Anything else that the document says or fails to say. */
function said(zh: string, en: string, valueZh: string, valueEn: string, row: string): WaitingValue {
  return { label: { zh, en }, value: { zh: valueZh, en: valueEn }, row }
}

const KEY_COMPLAINTS: Text = {
  zh: '文件要求“限期督办”，没有给出期限：请本地区补上，此前督办单不计时。',
  en: 'The document asks for supervision “within a limit” and gives none: the region must set it; until then no clock runs on such orders.',
}

/** The limit of an order about a key complaint 重点投诉, which every document asks for and none gives. */
const keyComplaints = (level: string, basis: string, row: string): PresetRow => ({
  name: 'order.answer',
  when: { level },
  value: null,
  basis,
  row,
  note: KEY_COMPLAINTS,
})

/** What a document asks for without giving it. */
const asked = (name: string, basis: string, row: string, note: Text): PresetRow => ({
  name,
  value: null,
  basis,
  row,
  note,
})

const KEY_CRITERIA: Text = {
  zh: '文件对“重点投诉”另行督办，没有给出认定标准：请本地区补上，此前由督查人员逐件判断。',
  en: 'The document treats key complaints apart and does not say which they are: the region must; until then a supervisor decides case by case.',
}

const MEASURES_000 = '《优化营商环境服务项目建设的若干专项措施》：对重点投诉事项实行限期督办'

const MEASURES_000_INSPECTION = '《优化营商环境服务项目建设的若干专项措施》：对不及时整改的移送纪检监察机关'

/** A city of two levels, 市 and 旗: a press summary without day or number of the document. */
export const preset000: Preset = {
  id: '000',
  label: {
    zh: '优化营商环境服务项目建设专项措施（市、旗两级）',
    en: 'Special measures for projects (a city and its banners)',
  },
  effectiveOn: null,
  rows: [
    keyComplaints('supervise', MEASURES_000, 'S000-50'),
    keyComplaints('joint', MEASURES_000, 'S000-50'),
    asked('appeal.keyCriteria', MEASURES_000, 'S000-50', KEY_CRITERIA),
    asked('order.slowRectification', MEASURES_000_INSPECTION, 'S000-51', {
      zh: '文件要求“不及时整改”的移送问责，没有给出标准：请本地区补上。',
      en: 'The document has what is not put right in time referred, and does not say when that is: the region must.',
    }),
  ],
  waiting: [
    waiting('企业开办', 'Starting an enterprise', '0.5 WD', 'S000-25'),
    said(
      '非因企业原因未办手续限期销号',
      'Writing off formalities not done',
      '未给出',
      'not given',
      'S000-41',
    ),
    said('政企沟通调度', 'Meetings with enterprises', '市每季、旗每月', 'quarterly, monthly', 'S000-09'),
    said('招商政策承诺兑现', 'Pledges kept', '100%', '100%', 'S000-37'),
  ],
}

const PLATFORM_001 = '西海岸新区：企业服务平台压实企业诉求流转、办理、回应、督查各环节责任和时限'
const LINKS: Text = {
  zh: '文件要求四个环节各有时限，没有给出数值：请本地区补上。流转、督查未补上时不计时；办理、回应未补上时不能派单。',
  en: 'The document asks for a limit of each of four links and gives none: the region must set them. Until then circulation and supervision have no clock, and without handling and response nothing can be dispatched.',
}
const link = (name: string, when?: Readonly<Record<string, string>>): PresetRow => ({
  name,
  ...(when === undefined ? {} : { when }),
  value: null,
  basis: PLATFORM_001,
  row: 'S001-126',
  note: LINKS,
})

/** 青岛市, ten districts. Its four links of an appeal: circulation 流转, handling 办理, response 回应, supervision 督查. */
export const preset001: Preset = {
  id: '001',
  label: { zh: '“项目落地年”举措（青岛市十区市）', en: 'Year of projects (ten districts of Qingdao)' },
  effectiveOn: null,
  rows: [
    link('appeal.circulation'),
    link('appeal.resolve'),
    link('appeal.opinion'),
    link('order.answer', { level: 'urge' }),
    link('order.answer', { level: 'supervise' }),
    link('order.answer', { level: 'joint' }),
  ],
  waiting: [
    waiting('社会投资项目主流程审批', 'Main flow, private investment', '30 WD', 'S001-122'),
    waiting('政府投资项目主流程审批', 'Main flow, government investment', '52 WD', 'S001-122'),
    waiting('简易低风险项目主流程', 'Main flow, simple projects of low risk', '10 WD', 'S001-123'),
    waiting('企业投资项目备案', 'Filing an investment project', '3 WD', 'S001-61'),
    waiting('模拟审批转正式审批', 'From simulated to formal approval', '1 WD', 'S001-159'),
    waiting('联合验收（即墨）', 'Joint acceptance (Jimo)', '12 WD', 'S001-169'),
    waiting('联合验收（平度）', 'Joint acceptance (Pingdu)', '12 WD', 'S001-193'),
    waiting('施工图容缺补齐', 'Drawings handed in later', '1 month', 'S001-167'),
    said('施工许可', 'Construction permit', '当日办结', 'the same day', 'S001-168'),
    said('营业执照和印章', 'Licence and seal', '即申即得', 'at once', 'S001-154'),
    said('诉求难易分级', 'Grades of difficulty', '未给出', 'not given', 'S001-21'),
  ],
}

/** 成都市青羊区: no clock of appeals in it, so nothing takes effect yet. */
export const preset002: Preset = {
  id: '002',
  label: {
    zh: '国际化营商环境建设实施方案（成都市青羊区）',
    en: 'International business environment (Qingyang, Chengdu)',
  },
  effectiveOn: '2020-11-23',
  rows: [],
  waiting: [
    waiting('企业开办', 'Starting an enterprise', '0.5 WD', 'S002-60'),
    waiting('企业登记', 'Registering an enterprise', '2 WH', 'S002-60'),
    waiting('印章刻制、初次申领发票', 'Seal and first invoices', '2 WH', 'S002-60'),
    waiting('社会投资项目审批', 'Approvals, private investment', '80 WD', 'S002-19'),
    waiting('小型简易低风险项目审批', 'Approvals, small projects of low risk', '20 WD', 'S002-20'),
    waiting('工程规划许可', 'Planning permit of works', '10 WD', 'S002-15'),
    waiting('外国人居留许可', 'Residence permit', '7 WD', 'S002-44'),
    waiting('停留证件和普通签证', 'Stay permits and visas', '5 WD', 'S002-44'),
    waiting('小微工程用气', 'Gas, small works', '4 WD', 'S002-91'),
    waiting('其他工程用气', 'Gas, other works', '6 WD', 'S002-91'),
    waiting('民商事案件审理', 'Civil and commercial trials', '90 ND', 'S002-155'),
    said('责任单位每月报送', 'Monthly reports of the units', '每月16日前', 'before the 16th', 'S002-187'),
    said('牵头部门每月汇总', 'Monthly reports of the leads', '每月18日前', 'before the 18th', 'S002-187'),
    said('差评整改期限', 'Putting right what was rated bad', '未给出', 'not given', 'S002-59'),
    said('热线在线', 'Hotline', '24小时', '24 hours', 'S002-76'),
  ],
}

const RATES_003 =
  '《朝阳市进一步优化营商环境的若干措施》（朝委办传〔2019〕47号）：投诉办结率和满意率均不低于90%'

/** 朝阳市: received, checked, answered, without days; key complaints under two supervisors. */
const STEWARDS_003 =
  '《朝阳市进一步优化营商环境的若干措施》（朝委办传〔2019〕47号）：500万元以上实施项目、规上工业、限上商贸“项目管家”全覆盖'

export const preset003: Preset = {
  id: '003',
  label: {
    zh: '进一步优化营商环境的若干措施（朝阳市）',
    en: 'Further measures for the business environment (Chaoyang)',
  },
  effectiveOn: '2019-12-31',
  rows: [
    keyComplaints(
      'joint',
      '《朝阳市进一步优化营商环境的若干措施》（朝委办传〔2019〕47号）：重点投诉案件联合督办',
      'S003-63',
    ),
    asked(
      'appeal.keyCriteria',
      '《朝阳市进一步优化营商环境的若干措施》（朝委办传〔2019〕47号）：重点投诉案件联合督办',
      'S003-63',
      KEY_CRITERIA,
    ),
    { name: 'board.target', when: { rate: 'closing' }, value: 90, basis: RATES_003, row: 'S003-64' },
    { name: 'board.target', when: { rate: 'satisfaction' }, value: 90, basis: RATES_003, row: 'S003-64' },
    { name: 'coverage.projectFrom', value: 500, basis: STEWARDS_003, row: 'S003-21' },
    { name: 'coverage.aboveScale', value: 'yes', basis: STEWARDS_003, row: 'S003-21' },
    { name: 'coverage.aboveLimit', value: 'yes', basis: STEWARDS_003, row: 'S003-21' },
  ],
  waiting: [
    waiting('企业开办', 'Starting an enterprise', '1 WD', 'S003-18'),
    waiting('不动产登记', 'Registering real estate', '5 WD', 'S003-18'),
    waiting('工程建设项目审批', 'Approvals of construction projects', '90 WD', 'S003-18'),
    said('主要领导调度', 'Meetings of the head', '每季', 'quarterly', 'S003-71'),
    said('分管领导调度', 'Meetings of the deputy', '每月', 'monthly', 'S003-71'),
  ],
}

const SCHEME_2110 = '《“一企来办”——“2110”企业诉求接诉即办机制实施方案》'

/** 赣榆区: two hours, one working day, ten working days; a traffic light without thresholds. */
export const preset004: Preset = {
  id: '004',
  label: {
    zh: '“优化营商环境提升年”重点工作（连云港市赣榆区）',
    en: 'Year of the better business environment (Ganyu, Lianyungang)',
  },
  effectiveOn: null,
  rows: [
    {
      name: 'appeal.contact',
      value: { length: 2, unit: 'WH' },
      basis: SCHEME_2110,
      row: 'S004-33',
      note: {
        zh: '文件写“2小时”，没有说明按自然小时还是工作小时：按工作小时录入，请本地区确认。',
        en: 'The document says “2 hours” and not which: entered as office hours, to be confirmed by the region.',
      },
    },
    asked('appeal.contactEvidence', SCHEME_2110, 'S004-33', {
      zh: '文件要求2小时内到达现场或取得联系，没有说明凭什么认定：请本地区补上。',
      en: 'The document wants contact within two hours and does not say what proves it: the region must.',
    }),
    {
      name: 'appeal.brand',
      value: { zh: '“一企来办”·“2110”接诉即办', en: '“Yi Qi Lai Ban” (2110)' },
      basis: SCHEME_2110,
      row: 'S004-36',
    },
    { name: 'appeal.opinion', value: { length: 1, unit: 'WD' }, basis: SCHEME_2110, row: 'S004-34' },
    { name: 'appeal.resolve', value: { length: 10, unit: 'WD' }, basis: SCHEME_2110, row: 'S004-35' },
    {
      name: 'meeting.cadence',
      when: { meeting: 'talk' },
      value: 'quarter',
      basis: '赣榆区优化营商环境重点工作：每季度举行一次“政产学研银”恳谈会，党政主要领导参加',
      row: 'S004-80',
    },
    {
      name: 'clock.yellow',
      value: null,
      basis: '赣榆区优化营商环境重点工作：办件时限“红绿灯”、超时预警',
      row: 'S004-21',
      note: {
        zh: '文件要求红绿灯和超时预警，没有给出黄灯阈值：请本地区补上，此前按平台规则亮黄灯。',
        en: 'The document asks for lights and warnings and gives no threshold: the region must set it; until then the platform’s rule stands.',
      },
    },
  ],
  waiting: [
    said('机关作风评议', 'Review of conduct', '每季', 'quarterly', 'S004-86'),
    said('电视问政', 'Questions on television', '每两月', 'every two months', 'S004-88'),
    said('产权遗留问题化解', 'Old property questions solved', '不低于70%', 'at least 70%', 'S004-60'),
    said('分阶段验收时限', 'Acceptance by stages', '未给出', 'not given', 'S004-54'),
  ],
}

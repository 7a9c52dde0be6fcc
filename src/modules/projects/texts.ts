/** What projects say to people. */
import type { Texts } from '../../platform/texts.ts'
import { projectActTexts } from './texts-acts.ts'
import { statusTexts } from './texts-stages.ts'
import { trackingTexts } from './texts-tracking.ts'
import { STAGES } from './words.ts'

const codeTexts: Texts = {
  'projectCode.form': {
    zh: '项目代码应为 4-6-2-2-6 位数字，用连字符分开，如 2105-370211-04-01-123456',
    en: 'a project code is 4-6-2-2-6 digits with hyphens between, such as 2105-370211-04-01-123456',
  },
  'projectCode.time': {
    zh: '开头的“{time}”既不是年月（2010 以后），也不是 2014 至 2020 年',
    en: 'the “{time}” at the head is neither year and month (from 2010 on) nor a year from 2014 to 2020',
  },
  'projectCode.region': { zh: '没有地区代码 {region}', en: 'there is no region {region}' },
  'projectCode.division': {
    zh: '国民经济行业分类没有大类 {division}',
    en: 'the industrial classification has no division {division}',
  },
  'projectCode.way': {
    zh: '第四组应为 01 审批、02 核准或 03 备案，现为 {way}',
    en: 'the fourth group is 01 approval, 02 verification or 03 filing, not {way}',
  },
}

/** A stage is chosen by the same words. */
const stageTexts: Texts = Object.fromEntries(
  STAGES.flatMap((stage) => {
    const text = statusTexts[`project.status.${stage}`]
    return text === undefined ? [] : [[`project.stage.${stage}`, text]]
  }),
)

const fieldTexts: Texts = {
  'project.field.title': { zh: '项目名称', en: 'Name' },
  'project.field.enterpriseId': { zh: '项目企业', en: 'Enterprise' },
  'project.field.regionId': { zh: '地区', en: 'Region' },
  'project.field.content': { zh: '建设内容', en: 'What is built' },
  'project.field.address': { zh: '建设地点', en: 'Place' },
  'project.field.investor': { zh: '投资方', en: 'Investor' },
  'project.field.isTop500': { zh: '投资方为 500 强', en: 'Investor is among the top 500' },
  'project.field.channel': { zh: '信息来源', en: 'Where it came from' },
  'project.field.investment': { zh: '总投资（万元）', en: 'Investment (10 000 yuan)' },
  'project.field.ownFunds': { zh: '自有资金（万元）', en: 'Own funds (10 000 yuan)' },
  'project.field.loanFunds': { zh: '银行贷款（万元）', en: 'Bank loans (10 000 yuan)' },
  'project.field.governmentFunds': { zh: '财政资金（万元）', en: 'Government funds (10 000 yuan)' },
  'project.field.foreignFunds': { zh: '外资（万元）', en: 'Foreign funds (10 000 yuan)' },
  'project.field.otherFunds': { zh: '其他资金（万元）', en: 'Other funds (10 000 yuan)' },
  'project.field.industry': { zh: '行业代码（GB/T 4754）', en: 'Industry (GB/T 4754)' },
  'project.field.way': { zh: '立项方式', en: 'Way of establishment' },
  'project.field.flow': { zh: '审批流程类型', en: 'Type of approval flow' },
  'project.field.parkCode': { zh: '园区', en: 'Park' },
  'project.field.zoneCode': { zh: '产业功能区', en: 'Functional zone' },
  'project.field.parcelCodes': { zh: '地块（可多选）', en: 'Parcels' },
  'project.field.landArea': { zh: '用地面积（平方米）', en: 'Land (m²)' },
  'project.field.floorArea': { zh: '建筑面积（平方米）', en: 'Floor area (m²)' },
  'project.field.energy': { zh: '年综合能耗（吨标准煤）', en: 'Energy a year (tce)' },
  'project.field.jobs': { zh: '吸纳就业（人）', en: 'Jobs' },
  'project.field.plannedTax': { zh: '预计年税收（万元）', en: 'Planned tax a year (10 000 yuan)' },
  'project.field.emissions': {
    zh: '环境容量占用（主要污染物，吨/年）',
    en: 'Environment capacity taken (main pollutants, t a year)',
  },
  'project.field.outline': {
    zh: '用地范围线（WKT 或 GeoJSON，CGCS2000 经纬度；填写后坐标取其中心）',
    en: 'Outline of the land (WKT or GeoJSON, CGCS2000 degrees; its centre becomes the point)',
  },
  'project.field.longitude': { zh: '经度（CGCS2000，度）', en: 'Longitude (CGCS2000, degrees)' },
  'project.field.latitude': { zh: '纬度（CGCS2000，度）', en: 'Latitude (CGCS2000, degrees)' },
  'project.field.horizon': { zh: '规划期', en: 'Planning horizon' },
  'project.field.reserveField': { zh: '谋划领域', en: 'Field of planning' },
  'project.field.isLeading': { zh: '引领性项目', en: 'Leading project' },
  'project.field.maturity': { zh: '谋划储备状态', en: 'State in the reserve pool' },
  'project.field.approvedBy': { zh: '审定人或会议', en: 'Decided by (person or meeting)' },
  'project.field.nextStep': { zh: '下一步工作', en: 'Next step' },
  'project.field.nextOn': { zh: '完成期限', en: 'Due on' },
  'project.field.plannedStartOn': { zh: '计划开工', en: 'Planned start' },
  'project.field.plannedFinishOn': { zh: '计划竣工', en: 'Planned finish' },
}

const choiceTexts: Texts = {
  'project.channel.promotion': { zh: '政府推介', en: 'Promotion by government' },
  'project.channel.referral': { zh: '以商招商', en: 'Referred by an enterprise' },
  'project.channel.association': { zh: '商会协会', en: 'Chamber or association' },
  'project.channel.fair': { zh: '展会活动', en: 'Fair' },
  'project.channel.internet': { zh: '网络', en: 'Internet' },
  'project.channel.ownInitiative': { zh: '企业自荐', en: 'Investor came by itself' },
  'project.channel.opportunity': { zh: '招商机会', en: 'Published opportunity' },
  'project.channel.other': { zh: '其他', en: 'Other' },
  'project.horizon.fiveYear14': { zh: '“十四五”', en: '14th five-year plan' },
  'project.horizon.fiveYear15': { zh: '“十五五”', en: '15th five-year plan' },
  'project.horizon.to2035': { zh: '面向 2035 年', en: 'Towards 2035' },
  'project.reserveField.industry': { zh: '产业', en: 'Industry' },
  'project.reserveField.infrastructure': { zh: '基础设施', en: 'Infrastructure' },
  'project.reserveField.technology': { zh: '科技创新', en: 'Technology' },
  'project.reserveField.livelihood': { zh: '民生', en: 'Livelihood' },
  'project.reserveField.ecology': { zh: '生态环保', en: 'Ecology' },
  'project.reserveField.other': { zh: '其他', en: 'Other' },
  'project.maturity.planned': { zh: '谋划', en: 'Planned' },
  'project.maturity.reserved': { zh: '储备', en: 'In reserve' },
  'project.maturity.out': { zh: '调出', en: 'Taken out' },
  'project.maturity.converted': { zh: '已转为正式项目', en: 'Converted' },
  'project.way.approval': { zh: '审批', en: 'Approval' },
  'project.way.verification': { zh: '核准', en: 'Verification' },
  'project.way.filing': { zh: '备案', en: 'Filing' },
  'project.flow.govBuilding': { zh: '政府投资（房屋建筑类）', en: 'Government investment, buildings' },
  'project.flow.govLinear': { zh: '政府投资（线性工程类）', en: 'Government investment, lines' },
  'project.flow.socialGeneral': { zh: '一般社会投资', en: 'Private investment, general' },
  'project.flow.smallLowRisk': { zh: '小型社会投资', en: 'Private investment, small' },
  'project.flow.landWithScheme': { zh: '带方案出让用地的社会投资', en: 'Land granted with its scheme' },
  'project.flow.industrial': { zh: '工业类', en: 'Industrial' },
  'project.flow.transport': { zh: '交通', en: 'Transport' },
  'project.flow.water': { zh: '水利', en: 'Water' },
  'project.flow.energy': { zh: '能源', en: 'Energy' },
  'project.flow.other': { zh: '其他', en: 'Other' },
}

export const projectTexts: Texts = {
  ...codeTexts,
  ...statusTexts,
  ...fieldTexts,
  ...choiceTexts,
  ...stageTexts,
  ...projectActTexts,
  ...trackingTexts,
}

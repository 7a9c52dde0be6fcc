/** What people of the invented city write about projects: names of goods, notes beside evidence, opinions, causes, as data. */
import type { NodeRole } from '../../modules/nodes/words.ts'
import type { Evidence } from '../../modules/projects/words.ts'
import type { Trade } from './business.ts'

/** What a project of each trade makes. */
export const PRODUCTS: Readonly<Record<Trade, readonly string[]>> = {
  materials: ['高性能分离膜', '可降解树脂', '特种纤维', '电子级硅微粉', '轻量化铝材', '水性涂层材料'],
  machinery: ['高速主轴', '精密传动部件', '五轴数控机床', '微型轴承', '真空阀门', '激光切割装备'],
  food: ['预制菜', '低温乳制品', '谷物休闲食品', '果蔬冻干', '水产精深加工', '植物蛋白饮品'],
  biotech: ['重组蛋白制剂', '体外诊断试剂', '可吸收缝合材料', '疫苗佐剂', '微流控芯片', '康复器械'],
  logistics: ['冷链集配中心', '多式联运枢纽', '智慧云仓', '保税分拨中心', '城市配送中心', '大宗物资中转库'],
  equipment: ['协作机器人', '智能巡检装备', '储能变流器', '自动化产线', '农业无人装备', '工业视觉系统'],
  building: ['装配式构件'],
  commerce: ['供应链展销中心'],
  catering: ['中央厨房'],
  software: ['工业软件', '数据标注基地', '边缘算力中心', '仿真云平台', '港航数字平台', '园区能碳平台'],
}

export const SUFFIXES = ['生产基地项目', '产业化项目', '扩建项目', '智能工厂项目', '研发中试项目'] as const
export const SOFT_SUFFIXES = ['建设项目', '一期项目', '升级项目'] as const

/** Invented groups that stand for those of the list of five hundred. */
export const GROUPS = [
  '环洲能源集团',
  '九曜控股集团',
  '赤霞化工集团',
  '瀚舟航运集团',
  '澄宇电子集团',
] as const

export const NOTES: Readonly<Record<Evidence, string>> = {
  contactRecord: '与投资方首次接洽，了解投资意向和用地用能需求',
  meetingMinutes: '洽谈会议纪要：就选址、规模和政策诉求交换意见',
  admissionMeeting: '准入会商材料齐备，提交会商',
  agreement: '投资协议已签署，约定开竣工时间和投资强度',
  businessLicence: '项目公司营业执照已领取',
  landContract: '土地出让（厂房租赁）合同已签订',
  conditionsMet: '开工条件核验通过',
  constructionPermit: '施工许可证已核发',
  siteStart: '施工单位进场，现场已动工',
  statInclusion: '已纳入投资统计库，入库代码已核对',
  jointAcceptance: '联合验收通过',
  firstProduction: '首批产品下线',
  promiseReached: '产值、税收达到协议约定',
  other: '其他材料',
}

export const CHANNEL_NOTES = [
  '拟分两期建设，一期建成后形成稳定产能，配套研发和检测中心。',
  '租用标准厂房先行投产，后续视市场情况购地扩建。',
  '总部设在外地，拟将生产环节整体迁入，带动上下游三家配套企业。',
  '利用现有厂区技术改造，新增自动化产线和环保设施。',
] as const

export const OPINIONS = {
  agree: ['符合规划和定位，同意引进。', '与产业导向一致，无不同意见。', '选址与用地性质相符，同意。'],
  conditional: [
    '原则同意，须在签约前补充能耗承诺。',
    '同意，建设中应预留防护距离。',
    '同意引进，须落实雨污分流和危废处置。',
  ],
  disagree: ['与园区主导产业不符，建议另行选址。', '能耗强度超过区域控制目标，不予支持。'],
} as const

export const CONCLUDED = {
  admit: '三项意见齐备，评审达标，同意引进。',
  conditional: '部分意见附条件，同意有条件引进，由项目管家督促落实。',
  reject: '评审未达分数线，本轮不予引进，企业可完善方案后重新申报。',
} as const

export const SUSPENDED = [
  '投资方调整资金安排，申请暂缓三个月。',
  '地下管线迁改方案未定，现场暂停施工。',
  '上级公司重组，待新的投资决策。',
] as const
export const RESUMED = '障碍已排除，投资方书面确认恢复推进。'
export const TERMINATED = [
  '投资方放弃投资，双方书面确认终止。',
  '会商未通过，企业另选他址。',
  '超过约定期限未缴纳履约保证金，协议解除。',
] as const
export const MERGED = '与市级登记的项目为同一投资主体、同一地块，合并管理。'
export const HANDED_OVER = '项目进入建设期，交由行业主管部门跟踪服务。'

/** Why a node was missed and what is done about it, by whose step it is. */
export interface Said {
  readonly cause: string
  readonly measures: string
}

export const MISSED: Readonly<Record<NodeRole, readonly Said[]>> = {
  investment: [
    {
      cause: '投资方内部决策推迟，申报材料晚交一周。',
      measures: '专人上门指导填报，材料齐备当日受理。',
    },
  ],
  resources: [
    {
      cause: '规划方案两次修改，比原计划晚报审。',
      measures: '与设计单位联席会审，分专业先审先改，每日报进度。',
    },
    {
      cause: '用地组卷缺一项社会稳定风险评估。',
      measures: '评估与公示并行，补件当日上报。',
    },
  ],
  clearance: [
    {
      cause: '征收范围内一户未签约，清障未全部完成。',
      measures: '由街道专班包户，先行移交已清地块，分段施工。',
    },
  ],
  environment: [
    {
      cause: '环评补充监测数据，公示期顺延。',
      measures: '公示期内同步完善应急预案，公示结束当日报批。',
    },
  ],
  housing: [
    {
      cause: '图审意见整改未闭合，审批顺延。',
      measures: '与图审机构驻场对接，两个工作日内闭合意见。',
    },
  ],
  builder: [
    {
      cause: '主要设备到货延期，安装推迟。',
      measures: '与供应商签订分批到货计划，先装辅助系统。',
    },
    {
      cause: '连续降雨，土方和基础施工停工。',
      measures: '增加两个作业面，调整工序搭接，抢回工期。',
    },
  ],
}
export const TOO_THIN = '原因未写清责任环节，请补充具体责任人和完成时间。'
export const REPORTED_LATE = '节点实际已按期完成，系统填报滞后，撤回说明要求。'
export const REPLANNED = '受前期手续影响，经调度会同意重新倒排，基线不变。'

export const MONTHLY = [
  '主体施工按计划推进，现场作业人员充足。',
  '基础工程基本完成，正在组织材料进场。',
  '厂房封顶，设备基础同步施工。',
  '设备安装过半，配电和给排水同步推进。',
  '室外管网和道路施工，准备分项验收。',
] as const
export const TROUBLES = ['混凝土供应紧张', '临时用电容量不足', '施工图变更待批', '资金拨付周期较长'] as const
export const REPORT_RETURNED = '本月完成投资与形象进度不匹配，请附付款凭证后重报。'
export const VISITED = {
  same: '现场核对合同、支付凭证和形象进度，与月报一致。',
  other: '现场仅完成基础部分，月报所列设备款尚未支付，应核减。',
} as const

export const CONTACTED = [
  '到现场了解进度，企业反映用工需求，已转人社部门对接。',
  '与项目负责人通话，近期无需协调事项。',
  '走访企业，就下阶段手续办理时序当面说明。',
] as const

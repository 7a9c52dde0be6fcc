/** The words of projects: stages, statuses, and what fields may hold. Their labels are in `texts.ts`. */

/** 线索, 在谈, 评审会商, 签约, 注册落地, 供地, 开工, 纳统, 竣工, 投产: stages that still have one before them. */
const STAGES_BEFORE_LAST = [
  'lead',
  'negotiating',
  'screening',
  'signed',
  'registered',
  'landSecured',
  'started',
  'statIncluded',
  'completed',
  'inProduction',
] as const

/** Stages of investment promotion, in their order, up to 达产. */
export const STAGES = [...STAGES_BEFORE_LAST, 'fullCapacity'] as const
export type Stage = (typeof STAGES)[number]

/** Besides the stages 暂停. */
export const PROJECT_OPEN = [...STAGES_BEFORE_LAST, 'suspended'] as const

/** 达产, 终止, 已并入其他项目. */
export const PROJECT_ENDED = ['fullCapacity', 'terminated', 'merged'] as const

/** 自有资金, 银行贷款, 财政资金, 外资, 其他. */
export const FUND_SOURCES = ['own', 'loan', 'government', 'foreign', 'other'] as const
export type FundSource = (typeof FUND_SOURCES)[number]

/** 政府推介, 以商招商, 商会协会, 展会, 网络, 企业自荐, 招商机会, 其他. */
export const CHANNELS = [
  'promotion',
  'referral',
  'association',
  'fair',
  'internet',
  'ownInitiative',
  'opportunity',
  'other',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Flow types of construction approval (工程建设项目审批管理系统数据共享交换标准), in its order. */
export const FLOW_TYPES = [
  'govBuilding',
  'govLinear',
  'socialGeneral',
  'smallLowRisk',
  'landWithScheme',
  'industrial',
  'transport',
  'water',
  'energy',
  'other',
] as const
export type FlowType = (typeof FLOW_TYPES)[number]

/** 规划期: 十四五, 十五五, 面向2035年 (S001-138). */
export const HORIZONS = ['fiveYear14', 'fiveYear15', 'to2035'] as const
export type Horizon = (typeof HORIZONS)[number]

/** 领域 of a planned project: 产业, 基础设施, 科技创新, 民生, 生态环保, 其他. */
export const RESERVE_FIELDS = [
  'industry',
  'infrastructure',
  'technology',
  'livelihood',
  'ecology',
  'other',
] as const
export type ReserveField = (typeof RESERVE_FIELDS)[number]

/** 谋划, 储备, 调出: what a review of the pool may say of an entry (S001-73). */
export const POOL_STATES = ['planned', 'reserved', 'out'] as const
export type PoolState = (typeof POOL_STATES)[number]

/** Besides 已转化: the entry has become a project that is negotiated. */
export const MATURITIES = [...POOL_STATES, 'converted'] as const
export type Maturity = (typeof MATURITIES)[number]

/** What a list may be narrowed to: 停滞, 在谈停滞, 逾期未评估, 未落位. */
export const ONLY = ['stuck', 'idle', 'inactive', 'unplaced'] as const
export type Only = (typeof ONLY)[number]

/** By what projects are summed up: 行业, 信息来源, 地区, 阶段 (S001-203). */
export const TOTALS_BY = ['industry', 'channel', 'regionId', 'stage'] as const
export type TotalsBy = (typeof TOTALS_BY)[number]

/** Lists of key projects by year: 省重点, 市重点, 区重点, VIP 项目, 重点准备项目. */
export const KEY_LISTS = ['provincial', 'city', 'district', 'vip', 'preparatory'] as const
export type KeyList = (typeof KEY_LISTS)[number]

/**
 * What shows that a gate was passed: 接洽记录, 会议纪要, 准入会商, 签约协议, 营业执照, 土地合同, 具备条件, 施工许可, 开工现场,
 * 纳统入库, 联合验收, 首批产品, 达产证明, 其他.
 */
export const EVIDENCE = [
  'contactRecord',
  'meetingMinutes',
  'admissionMeeting',
  'agreement',
  'businessLicence',
  'landContract',
  'conditionsMet',
  'constructionPermit',
  'siteStart',
  'statInclusion',
  'jointAcceptance',
  'firstProduction',
  'promiseReached',
  'other',
] as const
export type Evidence = (typeof EVIDENCE)[number]

/** Groups of entry standards of parks: 投资强度, 亩均税收, 能耗, 专业技术, 环保 (S002-09). */
export const STANDARDS = ['investmentPerMu', 'taxPerMu', 'energyUse', 'technology', 'environment'] as const
export type Standard = (typeof STANDARDS)[number]

/** 达到, 未达到, 数据不全, 由会商研判. */
export const COMPARED = ['met', 'short', 'unknown', 'judged'] as const
export type Compared = (typeof COMPARED)[number]

/** 用地, 供水, 供电, 供气, 供热, 道路, 通信, 用工, 融资, 能耗和环境容量: what a project needs to be supplied with. */
export const FACTORS = [
  'land',
  'water',
  'power',
  'gas',
  'heat',
  'road',
  'telecom',
  'labour',
  'funds',
  'capacity',
] as const
export type Factor = (typeof FACTORS)[number]

/** 未提出, 已提出, 已落实, 到期未落实. */
export const FACTOR_STATES = ['notAsked', 'asked', 'supplied', 'missing'] as const
export type FactorState = (typeof FACTOR_STATES)[number]

/** How a project is kept in touch with: 现场办公, 微信建群, 视频连线, 图文交流 (S001-162). */
export const CONTACT_MODES = ['onSite', 'group', 'video', 'messages'] as const
export type ContactMode = (typeof CONTACT_MODES)[number]

/** What else is written down of a project: a stage reached or gone back from, a consultation, a pause, an end, the next owner. */
export const HAPPENINGS = [
  'stage',
  'reserve',
  'converted',
  'putBack',
  'consultation',
  'suspended',
  'resumed',
  'ended',
  'passedOn',
  'accepted',
  'declined',
] as const
export type EventType = Evidence | ContactMode | (typeof HAPPENINGS)[number]

/** 城市发展规划, 园区产业定位, 产业政策: the three opinions without which no project lands. */
export const ASPECTS = ['cityPlan', 'parkPositioning', 'industrialPolicy'] as const
export type Aspect = (typeof ASPECTS)[number]

/** 同意, 有条件同意, 不同意. */
export const VERDICTS = ['agree', 'conditional', 'disagree'] as const
export type OpinionVerdict = (typeof VERDICTS)[number]

/** 引进, 有条件引进, 不引进. */
export const CONCLUSIONS = ['admit', 'conditional', 'reject'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

/** The four aspects of the scored review: 产业政策, 产业规划, 环境容量, 项目贡献. */
export const MARKED = ['policy', 'planning', 'capacity', 'contribution'] as const
export type Marked = (typeof MARKED)[number]

/** 待出具; 已出具, 已撤回. */
export const OPINION_OPEN = ['asked'] as const
export const OPINION_ENDED = ['given', 'withdrawn'] as const

/** Whose series a code is of: 国家平台, 本地区. */
export const CODE_TYPES = ['national', 'own'] as const
export type CodeType = (typeof CODE_TYPES)[number]

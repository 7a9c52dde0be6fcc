/** The words of projects: stages, statuses, and what fields may hold. Their labels are in `texts.ts`. */

/**
 * Stages of investment promotion, in their order: 线索, 在谈, 评审会商, 签约, 注册落地, 供地, 开工, 纳统, 竣工, 投产, 达产.
 */
export const STAGES = [
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
  'fullCapacity',
] as const
export type Stage = (typeof STAGES)[number]

/** Stages that still have one before them, and 暂停. */
export const PROJECT_OPEN = [
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
  'suspended',
] as const

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

/** Lists of key projects by year: 省重点, 市重点, 区重点, 领导包联, 前期项目. */
export const KEY_LISTS = ['provincial', 'city', 'district', 'vip', 'preparatory'] as const
export type KeyList = (typeof KEY_LISTS)[number]

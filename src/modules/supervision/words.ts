/** The words of supervision: orders 督办单, circulars 通报, talks 约谈, referrals 移送, exposures 曝光. No imports. */

/** 催办, 督办, 联合督办: the written levels. A joint order is struck off by two bodies. */
export const ORDER_LEVELS = ['urge', 'supervise', 'joint'] as const
export type OrderLevel = (typeof ORDER_LEVELS)[number]

/** 待回复, 已回复待审, 审核通过销号. */
export const ORDER_OPEN = ['issued', 'answered'] as const
export const ORDER_ENDED = ['accepted'] as const

/** 草稿, 待审批, 已印发待整改; 各单位均已确认, 不印发. */
export const CIRCULAR_OPEN = ['draft', 'submitted', 'issued'] as const
export const CIRCULAR_ENDED = ['acknowledged', 'dropped'] as const

/** 已通知, 已约谈待复核; 承诺兑现, 承诺未兑现, 已取消. */
export const TALK_OPEN = ['invited', 'held'] as const
export const TALK_ENDED = ['kept', 'broken', 'cancelled'] as const

/** 已移送, 核查中; 已有结果. */
export const REFERRAL_OPEN = ['referred', 'reviewing'] as const
export const REFERRAL_ENDED = ['concluded'] as const

/** 未发现问题, 提醒谈话, 组织处理, 党纪政务处分, 移交其他机关. */
export const REFERRAL_RESULTS = [
  'unfounded',
  'reminder',
  'organisational',
  'disciplinary',
  'passedOn',
] as const
export type ReferralResult = (typeof REFERRAL_RESULTS)[number]

/** 草稿, 待审批, 异议期, 有异议; 已曝光, 已撤回, 不曝光. */
export const EXPOSURE_OPEN = ['draft', 'submitted', 'reviewed', 'objected'] as const
export const EXPOSURE_ENDED = ['published', 'withdrawn', 'dropped'] as const

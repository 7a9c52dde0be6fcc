/** The words of supervision: orders 督办单, circulars 通报, talks 约谈, referrals 移送, exposures 曝光, checks 明察暗访. No imports. */

/**
 * 催办, 督办, 联合督办: the written levels; a joint order is struck off by two bodies. 要求说明: the unit explains, and no ladder
 * stands above it.
 */
export const ISSUED_LEVELS = ['urge', 'supervise', 'joint', 'explain'] as const

/** Besides those that people issue: 整改, the task that a finding of a check becomes. */
export const ORDER_LEVELS = [...ISSUED_LEVELS, 'rectify'] as const

/** Of these so many in a quarter lead to a circular: 督办 and above. */
export const COUNTED_LEVELS = ['supervise', 'joint'] as const

/** 待批, 同意, 不同意, 失效: the order was answered before anybody decided. */
export const EXTENSION_OUTCOMES = ['asked', 'granted', 'refused', 'lapsed'] as const
export type ExtensionOutcome = (typeof EXTENSION_OUTCOMES)[number]

/** 待回复, 已回复待审; 审核通过销号, 已撤销, 已失效. */
export const ORDER_OPEN = ['issued', 'answered'] as const
export const ORDER_ENDED = ['accepted', 'withdrawn', 'lapsed'] as const

/** 原事项已办结, 已取消重点投诉. */
export const LAPSE_CAUSES = ['ended', 'notKey'] as const

/** 草稿, 待审批, 已印发待整改; 各单位均已确认, 不印发, 已撤回. */
export const CIRCULAR_OPEN = ['draft', 'submitted', 'issued'] as const
export const CIRCULAR_ENDED = ['acknowledged', 'dropped', 'withdrawn'] as const

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

/** 草稿, 待审批, 待会签, 异议期, 有异议; 已曝光, 已撤回, 不曝光. */
export const EXPOSURE_OPEN = ['draft', 'submitted', 'approved', 'reviewed', 'objected'] as const
export const EXPOSURE_ENDED = ['published', 'withdrawn', 'dropped'] as const

/** 明察, 暗访. */
export const CHECK_TYPES = ['open', 'secret'] as const
export type CheckType = (typeof CHECK_TYPES)[number]

/** 待检查, 已到现场待结论; 已结论, 已取消. */
export const CHECK_OPEN = ['planned', 'visited'] as const
export const CHECK_ENDED = ['concluded', 'cancelled'] as const

/** 超期, 重复, 不满意: what supervision watches of appeals. */
export const WATCHED = ['overdue', 'repeat', 'unsatisfied'] as const
export type Watched = (typeof WATCHED)[number]

/** The words of supervision orders (督办单): levels, statuses. No imports. */

/** 催办, 督办: the two written levels of the first rungs. */
export const ORDER_LEVELS = ['urge', 'supervise'] as const
export type OrderLevel = (typeof ORDER_LEVELS)[number]

/** 待回复, 已回复待审, 审核通过销号. */
export const ORDER_OPEN = ['issued', 'answered'] as const
export const ORDER_ENDED = ['accepted'] as const

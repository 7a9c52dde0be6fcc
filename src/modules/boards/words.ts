/** The words of boards 看板: what an appeal can count as, the rates made of it, the cuts. No imports. */

/**
 * What an appeal counts as, in the order of its life. The place in the list is stored with every appeal: new ones are added
 * at the end, and none is moved.
 */
export const MEASURES = [
  'filed',
  'keyComplaint',
  'notAccepted',
  'joined',
  'dispatched',
  'direct',
  'returned',
  'contactInTime',
  'contactLate',
  'opinionInTime',
  'opinionLate',
  'resolveInTime',
  'resolveLate',
  'redo',
  'hung',
  'closed',
  'revisited',
  'solved',
  'satisfied',
  'unsatisfied',
  'notReached',
  'refused',
  'notReasonable',
  'duplicate',
] as const
export type Measure = (typeof MEASURES)[number]

/** 响应率, 解决率, 满意率, 初步意见按时率, 办结率, 退单率, 重办率, 挂账率, 重复率. */
export const RATES = [
  'response',
  'solution',
  'satisfaction',
  'opinion',
  'closing',
  'return',
  'redo',
  'hung',
  'repeat',
] as const
export type RateName = (typeof RATES)[number]

/** The three that a unit is judged by, with weights (domain: three rates). */
export const WEIGHTED = ['response', 'solution', 'satisfaction'] as const

/** Rates for which a region may set a target. */
export const TARGETED = ['response', 'solution', 'satisfaction', 'closing'] as const

/** What the rows of a board are: units, topics, regions, weeks. */
export const CUTS = ['department', 'topic', 'region', 'week'] as const
export type Cut = (typeof CUTS)[number]

/** Why something is a weak link. */
export const WEAKNESSES = ['growth', 'repeat', 'slow', 'unsatisfied'] as const
export type Weakness = (typeof WEAKNESSES)[number]

/** Freezes a month by hand and restates one. */
export const FREEZE = 'board.freeze'

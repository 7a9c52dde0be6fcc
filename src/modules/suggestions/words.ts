/** The words of suggestions at dispatch: powers, states of clusters, what became of a suggestion. No imports. */

/** The power of posts that have models trained, choose the one that suggests, and keep the duty lists. */
export const KEEP_SUGGESTIONS = 'suggestion.keep'

/** 待确认, 已确认, 不成立. */
export const CLUSTER_STATES = ['proposed', 'confirmed', 'dismissed'] as const
export type ClusterState = (typeof CLUSTER_STATES)[number]

/** 首选被采纳, 备选被采纳, 未采纳, 未给把握, 自动派单. */
export const OUTCOMES = ['followed', 'amongThem', 'notFollowed', 'unsure', 'atOnce'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The words of projects' nodes: types of plans, who a node is for, lights, and the statuses of an explanation. */

/** What kind of project a plan is made for. */
export const PLAN_TYPES = ['newLand', 'existingPlant', 'government'] as const
export type PlanType = (typeof PLAN_TYPES)[number]

/** Whose step a node is, before a department is named for it. */
export const NODE_ROLES = [
  'investment',
  'resources',
  'clearance',
  'environment',
  'housing',
  'builder',
] as const
export type NodeRole = (typeof NODE_ROLES)[number]

/** How a node stands today. */
export const NODE_LIGHTS = ['done', 'notStarted', 'green', 'yellow', 'red'] as const
export type NodeLight = (typeof NODE_LIGHTS)[number]

/** What misses of a unit are counted as. */
export const MISS_MEASURES = [
  'missed',
  'nodes',
  'repeated',
  'projects',
  'months',
  'unexplained',
  'returned',
] as const
export type MissMeasure = (typeof MISS_MEASURES)[number]

export const EXPLANATION_OPEN = ['asked', 'explained'] as const
export const EXPLANATION_ENDED = ['accepted', 'withdrawn'] as const

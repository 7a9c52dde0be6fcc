/** The words of the service diary: what a visit is for, what a steward does, statuses. */

/** 驻企, 带问题走访, 带政策走访, 带资源走访 (S000-06, S001-23). */
export const PURPOSES = ['residency', 'problems', 'policies', 'resources'] as const
export type Purpose = (typeof PURPOSES)[number]

/** 待企业确认, 企业有异议; 企业已确认, 逾期未确认, 已撤回. Silence confirms nothing. */
export const VISIT_OPEN = ['recorded', 'disputed'] as const
export const VISIT_ENDED = ['confirmed', 'unconfirmed', 'withdrawn'] as const

/** 协调解决难题, 传递政策信息, 全程陪办 (S000-14, S003-22). */
export const DUTIES = ['solve', 'pass', 'accompany'] as const
export type DutyKind = (typeof DUTIES)[number]

/** How often an enterprise is visited depends on what it is: 规上, 限上, 其他包联企业. */
export const ENTERPRISE_CLASSES = ['aboveScale', 'aboveLimit', 'other'] as const
export type EnterpriseClass = (typeof ENTERPRISE_CLASSES)[number]

/**
 * What is counted of a body's visits in a month (S004-99): visits, enterprises, visits with policies or with problems, appeals made
 * of these, those that the department is in contact about, solved ones, visits with advice, and with answered advice.
 */
export const MEASURES = [
  'visits',
  'enterprises',
  'policies',
  'found',
  'raised',
  'contacted',
  'solved',
  'advice',
  'answered',
] as const
export type Measure = (typeof MEASURES)[number]
/** The columns of their table: the rate stands beside what it is made of. */
export const ACTIVITY_COLUMNS = MEASURES.flatMap((of) => (of === 'solved' ? [of, 'rate' as const] : [of]))

/** How a day of residency stands, the best first: 企业已确认, 待确认, 有异议, 逾期未确认. */
export const STAY_STATES = ['confirmed', 'waiting', 'disputed', 'unconfirmed'] as const
export type StayState = (typeof STAY_STATES)[number]
/** What is counted of somebody's residency besides the days that count. */
export const RESIDENCY_COUNTS = [
  'waiting',
  'disputed',
  'unconfirmed',
  'found',
  'raised',
  'solve',
  'pass',
  'accompany',
] as const

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
  'reopened',
  'unrated',
  'sentBack',
  'redirected',
  'extended',
  'whistled',
  'reportLate',
  'circulationInTime',
  'circulationLate',
  'superviseInTime',
  'superviseLate',
  'withdrawn',
  'enterpriseGone',
  'progressLate',
  'passedOn',
  'passedAgain',
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

/** A share of something: how many count as this, of how many that count as that. */
export interface Rate {
  readonly of: readonly Measure[]
  readonly in: readonly Measure[]
}

/**
 * The rates (domain: three rates, S003-64): which measures are counted, of which. What hangs counts as not solved; direct
 * answers, exclusions, joined ones and rejected dispatches are in none of the three. What its enterprise takes back stays
 * among the dispatched ones, so that nobody gains by talking it out of an appeal that is late; it has no answer to a
 * revisit, and is in the other two only with one that it gave before. Where the enterprise is no more, nobody can be asked:
 * an exclusion. Late progress notes and passing on are measures of their own and in no rate.
 */
export const FORMULAS: Readonly<Record<RateName, Rate>> = {
  response: { of: ['contactInTime'], in: ['dispatched'] },
  solution: { of: ['solved'], in: ['revisited', 'hung'] },
  satisfaction: { of: ['satisfied'], in: ['revisited'] },
  opinion: { of: ['opinionInTime'], in: ['opinionInTime', 'opinionLate'] },
  closing: { of: ['resolveInTime'], in: ['resolveInTime', 'resolveLate'] },
  return: { of: ['returned'], in: ['dispatched', 'returned'] },
  redo: { of: ['redo'], in: ['dispatched', 'direct'] },
  hung: { of: ['hung'], in: ['revisited', 'hung'] },
  repeat: { of: ['joined'], in: ['filed'] },
}

/** The three that a unit is judged by, with weights (domain: three rates). */
export const WEIGHTED = ['response', 'solution', 'satisfaction'] as const

/** Rates for which a region may set a target. */
export const TARGETED = ['response', 'solution', 'satisfaction', 'closing'] as const

/**
 * The four links of an appeal (S001-126) 流转、办理、回应、督查, each by what counts as in time and as late: dispatch by the
 * office; the result; first contact and first opinion; answers to supervision orders.
 */
export const LINKS = ['circulation', 'handling', 'response', 'supervision'] as const
export type Link = (typeof LINKS)[number]
export const LINK_MEASURES: Readonly<
  Record<Link, { readonly inTime: readonly Measure[]; readonly late: readonly Measure[] }>
> = {
  circulation: { inTime: ['circulationInTime'], late: ['circulationLate'] },
  handling: { inTime: ['resolveInTime'], late: ['resolveLate'] },
  response: { inTime: ['contactInTime', 'opinionInTime'], late: ['contactLate', 'opinionLate'] },
  supervision: { inTime: ['superviseInTime'], late: ['superviseLate'] },
}

/** Of these, what a unit is warned of when a month is frozen (S003-64). */
export const WARNED = ['closing', 'satisfaction'] as const

/** What the rows of a board are: units, topics, regions, ways in, weeks. */
export const CUTS = ['department', 'topic', 'region', 'channel', 'week'] as const
export type Cut = (typeof CUTS)[number]

/** Why something is a weak link. */
export const WEAKNESSES = ['growth', 'repeat', 'slow', 'unsatisfied'] as const
export type Weakness = (typeof WEAKNESSES)[number]

/** Freezes a month by hand and restates one. */
export const FREEZE = 'board.freeze'

/** What may stand in a column of a board: a rate, whose word may be a measure's too, or a count. */
export type Column = `${RateName}Rate` | Measure
const rateColumn = (rate: RateName): Column => `${rate}Rate`
export const COLUMNS: readonly Column[] = [...RATES.map(rateColumn), ...MEASURES]

/** The columns of a board while nobody has chosen others; the composite always stands behind the rates. */
const USUAL_COLUMNS: readonly Column[] = [
  ...TARGETED.map(rateColumn),
  'filed',
  'dispatched',
  'closed',
  'resolveLate',
  'contactLate',
  'unsatisfied',
  'returned',
  'redo',
  'reopened',
  'hung',
  'joined',
  'keyComplaint',
]

/** Columns as an address has them, in their order; the usual ones where it says nothing that makes sense. */
export function columnsIn(text: string | undefined): readonly Column[] {
  const words = (text ?? '').split(',')
  const chosen = COLUMNS.filter((column) => words.includes(column))
  return chosen.length === 0 ? USUAL_COLUMNS : chosen
}

/** The rate of a column; null for a count. */
export function rateIn(column: Column): RateName | null {
  return RATES.find((rate) => rateColumn(rate) === column) ?? null
}

/** The text that names a column. */
export function columnCode(column: Column): string {
  const rate = rateIn(column)
  return rate === null ? `board.measure.${column}` : `board.rate.${rate}`
}

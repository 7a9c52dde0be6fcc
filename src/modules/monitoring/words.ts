/** The words of monthly monitoring 月度监测: statuses of a report, what a list may be narrowed to, and how a finding stands. */

export const REPORT_OPEN = ['due', 'filed'] as const
export const REPORT_ENDED = ['checked', 'waived'] as const

/** What leaders look for first: what is late, what deviates, what a visit has found to be otherwise. */
export const MONITORED = ['all', 'late', 'deviating', 'otherwise'] as const
export type Monitored = (typeof MONITORED)[number]

/** What a score is made of. */
export const SCORED = ['late', 'deviation', 'returns', 'otherwise'] as const
export type Scored = (typeof SCORED)[number]

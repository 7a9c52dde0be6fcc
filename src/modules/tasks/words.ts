/** The words of listed tasks: the power of whoever keeps them, states of a report, and what is done with one. */

/** The power of the office that keeps the lists and decides reports. */
export const KEEP_TASKS = 'listedTask.keep'

export const REPORT_STATES = ['waiting', 'confirmed', 'returned'] as const
export type ReportState = (typeof REPORT_STATES)[number]

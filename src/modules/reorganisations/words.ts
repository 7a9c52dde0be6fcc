/** The words of reorganisations 机构调整 that rules, pages and store share. */

/** Looked at, confirmed and waiting for its day, being carried out, ended, called off. */
export const REORGANISATION_STATUSES = ['drafted', 'planned', 'running', 'done', 'cancelled'] as const
export type ReorganisationStatus = (typeof REORGANISATION_STATUSES)[number]

/** The words of imports: what a column of another system's export can mean, and how a run of an import goes. No imports. */

/** What a row of an export can tell of an appeal. Everything but the first four may be missing. */
export const FIELDS = [
  'externalId',
  'receivedAt',
  'subject',
  'detail',
  'reply',
  'repliedAt',
  'dispatchedAt',
  'contactedAt',
  'region',
  'department',
  'nature',
  'topic',
  'contactName',
  'contactPhone',
  'uscc',
  'level',
  'enterpriseName',
] as const
export type Field = (typeof FIELDS)[number]

/** Without these no row is a history: its number, when it came, what it is about. */
export const NEEDED_FIELDS: readonly Field[] = ['externalId', 'receivedAt', 'subject', 'detail']

/** Fields that are moments. */
export const MOMENT_FIELDS = ['receivedAt', 'repliedAt', 'dispatchedAt', 'contactedAt'] as const
export type MomentField = (typeof MOMENT_FIELDS)[number]

/** By whose law an imported history is judged: that of its day of receipt, or that of the day of the import. */
export const LAW_DAYS = ['receipt', 'import'] as const

/** The hotlines that have channels of their own, and any other system. */
export const IMPORT_CHANNELS = ['hotline12345', 'hotline8890', 'hotline96963', 'otherSystem'] as const

/** The power of posts that take over exports of other systems. */
export const IMPORT_APPEALS = 'import.appeals'

/** Where a request to take rejected rows out as a file stands. */
export const EXPORT_STATES = ['waiting', 'refused', 'approved', 'over', 'taken'] as const
export type ExportState = (typeof EXPORT_STATES)[number]

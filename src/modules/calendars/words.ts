// The words of the calendars module that several of its files share: bounds of the public calculator and the fields of
// its question. No imports.

/** What one question may cost: the calculator is public and its answers are computed while somebody waits. */
export const QUESTION_BOUNDS = {
  daysMax: 3660,
  monthsMax: 120,
  pausesMax: 100,
  extensionsMax: 100,
  linesMax: 1000,
  yearFirst: 1900,
  yearLast: 2199,
} as const

/** Fields that the calculator understands, or carries back for the asker's own use (`id`, `note`). */
export const QUESTION_FIELDS = [
  'from',
  'limit',
  'unit',
  'roll',
  'event',
  'eventAt',
  'monthsAhead',
  'pauses',
  'extensions',
  'to',
  'region',
  'explain',
  'id',
  'note',
] as const

/** Fields that only an answer has. An answer asked again is answered anew, so they are not carried over. */
export const RESULT_FIELDS = [
  'due',
  'elapsed',
  'remaining',
  'inTime',
  'provisional',
  'days',
  'daysCut',
  'ignored',
] as const

/** What one preview of a notice may cost, and how much of it one answer carries. */
export const PREVIEW_BOUNDS = {
  /** Characters of a notice; the real ones have fewer than a thousand. */
  textMax: 10_000,
  /** Days that one year may set. */
  daysMax: 120,
  nameMax: 60,
  clocksMax: 5000,
  rowsMax: 50,
} as const

/** The power of posts that publish a year: of the topmost region for the country, of others for their local days. */
export const PUBLISH = 'calendar.publish'

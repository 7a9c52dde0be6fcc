// The words on the wire of the deadline calculator 时限计算器: one question, one answer. The reading of a question, with
// located errors in both languages, is question.ts; these schemas document it and type its answer.

import { Type, type Static } from 'typebox'
import { LIMIT_UNITS, ROLLS } from '../../calendar/limits.ts'
import { ExplainLineSchema, IsoDay, IsoMoment, nullable, oneOf } from '../../platform/wire.ts'
import { QUESTION_BOUNDS } from './words.ts'

const DayOrMoment = Type.Union([IsoDay, IsoMoment])
/** A day or a moment as people write it: a moment without an offset is one of the region's own time. */
const Written = Type.String({ maxLength: 40 })
/** A pair, written as a list of two: the serialiser of answers knows no tuples of alternatives. */
const PauseBounds = Type.Unsafe<[string, string | null]>(
  Type.Array(nullable(Written), { minItems: 2, maxItems: 2 }),
)

/** Give `limit` to learn when it is due, `to` to learn how much time has passed, or both. */
const DueQuestion = Type.Object({
  /** The day, for hours the moment, on which the limit begins. */
  from: Written,
  limit: Type.Optional(Type.Number({ minimum: 0 })),
  /** WD unless said otherwise: the law's own limits are working days (行政许可法 art. 82). */
  unit: Type.Optional(oneOf(LIMIT_UNITS)),
  roll: Type.Optional(oneOf(ROLLS)),
  event: Type.Optional(Type.String()),
  eventAt: Type.Optional(nullable(Written)),
  monthsAhead: Type.Optional(Type.Integer({ minimum: 0 })),
  /** First and last day of each pause, both free; or moments. An end of null is a pause that goes on. */
  pauses: Type.Optional(Type.Array(PauseBounds, { maxItems: QUESTION_BOUNDS.pausesMax })),
  /** Each adds so many units to the limit. */
  extensions: Type.Optional(Type.Array(Type.Number(), { maxItems: QUESTION_BOUNDS.extensionsMax })),
  to: Type.Optional(Written),
  /** Whose holidays and hours count; the country's when absent. */
  region: Type.Optional(Type.String()),
  explain: Type.Optional(Type.Boolean()),
  /** Carried back untouched. */
  id: Type.Optional(Type.Union([Type.String(), Type.Number()])),
  note: Type.Optional(Type.String()),
})
export type DueQuestion = Static<typeof DueQuestion>

/** What the answer adds to the question. */
export const DueResult = Type.Object({
  /** The last day in time, for hours the moment at which the limit ends; null while a pause or an event holds it open. */
  due: Type.Optional(nullable(DayOrMoment)),
  /** Spent between `from` and `to` in the limit's unit; months, fixed days and events count calendar days. */
  elapsed: Type.Optional(Type.Number()),
  /** Left on `to`, negative when overdue; null while the event is not known. */
  remaining: Type.Optional(nullable(Type.Number())),
  /** Whether finishing at `to` is in time. */
  inTime: Type.Optional(Type.Boolean()),
  /** Rests on a year whose holidays are not published yet. */
  provisional: Type.Boolean(),
  days: Type.Optional(Type.Array(ExplainLineSchema)),
  /** The explanation is longer than one answer carries; `days` holds its beginning. */
  daysCut: Type.Optional(Type.Boolean()),
  /** Fields of the question that the calculator does not know and has not used. */
  ignored: Type.Optional(Type.Array(Type.String())),
})
export type DueResult = Static<typeof DueResult>

/** The question itself with the result. */
export const DueAnswer = Type.Intersect([DueQuestion, DueResult])
export type DueAnswer = DueResult & Readonly<Record<string, unknown>>

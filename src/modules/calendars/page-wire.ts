/** The words on the wire of the calendar page 工作日历: a year as it stands, what was published, and a notice tried out. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NamedSchema, nullable, strict, Uuid } from '../../platform/wire.ts'
import { PREVIEW_BOUNDS } from './words.ts'

const RegionRef = NamedSchema

/** A day that a notice sets. */
const NoticeDay = Type.Object({
  day: IsoDay,
  isWorking: Type.Boolean(),
  name: Type.String({ maxLength: PREVIEW_BOUNDS.nameMax }),
})

/** What a year is published with. */
export const YearBody = Type.Object(
  {
    /** Null for the yearly notice of the State Council, which holds everywhere. */
    regionId: nullable(Uuid),
    year: Type.Integer(),
    source: Type.String({ maxLength: 200 }),
    days: Type.Array(Type.Object({ ...NoticeDay.properties, day: IsoDay }, strict), {
      maxItems: PREVIEW_BOUNDS.daysMax,
    }),
  },
  strict,
)

export const CalendarQuery = Type.Object(
  {
    year: Type.Optional(Type.String({ pattern: '^(19[89]|20\\d|21\\d)\\d$' })),
    regionId: Type.Optional(Uuid),
  },
  strict,
)

const StandingDay = Type.Object({
  ...NoticeDay.properties,
  /** The region whose local day it is; null for the country's. */
  region: nullable(RegionRef),
})
export type StandingDayWire = Static<typeof StandingDay>

const PublicationSchema = Type.Object({
  calendarNo: Type.Integer(),
  region: nullable(RegionRef),
  year: Type.Integer(),
  source: Type.String(),
  /** Null where it was entered before the journal kept it. */
  at: nullable(IsoMoment),
  by: nullable(Type.String()),
  /** Whether it stands; else a newer one of the same year has taken its place. */
  stands: Type.Boolean(),
})
export type PublicationWire = Static<typeof PublicationSchema>

/** One year for the country or a region: the country's days and, on them, the local ones of the region and those above. */
export const CalendarPage = Type.Object({
  year: Type.Integer(),
  region: nullable(RegionRef),
  /** Else every answer that leans on the year is provisional. */
  isPublished: Type.Boolean(),
  days: Type.Array(StandingDay),
  /** From the first year published to the next one to come. */
  years: Type.Array(Type.Object({ year: Type.Integer(), isPublished: Type.Boolean() })),
  /** Newest first; bounded. */
  publications: Type.Array(PublicationSchema),
  mayPublish: Type.Boolean(),
})
export type CalendarPageWire = Static<typeof CalendarPage>

/** A notice to be tried out. */
export const PreviewBody = Type.Object(
  {
    regionId: nullable(Uuid),
    year: Type.Integer({ minimum: 1990, maximum: 2199 }),
    text: Type.String({ maxLength: PREVIEW_BOUNDS.textMax }),
    /** For days that the text gives no name. */
    name: Type.Optional(Type.String({ maxLength: PREVIEW_BOUNDS.nameMax })),
  },
  strict,
)

const MovedClockSchema = Type.Object({
  matter: Type.Object({ id: Uuid, path: Type.String(), code: Type.String(), title: Type.String() }),
  kind: Type.String(),
  clock: Type.String(),
  dueBefore: IsoMoment,
  dueAfter: nullable(IsoMoment),
})

/** What a notice means and what publishing it would change. Nothing of it has been written. */
export const NoticePreview = Type.Object({
  days: Type.Array(NoticeDay),
  /** Sentences that set no day. */
  remarks: Type.Array(Type.String()),
  /** What could not be read, by sentence and by the characters of the text; nothing may be published while there are any. */
  problems: Type.Array(
    Type.Object({
      sentence: Type.Integer(),
      from: Type.Integer(),
      to: Type.Integer(),
      code: Type.String(),
      text: Type.String(),
    }),
  ),
  isRepublished: Type.Boolean(),
  changes: Type.Array(Type.Object({ day: IsoDay, was: nullable(NoticeDay), becomes: nullable(NoticeDay) })),
  /** Null while there are problems. */
  clocks: nullable(
    Type.Object({
      moved: Type.Integer(),
      looked: Type.Integer(),
      /** There are more clocks than were looked at; `moved` counts among those that end first. */
      isCut: Type.Boolean(),
      rows: Type.Array(MovedClockSchema),
    }),
  ),
})
export type NoticePreviewWire = Static<typeof NoticePreview>

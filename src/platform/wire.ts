/**
 * The words on the wire that are the same for every kind of matter: its view, its row in lists, duties, clocks,
 * timeline. Schemas validate, type and document at once. Moments are ISO strings with offset, days ISO dates.
 */
import { Type, type Static, type TSchema } from 'typebox'
import type { Language } from './texts.ts'

export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
/** One of a list of words. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))))
/** An object that may hold nothing that is not named. */
export const strict = { additionalProperties: false }
/** The language that a link to a file asks for; that of the reader where it says none. */
export const InLanguage = Type.Optional(oneOf<Language>(['zh', 'en']))

export const IsoMoment = Type.String({ format: 'date-time' })
export const IsoDay = Type.String({ format: 'date' })
export const Uuid = Type.String({ format: 'uuid' })

/** A name in both languages; screens show the one of the reader. */
export const NameSchema = Type.Object({ zh: Type.String(), en: Type.String() })
export type NameWire = Static<typeof NameSchema>
/** What has an id and a name: a region, a department, a post. */
export const NamedSchema = Type.Object({ id: Uuid, name: NameSchema })

export const ReasonSchema = Type.Object({
  code: Type.String(),
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  /** The sentence, in the language of the request. */
  text: Type.String(),
})
export type ReasonWire = Static<typeof ReasonSchema>

/** What every refusal looks like (RFC 9457), with the code, a sentence and the fields concerned. */
export const ProblemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  reason: ReasonSchema,
  fields: Type.Array(Type.Object({ path: Type.String(), code: Type.String(), text: Type.String() })),
  request: Type.String(),
  /** For `stale`: the matter as it is now, with its acts. */
  current: Type.Optional(Type.Unknown()),
})
export type Problem = Static<typeof ProblemSchema>

const LIGHTS = ['notStarted', 'green', 'yellow', 'red', 'black', 'paused'] as const
export const LightSchema = oneOf(LIGHTS)

/** What is left, by when, and in whose hands: shown the same way everywhere. */
export const TimeSchema = Type.Object({
  light: LightSchema,
  /** The first moment that is too late; null while paused, before the start, or when no clock runs. */
  dueAt: nullable(IsoMoment),
  /** The last day that is still in time, for limits in days. */
  dueOn: nullable(IsoDay),
  /** In the limit's unit: working days, natural days, or minutes for hours. Negative when overdue. */
  remaining: nullable(Type.Object({ value: Type.Number(), unit: Type.String() })),
  /** While paused: due if resumed on the planned end. */
  dueIfResumedAt: nullable(IsoMoment),
  /** When the office closes on the due day, for "due today". */
  closesAt: nullable(IsoMoment),
  provisional: Type.Boolean(),
})
export type TimeWire = Static<typeof TimeSchema>

export const ClockSchema = Type.Object({
  id: Uuid,
  name: Type.String(),
  lap: Type.Integer(),
  side: Type.String(),
  limit: Type.Object({ length: Type.Number(), unit: Type.String(), label: Type.Optional(Type.String()) }),
  basis: Type.String(),
  responsible: nullable(NameSchema),
  startedAt: IsoMoment,
  stoppedAt: nullable(IsoMoment),
  verdict: nullable(Type.String()),
  consumed: Type.Number(),
  allowed: Type.Number(),
  pauses: Type.Array(
    Type.Object({
      fromAt: IsoMoment,
      toAt: nullable(IsoMoment),
      plannedEndAt: nullable(IsoMoment),
      reason: Type.String(),
    }),
  ),
  extensions: Type.Array(Type.Object({ by: Type.Number(), at: IsoMoment, reason: Type.String() })),
  calendarNo: Type.Integer(),
  time: TimeSchema,
})
export type ClockWire = Static<typeof ClockSchema>

export const ActSchema = Type.Object({
  act: Type.String(),
  primary: Type.Boolean(),
  allowed: Type.Boolean(),
  reason: nullable(ReasonSchema),
})
export type ActWire = Static<typeof ActSchema>

export const TimelineSchema = Type.Object({
  /** Lines are numbered for this reader; gaps in the journal do not show. */
  line: Type.Integer(),
  act: Type.String(),
  happenedAt: IsoMoment,
  recordedAt: IsoMoment,
  actor: nullable(
    Type.Object({ name: Type.String(), post: nullable(NameSchema), insteadOf: nullable(Type.String()) }),
  ),
  holder: nullable(NameSchema),
  status: nullable(Type.String()),
  facts: Type.Array(Type.Object({ fact: Type.String(), values: Type.Record(Type.String(), Type.Unknown()) })),
})
export type TimelineWire = Static<typeof TimelineSchema>

export const AttachmentSchema = Type.Object({
  id: Uuid,
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  audience: Type.String(),
  addedAt: IsoMoment,
})
export type AttachmentWire = Static<typeof AttachmentSchema>

/** One line of a list: enough to decide which to open. Carries the duty, never the acts. */
export const MatterRowSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  path: Type.String(),
  code: Type.String(),
  title: Type.String(),
  status: Type.String(),
  region: NameSchema,
  department: nullable(NameSchema),
  enterprise: nullable(Type.Object({ id: Uuid, name: Type.String() })),
  holder: nullable(NameSchema),
  time: TimeSchema,
  /** False for what has no limit and will have none: there is no light to show. */
  isTimed: Type.Boolean(),
  openedAt: IsoMoment,
  closedAt: nullable(IsoMoment),
  /** Its history was taken over from another system. */
  imported: Type.Boolean(),
  /** In an inbox: the act that is due from the reader. */
  duty: nullable(Type.Object({ act: Type.String(), clock: nullable(Type.String()) })),
})
export type MatterRowWire = Static<typeof MatterRowSchema>

const CustodySchema = Type.Object({ party: nullable(NameSchema), minutes: Type.Integer() })

/** A matter as one reader sees it. `facts` is the kind's own panel. */
export const matterViewSchema = <Facts extends TSchema>(facts: Facts) =>
  Type.Object({
    id: Uuid,
    kind: Type.String(),
    path: Type.String(),
    code: Type.String(),
    title: Type.String(),
    status: Type.String(),
    isOpen: Type.Boolean(),
    version: Type.Integer(),
    region: NameSchema,
    department: nullable(NamedSchema),
    handler: nullable(Type.Object({ name: Type.String(), post: nullable(NameSchema) })),
    enterprise: nullable(Type.Object({ id: Uuid, name: Type.String() })),
    holder: nullable(NameSchema),
    category: nullable(Type.String()),
    openedAt: IsoMoment,
    closedAt: nullable(IsoMoment),
    imported: Type.Boolean(),
    time: TimeSchema,
    clocks: Type.Array(ClockSchema),
    acts: Type.Array(ActSchema),
    parts: Type.Array(MatterRowSchema),
    about: nullable(MatterRowSchema),
    aboutThis: Type.Array(MatterRowSchema),
    timeline: Type.Array(TimelineSchema),
    attachments: Type.Array(AttachmentSchema),
    custody: Type.Array(CustodySchema),
    facts,
  })
export type MatterViewWire<Facts = unknown> = Omit<Static<ReturnType<typeof matterViewSchema>>, 'facts'> & {
  facts: Facts
}

/** One stretch of a clock's life: what counted and why. */
export const ExplainLineSchema = Type.Object({
  day: IsoDay,
  /** For hours: the stretch from one moment up to the other. */
  fromAt: Type.Optional(IsoMoment),
  toAt: Type.Optional(IsoMoment),
  counted: Type.Union([Type.Boolean(), Type.Number()]),
  why: Type.String(),
  name: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  total: Type.Number(),
  /** The line in which the limit ends. */
  isDue: Type.Optional(Type.Boolean()),
  /** The day's year has no published holidays yet. */
  provisional: Type.Optional(Type.Boolean()),
})
export type ExplainLineWire = Static<typeof ExplainLineSchema>

export const INBOX_GROUPS = ['overdue', 'today', 'week', 'later', 'paused'] as const
export const InboxSchema = Type.Object({
  counts: Type.Record(Type.String(), Type.Integer()),
  rows: Type.Array(MatterRowSchema),
  next: nullable(Type.String()),
})
export type InboxWire = Static<typeof InboxSchema>

export const MatterListSchema = Type.Object({
  rows: Type.Array(MatterRowSchema),
  next: nullable(Type.String()),
})
export type MatterListWire = Static<typeof MatterListSchema>

/** The answer to an act: where the matter stands now. */
export const ActAnswerSchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  status: Type.String(),
  version: Type.Integer(),
})
export type ActAnswer = Static<typeof ActAnswerSchema>

/** What every act is sent with, besides its own input. */
export const actBodySchema = <Input extends TSchema>(input: Input, isNew: boolean) =>
  Type.Object(
    {
      ...(isNew ? {} : { version: Type.Integer({ minimum: 1 }) }),
      /** Made when the form opens, so that a second click is the same request. */
      key: Type.String({ minLength: 8, maxLength: 64 }),
      happenedAt: Type.Optional(IsoMoment),
      input,
    },
    strict,
  )

export const MessageSchema = Type.Object({
  id: Uuid,
  at: IsoMoment,
  text: Type.String(),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  matter: nullable(Type.Object({ id: Uuid, path: Type.String(), code: Type.String(), title: Type.String() })),
  seen: Type.Boolean(),
})
export type MessageWire = Static<typeof MessageSchema>

const noteAudience = Type.Union([Type.Literal('departments'), Type.Literal('applicant')])

/** What a transfer is told: from which department, to which, where the posts go, why and on which basis. */
export const TRANSFER_INPUT = Type.Object(
  {
    from: Uuid,
    to: Uuid,
    postsTo: Uuid,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    basis: Type.String({ minLength: 1, maxLength: 500 }),
  },
  strict,
)

/** Inputs of the acts that every kind has: a remark, and files. */
export const COMMON_INPUTS = {
  remark: Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', format: 'writing' }),
      audience: noteAudience,
    },
    strict,
  ),
  attach: Type.Object(
    { files: Type.Array(Uuid, { minItems: 1, maxItems: 20 }), audience: noteAudience },
    strict,
  ),
}

/** The words on the wire of boards: what is asked, lines with their counts and rates, custody, weak links, frozen figures. */
import { Type, type Static } from 'typebox'
import { CHANNELS, TOPICS } from '../appeals/words.ts'
import {
  IsoDay,
  IsoMoment,
  NamedSchema,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { CUTS, LINKS, RATES, WEAKNESSES, type Weakness } from './words.ts'

const asked = {
  from: IsoDay,
  to: IsoDay,
  regionId: Type.Optional(Uuid),
  /** `none` stands for what has no department yet. */
  departmentId: Type.Optional(Type.Union([Uuid, Type.Literal('none')])),
  topic: Type.Optional(oneOf(TOPICS)),
  imported: Type.Optional(Type.Union([Type.Literal('in'), Type.Literal('out')])),
}
export const BoardQuery = Type.Object(asked, strict)
export type BoardQueryWire = Static<typeof BoardQuery>

export const SheetQuery = Type.Object({ ...asked, language: Type.Optional(oneOf(['zh', 'en'])) }, strict)

/** Names of measures with commas between them. */
const Measures = Type.String({ maxLength: 400, pattern: '^[A-Za-z]+(,[A-Za-z]+)*$' })
export const BehindQuery = Type.Object(
  { ...asked, channel: Type.Optional(oneOf(CHANNELS)), measures: Measures, before: Type.Optional(Uuid) },
  strict,
)

/** The paper of a board: which lines, and which columns besides the rates that a unit is judged by. */
export const PaperQuery = Type.Object(
  { ...asked, cut: Type.Optional(oneOf(CUTS)), columns: Type.Optional(Measures) },
  strict,
)

/** What is asked of a board with what only its paper needs. */
export const ReportQuery = Type.Object(
  {
    ...asked,
    /** What the writer of a report proposes: it stands on the paper and is kept nowhere. */
    proposals: Type.Optional(Type.String({ maxLength: 1000, format: 'writing' })),
  },
  strict,
)

const PeriodSchema = Type.Object({ from: IsoDay, to: IsoDay })

export const BoardLineSchema = Type.Object({
  /** The id of a unit or region, a topic, the Monday of a week. */
  key: Type.String(),
  /** Null stands for one to four: shown to the owning body alone. */
  counts: Type.Record(Type.String(), nullable(Type.Integer())),
  /** Shares of 1; null where nothing is there to be counted, or where it is hidden. */
  rates: Type.Record(Type.String(), nullable(Type.Number())),
  /** Rates that would give a hidden number away. */
  hidden: Type.Array(oneOf(RATES)),
  composite: nullable(Type.Number()),
})
export type BoardLineWire = Static<typeof BoardLineSchema>

const AimsSchema = Type.Object({
  weights: Type.Object({
    response: Type.Number(),
    solution: Type.Number(),
    satisfaction: Type.Number(),
  }),
  targets: Type.Object({
    response: nullable(Type.Number()),
    solution: nullable(Type.Number()),
    satisfaction: nullable(Type.Number()),
    closing: nullable(Type.Number()),
  }),
})

export const BoardSchema = Type.Object({
  at: IsoMoment,
  /** All that was recorded before is counted; null while everything is being counted anew. */
  countedTo: nullable(IsoMoment),
  period: PeriodSchema,
  /** What it is compared with. */
  before: PeriodSchema,
  /** Whose figures they are: a region's, or the reader's own department's. */
  owner: NameSchema,
  /** Whether it shows the reader's own department alone. */
  isOwnOnly: Type.Boolean(),
  aims: AimsSchema,
  total: BoardLineSchema,
  totalBefore: BoardLineSchema,
  cuts: Type.Object({
    department: Type.Array(BoardLineSchema),
    topic: Type.Array(BoardLineSchema),
    region: Type.Array(BoardLineSchema),
    /** Empty on a board of one topic: both together are not kept. */
    channel: Type.Array(BoardLineSchema),
    week: Type.Array(BoardLineSchema),
  }),
  /** Names of units and regions by id. */
  names: Type.Record(Type.String(), NameSchema),
})
export type BoardWire = Static<typeof BoardSchema>

export const CustodySchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      department: NamedSchema,
      /** Null stands for one to four; the minutes are hidden then as well. */
      matters: nullable(Type.Integer()),
      p50: nullable(Type.Integer()),
      p90: nullable(Type.Integer()),
    }),
  ),
})
export type CustodyWire = Static<typeof CustodySchema>

const TellingSchema = Type.Object({ id: Uuid, code: Type.String(), title: Type.String(), departmentId: Uuid })
export const WeakLinksSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      cut: oneOf(['department', 'topic'] as const),
      key: Type.String(),
      name: nullable(NameSchema),
      reasons: Type.Array(
        Type.Object({ what: oneOf<Weakness>(WEAKNESSES), share: Type.Number(), n: nullable(Type.Integer()) }),
      ),
      /** The appeal that an order would press, or why there is none. */
      telling: nullable(TellingSchema),
      whyNone: nullable(oneOf(['noneOpen', 'allPressed', 'notYours'] as const)),
      /** The first order about one of its appeals in the period, and satisfaction in the stretches around that day. */
      pressed: nullable(
        Type.Object({
          on: IsoDay,
          days: Type.Integer(),
          before: nullable(Type.Number()),
          after: nullable(Type.Number()),
        }),
      ),
    }),
  ),
})
export type WeakLinksWire = Static<typeof WeakLinksSchema>

const Officers = Type.Object({ post: NameSchema, people: Type.Array(Type.String()) })
export const LinksSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      link: oneOf(LINKS),
      /** The limits of the reader's region, as given; a link without one is not measured. */
      limits: Type.Array(
        Type.Object({
          name: Type.String(),
          label: NameSchema,
          when: Type.Record(Type.String(), Type.String()),
          length: Type.Number(),
          unit: Type.String(),
          basis: Type.String(),
        }),
      ),
      inTime: nullable(Type.Integer()),
      late: nullable(Type.Integer()),
      /** Late ones among all that were judged; null where nothing was, or where it is hidden. */
      share: nullable(Type.Number()),
      units: Type.Array(
        Type.Object({
          department: NamedSchema,
          head: nullable(Officers),
          inTime: nullable(Type.Integer()),
          late: nullable(Type.Integer()),
          share: nullable(Type.Number()),
        }),
      ),
    }),
  ),
})
export type LinksWire = Static<typeof LinksSchema>

export const DensitySchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      region: NamedSchema,
      enterprises: Type.Integer(),
      filed: nullable(Type.Integer()),
      /** 万企诉求量: appeals filed in the period for every ten thousand enterprises. */
      perTenThousand: nullable(Type.Number()),
    }),
  ),
})
export type DensityWire = Static<typeof DensitySchema>

const ChangeSchema = Type.Object({
  name: Type.String(),
  label: NameSchema,
  region: NameSchema,
  when: Type.Record(Type.String(), Type.String()),
  effectiveFrom: IsoDay,
  /** As JSON; null where it was taken back. */
  value: nullable(Type.String()),
  basis: Type.String(),
  setAt: IsoMoment,
})

const FigureHead = {
  id: Uuid,
  region: NamedSchema,
  month: IsoDay,
  formulaVersion: Type.Integer(),
  lawNo: Type.Integer(),
  lawSeq: Type.Integer(),
  sealNo: nullable(Type.Integer()),
  matters: nullable(Type.Integer()),
  frozenAt: IsoMoment,
  /** The figure it takes the place of, and why. */
  restates: nullable(Uuid),
  reason: nullable(Type.String()),
  /** The figure that has taken its place. */
  restatedBy: nullable(Uuid),
}
export const FigureListSchema = Type.Object({
  rows: Type.Array(Type.Object(FigureHead)),
  mayFreeze: Type.Boolean(),
  /** The reader's region, when they may freeze its months. */
  freezable: Type.Optional(Uuid),
})
export type FigureListWire = Static<typeof FigureListSchema>

export const FigureSchema = Type.Object({
  ...FigureHead,
  /** SHA-256 of the numbers as they are kept; the journal's line of the freezing holds the same. */
  hash: Type.String(),
  aims: AimsSchema,
  total: BoardLineSchema,
  departments: Type.Array(BoardLineSchema),
  names: Type.Record(Type.String(), NameSchema),
})
export type FigureWire = Static<typeof FigureSchema>

export const FreezeBody = Type.Object({ regionId: Uuid, month: IsoDay }, strict)
export const RestateBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', format: 'writing' }) },
  strict,
)
export const FrozenSchema = Type.Object({ id: Uuid })
export const FigureBehindQuery = Type.Object(
  {
    /** Without it, every matter of the figure. */
    measures: Type.Optional(Measures),
    departmentId: Type.Optional(Type.Union([Uuid, Type.Literal('none')])),
    before: Type.Optional(Uuid),
  },
  strict,
)

/** How the mechanism worked in a period (S004-38): the board, its weak links, the four links, what was changed of the limits. */
export const ReportSchema = Type.Object({
  board: BoardSchema,
  weak: WeakLinksSchema,
  links: LinksSchema,
  changes: Type.Array(ChangeSchema),
  proposals: nullable(Type.String()),
})
export type ReportWire = Static<typeof ReportSchema>

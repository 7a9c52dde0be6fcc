/** The words on the wire of suggestions: for one appeal, the register of models, how they were followed, clusters. */
import { Type, type Static } from 'typebox'
import {
  IsoDay,
  IsoMoment,
  MatterRowSchema,
  NamedSchema,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { TOPICS } from '../appeals/words.ts'
import { CLUSTER_STATES, OUTCOMES } from './words.ts'

const writing = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })

const Candidate = { share: Type.Number() }
const Word = Type.Object({ word: Type.String(), weight: Type.Number() })
const Linked = Type.Object({ id: Uuid, code: Type.String() })

export const SuggestionSchema = Type.Object({
  /** What the model of the region says, for whoever dispatches; null for everybody else, and where no model was chosen. */
  guess: nullable(
    Type.Object({
      modelNo: Type.Integer(),
      isSure: Type.Boolean(),
      words: Type.Array(Word),
      departments: Type.Array(
        Type.Object({
          ...Candidate,
          departmentId: Uuid,
          name: NameSchema,
          /** Past appeals like it that this department had; those that the reader may see. */
          past: Type.Array(Linked),
          duties: Type.Array(Type.Object({ code: Type.String(), line: Type.String() })),
        }),
      ),
      topics: Type.Array(Type.Object({ ...Candidate, topic: Type.String() })),
      isTopicSure: Type.Boolean(),
    }),
  ),
  /** Past appeals like it that the reader may see, the most alike first, with what became of them. */
  alike: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      department: nullable(NameSchema),
      topic: Type.String(),
      solved: nullable(Type.Boolean()),
      level: nullable(Type.String()),
      reply: nullable(Type.String()),
      likeness: Type.Number(),
    }),
  ),
  /** Confirmed clusters that it stands in, with those of their appeals that the reader may see. */
  clusters: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      size: Type.Integer(),
      words: Type.Array(Type.String()),
      appeals: Type.Array(Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })),
    }),
  ),
  corrections: Type.Array(
    Type.Object({
      id: Uuid,
      by: Type.String(),
      at: IsoMoment,
      department: nullable(NameSchema),
      topic: nullable(Type.String()),
      reason: Type.String(),
    }),
  ),
  mayCorrect: Type.Boolean(),
})
export type SuggestionWire = Static<typeof SuggestionSchema>

export const DraftSchema = Type.Object({
  draft: nullable(Type.Object({ text: Type.String(), sources: Type.Array(Linked) })),
})
export type DraftWire = Static<typeof DraftSchema>

export const CorrectionBody = Type.Object(
  {
    departmentId: Type.Optional(Uuid),
    topic: Type.Optional(oneOf(TOPICS)),
    reason: writing(1000),
  },
  strict,
)

const Region = NamedSchema
const Quality = Type.Object({
  count: Type.Integer(),
  accuracy: Type.Number(),
  macroF1: Type.Number(),
  unsureShare: Type.Number(),
  sureAccuracy: Type.Number(),
})

export const InRegion = Type.Object({ regionId: Type.Optional(Uuid) }, strict)

export const ModelsSchema = Type.Object({
  region: Region,
  /** The regions that may be looked at instead. */
  regions: Type.Array(Region),
  mayKeep: Type.Boolean(),
  chosen: nullable(
    Type.Object({ modelId: Uuid, no: Type.Integer(), region: NameSchema, at: IsoMoment, by: Type.String() }),
  ),
  /** What was asked for last; null while nothing ever was. */
  training: nullable(
    Type.Object({
      at: IsoMoment,
      by: nullable(Type.String()),
      isWaiting: Type.Boolean(),
      failure: nullable(Type.String()),
    }),
  ),
  /** Per cent from which on sure ones go at once, and its basis; null means never. */
  atOnce: nullable(Type.Object({ share: Type.Integer(), basis: Type.String() })),
  models: Type.Array(
    Type.Object({
      id: Uuid,
      no: Type.Integer(),
      at: IsoMoment,
      /** Who asked for it; null when it was due by itself. */
      by: nullable(Type.String()),
      appeals: Type.Integer(),
      duties: Type.Integer(),
      unknownDuties: Type.Integer(),
      corrections: Type.Integer(),
      department: Quality,
      topic: Quality,
      isChosen: Type.Boolean(),
    }),
  ),
})
export type ModelsWire = Static<typeof ModelsSchema>

export const TrainBody = Type.Object({ regionId: Uuid }, strict)
export const ChooseBody = Type.Object({ regionId: Uuid, modelId: Uuid, reason: writing(1000) }, strict)

const Counted = {
  all: Type.Integer(),
  followed: nullable(Type.Number()),
  /** The share of which the first one was chosen, the unsure among them. */
  agreed: nullable(Type.Number()),
  outcomes: Type.Object({
    followed: Type.Integer(),
    amongThem: Type.Integer(),
    notFollowed: Type.Integer(),
    unsure: Type.Integer(),
    atOnce: Type.Integer(),
  }),
}

export const AcceptanceSchema = Type.Object({
  region: Region,
  regions: Type.Array(Region),
  from: IsoDay,
  to: IsoDay,
  /** Per cent below which somebody is warned; null while nobody is. */
  warnBelow: nullable(Type.Integer()),
  /** Whether the last week that is over lies below it. */
  isBelow: Type.Boolean(),
  total: Type.Object(Counted),
  weeks: Type.Array(Type.Object({ weekOn: IsoDay, drift: nullable(Type.Number()), ...Counted })),
  departments: Type.Array(Type.Object({ departmentId: Uuid, name: NameSchema, ...Counted })),
  models: Type.Array(Type.Object({ modelNo: Type.Integer(), ...Counted })),
})
export type AcceptanceWire = Static<typeof AcceptanceSchema>

/** Which appeals stand behind a number. */
export const BehindQuery = Type.Object(
  {
    regionId: Type.Optional(Uuid),
    weekOn: Type.Optional(IsoDay),
    departmentId: Type.Optional(Uuid),
    modelNo: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
    outcome: Type.Optional(oneOf(OUTCOMES)),
  },
  strict,
)
export type BehindQueryWire = Static<typeof BehindQuery>
export const BehindSchema = Type.Object({ isCut: Type.Boolean(), rows: Type.Array(MatterRowSchema) })
export type BehindWire = Static<typeof BehindSchema>

/** Volumes by place, with what may be thought about: nothing follows from it by itself. */
export const VolumesSchema = Type.Object({
  region: Region,
  regions: Type.Array(Region),
  from: IsoDay,
  to: IsoDay,
  places: Type.Array(
    Type.Object({
      regionId: Uuid,
      name: NameSchema,
      total: Type.Integer(),
      /** By the hour of the day, 24 of them. */
      hours: Type.Array(Type.Integer()),
      topics: Type.Array(Type.Object({ topic: Type.String(), count: Type.Integer() })),
      /** Expected next week. */
      forecast: Type.Number(),
    }),
  ),
  proposals: Type.Array(
    Type.Union([
      Type.Object({
        what: Type.Literal('terminal'),
        regionId: Uuid,
        name: NameSchema,
        share: Type.Number(),
        forecast: Type.Number(),
      }),
      Type.Object({
        what: Type.Literal('peak'),
        regionId: Uuid,
        name: NameSchema,
        from: Type.Integer(),
        to: Type.Integer(),
        share: Type.Number(),
      }),
      Type.Object({
        what: Type.Literal('growth'),
        regionId: Uuid,
        name: NameSchema,
        forecast: Type.Number(),
        before: Type.Number(),
      }),
    ]),
  ),
})
export type VolumesWire = Static<typeof VolumesSchema>

/** Which appeals stand behind a number of a place; what is left out is not asked for. */
export const VolumeBehindQuery = Type.Object(
  {
    regionId: Type.Optional(Uuid),
    placeId: Uuid,
    topic: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    /** The last so many weeks of the period. */
    weeks: Type.Optional(Type.String({ pattern: '^([1-9]|1[0-2])$' })),
    /** Hours of the clock in the city: from this one on, and before that one. */
    fromHour: Type.Optional(Type.String({ pattern: '^(1?\\d|2[0-3])$' })),
    toHour: Type.Optional(Type.String({ pattern: '^([1-9]|1\\d|2[0-4])$' })),
  },
  strict,
)
export type VolumeBehindQueryWire = Static<typeof VolumeBehindQuery>

export const ClustersQuery = Type.Object(
  { regionId: Type.Optional(Uuid), state: Type.Optional(oneOf(CLUSTER_STATES)) },
  strict,
)
export const ClustersSchema = Type.Object({
  region: Region,
  regions: Type.Array(Region),
  mayDecide: Type.Boolean(),
  clusters: Type.Array(
    Type.Object({
      id: Uuid,
      state: oneOf(CLUSTER_STATES),
      words: Type.Array(Type.String()),
      proposedAt: IsoMoment,
      name: nullable(Type.String()),
      reason: nullable(Type.String()),
      decidedAt: nullable(IsoMoment),
      decidedBy: nullable(Type.String()),
      appeals: Type.Array(MatterRowSchema),
    }),
  ),
})
export type ClustersWire = Static<typeof ClustersSchema>
export const ConfirmBody = Type.Object({ name: writing(120) }, strict)
export const DismissBody = Type.Object({ reason: writing(1000) }, strict)

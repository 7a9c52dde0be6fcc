/** The words on the wire of enterprises: register rows and who may act for them. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

export const EnterpriseSchema = Type.Object({
  id: Uuid,
  name: Type.String(),
  /** Unified social credit code, GB 32100-2015. */
  uscc: Type.String(),
  /** The code is legal in form but its check character does not fit: some early codes are like that. */
  usccWarning: Type.Boolean(),
  region: NameSchema,
  /** The day on which it was dissolved or struck off; null while it exists. */
  endedOn: nullable(IsoDay),
})
export type EnterpriseWire = Static<typeof EnterpriseSchema>

export const EnterpriseListSchema = Type.Object({
  rows: Type.Array(EnterpriseSchema),
  next: nullable(Type.String()),
})

/** That an enterprise ended on a day, or that this was written down by mistake. */
export const EndEnterpriseBody = Type.Object(
  {
    endedOn: nullable(IsoDay),
    reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', format: 'writing' }),
  },
  strict,
)

export const RegisterEnterpriseBody = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 120, pattern: '\\S' }),
    /** As typed; the rules say what is wrong with it, and where. */
    uscc: Type.String({ minLength: 1, maxLength: 40 }),
    regionId: Uuid,
    /** Set by the person who has looked at the licence, when the check character does not fit. */
    usccConfirmed: Type.Optional(Type.Boolean()),
  },
  strict,
)

const BoundsSchema = Type.Object({ large: Type.Number(), medium: Type.Number(), small: Type.Number() })

/** The size class with the rule that it follows from; or why there is none. */
const SizeSchema = Type.Object({
  sizeClass: nullable(Type.String()),
  /** Why there is no class: `industry`, `finer`, `missing`. */
  why: nullable(Type.String()),
  standard: Type.String(),
  basis: Type.String(),
  industry: nullable(NameSchema),
  reached: Type.Array(
    Type.Object({
      indicator: Type.String(),
      /** Persons, or ten thousand yuan. */
      value: Type.Number(),
      sizeClass: Type.String(),
      bounds: BoundsSchema,
    }),
  ),
  missing: Type.Array(Type.String()),
})

/** Above scale (四上) by its revenue, and whether the register says so too. */
const ScaleSchema = Type.Object({
  name: NameSchema,
  isReached: nullable(Type.Boolean()),
  basis: Type.String(),
  isFlagged: Type.Boolean(),
})

const MergedSchema = Type.Object({ id: Uuid, name: Type.String(), uscc: Type.String() })

/** What follows from an entry of the register, and what hangs on it. */
export const EnterpriseProfileSchema = Type.Object({
  size: nullable(SizeSchema),
  scale: nullable(ScaleSchema),
  agents: Type.Array(Type.Object({ name: Type.String(), fromOn: IsoDay, toOn: nullable(IsoDay) })),
  /** The entries that were found to be the same. */
  merged: Type.Array(MergedSchema),
  mergedInto: nullable(MergedSchema),
})
export type EnterpriseProfileWire = Static<typeof EnterpriseProfileSchema>

export const MergeBody = Type.Object(
  {
    otherId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    otherVersion: Type.Integer({ minimum: 1 }),
    reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', format: 'writing' }),
  },
  strict,
)

/** Entries that are likely the same, the likeliest first. */
export const DuplicatesSchema = Type.Object({
  pairs: Type.Array(
    Type.Object({
      one: MergedSchema,
      other: MergedSchema,
      score: Type.Number(),
      by: Type.Union([Type.Literal('code'), Type.Literal('name')]),
    }),
  ),
})
export type DuplicatesWire = Static<typeof DuplicatesSchema>

const WithinSchema = Type.Object({
  matterId: Uuid,
  kind: Type.String(),
  code: Type.String(),
  title: Type.String(),
})

/** What an enterprise was asked for and what it has handed in, in matters that the reader may see. */
export const GivenSchema = Type.Object({
  asked: Type.Array(
    Type.Object({
      within: WithinSchema,
      question: Type.String(),
      status: Type.String(),
      askedAt: IsoMoment,
      endedAt: nullable(IsoMoment),
    }),
  ),
  given: Type.Array(
    Type.Object({
      within: WithinSchema,
      id: Uuid,
      name: Type.String(),
      sizeBytes: Type.Integer(),
      addedAt: IsoMoment,
    }),
  ),
})
export type GivenWire = Static<typeof GivenSchema>

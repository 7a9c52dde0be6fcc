/** The words on the wire of how a park stands: who answers for it, its projects, what is red in it. */
import { Type, type Static } from 'typebox'
import { IsoDay, MatterRowSchema, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { STAGES } from '../projects/words.ts'

const stage = oneOf(STAGES)

const ChiefSchema = Type.Object({
  person: Type.String(),
  post: NameSchema,
  department: NameSchema,
  fromOn: IsoDay,
  toOn: nullable(IsoDay),
  reason: Type.String(),
})

export const StandingSchema = Type.Object({
  /** Whoever answers for it today and still holds their post. */
  chief: nullable(ChiefSchema),
  /** All that were ever named, the last first. */
  chiefs: Type.Array(ChiefSchema),
  mayName: Type.Boolean(),
  /** Of the projects that the reader may see, neither terminated nor merged. */
  stages: Type.Array(Type.Object({ stage, count: Type.Integer() })),
  projects: Type.Integer(),
  /** The projects whose stage has lasted longer than it may, the longest first. */
  stuckCount: Type.Integer(),
  stuck: Type.Array(
    Type.Object({
      id: Uuid,
      title: Type.String(),
      stage,
      daysOver: Type.Integer(),
      department: nullable(NameSchema),
    }),
  ),
  /** Open matters of its projects that are over their limit, the oldest first. */
  redCount: Type.Integer(),
  red: Type.Array(MatterRowSchema),
})
export type StandingWire = Static<typeof StandingSchema>

export const ZoneStandingSchema = Type.Object({
  /** Of the projects that the reader may see, neither terminated nor merged. */
  stages: Type.Array(Type.Object({ stage, count: Type.Integer() })),
  projects: Type.Integer(),
  /** Investment and planned tax in units of 10 000 yuan. */
  wan: Type.Number(),
  taxWan: Type.Number(),
  jobs: Type.Integer(),
  /** Planned tax on a mu of land, in units of 10 000 yuan, of the projects that say both; null where none does. */
  taxPerMu: nullable(Type.Number()),
  /** The industry with most projects, and its share of those whose industry is known, in per cent. */
  leading: nullable(Type.Object({ industry: Type.String(), percent: Type.Integer() })),
  /** Whose projects they are: those with most investment first. */
  enterpriseCount: Type.Integer(),
  enterprises: Type.Array(Type.Object({ id: Uuid, name: Type.String(), projects: Type.Integer() })),
})
export type ZoneStandingWire = Static<typeof ZoneStandingSchema>

export const CandidatesSchema = Type.Object({
  rows: Type.Array(
    Type.Object({ postId: Uuid, post: NameSchema, department: NameSchema, person: Type.String() }),
  ),
})
export type CandidatesWire = Static<typeof CandidatesSchema>

const DayText = IsoDay

export const NamingBody = Type.Object(
  {
    postId: Uuid,
    fromOn: DayText,
    toOn: Type.Optional(DayText),
    reason: Type.String({ minLength: 1, maxLength: 500, format: 'writing' }),
  },
  strict,
)

/** The words on the wire of the battle map. */
import { Type, type Static } from 'typebox'
import { IsoMoment, NamedSchema, NameSchema, nullable, oneOf, Uuid } from '../../platform/wire.ts'
import { STAGES } from './words.ts'

const stage = oneOf(STAGES)
const count = Type.Integer({ minimum: 0 })

/** The open projects of an area in one stage; the five lights together are all of them. */
const StageCount = Type.Object({
  stage,
  count,
  /** Their investment, in units of 10 000 yuan. */
  wan: Type.Number(),
  green: count,
  yellow: count,
  red: count,
  paused: count,
  notStarted: count,
})
export type StageCountWire = Static<typeof StageCount>

/** A park, or what lies outside of all parks of a district. */
const Area = Type.Object({
  region: NamedSchema,
  park: nullable(Type.Object({ id: Uuid, name: Type.String() })),
  stages: Type.Array(StageCount),
})
export type AreaWire = Static<typeof Area>

const StuckProject = Type.Object({
  id: Uuid,
  title: Type.String(),
  stage,
  region: NameSchema,
  park: nullable(Type.String()),
  department: nullable(NameSchema),
  person: nullable(Type.String()),
  daysInStage: Type.Integer(),
  /** Days since its stage should have been over. */
  overDays: count,
})
export type StuckProjectWire = Static<typeof StuckProject>

export const BattleMap = Type.Object({
  at: IsoMoment,
  areas: Type.Array(Area),
  /** All that are stuck; the list holds those that have been longest. */
  stuckCount: count,
  stuck: Type.Array(StuckProject),
})
export type BattleMapWire = Static<typeof BattleMap>

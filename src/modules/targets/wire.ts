/** The words on the wire of annual targets and of the comparison of regions. */
import { Type, type Static } from 'typebox'
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
import { KEY_LISTS, STAGES, type KeyList, type Stage } from '../projects/words.ts'
import { FIGURES, RACED, TARGETED, type FigureName, type Raced, type Targeted } from './words.ts'
import { ShownEntry } from './wire-entries.ts'

const Year = Type.Integer({ minimum: 2000, maximum: 2100 })
/** In an address everything is a text. */
const YearText = Type.String({ pattern: '^20\\d\\d$' })
const figure = oneOf<FigureName>(FIGURES)
const list = oneOf<KeyList>(KEY_LISTS)
const stage = oneOf<Stage>(STAGES)
const raced = oneOf<Raced>(RACED)
const optional = Type.Optional

export const TargetsQuery = Type.Object({ year: optional(YearText), regionId: optional(Uuid) }, strict)
export type TargetsQueryWire = Static<typeof TargetsQuery>

const Region = NamedSchema
const Target = Type.Object({ value: Type.Integer(), basis: Type.String(), validFrom: IsoDay })

export const TargetsSchema = Type.Object({
  year: Year,
  region: Region,
  /** The regions that may be looked at instead. */
  regions: Type.Array(Region),
  maySet: Type.Boolean(),
  /** In fen: from which amount on a project is a large one; null while the region has not said. */
  large: nullable(Type.Integer()),
  figures: Type.Array(
    Type.Object({
      figure,
      version: Type.Integer(),
      count: Type.Integer(),
      /** Fen. */
      investment: Type.Integer(),
      target: nullable(Target),
      /** By how many it lags behind the line; 0 when it does not, null where nothing can be said. */
      lag: nullable(Type.Integer()),
      months: Type.Array(
        Type.Object({
          month: Type.Integer(),
          count: nullable(Type.Integer()),
          line: nullable(Type.Integer()),
        }),
      ),
    }),
  ),
  lists: Type.Array(
    Type.Object({
      list,
      count: Type.Integer(),
      investment: Type.Integer(),
      /** How many have somebody who looks after them. */
      served: Type.Integer(),
      /** The investment of those, in fen. */
      servedInvestment: Type.Integer(),
      /** Problems raised by these projects, and how many of them are closed. */
      raised: Type.Integer(),
      solved: Type.Integer(),
      /** How many more than expected stand on it, fewer where negative; null while nobody has said how many there should be. */
      surplus: nullable(Type.Integer()),
      target: nullable(Target),
      stages: Type.Array(Type.Object({ stage, count: Type.Integer() })),
    }),
  ),
})
export type TargetsWire = Static<typeof TargetsSchema>

export const SetTargetBody = Type.Object(
  {
    regionId: Uuid,
    year: Year,
    figure: oneOf<Targeted>(TARGETED),
    value: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    basis: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    validFrom: IsoDay,
  },
  strict,
)

/** Which projects: those behind a figure of a year, up to a month of it; on a list, in a stage; or behind a comparison. */
export const BehindQuery = Type.Object(
  {
    regionId: Uuid,
    year: optional(YearText),
    figure: optional(figure),
    month: optional(Type.String({ pattern: '^([1-9]|1[0-2])$' })),
    list: optional(list),
    stage: optional(stage),
    raced: optional(oneOf(['signed', 'started', 'completed', 'onTime', 'releases'] as const)),
    from: optional(IsoDay),
    to: optional(IsoDay),
  },
  strict,
)
export type BehindQueryWire = Static<typeof BehindQuery>

export const BehindSchema = Type.Object({
  /** Whether there are more than are listed. */
  isCut: Type.Boolean(),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      region: NameSchema,
      status: Type.String(),
      stage,
      /** Fen. */
      investment: nullable(Type.Integer()),
      signedOn: nullable(IsoDay),
      startedOn: nullable(IsoDay),
      /** Of nodes in time: those that were due, and those that were in time. */
      nodes: nullable(Type.Object({ due: Type.Integer(), timely: Type.Integer() })),
      /** Of what was made public of it. */
      releases: nullable(Type.Integer()),
    }),
  ),
})
export type BehindWire = Static<typeof BehindSchema>

export const RaceQuery = Type.Object({ from: IsoDay, to: IsoDay }, strict)
export const RaceSchema = Type.Object({
  from: IsoDay,
  to: IsoDay,
  at: IsoMoment,
  region: NameSchema,
  raced: Type.Array(raced),
  rows: Type.Array(
    Type.Object({
      region: Region,
      /** Whether the reader may see the projects behind its numbers. */
      isOpen: Type.Boolean(),
      rank: Type.Integer(),
      cells: Type.Array(
        Type.Object({ raced, value: nullable(Type.Number()), rank: nullable(Type.Integer()) }),
      ),
    }),
  ),
  /** What departments wrote of the period and somebody else approved; it changes no place. */
  entries: Type.Array(ShownEntry),
})
export type RaceWire = Static<typeof RaceSchema>

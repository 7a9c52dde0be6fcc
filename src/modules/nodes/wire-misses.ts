/** The words on the wire of missed nodes: who explains one, and how often each unit misses them. */
import { Type, type Static, type TInteger } from 'typebox'
import { IsoDay, NamedSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { Key, Why } from './wire.ts'
import { MISS_MEASURES, type MissMeasure } from './words.ts'

const Unit = nullable(NamedSchema)

/** Of which region and time: the reader's own and this year so far where nothing is said. */
export const PatternQuery = Type.Object(
  { regionId: Type.Optional(Uuid), from: Type.Optional(IsoDay), to: Type.Optional(IsoDay) },
  strict,
)

const Counts = Type.Object(
  Object.fromEntries(MISS_MEASURES.map((measure) => [measure, Type.Integer()])) as Record<
    MissMeasure,
    TInteger
  >,
)

/** How often each unit has missed nodes. */
export const PatternsSchema = Type.Object({
  region: NamedSchema,
  from: IsoDay,
  to: IsoDay,
  rows: Type.Array(Type.Object({ unit: Unit, counts: Counts })),
})
export type PatternsWire = Static<typeof PatternsSchema>

/** Which number; without a unit the misses that nobody answered for. */
export const BehindQuery = Type.Object(
  { ...PatternQuery.properties, unitId: Type.Optional(Uuid), measure: oneOf<MissMeasure>(MISS_MEASURES) },
  strict,
)

export const BehindSchema = Type.Object({
  unit: Unit,
  rows: Type.Array(
    Type.Object({
      /** Of the explanation. */
      id: Uuid,
      project: Type.Object({ id: Uuid, code: Type.String(), title: Type.String() }),
      key: Type.String(),
      name: Type.String(),
      missedOn: IsoDay,
      finishedOn: nullable(IsoDay),
      status: Type.String(),
      cause: nullable(Type.String()),
    }),
  ),
})
export type BehindWire = Static<typeof BehindSchema>

/** The inputs of an explanation's acts. */
export const explanationInputs = {
  ask: Type.Object(
    {
      projectId: Uuid,
      regionId: Uuid,
      key: Key,
      missedOn: IsoDay,
    },
    strict,
  ),
  explain: Type.Object({ cause: Why, measures: Why, promisedOn: IsoDay }, strict),
  accept: Type.Object({ opinion: Type.Optional(Why) }, strict),
  sendBack: Type.Object({ reason: Why }, strict),
  withdraw: Type.Object({ reason: Why }, strict),
}
export type ExplanationInputs = {
  [Name in keyof typeof explanationInputs]: Static<(typeof explanationInputs)[Name]>
}

export const ExplanationFacts = Type.Object({
  projectId: Uuid,
  nodeName: Type.String(),
  missedOn: IsoDay,
  cause: nullable(Type.String()),
  measures: nullable(Type.String()),
  promisedOn: nullable(IsoDay),
  returns: Type.Integer(),
})
export type ExplanationFactsWire = Static<typeof ExplanationFacts>

/** The words on the wire of projects: the input of each act and the panel of facts. Amounts are typed as people write them. */
import { Type, type Static, type TSchema } from 'typebox'
import { IsoDay, IsoMoment, Uuid } from '../../platform/wire.ts'
import { WAYS, type Way } from './project-code.ts'
import {
  CHANNELS,
  FLOW_TYPES,
  KEY_LISTS,
  STAGES,
  type Channel,
  type FlowType,
  type KeyList,
  type Stage,
} from './words.ts'

const strict = { additionalProperties: false }
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const optional = Type.Optional
const words = <Word extends string>(list: readonly Word[]) =>
  Type.Unsafe<Word>(Type.Union(list.map((value) => Type.Literal(value))))
const writing = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
/** An amount such as `1.2 亿` or `3,000 万`; a bare number means 万元. */
const amount = Type.String({ minLength: 1, maxLength: 40 })
const count = Type.Integer({ minimum: 0, maximum: 2_000_000_000 })

/** The fields of the registry as they are typed. */
const registryFields = {
  content: optional(writing),
  address: optional(line),
  investor: optional(line),
  isTop500: optional(Type.Boolean()),
  channel: optional(words<Channel>(CHANNELS)),
  investment: optional(amount),
  ownFunds: optional(amount),
  loanFunds: optional(amount),
  governmentFunds: optional(amount),
  foreignFunds: optional(amount),
  otherFunds: optional(amount),
  industry: optional(Type.String({ maxLength: 5, pattern: '^([A-T]|[A-T]?\\d{2,4})$' })),
  way: optional(words<Way>(WAYS)),
  flow: optional(words<FlowType>(FLOW_TYPES)),
  landArea: optional(count),
  floorArea: optional(count),
  energy: optional(count),
  jobs: optional(count),
  plannedTax: optional(amount),
  plannedStartOn: optional(IsoDay),
  plannedFinishOn: optional(IsoDay),
}
const FieldInputs = Type.Object(registryFields)
export type FieldInputs = Static<typeof FieldInputs>

export const projectInputs = {
  register: Type.Object(
    { title: line, enterpriseId: optional(Uuid), regionId: optional(Uuid), ...registryFields },
    strict,
  ),
  amend: Type.Object({ title: optional(line), enterpriseId: optional(Uuid), ...registryFields }, strict),
}
export type ProjectInputs = { [Act in keyof typeof projectInputs]: Static<(typeof projectInputs)[Act]> }

const money = nullable(Type.Integer())
const text = nullable(Type.String())
export const ProjectFacts = Type.Object({
  stage: words<Stage>(STAGES),
  stageSince: IsoMoment,
  investment: money,
  funds: Type.Partial(
    Type.Object({
      own: Type.Integer(),
      loan: Type.Integer(),
      government: Type.Integer(),
      foreign: Type.Integer(),
      other: Type.Integer(),
    }),
  ),
  plannedTax: money,
  industry: text,
  landArea: money,
  floorArea: money,
  energy: money,
  jobs: money,
  investor: text,
  isTop500: nullable(Type.Boolean()),
  channel: nullable(words<Channel>(CHANNELS)),
  way: nullable(words<Way>(WAYS)),
  flow: nullable(words<FlowType>(FLOW_TYPES)),
  plannedStartOn: nullable(IsoDay),
  plannedFinishOn: nullable(IsoDay),
  content: text,
  address: text,
  lists: Type.Array(Type.Object({ list: words<KeyList>(KEY_LISTS), year: Type.Integer() })),
  events: Type.Array(
    Type.Object({
      no: Type.Integer(),
      type: Type.String(),
      stage: nullable(words<Stage>(STAGES)),
      on: IsoDay,
      note: text,
    }),
  ),
})
export type ProjectFactsWire = Static<typeof ProjectFacts>

/** The words on the wire of supervision orders: the input of each act and the panel of facts. */
import { Type, type Static } from 'typebox'
import { Uuid } from '../../platform/wire.ts'
import { ORDER_LEVELS, type OrderLevel } from './words.ts'

const strict = { additionalProperties: false }
const writing = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S', format: 'writing' })
const level = Type.Unsafe<OrderLevel>(Type.Union(ORDER_LEVELS.map((value) => Type.Literal(value))))

/** Inputs by act. `issue` is opened by the ladder or by a supervisor. */
export const orderInputs = {
  issue: Type.Object({ level, aboutId: Uuid, departmentId: Uuid, requirement: writing }, strict),
  answer: Type.Object({ reply: writing }, strict),
  accept: Type.Object({}, strict),
  reject: Type.Object({ reason: writing }, strict),
}
export type OrderInputs = { [Act in keyof typeof orderInputs]: Static<(typeof orderInputs)[Act]> }

export const OrderFacts = Type.Object({
  level: Type.String(),
  requirement: Type.String(),
  reply: Type.Union([Type.String(), Type.Null()]),
})
export type OrderFactsWire = Static<typeof OrderFacts>

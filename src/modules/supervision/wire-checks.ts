/** The words on the wire of checks 明察暗访: the input of each act and the panel of facts. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { CHECK_TYPES } from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
const type = oneOf(CHECK_TYPES)
const files = Type.Optional(Type.Array(Uuid, { maxItems: 9 }))
const postIds = Type.Array(Uuid, { minItems: 2, maxItems: 20 })

export const checkInputs = {
  plan: Type.Object({ type, title: line, purpose: writing, place: line, plannedOn: IsoDay, postIds }, strict),
  replan: Type.Object({ place: line, plannedOn: IsoDay, postIds }, strict),
  visit: Type.Object({ visit: writing, files }, strict),
  find: Type.Object(
    { departmentId: Uuid, finding: writing, persons: Type.Optional(line), requirement: writing, files },
    strict,
  ),
  strike: Type.Object({ no: Type.Integer({ minimum: 1, maximum: 1000 }), reason: writing }, strict),
  conclude: Type.Object({ conclusion: writing }, strict),
  cancel: Type.Object({ reason: writing }, strict),
}
export type CheckInputs = { [Act in keyof typeof checkInputs]: Static<(typeof checkInputs)[Act]> }

const TeamMember = Type.Object({ post: NameSchema, department: NameSchema })
export const CheckFacts = Type.Object({
  type,
  purpose: Type.String(),
  place: Type.String(),
  team: Type.Array(TeamMember),
  plannedOn: IsoDay,
  visitedAt: nullable(IsoMoment),
  visit: nullable(Type.String()),
  findings: Type.Array(
    Type.Object({
      no: Type.Integer(),
      unit: NameSchema,
      finding: Type.String(),
      /** Whom it concerns; null where none are named, or the reader is neither of the team nor an inspector. */
      persons: nullable(Type.String()),
      requirement: Type.String(),
      isStruck: Type.Boolean(),
    }),
  ),
  conclusion: nullable(Type.String()),
})
export type CheckFactsWire = Static<typeof CheckFacts>

/** A post that may be called into a team, with who holds it now. */
export const TeamPosts = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      name: NameSchema,
      department: NameSchema,
      region: NameSchema,
      holders: Type.Array(Type.String()),
    }),
  ),
})
export type TeamPostsWire = Static<typeof TeamPosts>

/** The words on the wire of teams. */
import { Type, type Static } from 'typebox'
import { IsoDay, NamedSchema, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { FillerSchema } from '../stewards/wire.ts'
import { TEMPLATE_NAMES, type TemplateName } from './templates.ts'

const optional = Type.Optional
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
const key = Type.String({ minLength: 1, maxLength: 40 })
const template = oneOf<TemplateName>(TEMPLATE_NAMES)
const status = oneOf(['inactive', 'active', 'closed'] as const)

const Subject = Type.Object({
  kind: oneOf(['project', 'enterprise', 'department'] as const),
  id: Uuid,
  name: NameSchema,
})
const Lack = Type.Object({
  what: oneOf(['slot', 'document'] as const),
  key: Type.String(),
  count: Type.Integer(),
})
const head = {
  id: Uuid,
  template,
  name: Type.String(),
  region: NameSchema,
  subject: nullable(Subject),
  status,
  lacks: Type.Array(Lack),
}

export const TeamsQuery = Type.Object(
  { template: optional(template), regionId: optional(Uuid), subjectId: optional(Uuid) },
  strict,
)
export type TeamsQueryWire = Static<typeof TeamsQuery>

export const TeamsSchema = Type.Object({
  mayMake: Type.Boolean(),
  region: NamedSchema,
  rows: Type.Array(Type.Object(head)),
  /** Departments of the region without an active work group, or without agents, where one of these is asked for. */
  without: Type.Array(Type.Object({ id: Uuid, name: NameSchema, region: NameSchema })),
})
export type TeamsWire = Static<typeof TeamsSchema>

export const TeamSchema = Type.Object({
  ...head,
  slots: Type.Array(
    Type.Object({
      key: Type.String(),
      takes: oneOf(['person', 'department', 'outside'] as const),
      min: Type.Integer(),
      max: nullable(Type.Integer()),
      isKept: Type.Boolean(),
      members: Type.Array(
        Type.Object({ id: Uuid, filler: FillerSchema, fromOn: IsoDay, untilOn: nullable(IsoDay) }),
      ),
    }),
  ),
  documents: Type.Array(Type.Object({ key: Type.String(), text: nullable(Type.String()) })),
  /** What its secretary is bound to; empty for other templates. */
  bound: Type.Array(
    Type.Object({
      id: Uuid,
      kind: oneOf(['project', 'enterprise'] as const),
      subjectId: Uuid,
      title: Type.String(),
      fromOn: IsoDay,
    }),
  ),
  closedReason: nullable(Type.String()),
  mayKeep: Type.Boolean(),
})
export type TeamWire = Static<typeof TeamSchema>

export const MakeBody = Type.Object(
  { template, regionId: optional(Uuid), subjectId: optional(Uuid), name: line },
  strict,
)
export type MakeWire = Static<typeof MakeBody>

/** A person by their post, a department, or a name; `replaces` hands the slot over from who fills it. */
export const JoinBody = Type.Object(
  {
    slot: key,
    postId: optional(Uuid),
    personId: optional(Uuid),
    departmentId: optional(Uuid),
    name: optional(line),
    phone: optional(Type.String({ minLength: 3, maxLength: 40, pattern: '^[0-9+()\\- ]+$' })),
    untilOn: optional(IsoDay),
    replaces: optional(Uuid),
  },
  strict,
)
export type JoinWire = Static<typeof JoinBody>
export const LeaveBody = Type.Object({ memberId: Uuid, reason: line }, strict)
export const DocumentBody = Type.Object({ key, text: line }, strict)
export const CloseBody = Type.Object({ reason: line }, strict)

/** What the secretary of a work group is to be bound to. */
export const BindBody = Type.Object(
  { kind: oneOf(['project', 'enterprise'] as const), subjectId: Uuid },
  strict,
)
export type BindWire = Static<typeof BindBody>
export const UnbindBody = Type.Object({ boundId: Uuid, reason: line }, strict)

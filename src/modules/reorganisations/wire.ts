/** The words on the wire of reorganisations 机构调整. */
import { Type, type Static } from 'typebox'
import {
  IsoDay,
  IsoMoment,
  NamedSchema,
  NameSchema,
  nullable,
  oneOf,
  ReasonSchema,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { REORGANISATION_STATUSES } from './words.ts'

const Text = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' })
const PostName = Type.String({ maxLength: 60, format: 'writing' })
const Count = Type.Integer({ minimum: 0 })

/** Sends a kind of matter, or those with a topic, to another department than the rest. */
const RuleSchema = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    topic: Type.Optional(Type.String({ maxLength: 40 })),
    to: Uuid,
  },
  strict,
)

/** A post takes a new name, or becomes one with another. */
const PostChangeSchema = Type.Object(
  {
    postId: Uuid,
    name: Type.Optional(Type.Object({ zh: PostName, en: PostName }, strict)),
    intoId: Type.Optional(Uuid),
  },
  strict,
)

export const DraftBody = Type.Object(
  {
    departmentId: Uuid,
    successorId: Uuid,
    rules: Type.Array(RuleSchema, { maxItems: 50 }),
    posts: Type.Optional(Type.Array(PostChangeSchema, { maxItems: 200 })),
    validOn: IsoDay,
    reason: Text,
    basis: Text,
  },
  strict,
)
export type DraftInput = Static<typeof DraftBody>

export const ConfirmBody = Type.Object({ hash: Type.String({ maxLength: 64 }) }, strict)

const Unit = NamedSchema
const Link = Type.Object({ id: Uuid, path: Type.String(), code: Type.String(), title: Type.String() })

export const ReorganisationSchema = Type.Object({
  id: Uuid,
  department: Unit,
  successor: Unit,
  rules: Type.Array(Type.Object({ kind: nullable(Type.String()), topic: nullable(Type.String()), to: Unit })),
  validOn: IsoDay,
  reason: Type.String(),
  basis: Type.String(),
  status: oneOf(REORGANISATION_STATUSES),
  draftedBy: nullable(Type.String()),
  confirmedBy: nullable(Type.String()),
  confirmedAt: nullable(IsoMoment),
  startedAt: nullable(IsoMoment),
  endedAt: nullable(IsoMoment),
  total: Count,
  moved: Count,
  stuck: Type.Array(Type.Object({ ...Link.properties, why: ReasonSchema })),
})
export type ReorganisationWire = Static<typeof ReorganisationSchema>

export const ReorganisationList = Type.Object({
  mayManage: Type.Boolean(),
  rows: Type.Array(ReorganisationSchema),
})
export type ReorganisationListWire = Static<typeof ReorganisationList>

export const PreviewSchema = Type.Object({
  reorganisation: ReorganisationSchema,
  /** What is sent with the confirmation: it stands for all that is shown here. */
  hash: Type.String(),
  matters: Count,
  kinds: Type.Array(Type.Object({ kind: Type.String(), count: Count, late: Count })),
  receivers: Type.Array(Type.Object({ department: Unit, count: Count })),
  clocks: Type.Object({ promised: Count, step: Count }),
  duties: Count,
  /** As they are now, and what they become: null where nothing changes. */
  posts: Type.Array(
    Type.Object({
      name: NameSchema,
      people: Type.Array(Type.String()),
      newName: nullable(NameSchema),
      into: nullable(NameSchema),
    }),
  ),
  /** What cannot go over, and why. */
  stuck: Type.Array(Type.Object({ ...Link.properties, why: ReasonSchema })),
  /** What has come and gone since it was looked at before. */
  come: Type.Array(Link),
  gone: Type.Array(Link),
})
export type PreviewWire = Static<typeof PreviewSchema>

/** The words on the wire of clients: what another system sends and is answered, and what the page 系统接入 shows and asks. */
import { Type, type Static } from 'typebox'
import { IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { CLIENT_MODES, ORDERS_MAX, OUTCOMES } from './words.ts'

const Counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, Type.Integer()])) as Record<
  (typeof OUTCOMES)[number],
  ReturnType<typeof Type.Integer>
>

/** One order, or several: objects whose fields bear the names of the client's own profile. */
export const OrdersBody = Type.Object(
  { orders: Type.Array(Type.Unknown(), { minItems: 1, maxItems: ORDERS_MAX }) },
  strict,
)

const FaultSchema = Type.Object({
  /** The field as the client names it; empty for the order as a whole. */
  field: Type.String(),
  code: Type.String(),
  text: NameSchema,
})
export type FaultWire = Static<typeof FaultSchema>

export const OrdersAnswer = Type.Object({
  /** The number of the call in the message log. */
  call: Uuid,
  profileVersion: Type.Integer(),
  ...Counts,
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      externalId: Type.String(),
      code: nullable(Type.String()),
      outcome: oneOf(OUTCOMES),
      faults: Type.Array(FaultSchema),
    }),
  ),
})

export const ChangesQuery = Type.Object({ since: Type.Optional(Type.String({ maxLength: 400 })) }, strict)

export const ChangesAnswer = Type.Object({
  changes: Type.Array(
    Type.Object({
      externalId: Type.String(),
      code: Type.String(),
      status: Type.String(),
      statusText: NameSchema,
      /** Statuses reached since the cursor, in their order. */
      steps: Type.Array(Type.Object({ status: Type.String(), at: IsoMoment })),
      department: nullable(NameSchema),
      hasEnterprise: Type.Boolean(),
      receivedAt: IsoMoment,
      dispatchedAt: nullable(IsoMoment),
      contactedAt: nullable(IsoMoment),
      checkedAt: nullable(IsoMoment),
      repliedAt: nullable(IsoMoment),
      closedAt: nullable(IsoMoment),
      reply: nullable(Type.String()),
      solved: nullable(Type.Boolean()),
      level: nullable(Type.String()),
      /** The code of the first appeal that this one repeats. */
      joinedTo: nullable(Type.String()),
    }),
  ),
  /** Where to go on next time, whether anything has changed or not. */
  cursor: Type.String(),
  hasMore: Type.Boolean(),
})

export const ClientSchema = Type.Object({
  id: Uuid,
  name: Type.String(),
  region: NameSchema,
  system: Type.String(),
  profile: Type.String(),
  mode: oneOf(CLIENT_MODES),
  addedAt: IsoMoment,
  person: nullable(Type.String()),
  revokedAt: nullable(IsoMoment),
  usedAt: nullable(IsoMoment),
  /** Valid keys: two while an old one gives way. */
  keys: Type.Integer(),
})
export type ClientWire = Static<typeof ClientSchema>

export const ClientListSchema = Type.Object({ rows: Type.Array(ClientSchema) })
export type ClientListWire = Static<typeof ClientListSchema>

export const AddClientBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    /** The region of the post when not given. */
    regionId: Type.Optional(Uuid),
    profile: Type.String({ minLength: 1, maxLength: 40 }),
    mode: oneOf(CLIENT_MODES),
  },
  strict,
)

/** The key is shown this once. */
export const KeyAnswer = Type.Object({ client: ClientSchema, key: Type.String() })
export type KeyWire = Static<typeof KeyAnswer>

const CallSchema = Type.Object({
  ...Counts,
  id: Uuid,
  client: Type.String(),
  at: IsoMoment,
  /** Who asked for the replay; null for a call of the system, or for the command line. */
  person: nullable(Type.String()),
  isReplay: Type.Boolean(),
  profile: Type.String(),
  /** Null for a call that was refused before its profile was looked for. */
  profileVersion: nullable(Type.Integer()),
  hash: nullable(Type.String()),
  rows: Type.Integer(),
  /** Why the call was refused as a whole, with what it said of itself; null for one that was taken. */
  fault: nullable(
    Type.Object({
      text: Type.String(),
      mediaType: nullable(Type.String()),
      sizeBytes: nullable(Type.Integer()),
    }),
  ),
})
export type CallWire = Static<typeof CallSchema>

export const CallListSchema = Type.Object({ rows: Type.Array(CallSchema), next: nullable(Type.String()) })
export type CallListWire = Static<typeof CallListSchema>

const ReasonedSchema = Type.Object({ field: Type.String(), text: Type.String() })

export const CallViewSchema = Type.Object({
  call: CallSchema,
  /** Whether the orders are kept as they were sent: not for a replay, nor once their time is over. */
  isKept: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      row: Type.Integer(),
      externalId: Type.String(),
      outcome: oneOf(OUTCOMES),
      matterId: nullable(Uuid),
      faults: Type.Array(ReasonedSchema),
      isSettled: Type.Boolean(),
    }),
  ),
})
export type CallViewWire = Static<typeof CallViewSchema>

/** The orders of a call as they were sent, as JSON. */
export const CallBodySchema = Type.Object({ body: Type.String() })
export type CallBodyWire = Static<typeof CallBodySchema>

export const DeadListSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      callId: Uuid,
      row: Type.Integer(),
      clientId: Uuid,
      client: Type.String(),
      at: IsoMoment,
      externalId: Type.String(),
      tries: Type.Integer(),
      /** Whether it can be replayed: the message is still kept. */
      isKept: Type.Boolean(),
      faults: Type.Array(ReasonedSchema),
    }),
  ),
})
export type DeadListWire = Static<typeof DeadListSchema>

export const ReplayBody = Type.Object(
  {
    clientId: Uuid,
    callId: Type.Optional(Uuid),
    row: Type.Optional(Type.Integer({ minimum: 1, maximum: ORDERS_MAX })),
    from: Type.Optional(IsoMoment),
    to: Type.Optional(IsoMoment),
  },
  strict,
)

export const CoverageSchema = Type.Object({
  from: IsoMoment,
  /** Open bodies of the region, and those among them that had orders of connected systems. */
  departments: Type.Integer(),
  covered: Type.Integer(),
  orders: Type.Integer(),
  linked: Type.Integer(),
  /** With a code whose enterprise is not registered. */
  waiting: Type.Integer(),
  /** Of those that were sent open: closed here, and closed after a check (S003-62). */
  closed: Type.Integer(),
  checked: Type.Integer(),
  rows: Type.Array(Type.Object({ department: NameSchema, region: NameSchema, orders: Type.Integer() })),
})
export type CoverageWire = Static<typeof CoverageSchema>

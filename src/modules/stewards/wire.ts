/** The words on the wire of stewards: coverage, the slots of one subject, pools, runs, hand-overs. */
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
import { STAGES, type Stage } from '../projects/words.ts'
import {
  CHANNELS,
  COVERAGES,
  PARTS,
  POOLS,
  REGION_CHANNELS,
  SCALES,
  SLOTS,
  SUBJECTS,
  TYPES,
  type Channel,
  type RegionChannel,
  type CoverageName,
  type Part,
  type Pool,
  type Scale,
  type SlotName,
  type SubjectKind,
  type SubjectType,
} from './words.ts'

const optional = Type.Optional
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
const writing = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S', format: 'writing' })
const phone = Type.String({ minLength: 3, maxLength: 40, pattern: '^[0-9+()\\- ]+$' })
const slot = oneOf<SlotName>(SLOTS)
const pool = oneOf<Pool>(POOLS)
const subject = oneOf<SubjectKind>(SUBJECTS)
const coverage = oneOf<CoverageName>(COVERAGES)

const Region = NamedSchema

/** Who fills a slot, and who stands in for them today. */
export const FillerSchema = Type.Object({
  name: Type.String(),
  post: nullable(NameSchema),
  department: nullable(NameSchema),
  phone: nullable(Type.String()),
  isAway: Type.Boolean(),
  standIn: nullable(Type.String()),
  /** For how many that one stands in at once; 0 where nobody does. */
  standInOf: Type.Integer(),
})
export type FillerWire = Static<typeof FillerSchema>

const SubjectSchema = Type.Object({ kind: subject, id: Uuid, code: Type.String(), title: Type.String() })

export const CoverageQuery = Type.Object({ coverage: optional(coverage), regionId: optional(Uuid) }, strict)
export type CoverageQueryWire = Static<typeof CoverageQuery>

const Counts = { base: Type.Integer(), covered: Type.Integer() }
export const CoverageSchema = Type.Object({
  coverage,
  on: IsoDay,
  region: Region,
  /** The regions that may be looked at instead. */
  regions: Type.Array(Region),
  ...Counts,
  parts: Type.Array(Type.Object({ part: oneOf<Part>(PARTS), ...Counts })),
  byRegion: Type.Array(Type.Object({ region: Region, ...Counts })),
  /** After how many days without somebody there is a warning; null where nobody has said. */
  graceDays: nullable(Type.Integer()),
  uncovered: Type.Array(
    Type.Object({
      subject: SubjectSchema,
      region: NameSchema,
      part: oneOf<Part>(PARTS),
      missing: Type.Array(slot),
      sinceOn: IsoDay,
      days: Type.Integer(),
      isWarning: Type.Boolean(),
    }),
  ),
  /** Whether more are uncovered than are listed. */
  isCut: Type.Boolean(),
  months: Type.Array(Type.Object({ month: IsoDay, ...Counts })),
  mayAssign: Type.Boolean(),
})
export type CoverageWire = Static<typeof CoverageSchema>

const HandoverSchema = Type.Object({
  id: Uuid,
  cause: oneOf(['request', 'leaver'] as const),
  subject: SubjectSchema,
  slot,
  from: FillerSchema,
  to: nullable(FillerSchema),
  notes: nullable(Type.String()),
  contacts: nullable(Type.String()),
  openedAt: IsoMoment,
  offeredAt: nullable(IsoMoment),
  declinedReason: nullable(Type.String()),
  /** What was open when it was offered. */
  /** Of a project, what was open on its checklists. */
  checklist: Type.Array(Type.Object({ stage: oneOf<Stage>(STAGES), text: Type.String() })),
  pack: Type.Array(
    Type.Object({
      kind: Type.String(),
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      status: Type.String(),
    }),
  ),
  mayOffer: Type.Boolean(),
  mayAccept: Type.Boolean(),
})
export type HandoverWire = Static<typeof HandoverSchema>
export const HandoversSchema = Type.Object({ rows: Type.Array(HandoverSchema) })
export type HandoversWire = Static<typeof HandoversSchema>

const RuleSchema = Type.Object({
  scale: oneOf<Scale>(SCALES),
  type: oneOf<SubjectType>(TYPES),
  pool,
  basis: Type.String(),
  limit: nullable(Type.Integer()),
})

export const SubjectStewardsSchema = Type.Object({
  subject: SubjectSchema,
  slots: Type.Array(
    Type.Object({
      slot,
      present: nullable(
        Type.Object({
          id: Uuid,
          filler: FillerSchema,
          fromOn: IsoDay,
          days: Type.Integer(),
          note: nullable(Type.String()),
          vacantSince: nullable(IsoDay),
          handover: nullable(Type.Object({ id: Uuid, to: nullable(Type.String()) })),
        }),
      ),
    }),
  ),
  history: Type.Array(
    Type.Object({
      slot,
      name: Type.String(),
      department: nullable(NameSchema),
      fromOn: IsoDay,
      untilOn: nullable(IsoDay),
      reason: nullable(Type.String()),
    }),
  ),
  /** Who is proposed as steward, best first, and by which rule; for whoever may assign. */
  rule: nullable(RuleSchema),
  candidates: Type.Array(
    Type.Object({
      personId: Uuid,
      postId: Uuid,
      filler: FillerSchema,
      load: Type.Integer(),
      distance: Type.Integer(),
    }),
  ),
  mayAssign: Type.Boolean(),
})
export type SubjectStewardsWire = Static<typeof SubjectStewardsSchema>

/** A person by their post (its holder where no person is named), or a department. */
export const AssignBody = Type.Object(
  {
    slot,
    postId: optional(Uuid),
    personId: optional(Uuid),
    departmentId: optional(Uuid),
    phone: optional(phone),
    note: optional(line),
  },
  strict,
)
export type AssignWire = Static<typeof AssignBody>

export const PoolsQuery = Type.Object({ regionId: optional(Uuid) }, strict)
export const PoolsSchema = Type.Object({
  region: Region,
  mayKeep: Type.Boolean(),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      pool,
      region: NameSchema,
      personId: Uuid,
      filler: FillerSchema,
      load: Type.Integer(),
      limit: nullable(Type.Integer()),
      fromOn: IsoDay,
      untilOn: nullable(IsoDay),
      note: nullable(Type.String()),
    }),
  ),
})
export type PoolsWire = Static<typeof PoolsSchema>

export const JoinPoolBody = Type.Object(
  {
    pool,
    regionId: Uuid,
    postId: Uuid,
    personId: optional(Uuid),
    phone: optional(phone),
    note: optional(line),
  },
  strict,
)
export type JoinPoolWire = Static<typeof JoinPoolBody>
export const BecauseBody = Type.Object({ reason: line }, strict)

export const OfferBody = Type.Object(
  { postId: Uuid, personId: optional(Uuid), notes: writing, contacts: optional(writing) },
  strict,
)
export type OfferWire = Static<typeof OfferBody>

const runStatus = oneOf(['queued', 'ready', 'ended'] as const)
const Run = Type.Object({
  id: Uuid,
  region: NameSchema,
  status: runStatus,
  askedAt: IsoMoment,
  askedBy: Type.String(),
  solvedAt: nullable(IsoMoment),
  /** How many are proposed, confirmed and without anybody. */
  proposed: Type.Integer(),
  confirmed: Type.Integer(),
  unplaced: Type.Integer(),
})
export const RunsSchema = Type.Object({ rows: Type.Array(Run) })
export type RunsWire = Static<typeof RunsSchema>
export const RunBody = Type.Object({ regionId: optional(Uuid) }, strict)

export const RunSchema = Type.Object({
  ...Run.properties,
  mayConfirm: Type.Boolean(),
  /** Loads of those who are proposed: what they have, and what they would have. */
  loads: Type.Array(
    Type.Object({
      name: Type.String(),
      before: Type.Integer(),
      after: Type.Integer(),
      limit: nullable(Type.Integer()),
    }),
  ),
  lines: Type.Array(
    Type.Object({
      id: Uuid,
      subject: SubjectSchema,
      region: NameSchema,
      rule: nullable(RuleSchema),
      /** Null where nobody is left, or no pool is named. */
      filler: nullable(FillerSchema),
      /** What they have already, how far above their pool is, and how many were looked at. */
      load: Type.Integer(),
      distance: Type.Integer(),
      candidates: Type.Integer(),
      status: oneOf(['open', 'confirmed', 'rejected', 'refused', 'unplaced'] as const),
      /** Why it could not be confirmed. */
      refusal: nullable(ReasonSchema),
    }),
  ),
})
export type RunWire = Static<typeof RunSchema>

/** Those named, or all that are open. */
export const ConfirmBody = Type.Object({ lineIds: optional(Type.Array(Uuid, { maxItems: 5000 })) }, strict)

/** What an enterprise sees of who looks after it. */
export const MyStewardsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      assignmentId: Uuid,
      subject: SubjectSchema,
      slot,
      /** The same in all rows of one person, or of one body where no person is named. */
      whom: Type.String(),
      filler: FillerSchema,
      fromOn: IsoDay,
      /** Whether they are reached through the desk; somebody outside of the city's bodies is called. */
      mayWrite: Type.Boolean(),
    }),
  ),
})
export type MyStewardsWire = Static<typeof MyStewardsSchema>

const channel = oneOf<Channel>(CHANNELS)
const way = oneOf(['call', 'message'] as const)

export const DirectsSchema = Type.Object({
  channels: Type.Array(
    Type.Object({
      channel,
      filler: nullable(FillerSchema),
      from: nullable(oneOf(['project', 'region', 'register'] as const)),
      gap: nullable(oneOf(['nobody', 'noPhone'] as const)),
      uses: Type.Integer(),
    }),
  ),
  uses: Type.Array(Type.Object({ channel, way, name: Type.String(), at: IsoMoment, by: Type.String() })),
  mayName: Type.Boolean(),
})
export type DirectsWire = Static<typeof DirectsSchema>

/** Whom the steward channel leads to follows from the slot and is not named here. */
export const NameChannelBody = Type.Object(
  {
    channel: oneOf(CHANNELS.filter((one) => one !== 'steward')),
    postId: optional(Uuid),
    name: optional(line),
    phone,
  },
  strict,
)
export type NameChannelWire = Static<typeof NameChannelBody>

const regionChannel = oneOf<RegionChannel>(REGION_CHANNELS)

/** What a region names for all its projects, and where somebody with a number is missing. */
export const RegionChannelsSchema = Type.Object({
  region: Region,
  regions: Type.Array(Region),
  mayName: Type.Boolean(),
  channels: Type.Array(
    Type.Object({
      channel: regionChannel,
      filler: nullable(FillerSchema),
      /** The region that names them: this one or one above. */
      from: nullable(NameSchema),
      isOwn: Type.Boolean(),
      gap: nullable(oneOf(['nobody', 'hasLeft', 'noPhone'] as const)),
    }),
  ),
  /** Open projects of the region and below; null for whoever does not read the region. */
  projects: nullable(
    Type.Object({
      counts: Type.Array(Type.Object({ channel, count: Type.Integer() })),
      rows: Type.Array(Type.Object({ id: Uuid, title: Type.String(), missing: Type.Array(channel) })),
    }),
  ),
})
export type RegionChannelsWire = Static<typeof RegionChannelsSchema>
export const RegionChannelsQuery = Type.Object({ regionId: optional(Uuid) }, strict)

export const NameRegionChannelBody = Type.Object(
  { regionId: Uuid, channel: regionChannel, postId: optional(Uuid), name: optional(line), phone },
  strict,
)
export type NameRegionChannelWire = Static<typeof NameRegionChannelBody>
export const ClearRegionChannelBody = Type.Object({ regionId: Uuid, channel: regionChannel }, strict)

/** Through a channel one calls; writing goes through the messages of the desk. */
export const UseBody = Type.Object({ channel, way: oneOf(['call'] as const), name: line }, strict)
export const WriteBody = Type.Object({ channel, text: writing }, strict)
export type WriteWire = Static<typeof WriteBody>
export const UseMineBody = Type.Object({ assignmentId: Uuid, way }, strict)

/** The posts that somebody holds, with who does: whom one may put into a slot. */
export const HeldPostsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      name: NameSchema,
      department: NameSchema,
      holders: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    }),
  ),
})
export type HeldPostsWire = Static<typeof HeldPostsSchema>

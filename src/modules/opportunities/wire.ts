/** The words on the wire of opportunities and releases: acts, panels, what the public reads, and what visitors write. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { STAGES } from '../projects/words.ts'
import { OPPORTUNITY_CHANNELS } from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
const short = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', format: 'writing' })
const money = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
const channel = oneOf(OPPORTUNITY_CHANNELS)
const stage = oneOf(STAGES)
const none = Type.Object({}, strict)
const reasoned = Type.Object({ reason: writing }, strict)
/** The inputs of the acts that all publications share. */
export const publicationInputs = {
  submit: none,
  approve: none,
  sendBack: reasoned,
  drop: reasoned,
  withdraw: reasoned,
}

const opportunityDraft = Type.Object(
  {
    title: line,
    channel,
    industry: short,
    place: line,
    summary: writing,
    conditions: Type.Optional(writing),
    investment: Type.Optional(money),
  },
  strict,
)
export const opportunityInputs = { draft: opportunityDraft, rewrite: opportunityDraft, ...publicationInputs }
export type OpportunityInputs = {
  [Act in keyof typeof opportunityInputs]: Static<(typeof opportunityInputs)[Act]>
}

const told = {
  title: line,
  place: line,
  progress: writing,
  percent: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  event: Type.Optional(line),
}
export const releaseInputs = {
  draft: Type.Object({ projectId: Uuid, ...told }, strict),
  rewrite: Type.Object(told, strict),
  ...publicationInputs,
}
export type ReleaseInputs = { [Act in keyof typeof releaseInputs]: Static<(typeof releaseInputs)[Act]> }

/** What the panel of every publication says. */
export const published = { publishedAt: nullable(IsoMoment), withdrawnReason: nullable(Type.String()) }
export const OpportunityFacts = Type.Object({
  summary: Type.String(),
  industry: Type.String(),
  place: Type.String(),
  /** Fen. */
  investment: nullable(Type.Integer()),
  conditions: nullable(Type.String()),
  channel,
  ...published,
})
export type OpportunityFactsWire = Static<typeof OpportunityFacts>

export const ReleaseFacts = Type.Object({
  projectId: Uuid,
  place: Type.String(),
  stage,
  percent: nullable(Type.Integer()),
  progress: Type.String(),
  event: nullable(Type.String()),
  ...published,
})
export type ReleaseFactsWire = Static<typeof ReleaseFacts>

/** What anybody may read. */
export const PublicOpportunities = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      region: NameSchema,
      office: nullable(NameSchema),
      industry: Type.String(),
      place: Type.String(),
      investment: nullable(Type.Integer()),
      summary: Type.String(),
      conditions: nullable(Type.String()),
      publishedOn: IsoDay,
    }),
  ),
})
export type PublicOpportunitiesWire = Static<typeof PublicOpportunities>

export const PublicReleases = Type.Object({
  rows: Type.Array(
    Type.Object({
      code: Type.String(),
      title: Type.String(),
      region: NameSchema,
      place: Type.String(),
      stage,
      percent: nullable(Type.Integer()),
      progress: Type.String(),
      event: nullable(Type.String()),
      publishedOn: IsoDay,
    }),
  ),
})
export type PublicReleasesWire = Static<typeof PublicReleases>

/** What a visitor writes. The consent is to being called back about it. */
export const InterestBody = Type.Object(
  {
    organisation: line,
    person: short,
    phone: Type.String({ minLength: 5, maxLength: 30, pattern: '^[+\\d][\\d -]+$' }),
    message: Type.Optional(Type.String({ maxLength: 1000, format: 'writing' })),
    mayCall: Type.Literal(true),
  },
  strict,
)
export type InterestInput = Static<typeof InterestBody>
export const InterestAnswer = Type.Object({ isTaken: Type.Boolean() })

export const ById = Type.Object({ id: Uuid }, strict)
export const DismissBody = Type.Object({ reason: line }, strict)
export const LeadAnswer = Type.Object({ projectId: Uuid, code: Type.String() })
export type LeadAnswerWire = Static<typeof LeadAnswer>
export const Settled = Type.Object({ ok: Type.Boolean() })

/** Who is interested, for those who answer them. */
export const InterestList = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      organisation: Type.String(),
      person: Type.String(),
      phone: Type.String(),
      message: nullable(Type.String()),
      askedAt: IsoMoment,
      project: nullable(Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })),
      dismissedReason: nullable(Type.String()),
    }),
  ),
})
export type InterestListWire = Static<typeof InterestList>

/** By channel: how many opportunities are out, who has asked, and what came of it (S001-139). */
export const ConversionSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      channel,
      published: Type.Integer(),
      interests: Type.Integer(),
      leads: Type.Integer(),
      signed: Type.Integer(),
    }),
  ),
})
export type ConversionWire = Static<typeof ConversionSchema>

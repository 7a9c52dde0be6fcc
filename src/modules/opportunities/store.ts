/** What is stored of publications besides the matters: what the public reads, and who has asked about an opportunity. */
import { CHINA_ZONE, dayOf, isoDay, isoMoment, type Moment } from '../../calendar/days.ts'
import type { MatterId, PersonId, RegionId } from '../../kernel/matter.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import type { World } from '../../platform/reference.ts'
import { STAGES } from '../projects/words.ts'
import type { Releasable, ReleasableQuestion } from './release.ts'
import type {
  ConversionWire,
  InterestInput,
  InterestListWire,
  PublicOpportunitiesWire,
  PublicReleasesWire,
} from './wire.ts'
import { OPPORTUNITY_CHANNELS } from './words.ts'

export const opportunityTable = defineTable('opportunity', ['id'], {
  id: 'uuid',
  summary: 'text',
  industry: 'text',
  place: 'text',
  investment: 'numeric',
  conditions: 'text',
  channel: 'text',
  drafters: 'json',
  publishedAt: 'moment',
  withdrawnReason: 'text',
})

export const releaseTable = defineTable('project_release', ['id'], {
  id: 'uuid',
  projectId: 'uuid',
  place: 'text',
  stage: 'text',
  percent: 'int',
  progress: 'text',
  event: 'text',
  drafters: 'json',
  publishedAt: 'moment',
  withdrawnReason: 'text',
})

const RELEASABLE = `select m.id, m.title, m.region_id as "regionId", m.department_id as "departmentId", p.stage
  from project p join matter m on m.id = p.id
  where p.id = $1 and not m.confidential and m.region_id = any($2::uuid[])`

/** Answers which project a release is about, within the regions of whoever asks. */
export const releasableGate: Gate = async (runner: Runner, question: ReleasableQuestion) => {
  const [found] = await rowsOf<Releasable>(runner, RELEASABLE, [question.projectId, question.regions])
  return found ?? null
}

const PUBLIC_MAX = 200
const PUBLIC = `select m.id, m.code, m.title, m.region_id as "regionId", m.department_id as "departmentId", o.industry,
    o.place, o.investment, o.summary, o.conditions, o.published_at as "publishedAt"
  from opportunity o join matter m on m.id = o.id
  where m.status = 'published' and not m.confidential
  order by o.published_at desc, o.id desc limit ${PUBLIC_MAX}`

interface PublicRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly regionId: RegionId
  readonly departmentId: Parameters<World['organisation']['department']>[0] | null
  readonly industry: string
  readonly place: string
  readonly investment: string | null
  readonly summary: string
  readonly conditions: string | null
  readonly publishedAt: Moment
}

const onDay = (at: Moment): string => isoDay(dayOf(at, CHINA_ZONE))
const NOWHERE = { zh: '', en: '' }

/** Opportunities that are public, newest first. No person is named. */
export async function listPublic(
  runner: Runner,
  { organisation }: World,
): Promise<PublicOpportunitiesWire['rows']> {
  const rows = await rowsOf<PublicRow>(runner, PUBLIC)
  return rows.map(({ regionId, departmentId, investment, publishedAt, ...shown }) => ({
    ...shown,
    region: organisation.region(regionId)?.name ?? NOWHERE,
    office: (departmentId === null ? undefined : organisation.department(departmentId)?.name) ?? null,
    investment: investment === null ? null : Number(investment),
    publishedOn: onDay(publishedAt),
  }))
}

/** Of each project the newest release that is public: an older one would say what is not so any more. */
const RELEASES = `select m.code, m.title, m.region_id as "regionId", r.place, r.stage, r.percent, r.progress, r.event,
    r.published_at as "publishedAt"
  from project_release r join matter m on m.id = r.id join matter p on p.id = r.project_id
  where m.status = 'published' and not m.confidential and not p.confidential
    and not exists (select 1 from project_release n join matter nm on nm.id = n.id
      where n.project_id = r.project_id and nm.status = 'published' and (n.published_at, n.id) > (r.published_at, r.id))
  order by r.published_at desc, r.id desc limit ${PUBLIC_MAX}`

export async function listReleases(
  runner: Runner,
  { organisation }: World,
): Promise<PublicReleasesWire['rows']> {
  type Row = Omit<PublicReleasesWire['rows'][number], 'region' | 'publishedOn'> & {
    readonly regionId: RegionId
    readonly publishedAt: Moment
  }
  const rows = await rowsOf<Row>(runner, RELEASES)
  return rows.map(({ regionId, publishedAt, ...shown }) => ({
    ...shown,
    region: organisation.region(regionId)?.name ?? NOWHERE,
    publishedOn: onDay(publishedAt),
  }))
}

const OPEN_FOR_INTEREST = `select m.id, m.code, m.title, m.region_id as "regionId" from opportunity o join matter m on m.id = o.id
  where o.id = $1 and m.status = 'published' and not m.confidential`

/** An opportunity that a visitor may write about. */
export interface PublicOpportunity {
  readonly id: MatterId
  readonly code: string
  readonly title: string
  readonly regionId: RegionId
}

export async function findPublic(runner: Runner, id: string): Promise<PublicOpportunity | undefined> {
  const [found] = await rowsOf<PublicOpportunity>(runner, OPEN_FOR_INTEREST, [id])
  return found
}

/** Waiting interests in one opportunity, beyond which no further one is taken. */
const WAITING_MAX = 200
const ADD = `insert into opportunity_interest (id, opportunity_id, organisation, person, phone, message, asked_at)
  select $1, $2, $3, $4, $5, $6, $7
  where (select count(*) from opportunity_interest where opportunity_id = $2 and settled_at is null) < ${WAITING_MAX}`

/** Keeps what a visitor wrote; false when too many wait already. */
export async function addInterest(
  runner: Runner,
  id: string,
  opportunityId: string,
  { organisation, person, phone, message = '' }: InterestInput,
  at: Moment,
): Promise<boolean> {
  const said = message.trim() === '' ? null : message
  const values = [id, opportunityId, organisation, person, phone, said, sqlMoment(at)]
  const { rowCount } = await run(runner, ADD, values)
  return rowCount === 1
}

/** What a visitor wrote, with where it was about. */
export interface Interest {
  readonly id: string
  readonly opportunityId: string
  readonly title: string
  readonly regionId: RegionId
  readonly organisation: string
  readonly message: string | null
  readonly isSettled: boolean
}

/** Locks the row: two people may answer at once. */
const ONE = `select i.id, i.opportunity_id as "opportunityId", m.title, m.region_id as "regionId", i.organisation, i.message,
    i.settled_at is not null as "isSettled"
  from opportunity_interest i join matter m on m.id = i.opportunity_id where i.id = $1 for update of i`

export async function lockInterest(runner: Runner, id: string): Promise<Interest | undefined> {
  const [found] = await rowsOf<Interest>(runner, ONE, [id])
  return found
}

const SETTLE = `update opportunity_interest
  set project_id = $2, dismissed_reason = $3, settled_at = $4, settled_by = $5 where id = $1`

export async function settleInterest(
  runner: Runner,
  id: string,
  outcome: { readonly projectId: string } | { readonly reason: string },
  by: PersonId,
  at: Moment,
): Promise<void> {
  const [projectId, why] = 'projectId' in outcome ? [outcome.projectId, null] : [null, outcome.reason]
  await run(runner, SETTLE, [id, projectId, why, sqlMoment(at), by])
}

const INTERESTS_MAX = 300
const INTERESTS = `select i.id, i.organisation, i.person, i.phone, i.message, i.asked_at as "askedAt",
    i.project_id as "projectId", p.code, p.title, i.dismissed_reason as "dismissedReason"
  from opportunity_interest i left join matter p on p.id = i.project_id
  where i.opportunity_id = $1 order by i.settled_at is not null, i.asked_at desc, i.id limit ${INTERESTS_MAX}`

export async function listInterests(
  runner: Runner,
  opportunityId: string,
): Promise<InterestListWire['rows']> {
  type Row = Omit<InterestListWire['rows'][number], 'askedAt' | 'project'> & {
    readonly askedAt: Moment
    readonly projectId: string | null
    readonly code: string | null
    readonly title: string | null
  }
  const rows = await rowsOf<Row>(runner, INTERESTS, [opportunityId])
  return rows.map(({ askedAt, projectId, code, title, ...shown }) => ({
    ...shown,
    askedAt: isoMoment(askedAt, CHINA_ZONE),
    project: projectId === null ? null : { id: projectId, code: code ?? '', title: title ?? '' },
  }))
}

const SIGNED = STAGES.slice(STAGES.indexOf('signed'))
const CONVERSION = `select o.channel,
    count(distinct o.id) filter (where m.status = 'published')::int as published,
    count(i.id)::int as interests, count(i.project_id)::int as leads,
    count(i.project_id) filter (where p.stage = any($2::text[]))::int as signed
  from opportunity o join matter m on m.id = o.id
    left join opportunity_interest i on i.opportunity_id = o.id left join project p on p.id = i.project_id
  where m.region_id = any($1::uuid[]) group by 1`

const NOTHING_YET = { published: 0, interests: 0, leads: 0, signed: 0 } as const

/** What each channel has led to, in the order of the channels. */
export async function readConversion(
  runner: Runner,
  regions: ReadonlySet<RegionId>,
): Promise<ConversionWire['rows']> {
  type Row = ConversionWire['rows'][number]
  const found = await rowsOf<Row>(runner, CONVERSION, [[...regions], SIGNED])
  return OPPORTUNITY_CHANNELS.map(
    (channel) => found.find((row) => row.channel === channel) ?? { channel, ...NOTHING_YET },
  )
}

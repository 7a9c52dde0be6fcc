/** Opportunities over HTTP, beside the matters: the public pages, what visitors write, and how that becomes a project. */
import type { Pool } from 'pg'
import { DAY_MS, HOUR_MS } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import { digest } from '../../platform/journal.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { allow } from '../../platform/rate.ts'
import type { World } from '../../platform/reference.ts'
import { MANAGE } from '../projects/powers.ts'
import { makeLead, takeInterest, waitingInterest } from './interests.ts'
import {
  listInterests,
  listPublic,
  listReleases,
  readConversion,
  settleInterest,
  type Interest,
} from './store.ts'
import {
  ById,
  ConversionSchema,
  DismissBody,
  InterestAnswer,
  InterestBody,
  InterestList,
  LeadAnswer,
  PublicOpportunities,
  PublicReleases,
  Settled,
} from './wire.ts'

export interface OpportunityDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly ids: Ids
  readonly random: Random
  readonly door: Pick<Door, 'act'>
  /** Counts a call from an address; refuses `too_many`. */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

/** How many interests one address may write: a person has few, a program many. */
const BY_ADDRESS = { windowMs: HOUR_MS, max: 5 }
/** How many are taken of everybody together in a day. */
const BY_ALL = { windowMs: DAY_MS, max: 2000 }
const BODY_MAX = 8 * 1024

export function opportunityRoutes(deps: OpportunityDeps): Route[] {
  return [...publicRoutes(deps), ...answeringRoutes(deps)]
}

function publicRoutes({ pool, world, ids, limit }: OpportunityDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/open/opportunities',
      summary: 'Investment opportunities that are public, newest first',
      tag: 'open',
      access: 'public',
      answer: PublicOpportunities,
      async handle(call) {
        await limit(call, 'opportunities')
        return { rows: await listPublic(pool, world()) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/open/releases',
      summary: 'How far projects are, as it was made public: the newest of each',
      tag: 'open',
      access: 'public',
      answer: PublicReleases,
      async handle(call) {
        await limit(call, 'releases')
        return { rows: await listReleases(pool, world()) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/open/opportunities/:id/interests',
      summary: 'Say that one is interested in an opportunity and may be called back; a few times an hour',
      tag: 'open',
      access: 'public',
      params: ById,
      body: InterestBody,
      bodyLimit: BODY_MAX,
      answer: InterestAnswer,
      async handle(call) {
        await fewTimes(pool, call)
        const { params, body, now } = call
        await takeInterest({ pool, world, ids }, params.id, body, now)
        return { isTaken: true }
      },
    }),
  ]
}

/** Refuses `too_many` beyond a few of one address in an hour. */
async function fewTimes(runner: Runner, { request, now }: Pick<Call, 'request' | 'now'>): Promise<void> {
  const own = await allow(runner, `interest:${digest(request.ip)}`, BY_ADDRESS.windowMs, BY_ADDRESS.max, now)
  const all = await allow(runner, 'interest', BY_ALL.windowMs, BY_ALL.max, now)
  if (!own.isAllowed || !all.isAllowed) throw new Refusal('too_many', 'http.tooMany')
}

function answeringRoutes(deps: OpportunityDeps): Route[] {
  const { pool, door, random } = deps
  return [
    route({
      method: 'GET',
      url: '/api/opportunities/conversion',
      summary: 'What each channel of opportunities has led to',
      tag: 'opportunities',
      access: 'officer',
      answer: ConversionSchema,
      handle: async ({ actor }) => ({ rows: await readConversion(pool, actor.regions) }),
    }),
    route({
      method: 'GET',
      url: '/api/opportunities/:id/interests',
      summary: 'Who is interested in an opportunity, for those who answer them',
      tag: 'opportunities',
      access: 'officer',
      params: ById,
      answer: InterestList,
      async handle({ params, actor, now }) {
        await answerable(pool, actor, params.id)
        const rows = await listInterests(pool, params.id)
        // Names and numbers of people: who has read them leaves a line, as with what is confidential.
        if (rows.length > 0)
          await appendLine(
            pool,
            `person:${actor.personId}`,
            { act: 'readInterests', audience: 'supervision', patch: { matter: params.id } },
            { actor, at: now, random },
          )
        return { rows }
      },
    }),
    route({
      method: 'POST',
      url: '/api/opportunity-interests/:id/lead',
      summary: 'Make a project in its first stage of an interest',
      tag: 'opportunities',
      access: 'officer',
      params: ById,
      answer: LeadAnswer,
      handle: ({ params, actor, now }) => makeLead({ pool, door }, params.id, actor, now),
    }),
    route({
      method: 'POST',
      url: '/api/opportunity-interests/:id/dismiss',
      summary: 'Put an interest aside with the reason',
      tag: 'opportunities',
      access: 'officer',
      params: ById,
      body: DismissBody,
      answer: Settled,
      handle: ({ params, body, actor, now }) =>
        withTransaction(pool, async (client) => {
          const interest = await waitingInterest(client, actor, params.id)
          await settleInterest(client, interest.id, { reason: body.reason }, actor.personId, now)
          return { ok: true }
        }),
    }),
  ]
}

const REGION = `select region_id as "regionId" from matter where id = $1 and kind = 'opportunity'`

/** Refuses an opportunity whose interests are not the actor's to read. */
async function answerable(runner: Runner, actor: Officer, id: string): Promise<void> {
  const [found] = await rowsOf<Pick<Interest, 'regionId'>>(runner, REGION, [id])
  if (found === undefined || !hasPower(actor, MANAGE, found))
    throw new Refusal('not_found', 'matter.notFound')
}

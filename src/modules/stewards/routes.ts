/** Stewards over HTTP: coverage, the slots of projects and enterprises, pools, runs, hand-overs. */
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { translate, type Texts } from '../../platform/texts.ts'
import { InLanguage, strict, Uuid } from '../../platform/wire.ts'
import { assignSlot, requireSubject, viewSubject, type Which } from './assigning.ts'
import { viewCoverage } from './coverage.ts'
import { nameChannel, viewDirects, writeThrough, writeUse } from './directs.ts'
import { accept, beginHandover, decline, offer, viewHandovers } from './handing-over.ts'
import { requireAgent, viewMine, writeToMine } from './mine.ts'
import { heldPosts, joinPool, leavePool, viewPools, type StewardDeps } from './pools.ts'
import { clearRegionChannel, nameRegionChannel, viewRegionChannels } from './region-channels.ts'
import { viewRun, viewRuns } from './run-view.ts'
import { askRun, confirmRun, rejectLines } from './runs.ts'
import { coverageSheet } from './sheet.ts'
import {
  AssignBody,
  BecauseBody,
  ClearRegionChannelBody,
  ConfirmBody,
  CoverageQuery,
  CoverageSchema,
  DirectsSchema,
  HandoversSchema,
  HeldPostsSchema,
  JoinPoolBody,
  MyStewardsSchema,
  NameChannelBody,
  NameRegionChannelBody,
  OfferBody,
  PoolsQuery,
  PoolsSchema,
  RegionChannelsQuery,
  RegionChannelsSchema,
  RunBody,
  RunSchema,
  RunsSchema,
  SubjectStewardsSchema,
  UseBody,
  UseMineBody,
  WriteBody,
} from './wire.ts'
import { WritingBody } from './wire-writing.ts'
import type { SubjectKind } from './words.ts'

export interface StewardRoutesDeps extends StewardDeps {
  readonly texts: Texts
}

const ById = Type.Object({ id: Uuid })
const common = { tag: 'stewards', access: 'officer' } as const

export function stewardRoutes(deps: StewardRoutesDeps): Route[] {
  return [
    ...coverageRoutes(deps),
    ...subjectRoutes(deps, 'project', '/api/projects'),
    ...subjectRoutes(deps, 'enterprise', '/api/enterprises'),
    ...poolRoutes(deps),
    ...runRoutes(deps),
    ...handoverRoutes(deps),
    ...directRoutes(deps),
    ...regionChannelRoutes(deps),
  ]
}

function coverageRoutes({ pool, world, texts }: StewardRoutesDeps): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/coverage',
      summary: 'How much of what must have somebody has somebody; who is uncovered and for how long',
      query: CoverageQuery,
      answer: CoverageSchema,
      handle: ({ query, actor, now }) => viewCoverage(pool, world(), actor, query, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/coverage.xlsx',
      summary: 'The uncovered as a spreadsheet',
      query: Type.Object({ ...CoverageQuery.properties, language: InLanguage }, strict),
      async handle({ query: { language: ofLink, ...query }, actor, now, language: ofHeader, reply }) {
        const language = ofLink ?? ofHeader
        const coverage = await viewCoverage(pool, world(), actor, query, now, true)
        const sheet = coverageSheet(
          coverage,
          (code, values) => translate(texts, language, code, values),
          language,
        )
        return sendSheet(reply, `coverage-${coverage.on}`, sheet, now)
      },
    }),
  ]
}

/** The same for both kinds of subjects. */
function subjectRoutes(deps: StewardRoutesDeps, kind: SubjectKind, path: string): Route[] {
  const { pool, world } = deps
  const view = (id: string, actor: Officer, now: Moment) =>
    viewSubject(pool, world(), { kind, id }, actor, now)
  return [
    route({
      ...common,
      method: 'GET',
      url: `${path}/:id/stewards`,
      summary: 'Who looks after it, who did, and who is proposed',
      params: ById,
      answer: SubjectStewardsSchema,
      handle: ({ params, actor, now }) => view(params.id, actor, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: `${path}/:id/stewards`,
      summary: 'Put somebody into one of its slots',
      params: ById,
      body: AssignBody,
      answer: SubjectStewardsSchema,
      async handle({ params: { id }, body, actor, now }) {
        const which: Which = { kind, id }
        await assignSlot(deps, which, body, actor, now)
        return view(id, actor, now)
      },
    }),
  ]
}

function poolRoutes(deps: StewardRoutesDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/steward-pools',
      summary: 'Who is in the pools of a region, with what they look after',
      query: PoolsQuery,
      answer: PoolsSchema,
      handle: ({ query, actor, now }) => viewPools(pool, world(), actor, query.regionId, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/held-posts',
      summary: 'Posts that somebody holds, with who does: whom one may put into a slot',
      answer: HeldPostsSchema,
      handle: async ({ now }) => heldPosts(world(), now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-pools',
      summary: 'Put somebody into the pool of a region',
      body: JoinPoolBody,
      answer: PoolsSchema,
      async handle({ body, actor, now }) {
        await joinPool(deps, body, actor, now)
        return viewPools(pool, world(), actor, body.regionId, now)
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-pools/:id/leave',
      summary: 'Take somebody out of a pool',
      params: ById,
      body: BecauseBody,
      async handle({ params, body, actor, now }) {
        await leavePool(deps, params.id, body.reason, actor, now)
      },
    }),
  ]
}

function runRoutes(deps: StewardRoutesDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/steward-runs',
      summary: 'Runs that give out a whole backlog, the latest first',
      answer: RunsSchema,
      handle: ({ actor }) => viewRuns(pool, world(), actor),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-runs',
      summary: 'Have stewards proposed for all that have none',
      body: RunBody,
      answer: RunSchema,
      async handle({ body, actor, now, say }) {
        const regionId = (body.regionId as RegionId | undefined) ?? actor.regionId
        const id = await askRun(deps, regionId, actor, now)
        return viewRun(deps, id, actor, { now, say })
      },
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/steward-runs/:id',
      summary: 'A run with every proposal and its reasons',
      params: ById,
      answer: RunSchema,
      handle: ({ params, actor, now, say }) => viewRun(deps, params.id, actor, { now, say }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-runs/:id/confirm',
      summary: 'Confirm proposals, those named or all that are open',
      params: ById,
      body: ConfirmBody,
      answer: RunSchema,
      async handle({ params, body, actor, now, say }) {
        await confirmRun(deps, params.id, body.lineIds, actor, now)
        return viewRun(deps, params.id, actor, { now, say })
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-runs/:id/reject',
      summary: 'Reject proposals, those named or all that are open',
      params: ById,
      body: ConfirmBody,
      answer: RunSchema,
      async handle({ params, body, actor, now, say }) {
        await rejectLines(deps, params.id, body.lineIds, actor, now)
        return viewRun(deps, params.id, actor, { now, say })
      },
    }),
  ]
}

function handoverRoutes(deps: StewardRoutesDeps): Route[] {
  const { pool, world } = deps
  const answered = { ...common, params: ById, answer: HandoversSchema, method: 'POST' } as const
  const view = (actor: Officer, now: Moment) => viewHandovers(pool, world(), actor, now)
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/handovers',
      summary: 'Open hand-overs that one gives, is offered, or sees to',
      answer: HandoversSchema,
      handle: ({ actor, now }) => view(actor, now),
    }),
    route({
      ...answered,
      url: '/api/assignments/:id/hand-over',
      summary: 'Open the hand-over of a slot',
      async handle({ params, actor, now }) {
        await beginHandover(deps, params.id, actor, now)
        return view(actor, now)
      },
    }),
    route({
      ...answered,
      url: '/api/handovers/:id/offer',
      summary: 'Offer it to the next one, with what they need to know',
      body: OfferBody,
      async handle({ params, body, actor, now }) {
        await offer(deps, params.id, body, actor, now)
        return view(actor, now)
      },
    }),
    route({
      ...answered,
      url: '/api/handovers/:id/accept',
      summary: 'Take it over',
      async handle({ params, actor, now }) {
        await accept(deps, params.id, actor, now)
        return view(actor, now)
      },
    }),
    route({
      ...answered,
      url: '/api/handovers/:id/decline',
      summary: 'Not take it over, with the reason',
      body: BecauseBody,
      async handle({ params, body, actor, now }) {
        await decline(deps, params.id, body.reason, actor)
        return view(actor, now)
      },
    }),
  ]
}

/** The ten channels of a project, and what an enterprise sees of its stewards; each use is written down. */
function directRoutes(deps: StewardRoutesDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/projects/:id/directs',
      summary: 'The ten direct channels of a project, with their gaps and uses',
      params: ById,
      answer: DirectsSchema,
      handle: ({ params, actor, now }) => viewDirects(pool, world(), params.id, actor, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/directs',
      summary: 'Name who stands behind a channel of a project',
      params: ById,
      body: NameChannelBody,
      answer: DirectsSchema,
      async handle({ params, body, actor, now }) {
        await nameChannel(deps, params.id, body, actor, now)
        return viewDirects(pool, world(), params.id, actor, now)
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/directs/use',
      summary: 'Write down that a channel of a project was used',
      params: ById,
      body: UseBody,
      async handle({ params, body, actor, now }) {
        await requireSubject(pool, { kind: 'project', id: params.id }, actor)
        await writeUse(deps, { projectId: params.id, enterpriseId: null }, body, actor, now)
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/directs/message',
      summary: 'Write to whoever stands behind a channel of a project',
      params: ById,
      body: WriteBody,
      async handle({ params, body, actor, now }) {
        await writeThrough(deps, params.id, body, actor, now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/my-stewards',
      summary: 'Who looks after the enterprise that one acts for, and after its projects',
      tag: 'stewards',
      access: 'signedIn',
      answer: MyStewardsSchema,
      handle: ({ actor, now }) => viewMine(pool, world(), requireAgent(actor), now),
    }),
    route({
      method: 'POST',
      url: '/api/my-stewards/messages',
      summary:
        'Write to whoever looks after the enterprise or one of its projects: it stands among their messages',
      tag: 'stewards',
      access: 'signedIn',
      body: WritingBody,
      handle: ({ body, actor, now }) => writeToMine(deps, body, requireAgent(actor), now),
    }),
    route({
      method: 'POST',
      url: '/api/my-stewards/use',
      summary: 'Write down that the enterprise has called or written to its steward',
      tag: 'stewards',
      access: 'signedIn',
      body: UseMineBody,
      async handle({ body: { assignmentId, way }, actor, now }) {
        const agent = requireAgent(actor)
        const { rows } = await viewMine(pool, world(), agent, now)
        const used = rows.find((row) => row.assignmentId === assignmentId)
        if (used === undefined) throw new Refusal('not_found', 'steward.noAssignment')
        const projectId = used.subject.kind === 'project' ? used.subject.id : null
        const use = { channel: 'steward', way, name: used.filler.name } as const
        await writeUse(deps, { projectId, enterpriseId: agent.enterpriseId }, use, agent, now)
      },
    }),
  ]
}

function regionChannelRoutes(deps: StewardRoutesDeps): Route[] {
  const { pool, world } = deps
  const answered = { ...common, answer: RegionChannelsSchema } as const
  const view = (regionId: string | undefined, actor: Officer, now: Moment) =>
    viewRegionChannels(pool, world(), actor, regionId, now)
  return [
    route({
      ...answered,
      method: 'GET',
      url: '/api/region-channels',
      summary: 'Whom a region names behind the direct channels of its projects, and what is missing',
      query: RegionChannelsQuery,
      handle: ({ query, actor, now }) => view(query.regionId, actor, now),
    }),
    route({
      ...answered,
      method: 'POST',
      url: '/api/region-channels',
      summary: 'Name who stands behind a channel of a region',
      body: NameRegionChannelBody,
      async handle({ body, actor, now }) {
        await nameRegionChannel(deps, body, actor, now)
        return view(body.regionId, actor, now)
      },
    }),
    route({
      ...answered,
      method: 'POST',
      url: '/api/region-channels/clear',
      summary: 'Take the name behind a channel of a region back',
      body: ClearRegionChannelBody,
      async handle({ body, actor, now }) {
        await clearRegionChannel(deps, body, actor, now)
        return view(body.regionId, actor, now)
      },
    }),
  ]
}

/**
 * What supervision has beside its matters: the board of its own open matters, what it watches of appeals, who may be in the
 * team of a check, and the public exposures.
 */
import { CHINA_ZONE } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import type { Moment } from '../../calendar/days.ts'
import { readMissed } from './missed-target-store.ts'
import { INSPECT, SUPERVISE } from './powers.ts'
import { listExposures, readBoard } from './store.ts'
import { teamPosts } from './team-posts.ts'
import { listWatched, readWatch } from './watch.ts'
import { BoardSchema, PublicExposures } from './wire.ts'
import { TeamPosts } from './wire-checks.ts'
import { MissedQuery, MissedTargets } from './wire-missed.ts'
import { WatchQuery, WatchSchema, WatchedList, WatchedQuery } from './wire-watch.ts'

export interface SupervisionDeps {
  readonly runner: Runner
  readonly world: () => World
  readonly rowContext: (now: Moment) => RowContext
  /** Counts a call from an address; refuses `too_many`. */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

export function supervisionRoutes(deps: SupervisionDeps): Route[] {
  const { runner, world, limit } = deps
  return [
    route({
      method: 'GET',
      url: '/api/supervision/board',
      summary: 'Open matters of supervision by kind, unit and light, as far as the reader may see them',
      tag: 'supervision',
      access: 'officer',
      answer: BoardSchema,
      async handle({ actor, now }) {
        forSupervision(actor)
        return readBoard(runner, world(), actor, now, CHINA_ZONE)
      },
    }),
    ...watchRoutes(deps),
    missedRoute(deps),
    route({
      method: 'GET',
      url: '/api/supervision/team-posts',
      summary: 'Posts that may be called into the team of a check, with who holds them',
      tag: 'supervision',
      access: 'officer',
      answer: TeamPosts,
      async handle({ actor, now }) {
        // Whoever heads a unit names people for its tasks, as whoever inspects does.
        const isHead = world().organisation.headOf(actor.departmentId)?.id === actor.postId
        if (!isHead && !actor.powers.includes(INSPECT)) throw new Refusal('not_permitted', 'act.relation')
        return { rows: teamPosts(world().organisation, now) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/open/exposures',
      summary: 'Exposures that are public, with what was put right and what was withdrawn',
      tag: 'open',
      access: 'public',
      answer: PublicExposures,
      async handle(call) {
        await limit(call, 'exposures')
        return listExposures(runner, world(), CHINA_ZONE)
      },
    }),
  ]
}

function watchRoutes({ rowContext }: SupervisionDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/supervision/appeals',
      summary: 'Appeals that are overdue, repeated or left people unsatisfied, by unit',
      tag: 'supervision',
      access: 'officer',
      query: WatchQuery,
      answer: WatchSchema,
      async handle({ query, actor, now }) {
        forSupervision(actor)
        return readWatch(rowContext(now), actor, query, CHINA_ZONE)
      },
    }),
    route({
      method: 'GET',
      url: '/api/supervision/appeals/matters',
      summary: 'The appeals behind one of these numbers, newest first',
      tag: 'supervision',
      access: 'officer',
      query: WatchedQuery,
      answer: WatchedList,
      async handle({ query, actor, now }) {
        forSupervision(actor)
        return listWatched(rowContext(now), actor, query)
      },
    }),
  ]
}

function missedRoute({ runner }: SupervisionDeps): Route {
  return route({
    method: 'GET',
    url: '/api/supervision/missed-targets',
    summary: 'Units of a frozen month that missed a target, each with the open circular about it',
    tag: 'supervision',
    access: 'officer',
    query: MissedQuery,
    answer: MissedTargets,
    async handle({ query, actor }) {
      if (!actor.powers.includes(SUPERVISE)) throw new Refusal('not_permitted', 'act.relation')
      const found = await readMissed(runner, query.figureId, [...actor.regions])
      if (found === undefined) throw new Refusal('not_found', 'board.noFigure')
      return found
    },
  })
}

/** Refuses everybody who neither supervises nor inspects. */
function forSupervision({ powers }: Officer): void {
  if (!powers.includes(SUPERVISE) && !powers.includes(INSPECT))
    throw new Refusal('not_permitted', 'act.relation')
}

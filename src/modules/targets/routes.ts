/** Annual targets and the comparison of regions over HTTP. */
import type { Pool } from 'pg'
import { parseDay } from '../../calendar/days.ts'
import { hasPower } from '../../kernel/actor.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { readEvaluatedProjects, readEvaluation } from './evaluation-board.ts'
import { readRace } from './race-board.ts'
import { periodOf, readBehind, readYear } from './read.ts'
import { addTarget } from './store.ts'
import {
  BehindQuery,
  BehindSchema,
  RaceQuery,
  RaceSchema,
  SetTargetBody,
  TargetsQuery,
  TargetsSchema,
} from './wire.ts'
import { EvaluatedQuery, EvaluatedSchema, EvaluationQuery, EvaluationSchema } from './wire-evaluation.ts'
import { SET_TARGETS } from './words.ts'

export interface TargetDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly ids: Ids
}

export function targetRoutes(deps: TargetDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/targets',
      summary: 'Annual targets of a region with monthly curves, and its lists of key projects by stage',
      tag: 'targets',
      access: 'officer',
      query: TargetsQuery,
      answer: TargetsSchema,
      handle: ({ query, actor, now }) => readYear(pool, world(), actor, query, now),
    }),
    setRoute(deps),
    route({
      method: 'GET',
      url: '/api/targets/projects',
      summary: 'The projects behind a number of targets, lists and comparisons',
      tag: 'targets',
      access: 'officer',
      query: BehindQuery,
      answer: BehindSchema,
      handle: ({ query, actor, now }) => readBehind(pool, world(), actor, query, now),
    }),
    route({
      method: 'GET',
      url: '/api/project-evaluation',
      summary: 'Scores of departments and officers by the progress of their projects in a period',
      tag: 'targets',
      access: 'officer',
      query: EvaluationQuery,
      answer: EvaluationSchema,
      handle: ({ query, actor, now }) => readEvaluation(pool, world(), actor, query, now),
    }),
    route({
      method: 'GET',
      url: '/api/project-evaluation/projects',
      summary: 'The projects behind a score, the lowest first, with what each indicator counted',
      tag: 'targets',
      access: 'officer',
      query: EvaluatedQuery,
      answer: EvaluatedSchema,
      handle: ({ query, actor, now }) => readEvaluatedProjects(pool, world(), actor, query, now),
    }),
    route({
      method: 'GET',
      url: '/api/race',
      summary: 'The regions of the city compared by what the registry of projects says of a period',
      tag: 'targets',
      access: 'officer',
      query: RaceQuery,
      answer: RaceSchema,
      handle: ({ query, actor, now }) => readRace(pool, world(), actor, periodOf(query.from, query.to), now),
    }),
  ]
}

/** Rows are added and never changed: what was wanted earlier stays readable. */
function setRoute({ pool, world, ids }: TargetDeps): Route {
  return route({
    method: 'POST',
    url: '/api/targets',
    summary: 'Set a target of a region for a year, from a day on and with its basis',
    tag: 'targets',
    access: 'officer',
    body: SetTargetBody,
    answer: TargetsSchema,
    async handle({ body, actor, now }) {
      const { regionId, year, figure, value, basis } = body
      if (world().organisation.region(regionId as RegionId) === undefined)
        throw new Refusal('not_found', 'region.unknown')
      if (!hasPower(actor, SET_TARGETS, { regionId: regionId as RegionId }))
        throw new Refusal('not_permitted', 'act.relation')
      const validFrom = parseDay(body.validFrom)
      if (validFrom === null) throw invalid('/validFrom', 'field.format')
      const place = { regionId: regionId as RegionId, year }
      await addTarget(
        pool,
        ids.next(),
        place,
        { figure, value, basis, validFrom, setAt: now },
        actor.personId,
      )
      return readYear(pool, world(), actor, { year: String(year), regionId }, now)
    },
  })
}

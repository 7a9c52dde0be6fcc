/** Monthly monitoring over HTTP, beside the reports themselves: the list for leaders with its spreadsheet, and the plan of a year. */
import type { Pool } from 'pg'
import { isoDay, partsOf } from '../../calendar/days.ts'
import { hasPower, maySee, type Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { parseMoney } from '../../platform/amounts.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { MANAGE } from '../projects/powers.ts'
import { readMonitoring } from './list.ts'
import { monitoringSheet } from './sheet.ts'
import { findProject, readPlan, writePlan, type PlannedProject } from './store.ts'
import { MonitoringQuery, MonitoringSchema, PlanBody, PlanParams, PlanQuery, PlanSchema } from './wire.ts'

export interface MonitoringDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly random: Random
}

export function monitoringRoutes(deps: MonitoringDeps): Route[] {
  return [...listRoutes(deps), ...planRoutes(deps)]
}

function listRoutes({ pool, world }: MonitoringDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/monitoring/reports',
      summary: 'Investment reports on a month: what is late, what deviates, what visits have found otherwise',
      tag: 'monitoring',
      access: 'officer',
      query: MonitoringQuery,
      answer: MonitoringSchema,
      handle: ({ query, actor, now }) => readMonitoring(pool, world(), actor, query, now),
    }),
    route({
      method: 'GET',
      url: '/api/monitoring/reports.xlsx',
      summary: 'The same list as a spreadsheet',
      tag: 'monitoring',
      access: 'officer',
      query: MonitoringQuery,
      async handle({ query, actor, now, language, say, reply }) {
        const list = await readMonitoring(pool, world(), actor, query, now)
        return sendSheet(reply, `monitoring-${list.month}`, monitoringSheet(list, say, language), now)
      },
    }),
  ]
}

function planRoutes(deps: MonitoringDeps): Route[] {
  const { pool, random } = deps
  return [
    route({
      method: 'GET',
      url: '/api/monitoring/projects/:id/plan',
      summary: 'Planned and reported investment of a project by month',
      tag: 'monitoring',
      access: 'officer',
      params: PlanParams,
      query: PlanQuery,
      answer: PlanSchema,
      async handle({ params, query, actor, now }) {
        const year = Number(query.year ?? partsOf(deps.world().calendars.dayOf(now)).year)
        return planWire(deps, await seenProject(deps, actor, params.id), actor, year)
      },
    }),
    route({
      method: 'POST',
      url: '/api/monitoring/projects/:id/plan',
      summary:
        'Plan the investment of a project for the months of a year; open reports keep what they began with',
      tag: 'monitoring',
      access: 'officer',
      params: PlanParams,
      body: PlanBody,
      answer: PlanSchema,
      async handle({ params, body, actor, now }) {
        const project = await seenProject(deps, actor, params.id)
        if (!mayPlan(actor, project)) throw new Refusal('not_permitted', 'act.relation')
        const planned = body.months.map((typed, index) => amountIn(typed, `/months/${index}`))
        await writePlan(pool, project.id, body.year, planned, { actor, at: now, random })
        return planWire(deps, project, actor, body.year)
      },
    }),
  ]
}

/** An amount as it was typed; nothing planned where nothing stands. */
function amountIn(typed: string, path: string): number | null {
  if (typed.trim() === '') return null
  const fen = parseMoney(typed, '万元')
  if (fen === null) throw invalid(path, 'monitoring.noAmount')
  return fen
}

/** A project that the officer may see. What they may not see does not exist for them. */
async function seenProject({ pool }: MonitoringDeps, actor: Officer, id: string): Promise<PlannedProject> {
  const project = await findProject(pool, id)
  if (project === undefined) throw new Refusal('not_found', 'matter.notFound')
  const isSeen =
    maySee(actor, { regionId: project.regionId, confidential: false }, project.readers) ||
    hasPower(actor, MANAGE, project)
  if (!isSeen) throw new Refusal('not_found', 'matter.notFound')
  return project
}

/** Whoever looks after projects of the region, and the project's own handler. */
function mayPlan(actor: Officer, project: PlannedProject): boolean {
  return hasPower(actor, MANAGE, project) || actor.postId === project.handlerPostId
}

async function planWire({ pool }: MonitoringDeps, project: PlannedProject, actor: Officer, year: number) {
  const months = await readPlan(pool, project.id, year)
  return {
    year,
    mayPlan: mayPlan(actor, project),
    months: months.map(({ month, ...amounts }) => ({
      month: isoDay(month).slice(0, 'YYYY-MM'.length),
      ...amounts,
    })),
  }
}

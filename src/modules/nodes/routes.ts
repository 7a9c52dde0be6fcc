/** Plans of projects over HTTP: templates, a project's nodes and what is done to them, the wall chart, the weekly table. */
import type { Pool } from 'pg'
import { Type } from 'typebox'
import { parseDay, type Day } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { Random } from '../../kernel/ids.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { translate, type Language, type Texts } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { planRoutes } from './plan-routes.ts'
import { viewChart } from './chart-view.ts'
import { chartSheet, weeklySheet } from './sheet.ts'
import { nodeFileRoutes } from './node-file-routes.ts'
import { templateRoutes } from './template-routes.ts'
import { keepMinutes, viewWeek } from './weekly.ts'
import { ChartSchema, LanguageQuery, MinutesBody, WeeklyQuery, WeeklySchema } from './wire.ts'

export interface NodeRoutesDeps {
  readonly pool: Pool
  readonly random: Random
  readonly world: () => World
  readonly texts: Texts
}

export function nodeRoutes(deps: NodeRoutesDeps): Route[] {
  return [
    ...planRoutes(deps),
    ...templateRoutes(deps),
    ...nodeFileRoutes(deps),
    ...chartRoutes(deps),
    ...weeklyRoutes(deps),
  ]
}

function chartRoutes({ pool, world, texts }: NodeRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/wall-chart',
      summary: 'The plans of all running projects that the reader may see, the latest first',
      tag: 'nodes',
      access: 'officer',
      answer: ChartSchema,
      handle: ({ actor, now }) => viewChart(pool, world(), actor, now),
    }),
    route({
      method: 'GET',
      url: '/api/wall-chart.xlsx',
      summary: 'The same as a spreadsheet',
      tag: 'nodes',
      access: 'officer',
      query: LanguageQuery,
      async handle({ query, actor, now, language: ofHeader, reply }) {
        const language = query.language ?? ofHeader
        const chart = await viewChart(pool, world(), actor, now)
        return sendSheet(reply, 'wall-chart', chartSheet(chart, sayIn(texts, language), language), now)
      },
    }),
  ]
}

/** The week and the region that are asked for; the schema has checked the day. */
function asked({ on, regionId }: { readonly on?: string; readonly regionId?: string }) {
  return { on: on === undefined ? null : (parseDay(on) as Day), regionId }
}

function weeklyRoutes(deps: NodeRoutesDeps): Route[] {
  const { pool, world, texts } = deps
  return [
    route({
      method: 'GET',
      url: '/api/weekly-progress',
      summary: 'Nodes by week: late from before, due this week, next week; with the minutes of the meeting',
      tag: 'nodes',
      access: 'officer',
      query: WeeklyQuery,
      answer: WeeklySchema,
      handle: ({ query, actor, now }) => viewWeek(pool, world(), actor, asked(query), now),
    }),
    route({
      method: 'GET',
      url: '/api/weekly-progress.xlsx',
      summary: 'The same as a spreadsheet',
      tag: 'nodes',
      access: 'officer',
      query: Type.Object(
        { ...WeeklyQuery.properties, ...LanguageQuery.properties },
        { additionalProperties: false },
      ),
      async handle({ query: { language: ofLink, ...query }, actor, now, language: ofHeader, reply }) {
        const language = ofLink ?? ofHeader
        const week = await viewWeek(pool, world(), actor, asked(query), now)
        return sendSheet(
          reply,
          `weekly-${week.weekOn}`,
          weeklySheet(week, sayIn(texts, language), language),
          now,
        )
      },
    }),
    route({
      method: 'POST',
      url: '/api/weekly-progress/minutes',
      summary: 'Keep the minutes of the meeting of a week',
      tag: 'nodes',
      access: 'officer',
      body: MinutesBody,
      answer: WeeklySchema,
      async handle({ body, actor, now }) {
        const on = parseDay(body.weekOn) as Day
        await keepMinutes(deps, body, on, actor, now)
        return viewWeek(pool, world(), actor, { on, regionId: body.regionId }, now)
      },
    }),
  ]
}

/** A link cannot say in a header which language it wants. */
function sayIn(texts: Texts, language: Language): Say {
  return (code, values) => translate(texts, language, code, values)
}

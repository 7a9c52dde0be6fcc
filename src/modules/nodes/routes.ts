/** Plans of projects over HTTP: templates, a project's nodes and what is done to them, the wall chart, the weekly table. */
import { route, type Route } from '../../platform/http/route.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { viewChart } from './chart-view.ts'
import { missRoutes } from './miss-routes.ts'
import { nodeFileRoutes, type NodeFileDeps } from './node-file-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { chartSheet } from './sheet.ts'
import { templateRoutes } from './template-routes.ts'
import { weeklyRoutes, type WeeklyDeps } from './weekly-routes.ts'
import { ChartSchema } from './wire-chart.ts'
import { LanguageQuery } from './wire.ts'

export function nodeRoutes(deps: NodeFileDeps & WeeklyDeps): Route[] {
  return [
    ...planRoutes(deps),
    ...templateRoutes(deps),
    ...nodeFileRoutes(deps),
    ...chartRoutes(deps),
    ...weeklyRoutes(deps),
    ...missRoutes(deps),
  ]
}

function chartRoutes({ pool, world }: NodeFileDeps): Route[] {
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
      async handle({ actor, now, language, say, reply }) {
        const chart = await viewChart(pool, world(), actor, now)
        return sendSheet(reply, 'wall-chart', chartSheet(chart, say, language), now)
      },
    }),
  ]
}

/** Visits by town and department over HTTP: a month with its spreadsheet, and the list behind each number. */
import { Type } from 'typebox'
import { route, type Route } from '../../platform/http/route.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { InLanguage, strict } from '../../platform/wire.ts'
import { activitySheet } from './activity-sheet.ts'
import { viewActivity, viewActivityList } from './activity-view.ts'
import type { ResidencyDeps } from './residency-routes.ts'
import { ActivityListQuery, ActivityListSchema, ActivityQuery, ActivitySchema } from './wire-activity.ts'

const common = { tag: 'diary', access: 'officer' } as const

export function activityRoutes({ pool, world }: ResidencyDeps): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/visit-activity',
      summary:
        'Visits of a month by town and department: problems made appeals, and how many of these are solved',
      query: ActivityQuery,
      answer: ActivitySchema,
      handle: ({ query, actor, now }) => viewActivity(pool, world(), actor, query, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/visit-activity.xlsx',
      summary: 'The same month as a spreadsheet',
      query: Type.Object({ ...ActivityQuery.properties, language: InLanguage }, strict),
      async handle({ query, actor, now, language, say, reply }) {
        const activity = await viewActivity(pool, world(), actor, query, now)
        return sendSheet(reply, `visits-${activity.month}`, activitySheet(activity, say, language), now)
      },
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/visit-activity/list',
      summary: 'The visits, or the appeals made of them, behind one number',
      query: ActivityListQuery,
      answer: ActivityListSchema,
      handle: ({ query, actor, now }) => viewActivityList(pool, world(), actor, query, now),
    }),
  ]
}

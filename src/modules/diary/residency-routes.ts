/** Residency by department over HTTP: a month with its spreadsheet, and the days behind one person's numbers. */
import { Type } from 'typebox'
import type { Pool } from 'pg'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { InLanguage, strict } from '../../platform/wire.ts'
import { residencySheet } from './residency-sheet.ts'
import { viewResidency, viewResidencyDays } from './residency-view.ts'
import { ResidencyDaysQuery, ResidencyDaysSchema, ResidencyQuery, ResidencySchema } from './wire-residency.ts'

export interface ResidencyDeps {
  readonly pool: Pool
  readonly world: () => World
}

const common = { tag: 'diary', access: 'officer' } as const

export function residencyRoutes({ pool, world }: ResidencyDeps): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/residency',
      summary:
        'Days of residency and duties of a month by department and person, with the rate of project secretaries',
      query: ResidencyQuery,
      answer: ResidencySchema,
      handle: ({ query, actor, now }) => viewResidency(pool, world(), actor, query, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/residency.xlsx',
      summary: 'The same month as a spreadsheet',
      query: Type.Object({ ...ResidencyQuery.properties, language: InLanguage }, strict),
      async handle({ query, actor, now, language, say, reply }) {
        const residency = await viewResidency(pool, world(), actor, query, now)
        return sendSheet(reply, `residency-${residency.month}`, residencySheet(residency, say, language), now)
      },
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/residency/days',
      summary: 'The days behind one person’s residency of a month: confirmed, waiting, and without a record',
      query: ResidencyDaysQuery,
      answer: ResidencyDaysSchema,
      handle: ({ query, actor, now }) => viewResidencyDays(pool, world(), actor, query, now),
    }),
  ]
}

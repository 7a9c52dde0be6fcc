/** The weekly table over HTTP: read, as a spreadsheet, its minutes kept with files hung on them, and those files. */
import { Type } from 'typebox'
import { parseDay, type Day } from '../../calendar/days.ts'
import { sendStored } from '../../platform/http/file-routes.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { InLanguage, strict, Uuid } from '../../platform/wire.ts'
import { findMinutesFile, keepMinutes, type MinutesDeps } from './minutes.ts'
import { weeklySheet } from './sheet.ts'
import { viewWeek } from './weekly.ts'
import { MinutesBody, WeeklyQuery, WeeklySchema } from './wire-weekly.ts'

export interface WeeklyDeps extends MinutesDeps {
  readonly world: () => World
  /** The folder that holds the bytes of files. */
  readonly folder: string
}

const tag = 'nodes'

/** The week and the region that are asked for; the schema has checked the day. */
function asked({ on, regionId }: { readonly on?: string; readonly regionId?: string }) {
  return { on: on === undefined ? null : (parseDay(on) as Day), regionId }
}

export function weeklyRoutes(deps: WeeklyDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/weekly-progress',
      summary: 'Nodes by week: late from before, due this week, next week; with the minutes of the meeting',
      tag,
      access: 'officer',
      query: WeeklyQuery,
      answer: WeeklySchema,
      handle: ({ query, actor, now }) => viewWeek(pool, world(), actor, asked(query), now),
    }),
    route({
      method: 'GET',
      url: '/api/weekly-progress.xlsx',
      summary: 'The same as a spreadsheet',
      tag,
      access: 'officer',
      query: Type.Object({ ...WeeklyQuery.properties, language: InLanguage }, strict),
      async handle({ query, actor, now, language, say, reply }) {
        const week = await viewWeek(pool, world(), actor, asked(query), now)
        return sendSheet(reply, `weekly-${week.weekOn}`, weeklySheet(week, say, language), now)
      },
    }),
    route({
      method: 'POST',
      url: '/api/weekly-progress/minutes',
      summary: 'Keep the minutes of the meeting of a week, with files',
      tag,
      access: 'officer',
      body: MinutesBody,
      answer: WeeklySchema,
      async handle({ body, actor, now }) {
        const on = parseDay(body.weekOn) as Day
        await keepMinutes(deps, body, on, actor, now)
        return viewWeek(pool, world(), actor, { on, regionId: body.regionId }, now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/weekly-progress/files/:id',
      summary: 'Download a file of the minutes of a week',
      tag,
      access: 'officer',
      params: Type.Object({ id: Uuid }),
      async handle({ params: { id }, actor, reply }) {
        return sendStored(deps.folder, reply, await findMinutesFile(pool, id, actor), 'attachment')
      },
    }),
  ]
}

/** The deadline calculator for everybody, the calendar page for officers, and publishing a year for those who may. */
import type { Pool } from 'pg'
import { Type, type Static } from 'typebox'
import { DEFAULT_OFFICE_HOURS } from '../../calendar/office-hours.ts'
import { DEFAULT_RULES } from '../../calendar/tally.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { checkPublisher } from './may-publish.ts'
import { CalendarPage, CalendarQuery, NoticePreview, PreviewBody, YearBody } from './page-wire.ts'
import { readCalendarPage } from './page.ts'
import { previewNotice } from './preview.ts'
import { publishYear } from './store.ts'
import { questionOfQuery, type Query } from './query.ts'
import { answerDue } from './rules.ts'
import { DueAnswer } from './wire.ts'

export interface CalendarRoutesDeps {
  readonly pool: Pool
  readonly random: Random
  readonly registry: Registry
  readonly world: () => World
  /** Counts a call from an address; refuses `too_many`. */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

/** No region has this id, and a region that nobody knows has the country's days. */
const COUNTRY = '' as RegionId
const OneOrMore = Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 100 })])
const DueQuery = Type.Record(Type.String({ maxLength: 40 }), OneOrMore, { maxProperties: 40 })

export function calendarRoutes(deps: CalendarRoutesDeps): Route[] {
  return [...pageRoutes(deps), ...publishingRoutes(deps), dueRoute(deps)]
}

function pageRoutes({ pool, world }: CalendarRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/calendars',
      summary:
        'A year for the country or a region: its days, the years published, the history of publications',
      tag: 'calendars',
      access: 'officer',
      query: CalendarQuery,
      answer: CalendarPage,
      handle: ({ actor, query: { year, regionId }, now }) =>
        readCalendarPage(
          pool,
          world(),
          actor,
          { year: year === undefined ? undefined : Number(year), regionId },
          now,
        ),
    }),
  ]
}

function publishingRoutes({ pool, random, registry, world }: CalendarRoutesDeps): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/calendars/preview',
      summary: 'What a notice means and which open clocks it would move; nothing is written',
      tag: 'calendars',
      access: 'officer',
      body: PreviewBody,
      answer: NoticePreview,
      async handle({ actor, body, now, say }) {
        const here = world()
        const regionId = body.regionId as RegionId | null
        checkPublisher(here.organisation, actor, regionId)
        const source = { runner: pool, registry, world: here, today: here.calendars.dayOf(now) }
        return previewNotice(source, actor, { ...body, regionId, name: body.name ?? null }, say)
      },
    }),
    route({
      method: 'POST',
      url: '/api/calendars/years',
      summary: 'Publish the holidays and make-up days of a year; open clocks are projected anew',
      tag: 'calendars',
      access: 'officer',
      body: YearBody,
      answer: Type.Object({ calendarNo: Type.Integer() }),
      async handle({ actor, body, now }) {
        const regionId = body.regionId as RegionId | null
        checkPublisher(world().organisation, actor, regionId)
        const input = { ...body, regionId }
        const calendarNo = await withTransaction(pool, (client) =>
          publishYear(client, input, { actor, at: now, random }),
        )
        return { calendarNo }
      },
    }),
  ]
}

function dueRoute({ world, limit }: CalendarRoutesDeps): Route {
  return route({
    method: 'GET',
    url: '/api/open/due',
    summary:
      'When a limit is due, or how much time has passed: from, limit, unit, pause=A..B, to, explain, region',
    tag: 'open',
    access: 'public',
    query: DueQuery,
    answer: DueAnswer,
    async handle(call) {
      await limit(call, 'due')
      const question = questionOfQuery(call.query as Query)
      const { calendar, hours, rules } = groundOf(world(), question['region'], call.now)
      return answerDue(question, calendar, hours, rules) as Static<typeof DueAnswer>
    },
  })
}

/** Holidays, office hours and rules of counting: the country's, or those of a region named by its id or its code. */
function groundOf({ calendars, law, organisation }: World, region: unknown, now: Moment) {
  if (region === undefined)
    return { calendar: calendars.view(COUNTRY).calendar, hours: DEFAULT_OFFICE_HOURS, rules: DEFAULT_RULES }
  const found = organisation.regions().find(({ id, code }) => id === region || code === region)
  if (found === undefined) throw invalid('/region', 'region.unknown')
  const view = calendars.view(found.id)
  const office = organisation.bodyFor(found.id, 'office')
  const today = calendars.dayOf(now)
  return {
    calendar: view.calendar,
    hours: office === undefined ? DEFAULT_OFFICE_HOURS : view.hours(office.hoursId),
    rules: law.at({ regionId: found.id, lawOn: today, lawSeq: law.seq, today }).rulesOfCounting(),
  }
}

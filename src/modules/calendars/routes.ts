/** The deadline calculator for everybody, and the yearly notice of holidays for those who may publish it. */
import type { Pool } from 'pg'
import { Type, type Static } from 'typebox'
import { DEFAULT_OFFICE_HOURS } from '../../calendar/office-hours.ts'
import { DEFAULT_RULES } from '../../calendar/tally.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { IsoDay, Uuid } from '../../platform/wire.ts'
import { publishYear } from './store.ts'
import { questionOfQuery, type Query } from './query.ts'
import { answerDue } from './rules.ts'
import { DueAnswer } from './wire.ts'

/** The power of posts that publish a year: of the topmost region for the country, of others for their local days. */
const PUBLISH = 'calendar.publish'

export interface CalendarRoutesDeps {
  readonly pool: Pool
  readonly random: Random
  readonly world: () => World
  /** Counts a call from an address; refuses `too_many` (R60). */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

/** No region has this id, and a region that nobody knows has the country's days. */
const COUNTRY = '' as RegionId
const OneOrMore = Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 100 })])
const DueQuery = Type.Record(Type.String({ maxLength: 40 }), OneOrMore, { maxProperties: 40 })

const YearBody = Type.Object(
  {
    /** Null for the yearly notice of the State Council, which holds everywhere. */
    regionId: Type.Union([Uuid, Type.Null()]),
    year: Type.Integer(),
    source: Type.String({ maxLength: 200 }),
    days: Type.Array(
      Type.Object(
        { day: IsoDay, isWorking: Type.Boolean(), name: Type.String({ maxLength: 60 }) },
        { additionalProperties: false },
      ),
      { maxItems: 120 },
    ),
  },
  { additionalProperties: false },
)

export function calendarRoutes({ pool, random, world, limit }: CalendarRoutesDeps): Route[] {
  return [
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
        checkPublisher(world(), actor, regionId)
        const input = { ...body, regionId }
        const calendarNo = await withTransaction(pool, (client) =>
          publishYear(client, input, { actor, at: now, random }),
        )
        return { calendarNo }
      },
    }),
    route({
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
    }),
  ]
}

/** The country's days are published from the topmost region, local ones from the region they hold in or above. */
function checkPublisher({ organisation }: World, actor: Officer, regionId: RegionId | null): void {
  const isTop = organisation.region(actor.regionId)?.parentId === null
  const reaches = regionId === null ? isTop : actor.regions.has(regionId)
  if (!actor.powers.includes(PUBLISH) || !reaches) throw new Refusal('not_permitted', 'act.relation')
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

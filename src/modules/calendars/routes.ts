/** The deadline calculator for everybody: one question in the address, one answer. */
import { Type, type Static } from 'typebox'
import { DEFAULT_OFFICE_HOURS } from '../../calendar/office-hours.ts'
import { DEFAULT_RULES } from '../../calendar/tally.ts'
import type { Moment } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { questionOfQuery, type Query } from './query.ts'
import { answerDue } from './rules.ts'
import { DueAnswer } from './wire.ts'

export interface CalendarRoutesDeps {
  readonly world: () => World
  /** Counts a call from an address; refuses `too_many` (R60). */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

/** No region has this id, and a region that nobody knows has the country's days. */
const COUNTRY = '' as RegionId
const OneOrMore = Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 100 })])
const DueQuery = Type.Record(Type.String({ maxLength: 40 }), OneOrMore, { maxProperties: 40 })

export function calendarRoutes({ world, limit }: CalendarRoutesDeps): Route[] {
  return [
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

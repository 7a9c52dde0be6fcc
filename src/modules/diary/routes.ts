/** The diary over HTTP: one's own month, entries of duties, and visits that are overdue. */
import { Type } from 'typebox'
import { addMonths, dayFrom, isoDay, type Day } from '../../calendar/days.ts'
import { countWorkingDays } from '../../calendar/calendar.ts'
import { READ_REGION, personsBehind, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { Uuid } from '../../platform/wire.ts'
import { recordDuty, strikeDuty, type DutyDeps } from './duties.ts'
import { cadencesOf } from './cadences.ts'
import { rate, ratingsOf } from './ratings.ts'
import { viewCockpit } from './cockpit.ts'
import { dutiesOf, overdueVisits, visitsOf, type ListedVisit } from './store.ts'
import {
  DiaryQuery,
  DiarySchema,
  DutyBody,
  DutyDone,
  OverdueQuery,
  OverdueSchema,
  StrikeBody,
  type DiaryWire,
} from './wire.ts'
import { CockpitSchema } from './wire-cockpit.ts'
import { RatingBody, RatingDone, RatingsSchema } from './wire-ratings.ts'
import { DUTIES, PURPOSES } from './words.ts'

interface DiaryDeps extends DutyDeps {
  readonly world: () => World
  readonly registry: Pick<Registry, 'byName'>
}

export function diaryRoutes(deps: DiaryDeps): Route[] {
  return [...entryRoutes(deps), ...readingRoutes(deps), ...ratingRoutes(deps)]
}

function entryRoutes(deps: DiaryDeps): Route[] {
  const { world } = deps
  return [
    route({
      method: 'POST',
      url: '/api/diary/duties',
      summary:
        'Write down what was done for a project or an enterprise; the same key a second time is the same entry',
      tag: 'diary',
      access: 'officer',
      body: DutyBody,
      answer: DutyDone,
      handle: async ({ body, actor, now }) => ({
        id: await recordDuty(deps, actor, body, { at: now, today: world().calendars.dayOf(now) }),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/diary/duties/:id/strike',
      summary: 'Strike an entry of one’s own, with the reason',
      tag: 'diary',
      access: 'officer',
      params: Type.Object({ id: Uuid }),
      body: StrikeBody,
      answer: DutyDone,
      handle: async ({ params, body, actor, now }) => ({
        id: await strikeDuty(deps, actor, params.id, body, now),
      }),
    }),
  ]
}

function ratingRoutes(deps: DiaryDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'POST',
      url: '/api/service-ratings',
      summary: 'An enterprise rates whoever looks after it, once a month',
      tag: 'diary',
      access: 'signedIn',
      body: RatingBody,
      answer: RatingDone,
      async handle({ body, actor, now }) {
        if (actor.kind !== 'agent') throw new Refusal('not_permitted', 'act.relation')
        return { id: await rate(deps, actor, body, now, world().calendars.dayOf(now)) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/service-ratings',
      summary: 'What enterprises have said of the reader',
      tag: 'diary',
      access: 'officer',
      answer: RatingsSchema,
      async handle({ actor }) {
        const rows = await ratingsOf(pool, actor)
        return {
          rows: rows.map(({ month, ...row }) => ({
            ...row,
            month: isoDay(month).slice(0, 'YYYY-MM'.length),
          })),
        }
      },
    }),
  ]
}

function readingRoutes({ pool, world, registry }: DiaryDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/cockpit',
      summary:
        'What is at stake in all projects and enterprises that the reader is in charge of, the longest late first',
      tag: 'diary',
      access: 'officer',
      answer: CockpitSchema,
      handle: ({ actor, now }) => viewCockpit({ runner: pool, registry, world: world() }, actor, now),
    }),
    route({
      method: 'GET',
      url: '/api/diary',
      summary: 'What the reader has done in a month, counted by kind, with days of residency',
      tag: 'diary',
      access: 'officer',
      query: DiaryQuery,
      answer: DiarySchema,
      handle: ({ query, actor, now }) =>
        viewMonth(pool, world(), actor, query.month, world().calendars.dayOf(now)),
    }),
    route({
      method: 'GET',
      url: '/api/visits-overdue',
      summary: 'Enterprises that were not visited for longer than their class allows',
      tag: 'diary',
      access: 'officer',
      query: OverdueQuery,
      answer: OverdueSchema,
      async handle({ query, actor, now }) {
        const isRegion = query.scope === 'region'
        if (isRegion && !actor.powers.includes(READ_REGION))
          throw new Refusal('not_permitted', 'act.relation')
        const here = world()
        const today = here.calendars.dayOf(now)
        const persons = isRegion ? null : personsBehind(actor)
        const cadences = cadencesOf(
          here,
          isRegion ? [...actor.regions] : here.organisation.regions().map(({ id }) => id),
          today,
        )
        const rows = await overdueVisits(pool, cadences, today, persons)
        return {
          count: rows[0]?.count ?? 0,
          rows: rows.map(({ count: _count, regionId, personId, lastOn, dueOn, ...row }) => ({
            ...row,
            region: here.organisation.region(regionId)?.name ?? { zh: '', en: '' },
            person: (personId === null ? undefined : here.organisation.person(personId)?.name) ?? null,
            lastOn: lastOn === null ? null : isoDay(lastOn),
            dueOn: isoDay(dueOn),
            lateDays: today - dueOn,
          })),
        }
      },
    }),
  ]
}

async function viewMonth(
  pool: DutyDeps['pool'],
  { calendars }: World,
  actor: Officer,
  asked: string | undefined,
  today: Day,
): Promise<DiaryWire> {
  const month = asked ?? isoDay(today).slice(0, 'YYYY-MM'.length)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const from = dayFrom(year, number, 1)
  const before = addMonths(from, 1)
  const [duties, visits] = await Promise.all([
    dutiesOf(pool, actor.personId, from, before),
    visitsOf(pool, actor.personId, from, before),
  ])
  const { calendar } = calendars.view(actor.regionId)
  const through = Math.min(today, before - 1) as Day
  return {
    month,
    counts: Object.fromEntries([
      ...DUTIES.map((kind) => [
        kind,
        duties.filter((one) => one.kind === kind && one.struck === null).length,
      ]),
      ...PURPOSES.map((purpose) => [purpose, visits.filter((one) => one.purpose === purpose).length]),
    ]) as Record<string, number>,
    residency: {
      confirmed: daysThere(visits, ['confirmed'], from, before),
      waiting: daysThere(visits, ['recorded', 'disputed'], from, before),
      workingDays: through < from ? 0 : countWorkingDays(calendar, (from - 1) as Day, through),
    },
    duties: duties.map(({ path, subjectId, title, on, ...duty }) => ({
      ...duty,
      on: isoDay(on),
      subject: { path, id: subjectId, title },
    })),
    visits: visits.map((visit) => ({
      ...visit,
      fromOn: isoDay(visit.fromOn),
      toOn: isoDay(visit.toOn),
    })),
  }
}

/** Different days of residency within a month: who was at two places on one day was away from the office once. */
function daysThere(
  visits: readonly ListedVisit[],
  statuses: readonly string[],
  from: Day,
  before: Day,
): number {
  const days = visits
    .filter(({ purpose, status }) => purpose === 'residency' && statuses.includes(status))
    .flatMap(({ fromOn, toOn }) => Array.from({ length: toOn - fromOn + 1 }, (_none, n) => fromOn + n))
    .filter((day) => day >= from && day < before)
  return new Set(days).size
}

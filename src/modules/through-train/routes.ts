/** The through train over HTTP beside its matters: flags of projects and parks, where one may place, the queue, the figures. */
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { Uuid } from '../../platform/wire.ts'
import { flag, readFlag, type FlagDeps } from './flags.ts'
import { readCounted, readFigures, readPlaces, readQueue } from './views.ts'
import {
  CountedQuery,
  CountedSchema,
  FiguresQuery,
  FiguresSchema,
  FlagBody,
  FlagSchema,
  PlacesQuery,
  PlacesSchema,
  QueueSchema,
} from './wire.ts'

interface ThroughTrainDeps extends FlagDeps {
  readonly rowContext: (now: Moment) => RowContext
}

const tag = 'through-train'
const ById = Type.Object({ id: Uuid })

export function throughTrainRoutes({ rowContext, ...deps }: ThroughTrainDeps): Route[] {
  return [
    ...flagRoutes(deps, 'project', '/api/projects/:id/through-train-flag'),
    ...flagRoutes(deps, 'park', '/api/parks/:id/through-train-flag'),
    route({
      method: 'GET',
      url: '/api/through-train/places',
      summary: 'Flagged projects for which the reader may place something, with the leaders of each',
      tag,
      access: 'signedIn',
      query: PlacesQuery,
      answer: PlacesSchema,
      handle: ({ query, actor, now }) => readPlaces(rowContext(now), actor, query.projectId ?? null),
    }),
    route({
      method: 'GET',
      url: '/api/through-train/queue',
      summary: 'The queue of the leader or of the park of whoever asks, ranked; and whether they have one',
      tag,
      access: 'officer',
      answer: QueueSchema,
      handle: ({ actor, now }) => readQueue(rowContext(now), actor),
    }),
    route({
      method: 'GET',
      url: '/api/through-train/figures',
      summary: 'Received, instructed, in time and satisfied, by leader',
      tag,
      access: 'officer',
      query: FiguresQuery,
      answer: FiguresSchema,
      handle: ({ query, actor, now }) => readFigures(rowContext(now), actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/through-train/counted',
      summary: 'The matters behind a number of a leader',
      tag,
      access: 'officer',
      query: CountedQuery,
      answer: CountedSchema,
      handle: ({ query, actor, now }) => readCounted(rowContext(now), actor, query),
    }),
  ]
}

function flagRoutes(deps: FlagDeps, kind: 'project' | 'park', url: string): Route[] {
  return [
    route({
      method: 'GET',
      url,
      summary: `Whether a ${kind} is flagged for the through train, with all entries`,
      tag,
      access: 'officer',
      params: ById,
      answer: FlagSchema,
      handle: ({ params: { id }, actor, now }) => readFlag(deps, { kind, id }, actor, now),
    }),
    route({
      method: 'POST',
      url,
      summary: `Flag a ${kind} for the through train from a day on, or take the flag away`,
      tag,
      access: 'officer',
      params: ById,
      body: FlagBody,
      answer: FlagSchema,
      async handle({ params: { id }, body, actor, now }) {
        await flag(deps, { kind, id }, body, actor, now)
        return readFlag(deps, { kind, id }, actor, now)
      },
    }),
  ]
}

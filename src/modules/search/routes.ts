/** Searching over HTTP: matters by their words, for whoever is signed in, among what they may see. */
import type { Moment } from '../../calendar/days.ts'
import { personOf } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { digest } from '../../platform/journal.ts'
import { allow } from '../../platform/rate.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { findMatters } from './find.ts'
import { SearchAnswerSchema, SearchQuery } from './wire.ts'

export interface SearchRoutesDeps {
  rowContext(now: Moment): RowContext
}

/** How often one person may search, a minute. By person and not by address: a whole office has one. */
const SEARCHES = { windowMs: 60_000, max: 120 }

export function searchRoutes(deps: SearchRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/search',
      summary:
        'Matters that the reader may see, by words of their title, text, code or enterprise, newest first',
      tag: 'lists',
      access: 'signedIn',
      query: SearchQuery,
      answer: SearchAnswerSchema,
      async handle({ query, actor, now }) {
        const context = deps.rowContext(now)
        const key = `search:${digest(personOf(actor) ?? '')}`
        const { isAllowed } = await allow(context.runner, key, SEARCHES.windowMs, SEARCHES.max, now)
        if (!isAllowed) throw new Refusal('too_many', 'http.tooMany')
        return findMatters(context, actor, query)
      },
    }),
  ]
}

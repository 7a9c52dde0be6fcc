/** Searching over HTTP: matters by their words, for whoever is signed in, among what they may see. */
import type { Moment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { digest } from '../../platform/journal.ts'
import { allow } from '../../platform/rate.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { findEntries } from './entries.ts'
import { findMatters } from './find.ts'
import {
  EntriesSchema,
  OpenedSchema,
  SearchAnswerSchema,
  SearchQuery,
  SearchWords,
  type OpenedWire,
} from './wire.ts'

export interface SearchRoutesDeps {
  rowContext(now: Moment): RowContext
  /** What a whole code names that is no code of a matter, for whoever may see it; null where it names nothing. */
  openedBy(context: RowContext, actor: Actor, code: string): Promise<OpenedWire | null>
}

/** How often one person may search, a minute. By person and not by address: a whole office has one. */
const SEARCHES = { windowMs: 60_000, max: 120 }

/** Counts a search of somebody. Refuses (`too_many`) whoever searches too often. */
async function countSearch({ runner, now }: RowContext, actor: Actor, what: string): Promise<void> {
  const key = `${what}:${digest(personOf(actor) ?? '')}`
  const { isAllowed } = await allow(runner, key, SEARCHES.windowMs, SEARCHES.max, now)
  if (!isAllowed) throw new Refusal('too_many', 'http.tooMany')
}

export function searchRoutes(deps: SearchRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/search/entries',
      summary:
        'Enterprises and parks by words of their name or code or by their initials, merged ones as what they were merged into',
      tag: 'lists',
      access: 'officer',
      query: SearchWords,
      answer: EntriesSchema,
      async handle({ query, actor, now }) {
        const context = deps.rowContext(now)
        await countSearch(context, actor, 'entries')
        return { rows: await findEntries(context.runner, actor, query.q) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/search/code',
      summary: 'What a whole code opens, for whoever may see it',
      tag: 'lists',
      access: 'signedIn',
      query: SearchWords,
      answer: OpenedSchema,
      async handle({ query, actor, now }) {
        const context = deps.rowContext(now)
        await countSearch(context, actor, 'code')
        const opened = await deps.openedBy(context, actor, query.q)
        if (opened === null) throw new Refusal('not_found', 'search.noCode')
        return opened
      },
    }),
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
        await countSearch(context, actor, 'search')
        return findMatters(context, actor, query)
      },
    }),
  ]
}

/** The list of contacts that were shown, over HTTP, for posts that supervise or inspect. */
import { Refusal } from '../../kernel/refusal.ts'
import type { Moment } from '../../calendar/days.ts'
import { audiencesOf } from '../../platform/common-acts.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { listUnmaskings } from './unmasking-list.ts'
import { UnmaskingList, UnmaskingQuery } from './wire-unmasking.ts'

export function unmaskingRoutes(deps: { rowContext(now: Moment): RowContext }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/supervision/unmaskings',
      summary: 'To whom contacts of appeals were shown, when and why, newest first',
      tag: 'supervision',
      access: 'officer',
      query: UnmaskingQuery,
      answer: UnmaskingList,
      async handle({ query, actor, now }) {
        if (!audiencesOf(actor).includes('supervision')) throw new Refusal('not_permitted', 'act.relation')
        return listUnmaskings(deps.rowContext(now), actor, query)
      },
    }),
  ]
}

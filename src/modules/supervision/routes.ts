/** What supervision has beside its matters: the board of open orders, circulars, talks, and the public exposures. */
import { CHINA_ZONE } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { INSPECT, SUPERVISE } from './powers.ts'
import { listExposures, readBoard } from './store.ts'
import { BoardSchema, PublicExposures } from './wire.ts'

export interface SupervisionDeps {
  readonly runner: Runner
  readonly world: () => World
  /** Counts a call from an address; refuses `too_many`. */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

export function supervisionRoutes({ runner, world, limit }: SupervisionDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/supervision/board',
      summary: 'Open matters of supervision by kind, unit and light, as far as the reader may see them',
      tag: 'supervision',
      access: 'officer',
      answer: BoardSchema,
      async handle({ actor, now }) {
        if (!actor.powers.includes(SUPERVISE) && !actor.powers.includes(INSPECT))
          throw new Refusal('not_permitted', 'act.relation')
        return readBoard(runner, world(), actor, now, CHINA_ZONE)
      },
    }),
    route({
      method: 'GET',
      url: '/api/open/exposures',
      summary: 'Exposures that are public, with what was put right and what was withdrawn',
      tag: 'open',
      access: 'public',
      answer: PublicExposures,
      async handle(call) {
        await limit(call, 'exposures')
        return listExposures(runner, world(), CHINA_ZONE)
      },
    }),
  ]
}

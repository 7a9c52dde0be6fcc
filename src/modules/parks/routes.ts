/** What parks have beside their register: how one stands, and naming who answers for it. */
import { Type } from 'typebox'
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import type { Random } from '../../kernel/ids.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { Reference } from '../../platform/reference.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { Uuid } from '../../platform/wire.ts'
import { nameChief } from './chiefs.ts'
import { listCandidates, readStanding } from './standing.ts'
import { CandidatesSchema, NamingBody, StandingSchema, ZoneStandingSchema } from './wire.ts'
import { readZone } from './zone-standing.ts'

export interface ParkDeps {
  readonly pool: Pool
  readonly random: Random
  readonly reference: Reference
  readonly rowContext: (now: Moment) => RowContext
}

const ById = Type.Object({ id: Uuid })

export function parkRoutes({ pool, random, reference, rowContext }: ParkDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/parks/:id/standing',
      summary: 'A park: who answers for it, its projects by stage, which are stuck, what is red',
      tag: 'parks',
      access: 'officer',
      params: ById,
      answer: StandingSchema,
      handle: ({ params, actor, now }) => readStanding(rowContext(now), params.id, actor),
    }),
    route({
      method: 'GET',
      url: '/api/zones/:id/standing',
      summary: 'A functional zone: its projects by stage, its enterprises, and what they add up to',
      tag: 'parks',
      access: 'officer',
      params: ById,
      answer: ZoneStandingSchema,
      handle: ({ params, actor, now }) => readZone(rowContext(now), params.id, actor),
    }),
    route({
      method: 'GET',
      url: '/api/parks/:id/candidates',
      summary: 'Posts from which whoever answers for a park may be named',
      tag: 'parks',
      access: 'officer',
      params: ById,
      answer: CandidatesSchema,
      handle: ({ params, actor, now }) => listCandidates(rowContext(now), params.id, actor),
    }),
    route({
      method: 'POST',
      url: '/api/parks/:id/chief',
      summary: 'Name who answers for a park from a day on; the one before ends the day before',
      tag: 'parks',
      access: 'officer',
      params: ById,
      body: NamingBody,
      answer: StandingSchema,
      async handle({ params, body, actor, now }) {
        await nameChief({ pool, random, world: () => reference.world }, params.id, body, actor, now)
        // The process that answers shows the change at once.
        await reference.refresh()
        return readStanding(rowContext(now), params.id, actor)
      },
    }),
  ]
}

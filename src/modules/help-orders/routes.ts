/** What help orders have beside their matters: the list of signed projects that nobody helps. */
import { isoDay } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { MANAGE } from '../projects/powers.ts'
import { unserved } from './store.ts'
import { UnservedSchema } from './wire.ts'

interface HelpOrderRoutesDeps {
  readonly pool: Runner
  readonly world: () => World
}

export function helpOrderRoutes({ pool, world }: HelpOrderRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/unserved-projects',
      summary: 'Signed projects of the reader’s regions that no help order runs for, longest signed first',
      tag: 'help-orders',
      access: 'officer',
      answer: UnservedSchema,
      async handle({ actor, now }) {
        if (!mayRead(actor)) throw new Refusal('not_permitted', 'act.relation')
        const rows = await unserved(pool, actor.regions)
        const { organisation, calendars } = world()
        const today = calendars.dayOf(now)
        return {
          count: rows[0]?.count ?? 0,
          rows: rows.map(({ regionId, departmentId, signedOn, count: _count, ...row }) => ({
            ...row,
            region: organisation.region(regionId)?.name ?? { zh: '', en: '' },
            department:
              (departmentId === null ? undefined : organisation.department(departmentId)?.name) ?? null,
            signedOn: isoDay(signedOn),
            days: today - signedOn,
          })),
        }
      },
    }),
  ]
}

/** Leaders of the region, and the promotion office. */
function mayRead({ powers }: Officer): boolean {
  return powers.includes(READ_REGION) || powers.includes(MANAGE)
}

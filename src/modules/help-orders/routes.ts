/** What help orders have beside their matters: signed projects that nobody helps, service points, clinics, acts of leaders. */
import { Type } from 'typebox'
import { isoDay, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { Uuid } from '../../platform/wire.ts'
import { MANAGE } from '../projects/powers.ts'
import { readClinics, readLeaderActs, readPoint, readPoints } from './clinic-views.ts'
import { unserved } from './store.ts'
import {
  LeaderActsQuery,
  LeaderActsSchema,
  PointStandingSchema,
  PointsSchema,
  ProjectClinicsSchema,
} from './wire-clinics.ts'
import { UnservedSchema } from './wire.ts'

interface HelpOrderRoutesDeps {
  readonly pool: Runner
  readonly world: () => World
  readonly rowContext: (now: Moment) => RowContext
}

const tag = 'help-orders'
const ById = Type.Object({ id: Uuid })

export function helpOrderRoutes({ pool, world, rowContext }: HelpOrderRoutesDeps): Route[] {
  return [
    ...clinicRoutes(rowContext),
    route({
      method: 'GET',
      url: '/api/unserved-projects',
      summary: 'Signed projects of the reader’s regions that no help order runs for, longest signed first',
      tag,
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

function clinicRoutes(rowContext: HelpOrderRoutesDeps['rowContext']): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/service-points/figures',
      summary: 'Service points in other cities: staff of today, orders taken in, projects and problems left',
      tag,
      access: 'officer',
      answer: PointsSchema,
      handle: ({ actor, now }) => readPoints(rowContext(now), actor),
    }),
    route({
      method: 'GET',
      url: '/api/service-points/:id/standing',
      summary: 'A service point: its figures, its open orders, and the projects that it serves',
      tag,
      access: 'officer',
      params: ById,
      answer: PointStandingSchema,
      handle: ({ params, actor, now }) => readPoint(rowContext(now), params.id, actor),
    }),
    route({
      method: 'GET',
      url: '/api/projects/:id/clinics',
      summary: 'Joint clinics of a project: its problems with their prescriptions, and what leaders did',
      tag,
      access: 'officer',
      params: ById,
      answer: ProjectClinicsSchema,
      handle: ({ params, actor, now }) => readClinics(rowContext(now), params.id, actor),
    }),
    route({
      method: 'GET',
      url: '/api/leader-acts',
      summary: 'How often each leader listened, coordinated and pushed, and the records of one of them',
      tag,
      access: 'officer',
      query: LeaderActsQuery,
      answer: LeaderActsSchema,
      handle: ({ query, actor, now }) => readLeaderActs(rowContext(now), actor, query),
    }),
  ]
}

/** Leaders of the region, and the promotion office. */
function mayRead({ powers }: Officer): boolean {
  return powers.includes(READ_REGION) || powers.includes(MANAGE)
}

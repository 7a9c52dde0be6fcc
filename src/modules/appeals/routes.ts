/** What appeals answer besides their acts and pages: earlier ones that a new one may repeat, and who mostly has such ones. */
import { Type } from 'typebox'
import { hasPower, type Actor } from '../../kernel/actor.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import { MatterRowSchema, Uuid } from '../../platform/wire.ts'
import { APPEAL_POWERS } from './appeal.ts'
import { likelyRepeats } from './similar.ts'
import { likelyDepartments, placeOf, recentAppeals, recentAppealsIn } from './store.ts'

export interface AppealRoutesDeps {
  rowContext(now: Moment): RowContext
}

const Typed = Type.Object(
  {
    enterpriseId: Type.Optional(Uuid),
    title: Type.String({ maxLength: 120, format: 'writing' }),
    not: Type.Optional(Uuid),
  },
  { additionalProperties: false },
)
const LikelyDepartments = Type.Object({
  rows: Type.Array(Type.Object({ departmentId: Uuid, times: Type.Integer() })),
})
const Repeats = Type.Object({ rows: Type.Array(MatterRowSchema) })

export function appealRoutes(deps: AppealRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/appeals/similar',
      summary:
        'Earlier appeals that one with this title may repeat, of an enterprise or of the regions of an officer',
      tag: 'appeals',
      access: 'signedIn',
      query: Typed,
      answer: Repeats,
      async handle({ query: { enterpriseId, title, not }, actor, now }) {
        const context = deps.rowContext(now)
        const earlier = await earlierFor(context.runner, actor, enterpriseId)
        const seen = earlier.filter((row) => row.id !== not && maySee(actor, row))
        return { rows: await toRows(context, likelyRepeats(title, seen)) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/appeals/:id/likely-departments',
      summary: 'The departments that mostly have appeals of this topic in this region, for the dispatcher',
      tag: 'appeals',
      access: 'officer',
      params: Type.Object({ id: Uuid }),
      answer: LikelyDepartments,
      async handle({ params: { id }, actor, now }) {
        const { runner } = deps.rowContext(now)
        const place = await placeOf(runner, id)
        if (place === undefined || !hasPower(actor, APPEAL_POWERS.dispatch, place))
          throw new Refusal('not_found', reason('matter.notFound'))
        return { rows: await likelyDepartments(runner, place) }
      },
    }),
  ]
}

/** Of an enterprise; or, for an officer who names none, of the regions. */
function earlierFor(runner: Runner, actor: Actor, enterpriseId: string | undefined): Promise<MatterRow[]> {
  if (enterpriseId !== undefined) return recentAppeals(runner, enterpriseId)
  return actor.kind === 'officer' ? recentAppealsIn(runner, [...actor.regions]) : Promise.resolve([])
}

/** Its own enterprise's, or of the regions in which somebody takes appeals in or dispatches them. */
function maySee(actor: Actor, row: MatterRow): boolean {
  if (actor.kind === 'agent') return actor.enterpriseId === row.enterpriseId
  return [APPEAL_POWERS.file, APPEAL_POWERS.dispatch].some((power) => hasPower(actor, power, row))
}

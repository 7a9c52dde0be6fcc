/** What appeals answer besides their acts and pages: earlier ones that a new one may repeat, while it is typed. */
import { Type } from 'typebox'
import { hasPower, type Actor } from '../../kernel/actor.ts'
import type { Moment } from '../../calendar/days.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { toRows, type RowContext } from '../../platform/views/matter-rows.ts'
import { MatterRowSchema, Uuid } from '../../platform/wire.ts'
import { APPEAL_POWERS } from './appeal.ts'
import { likelyRepeats } from './similar.ts'
import { recentAppeals } from './store.ts'

export interface AppealRoutesDeps {
  rowContext(now: Moment): RowContext
}

const Typed = Type.Object(
  { enterpriseId: Uuid, title: Type.String({ maxLength: 120, format: 'writing' }), not: Type.Optional(Uuid) },
  { additionalProperties: false },
)
const Repeats = Type.Object({ rows: Type.Array(MatterRowSchema) })

export function appealRoutes(deps: AppealRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/appeals/similar',
      summary: 'Earlier appeals of an enterprise that one with this title may repeat',
      tag: 'appeals',
      access: 'signedIn',
      query: Typed,
      answer: Repeats,
      async handle({ query: { enterpriseId, title, not }, actor, now }) {
        const context = deps.rowContext(now)
        const earlier = await recentAppeals(context.runner, enterpriseId)
        const seen = earlier.filter((row) => row.id !== not && maySee(actor, enterpriseId, row))
        return { rows: await toRows(context, likelyRepeats(title, seen)) }
      },
    }),
  ]
}

/** Its own enterprise's, or of the regions in which somebody takes appeals in or dispatches them. */
function maySee(actor: Actor, enterpriseId: string, row: Parameters<typeof hasPower>[2]): boolean {
  if (actor.kind === 'agent') return actor.enterpriseId === enterpriseId
  return [APPEAL_POWERS.file, APPEAL_POWERS.dispatch].some((power) => hasPower(actor, power, row))
}

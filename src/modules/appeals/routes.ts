/**
 * What appeals answer besides their acts and pages: earlier ones that a new one may repeat, who mostly has such ones, and what
 * the region calls the service.
 */
import { Type } from 'typebox'
import { hasPower, type Actor } from '../../kernel/actor.ts'
import type { Name } from '../../kernel/organisation.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import { MatterRowSchema, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'
import { findEnterprise } from '../enterprises/store.ts'
import { APPEAL_POWERS } from './appeal.ts'
import { appealBrand } from './parameters.ts'
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
  strict,
)
const LikelyDepartments = Type.Object({
  rows: Type.Array(Type.Object({ departmentId: Uuid, times: Type.Integer() })),
})
const Service = Type.Object({ brand: nullable(NameSchema) })
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
        return { rows: await likelyDepartments(runner, id, place) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/open/service',
      summary:
        'What the service is called: in the region of one’s enterprise, else in the one above all others',
      tag: 'appeals',
      access: 'public',
      answer: Service,
      handle: async ({ actor, now }) => ({ brand: await brandFor(deps.rowContext(now), actor) }),
    }),
  ]
}

/** The name as the law has it today; null while the region has given none. */
async function brandFor({ runner, world, now }: RowContext, actor: Actor | null): Promise<Name | null> {
  const { law, organisation, calendars } = world
  const enterprise = actor?.kind === 'agent' ? await findEnterprise(runner, actor.enterpriseId) : undefined
  const regionId =
    enterprise?.regionId ?? organisation.regions().find(({ parentId }) => parentId === null)?.id
  if (regionId === undefined) return null
  const today = calendars.dayOf(now)
  return law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(appealBrand)?.value ?? null
}

/** Of an enterprise; or, for an officer who names none, of the regions. */
function earlierFor(runner: Runner, actor: Actor, enterpriseId: string | undefined): Promise<MatterRow[]> {
  if (enterpriseId !== undefined) return recentAppeals(runner, enterpriseId)
  return actor.kind === 'officer' ? recentAppealsIn(runner, [...actor.regions]) : Promise.resolve([])
}

/** Its own enterprise's, or of the regions in which somebody takes appeals in or dispatches them. */
function maySee(actor: Actor, row: MatterRow): boolean {
  if (actor.kind === 'agent') return row.enterpriseId !== null && actor.parties.includes(row.enterpriseId)
  return [APPEAL_POWERS.file, APPEAL_POWERS.dispatch].some((power) => hasPower(actor, power, row))
}

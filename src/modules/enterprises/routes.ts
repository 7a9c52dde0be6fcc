/** The register of enterprises over HTTP: search, one row, registering. */
import { Type } from 'typebox'
import { isoDay } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { Uuid } from '../../platform/wire.ts'
import { endEnterprise, registerEnterprise, type RegisterDeps } from './register.ts'
import { hasUsccWarning } from './rules.ts'
import { findEnterprise, searchEnterprises, type Enterprise } from './store.ts'
import {
  EndEnterpriseBody,
  EnterpriseListSchema,
  EnterpriseSchema,
  RegisterEnterpriseBody,
  type EnterpriseWire,
} from './wire.ts'

export interface EnterpriseRoutesDeps extends RegisterDeps {
  readonly world: () => World
}

const ById = Type.Object({ id: Uuid })
const Search = Type.Object(
  { q: Type.Optional(Type.String({ maxLength: 120, format: 'writing' })), before: Type.Optional(Uuid) },
  { additionalProperties: false },
)

export function enterpriseRoutes(deps: EnterpriseRoutesDeps): Route[] {
  const { pool, world } = deps
  const wire = (enterprise: Enterprise) => enterpriseWire(enterprise, world().organisation)
  return [
    route({
      method: 'GET',
      url: '/api/enterprises',
      summary: 'Enterprises by a part of their name or code, newest first',
      tag: 'enterprises',
      access: 'officer',
      query: Search,
      answer: EnterpriseListSchema,
      async handle({ query }) {
        const { rows, next } = await searchEnterprises(pool, query.q ?? '', query.before ?? null)
        return { rows: rows.map(wire), next }
      },
    }),
    route({
      method: 'GET',
      url: '/api/enterprises/:id',
      summary: 'One enterprise',
      tag: 'enterprises',
      access: 'signedIn',
      params: ById,
      answer: EnterpriseSchema,
      async handle({ params, actor }) {
        const found = mayKnow(actor, params.id) ? await findEnterprise(pool, params.id) : undefined
        if (found === undefined) throw new Refusal('not_found', 'enterprise.notFound')
        return wire(found)
      },
    }),
    route({
      method: 'POST',
      url: '/api/enterprises',
      summary: 'Register an enterprise',
      tag: 'enterprises',
      access: 'officer',
      body: RegisterEnterpriseBody,
      answer: EnterpriseSchema,
      async handle({ body, actor, now }) {
        return wire(await registerEnterprise(deps, body, actor, world().organisation, now))
      },
    }),
    route({
      method: 'POST',
      url: '/api/enterprises/:id/end',
      summary: 'Write down that an enterprise was dissolved, or that this was a mistake',
      tag: 'enterprises',
      access: 'officer',
      params: ById,
      body: EndEnterpriseBody,
      answer: EnterpriseSchema,
      async handle({ params, body, actor, now }) {
        return wire(await endEnterprise(deps, params.id, body, actor, now))
      },
    }),
  ]
}

/** Officers know all enterprises; to an enterprise the others do not exist. */
function mayKnow(actor: Actor, id: string): boolean {
  return actor.kind === 'officer' || (actor.kind === 'agent' && actor.enterpriseId === id)
}

function enterpriseWire(
  { id, name, uscc, regionId, endedOn }: Enterprise,
  organisation: Organisation,
): EnterpriseWire {
  const region = organisation.region(regionId)
  if (region === undefined) throw new Error(`enterprise ${id} lies in no region`)
  return {
    id,
    name,
    uscc,
    usccWarning: hasUsccWarning(uscc),
    region: region.name,
    endedOn: endedOn === null ? null : isoDay(endedOn),
  }
}

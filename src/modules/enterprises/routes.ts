/** The register of enterprises over HTTP: search, one row, registering. */
import { Type } from 'typebox'
import { isoDay } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { strict, Uuid } from '../../platform/wire.ts'
import { likelyPairs } from './duplicates.ts'
import { givenBy } from './given.ts'
import { mergeEnterprises } from './merge.ts'
import { REGISTER } from './power.ts'
import { profileOf } from './profile.ts'
import { endEnterprise, registerEnterprise, type RegisterDeps } from './register.ts'
import { hasUsccWarning } from './rules.ts'
import { entriesOf, mayKnow } from './sight.ts'
import { findEnterprise, listEntries, searchEnterprises, type Enterprise } from './store.ts'
import {
  DuplicatesSchema,
  EndEnterpriseBody,
  EnterpriseListSchema,
  EnterpriseProfileSchema,
  EnterpriseSchema,
  GivenSchema,
  MergeBody,
  RegisterEnterpriseBody,
  type EnterpriseWire,
} from './wire.ts'

export interface EnterpriseRoutesDeps extends RegisterDeps {
  readonly world: () => World
}

const ById = Type.Object({ id: Uuid })
const Search = Type.Object(
  { q: Type.Optional(Type.String({ maxLength: 120, format: 'writing' })), before: Type.Optional(Uuid) },
  strict,
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
      async handle({ query, actor }) {
        const { q = '', before = null } = query
        const { rows, next } = await searchEnterprises(pool, q, before, entriesOf(actor))
        return { rows: rows.map(wire), next }
      },
    }),
    ...mergingRoutes(deps),
    route({
      method: 'GET',
      url: '/api/enterprises/:id/profile',
      summary: 'What follows from an entry of the register: size class, scale, who may act, merged entries',
      tag: 'enterprises',
      access: 'officer',
      params: ById,
      answer: EnterpriseProfileSchema,
      handle({ params: { id }, actor, now }) {
        requireKnown(actor, id)
        return profileOf(pool, id, world().calendars.dayOf(now))
      },
    }),
    route({
      method: 'GET',
      url: '/api/enterprises/:id/given',
      summary: 'What an enterprise was asked for and has handed in, in matters that the reader may see',
      tag: 'enterprises',
      access: 'officer',
      params: ById,
      answer: GivenSchema,
      handle({ params: { id }, actor }) {
        requireKnown(actor, id)
        return givenBy(pool, id, actor)
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
        requireKnown(actor, params.id)
        const found = await findEnterprise(pool, params.id)
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

/** Finding entries that are one enterprise, and making one of them. */
function mergingRoutes({ pool, random, world }: EnterpriseRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/enterprises/duplicates',
      summary: "Entries of the post's regions that are likely the same enterprise",
      tag: 'enterprises',
      access: 'officer',
      answer: DuplicatesSchema,
      async handle({ actor }) {
        if (!actor.powers.includes(REGISTER)) throw new Refusal('not_permitted', 'enterprise.power')
        const entries = await listEntries(pool, [...actor.regions])
        const places = world()
          .organisation.regions()
          .flatMap(({ name: { zh } }) => [zh, shortPlace(zh)])
        const byId = new Map(entries.map((entry) => [entry.id, entry]))
        const pairs = likelyPairs(entries, places).flatMap(({ one, other, score, by }) => {
          const [a, b] = [byId.get(one), byId.get(other)]
          return a === undefined || b === undefined ? [] : [{ one: a, other: b, score, by }]
        })
        return { pairs }
      },
    }),
    route({
      method: 'POST',
      url: '/api/enterprises/:id/merge',
      summary: 'Merge another entry into this one: they are one enterprise',
      tag: 'enterprises',
      access: 'officer',
      params: ById,
      body: MergeBody,
      answer: EnterpriseProfileSchema,
      async handle({ params: { id }, body, actor, now }) {
        await mergeEnterprises({ pool, random }, id, body, actor, now)
        return profileOf(pool, id, world().calendars.dayOf(now))
      },
    }),
  ]
}

/** 临溪 for 临溪区, as names begin with either. */
function shortPlace(name: string): string {
  return name.length > 2 ? name.replace(/[省市区县旗]$/, '') : name
}

/** Refuses (`not_found`) an enterprise that there is none of for somebody. */
function requireKnown(actor: Actor, id: string): void {
  if (!mayKnow(actor, id)) throw new Refusal('not_found', 'enterprise.notFound')
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

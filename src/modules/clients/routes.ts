/** Clients over HTTP, for posts that may import: connecting and cutting off, the message log, what waits, and coverage. */
import { Type } from 'typebox'
import { DAY_MS, parseMoment, CHINA_ZONE, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { strict, Uuid } from '../../platform/wire.ts'
import { checkPower, mayImport } from '../imports/power.ts'
import { listCalls, listDead, listRows, findCall, type ClientCall } from './call-store.ts'
import { replay } from './calls.ts'
import { countKeys, findClient, listClients, type Client } from './client-store.ts'
import { coverageOf } from './coverage.ts'
import type { MachineDeps } from './machine-routes.ts'
import { addClient, revokeClient, rotateKey } from './register.ts'
import { callWire, clientWire, coverageWire, deadWire, lineWire } from './views.ts'
import {
  AddClientBody,
  CallBodySchema,
  CallListSchema,
  CallViewSchema,
  ClientListSchema,
  ClientSchema,
  CoverageSchema,
  DeadListSchema,
  KeyAnswer,
  ReplayBody,
} from './wire.ts'

const ById = Type.Object({ id: Uuid })
const CallsQuery = Type.Object({ client: Type.Optional(Uuid), before: Type.Optional(Uuid) }, strict)
const DEAD_SHOWN = 200
/** Coverage looks back a year. */
const COVERAGE_MS = 365 * DAY_MS

export function clientRoutes(deps: MachineDeps): Route[] {
  return [...registerRoutes(deps), ...logRoutes(deps)]
}

function registerRoutes(deps: MachineDeps): Route[] {
  const { pool, world } = deps
  const one = async (client: Client, now: Moment) => {
    const keys = await countKeys(pool, [client.id], now)
    return clientWire(client, keys.get(client.id) ?? 0, world())
  }
  return [
    route({
      method: 'GET',
      url: '/api/clients',
      summary: 'Other systems that are connected to the region of the post',
      tag: 'clients',
      access: 'officer',
      answer: ClientListSchema,
      async handle({ actor, now }) {
        checkPower(actor)
        const clients = await listClients(pool, [...actor.regions])
        const keys = await countKeys(
          pool,
          clients.map(({ id }) => id),
          now,
        )
        return { rows: clients.map((client) => clientWire(client, keys.get(client.id) ?? 0, world())) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/clients',
      summary: 'Connect another system; its key is answered this once',
      tag: 'clients',
      access: 'officer',
      body: AddClientBody,
      answer: KeyAnswer,
      async handle({ actor, body, now }) {
        checkPower(actor)
        const regionId = (body.regionId ?? actor.regionId) as RegionId
        if (!actor.regions.has(regionId)) throw new Refusal('not_permitted', 'import.noPower')
        const { client, key } = await addClient(deps, { ...body, regionId }, actor, now)
        return { client: await one(client, now), key }
      },
    }),
    route({
      method: 'POST',
      url: '/api/clients/:id/rotate',
      summary: 'Give a client a new key; the old one stays valid for the overlap that the region sets',
      tag: 'clients',
      access: 'officer',
      params: ById,
      answer: KeyAnswer,
      async handle({ actor, params, now }) {
        const { client, key } = await rotateKey(deps, await requireClient(deps, params.id, actor), actor, now)
        return { client: await one(client, now), key }
      },
    }),
    route({
      method: 'POST',
      url: '/api/clients/:id/revoke',
      summary: 'Cut a client off, with all its keys, at once',
      tag: 'clients',
      access: 'officer',
      params: ById,
      answer: ClientSchema,
      async handle({ actor, params, now }) {
        const client = await requireClient(deps, params.id, actor)
        await revokeClient(deps, client, actor, now)
        return one({ ...client, revokedAt: now }, now)
      },
    }),
  ]
}

function logRoutes(deps: MachineDeps): Route[] {
  const { pool, world } = deps
  const namesOf = async (actor: Officer) =>
    new Map((await listClients(pool, [...actor.regions])).map(({ id, name }) => [id, name]))
  /** A call of a client of another region does not exist for this post; nor does any for one that may not import. */
  const requireCall = async (id: string, actor: Officer) => {
    const call = mayImport(actor) ? await findCall(pool, id) : undefined
    const names = call === undefined ? new Map<string, string>() : await namesOf(actor)
    if (call === undefined || !names.has(call.clientId)) throw new Refusal('not_found', 'client.callNotFound')
    return { call, names }
  }
  return [
    route({
      method: 'GET',
      url: '/api/clients/calls',
      summary: 'The message log: calls of clients, newest first',
      tag: 'clients',
      access: 'officer',
      query: CallsQuery,
      answer: CallListSchema,
      async handle({ actor, query, say }) {
        checkPower(actor)
        const { client = null, before = null } = query
        const { rows, next } = await listCalls(pool, [...actor.regions], client, before)
        const names = await namesOf(actor)
        return { rows: rows.map((call) => callWire(call, names, say, world())), next }
      },
    }),
    route({
      method: 'GET',
      url: '/api/clients/calls/:id',
      summary: 'One call, with what became of each row',
      tag: 'clients',
      access: 'officer',
      params: ById,
      answer: CallViewSchema,
      async handle({ actor, params, say }) {
        const { call, names } = await requireCall(params.id, actor)
        const lines = await listRows(pool, call.id)
        return {
          call: callWire(call, names, say, world()),
          isKept: call.body !== null,
          lines: lines.map((row) => lineWire(row, say)),
        }
      },
    }),
    route({
      method: 'GET',
      url: '/api/clients/calls/:id/body',
      summary: 'The orders of a call as they were sent; that they were read is written down',
      tag: 'clients',
      access: 'officer',
      params: ById,
      answer: CallBodySchema,
      async handle({ actor, params, now, reply }) {
        const { call } = await requireCall(params.id, actor)
        if (call.body === null) throw new Refusal('not_found', 'client.callEmptied')
        const line = { act: 'readMessage', audience: 'supervision', patch: readingOf(call) } as const
        await appendLine(pool, `person:${actor.personId}`, line, { actor, at: now, random: deps.random })
        reply.header('cache-control', 'private, no-store')
        return { body: call.body }
      },
    }),
    route({
      method: 'GET',
      url: '/api/clients/waiting',
      summary: 'Rows that were refused and that nothing has settled since',
      tag: 'clients',
      access: 'officer',
      answer: DeadListSchema,
      async handle({ actor, say }) {
        checkPower(actor)
        const rows = await listDead(pool, [...actor.regions], DEAD_SHOWN)
        const names = await namesOf(actor)
        return { rows: rows.map((row) => deadWire(row, names, say, world())) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/clients/replay',
      summary:
        'Replay refused rows with the profile as it is now: one, those of a call, of a span, or all of a client',
      tag: 'clients',
      access: 'officer',
      body: ReplayBody,
      answer: CallViewSchema,
      async handle({ actor, body, say }) {
        const client = await requireClient(deps, body.clientId, actor)
        const { callId = null, row = null } = body
        const selection = { callId, row, from: momentIn(body.from, '/from'), to: momentIn(body.to, '/to') }
        const { call } = await replay(deps, client, selection, actor)
        const lines = await listRows(pool, call.id)
        return {
          call: callWire(call, new Map([[client.id, client.name]]), say, world()),
          isKept: false,
          lines: lines.map((line) => lineWire(line, say)),
        }
      },
    }),
    route({
      method: 'GET',
      url: '/api/clients/coverage',
      summary: 'Which departments and sub-districts had orders of connected systems within a year',
      tag: 'clients',
      access: 'officer',
      answer: CoverageSchema,
      async handle({ actor, now }) {
        checkPower(actor)
        const from = (now - COVERAGE_MS) as Moment
        const found = await coverageOf(pool, [...actor.regions], from)
        return coverageWire(found, actor, from, world())
      },
    }),
  ]
}

/** Which message somebody has read. */
function readingOf({ id, clientId }: ClientCall) {
  return { client: clientId, call: id }
}

/** A client of another region does not exist for this post; nor does any for one that may not import. */
async function requireClient({ pool }: MachineDeps, id: string, actor: Officer): Promise<Client> {
  const client = mayImport(actor) ? await findClient(pool, id) : undefined
  if (client === undefined || !actor.regions.has(client.regionId))
    throw new Refusal('not_found', 'client.notFound')
  return client
}

function momentIn(text: string | undefined, path: string): Moment | null {
  if (text === undefined) return null
  const at = parseMoment(text, CHINA_ZONE)
  if (at === null) throw invalid(path, 'client.moment')
  return at
}

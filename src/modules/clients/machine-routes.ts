/** What another system may call with its key: sending orders, and fetching what has become of its own. */
import { MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { FastifyRequest } from 'fastify'
import { digest } from '../../platform/journal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { allow } from '../../platform/rate.ts'
import { translate, type Texts } from '../../platform/texts.ts'
import { wireMoment } from '../../platform/views/time.ts'
import type { ImportDeps } from '../imports/order.ts'
import type { Problem as RowProblem } from '../imports/row.ts'
import type { Problem } from '../../platform/wire.ts'
import { findByKey, markUsed, type Client } from './client-store.ts'
import { hashOfKey, keyIn } from './key.ts'
import { noteRefused, takeCall } from './calls.ts'
import type { CallFault } from './call-store.ts'
import { clientRules } from './parameters.ts'
import { changesSince } from './results.ts'
import { ChangesAnswer, ChangesQuery, OrdersAnswer, OrdersBody, type FaultWire } from './wire.ts'
import { BODY_BYTES_MAX } from './words.ts'

export interface MachineDeps extends ImportDeps {
  readonly texts: Texts
}

/** Wrong keys that one address may try a minute: who guesses learns nothing, but shall not keep the database busy. */
const WRONG_KEYS_MAX = 60

export function machineRoutes(deps: MachineDeps): Route[] {
  const callers = new WeakMap<FastifyRequest, Client>()
  const guard = async (request: FastifyRequest, now: Moment) => {
    callers.set(request, await callerOf(deps, request, now))
  }
  const caller = (request: FastifyRequest): Client => {
    const client = callers.get(request)
    if (client === undefined) throw new Error('the guard has let nobody in')
    return client
  }
  return [
    route({
      method: 'POST',
      url: '/api/machine/appeals',
      summary:
        'Send orders of a hotline, in the field names of the client’s own mapping profile; each is taken in whole or refused with its faults, and the same order again changes nothing',
      tag: 'machine',
      access: 'client',
      guard,
      async refused(request, problem) {
        const client = callers.get(request)
        if (client !== undefined) await noteRefused(deps, client, faultOfCall(request, problem))
      },
      body: OrdersBody,
      answer: OrdersAnswer,
      bodyLimit: BODY_BYTES_MAX,
      async handle({ request, body }) {
        const { call, rows } = await takeCall(deps, caller(request), body.orders)
        const { id, profileVersion, created, unchanged, corrected, refused } = call
        return {
          call: id,
          profileVersion,
          created,
          unchanged,
          corrected,
          refused,
          rows: rows.map(({ externalId, code, outcome, problems }, index) => ({
            row: index + 1,
            externalId,
            code,
            outcome,
            faults: problems.map((problem) => faultOf(deps.texts, problem)),
          })),
        }
      },
    }),
    route({
      method: 'GET',
      url: '/api/machine/appeals',
      summary: 'What has become of the client’s own orders since a cursor, or since it was connected',
      tag: 'machine',
      access: 'client',
      guard,
      query: ChangesQuery,
      answer: ChangesAnswer,
      handle: ({ request, query }) => changes(deps, caller(request), query.since),
    }),
  ]
}

async function callerOf({ pool, world }: MachineDeps, request: FastifyRequest, now: Moment): Promise<Client> {
  const key = keyIn(request.headers.authorization)
  const client = key === null ? undefined : await findByKey(pool, hashOfKey(key), now)
  if (client === undefined) {
    await count(`client-key:${digest(request.ip)}`, WRONG_KEYS_MAX)
    throw new Refusal('not_signed_in', 'client.key')
  }
  const { callsAMinute } = clientRules(world(), client.regionId, world().calendars.dayOf(now))
  await count(`client:${client.id}`, callsAMinute)
  await markUsed(pool, client.id, now)
  return client

  async function count(what: string, max: number): Promise<void> {
    const { isAllowed } = await allow(pool, what, MINUTE_MS, max, now)
    if (!isAllowed) throw new Refusal('too_many', 'client.tooMany')
  }
}

const MEDIA_TYPE_MAX = 100
const INT4_MAX = 2 ** 31 - 1

/** Why a call was refused, and what its head said of it: a type cut to a line, a length as far as it is one. */
function faultOfCall({ headers }: FastifyRequest, { reason }: Problem): CallFault {
  const type = headers['content-type']?.replace(/[^\x20-\x7e]/g, '').slice(0, MEDIA_TYPE_MAX)
  const size = Number(headers['content-length'] ?? Number.NaN)
  return {
    fault: reason.code,
    mediaType: type ?? null,
    sizeBytes: Number.isInteger(size) && size <= INT4_MAX ? size : null,
  }
}

/** In both languages: what reads it is a machine, and who reads its log may be anybody. */
function faultOf(texts: Texts, { column, code, values }: RowProblem): FaultWire {
  const [zh, en] = (['zh', 'en'] as const).map((language) => translate(texts, language, code, values))
  return { field: column, code, text: { zh: zh ?? code, en: en ?? code } }
}

async function changes({ pool, world, texts }: MachineDeps, client: Client, since: string | undefined) {
  const { organisation, calendars } = world()
  const regions = organisation.subtree(client.regionId)
  const found = await changesSince(pool, client, regions, since)
  const days = calendars.view(client.regionId)
  return {
    cursor: found.cursor,
    hasMore: found.hasMore,
    changes: found.changes.map(({ departmentId, steps, ...change }) => ({
      ...change,
      statusText: faultOf(texts, { column: '', code: `appeal.status.${change.status}`, values: {} }).text,
      department: departmentId === null ? null : (organisation.department(departmentId)?.name ?? null),
      steps: steps.map(({ status, at }) => ({ status, at: wireMoment(at, days) })),
      receivedAt: wireMoment(change.receivedAt, days),
      dispatchedAt: wireMoment(change.dispatchedAt, days),
      contactedAt: wireMoment(change.contactedAt, days),
      checkedAt: wireMoment(change.checkedAt, days),
      repliedAt: wireMoment(change.repliedAt, days),
      closedAt: wireMoment(change.closedAt, days),
    })),
  }
}

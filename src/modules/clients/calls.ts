/** Taking a call of a client, and replaying rows that were refused: both are kept in the message log with what came of them. */
import type { Actor } from '../../kernel/actor.ts'
import { personOf } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { digest } from '../../platform/journal.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { findProfile } from '../imports/find-profile.ts'
import type { ImportDeps } from '../imports/order.ts'
import {
  addCall,
  bodiesOf,
  listToReplay,
  noteOutcome,
  settleRows,
  type CallFault,
  type CallRow,
  type ClientCall,
  type DeadRow,
  type OutcomeCounts,
  type Selection,
} from './call-store.ts'
import type { Client } from './client-store.ts'
import { settle, type Settled } from './settle.ts'
import { ORDERS_MAX, OUTCOMES } from './words.ts'

/** A call that was read, with the profile it was read by. */
interface TakenCall extends ClientCall {
  readonly profileVersion: number
}

/** A call with what became of each of its orders. */
export interface CallReport {
  readonly call: TakenCall
  readonly rows: readonly Settled[]
}

/** Takes a call. It is written down before anything is done with it, so that what is lost half-way is known. */
export async function takeCall(
  deps: ImportDeps,
  client: Client,
  orders: readonly unknown[],
): Promise<CallReport> {
  const body = JSON.stringify(orders)
  const { call, profile } = await begin(deps, client, orders, { body, personId: null, isReplay: false })
  const settled = await settle(deps, { client, profile, orders, callId: call.id })
  return finish(deps, call, settled, [])
}

/**
 * Replays rows of a client that were refused, with its profile as it is now; what has been taken in by another call since is
 * left alone. Refuses (`not_now`) where no row waits.
 */
export async function replay(
  deps: ImportDeps,
  client: Client,
  selection: Selection,
  actor: Actor,
): Promise<CallReport> {
  const dead = await listToReplay(deps.pool, client.id, selection, ORDERS_MAX)
  if (dead.length === 0) throw new Refusal('not_now', 'client.nothingWaits')
  const orders = await ordersOf(deps, dead)
  const kept = { body: null, personId: personOf(actor), isReplay: true }
  const { call, profile } = await begin(deps, client, orders, kept)
  const settled = await settle(deps, { client, profile, orders, callId: call.id })
  const { pool, now, random } = deps
  const report = await finish(deps, call, settled, dead)
  const patch = { call: call.id, rows: dead.map(({ callId, row }) => `${callId} ${row}`) }
  const line = { act: 'replay', audience: 'departments', patch } as const
  await appendLine(pool, `register:client:${client.id}`, line, { actor, at: now(), random })
  return report
}

async function ordersOf({ pool }: ImportDeps, dead: readonly DeadRow[]): Promise<unknown[]> {
  const bodies = await bodiesOf(pool, [...new Set(dead.map(({ callId }) => callId))])
  const parsed = new Map([...bodies].map(([id, body]) => [id, JSON.parse(body) as unknown[]]))
  return dead.map(({ callId, row }) => parsed.get(callId)?.[row - 1])
}

async function begin(
  { pool, world, ids, now }: ImportDeps,
  client: Client,
  orders: readonly unknown[],
  kept: Pick<ClientCall, 'body' | 'personId' | 'isReplay'>,
) {
  const { profile, version } = await findProfile(pool, world().organisation, client.regionId, client.profile)
  const call: TakenCall = {
    ...NOTHING,
    ...FAULTLESS,
    ...kept,
    id: ids.next(),
    clientId: client.id,
    at: now(),
    profile: profile.name,
    profileVersion: version,
    hash: digest(kept.body ?? JSON.stringify(orders)),
    rows: orders.length,
  }
  await addCall(pool, call)
  return { call, profile }
}

const NOTHING: OutcomeCounts = { created: 0, unchanged: 0, corrected: 0, refused: 0 }
const FAULTLESS: CallFault = { fault: null, mediaType: null, sizeBytes: null }

/** Writes down a call of a client that was refused as a whole, such as one that is no JSON. */
export async function noteRefused(
  { pool, ids, now }: ImportDeps,
  client: Client,
  fault: CallFault,
): Promise<void> {
  await addCall(pool, {
    ...NOTHING,
    ...fault,
    id: ids.next(),
    clientId: client.id,
    at: now(),
    personId: null,
    isReplay: false,
    profile: client.profile,
    profileVersion: null,
    hash: null,
    body: null,
    rows: 0,
  })
}

async function finish(
  { pool }: ImportDeps,
  call: TakenCall,
  settled: readonly Settled[],
  origins: readonly DeadRow[],
): Promise<CallReport> {
  const rows = settled.map(({ code: _code, ...one }, index): CallRow => {
    const origin = origins[index]
    return {
      ...one,
      callId: call.id,
      row: index + 1,
      originCall: origin?.callId ?? null,
      originRow: origin?.row ?? null,
      settledBy: null,
      tries: 1,
    }
  })
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, settled.filter((one) => one.outcome === outcome).length]),
  ) as unknown as OutcomeCounts
  await withTransaction(pool, async (client) => {
    await noteOutcome(client, call, rows, counts)
    const done = origins.filter((_origin, index) => rows[index]?.outcome !== 'refused')
    await settleRows(client, done, call.id)
  })
  return { call: { ...call, ...counts }, rows: settled }
}

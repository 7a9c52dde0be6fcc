/** The SQL of clients and their keys. Who may do what with them is not decided here. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { ClientMode } from './words.ts'

/** Another system that is connected. */
export interface Client {
  readonly id: string
  readonly name: string
  readonly regionId: RegionId
  readonly system: string
  readonly profile: string
  readonly mode: ClientMode
  readonly addedAt: Moment
  readonly addedBy: PersonId | null
  readonly revokedAt: Moment | null
  readonly usedAt: Moment | null
}

const clientTable = defineTable('client', ['id'], {
  id: 'uuid',
  name: 'text',
  regionId: 'uuid',
  system: 'text',
  profile: 'text',
  mode: 'text',
  addedAt: 'moment',
  addedBy: 'uuid',
  revokedAt: 'moment',
  usedAt: 'moment',
})
const keyTable = defineTable('client_key', ['hash'], {
  hash: 'text',
  clientId: 'uuid',
  addedAt: 'moment',
  endsAt: 'moment',
})

const OF_REGIONS = `select ${clientTable.select()} from client where region_id = any($1::uuid[]) order by id desc`
const BY_ID = `select ${clientTable.select()} from client where id = $1`
const BY_KEY = `select ${clientTable.select('c.')} from client_key k join client c on c.id = k.client_id
  where k.hash = $1 and c.revoked_at is null and (k.ends_at is null or k.ends_at > $2)`
const KEYS = `select client_id as "clientId", count(*)::int4 as n from client_key
  where client_id = any($1::uuid[]) and (ends_at is null or ends_at > $2) group by client_id`
/** A key in its overlap keeps its end: rotating twice does not prolong it. */
const END_KEYS = `update client_key set ends_at = $2 where client_id = $1 and (ends_at is null or ends_at > $2)`
const USED = `update client set used_at = $2 where id = $1
  and (used_at is null or used_at < $2::timestamptz - interval '1 minute')`
const BEGIN = `select from_xid::text as xid from client where id = $1`

export async function addClientRow(runner: Runner, client: Client): Promise<void> {
  const writes = new Writes()
  writes.insert(clientTable, { ...client })
  await runWrites(runner, writes)
}

export async function addKey(runner: Runner, clientId: string, hash: string, addedAt: Moment): Promise<void> {
  const writes = new Writes()
  writes.insert(keyTable, { hash, clientId, addedAt, endsAt: null })
  await runWrites(runner, writes)
}

/** Lets the present keys end at a moment, or before where they do already. */
export async function endKeys(runner: Runner, clientId: string, at: Moment): Promise<void> {
  await run(runner, END_KEYS, [clientId, sqlMoment(at)])
}

export async function markRevoked(runner: Runner, id: string, revokedAt: Moment): Promise<void> {
  const writes = new Writes()
  writes.update(clientTable, { id }, { revokedAt })
  await runWrites(runner, writes)
}

/** To the minute: a call need not write. */
export async function markUsed(runner: Runner, id: string, at: Moment): Promise<void> {
  await run(runner, USED, [id, sqlMoment(at)])
}

export async function findClient(runner: Runner, id: string): Promise<Client | undefined> {
  return (await rowsOf<Client>(runner, BY_ID, [id]))[0]
}

/** The client that a key stands for, neither of them revoked or over. */
export async function findByKey(runner: Runner, hash: string, now: Moment): Promise<Client | undefined> {
  return (await rowsOf<Client>(runner, BY_KEY, [hash, sqlMoment(now)]))[0]
}

export function listClients(runner: Runner, regions: readonly RegionId[]): Promise<Client[]> {
  return rowsOf<Client>(runner, OF_REGIONS, [regions])
}

/** How many valid keys each has: two while one gives way to another. */
export async function countKeys(
  runner: Runner,
  ids: readonly string[],
  now: Moment,
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ clientId: string; n: number }>(runner, KEYS, [ids, sqlMoment(now)])
  return new Map(rows.map(({ clientId, n }) => [clientId, n]))
}

/** Where the journal stood when it was connected. */
export async function beginOf(runner: Runner, id: string): Promise<string> {
  return (await rowsOf<{ xid: string }>(runner, BEGIN, [id]))[0]?.xid ?? '0'
}

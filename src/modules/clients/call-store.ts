/** The SQL of the message log: calls of clients, what became of each row, and the rows that still wait to be taken in. */
import type { Moment } from '../../calendar/days.ts'
import type { MatterId, PersonId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Problem } from '../imports/row.ts'
import type { Outcome } from './words.ts'

export type OutcomeCounts = Readonly<Record<Outcome, number>>

/** What is kept of a call that was refused as a whole: why, and what it said of itself. Nothing of its content. */
export interface CallFault {
  /** The code of the reason; null for a call that was taken. */
  readonly fault: string | null
  readonly mediaType: string | null
  readonly sizeBytes: number | null
}

/** A call, or a replay of rows of earlier calls. */
export interface ClientCall extends OutcomeCounts, CallFault {
  readonly id: string
  readonly clientId: string
  readonly at: Moment
  readonly personId: PersonId | null
  readonly isReplay: boolean
  readonly profile: string
  /** Null where the call was refused before its profile was looked for. */
  readonly profileVersion: number | null
  /** Null where nothing of it could be read. */
  readonly hash: string | null
  /** The orders as they were sent, as JSON; null for a replay, and once its time is over. */
  readonly body: string | null
  readonly rows: number
}

/** What became of one row of a call. Rows count from 1. */
export interface CallRow {
  readonly callId: string
  readonly row: number
  readonly externalId: string
  readonly outcome: Outcome
  readonly matterId: MatterId | null
  readonly problems: readonly Problem[]
  readonly originCall: string | null
  readonly originRow: number | null
  readonly settledBy: string | null
  readonly tries: number
}

/** A refused row that nothing has settled since, with where it came from. */
export type DeadRow = CallRow & Pick<ClientCall, 'clientId' | 'at'> & { readonly hasBody: boolean }

const callTable = defineTable('client_call', ['id'], {
  id: 'uuid',
  clientId: 'uuid',
  at: 'moment',
  personId: 'uuid',
  isReplay: 'bool',
  profile: 'text',
  profileVersion: 'int',
  hash: 'text',
  body: 'text',
  rows: 'int',
  created: 'int',
  unchanged: 'int',
  corrected: 'int',
  refused: 'int',
  fault: 'text',
  mediaType: 'text',
  sizeBytes: 'int',
})
const rowTable = defineTable('client_row', ['callId', 'row'], {
  callId: 'uuid',
  row: 'int',
  externalId: 'text',
  outcome: 'text',
  matterId: 'uuid',
  problems: 'json',
  originCall: 'uuid',
  originRow: 'int',
  settledBy: 'uuid',
  tries: 'int',
})

const PAGE = 50
const CALLS = `select ${callTable.select('k.')} from client_call k join client c on c.id = k.client_id
  where c.region_id = any($1::uuid[]) and ($2::uuid is null or k.client_id = $2) and ($3::uuid is null or k.id < $3)
  order by k.id desc limit ${PAGE + 1}`
const CALL = `select ${callTable.select()} from client_call where id = $1`
const ROWS = `select ${rowTable.select()} from client_row where call_id = $1 order by row`
const IS_DEAD = `r.outcome = 'refused' and r.settled_by is null and r.origin_call is null`
const DEAD = `select ${rowTable.select('r.')}, k.client_id as "clientId", k.at, k.body is not null as "hasBody"
  from client_row r join client_call k on k.id = r.call_id join client c on c.id = k.client_id
  where ${IS_DEAD} and c.region_id = any($1::uuid[]) order by r.call_id desc, r.row limit $2`
const TO_REPLAY = `select ${rowTable.select('r.')}, k.client_id as "clientId", k.at, true as "hasBody"
  from client_row r join client_call k on k.id = r.call_id
  where ${IS_DEAD} and k.body is not null and k.client_id = $1
    and ($2::uuid is null or r.call_id = $2) and ($3::int4 is null or r.row = $3)
    and ($4::timestamptz is null or k.at >= $4) and ($5::timestamptz is null or k.at < $5)
  order by r.call_id, r.row limit $6`
const BODIES = 'select id, body from client_call where id = any($1::uuid[]) and body is not null'
/** The same order, taken in by now: nobody need look at it any more. */
const SETTLE = `update client_row r set settled_by = $1 from client_call k
  where k.id = r.call_id and k.client_id = $2 and r.external_id = any($3::text[]) and ${IS_DEAD}`
const TRY_AGAIN = `update client_row set problems = $3, tries = tries + 1 where call_id = $1 and row = $2`
const EMPTY = `update client_call set body = null where body is not null and client_id = $1 and at < $2`

export async function addCall(runner: Runner, call: ClientCall): Promise<void> {
  const writes = new Writes()
  writes.insert(callTable, { ...call })
  await runWrites(runner, writes)
}

/** Writes what became of the rows of a call; earlier refusals of orders that are in now are settled by it. */
export async function noteOutcome(
  runner: Runner,
  { id, clientId }: Pick<ClientCall, 'id' | 'clientId'>,
  rows: readonly CallRow[],
  counts: OutcomeCounts,
): Promise<void> {
  const writes = new Writes()
  for (const row of rows) writes.insert(rowTable, { ...row })
  writes.update(callTable, { id }, { ...counts })
  await runWrites(runner, writes)
  const settled = rows.filter(({ outcome }) => outcome !== 'refused').map(({ externalId }) => externalId)
  if (settled.length > 0) await run(runner, SETTLE, [id, clientId, settled])
  for (const row of rows)
    if (row.outcome === 'refused' && row.originCall !== null)
      await run(runner, TRY_AGAIN, [row.originCall, row.originRow, JSON.stringify(row.problems)])
}

/** Settles rows by hand of their place: their numbers could not be read when they came. */
export async function settleRows(runner: Runner, origins: readonly CallRow[], callId: string): Promise<void> {
  const writes = new Writes()
  for (const { callId: origin, row } of origins)
    writes.update(rowTable, { callId: origin, row }, { settledBy: callId })
  await runWrites(runner, writes)
}

/** Calls of clients of some regions, newest first, and the id to go on before. */
export async function listCalls(
  runner: Runner,
  regions: readonly RegionId[],
  clientId: string | null,
  before: string | null,
): Promise<{ rows: ClientCall[]; next: string | null }> {
  const found = await rowsOf<ClientCall>(runner, CALLS, [regions, clientId, before])
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

export async function findCall(runner: Runner, id: string): Promise<ClientCall | undefined> {
  return (await rowsOf<ClientCall>(runner, CALL, [id]))[0]
}

export async function listRows(runner: Runner, callId: string): Promise<CallRow[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, ROWS, [callId])
  return rows.map((row) => decode(rowTable, row) as unknown as CallRow)
}

/** The newest rows that wait. */
export async function listDead(
  runner: Runner,
  regions: readonly RegionId[],
  limit: number,
): Promise<DeadRow[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, DEAD, [regions, limit])
  return rows.map((row) => decode(rowTable, row) as unknown as DeadRow)
}

/** Which of a client's waiting rows are meant: of one call, one row of it, a span of time, or all. */
export interface Selection {
  readonly callId: string | null
  readonly row: number | null
  readonly from: Moment | null
  readonly to: Moment | null
}

/** The first rows of a client that wait and can still be read, oldest first. */
export async function listToReplay(
  runner: Runner,
  clientId: string,
  { callId, row, from, to }: Selection,
  limit: number,
): Promise<DeadRow[]> {
  const values = [clientId, callId, row, from && sqlMoment(from), to && sqlMoment(to), limit]
  const rows = await rowsOf<Record<string, unknown>>(runner, TO_REPLAY, values)
  return rows.map((one) => decode(rowTable, one) as unknown as DeadRow)
}

export async function bodiesOf(
  runner: Runner,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ id: string; body: string }>(runner, BODIES, [callIds])
  return new Map(rows.map(({ id, body }) => [id, body]))
}

/** Empties the messages of a client from before a moment; gives how many. */
export async function emptyBodies(runner: Runner, clientId: string, before: Moment): Promise<number> {
  return (await run(runner, EMPTY, [clientId, sqlMoment(before)])).rowCount ?? 0
}

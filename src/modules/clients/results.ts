/**
 * What has become of a system's own orders, as changes behind a cursor that misses none: it stands in the journal below the
 * horizon of transactions, like the live tail. What a system may not know of an appeal is not told.
 */
import type { Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { linesAfter, mattersOf, placeBefore, readHorizon, type Place } from '../../platform/journal-lines.ts'
import { beginOf, type Client } from './client-store.ts'

/** A status reached, and when by law. */
export interface Step {
  readonly status: string
  readonly at: Moment
}

/** An order that has changed since the cursor: how, and how it stands now. */
export interface Change {
  readonly externalId: string
  readonly code: string
  readonly status: string
  readonly steps: readonly Step[]
  readonly departmentId: DepartmentId | null
  readonly hasEnterprise: boolean
  readonly receivedAt: Moment
  readonly dispatchedAt: Moment | null
  readonly contactedAt: Moment | null
  readonly checkedAt: Moment | null
  readonly repliedAt: Moment | null
  readonly closedAt: Moment | null
  readonly reply: string | null
  readonly solved: boolean | null
  readonly level: string | null
  readonly joinedTo: string | null
}

export interface Changes {
  readonly changes: readonly Change[]
  readonly cursor: string
  /** There may be more behind the cursor: ask again at once. */
  readonly hasMore: boolean
}

interface Line extends Place {
  readonly happenedAt: Moment
  readonly patch: string | null
}

const OWN = `select m.id, r.external_id as "externalId", m.code, m.status, m.department_id as "departmentId",
    m.enterprise_id is not null as "hasEnterprise", m.opened_at as "receivedAt", a.dispatched_at as "dispatchedAt",
    a.contacted_at as "contactedAt", a.checked_at as "checkedAt", a.replied_at as "repliedAt", m.closed_at as "closedAt",
    a.reply, a.solved, a.level, first.code as "joinedTo"
  from external_reference r join matter m on m.id = r.matter_id join appeal a on a.id = m.id
    left join matter first on first.id = m.about_id and m.status = 'joined' and not first.confidential
  where r.matter_id = any($1::uuid[]) and r.system = $2 and m.region_id = any($3::uuid[]) and not m.confidential
  order by m.id`
/** One call reads so much of the journal at most, however little of it is this system's. */
const LINES_AT_ONCE = 1000
const LOTS_MAX = 20
/** So many changes are enough for one answer. */
const ENOUGH = 200

/** Changes of a client's orders since a cursor, or since it was connected. Refuses (`invalid_input`) what is no cursor. */
export async function changesSince(
  runner: Runner,
  client: Client,
  regions: readonly RegionId[],
  since: string | undefined,
): Promise<Changes> {
  let cursor = since === undefined ? await beginning(runner, client) : readCursor(since)
  const steps = new Map<string, Step[]>()
  const rows = new Map<string, Change & { readonly id: string }>()
  for (let lot = 0; lot < LOTS_MAX && rows.size < ENOUGH; lot++) {
    const below = await readHorizon(runner)
    const lines = await linesAfter<Line>(runner, cursor, below, LINES_AT_ONCE, ['happenedAt', 'patch'])
    const subjects = mattersOf(lines)
    const own = subjects.length === 0 ? [] : await ownOrders(runner, subjects, client, regions)
    for (const row of own) rows.set(row.id, row)
    for (const line of lines) if (rows.has(line.subject)) noteStep(steps, line)
    cursor = lines.at(-1) ?? cursor
    if (lines.length < LINES_AT_ONCE) return answer(rows, steps, cursor, false)
  }
  return answer(rows, steps, cursor, true)
}

function ownOrders(
  runner: Runner,
  subjects: readonly string[],
  { system }: Client,
  regions: readonly RegionId[],
): Promise<(Change & { id: string })[]> {
  return rowsOf(runner, OWN, [subjects, system, regions])
}

async function beginning(runner: Runner, client: Client): Promise<Place> {
  return placeBefore(await beginOf(runner, client.id))
}

function noteStep(steps: Map<string, Step[]>, { subject, happenedAt, patch }: Line): void {
  // Most lines move no status, and their patches need not be read.
  if (patch === null || !patch.includes('"status":')) return
  const { status } = (JSON.parse(patch) as { matter?: { status?: string } }).matter ?? {}
  if (status === undefined) return
  const known = steps.get(subject) ?? []
  known.push({ status, at: happenedAt })
  steps.set(subject, known)
}

function answer(
  rows: ReadonlyMap<string, Change & { readonly id: string }>,
  steps: ReadonlyMap<string, readonly Step[]>,
  cursor: Place,
  hasMore: boolean,
): Changes {
  const changes = [...rows.values()].map(({ id, ...row }) => ({
    ...row,
    // What waits for the head of the unit has not been said to anybody yet.
    reply: row.status === 'checking' ? null : row.reply,
    steps: steps.get(id) ?? [],
  }))
  return { changes, cursor: writeCursor(cursor), hasMore }
}

const CURSOR = /^(\d{1,20})\.([0-9A-Za-z:._-]{0,200})\.(\d{1,9})$/

function writeCursor({ xid, subject, seq }: Place): string {
  return Buffer.from(`${xid}.${subject}.${seq}`).toString('base64url')
}

function readCursor(text: string): Place {
  const [, xid, subject, seq] = CURSOR.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  if (xid === undefined || subject === undefined || seq === undefined || BigInt(xid) >= 2n ** 63n)
    throw invalid('/since', 'client.cursor')
  return { xid, subject, seq: Number(seq) }
}

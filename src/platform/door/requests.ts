/**
 * The same request again is the same request: a second click, a retry after a lost answer. The key is made by the caller;
 * openings keep it in a table of their own, acts on a matter in its journal.
 */
import type { Moment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import type { MatterId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, together } from '../database/writes.ts'
import { digest } from '../journal.ts'
import type { ActAnswer } from '../wire.ts'
import type { Sitting } from './sitting.ts'

export interface ActRequest {
  readonly kind: string
  readonly act: string
  /** Absent for an act that opens a matter. */
  readonly id?: string
  readonly input: unknown
  readonly actor: Actor
  /** The version the caller saw. The system and notes need none. */
  readonly version?: number
  /** The caller's key: the same key again is the same request. */
  readonly key?: string
  readonly happenedAt?: Moment
  /** An imported history: dated freely, and marked. */
  readonly isImport?: boolean
}

const CLAIM = `insert into request (actor, key, input_hash, matter_id, at)
  values ($1, $2, $3, $4, $5) on conflict do nothing`
const FIND_OPENING = `select r.input_hash as "inputHash", m.id, m.code, m.status, m.version
  from request r join matter m on m.id = r.matter_id where r.actor = $1 and r.key = $2`
const FIND_ACT = `select input_hash as "inputHash" from journal
  where subject = $1 and request_key = $2 and actor_id is not distinct from $3 order by seq limit 1`

/** The hash of what was asked, by which a retry is told from another request under the same key. */
function inputHashOf({ act, id, happenedAt, input }: ActRequest): string {
  return digest(JSON.stringify([act, id ?? null, happenedAt ?? null, input ?? null]))
}

/** The key and the hash for the journal; undefined when the caller gave no key. */
export function requestOf(request: ActRequest): { key: string; inputHash: string } | undefined {
  return request.key === undefined ? undefined : { key: request.key, inputHash: inputHashOf(request) }
}

/**
 * Claims the key of an opening for the matter that it will open. It waits for an earlier one under the same key to end,
 * and gives its answer. Refuses a key that was used for something else.
 */
export async function claimOpening(
  sitting: Sitting,
  request: ActRequest,
  matterId: MatterId,
): Promise<ActAnswer | undefined> {
  const { client, actor, recorded } = sitting
  if (request.key === undefined) {
    await together(client, sitting.begin())
    return undefined
  }
  const owner = ownerOf(actor)
  const inputHash = inputHashOf(request)
  const values = [owner, request.key, inputHash, matterId, sqlMoment(recorded)]
  const claimed = (await together(client, [...sitting.begin(), { text: CLAIM, values }])).at(-1)
  if (claimed?.rowCount === 1) return undefined
  const [known] = await rowsOf<ActAnswer & { inputHash: string }>(client, FIND_OPENING, [owner, request.key])
  if (known === undefined || known.inputHash !== inputHash) throw invalid('/key', 'act.keyReused')
  const { inputHash: _hash, ...answer } = known
  return answer
}

/**
 * Whether this actor has done this very request on the matter before, looked for among all lines of its journal, since
 * other acts may have come between. Refuses a key that was used for something else.
 */
export async function isDoneBefore({ client, actor }: Sitting, request: ActRequest): Promise<boolean> {
  if (request.key === undefined) return false
  const values = [request.id, request.key, personOf(actor)]
  const [line] = await rowsOf<{ inputHash: string }>(client, FIND_ACT, values)
  if (line === undefined) return false
  if (line.inputHash !== inputHashOf(request)) throw invalid('/key', 'act.keyReused')
  return true
}

function ownerOf(actor: Actor): string {
  return personOf(actor) ?? actor.kind
}

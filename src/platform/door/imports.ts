/**
 * Histories of other systems through the door: many in one transaction, each wholly or not at all. A number of a system
 * becomes one matter, whoever imports it and how often; what was told differently later is a new line of its journal.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import { makeIds } from '../../kernel/ids.ts'
import { isRelationReason, type When } from '../../kernel/kind.ts'
import type { Matter, MatterId, RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { rowsOf, run, together } from '../database/writes.ts'
import type { ActAnswer } from '../wire.ts'
import { followOne, settle } from './family.ts'
import { momentOfOpening } from './moments.ts'
import { blankCase } from './open.ts'
import { askGates, commit, type Sitting } from './sitting.ts'
import { later } from './work.ts'

/** Which number of which system is told of, and the hash of what is told. */
export interface ExternalReference {
  readonly system: string
  readonly externalId: string
  readonly contentHash: string
  readonly runId: string
}

export interface ImportRequest {
  readonly kind: string
  readonly regionId: RegionId
  readonly openedAt: Moment
  /** The last that is known to have happened. */
  readonly happenedAt: Moment
  /** By whose law it is judged. */
  readonly lawOn: Day
  readonly input: unknown
  readonly reference: ExternalReference
  /** Open there now: it begins here like any other matter and is no history. */
  readonly isLive?: boolean
}

/** A new matter; or none, because its number is known already; or none, for a reason. */
export type ImportAnswer =
  { readonly id: MatterId; readonly code: string } | { readonly known: true } | { readonly refusal: Refusal }

export interface CorrectRequest {
  readonly kind: string
  readonly id: MatterId
  readonly happenedAt: Moment
  readonly input: unknown
  readonly reference: ExternalReference
}

const CLAIM = `insert into external_reference (system, external_id, matter_id, content_hash, version, run_id)
  select * from unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::int4[], $6::uuid[])
  on conflict do nothing returning matter_id as "matterId"`
const RELEASE = 'delete from external_reference where matter_id = any($1::uuid[])'
const LOCK_REFERENCE = `select version, content_hash as "contentHash" from external_reference
  where matter_id = $1 and system = $2 and external_id = $3 for update`
const RENEW = `update external_reference set content_hash = $4, version = $5, run_id = $6
  where matter_id = $1 and system = $2 and external_id = $3`

/** Opens a matter for each history whose number is new. One that is refused leaves the others alone. */
export async function importAll(
  sitting: Sitting,
  requests: readonly ImportRequest[],
): Promise<readonly ImportAnswer[]> {
  const { random } = sitting.deps
  // Ids tell the time of receipt, so that lists show a history where it belongs.
  const wanted = requests.map((request) => ({
    request,
    id: makeIds(() => request.openedAt, random).next() as MatterId,
  }))
  const claimed = await claim(sitting, wanted)
  const answers: ImportAnswer[] = []
  const refused: MatterId[] = []
  for (const { request, id } of wanted) {
    const answer: ImportAnswer = claimed.has(id) ? await openOne(sitting, request, id) : { known: true }
    if ('refusal' in answer) refused.push(id)
    answers.push(answer)
  }
  if (sitting.work.tracks.size === 0) return answers
  if (refused.length > 0) await run(sitting.client, RELEASE, [refused])
  await settle(sitting)
  await commit(sitting)
  return answers
}

/** Everybody claims in the order of the numbers, so that two imports of one file never wait for each other in a ring. */
async function claim(
  sitting: Sitting,
  wanted: readonly { request: ImportRequest; id: MatterId }[],
): Promise<ReadonlySet<string>> {
  const sorted = [...wanted].sort((one, other) =>
    one.request.reference.externalId < other.request.reference.externalId ? -1 : 1,
  )
  const column = (of: (reference: ExternalReference) => string) =>
    sorted.map(({ request }) => of(request.reference))
  const values = [
    column(({ system }) => system),
    column(({ externalId }) => externalId),
    sorted.map(({ id }) => id),
    column(({ contentHash }) => contentHash),
    sorted.map(() => FIRST_VERSION),
    column(({ runId }) => runId),
  ]
  const answers = await together(sitting.client, [...sitting.begin(), { text: CLAIM, values }])
  const rows = (answers.at(-1)?.rows ?? []) as { matterId: string }[]
  return new Set(rows.map((row) => row.matterId))
}

/** Of a matter that one act has opened. */
const FIRST_VERSION = 1

async function openOne(sitting: Sitting, request: ImportRequest, id: MatterId): Promise<ImportAnswer> {
  try {
    return await open(sitting, request, id)
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}

/** The matter is followed only once its first step is decided: a refusal leaves no trace in the work. */
async function open(sitting: Sitting, request: ImportRequest, id: MatterId): Promise<ImportAnswer> {
  const { actor, recorded, deps, world } = sitting
  const { registry } = deps
  const { regionId, openedAt, lawOn, input } = request
  const module = registry.byName(request.kind)
  const actName = request.isLive === true ? 'receive' : 'importHistory'
  const declared = registry.act(module, actName)
  const { calendar } = world.calendars.view(regionId)
  const happened = momentOfOpening(calendar, { happenedAt: request.happenedAt, isImport: true }, recorded)
  const importedAt = request.isLive === true ? null : recorded
  const marks = { lawOn, openerId: null, openerInsteadOf: null, importedAt }
  const blank = blankCase(sitting, id, module, regionId, openedAt, actor, marks)
  const facts = await askGates(sitting, declared.gates?.(blank, input as never, actor) ?? [])
  const it = { ...blank, facts }
  const why = registry.whyNot(module, actName, it, actor, recorded)
  if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
  const at: When = { happened, recorded }
  const decision = declared.decide(it, input as never, actor, at)
  sitting.work.decide(sitting.work.follow(it, true), actName, decision, actor, at)
  return { id, code: it.matter.code }
}

/** Lays what the system tells now over what it told before, while nobody here has worked on it. Refuses `not_now` otherwise. */
export async function correctOne(sitting: Sitting, request: CorrectRequest): Promise<ActAnswer> {
  const { actor, work, deps, client } = sitting
  const { registry } = deps
  const { track } = await followOne(sitting, request.id, request.kind)
  await settle(sitting)
  const { system, externalId, contentHash, runId } = request.reference
  const [known] = await rowsOf<{ version: number }>(client, LOCK_REFERENCE, [request.id, system, externalId])
  if (known?.version !== track.it.matter.version) throw new Refusal('not_now', reason('import.workedOn'))
  const actName = track.it.matter.importedAt === null ? 'correctReceived' : 'correctHistory'
  const declared = registry.act(track.module, actName)
  const facts = await askGates(sitting, declared.gates?.(track.it, request.input as never, actor) ?? [])
  track.it = { ...track.it, facts: { ...track.it.facts, ...facts } }
  const why = registry.whyNot(track.module, actName, track.it, actor, sitting.recorded)
  if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
  const recorded = later(sitting.recorded, track.it.matter.recordedAt)
  const happened = later(request.happenedAt, track.it.matter.happenedAt)
  const at: When = { happened, recorded }
  work.decide(track, actName, declared.decide(track.it, request.input as never, actor, at), actor, at)
  const { version } = track.it.matter
  await run(client, RENEW, [request.id, system, externalId, contentHash, version, runId])
  const saved = (await commit(sitting)).get(request.id) as Matter
  return { id: saved.id, code: saved.code, status: saved.status, version: saved.version }
}

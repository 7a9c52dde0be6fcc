/**
 * The door: the only way that a matter changes. Lock, read, catch up with what the law has made due, ask `whyNot`,
 * decide, save — one transaction, one place, for people, other systems and the law itself.
 */
import { DatabaseError } from 'pg'
import { SYSTEM, maySee, type Actor } from '../../kernel/actor.ts'
import { isRelationReason, type Act, type When } from '../../kernel/kind.ts'
import type { Matter } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { rowsOf } from '../database/writes.ts'
import type { KindModule } from '../registry.ts'
import type { ActAnswer } from '../wire.ts'
import { followBoth, followFree, followOne, settle } from './family.ts'
import {
  correctOne,
  importAll,
  type CorrectRequest,
  type ImportAnswer,
  type ImportRequest,
} from './imports.ts'
import { momentOfAct } from './moments.ts'
import { openByAct } from './open.ts'
import { isDoneBefore, requestOf, type ActRequest } from './requests.ts'
import { askGates, commit, notFound, sit, type DoorDeps, type Sitting } from './sitting.ts'
import { later, readersOf, type Track } from './work.ts'

export type { ImportAnswer, ImportRequest } from './imports.ts'
export type { ActRequest } from './requests.ts'
export type { Connections, DoorDeps } from './sitting.ts'

export interface Door {
  /** Does an act and answers where the matter stands. Throws a Refusal with the reason when it may not be done. */
  act(request: ActRequest): Promise<ActAnswer>
  /**
   * Brings matters up to date with what the law has made due and with the newest calendar; those that others hold are left
   * to them. Parts go with their parents. Answers how many lines of the journal were written.
   */
  catchUpMatters(matterIds: readonly string[]): Promise<number>
  /** Takes over histories of another system, all in one transaction; answers for each in order. */
  importMatters(requests: readonly ImportRequest[], actor: Actor): Promise<readonly ImportAnswer[]>
  /** Tells an imported history differently, as its system does now. Throws a Refusal. */
  correctImport(request: CorrectRequest, actor: Actor): Promise<ActAnswer>
}

/** Opens the door over its dependencies. */
export function openDoor(deps: DoorDeps): Door {
  return {
    act: (request) => withFreeCodes(() => sit(deps, request.actor, (sitting) => doAct(sitting, request))),
    catchUpMatters: (matterIds) =>
      withFreeCodes(() => sit(deps, SYSTEM, (sitting) => catchUpFree(sitting, matterIds))),
    importMatters: (requests, actor) =>
      withFreeCodes(() => sit(deps, actor, (sitting) => importAll(sitting, requests))),
    correctImport: (request, actor) => sit(deps, actor, (sitting) => correctOne(sitting, request)),
  }
}

const CODE_DRAWS = 3
const CODE_CONSTRAINT = 'matter_code_key'

/** Codes are drawn by chance: one that another matter has by now is drawn again, in a new transaction. */
async function withFreeCodes<Answer>(attempt: () => Promise<Answer>, draws = CODE_DRAWS): Promise<Answer> {
  try {
    return await attempt()
  } catch (error) {
    const isTaken = error instanceof DatabaseError && error.constraint === CODE_CONSTRAINT
    if (!isTaken || draws === 1) throw error
    return withFreeCodes(attempt, draws - 1)
  }
}

async function doAct(sitting: Sitting, request: ActRequest): Promise<ActAnswer> {
  const { registry } = sitting.deps
  const module = registry.byName(request.kind)
  const declared = registry.act(module, request.act)
  const done =
    declared.from === 'new'
      ? await openByAct(sitting, module, declared, request)
      : await change(sitting, module, declared, request)
  if (!('it' in done)) return done
  await settle(sitting)
  const saved = await commit(sitting)
  return answerOf(saved.get(done.it.matter.id) as Matter)
}

async function catchUpFree(sitting: Sitting, matterIds: readonly string[]): Promise<number> {
  await followFree(sitting, matterIds)
  await settle(sitting)
  await commit(sitting)
  let lines = 0
  for (const track of sitting.work.tracks.values()) lines += track.entries.length
  return lines
}

/** An act on a matter that is there. A retry gets the answer of the first time and changes nothing. */
async function change(
  sitting: Sitting,
  module: KindModule,
  declared: Act<unknown, never>,
  request: ActRequest,
): Promise<Track | ActAnswer> {
  const { actor, work, deps } = sitting
  const alongside = await findAlongside(sitting, declared, request)
  if (alongside !== null) await followBoth(sitting, request.id as string, alongside)
  const { track, parent } = await followOne(sitting, request.id as string, module.kind.name)
  const isVisible = sees(actor, track, parent)
  if (isVisible) await settle(sitting)
  if (await isRetry(sitting, track, declared, request)) return answerOf(track.it.matter)
  if (!isVisible) throw notFound()
  const { version } = track.it.matter
  if (isStale(track, declared, request)) throw new Refusal('stale', reason('act.stale', { version }))
  // What was found before the lock may have moved by now; whoever comes again finds the new one.
  if ((await findAlongside(sitting, declared, request)) !== alongside)
    throw new Refusal('stale', reason('act.stale', { version: track.it.matter.version }))
  await loadFacts(sitting, track, declared, request.input)
  const why = deps.registry.whyNot(module, request.act, track.it, actor, sitting.recorded)
  if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
  const recorded = later(sitting.recorded, track.it.matter.recordedAt)
  const at: When = { happened: momentOfAct(track.it, request, recorded), recorded }
  const decision = declared.decide(track.it, request.input as never, actor, at)
  work.decide(track, request.act, decision, actor, at, requestOf(request))
  if (parent !== undefined) work.afterPart(parent, track, actor, at.happened)
  return track
}

function sees(actor: Actor, { module, it }: Track, parent: Track | undefined): boolean {
  const fromParent = parent === undefined ? [] : [...readersOf(parent.module, parent.it)]
  return maySee(actor, it.matter, [...readersOf(module, it, fromParent)])
}

/** Compared with the matter as the law has it now: what happened by itself meanwhile is news too. */
function isStale({ it }: Track, { isNote }: Act<unknown, never>, { version }: ActRequest): boolean {
  return version !== undefined && version !== it.matter.version && isNote !== true
}

/** A request that cannot be a retry is not looked for: its page is fresh, so nothing has been done with it yet. */
async function isRetry(
  sitting: Sitting,
  track: Track,
  declared: Act<unknown, never>,
  request: ActRequest,
): Promise<boolean> {
  const isFresh = request.version === track.it.matter.version && declared.isNote !== true
  return !isFresh && isDoneBefore(sitting, request)
}

/** The matter that an act changes besides its own, as it is found now; null for most acts. */
async function findAlongside(
  sitting: Sitting,
  declared: Act<unknown, never>,
  { input }: ActRequest,
): Promise<string | null> {
  const call = declared.alongside?.(input as never, sitting.actor)
  if (call === undefined) return null
  const found = (await askGates(sitting, [call]))[call.gate] as { readonly id: string } | null
  return found?.id ?? null
}

/** Locks the rows that must not change while this is decided, by table and id, and asks the gates. */
async function loadFacts(
  sitting: Sitting,
  track: Track,
  declared: Act<unknown, never>,
  input: unknown,
): Promise<void> {
  const guards = [...(declared.guards?.(track.it, input as never) ?? [])].sort((one, other) =>
    `${one.table} ${one.id}` < `${other.table} ${other.id}` ? -1 : 1,
  )
  const facts: Record<string, unknown> = {}
  for (const { name, table, id } of guards) {
    const [row] = await rowsOf(sitting.client, `select * from ${table} where id = $1 for update`, [id])
    facts[name] = row ?? null
  }
  const calls = declared.gates?.(track.it, input as never, sitting.actor) ?? []
  Object.assign(facts, await askGates(sitting, calls))
  if (Object.keys(facts).length > 0) track.it = { ...track.it, facts: { ...track.it.facts, ...facts } }
}

function answerOf(matter: Matter): ActAnswer {
  return { id: matter.id, code: matter.code, status: matter.status, version: matter.version }
}

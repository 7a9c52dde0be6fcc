/**
 * Carrying out a reorganisation whose day has come: the department closes and its posts go over in one transaction, then
 * every open matter by an act of its own. What is left is found in the matters themselves, so a process that is killed
 * anywhere goes on where it stood, and nothing happens twice.
 */
import { SYSTEM } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { MatterId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { TRANSFER } from '../../platform/common-acts.ts'
import { isConnectionLost, withTransaction } from '../../platform/database/pool.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import { piecesOf, type JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { Reference } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { closeDepartment } from '../people/store.ts'
import { subjectOf } from './decide.ts'
import { postsAfter } from './post-changes.ts'
import { receiverOf } from './rules.ts'
import {
  addMoved,
  listConcerned,
  listDue,
  markDone,
  markRunning,
  type Concerned,
  type Reorganisation,
  type Stuck,
} from './store.ts'

export interface CarryOutDeps extends Pick<JobDeps, 'pool' | 'now' | 'log' | 'signal'> {
  readonly door: Pick<Door, 'act'>
  readonly reference: Reference
  readonly registry: Registry
  readonly random: Random
}

const EVERY_MS = 2000
const LOCK = 7_100_014
const TRY_LOCK = 'select pg_try_advisory_lock($1) as "isMine"'
const UNLOCK = 'select pg_advisory_unlock($1)'
const MATTERS_AT_ONCE = 25
/** Other processes may dispatch to the department until they have seen that it is closed: so long is looked again. */
const SETTLED_MS = 5000

/** The work, as a job that runs by itself in one process at a time. */
export function reorganisationJob(deps: CarryOutDeps): Job {
  return { name: 'reorganisations', everyMs: EVERY_MS, run: () => carryOutDue(deps) }
}

async function carryOutDue(deps: CarryOutDeps): Promise<void> {
  const { pool, now, reference } = deps
  const today = () => reference.world.calendars.dayOf(now())
  if ((await listDue(pool, today())).length === 0) return
  const client = await pool.connect()
  try {
    const [lock] = await rowsOf<{ isMine: boolean }>(client, TRY_LOCK, [LOCK])
    if (lock?.isMine !== true) return
    // Asked again: now that the lock is ours, no other process does the same.
    for (const due of await listDue(pool, today())) {
      if (deps.signal?.aborted === true) break
      await carryOut(deps, due)
    }
    await rowsOf(client, UNLOCK, [LOCK])
  } finally {
    // With the session goes the lock, whatever has happened.
    client.release(true)
  }
}

async function carryOut(deps: CarryOutDeps, reorganisation: Reorganisation): Promise<void> {
  const { pool, now, registry, reference } = deps
  const { id, departmentId, status } = reorganisation
  if (status === 'planned') await takeEffect(deps, reorganisation)
  // The door of this process must know that the department is closed before the first matter goes over.
  await reference.refresh()
  const stuck = new Map<MatterId, Stuck>()
  const left = await listConcerned(pool, registry, departmentId)
  for (const piece of piecesOf(left, MATTERS_AT_ONCE)) {
    if (deps.signal?.aborted === true) return
    let moved = 0
    for (const concerned of piece) {
      const why = await transfer(deps, reorganisation, concerned)
      if (why === null) moved += concerned.confidential ? 0 : 1
      else stuck.set(concerned.id, why)
    }
    await addMoved(pool, id, moved)
  }
  const still = await listConcerned(pool, registry, departmentId)
  const isOver = still.every((one) => stuck.has(one.id) || left.some((known) => known.id === one.id))
  const startedAt = reorganisation.startedAt ?? now()
  if (isOver && now() - startedAt >= SETTLED_MS) await finish(deps, reorganisation, still, stuck)
}

/** Closes the department and moves its posts; its head reports to the successor's head from now on. */
async function takeEffect(deps: CarryOutDeps, reorganisation: Reorganisation) {
  const { pool, now, random, reference, registry } = deps
  const { organisation } = reference.world
  const { id, departmentId, successorId, validOn: closedOn } = reorganisation
  const at = now()
  const concerned = await listConcerned(pool, registry, departmentId)
  const total = concerned.filter(({ confidential }) => !confidential).length
  const posts = postsAfter(reorganisation, organisation)
  await withTransaction(pool, async (client) => {
    if (!(await markRunning(client, id, at, total))) return
    await closeDepartment(client, { departmentId, successorId, closedOn, posts })
    const patch = { id, successorId, closedOn, posts }
    const line = { act: 'reorganised', audience: 'departments', patch } as const
    await appendLine(client, subjectOf(departmentId), line, { actor: SYSTEM, at, random })
  })
}

/** One matter; null when it has gone over, else why not. Throws only when the database has gone away. */
async function transfer(
  { door, log }: CarryOutDeps,
  { id: key, departmentId: from, successorId: postsTo, rules, reason, basis }: Reorganisation,
  concerned: Concerned,
): Promise<Stuck | null> {
  const { id, kind } = concerned
  const to = receiverOf({ rules, successorId: postsTo }, concerned)
  const input = { from, to, postsTo, reason, basis }
  try {
    // Under one key, so that a matter in which the department is still named afterwards is not transferred twice.
    await door.act({ kind, id, act: TRANSFER, input, actor: SYSTEM, key })
    return null
  } catch (error) {
    if (isConnectionLost(error)) throw error
    // Ended by somebody meanwhile: it stays where it was.
    if (error instanceof Refusal && error.reason.code === 'act.status') return null
    if (error instanceof Refusal) return { id, ...error.reason }
    log.error({ err: error, matter: id }, 'a matter could not be transferred')
    return { id, code: 'reorganisation.failed' }
  }
}

async function finish(
  { pool, now, random }: CarryOutDeps,
  { id, departmentId }: Reorganisation,
  still: readonly Concerned[],
  stuck: ReadonlyMap<MatterId, Stuck>,
): Promise<void> {
  const left = still.map((one) => stuck.get(one.id) ?? { id: one.id, code: 'reorganisation.stillNamed' })
  const at = now()
  await withTransaction(pool, async (client) => {
    if (!(await markDone(client, id, at, left))) return
    const line = { act: 'reorganisationDone', audience: 'departments', patch: { id, stuck: left } } as const
    await appendLine(client, subjectOf(departmentId), line, { actor: SYSTEM, at, random })
  })
}

/**
 * Drafting a reorganisation, confirming what was shown of it, and calling it off before its day. Each is told in the journal
 * of the department. Once its day has come it is carried out (`carry-out.ts`); back leads only a new one.
 */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { DepartmentId, MatterId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Source } from '../../platform/door/load.ts'
import { raiseVersion } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { lookAt, previewOf, type Preview } from './preview.ts'
import { checkReshaping, mayReorganise, type Reshaping } from './rules.ts'
import {
  addDraft,
  findReorganisation,
  isReceiving,
  listEnding,
  markAgain,
  markCancelled,
  markPlanned,
  noteSeen,
  type Reorganisation,
} from './store.ts'

export interface Deciding {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly source: Source
  readonly actor: Officer
  readonly now: Moment
}

export interface Wanted extends Reshaping {
  readonly reason: string
  readonly basis: string
}

/** What a preview has to add to what was shown before. */
export interface Changed {
  readonly come: readonly MatterId[]
  readonly gone: readonly MatterId[]
}

/** Keeps a draft with its preview. Refuses what `checkReshaping` does, and whoever may not. */
export async function draft(deciding: Deciding, wanted: Wanted): Promise<{ id: string; preview: Preview }> {
  const { pool, ids, source, actor, now } = deciding
  const { organisation } = source.world
  if (!mayReorganise(actor, organisation.department(wanted.departmentId) ?? { regionId: actor.regionId }))
    throw new Refusal('not_permitted', 'act.relation')
  await check(pool, deciding, wanted)
  const preview = await previewOf(source, wanted, now)
  const id = ids.next()
  const { seen, hash: seenHash } = preview
  await addDraft(pool, { ...wanted, id, seen, seenHash, draftedBy: actor.personId, draftedAt: now })
  return { id, preview }
}

async function check(runner: Runner, { source }: Deciding, wanted: Reshaping): Promise<void> {
  const { world, today } = source
  checkReshaping(wanted, world.organisation, await listEnding(runner), today)
  if (await isReceiving(runner, wanted.departmentId))
    throw new Refusal('invalid_input', reason('reorganisation.receives'), [
      { path: '/departmentId', code: 'reorganisation.receives' },
    ])
}

/**
 * Plans what was shown. Refuses (`stale`) when other matters are concerned by now than the preview behind the hash has
 * shown: the new preview is kept, so that it can be confirmed in its turn.
 */
export async function confirm(
  deciding: Deciding,
  id: string,
  hash: string,
): Promise<{ readonly changed: Changed } | null> {
  const { pool, actor, now, random, source } = deciding
  return withTransaction(pool, async (client) => {
    // First of all, so that two at once come one after the other.
    await raiseVersion(client, 'organisation')
    const found = await mine(client, deciding, id)
    if (found.status !== 'drafted') throw new Refusal('not_now', reason('reorganisation.notDraft'))
    await check(client, deciding, found)
    const { seen, hash: fresh } = await lookAt({ ...source, runner: client }, found)
    if (fresh !== hash) {
      await noteSeen(client, id, seen, fresh)
      return { changed: differenceOf(found.seen, seen) }
    }
    await markPlanned(client, id, actor.personId, now)
    const { departmentId, successorId, rules, posts, validOn, reason: why, basis } = found
    const patch = { id, successorId, rules, posts, validOn, reason: why, basis, matters: seen.length }
    const line = { act: 'reorganisationPlanned', audience: 'departments', patch } as const
    await appendLine(client, subjectOf(departmentId), line, { actor, at: now, random })
    return null
  })
}

/** Calls off what is planned. Refuses what has begun: only a new reorganisation leads back. */
export async function cancel(deciding: Deciding, id: string): Promise<void> {
  const { pool, actor, now, random } = deciding
  await withTransaction(pool, async (client) => {
    const { departmentId } = await mine(client, deciding, id)
    if (!(await markCancelled(client, id, now))) throw new Refusal('not_now', reason('reorganisation.begun'))
    const line = { act: 'reorganisationCancelled', audience: 'departments', patch: { id } } as const
    await appendLine(client, subjectOf(departmentId), line, { actor, at: now, random })
  })
}

/** Tries once more what could not go over. */
export async function again(deciding: Deciding, id: string): Promise<void> {
  await withTransaction(deciding.pool, async (client) => {
    await mine(client, deciding, id)
    if (!(await markAgain(client, id))) throw new Refusal('not_now', reason('reorganisation.notEnded'))
  })
}

/** Locked; what is not in an officer's hands does not exist for them. */
async function mine(client: Runner, { source, actor }: Deciding, id: string): Promise<Reorganisation> {
  const found = await findReorganisation(client, id, 'wait')
  if (found === undefined || !mayReorganise(actor, source.world.organisation.department(found.departmentId)))
    throw new Refusal('not_found', 'reorganisation.notFound')
  return found
}

/** The subject of the journal under which the life of a department is told. */
export function subjectOf(departmentId: DepartmentId): string {
  return `register:department:${departmentId}`
}

/** What has come and gone between two looks. */
function differenceOf(before: readonly MatterId[], after: readonly MatterId[]): Changed {
  const [old, fresh] = [new Set(before), new Set(after)]
  return { come: after.filter((id) => !old.has(id)), gone: before.filter((id) => !fresh.has(id)) }
}

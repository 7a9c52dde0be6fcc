/**
 * Naming who answers for a park (S000-03): one account, in the post that it holds, from a day on. The one before ends the day
 * before, stays in the history, and the park's entry names the new one. Every process then knows whom to tell.
 */
import { isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { mayKeep, changeLine, subjectOf, type KeepDeps } from '../../engines/registers/keep.ts'
import { changedFields, lockStored, updateRows } from '../../engines/registers/store.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { PersonId, PostId } from '../../kernel/matter.ts'
import type { Organisation, Post } from '../../kernel/organisation.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { raiseVersion } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { addChief, endChief, listChiefs, type Chief } from './chief-store.ts'
import { parkRegister } from './park-registers.ts'

export interface Naming {
  readonly postId: string
  readonly fromOn: string
  readonly toOn?: string
  readonly reason: string
}

/** What is known when a chief is to be named. */
interface NamingCase {
  readonly organisation: Pick<Organisation, 'post' | 'holders'>
  readonly today: Day
  readonly at: Moment
  /** The last chief of the park; undefined when it never had one. */
  readonly last: Chief | undefined
}

/**
 * Who answers for the park by this naming, and from when to when. Refuses a day that is none or has not come, an end before the
 * beginning, a post that nobody or more than one holds, whoever answers already, and a day that is not after the last one's
 * first.
 */
function chiefBy(
  { organisation, today, at, last }: NamingCase,
  { postId, fromOn: from, toOn: to, reason }: Naming,
): Omit<Chief, 'parkId'> & { readonly post: Post } {
  const fromOn = parseDay(from)
  if (fromOn === null || fromOn > today) throw invalid('/fromOn', 'park.chiefAhead')
  const toOn = to === undefined ? null : parseDay(to)
  if (to !== undefined && (toOn === null || toOn < today)) throw invalid('/toOn', 'park.chiefDays')
  const post = organisation.post(postId as PostId)
  if (post === undefined) throw invalid('/postId', 'park.chiefPost')
  const personId = onlyHolder(organisation.holders(post.id, at))
  if (last !== undefined && answers(last, today) && last.personId === personId && last.postId === post.id)
    throw invalid('/postId', 'park.chiefAlready')
  if (last !== undefined && fromOn <= last.fromOn)
    throw invalid('/fromOn', 'park.chiefBackwards', { on: isoDay(last.fromOn) })
  return { personId, postId: post.id, post, fromOn, toOn, reason }
}

function onlyHolder(holders: readonly PersonId[]): PersonId {
  const [only] = new Set(holders)
  if (only === undefined) throw invalid('/postId', 'park.chiefNobody')
  if (new Set(holders).size > 1) throw invalid('/postId', 'park.onePerson')
  return only
}

function answers({ fromOn, toOn }: Chief, on: Day): boolean {
  return fromOn <= on && (toOn === null || on <= toOn)
}

/** Names a chief. Refuses a park that there is none of, one outside the post's regions, and what `chiefBy` refuses. */
export async function nameChief(
  { pool, random, world }: Pick<KeepDeps, 'pool' | 'random' | 'world'>,
  parkId: string,
  naming: Naming,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const { organisation, calendars } = world()
  await withTransaction(pool, async (client) => {
    const row = await lockStored(client, parkRegister, parkId)
    if (row === undefined) throw new Refusal('not_found', 'register.notFound')
    if (!mayKeep(parkRegister, actor, row.regionId)) throw new Refusal('not_permitted', 'register.power')
    const [last] = await listChiefs(client, parkId)
    const today = calendars.dayOf(at)
    const { post, ...chief } = chiefBy({ organisation, today, at, last }, naming)
    if (last !== undefined && answers(last, chief.fromOn))
      await endChief(client, last, (chief.fromOn - 1) as Day)
    await addChief(client, { parkId, ...chief })
    const { fromOn, toOn, personId, reason } = chief
    const values = {
      ...row.values,
      chiefName: organisation.person(personId)?.name ?? '',
      chiefPost: post.name.zh,
      chiefPhone: null,
      chiefFromOn: fromOn,
      chiefToOn: toOn,
    }
    const changed = changedFields(parkRegister, row.values, values)
    await updateRows(client, parkRegister, [{ ...row, values }])
    const line = changeLine('appoint', changed, row, values)
    const patch = { ...line.patch, personId, postId: post.id, reason }
    await appendLine(client, subjectOf(parkRegister, parkId), { ...line, patch }, { actor, at, random })
    await raiseVersion(client, 'organisation')
  })
}

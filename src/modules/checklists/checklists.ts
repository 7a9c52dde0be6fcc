/** The checklists of a project: what is open in which stage, ticks with who and when, notes; and what others show of it. */
import { CHINA_ZONE, isoMoment, type Moment } from '../../calendar/days.ts'
import { lockGuards, presentOf } from '../../engines/assignments/store.ts'
import { personsBehind, type Officer } from '../../kernel/actor.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import type { Stage } from '../projects/words.ts'
import { requireSubject } from '../stewards/assigning.ts'
import type { Subject } from '../stewards/subjects.ts'
import { addTick, checklistsOf, findChecklist, ticksOf, type Checklist, type Tick } from './store.ts'
import type { ChecklistDeps } from './templates.ts'
import type { ChecklistsWire, TickBodyWire } from './wire.ts'

/** The lists of a project, the last opened first. Refuses a project that the actor may not see. */
export async function viewChecklists(
  runner: Runner,
  world: World,
  projectId: string,
  actor: Officer,
  now: Moment,
): Promise<ChecklistsWire> {
  const subject = await requireSubject(runner, { kind: 'project', id: projectId }, actor)
  const lists = await checklistsOf(runner, [projectId])
  const tickOf = await ticksByItem(runner, lists)
  return {
    mayTick: subject.isOpen && (await isTheirs(runner, world, subject, actor, now)),
    lists: lists.toReversed().map((list) => ({
      id: list.id,
      stage: list.stage,
      openedAt: isoMoment(list.openedAt, CHINA_ZONE),
      items: list.items.map((text, index) => {
        const tick = tickOf(list.id, index + 1)
        return {
          no: index + 1,
          text,
          isDone: tick?.isDone ?? false,
          note: tick?.note ?? null,
          by: tick === undefined ? null : (world.organisation.person(tick.tickedBy)?.name ?? ''),
          at: tick === undefined ? null : isoMoment(tick.tickedAt, CHINA_ZONE),
        }
      }),
    })),
  }
}

async function ticksByItem(runner: Runner, lists: readonly Checklist[]) {
  const ticks = await ticksOf(
    runner,
    lists.map(({ id }) => id),
  )
  const byItem = new Map(ticks.map((tick) => [`${tick.checklistId} ${tick.itemNo}`, tick]))
  return (listId: string, no: number): Tick | undefined => byItem.get(`${listId} ${no}`)
}

/** Whether it is theirs to tick: the steward's, the secretary's, whoever stands in, and whoever handles the project. */
async function isTheirs(
  runner: Runner,
  { calendars }: World,
  { id, handlerPostId }: Subject,
  actor: Officer,
  now: Moment,
): Promise<boolean> {
  if (handlerPostId !== null && actor.parties.includes(handlerPostId)) return true
  const persons = personsBehind(actor)
  const present = await presentOf(runner, 'project', [id], calendars.dayOf(now))
  return present.some(
    ({ slot, personId }) =>
      (slot === 'steward' || slot === 'secretary') && personId !== null && persons.includes(personId),
  )
}

/**
 * Ticks an item, takes a tick back with the reason, or notes something at it. Refuses whoever does not look after the project, an
 * item that there is none of, a tick that changes nothing, and a project that has ended.
 */
export async function tick(
  { pool, ids, random, world }: ChecklistDeps,
  projectId: string,
  checklistId: string,
  body: TickBodyWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const { no, isDone, note = null } = body
  await withTransaction(pool, async (client) => {
    const subject = await requireSubject(client, { kind: 'project', id: projectId }, actor)
    if (!(await isTheirs(client, world(), subject, actor, at)))
      throw new Refusal('not_permitted', 'checklist.notTheirs')
    if (!subject.isOpen) throw new Refusal('not_now', 'steward.subjectEnded')
    // Who ticks the same item at the same moment comes second.
    await lockGuards(client, [`subject:${projectId}`])
    const list = await findChecklist(client, checklistId, projectId)
    if (list === undefined) throw new Refusal('not_found', 'checklist.notFound')
    if (list.items[no - 1] === undefined) throw invalid('/no', 'checklist.noItem')
    const before = (await ticksByItem(client, [list]))(list.id, no)
    const wasDone = before?.isDone ?? false
    if (wasDone && !isDone && note === null) throw invalid('/note', 'checklist.whyBack')
    if (wasDone === isDone && note === null) throw new Refusal('not_now', 'checklist.same')
    const written = { checklistId, itemNo: no, isDone, note, tickedAt: at, tickedBy: actor.personId }
    await addTick(client, ids.next(), written)
    const line = { act: 'tick', audience: 'departments', patch: { no, isDone, note } } as const
    await appendLine(client, `stageChecklist:${checklistId}`, line, { actor, at, random })
  })
}

/** An item that nobody has done yet. */
export interface OpenItem {
  readonly projectId: string
  readonly stage: Stage
  readonly text: string
}

/** What is open on the lists of some projects, in the order in which it was opened. */
export async function openItemsOf(runner: Runner, projectIds: readonly string[]): Promise<OpenItem[]> {
  const lists = await checklistsOf(runner, projectIds)
  const tickOf = await ticksByItem(runner, lists)
  return lists.flatMap(({ id, projectId, stage, items }) =>
    items
      .filter((_text, index) => tickOf(id, index + 1)?.isDone !== true)
      .map((text) => ({ projectId, stage, text })),
  )
}

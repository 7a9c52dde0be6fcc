/**
 * What a reorganisation would do, before anybody confirms it: the matters that go over, by kind and by receiver, the clocks,
 * duties and posts, and what cannot go. Reads only. Confidential matters go over too and are in no count.
 */
import { isoDay } from '../../calendar/days.ts'
import { matterLight } from '../../kernel/clocks.ts'
import type { Case, DepartmentId, MatterId } from '../../kernel/matter.ts'
import { Refusal, reason, type Reason } from '../../kernel/refusal.ts'
import { transferOf } from '../../kernel/transfer.ts'
import { loadCases, type Source } from '../../platform/door/load.ts'
import { dutiesOf } from '../../platform/door/work.ts'
import { digest } from '../../platform/journal.ts'
import { piecesOf } from '../../platform/jobs/job.ts'
import type { Moment } from '../../calendar/days.ts'
import { receiverOf, type Reshaping } from './rules.ts'
import { listConcerned, type Concerned } from './store.ts'

export interface StuckMatter {
  readonly id: MatterId
  readonly why: Reason
}

export interface Preview {
  readonly seen: readonly MatterId[]
  readonly hash: string
  readonly kinds: ReadonlyMap<string, { readonly count: number; readonly late: number }>
  readonly receivers: ReadonlyMap<DepartmentId, number>
  readonly clocks: { readonly promised: number; readonly step: number }
  readonly duties: number
  readonly stuck: readonly StuckMatter[]
}

const MATTERS_AT_ONCE = 300

/** Which matters would go, for the hash alone: cheaper than the whole preview. */
export async function lookAt(
  { runner, registry, world }: Source,
  reshaping: Reshaping,
): Promise<{
  readonly concerned: readonly Concerned[]
  readonly seen: readonly MatterId[]
  readonly hash: string
}> {
  const concerned = await listConcerned(runner, registry, reshaping.departmentId)
  const seen = concerned.filter(({ confidential }) => !confidential).map(({ id }) => id)
  const posts = world.organisation.postsOf(reshaping.departmentId).map(({ id }) => id)
  const { departmentId, successorId, rules, posts: changes, validOn } = reshaping
  const told = [departmentId, successorId, rules, changes, isoDay(validOn), [...posts].sort(), seen]
  return { concerned, seen, hash: digest(JSON.stringify(told)) }
}

/** Looks at every matter as it stands and at what its transfer would decide. */
export async function previewOf(source: Source, reshaping: Reshaping, now: Moment): Promise<Preview> {
  const { concerned, seen, hash } = await lookAt(source, reshaping)
  const topics = new Map(concerned.map(({ id, topic }) => [id, topic]))
  const found = new Map<string, { count: number; late: number }>()
  const receivers = new Map<DepartmentId, number>()
  const sums = { promised: 0, step: 0, duties: 0 }
  const stuck: StuckMatter[] = []
  for (const piece of piecesOf(seen, MATTERS_AT_ONCE)) {
    for (const it of (await loadCases(source, piece, 'none')).values()) {
      const { id, kind } = it.matter
      const to = receiverOf(reshaping, { kind, topic: topics.get(id) ?? null })
      receivers.set(to, (receivers.get(to) ?? 0) + 1)
      const known = found.get(kind) ?? { count: 0, late: 0 }
      const isLate = ['red', 'black'].includes(matterLight(it.matter, now))
      found.set(kind, { count: known.count + 1, late: known.late + (isLate ? 1 : 0) })
      addUp(sums, source, reshaping.departmentId, it)
      const why = whyStuck(source, reshaping, it, to)
      if (why !== null) stuck.push({ id, why })
    }
  }
  const { promised, step, duties } = sums
  return { seen, hash, kinds: found, receivers, clocks: { promised, step }, duties, stuck }
}

function addUp(
  sums: { promised: number; step: number; duties: number },
  { registry }: Source,
  departmentId: DepartmentId,
  it: Case,
): void {
  for (const clock of it.clocks) {
    if (clock.stoppedAt !== null || clock.responsible !== departmentId) continue
    if (clock.side === 'step') sums.step += 1
    else sums.promised += 1
  }
  const duties = dutiesOf(registry.byName(it.matter.kind), it)
  sums.duties += duties.filter(({ party }) => isOf(it, party, departmentId)).length
}

/** A duty of the department or of one of its posts. */
function isOf({ organisation }: Case, party: string, departmentId: DepartmentId): boolean {
  return party === departmentId || organisation.postsOf(departmentId).some((post) => post.id === party)
}

/** Why the rules of its kind refuse the transfer, or null. */
function whyStuck(
  { registry }: Source,
  { departmentId: from, successorId: postsTo }: Reshaping,
  it: Case,
  to: DepartmentId,
): Reason | null {
  try {
    transferOf(registry.byName(it.matter.kind).kind, it, { from, to, postsTo })
    return null
  } catch (error) {
    return error instanceof Refusal ? error.reason : reason('reorganisation.failed')
  }
}

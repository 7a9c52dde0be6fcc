/**
 * The job that makes suggestions for what waits to be dispatched, and dispatches the sure ones where the region has set
 * that; without such a rule, with its basis, nothing is ever dispatched by itself.
 */
import { MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Now } from '../../kernel/ids.ts'
import type { Found } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Door } from '../../platform/door/act.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import type { AppealInputs } from '../appeals/wire.ts'
import { choiceFor, type Choice } from './model-store.ts'
import { atOnceShare } from './parameters.ts'
import { listReady, listWaiting, readMade, type Looked } from './suggestion-store.ts'
import { makeSuggestion, type PastShelf } from './suggesting.ts'

export interface SuggestJobDeps extends Pick<JobDeps, 'pool' | 'signal'> {
  readonly door: Pick<Door, 'act'>
  readonly world: () => World
  readonly now: Now
  readonly past: PastShelf
}

const AT_ONCE = 100
const EVERY_MS = MINUTE_MS / 6
const FIRST = '00000000-0000-0000-0000-000000000000'
const PER_CENT = 100

export function suggestJob(deps: SuggestJobDeps): Job {
  return { name: 'suggest', everyMs: EVERY_MS, run: () => suggestAll(deps) }
}

/** Region by region, each with the model that suggests there. */
async function suggestAll(deps: SuggestJobDeps): Promise<void> {
  const { pool, world, now } = deps
  const { organisation } = world()
  for (const { id } of organisation.regions()) {
    if (deps.signal?.aborted === true) return
    const choice = await choiceFor(pool, organisation.ancestors(id))
    if (choice === undefined) continue
    await makeWaiting(deps, id, choice, now())
    await dispatchSure(deps, id, choice, now())
  }
}

async function makeWaiting(
  { pool, world, past, signal }: SuggestJobDeps,
  regionId: RegionId,
  choice: Choice,
  at: Moment,
): Promise<void> {
  const waiting = await listWaiting(pool, [regionId], choice.modelId, AT_ONCE)
  for (const appeal of waiting) {
    if (signal?.aborted === true) return
    await makeSuggestion(pool, world().organisation, past, choice, appeal, at)
  }
}

async function dispatchSure(
  deps: SuggestJobDeps,
  regionId: RegionId,
  choice: Choice,
  at: Moment,
): Promise<void> {
  const { law, calendars } = deps.world()
  const today = calendars.dayOf(at)
  const rule = law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(atOnceShare)
  if (rule === undefined) return
  let after = FIRST
  while (deps.signal?.aborted !== true) {
    const ready = await listReady(deps.pool, [regionId], choice.modelId, after, AT_ONCE)
    for (const appeal of ready) await dispatchIfSure(deps, appeal, choice, rule)
    const last = ready.at(-1)
    if (last === undefined || ready.length < AT_ONCE) return
    after = last.id
  }
}

async function dispatchIfSure(
  { pool, door }: SuggestJobDeps,
  { id }: Looked,
  { modelNo }: Choice,
  { value: least, basis }: Found<number>,
): Promise<void> {
  const made = await readMade(pool, id)
  const [first] = made?.content.department.candidates ?? []
  const share = Math.floor((first?.share ?? 0) * PER_CENT)
  if (made?.content.department.isSure !== true || first === undefined || share < least) return
  const input: AppealInputs['dispatchAtOnce'] = { departmentId: first.label, modelNo, share, basis }
  await door
    .act({ kind: 'appeal', act: 'dispatchAtOnce', id, input, actor: SYSTEM })
    .catch((error: unknown) => {
      // Somebody was quicker, or a limit is not set: it waits for a person.
      if (!(error instanceof Refusal)) throw error
    })
}

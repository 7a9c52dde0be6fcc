/** The job that makes models: when somebody asks for one, and as often as the region has set. It never chooses one. */
import { DAY_MS, HOUR_MS, MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { doApart, type Trained } from './apart.ts'
import { officeRegionOf, readExamples, type Examples } from './examples.ts'
import {
  addModel,
  askForTraining,
  claimTraining,
  endTraining,
  latestTraining,
  type Training,
} from './model-store.ts'
import { trainEveryDays } from './parameters.ts'

export interface TrainingDeps extends RegionJobDeps {
  readonly random: Random
}

/** Fewer teach nothing that would hold for others. */
const EXAMPLES_MIN = 30
/** A process that has not come back by then has been stopped. */
const LOST_AFTER_MS = HOUR_MS

export function trainingJob(deps: TrainingDeps): Job {
  return { name: 'train', everyMs: MINUTE_MS, run: () => trainAll(deps) }
}

/** One region after the other; what one process has taken on, no other does. */
async function trainAll(deps: TrainingDeps): Promise<void> {
  await askWhereDue(deps)
  while (deps.signal?.aborted !== true) {
    const at = deps.now()
    const next = await claimTraining(deps.pool, at, (at - LOST_AFTER_MS) as Moment)
    if (next === undefined) return
    await train(deps, next)
  }
}

async function askWhereDue({ pool, world, ids, now }: TrainingDeps): Promise<void> {
  const { organisation, law, calendars } = world()
  const at = now()
  const today = calendars.dayOf(at)
  for (const { id: regionId } of organisation.regions()) {
    if (officeRegionOf(organisation, regionId) !== regionId) continue
    const every = law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(trainEveryDays)?.value
    if (every === undefined || every === 0) continue
    const latest = await latestTraining(pool, regionId)
    if (latest !== undefined && latest.askedAt + every * DAY_MS > at) continue
    await askForTraining(pool, { id: ids.next(), regionId, askedAt: at, askedBy: null })
  }
}

async function train(deps: TrainingDeps, training: Training): Promise<void> {
  const { pool, world, now, signal } = deps
  const { organisation, calendars } = world()
  const examples = await readExamples(pool, organisation, training.regionId, calendars.dayOf(now()))
  const failure = whyTooFew(examples)
  if (failure !== null) return endTraining(pool, training.id, now(), { failure })
  const { department, topic } = examples
  const made = await doApart({ do: 'train', department, topic }, signal).catch((error: unknown) => {
    if (signal?.aborted === true) return null
    return endTraining(pool, training.id, now(), { failure: 'suggestion.trainingFailed' }).then(() => {
      throw error
    })
  })
  if (made !== null) await keep(deps, training, examples, made)
}

function whyTooFew({ department, topic }: Examples): string | null {
  const isEnough = department.length >= EXAMPLES_MIN && labelsOf(department) > 1 && labelsOf(topic) > 1
  return isEnough ? null : 'suggestion.tooFewExamples'
}

function labelsOf(examples: readonly { readonly label: string }[]): number {
  return new Set(examples.map(({ label }) => label)).size
}

async function keep(
  { pool, ids, now, random }: TrainingDeps,
  { id: trainingId, regionId, askedBy }: Training,
  { counts }: Examples,
  { encoded, quality }: Trained,
): Promise<void> {
  const id = ids.next()
  const at: Moment = now()
  await withTransaction(pool, async (client) => {
    const row = { id, regionId, trainedAt: at, trainedBy: askedBy, counts, quality }
    const no = await addModel(client, row, encoded)
    await endTraining(client, trainingId, at, { modelId: id })
    const patch = { regionId, no, askedBy, counts, quality }
    const line = { act: 'train', audience: 'departments', patch } as const
    await appendLine(client, `suggestion-model:${id}`, line, { actor: SYSTEM, at, random })
  })
}

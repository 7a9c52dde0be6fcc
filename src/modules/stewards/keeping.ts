/**
 * What stewardship does by itself: whoever has left their post opens hand-overs; what has nobody is written down with the day;
 * each month keeps its coverage; and a project's handler becomes its steward, through the door.
 */
import { MINUTE_MS, dayFrom, partsOf, type Day } from '../../calendar/days.ts'
import { countCoverage, keepGaps, keepMonth } from '../../engines/assignments/coverage-store.ts'
import { openHandover } from '../../engines/assignments/handover.ts'
import { markVacant } from '../../engines/assignments/store.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import { doAlone } from '../../platform/jobs/alone.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { baseOf, coverageOf } from './bases.ts'
import { COVERAGES, POOLS, SLOTS } from './words.ts'

interface KeepingDeps extends RegionJobDeps {
  readonly door: Pick<Door, 'act'>
}

const EVERY_MS = 10 * MINUTE_MS

/** Leavers, gaps and months. */
export function coverageJob(deps: KeepingDeps): Job {
  return { name: 'coverage', everyMs: EVERY_MS, run: () => keepAll(deps) }
}

async function keepAll(deps: KeepingDeps): Promise<void> {
  const { pool, world, ids, now } = deps
  const at = now()
  const today = world().calendars.dayOf(at)
  await doAlone(pool, 'coverage', async (client) => {
    const left = await markVacant(client, [...SLOTS, ...POOLS], today)
    for (const { id, subjectKind } of left)
      if (subjectKind !== 'pool')
        await openHandover(client, { assignmentId: id, cause: 'leaver', by: null }, { ids, at })
    for (const name of COVERAGES) await keepOne(client, world(), name, today)
  })
}

async function keepOne(
  client: Runner,
  world: World,
  name: (typeof COVERAGES)[number],
  today: Day,
): Promise<void> {
  const coverage = coverageOf(name)
  const regions = world.organisation.regions().map(({ id }) => id)
  const base = baseOf(world, name, regions, today)
  await keepGaps(client, coverage, base, today)
  const counts = await countCoverage(client, coverage, base)
  const { year, month } = partsOf(today)
  await keepMonth(client, coverage, dayFrom(year, month, 1), sumsOf(counts))
}

function sumsOf(counts: Awaited<ReturnType<typeof countCoverage>>) {
  const sums = new Map<RegionId, { base: number; covered: number }>()
  for (const { regionId, base, covered } of counts) {
    const sum = sums.get(regionId) ?? { base: 0, covered: 0 }
    sums.set(regionId, { base: sum.base + base, covered: sum.covered + covered })
  }
  return [...sums].map(([regionId, sum]) => ({ regionId, ...sum }))
}

const APPOINT_EVERY_MS = 5000

/** Makes stewards the handlers of their projects: readers and duties go with the handler. */
export function appointJob(deps: KeepingDeps): Job {
  return { name: 'appoint-stewards', everyMs: APPOINT_EVERY_MS, run: () => appointAll(deps) }
}

/** In order; what may not be changed keeps nothing behind it waiting. */
const NEW_STEWARDS = `select a.id, m.id as "projectId", a.post_id as "postId", a.person_id as "personId",
    m.closed_at is null as "isOpen" from assignment a join matter m on m.id = a.subject_id
  where a.subject_kind = 'project' and a.slot = 'steward' and a.followed_at is null and a.until_on is null
    and a.person_id is not null order by a.subject_id limit $1`
const FOLLOWED = 'update assignment set followed_at = $2 where id = any($1::uuid[])'
const AT_ONCE = 200

interface NewSteward {
  readonly id: string
  readonly projectId: string
  readonly postId: string
  readonly personId: string
  readonly isOpen: boolean
}

async function appointAll(deps: KeepingDeps): Promise<void> {
  const { pool, door, now } = deps
  while (deps.signal?.aborted !== true) {
    const found = await rowsOf<NewSteward>(pool, NEW_STEWARDS, [AT_ONCE])
    for (const { projectId, postId, personId } of found.filter(({ isOpen }) => isOpen))
      await appoint(door, projectId, { postId, personId })
    await run(pool, FOLLOWED, [found.map(({ id }) => id), sqlMoment(now())])
    if (found.length < AT_ONCE) return
  }
}

async function appoint(
  door: KeepingDeps['door'],
  id: string,
  input: { readonly postId: string; readonly personId: string },
): Promise<void> {
  await door.act({ kind: 'project', id, act: 'appoint', input, actor: SYSTEM }).catch((error: unknown) => {
    // It has ended meanwhile.
    if (!(error instanceof Refusal)) throw error
  })
}

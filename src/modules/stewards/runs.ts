/**
 * Giving out a whole backlog at once: a run is asked for, solved in the background, and confirmed by a person wholly or line by
 * line. What has changed meanwhile is refused line by line, with the reason.
 */
import type { Pool } from 'pg'
import type { Day, Moment } from '../../calendar/days.ts'
import { assign } from '../../engines/assignments/assign.ts'
import type { Placing } from '../../engines/assignments/assignment.ts'
import { listUncovered } from '../../engines/assignments/coverage-store.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { balance, type Group, type Place } from './balance.ts'
import { baseOf, coverageOf, lawIn } from './bases.ts'
import { assigning, membersOf, requirePower, type StewardDeps } from './pools.ts'
import { eligible, ruleFor, type Candidate, type Needing, type Rule } from './rules.ts'
import {
  decideLines,
  endWhenDecided,
  findRun,
  insertRun,
  keepSolution,
  linesOf,
  nextRun,
  type RunLine,
  type StewardRun,
} from './run-store.ts'
import { subjectsById } from './subjects.ts'
import { ASSIGN, slotOf } from './words.ts'

const LINES_MAX = 5000
const EVERY_MS = 5000

/** Asks for a run over all that have no steward in a region and below. Refuses whoever does not assign there. */
export async function askRun(
  deps: StewardDeps,
  regionId: RegionId,
  actor: Officer,
  at: Moment,
): Promise<string> {
  if (deps.world().organisation.region(regionId) === undefined)
    throw new Refusal('not_found', 'region.unknown')
  requirePower(actor, regionId)
  const id = deps.ids.next()
  await insertRun(deps.pool, {
    id,
    regionId,
    status: 'queued',
    askedAt: at,
    askedBy: actor.personId,
    solvedAt: null,
  })
  return id
}

interface RunJobDeps extends JobDeps {
  readonly world: () => World
  readonly ids: Ids
}

/** Solves the runs that wait, one after the other. */
export function runJob(deps: RunJobDeps): Job {
  return { name: 'steward-runs', everyMs: EVERY_MS, run: () => solveAll(deps) }
}

async function solveAll(deps: RunJobDeps): Promise<void> {
  while (deps.signal?.aborted !== true) if (!(await solveNext(deps))) return
}

async function solveNext(deps: RunJobDeps): Promise<boolean> {
  return withTransaction(deps.pool, async (client) => {
    const next = await nextRun(client)
    if (next === undefined) return false
    await keepSolution(client, next.id, await solve(client, deps, next), deps.now())
    return true
  })
}

/** What needs somebody, with its rule and who may be taken. */
interface Wanted {
  readonly needing: Needing
  readonly rule: Rule | null
  readonly candidates: readonly Candidate[]
}

async function solve(
  runner: Runner,
  { world, ids, now }: RunJobDeps,
  { id: runId, regionId }: StewardRun,
): Promise<RunLine[]> {
  const today = world().calendars.dayOf(now())
  const wanted = await backlog(runner, world(), regionId, today)
  const keyed = Map.groupBy(wanted, ({ rule, needing }) =>
    rule === null ? '' : `${needing.regionId} ${rule.pool} ${rule.limit ?? ''}`,
  )
  const persons = [...new Set(wanted.flatMap((one) => one.candidates.map(({ member }) => member.personId)))]
  const groups = [...keyed].map(([key, all]): Group => {
    const reach = (all[0]?.candidates ?? []).map(({ member, distance }): [number, number] => [
      persons.indexOf(member.personId),
      distance,
    ])
    return { key, count: all.length, distances: new Map(reach) }
  })
  const { given } = await balance(groups, placesOf(persons, wanted))
  return [...keyed].flatMap(([key, all]) => {
    const takers = [...(given.get(key) ?? [])].flatMap(([place, share]) =>
      Array.from({ length: share }, () => persons[place]),
    )
    return all.map((one, index) => lineOf(one, takers[index], { id: ids.next(), runId }))
  })
}

/** All without a steward, the oldest first, with who may be taken for each. */
async function backlog(runner: Runner, world: World, regionId: RegionId, today: Day): Promise<Wanted[]> {
  const { organisation } = world
  const regions = organisation.subtree(regionId)
  const open = await listUncovered(runner, coverageOf('steward'), baseOf(world, 'steward', regions, today), {
    on: today,
    limit: LINES_MAX,
  })
  const members = await membersOf(
    runner,
    [...new Set([...organisation.ancestors(regionId), ...regions])],
    today,
  )
  const byId = await subjectsById(runner, open)
  return open.flatMap(({ id }) => {
    const needing = byId.get(id)
    if (needing === undefined) return []
    const rule = ruleFor(needing, lawIn(world, needing.regionId, today))
    const up = organisation.ancestors(needing.regionId)
    return [{ needing, rule, candidates: rule === null ? [] : eligible(members, rule, up) }]
  })
}

/** What each has, and the least limit of what they may be taken for. */
function placesOf(persons: readonly PersonId[], wanted: readonly Wanted[]): Place[] {
  return persons.map((personId) => {
    let load = 0
    let limit = Infinity
    for (const { rule, candidates } of wanted)
      for (const { member } of candidates)
        if (member.personId === personId) {
          load = member.load
          limit = Math.min(limit, rule?.limit ?? Infinity)
        }
    return { load, limit: limit === Infinity ? null : limit }
  })
}

function lineOf(
  { needing, rule, candidates }: Wanted,
  personId: PersonId | undefined,
  ids: Pick<RunLine, 'id' | 'runId'>,
): RunLine {
  const taken = candidates.find(({ member }) => member.personId === personId)
  return {
    ...ids,
    subjectKind: needing.kind,
    subjectId: needing.id,
    regionId: needing.regionId,
    rule,
    postId: taken?.member.postId ?? null,
    personId: taken?.member.personId ?? null,
    load: taken?.member.load ?? 0,
    distance: taken?.distance ?? 0,
    candidates: candidates.length,
    status: taken === undefined ? 'unplaced' : 'open',
    refusal: null,
    decidedAt: null,
    decidedBy: null,
  }
}

/** The run, when the actor assigns in its region. Refuses one that there is not, as if it were another's. */
export async function requireRun(runner: Runner, id: string, actor: Officer) {
  const found = await findRun(runner, id)
  if (found === undefined || !hasPower(actor, ASSIGN, found)) throw new Refusal('not_found', 'steward.noRun')
  return found
}

/** Confirms lines of a run: all at once where that holds, else one by one, each with its own refusal. */
export async function confirmRun(
  deps: StewardDeps,
  id: string,
  lineIds: readonly string[] | undefined,
  actor: Officer,
  at: Moment,
): Promise<void> {
  await requireRun(deps.pool, id, actor)
  const lines = await openLines(deps.pool, id, lineIds)
  const by = { personId: actor.personId, at, refusal: null }
  const confirm = (some: readonly RunLine[]) =>
    withTransaction(deps.pool, async (client) => {
      await assign(client, await placingsOf(client, deps, some, at), assigning(deps, actor, at))
      await decideLines(
        client,
        some.map((line) => line.id),
        'confirmed',
        by,
      )
    })
  try {
    if (lines.length > 0) await confirm(lines)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const line of lines) await confirmOne(deps.pool, line, confirm, by)
  }
  await endWhenDecided(deps.pool, id)
}

async function confirmOne(
  pool: Pool,
  line: RunLine,
  confirm: (some: readonly RunLine[]) => Promise<void>,
  by: Parameters<typeof decideLines>[3],
): Promise<void> {
  try {
    await confirm([line])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await decideLines(pool, [line.id], 'refused', { ...by, refusal: error.reason })
  }
}

/** Rejects lines of a run: what they are about keeps waiting for somebody. */
export async function rejectLines(
  deps: StewardDeps,
  id: string,
  lineIds: readonly string[] | undefined,
  actor: Officer,
  at: Moment,
): Promise<void> {
  await requireRun(deps.pool, id, actor)
  const lines = await openLines(deps.pool, id, lineIds)
  const ids = lines.map((line) => line.id)
  await decideLines(deps.pool, ids, 'rejected', { personId: actor.personId, at, refusal: null })
  await endWhenDecided(deps.pool, id)
}

async function openLines(runner: Runner, id: string, lineIds: readonly string[] | undefined) {
  const lines = await linesOf(runner, id)
  return lines.filter((line) => line.status === 'open' && (lineIds?.includes(line.id) ?? true))
}

/** As the lines say, with the numbers by which they are known in their pools and the limits of today. */
async function placingsOf(
  runner: Runner,
  { world }: StewardDeps,
  lines: readonly RunLine[],
  at: Moment,
): Promise<Placing[]> {
  const { organisation, calendars } = world()
  const today = calendars.dayOf(at)
  const regions = organisation.regions().map(({ id }) => id)
  const members = await membersOf(runner, regions, today)
  return lines.map((line) => {
    const member = members.find(({ personId }) => personId === line.personId)
    if (member === undefined) throw new Refusal('not_now', 'steward.notInPool')
    const { departmentId, postId, personId, name, phone } = member.assignment
    return {
      subject: { kind: line.subjectKind, id: line.subjectId },
      slot: slotOf('steward'),
      filler: { departmentId, postId, personId, name, phone },
      fromOn: today,
      untilOn: null,
      note: null,
      limit: line.rule?.limit ?? null,
    }
  })
}

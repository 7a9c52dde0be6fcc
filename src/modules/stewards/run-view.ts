/** A run as a page shows it: how even the loads become, and each proposal with its reasons. */
import { CHINA_ZONE, isoMoment, type Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { fillerWords, type FillerWords } from './fillers.ts'
import type { StewardDeps } from './pools.ts'
import { linesOf, listRuns, type CountedRun, type RunLine } from './run-store.ts'
import { requireRun } from './runs.ts'
import { subjectsById } from './subjects.ts'
import type { RunWire, RunsWire } from './wire.ts'
import { ASSIGN } from './words.ts'

const NOWHERE = { zh: '', en: '' }

function headOf({ organisation }: World, run: CountedRun) {
  const { id, regionId, status, askedAt, askedBy, solvedAt, proposed, confirmed, unplaced } = run
  return {
    id,
    region: organisation.region(regionId)?.name ?? NOWHERE,
    status,
    askedAt: isoMoment(askedAt, CHINA_ZONE),
    askedBy: organisation.person(askedBy)?.name ?? '',
    solvedAt: solvedAt === null ? null : isoMoment(solvedAt, CHINA_ZONE),
    proposed,
    confirmed,
    unplaced,
  }
}

/** The runs of the regions in which the actor assigns; none for others. */
export async function viewRuns(runner: Runner, world: World, actor: Officer): Promise<RunsWire> {
  if (!actor.powers.includes(ASSIGN)) return { rows: [] }
  const runs = await listRuns(runner, [...actor.regions])
  return { rows: runs.map((run) => headOf(world, run)) }
}

export async function viewRun(
  deps: StewardDeps,
  id: string,
  actor: Officer,
  { now, say }: { readonly now: Moment; readonly say: Say },
): Promise<RunWire> {
  const world = deps.world()
  const run = await requireRun(deps.pool, id, actor)
  const lines = await linesOf(deps.pool, id)
  const words = await fillerWords(
    deps.pool,
    world.organisation,
    lines.map((line) => fillerIn(world, line)),
    now,
  )
  const byId = await subjectsById(
    deps.pool,
    lines.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
  )
  return {
    ...headOf(world, run),
    mayConfirm: run.status === 'ready' && hasPower(actor, ASSIGN, run),
    loads: loadsIn(world, lines, words),
    lines: lines.map((line) => {
      const subject = byId.get(line.subjectId)
      return {
        id: line.id,
        subject: {
          kind: line.subjectKind,
          id: line.subjectId,
          code: subject?.code ?? '',
          title: subject?.title ?? '',
        },
        region: world.organisation.region(line.regionId)?.name ?? NOWHERE,
        rule: line.rule,
        filler: line.personId === null ? null : words(fillerIn(world, line)),
        load: line.load,
        distance: line.distance,
        candidates: line.candidates,
        status: line.status,
        refusal: refusalIn(line, say),
      }
    }),
  }
}

function refusalIn({ refusal }: RunLine, say: Say) {
  if (refusal === null) return null
  const { code, values = {} } = refusal
  return { code, values, text: say(code, values) }
}

function fillerIn({ organisation }: World, { postId, personId }: RunLine) {
  const departmentId = postId === null ? null : (organisation.post(postId)?.departmentId ?? null)
  return { departmentId, postId, personId, name: null, phone: null }
}

/** What each has and would have, whoever would have most first. */
function loadsIn(world: World, lines: readonly RunLine[], words: FillerWords): RunWire['loads'] {
  const byPerson = Map.groupBy(
    lines.filter(({ personId }) => personId !== null),
    ({ personId }) => personId,
  )
  return [...byPerson.values()]
    .map((theirs) => {
      const [first] = theirs as [RunLine]
      const kept = theirs.filter(({ status }) => status === 'open' || status === 'confirmed')
      const limits = theirs.map(({ rule }) => rule?.limit ?? null).filter((limit) => limit !== null)
      return {
        name: words(fillerIn(world, first)).name,
        before: first.load,
        after: first.load + kept.length,
        limit: limits.length === 0 ? null : Math.min(...limits),
      }
    })
    .sort((one, other) => other.after - one.after || (one.name < other.name ? -1 : 1))
}

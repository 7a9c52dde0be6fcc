/** Scores of projects, officers and departments of a region in a period, by the weights that the region has today. */
import { isoDay, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionsToAsk } from '../../platform/region-asked.ts'
import { meanScore, scoreOf, valueOf } from './evaluation.ts'
import { readEvaluated, type Evaluated } from './evaluation-store.ts'
import { evaluationRule } from './parameters.ts'
import { countedRegion, periodOf } from './read.ts'
import type { EvaluatedQueryWire, EvaluatedWire, EvaluationWire } from './wire-evaluation.ts'
import { INDICATORS } from './words.ts'

const NOWHERE = { zh: '', en: '' }
const MOST = 500

type Scored = Evaluated & { readonly score: number | null }

/** The scores of a region. Refuses regions that the reader may not count, and a period that is turned round or too long. */
export async function readEvaluation(
  runner: Runner,
  world: World,
  actor: Officer,
  query: EvaluatedQueryWire,
  now: Moment,
): Promise<EvaluationWire> {
  const { organisation } = world
  const { regionId, period, rule, projects } = await scored(runner, world, actor, query, now)
  const groups = <Id extends string, More>(
    idOf: (project: Scored) => Id | null,
    more: (id: Id, own: readonly Scored[]) => More,
  ) =>
    [...Map.groupBy(projects, idOf)]
      .flatMap(([id, own]) => (id === null ? [] : [{ id, ...summed(own), ...more(id, own) }]))
      .sort((one, other) => (other.score ?? -1) - (one.score ?? -1) || other.count - one.count)
  return {
    region: { id: regionId, name: organisation.region(regionId)?.name ?? NOWHERE },
    regions: regionsToAsk(organisation, actor),
    from: isoDay(period.from),
    to: isoDay(period.to),
    rule:
      rule === undefined
        ? null
        : {
            basis: rule.basis,
            weights: INDICATORS.map((indicator) => ({ indicator, weight: rule.value[indicator] })),
          },
    ...summed(projects),
    departments: groups(
      (project) => project.departmentId,
      (id) => ({ name: organisation.department(id)?.name ?? NOWHERE }),
    ),
    officers: groups(
      (project) => project.personId,
      (id, own) => ({ name: organisation.person(id)?.name ?? '', department: departmentOf(world, own) }),
    ),
  }
}

/** The projects behind one of its numbers. */
export async function readEvaluatedProjects(
  runner: Runner,
  world: World,
  actor: Officer,
  query: EvaluatedQueryWire,
  now: Moment,
): Promise<EvaluatedWire> {
  const { projects } = await scored(runner, world, actor, query, now)
  const asked = projects.filter(
    ({ departmentId, personId }) =>
      (query.departmentId === undefined || query.departmentId === departmentId) &&
      (query.personId === undefined || query.personId === personId),
  )
  const ordered = asked.toSorted((one, other) => (one.score ?? Infinity) - (other.score ?? Infinity))
  return {
    isCut: ordered.length > MOST,
    rows: ordered.slice(0, MOST).map(({ id, code, title, stage, score, shares }) => ({
      id,
      code,
      title,
      stage,
      score,
      shares: INDICATORS.map((indicator) => ({
        indicator,
        ...shares[indicator],
        value: valueOf(shares[indicator]),
      })),
    })),
  }
}

async function scored(runner: Runner, world: World, actor: Officer, query: EvaluatedQueryWire, now: Moment) {
  const { organisation, calendars, law } = world
  const regionId: RegionId = countedRegion(world, actor, query.regionId)
  const period = periodOf(query.from, query.to)
  const today = calendars.dayOf(now)
  const rule = law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(evaluationRule)
  const found = await readEvaluated(runner, organisation.subtree(regionId), period, { today, now })
  const projects: Scored[] = found.map((one) => ({ ...one, score: scoreOf(one.shares, rule?.value ?? null) }))
  return { regionId, period, rule, projects }
}

function summed(projects: readonly Scored[]) {
  return { score: meanScore(projects.map(({ score }) => score)), count: projects.length }
}

/** The body that leads what somebody handles. */
function departmentOf({ organisation }: World, [first]: readonly Scored[]) {
  const id = first?.departmentId ?? null
  return id === null ? null : (organisation.department(id)?.name ?? null)
}

/** Annual targets as a page shows them: each figure with its curve and target, each list by stage, and the projects behind. */
import {
  CHINA_ZONE,
  dayFrom,
  isoDay,
  lengthOfMonth,
  parseDay,
  partsOf,
  startOfDay,
  type Day,
  type Moment,
} from '../../calendar/days.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionAsked, regionsToAsk } from '../../platform/region-asked.ts'
import { MANAGE } from '../projects/powers.ts'
import { KEY_LISTS, STAGES } from '../projects/words.ts'
import { behind, curveOf, figures, investmentOf, lagOf, type ProjectFacts } from './figures.ts'
import { largeAmount } from './parameters.ts'
import {
  nodesBehind,
  readLists,
  readProjects,
  readTargets,
  releasesBehind,
  type Period,
  type Share,
  type Target,
} from './store.ts'
import type { BehindQueryWire, BehindWire, TargetsQueryWire, TargetsWire } from './wire.ts'
import { FIGURES, SET_TARGETS, type Targeted } from './words.ts'

const DECEMBER = 12
const NOWHERE = { zh: '', en: '' }

/**
 * A region whose projects somebody may count, the own one when none is named. Refuses whoever neither reads the region nor
 * looks after projects, and regions that are not theirs.
 */
export function countedRegion({ organisation }: World, actor: Officer, id: string | undefined): RegionId {
  const { id: regionId } = regionAsked(organisation, actor, id)
  if (![READ_REGION, MANAGE].some((power) => hasPower(actor, power, { regionId })))
    throw new Refusal('not_permitted', 'act.relation')
  return regionId
}

/** From which amount on, in fen, a project of a region is a large one; null while nobody has said. */
function largeIn({ law }: World, regionId: RegionId, today: Day): number | null {
  const found = law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(largeAmount)
  return found === undefined ? null : found.value * FEN_IN_WAN
}

const yearOf = (year: number): Period => ({
  from: dayFrom(year, 1, 1),
  to: dayFrom(year, DECEMBER, lengthOfMonth(year, DECEMBER)),
})

/** The targets of a region and year, counted up to now. */
export async function readYear(
  runner: Runner,
  world: World,
  actor: Officer,
  query: TargetsQueryWire,
  now: Moment,
): Promise<TargetsWire> {
  const { organisation, calendars } = world
  const today = calendars.dayOf(now)
  const year = Number(query.year ?? partsOf(today).year)
  const regionId = countedRegion(world, actor, query.regionId)
  const regions = organisation.subtree(regionId)
  const large = largeIn(world, regionId, today)
  const [projects, listed, targets] = await Promise.all([
    readProjects(runner, regions, yearOf(year)),
    readLists(runner, regions, year),
    readTargets(runner, regionId, year, today),
  ])
  const targetOf = (figure: Targeted) => targetWire(targets.find((one) => one.figure === figure))
  return {
    year,
    region: { id: regionId, name: organisation.region(regionId)?.name ?? NOWHERE },
    regions: regionsToAsk(organisation, actor),
    maySet: hasPower(actor, SET_TARGETS, { regionId }),
    large,
    figures: FIGURES.map((figure) => {
      const counted = behind(figure, projects, yearOf(year), large)
      const target = targetOf(figure)
      const asked = { year, today, target: target?.value ?? null }
      return {
        figure,
        version: figures[figure].version,
        count: counted.length,
        investment: investmentOf(counted),
        target,
        lag: lagOf(counted.length, asked),
        months: curveOf(figure, counted, asked),
      }
    }),
    lists: KEY_LISTS.map((list) => {
      const on = listed.filter((one) => one.list === list)
      const served = on.filter(({ isServed }) => isServed)
      const target = targetOf(`list.${list}`)
      const sum = (of: 'raised' | 'solved') => on.reduce((all, one) => all + one[of], 0)
      return {
        list,
        count: on.length,
        investment: investmentOf(on),
        served: served.length,
        servedInvestment: investmentOf(served),
        raised: sum('raised'),
        solved: sum('solved'),
        target,
        surplus: target === null ? null : on.length - target.value,
        stages: STAGES.map((stage) => ({ stage, count: on.filter((one) => one.stage === stage).length })),
      }
    }),
  }
}

function targetWire(target: Target | undefined) {
  if (target === undefined) return null
  const { value, basis, validFrom } = target
  return { value, basis, validFrom: isoDay(validFrom) }
}

const MOST = 500

/** The projects behind one number. */
export async function readBehind(
  runner: Runner,
  world: World,
  actor: Officer,
  query: BehindQueryWire,
  now: Moment,
): Promise<BehindWire> {
  const regionId = countedRegion(world, actor, query.regionId)
  const found = await askedFor(runner, world, regionId, query, now)
  return {
    isCut: found.length > MOST,
    rows: found.slice(0, MOST).map((project) => ({
      id: project.id,
      code: project.code,
      title: project.title,
      region: world.organisation.region(project.regionId as RegionId)?.name ?? NOWHERE,
      status: project.status,
      stage: project.stage,
      investment: project.investment,
      signedOn: project.signedOn === null ? null : isoDay(project.signedOn),
      startedOn: project.startedOn === null ? null : isoDay(project.startedOn),
      nodes: project.nodes ?? null,
      releases: project.releases ?? null,
    })),
  }
}

async function askedFor(
  runner: Runner,
  world: World,
  regionId: RegionId,
  query: BehindQueryWire,
  now: Moment,
): Promise<(ProjectFacts & Partial<Share>)[]> {
  const regions = world.organisation.subtree(regionId)
  const today = world.calendars.dayOf(now)
  const year = Number(query.year ?? partsOf(today).year)
  if (query.list !== undefined) {
    const on = (await readLists(runner, regions, year)).filter(({ list }) => list === query.list)
    return query.stage === undefined ? on : on.filter(({ stage }) => stage === query.stage)
  }
  if (query.figure !== undefined) {
    const month = Number(query.month ?? DECEMBER)
    const period = { ...yearOf(year), to: dayFrom(year, month, lengthOfMonth(year, month)) }
    const projects = await readProjects(runner, regions, period)
    return behind(query.figure, projects, period, largeIn(world, regionId, today))
  }
  const { raced } = query
  if (raced === undefined) throw invalid('/figure', 'target.nothingAsked')
  const period = periodOf(query.from, query.to)
  if (raced === 'onTime') return nodesBehind(runner, regions, pastOf(period, today))
  if (raced === 'releases') return releasesBehind(runner, regions, ...momentsOf(period))
  const projects = await readProjects(runner, regions, period)
  return projects.filter((project) => isIn(dayOfRaced(project, raced), period))
}

/** What of a period is over: a node that is due later today or after is not late yet. */
export function pastOf({ from, to }: Period, today: Day): Period {
  return { from, to: Math.min(to, today - 1) as Day }
}

/** From when on, and until before when. */
export function momentsOf({ from, to }: Period): [from: Moment, before: Moment] {
  return [startOfDay(from, CHINA_ZONE), startOfDay((to + 1) as Day, CHINA_ZONE)]
}

/** The day by which a comparison counts a project. */
export function dayOfRaced(
  { signedOn, startedOn, completedOn }: ProjectFacts,
  raced: 'signed' | 'started' | 'completed',
): Day | null {
  if (raced === 'signed') return signedOn
  return raced === 'started' ? startedOn : completedOn
}

export function isIn(day: Day | null, { from, to }: Period): boolean {
  return day !== null && day >= from && day <= to
}

/** Two leap years: what is longer is compared in parts. */
const DAYS_MAX = 732

/** A period as it was typed. Refuses one that is turned round or too long. */
export function periodOf(fromText: string | undefined, toText: string | undefined): Period {
  const [from, to] = [parseDay(fromText ?? ''), parseDay(toText ?? '')]
  if (from === null) throw invalid('/from', 'field.format')
  if (to === null) throw invalid('/to', 'field.format')
  if (to < from) throw invalid('/to', 'board.periodTurned')
  if (to - from >= DAYS_MAX) throw invalid('/to', 'board.periodTooLong', { most: DAYS_MAX })
  return { from, to }
}

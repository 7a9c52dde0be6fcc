/** The board of 比亮赛: the regions of a city side by side, counted from the registry. Every officer reads the numbers. */
import { CHINA_ZONE, isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { readEntries } from './entry-store.ts'
import { investmentOf } from './figures.ts'
import { rankRegions, type RaceNumbers } from './race.ts'
import { dayOfRaced, isIn, momentsOf, pastOf } from './read.ts'
import { countNodes, countReleases, readProjects, type Period } from './store.ts'
import type { RaceWire } from './wire.ts'
import { RACED } from './words.ts'

const NOWHERE = { zh: '', en: '' }

/** Compares the regions below the topmost one; one that has none below it stands alone. */
export async function readRace(
  runner: Runner,
  world: World,
  actor: Officer,
  period: Period,
  now: Moment,
): Promise<RaceWire> {
  const { organisation, calendars } = world
  const top = organisation.ancestors(actor.regionId).at(-1) ?? actor.regionId
  const below = organisation.regions().filter(({ parentId }) => parentId === top)
  const raced = below.length > 0 ? below.map(({ id }) => id) : [top]
  const ofRegion = new Map(raced.flatMap((id) => organisation.subtree(id).map((one) => [one, id] as const)))
  const numbers = await numbersOf(runner, ofRegion, period, calendars.dayOf(now))
  const entries = await readEntries(runner, world, actor, organisation.subtree(top), period)
  const ranked = rankRegions(
    raced.map((key) => ({ key, numbers: numbers(key) })),
    RACED,
  )
  return {
    from: isoDay(period.from),
    to: isoDay(period.to),
    at: isoMoment(now, CHINA_ZONE),
    region: organisation.region(top)?.name ?? NOWHERE,
    raced: [...RACED],
    entries,
    rows: ranked.map(({ key, rank, ranks, numbers: told }) => ({
      region: { id: key, name: organisation.region(key)?.name ?? NOWHERE },
      isOpen: actor.regions.has(key),
      rank,
      cells: RACED.map((one) => ({ raced: one, value: told[one], rank: ranks[one] })),
    })),
  }
}

/** Reads everything once and gives the numbers of one region. */
async function numbersOf(
  runner: Runner,
  ofRegion: ReadonlyMap<RegionId, RegionId>,
  period: Period,
  today: Day,
): Promise<(region: RegionId) => RaceNumbers> {
  const regions = [...ofRegion.keys()]
  const [projects, nodes, releases] = await Promise.all([
    readProjects(runner, regions, period),
    countNodes(runner, regions, pastOf(period, today)),
    countReleases(runner, regions, ...momentsOf(period)),
  ])
  const isOf = (region: RegionId) => (row: { readonly regionId: string }) =>
    ofRegion.get(row.regionId as RegionId) === region
  return (region) => {
    const own = projects.filter(isOf(region))
    const count = (what: 'signed' | 'started' | 'completed') =>
      own.filter((project) => isIn(dayOfRaced(project, what), period))
    const due = nodes.filter(isOf(region))
    const sum = (field: 'due' | 'timely') => due.reduce((total, row) => total + row[field], 0)
    return {
      signed: count('signed').length,
      signedInvestment: investmentOf(count('signed')),
      started: count('started').length,
      startedInvestment: investmentOf(count('started')),
      completed: count('completed').length,
      onTime: sum('due') === 0 ? null : sum('timely') / sum('due'),
      releases: releases.filter(isOf(region)).reduce((total, { n }) => total + n, 0),
    }
  }
}

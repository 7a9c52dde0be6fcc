/**
 * A board of appeals for one reader: the sums of a period and of the one before, cut by unit, topic, region and week, with
 * small numbers hidden from all but the body whose they are. Pure but for reading the sums.
 */
import { isoDay, isoMoment, CHINA_ZONE, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { readChannels, readPlaces, readWeeks, type PlaceSums, type Scope, type Sight } from './board-store.ts'
import { aimsOf, type Aims } from './parameters.ts'
import { periodBefore, type Period } from './period.ts'
import { readCountedTo } from './tally-store.ts'
import { compositeOf, isRateShown, ratesOf, shownCount, type Sums } from './rules.ts'
import type { BoardLineWire, BoardWire } from './wire.ts'
import { MEASURES, RATES, WEIGHTED, type Measure } from './words.ts'

/** What a reader asks a board for. */
export interface BoardQuestion {
  readonly period: Period
  readonly regionId: RegionId | undefined
  readonly departmentId: DepartmentId | null | undefined
  readonly topic: string | undefined
  readonly channel?: string | undefined
  readonly withImported: boolean
}

/**
 * Whose appeals the reader's board is about: those of whole regions, or of the own department alone. Refuses project secretaries,
 * who see what they are bound to and neither.
 */
export function scopeOf(
  organisation: Organisation,
  actor: Officer,
  question: BoardQuestion,
  today: Day,
): Scope {
  const { period, topic, channel, withImported, regionId } = question
  const common = { period, topic, channel, withImported, today }
  if (actor.boundTo !== undefined) throw new Refusal('not_permitted', 'board.bound')
  if (!actor.powers.includes(READ_REGION))
    return { ...common, regionIds: null, departmentId: actor.departmentId }
  const asked = regionId === undefined ? [...actor.regions] : organisation.subtree(regionId)
  const regionIds = asked.filter((id) => actor.regions.has(id))
  return { ...common, regionIds, departmentId: question.departmentId }
}

/** Which matters the reader sees behind a number: as in every list. */
export function sightOf(actor: Officer): Sight {
  return actor.powers.includes(READ_REGION) ? { regions: [...actor.regions] } : { parties: actor.parties }
}

/**
 * Whether small numbers of a unit are shown to the reader: to itself, and to the office of a region, which keeps the register
 * of all its appeals. Supervision and inspection see them from five on.
 */
export function isOwnFigure(
  organisation: Organisation,
  actor: Officer,
  departmentId: DepartmentId | null,
): boolean {
  return (
    actor.departmentId === departmentId || organisation.department(actor.departmentId)?.function === 'office'
  )
}

/** The aims of the reader's region now. */
export function aimsFor(world: World, regionId: RegionId, today: Day): Aims {
  return aimsOf(world.law.at({ regionId, lawOn: today, lawSeq: world.law.seq, today }))
}

/** Sums in which nothing counts. */
export const NOTHING = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>

/** The sum of several sums. */
export function total(all: readonly Sums[]): Sums {
  const sum = { ...NOTHING }
  for (const sums of all) for (const measure of MEASURES) sum[measure] += sums[measure]
  return sum
}

/** Whether anything counts: what will be late on a coming day is there already, and counts as nothing yet. */
function isSomething(sums: Sums): boolean {
  return MEASURES.some((measure) => sums[measure] !== 0)
}

/** The sums grouped by a key, in the order in which the keys are met; groups in which nothing counts are left out. */
export function groupSums<Key>(
  places: readonly PlaceSums[],
  keyOf: (place: PlaceSums) => Key,
): ReadonlyMap<Key, Sums> {
  const groups = Map.groupBy(places, keyOf)
  const summed = [...groups].map(([key, rows]) => [key, total(rows.map(({ sums }) => sums))] as const)
  return new Map(summed.filter(([, sums]) => isSomething(sums)))
}

/** A line as the reader may see it. */
export function lineOf(key: string, sums: Sums, aims: Aims, isOwn: boolean): BoardLineWire {
  const rates = ratesOf(sums)
  const hidden = RATES.filter((name) => !isRateShown(sums, name, isOwn))
  const isCompositeHidden = hidden.some((name) => WEIGHTED.some((one) => one === name))
  return {
    key,
    counts: Object.fromEntries(MEASURES.map((measure) => [measure, shownCount(sums[measure], isOwn)])),
    rates: Object.fromEntries(RATES.map((name) => [name, hidden.includes(name) ? null : rates[name]])),
    hidden,
    composite: isCompositeHidden ? null : compositeOf(rates, aims.weights),
  }
}

/** The key of what no department has yet. */
export const NO_DEPARTMENT = 'none'

/** Reads and cuts a board. */
export async function readBoard(
  runner: Runner,
  world: World,
  actor: Officer,
  question: BoardQuestion,
  now: Moment,
): Promise<BoardWire> {
  const { organisation } = world
  const today = world.calendars.dayOf(now)
  const scope = scopeOf(organisation, actor, question, today)
  const before = periodBefore(question.period, today)
  const [places, weeks, channels, placesBefore, countedTo] = await Promise.all([
    readPlaces(runner, scope),
    readWeeks(runner, scope),
    readChannels(runner, scope),
    readPlaces(runner, { ...scope, period: before }),
    readCountedTo(runner, now),
  ])
  const aims = aimsFor(world, actor.regionId, today)
  // Without a department, figures are the region's: its office owns them.
  const ofRegion = isOwnFigure(organisation, actor, scope.departmentId ?? null)
  const lines = (groups: ReadonlyMap<string, Sums>) =>
    [...groups].map(([key, sums]) => lineOf(key, sums, aims, ofRegion))
  const departments = groupSums(places, ({ departmentId }) => departmentId)
  return {
    at: isoMoment(now, CHINA_ZONE),
    countedTo: countedTo === null ? null : isoMoment(countedTo, CHINA_ZONE),
    period: periodWire(question.period),
    before: periodWire(before),
    owner: ownerOf(organisation, actor, scope, question),
    isOwnOnly: !actor.powers.includes(READ_REGION),
    aims,
    total: lineOf('total', total(places.map(({ sums }) => sums)), aims, ofRegion),
    totalBefore: lineOf('before', total(placesBefore.map(({ sums }) => sums)), aims, ofRegion),
    cuts: {
      department: [...departments].map(([id, sums]) =>
        lineOf(id ?? NO_DEPARTMENT, sums, aims, isOwnFigure(organisation, actor, id)),
      ),
      topic: lines(groupSums(places, ({ topic }) => topic)),
      region: lines(groupSums(places, ({ regionId }) => regionId)),
      channel: channels
        .filter(({ sums }) => isSomething(sums))
        .map(({ channel, sums }) => lineOf(channel, sums, aims, ofRegion)),
      week: weeks
        .filter(({ sums }) => isSomething(sums))
        .map(({ week, sums }) => lineOf(isoDay(week), sums, aims, ofRegion)),
    },
    names: namesOf(organisation, places),
  }
}

function ownerOf(
  organisation: Organisation,
  actor: Officer,
  { regionIds }: Scope,
  { regionId }: BoardQuestion,
): BoardWire['owner'] {
  const nobody = { zh: '', en: '' }
  return regionIds === null
    ? (organisation.department(actor.departmentId)?.name ?? nobody)
    : (organisation.region(regionId ?? actor.regionId)?.name ?? nobody)
}

function periodWire({ from, to }: Period) {
  return { from: isoDay(from), to: isoDay(to) }
}

/** The names of the units and regions on a board. */
function namesOf(organisation: Organisation, places: readonly PlaceSums[]): BoardWire['names'] {
  const names: BoardWire['names'] = {}
  for (const { departmentId, regionId } of places) {
    const department = departmentId === null ? undefined : organisation.department(departmentId)
    if (department !== undefined) names[department.id] = department.name
    const region = organisation.region(regionId)
    if (region !== undefined) names[region.id] = region.name
  }
  return names
}

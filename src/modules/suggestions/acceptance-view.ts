/** How suggestions were followed, as the office reads it; every number opens the appeals behind it. */
import { isoDay, parseDay, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { acceptanceOf, firstOf, weekOf, type Acceptance, type Dispatched, type Group } from './acceptance.ts'
import { readDispatched } from './acceptance-store.ts'
import { showBehind } from './behind.ts'
import { regionsServed } from './examples.ts'
import { choiceFor, findModel } from './model-store.ts'
import { followedShare } from './parameters.ts'
import { placeFor } from './reading.ts'
import { outcomeOf } from './rules.ts'
import type { AcceptanceWire, BehindQueryWire, BehindWire } from './wire.ts'

const WEEKS = 12
const WEEK = 7
const PER_CENT = 100

/** The last twelve weeks, this one among them. */
function periodOf(today: Day): { readonly from: Day; readonly to: Day } {
  return { from: (weekOf(today) - (WEEKS - 1) * WEEK) as Day, to: today }
}

/** Reads and counts a period of a region, its days inclusive. */
export async function countAcceptance(
  runner: Runner,
  world: World,
  regionId: RegionId,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<{ readonly counted: Acceptance; readonly rows: readonly Dispatched[] }> {
  const { organisation } = world
  const rows = await dispatchedIn(runner, world, regionsServed(organisation, regionId), from, to)
  const choice = await choiceFor(runner, organisation.ancestors(regionId))
  const model = choice === undefined ? undefined : await findModel(runner, choice.modelId)
  return { counted: acceptanceOf(rows, model?.counts.departments ?? {}), rows }
}

function dispatchedIn(
  runner: Runner,
  { calendars }: World,
  regions: readonly RegionId[],
  from: Day,
  to: Day,
): Promise<Dispatched[]> {
  const [first] = regions
  if (first === undefined) return Promise.resolve([])
  const { zone } = calendars.view(first).calendar
  const bounds = [startOfDay(from, zone), startOfDay((to + 1) as Day, zone)] as const
  return readDispatched(runner, regions, ...bounds, (at) => calendars.dayOf(at))
}

/** The per cent below which the office is warned; null while the region has set none. */
export function warnBelowOf({ law, calendars }: World, regionId: RegionId, now: Moment): number | null {
  const today = calendars.dayOf(now)
  return law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(followedShare)?.value ?? null
}

/** Whether a share of followed suggestions lies below the line. */
export function isBelow(followed: number | null | undefined, line: number | null): boolean {
  return followed !== null && followed !== undefined && line !== null && followed * PER_CENT < line
}

export async function viewAcceptance(
  runner: Runner,
  world: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<AcceptanceWire> {
  const { organisation, calendars } = world
  const { region, regions } = placeFor(organisation, actor, asked)
  const period = periodOf(calendars.dayOf(now))
  const { counted } = await countAcceptance(runner, world, region.id, period)
  const warnBelow = warnBelowOf(world, region.id, now)
  const lastWeek = weekOf(period.to) - WEEK
  return {
    region,
    regions,
    from: isoDay(period.from),
    to: isoDay(period.to),
    warnBelow,
    isBelow: isBelow(counted.weeks.find(({ key }) => key === lastWeek)?.followed, warnBelow),
    total: countsOf(counted.total),
    weeks: counted.weeks.map((week) => ({
      weekOn: isoDay(week.key),
      drift: week.drift,
      ...countsOf(week),
    })),
    departments: counted.departments.map((group) => ({
      departmentId: group.key,
      name: organisation.department(group.key)?.name ?? { zh: '', en: '' },
      ...countsOf(group),
    })),
    models: counted.models.map((group) => ({ modelNo: group.key, ...countsOf(group) })),
  }
}

function countsOf<Key>({ all, followed, agreed, outcomes }: Group<Key>) {
  return { all, followed, agreed, outcomes: { ...outcomes } }
}

/** The appeals behind a number, newest first; those that the reader may see. */
export async function viewBehind(
  context: RowContext,
  actor: Officer,
  query: BehindQueryWire,
  now: Moment,
): Promise<BehindWire> {
  const { runner, world } = context
  const { region } = placeFor(world.organisation, actor, query.regionId)
  const { rows } = await countAcceptance(runner, world, region.id, periodAsked(query, world, now))
  const wanted = rows.filter(
    (row) =>
      (query.departmentId === undefined || firstOf(row) === query.departmentId) &&
      (query.modelNo === undefined || row.suggested.modelNo === Number(query.modelNo)) &&
      (query.outcome === undefined || outcomeOf(row.suggested) === query.outcome),
  )
  return showBehind(context, actor, wanted.map(({ id }) => id).toReversed())
}

function periodAsked({ weekOn }: BehindQueryWire, { calendars }: World, now: Moment) {
  if (weekOn === undefined) return periodOf(calendars.dayOf(now))
  const from = parseDay(weekOn)
  if (from === null) throw invalid('/weekOn', 'field.format')
  if (weekOf(from) !== from) throw new Refusal('not_found', reason('suggestion.noWeek'))
  return { from, to: (from + WEEK - 1) as Day }
}

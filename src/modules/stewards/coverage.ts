/** A coverage as a page shows it: the rate now, by part and region, who is uncovered and for how long, and the months before. */
import { dayFrom, isoDay, partsOf, type Moment } from '../../calendar/days.ts'
import {
  countCoverage,
  listUncovered,
  monthsOf,
  type Count,
} from '../../engines/assignments/coverage-store.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionAsked } from '../../platform/region-asked.ts'
import { baseOf, coverageOf, lawIn } from './bases.ts'
import { graceDays } from './parameters.ts'
import { subjectsById } from './subjects.ts'
import type { CoverageQueryWire, CoverageWire } from './wire.ts'
import { ASSIGN, PARTS, type Part, type SlotName } from './words.ts'

const LISTED_MAX = 200
const EXPORTED_MAX = 20_000
const MONTHS_BACK = 11
const NOWHERE = { zh: '', en: '' }

const sum = (counts: readonly Count[]) => ({
  base: counts.reduce((total, { base }) => total + base, 0),
  covered: counts.reduce((total, { covered }) => total + covered, 0),
})

/** Refuses whoever neither reads the region nor assigns there, and regions that are not theirs. */
function countedRegion({ organisation }: World, actor: Officer, asked: string | undefined): RegionId {
  const { id: regionId } = regionAsked(organisation, actor, asked)
  if (![READ_REGION, ASSIGN].some((power) => hasPower(actor, power, { regionId })))
    throw new Refusal('not_permitted', 'act.relation')
  return regionId
}

/** As it stands at a moment. With `isWhole`, as many of the uncovered as a file holds. */
export async function viewCoverage(
  runner: Runner,
  world: World,
  actor: Officer,
  { coverage: name = 'steward', regionId: asked }: CoverageQueryWire,
  now: Moment,
  isWhole = false,
): Promise<CoverageWire> {
  const { organisation, calendars } = world
  const regionId = countedRegion(world, actor, asked)
  const today = calendars.dayOf(now)
  const regions = organisation.subtree(regionId)
  const coverage = coverageOf(name)
  const base = baseOf(world, name, regions, today)
  const limit = isWhole ? EXPORTED_MAX : LISTED_MAX
  const { year, month } = partsOf(today)
  const [counts, open, months] = await Promise.all([
    countCoverage(runner, coverage, base),
    listUncovered(runner, coverage, base, { on: today, limit: limit + 1 }),
    monthsOf(runner, coverage, regions, dayFrom(month <= MONTHS_BACK ? year - 1 : year, (month % 12) + 1, 1)),
  ])
  const uncovered = await uncoveredRows(runner, world, open.slice(0, limit), now)
  return {
    coverage: name,
    on: isoDay(today),
    region: regionWire(world, regionId),
    regions: [...actor.regions].map((id) => regionWire(world, id)),
    ...sum(counts),
    parts: PARTS.filter((part) => counts.some((one) => one.part === part)).map((part) => ({
      part,
      ...sum(counts.filter((one) => one.part === part)),
    })),
    byRegion: regions
      .filter((id) => counts.some((one) => one.regionId === id))
      .map((id) => ({ region: regionWire(world, id), ...sum(counts.filter((one) => one.regionId === id)) })),
    graceDays: lawIn(world, regionId, today).find(graceDays)?.value ?? null,
    uncovered,
    isCut: open.length > limit,
    months: months.map(({ month: of, ...count }) => ({ month: isoDay(of), ...count })),
    mayAssign: hasPower(actor, ASSIGN, { regionId }),
  }
}

function regionWire({ organisation }: World, id: RegionId) {
  return { id, name: organisation.region(id)?.name ?? NOWHERE }
}

/** With names and days; what has waited longer than its region allows is a warning. */
async function uncoveredRows(
  runner: Runner,
  world: World,
  open: Awaited<ReturnType<typeof listUncovered>>,
  now: Moment,
): Promise<CoverageWire['uncovered']> {
  const today = world.calendars.dayOf(now)
  const byId = await subjectsById(runner, open)
  return open.flatMap(({ id, regionId, part, missing, sinceOn }) => {
    const subject = byId.get(id)
    if (subject === undefined) return []
    const grace = lawIn(world, regionId, today).find(graceDays)?.value
    const days = today - sinceOn
    return [
      {
        subject: { kind: subject.kind, id, code: subject.code, title: subject.title },
        region: world.organisation.region(regionId)?.name ?? NOWHERE,
        part: part as Part,
        missing: missing as SlotName[],
        sinceOn: isoDay(sinceOn),
        days,
        isWarning: grace !== undefined && days > grace,
      },
    ]
  })
}

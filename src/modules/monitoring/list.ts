/** The list of monthly monitoring for leaders: what is late, what deviates, what a visit has found to be otherwise. */
import { CHINA_ZONE, dayFrom, isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { readNames } from '../../platform/views/names.ts'
import { rowTime } from '../../platform/views/time.ts'
import { MANAGE } from '../projects/powers.ts'
import { toleranceParameter } from './parameters.ts'
import { otherwiseIn } from './report.ts'
import { deviationOf, isDeviating, lateDaysOf, reportedMonth } from './rules.ts'
import { listReports, type ListedReport } from './store.ts'
import type { MonitoringQueryWire, MonitoringRowWire, MonitoringWire } from './wire.ts'
import type { Monitored } from './words.ts'

/** Beyond it a month is narrowed by region. */
const MOST = 5000
const MONTH = 'YYYY-MM'.length

/** The reports on a month that somebody may see. Whoever neither reads the region nor looks after projects sees the own ones. */
export async function readMonitoring(
  runner: Runner,
  world: World,
  actor: Officer,
  query: MonitoringQueryWire,
  now: Moment,
): Promise<MonitoringWire> {
  const month = monthOf(query.month) ?? reportedMonth(world.calendars.dayOf(now))
  const regions = regionsOf(world, actor, query.regionId)
  const seesAll = [READ_REGION, MANAGE].some((power) => hasPower(actor, power, { regionId: actor.regionId }))
  const found = await listReports(runner, month, regions, seesAll ? null : actor.parties, MOST + 1)
  const listed = found.slice(0, MOST)
  const rows = await toRows(runner, world, listed, now)
  const only = query.only ?? 'all'
  const sum = (field: 'planned' | 'actual') => rows.reduce((total, row) => total + (row[field] ?? 0), 0)
  return {
    month: isoDay(month).slice(0, MONTH),
    counts: {
      all: rows.length,
      late: rows.filter(IS.late).length,
      deviating: rows.filter(IS.deviating).length,
      otherwise: rows.filter(IS.otherwise).length,
    },
    planned: sum('planned'),
    actual: sum('actual'),
    isCut: found.length > MOST,
    rows: rows.filter(IS[only]).sort(worstFirst),
  }
}

const IS: Readonly<Record<Monitored, (row: MonitoringRowWire) => boolean>> = {
  all: () => true,
  late: ({ isLate }) => isLate,
  deviating: (row) => row.isDeviating,
  otherwise: (row) => row.otherwise > 0,
}

/** What is missing and late first, then the lowest deviation. */
function worstFirst(one: MonitoringRowWire, other: MonitoringRowWire): number {
  return (
    Number(other.isLate) - Number(one.isLate) ||
    other.lateDays - one.lateDays ||
    (one.deviation ?? 0) - (other.deviation ?? 0)
  )
}

function monthOf(text: string | undefined): Day | null {
  if (text === undefined) return null
  const [year = 0, month = 1] = text.split('-').map(Number)
  return dayFrom(year, month, 1)
}

/** The officer's regions, or those below one of them. Refuses a region that is none of theirs. */
function regionsOf({ organisation }: World, { regions }: Officer, id: string | undefined): RegionId[] {
  if (id === undefined) return [...regions]
  if (!regions.has(id as RegionId)) throw new Refusal('not_found', 'region.unknown')
  return organisation.subtree(id as RegionId).filter((one) => regions.has(one))
}

async function toRows(
  runner: Runner,
  world: World,
  listed: readonly ListedReport[],
  now: Moment,
): Promise<MonitoringRowWire[]> {
  const { organisation, law, calendars } = world
  const today = calendars.dayOf(now)
  const names = await readNames(
    runner,
    organisation,
    listed.map(({ enterpriseId }) => enterpriseId),
  )
  return listed.map((report) => {
    const { regionId, planned, actual, dueAt } = report
    const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
    const deviation = deviationOf(planned, actual)
    const time = rowTime(report, calendars.view(regionId), now)
    const isMissing = report.filedAt === null && report.status === 'due'
    const lateDays = isMissing ? lateDaysOf(now, dueAt, CHINA_ZONE) : report.lateDays
    return {
      id: report.id,
      code: report.code,
      projectId: report.projectId,
      project: report.project,
      region: organisation.region(regionId)?.name ?? { zh: '', en: '' },
      enterprise: names.party(report.enterpriseId),
      status: report.status,
      light: time.light,
      dueOn: time.dueOn,
      planned,
      actual,
      deviation,
      isDeviating: isDeviating(deviation, view.find(toleranceParameter)?.value),
      isLate: lateDays > 0,
      lateDays,
      otherwise: otherwiseIn(report),
      score: report.score,
    }
  })
}

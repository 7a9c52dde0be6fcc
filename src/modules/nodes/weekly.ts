/**
 * The weekly table of projects' progress (项目进展情况一览表, S001-164): what is late from weeks before on top, what is due this
 * week, what comes next; and the minutes of the meeting about it.
 */
import { isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import { workingDaysLate } from '../../engines/plan/schedule.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PostId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { MANAGE } from '../projects/powers.ts'
import { answererOf } from './answering.ts'
import { findMinutes, mondayOf } from './minutes.ts'
import { remindDays } from './parameters.ts'
import { dayText, warnedIn } from './plan-view.ts'
import { timeOf } from './planning.ts'
import type { PlanNode } from './plan-rules.ts'
import { lightOf } from './standing.ts'
import type { WeeklyLineWire, WeeklyWire } from './wire-weekly.ts'

const WEEK = 7

/** A node that belongs in the table, with its project. */
interface WeeklyRow extends Pick<
  PlanNode,
  'key' | 'name' | 'plannedFromOn' | 'plannedToOn' | 'startedOn' | 'finishedOn'
> {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly departmentId: DepartmentId | null
  readonly postId: PostId | null
  readonly explanationId: string | null
  readonly explanationStatus: string | null
  readonly cause: string | null
}

const COLUMNS = `n.key, n.name, n.planned_from_on as "plannedFromOn", n.planned_to_on as "plannedToOn",
  n.started_on as "startedOn", n.finished_on as "finishedOn", m.id, m.code, m.title,
  coalesce(n.department_id, m.department_id) as "departmentId", n.post_id as "postId",
  e.id as "explanationId", e.status as "explanationStatus", e.cause`
const FROM = `from project_node n join matter m on m.id = n.project_id
  left join lateral (select x.id, em.status, x.cause from explanation x join matter em on em.id = x.id
    where x.node_project_id = n.project_id and x.node_key = n.key order by x.missed_on desc limit 1) e on true
  where m.region_id = any($1::uuid[]) and m.closed_at is null and not m.confidential`
/** Late from before this week; what ended since its beginning is still told. */
const LATE = `select ${COLUMNS} ${FROM} and n.planned_to_on < $2 and (n.finished_on is null or n.finished_on >= $2)
  order by n.planned_to_on, m.id, n.no limit $3`
/** What ends, or begins, from one day through another. */
const BETWEEN = `select ${COLUMNS} ${FROM} and n.planned_to_on between $2 and $4
  order by n.planned_to_on, m.id, n.no limit $3`

/** More lines than this nobody goes through in a meeting. */
const LINES_MAX = 500

/** The regions of a table: one with those below it that the reader has. Refuses one outside the reader's. */
function regionsOf(world: World, actor: Officer, regionId: RegionId): RegionId[] {
  if (!hasPower(actor, READ_REGION, { regionId })) throw new Refusal('not_permitted', 'node.weeklyPower')
  const { organisation } = world
  return [...actor.regions].filter((id) => organisation.ancestors(id).includes(regionId))
}

/** How many working days before a planned end a region has its owners told; null where it has said nothing. */
function remindedBefore({ law }: World, regionId: RegionId, today: Day): number | null {
  return law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(remindDays)?.value ?? null
}

/** The table of the week in which a day lies. Refuses a region outside the reader's. */
export async function viewWeek(
  runner: Runner,
  world: World,
  actor: Officer,
  given: { readonly on: Day | null; readonly regionId: string | undefined },
  now: Moment,
): Promise<WeeklyWire> {
  const regionId = (given.regionId ?? actor.regionId) as RegionId
  const region = world.organisation.region(regionId)
  if (region === undefined) throw invalid('/regionId', 'region.unknown')
  const regions = regionsOf(world, actor, regionId)
  const time = timeOf(world, regionId, now)
  const weekOn = mondayOf(given.on ?? time.today)
  const day = (after: number) => isoDay((weekOn + after) as Day)
  const [late, due, next, minutes] = await Promise.all([
    rowsOf<WeeklyRow>(runner, LATE, [regions, day(0), LINES_MAX]),
    rowsOf<WeeklyRow>(runner, BETWEEN, [regions, day(0), LINES_MAX, day(WEEK - 1)]),
    rowsOf<WeeklyRow>(runner, BETWEEN, [regions, day(WEEK), LINES_MAX, day(2 * WEEK - 1)]),
    findMinutes(runner, regionId, weekOn),
  ])
  const warnFrom = warnedIn(world, regionId, time)
  const line = (row: WeeklyRow): WeeklyLineWire => {
    const until = row.finishedOn ?? time.today
    const lateDays = until > row.plannedToOn ? workingDaysLate(time.calendar, until, row.plannedToOn) : 0
    return { ...lineOf(row, world, now), lateDays, light: lightOf(row, time.today, warnFrom) }
  }
  const { zone } = time.calendar
  return {
    region: { id: region.id, name: region.name },
    weekOn: day(0),
    throughOn: day(WEEK - 1),
    madeAt: isoMoment(now, zone),
    remindDays: remindedBefore(world, regionId, time.today),
    late: late.map(line),
    due: due.map(line),
    next: next.map(line),
    minutes:
      minutes === undefined
        ? null
        : {
            ...minutes,
            recordedAt: isoMoment(minutes.recordedAt, zone),
            files: minutes.files.map((file) => ({ ...file, addedAt: isoMoment(file.addedAt, zone) })),
          },
    mayRecord: hasPower(actor, MANAGE, { regionId }),
  }
}

function lineOf(
  row: WeeklyRow,
  { organisation }: World,
  now: Moment,
): Omit<WeeklyLineWire, 'lateDays' | 'light'> {
  const { id, code, title, explanationId, explanationStatus, cause } = row
  return {
    project: { id, code, title },
    key: row.key,
    name: row.name,
    plannedFromOn: isoDay(row.plannedFromOn),
    plannedToOn: isoDay(row.plannedToOn),
    startedOn: dayText(row.startedOn),
    finishedOn: dayText(row.finishedOn),
    ...answererOf(organisation, row, now),
    explanation:
      explanationId === null || explanationStatus === null
        ? null
        : { id: explanationId, status: explanationStatus, cause },
  }
}

/** Listed tasks as somebody sees them: the list with what it can be filtered by, and one task with its reports. */
import { isWorkingDay } from '../../calendar/calendar.ts'
import { CHINA_ZONE, isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PersonId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { departmentIds } from '../../engines/registers/values.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { dayText } from '../nodes/plan-view.ts'
import { warnDays } from './parameters.ts'
import { decides, leads, whyNoDecision } from './reporting.ts'
import { standingOf, whyNoReport, type TaskStanding, type TaskTime } from './rules.ts'
import {
  findTask,
  fits,
  listEvidence,
  listReports,
  listTasks,
  type Evidence,
  type StoredReport,
  type StoredTask,
} from './store.ts'
import type { ReportWire, TaskRowWire, TasksFilter, TasksWire, TaskWire } from './wire.ts'

/** As many tasks as one answer holds. */
const TASKS_MAX = 2000

/** The day, the calendar and the warning of each region, looked up once. */
function timesIn(world: World, now: Moment): (regionId: RegionId) => TaskTime {
  const { law, calendars } = world
  const today = calendars.dayOf(now)
  const known = new Map<RegionId, TaskTime>()
  return (regionId) => {
    const time = known.get(regionId) ?? {
      today,
      calendar: calendars.view(regionId).calendar,
      warnDays: law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(warnDays)?.value ?? 0,
    }
    known.set(regionId, time)
    return time
  }
}

/** The tasks that somebody sees, narrowed; what is late first, then what ends first. */
export async function viewTasks(
  runner: Runner,
  world: World,
  actor: Officer,
  filter: TasksFilter,
  now: Moment,
): Promise<TasksWire> {
  const found = await listTasks(runner, actor, TASKS_MAX + 1)
  const timeIn = timesIn(world, now)
  const all = found
    .slice(0, TASKS_MAX)
    .map((task) => ({ task, standing: standingOf(task, timeIn(task.regionId)) }))
  const counts: Record<string, number> = {}
  for (const { standing } of all) counts[standing.light] = (counts[standing.light] ?? 0) + 1
  const { organisation } = world
  const rows = all
    .filter(({ task, standing }) => fits(task, filter) && (filter.light ?? standing.light) === standing.light)
    .map(({ task, standing }) => rowWire(task, standing, organisation))
    .sort((one, other) => URGENCY[one.light] - URGENCY[other.light])
  return {
    today: isoDay(world.calendars.dayOf(now)),
    daysOff: daysOff(found, timeIn(actor.regionId)),
    isCut: found.length > TASKS_MAX,
    counts,
    waiting: all.filter(({ task }) => task.waiting !== null).length,
    ...facetsOf(
      all.map(({ task }) => task),
      organisation,
    ),
    rows,
  }
}

const URGENCY = { red: 0, yellow: 1, green: 2, notStarted: 3, done: 4 } as const

/** What the tasks can be narrowed by. */
function facetsOf(tasks: readonly StoredTask[], organisation: Organisation) {
  const lists = new Map(
    tasks.map(({ listId, listCode, listName }) => [listId, { code: listCode, name: listName }]),
  )
  const units = new Set(
    tasks.flatMap(({ leadId, coUnitIds }) => [leadId as string, ...departmentIds(coUnitIds)]),
  )
  return {
    lists: [...lists].map(([id, list]) => ({ id, ...list })),
    units: [...units].map((id) => unitWire(id, organisation)),
    leaders: wordsOf(tasks.map(({ leader }) => leader)),
    indicators: wordsOf(tasks.map(({ indicator }) => indicator)),
  }
}

/** Each word once, in the order of a Chinese dictionary. */
function wordsOf(all: readonly (string | null)[]): string[] {
  return [...new Set(all)]
    .filter((word) => word !== null)
    .sort((one, other) => one.localeCompare(other, 'zh'))
}

/** More days of one chart than this nobody looks at. */
const SPAN_MAX = 3660

function daysOff(tasks: readonly StoredTask[], { today, calendar }: TaskTime): Day[] {
  const from = tasks.reduce((first, { fromOn }) => Math.min(first, fromOn), today as number)
  const to = tasks.reduce((last, { toOn }) => Math.max(last, toOn), today as number)
  const days = Array.from(
    { length: Math.min(to - from + 1, SPAN_MAX) },
    (_none, index) => (from + index) as Day,
  )
  return days.filter((one) => !isWorkingDay(calendar, one))
}

function unitWire(id: string, organisation: Organisation) {
  return { id, name: organisation.department(id as DepartmentId)?.name ?? { zh: '', en: '' } }
}

function rowWire(task: StoredTask, standing: TaskStanding, organisation: Organisation): TaskRowWire {
  return {
    id: task.id,
    code: task.code,
    title: task.title,
    list: { id: task.listId, code: task.listCode, name: task.listName },
    lead: unitWire(organisation.heir(task.leadId), organisation),
    coUnits: departmentIds(task.coUnitIds).map((id) => unitWire(id, organisation)),
    persons: task.persons,
    leader: task.leader,
    indicator: task.indicator,
    fromOn: isoDay(task.fromOn),
    toOn: isoDay(task.toOn),
    startedOn: dayText(standing.startedOn),
    finishedOn: dayText(standing.finishedOn),
    percent: standing.percent,
    waitingPercent: task.waiting?.percent ?? null,
    lateDays: standing.lateDays,
    light: standing.light,
  }
}

/** One task with its reports, and what the reader may do. Refuses one that they do not see, as if there were none. */
export async function viewTask(
  runner: Runner,
  world: World,
  id: string,
  actor: Officer,
  now: Moment,
): Promise<TaskWire> {
  const task = await findTask(runner, id, actor)
  if (task === undefined) throw new Refusal('not_found', 'register.notFound')
  const reports = await listReports(runner, id)
  const evidence = await listEvidence(runner, id)
  const last = reports.find(({ state }) => state !== 'returned')
  const isLead = leads(actor, task)
  const mayDecide = last !== undefined && decides(actor, task) && whyNoDecision(actor, task, last) === null
  return {
    row: rowWire(task, standingOf(task, timesIn(world, now)(task.regionId)), world.organisation),
    reports: reports.map((one) => reportWire(one, evidence, world.organisation)),
    mayReport: isLead && whyNoReport(task) === null,
    mayCorrect: isLead && task.waiting !== null,
    mayConfirm: mayDecide && last.state === 'waiting',
    mayReturn: mayDecide,
  }
}

function reportWire(
  report: StoredReport,
  evidence: readonly Evidence[],
  organisation: Organisation,
): ReportWire {
  const { id, no, state, percent, done, result, reason } = report
  const nameOf = (person: PersonId | null) =>
    person === null ? null : (organisation.person(person)?.name ?? null)
  return {
    id,
    no,
    state,
    percent,
    done,
    result,
    reportedAt: isoMoment(report.reportedAt, CHINA_ZONE),
    reporter: nameOf(report.reporterId),
    unit: organisation.department(report.departmentId)?.name ?? null,
    decidedAt: report.decidedAt === null ? null : isoMoment(report.decidedAt, CHINA_ZONE),
    decider: nameOf(report.deciderId),
    reason,
    files: evidence
      .filter(({ reportId }) => reportId === id)
      .map((one) => ({ id: one.id, fileId: one.fileId, name: one.name, sizeBytes: one.sizeBytes })),
  }
}

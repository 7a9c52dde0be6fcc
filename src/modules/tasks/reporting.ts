/**
 * Progress of a listed task: the lead unit reports, and corrects with a reason what waits; the office confirms, or returns with a
 * reason, also what was confirmed wrongly. Each is one transaction with its line in the history of the task.
 */
import type { Pool } from 'pg'
import { isoDay, type Moment } from '../../calendar/days.ts'
import { hasPower, personsBehind, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { Party } from '../../kernel/matter.ts'
import { Refusal, invalid, reason, type Reason } from '../../kernel/refusal.ts'
import { subjectOf } from '../../engines/registers/keep.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { sendMessages } from '../boards/message-store.ts'
import { faultOf, whyNoReport } from './rules.ts'
import {
  decideReport,
  findTask,
  handedIn,
  hang,
  insertReport,
  listEvidence,
  listReports,
  lockTask,
  unhang,
  updateReport,
  type StoredReport,
  type StoredTask,
} from './store.ts'
import { listedTaskRegister } from './task-registers.ts'
import type { CorrectInput, ReportInput } from './wire.ts'
import { KEEP_TASKS } from './words.ts'

export interface ReportingDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly ids: Ids
  readonly random: Random
}

/** Who does something with which task, when. */
export interface Step {
  readonly id: string
  readonly actor: Officer
  readonly at: Moment
}

/** Whether somebody works in the lead unit, or in the one that has followed it. */
export function leads(actor: Officer, { leadId }: Pick<StoredTask, 'leadId'>): boolean {
  return actor.parties.includes(leadId)
}

/** Whether somebody decides reports of a task. */
export function decides(actor: Officer, task: Pick<StoredTask, 'regionId'>): boolean {
  return hasPower(actor, KEEP_TASKS, task)
}

/** Why somebody cannot decide a report: nobody confirms what they have reported themselves. */
export function whyNoDecision(actor: Officer, task: StoredTask, report: StoredReport): Reason | null {
  if (!decides(actor, task)) return reason('listedTask.power')
  const isOwn = report.reporterId !== null && personsBehind(actor).includes(report.reporterId)
  return isOwn ? reason('listedTask.own') : null
}

/** The task with its reports, locked. Refuses one that the actor does not see, as if there were none. */
async function opened(runner: Runner, { id, actor }: Step) {
  await lockTask(runner, id)
  const task = await findTask(runner, id, actor)
  if (task === undefined) throw new Refusal('not_found', 'register.notFound')
  return { task, reports: await listReports(runner, id) }
}

/** The newest report that stands. Refuses (`stale`) another than the one that was seen. */
function lastOf(reports: readonly StoredReport[], no: number): StoredReport {
  const last = reports.find(({ state }) => state !== 'returned')
  if (last === undefined || last.no !== no) throw new Refusal('stale', 'listedTask.moved')
  return last
}

function requireLead(actor: Officer, task: StoredTask): void {
  if (!leads(actor, task)) throw new Refusal('not_permitted', 'listedTask.notLead')
}

function requireSound(task: StoredTask, given: ReportInput): void {
  const fault = faultOf(task, given)
  if (fault !== null) throw invalid(fault.path, fault.code, fault.values)
}

/**
 * Reports progress. Refuses whoever does not work in the lead unit, a task that is done or has a report waiting, less than was
 * confirmed, the whole without result and evidence, and a file that the actor has not handed in.
 */
export function report(deps: ReportingDeps, step: Step, given: ReportInput): Promise<void> {
  const { actor, at, id } = step
  return withTransaction(deps.pool, async (client) => {
    const { task, reports } = await opened(client, step)
    requireLead(actor, task)
    const why = whyNoReport(task)
    if (why !== null) throw new Refusal('not_now', why)
    requireSound(task, given)
    const no = (reports[0]?.no ?? 0) + 1
    const { percent, done, result } = given
    const reportId = deps.ids.next()
    const { departmentId, personId: reporterId } = actor
    const on = isoDay(deps.world().calendars.dayOf(at))
    const row = { id: reportId, no, percent, done, result, on, at, reporterId, departmentId }
    await insertReport(client, id, row)
    await hangAll(client, deps, reportId, [], given.files, step)
    await note(client, deps, step, 'report', { no, percent, done, result, files: given.files })
  })
}

/** Puts a report right that waits. Refuses as reporting does, and a report that was decided meanwhile. */
export function correct(deps: ReportingDeps, step: Step, given: CorrectInput): Promise<void> {
  return withTransaction(deps.pool, async (client) => {
    const { task, reports } = await opened(client, step)
    requireLead(step.actor, task)
    const last = lastOf(reports, given.no)
    if (last.state !== 'waiting') throw new Refusal('not_now', 'listedTask.decided')
    requireSound(task, given)
    const evidence = await listEvidence(client, step.id)
    const hung = evidence.filter(({ reportId }) => reportId === last.id).map(({ fileId }) => fileId)
    await updateReport(client, last.id, given)
    await hangAll(client, deps, last.id, hung, given.files, step)
    const { percent, done, result } = last
    const was = { percent, done, result, files: hung }
    await note(client, deps, step, 'correct', { ...given, before: was })
  })
}

/** Confirms the report that waits. Refuses whoever is not the office, or has reported it. */
export function confirm(deps: ReportingDeps, step: Step, { no }: { readonly no: number }): Promise<void> {
  return decide(deps, step, no, 'confirmed', null)
}

interface Returned {
  readonly no: number
  readonly reason: string
}

/** Returns the newest report, also one that was confirmed: the unit reports anew. */
export function sendBack(deps: ReportingDeps, step: Step, { no, reason }: Returned): Promise<void> {
  return decide(deps, step, no, 'returned', reason)
}

function decide(
  deps: ReportingDeps,
  step: Step,
  no: number,
  state: 'confirmed' | 'returned',
  why: string | null,
): Promise<void> {
  const { actor, at } = step
  return withTransaction(deps.pool, async (client) => {
    const { task, reports } = await opened(client, step)
    if (!decides(actor, task)) throw new Refusal('not_permitted', 'listedTask.power')
    const last = lastOf(reports, no)
    const refused = whyNoDecision(actor, task, last)
    if (refused !== null) throw new Refusal('not_permitted', refused)
    if (state === 'confirmed' && last.state !== 'waiting') throw new Refusal('not_now', 'listedTask.decided')
    await decideReport(client, last.id, { state, at, by: actor.personId, reason: why })
    const act = state === 'confirmed' ? 'confirm' : 'sendBack'
    await note(client, deps, step, act, { no, percent: last.percent, reason: why })
    // What was confirmed asks nothing of anybody.
    if (why === null) return
    const values = { code: task.code, title: task.title, percent: last.percent, why }
    const party = leadParty(deps.world(), task)
    await sendMessages(client, deps.ids, at, [{ party, text: 'listedTask.returned', values, matterId: null }])
  })
}

/** Whoever heads the lead unit today, else the unit. */
export function leadParty(
  { organisation }: Pick<World, 'organisation'>,
  { leadId }: Pick<StoredTask, 'leadId'>,
) {
  const heir = organisation.heir(leadId)
  return (organisation.headOf(heir)?.id ?? heir) as Party
}

/** The files of a report as they are to be. Refuses one that was neither there nor handed in by the actor. */
async function hangAll(
  runner: Runner,
  { ids }: ReportingDeps,
  reportId: string,
  hung: readonly string[],
  wanted: readonly string[],
  { actor, at }: Step,
): Promise<void> {
  const added = wanted.filter((one) => !hung.includes(one))
  const own = await handedIn(runner, added, actor.personId)
  const foreign = added.find((one) => !own.has(one))
  if (foreign !== undefined) throw invalid(`/files/${wanted.indexOf(foreign)}`, 'file.unknown')
  await unhang(runner, reportId, wanted)
  for (const one of added) await hang(runner, ids.next(), reportId, one, at)
}

function note(
  runner: Runner,
  { random }: ReportingDeps,
  { id, actor, at }: Step,
  act: string,
  patch: object,
): Promise<void> {
  const line = { act, audience: 'departments', patch } as const
  return appendLine(runner, subjectOf(listedTaskRegister, id), line, { actor, at, random })
}

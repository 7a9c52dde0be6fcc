/**
 * Freezing a month: its numbers with the formulas, the law and the seal they were counted under, and the matters behind
 * them. By itself on the first working day after the month, or by hand. A frozen figure is never changed: what was wrong is
 * restated by a new one that says why. Each freezing leaves a line in the journal with the hash of its numbers, and the first
 * one of a month warns the units that missed a target.
 */
import { MINUTE_MS, addMonths, isoDay, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import { nextWorkingDay } from '../../calendar/calendar.ts'
import { SYSTEM, type Officer } from '../../kernel/actor.ts'
import type { Ids, Now, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { digest } from '../../platform/journal.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { belowTargets } from './below-target.ts'
import { aimsFor, total } from './board.ts'
import {
  addFigure,
  hasFigure,
  readCounted,
  type FrozenMatter,
  type FrozenSums,
  type NewFigure,
} from './figure-store.ts'
import { followTally, isTallied, type TallyDeps } from './follow.ts'
import { sendMessages } from './message-store.ts'
import { monthOf, type Period } from './period.ts'
import { FORMULA_VERSION, type Sums } from './rules.ts'
import { markNumber } from './tally-store.ts'
import { MEASURES, type Measure } from './words.ts'

export interface FreezeDeps extends TallyDeps {
  readonly ids: Ids
  readonly random: Random
}

export interface Freezing {
  readonly regionId: RegionId
  /** Any day of the month. */
  readonly month: Day
  readonly at: Moment
  /** Null when it happens by itself. */
  readonly by: Officer | null
  /** The figure that this one takes the place of, and why. */
  readonly restates?: { readonly id: string; readonly reason: string }
}

/**
 * Freezes a month of a region and those below it; gives the figure's id. Refuses `not_now` before the month is over, and
 * when it is frozen or restated already.
 */
export async function freeze(deps: FreezeDeps, freezing: Freezing): Promise<string> {
  const { pool, ids, world } = deps
  const { organisation, law, calendars } = world()
  const { regionId, at, restates } = freezing
  const period = monthOf(freezing.month)
  const today = calendars.dayOf(at)
  if (today <= period.to) throw new Refusal('not_now', reason('board.monthNotOver'))
  await followTally(deps)
  // Another process may be at it, or a city has just been founded: half a month is never frozen.
  if (!(await isTallied(deps, startOfDay((period.to + 1) as Day, calendars.view(regionId).calendar.zone))))
    throw new Refusal('not_now', reason('board.tallyBehind'))
  const regionIds = organisation.subtree(regionId)
  const rows = await readCounted(pool, marksOf(period), regionIds)
  const matters = rows.map(({ marks, ...row }) => ({ ...row, measures: measuresIn(period, marks) }))
  const departments = [...Map.groupBy(matters, ({ departmentId }) => departmentId)].map(
    ([departmentId, own]) => ({ departmentId, sums: sumsOf(own) }),
  )
  const sums: FrozenSums = {
    aims: aimsFor(world(), regionId, today),
    total: total(departments.map(({ sums }) => sums)),
    departments,
  }
  const figure = {
    id: ids.next(),
    regionId,
    month: period.from,
    formulaVersion: FORMULA_VERSION,
    lawNo: law.no,
    lawSeq: law.seq,
    sums: JSON.stringify(sums),
    matters,
    frozenAt: at,
    frozenBy: freezing.by?.personId ?? null,
    restates: restates?.id ?? null,
    reason: restates?.reason ?? null,
  }
  const isNew = await withTransaction(pool, async (client) => {
    if (!(await addFigure(client, figure))) return false
    await noteFreezing(client, deps, freezing, figure)
    if (restates === undefined)
      await sendMessages(client, ids, at, belowTargets(organisation, sums, period.from, at))
    return true
  })
  if (isNew) return figure.id
  const code = restates === undefined ? 'board.frozenAlready' : 'board.restatedAlready'
  throw new Refusal('not_now', reason(code))
}

/** The journal's line: who or which job, which month, and the hash of the numbers. */
async function noteFreezing(
  runner: Runner,
  { random }: FreezeDeps,
  { regionId, by, at, restates }: Freezing,
  {
    id,
    month,
    formulaVersion,
    sums,
    matters,
  }: Pick<NewFigure, 'id' | 'month' | 'formulaVersion' | 'sums' | 'matters'>,
): Promise<void> {
  const patch = {
    figureId: id,
    regionId,
    month: isoDay(month),
    formulaVersion,
    hash: digest(sums),
    matters: new Set(matters.map(({ matterId }) => matterId)).size,
    ...(by === null ? { job: FREEZE_JOB } : {}),
    ...(restates === undefined ? {} : { restates: restates.id, reason: restates.reason }),
  }
  const act = restates === undefined ? 'freeze' : 'restate'
  const recorder = { actor: by ?? SYSTEM, at, random }
  await appendLine(runner, `figure:${regionId}`, { act, audience: 'departments', patch }, recorder)
}

function marksOf({ from, to }: Period): number[] {
  const days = Array.from({ length: to - from + 1 }, (_none, n) => (from + n) as Day)
  return MEASURES.flatMap((measure) => days.map((day) => markNumber({ measure, day })))
}

/** As what something counts within a period. */
function measuresIn({ from, to }: Period, marks: readonly number[]): Measure[] {
  return MEASURES.filter((measure) => {
    const [first, last] = [markNumber({ measure, day: from }), markNumber({ measure, day: to })]
    return marks.some((mark) => mark >= first && mark <= last)
  })
}

function sumsOf(matters: readonly FrozenMatter[]): Sums {
  const count = (measure: Measure) => matters.filter(({ measures }) => measures.includes(measure)).length
  return Object.fromEntries(MEASURES.map((measure) => [measure, count(measure)])) as Record<Measure, number>
}

const FREEZE_JOB = 'freeze'

/** Freezes last month for every region that has an office, from the first working day of this month on. */
export function freezeJob(deps: FreezeDeps & { readonly now: Now }): Job {
  return { name: FREEZE_JOB, everyMs: MINUTE_MS, run: () => freezeDue(deps) }
}

async function freezeDue(deps: FreezeDeps & { readonly now: Now }): Promise<void> {
  const at = deps.now()
  const { organisation, calendars } = deps.world()
  const thisMonth = monthOf(calendars.dayOf(at)).from
  const month = addMonths(thisMonth, -1)
  const offices = organisation
    .departments()
    .filter((one) => one.function === 'office' && one.closedOn === null)
  for (const regionId of new Set(offices.map((one) => one.regionId))) {
    const { calendar } = calendars.view(regionId)
    if (calendars.dayOf(at) < nextWorkingDay(calendar, (thisMonth - 1) as Day)) continue
    if (await hasFigure(deps.pool, regionId, month)) continue
    await freeze(deps, { regionId, month, at, by: null }).catch((error: unknown) => {
      // Another process was quicker, or the tally is behind: looked at again in a minute.
      if (!(error instanceof Refusal)) throw error
    })
  }
}

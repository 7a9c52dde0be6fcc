/**
 * Clocks of a matter: applying changes to their facts and projecting what follows from them. Due, yellow and next look
 * are computed here and nowhere else; the door stores them so that they can be indexed.
 */
import type { Calendar } from '../calendar/calendar.ts'
import type { Moment } from '../calendar/days.ts'
import { lightOf, mayPause, tally, type Light, type Tally } from '../calendar/tally.ts'
import { SYSTEM } from './actor.ts'
import { isFrom, type Act, type ClockChange, type Kind } from './kind.ts'
import { rungAt, type Rung } from './ladder.ts'
import {
  USUAL_HOURS,
  type Case,
  type Clock,
  type ClockId,
  type DepartmentId,
  type Matter,
  type Party,
  type Verdict,
} from './matter.ts'
import { Refusal, reason } from './refusal.ts'

/** What a clock says now: consumed, remaining, due, verdict. `now` only matters for a running clock. */
export function tallyOf(it: Pick<Case, 'law' | 'days'>, clock: Clock, now: Moment): Tally {
  return tally(clock, it.law.rulesOfCounting(), calendarOf(it.days, clock), it.days.hours(clock.hoursId), now)
}

/** Open clocks stand on the newest calendar; a stopped one keeps the calendar and the verdict it was judged by. */
export function calendarOf(days: Case['days'], clock: Pick<Clock, 'stoppedAt' | 'calendarNo'>): Calendar {
  return clock.stoppedAt === null ? days.calendar : days.calendarAt(clock.calendarNo)
}

/** The light of one clock now. */
export function clockLight(it: Pick<Case, 'law' | 'days'>, clock: Clock, now: Moment): Light {
  return lightOf(tallyOf(it, clock, now), clock.side, now)
}

/** Whether the clock is inside a pause. */
function isPausedClock(clock: Clock): boolean {
  return clock.stoppedAt === null && clock.pauses.some((pause) => pause.toAt === null)
}

/** The open pause that ends by itself first, with its end; null when none does. */
function endingPause(clock: Clock): { at: Moment; reason: string } | null {
  let first: { at: Moment; reason: string } | null = null
  for (const { toAt, plannedEndAt = null, reason: why } of clock.pauses) {
    if (toAt !== null || plannedEndAt === null) continue
    if (first === null || plannedEndAt < first.at) first = { at: plannedEndAt, reason: why }
  }
  return first
}

/** A clock with its projections computed anew from its facts, on the calendar of today. */
export function project<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): Clock {
  const calendarNo = it.days.calendar.no
  if (clock.stoppedAt !== null) return { ...clock, calendarNo, dueAt: null, yellowAt: null, wakeAt: null }
  const { dueAt, yellowAt } = tallyOf(it, clock, clock.startedAt)
  return withWake(it, kind, { ...clock, calendarNo, dueAt, yellowAt })
}

/**
 * A running clock with its next look: whatever the law makes happen first. It hangs on the status of the matter and on
 * the ladder, so it is looked at after every step, also of clocks that the step does not touch.
 */
export function withWake<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): Clock {
  const wakeAt = earliest(happeningsOf(it, kind, clock).map((one) => one.at))
  return wakeAt === clock.wakeAt ? clock : { ...clock, wakeAt }
}

/** Something that the law makes happen by itself at a clock, and when. */
export type Happening = { readonly at: Moment } & (
  | { readonly do: 'resume'; readonly reason: string }
  | { readonly do: 'climb'; readonly rung: Rung }
  | { readonly do: 'act'; readonly act: string }
)

/**
 * All that will happen by itself at a clock as things stand: the end of a pause, the rungs nobody has climbed in this
 * round, acts of the system that wait for its end. The next look and catching up both read this list.
 */
export function happeningsOf<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): readonly Happening[] {
  if (clock.stoppedAt !== null) return []
  if (isPausedClock(clock)) {
    const ending = endingPause(clock)
    return ending === null ? [] : [{ do: 'resume', ...ending }]
  }
  return [...rungsAhead(it, kind, clock), ...actsAhead(it, kind, clock)]
}

function rungsAhead<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): Happening[] {
  return (kind.ladder?.(it, clock) ?? []).flatMap((rung) => {
    const at = clock.rungs.includes(rung.name) ? null : rungAt(rung, clock, it.days.calendar)
    return at === null || isHistory(it, at) ? [] : [{ do: 'climb', at, rung }]
  })
}

/** Whether a moment lies in what was taken over from another system: nobody is pressed for what is long past. */
export function isHistory({ matter: { importedAt } }: Pick<Case, 'matter'>, at: Moment): boolean {
  return importedAt !== null && at <= importedAt
}

/**
 * What its rule refuses does not happen, and nobody looks again until the matter changes; what is refused no longer happens
 * after that change, and is not dated before it.
 */
function actsAhead<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): Happening[] {
  if (clock.dueAt === null) return []
  const at = clock.dueAt < it.matter.happenedAt ? it.matter.happenedAt : clock.dueAt
  return actsAtEnd(kind.acts)
    .filter(({ end, act }) => end === clock.name && isFrom(kind, act.from, it.matter.status))
    .filter(({ name }) => (kind.acts[name]?.refuse?.(it, SYSTEM, at) ?? null) === null)
    .map(({ name }) => ({ do: 'act', at, act: name }))
}

interface ActAtEnd {
  readonly name: string
  readonly act: Pick<Act<never, never>, 'from'>
  /** The clock at whose end it happens. */
  readonly end: string
}

const actsAtEnds = new WeakMap<object, readonly ActAtEnd[]>()

/** The acts of a kind that wait for the end of a clock: few of many, and asked for at every step. */
function actsAtEnd<Row>(acts: Kind<Row>['acts']): readonly ActAtEnd[] {
  const known = actsAtEnds.get(acts)
  if (known !== undefined) return known
  const found = Object.entries(acts).flatMap(([name, act]) =>
    act.when === undefined ? [] : [{ name, act, end: act.when.clock }],
  )
  actsAtEnds.set(acts, found)
  return found
}

/** Applies one change to the clocks of a matter. Throws when a clock to be changed does not run: a mistake of the rules. */
export function changeClock<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  change: ClockChange,
  at: Moment,
  newId: () => string,
): readonly Clock[] {
  if (change.do === 'start') return [...it.clocks, project(it, kind, startClock(it, change, at, newId()))]
  if (change.do === 'ran') {
    const started = startClock(it, change, change.startedAt, newId())
    const ran = change.stoppedAt === null ? started : stopped(it, started, change.stoppedAt)
    return [...it.clocks, project(it, kind, ran)]
  }
  if (change.do === 'restate') return restate(it, change)
  if (change.do === 'correct') return correct(it, kind, change, at)
  const running = it.clocks.findLast(
    (clock) => clock.name === change.name && clock.key === (change.key ?? '') && clock.stoppedAt === null,
  )
  if (running === undefined) throw new Error(`clock ${change.name} of ${it.matter.id} does not run`)
  const changed = project(it, kind, changedClock(it, running, change, at))
  return it.clocks.map((clock) => (clock.id === running.id ? changed : clock))
}

/** Office hours of whoever answers for the clock, else of the lead, else of the region's office, else the usual ones. */
function hoursOf<Row>(it: Case<Row>, responsible: Party | null): string {
  const { departmentId, regionId } = it.matter
  for (const party of [responsible, departmentId]) {
    const department = party === null ? undefined : it.organisation.department(party as DepartmentId)
    if (department !== undefined) return department.hoursId
  }
  return it.organisation.bodyFor(regionId, 'office')?.hoursId ?? USUAL_HOURS
}

function startClock<Row>(
  it: Case<Row>,
  change: Extract<ClockChange, { do: 'start' | 'ran' }>,
  at: Moment,
  id: string,
): Clock {
  const key = change.key ?? ''
  const lap = it.clocks.filter((clock) => clock.name === change.name && clock.key === key).length + 1
  return {
    id: id as ClockId,
    matterId: it.matter.id,
    name: change.name,
    key,
    lap,
    round: 1,
    side: change.side,
    limit: change.limit,
    basis: change.basis,
    responsible: change.responsible,
    hoursId: hoursOf(it, change.responsible),
    startedAt: at,
    stoppedAt: null,
    verdict: null,
    eventAt: (change.do === 'start' ? change.eventAt : undefined) ?? null,
    pauses: [],
    extensions: [],
    rungs: [],
    calendarNo: it.days.calendar.no,
    dueAt: null,
    yellowAt: null,
    wakeAt: null,
  }
}

function changedClock<Row>(
  it: Case<Row>,
  clock: Clock,
  change: Exclude<ClockChange, { do: 'start' | 'ran' | 'restate' | 'correct' }>,
  at: Moment,
): Clock {
  if (change.do === 'stop') return stopped(it, clock, at, change.verdict)
  if (change.do === 'assign') return { ...clock, responsible: change.to, key: change.toKey ?? clock.key }
  if (change.do === 'pause') {
    if (!mayPause(clock)) throw new Refusal('not_now', reason('clock.notPausable'))
    const { plannedEndAt, reason: why } = change
    return { ...clock, pauses: [...clock.pauses, { fromAt: at, toAt: null, plannedEndAt, reason: why }] }
  }
  if (change.do === 'resume') return { ...clock, pauses: closePauses(clock, at, change.reason) }
  if (change.do === 'relimit')
    return { ...clock, round: clock.round + 1, rungs: [], limit: change.limit, basis: change.basis }
  if (!mayExtend(clock)) throw new Refusal('not_now', reason('clock.notExtendable'))
  const extension = { by: change.by, at, reason: change.reason }
  return { ...clock, round: clock.round + 1, rungs: [], extensions: [...clock.extensions, extension] }
}

/** The clock stopped and judged, unless the verdict is given, by the calendar of today. */
function stopped<Row>(it: Case<Row>, clock: Clock, at: Moment, verdict?: Verdict): Clock {
  const calendarNo = it.days.calendar.no
  return judged(it, { ...clock, calendarNo, stoppedAt: at, pauses: closePauses(clock, at) }, at, verdict)
}

function judged<Row>(it: Case<Row>, clock: Clock, at: Moment, verdict?: Verdict): Clock {
  return { ...clock, verdict: verdict ?? (tallyOf(it, clock, at).onTime === false ? 'late' : 'inTime') }
}

/** What stopped when it stopped before stays judged by the calendar that judged it. */
function restate<Row>(
  it: Case<Row>,
  { name, key = '', startedAt, stoppedAt }: Extract<ClockChange, { do: 'restate' }>,
): readonly Clock[] {
  const told = it.clocks.findLast((clock) => clock.name === name && clock.key === key)
  if (told === undefined || it.matter.importedAt === null)
    throw new Error(`clock ${name} of ${it.matter.id} is no imported history`)
  const again =
    told.stoppedAt === stoppedAt
      ? judged(it, { ...told, startedAt }, stoppedAt)
      : stopped(it, { ...told, startedAt }, stoppedAt)
  const still = { ...again, dueAt: null, yellowAt: null, wakeAt: null }
  return it.clocks.map((clock) => (clock.id === told.id ? still : clock))
}

/** The rungs above a clock as it stands. */
type LadderOf<Row> = (it: Case<Row>, clock: Clock) => readonly Rung[]
type Correction = Extract<ClockChange, { do: 'correct' }>

function correct<Row>(it: Case<Row>, kind: Kind<Row>, change: Correction, at: Moment): readonly Clock[] {
  const told = toldAgain(it, (its, clock) => kind.ladder?.(its, clock) ?? [], change, at)
  const corrected =
    told.stoppedAt === null ? project(it, kind, told) : { ...told, dueAt: null, yellowAt: null, wakeAt: null }
  return it.clocks.map((clock) => (clock.id === told.id ? corrected : clock))
}

/**
 * A clock told again from the right moments, not yet projected. A verdict that no count had given stays; rungs that would
 * not have been climbed by then are forgotten, so that a running clock may climb them later, and a stopped one names those
 * that it would have climbed. The journal keeps what was climbed. Refuses `clock.outOfOrder` an end before the start, or a
 * pause outside.
 */
export function toldAgain<Row>(
  it: Case<Row>,
  ladderOf: LadderOf<Row>,
  { clockId, startedAt, stoppedAt }: Correction,
  at: Moment,
): Clock {
  const old = it.clocks.find((clock) => clock.id === clockId)
  if (old === undefined || (old.stoppedAt === null) !== (stoppedAt === null))
    throw new Error(`clock ${clockId} of ${it.matter.id} cannot be told so`)
  const isInside = (moment: Moment) => startedAt <= moment && (stoppedAt === null || moment <= stoppedAt)
  const breaks = old.pauses.flatMap(({ fromAt, toAt }) => (toAt === null ? [fromAt] : [fromAt, toAt]))
  if (!isInside(stoppedAt ?? startedAt) || !breaks.every(isInside))
    throw new Refusal('not_now', reason('clock.outOfOrder'))
  const again = judgedAgain(it, { ...old, startedAt }, stoppedAt)
  const due = rungsBy(it, ladderOf, again, stoppedAt ?? at)
  const rungs = stoppedAt === null ? old.rungs.filter((name) => due.includes(name)) : due
  return { ...again, rungs, round: old.round + (rungs.length < old.rungs.length ? 1 : 0) }
}

/** What stopped when it stopped before stays judged by the calendar that judged it. */
function judgedAgain<Row>(it: Case<Row>, clock: Clock, stoppedAt: Moment | null): Clock {
  if (stoppedAt === null) return clock
  const given = clock.verdict === 'superseded' || clock.verdict === 'hung' ? clock.verdict : undefined
  return clock.stoppedAt === stoppedAt
    ? judged(it, clock, stoppedAt, given)
    : stopped(it, clock, stoppedAt, given)
}

/** The rungs that a clock, as it is told, has reached by a moment. */
function rungsBy<Row>(it: Case<Row>, ladderOf: LadderOf<Row>, clock: Clock, by: Moment): readonly string[] {
  const { dueAt, yellowAt } = tallyOf(it, clock, by)
  const running = { ...clock, stoppedAt: null, dueAt, yellowAt }
  return ladderOf(it, running)
    .filter((rung) => {
      const at = rungAt(rung, running, calendarOf(it.days, clock))
      return at !== null && at <= by && !isHistory(it, at)
    })
    .map(({ name }) => name)
}

function closePauses(clock: Clock, at: Moment, why?: string): Clock['pauses'] {
  return clock.pauses.map((pause) =>
    pause.toAt === null && (why === undefined || why === pause.reason) ? { ...pause, toAt: at } : pause,
  )
}

/** A fixed day and an event have no length to add to. */
function mayExtend({ limit: { unit } }: Clock): boolean {
  return unit !== 'fixedDay' && unit !== 'event'
}

/** The light and the due moments of a matter: the worst of its running promised and statutory clocks; steps do not count. */
export function projectMatter(matter: Matter, clocks: readonly Clock[]): Matter {
  const running = clocks.filter((clock) => clock.stoppedAt === null && clock.side !== 'step')
  return {
    ...matter,
    dueAt: earliest(running.map((clock) => clock.dueAt)),
    yellowAt: earliest(running.map((clock) => clock.yellowAt)),
    blackAt: earliest(running.filter((clock) => clock.side === 'statutory').map((clock) => clock.dueAt)),
    isPaused: running.length > 0 && running.every(isPausedClock),
    finalLight:
      matter.closedAt !== null || arePromisesOver(clocks)
        ? frozenLight(clocks, matter.closedAt === null)
        : null,
  }
}

/** Whether promises were made and none runs any more: what is left to do is an internal step. */
function arePromisesOver(clocks: readonly Clock[]): boolean {
  const promises = clocks.filter((clock) => clock.side !== 'step')
  return promises.length > 0 && promises.every((clock) => clock.stoppedAt !== null)
}

/**
 * At the end the light freezes: black when a statutory limit was broken, red when a promise was, green else. While a matter
 * is open and what was promised last hangs, nothing is in time: it stands still.
 */
function frozenLight(clocks: readonly Clock[], isOpen: boolean): Light {
  const promises = clocks.filter((clock) => clock.side !== 'step')
  const late = promises.filter((clock) => clock.verdict === 'late')
  if (late.some((clock) => clock.side === 'statutory')) return 'black'
  if (late.length > 0) return 'red'
  return isOpen && promises.at(-1)?.verdict === 'hung' ? 'paused' : 'green'
}

/** The light of a matter now, from its projections alone: lists need no clocks. */
export function matterLight(
  matter: Pick<Matter, 'dueAt' | 'yellowAt' | 'blackAt' | 'isPaused' | 'finalLight'>,
  now: Moment,
): Light {
  if (matter.finalLight !== null) return matter.finalLight
  if (matter.blackAt !== null && matter.blackAt <= now) return 'black'
  if (matter.dueAt !== null && matter.dueAt <= now) return 'red'
  if (matter.isPaused) return 'paused'
  if (matter.dueAt === null) return 'notStarted'
  return matter.yellowAt !== null && matter.yellowAt <= now ? 'yellow' : 'green'
}

/** The earliest of some moments, or null when there is none. */
function earliest(moments: readonly (Moment | null)[]): Moment | null {
  let first: Moment | null = null
  for (const moment of moments) if (moment !== null && (first === null || moment < first)) first = moment
  return first
}

/**
 * Clocks of a matter: applying changes to their facts and projecting what follows from them. Due, yellow and next look
 * are computed here and nowhere else; the door stores them so that they can be indexed.
 */
import type { Moment } from '../calendar/days.ts'
import { lightOf, tally, type Light, type Tally } from '../calendar/tally.ts'
import type { ClockChange, Kind } from './kind.ts'
import { rungAt } from './ladder.ts'
import type { Case, Clock, ClockId, Matter } from './matter.ts'

/** What a clock says now: consumed, remaining, due, verdict. `now` only matters for a running clock. */
export function tallyOf(it: Pick<Case, 'law' | 'days'>, clock: Clock, now: Moment): Tally {
  return tally(clock, it.law.rulesOfCounting(), it.days.calendar, it.days.hours(clock.hoursId), now)
}

/** The light of one clock now. */
export function clockLight(it: Pick<Case, 'law' | 'days'>, clock: Clock, now: Moment): Light {
  return lightOf(tallyOf(it, clock, now), clock.side, now)
}

/** Whether the clock is inside a pause. */
export function isPausedClock(clock: Clock): boolean {
  return clock.stoppedAt === null && clock.pauses.some((pause) => pause.toAt === null)
}

/** When an open pause of the clock ends by itself, or null. */
export function pauseEnd(clock: Clock): Moment | null {
  const open = clock.pauses.find((pause) => pause.toAt === null)
  return open?.plannedEndAt ?? null
}

/** A clock with its projections computed anew from its facts, on the calendar of today. */
export function project<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): Clock {
  const calendarNo = it.days.calendar.no
  if (clock.stoppedAt !== null) return { ...clock, dueAt: null, yellowAt: null, wakeAt: null }
  const { dueAt, yellowAt } = tallyOf(it as Case, clock, clock.startedAt)
  const projected: Clock = { ...clock, calendarNo, dueAt, yellowAt, wakeAt: null }
  return { ...projected, wakeAt: wakeOf(it, kind, projected) }
}

/** When the sweep must look at a clock again: next rung, its end if an act of the system waits for it, the end of a pause. */
function wakeOf<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock): Moment | null {
  const moments: (Moment | null)[] = []
  if (isPausedClock(clock)) moments.push(pauseEnd(clock))
  else {
    for (const { at } of unclaimedRungs(it, kind, clock)) moments.push(at)
    const waits = Object.values(kind.acts).some((act) => act.when?.clock === clock.name)
    if (waits) moments.push(clock.dueAt)
  }
  return earliest(moments)
}

/** The rungs above a running clock that nobody has climbed in this round, with their moments. */
export function unclaimedRungs<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock) {
  if (clock.stoppedAt !== null || isPausedClock(clock)) return []
  return (kind.ladder?.(it, clock) ?? []).flatMap((rung) => {
    const at = clock.rungs.includes(rung.name) ? null : rungAt(rung, clock, it.days.calendar)
    return at === null ? [] : [{ rung, at }]
  })
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
  const running = it.clocks.findLast(
    (clock) => clock.name === change.name && clock.key === (change.key ?? '') && clock.stoppedAt === null,
  )
  if (running === undefined) throw new Error(`clock ${change.name} of ${it.matter.id} does not run`)
  const changed = project(it, kind, changedClock(it, running, change, at))
  return it.clocks.map((clock) => (clock.id === running.id ? changed : clock))
}

function startClock<Row>(
  it: Case<Row>,
  change: Extract<ClockChange, { do: 'start' }>,
  at: Moment,
  id: string,
): Clock {
  const key = change.key ?? ''
  const lap = it.clocks.filter((clock) => clock.name === change.name && clock.key === key).length + 1
  const department = it.matter.departmentId ?? it.matter.intakeDepartmentId
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
    hoursId: (department === null ? undefined : it.organisation.department(department)?.hoursId) ?? '',
    startedAt: at,
    stoppedAt: null,
    verdict: null,
    eventAt: change.eventAt ?? null,
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
  change: Exclude<ClockChange, { do: 'start' }>,
  at: Moment,
): Clock {
  switch (change.do) {
    case 'stop': {
      const stopped = { ...clock, stoppedAt: at, pauses: closePauses(clock, at) }
      const inTime = tallyOf(it as Case, stopped, at).onTime
      return { ...stopped, verdict: change.verdict ?? (inTime === false ? 'late' : 'inTime') }
    }
    case 'pause':
      return {
        ...clock,
        pauses: [
          ...clock.pauses,
          { fromAt: at, toAt: null, plannedEndAt: change.plannedEndAt, reason: change.reason },
        ],
      }
    case 'resume':
      return { ...clock, pauses: closePauses(clock, at) }
    case 'extend':
      return {
        ...clock,
        round: clock.round + 1,
        rungs: [],
        extensions: [...clock.extensions, { by: change.by, at, reason: change.reason }],
      }
  }
}

function closePauses(clock: Clock, at: Moment): Clock['pauses'] {
  return clock.pauses.map((pause) => (pause.toAt === null ? { ...pause, toAt: at } : pause))
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
    finalLight: matter.closedAt === null ? null : frozenLight(clocks),
  }
}

/** At the end the light freezes: black when a statutory limit was broken, red when a promise was, green else. */
function frozenLight(clocks: readonly Clock[]): Light {
  const late = clocks.filter((clock) => clock.verdict === 'late')
  if (late.some((clock) => clock.side === 'statutory')) return 'black'
  return late.some((clock) => clock.side === 'promised') ? 'red' : 'green'
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
export function earliest(moments: readonly (Moment | null)[]): Moment | null {
  let first: Moment | null = null
  for (const moment of moments) if (moment !== null && (first === null || moment < first)) first = moment
  return first
}

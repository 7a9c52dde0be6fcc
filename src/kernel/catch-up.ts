/**
 * What the law makes happen by itself, taken in legal order: pauses that end, rungs of the ladder, acts of the system at
 * the end of a clock, and clocks put on a calendar that has changed. Pure: late or on time, the steps are the same.
 */
import type { Moment } from '../calendar/days.ts'
import { SYSTEM } from './actor.ts'
import { advance, changedClocks, type Claim, type Step } from './advance.ts'
import { happeningsOf, project, type Happening } from './clocks.ts'
import type { Kind } from './kind.ts'
import type { Case, Clock, ClockId } from './matter.ts'

/** The next thing that happens by itself, and to which clock. */
export interface Next {
  readonly at: Moment
  readonly clockId: ClockId
  readonly happening: Happening
}

/** More than the rungs of every clock of any matter: reaching it means that a rule goes round in a circle. */
export const STEPS_AT_ONCE = 200

/** Lines that belong to no act of a kind. */
const RESUME = { to: [], audience: 'applicant' } as const
const RUNG = { to: [], audience: 'departments' } as const

/**
 * Takes every step that is due by `now`, each dated at its legal moment and recorded at `recorded`. Gives the case as the
 * law has it then and the steps that lead there; none for a case that is up to date.
 */
export function catchUp<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  now: Moment,
  recorded: Moment,
  newId: () => string,
): { readonly it: Case<Row>; readonly steps: readonly Step<Row>[] } {
  const renewed = renew(it, kind, now, recorded)
  const steps = renewed.step === null ? [] : [renewed.step]
  let current = renewed.it
  for (;;) {
    const next = nextHappening(current, kind)
    if (next === null || next.at > now) return { it: current, steps }
    if (steps.length >= STEPS_AT_ONCE) throw new Error(`matter ${it.matter.id} does not come to rest`)
    const step = takeNext(current, kind, next, recorded, newId)
    steps.push(step)
    current = step.it
  }
}

/** What happens first by itself in a case as it stands; at one moment the older clock goes first. Null when nothing will. */
export function nextHappening<Row>(it: Case<Row>, kind: Kind<Row>): Next | null {
  let first: Next | null = null
  for (const clock of it.clocks) {
    for (const happening of happeningsOf(it, kind, clock)) {
      if (first === null || happening.at < first.at)
        first = { at: happening.at, clockId: clock.id, happening }
    }
  }
  return first
}

/** Takes the step that `nextHappening` found. */
export function takeNext<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  { at: happened, clockId, happening }: Next,
  recorded: Moment,
  newId: () => string,
): Step<Row> {
  const at = { happened, recorded }
  const clock = it.clocks.find((one) => one.id === clockId) as Clock
  if (happening.do === 'resume') {
    const { reason } = happening
    // One pause of several clocks is one line when it ends.
    const together = it.clocks.filter((one) => endsAlike(it, kind, one, happened, reason))
    const clocks = together.map(({ name, key }) => ({ do: 'resume', name, key, reason }) as const)
    return advance(it, kind, 'resume', RESUME, { clocks }, SYSTEM, at, newId)
  }
  if (happening.do === 'climb') {
    const { rung } = happening
    const claim: Claim = { clockId, round: clock.round, rung: rung.name, at: happened }
    const decision = kind.climb?.(it, clock, rung, at) ?? {}
    const options = { claim, raise: false, isLegalEvent: false }
    return advance(it, kind, rung.name, RUNG, decision, SYSTEM, at, newId, options)
  }
  const act = kind.acts[happening.act]
  if (act === undefined) throw new Error(`${kind.name} has no act ${happening.act}`)
  const decision = act.decide(it, undefined as never, SYSTEM, at)
  return advance(it, kind, happening.act, act, decision, SYSTEM, at, newId)
}

function endsAlike<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock, at: Moment, why: string): boolean {
  return happeningsOf(it, kind, clock).some(
    (one) => one.do === 'resume' && one.at === at && one.reason === why,
  )
}

/**
 * Puts running clocks on the calendar of today, and on the ladder of today where their next look has passed in vain.
 * There is a step, and so a line of the journal, only where a due, yellow or next moment moves: the calendar's number
 * alone is no news, and the fold of the journal leaves it out.
 */
export function renew<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  now: Moment,
  recorded: Moment,
): { readonly it: Case<Row>; readonly step: Step<Row> | null } {
  if (!it.clocks.some((clock) => isOutdated(it, kind, clock, now))) return { it, step: null }
  const clocks = it.clocks.map((clock) => (clock.stoppedAt === null ? project(it, kind, clock) : clock))
  const moved = changedClocks(it.clocks, clocks)
  if (Object.keys(moved).length === 0) return { it: { ...it, clocks }, step: null }
  // Internal steps are no applicant's business, and neither is that they have moved.
  const isInternal = it.clocks.every((clock) => moved[clock.id] === undefined || clock.side === 'step')
  const act = { to: [], audience: isInternal ? 'departments' : 'applicant' } as const
  const at = { happened: recorded, recorded }
  const options = { raise: false, isLegalEvent: false, clocks }
  const step = advance(it, kind, 'reproject', act, {}, SYSTEM, at, noNewClock, options)
  return { it: step.it, step }
}

function noNewClock(): never {
  throw new Error('a clock is projected anew, never started, by a change of the calendar')
}

function isOutdated<Row>(it: Case<Row>, kind: Kind<Row>, clock: Clock, now: Moment): boolean {
  if (clock.stoppedAt !== null) return false
  if (clock.calendarNo !== it.days.calendar.no) return true
  const isDue = clock.wakeAt !== null && clock.wakeAt <= now
  return isDue && !happeningsOf(it, kind, clock).some((one) => one.at <= now)
}

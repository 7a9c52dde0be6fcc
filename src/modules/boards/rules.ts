/**
 * What an appeal counts as, and the rates made of it: pure functions over its facts. Each appeal counts at most once as
 * each measure, on one day; a confidential one counts as nothing. How the sums are kept is the job's business.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId, Verdict } from '../../kernel/matter.ts'
import { FORMULAS, RATES, WEIGHTED, type Measure, type RateName } from './words.ts'

/** The version of everything in this file: a frozen figure says by which it was counted. */
export const FORMULA_VERSION = 3

/** What is read of one clock of an appeal. */
export interface ClockFact {
  readonly name: string
  readonly lap: number
  readonly startedAt: Moment
  readonly stoppedAt: Moment | null
  readonly verdict: Verdict | null
  /** Of a running clock, the first moment that is too late. */
  readonly dueAt: Moment | null
}

/** What is read of an appeal to count it. */
export interface AppealFacts {
  readonly status: string
  readonly confidential: boolean
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly topic: string
  readonly channel: string
  readonly imported: boolean
  readonly filedAt: Moment
  readonly dispatchedAt: Moment | null
  readonly happenedAt: Moment
  readonly closedAt: Moment | null
  readonly repliedAt: Moment | null
  readonly solved: boolean | null
  readonly level: string | null
  readonly isKey: boolean
  readonly redoCount: number
  readonly reopenCount: number
  readonly excluded: string | null
  readonly clocks: readonly ClockFact[]
  /** Units whose request to give it back was granted. */
  readonly returnedBy: readonly DepartmentId[]
  readonly isExtended: boolean
  readonly sentBackAt: Moment | null
  readonly redirectedAt: Moment | null
  /** The department that had to dispatch it. */
  readonly circulatedBy: DepartmentId | null
  /** Answers to supervision orders about it, by unit. */
  readonly orders: readonly OwedFact[]
  /** Progress notes that units owed its enterprise, each with a lap of its own. */
  readonly progress: readonly OwedFact[]
  /** Each time that a unit passed it on to another level, in order. */
  readonly passes: readonly { readonly departmentId: DepartmentId; readonly at: Moment }[]
}

/** What a unit owed, and its clock. */
interface OwedFact {
  readonly departmentId: DepartmentId | null
  readonly clock: ClockFact
}

/** As what and on which day something counts. */
export interface Mark {
  readonly measure: Measure
  readonly day: Day
}

/** Where an appeal counts, and as what: for its department, and for each other that owed or returned something. */
export interface Counted {
  readonly departmentId: DepartmentId | null
  readonly regionId: RegionId
  readonly topic: string
  readonly channel: string
  readonly imported: boolean
  readonly marks: readonly Mark[]
}

const SATISFIED: readonly (string | null)[] = ['verySatisfied', 'satisfied', 'basicallySatisfied']
/** Why a revisit is no valid one (domain: three rates), and as what it then counts. */
const EXCLUDED: Readonly<Record<string, Measure>> = {
  notReached: 'notReached',
  refusedToAnswer: 'refused',
  notReasonable: 'notReasonable',
  duplicate: 'duplicate',
  unrated: 'unrated',
  enterpriseGone: 'enterpriseGone',
}

/**
 * Everything an appeal counts as, by department. `dayOf` gives the legal day of a moment; a confidential one counts
 * nowhere. A return counts for the unit that got rid of it: one that was refused is none.
 */
export function countedAs(facts: AppealFacts, dayOf: (at: Moment) => Day): readonly Counted[] {
  if (facts.confidential) return []
  const { regionId, topic, channel, imported } = facts
  const marks = new Map<DepartmentId | null, Mark[]>([[facts.departmentId, marksOf(facts, dayOf)]])
  for (const { departmentId, measure, at } of [...returnsOf(facts), ...passesOf(facts), ...othersOf(facts)]) {
    const own = marks.get(departmentId) ?? []
    marks.set(departmentId, own)
    if (!own.some((mark) => mark.measure === measure)) own.push({ measure, day: dayOf(at) })
  }
  return [...marks].map(([departmentId, own]) => ({
    departmentId,
    regionId,
    topic,
    channel,
    imported,
    marks: own,
  }))
}

interface UnitMark {
  readonly departmentId: DepartmentId | null
  readonly measure: Measure
  readonly at: Moment
}

/** A unit that got rid of an appeal has returned it, also when it comes back to it later. */
function returnsOf({ returnedBy, dispatchedAt, filedAt }: AppealFacts): UnitMark[] {
  const at = dispatchedAt ?? filedAt
  return returnedBy.map((departmentId) => ({ departmentId, measure: 'returned', at }))
}

/** A unit that passed it on counts on the day of the first time, and as one that did so again on that of the second. */
function passesOf({ passes }: AppealFacts): UnitMark[] {
  return [...Map.groupBy(passes, ({ departmentId }) => departmentId)].flatMap(
    ([departmentId, [first, second]]): UnitMark[] => [
      ...(first === undefined ? [] : [{ departmentId, measure: 'passedOn' as const, at: first.at }]),
      ...(second === undefined ? [] : [{ departmentId, measure: 'passedAgain' as const, at: second.at }]),
    ],
  )
}

/**
 * What the office owed by dispatching, and units by answering orders and telling progress; of several orders to one unit a
 * late one tells, and so does the first late note.
 */
function othersOf({ clocks, circulatedBy, orders, progress }: AppealFacts): UnitMark[] {
  const circulation = judged(clocks, 'circulation')
  const first: UnitMark[] =
    circulation === null
      ? []
      : [
          {
            departmentId: circulatedBy,
            measure: circulation.isLate ? 'circulationLate' : 'circulationInTime',
            at: circulation.at,
          },
        ]
  const answers = tellingOf(orders).map(({ departmentId, isLate, at }): UnitMark => {
    return { departmentId, measure: isLate ? 'superviseLate' : 'superviseInTime', at }
  })
  const notes = tellingOf(progress)
    .filter(({ isLate }) => isLate)
    .map(({ departmentId, at }): UnitMark => ({ departmentId, measure: 'progressLate', at }))
  return [...first, ...answers, ...notes]
}

/** Of what each unit owed, the first that was late, or the first that was judged at all. */
function tellingOf(owed: readonly OwedFact[]) {
  return [...Map.groupBy(owed, ({ departmentId }) => departmentId)].flatMap(([departmentId, own]) => {
    const verdicts = own.flatMap(({ clock }) => judged([clock], clock.name) ?? [])
    const telling = verdicts.find(({ isLate }) => isLate) ?? verdicts[0]
    return telling === undefined ? [] : [{ departmentId, ...telling }]
  })
}

function marksOf(facts: AppealFacts, dayOf: (at: Moment) => Day): Mark[] {
  const marks: Mark[] = []
  const mark = (measure: Measure, at: Moment) => {
    marks.push({ measure, day: dayOf(at) })
  }
  const { filedAt, status, closedAt } = facts
  mark('filed', filedAt)
  if (facts.isKey) mark('keyComplaint', filedAt)
  if (status === 'notAccepted' || status === 'joined' || status === 'withdrawn') mark(status, filedAt)
  if (status === 'closed' && closedAt !== null) mark('closed', closedAt)
  markDispatched(facts, mark)
  markHandled(facts, mark)
  const resolve = judged(facts.clocks, 'resolve')
  if (resolve !== null) mark(resolve.isLate ? 'resolveLate' : 'resolveInTime', resolve.at)
  const opinion = judged(facts.clocks, 'opinion')
  if (opinion !== null) mark(opinion.isLate ? 'opinionLate' : 'opinionInTime', opinion.at)
  markRevisited(facts, mark)
  return marks
}

type Marker = (measure: Measure, at: Moment) => void

/** 吹哨报到 (S004-30) and the quality of the work (S004-32): each counts on the day of dispatch or of its own. */
function markHandled(facts: AppealFacts, mark: Marker): void {
  const { dispatchedAt, filedAt, sentBackAt, redirectedAt, clocks } = facts
  if (facts.channel === 'whistle') {
    mark('whistled', filedAt)
    const isLate = clocks.some(({ name, verdict }) => name === 'contact' && verdict === 'late')
    if (isLate) mark('reportLate', dispatchedAt ?? filedAt)
  }
  if (facts.isExtended) mark('extended', dispatchedAt ?? filedAt)
  if (sentBackAt !== null) mark('sentBack', sentBackAt)
  if (redirectedAt !== null) mark('redirected', redirectedAt)
}

/** Contact, redo and re-opening count on the day of dispatch: the rates are shares of what was dispatched then. */
function markDispatched(facts: AppealFacts, mark: Marker): void {
  const { dispatchedAt, filedAt, repliedAt } = facts
  if (facts.redoCount > 0) mark('redo', dispatchedAt ?? filedAt)
  if (facts.reopenCount > 0) mark('reopened', dispatchedAt ?? filedAt)
  if (dispatchedAt === null) {
    // Another system may not tell when it dispatched.
    if (repliedAt !== null && !facts.imported) mark('direct', filedAt)
    return
  }
  mark('dispatched', dispatchedAt)
  const contact = facts.clocks.find(
    ({ name, verdict }) => name === 'contact' && (verdict === 'inTime' || verdict === 'late'),
  )
  if (contact !== undefined) mark(contact.verdict === 'late' ? 'contactLate' : 'contactInTime', dispatchedAt)
}

/**
 * The first verdict of a promise: a redo gets a new lap, and the first one stays. While it runs beyond its limit it is late
 * on the day it was due: its due moment is on record, so the sum of that day holds it from the beginning, and a board
 * leaves out days that have not ended. Superseded and hung laps are no verdicts.
 */
function judged(clocks: readonly ClockFact[], name: string): { isLate: boolean; at: Moment } | null {
  const laps = clocks
    .filter((clock) => clock.name === name && clock.verdict !== 'superseded' && clock.verdict !== 'hung')
    .sort((one, other) => one.lap - other.lap)
  const [first] = laps
  if (first === undefined) return null
  if (first.stoppedAt !== null) return { isLate: first.verdict === 'late', at: first.stoppedAt }
  return first.dueAt === null ? null : { isLate: true, at: first.dueAt }
}

/** The last answer of the enterprise counts, once: valid, or left out with its cause. What hangs has no answer yet. */
function markRevisited(facts: AppealFacts, mark: Marker): void {
  if (facts.status === 'hung') {
    const hanging = facts.clocks.findLast((clock) => clock.verdict === 'hung')
    mark('hung', hanging?.stoppedAt ?? facts.happenedAt)
    return
  }
  const at = revisitedAt(facts)
  if (facts.excluded !== null) {
    const cause = EXCLUDED[facts.excluded]
    if (cause !== undefined) mark(cause, at)
    return
  }
  if (facts.solved === null) return
  mark('revisited', at)
  if (facts.solved) mark('solved', at)
  mark(SATISFIED.includes(facts.level) ? 'satisfied' : 'unsatisfied', at)
}

function revisitedAt({ clocks, closedAt, happenedAt }: AppealFacts): Moment {
  const revisit = clocks.findLast(
    ({ name, stoppedAt }) => (name === 'revisit' || name === 'evaluation') && stoppedAt !== null,
  )
  return revisit?.stoppedAt ?? closedAt ?? happenedAt
}

/** So many appeals count as each measure. */
export type Sums = Readonly<Record<Measure, number>>

function sumOf(sums: Sums, measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + sums[measure], 0)
}

/** The rate as a share of 1, or null where nothing is there to be counted. */
export function rateOf(sums: Sums, name: RateName): number | null {
  const rate = FORMULAS[name]
  const base = sumOf(sums, rate.in)
  return base === 0 ? null : sumOf(sums, rate.of) / base
}

export type Rates = Readonly<Record<RateName, number | null>>

export function ratesOf(sums: Sums): Rates {
  return Object.fromEntries(RATES.map((name) => [name, rateOf(sums, name)])) as Record<
    RateName,
    number | null
  >
}

export type Weights = Readonly<Record<(typeof WEIGHTED)[number], number>>

/** 综合得分: the three rates by their weights; null while one of them has nothing to be counted. */
export function compositeOf(rates: Rates, weights: Weights): number | null {
  let sum = 0
  let weight = 0
  for (const name of WEIGHTED) {
    const rate = rates[name]
    if (rate === null) return null
    sum += weights[name] * rate
    weight += weights[name]
  }
  return weight === 0 ? null : sum / weight
}

/** Fewer are shown to the body alone whose figure it is. */
export const SMALLEST_SHOWN = 5

/** A number as somebody may see it: null stands for “one to four”. Nought tells nothing of anybody. */
export function shownCount(n: number, isOwn: boolean): number | null {
  return isOwn || n === 0 || n >= SMALLEST_SHOWN ? n : null
}

/** Whether a rate may be shown: not where it, its rest or its whole would give a hidden number away. */
export function isRateShown(sums: Sums, name: RateName, isOwn: boolean): boolean {
  const rate = FORMULAS[name]
  const part = sumOf(sums, rate.of)
  const whole = sumOf(sums, rate.in)
  const isHidden = (n: number) => shownCount(n, isOwn) === null
  return !isHidden(part) && !isHidden(whole) && !isHidden(Math.max(0, whole - part))
}

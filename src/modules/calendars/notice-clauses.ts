/**
 * One clause of a notice: days and what happens to them, or a remark on the days before it (共3天, 与周末连休). Changes the
 * rules of its paragraph; what it does not understand is a trouble at its place.
 */
import { weekdayOf, type Day } from '../../calendar/days.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import { readDays, type DateMemory, type DayList, type Trouble } from './notice-dates.ts'
import type { Span } from './notice-text.ts'

export interface PlacedDay {
  readonly day: Day
  readonly place: Span
}

/** What the clauses of a paragraph have set so far, each with the place that says so. */
export interface Rules {
  readonly memory: DateMemory
  readonly off: Map<Day, Span>
  readonly working: Map<Day, Span>
  /** Rest days given up for another day. */
  readonly moved: PlacedDay[]
  /** Days said to be rest days anyway, which is checked at the end. */
  readonly resting: PlacedDay[]
  readonly troubles: Trouble[]
}

/** What the clauses of one sentence hand on to each other. */
export interface SentenceState {
  readonly sentence: Span
  /** Days named whose effect a later clause tells. */
  waiting: Day[]
  waitingFrom: number
  /** Days off that the sentence has set so far, for its counts. */
  readonly off: Set<Day>
}

const NUMBER = '\\d{1,2}|[一二两三四五六七八九]|十[一二三四五六七八九]?'
const LEADING = /(?:其中|同时|另外|并且|并|且|将)*/y
const COUNT = new RegExp(`^(?:共|共计|合计)(${NUMBER})天$`)
const OFF = new RegExp(
  `^(?:放假(?:(${NUMBER})天)?(?:调休|公休|休息)?(?:(${NUMBER})天)?|补休|调休|公休|休息|休假)$`,
)
const WORKING = /^起?(?:调休|正常|照常|补)?上班$|^为(?:调休)?(?:工作日|上班日)$/
const STATUTORY = /^为法定(?:节假日|假日|休假日)$/
const RESTING = /^(?:(?:为|照常)公休日?|照常休息|为周末)$/
const MOVED = new RegExp(`^(?:(${NUMBER})个)?公休日(?:分别)?调至`)
const WITH_WEEKEND = /^[与和同]周末连休$/
const NOT_SWAPPED = '不调休'
const DIGITS = '零一二三四五六七八九十'

/** Reads one clause. */
export function readClause(text: string, clause: Span, state: SentenceState, rules: Rules): void {
  LEADING.lastIndex = clause.from
  const from = clause.from + (LEADING.exec(text)?.[0].length ?? 0)
  if (from >= clause.to) return
  const list = readDays(text.slice(0, clause.to), from, rules.memory, rules.troubles)
  const rest = { from: list.to, to: clause.to }
  if (list.to > from) readEffect(text, list, rest, state, rules)
  else readRemark(text.slice(from, clause.to), { from, to: clause.to }, state, rules)
}

/** Days, and behind them what happens to them; nothing behind them means that the next clause tells. */
function readEffect(text: string, list: DayList, rest: Span, state: SentenceState, rules: Rules): void {
  if (state.waiting.length === 0) state.waitingFrom = list.from
  const days = [...state.waiting, ...list.days]
  state.waiting = []
  const said = text.slice(rest.from, rest.to)
  const place = { from: state.waitingFrom, to: rest.to }
  const off = OFF.exec(said)
  if (said === '') {
    state.waiting = days
  } else if (off !== null) {
    setOff(days, place, state, rules)
    const count = off[1] ?? off[2]
    if (count !== undefined) checkCount(new Set(days).size, count, rest, rules)
  } else if (WORKING.test(said)) {
    for (const day of days) rules.working.set(day, place)
  } else if (STATUTORY.test(said)) {
    setOff(days, place, state, rules)
  } else if (RESTING.test(said)) {
    rules.resting.push(...days.map((day) => ({ day, place })))
  } else if (MOVED.test(said)) {
    readMove(text, days, rest, state, rules)
  } else {
    trouble(rules, rest, reason('notice.notUnderstood'))
  }
}

function setOff(days: readonly Day[], place: Span, state: SentenceState, { off }: Rules): void {
  for (const day of days) {
    if (!off.has(day)) off.set(day, place)
    state.off.add(day)
  }
}

/** Rest days that are moved to others: 两个公休日调至2月11日、2月12日. */
function readMove(text: string, days: readonly Day[], rest: Span, state: SentenceState, rules: Rules): void {
  const found = MOVED.exec(text.slice(rest.from, rest.to))
  const to = readDays(
    text.slice(0, rest.to),
    rest.from + (found?.[0].length ?? 0),
    rules.memory,
    rules.troubles,
  )
  const place = { from: state.waitingFrom, to: rest.to }
  if (to.to < rest.to || to.days.length === 0) {
    trouble(rules, { from: to.to, to: rest.to }, reason('notice.notUnderstood'))
    return
  }
  if (found?.[1] !== undefined) checkCount(days.length, found[1], rest, rules)
  if (to.days.length !== days.length)
    trouble(rules, place, reason('notice.moveUneven', { from: days.length, to: to.days.length }))
  setOff(to.days, place, state, rules)
  rules.moved.push(...days.map((day) => ({ day, place })))
}

/** A clause without days: a count or a remark on the days off of its sentence. */
function readRemark(said: string, place: Span, state: SentenceState, rules: Rules): void {
  const count = COUNT.exec(said)?.[1]
  if (count !== undefined) checkCount(state.off.size, count, place, rules)
  else if (WITH_WEEKEND.test(said)) checkWeekend(place, state, rules)
  else if (said !== NOT_SWAPPED) trouble(rules, place, reason('notice.notUnderstood'))
  else if (rules.working.size > 0) trouble(rules, place, reason('notice.swapped'))
}

function checkCount(counted: number, written: string, place: Span, rules: Rules): void {
  const said = valueOf(written)
  if (said !== counted) trouble(rules, place, reason('notice.count', { said, counted }))
}

/** A holiday that joins a weekend lies on it or beside it. */
function checkWeekend(place: Span, state: SentenceState, rules: Rules): void {
  const joins = [...state.off].some((day) => [-1, 0, 1].some((by) => weekdayOf((day + by) as Day) > 5))
  if (!joins) trouble(rules, place, reason('notice.noWeekend'))
}

function trouble(rules: Rules, place: Span, why: Reason): void {
  rules.troubles.push({ from: place.from, to: place.to, reason: why })
}

/** 7, 七 or 十二 as a number. */
function valueOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const plain = written.replace('两', '二')
  return plain.length === 2 ? 10 + DIGITS.indexOf(plain.charAt(1)) : DIGITS.indexOf(plain)
}

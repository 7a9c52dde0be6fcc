/**
 * Time in words, the same everywhere: what is left, by when, in which unit. Pure: the present moment and the zone are
 * given, and nothing is counted here. What is left was counted by the server, which knows the calendar.
 */
import {
  dayOf,
  isoDay,
  isoMoment,
  minuteOfDay,
  parseDay,
  parseMoment,
  partsOf,
  weekdayOf,
  type Day,
  type Moment,
  type Zone,
} from '../calendar/days.ts'
import { translate, type Language } from '../platform/texts.ts'
import type { TimeWire } from '../platform/wire.ts'
import { uiTexts } from './texts.ts'

/** Where and when the reader is, and in which language they read. */
export interface Reading {
  readonly language: Language
  readonly now: Moment
  readonly zone: Zone
}

/** The two halves of a time: relative (`left`) and absolute (`by`); either may be empty. */
export interface TimeWords {
  readonly left: string
  readonly by: string
}

/**
 * What is left and by when: 「还剩 2 个工作日」「11月26日（含当日）」, for hours 「还剩 1 小时 20 分」「今天 14:30 前」. Both are empty
 * when no limit runs.
 */
export function timeWords(time: TimeWire, reading: Reading): TimeWords {
  if (time.light === 'paused') return { left: say(reading, 'paused'), by: byAfterPause(time, reading) }
  if (time.dueAt === null && time.dueOn === null) {
    return { left: time.light === 'notStarted' ? say(reading, 'notStarted') : '', by: '' }
  }
  if (isOver(time, reading.now)) return { left: overdue(time, reading), by: wasDue(time, reading) }
  if (time.dueOn !== null && parseDay(time.dueOn) === today(reading)) {
    return { left: say(reading, 'dueToday'), by: untilClosing(time, reading) }
  }
  return { left: left(time, reading), by: byWords(time, reading) }
}

/** Both halves in one line, joined by a middle dot. */
export function timeLine(time: TimeWire, reading: Reading): string {
  const { left, by } = timeWords(time, reading)
  return [left, by].filter((half) => half !== '').join(' · ')
}

/** A length in a limit's unit: 「10 个工作日」, 「2 工作小时」; 'min' gives hours and minutes. */
export function lengthWords(value: number, unit: string, language: Language): string {
  if (unit === 'min') return minuteWords(value, language)
  return translate(uiTexts, language, `ui.time.${unit}.${value === 1 ? 'one' : 'many'}`, { n: value })
}

/** A limit as it was made: a label such as '0.5 WD' wins over the form in which it is kept. */
export function limitWords(
  limit: { readonly length: number; readonly unit: string; readonly label?: string | undefined },
  language: Language,
): string {
  const [length, unit] = limit.label?.split(' ') ?? []
  const isReadable = length !== undefined && Number.isFinite(Number(length)) && unit === 'WD'
  return isReadable
    ? lengthWords(Number(length), unit, language)
    : lengthWords(limit.length, limit.unit, language)
}

/** In which unit the spent part of a limit is counted: minutes for hours, days for the rest. */
export function spentUnit(limitUnit: string): string {
  return remainingUnit(limitUnit)
}

/** Whole minutes as hours and minutes: 「1 小时 20 分」, 「20 分」. */
export function minuteWords(minutes: number, language: Language): string {
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  const parts = [
    ...(hours > 0 ? [translate(uiTexts, language, 'ui.time.hours', { n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [translate(uiTexts, language, 'ui.time.minutes', { n: rest })] : []),
  ]
  return parts.join(' ')
}

/** A day: 「11月26日」, with the year when it is not this one. Unreadable texts come back as they are. */
export function dayWords(iso: string, reading: Reading): string {
  const day = parseDay(iso)
  if (day === null) return iso
  const { year, month, date } = partsOf(day)
  const code = year === partsOf(today(reading)).year ? 'day' : 'dayOfYear'
  return say(reading, code, { y: year, m: month, d: date, month: `ui.time.month.${month}` })
}

/** A day with its weekday: 「11月26日 周四」. */
export function dayWithWeekday(iso: string, reading: Reading): string {
  const day = parseDay(iso)
  if (day === null) return iso
  return say(reading, 'withWeekday', {
    day: dayWords(iso, reading),
    weekday: `ui.time.weekday.${weekdayOf(day)}`,
  })
}

/** A moment: 「今天 14:30」, 「昨天 09:05」, 「11月26日 14:30」. */
export function momentWords(iso: string, reading: Reading): string {
  const moment = parseMoment(iso, reading.zone)
  if (moment === null) return iso
  return say(reading, 'at', { day: nearDay(moment, reading), time: clockTime(moment, reading.zone) })
}

/** A limit's end as a promise: a moment at midnight is the end of the day before, which still counts. */
export function latestWords(iso: string, isProvisional: boolean, reading: Reading): string {
  const moment = parseMoment(iso, reading.zone)
  if (moment === null) return iso
  const isMidnight = minuteOfDay(moment, reading.zone) === 0
  const dueOn = isMidnight ? isoDay(dayOf((moment - 1) as Moment, reading.zone)) : null
  return byWords({ dueAt: iso, dueOn, provisional: isProvisional }, reading)
}

/** A moment in full, for print and for titles: '2026-11-26 14:30'. */
export function fullMoment(iso: string, zone: Zone): string {
  const moment = parseMoment(iso, zone)
  return moment === null ? iso : isoMoment(moment, zone).slice(0, 16).replace('T', ' ')
}

/** Today's legal day as an ISO date, for date fields. */
export function todayIso(now: Moment, zone: Zone): string {
  return isoDay(dayOf(now, zone))
}

function left(time: TimeWire, reading: Reading): string {
  if (time.remaining === null) return ''
  const { value, unit } = time.remaining
  return say(reading, 'left', { length: lengthWords(value, remainingUnit(unit), reading.language) })
}

function byWords(time: Pick<TimeWire, 'dueAt' | 'dueOn' | 'provisional'>, reading: Reading): string {
  const suffix = time.provisional ? 'Provisional' : ''
  if (time.dueOn !== null) return say(reading, `byDay${suffix}`, { day: dayWords(time.dueOn, reading) })
  return say(reading, `byMoment${suffix}`, { moment: momentWords(time.dueAt ?? '', reading) })
}

function overdue(time: TimeWire, reading: Reading): string {
  const late = time.remaining === null ? 0 : -time.remaining.value
  // The day after a Friday is late without a working day having passed.
  if (late <= 0) return say(reading, 'over')
  const unit = remainingUnit(time.remaining?.unit ?? '')
  return say(reading, 'overBy', { length: lengthWords(late, unit, reading.language) })
}

function wasDue(time: TimeWire, reading: Reading): string {
  const when = time.dueOn === null ? momentWords(time.dueAt ?? '', reading) : dayWords(time.dueOn, reading)
  return say(reading, 'wasDue', { when })
}

/** On the due day any hour is in time, so after closing it is midnight that counts. */
function untilClosing(time: TimeWire, reading: Reading): string {
  const closes = time.closesAt === null ? null : parseMoment(time.closesAt, reading.zone)
  if (closes === null || closes <= reading.now) return say(reading, 'untilMidnight')
  return say(reading, 'closesAt', { time: clockTime(closes, reading.zone) })
}

function byAfterPause(time: TimeWire, reading: Reading): string {
  const due = time.dueIfResumedAt === null ? null : parseMoment(time.dueIfResumedAt, reading.zone)
  if (due === null) return ''
  // The due moment is the first that is too late; at midnight the last day in time is the one before.
  const lastDay = isoDay(dayOf((due - 1) as Moment, reading.zone))
  return say(reading, 'ifResumed', { day: dayWords(lastDay, reading) })
}

function isOver(time: TimeWire, now: Moment): boolean {
  const due = time.dueAt === null ? null : parseMoment(time.dueAt)
  if (due !== null) return due <= now
  return (time.remaining?.value ?? 0) < 0
}

/** Hours are counted down in minutes, whatever kind they are; months and fixed days in days. */
function remainingUnit(unit: string): string {
  if (unit === 'WH' || unit === 'NH' || unit === 'min') return 'min'
  return unit === 'WD' ? 'WD' : 'ND'
}

function nearDay(moment: Moment, reading: Reading): string {
  const on = dayOf(moment, reading.zone)
  const word = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[on - today(reading)]
  return word === undefined ? dayWords(isoDay(on), reading) : say(reading, word)
}

function clockTime(moment: Moment, zone: Zone): string {
  return isoMoment(moment, zone).slice(11, 16)
}

function today(reading: Reading): Day {
  return dayOf(reading.now, reading.zone)
}

function say(reading: Reading, code: string, values: Readonly<Record<string, unknown>> = {}): string {
  return translate(uiTexts, reading.language, `ui.time.${code}`, values)
}

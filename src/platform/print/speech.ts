/**
 * How a printed sheet speaks: days and moments in full, because paper is read on another day; lengths in words; names and
 * codes in one language. It knows no document.
 */
import { dayOf, isoDay, parseDay, parseMoment, DAY_MS, CHINA_ZONE } from '../../calendar/days.ts'
import type { Moment } from '../../calendar/days.ts'
import { translate, type Language, type Texts } from '../texts.ts'
import type { NameWire, TimeWire } from '../wire.ts'

type Values = Readonly<Record<string, unknown>>

/** Everything a data function needs to speak. */
export interface PaperSpeech {
  readonly language: Language
  /** The sentence of a code, with its values put in. */
  readonly t: (code: string, values?: Values) => string
  readonly has: (code: string) => boolean
  /** A name that comes in both languages; an empty text for none. */
  readonly name: (name: NameWire | null | undefined) => string
}

export function paperSpeech(texts: Texts, language: Language): PaperSpeech {
  return {
    language,
    t: (code, values) => translate(texts, language, code, values),
    has: (code) => Object.hasOwn(texts, code),
    name: (name) => (name === null || name === undefined ? '' : name[language] || name.zh),
  }
}

/** A moment of the wire, in the zone it was written in: '2026-11-26 14:30'. An empty text for none. */
export function momentText(iso: string | null): string {
  return iso === null ? '' : iso.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ')
}

/** The weekday of an ISO day: 「周四」, 'Thu'. */
export function weekdayText(iso: string, language: Language): string {
  const day = parseDay(iso)
  return day === null ? '' : format(language, { weekday: 'short' }, day)
}

/** An ISO day in full: 「2026年11月26日星期四」, 'Thursday, 26 November 2026'. */
export function longDay(iso: string, language: Language): string {
  const day = parseDay(iso)
  return day === null ? iso : format(language, { dateStyle: 'full' }, day)
}

function format(language: Language, how: Intl.DateTimeFormatOptions, day: number): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' }).format(day * DAY_MS)
}

/** A length in a limit's unit: 「10 个工作日」. */
export function lengthText({ t }: PaperSpeech, value: number, unit: string): string {
  return t(`print.length.${unit}.${value === 1 ? 'one' : 'many'}`, { n: value })
}

/** A limit as it was made: a label such as '0.5 WD' wins over the form in which it is kept. */
export function limitText(
  speech: PaperSpeech,
  limit: { readonly length: number; readonly unit: string; readonly label?: string | undefined },
): string {
  const [length, unit] = limit.label?.split(' ') ?? []
  const isReadable = length !== undefined && Number.isFinite(Number(length)) && unit === 'WD'
  return isReadable ? lengthText(speech, Number(length), 'WD') : lengthText(speech, limit.length, limit.unit)
}

/** What is spent or left of a limit: hours are counted in minutes, months and fixed days in days. */
export function spentText(speech: PaperSpeech, value: number, limitUnit: string): string {
  if (isHours(limitUnit)) return minutesText(speech, value)
  return lengthText(speech, value, limitUnit === 'WD' ? 'WD' : 'ND')
}

export function isHours(unit: string): boolean {
  return unit === 'WH' || unit === 'NH'
}

/** Whole minutes as hours and minutes: 「1 小时 20 分」. */
export function minutesText({ t }: PaperSpeech, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [
    ...(hours > 0 ? [t('print.hours', { n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [t('print.minutes', { n: rest })] : []),
  ].join(' ')
}

/** By when: the last day in time, or for hours the moment. An empty text when nothing runs. */
export function dueText({ t }: PaperSpeech, time: TimeWire): string {
  if (time.light === 'paused' && time.dueIfResumedAt !== null)
    return t('print.ifResumed', { day: lastDayBefore(time.dueIfResumedAt) })
  const due = time.dueOn ?? (time.dueAt?.slice(11, 16) === '00:00' ? lastDayBefore(time.dueAt) : null)
  if (due === null && time.dueAt === null) return ''
  const text =
    due === null ? t('print.byMoment', { moment: momentText(time.dueAt) }) : t('print.byDay', { day: due })
  return time.provisional ? t('print.provisional', { due: text }) : text
}

/** How it stands in words, so that no colour is needed: 「正常，还剩 2 个工作日」. */
export function standingText(speech: PaperSpeech, time: TimeWire): string {
  const light = speech.t(`light.${time.light}`)
  if (time.remaining === null || time.light === 'paused') return light
  const { value, unit } = time.remaining
  const length = spentText(speech, Math.abs(value), unit)
  if (value < 0) return speech.t('print.overBy', { light, length })
  // The day after a Friday is late without a working day having passed.
  const isOver = time.light === 'red' || time.light === 'black'
  return isOver ? light : speech.t('print.left', { light, length })
}

/** The last day in time of a due moment, which is the first that is too late. */
function lastDayBefore(iso: string): string {
  const due = parseMoment(iso)
  return due === null ? iso : isoDay(dayOf((due - 1) as Moment, CHINA_ZONE))
}

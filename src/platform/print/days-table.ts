/** The explanation of a limit as a table on paper: each day or stretch, whether it counted, why, and the total so far. */
import type { ExplainLineWire } from '../wire.ts'
import type { PaperTable } from './document.ts'
import { isHours, minutesText, momentText, weekdayText, type PaperSpeech } from './speech.ts'

/** A line; the template shows `free` ones pale and the `due` one strong. */
export interface DayRow {
  readonly cells: readonly string[]
  readonly look: 'plain' | 'free' | 'due'
}

/** The table of an explanation in the limit's unit: hours are added up in minutes. */
export function daysTable(
  speech: PaperSpeech,
  lines: readonly ExplainLineWire[],
  unit: string,
): PaperTable<DayRow> {
  return {
    title: speech.t('print.explanation.days'),
    heads: ['day', 'weekday', 'counted', 'why', 'total'].map((head) => speech.t(`print.explanation.${head}`)),
    rows: lines.map((line) => ({
      cells: [
        dayText(line),
        weekdayText(line.day, speech.language),
        countedText(speech, line),
        whyText(speech, line),
        isHours(unit) ? minutesText(speech, line.total) : String(line.total),
      ],
      look: line.isDue === true ? 'due' : line.counted === false || line.counted === 0 ? 'free' : 'plain',
    })),
  }
}

function dayText({ day, fromAt, toAt }: ExplainLineWire): string {
  if (fromAt === undefined || toAt === undefined) return day
  return `${day} ${timeOf(fromAt)}–${timeOf(toAt)}`
}

function timeOf(iso: string): string {
  return momentText(iso).slice('YYYY-MM-DD '.length)
}

function countedText(speech: PaperSpeech, { counted }: ExplainLineWire): string {
  if (typeof counted === 'number' && counted > 0) return minutesText(speech, counted)
  return counted === true ? '1' : '–'
}

function whyText({ t, has }: PaperSpeech, line: ExplainLineWire): string {
  const { reason, name } = line
  const pause = reason !== undefined && has(`pause.${reason}`) ? t(`pause.${reason}`) : reason
  // Names of holidays are codes of the calendar's own texts; a name that is none comes back as it is.
  const detail = name === undefined ? pause : t(name)
  return [
    t(`explain.${line.why}`),
    ...(detail === undefined || detail === '' ? [] : [detail]),
    ...(line.isDue === true ? [t('print.explanation.due')] : []),
    ...(line.provisional === true ? [t('print.explanation.provisional')] : []),
  ].join(' · ')
}

/** An answer of the deadline calculator on paper: the question, the last day in time, and how it was counted. */
import type { ExplainLineWire } from '../wire.ts'
import { daysTable } from './days-table.ts'
import { pair, sheetHead, type FormPair, type Paper, type PaperDocument } from './document.ts'
import type { ExplanationValues } from './explanation.ts'
import { isHours, lengthText, longDay, momentText, weekdayText, type PaperSpeech } from './speech.ts'

/** What of a question and its answer is printed. */
export interface DueOnPaper {
  readonly from: string
  readonly limit?: number
  readonly unit?: string
  readonly eventAt?: string | null
  readonly pauses?: readonly (readonly [string, string | null])[]
  readonly extensions?: readonly number[]
  readonly to?: string
  readonly region?: string
  readonly due?: string | null
  readonly elapsed?: number
  readonly remaining?: number | null
  readonly inTime?: boolean
  readonly provisional: boolean
  readonly days?: readonly ExplainLineWire[]
  readonly daysCut?: boolean
}

export const dueDocument: PaperDocument<DueOnPaper> = { template: 'explanation.typ', values: dueValues }

const USUAL_UNIT = 'WD'

/** All values of the template, in words. */
export function dueValues(answer: DueOnPaper, paper: Paper): ExplanationValues {
  const { speech } = paper
  const { t } = speech
  const calendar = calendarText(answer, paper)
  const notes = [
    ...(answer.provisional ? [t('print.due.provisional')] : []),
    ...(answer.daysCut === true ? [t('print.explanation.cut')] : []),
  ]
  return {
    head: sheetHead(paper, t('print.due.title'), '', calendar),
    subject: '',
    answer: resultOf(answer, speech),
    facts: [
      ...questionPairs(answer, speech),
      ...pair(t('print.due.region'), calendar),
      ...spentPairs(answer, speech),
    ],
    days: daysTable(speech, answer.days ?? [], answer.unit ?? USUAL_UNIT),
    note: notes.join('\n'),
  }
}

/** Whose days were counted: the region's by its id or its code, else the country's. */
function calendarText({ region }: DueOnPaper, { organisation, speech }: Paper): string {
  const found = organisation.regions().find(({ id, code }) => id === region || code === region)
  return found === undefined ? speech.t('print.due.country') : speech.name(found.name)
}

function resultOf({ due }: DueOnPaper, { t, language }: PaperSpeech): ExplanationValues['answer'] {
  if (due === undefined) return { label: '', text: '', note: '' }
  if (due === null) return { label: t('print.due.lastDay'), text: '—', note: t('print.due.held') }
  const isDay = due.length === 'YYYY-MM-DD'.length
  return isDay
    ? { label: t('print.due.lastDay'), text: longDay(due, language), note: '' }
    : {
        label: t('print.due.lastMoment'),
        text: `${momentText(due)} ${weekdayText(due.slice(0, 'YYYY-MM-DD'.length), language)}`,
        note: '',
      }
}

function questionPairs(answer: DueOnPaper, speech: PaperSpeech): FormPair[] {
  const { t } = speech
  const unit = answer.unit ?? USUAL_UNIT
  const length = (value: number | undefined) => (value === undefined ? '' : lengthText(speech, value, unit))
  const pauses = (answer.pauses ?? []).map(([from, to]) =>
    to === null
      ? t('print.due.pauseOpen', { from: momentText(from) })
      : t('print.due.pause', { from: momentText(from), to: momentText(to) }),
  )
  return [
    ...pair(t('print.due.from'), momentText(answer.from)),
    ...pair(t('print.due.limit'), length(answer.limit)),
    ...pair(t('print.due.to'), momentText(answer.to ?? null)),
    ...pair(t('print.due.eventAt'), momentText(answer.eventAt ?? null)),
    ...pair(t('print.due.pauses'), pauses.join('\n')),
    ...pair(t('print.due.extensions'), (answer.extensions ?? []).map(length).join(' + ')),
  ]
}

/** What was used by the day that was counted up to. */
function spentPairs(answer: DueOnPaper, speech: PaperSpeech): FormPair[] {
  const { t } = speech
  const { elapsed, remaining, inTime } = answer
  const unit = answer.unit ?? USUAL_UNIT
  const counted = unit === 'WD' || isHours(unit) ? unit : 'ND'
  const length = (value: number) => lengthText(speech, value, counted)
  return [
    ...(elapsed === undefined ? [] : pair(t('print.due.elapsed'), length(elapsed))),
    ...(typeof remaining !== 'number'
      ? []
      : pair(t(remaining < 0 ? 'print.due.overBy' : 'print.due.remaining'), length(Math.abs(remaining)))),
    ...(inTime === undefined ? [] : pair(t('print.due.inTime'), t(inTime ? 'print.yes' : 'print.no'))),
  ]
}

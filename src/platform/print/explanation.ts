/** One limit of a matter explained on paper, day by day: counted or not, and why. */
import type { ClockWire, ExplainLineWire, MatterViewWire } from '../wire.ts'
import { daysTable, type DayRow } from './days-table.ts'
import {
  pair,
  sheetHead,
  type FormPair,
  type Paper,
  type PaperDocument,
  type PaperTable,
  type SheetValues,
} from './document.ts'
import { changesOf, clockText, officeOf, outcomeText } from './matter.ts'
import { dueText, limitText, momentText, spentText } from './speech.ts'

/** What the template of an explanation shows, whether it explains the limit of a matter or an answer of the calculator. */
export interface ExplanationValues extends SheetValues {
  readonly subject: string
  /** The result in large letters; without a text it is left out. */
  readonly answer: { readonly label: string; readonly text: string; readonly note: string }
  readonly facts: readonly FormPair[]
  readonly days: PaperTable<DayRow>
  readonly note: string
}

/** A matter with one of its clocks and that clock's lines. */
export interface ExplainedClock {
  readonly view: MatterViewWire
  readonly clock: ClockWire
  readonly lines: readonly ExplainLineWire[]
}

export const explanationDocument: PaperDocument<ExplainedClock> = {
  template: 'explanation.typ',
  values: explanationValues,
}

/** All values of the template, in words. */
export function explanationValues({ view, clock, lines }: ExplainedClock, paper: Paper): ExplanationValues {
  const { speech } = paper
  const { t, name } = speech
  const word = clockText(speech, view.kind, clock)
  return {
    head: sheetHead(paper, t('print.explanation.title'), view.code, officeOf(view, paper)),
    subject: `${word} · ${view.title}`,
    answer: { label: '', text: '', note: '' },
    facts: [
      ...pair(t('print.clocks.name'), word),
      ...pair(t('print.clocks.length'), `${limitText(speech, clock.limit)} · ${t(`side.${clock.side}`)}`),
      ...pair(t('print.clocks.startedAt'), momentText(clock.startedAt)),
      ...pair(t('print.clocks.due'), dueText(speech, clock.time)),
      ...pair(t('print.explanation.spent'), spentText(speech, clock.consumed, clock.limit.unit)),
      ...pair(t('print.clocks.verdict'), outcomeText(speech, clock)),
      ...pair(t('print.clocks.responsible'), name(clock.responsible)),
      ...pair(t('print.explanation.basis'), t(clock.basis)),
      ...pair(t('print.explanation.changes'), changesOf(speech, clock).join('\n')),
    ],
    days: daysTable(speech, lines, clock.limit.unit),
    note: '',
  }
}

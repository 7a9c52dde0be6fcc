/**
 * A document is a template and a function that turns the answer of a reading route into the template's values, all of
 * them already in words. To add one: write both, and give its reading route a printing one in print-routes.ts.
 */
import type { Organisation } from '../../kernel/organisation.ts'
import type { NameWire } from '../wire.ts'
import { momentText, type PaperSpeech } from './speech.ts'

/** What a data function is given besides the answer: language, who prints, when. */
export interface Paper {
  readonly speech: PaperSpeech
  /** The moment of printing, as the wire has moments. */
  readonly at: string
  readonly reader: PaperReader
  readonly organisation: Organisation
}

/** Who prints; without a name when nobody is signed in. */
export interface PaperReader {
  readonly name: string
  /** The post or the enterprise that they act for. */
  readonly actsFor: NameWire | null
  readonly insteadOf: string | null
}

/** What stands on every page. */
export interface SheetHead {
  readonly language: 'zh' | 'en'
  readonly title: string
  readonly code: string
  /** Whose sheet it is: the office of the region, or the region. */
  readonly office: string
  /** When it was printed and by whom. */
  readonly printed: string
  /** The page number with `{n}` and `{m}` still to be put in. */
  readonly page: string
}

export interface SheetValues {
  readonly head: SheetHead
}

export interface PaperDocument<Answer> {
  /** The template's file in this folder. */
  readonly template: string
  values(answer: Answer, paper: Paper): SheetValues
}

/** A table of a template: its heading, the heads of its columns, its rows. */
export interface PaperTable<Row = readonly string[]> {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
}

/** A label and its value in a form; a wide one has a row to itself. */
export interface FormPair {
  readonly label: string
  readonly value: string
  readonly isWide: boolean
}

/** A value longer than this has a row to itself. */
const SHORT_LENGTH = 24

/** The pair of a form, or nothing when there is no value. */
export function pair(label: string, value: string): FormPair[] {
  const width = Array.from(value).reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
  return value === '' ? [] : [{ label, value, isWide: width > SHORT_LENGTH || value.includes('\n') }]
}

/** The head of a sheet. */
export function sheetHead(paper: Paper, title: string, code: string, office: string): SheetHead {
  const { speech } = paper
  const moment = momentText(paper.at)
  const who = readerText(paper)
  return {
    language: speech.language,
    title,
    code,
    office,
    printed:
      who === '' ? speech.t('print.printed', { moment }) : speech.t('print.printedBy', { moment, who }),
    page: speech.t('print.page'),
  }
}

function readerText({ speech: { t, name }, reader }: Paper): string {
  const actsFor = name(reader.actsFor)
  const who =
    actsFor === '' || reader.name === ''
      ? reader.name || actsFor
      : t('print.who', { name: reader.name, post: actsFor })
  return reader.insteadOf === null ? who : t('print.insteadOf', { who, instead: reader.insteadOf })
}

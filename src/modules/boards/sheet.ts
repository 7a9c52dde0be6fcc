/**
 * A board as a spreadsheet: a sheet for each cut, the same numbers as on the screen and the same ones hidden. Texts that a
 * spreadsheet would take for a formula are quoted.
 */
import type { CellValue, WriteSheet } from 'hucre/xlsx'
import type { Moment } from '../../calendar/days.ts'
import { quoted, writeWorkbook } from '../../platform/table-files/workbook.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { NO_DEPARTMENT } from './board.ts'
import type { BoardLineWire, BoardWire } from './wire.ts'
import { CUTS, MEASURES, RATES, type Cut, type Measure, type RateName } from './words.ts'

const NAME_WIDTH = 34
const NUMBER_WIDTH = 12
/** Makes the file. */
export async function boardSheet(
  board: BoardWire,
  say: Say,
  language: Language,
  at: Moment,
): Promise<Uint8Array> {
  const sheets = CUTS.map((cut) => sheetOf(board, cut, say, language))
  return writeWorkbook(sheets, at)
}

function sheetOf(board: BoardWire, cut: Cut, say: Say, language: Language): WriteSheet {
  const headers = [
    say(`board.cut.${cut}`),
    ...MEASURES.map((measure) => say(`board.measure.${measure}`)),
    ...RATES.map((rate) => say(`board.rate.${rate}`)),
    say('board.composite'),
  ]
  const lines = board.cuts[cut].map((line) => [
    quoted(nameOfLine(board, cut, line.key, say, language)),
    ...cellsOf(line, say),
  ])
  const sum: CellValue[] = [say('board.total'), ...cellsOf(board.total, say)]
  const period = say('board.sheet.period', { from: board.period.from, to: board.period.to, at: board.at })
  return {
    name: say(`board.cut.${cut}`),
    columns: headers.map((_header, index) => ({ width: index === 0 ? NAME_WIDTH : NUMBER_WIDTH })),
    rows: [[quoted(period)], headers.map(quoted), sum, ...lines],
    freezePane: { rows: 2, columns: 1 },
  }
}

function cellsOf(line: BoardLineWire, say: Say): CellValue[] {
  const counts = MEASURES.map((measure) => line.counts[measure] ?? say('board.few'))
  const rates = RATES.map((rate) => percent(line.rates[rate] ?? null, line.hidden.includes(rate), say))
  const isHidden = line.hidden.length > 0 && line.composite === null
  return [...counts, ...rates, percent(line.composite, isHidden, say)]
}

/** Per cent with one digit, as on the screen. */
function percent(share: number | null, isHidden: boolean, say: Say): CellValue {
  if (share === null) return isHidden ? say('board.hidden') : null
  return Math.round(share * 1000) / 10
}

/** A share of late and timely ones that is no rate of the board. */
interface InTime {
  readonly header: string
  readonly inTime: Measure
  readonly late: Measure
}

const IN_TIME: readonly InTime[] = [
  { header: 'board.quality.circulation', inTime: 'circulationInTime', late: 'circulationLate' },
  { header: 'board.quality.contact', inTime: 'contactInTime', late: 'contactLate' },
  { header: 'board.quality.opinion', inTime: 'opinionInTime', late: 'opinionLate' },
  { header: 'board.quality.resolve', inTime: 'resolveInTime', late: 'resolveLate' },
  { header: 'board.quality.supervise', inTime: 'superviseInTime', late: 'superviseLate' },
]
const QUALITY: readonly Measure[] = [
  'dispatched',
  'returned',
  'redirected',
  'extended',
  'sentBack',
  'redo',
  'reopened',
  'hung',
]
const QUALITY_RATES: readonly RateName[] = ['response', 'solution', 'satisfaction']

/** 工单办理质量 for the year-end assessment (S004-32): what is counted of each unit, and its score of 100. */
export async function qualitySheet(
  board: BoardWire,
  say: Say,
  language: Language,
  at: Moment,
): Promise<Uint8Array> {
  const headers = [
    say('board.cut.department'),
    ...IN_TIME.map(({ header }) => say(header)),
    ...QUALITY.map((measure) => say(`board.measure.${measure}`)),
    ...QUALITY_RATES.map((rate) => say(`board.rate.${rate}`)),
    say('board.quality.score'),
  ]
  const lines = board.cuts.department.map((line) => [
    quoted(nameOfLine(board, 'department', line.key, say, language)),
    ...IN_TIME.map(({ inTime, late }) => shareInTime(line, inTime, late, say)),
    ...QUALITY.map((measure) => line.counts[measure] ?? say('board.few')),
    ...QUALITY_RATES.map((rate) => percent(line.rates[rate] ?? null, line.hidden.includes(rate), say)),
    percent(line.composite, line.hidden.length > 0 && line.composite === null, say),
  ])
  const { from, to } = board.period
  const sheet: WriteSheet = {
    name: say('board.quality'),
    columns: headers.map((_header, index) => ({ width: index === 0 ? NAME_WIDTH : NUMBER_WIDTH })),
    rows: [[quoted(say('board.sheet.period', { from, to, at: board.at }))], headers.map(quoted), ...lines],
    freezePane: { rows: 2, columns: 1 },
  }
  return writeWorkbook([sheet], at)
}

function shareInTime({ counts }: BoardLineWire, inTime: Measure, late: Measure, say: Say): CellValue {
  const [good, bad] = [counts[inTime], counts[late]]
  if (typeof good !== 'number' || typeof bad !== 'number') return say('board.hidden')
  return good + bad === 0 ? null : percent(good / (good + bad), false, say)
}

/** How a line is called. */
export function nameOfLine(
  { names }: Pick<BoardWire, 'names'>,
  cut: Cut,
  key: string,
  say: Say,
  language: Language,
): string {
  if (cut === 'topic') return say(`appeal.topic.${key}`)
  if (cut === 'channel') return say(`appeal.channel.${key}`)
  if (cut === 'week') return key
  return key === NO_DEPARTMENT ? say('board.noDepartment') : (names[key]?.[language] ?? key)
}

/** The board on paper, and the report on how the mechanism worked: the same numbers as on the screen, the same ones hidden. */
import type { PrintDeps } from '../../platform/print/print-routes.ts'
import { onPaper, routeAt } from '../../platform/print/print-routes.ts'
import {
  pair,
  sheetHead,
  type FormPair,
  type Paper,
  type PaperDocument,
} from '../../platform/print/document.ts'
import { REPORT_TEMPLATE, type ReportSection, type ReportValues } from '../../platform/print/report.ts'
import { momentText } from '../../platform/print/speech.ts'
import type { Call, Route } from '../../platform/http/route.ts'
import { changesSection, linksSection, weakSection } from './report-sections.ts'
import { nameOfLine } from './sheet.ts'
import { PaperQuery, type BoardLineWire, type BoardWire, type ReportWire } from './wire.ts'
import {
  columnCode,
  columnsIn,
  CUTS,
  MEASURES,
  rateIn,
  RATES,
  TARGETED,
  type Column,
  type Cut,
  type RateName,
} from './words.ts'

/** A board with what its paper was asked to show. */
export interface BoardOnPaper {
  readonly board: BoardWire
  readonly cut: Cut
  readonly columns: readonly Column[]
}

/** So many columns of numbers stand side by side; what is more comes in a further table. */
const COLUMNS_MAX = 7
const NAME_MM = 0
const NUMBER_MM = 16

const boardDocument: PaperDocument<BoardOnPaper> = { template: REPORT_TEMPLATE, values: boardValues }
const reportDocument: PaperDocument<ReportWire> = { template: REPORT_TEMPLATE, values: reportValues }

/** The printing routes of boards. */
export function printBoardRoutes(deps: PrintDeps): Route[] {
  const board = routeAt(deps.routes, '/api/boards/appeals')
  return [
    onPaper(withCut(board), boardDocument, (answer) => `board-${periodName(answer.board)}`, deps),
    onPaper<ReportWire>(
      routeAt(deps.routes, '/api/boards/appeals/report'),
      reportDocument,
      (answer) => `report-${periodName(answer.board)}`,
      deps,
    ),
  ]
}

function periodName({ period }: BoardWire): string {
  return `${period.from}-${period.to}`
}

/** The board with the lines and columns that are to stand on its paper. */
function withCut(board: Route): Route {
  return {
    ...board,
    query: PaperQuery,
    async handle(given): Promise<BoardOnPaper> {
      const call = given as Call<'officer', never, Readonly<Record<string, string | undefined>>, never>
      const { cut, columns, ...query } = call.query
      const answer = (await board.handle({ ...call, query } as never)) as BoardWire
      return {
        board: answer,
        cut: CUTS.find((one) => one === cut) ?? 'department',
        columns: columnsIn(columns),
      }
    },
  }
}

/** All values of the template, in words. */
function boardValues({ board, cut, columns }: BoardOnPaper, paper: Paper): ReportValues {
  const { t, name } = paper.speech
  return {
    head: sheetHead(paper, t('board.paper.title'), t('board.paper.code', board.period), name(board.owner)),
    facts: factsOf(board, paper),
    sections: [totalSection(board, paper), ...cutSections(board, cut, columns, paper)],
    writings: [],
  }
}

function reportValues(report: ReportWire, paper: Paper): ReportValues {
  const { board, proposals } = report
  const { t, name } = paper.speech
  const below = board.cuts.department.filter((line) => TARGETED.some((rate) => isBelow(board, line, rate)))
  return {
    head: sheetHead(paper, t('board.report.title'), t('board.paper.code', board.period), name(board.owner)),
    facts: factsOf(board, paper),
    sections: [
      totalSection(board, paper),
      linksSection(report.links, paper.speech),
      weakSection(report.weak, paper.speech),
      ...(below.length === 0
        ? []
        : tablesOf(
            board,
            'department',
            below,
            TARGETED.map((rate): Column => `${rate}Rate`),
            paper,
            t('board.report.below'),
          )),
      changesSection(report.changes, paper.speech),
    ],
    writings:
      proposals === null || proposals.trim() === ''
        ? []
        : [{ label: t('board.report.proposals'), value: proposals }],
  }
}

function factsOf(board: BoardWire, { speech: { t } }: Paper): FormPair[] {
  const range = ({ from, to }: BoardWire['period']) => t('board.paper.code', { from, to })
  const { countedTo } = board
  return [
    ...pair(t('board.paper.period'), range(board.period)),
    ...pair(t('board.paper.before'), range(board.before)),
    ...pair(
      t('board.paper.countedTo'),
      countedTo === null ? t('board.paper.counting') : momentText(countedTo),
    ),
  ]
}

/** The rates of the whole with the period before and the targets. */
function totalSection(board: BoardWire, { speech: { t } }: Paper): ReportSection {
  const { total, totalBefore, aims } = board
  const rows = RATES.map((rate) => {
    const target = TARGETED.find((one) => one === rate)
    const aim = target === undefined ? null : aims.targets[target]
    return [
      t(`board.rate.${rate}`),
      rateText(total, rate, t),
      rateText(totalBefore, rate, t),
      aim === null
        ? ''
        : [
            `≥ ${aim}%`,
            ...(target !== undefined && isBelow(board, total, target) ? [t('board.below')] : []),
          ].join(' '),
    ]
  })
  const composite = [t('board.composite'), compositeText(total, t), compositeText(totalBefore, t), '']
  const filed = [
    t('board.measure.filed'),
    countText(total.counts['filed'] ?? null, t),
    countText(totalBefore.counts['filed'] ?? null, t),
    '',
  ]
  return {
    title: t('board.total'),
    heads: [t('board.paper.rate'), t('board.paper.now'), t('board.paper.was'), t('board.paper.aim')],
    widths: [0, 34, 34, 34],
    numbers: [1, 2, 3],
    rows: [filed, ...rows, composite],
    note: '',
  }
}

function cutSections(board: BoardWire, cut: Cut, columns: readonly Column[], paper: Paper): ReportSection[] {
  const { t } = paper.speech
  const sections = tablesOf(board, cut, board.cuts[cut], columns, paper, t(`board.cut.${cut}`))
  const isHiding = board.cuts[cut].some(
    ({ counts, hidden }) => hidden.length > 0 || MEASURES.some((measure) => counts[measure] === null),
  )
  return sections.map((section, n) =>
    isHiding && n === sections.length - 1 ? { ...section, note: t('board.paper.few') } : section,
  )
}

function tablesOf(
  board: BoardWire,
  cut: Cut,
  lines: readonly BoardLineWire[],
  columns: readonly Column[],
  { speech: { t, language } }: Paper,
  title: string,
): ReportSection[] {
  if (lines.length === 0)
    return [{ title, heads: [], widths: [], numbers: [], rows: [], note: t('board.none') }]
  const sections: ReportSection[] = []
  for (let at = 0; at < columns.length; at += COLUMNS_MAX) {
    const some = columns.slice(at, at + COLUMNS_MAX)
    sections.push({
      title: columns.length > COLUMNS_MAX ? `${title} ${at / COLUMNS_MAX + 1}` : title,
      heads: [t(`board.cut.${cut}`), ...some.map((column) => t(columnCode(column)))],
      widths: [NAME_MM, ...some.map(() => NUMBER_MM)],
      numbers: some.map((_column, n) => n + 1),
      rows: lines.map((line) => [
        nameOfLine(board, cut, line.key, t, language),
        ...some.map((column) => cellText(line, column, t)),
      ]),
      note: '',
    })
  }
  return sections
}

type Speak = Paper['speech']['t']

function cellText(line: BoardLineWire, column: Column, t: Speak): string {
  const rate = rateIn(column)
  return rate === null ? countText(line.counts[column] ?? null, t) : rateText(line, rate, t)
}

function countText(n: number | null, t: Speak): string {
  return n === null ? t('board.few') : String(n)
}

function rateText({ rates, hidden }: BoardLineWire, rate: RateName, t: Speak): string {
  const share = rates[rate] ?? null
  if (share === null) return hidden.includes(rate) ? t('board.hidden') : '–'
  return `${(share * 100).toFixed(1)}%`
}

function compositeText({ composite, hidden }: BoardLineWire, t: Speak): string {
  if (composite === null) return hidden.length > 0 ? t('board.hidden') : '–'
  return (composite * 100).toFixed(1)
}

function isBelow({ aims }: BoardWire, { rates }: BoardLineWire, rate: (typeof TARGETED)[number]): boolean {
  const share = rates[rate] ?? null
  const target = aims.targets[rate]
  return share !== null && target !== null && Math.round(share * 1000) < target * 10
}

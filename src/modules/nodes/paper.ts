/** The weekly table and the wall chart on paper: the same lines as on the screen, by whoever may read them there. */
import { Type } from 'typebox'
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Call, Route } from '../../platform/http/route.ts'
import {
  BARS_TEMPLATE,
  type BarLook,
  type BarRow,
  type BarsValues,
  type PaperBar,
} from '../../platform/print/bars.ts'
import { pair, sheetHead, type Paper, type PaperDocument } from '../../platform/print/document.ts'
import { onPaper, routeAt, type PrintDeps } from '../../platform/print/print-routes.ts'
import { REPORT_TEMPLATE, type ReportSection, type ReportValues } from '../../platform/print/report.ts'
import { momentText } from '../../platform/print/speech.ts'
import { strict } from '../../platform/wire.ts'
import { SCALES, extentOf, fitsChart, lanesOf, ticksOf } from './chart-axis.ts'
import type { ChartNodeWire, ChartRowWire, ChartWire } from './wire-chart.ts'
import type { WeeklyLineWire, WeeklyWire } from './wire-weekly.ts'
import type { NodeLight } from './words.ts'

/** The printing routes of the weekly table and of the wall chart. */
export function printNodeRoutes(deps: PrintDeps): Route[] {
  return [
    onPaper<WeeklyWire>(
      routeAt(deps.routes, '/api/weekly-progress'),
      weeklyDocument,
      ({ weekOn }) => `weekly-${weekOn}`,
      deps,
    ),
    onPaper<ChartWire>(
      filtered(routeAt(deps.routes, '/api/wall-chart')),
      chartDocument,
      ({ today }) => `wall-chart-${isoDay(today as Day)}`,
      deps,
    ),
  ]
}

const weeklyDocument: PaperDocument<WeeklyWire> = { template: REPORT_TEMPLATE, values: weeklyValues }
const chartDocument: PaperDocument<ChartWire> = { template: BARS_TEMPLATE, values: chartValues }

/** Millimetres of the columns: project, node, planned end, days late or end, who, cause. */
const WIDTHS = [0, 25, 20, 13, 31, 31]
const LATE_COLUMN = 3

function weeklyValues(week: WeeklyWire, paper: Paper): ReportValues {
  const { t, name } = paper.speech
  const { minutes } = week
  const range = t('node.weekly.range', { from: week.weekOn, to: week.throughOn })
  const files = minutes?.files.map((file) => file.name).join('\n') ?? ''
  return {
    head: sheetHead(paper, t('node.weekly'), range, name(week.region.name)),
    facts: [...pair(t('node.column.week'), range), ...pair(t('node.weekly.madeAt'), momentText(week.madeAt))],
    sections: (['late', 'due', 'next'] as const).map((part) => weekSection(week[part], part, paper)),
    writings: [
      ...(minutes === null ? [] : [{ label: t('node.minutes'), value: minutes.text }]),
      ...(files === '' ? [] : [{ label: t('node.minutes.files'), value: files }]),
    ],
  }
}

function weekSection(
  lines: readonly WeeklyLineWire[],
  part: 'late' | 'due' | 'next',
  { speech: { t, name } }: Paper,
): ReportSection {
  const isLate = part === 'late'
  const heads = ['project', 'name', 'plannedTo', isLate ? 'late' : 'finished', 'department', 'cause']
  return {
    title: t('node.weekly.part', { title: t(`node.weekly.${part}`), n: lines.length }),
    heads: heads.map((head) => t(`node.column.${head}`)),
    widths: WIDTHS,
    numbers: isLate ? [LATE_COLUMN] : [],
    rows: lines.map((line) => [
      `${line.project.title}\n${line.project.code}`,
      `${line.name}\n${t(`node.light.${line.light}`)}`,
      line.plannedToOn,
      isLate ? String(line.lateDays) : (line.finishedOn ?? ''),
      [name(line.department), line.person ?? ''].filter((text) => text !== '').join('\n'),
      causeText(line, t),
    ]),
    note: lines.length === 0 ? t('node.weekly.none') : '',
  }
}

function causeText({ explanation }: WeeklyLineWire, t: Paper['speech']['t']): string {
  return explanation === null ? '' : (explanation.cause ?? t(`explanation.status.${explanation.status}`))
}

/** A chart of more projects than this nobody pins to a wall. */
export const PRINTED_MAX = 300

const FilterQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 120, format: 'writing' })),
    light: Type.Optional(Type.String({ maxLength: 20 })),
  },
  strict,
)

/** The chart with the filter of the page that it is printed from. */
function filtered(chart: Route): Route {
  return {
    ...chart,
    query: FilterQuery,
    async handle(given): Promise<ChartWire> {
      const call = given as Call<'officer', never, { readonly q?: string; readonly light?: string }, never>
      const answer = (await chart.handle(given)) as ChartWire
      const rows = answer.rows.filter((row) => fitsChart(row, call.query.q ?? '', call.query.light))
      return {
        ...answer,
        rows: rows.slice(0, PRINTED_MAX),
        isCut: answer.isCut || rows.length > PRINTED_MAX,
      }
    },
  }
}

/** What a chart on paper says of itself and of its rows. */
export interface ChartSaid {
  readonly title: string
  readonly summary: string
  readonly nameHead: string
  readonly legend: string
  /** What is said when not all rows stand on it. */
  readonly cut: string
  /** What stands below the name of a row. */
  readonly noteOf: (row: ChartRowWire) => readonly string[]
}

function chartValues(chart: ChartWire, paper: Paper): BarsValues {
  const { t } = paper.speech
  const { rows } = chart
  const missed = rows.filter(({ light }) => light === 'red').length
  const late = rows.filter(({ lateDays }) => lateDays > 0).length
  return chartOnPaper(chart, paper, {
    title: t('node.chart'),
    summary: t('node.chart.summary', { n: rows.length, missed, late }),
    nameHead: t('node.column.project'),
    legend: t('node.chart.legend'),
    cut: t('node.chart.cut', { max: rows.length }),
    noteOf: (row) => projectNote(row, paper),
  })
}

/** A chart of bars on a sheet, whatever its rows are. */
export function chartOnPaper(chart: ChartWire, paper: Paper, said: ChartSaid): BarsValues {
  const { rows, today } = chart
  const { from, to } = extentOf(rows, today, ROOM_DAYS)
  const place = (day: number) => (100 * (day - from)) / (to - from + 1)
  const office = paper.organisation.regions().find(({ parentId }) => parentId === null)
  return {
    head: sheetHead(paper, said.title, isoDay(today as Day), paper.speech.name(office?.name)),
    summary: said.summary,
    nameHead: said.nameHead,
    ticks: ticksOf(from, to, SCALES.quarter)
      .filter(({ day, isMajor }) => isMajor || day >= from)
      // The year in which the paper begins stands at its beginning.
      .map(({ day, label, isMajor }) => ({ x: Math.max(0, place(day)), label, isMajor })),
    today: place(today),
    rows: rows.map((row) => barRow(row, place, said)),
    note: [said.legend, ...(chart.isCut ? [said.cut] : [])].join('\n'),
  }
}

/** Room beside the first bar and the last: on a screen one scrolls, on paper every day takes its place. */
const ROOM_DAYS = 7

const ROW_MM = 13
/** The axis beside the names, and one letter of a bar's name. */
const AXIS_MM = 183
const LETTER_MM = 2.3

function projectNote(row: ChartRowWire, { speech: { t } }: Paper): readonly string[] {
  const missed = row.nodes.filter(({ light }) => light === 'red').map(({ name }) => name)
  return [
    row.code,
    t(`node.light.${row.light}`),
    t('node.chart.target', { on: isoDay(row.targetOn as Day) }),
    ...(row.lateDays > 0 ? [t('node.chart.late', { n: row.lateDays })] : []),
    ...(missed.length > 0 ? [t('node.chart.missed', { names: missed.join(t('node.comma')) })] : []),
  ]
}

function barRow(row: ChartRowWire, place: (day: number) => number, { noteOf }: ChartSaid): BarRow {
  const { laneOf, count } = lanesOf(row.nodes)
  const lane = ROW_MM / count
  return {
    name: row.title,
    note: noteOf(row).join(' · '),
    height: ROW_MM,
    target: place(row.targetOn + 1),
    bars: row.nodes.map((node) => paperBar(node, (laneOf.get(node.key) ?? 0) * lane, lane, place)),
  }
}

const LOOKS: Readonly<Record<NodeLight, BarLook>> = {
  done: 'done',
  notStarted: 'plain',
  green: 'plain',
  yellow: 'soon',
  red: 'late',
}
const MARKS: Readonly<Record<BarLook, string>> = { done: '√ ', plain: '', soon: '▲ ', late: '■ ' }

function paperBar(node: ChartNodeWire, y: number, lane: number, place: (day: number) => number): PaperBar {
  const look = LOOKS[node.light]
  const x = place(node.fromOn)
  const width = place(node.toOn + 1) - x
  const text = MARKS[look] + node.name
  const room = (width / 100) * AXIS_MM
  const letters = Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.6), 1)
  return {
    x,
    width,
    y: y + 0.3,
    height: lane - 0.6,
    look,
    text: node.isMilestone ? '' : letters * LETTER_MM <= room ? text : room > LETTER_MM ? MARKS[look] : '',
    isThick: node.isCritical,
    isPoint: node.isMilestone,
  }
}

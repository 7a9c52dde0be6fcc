/** The weekly table and the wall chart as spreadsheets: the same lines as on the screen. */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { ChartWire } from './wire-chart.ts'
import type { WeeklyLineWire, WeeklyWire } from './wire-weekly.ts'

type Cells = Sheet['rows'][number]

const WEEKLY_COLUMNS = [
  'project',
  'project.code',
  'week',
  'name',
  'plannedFrom',
  'plannedTo',
  'started',
  'finished',
  'light',
  'late',
  'department',
  'person',
  'cause',
]

/** The table of a week, late lines on top, with the minutes of the meeting below. */
export function weeklySheet(week: WeeklyWire, say: Say, language: Language): Sheet {
  const lines = (['late', 'due', 'next'] as const).flatMap((part) =>
    week[part].map((line) => weeklyCells(line, say(`node.weekly.${part}`), say, language)),
  )
  const minutes = week.minutes === null ? [] : [say('node.minutes'), ...week.minutes.text.split('\n')]
  return {
    name: say('node.weekly'),
    note: say('node.weekly.of', { from: week.weekOn, to: week.throughOn }),
    headers: WEEKLY_COLUMNS.map((column) => say(`node.column.${column}`)),
    rows: [...lines, ...minutes.map((text) => [text])],
  }
}

function weeklyCells(line: WeeklyLineWire, part: string, say: Say, language: Language): Cells {
  return [
    line.project.title,
    line.project.code,
    part,
    line.name,
    line.plannedFromOn,
    line.plannedToOn,
    line.startedOn,
    line.finishedOn,
    say(`node.light.${line.light}`),
    line.lateDays,
    line.department?.[language] ?? '',
    line.person ?? '',
    line.explanation?.cause ?? '',
  ]
}

const CHART_COLUMNS = [
  'project',
  'project.code',
  'department',
  'target',
  'name',
  'plannedFrom',
  'plannedTo',
  'baseFrom',
  'baseTo',
  'started',
  'finished',
  'light',
  'critical',
]

/** The wall chart as a list: a line for each node, the projects in the order of the screen. */
export function chartSheet(chart: ChartWire, say: Say, language: Language): Sheet {
  const rows = chart.rows.flatMap((row) =>
    row.nodes.map((node): Cells => [
      row.title,
      row.code,
      row.department?.[language] ?? '',
      text(row.targetOn),
      node.name,
      text(node.fromOn),
      text(node.toOn),
      text(node.baseFromOn),
      text(node.baseToOn),
      text(node.startedOn),
      text(node.finishedOn),
      say(`node.light.${node.light}`),
      node.isCritical ? say('node.critical') : null,
    ]),
  )
  return {
    name: say('node.chart'),
    note: say('node.chart.of', { on: isoDay(chart.today as Day) }),
    headers: CHART_COLUMNS.map((column) => say(`node.column.${column}`)),
    rows,
  }
}

function text(day: number | null): string | null {
  return day === null ? null : isoDay(day as Day)
}

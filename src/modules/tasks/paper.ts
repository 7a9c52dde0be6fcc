/** The wall chart of listed tasks on paper: the rows of the list as it is narrowed, by whoever may read them there. */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Route } from '../../platform/http/route.ts'
import { BARS_TEMPLATE, type BarsValues } from '../../platform/print/bars.ts'
import type { Paper, PaperDocument } from '../../platform/print/document.ts'
import { onPaper, routeAt, type PrintDeps } from '../../platform/print/print-routes.ts'
import { PRINTED_MAX, chartOnPaper } from '../nodes/paper.ts'
import { NODE_LIGHTS } from '../nodes/words.ts'
import { chartOf } from './chart.ts'
import type { TasksWire } from './wire.ts'

/** The printing route of the chart of listed tasks. */
export function printTaskRoutes(deps: PrintDeps): Route[] {
  const list = routeAt(deps.routes, '/api/listed-tasks')
  return [onPaper<TasksWire>(list, tasksDocument, ({ today }) => `listed-tasks-${today}`, deps)]
}

const tasksDocument: PaperDocument<TasksWire> = { template: BARS_TEMPLATE, values: tasksOnPaper }

function tasksOnPaper({ rows: all, ...tasks }: TasksWire, paper: Paper): BarsValues {
  const { t, name } = paper.speech
  const rows = all.slice(0, PRINTED_MAX)
  const counts = Object.fromEntries(
    NODE_LIGHTS.map((light) => [light, all.filter((row) => row.light === light).length]),
  )
  const units = new Map(rows.map((row) => [row.id, row]))
  const chart = chartOf({ ...tasks, rows, isCut: tasks.isCut || all.length > rows.length }, name)
  return chartOnPaper(chart, paper, {
    title: t('listedTask.chart'),
    summary: t('listedTask.summary', { n: all.length, ...counts }),
    nameHead: t('listedTask.column.title'),
    legend: t('listedTask.legend'),
    cut: t('listedTask.cut', { max: rows.length }),
    noteOf: ({ id, code, department, light, lateDays, targetOn }) => [
      code,
      name(department),
      ...[units.get(id)?.leader ?? ''].filter((leader) => leader !== ''),
      t('listedTask.until', { on: isoDay(targetOn as Day) }),
      t(`node.light.${light}`),
      ...(lateDays > 0 ? [t('listedTask.lateBy', { n: lateDays })] : []),
    ],
  })
}

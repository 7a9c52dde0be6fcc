/** Listed tasks as rows of the wall chart that projects have: one bar for each task, named by what of it is done. Pure. */
import { parseDay, type Day } from '../../calendar/days.ts'
import type { NameWire } from '../../platform/wire.ts'
import type { ChartWire } from '../nodes/wire-chart.ts'
import type { TaskRowWire, TasksWire } from './wire.ts'

/** What the only bar of a row is called by. */
const BAR = 'task'

/** The chart of what a list shows; `nameOf` is the name of a unit in the language of whoever looks. */
export function chartOf(
  { today, daysOff, isCut, rows }: Pick<TasksWire, 'today' | 'daysOff' | 'isCut' | 'rows'>,
  nameOf: (name: NameWire) => string,
): ChartWire {
  const places = new Map<string, number>()
  const answerers: ChartWire['answerers'] = []
  const placeOf = ({ lead, persons }: TaskRowWire) => {
    const key = `${lead.id} ${persons ?? ''}`
    const known = places.get(key) ?? answerers.push({ department: lead.name, person: persons }) - 1
    places.set(key, known)
    return known
  }
  return {
    today: dayIn(today),
    daysOff: [...daysOff],
    isCut,
    rows: rows.map((row) => chartRow(row, placeOf(row), nameOf)),
    answerers,
  }
}

function dayIn(text: string): Day {
  return parseDay(text) as Day
}

function chartRow(
  row: TaskRowWire,
  answerer: number,
  nameOf: (name: NameWire) => string,
): ChartWire['rows'][number] {
  const { id, code, title, lead, light, percent, lateDays } = row
  const [fromOn, toOn] = [dayIn(row.fromOn), dayIn(row.toOn)]
  const finishedOn = row.finishedOn === null ? null : dayIn(row.finishedOn)
  const startedOn = row.startedOn === null ? null : dayIn(row.startedOn)
  const span = { fromOn, toOn, baseFromOn: fromOn, baseToOn: toOn, startedOn, finishedOn }
  const bar = { key: BAR, name: `${percent}% ${nameOf(lead.name)}`, answerer, ...span }
  return {
    id,
    code,
    title,
    status: light,
    department: lead.name,
    version: 1,
    targetOn: toOn,
    expectedOn: finishedOn,
    lateDays,
    light,
    mayPlan: false,
    path: [],
    misses: [],
    nodes: [{ ...bar, isMilestone: false, isCritical: false, light }],
  }
}

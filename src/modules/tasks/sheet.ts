/** Listed tasks as a spreadsheet of how they stand: the same rows as on the screen. The file to be read in again is the register's. */
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { TasksWire } from './wire.ts'

const COLUMNS = [
  'title',
  'code',
  'list',
  'lead',
  'coUnits',
  'persons',
  'leader',
  'indicator',
  'from',
  'to',
  'light',
  'percent',
  'waiting',
  'finished',
  'late',
] as const

export function tasksSheet({ today, rows }: TasksWire, say: Say, language: Language): Sheet {
  return {
    name: say('listedTask.list'),
    note: say('listedTask.of', { on: today, n: rows.length }),
    headers: COLUMNS.map((column) => say(`listedTask.column.${column}`)),
    rows: rows.map((row) => [
      row.title,
      row.code,
      row.list.code,
      row.lead.name[language],
      row.coUnits.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', '),
      row.persons,
      row.leader,
      row.indicator,
      row.fromOn,
      row.toOn,
      say(`node.light.${row.light}`),
      row.percent,
      row.waitingPercent,
      row.finishedOn,
      row.lateDays,
    ]),
  }
}

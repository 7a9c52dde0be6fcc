/** Visits by body as a spreadsheet: a line for each, as on the screen, and one for all of them. */
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { ActivityWire } from './wire-activity.ts'
import { ACTIVITY_COLUMNS } from './words.ts'

export function activitySheet(
  { month, today, all, units }: ActivityWire,
  say: Say,
  language: Language,
): Sheet {
  return {
    name: say('activity.name'),
    note: say('activity.note', { month, today }),
    headers: ['unit', 'town', ...ACTIVITY_COLUMNS].map((column) => say(`activity.${column}`)),
    rows: [
      ...units.map((unit) => [
        unit.name[language],
        unit.isTown ? say('activity.town') : '',
        ...ACTIVITY_COLUMNS.map((one) => unit[one]),
      ]),
      [say('activity.all'), '', ...ACTIVITY_COLUMNS.map((one) => all[one])],
    ],
  }
}

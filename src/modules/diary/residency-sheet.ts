/** Residency by department as a spreadsheet: a line for each person, as on the screen, and one for each department. */
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { ResidencyWire } from './wire-residency.ts'
import { RESIDENCY_COUNTS } from './words.ts'

/** The numbers of a line, in the order of their columns. */
const NUMBERS = ['due', 'met', 'rate', 'without', 'confirmed', ...RESIDENCY_COUNTS] as const

export function residencySheet(
  { month, today, departments }: ResidencyWire,
  say: Say,
  language: Language,
): Sheet {
  return {
    name: say('residency.name'),
    note: say('residency.note', { month, today }),
    headers: ['department', 'person', 'role', ...NUMBERS].map((column) => say(`residency.${column}`)),
    rows: departments.flatMap((department) => [
      [department.name[language], say('residency.all'), '', ...NUMBERS.map((one) => department[one])],
      ...department.people.map((person) => [
        department.name[language],
        person.name,
        person.isSecretary ? say('residency.secretary') : '',
        ...NUMBERS.map((one) => person[one]),
      ]),
    ]),
  }
}

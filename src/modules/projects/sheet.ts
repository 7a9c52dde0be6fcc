/** The list of projects as a spreadsheet: the rows that the filters leave, in the words and with the lights of the screen. */
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { ProjectRowWire } from './wire-lists.ts'

/** The rows as a sheet; the note says when there are more than it holds. */
export function projectsSheet(
  { rows, next }: { readonly rows: readonly ProjectRowWire[]; readonly next: string | null },
  say: Say,
  language: Language,
): Sheet {
  const columns = [
    'title',
    'projectCode',
    'stage',
    'light',
    'daysInStage',
    'investment',
    'industry',
    'regionId',
    'parkCode',
    'departmentId',
    'enterpriseId',
    'conclusion',
    'gaps',
    'maturity',
    'nextStep',
    'nextOn',
  ]
  return {
    name: say('project.sheet'),
    note: say(next === null ? 'project.sheet.whole' : 'project.sheet.cut', { n: rows.length }),
    headers: columns.map((column) => say(`project.field.${column}`)),
    rows: rows.map((row) => [
      row.title,
      row.code,
      say(`project.status.${row.status}`),
      say(`light.${row.time.light}`),
      row.daysInStage,
      row.investment === null ? null : row.investment / FEN_IN_WAN,
      row.industry,
      row.region[language],
      row.park?.name ?? null,
      row.department?.[language] ?? null,
      row.enterprise?.name ?? null,
      row.conclusion === null ? null : say(`project.conclusion.${row.conclusion}`),
      row.gaps,
      row.maturity === null ? null : say(`project.maturity.${row.maturity}`),
      row.nextStep,
      row.nextOn,
    ]),
  }
}

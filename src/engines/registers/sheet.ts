/**
 * A register as a workbook: the template that a file is filled in by, and the rows as a file that can be read in again. Texts
 * that a spreadsheet would take for a formula are quoted.
 */
import type { CellValue } from 'hucre/xlsx'
import type { Moment } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { quoted, writeWorkbook } from '../../platform/table-files/workbook.ts'
import type { Language } from '../../platform/texts.ts'
import type { Field, Register, Values } from './descriptor.ts'
import { departmentNames } from './names.ts'
import { isOfDepartments, maskedValue, shownValue } from './values.ts'

const WIDTH = 20

/** An empty sheet with the headings; required ones bear a star. */
export function templateOf(register: Register, language: Language, at: Moment): Promise<Uint8Array> {
  return writeSheet(register, language, [], at)
}

/** A row to be written into a sheet, and whether its personal values are masked. */
export interface SheetRow {
  readonly values: Values
  readonly isMasked: boolean
}

/** The rows with the headings of the template. `keys` are the keys of the rows that they refer to, by their ids. */
export function sheetOf(
  register: Register,
  language: Language,
  rows: readonly SheetRow[],
  organisation: Pick<Organisation, 'region' | 'department'>,
  keys: ReadonlyMap<string, string>,
  at: Moment,
): Promise<Uint8Array> {
  const cellOf = (field: Field, { values, isMasked }: SheetRow): CellValue => {
    const given = values[field.name] ?? null
    const value = isMasked ? maskedValue(field, given) : given
    if (value === null) return null
    if (field.kind === 'region') return organisation.region(value as RegionId)?.name[language] ?? null
    if (field.kind === 'reference') return quoted(keys.get(String(value)) ?? '')
    if (isOfDepartments(field)) return quoted(departmentNames(organisation, value, language))
    return quoted(shownValue(field, value, language))
  }
  return writeSheet(
    register,
    language,
    rows.map((row) => register.fields.map((field) => cellOf(field, row))),
    at,
  )
}

function writeSheet(
  { title, fields }: Register,
  language: Language,
  lines: CellValue[][],
  at: Moment,
): Promise<Uint8Array> {
  const headers = fields.map(
    ({ label, heading = label, isRequired }) => `${heading[language]}${isRequired === true ? '*' : ''}`,
  )
  const sheet = {
    name: title[language],
    columns: headers.map(() => ({ width: WIDTH })),
    rows: [headers, ...lines],
    freezePane: { rows: 1, columns: 0 },
  }
  return writeWorkbook([sheet], at)
}

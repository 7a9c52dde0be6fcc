/** What the template of a report shows: facts, sections with their tables, writings. A module makes it of its own answer. */
import type { FormPair, PaperTable, SheetValues } from './document.ts'

export interface ReportSection extends PaperTable {
  /** Millimetres of each column; nought takes what is left. */
  readonly widths: readonly number[]
  /** Places of columns with numbers: they stand at the right. */
  readonly numbers: readonly number[]
  /** Below the table, or instead of one without rows; may be empty. */
  readonly note: string
}

export interface ReportValues extends SheetValues {
  readonly facts: readonly FormPair[]
  readonly sections: readonly ReportSection[]
  readonly writings: readonly { readonly label: string; readonly value: string }[]
}

/** The template's file. */
export const REPORT_TEMPLATE = 'report.typ'

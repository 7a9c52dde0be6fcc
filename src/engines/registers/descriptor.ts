/**
 * What a register is: a real table, and for each field what people call it, how it is written and who sees it. Forms, lists,
 * files and history are made from it. No column is made here, and no subject has a word in it.
 */
import type { Moment } from '../../calendar/days.ts'
import type { LawView } from '../../kernel/law.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Reason } from '../../kernel/refusal.ts'
import type { MoneyUnit } from '../../platform/amounts.ts'
import type { Table } from '../../platform/database/table.ts'
import type { Personal } from '../../platform/masking.ts'
import type { Text } from '../../platform/texts.ts'

/**
 * `money` is kept in fen, `reference` is the id of a row of another register and written as its key. A department is kept by its
 * id and written as its name; `departments` are several, kept as one text.
 */
export const FIELD_KINDS = [
  'text',
  'whole',
  'decimal',
  'money',
  'day',
  'flag',
  'choice',
  'region',
  'reference',
  'department',
  'departments',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** What a check of a written value finds: an error is final, a warning may be set aside by a person. */
export interface Checked {
  /** As it is kept. */
  readonly value: string
  readonly error: Reason | null
  readonly warning: Reason | null
}

export interface Field {
  readonly name: string
  readonly label: Text
  readonly kind: FieldKind
  readonly isRequired?: boolean
  /** Given with the row and never changed. */
  readonly isFixed?: boolean
  /** What is said to whoever changes it all the same, where a step of its own changes it. */
  readonly fixedBecause?: string
  /** The power that it takes to give or change it, besides that of the register; none where not given. */
  readonly power?: string
  /** Of a person: only those who keep the row read it whole. */
  readonly isPersonal?: Personal
  /** Its subject's own page shows it: it is left out of the facts there. */
  readonly isShownApart?: boolean
  /** Shown in lists. */
  readonly isListed?: boolean
  /** How lists are narrowed by it: the same value, or one that begins like this. */
  readonly filter?: 'same' | 'beginning'
  /** Characters of a text; 200 when not given. */
  readonly lengthMax?: number
  readonly choices?: Readonly<Record<string, Text>>
  /** What a bare number of money means, and how it is shown. */
  readonly money?: MoneyUnit
  /** What a number counts. */
  readonly unit?: Text
  /** The register that a reference points into. */
  readonly to?: string
  /** Over its column in files, where that holds something else than pages show: of a reference the key, not the name. */
  readonly heading?: Text
  /** Headings of files that mean it, besides its own and its labels. */
  readonly columns?: readonly string[]
  readonly check?: (written: string) => Checked
}

/** A value of a field: text, number, day, flag or id; null where nothing is known. */
export type Value = string | number | boolean | null
export type Values = Readonly<Record<string, Value>>

/** What fields say only together, such as an end before its beginning; the field that is to be put right. */
export interface Disagreement extends Reason {
  readonly field: string
}

export interface Register {
  /** In the journal: `register:<name>:<id>`. */
  readonly name: string
  /** In addresses. */
  readonly path: string
  readonly title: Text
  readonly table: Table
  readonly fields: readonly Field[]
  /** The field by which people and files know a row; unique, and required. */
  readonly key: string
  /** The field that names a row. */
  readonly naming: string
  /** The fields that a search looks at. */
  readonly searched: readonly string[]
  /** The power of posts that keep rows of their regions. */
  readonly power: string
  /** The reference from which a row has its region, where it has no field for it. */
  readonly regionFrom?: string
  /** Which rows lists show and files may change; all when not given. */
  readonly shownWhere?: string
  /** The column that says to which other row one leads that lists do not show: a search for the one finds the other. */
  readonly leadsTo?: string
  /** Columns that are no field, of a new row; `isConfirmed` when a person has set a warning aside. */
  readonly stamps?: (at: Moment, isConfirmed: boolean) => Readonly<Record<string, unknown>>
  /** Which rows an officer reads; all when not given. */
  readonly sight?: Sight
  /** What is wrong with the fields together, as far as the row's region has said what is. */
  readonly agree?: (values: Values, law: LawView) => Disagreement | null
  /** Rows are begun elsewhere, with steps of their own; files may begin them all the same. */
  readonly isBegunElsewhere?: boolean
}

/**
 * A condition of a statement on the register's table: the rows that an officer reads. `given` puts a value into the statement and
 * answers how it is named there. Whoever keeps rows must read them.
 */
export type Sight = (actor: Officer, given: (value: unknown) => string) => string

/** A row as the register keeps it. */
export interface RegisterRow {
  readonly id: string
  readonly version: number
  readonly regionId: string
  readonly values: Values
}

/** The field of that name. Fails for one that the register has not. */
export function fieldOf(register: Register, name: string): Field {
  const field = register.fields.find((one) => one.name === name)
  if (field === undefined) throw new Error(`the register ${register.name} has no field ${name}`)
  return field
}

/**
 * The fields of an officer's form: what the schema says, and on top of it what only the desk can offer, such as picking
 * a department. Pure; who may be picked stays with the server.
 */
import type { TSchema } from 'typebox'
import { fieldsOf as readFields, type SchemaField } from '../../schema-fields.ts'

export type Control =
  | 'choice'
  | 'yesNo'
  | 'writing'
  | 'line'
  | 'number'
  | 'day'
  | 'moment'
  | 'department'
  | 'departments'
  | 'posts'
  | 'enterprise'
  | 'park'
  | 'zone'
  | 'parcels'
  | 'servicePoint'
  | 'files'

export interface Field {
  readonly name: string
  readonly isRequired: boolean
  readonly control: Control
  /** Longest text in characters, most files, departments or posts, largest number. */
  readonly max: number
  readonly options: readonly string[]
}

export interface FileValue {
  readonly id: string
  readonly name: string
  readonly sizeBytes: number
}
/** What a form holds while it is filled in: texts, and files that were sent. */
export type FieldValue = string | readonly FileValue[]
export type FormValues = Record<string, FieldValue>

const PICKERS: Readonly<Record<string, Control>> = {
  departmentId: 'department',
  toDepartmentId: 'department',
  nextDepartmentId: 'department',
  cityPlanDepartmentId: 'department',
  parkPositioningDepartmentId: 'department',
  industrialPolicyDepartmentId: 'department',
  departmentIds: 'departments',
  postIds: 'posts',
  enterpriseId: 'enterprise',
  parkCode: 'park',
  zoneCode: 'zone',
  parcelCodes: 'parcels',
  servicePointCode: 'servicePoint',
  at: 'moment',
}
/** Between the ids of several departments, which a form holds as one text. */
const BETWEEN = ','
const TEXT_MAX = 10_000
/** For lines whose schema only gives a pattern, such as a telephone number. */
const LINE_MAX = 60

/**
 * The fields of an act's input, in the order given or else the schema's. Fields in `fixed` are known already and not
 * asked for. Throws for a field that no control fits.
 */
export function fieldsOf(
  schema: TSchema,
  fixed: readonly string[] = [],
  order: readonly string[] = [],
): readonly Field[] {
  const rank = ({ name }: SchemaField) => (order.includes(name) ? order.indexOf(name) : order.length)
  return readFields(schema)
    .filter(({ name }) => !fixed.includes(name))
    .sort((one, other) => rank(one) - rank(other))
    .map((field) => ({
      name: field.name,
      control: controlOf(field),
      isRequired: field.isRequired && !mayBeEmpty(schema, field),
      max: field.max ?? (field.control === 'line' ? LINE_MAX : TEXT_MAX),
      options: field.options,
    }))
}

function controlOf({ name, control }: SchemaField): Control {
  const picker = PICKERS[name]
  if (picker === undefined && control !== 'unknown') return control
  if (picker === undefined) throw new Error(`no control for the field ${name}`)
  return picker
}

/** A list of files must be there, but may be empty unless the schema asks for one at least. */
function mayBeEmpty(schema: TSchema, { name, control }: SchemaField): boolean {
  const { properties = {} } = schema as { properties?: Record<string, { minItems?: number }> }
  return control === 'files' && (properties[name]?.minItems ?? 0) === 0
}

/** Empty values for the fields, with the given ones put in. */
export function emptyValues(
  fields: readonly Field[],
  initial: Readonly<Record<string, string>> = {},
): FormValues {
  return Object.fromEntries(
    fields.map(({ name, control }) => [name, control === 'files' ? [] : (initial[name] ?? '')]),
  )
}

/** The request's input: yes and no become truth values, files their ids, several departments a list, and what was left empty is left out. */
export function inputOf(
  fields: readonly Field[],
  values: FormValues,
  fixed: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const input: Record<string, unknown> = { ...fixed }
  for (const { name, control } of fields) {
    const value = values[name] ?? ''
    if (typeof value !== 'string') input[name] = value.map((file) => file.id)
    else if (value.trim() !== '') input[name] = valueOf(control, value.trim())
  }
  return input
}

function valueOf(control: Control, text: string): unknown {
  if (control === 'yesNo') return text === 'yes'
  if (control === 'number') return Number(text)
  return control === 'departments' || control === 'posts' ? idsIn(text) : text
}

/** The ids in the text of a field that takes several. */
export function idsIn(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN)
}

/** The text that a field holds for several ids. */
export function textOfIds(ids: readonly string[]): string {
  return ids.join(BETWEEN)
}

/** The field that a JSON pointer of a refusal means: `/input/title` and `/input/files/0` give `title` and `files`. */
export function fieldOfPointer(pointer: string): string | null {
  return /^\/(?:input\/)?([^/]+)/.exec(pointer)?.[1] ?? null
}

/**
 * Reads the fields of a form from the schema of an act's input: which control each needs and what is allowed in it.
 * Pure; how a control looks is each door's business.
 */
import { lengthOf } from './size.ts'

/** A field of a form. `unknown` needs a form of its own: the generic one cannot ask for it. */
export interface SchemaField {
  readonly name: string
  readonly control: 'line' | 'writing' | 'choice' | 'yesNo' | 'number' | 'day' | 'files' | 'unknown'
  readonly isRequired: boolean
  /** Longest text in characters, most files or largest number; null when the schema sets none. */
  readonly max: number | null
  /** For choices: the words to choose from, in the schema's order. */
  readonly options: readonly string[]
}

/** What is wrong with a field as it was typed; the code is a screen text. */
export interface FieldProblem {
  readonly code: 'ui.field.required' | 'ui.field.tooLong'
  readonly max: number
}

/** What of JSON schema is looked at here. */
interface JsonSchema {
  readonly type?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly maxLength?: number
  readonly maxItems?: number
  readonly maximum?: number
  readonly format?: string
  readonly items?: JsonSchema
}

/** Texts longer than this are written in a box of several lines. */
const LINE_MAX = 200

/** The fields of an object schema in order; none for an act that asks for nothing. */
export function fieldsOf(schema: object): readonly SchemaField[] {
  const { properties = {}, required = [] } = schema as JsonSchema
  return Object.entries(properties).map(([name, property]) => ({
    name,
    isRequired: required.includes(name),
    ...controlOf(property),
  }))
}

/** What can be seen to be wrong before the server is asked: fields left empty, texts too long. By field name. */
export function problemsOf(
  fields: readonly SchemaField[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, FieldProblem>> {
  const problems: Record<string, FieldProblem> = {}
  for (const { name, control, isRequired, max } of fields) {
    if (control === 'files' || control === 'unknown') continue
    const value = values[name] ?? ''
    if (isRequired && value.trim() === '') problems[name] = { code: 'ui.field.required', max: 0 }
    else if (max !== null && control !== 'number' && lengthOf(value) > max)
      problems[name] = { code: 'ui.field.tooLong', max }
  }
  return problems
}

function controlOf(property: JsonSchema): Pick<SchemaField, 'control' | 'max' | 'options'> {
  const options = optionsOf(property)
  if (options.length > 0) return { control: 'choice', max: null, options }
  if (property.type === 'boolean') return { control: 'yesNo', max: null, options: [] }
  if (property.type === 'integer') return { control: 'number', max: property.maximum ?? null, options: [] }
  if (property.format === 'date') return { control: 'day', max: null, options: [] }
  if (property.type === 'array' && property.items?.format === 'uuid') {
    return { control: 'files', max: property.maxItems ?? null, options: [] }
  }
  if (property.type === 'string' && property.format !== 'uuid') {
    const max = property.maxLength ?? null
    return { control: max !== null && max > LINE_MAX ? 'writing' : 'line', max, options: [] }
  }
  return { control: 'unknown', max: null, options: [] }
}

/** The words of a union of constants or of an enumeration. */
function optionsOf(property: JsonSchema): readonly string[] {
  const values = property.enum ?? property.anyOf?.map((one) => one.const) ?? []
  return values.every((value) => typeof value === 'string') ? values : []
}

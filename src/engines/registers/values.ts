/**
 * Values of fields as people write them, in forms and in files alike: what a text means, or why it means nothing. And the
 * other way: as a form begins with them, and as a file shows them. Pure.
 */
import { isoDay, parseDay, type Day } from '../../calendar/days.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import { parseMoney } from '../../platform/amounts.ts'
import { maskName, maskPhone } from '../../platform/masking.ts'
import type { Language } from '../../platform/texts.ts'
import type { Field, Value } from './descriptor.ts'

/** What a written region or reference means here; null for one that there is none of. */
export interface Lookups {
  region(written: string): string | null
  reference(register: string, written: string): string | null
  department(written: string): string | null
}

export type Read =
  | { readonly value: Value; readonly warning: Reason | null }
  | { readonly error: Reason; readonly value?: undefined }

const LENGTH_MAX = 200
const WHOLE_MAX = 2_147_483_647
const DECIMAL = /^\d{1,10}(?:\.\d{1,4})?$/
const YES: ReadonlySet<string> = new Set(['yes', 'true', '1', '是', '√', 'y'])
const NO: ReadonlySet<string> = new Set(['no', 'false', '0', '否', '×', 'n'])
const FEN_IN = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 } as const

/** Reads what is written in a field. Nothing written is null, which a required field does not take. */
export function readValue(field: Field, written: string | null, lookups: Lookups): Read {
  const text = (written ?? '').normalize('NFC').trim()
  if (text === '') return field.isRequired === true ? { error: reason('register.missing') } : read(null)
  switch (field.kind) {
    case 'text':
      return readText(field, text)
    case 'whole':
      return readWhole(text)
    case 'decimal':
      return DECIMAL.test(narrow(text)) ? read(Number(narrow(text))) : no('register.decimal')
    case 'money':
      return orNo(parseMoney(text, field.money ?? '元'), 'register.money')
    case 'day':
      return readDay(text)
    case 'flag':
      return readFlag(text)
    case 'choice':
      return orNo(choiceOf(field, text), 'register.choice', { choices: choicesText(field) })
    case 'region':
      return orNo(lookups.region(text), 'register.region', { text })
    case 'reference':
      return orNo(lookups.reference(field.to ?? '', text), 'register.reference', { text })
    case 'department':
      return orNo(lookups.department(text), 'register.department', { text })
    case 'departments':
      return readDepartments(text, lookups)
  }
}

function read(value: Value): Read {
  return { value, warning: null }
}

function no(code: string, values?: Reason['values']): Read {
  return { error: reason(code, values) }
}

function orNo(value: Value, code: string, values?: Reason['values']): Read {
  return value === null ? no(code, values) : read(value)
}

/** Narrow characters without spaces and commas between digits. */
function narrow(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '')
}

function readText(field: Field, text: string): Read {
  const max = field.lengthMax ?? LENGTH_MAX
  const { length } = Array.from(text)
  if (length > max) return no('register.tooLong', { length, max })
  if (/\p{Cc}/u.test(text.replace(/[\n\r\t]/g, ''))) return no('register.controls')
  if (field.check === undefined) return read(text)
  const { value, error, warning } = field.check(text)
  return error === null ? { value, warning } : { error }
}

function readWhole(text: string): Read {
  const digits = narrow(text)
  const value = Number(digits)
  return /^\d{1,10}$/.test(digits) && value <= WHOLE_MAX ? read(value) : no('register.whole')
}

/** Days as people and workbooks write them: 2026-03-02, 2026/3/2, 2026.3.2, 2026年3月2日, with a time that is left out. */
function readDay(text: string): Read {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: [\d:]+)?$/.exec(text.normalize('NFKC'))
  if (found === null) return no('register.day')
  const [, year = '', month = '', day = ''] = found
  return orNo(parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), 'register.day')
}

/** Several departments, each once, with a comma or a line between. */
function readDepartments(text: string, lookups: Lookups): Read {
  const written = text.split(/[、,，;；\n]/).map((one) => one.trim())
  const ids: string[] = []
  for (const one of written.filter((word) => word !== '')) {
    const id = lookups.department(one)
    if (id === null) return no('register.department', { text: one })
    if (!ids.includes(id)) ids.push(id)
  }
  return ids.length === 0 ? read(null) : read(ids.join(BETWEEN))
}

/** Stands between the ids of several departments. */
const BETWEEN = ','

/** Whether a field holds a department, or several. */
export function isOfDepartments({ kind }: Field): boolean {
  return kind === 'department' || kind === 'departments'
}

/** The ids that a value of several departments holds. */
export function departmentIds(value: Value): readonly string[] {
  return value === null || value === '' ? [] : String(value).split(BETWEEN)
}

function readFlag(text: string): Read {
  const word = text.normalize('NFKC').toLowerCase()
  if (YES.has(word)) return read(true)
  return NO.has(word) ? read(false) : no('register.flag')
}

function choiceOf({ choices = {} }: Field, text: string): string | null {
  const word = text.toLowerCase()
  const found = Object.entries(choices).find(
    ([value, { zh, en }]) => value.toLowerCase() === word || zh === text || en.toLowerCase() === word,
  )
  return found?.[0] ?? null
}

function choicesText({ choices = {} }: Field): string {
  return Object.values(choices)
    .map(({ zh }) => zh)
    .join('、')
}

/** A value as a form begins with it: reading it again gives the same value. Regions and references go by their id. */
export function writtenValue(field: Field, value: Value): string | null {
  if (value === null) return null
  switch (field.kind) {
    case 'flag':
      return value === true ? 'yes' : 'no'
    case 'day':
      return isoDay(value as Day)
    case 'money':
      return moneyText(value as number, field.money ?? '元')
    default:
      return String(value)
  }
}

/** A value as people read it in a file; regions and references have been replaced by their names. */
export function shownValue(field: Field, value: Value, language: Language): string | number | null {
  if (value === null) return null
  switch (field.kind) {
    case 'flag':
      return (value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })[language]
    case 'choice':
      return field.choices?.[String(value)]?.[language] ?? String(value)
    case 'money':
      return Number(moneyText(value as number, field.money ?? '元'))
    case 'whole':
    case 'decimal':
      return Number(value)
    default:
      return writtenValue(field, value)
  }
}

/** Fen in a unit, exactly. */
function moneyText(fen: number, unit: keyof typeof FEN_IN): string {
  const places = String(FEN_IN[unit]).length - 1
  const digits = String(fen).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return `${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`
}

/** What of a personal value those read who do not keep the row: 张*, 138****1234. */
export function maskedValue({ isPersonal }: Field, value: Value): Value {
  if (isPersonal === undefined || typeof value !== 'string') return value
  return isPersonal === 'name' ? maskName(value) : maskPhone(value)
}

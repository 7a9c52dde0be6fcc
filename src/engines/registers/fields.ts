/**
 * Fields that registers of any subject have in the same way: what people call it and which headings of files mean it is the
 * subject's, the rest is said here once. A field that differs is this one with the difference written beside it.
 */
import { reason } from '../../kernel/refusal.ts'
import type { Text } from '../../platform/texts.ts'
import type { Disagreement, Field, Values } from './descriptor.ts'

/** What people call a field, and the headings of files that mean it. */
interface Called {
  readonly label: Text
  readonly columns?: readonly string[]
}

/** The columns of a row that has a code and a region. */
export const HEAD_COLUMNS = { id: 'uuid', version: 'int', regionId: 'uuid', code: 'text' } as const
/** The columns of a row that stands for a time. */
export const SPAN_COLUMNS = { fromOn: 'day', toOn: 'day' } as const

/** The region that a row belongs to. */
export const REGION_FIELD = {
  name: 'regionId',
  label: { zh: '地区', en: 'Region' },
  kind: 'region',
  isRequired: true,
  filter: 'same',
  columns: ['所属地区', '区县'],
} as const satisfies Field

/** The code by which people and files know a row: given with it and never changed. */
export function codeField(label: Text, columns: readonly string[] = []): Field {
  return {
    name: 'code',
    label,
    kind: 'text',
    isRequired: true,
    isFixed: true,
    isListed: true,
    lengthMax: 60,
    columns,
  }
}

/** What a row is called. */
export function nameField(label: Text, columns: readonly string[] = []): Field {
  return { name: 'name', label, kind: 'text', isRequired: true, isListed: true, lengthMax: 120, columns }
}

/** The name of a person, read whole only by those who keep the row. */
export function personField(name: string, { label, columns = [] }: Called): Field {
  return { name, label, kind: 'text', isPersonal: 'name', lengthMax: 60, columns }
}

/** The telephone of a person, read whole only by those who keep the row. */
export function phoneField(name: string, { label, columns = [] }: Called): Field {
  return { name, label, kind: 'text', isPersonal: 'phone', lengthMax: 30, columns }
}

/** A sum of money, written and shown in 万元. */
export function moneyField(name: string, { label, columns = [] }: Called): Field {
  return { name, label, kind: 'money', money: '万元', columns }
}

/** Yes or no; lists are narrowed by it. */
export function flagField(name: string, { label, columns = [] }: Called): Field {
  return { name, label, kind: 'flag', filter: 'same', columns }
}

/** One of what there is to choose from, always given; lists show it and are narrowed by it. */
export function choiceField(name: string, label: Text, choices: Readonly<Record<string, Text>>): Field {
  return { name, label, kind: 'choice', choices, isRequired: true, isListed: true, filter: 'same' }
}

/** The row of another register that this one belongs to, by its key in files; lists show it and are narrowed by it. */
export function referenceField(
  name: string,
  to: string,
  { label, heading, columns = [] }: Called & { readonly heading: Text },
): Field {
  return { name, label, heading, kind: 'reference', to, isListed: true, filter: 'same', columns }
}

/** First and last day of what a row stands for; the last may be left open where it says so. */
export function spanFields(from: Called, to: Called & { readonly isOpen?: boolean }): readonly Field[] {
  const { isOpen = false, ...last } = to
  const day = { kind: 'day', isListed: true } as const
  return [
    { name: 'fromOn', ...day, ...from, isRequired: true },
    { name: 'toOn', ...day, ...last, isRequired: !isOpen },
  ]
}

/** The end, where it lies before the beginning: the field to be put right, with the reason of that code. An open end never does. */
export function endsBefore(values: Values, code: string, from = 'fromOn', to = 'toOn'): Disagreement | null {
  const [first, last] = [values[from], values[to]]
  const isBackwards = typeof first === 'number' && typeof last === 'number' && last < first
  return isBackwards ? { ...reason(code), field: to } : null
}

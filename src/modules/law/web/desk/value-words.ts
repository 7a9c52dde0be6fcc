/** Values of parameters in words: 「2 个工作小时」, the steps of a ladder, how days are counted. Pure. */
import type { Speech } from '../../../../ui/language.tsx'
import { lengthWords, limitWords } from '../../../../ui/time.ts'
import type { ShownParameterWire } from '../../wire.ts'

type Words = Pick<Speech, 't' | 'has' | 'language' | 'name'>
type Shaped = Pick<ShownParameterWire, 'name' | 'shape' | 'choices' | 'fields' | 'unit'>

/** One step of a ladder as it is stored. */
export interface RungValue {
  readonly name: string
  readonly from: 'yellow' | 'due'
  readonly after: { readonly length: number; readonly unit: 'WD' | 'ND' }
}

/** A limit as it is stored. */
export interface LimitValue {
  readonly length: number
  readonly unit: string
  readonly label?: string
}

export interface YellowValue {
  readonly days: number | null
  readonly share: number
}

/** A text in both languages as it is stored. */
export interface TextValue {
  readonly zh: string
  readonly en: string
}

/** Several numbers by name. */
export type NumbersValue = Readonly<Record<string, number>>

export type CountingValue = Readonly<Record<string, boolean | string>>

/** The lines that say a value: one for most, one for each step of a ladder and each rule of counting. */
export function valueLines(parameter: Shaped, value: unknown, words: Words): readonly string[] {
  const { t, language, name } = words
  if (value === null || value === undefined) return [t('law.desk.unset')]
  switch (parameter.shape) {
    case 'limit':
      return [limitWords(value as LimitValue, language)]
    case 'ladder':
      return ladderLines(value as readonly RungValue[], words)
    case 'yellow':
      return yellowLines(value as YellowValue, words)
    case 'counting':
      return Object.entries(value as CountingValue).map(([rule, how]) =>
        t(`law.desk.counting.${rule}.${String(how)}`),
      )
    case 'number':
      return [numberWords(value, parameter.unit, words)]
    case 'choice': {
      const chosen = parameter.choices.find((choice) => choice.value === value)
      return [chosen === undefined ? plain(value) : name(chosen.label)]
    }
    case 'text':
      return [name(value as TextValue)]
    case 'fields':
      return fieldsLines(parameter, value as NumbersValue, words)
  }
}

/** The numbers of a value put into the sentence of its parameter, where there is one; else each with its label. */
function fieldsLines({ name, fields }: Shaped, value: NumbersValue, words: Words): readonly string[] {
  const code = `law.desk.value.${name}`
  if (words.has(code)) return [words.t(code, value)]
  return fields.map((field) => {
    const number = value[field.name] ?? 0
    const said = field.as === 'share' ? `${asPercent(number)}%` : String(number)
    return words.t('law.desk.fieldValue', { field: words.name(field.label), value: said })
  })
}

/** A share of one in per cent, without the dust of binary fractions. */
export function asPercent(share: number): number {
  return Math.round(share * 10_000) / 100
}

function ladderLines(rungs: readonly RungValue[], { t, language, has }: Words): readonly string[] {
  if (rungs.length === 0) return [t('law.desk.ladder.none')]
  return rungs.map(({ name, from, after }) => {
    const rung = has(`rung.${name}`) ? t(`rung.${name}`) : name
    if (after.length === 0) return t(`law.desk.ladder.at.${from}`, { rung })
    return t(`law.desk.ladder.after.${from}`, {
      rung,
      length: lengthWords(after.length, after.unit, language),
    })
  })
}

function yellowLines({ days, share }: YellowValue, { t }: Words): readonly string[] {
  const inDays =
    days === null
      ? t('law.desk.yellow.rule')
      : t(days === 0 ? 'law.desk.yellow.dueDay' : 'law.desk.yellow.days', { n: days })
  return [inDays, t('law.desk.yellow.share', { n: Math.round(share * 100) })]
}

function numberWords(value: unknown, unit: string | null, { t, has }: Words): string {
  if (unit === '%') return `${String(value)}%`
  const code = `law.desk.unit.${unit ?? ''}`
  return has(code) ? t(code, { n: Number(value) }) : plain(value)
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What a value holds for: 「级别：催办」; empty where it holds for all. */
export function whenWords(
  parameterName: string,
  when: Readonly<Record<string, string>>,
  words: Words,
): string {
  return Object.entries(when)
    .map(([dimension, value]) =>
      words.t('law.desk.when', {
        dimension: dimensionWord(parameterName, dimension, words),
        value: dimensionValueWord(parameterName, dimension, value, words),
      }),
    )
    .join(words.t('law.desk.and'))
}

/** What a value may vary by, as the forms of its kind call it. */
export function dimensionWord(parameterName: string, dimension: string, { t, has }: Words): string {
  const code = `${kindOf(parameterName)}.field.${dimension}`
  if (has(code)) return t(code)
  return has(`law.desk.dimension.${dimension}`) ? t(`law.desk.dimension.${dimension}`) : dimension
}

/** One of the values that a dimension can have. */
export function dimensionValueWord(
  parameterName: string,
  dimension: string,
  value: string,
  { t, has }: Words,
): string {
  const code = `${kindOf(parameterName)}.${dimension}.${value}`
  if (has(code)) return t(code)
  return has(`law.desk.dimension.${dimension}.${value}`)
    ? t(`law.desk.dimension.${dimension}.${value}`)
    : value
}

function kindOf(parameterName: string): string {
  return parameterName.split('.')[0] ?? ''
}

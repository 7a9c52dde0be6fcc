/** Parameters that are a count, one of some choices, or a text: checked when they are stored. */
import type { Parameter } from './law.ts'
import { invalid } from './refusal.ts'

/** Declares a whole number from 0 up. Refuses a value that is none. */
export function countParameter(
  name: string,
  label: Parameter<number>['label'],
  more: Pick<Parameter<number>, 'purpose' | 'unit'>,
): Parameter<number> {
  return {
    name,
    label,
    form: { shape: 'number' },
    pinned: true,
    dimensions: [],
    parse(value) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
        throw invalid('/value', 'law.number')
      return value
    },
    ...more,
  }
}

/** Declares one of some choices, pinned with the matter. Refuses a value that is none of them. */
export function choiceParameter<const Value extends string>(
  name: string,
  label: Parameter<Value>['label'],
  choices: readonly { readonly value: Value; readonly label: Parameter<Value>['label'] }[],
  more: Pick<Parameter<Value>, 'purpose'> & { readonly variesBy?: Parameter<Value>['dimensionValues'] },
): Parameter<Value> {
  const { variesBy, ...rest } = more
  return {
    name,
    label,
    ...rest,
    form: { shape: 'choice', choices },
    pinned: true,
    dimensions: Object.keys(variesBy ?? {}),
    ...(variesBy === undefined ? {} : { dimensionValues: variesBy }),
    parse(value) {
      const found = choices.find((one) => one.value === value)
      if (found === undefined) throw invalid('/value', 'law.choice')
      return found.value
    },
  }
}

/** A text of a region in both languages: a name, or criteria that people go by. */
export interface RegionText {
  readonly zh: string
  readonly en: string
}

const TEXT_MAX = 500

/**
 * Declares a text in both languages. Never pinned: it says how the city calls or judges something today. Refuses a value
 * without one of the two, or longer than 500 characters.
 */
export function textParameter(
  name: string,
  label: Parameter<RegionText>['label'],
  more: Pick<Parameter<RegionText>, 'purpose'>,
): Parameter<RegionText> {
  return {
    name,
    label,
    form: { shape: 'text' },
    pinned: false,
    dimensions: [],
    parse(value) {
      const { zh, en } = (typeof value === 'object' && value !== null ? value : {}) as Partial<RegionText>
      if (!isText(zh)) throw invalid('/value/zh', 'law.text', { max: TEXT_MAX })
      if (!isText(en)) throw invalid('/value/en', 'law.text', { max: TEXT_MAX })
      return { zh, en }
    },
    ...more,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= TEXT_MAX
}

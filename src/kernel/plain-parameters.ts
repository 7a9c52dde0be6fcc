/** Parameters that are a count or a choice: checked when they are stored, pinned like the limits. */
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

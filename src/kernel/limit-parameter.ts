/** A limit as a parameter of a region: pinned, and checked for length and unit when it is stored. */
import { normaliseLimit, type Limit, type LimitInput } from '../calendar/limits.ts'
import type { Parameter } from './law.ts'
import { Refusal, invalid, reason } from './refusal.ts'

/** Declares a limit. `dimensions` are what it may vary by besides region and day. Refuses a value that is no limit. */
export function limitParameter(
  name: string,
  label: Parameter<Limit>['label'],
  dimensions: readonly string[] = [],
  more: Pick<Parameter<Limit>, 'purpose' | 'dimensionValues'> = {},
): Parameter<Limit> {
  return {
    name,
    label,
    form: { shape: 'limit' },
    pinned: true,
    dimensions,
    parse: parseLimitValue,
    ...more,
  }
}

function parseLimitValue(value: unknown): Limit {
  const given =
    typeof value === 'object' && value !== null
      ? (value as LimitInput)
      : { length: undefined, unit: undefined }
  if (given.label !== undefined && typeof given.label !== 'string')
    throw invalid('/value/label', 'limit.unreadable', { value: 'label' })
  const { limit, problem } = normaliseLimit(given)
  if (limit !== null) return limit
  const why = reason(problem.code, { value: problem.value })
  throw new Refusal('invalid_input', why, [{ ...why, path: `/value/${problem.path}` }])
}

/** From the form of a new value to the request, and from the server's refusals back to the fields of the form. Pure. */
import type { ChangeBodyWire, ParameterWire } from '../../wire.ts'

/** What the form holds. `value` has the shape of the parameter. */
export interface ChangeValues {
  readonly value: unknown
  readonly isUnset: boolean
  readonly when: Readonly<Record<string, string | undefined>>
  readonly effectiveFrom: string
  readonly basis: string
}

/** What the form begins with: what stands now, from today. */
export function initialValues(parameter: ParameterWire, today: string): ChangeValues {
  const [standing] = parameter.values
  const value = standing?.value ?? null
  return {
    value: value ?? emptyValue(parameter),
    isUnset: false,
    when: standing?.when ?? {},
    effectiveFrom: today,
    basis: '',
  }
}

function emptyValue({ shape, choices }: ParameterWire): unknown {
  if (shape === 'limit') return { length: null, unit: 'WD' }
  if (shape === 'ladder') return []
  if (shape === 'yellow') return { days: null, share: 0.25 }
  if (shape === 'text') return { zh: '', en: '' }
  if (shape === 'counting' || shape === 'fields') return {}
  return shape === 'choice' ? choices[0]?.value : null
}

/** The value under the same conditions from the same day in the same region, which a new one would correct. */
export function correctedBy(
  parameter: ParameterWire,
  regionId: string,
  values: ChangeValues,
): number | undefined {
  const wanted = keyOf(conditionsOf(values.when))
  return [...parameter.values, ...parameter.coming]
    .filter(
      ({ region, effectiveFrom, when }) =>
        region.id === regionId && effectiveFrom === values.effectiveFrom && keyOf(when) === wanted,
    )
    .map(({ seq }) => seq)
    .sort((one, other) => other - one)[0]
}

/** The request. */
export function bodyOf(
  parameter: ParameterWire,
  regionId: string,
  values: ChangeValues,
  today: string,
): ChangeBodyWire {
  const corrects = correctedBy(parameter, regionId, values)
  return {
    name: parameter.name,
    regionId,
    when: conditionsOf(values.when),
    effectiveFrom: values.effectiveFrom,
    value: values.isUnset ? null : values.value,
    basis: values.basis,
    ...(values.effectiveFrom < today ? { isRetroactive: true } : {}),
    ...(corrects === undefined ? {} : { corrects }),
  }
}

function conditionsOf(when: ChangeValues['when']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(when).flatMap(([dimension, value]) =>
      value === undefined || value === '' ? [] : [[dimension, value]],
    ),
  )
}

function keyOf(when: Readonly<Record<string, string>>): string {
  return Object.entries(when)
    .map((pair) => pair.join('='))
    .sort()
    .join(' ')
}

/** The fields that show their own refusals. */
export const SHOWN_FIELDS = ['value', 'when', 'effectiveFrom', 'basis'] as const
export type ShownField = (typeof SHOWN_FIELDS)[number]

/** The field of a pointer such as `/value/length`; undefined where the form has none for it. */
export function fieldAt(path: string): ShownField | undefined {
  const first = path.split('/')[1]
  return SHOWN_FIELDS.find((field) => field === first)
}

/**
 * How the system says no. A reason is a code with values, never a sentence: `texts.ts` of its module turns it
 * into words in each language. A refusal carries a reason to the border.
 */

/** Why something may not be done, as a code that the texts of a module translate, with the values the sentence needs. */
export interface Reason {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What kind of no it is; the border turns each into one HTTP status. */
export type RefusalCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'not_permitted'
  | 'not_found'
  | 'not_now'
  | 'stale'
  | 'too_many'
  | 'too_large'

/** A reason tied to one field of the input; `path` is a JSON pointer such as `/happenedAt`. */
export interface FieldReason extends Reason {
  readonly path: string
}

/** An expected no: thrown by rules and by the door, answered to the caller with its reason. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly reason: Reason
  readonly fields: readonly FieldReason[]
  /** For `stale`: what the caller should look at instead. Put there by the border. */
  current?: unknown

  constructor(code: RefusalCode, reason: Reason | string, fields: readonly FieldReason[] = []) {
    const given = typeof reason === 'string' ? { code: reason } : reason
    super(`${code}: ${given.code}`)
    this.name = 'Refusal'
    this.code = code
    this.reason = given
    this.fields = fields
  }
}

/** A reason made of a code and the values its sentence needs. */
export function reason(code: string, values?: Reason['values']): Reason {
  return values === undefined ? { code } : { code, values }
}

/** Refuses an input at one field. `path` is a JSON pointer into the input. */
export function invalid(path: string, code: string, values?: Reason['values']): Refusal {
  const given = reason(code, values)
  return new Refusal('invalid_input', given, [{ ...given, path }])
}

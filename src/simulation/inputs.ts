/**
 * Checks what simulated people hand in by the same schemas and formats as the API, which they do not go through. What does
 * not fit is refused as it would be there.
 */
import { Compile } from 'typebox/compile'
import { Format } from 'typebox/format'
import type { TSchema } from 'typebox'
import { Refusal, reason } from '../kernel/refusal.ts'
import { FORMATS } from '../platform/http/formats.ts'
import type { Registry } from '../platform/registry.ts'

for (const [name, format] of Object.entries(FORMATS))
  Format.Set(name, format instanceof RegExp ? (text) => format.test(text) : format.validate)

type Check = ReturnType<typeof Compile<TSchema>>

/** Makes the check of inputs over a registry. It throws an `invalid_input` refusal that names every wrong place. */
export function inputChecker(registry: Registry): (kind: string, act: string, input: unknown) => void {
  const known = new Map<string, Check>()
  const checkOf = (kind: string, act: string): Check => {
    const name = `${kind}.${act}`
    const schema = registry.byName(kind).inputs[act]
    if (schema === undefined) throw new Error(`${name} has no schema for its input`)
    const check = known.get(name) ?? Compile(schema)
    known.set(name, check)
    return check
  }
  return (kind, act, input) => {
    const check = checkOf(kind, act)
    if (check.Check(input)) return
    const fields = check.Errors(input).map(({ instancePath, keyword }) => {
      return { path: `/input${instancePath}`, code: `field.${keyword}` }
    })
    throw new Refusal('invalid_input', reason('http.invalidInput'), fields)
  }
}

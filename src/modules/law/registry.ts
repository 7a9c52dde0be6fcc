/**
 * The parameters that all modules declare, by name. Composition makes it once; a value is only stored for a parameter that
 * stands here.
 */
import type { Parameter } from '../../kernel/law.ts'

export interface Parameters {
  byName(name: string): Parameter<unknown> | undefined
  /** In the order of declaration. */
  all(): readonly Parameter<unknown>[]
}

/** Puts the modules' declarations together. Throws when two declare one name: a mistake of the program. */
export function makeParameters(...lists: readonly (readonly Parameter<unknown>[])[]): Parameters {
  const all = lists.flat()
  const known = new Map<string, Parameter<unknown>>()
  for (const parameter of all) {
    if (known.has(parameter.name)) throw new Error(`two modules declare the parameter ${parameter.name}`)
    known.set(parameter.name, parameter)
  }
  return { byName: (name) => known.get(name), all: () => all }
}

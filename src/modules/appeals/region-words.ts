/**
 * What a region says about its appeals in its own words: the name under which it offers them, for everybody, and what its
 * people go by, for officers. Texts of today; nothing is decided by them.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { Case } from '../../kernel/matter.ts'
import { appealBrand, appealGuidance } from './parameters.ts'
import type { AppealFactsWire } from './wire.ts'

/** The name of the service, null while the region has none, and the texts that officers go by. */
export function regionWords({ law }: Case, reader: Actor): Pick<AppealFactsWire, 'brand' | 'guidance'> {
  const brand = law.find(appealBrand)?.value ?? null
  if (reader.kind === 'agent') return { brand, guidance: [] }
  const guidance = appealGuidance.flatMap((parameter) => {
    const text = law.find(parameter)?.value
    return text === undefined ? [] : [{ label: parameter.label, text }]
  })
  return { brand, guidance }
}

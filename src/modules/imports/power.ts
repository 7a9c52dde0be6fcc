/** Who may take over what other systems send. */
import type { Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { IMPORT_APPEALS } from './words.ts'

export function mayImport(actor: Officer): boolean {
  return actor.powers.includes(IMPORT_APPEALS)
}

/** Refuses (`not_permitted`) a post without the power. */
export function checkPower(actor: Officer): void {
  if (!mayImport(actor)) throw new Refusal('not_permitted', 'import.noPower')
}

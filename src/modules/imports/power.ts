/** Who may take over what other systems send. */
import type { Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { findRun, type ImportRun } from './store.ts'
import { IMPORT_APPEALS } from './words.ts'

export function mayImport(actor: Officer): boolean {
  return actor.powers.includes(IMPORT_APPEALS)
}

/** Refuses (`not_permitted`) a post without the power. */
export function checkPower(actor: Officer): void {
  if (!mayImport(actor)) throw new Refusal('not_permitted', 'import.noPower')
}

/** A run of another region does not exist for this post; nor does any for one that may not import. */
export async function requireRun(runner: Runner, id: string, actor: Officer): Promise<ImportRun> {
  const run = mayImport(actor) ? await findRun(runner, id) : undefined
  if (run === undefined || !actor.regions.has(run.regionId)) throw new Refusal('not_found', 'import.notFound')
  return run
}

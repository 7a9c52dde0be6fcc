/** Whose entries of the register of enterprises somebody reads: officers everybody's, project secretaries those they are bound to (S000-05). */
import type { Sight } from '../../engines/registers/descriptor.ts'
import type { Actor, Officer } from '../../kernel/actor.ts'
import type { EnterpriseId } from '../../kernel/matter.ts'

/** Whether there is an enterprise for somebody: to an enterprise the others do not exist. */
export function mayKnow(actor: Actor, id: string): boolean {
  if (actor.kind === 'agent') return actor.enterpriseId === id
  return actor.kind === 'officer' && (actor.boundTo?.has(id as EnterpriseId) ?? true)
}

/** The entries that there are for an officer; null for all. */
export function entriesOf({ boundTo }: Officer): readonly EnterpriseId[] | null {
  return boundTo === undefined ? null : [...boundTo]
}

/** The rows of a register whose enterprise, named by this column, there is for an officer. */
export function entriesSeen(column: 'id' | 'enterprise_id'): Sight {
  return (actor, given) => {
    const entries = entriesOf(actor)
    return entries === null ? 'true' : `${column} = any(${given(entries)}::uuid[])`
  }
}

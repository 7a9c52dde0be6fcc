/** How every circular begins, whoever drafts it: confidential, against its units, acknowledged by nobody. */
import type { Decision } from '../../kernel/kind.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Circular } from './circular.ts'
import { AS_DRAFT } from './drafting.ts'

type Begun = Pick<Circular, 'facts' | 'cases' | 'drafters' | 'isCounted'> &
  Partial<Pick<Circular, 'missedMonth'>>

/** The draft of a circular against some units. */
export function opened(title: string, units: readonly DepartmentId[], row: Begun): Decision<Circular> {
  const [departmentId = null] = units
  return {
    matter: { ...AS_DRAFT.matter, title, departmentId },
    set: {
      ...AS_DRAFT.row,
      missedMonth: null,
      ...row,
      units,
      measures: {},
      issuedAt: null,
      withdrawnReason: null,
    },
    record: [{ fact: 'drafted', values: { text: row.facts } }],
  }
}

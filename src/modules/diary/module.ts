/** Visits as the platform runs them: table, schemas, relation, gate, and the panel that both sides see. */
import { isoDay } from '../../calendar/days.ts'
import type { Relations } from '../../kernel/kind.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { servedGate, visitTable } from './store.ts'
import { visitKind, type Served, type Visit } from './visit.ts'
import { VisitFacts, visitInputs, type VisitFactsWire } from './wire.ts'

export const diaryRelations: Relations = {
  /** In charge of what is visited: steward, liaison, handler, or its department. */
  serving: (it, actor) =>
    actor.kind === 'officer' && (it.facts['served'] as Served | null | undefined)?.isServing === true,
  /** Of the department that answers the advice. */
  advised(it, actor) {
    const { adviceDepartmentId } = it.row as Partial<Visit>
    return (
      actor.kind === 'officer' &&
      adviceDepartmentId !== null &&
      adviceDepartmentId !== undefined &&
      actor.parties.includes(adviceDepartmentId)
    )
  },
}

export const diaryGates: Readonly<Record<string, Gate>> = { served: servedGate }

export const visitModule: KindModule<Visit> = {
  kind: visitKind,
  inputs: visitInputs,
  facts: VisitFacts,
  table: visitTable,
  searchField: 'findings',
  namesDepartments: ['advice_department_id'],
  view: ({
    row: { adviceDepartmentId, adviceAnsweredOn, ...row },
    matter,
    organisation,
  }): VisitFactsWire => ({
    ...row,
    adviceDepartment:
      adviceDepartmentId === null ? null : (organisation.department(adviceDepartmentId)?.name ?? null),
    adviceAnsweredOn: adviceAnsweredOn === null ? null : isoDay(adviceAnsweredOn),
    fromOn: isoDay(row.fromOn),
    toOn: isoDay(row.toOn),
    days: row.toOn - row.fromOn + 1,
    projectId: matter.projectId,
  }),
}

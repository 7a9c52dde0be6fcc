/**
 * A department's open matter goes to another one 机构调整: what that means for every kind. The promise is the city's, so its
 * clocks run on; whoever answers for them, leads and holds the file is exchanged. Which matters go is not decided here.
 */
import type { ClockChange, Decision, Kind, Transfer } from './kind.ts'
import type { Case, DepartmentId, Party } from './matter.ts'
import type { Name, Organisation } from './organisation.ts'
import { invalid } from './refusal.ts'

/** From whom, to whom, and where the posts of the one that ends go to. */
export interface Succession {
  readonly from: DepartmentId
  readonly to: DepartmentId
  readonly postsTo: DepartmentId
}

/** The decision of a transfer, before its reason is recorded. Ended matters stay where they were. */
export function transferOf<Row>(
  kind: Pick<Kind<Row>, 'transfer' | 'isInternal'>,
  it: Case<Row>,
  succession: Succession,
): Decision<Row> {
  const move = moveOf(it, succession)
  const { matter, clocks: running } = it
  const isLead = matter.departmentId === move.from
  const clocks = running
    .filter((clock) => clock.stoppedAt === null && clock.responsible === move.from)
    .map(({ name, key }): ClockChange => ({ do: 'assign', name, key, to: move.to }))
  const own = kind.transfer?.(it, move) ?? {}
  const isTold = isLead && kind.isInternal !== true && matter.applicantParty !== null
  return {
    audience: isTold ? 'applicant' : 'departments',
    ...own,
    matter: {
      ...(isLead ? { departmentId: move.to } : {}),
      ...(isLead && !move.isHandlerKept ? { handlerId: null, handlerPostId: null } : {}),
      ...own.matter,
    },
    ...(holderAfter(it, move) === matter.holder ? {} : { hold: holderAfter(it, move) }),
    clocks: [...clocks, ...(own.clocks ?? [])],
  }
}

function moveOf<Row>(it: Case<Row>, { from, to, postsTo }: Succession): Transfer {
  const { handlerPostId } = it.matter
  const home = handlerPostId === null ? undefined : it.organisation.post(handlerPostId)?.departmentId
  return { from, to, isHandlerKept: (home === from ? postsTo : home) === to }
}

/** The file of a handler who stays behind goes to the department, and so does that of the one that ends. */
function holderAfter<Row>(it: Case<Row>, { from, to, isHandlerKept }: Transfer): Party | null {
  const { holder, handlerPostId, departmentId } = it.matter
  const isLeftBehind = departmentId === from && !isHandlerKept && holder === handlerPostId
  return holder === from || (holder !== null && isLeftBehind) ? to : holder
}

/** Departments in a list, with the successor in the place of the one that ends, and none twice. */
export function succeeded(
  list: readonly DepartmentId[],
  { from, to }: Pick<Transfer, 'from' | 'to'>,
): readonly DepartmentId[] {
  return list.includes(from) ? [...new Set(list.map((one) => (one === from ? to : one)))] : list
}

/** Refuses, at the field, a department that was dissolved, in words that name its successor. */
export function closedDepartment(
  organisation: Pick<Organisation, 'heir' | 'department'>,
  { id, name }: { readonly id: DepartmentId; readonly name: Name },
  path: string,
) {
  const heirId = organisation.heir(id)
  const heir = heirId === id ? undefined : organisation.department(heirId)?.name
  if (heir === undefined) return invalid(path, 'department.unknown')
  return invalid(path, 'department.succeeded', {
    department: name.zh,
    departmentEn: name.en,
    successor: heir.zh,
    successorEn: heir.en,
  })
}

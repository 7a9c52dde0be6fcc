/** Which bodies connected systems have reached with their orders: coverage of departments and sub-districts (S002-76). */
import type { Moment } from '../../calendar/days.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'

export interface Coverage {
  readonly orders: number
  /** Flagged as an enterprise's by its code or name. */
  readonly linked: number
  readonly waiting: number
  /** Open orders that were closed here, and those among them that a head had checked: all of them (S003-62). */
  readonly closed: number
  readonly checked: number
  readonly byDepartment: ReadonlyMap<DepartmentId, number>
}

interface Cell {
  readonly departmentId: DepartmentId | null
  readonly orders: number
  readonly linked: number
  readonly waiting: number
  readonly closed: number
  readonly checked: number
}

/**
 * At a million appeals it reads both tables through, in a little over a second; indexes by sender or by import were tried and
 * did not make it faster, and every act would have paid for them.
 */
const COVERED = `select m.department_id as "departmentId", count(*)::int4 as orders,
    count(m.enterprise_id)::int4 as linked, count(a.uscc)::int4 as waiting,
    (count(*) filter (where a.sent_by is not null and m.status = 'closed'))::int4 as closed,
    (count(a.checked_at) filter (where a.sent_by is not null and m.status = 'closed'))::int4 as checked
  from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.region_id = any($1::uuid[]) and m.opened_at >= $2 and not m.confidential
    and (a.sent_by is not null or m.imported_at is not null)
  group by m.department_id`

export async function coverageOf(
  runner: Runner,
  regions: readonly RegionId[],
  from: Moment,
): Promise<Coverage> {
  const cells = await rowsOf<Cell>(runner, COVERED, [regions, sqlMoment(from)])
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  return {
    orders: sum(({ orders }) => orders),
    linked: sum(({ linked }) => linked),
    waiting: sum(({ waiting }) => waiting),
    closed: sum(({ closed }) => closed),
    checked: sum(({ checked }) => checked),
    byDepartment: new Map(
      cells.flatMap(({ departmentId, orders }) => (departmentId === null ? [] : [[departmentId, orders]])),
    ),
  }
}

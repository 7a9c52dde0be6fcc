/** Who handles projects that somebody may see: what a list is narrowed to a person by, found by a part of the name. */
import type { Actor } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { likeText } from '../../engines/registers/search-text.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { ENTRIES, narrowedTo } from './list-store.ts'
import type { HandlersQueryWire, HandlersWire } from './wire-lists.ts'

/** So many are offered at once; more letters of the name narrow them. */
const SHOWN = 20

interface HandlerRow {
  readonly id: string
  readonly name: string
  readonly departmentId: DepartmentId | null
}

/** In the order of their names, each with the unit of the newest of their projects. */
export async function listHandlers(
  context: RowContext,
  actor: Actor,
  { q = '', id }: HandlersQueryWire,
): Promise<HandlersWire> {
  const { where, values, put } = await narrowedTo(context, actor, {})
  const asked = id === undefined ? `h.name like ${put(`%${likeText(q.trim())}%`)}` : `h.id = ${put(id)}::uuid`
  const rows = await rowsOf<HandlerRow>(
    context.runner,
    `select h.id, h.name, newest.department_id as "departmentId" from person h
      cross join lateral (select m.department_id from matter m join ${ENTRIES} on p.id = m.id
        where m.kind = 'project' and m.handler_id = h.id and ${where.join(' and ')}
        order by m.id desc limit 1) as newest
      where ${asked} order by h.name, h.id limit ${SHOWN}`,
    values,
  )
  const { organisation } = context.world
  return {
    rows: rows.map(({ departmentId, ...row }) => ({
      ...row,
      department: departmentId === null ? null : (organisation.department(departmentId)?.name ?? null),
    })),
  }
}

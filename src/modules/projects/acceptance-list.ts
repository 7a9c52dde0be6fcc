/** The stages that were handed to another body and are not accepted yet, for whoever may see their projects (S001-58). */
import { dayOf, isoDay, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { DepartmentId, PersonId, RegionId } from '../../kernel/matter.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import type { Handing } from './project.ts'
import { seenBy } from './sight.ts'
import type { AcceptanceRowWire, AcceptancesWire } from './wire-acceptances.ts'

const MOST = 200
const OPEN = `select p.id, m.title, p.region_id as "regionId", m.department_id as "departmentId",
    m.handler_id as "handlerId", p.handing, c.due_at as "dueAt", count(*) over ()::int4 as count
  from project p join matter m on m.id = p.id
    left join clock c on c.matter_id = p.id and c.name = 'acceptance' and c.stopped_at is null
  where p.handing is not null and m.closed_at is null`

interface Found {
  readonly id: string
  readonly title: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly handlerId: PersonId | null
  /** JSON text of a `Handing`. */
  readonly handing: string
  readonly dueAt: Moment | null
  readonly count: number
}

/** Refuses nothing: whoever may see no such project is told of none. */
export async function listAcceptances(context: RowContext, actor: Actor): Promise<AcceptancesWire> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = [OPEN, ...seenBy(actor, put)].join(' and ')
  const order = `order by (p.handing::jsonb ->> 'since')::bigint, p.id limit ${MOST}`
  const rows = await rowsOf<Found>(context.runner, `${where} ${order}`, values)
  return { count: rows[0]?.count ?? 0, rows: rows.map((row) => toRow(context, row)) }
}

function toRow({ world, now }: RowContext, row: Found): AcceptanceRowWire {
  const { organisation, calendars } = world
  const { zone } = calendars.view(row.regionId).calendar
  const { departmentId: to, stage, since } = JSON.parse(row.handing) as Handing
  const nameOf = (id: DepartmentId) => organisation.department(id)?.name ?? { zh: '', en: '' }
  const today = dayOf(now, zone)
  // A limit in days ends with the midnight after its last day.
  const dueOn = row.dueAt === null ? null : dayOf((row.dueAt - 1) as Moment, zone)
  return {
    id: row.id,
    title: row.title,
    stage,
    from: row.departmentId === null ? null : nameOf(row.departmentId),
    person: row.handlerId === null ? null : (organisation.person(row.handlerId)?.name ?? null),
    to: nameOf(to),
    sinceOn: isoDay(dayOf(since, zone)),
    daysOpen: today - dayOf(since, zone),
    dueOn: dueOn === null ? null : isoDay(dueOn),
    daysOver: dueOn === null ? 0 : Math.max(0, today - dueOn),
  }
}

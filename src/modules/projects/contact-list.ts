/** Which projects on lists were contacted when, and which should have been since: for the office, and for whoever leads them. */
import { dayOf, isoDay, partsOf, type Day, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { DepartmentId, PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { intervalOf } from './contacts.ts'
import { seenBy } from './sight.ts'
import { LISTED } from './vip.ts'
import type { ContactRowWire, ContactsQueryWire, ContactsWire } from './wire-contacts.ts'
import { CONTACT_MODES, type ContactMode, type KeyList, type Stage } from './words.ts'

const MOST = 200

interface Found {
  readonly id: string
  readonly title: string
  readonly stage: Stage
  readonly regionId: RegionId
  readonly lists: readonly KeyList[]
  readonly lastOn: Day | null
  readonly lastMode: ContactMode | null
  readonly dueAt: Moment | null
  readonly isOverdue: boolean
  readonly departmentId: DepartmentId | null
  readonly handlerId: PersonId | null
}

interface Counts {
  readonly all: number
  readonly overdue: number
  readonly never: number
}

/** Refuses nothing: whoever may see no such project is told of none. */
export async function listContacts(
  { runner, world, now }: RowContext,
  actor: Actor,
  { list, only }: ContactsQueryWire,
): Promise<ContactsWire> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const year = partsOf(world.calendars.dayOf(now)).year
  const overdue = `due_at <= ${put(sqlMoment(now))}::timestamptz`
  const onLists = [`l.year = ${put(year)}`, ...(list === undefined ? [] : [`l.list = ${put(list)}`])].join(
    ' and ',
  )
  const where = [
    `p.id in (select l.project_id from ${LISTED} l where ${onLists})`,
    'm.closed_at is null',
    ...seenBy(actor, put),
  ].join(' and ')
  const found = `found as (select p.id, m.title, p.stage, p.region_id, m.department_id, m.handler_id,
      last.type, last.happened_on, c.due_at
    from project p join matter m on m.id = p.id
      left join lateral (select e.type, e.happened_on from project_event e
        where e.project_id = p.id and e.type = any(${put(CONTACT_MODES)})
        order by e.happened_on desc, e.no desc limit 1) as last on true
      left join clock c on c.matter_id = p.id and c.name = 'contact' and c.stopped_at is null
    where ${where})`
  // An aggregate without groups always answers one row.
  const [counts] = (await rowsOf<Counts>(
    runner,
    `with ${found} select count(*)::int4 as all, count(*) filter (where ${overdue})::int4 as overdue,
      count(*) filter (where type is null)::int4 as never from found`,
    values,
  )) as [Counts]
  const narrowed = { overdue, never: 'type is null', all: 'true' }[only ?? 'all']
  const rows = await rowsOf<Found>(
    runner,
    `with ${found} select id, title, stage, region_id as "regionId", department_id as "departmentId",
      handler_id as "handlerId", type as "lastMode", happened_on as "lastOn", due_at as "dueAt",
      coalesce(${overdue}, false) as "isOverdue",
      array(select distinct l.list from project_list l where l.project_id = found.id and l.year = ${put(year)}
        order by 1) as lists
    from found where ${narrowed} order by due_at nulls last, id desc limit ${MOST}`,
    values,
  )
  return { counts, rows: rows.map((row) => toRow(world, row, now)) }
}

function toRow(
  { organisation, calendars, law }: RowContext['world'],
  { departmentId, handlerId, regionId, dueAt, isOverdue, lastOn, ...row }: Found,
  now: Moment,
): ContactRowWire {
  const { zone } = calendars.view(regionId).calendar
  const dueOn = dueAt === null ? null : dayOf((dueAt - 1) as Moment, zone)
  const today = calendars.dayOf(now)
  const lists = row.lists.map((list) => ({ list, year: partsOf(today).year }))
  return {
    ...row,
    lists: [...row.lists],
    isAsked:
      intervalOf({ law: law.at({ regionId, lawOn: today, lawSeq: law.seq, today }) }, lists, today) !== null,
    lastOn: lastOn === null ? null : isoDay(lastOn),
    dueOn: dueOn === null ? null : isoDay(dueOn),
    daysOver: isOverdue && dueOn !== null ? dayOf(now, zone) - dueOn : 0,
    department: departmentId === null ? null : (organisation.department(departmentId)?.name ?? null),
    person: handlerId === null ? null : (organisation.person(handlerId)?.name ?? null),
  }
}

/**
 * The battle map (作战图): open projects by district, park and stage with their amounts and lights, and those that have stood in
 * one stage for too long. Counts and lists leave out confidential projects, whoever looks: a wall is read by everybody in the room.
 */
import { dayOf, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PersonId, RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { readNames, type Names } from '../../platform/views/names.ts'
import { wireMoment } from '../../platform/views/time.ts'
import type { BattleMapWire, StageCountWire, StuckProjectWire } from './wire-map.ts'
import type { Stage } from './words.ts'

/** What the map counts by: see `0030-project-list.sql`. */
const OPEN = 'p.is_open and not p.is_confidential and p.region_id = any($1::uuid[])'
/** Amounts are added up in units of 10 000 yuan: a city's fen are more than a number holds exactly. */
const COUNTS = `select p.region_id as "regionId", p.park_id as "parkId", k.code as "parkCode", k.name as park, p.stage, count(*)::int4 as count,
    round(coalesce(sum(p.investment), 0) / 1000000)::float8 as wan,
    count(*) filter (where p.due_at <= $2)::int4 as red,
    count(*) filter (where p.due_at is null and p.status = 'suspended')::int4 as paused,
    count(*) filter (where p.due_at > $2 and p.yellow_at <= $2)::int4 as yellow,
    count(*) filter (where p.due_at > $2 and (p.yellow_at is null or p.yellow_at > $2))::int4 as green,
    count(*) filter (where p.due_at is null and p.status <> 'suspended')::int4 as "notStarted"
  from project_entry p left join park k on k.id = p.park_id where ${OPEN} group by 1, 2, 3, 4, 5`
/** As many as a wall may turn through in a few minutes. */
const STUCK_MAX = 48
const STUCK = `select p.id, m.title, p.stage, r.stage_since as "stageSince", p.region_id as "regionId", k.name as park,
    m.department_id as "departmentId", m.handler_id as "handlerId", p.due_at as "dueAt"
  from project_entry p join matter m on m.id = p.id join project r on r.id = p.id left join park k on k.id = p.park_id
  where ${OPEN} and p.due_at <= $2 order by p.due_at, p.id limit ${STUCK_MAX}`

interface CountRow extends StageCountWire {
  readonly regionId: RegionId
  readonly parkId: string | null
  readonly parkCode: string | null
  readonly park: string | null
}

interface StuckRow {
  readonly id: string
  readonly title: string
  readonly stage: Stage
  readonly stageSince: Moment
  readonly regionId: RegionId
  readonly park: string | null
  readonly departmentId: DepartmentId | null
  readonly handlerId: PersonId | null
  readonly dueAt: Moment
}

/** The map of the regions that a post reads. Refuses (`not_permitted`) a post that reads no region. */
export async function battleMap(context: RowContext, actor: Officer): Promise<BattleMapWire> {
  if (!actor.powers.includes(READ_REGION)) throw new Refusal('not_permitted', 'session.noRegion')
  const { runner, world, now } = context
  const values = [[...actor.regions], sqlMoment(now)]
  const counts = await rowsOf<CountRow>(runner, COUNTS, values)
  const stuck = await rowsOf<StuckRow>(runner, STUCK, values)
  const names = await readNames(
    runner,
    world.organisation,
    stuck.map((row) => row.departmentId),
    stuck.map((row) => row.handlerId),
  )
  return {
    at: wireMoment(now, world.calendars.view(actor.regionId)),
    areas: areasOf(context, counts),
    stuckCount: counts.reduce((sum, { red }) => sum + red, 0),
    stuck: stuck.map((row) => stuckWire(context, row, names)),
  }
}

/** Districts and their parks in the order of their codes, and what lies in none of them last. */
function areasOf({ world: { organisation } }: RowContext, counts: readonly CountRow[]) {
  const codeOf = (id: RegionId) => organisation.region(id)?.code ?? ''
  const groups = Map.groupBy(counts, ({ regionId, parkId }) => `${regionId} ${parkId}`)
  return [...groups.values()]
    .flatMap((rows) => {
      const [first] = rows
      return first === undefined ? [] : [{ ...first, rows }]
    })
    .sort(
      (one, other) =>
        codeOf(one.regionId).localeCompare(codeOf(other.regionId)) ||
        Number(one.park === null) - Number(other.park === null) ||
        (one.parkCode ?? '').localeCompare(other.parkCode ?? ''),
    )
    .map(({ regionId, parkId, park, rows }) => ({
      region: { id: regionId, name: organisation.region(regionId)?.name ?? { zh: '', en: '' } },
      park: parkId === null || park === null ? null : { id: parkId, name: park },
      stages: rows.map(({ stage, count, wan, green, yellow, red, paused, notStarted }) => ({
        stage,
        count,
        wan,
        green,
        yellow,
        red,
        paused,
        notStarted,
      })),
    }))
}

function stuckWire({ world, now }: RowContext, row: StuckRow, names: Names): StuckProjectWire {
  const { zone } = world.calendars.view(row.regionId).calendar
  const today = dayOf(now, zone)
  return {
    id: row.id,
    title: row.title,
    stage: row.stage,
    region: world.organisation.region(row.regionId)?.name ?? { zh: '', en: '' },
    park: row.park,
    department: names.party(row.departmentId),
    person: names.person(row.handlerId),
    daysInStage: today - dayOf(row.stageSince, zone),
    // A limit in days ends with the midnight after its last day.
    overDays: Math.max(0, today - dayOf((row.dueAt - 1) as Moment, zone)),
  }
}

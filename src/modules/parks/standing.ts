/** How a park stands for one reader: who answers for it, its projects by stage, which are stuck, what is red in it. */
import { dayOf, isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { mayKeep } from '../../engines/registers/keep.ts'
import { findStored } from '../../engines/registers/store.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, Party, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import { STAGES, type Stage } from '../projects/words.ts'
import { listChiefs, type Chief } from './chief-store.ts'
import { parkRegister } from './park-registers.ts'
import type { CandidatesWire, StandingWire } from './wire.ts'

/** So many are named; the numbers count all. */
const NAMED_MAX = 20
const BLANK = { zh: '', en: '' }

/** Projects of the park `$1` that somebody sees who reads the regions `$2`, or who has the parties `$3`. */
const SEEN = `seen as (select p.id, p.stage, m.title, m.department_id, m.closed_at, m.status
  from project p join matter m on m.id = p.id
  where p.park_id = $1 and (not m.confidential and m.region_id = any($2::uuid[])
    or exists (select 1 from reader r where r.matter_id = p.id and r.party = any($3::uuid[]))))`
const STAGE_COUNTS = `with ${SEEN} select stage, count(*)::int4 as count from seen
  where status not in ('terminated', 'merged') group by stage`
const STUCK = `with ${SEEN} select s.id, s.title, s.stage, s.department_id as "departmentId", c.due_at as "dueAt",
    count(*) over ()::int4 as total
  from seen s join clock c on c.matter_id = s.id and c.name = 'stage' and c.stopped_at is null
  where s.closed_at is null and c.due_at <= $4::timestamptz order by c.due_at, s.id limit ${NAMED_MAX}`
const RED = `with ${SEEN} select ${ROW_COLUMNS}, count(*) over ()::int4 as total from matter m
  where m.closed_at is null and m.due_at <= $4::timestamptz
    and (m.project_id in (select id from seen) or m.parent_id in (select id from seen))
    and (not m.confidential and m.region_id = any($2::uuid[])
      or exists (select 1 from reader r where r.matter_id = m.id and r.party = any($3::uuid[])))
  order by m.due_at, m.id limit ${NAMED_MAX}`

interface StuckRow {
  readonly id: string
  readonly title: string
  readonly stage: Stage
  readonly departmentId: DepartmentId | null
  readonly dueAt: Moment
  readonly total: number
}

/** Refuses a park that there is none of. */
export async function readStanding(context: RowContext, id: string, actor: Officer): Promise<StandingWire> {
  const { runner, world, now } = context
  const { organisation, calendars } = world
  const park = await requirePark(context, id)
  const regions = actor.powers.includes(READ_REGION) ? [...actor.regions] : []
  const scope = [id, regions, actor.parties]
  const counts = await rowsOf<{ stage: Stage; count: number }>(runner, STAGE_COUNTS, scope)
  const timed = [...scope, sqlMoment(now)]
  const stuck = await rowsOf<StuckRow>(runner, STUCK, timed)
  const red = await rowsOf<MatterRow & { total: number }>(runner, RED, timed)
  const chiefs = await listChiefs(runner, id)
  const inCharge = organisation.inCharge(id as Party, now)
  const present = chiefs.find(({ fromOn }) => fromOn === inCharge?.fromOn)
  const { zone } = calendars.view(park.regionId as RegionId).calendar
  return {
    chief: present === undefined ? null : chiefWire(present, organisation),
    chiefs: chiefs.map((chief) => chiefWire(chief, organisation)),
    mayName: mayKeep(parkRegister, actor, park.regionId),
    stages: STAGES.map((stage) => ({
      stage,
      count: counts.find((one) => one.stage === stage)?.count ?? 0,
    })),
    projects: counts.reduce((sum, { count }) => sum + count, 0),
    stuckCount: stuck[0]?.total ?? 0,
    stuck: stuck.map(({ departmentId, dueAt, id: projectId, title, stage }) => ({
      id: projectId,
      title,
      stage,
      daysOver: dayOf(now, zone) - dayOf((dueAt - 1) as Moment, zone),
      department: departmentId === null ? null : (organisation.department(departmentId)?.name ?? null),
    })),
    redCount: red[0]?.total ?? 0,
    red: await toRows(context, red),
  }
}

/** The posts of the park's region, and of those above and below it, that exactly one person holds. */
export async function listCandidates(
  context: RowContext,
  id: string,
  actor: Officer,
): Promise<CandidatesWire> {
  const { organisation } = context.world
  const { regionId } = await requirePark(context, id)
  if (!mayKeep(parkRegister, actor, regionId)) throw new Refusal('not_permitted', 'register.power')
  const near = new Set([
    ...organisation.ancestors(regionId as RegionId),
    ...organisation.subtree(regionId as RegionId),
  ])
  const departments = organisation
    .departments()
    .filter((one) => one.closedOn === null && near.has(one.regionId))
  const rows = departments.flatMap(({ id: departmentId, name: department }) =>
    organisation.postsOf(departmentId).flatMap((post) => {
      const holders = new Set(organisation.holders(post.id, context.now))
      const [only] = holders
      const person = only === undefined || holders.size > 1 ? undefined : organisation.person(only)
      return person === undefined
        ? []
        : [{ postId: post.id, post: post.name, department, person: person.name }]
    }),
  )
  return { rows }
}

async function requirePark({ runner }: RowContext, id: string) {
  const park = await findStored(runner, parkRegister, id)
  if (park === undefined) throw new Refusal('not_found', 'register.notFound')
  return park
}

function chiefWire({ personId, postId, fromOn, toOn, reason }: Chief, organisation: Organisation) {
  const post = organisation.post(postId)
  return {
    person: organisation.person(personId)?.name ?? '',
    post: post?.name ?? BLANK,
    department: (post && organisation.department(post.departmentId)?.name) ?? BLANK,
    fromOn: isoDay(fromOn),
    toOn: dayText(toOn),
    reason,
  }
}

function dayText(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}

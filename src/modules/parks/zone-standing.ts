/** How a functional zone stands for one reader (S002-157): its projects, whose they are, and how concentrated they are. */
import { findStored } from '../../engines/registers/store.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { STAGES, type Stage } from '../projects/words.ts'
import { zoneRegister } from './park-registers.ts'
import type { ZoneStandingWire } from './wire.ts'

/** So many enterprises are named; the number counts all. */
const NAMED_MAX = 50

/** Projects of the zone `$1` that somebody sees who reads the regions `$2`, or who has the parties `$3`. */
const SEEN = `seen as (select p.stage, p.investment, p.planned_tax, p.jobs, p.land_area, m.enterprise_id,
    substring(p.industry from '^[A-T]?\\d{0,2}') as industry
  from project p join matter m on m.id = p.id
  where p.zone_id = $1 and m.status not in ('terminated', 'merged')
    and (not m.confidential and m.region_id = any($2::uuid[])
      or exists (select 1 from reader r where r.matter_id = p.id and r.party = any($3::uuid[]))))`
const STAGE_COUNTS = `with ${SEEN} select stage, count(*)::int4 as count from seen group by stage`
/** Amounts are kept in fen; a mu is 2000/3 square metres. */
const SUMS = `with ${SEEN} select count(*)::int4 as projects,
    round(coalesce(sum(investment), 0) / 1000000)::float8 as wan,
    round(coalesce(sum(planned_tax), 0) / 1000000)::float8 as "taxWan",
    coalesce(sum(jobs), 0)::int4 as jobs,
    round(sum(planned_tax) filter (where land_area > 0) / 1000000
      / nullif(sum(land_area) filter (where planned_tax is not null) * 3 / 2000.0, 0), 1)::float8 as "taxPerMu",
    count(distinct enterprise_id)::int4 as "enterpriseCount"
  from seen`
const LEADING = `with ${SEEN} select industry, floor(100.0 * count(*) / sum(count(*)) over ())::int4 as percent
  from seen where industry is not null group by industry order by count(*) desc, industry limit 1`
const ENTERPRISES = `with ${SEEN} select e.id, e.name, count(*)::int4 as projects
  from seen s join enterprise e on e.id = s.enterprise_id
  group by e.id, e.name order by sum(s.investment) desc nulls last, e.name limit ${NAMED_MAX}`

type Sums = Pick<ZoneStandingWire, 'projects' | 'wan' | 'taxWan' | 'jobs' | 'taxPerMu' | 'enterpriseCount'>
const NOTHING: Sums = { projects: 0, wan: 0, taxWan: 0, jobs: 0, taxPerMu: null, enterpriseCount: 0 }

/** Refuses a zone that there is none of. */
export async function readZone(
  { runner }: RowContext,
  id: string,
  actor: Officer,
): Promise<ZoneStandingWire> {
  if ((await findStored(runner, zoneRegister, id)) === undefined)
    throw new Refusal('not_found', 'register.notFound')
  const regions = actor.powers.includes(READ_REGION) ? [...actor.regions] : []
  const scope = [id, regions, actor.parties]
  const counts = await rowsOf<{ stage: Stage; count: number }>(runner, STAGE_COUNTS, scope)
  const [sums] = await rowsOf<Sums>(runner, SUMS, scope)
  const [leading] = await rowsOf<NonNullable<ZoneStandingWire['leading']>>(runner, LEADING, scope)
  return {
    ...(sums ?? NOTHING),
    stages: STAGES.map((stage) => ({
      stage,
      count: counts.find((one) => one.stage === stage)?.count ?? 0,
    })),
    leading: leading ?? null,
    enterprises: await rowsOf<ZoneStandingWire['enterprises'][number]>(runner, ENTERPRISES, scope),
  }
}

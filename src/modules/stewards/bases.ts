/**
 * Who must have somebody: the bases of each coverage as queries, by what each region has set. A region that has set nothing
 * has nothing in its base.
 */
import { partsOf, type Day } from '../../calendar/days.ts'
import type { Base, Coverage } from '../../engines/assignments/coverage-store.ts'
import type { LawView } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import type { World } from '../../platform/reference.ts'
import { majorFrom } from '../projects/parameters.ts'
import { STAGES } from '../projects/words.ts'
import { coversAboveLimit, coversAboveScale, liaisonBase, projectFrom, projectStage } from './parameters.ts'
import { COVERAGE_SLOTS, type CoverageName } from './words.ts'

/** 省重点, 市重点, 区重点 (S002-30, S002-31; S001-98). */
const KEY = ['provincial', 'city', 'district']

/** A coverage as the engine takes it. */
export function coverageOf(name: CoverageName): Coverage {
  return { name, slots: COVERAGE_SLOTS[name] }
}

/** The law of today in a region. */
export function lawIn({ law }: Pick<World, 'law'>, regionId: RegionId, today: Day): LawView {
  return law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
}

/** The base of a coverage in some regions, by the law of a day. */
export function baseOf(world: World, name: CoverageName, regions: readonly RegionId[], today: Day): Base {
  const laws = regions.map((regionId) => ({ regionId, law: lawIn(world, regionId, today) }))
  switch (name) {
    case 'steward':
      return stewardBase(laws)
    case 'approvalOfficer':
    case 'chiefService':
      return keyBase(regions, today)
    case 'taskForce':
      return taskForceBase(laws, today)
    case 'liaison':
      return liaisonOf(laws)
  }
}

interface RegionLaw {
  readonly regionId: RegionId
  readonly law: LawView
}

/** Projects by the narrow rows that their lists are read from. */
const OPEN_PROJECT = 'p.is_open and not p.is_confidential'
/** A project has needed somebody at the latest since it reached its stage; of an enterprise nobody knows. */
const SINCE = `(select (p.stage_since at time zone 'Asia/Shanghai')::date from project p where p.id = o.id)`

/** Projects of enough investment under way, industry above scale, trade above limit; what is both stands in it once. */
function stewardBase(laws: readonly RegionLaw[]): Base {
  const projects = laws.flatMap(({ regionId, law }) => {
    const from = law.find(projectFrom)
    const stage = law.find(projectStage)
    if (from === undefined || stage === undefined) return []
    const least = from.value * FEN_IN_WAN
    return STAGES.slice(STAGES.indexOf(stage.value)).map((one) => ({ regionId, least, stage: one }))
  })
  const enterprises = laws.map(({ regionId, law }) => ({
    regionId,
    scale: law.find(coversAboveScale)?.value === 'yes',
    limit: law.find(coversAboveLimit)?.value === 'yes',
  }))
  const sql = `select 'project' as kind, p.id, p.region_id, 'project' as part
    from unnest($1::uuid[], $2::bigint[], $3::text[]) as r (region_id, least, stage)
    join project_entry p on p.region_id = r.region_id and p.stage = r.stage and p.investment >= r.least and ${OPEN_PROJECT}
    union all
    select 'enterprise', e.id, e.region_id, case when q.scale and e.is_above_scale then 'aboveScale' else 'aboveLimit' end
    from unnest($4::uuid[], $5::bool[], $6::bool[]) as q (region_id, scale, top)
    join enterprise e on e.region_id = q.region_id and (e.is_above_scale or e.is_above_limit)
      and ((q.scale and e.is_above_scale) or (q.top and e.is_above_limit))
    where e.merged_into is null and e.ended_on is null`
  const values = [
    projects.map(({ regionId }) => regionId),
    projects.map(({ least }) => least),
    projects.map(({ stage }) => stage),
    enterprises.map(({ regionId }) => regionId),
    enterprises.map(({ scale }) => scale),
    enterprises.map(({ limit }) => limit),
  ]
  return { sql, values, since: SINCE }
}

/** Projects that stand on a list of key projects of the year. */
const KEY_PROJECTS = `select 'project' as kind, p.id, p.region_id, 'key' as part
  from project_entry p where p.region_id = any($1::uuid[]) and ${OPEN_PROJECT}
    and p.id in (select l.project_id from project_list l where l.list = any($2::text[]) and l.year = $3::int4)`

function keyBase(regions: readonly RegionId[], today: Day): Base {
  return { sql: KEY_PROJECTS, values: [regions, KEY, yearOf(today)], since: SINCE }
}

/** Key projects, and major ones that stand on no list. */
function taskForceBase(laws: readonly RegionLaw[], today: Day): Base {
  const major = laws.flatMap(({ regionId, law }) => {
    const from = law.find(majorFrom)
    return from === undefined ? [] : [{ regionId, from: from.value * FEN_IN_WAN }]
  })
  const sql = `${KEY_PROJECTS} union all
    select 'project', p.id, p.region_id, 'major'
    from unnest($4::uuid[], $5::bigint[]) as r (region_id, least)
    join project_entry p on p.region_id = r.region_id and p.investment >= r.least and ${OPEN_PROJECT}
    where not exists (select from project_list l where l.project_id = p.id
      and l.list = any($2::text[]) and l.year = $3::int4)`
  return {
    sql,
    since: SINCE,
    values: [
      laws.map(({ regionId }) => regionId),
      KEY,
      yearOf(today),
      major.map(({ regionId }) => regionId),
      major.map(({ from }) => from),
    ],
  }
}

/** The enterprises that the region wants liaison for. */
function liaisonOf(laws: readonly RegionLaw[]): Base {
  const wanted = laws.flatMap(({ regionId, law }) => {
    const base = law.find(liaisonBase)?.value
    return base === undefined ? [] : [{ regionId, isAll: base === 'all' }]
  })
  const sql = `select 'enterprise' as kind, e.id, e.region_id, 'enterprise' as part
    from unnest($1::uuid[], $2::bool[]) as r (region_id, everyone)
    join enterprise e on e.region_id = r.region_id and (r.everyone or e.is_above_scale or e.is_above_limit)
    where e.merged_into is null and e.ended_on is null`
  const values = [wanted.map(({ regionId }) => regionId), wanted.map(({ isAll }) => isAll)]
  return { sql, values, since: null }
}

function yearOf(today: Day): number {
  return partsOf(today).year
}

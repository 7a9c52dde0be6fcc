/** What is read for annual targets and comparisons: projects with the days of their stages, lists, nodes; and the target rows. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { LISTED } from '../projects/vip.ts'
import { STAGES, type KeyList, type Stage } from '../projects/words.ts'
import type { ProjectFacts } from './figures.ts'
import type { Targeted } from './words.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

const from = (stage: Stage) => STAGES.slice(STAGES.indexOf(stage))
const SIGNED = from('signed')
const STARTED = from('started')
const COMPLETED = from('completed')

/** The day on which a project first reached a stage, or went past it; what it was put back from does not count. */
const reached = (value: number) => `(select min(e.happened_on) from project_event e where e.project_id = p.id
  and e.type = 'stage' and not e.is_void and e.stage = any($${value}::text[]))`

const COLUMNS = `p.id, m.code, m.title, p.region_id as "regionId", m.status, p.stage, p.investment,
    coalesce(p.is_top500, false) as "isTop500"`
const REACHED = `${reached(2)} as "signedOn", ${reached(3)} as "startedOn", ${reached(4)} as "completedOn"`
const COUNTED = `project p join matter m on m.id = p.id
  where not m.confidential and m.status <> 'merged' and p.region_id = any($1::uuid[])`

const IN_PERIOD = `select ${COLUMNS}, ${REACHED} from ${COUNTED}
    and p.id in (select e.project_id from project_event e where e.type = 'stage' and not e.is_void
      and e.stage = any($2::text[]) and e.happened_on between $5::date and $6::date)
  order by p.id`

type FactsRow = Omit<ProjectFacts, 'investment'> & { readonly investment: string | null }

function factsOf({ investment, ...row }: FactsRow): ProjectFacts {
  return { ...row, investment: investment === null ? null : Number(investment) }
}

/** The projects of some regions that reached a stage from signing on in a period. */
export async function readProjects(
  runner: Runner,
  regions: readonly RegionId[],
  period: Period,
): Promise<ProjectFacts[]> {
  const values = [regions, SIGNED, STARTED, COMPLETED, isoDay(period.from), isoDay(period.to)]
  return (await rowsOf<FactsRow>(runner, IN_PERIOD, values)).map(factsOf)
}

const ON_LISTS = `select ${COLUMNS}, ${REACHED}, l.list,
    m.handler_post_id is not null as "isServed",
    (select count(*)::int from matter w where w.project_id = p.id and w.kind = any($6::text[])) as raised,
    (select count(*)::int from matter w where w.project_id = p.id and w.kind = any($6::text[])
      and w.closed_at is not null) as solved from ${COUNTED.replace('where', `join ${LISTED} l on l.project_id = p.id where`)}
    and l.year = $5 order by p.id`

/** What enterprises ask for and what is helped with: appeals, and help orders. */
const PROBLEMS = ['appeal', 'helpOrder']

/** A project as it stands on a list of a year. */
export interface ListedProject extends ProjectFacts {
  readonly list: KeyList
  /** Whether somebody looks after it. */
  readonly isServed: boolean
  /** Problems of it that were raised with us, and those of them that are closed. */
  readonly raised: number
  readonly solved: number
}

/** The projects on the lists of a year; one that stands on two is there twice. */
export async function readLists(
  runner: Runner,
  regions: readonly RegionId[],
  year: number,
): Promise<ListedProject[]> {
  type Row = FactsRow & Omit<ListedProject, keyof ProjectFacts>
  const rows = await rowsOf<Row>(runner, ON_LISTS, [regions, SIGNED, STARTED, COMPLETED, year, PROBLEMS])
  return rows.map(({ list, isServed, raised, solved, ...row }) => ({
    ...factsOf(row),
    list,
    isServed,
    raised,
    solved,
  }))
}

const SOME = `select ${COLUMNS}, ${REACHED} from project p join matter m on m.id = p.id
  where not m.confidential and p.id = any($1::uuid[]) order by p.id`

/** Some projects by their ids; nothing for confidential ones. */
async function someProjects(runner: Runner, ids: readonly string[]): Promise<ProjectFacts[]> {
  return (await rowsOf<FactsRow>(runner, SOME, [ids, SIGNED, STARTED, COMPLETED])).map(factsOf)
}

/** Against the baseline: a plan that is laid anew makes nothing timely. */
const NODES = `count(*)::int as due, count(*) filter (where n.finished_on <= n.base_to_on)::int as timely
  from project_node n join matter m on m.id = n.project_id
  where m.region_id = any($1::uuid[]) and not m.confidential and m.status <> 'merged'
    and n.base_to_on between $2::date and $3::date group by 1`
const NODES_BY_REGION = `select m.region_id as "regionId", ${NODES}`
const NODES_BY_PROJECT = `select m.id, ${NODES}`

export interface NodeCount {
  readonly regionId: RegionId
  readonly due: number
  readonly timely: number
}

/** How many nodes were to be finished in a period by the baseline, and how many were in time. */
export async function countNodes(
  runner: Runner,
  regions: readonly RegionId[],
  { from: first, to }: Period,
): Promise<NodeCount[]> {
  return rowsOf(runner, NODES_BY_REGION, [regions, isoDay(first), isoDay(to)])
}

/** What of a project a comparison counted. */
export interface Share {
  readonly nodes: { readonly due: number; readonly timely: number } | null
  readonly releases: number | null
}

/** The projects whose nodes those are, first of which most are not in time. */
export async function nodesBehind(
  runner: Runner,
  regions: readonly RegionId[],
  { from: first, to }: Period,
): Promise<(ProjectFacts & Share)[]> {
  type Row = { readonly id: string; readonly due: number; readonly timely: number }
  const rows = await rowsOf<Row>(runner, NODES_BY_PROJECT, [regions, isoDay(first), isoDay(to)])
  const projects = await withShares(
    runner,
    rows.map(({ id, ...nodes }) => ({ id, nodes, releases: null })),
  )
  const late = ({ nodes }: Share) => (nodes === null ? 0 : nodes.due - nodes.timely)
  return projects.toSorted((one, other) => late(other) - late(one))
}

async function withShares(runner: Runner, rows: readonly (Share & { readonly id: string })[]) {
  const shares = new Map(rows.map(({ id, ...share }) => [id, share]))
  return (await someProjects(runner, [...shares.keys()])).map((project) => ({
    ...project,
    nodes: shares.get(project.id)?.nodes ?? null,
    releases: shares.get(project.id)?.releases ?? null,
  }))
}

const RELEASES = `count(*)::int as n from project_release r join matter m on m.id = r.id
  where m.region_id = any($1::uuid[]) and m.status = 'published' and not m.confidential
    and r.published_at >= $2 and r.published_at < $3 group by 1`
const RELEASES_BY_REGION = `select m.region_id as "regionId", ${RELEASES}`
const RELEASES_BY_PROJECT = `select r.project_id as id, ${RELEASES}`

/** How many releases about projects have become public in a period and still are. */
export async function countReleases(
  runner: Runner,
  regions: readonly RegionId[],
  fromAt: Moment,
  toAt: Moment,
): Promise<{ readonly regionId: RegionId; readonly n: number }[]> {
  return rowsOf(runner, RELEASES_BY_REGION, [regions, sqlMoment(fromAt), sqlMoment(toAt)])
}

/** The projects that those releases are about. */
export async function releasesBehind(
  runner: Runner,
  regions: readonly RegionId[],
  fromAt: Moment,
  toAt: Moment,
): Promise<(ProjectFacts & Share)[]> {
  type Row = { readonly id: string; readonly n: number }
  const rows = await rowsOf<Row>(runner, RELEASES_BY_PROJECT, [regions, sqlMoment(fromAt), sqlMoment(toAt)])
  return withShares(
    runner,
    rows.map(({ id, n }) => ({ id, nodes: null, releases: n })),
  )
}

/** A target as it was set. */
export interface Target {
  readonly figure: Targeted
  readonly value: number
  readonly basis: string
  readonly validFrom: Day
  readonly setAt: Moment
}

/** Of each figure the newest row that is valid on the day. */
const TARGETS = `select distinct on (figure) figure, value, basis, valid_from as "validFrom", set_at as "setAt"
  from figure_target where region_id = $1 and year = $2 and valid_from <= $3::date
  order by figure, valid_from desc, set_at desc, id desc`

export async function readTargets(
  runner: Runner,
  regionId: RegionId,
  year: number,
  on: Day,
): Promise<Target[]> {
  return rowsOf(runner, TARGETS, [regionId, year, isoDay(on)])
}

const SET = `insert into figure_target (id, region_id, year, figure, value, basis, valid_from, set_at, set_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

export async function addTarget(
  runner: Runner,
  id: string,
  place: { readonly regionId: RegionId; readonly year: number },
  { figure, value, basis, validFrom, setAt }: Target,
  by: PersonId,
): Promise<void> {
  const { regionId, year } = place
  await run(runner, SET, [id, regionId, year, figure, value, basis, isoDay(validFrom), sqlMoment(setAt), by])
}

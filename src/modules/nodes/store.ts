/** The only SQL for plans of projects and their templates: reading, locking, replacing. Who may do so is not decided here. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { maySee, type Actor } from '../../kernel/actor.ts'
import type { DepartmentId, EnterpriseId, MatterId, PostId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { NodeDesign, PlanNode } from './plan-rules.ts'
import type { PlanType } from './words.ts'

/** A project as its plan needs to know it. */
export interface PlannedProject {
  readonly id: MatterId
  readonly code: string
  readonly title: string
  readonly status: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly enterpriseId: EnterpriseId | null
  readonly handlerPostId: PostId | null
  readonly confidential: boolean
  readonly isOpen: boolean
}

/** A project's plan without its nodes. */
export interface Plan {
  readonly projectId: MatterId
  readonly version: number
  readonly type: PlanType
  readonly templateRegionId: RegionId | null
  readonly templateVersion: number
  readonly targetOn: Day
  readonly laidAt: Moment
}

const planTable = defineTable('project_plan', ['projectId'], {
  projectId: 'uuid',
  version: 'int',
  type: 'text',
  templateRegionId: 'uuid',
  templateVersion: 'int',
  targetOn: 'day',
  laidAt: 'moment',
})

const nodeTable = defineTable('project_node', ['projectId', 'key'], {
  projectId: 'uuid',
  key: 'text',
  no: 'int',
  name: 'text',
  days: 'int',
  unit: 'text',
  after: 'json',
  soft: 'json',
  isMilestone: 'bool',
  role: 'text',
  plannedFromOn: 'day',
  plannedToOn: 'day',
  baseFromOn: 'day',
  baseToOn: 'day',
  startedOn: 'day',
  finishedOn: 'day',
  departmentId: 'uuid',
  postId: 'uuid',
  matterId: 'uuid',
})

const PROJECT_COLUMNS = `m.id, m.code, m.title, m.status, m.region_id as "regionId", m.department_id as "departmentId",
  m.enterprise_id as "enterpriseId", m.handler_post_id as "handlerPostId", m.confidential, m.closed_at is null as "isOpen"`
/** Readers of the project, and whoever answers for one of its nodes. */
const PROJECT = `select ${PROJECT_COLUMNS},
    exists (select 1 from reader r where r.matter_id = m.id and r.party = any($2::uuid[])) as "isReader",
    exists (select 1 from project_node n where n.project_id = m.id
      and (n.department_id = any($2::uuid[]) or n.post_id = any($2::uuid[]))) as "isOwner"
  from matter m where m.id = $1 and m.kind = 'project'`

/** The project, when the actor may see it; to everybody else it does not exist. */
export async function findProject(
  runner: Runner,
  id: string,
  actor: Actor,
): Promise<PlannedProject | undefined> {
  type Row = PlannedProject & { readonly isReader: boolean; readonly isOwner: boolean }
  const [found] = await rowsOf<Row>(runner, PROJECT, [id, actor.parties])
  if (found === undefined) return undefined
  const { isReader, isOwner, ...project } = found
  const isNamed = isReader || (isOwner && !project.confidential)
  return isNamed || maySee(actor, project, []) ? project : undefined
}

const PLAN = `select ${planTable.select()} from project_plan where project_id = $1`
const NODES = `select ${nodeTable.select()} from project_node where project_id = $1 order by no`

/** A project's plan with its nodes; locked until the end of the transaction where it is to be changed. */
export async function findPlan(
  runner: Runner,
  projectId: string,
  isLocked = false,
): Promise<{ readonly plan: Plan; readonly nodes: readonly PlanNode[] } | undefined> {
  const [plan] = await rowsOf<Plan>(runner, isLocked ? `${PLAN} for update` : PLAN, [projectId])
  if (plan === undefined) return undefined
  const rows = await rowsOf<Record<string, unknown>>(runner, NODES, [projectId])
  return { plan, nodes: rows.map((row) => nodeOf(row)) }
}

function nodeOf(row: Record<string, unknown>): PlanNode {
  const { projectId: _project, no: _no, ...node } = decode(nodeTable, row)
  return node as unknown as PlanNode
}

const INSERT_PLAN = `insert into project_plan
    (project_id, version, type, template_region_id, template_version, target_on, laid_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (project_id) do nothing`

/** Enters a plan; false when the project has one. */
export async function insertPlan(runner: Runner, plan: Plan, nodes: readonly PlanNode[]): Promise<boolean> {
  const { rowCount } = await run(runner, INSERT_PLAN, [
    plan.projectId,
    plan.version,
    plan.type,
    plan.templateRegionId,
    plan.templateVersion,
    isoDay(plan.targetOn),
    sqlMoment(plan.laidAt),
  ])
  if (rowCount !== 1) return false
  await insertNodes(runner, plan.projectId, nodes)
  return true
}

const UPDATE_PLAN = 'update project_plan set version = $2, target_on = $3 where project_id = $1'
const DELETE_NODES = 'delete from project_node where project_id = $1'

/** Puts other nodes in the place of a plan's, under its next version. */
export async function replaceNodes(
  runner: Runner,
  { projectId, version, targetOn }: Pick<Plan, 'projectId' | 'version' | 'targetOn'>,
  nodes: readonly PlanNode[],
): Promise<void> {
  await run(runner, UPDATE_PLAN, [projectId, version, isoDay(targetOn)])
  await run(runner, DELETE_NODES, [projectId])
  await insertNodes(runner, projectId, nodes)
}

async function insertNodes(runner: Runner, projectId: string, nodes: readonly PlanNode[]): Promise<void> {
  const writes = new Writes()
  for (const [index, node] of nodes.entries()) writes.insert(nodeTable, { ...node, projectId, no: index + 1 })
  await runWrites(runner, writes)
}

/** A published template. */
export interface Template {
  readonly regionId: RegionId
  readonly type: PlanType
  readonly version: number
  readonly nodes: readonly NodeDesign[]
  readonly basis: string
}

const TEMPLATES = `select distinct on (region_id, type) region_id as "regionId", type, version, nodes, basis
  from plan_template where region_id = any($1::uuid[]) order by region_id, type, version desc`
const INSERT_TEMPLATE = `insert into plan_template (region_id, type, version, nodes, basis, published_at)
  values ($1, $2, $3, $4, $5, $6) on conflict (region_id, type, version) do nothing`

/** The newest templates of each of some regions. */
export async function listTemplates(runner: Runner, regionIds: readonly string[]): Promise<Template[]> {
  type Row = Omit<Template, 'nodes'> & { readonly nodes: string }
  const rows = await rowsOf<Row>(runner, TEMPLATES, [regionIds])
  return rows.map(({ nodes, ...row }) => ({ ...row, nodes: JSON.parse(nodes) as NodeDesign[] }))
}

/** A template with when it was published, and how many plans were laid from it. */
export interface TemplateVersion extends Template {
  readonly publishedAt: Moment
  readonly planCount: number
}

const VERSIONS = `select t.region_id as "regionId", t.type, t.version, t.nodes, t.basis, t.published_at as "publishedAt",
    (select count(*)::int from project_plan p where p.template_region_id = t.region_id and p.type = t.type
      and p.template_version = t.version) as "planCount"
  from plan_template t where t.region_id = $1 and t.type = $2 order by t.version desc limit 100`

/** What a region has published of a type, the newest first. */
export async function listTemplateVersions(
  runner: Runner,
  regionId: RegionId,
  type: PlanType,
): Promise<TemplateVersion[]> {
  type Row = Omit<TemplateVersion, 'nodes'> & { readonly nodes: string }
  const rows = await rowsOf<Row>(runner, VERSIONS, [regionId, type])
  return rows.map(({ nodes, ...row }) => ({ ...row, nodes: JSON.parse(nodes) as NodeDesign[] }))
}

/** Publishes a template; false when that version is there already. */
export async function insertTemplate(runner: Runner, template: Template, at: Moment): Promise<boolean> {
  const { regionId, type, version, nodes, basis } = template
  const values = [regionId, type, version, JSON.stringify(nodes), basis, sqlMoment(at)]
  return (await run(runner, INSERT_TEMPLATE, values)).rowCount === 1
}

/** A project with its plan and nodes, as the chart shows it. */
export interface ChartedPlan {
  readonly project: PlannedProject
  readonly plan: Plan
  readonly nodes: readonly PlanNode[]
}

const CHARTED = `${PROJECT_COLUMNS}, p.version, p.target_on as "targetOn"
  from project_plan p join matter m on m.id = p.project_id`
const STILL_RUNNING = `m.closed_at is null and not m.confidential`
const OF_REGIONS = `select ${CHARTED} where ${STILL_RUNNING} and m.region_id = any($1::uuid[])
  order by p.target_on, m.id limit $2`
const OF_PARTIES = `select ${CHARTED} where ${STILL_RUNNING} and m.id in (
    select matter_id from reader where party = any($1::uuid[]) and is_open
    union select project_id from project_node where department_id = any($1::uuid[])
    union select project_id from project_node where post_id = any($1::uuid[]))
  order by p.target_on, m.id limit $2`
/** Days as numbers, as they are: reading a hundred thousand texts as days would take longer than all the rest. */
const dayNumber = (column: string) => `n.${column} - date '1970-01-01'`
const CHART_NODES = `select n.project_id as "projectId", n.key, n.name, n.days, n.unit, n.after, n.soft,
    n.is_milestone as "isMilestone", ${dayNumber('planned_from_on')} as "plannedFromOn",
    ${dayNumber('planned_to_on')} as "plannedToOn", ${dayNumber('base_from_on')} as "baseFromOn",
    ${dayNumber('base_to_on')} as "baseToOn", ${dayNumber('started_on')} as "startedOn",
    ${dayNumber('finished_on')} as "finishedOn", n.department_id as "departmentId", n.post_id as "postId"
  from project_node n where n.project_id = any($1::uuid[]) order by n.project_id, n.no`

/** Whose plans are charted: those of regions, or those that some parties read or answer for. */
export type ChartScope = { readonly regionIds: readonly string[] } | { readonly parties: readonly string[] }

/** The plans of running projects, those with the earliest targets first. */
export async function listPlans(runner: Runner, scope: ChartScope, atMost: number): Promise<ChartedPlan[]> {
  type Row = PlannedProject & Pick<Plan, 'version' | 'targetOn'>
  const rows =
    'regionIds' in scope
      ? await rowsOf<Row>(runner, OF_REGIONS, [scope.regionIds, atMost])
      : await rowsOf<Row>(runner, OF_PARTIES, [scope.parties, atMost])
  const nodes = await rowsOf<Record<string, unknown>>(runner, CHART_NODES, [rows.map(({ id }) => id)])
  const byProject = Map.groupBy(nodes, ({ projectId }) => projectId)
  return rows.map(({ version, targetOn, ...project }) => ({
    project,
    plan: { version, targetOn } as Plan,
    nodes: (byProject.get(project.id) ?? []).map(nodeOf),
  }))
}

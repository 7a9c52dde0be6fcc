/** The only SQL for checklists by stage: templates with their days, the lists that projects have, and how each item stands. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Stage } from '../projects/words.ts'

/** What a region has a steward go through in a stage, from a day on. */
export interface Template {
  readonly id: string
  readonly regionId: RegionId
  readonly stage: Stage
  readonly fromOn: Day
  /** In their order; none where nothing is to be gone through any more. */
  readonly items: readonly string[]
  readonly basis: string
  readonly recordedAt: Moment
  readonly recordedBy: PersonId
}

const templateTable = defineTable('stage_template', ['id'], {
  id: 'uuid',
  regionId: 'uuid',
  stage: 'text',
  fromOn: 'day',
  items: 'json',
  basis: 'text',
  recordedAt: 'moment',
  recordedBy: 'uuid',
})

export async function addTemplate(runner: Runner, template: Template): Promise<void> {
  const writes = new Writes()
  writes.insert(templateTable, { ...template })
  await runWrites(runner, writes)
}

const TEMPLATES = `select ${templateTable.select()} from stage_template where region_id = any($1::uuid[])
  order by from_on desc, recorded_at desc, id desc`

/** All of some regions, the last first. */
export async function templatesOf(runner: Runner, regions: readonly RegionId[]): Promise<Template[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, TEMPLATES, [regions])
  return rows.map((row) => decode(templateTable, row) as unknown as Template)
}

const IN_FORCE = `select ${templateTable.select()} from stage_template
  where region_id = any($1::uuid[]) and stage = $2 and from_on <= $3::date
  order by array_position($1::uuid[], region_id), from_on desc, recorded_at desc, id desc limit 1`

/** The one that holds on a day in the first of some regions that has one; undefined where none has. */
export async function templateInForce(
  runner: Runner,
  up: readonly RegionId[],
  stage: Stage,
  on: Day,
): Promise<Template | undefined> {
  const [row] = await rowsOf<Record<string, unknown>>(runner, IN_FORCE, [up, stage, isoDay(on)])
  return row === undefined ? undefined : (decode(templateTable, row) as unknown as Template)
}

/** A list that is to be opened for a project. */
interface NewChecklist {
  readonly id: string
  readonly projectId: string
}

const OPEN = `insert into stage_checklist (id, project_id, stage, template_id, opened_at)
  select id, project_id, $3, $4, $5 from unnest($1::uuid[], $2::uuid[]) as given (id, project_id)
  on conflict (project_id, stage) do nothing returning id, project_id as "projectId"`

/** Opens the list of a stage for projects, and answers which were opened: one that has it already keeps it. */
export async function addChecklists(
  runner: Runner,
  wanted: readonly NewChecklist[],
  { id: templateId, stage }: Template,
  at: Moment,
): Promise<readonly NewChecklist[]> {
  const columns = [wanted.map(({ id }) => id), wanted.map(({ projectId }) => projectId)]
  return rowsOf<NewChecklist>(runner, OPEN, [...columns, stage, templateId, sqlMoment(at)])
}

const HAS = 'select 1 from stage_checklist where project_id = $1 and stage = $2'

export async function hasChecklist(runner: Runner, projectId: string, stage: Stage): Promise<boolean> {
  return (await rowsOf(runner, HAS, [projectId, stage])).length > 0
}

const WITHOUT = `select p.id from project_entry p where p.region_id = any($1::uuid[]) and p.stage = $2 and p.is_open
  and not exists (select from stage_checklist c where c.project_id = p.id and c.stage = p.stage) order by p.id`

/** Open projects of some regions that stand in a stage and have no list of it. */
export async function projectsWithout(
  runner: Runner,
  regions: readonly RegionId[],
  stage: Stage,
): Promise<string[]> {
  return (await rowsOf<{ id: string }>(runner, WITHOUT, [regions, stage])).map(({ id }) => id)
}

/** The list of a stage as it was opened. */
export interface Checklist {
  readonly id: string
  readonly projectId: string
  readonly stage: Stage
  readonly openedAt: Moment
  readonly items: readonly string[]
}

/** How an item stands. */
export interface Tick {
  readonly checklistId: string
  /** From 1, in the order of the items. */
  readonly itemNo: number
  readonly isDone: boolean
  readonly note: string | null
  readonly tickedAt: Moment
  readonly tickedBy: PersonId
}

type ChecklistRow = Omit<Checklist, 'items'> & { readonly items: string }

const LISTS = `select c.id, c.project_id as "projectId", c.stage, c.opened_at as "openedAt", t.items
  from stage_checklist c join stage_template t on t.id = c.template_id`
const LISTS_OF = `${LISTS} where c.project_id = any($1::uuid[]) order by c.opened_at, c.id`
const BY_ID = `${LISTS} where c.id = $1 and c.project_id = $2`

const listOf = ({ items, ...row }: ChecklistRow): Checklist => ({
  ...row,
  items: JSON.parse(items) as string[],
})

/** The lists of some projects, in the order in which they were opened. */
export async function checklistsOf(runner: Runner, projectIds: readonly string[]): Promise<Checklist[]> {
  return (await rowsOf<ChecklistRow>(runner, LISTS_OF, [projectIds])).map(listOf)
}

/** One of a project. */
export async function findChecklist(
  runner: Runner,
  id: string,
  projectId: string,
): Promise<Checklist | undefined> {
  return (await rowsOf<ChecklistRow>(runner, BY_ID, [id, projectId])).map(listOf)[0]
}

const TICKS = `select distinct on (checklist_id, item_no) checklist_id as "checklistId", item_no as "itemNo",
    is_done as "isDone", note, ticked_at as "tickedAt", ticked_by as "tickedBy"
  from stage_tick where checklist_id = any($1::uuid[]) order by checklist_id, item_no, ticked_at desc, id desc`

/** Of each item of some lists how it stands; nothing for one that nobody has touched. */
export async function ticksOf(runner: Runner, checklistIds: readonly string[]): Promise<Tick[]> {
  return rowsOf(runner, TICKS, [checklistIds])
}

const TICK = `insert into stage_tick (id, checklist_id, item_no, is_done, note, ticked_at, ticked_by)
  values ($1, $2, $3, $4, $5, $6, $7)`

export async function addTick(runner: Runner, id: string, tick: Tick): Promise<void> {
  const { checklistId, itemNo, isDone, note, tickedAt, tickedBy } = tick
  await run(runner, TICK, [id, checklistId, itemNo, isDone, note, sqlMoment(tickedAt), tickedBy])
}

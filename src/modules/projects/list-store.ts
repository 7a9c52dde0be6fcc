/**
 * Lists of projects, built for a hundred thousand of them: a page goes on by key, rights are a condition on regions or on the
 * rows of readers, and every filter has an index of its own.
 */
import { dayOf, isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Light } from '../../calendar/tally.ts'
import { READ_REGION, type Actor } from '../../kernel/actor.ts'
import type { DepartmentId, EnterpriseId, RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { parseMoney } from '../../platform/amounts.ts'
import { decode, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { concernsEnterprise, type RowContext } from '../../platform/views/matter-rows.ts'
import { rowTime } from '../../platform/views/time.ts'
import { findMatters } from '../search/find.ts'
import { projectByCode } from './codes-store.ts'
import { gapsOf } from './gates.ts'
import { TALKED_ABOUT, isIdle, isInactive } from './reserve.ts'
import { PLACED } from './placed.ts'
import { projectTable } from './table.ts'
import { presentCode, type Project } from './project.ts'
import { listsOf } from './vip.ts'
import type { ProjectListWire, ProjectProgressWire, ProjectRowWire, ProjectsQueryWire } from './wire-lists.ts'
import { PROJECT_ENDED, STAGES } from './words.ts'

const PAGE = 50

interface Found extends Project {
  readonly id: string
  readonly title: string
  readonly matterCode: string
  readonly status: string
  readonly departmentId: DepartmentId | null
  readonly enterpriseId: EnterpriseId | null
  readonly enterpriseName: string | null
  readonly parkName: string | null
  /** When the clock of its stage runs out, and from when on it warns; null where none runs. */
  readonly dueAt: Moment | null
  readonly yellowAt: Moment | null
  readonly isPaused: boolean
  readonly finalLight: Light | null
}

type Put = (value: unknown) => string

/** What lists are narrowed by: see `0030-project-list.sql` and `0038-project-entry-readers.sql`. */
export const ENTRIES = 'project_entry p'
const ENTRIES_OF_ENTERPRISE = `${ENTRIES} join matter m on m.id = p.id`

/** So many of the projects that somebody may see, newest first: a page, or more for a file. Refuses an amount that is none. */
export async function listProjects(
  context: RowContext,
  actor: Actor,
  query: ProjectsQueryWire,
  count = PAGE,
): Promise<ProjectListWire> {
  const { where, values, put } = await narrowedTo(context, actor, query)
  if (query.before !== undefined) where.push(`p.id < ${put(query.before)}`)
  const rows = await read(context, ENTRIES, where, values, count + 1)
  const page = rows.slice(0, count)
  return {
    rows: page.map((row) => toRow(context, row)),
    next: rows.length > count ? (page.at(-1)?.id ?? null) : null,
  }
}

/** What the entries `p` are narrowed to by a query and by what somebody may see, with the values that go with it. */
export async function narrowedTo(
  context: RowContext,
  actor: Actor,
  query: ProjectsQueryWire,
): Promise<{ where: string[]; values: unknown[]; put: Put }> {
  const values: unknown[] = []
  const put: Put = (value) => `$${values.push(value)}`
  return { where: [...(await conditions(context, actor, query, put)), ...sightOf(actor, put)], values, put }
}

/** The projects of an enterprise that somebody may see, newest first. */
export async function projectsOf(
  context: RowContext,
  actor: Actor,
  enterpriseId: string,
): Promise<ProjectRowWire[]> {
  const values: unknown[] = []
  const put: Put = (value) => `$${values.push(value)}`
  const where = [concernsEnterprise(put(enterpriseId)), ...sightOf(actor, put)]
  const rows = await read(context, ENTRIES_OF_ENTERPRISE, where, values, PAGE)
  return rows.map((row) => toRow(context, row))
}

/** Whether somebody may see a project. */
async function seesProject({ runner }: RowContext, actor: Actor, id: string): Promise<boolean> {
  const values: unknown[] = []
  const put: Put = (value) => `$${values.push(value)}`
  const where = [`p.id = ${put(id)}`, ...sightOf(actor, put)]
  return (await rowsOf(runner, `select 1 from ${ENTRIES} where ${where.join(' and ')}`, values)).length > 0
}

/** What a code of any time opens, for whoever may see it; null for a code that names nothing else. */
export async function openedBy(
  context: RowContext,
  actor: Actor,
  code: string,
): Promise<{ path: string; id: string } | null> {
  const found = await projectByCode(context.runner, code)
  if (found === null || !(await seesProject(context, actor, found.projectId))) return null
  return { path: 'projects', id: found.projectId }
}

async function read(
  { runner }: RowContext,
  entries: string,
  where: readonly string[],
  values: unknown[],
  count: number,
): Promise<Found[]> {
  const text = `with page as (select p.id from ${entries} where ${where.join(' and ')} order by p.id desc limit ${count})
    select ${projectTable.select('p.')}, m.title, m.code as "matterCode", m.status, m.department_id as "departmentId",
      m.enterprise_id as "enterpriseId", e.name as "enterpriseName", k.name as "parkName", n.due_at as "dueAt", n.yellow_at as "yellowAt",
      m.is_paused as "isPaused", m.final_light as "finalLight"
    from page join project p on p.id = page.id join matter m on m.id = p.id join project_entry n on n.id = p.id
      left join enterprise e on e.id = m.enterprise_id left join park k on k.id = p.park_id
    order by p.id desc`
  // Under no name, so that it is planned for its values: one plan for all amounts and days reads every entry for the rare ones.
  const { rows } = await runner.query({ text, values })
  return rows.map((row: Record<string, unknown>) => decode(projectTable, row) as unknown as Found)
}

/** Whoever reads the region sees its projects that are not confidential; others those that they are readers of. */
function sightOf(actor: Actor, put: Put): string[] {
  if (actor.kind === 'officer' && actor.powers.includes(READ_REGION))
    return [`p.region_id = any(${put([...actor.regions])}::uuid[])`, 'not p.is_confidential']
  return [`p.readers && ${put(actor.parties)}::uuid[]`]
}

async function conditions(
  context: RowContext,
  actor: Actor,
  query: ProjectsQueryWire,
  put: Put,
): Promise<string[]> {
  const where = ['true']
  if (query.stage !== undefined) where.push(`p.stage = ${put(query.stage)}`)
  if (query.status !== undefined) where.push(`p.status = ${put(query.status)}`)
  if (query.state !== undefined) where.push(query.state === 'open' ? 'p.is_open' : 'not p.is_open')
  if (query.regionId !== undefined) where.push(ofRegion(actor, query.regionId, put))
  if (query.departmentId !== undefined) where.push(`p.department_id = ${put(query.departmentId)}`)
  if (query.handlerId !== undefined)
    where.push(
      `p.id in (select h.id from matter h where h.kind = 'project' and h.handler_id = ${put(query.handlerId)})`,
    )
  if (query.parkId === 'none') where.push('p.park_id is null')
  else if (query.parkId !== undefined) where.push(`p.park_id = ${put(query.parkId)}`)
  if (query.industry === 'none') where.push('p.industry is null')
  else if (query.industry !== undefined) where.push(`p.industry like ${put(`${query.industry}%`)}`)
  if (query.conclusion !== undefined) where.push(`p.conclusion = ${put(query.conclusion)}`)
  if (query.list !== undefined || query.year !== undefined) where.push(listed(query, put))
  where.push(...reserveOf(query, put), ...narrowed(context, query, put))
  where.push(...amounts(query, put))
  if (query.q !== undefined && query.q.trim() !== '')
    where.push(await named(context, actor, query.q.trim(), put))
  return where
}

/** A region beyond those of whoever reads by region has nothing for them: no list is looked through to know it. */
function ofRegion(actor: Actor, regionId: string, put: Put): string {
  const isBeyond =
    actor.kind === 'officer' && actor.powers.includes(READ_REGION) && !actor.regions.has(regionId as RegionId)
  return isBeyond ? 'false' : `p.region_id = ${put(regionId)}`
}

/** See `0038-project-entry-readers.sql` for the words. */
function listed({ list, year }: ProjectsQueryWire, put: Put): string {
  const lists = list === undefined ? [] : listsOf(list)
  const ofYear = year === undefined ? [] : [year]
  const words = list === undefined ? ofYear : lists.map((one) => [one, ...ofYear].join(' '))
  return `p.listed && ${put(words)}::text[]`
}

const COLUMN_OF = { horizon: 'horizon', reserveField: 'reserve_field', maturity: 'maturity' } as const

/** What stands in the project itself: where it came from, and what the reserve pool says of it. */
function reserveOf(query: ProjectsQueryWire, put: Put): string[] {
  const conditions = (['horizon', 'reserveField', 'maturity'] as const).flatMap((name) =>
    query[name] === undefined ? [] : [`r.${COLUMN_OF[name]} = ${put(query[name])}`],
  )
  if (query.channel === 'none') conditions.push('r.channel is null')
  else if (query.channel !== undefined) conditions.push(`r.channel = ${put(query.channel)}`)
  if (query.zoneId !== undefined) conditions.push(`r.zone_id = ${put(query.zoneId)}`)
  if (query.isLeading !== undefined) conditions.push('r.is_leading')
  return conditions.length === 0 ? [] : [ofProject(conditions)]
}

/** What `only` asks for, as of today: see `isIdle` and `isInactive`. */
function narrowed({ world, now }: RowContext, { only, state }: ProjectsQueryWire, put: Put): string[] {
  const today = () => `${put(isoDay(world.calendars.dayOf(now)))}::date`
  switch (only) {
    case undefined:
      return []
    case 'stuck':
      // What has ended is not stuck: nothing needs to be looked through to know it.
      return [state === 'ended' ? 'false' : `p.is_open and p.due_at <= ${put(sqlMoment(now))}`]
    case 'idle':
      return [
        'p.is_open',
        ofProject([`r.stage = any(${put(TALKED_ABOUT)})`, `(r.next_on is null or r.next_on < ${today()})`]),
      ]
    case 'inactive':
      return [ofProject([`r.maturity in ('planned', 'reserved')`, `r.reserve_review_on < ${today()}`])]
    case 'unplaced':
      return [ofProject([`not ${PLACED}`])]
  }
}

function ofProject(conditions: readonly string[]): string {
  return `p.id in (select r.id from project r where ${conditions.join(' and ')})`
}

function amounts(query: ProjectsQueryWire, put: Put): string[] {
  return (['from', 'to'] as const).flatMap((bound) => {
    const typed = query[bound]
    if (typed === undefined) return []
    const fen = parseMoney(typed, '万元')
    if (fen === null) throw invalid(`/${bound}`, 'project.amount')
    return [`p.investment ${bound === 'from' ? '>=' : '<='} ${put(fen)}`]
  })
}

/** A code of any time leads to its project; any other words are left to the search, which gives the newest that have them. */
async function named(context: RowContext, actor: Actor, text: string, put: Put): Promise<string> {
  const byCode = await projectByCode(context.runner, text)
  if (byCode !== null) return `p.id = ${put(byCode.projectId)}`
  const found = await findMatters(context, actor, { q: text, kind: 'project' })
  return `p.id = any(${put(found.rows.map(({ id }) => id))}::uuid[])`
}

function toRow({ world, now }: RowContext, row: Found): ProjectRowWire {
  const { organisation } = world
  const days = world.calendars.view(row.regionId)
  const { zone } = days.calendar
  const department = row.departmentId === null ? undefined : organisation.department(row.departmentId)
  const { id, title, status, stage, dueAt, investment, industry, conclusion } = row
  const isPaused = row.isPaused || status === 'suspended'
  return {
    id,
    title,
    code: presentCode(row) ?? row.matterCode,
    status,
    stage,
    daysInStage: dayOf(now, zone) - dayOf(row.stageSince, zone),
    isStuck: dueAt !== null && dueAt <= now,
    isIdle: !PROJECT_ENDED.some((ended) => ended === status) && isIdle(row, dayOf(now, zone)),
    isInactive: isInactive(row, dayOf(now, zone)),
    maturity: row.maturity,
    nextStep: row.nextStep,
    nextOn: row.nextOn === null ? null : isoDay(row.nextOn),
    time: rowTime({ ...row, isPaused, blackAt: null }, days, now),
    gaps: gapsOf({ row, matter: { enterpriseId: row.enterpriseId }, law: lawToday(world, row, now) }).length,
    investment,
    industry,
    conclusion,
    conclusionReason: row.consultation?.reason ?? null,
    region: organisation.region(row.regionId)?.name ?? { zh: '', en: '' },
    park: row.parkId === null ? null : { id: row.parkId, name: row.parkName ?? '' },
    department: department?.name ?? null,
    enterprise: row.enterpriseId === null ? null : { id: row.enterpriseId, name: row.enterpriseName ?? '' },
  }
}

/** What gates ask of the law is not pinned: it is that of today. */
function lawToday(world: World, { regionId }: Project, now: Moment) {
  const today = world.calendars.dayOf(now)
  return world.law.at({ regionId, lawOn: today, lawSeq: world.law.seq, today })
}

const PROGRESS = `select ${projectTable.select('p.')}, m.status, m.code as "matterCode"
  from project p join matter m on m.id = p.id where p.id = $1 and not m.confidential and p.stage = any($2::text[])`
const REACHED = `select stage, max(happened_on) as "reachedOn" from project_event
  where project_id = $1 and type = 'stage' and not is_void group by stage`
/** What is not signed yet is talked about in confidence, and its code is easily guessed. */
const PUBLIC_FROM = STAGES.indexOf('signed')

/** How far a project has come, for whoever has its code; null for a project before its signature, as for none. */
export async function progressOf(
  { runner }: Pick<RowContext, 'runner'>,
  typed: string,
): Promise<ProjectProgressWire | null> {
  const found = await projectByCode(runner, typed)
  if (found === null) return null
  const [row] = await rowsOf<Record<string, unknown>>(runner, PROGRESS, [
    found.projectId,
    STAGES.slice(PUBLIC_FROM),
  ])
  if (row === undefined) return null
  const { codes, status, matterCode } = decode(projectTable, row) as unknown as Found
  const reached = await rowsOf<{ stage: string; reachedOn: Day }>(runner, REACHED, [found.projectId])
  return {
    code: presentCode({ codes }) ?? matterCode,
    status,
    stages: STAGES.slice(PUBLIC_FROM).map((stage) => {
      const on = reached.find((one) => one.stage === stage)?.reachedOn
      return { stage, reachedOn: on === undefined ? null : isoDay(on) }
    }),
  }
}

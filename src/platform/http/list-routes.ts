/**
 * The inbox and the lists. Rights are rows: an inbox walks `duty`, a list walks `reader` or the regions of a post; no
 * query joins rights by `or`. Pages go on by key, never by offset.
 */
import { Type, type Static } from 'typebox'
import { CHINA_ZONE, dayOf, startOfDay, weekdayOf, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Actor } from '../../kernel/actor.ts'
import { invalid } from '../../kernel/refusal.ts'
import { normaliseCode } from '../../kernel/ids.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import { sqlMoment } from '../database/table.ts'
import type { World } from '../reference.ts'
import {
  ROW_COLUMNS,
  concernsEnterprise,
  toRows,
  type MatterRow,
  type RowContext,
} from '../views/matter-rows.ts'
import { INBOX_GROUPS, InboxSchema, MatterListSchema, oneOf, strict, Uuid } from '../wire.ts'
import { route, type Route } from './route.ts'

export interface ListDeps {
  rowContext(now: Moment): RowContext
}

const PAGE = 50

const InboxQuery = Type.Object(
  {
    group: Type.Optional(oneOf(INBOX_GROUPS)),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    after: Type.Optional(Type.String({ maxLength: 120 })),
  },
  strict,
)

const ListQuery = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    scope: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('region')])),
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
    status: Type.Optional(Type.String({ maxLength: 40 })),
    light: Type.Optional(
      Type.Union((['green', 'yellow', 'red', 'black', 'paused'] as const).map((one) => Type.Literal(one))),
    ),
    departmentId: Type.Optional(Uuid),
    enterpriseId: Type.Optional(Uuid),
    projectId: Type.Optional(Uuid),
    code: Type.Optional(Type.String({ maxLength: 40 })),
    before: Type.Optional(Uuid),
  },
  strict,
)
type Filters = Static<typeof ListQuery>

export function listRoutes(deps: ListDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/inbox',
      summary: 'What the reader must do, in the order in which it is due',
      tag: 'lists',
      access: 'signedIn',
      query: InboxQuery,
      answer: InboxSchema,
      handle: ({ query, actor, now }) => readInbox(deps.rowContext(now), actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/matters',
      summary: 'Matters that the reader may see, newest first',
      tag: 'lists',
      access: 'signedIn',
      query: ListQuery,
      answer: MatterListSchema,
      handle: ({ query, actor, now }) => readList(deps.rowContext(now), actor, query),
    }),
  ]
}

/** The bounds of the inbox's groups: now, the end of today, the end of the week (Sunday). */
function bounds(world: World, now: Moment) {
  const { zone } = cityCalendar(world)
  const today = dayOf(now, zone)
  const endOfToday = startOfDay((today + 1) as Day, zone)
  const endOfWeek = startOfDay((today + 8 - weekdayOf(today)) as Day, zone)
  return { now, endOfToday, endOfWeek }
}

/** The zone of the city: the calendar of its topmost region. */
function cityCalendar(world: World) {
  const top = world.organisation.regions().find((region) => region.parentId === null)
  return top === undefined ? { zone: CHINA_ZONE } : world.calendars.view(top.id).calendar
}

/** In one pass without grouping: a department of a great city has ten thousands of duties. */
const INBOX_COUNTS = `select count(*) filter (where due_at <= $2)::int4 as overdue,
    count(*) filter (where due_at > $2 and due_at <= $3)::int4 as today,
    count(*) filter (where due_at > $3 and due_at <= $4)::int4 as week,
    count(*) filter (where due_at > $4)::int4 as later, count(*) filter (where due_at is null)::int4 as paused
  from duty where party = any($1::uuid[])`

type InboxCounts = Static<typeof InboxSchema>['counts']

async function readInbox(context: RowContext, actor: Actor, query: Static<typeof InboxQuery>) {
  const { runner, world, now } = context
  const { endOfToday, endOfWeek } = bounds(world, now)
  const moments = [now, endOfToday, endOfWeek].map(sqlMoment)
  // An aggregate without groups always answers one row.
  const [counts] = (await rowsOf(runner, INBOX_COUNTS, [actor.parties, ...moments])) as [InboxCounts]
  if (actor.parties.length === 0) return { counts, rows: [], next: null }
  const after = query.after === undefined ? null : parseCursor(query.after)
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const where = groupRange(query.group, moments, value)
  if (query.kind !== undefined) where.push(`m.kind = ${value(query.kind)}`)
  if (after !== null)
    where.push(`(coalesce(d.due_at, 'infinity'), d.matter_id) > (${value(after.due)}, ${value(after.id)})`)
  // Each party's duties are walked in their own order, and no more of them than fill the page.
  const ofParty = (party: string) => `(select ${ROW_COLUMNS},
      d.act, d.clock, d.due_at as "dutyDueAt", d.yellow_at as "dutyYellowAt"
    from duty d join matter m on m.id = d.matter_id where ${[`d.party = ${value(party)}`, ...where].join(' and ')}
    order by d.due_at nulls last, d.matter_id limit ${PAGE + 1})`
  const rows = await rowsOf<MatterRow>(
    runner,
    `select * from (${actor.parties.map(ofParty).join(' union all ')}) as duties
     order by "dutyDueAt" nulls last, id limit ${PAGE + 1}`,
    values,
  )
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  const next =
    last === undefined
      ? null
      : `${last.dutyDueAt == null ? 'infinity' : sqlMoment(last.dutyDueAt)}_${last.id}`
  return { counts, rows: await toRows(context, page), next }
}

function groupRange(
  group: string | undefined,
  [now, today, week]: string[],
  value: (given: unknown) => string,
): string[] {
  switch (group) {
    case 'overdue':
      return [`d.due_at <= ${value(now)}`]
    case 'today':
      return [`d.due_at > ${value(now)}`, `d.due_at <= ${value(today)}`]
    case 'week':
      return [`d.due_at > ${value(today)}`, `d.due_at <= ${value(week)}`]
    case 'later':
      return [`d.due_at > ${value(week)}`]
    case 'paused':
      return ['d.due_at is null']
    default:
      return []
  }
}

function parseCursor(text: string): { due: string; id: string } {
  const [due, id] = text.split('_')
  if (due === undefined || !/^[0-9a-f-]{36}$/.test(id ?? '') || !/^(infinity|[\dT:.Z+-]+)$/.test(due)) {
    throw invalid('/after', 'field.format', { format: 'cursor' })
  }
  return { due, id: id as string }
}

async function readList(context: RowContext, actor: Actor, filters: Filters) {
  const rows = await listMatters(context, actor, filters)
  const page = rows.slice(0, PAGE)
  return { rows: await toRows(context, page), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

async function listMatters(context: RowContext, actor: Actor, filters: Filters): Promise<MatterRow[]> {
  const { runner, now } = context
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const byRegion =
    filters.scope === 'region' && actor.kind === 'officer' && actor.powers.includes(READ_REGION)
  const where = conditions(filters, now, value)
  if (byRegion) {
    where.push(`m.region_id = any(${value([...actor.regions])}::uuid[])`, 'not m.confidential')
    return newest(runner, 'matter m', where, 'm.id', filters, value, values)
  }
  const open = filters.state === 'open' ? ' and r.is_open' : ''
  // A post and its department may both read a matter: each is walked on its own, and a matter stands once.
  const branches = await Promise.all(
    actor.parties.map((party) => {
      const own = [...values]
      const put = (given: unknown) => `$${own.push(given)}`
      const from = `reader r join matter m on m.id = r.matter_id`
      return newest(
        runner,
        from,
        [`r.party = ${put(party)}${open}`, ...where],
        'r.matter_id',
        filters,
        put,
        own,
      )
    }),
  )
  const byId = new Map(branches.flat().map((row) => [row.id, row]))
  return [...byId.values()].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, PAGE + 1)
}

function newest(
  runner: Runner,
  from: string,
  where: readonly string[],
  order: string,
  filters: Filters,
  value: (given: unknown) => string,
  values: unknown[],
): Promise<MatterRow[]> {
  const all = filters.before === undefined ? where : [...where, `${order} < ${value(filters.before)}`]
  const condition = all.length === 0 ? 'true' : all.join(' and ')
  return rowsOf(
    runner,
    `select ${ROW_COLUMNS} from ${from} where ${condition} order by ${order} desc limit ${PAGE + 1}`,
    values,
  )
}

function conditions(filters: Filters, now: Moment, value: (given: unknown) => string): string[] {
  const where: string[] = []
  if (filters.kind !== undefined) where.push(`m.kind = ${value(filters.kind)}`)
  if (filters.status !== undefined) where.push(`m.status = ${value(filters.status)}`)
  if (filters.departmentId !== undefined) where.push(`m.department_id = ${value(filters.departmentId)}`)
  if (filters.enterpriseId !== undefined) where.push(concernsEnterprise(value(filters.enterpriseId)))
  if (filters.projectId !== undefined) where.push(`m.project_id = ${value(filters.projectId)}`)
  if (filters.code !== undefined) where.push(`m.code = ${value(normaliseCode(filters.code))}`)
  if (filters.state !== undefined) where.push(`m.closed_at is ${filters.state === 'open' ? '' : 'not '}null`)
  if (filters.light !== undefined)
    where.push(...lightConditions(filters.light, `${value(sqlMoment(now))}::timestamptz`))
  return where
}

/** The same as `matterLight`, as ranges that the index of lights answers. */
function lightConditions(light: string, now: string): string[] {
  const notBroken = [`(m.due_at is null or m.due_at > ${now})`, `(m.black_at is null or m.black_at > ${now})`]
  switch (light) {
    case 'black':
      return ['m.closed_at is null', `m.black_at <= ${now}`]
    case 'red':
      return ['m.closed_at is null', `m.due_at <= ${now}`, `(m.black_at is null or m.black_at > ${now})`]
    case 'paused':
      return ['m.closed_at is null', 'm.is_paused', ...notBroken]
    case 'yellow':
      return ['m.closed_at is null', `m.yellow_at <= ${now}`, 'not m.is_paused', ...notBroken]
    default:
      return ['m.closed_at is null', `m.yellow_at > ${now}`, 'not m.is_paused', ...notBroken]
  }
}

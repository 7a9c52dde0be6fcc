/**
 * The only SQL for regions, departments, posts, people, holdings and absences: reads them as one `Organisation`, and adds
 * to them. What a person may do is decided elsewhere.
 */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { raiseVersion, type Calendars } from '../../platform/reference.ts'
import {
  makeOrganisation,
  type Absence,
  type Charge,
  type Department,
  type Holding,
  type Name,
  type Organisation,
  type Post,
  type Region,
  type Staff,
} from '../../kernel/organisation.ts'

/** A person to be entered; `passwordHash` is null for somebody who may not sign in. */
export interface NewPerson extends Staff {
  readonly login: string
  readonly passwordHash: string | null
  readonly isDemo: boolean
  /** Whether the password is good for choosing another one only. */
  readonly mustChange?: boolean
}

/** What can be added to the organisation at once; each list may be missing. */
export interface Additions {
  readonly regions?: readonly Region[]
  readonly departments?: readonly Department[]
  readonly posts?: readonly Post[]
  readonly people?: readonly NewPerson[]
  readonly holdings?: readonly Holding[]
  readonly absences?: readonly (Absence & { readonly reason?: string | null })[]
}

const regionTable = defineTable('region', ['id'], {
  id: 'uuid',
  code: 'text',
  nameZh: 'text',
  nameEn: 'text',
  parentId: 'uuid',
})
const departmentTable = defineTable('department', ['id'], {
  id: 'uuid',
  nameZh: 'text',
  nameEn: 'text',
  regionId: 'uuid',
  function: 'text',
  hoursId: 'text',
  closedOn: 'day',
  successorId: 'uuid',
})
const personTable = defineTable('person', ['id'], {
  id: 'uuid',
  name: 'text',
  login: 'text',
  passwordHash: 'text',
  isDemo: 'bool',
  mustChange: 'bool',
})
const holdingTable = defineTable('holding', ['postId', 'personId', 'fromOn'], {
  postId: 'uuid',
  personId: 'uuid',
  fromOn: 'day',
  toOn: 'day',
})
const absenceTable = defineTable('absence', ['personId', 'fromAt'], {
  personId: 'uuid',
  substituteId: 'uuid',
  fromAt: 'moment',
  toAt: 'moment',
  reason: 'text',
})

const REGIONS = `select ${regionTable.select()} from region order by id`
const DEPARTMENTS = `select ${departmentTable.select()} from department order by id`
const POSTS = `select id, name_zh as "nameZh", name_en as "nameEn", department_id as "departmentId", powers,
  up_id as "upId", merged_into_id as "mergedIntoId" from post order by id`
const HOLDINGS = `select ${holdingTable.select()} from holding order by post_id, person_id, from_on`
const ABSENCES = `select person_id as "personId", substitute_id as "substituteId", from_at as "fromAt", to_at as "toAt"
  from absence order by person_id, from_at`
/** Those who hold or held a post or stand in; the many who act only for an enterprise are no part of the organisation. */
const STAFF = `select id, name from person where id in (
  select person_id from holding union all select substitute_id from absence) order by id`
// Arrays inside rows: the driver's arrays of arrays would not come apart again.
const INSERT_POSTS = `insert into post (id, name_zh, name_en, department_id, powers, up_id)
  select id, name_zh, name_en, department_id, powers, up_id from jsonb_to_recordset($1::jsonb)
    as given (id uuid, name_zh text, name_en text, department_id uuid, powers text[], up_id uuid)`

type Named<Thing extends { readonly name: Name }> = Omit<Thing, 'name'> & {
  readonly nameZh: string
  readonly nameEn: string
}

/** Reads who there is, as one immutable value; who answers for what is told by whoever keeps that. */
export async function loadOrganisation(
  runner: Runner,
  no: number,
  calendars: Pick<Calendars, 'dayOf'>,
  charges: readonly Charge[] = [],
): Promise<Organisation> {
  const departments = await rowsOf<Named<Department>>(runner, DEPARTMENTS)
  const posts = await rowsOf<Named<Post>>(runner, POSTS)
  const rows = {
    regions: await listRegions(runner),
    departments: departments.map(withName),
    posts: posts.map(withName),
    holdings: await rowsOf<Holding>(runner, HOLDINGS),
    absences: await listAbsences(runner),
    staff: await rowsOf<Staff>(runner, STAFF),
    charges,
  }
  return makeOrganisation(no, rows, (at) => calendars.dayOf(at))
}

/** All regions, for those who need the tree before there is an organisation. */
export async function listRegions(runner: Runner): Promise<readonly Region[]> {
  return (await rowsOf<Named<Region>>(runner, REGIONS)).map(withName)
}

/** All absences ever entered. */
export async function listAbsences(runner: Runner): Promise<readonly Absence[]> {
  return rowsOf<Absence>(runner, ABSENCES)
}

/**
 * Enters rows and tells every process that the organisation has changed. To be called in a transaction: a half-entered
 * organisation must never be seen.
 */
export async function addToOrganisation(runner: Runner, added: Additions): Promise<void> {
  const first = new Writes()
  for (const region of added.regions ?? []) first.insert(regionTable, withColumns(region))
  for (const department of added.departments ?? []) first.insert(departmentTable, withColumns(department))
  for (const person of added.people ?? [])
    first.insert(personTable, { mustChange: false, ...person, login: normaliseLogin(person.login) })
  await runWrites(runner, first)
  if (added.posts !== undefined && added.posts.length > 0)
    await run(runner, INSERT_POSTS, [JSON.stringify(added.posts.map(postColumns))])
  const last = new Writes()
  for (const holding of added.holdings ?? []) last.insert(holdingTable, { ...holding })
  for (const absence of added.absences ?? []) last.insert(absenceTable, { ...absence })
  await runWrites(runner, last)
  await raiseVersion(runner, 'organisation')
  // Local days off are inherited down the tree, so a new region has a calendar to be worked out.
  if (added.regions !== undefined && added.regions.length > 0) await raiseVersion(runner, 'calendar')
}

/** A department that ends, who follows it, and what its posts become. */
export interface Closing {
  readonly departmentId: DepartmentId
  readonly successorId: DepartmentId
  readonly closedOn: Day
  readonly posts: readonly MovedPost[]
}

/** What a post becomes when it goes over. */
export interface MovedPost {
  readonly id: PostId
  readonly upId: PostId | null
  /** Null where it keeps its name. */
  readonly name: Name | null
  /** The post that it becomes one with: its holders hold that one from then on. */
  readonly mergedIntoId: PostId | null
}

const CLOSE = 'update department set closed_on = $2, successor_id = $3 where id = $1 and closed_on is null'
const MOVE_POSTS = `update post set department_id = $1, up_id = given.up_id, merged_into_id = given.merged_into_id,
    name_zh = coalesce(given.name_zh, post.name_zh), name_en = coalesce(given.name_en, post.name_en)
  from jsonb_to_recordset($2::jsonb) as given (id uuid, up_id uuid, merged_into_id uuid, name_zh text, name_en text)
  where post.id = given.id`
/** From the day on, whoever holds the one post holds the other, unless they do so already. */
const HOLD_OTHER = `insert into holding (post_id, person_id, from_on, to_on)
  select $2, h.person_id, greatest(h.from_on, $3::date), h.to_on from holding h
  where h.post_id = $1 and (h.to_on is null or h.to_on >= $3::date) and not exists (
    select from holding o where o.post_id = $2 and o.person_id = h.person_id and (o.to_on is null or o.to_on >= $3::date))
  on conflict do nothing`
const HOLD_NO_MORE = `delete from holding where post_id = $1 and from_on >= $2::date`
const HOLD_UNTIL = `update holding set to_on = $2::date - 1 where post_id = $1 and (to_on is null or to_on >= $2::date)`

/** Closes a department and gives its posts to the successor, in the caller's transaction. False when it was closed before. */
export async function closeDepartment(
  runner: Runner,
  { departmentId, successorId, closedOn, posts }: Closing,
): Promise<boolean> {
  await raiseVersion(runner, 'organisation')
  const { rowCount } = await run(runner, CLOSE, [departmentId, isoDay(closedOn), successorId])
  if (rowCount === 0) return false
  const moved = posts.map(({ id, upId, name, mergedIntoId }) => ({
    id,
    up_id: upId,
    merged_into_id: mergedIntoId,
    name_zh: name?.zh ?? null,
    name_en: name?.en ?? null,
  }))
  await run(runner, MOVE_POSTS, [successorId, JSON.stringify(moved)])
  for (const { id, mergedIntoId } of posts) {
    if (mergedIntoId === null) continue
    await run(runner, HOLD_OTHER, [id, mergedIntoId, isoDay(closedOn)])
    await run(runner, HOLD_NO_MORE, [id, isoDay(closedOn)])
    await run(runner, HOLD_UNTIL, [id, isoDay(closedOn)])
  }
  return true
}

/** A login as it is kept and compared: without spaces around it, capitals and full-width characters made plain. */
export function normaliseLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

function withName<Row extends { nameZh: string; nameEn: string }>({ nameZh, nameEn, ...rest }: Row) {
  return { ...rest, name: { zh: nameZh, en: nameEn } }
}

function withColumns<Thing extends { readonly name: Name }>({ name, ...rest }: Thing) {
  return { ...rest, nameZh: name.zh, nameEn: name.en }
}

function postColumns({ id, name, departmentId, powers, upId }: Post) {
  return { id, name_zh: name.zh, name_en: name.en, department_id: departmentId, powers, up_id: upId }
}

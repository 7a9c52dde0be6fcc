/**
 * A roll 花名册 as a city hands it in: a table of posts, and who holds them. It is read whole before anything is written;
 * every fault is told with its line and column. What the city has already is left as it is.
 */
import type { Day } from '../../calendar/days.ts'
import type { DepartmentId, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Reason } from '../../kernel/refusal.ts'
import { reason } from '../../kernel/refusal.ts'
import { heading, plainText, type Table } from '../../platform/table-files/table.ts'
import { normaliseLogin, type Additions } from './store.ts'

/** The columns, by the names that a file may give them; the first is the one of the template. */
export const ROLL_COLUMNS = {
  region: ['地区代码', 'region code'],
  department: ['单位', 'department'],
  departmentEn: ['单位英文名', 'department (English)'],
  function: ['单位职能', 'function'],
  post: ['岗位', 'post'],
  postEn: ['岗位英文名', 'post (English)'],
  powers: ['权限', 'powers'],
  up: ['上级岗位', 'post above'],
  name: ['姓名', 'name'],
  login: ['用户名', 'login'],
} as const
type Field = keyof typeof ROLL_COLUMNS

const FUNCTIONS = ['office', 'discipline', 'supervision', 'department']
const NEEDED: readonly Field[] = ['region', 'department', 'post']
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/

export interface RollFault {
  readonly line: number
  /** As the file calls it. */
  readonly column: string
  readonly why: Reason
}

/** What is known before, besides the organisation: whose login is whose. */
export interface Known {
  readonly organisation: Organisation
  readonly logins: ReadonlyMap<string, { readonly id: PersonId; readonly name: string }>
  /** Every power there is. */
  readonly powers: readonly string[]
  /** The office hours of a department of that region that says nothing of them. */
  readonly hoursOf: (regionId: RegionId) => string
  readonly holds: (postId: PostId, personId: PersonId) => boolean
  readonly today: Day
  readonly newId: () => string
}

export interface RollPlan {
  readonly faults: readonly RollFault[]
  readonly additions: Required<Pick<Additions, 'departments' | 'posts' | 'holdings'>> & {
    readonly people: readonly { readonly id: PersonId; readonly name: string; readonly login: string }[]
  }
  readonly rows: number
}

interface Row {
  readonly line: number
  readonly cell: Readonly<Record<Field, string>>
}

/** Reads a roll against what is known; gives what is to be added, or the faults. Reading it again adds nothing. */
export function planRoll(table: Table, known: Known): RollPlan {
  const at = columnsOf(table)
  const missing = NEEDED.filter((field) => at[field] === undefined)
  if (missing.length > 0) {
    const faults = missing.map((field) => fault(1, field, 'roll.column', { column: ROLL_COLUMNS[field][0] }))
    return { faults, additions: { departments: [], posts: [], people: [], holdings: [] }, rows: 0 }
  }
  const rows = table.lines.map(({ number, cells }): Row => {
    const cell = (field: Field) => {
      const index = at[field]
      const found = index === undefined ? undefined : cells[index]
      return found === undefined ? '' : plainText(found).normalize('NFKC').trim()
    }
    const fields = Object.keys(ROLL_COLUMNS) as Field[]
    return {
      line: number,
      cell: Object.fromEntries(fields.map((field) => [field, cell(field)])) as Record<Field, string>,
    }
  })
  return new Reader(known).read(rows)
}

function columnsOf({ header }: Table): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {}
  for (const [field, names] of Object.entries(ROLL_COLUMNS) as [Field, readonly string[]][]) {
    const index = header.findIndex((name) => names.some((one) => heading(one) === name))
    if (index >= 0) found[field] = index
  }
  return found
}

function fault(line: number, field: Field, code: string, values?: Reason['values']): RollFault {
  return { line, column: ROLL_COLUMNS[field][0], why: reason(code, values) }
}

interface PlannedPost {
  readonly id: PostId
  readonly isNew: boolean
  readonly row: Row
}

/** Goes through the rows in order; departments and posts may be named before or after those that stand above them. */
class Reader {
  readonly #known: Known
  readonly #faults: RollFault[] = []
  readonly #departments = new Map<string, DepartmentId>()
  readonly #posts = new Map<string, PlannedPost>()
  readonly #people = new Map<string, { id: PersonId; name: string }>()
  readonly #new = {
    departments: [] as RollPlan['additions']['departments'][number][],
    posts: [] as RollPlan['additions']['posts'][number][],
    people: [] as RollPlan['additions']['people'][number][],
    holdings: [] as RollPlan['additions']['holdings'][number][],
  }

  constructor(known: Known) {
    this.#known = known
    const { organisation } = known
    for (const { id, regionId, name, closedOn } of organisation.departments())
      if (closedOn === null) this.#departments.set(`${regionId} ${name.zh}`, id)
  }

  read(rows: readonly Row[]): RollPlan {
    const placed = rows.flatMap((row) => this.#place(row))
    for (const { post, departmentId } of placed) this.#raise(post, departmentId)
    for (const { post, row } of placed) this.#hold(post, row)
    const faults = [...this.#faults].sort((one, other) => one.line - other.line)
    return { faults, additions: this.#new, rows: rows.length }
  }

  #report(row: Row, field: Field, code: string, values?: Reason['values']): void {
    this.#faults.push(fault(row.line, field, code, values))
  }

  #place(row: Row): { post: PlannedPost; departmentId: DepartmentId; row: Row }[] {
    const { cell } = row
    const region = this.#known.organisation.regions().find(({ code }) => code === cell.region)
    if (region === undefined) this.#report(row, 'region', 'roll.region', { code: cell.region })
    for (const field of ['department', 'post'] as const)
      if (cell[field] === '') this.#report(row, field, 'field.required')
    if (region === undefined || cell.department === '' || cell.post === '') return []
    const departmentId = this.#department(row, region.id)
    return [{ post: this.#post(row, departmentId), departmentId, row }]
  }

  #department(row: Row, regionId: RegionId): DepartmentId {
    const { department: zh, departmentEn, function: fn } = row.cell
    if (fn !== '' && !FUNCTIONS.includes(fn)) this.#report(row, 'function', 'roll.function', { given: fn })
    const key = `${regionId} ${zh}`
    const known = this.#departments.get(key)
    if (known !== undefined) return known
    const { newId, hoursOf } = this.#known
    const id = newId() as DepartmentId
    const name = { zh, en: departmentEn === '' ? zh : departmentEn }
    this.#departments.set(key, id)
    this.#new.departments.push({
      id,
      name,
      regionId,
      function: fn === '' ? 'department' : fn,
      hoursId: hoursOf(regionId),
      closedOn: null,
      successorId: null,
    })
    return id
  }

  #post(row: Row, departmentId: DepartmentId): PlannedPost {
    const key = `${departmentId} ${row.cell.post}`
    const planned = this.#posts.get(key)
    if (planned !== undefined) return planned
    const { organisation, newId } = this.#known
    const found = organisation.postsOf(departmentId).find(({ name }) => name.zh === row.cell.post)
    const post = { id: found?.id ?? (newId() as PostId), isNew: found === undefined, row }
    this.#posts.set(key, post)
    return post
  }

  /** Makes a new post once all rows are read: the one above it may stand below it in the file. */
  #raise({ id, isNew, row }: PlannedPost, departmentId: DepartmentId): void {
    if (!isNew || this.#new.posts.some((post) => post.id === id)) return
    const { post: zh, postEn, powers: given, up } = row.cell
    const powers = given.split(/[\s,;、，；]+/).filter((power) => power !== '')
    const unknown = powers.filter((power) => !this.#known.powers.includes(power))
    if (unknown.length > 0) this.#report(row, 'powers', 'roll.power', { given: unknown.join(' ') })
    const upId = up === '' ? null : this.#above(up, departmentId)
    if (upId === undefined || upId === id) this.#report(row, 'up', 'roll.up', { given: up })
    this.#new.posts.push({
      id,
      name: { zh, en: postEn === '' ? zh : postEn },
      departmentId,
      powers,
      upId: upId ?? null,
    })
  }

  /** `岗位` of the same department, or `单位/岗位` of another. */
  #above(up: string, departmentId: DepartmentId): PostId | undefined {
    const [first = '', second] = up.split('/').map((part) => part.trim())
    const ids =
      second === undefined
        ? [departmentId]
        : [...this.#departments].filter(([key]) => key.endsWith(` ${first}`)).map(([, id]) => id)
    const { organisation } = this.#known
    for (const id of ids) {
      const planned = this.#posts.get(`${id} ${second ?? first}`)
      const known = organisation.postsOf(id).find(({ name }) => name.zh === (second ?? first))
      const found = planned?.id ?? known?.id
      if (found !== undefined) return found
    }
    return undefined
  }

  /** A row without a person is a vacant post. */
  #hold({ id: postId }: PlannedPost, row: Row): void {
    const { name, login: typed } = row.cell
    if (name === '' && typed === '') return
    const login = normaliseLogin(typed)
    if (name === '') this.#report(row, 'name', 'field.required')
    if (!LOGIN.test(login)) this.#report(row, 'login', 'roll.login')
    if (name === '' || !LOGIN.test(login)) return
    const person = this.#person(row, name, login)
    const { holds, today } = this.#known
    const isPlanned = this.#new.holdings.some((one) => one.postId === postId && one.personId === person)
    if (isPlanned || holds(postId, person)) return
    this.#new.holdings.push({ postId, personId: person, fromOn: today, toOn: null })
  }

  #person(row: Row, name: string, login: string): PersonId {
    const known = this.#known.logins.get(login) ?? this.#people.get(login)
    if (known !== undefined) {
      if (known.name !== name) this.#report(row, 'login', 'roll.loginTaken', { login, name: known.name })
      return known.id
    }
    const id = this.#known.newId() as PersonId
    this.#people.set(login, { id, name })
    this.#new.people.push({ id, name, login })
    return id
  }
}

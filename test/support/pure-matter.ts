/**
 * Matters without a database, for tests of rules: a small organisation, a law, and a file that is acted on step by step
 * as the door would, in memory. Nothing is stored and nobody is asked for access.
 */
import { makeOfficeHours, DEFAULT_OFFICE_HOURS } from '../../src/calendar/office-hours.ts'
import { CHINA_ZONE, day, dayOf, type Moment } from '../../src/calendar/days.ts'
import type { Actor, Agent, Officer } from '../../src/kernel/actor.ts'
import { advance, type Entry } from '../../src/kernel/advance.ts'
import { catchUp } from '../../src/kernel/catch-up.ts'
import {
  isRelationReason,
  whyNot,
  KERNEL_RELATIONS,
  type Kind,
  type Relations,
} from '../../src/kernel/kind.ts'
import { makeLaw, type ParameterRow } from '../../src/kernel/law.ts'
import {
  blankMatter,
  type Case,
  type DepartmentId,
  type EnterpriseId,
  type MatterId,
  type PersonId,
  type PostId,
  type RegionId,
} from '../../src/kernel/matter.ts'
import {
  makeOrganisation,
  type Department,
  type Organisation,
  type Post,
} from '../../src/kernel/organisation.ts'
import { Refusal, type Reason } from '../../src/kernel/refusal.ts'
import { calendarOfTests } from './holidays.ts'

export const CITY = 'region-city' as RegionId
const DISTRICT = 'region-district' as RegionId
const OFFICE = 'dept-office' as DepartmentId
export const HOUSING = 'dept-housing' as DepartmentId
export const TAX = 'dept-tax' as DepartmentId
export const FIRM = 'firm-one' as EnterpriseId

const name = (zh: string) => ({ zh, en: zh })

export interface OrganisationOptions {
  /** Posts that nobody holds. */
  readonly vacant?: readonly string[]
}

const POSTS: readonly {
  id: string
  departmentId: DepartmentId
  powers: string[]
  upId: string | null
  holder: string
}[] = [
  {
    id: 'dispatcher',
    departmentId: OFFICE,
    powers: ['appeal.dispatch', 'appeal.file', 'region.read'],
    upId: 'chief',
    holder: 'Chen',
  },
  {
    id: 'revisitor',
    departmentId: OFFICE,
    powers: ['appeal.revisit', 'appeal.confirmKey', 'supervise'],
    upId: 'chief',
    holder: 'Wang',
  },
  { id: 'chief', departmentId: OFFICE, powers: ['region.read'], upId: null, holder: 'Zhao' },
  { id: 'housing', departmentId: HOUSING, powers: [], upId: 'housing-head', holder: 'Li' },
  { id: 'housing-head', departmentId: HOUSING, powers: [], upId: null, holder: 'Sun' },
  { id: 'tax', departmentId: TAX, powers: [], upId: null, holder: 'Zhou' },
]

/** One city with a district, an office and two departments. */
export function smallOrganisation({ vacant = [] }: OrganisationOptions = {}): Organisation {
  const departments: Department[] = [OFFICE, HOUSING, TAX].map((id) => ({
    id,
    name: name(id),
    regionId: CITY,
    function: id === OFFICE ? 'office' : 'department',
    hoursId: '',
    closedOn: null,
  }))
  const posts: Post[] = POSTS.map(({ id, departmentId, powers, upId }) => ({
    id: id as PostId,
    name: name(id),
    departmentId,
    powers,
    upId: upId as PostId | null,
  }))
  const holdings = POSTS.filter(({ id }) => !vacant.includes(id)).map(({ id, holder }) => ({
    postId: id as PostId,
    personId: holder as PersonId,
    fromOn: day('2020-01-01'),
    toOn: null,
  }))
  const regions = [
    { id: CITY, code: '990100', name: name('city'), parentId: null },
    { id: DISTRICT, code: '990101', name: name('district'), parentId: CITY },
  ]
  const staff = POSTS.map(({ holder }) => ({ id: holder as PersonId, name: holder }))
  return makeOrganisation(1, { regions, departments, posts, holdings, absences: [], staff }, (at) =>
    dayOf(at, CHINA_ZONE),
  )
}

/** A person in one of the posts of the small organisation. */
export function officer(postId: string, organisation: Organisation, personId?: string): Officer {
  const post = organisation.post(postId as PostId)
  const holder = POSTS.find(({ id }) => id === postId)?.holder
  if (post === undefined || holder === undefined) throw new Error(`no post ${postId}`)
  const regionId = organisation.department(post.departmentId)?.regionId as RegionId
  return {
    kind: 'officer',
    personId: (personId ?? holder) as PersonId,
    insteadOf: null,
    postId: post.id,
    departmentId: post.departmentId,
    regionId,
    parties: [post.id, post.departmentId],
    powers: post.powers,
    regions: new Set(organisation.subtree(regionId)),
  }
}

/** Somebody who acts for an enterprise. */
export function agent(enterpriseId: EnterpriseId = FIRM): Agent {
  return { kind: 'agent', personId: 'agent' as PersonId, enterpriseId, parties: [enterpriseId] }
}

/** Rows of the law of the city, from 2020 on. */
export function lawRows(values: Readonly<Record<string, unknown>>): ParameterRow[] {
  return Object.entries(values).map(([key, value], index) => {
    const [parameter = '', level] = key.split('?level=')
    return {
      seq: index + 1,
      name: parameter,
      regionId: CITY,
      when: whenLevel(level),
      effectiveFrom: day('2020-01-01'),
      value,
      basis: 'test',
    }
  })
}

function whenLevel(level: string | undefined): Record<string, string> {
  return level === undefined ? {} : { level }
}

/** A matter of one kind that is acted on in memory. */
export class PureMatter<Row> {
  it: Case<Row>
  readonly entries: Entry[] = []
  readonly kind: Kind<Row>
  readonly relations: Relations
  #ids = 0

  constructor(
    kind: Kind<Row>,
    relations: Relations,
    given: { at: Moment; law: readonly ParameterRow[]; organisation?: Organisation; facts?: Case['facts'] },
  ) {
    this.kind = kind
    this.relations = { ...KERNEL_RELATIONS, ...relations }
    const organisation = given.organisation ?? smallOrganisation()
    const law = makeLaw(1, given.law, (id) => organisation.ancestors(id))
    const today = dayOf(given.at, CHINA_ZONE)
    const half = makeOfficeHours({ usual: DEFAULT_OFFICE_HOURS.usual })
    this.it = {
      matter: blankMatter({
        id: 'matter' as MatterId,
        kind: kind.name,
        code: 'TEST',
        regionId: CITY,
        openedAt: given.at,
        lawOn: today,
        lawSeq: law.seq,
      }),
      row: {} as Row,
      clocks: [],
      parts: [],
      facts: given.facts ?? {},
      law: law.at({ regionId: CITY, lawOn: today, lawSeq: law.seq, today }),
      days: { calendar: calendarOfTests(), calendarAt: () => calendarOfTests(), hours: () => half },
      organisation,
    }
  }

  /** Why the actor may not, or null. */
  whyNot(act: string, actor: Actor, now: Moment): Reason | null {
    return whyNot(this.kind, act, this.it, actor, this.relations, now)
  }

  /** Lets the law happen until now. */
  until(now: Moment): this {
    const { it, steps } = catchUp(this.it, this.kind, now, now, () => this.#id())
    this.it = it
    this.entries.push(...steps.map((step) => step.entry))
    return this
  }

  /** Does an act as the door would: catch up, ask, decide. Throws the refusal. */
  act(act: string, actor: Actor, now: Moment, input: unknown = {}, happened: Moment = now): this {
    this.until(now)
    const why = this.whyNot(act, actor, now)
    if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
    const declared = this.kind.acts[act]
    if (declared === undefined) throw new Error(`no act ${act}`)
    const at = { happened, recorded: now }
    const decision = declared.decide(this.it, input as never, actor, at)
    const step = advance(this.it, this.kind, act, declared, decision, actor, at, () => this.#id())
    this.it = step.it
    this.entries.push(step.entry)
    return this
  }

  /** Lets it answer to a part as it is now, as the door does after an act on the part. */
  afterPart(part: PureMatter<unknown>, actor: Actor, now: Moment): this {
    const { id, kind, status, closedAt, isPaused } = part.it.matter
    const others = this.it.parts.filter((one) => one.id !== id)
    this.it = { ...this.it, parts: [...others, { id, kind, status, isOpen: closedAt === null, isPaused }] }
    const at = { happened: now, recorded: now }
    const decision = this.kind.afterPart?.(this.it, at, part.it, actor) ?? null
    if (decision === null) return this
    const { open, ended } = this.kind.statuses
    const act = { to: [...open, ...ended], audience: 'departments' as const }
    const step = advance(this.it, this.kind, 'part', act, decision, actor, at, () => this.#id(), {
      raise: false,
    })
    this.it = step.it
    this.entries.push(step.entry)
    return this
  }

  #id(): string {
    return `id-${++this.#ids}`
  }
}

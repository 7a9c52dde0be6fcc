/**
 * Founds the invented city in an empty database: regions, office hours, departments, posts, people, enterprises, and the
 * law they live under. Everybody in it is marked as a demo person and has the demo password.
 */
import { MINUTE_MS, dayOf, startOfDay, CHINA_ZONE, type Day, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { DepartmentId, EnterpriseId, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Absence, Holding } from '../../kernel/organisation.ts'
import { addOfficeHours } from '../../modules/calendars/store.ts'
import { addAgents, addEnterprises } from '../../modules/enterprises/store.ts'
import { applyPreset } from '../../modules/law/apply-preset.ts'
import { setParameter } from '../../modules/law/store.ts'
import { platformDefaults, preset2110 } from '../../modules/law/presets.ts'
import { hashPassword } from '../../modules/people/password.ts'
import { addToOrganisation, loadOrganisation, type NewPerson } from '../../modules/people/store.ts'
import type { Stage } from '../../modules/projects/words.ts'
import { parameters } from '../../parameters.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { DEMO_PASSWORD } from '../people.ts'
import { DEPARTMENTS } from './departments.ts'
import { ENTERPRISES_COUNT, planEnterprise, type EnterprisePlan } from './enterprises.ts'
import { CITY_HOURS, REGIONS } from './regions.ts'
import { ABSENCE, SECOND_POSTS, SHORT_LOGINS, VACANT, inventedName } from './staff.ts'

/** An enterprise and the person who acts for it. */
export interface CityEnterprise extends EnterprisePlan {
  readonly id: EnterpriseId
  readonly regionId: RegionId
  readonly agentId: PersonId
  readonly agentName: string
}

/** Who and what is where, by the keys of the plans. */
export interface City {
  readonly regions: ReadonlyMap<string, RegionId>
  readonly departments: ReadonlyMap<string, DepartmentId>
  readonly posts: ReadonlyMap<string, PostId>
  /** By login. */
  readonly people: ReadonlyMap<string, PersonId>
  readonly enterprises: readonly CityEnterprise[]
}

export interface Founding {
  readonly ids: Ids
  readonly random: Random
  /** The founding moment: everything is in force on its day. */
  readonly at: Moment
  /** The last day of the run: somebody is on leave around it. */
  readonly until: Day
}

/** Enters the whole city, in the caller's transaction. The calendar of the country must be there already. */
export async function foundCity(runner: Runner, founding: Founding): Promise<City> {
  const { ids } = founding
  const city = {
    regions: new Map(REGIONS.map(({ key }) => [key, ids.next() as RegionId])),
    departments: new Map(DEPARTMENTS.map(({ key }) => [key, ids.next() as DepartmentId])),
    posts: new Map(postKeys().map((key) => [key, ids.next() as PostId])),
  }
  for (const hours of CITY_HOURS) await addOfficeHours(runner, hours)
  const names = nameGiver()
  const passwordHash = await hashPassword(DEMO_PASSWORD, founding.random)
  const enter = (login: string): NewPerson => ({
    id: ids.next() as PersonId,
    name: names(),
    login,
    passwordHash,
    isDemo: true,
  })
  const officers = new Map(
    postKeys()
      .filter(hasOwnPerson)
      .map((key) => [key, enter(loginOf(key))]),
  )
  await addToOrganisation(runner, {
    regions: regionRows(city),
    departments: departmentRows(city),
    posts: postRows(city),
    people: [...officers.values()],
    holdings: holdingRows(city, officers, dayOf(founding.at, CHINA_ZONE)),
    absences: [absenceRow(officers, founding.until)],
  })
  const enterprises = await enterEnterprises(runner, founding, city.regions, enter)
  await enactLaw(runner, founding, city.regions)
  const people = new Map([...officers.values()].map(({ login, id }) => [login, id]))
  return { ...city, people, enterprises }
}

function postKeys(): string[] {
  return DEPARTMENTS.flatMap(({ key, posts }) => posts.map((post) => `${key}.${post.key}`))
}

function hasOwnPerson(key: string): boolean {
  return !VACANT.has(key) && SECOND_POSTS[key] === undefined
}

function loginOf(post: string): string {
  return SHORT_LOGINS[post] ?? post
}

function nameGiver(): () => string {
  let given = 0
  return () => inventedName(given++)
}

type Places = Pick<City, 'regions' | 'departments' | 'posts'>

/** What a plan refers to must be in a plan. */
function needed<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the plan of the city has no ${key}`)
  return id
}

function regionRows({ regions }: Places) {
  return REGIONS.map(({ key, code, zh, en, parent }) => ({
    id: needed(regions, key),
    code,
    name: { zh, en },
    parentId: parent === null ? null : needed(regions, parent),
  }))
}

function departmentRows({ regions, departments }: Places) {
  return DEPARTMENTS.map(({ key, region, zh, en, function: fn, hours }) => ({
    id: needed(departments, key),
    name: { zh, en },
    regionId: needed(regions, region),
    function: fn,
    hoursId: hours,
    closedOn: null,
  }))
}

function postRows({ departments, posts }: Places) {
  return DEPARTMENTS.flatMap((department) =>
    department.posts.map(({ key, zh, en, powers, up }) => ({
      id: needed(posts, `${department.key}.${key}`),
      name: { zh, en },
      departmentId: needed(departments, department.key),
      powers,
      upId: up === null ? null : needed(posts, up),
    })),
  )
}

type Officers = ReadonlyMap<string, NewPerson>

function holdingRows({ posts }: Places, officers: Officers, fromOn: Day): Holding[] {
  return postKeys()
    .filter((key) => !VACANT.has(key))
    .map((key) => ({
      postId: needed(posts, key),
      personId: needed(officers, SECOND_POSTS[key] ?? key).id,
      fromOn,
      toOn: null,
    }))
}

function absenceRow(officers: Officers, until: Day): Absence {
  const { of, substitute, fromDays, toDays } = ABSENCE
  return {
    personId: needed(officers, of).id,
    substituteId: needed(officers, substitute).id,
    fromAt: startOfDay((until + fromDays) as Day, CHINA_ZONE),
    toAt: (startOfDay((until + toDays) as Day, CHINA_ZONE) - MINUTE_MS) as Moment,
  }
}

async function enterEnterprises(
  runner: Runner,
  { ids, at }: Founding,
  regions: ReadonlyMap<string, RegionId>,
  enter: (login: string) => NewPerson,
): Promise<readonly CityEnterprise[]> {
  const agents: NewPerson[] = []
  const enterprises = Array.from({ length: ENTERPRISES_COUNT }, (_none, n): CityEnterprise => {
    const plan = planEnterprise(n)
    const agent = enter(n === 0 ? 'enterprise' : `enterprise${n + 1}`)
    agents.push(agent)
    const id = ids.next() as EnterpriseId
    return { ...plan, id, regionId: needed(regions, plan.region), agentId: agent.id, agentName: agent.name }
  })
  await addToOrganisation(runner, { people: agents })
  const rows = enterprises.map(({ id, name, uscc, regionId }) => ({
    id,
    name,
    uscc,
    regionId,
    usccConfirmed: false,
  }))
  await addEnterprises(runner, rows, at)
  const fromOn = dayOf(at, CHINA_ZONE)
  await addAgents(
    runner,
    enterprises.map(({ id, agentId }) => ({ enterpriseId: id, personId: agentId, fromOn, toOn: null })),
  )
  return enterprises
}

/** What the invented city has decided for projects: how long each stage may last, and the scored review. */
const PROJECT_BASIS = '云澜市招商引资项目全周期管理办法（演示）'
const STAGE_DAYS: Partial<Record<Stage, number>> = {
  lead: 60,
  screening: 60,
  registered: 120,
  landSecured: 120,
  started: 120,
  statIncluded: 400,
  completed: 60,
  inProduction: 270,
}
const PROJECT_LAW = [
  ...Object.entries(STAGE_DAYS).map(([stage, length]) => {
    return { name: 'project.stage', when: { stage }, value: { length, unit: 'ND', roll: 'none' } }
  }),
  {
    name: 'project.review',
    value: { policy: 30, planning: 25, capacity: 20, contribution: 25, pass: 70, reviewers: 3 },
  },
  { name: 'project.majorFrom', value: 50_000 },
  { name: 'target.evaluation', value: { nodes: 40, stage: 20, reports: 15, investment: 25 } },
  { name: 'project.accept', value: { length: 3, unit: 'WD' } },
  { name: 'steward.load', when: { pool: 'senior' }, value: 12 },
  { name: 'steward.load', when: { pool: 'ordinary' }, value: 15 },
  { name: 'steward.load', when: { pool: 'enterprise' }, value: 12 },
]

/** What the invented city has decided for symposiums and talks: how often each is held, and where. */
const MEETING_BASIS = '云澜市政企常态化沟通办法（演示）'
const MEETING_LAW = [
  { at: 'city', meeting: 'symposium', value: 'month' },
  { at: 'city', meeting: 'talk', value: 'quarter' },
  { at: 'north', meeting: 'town', value: 'month' },
] as const

/** The platform's proposals, and the limits of 2110 from the seed that has them. */
async function enactLaw(
  runner: Runner,
  { random, at }: Founding,
  regions: ReadonlyMap<string, RegionId>,
): Promise<void> {
  const effectiveFrom = dayOf(at, CHINA_ZONE)
  const organisation = await loadOrganisation(runner, 0, { dayOf: (moment) => dayOf(moment, CHINA_ZONE) })
  const context = { parameters, organisation, today: effectiveFrom, actor: SYSTEM, at, random }
  const place = { regionId: needed(regions, 'city'), effectiveFrom }
  for (const preset of [platformDefaults, preset2110]) await applyPreset(runner, preset, place, context)
  for (const change of PROJECT_LAW)
    await setParameter(runner, { when: {}, ...change, ...place, basis: PROJECT_BASIS }, context)
  for (const { at: key, meeting, value } of MEETING_LAW)
    await setParameter(
      runner,
      {
        name: 'meeting.cadence',
        when: { meeting },
        value,
        basis: MEETING_BASIS,
        regionId: needed(regions, key),
        effectiveFrom,
      },
      context,
    )
  // One quarter has the head of the unit look at every reply before it goes out.
  const trial = { name: 'appeal.replyCheck', value: 'head', basis: '芦洲街道答复质量审核试点通知（演示）' }
  const there = { regionId: needed(regions, 'south.reed'), when: {}, effectiveFrom }
  await setParameter(runner, { ...trial, ...there }, context)
}

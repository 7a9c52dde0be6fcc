/**
 * The city that the benchmark plays in: three districts, forty departments of very different size, twenty thousand
 * enterprises. Designed without any input, so that every process of a run knows it without being told.
 */
import type { Pool } from 'pg'
import { day, type Moment } from '../src/calendar/days.ts'
import { DEFAULT_OFFICE_HOURS } from '../src/calendar/office-hours.ts'
import { SYSTEM } from '../src/kernel/actor.ts'
import { makeIds, type Ids } from '../src/kernel/ids.ts'
import type { DepartmentId, EnterpriseId, PersonId, PostId, RegionId } from '../src/kernel/matter.ts'
import type { Department, Post, Region } from '../src/kernel/organisation.ts'
import { seedDays, seedYears } from '../src/modules/calendars/seed.ts'
import { addOfficeHours, seedCalendars } from '../src/modules/calendars/store.ts'
import { addAgents, addEnterprises, type NewEnterprise } from '../src/modules/enterprises/store.ts'
import { applyPreset } from '../src/modules/law/apply-preset.ts'
import { platformDefaults, preset2110 } from '../src/modules/law/presets.ts'
import { hashPassword } from '../src/modules/people/password.ts'
import { addToOrganisation, type NewPerson } from '../src/modules/people/store.ts'
import { withTransaction } from '../src/platform/database/pool.ts'
import { openReference } from '../src/platform/reference.ts'
import { loaders } from '../src/loaders.ts'
import { parameters } from '../src/parameters.ts'
import { seededRandom } from '../src/simulation/random.ts'
import { BENCH_MOMENT, SEED } from './moment.ts'

/** Everybody's password. */
export const PASSWORD = 'bench: a long enough password'

const SINCE = day('2024-01-01')
const DEPARTMENTS = 36
/** Departments of the city itself: they serve all districts. The first is by far the largest. */
const CITY_DEPARTMENTS = 6
const LARGEST_SHARE = 0.16
const ENTERPRISES = 20_000
const AGENTS = 64

/** A post with the one person who holds it. */
export interface Seat {
  readonly post: Post
  readonly person: NewPerson
}

export interface Unit {
  readonly department: Department
  /** The share of all appeals that it leads. */
  readonly share: number
  readonly seats: readonly Seat[]
}

/** A district with its share of all appeals, its office, and the departments that its appeals may go to. */
export interface District {
  readonly region: Region
  readonly share: number
  readonly clerk: Seat
  readonly dispatcher: Seat
  readonly revisitor: Seat
  readonly supervisor: Seat
  readonly units: readonly Unit[]
  readonly enterprises: readonly EnterpriseId[]
}

/** A person who acts for one enterprise of a district. */
export interface AgentSeat {
  readonly person: NewPerson
  readonly enterpriseId: EnterpriseId
  readonly district: number
}

export interface City {
  readonly regions: readonly Region[]
  readonly departments: readonly Department[]
  readonly posts: readonly Post[]
  readonly people: readonly NewPerson[]
  readonly enterprises: readonly NewEnterprise[]
  readonly districts: readonly District[]
  readonly units: readonly Unit[]
  /** Reads the whole city. */
  readonly chief: Seat
  readonly agents: readonly AgentSeat[]
}

const DISTRICT_SHARES = [0.5, 0.3, 0.2]

/** Draws the city on paper: always the same one, with the same ids. */
export function designCity(): City {
  const random = seededRandom(SEED, 'city')
  const paper = new Paper(makeIds(() => (BENCH_MOMENT - 800 * 86_400_000) as Moment, random))
  const top = paper.region('320700', '基准市', 'Bench City', null)
  const regions = DISTRICT_SHARES.map((_share, n) =>
    paper.region(`32070${n + 1}`, `第${n + 1}区`, `District ${n + 1}`, top.id),
  )
  const office = paper.department('市营商办', 'City office', top.id, 'office')
  const chief = paper.seat(office, 'chief', ['region.read', 'supervise'], null)
  const units = shares().map((share, n) => {
    const regionId = n < CITY_DEPARTMENTS ? top.id : (regions[n % regions.length] as Region).id
    return { ...paper.unit(n, regionId, share), share, regionId }
  })
  const districts = regions.map((region, n): District => {
    const own = paper.department(`第${n + 1}区营商办`, `Office of district ${n + 1}`, region.id, 'office')
    return {
      region,
      share: DISTRICT_SHARES[n] as number,
      clerk: paper.seat(own, `clerk-${n}`, ['appeal.file'], null),
      dispatcher: paper.seat(own, `dispatcher-${n}`, ['appeal.dispatch', 'region.read'], null),
      revisitor: paper.seat(own, `revisitor-${n}`, ['appeal.revisit', 'region.read'], null),
      supervisor: paper.seat(own, `supervisor-${n}`, ['supervise', 'region.read'], null),
      units: units.filter(({ regionId }) => regionId === top.id || regionId === region.id),
      enterprises: paper.firms(region.id, Math.round(ENTERPRISES * (DISTRICT_SHARES[n] as number))),
    }
  })
  const agents = Array.from({ length: AGENTS }, (_none, n): AgentSeat => {
    const district = n % districts.length
    const enterpriseId = (districts[district] as District).enterprises[n] as EnterpriseId
    return { person: paper.person(`agent-${n}`), enterpriseId, district }
  })
  const { departments, posts, people, enterprises } = paper
  return {
    regions: [top, ...regions],
    departments,
    posts,
    people,
    enterprises,
    districts,
    units,
    chief,
    agents,
  }
}

/** The first has its share; the others the rest, each less than the one before. */
function shares(): number[] {
  const weights = Array.from({ length: DEPARTMENTS - 1 }, (_none, n) => 1 / (n + 4))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return [LARGEST_SHARE, ...weights.map((weight) => (weight / sum) * (1 - LARGEST_SHARE))]
}

/** Collects the rows while the city is drawn. */
class Paper {
  readonly departments: Department[] = []
  readonly posts: Post[] = []
  readonly people: NewPerson[] = []
  readonly enterprises: NewEnterprise[] = []
  readonly #ids: Ids

  constructor(ids: Ids) {
    this.#ids = ids
  }

  region(code: string, zh: string, en: string, parentId: RegionId | null): Region {
    return { id: this.#ids.next() as RegionId, code, name: { zh, en }, parentId }
  }

  department(zh: string, en: string, regionId: RegionId, fn: string): Department {
    const id = this.#ids.next() as DepartmentId
    const department = { id, name: { zh, en }, regionId, function: fn, hoursId: '', closedOn: null }
    this.departments.push(department)
    return department
  }

  person(login: string): NewPerson {
    const id = this.#ids.next() as PersonId
    const person = { id, name: `员${this.people.length}`, login, passwordHash: null, isDemo: true }
    this.people.push(person)
    return person
  }

  seat({ id: departmentId }: Department, login: string, powers: string[], upId: PostId | null): Seat {
    const name = { zh: login, en: login }
    const post = { id: this.#ids.next() as PostId, name, departmentId, powers, upId }
    this.posts.push(post)
    return { post, person: this.person(login) }
  }

  /** A department with a head and more handlers the more it has to do. */
  unit(n: number, regionId: RegionId, share: number): Omit<Unit, 'share'> {
    const department = this.department(`单位${n}`, `Unit ${n}`, regionId, 'department')
    const head = this.seat(department, `unit-${n}-head`, [], null)
    const handlers = Math.max(2, Math.round(share * 60))
    const seats = Array.from({ length: handlers }, (_none, k) =>
      this.seat(department, `unit-${n}-${k}`, [], head.post.id),
    )
    return { department, seats }
  }

  firms(regionId: RegionId, count: number): EnterpriseId[] {
    return Array.from({ length: count }, () => {
      const n = this.enterprises.length
      const id = this.#ids.next() as EnterpriseId
      const uscc = `9132${String(n).padStart(14, '0')}`
      this.enterprises.push({ id, name: `基准市第${n}号制造有限公司`, uscc, regionId, usccConfirmed: true })
      return id
    })
  }
}

/** Enters the city into a migrated, empty database: calendar, organisation, law, register. */
export async function seedCity(pool: Pool, city: City): Promise<void> {
  const random = seededRandom(SEED, 'seed')
  const at = BENCH_MOMENT
  const recorder = { actor: SYSTEM, at, random }
  const passwordHash = await hashPassword(PASSWORD, random)
  await withTransaction(pool, async (client) => {
    await addOfficeHours(client, {
      id: '',
      name: { zh: '通用', en: 'Usual' },
      usual: DEFAULT_OFFICE_HOURS.usual,
    })
    await seedCalendars(client, { days: seedDays(), years: seedYears(), source: 'bench' }, recorder)
    const holdings = [...city.units.flatMap((unit) => unit.seats), ...officeSeats(city)]
    await addToOrganisation(client, {
      regions: city.regions,
      departments: city.departments,
      posts: city.posts,
      people: city.people.map((person) => ({ ...person, passwordHash })),
      holdings: holdings.map(({ post, person }) => ({
        postId: post.id,
        personId: person.id,
        fromOn: SINCE,
        toOn: null,
      })),
    })
    await addEnterprises(client, city.enterprises, at)
    const agencies = city.agents.map(({ person, enterpriseId }) => ({
      enterpriseId,
      personId: person.id,
      fromOn: SINCE,
      toOn: null,
    }))
    await addAgents(client, agencies)
    const { world } = await openReference(client, loaders)
    const context = { parameters, organisation: world.organisation, today: SINCE, ...recorder }
    const place = { regionId: (city.regions[0] as Region).id, effectiveFrom: SINCE }
    for (const preset of [platformDefaults, preset2110]) await applyPreset(client, preset, place, context)
  })
}

function officeSeats({ chief, districts }: City): Seat[] {
  return [chief, ...districts.flatMap((one) => [one.clerk, one.dispatcher, one.revisitor, one.supervisor])]
}

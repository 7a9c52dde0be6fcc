/** What the lives of projects have in common: what they rest on, when their people act, and small questions to the database. */
import { addOfficeMinutes } from '../../calendar/office-hours.ts'
import { addWorkingDays } from '../../calendar/calendar.ts'
import { dayFrom, isoDay, startOfDay, dayOf, type Day, type Moment } from '../../calendar/days.ts'
import type { Pool } from 'pg'
import type { Actor, Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { agentOf } from '../../modules/people/seats.ts'
import type { ActRequest, Door } from '../../platform/door/act.ts'
import { storeFile } from '../../platform/http/file-routes.ts'
import type { Registry } from '../../platform/registry.ts'
import type { World } from '../../platform/reference.ts'
import type { CityEnterprise } from '../city/found.ts'
import { Deeds, type DeedsDeps } from '../deeds.ts'
import { OFFICE_DAY } from '../manners.ts'
import { drawPicture } from '../picture.ts'
import { seededRandom } from '../random.ts'
import { OWN, type ProjectPlan } from './project-plan.ts'

export interface ProjectsDeps extends DeedsDeps {
  readonly seed: string
  readonly pool: Pool
  readonly door: Pick<Door, 'act'>
  readonly registry: Pick<Registry, 'byName'>
  readonly world: () => World
  /** Takes over who answers for what, after it has changed. */
  readonly refresh: () => Promise<void>
  readonly random: Random
  readonly ids: Ids
  readonly filesFolder: string
  /** The last moment of the run. */
  readonly until: Moment
  /** Told of a project that was entered otherwise than planned. */
  readonly onEntered: () => void
  /** Does what must be refused, and notes the refusal. */
  readonly inVain: (request: ActRequest) => Promise<void>
  /** Notes that somebody was refused something and will do it otherwise. */
  readonly turnedAway: (act: string, error: unknown) => void
}

/** A project that has been entered. */
export interface Entered {
  readonly plan: ProjectPlan
  readonly id: string
  /** Our own code. */
  readonly code: string
}

export const OFFICER = 'promotion.officer'
export const HEAD = 'promotion.head'
export const DIRECTOR = 'office.director'
export const KEEPER = 'promotion.keeper'

/** So many days before the end the city gives every signed project a steward from its pools. */
export const POOLED_DAYS = 255
const STEWARDS = ['promotion.steward', 'promotion.steward2', 'promotion.steward3'] as const

export class Around {
  readonly deps: ProjectsDeps
  readonly deeds: Deeds
  readonly #handedOver = new Map<number, string>()

  constructor(deps: ProjectsDeps) {
    this.deps = deps
    this.deeds = new Deeds(deps)
  }

  /**
   * The post of whoever looks after a project. Since stewards come from pools, the promotion officer leads what is not signed yet.
   * The demo's own steward has those of the demo's own enterprise.
   */
  stewardOf({ n, reached }: ProjectPlan): string {
    const given = this.#handedOver.get(n)
    if (given !== undefined) return given
    if (reached.signed >= this.pooledAt) return OFFICER
    return STEWARDS[n < OWN ? 0 : n % STEWARDS.length] as string
  }

  /** From when on stewards come from pools. */
  get pooledAt(): Moment {
    const { until, calendar } = this.deps
    return startOfDay((dayOf(until, calendar.zone) - POOLED_DAYS) as Day, calendar.zone)
  }

  /** Whether it has been given to somebody else than whoever took it on. */
  isHandedOver({ n }: ProjectPlan): boolean {
    return this.#handedOver.has(n)
  }

  /** From now on somebody else looks after it. */
  handOver({ n }: ProjectPlan, to: string): void {
    this.#handedOver.set(n, to)
  }

  get today(): Day {
    return dayOf(this.deps.now(), this.deps.calendar.zone)
  }

  /** Today as it is typed. */
  get todayText(): string {
    return isoDay(this.today)
  }

  /** Enters something for a moment; what lies behind happens now, and what lies beyond the end never. */
  at(moment: Moment, run: () => Promise<unknown>): void {
    const { agenda, now, until } = this.deps
    if (moment > until) return
    agenda.add({ at: moment < now() ? now() : moment, run: async () => void (await run()) })
  }

  /** So many office minutes into a day, or into the next one that is worked. */
  inOffice(on: Day, minutes: number): Moment {
    const { calendar, hours } = this.deps
    return addOfficeMinutes(calendar, hours, startOfDay(on, calendar.zone), minutes)
  }

  /** So many office days after a moment. */
  officeDays(since: Moment, days: number): Moment {
    const { calendar, hours } = this.deps
    return addOfficeMinutes(calendar, hours, since, Math.round(days * OFFICE_DAY))
  }

  /** A morning in January, so many working days after the new year. */
  newYear(year: number, workingDays: number): Moment {
    return this.inOffice(addWorkingDays(this.deps.calendar, dayFrom(year, 1, 1), workingDays), 60)
  }

  /** Somebody who must be there. */
  needed(post: string): Officer {
    const officer = this.deeds.in(post)
    if (officer === undefined) throw new Error(`nobody is there as ${post}`)
    return officer
  }

  enterprise(n: number): CityEnterprise {
    const found = this.deps.city.enterprises[n]
    if (found === undefined) throw new RangeError(`there is no enterprise ${n}`)
    return found
  }

  /** Whoever acts for an enterprise. */
  agent(n: number): Actor {
    const { agentId, id } = this.enterprise(n)
    return agentOf(agentId, id)
  }

  region(key: string): RegionId {
    const id = this.deps.city.regions.get(key)
    if (id === undefined) throw new Error(`there is no region ${key}`)
    return id
  }

  /** A stream of chance of its own. */
  chance(name: string): Random {
    return seededRandom(this.deps.seed, name)
  }

  /** A picture that somebody has taken; its id among the files. */
  async picture(name: string, by: Pick<Officer, 'personId'>): Promise<string> {
    const { pool: runner, ids, filesFolder: folder, now } = this.deps
    const given = { name: '现场照片.png', bytes: drawPicture(this.chance(name)), by: by.personId, at: now() }
    return (await storeFile({ runner, ids, folder }, given)).id
  }
}

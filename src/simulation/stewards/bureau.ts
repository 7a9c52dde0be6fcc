/**
 * What the lives of stewards have in common: the modules' keepers as the pages of the desk call them, what was refused, and who
 * looks after what by now.
 */
import type { Moment, Day } from '../../calendar/days.ts'
import { dayOf } from '../../calendar/days.ts'
import type { Agent } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { agentOf } from '../../modules/people/seats.ts'
import { appointJob } from '../../modules/stewards/keeping.ts'
import type { StewardDeps } from '../../modules/stewards/pools.ts'
import { THROWING } from '../passing.ts'
import type { Around, Entered } from '../projects/around.ts'

export class Bureau {
  readonly around: Around
  /** Projects that have come some way, by their ids. */
  readonly projects = new Map<string, Entered>()
  readonly #postKeys: ReadonlyMap<string, string>
  readonly #enterprises: ReadonlyMap<string, number>

  constructor(around: Around) {
    this.around = around
    const { posts, enterprises } = around.deps.city
    this.#postKeys = new Map([...posts].map(([key, id]) => [id, key]))
    this.#enterprises = new Map(enterprises.map(({ id }, n) => [id, n]))
  }

  /** As the keepers of stewards and teams take it. */
  get keeping(): StewardDeps {
    const { pool, ids, random, world } = this.around.deps
    return { pool, ids, random, world }
  }

  get jobs() {
    const { pool, now, door, world, ids } = this.around.deps
    return { pool, now, door, world, ids, log: THROWING }
  }

  /** Enters something for so many days before the end of the run, so many office minutes into the day. */
  before(days: number, minutes: number, run: () => Promise<unknown>): void {
    this.around.at(this.daysBefore(days, minutes), run)
  }

  daysBefore(days: number, minutes: number): Moment {
    const { until, calendar } = this.around.deps
    return this.around.inOffice((dayOf(until, calendar.zone) - days) as Day, minutes)
  }

  /** Does what may be refused, and says whether it was done; a no is noted. */
  async tried(name: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run()
      return true
    } catch (error) {
      this.around.deps.turnedAway(name, error)
      return false
    }
  }

  /** Does what must be refused, and notes the no. Throws when it was done: a rule is missing then. */
  async inVain(name: string, run: () => Promise<unknown>): Promise<void> {
    const isDone = await this.tried(name, run)
    if (isDone) throw new Error(`${name} should have been refused`)
  }

  /** Whoever became a steward becomes the handler, and acts from now on. */
  async appoint(projectId: string, post: string): Promise<void> {
    await appointJob(this.jobs).run()
    const project = this.projects.get(projectId)
    if (project !== undefined) this.around.handOver(project.plan, post)
  }

  postKey(postId: string): string {
    return this.#postKeys.get(postId) ?? ''
  }

  /** Whoever acts for an enterprise. */
  agentFor(enterpriseId: string): Agent {
    const found = this.around.deps.city.enterprises[this.#enterprises.get(enterpriseId) ?? 0]
    if (found === undefined) throw new Refusal('not_found', 'enterprise.notFound')
    return agentOf(found.agentId, found.id)
  }
}

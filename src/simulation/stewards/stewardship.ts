/**
 * How the invented city comes to its stewards: pools, one balanced run for the backlog that the promotion office confirms, then
 * one after the other as projects are signed. Some are forgotten, and whoever has enough is refused one more.
 */
import { randomBelow } from '../../kernel/ids.ts'
import { assignSlot, viewSubject } from '../../modules/stewards/assigning.ts'
import { coverageJob } from '../../modules/stewards/keeping.ts'
import { joinPool } from '../../modules/stewards/pools.ts'
import { linesOf } from '../../modules/stewards/run-store.ts'
import { askRun, confirmRun, rejectLines, runJob } from '../../modules/stewards/runs.ts'
import type { Stage } from '../../modules/projects/words.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OFFICER, POOLED_DAYS, type Entered } from '../projects/around.ts'
import { OWN } from '../projects/project-plan.ts'
import { between, happens } from '../random.ts'
import type { Bureau } from './bureau.ts'
import { FAVOURITE, MEMBERS, phoneOf } from './staff.ts'
import { POOLED, SIGNED } from './wording.ts'

/** Days before the end: when months begin to be counted, pools are filled, and the backlog is given out. */
const COUNTED = 345
const POOLS_FILLED = 262
const COUNT_EVERY = 10
/** In so many cases of a hundred nobody thinks of a steward for a new project. */
const FORGOTTEN = 12
const BY_HABIT = 45
const OWN_STEWARD = 'promotion.steward'
const OPEN = `select id from matter where id = any($1::uuid[]) and closed_at is null`

export class Stewardship {
  readonly #bureau: Bureau
  #isGivenOut = false

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    for (let days = COUNTED; days >= 0; days -= COUNT_EVERY)
      bureau.before(days, 20, () => coverageJob(bureau.jobs).run())
    bureau.before(POOLS_FILLED, 60, () => this.#fillPools())
    bureau.before(POOLED_DAYS, 90, () => this.#giveOut())
  }

  /** A project that is signed goes back to the bureau, and needs a steward. */
  async follow({ id, plan }: Entered, stage: Stage): Promise<void> {
    if (stage !== 'signed' || !this.#isGivenOut) return
    const { around } = this.#bureau
    const random = around.chance(`steward of project ${plan.n}`)
    const at = around.officeDays(around.deps.now(), between(random, 8, 60) / 10)
    const isForgotten = happens(random, FORGOTTEN)
    const first = plan.n < OWN ? OWN_STEWARD : happens(random, BY_HABIT) ? FAVOURITE : null
    await this.#giveBack(id, SIGNED)
    if (!isForgotten) around.at(at, () => this.#confirmOne(id, first))
  }

  async #fillPools(): Promise<void> {
    const { around, keeping } = this.#bureau
    const { city, now } = around.deps
    const officer = around.needed(OFFICER)
    for (const [n, { post, pool, region, note }] of MEMBERS.entries()) {
      const postId = city.posts.get(post)
      if (postId === undefined) throw new Error(`there is no post ${post}`)
      const body = { pool, regionId: around.region(region), postId, phone: phoneOf(n), note }
      await joinPool(keeping, body, officer, now())
    }
    // Twice into the same pool nobody comes.
    const [first] = MEMBERS
    const postId = first === undefined ? undefined : city.posts.get(first.post)
    if (first === undefined || postId === undefined) return
    await this.#bureau.inVain('pool.join', () =>
      joinPool(keeping, { pool: first.pool, regionId: around.region('city'), postId }, officer, now()),
    )
  }

  /** The run over the whole backlog: confirmed, but for one line in fifteen, for which somebody else is to be found. */
  async #giveOut(): Promise<void> {
    const bureau = this.#bureau
    const { around, keeping, jobs } = bureau
    const { pool, now } = around.deps
    const officer = around.needed(OFFICER)
    await this.#callIn()
    const id = await askRun(keeping, around.region('city'), officer, now())
    await runJob(jobs).run()
    const open = (await linesOf(pool, id)).filter(({ status }) => status === 'open')
    const random = around.chance('lines of the run')
    const rejected = open.filter(() => randomBelow(random, 15) === 0)
    if (rejected.length > 0)
      await rejectLines(
        keeping,
        id,
        rejected.map((line) => line.id),
        officer,
        now(),
      )
    await confirmRun(keeping, id, undefined, officer, now())
    this.#isGivenOut = true
    for (const { status, subjectKind, subjectId, postId } of await linesOf(pool, id))
      if (status === 'confirmed' && subjectKind === 'project' && postId !== null)
        await bureau.appoint(subjectId, bureau.postKey(postId))
  }

  /** Whom the office thinks of first, and when they have enough, whom the rule proposes. */
  async #confirmOne(id: string, first: string | null): Promise<void> {
    if (first !== null && (await this.#assign(id, first))) return
    const { around } = this.#bureau
    const { pool, world, now } = around.deps
    const officer = around.needed(OFFICER)
    const { candidates, mayAssign } = await viewSubject(
      pool,
      world(),
      { kind: 'project', id },
      officer,
      now(),
    )
    const [best] = candidates
    if (mayAssign && best !== undefined) await this.#assign(id, this.#bureau.postKey(best.postId))
  }

  /** What is signed already comes back from everybody who had it; the demo's own steward keeps what is theirs. */
  async #callIn(): Promise<void> {
    const { projects, around } = this.#bureau
    const signed = [...projects.values()].filter(({ plan }) => plan.reached.signed <= around.deps.now())
    const open = await rowsOf<{ id: string }>(around.deps.pool, OPEN, [signed.map(({ id }) => id)])
    for (const { id } of open) await this.#giveBack(id, POOLED)
    for (const { id, plan } of signed)
      if (plan.n < OWN && open.some((one) => one.id === id)) await this.#assign(id, OWN_STEWARD)
  }

  async #giveBack(id: string, reason: string): Promise<void> {
    const { around, projects } = this.#bureau
    const { deeds } = around
    const input = { departmentId: deeds.departmentOf('promotion'), reason }
    const isBack = await deeds.on('project', id, 'handOver', input, deeds.in(OFFICER))
    const project = projects.get(id)
    if (isBack && project !== undefined) around.handOver(project.plan, OFFICER)
  }

  async #assign(id: string, post: string): Promise<boolean> {
    const bureau = this.#bureau
    const { around, keeping } = bureau
    const { city, now } = around.deps
    const body = { slot: 'steward' as const, postId: city.posts.get(post) ?? '' }
    const isDone = await bureau.tried('steward.assign', () =>
      assignSlot(keeping, { kind: 'project', id }, body, around.needed(OFFICER), now()),
    )
    if (isDone) await bureau.appoint(id, post)
    return isDone
  }
}

/**
 * The through train of the invented city: its leaders' office flags some projects and a park, and what is placed in leaders'
 * queues stands at every point at the end: waiting, instructed, late, answered by one or by both, declined, withdrawn.
 */
import type { Actor } from '../../kernel/actor.ts'
import { flag } from '../../modules/through-train/flags.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OWN } from '../projects/project-plan.ts'
import type { Bureau } from './bureau.ts'
import { FLAGGED, TRAINS, type TrainPlan, type Trip } from './train-plans.ts'

const FLAGGED_BEFORE = 118
const OFFICE = 'office.dispatcher'
const LEADER = 'leaders.mayor'
/** So many projects of other enterprises have the flag. */
const OTHERS = 3

const OTHER_PROJECTS = `select m.id from matter m join project p on p.id = m.id
  where m.kind = 'project' and m.closed_at is null and not m.confidential and m.status <> 'suspended'
    and m.enterprise_id is not null and m.enterprise_id <> $1 and p.stage in ('registered', 'landSecured', 'started')
  order by m.id limit ${OTHERS}`
const A_PARK = `select id from park where region_id = $1 order by code limit 1`
const IN_PARK = `select m.id from matter m join project p on p.id = m.id where p.park_id = $1 and m.closed_at is null
  and not m.confidential and m.status <> 'suspended' and m.enterprise_id is not null order by m.id limit 1`
const PLACED_BY = `select m.enterprise_id as "enterpriseId", a.post_id as "postId" from matter m
  left join assignment a on a.subject_kind = 'project' and a.subject_id = m.id and a.slot = 'steward'
    and a.until_on is null and a.vacant_since is null
  where m.id = $1 and m.closed_at is null`

interface Placer {
  readonly enterpriseId: string
  readonly postId: string | null
}

export class ThroughTrains {
  readonly #bureau: Bureau
  #own: string[] = []
  #others: string[] = []
  #park: string | undefined

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    bureau.before(FLAGGED_BEFORE, 150, () => this.#flagAll())
    bureau.before(FLAGGED_BEFORE - 1, 100, () => this.#placeInVain())
    for (const plan of TRAINS) bureau.before(plan.days, plan.minutes, () => this.#place(plan))
  }

  /** Two of the demo's own enterprise, some of others, and a park with all that are in it. */
  async #flagAll(): Promise<void> {
    const { around, projects } = this.#bureau
    const { pool, city } = around.deps
    const own = [...projects.values()].filter(({ plan }) => plan.n < OWN)
    this.#own = own.map(({ id }) => id)
    const others = await rowsOf<{ id: string }>(pool, OTHER_PROJECTS, [city.enterprises[0]?.id])
    this.#others = others.map(({ id }) => id)
    const [park] = await rowsOf<{ id: string }>(pool, A_PARK, [around.region('north')])
    this.#park = park?.id
    for (const id of [...this.#own.slice(0, 1), ...this.#others]) await this.#flag('project', id)
    if (this.#park !== undefined) await this.#flag('park', this.#park)
  }

  async #flag(kind: 'project' | 'park', id: string): Promise<void> {
    const { around, keeping } = this.#bureau
    const { now } = around.deps
    const body = { isSet: true, fromOn: around.todayText, basis: FLAGGED[kind] }
    await flag(keeping, { kind, id }, body, around.needed(OFFICE), now())
  }

  /** Its second project has no flag: the enterprise asks for the way to the leader all the same. */
  async #placeInVain(): Promise<void> {
    const { around } = this.#bureau
    const { city, inVain } = around.deps
    const [first] = TRAINS
    const [, projectId] = this.#own
    const leaderPostId = city.posts.get(LEADER)
    if (first === undefined || projectId === undefined || leaderPostId === undefined) return
    const { title, text } = first
    const input = { title, text, projectId, leaderPostId }
    await inVain({ kind: 'throughTrain', act: 'place', input, actor: around.agent(0) })
  }

  async #subjectOf({ about }: TrainPlan): Promise<string | undefined> {
    if (about === 'own') return this.#own[0]
    if (about !== 'park') return this.#others[about]
    const { pool } = this.#bureau.around.deps
    return this.#park === undefined
      ? undefined
      : (await rowsOf<{ id: string }>(pool, IN_PARK, [this.#park]))[0]?.id
  }

  async #place(plan: TrainPlan): Promise<void> {
    const { around } = this.#bureau
    const { deps, deeds } = around
    const projectId = await this.#subjectOf(plan)
    const [placer] = projectId === undefined ? [] : await rowsOf<Placer>(deps.pool, PLACED_BY, [projectId])
    if (placer === undefined) return
    const agent = this.#bureau.agentFor(placer.enterpriseId)
    const steward = deeds.in(this.#bureau.postKey(placer.postId ?? ''))
    const { title, text, leader } = plan
    const input = { title, text, projectId, leaderPostId: deps.city.posts.get(leader) }
    const actor = plan.by === 'steward' && steward !== undefined ? steward : agent
    const answer = await deps.attempt({ kind: 'throughTrain', act: 'place', input, actor })
    if (answer !== null) this.#ride({ id: answer.id, agent, leader }, plan.trip)
  }

  /** Each hand in its turn, so many office days after the one before. */
  #ride(train: Train, { registers, declines, withdraws, instructs }: Trip): void {
    if (withdraws !== undefined)
      this.#later(withdraws.after, () => this.#act(train, 'withdraw', { reason: withdraws.why }, train.agent))
    if (registers === undefined) return
    this.#later(registers, async () => {
      await this.#act(train, 'register', {}, this.#in(OFFICE))
      if (declines !== undefined)
        this.#later(declines.after, () => this.#byLeader(train, 'decline', { reason: declines.why }))
      if (instructs !== undefined) this.#later(instructs.after, () => this.#instruct(train, instructs))
    })
  }

  async #instruct(train: Train, instructs: NonNullable<Trip['instructs']>): Promise<void> {
    const { deeds } = this.#bureau.around
    const { units, instruction, workingDays } = instructs
    const departmentIds = units.map(({ unit }) => deeds.departmentOf(unit))
    await this.#byLeader(train, 'instruct', { departmentIds, instruction, workingDays })
    const said = units.flatMap(({ unit, says }) => (says === undefined ? [] : [{ unit, ...says }]))
    for (const { unit, after, feedback } of said)
      this.#later(after, () => this.#act(train, 'feedBack', { feedback }, deeds.unit(unit)))
    if (said.length < units.length) return
    const fed = Math.max(...said.map(({ after }) => after))
    const { sentBack, answers } = instructs
    if (sentBack === undefined) return this.#answer(train, fed, answers)
    const { after, why, says } = sentBack
    const again = fed + after + says.after
    this.#later(fed + after, () => this.#byLeader(train, 'sendBack', { reason: why, workingDays }))
    for (const { unit } of units)
      this.#later(again, () => this.#act(train, 'feedBack', { feedback: says.feedback }, deeds.unit(unit)))
    this.#answer(train, again, answers)
  }

  #answer(
    train: Train,
    fed: number,
    { evaluates, reviews }: NonNullable<Trip['instructs']>['answers'],
  ): void {
    if (evaluates !== undefined) {
      const { after, ...said } = evaluates
      this.#later(fed + after, () => this.#act(train, 'evaluate', said, train.agent))
    }
    if (reviews !== undefined)
      this.#later(fed + reviews.after, () => this.#byLeader(train, 'review', { opinion: reviews.opinion }))
  }

  #byLeader(train: Train, act: string, input: object): Promise<boolean> {
    return this.#act(train, act, input, this.#in(train.leader))
  }

  #act({ id }: Train, act: string, input: object, actor: Actor | undefined): Promise<boolean> {
    return this.#bureau.around.deeds.on('throughTrain', id, act, input, actor)
  }

  #in(post: string) {
    return this.#bureau.around.deeds.in(post)
  }

  #later(officeDays: number, run: () => Promise<unknown>): void {
    const { around } = this.#bureau
    around.at(around.officeDays(around.deps.now(), officeDays), run)
  }
}

interface Train {
  readonly id: string
  readonly agent: Actor
  readonly leader: string
}

/**
 * Leaders visit the enterprises of their plans and bring advice on policy home, which departments answer or have yet to; a town goes
 * to enterprises of its own, and what it finds becomes appeals that departments see to. One leader is behind.
 */
import { makePlan } from '../../modules/diary/plans.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { Bureau } from './bureau.ts'
import { PAID, PLANS, TOWN_FOUND, type Paid, type PlannedVisits } from './visit-plans.ts'

const PLANNER = 'promotion.officer'
const DISPATCHER = 'office.dispatcher'
const REVISITOR = 'office.revisitor'
const TOWN = 'east.tide.street'
const TOWN_REGION = 'east.tide'
const PLANNED_BEFORE = 80
/** Office days between one step of a town's problem and the next. */
const STEP_DAYS = 0.6

/** An act with its input, and the post that does it. */
type Step = readonly [act: string, input: object, post: string]

const RAISED = `select id from matter where kind = 'appeal' and about_id = $1 order by id`

export class Visiting {
  readonly #bureau: Bureau

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    bureau.before(PLANNED_BEFORE, 120, () => this.#planAll())
    for (const paid of PAID) bureau.before(paid.days, paid.minutes, () => this.#visit(paid))
    for (const [n, found] of TOWN_FOUND.entries())
      bureau.before(found.days, 90 + n, () => this.#visitOfTown(n))
  }

  async #planAll(): Promise<void> {
    for (const plan of PLANS) await this.#plan(plan)
    const [first] = PLANS
    if (first !== undefined)
      await this.#bureau.inVain('visitPlan.make', () =>
        this.#make(first, this.#bureau.around.needed(DISPATCHER)),
      )
  }

  async #plan(plan: PlannedVisits): Promise<void> {
    const planner = this.#bureau.around.needed(PLANNER)
    await this.#bureau.tried('visitPlan.make', () => this.#make(plan, planner))
  }

  #make({ post, enterprise, purpose, everyDays }: PlannedVisits, by: Parameters<typeof makePlan>[1]) {
    const { around, keeping } = this.#bureau
    const leader = around.needed(post)
    const body = {
      enterpriseId: around.enterprise(enterprise).id,
      postId: leader.postId,
      personId: leader.insteadOf ?? leader.personId,
      purpose,
      fromOn: around.todayText,
      ...(everyDays === undefined ? {} : { everyDays }),
    }
    return makePlan(keeping, by, body, around.deps.now())
  }

  async #visit({ post, enterprise, input, adviser, answer }: Paid): Promise<void> {
    const { around } = this.#bureau
    const { deeds, deps } = around
    const actor = deeds.in(post)
    if (actor === undefined) return
    const departmentId = adviser === undefined ? undefined : deps.city.departments.get(adviser)
    const id = await deeds.open(
      'visit',
      'record',
      {
        enterpriseId: around.enterprise(enterprise).id,
        fromOn: around.todayText,
        visitors: deps.organisation.person(actor.personId)?.name ?? '',
        ...input,
        ...(departmentId === undefined ? {} : { departmentId }),
      },
      actor,
    )
    if (id === null) return
    const received = input.policies === undefined ? {} : { received: true }
    around.at(around.officeDays(deps.now(), 1), () =>
      deeds.on('visit', id, 'confirm', received, around.agent(enterprise)),
    )
    if (answer === undefined || adviser === undefined) return
    around.at(around.officeDays(deps.now(), 5), () =>
      deeds.on('visit', id, 'answer', { answer }, deeds.in(`${adviser}.handler`)),
    )
  }

  /** One after the other of the town's own enterprises; what is found there becomes an appeal. */
  async #visitOfTown(n: number): Promise<void> {
    const { around } = this.#bureau
    const { deeds, deps } = around
    const found = TOWN_FOUND[n]
    const own = deps.city.enterprises.filter(({ region }) => region === TOWN_REGION)
    const enterprise = own[n % own.length]
    const actor = deeds.in(`${TOWN}.handler`)
    if (found === undefined || enterprise === undefined || actor === undefined) return
    const id = await deeds.open(
      'visit',
      'record',
      {
        enterpriseId: enterprise.id,
        purpose: 'problems',
        fromOn: around.todayText,
        visitors: deps.organisation.person(actor.personId)?.name ?? '',
        findings: found.text,
      },
      actor,
    )
    if (id === null) return
    around.at(around.officeDays(deps.now(), 1), () =>
      deeds.on('visit', id, 'confirm', {}, this.#bureau.agentFor(enterprise.id)),
    )
    if (found.title === undefined) return
    const { title, text, topic = 'other' } = found
    const contact = { contactName: enterprise.agentName, contactPhone: '0991-5550100' }
    if (await deeds.on('visit', id, 'raise', { title, text, topic, ...contact }, actor))
      for (const { id: appealId } of await rowsOf<{ id: string }>(deps.pool, RAISED, [id]))
        this.#seeTo(appealId, found.department ?? 'urban', found.steps ?? 0)
  }

  /** So many steps of the way to its end; the rest is under way when the run ends. */
  #seeTo(id: string, department: string, steps: number): void {
    const handler = `${department}.handler`
    const departmentId = this.#bureau.around.deps.city.departments.get(department)
    const way: readonly Step[] = [
      ['dispatch', { departmentId }, DISPATCHER],
      ['sign', {}, handler],
      ['contact', { method: 'phone', person: '企业联系人' }, handler],
      ['giveOpinion', { opinion: '已安排人员到现场查看，三个工作日内答复。' }, handler],
      ['reply', { reply: '已现场处理完毕，并与企业当面确认。' }, handler],
      ['revisit', { solved: true, level: 'satisfied' }, REVISITOR],
      ['close', {}, REVISITOR],
    ]
    this.#goOn(id, way.slice(0, steps))
  }

  /** One step after the other; where nobody is there, the step waits. */
  #goOn(id: string, [step, ...rest]: readonly Step[]): void {
    if (step === undefined) return
    const { around } = this.#bureau
    const { deeds, deps } = around
    const [act, input, post] = step
    around.at(around.officeDays(deps.now(), STEP_DAYS), async () => {
      const actor = deeds.in(post)
      if (actor === undefined) return this.#goOn(id, [step, ...rest])
      if (await deeds.on('appeal', id, act, input, actor)) this.#goOn(id, rest)
    })
  }
}

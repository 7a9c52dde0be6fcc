/**
 * Help and agency orders of the invented city: one done, one half way with what was sent back and a problem that was solved, one
 * begun, one just asked for. Each step by whoever's turn it is. The one half way was taken in at a service point elsewhere, and a
 * joint clinic was held on it.
 */
import { dayOf, isoDay, type Day } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import { beginRow } from '../../engines/registers/keep.ts'
import { pointRegisters } from '../../modules/help-orders/point-registers.ts'
import { STEPS_OF } from '../../modules/help-orders/words.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OFFICER } from '../projects/around.ts'
import type { Bureau } from './bureau.ts'
import { CLINIC, HELP, POINTS } from './wording.ts'

const SIGNED_PROJECT = `select p.id, m.enterprise_id as "enterpriseId" from project p join matter m on m.id = p.id
  where p.stage in ('registered', 'landSecured', 'started') and m.closed_at is null and m.status <> 'suspended'
    and not m.confidential and m.enterprise_id is not null order by p.id desc limit 1`
const STANDS = 'select version from matter where id = $1'

const AGENT = 'promotion.steward'
const APPROVER = 'approval.handler'
const LEADER = 'leaders.mayor'

/** Days for which the points have been open, and within which problems are to be solved. */
const OPEN_FOR = 200
const TREATED_WITHIN = 30

interface Order {
  readonly id: string
  readonly applicant: Actor
}

export class Helping {
  readonly #bureau: Bureau

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    bureau.before(59, 60, () => this.#enterPoints())
    bureau.before(58, 60, () => this.#wholeProcess())
    bureau.before(44, 60, () => this.#startUp(6))
    bureau.before(5, 60, () => this.#begun(0))
    bureau.before(1, 90, async () => void (await this.#ask(12, HELP.asked)))
  }

  /** All four steps of starting up, filed on the authority of the enterprise. */
  async #startUp(enterprise: number): Promise<void> {
    const order = await this.#ask(enterprise, HELP.done)
    if (order === null) return
    await this.#arrange(order)
    const { around } = this.#bureau
    // Without its authority nothing is filed.
    await this.#inVain(order, 'begin', { step: STEPS_OF.startUp[0] }, around.needed(AGENT))
    const { agentId } = around.enterprise(enterprise)
    const file = await around.picture(`authority of ${enterprise}`, { personId: agentId })
    await this.#act(order, 'authorise', { files: [file] }, order.applicant)
    for (const [index, step] of STEPS_OF.startUp.entries())
      this.#later(index * 3 + 1, async () => {
        await this.#byAgent(order, 'begin', { step })
        this.#later(1.5, () => this.#finish(order, step, true))
      })
  }

  /** A project on its way through the nine steps. */
  async #wholeProcess(): Promise<void> {
    const { around } = this.#bureau
    const [project] = await rowsOf<{ id: string; enterpriseId: string }>(around.deps.pool, SIGNED_PROJECT)
    if (project === undefined) return
    const { deeds } = around
    const input = { ...HELP.half, projectId: project.id, servicePointCode: POINTS[0].code }
    const id = await deeds.open('helpOrder', 'ask', input, around.needed(OFFICER))
    if (id === null) return
    const order = { id, applicant: this.#bureau.agentFor(project.enterpriseId) }
    await this.#arrange(order)
    const [first, second, third, fourth] = STEPS_OF.wholeProcess
    this.#later(1, () => this.#byAgent(order, 'begin', { step: first }))
    this.#later(5, () => this.#finish(order, first, true))
    this.#later(8, () => this.#byAgent(order, 'begin', { step: second }))
    this.#later(13, () => this.#finish(order, second, false))
    this.#later(14, () => this.#act(order, 'sendBack', { step: second, reason: HELP.back }, order.applicant))
    this.#later(17, () => this.#finish(order, second, true))
    this.#later(20, () => this.#byAgent(order, 'skip', { step: third, reason: HELP.skipped }))
    this.#later(22, () => this.#byAgent(order, 'begin', { step: fourth }))
    this.#later(24, () => this.#byAgent(order, 'raise', { step: fourth, problem: HELP.problem }))
    this.#later(26, async () => {
      await this.#act(order, 'solve', { no: 1, solution: HELP.solved }, deeds.in(APPROVER))
      await this.#byAgent(order, 'serve', { service: 'doorToDoor', note: HELP.served })
    })
    this.#later(27, () => this.#clinic(order))
  }

  /** The promotion office keeps the points that it runs in other cities. */
  async #enterPoints(): Promise<void> {
    const { around } = this.#bureau
    const { pool, ids, random, world, now } = around.deps
    const actor = around.needed(OFFICER)
    const deps = { pool, ids, random, world, registers: pointRegisters }
    const [points, people] = pointRegisters
    if (points === undefined || people === undefined) return
    const fromOn = isoDay((dayOf(now(), around.deps.calendar.zone) - OPEN_FOR) as Day)
    for (const { staff, ...point } of POINTS) {
      const runById = actor.departmentId
      const written = { ...point, regionId: around.region('city'), runById, fromOn }
      await beginRow(deps, points, written, false, actor, now())
      await beginRow(deps, people, { ...staff, pointId: point.code, fromOn }, false, actor, now())
    }
  }

  /** Three problems: one closed after it was sent back, one to be closed by the enterprise, one under way. */
  async #clinic(order: Order): Promise<void> {
    const { around } = this.#bureau
    const lead = (leaderAct: string, result: string) =>
      this.#byAgent(order, 'lead', {
        leaderAct,
        result,
        on: this.#today(),
        postIds: [around.needed(LEADER).postId],
      })
    await lead('listen', CLINIC.listened)
    const { place, present, problems } = CLINIC
    await this.#byAgent(order, 'holdClinic', { heldOn: this.#today(), place, present, problems })
    const owner = around.needed(AGENT).postId
    const dueOn = isoDay((dayOf(around.deps.now(), around.deps.calendar.zone) + TREATED_WITHIN) as Day)
    for (const [index, remedy] of CLINIC.remedies.entries())
      await this.#act(
        order,
        'prescribe',
        { no: index + 1, remedy, postIds: [owner], dueOn },
        around.needed(OFFICER),
      )
    await lead('coordinate', CLINIC.coordinated)
    this.#later(2, () => this.#byAgent(order, 'treat', { no: 1, report: CLINIC.treated[0] }))
    this.#later(3, async () => {
      await this.#act(order, 'rejectRemedy', { no: 1, reason: CLINIC.rejected }, order.applicant)
      await lead('push', CLINIC.pushed)
    })
    this.#later(5, () => this.#byAgent(order, 'treat', { no: 1, report: CLINIC.again }))
    this.#later(6, () => this.#act(order, 'closeProblem', { no: 1, comment: CLINIC.closed }, order.applicant))
    this.#later(7, () => this.#byAgent(order, 'treat', { no: 2, report: CLINIC.treated[1] }))
  }

  #today(): string {
    const { now, calendar } = this.#bureau.around.deps
    return isoDay(dayOf(now(), calendar.zone))
  }

  /** Asked for a few days ago, and the first step is under way. */
  async #begun(enterprise: number): Promise<void> {
    const order = await this.#ask(enterprise, HELP.begun)
    if (order === null) return
    await this.#arrange(order)
    this.#later(1, () => this.#byAgent(order, 'begin', { step: STEPS_OF.startUp[0] }))
    this.#later(2, () => this.#finish(order, STEPS_OF.startUp[0], false))
  }

  async #ask(enterprise: number, input: object): Promise<Order | null> {
    const { around } = this.#bureau
    const applicant = around.agent(enterprise)
    const answer = await around.deps.attempt({ kind: 'helpOrder', act: 'ask', input, actor: applicant })
    return answer === null ? null : { id: answer.id, applicant }
  }

  /** One agent and one approver, who are never the same. */
  async #arrange(order: Order): Promise<void> {
    const { around } = this.#bureau
    const officer = around.needed(OFFICER)
    const naming = (post: string) => ({ postIds: [around.needed(post).postId] })
    await this.#act(order, 'nameAgent', naming(AGENT), officer)
    await this.#inVain(order, 'nameApprover', naming(AGENT), officer)
    await this.#act(order, 'nameApprover', naming(APPROVER), officer)
  }

  async #finish(order: Order, step: string, isSigned: boolean): Promise<void> {
    await this.#byAgent(order, 'finish', { step, materials: HELP.materials })
    if (isSigned)
      this.#later(1, () => this.#act(order, 'sign', { step, comment: HELP.signed }, order.applicant))
  }

  #byAgent(order: Order, act: string, input: object): Promise<boolean> {
    return this.#act(order, act, input, this.#bureau.around.deeds.in(AGENT))
  }

  #act({ id }: Order, act: string, input: object, actor: Actor | undefined): Promise<boolean> {
    return this.#bureau.around.deeds.on('helpOrder', id, act, input, actor)
  }

  async #inVain({ id }: Order, act: string, input: object, actor: Actor): Promise<void> {
    const { pool, inVain } = this.#bureau.around.deps
    const [row] = await rowsOf<{ version: number }>(pool, STANDS, [id])
    await inVain({ kind: 'helpOrder', act, id, version: row?.version ?? 1, input, actor })
  }

  #later(officeDays: number, run: () => Promise<unknown>): void {
    const { around } = this.#bureau
    around.at(around.officeDays(around.deps.now(), officeDays), run)
  }
}

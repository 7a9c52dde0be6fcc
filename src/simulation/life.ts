/**
 * The life of the invented city: carries out what was planned for each appeal and each order, through the door and as the
 * person whose turn it is. It plans nothing and measures nothing; time is moved by whoever runs it.
 */
import type { Calendar } from '../calendar/calendar.ts'
import { dayOf, isoDay, type Day, type Moment } from '../calendar/days.ts'
import { addOfficeMinutes, type OfficeHours } from '../calendar/office-hours.ts'
import type { Actor, Officer } from '../kernel/actor.ts'
import type { Ids, Now, Random } from '../kernel/ids.ts'
import type { DepartmentId, MatterId, PersonId, PostId } from '../kernel/matter.ts'
import type { Organisation } from '../kernel/organisation.ts'
import { APPEAL_POWERS } from '../modules/appeals/appeal.ts'
import { OWN_CHANNELS } from '../modules/appeals/words.ts'
import { agentOf } from '../modules/people/seats.ts'
import { SUPERVISE } from '../modules/supervision/powers.ts'
import { isSigned } from '../modules/supervision/rules.ts'
import { rowsOf, type Runner } from '../platform/database/writes.ts'
import type { ActRequest } from '../platform/door/act.ts'
import { storeFile } from '../platform/http/file-routes.ts'
import { officerIn, officerWith, workersOf } from './actors.ts'
import type { Agenda } from './agenda.ts'
import type { AppealPlan, Deed, Role } from './appeal-plan.ts'
import type { Attempts } from './attempts.ts'
import type { City, CityEnterprise } from './city/found.ts'
import { OFFICE_DAY } from './manners.ts'
import { planOrder, type OrderDeed } from './order-plan.ts'
import { drawPicture } from './picture.ts'
import { happens, seededRandom } from './random.ts'

export interface LifeDeps {
  readonly seed: string
  readonly runner: Runner
  readonly attempts: Attempts
  readonly agenda: Agenda
  readonly city: City
  readonly organisation: Organisation
  readonly calendar: Calendar
  readonly hours: OfficeHours
  readonly now: Now
  readonly ids: Ids
  readonly filesFolder: string
}

/** An appeal as those who work on it know it. */
interface Appeal {
  readonly n: number
  readonly plan: AppealPlan
  readonly enterprise: CityEnterprise
  readonly random: Random
  readonly id: MatterId
  version: number
  /** Key of the department that has it. */
  department: string
  handlerPostId: PostId | null
  orders: number
}

const WHISTLED_AT = '企业厂区大门'
/** Per cent of those who have a project under way. */
const ABOUT_PROJECT = 60
const UNDER_WAY = `select code from matter where kind = 'project' and enterprise_id = $1 and closed_at is null
  order by id desc limit 1`
const LAST_ASK = `select id from matter where parent_id = $1 and kind = 'ask' order by id desc limit 1`
const OPEN_PART = `select id from matter where parent_id = $1 and kind = $2 and closed_at is null
  and ($3::uuid is null or department_id = $3) order by id desc limit 1`
const EARLIER = `select code from matter where enterprise_id = $1 and kind = 'appeal' and closed_at is null and id < $2
  order by id desc limit 1`
const WAITING = `select handler_post_id as post from matter where id = $1 and status = 'checking'`
const NEW_ORDERS = `select id, about_id as "aboutId", category as level, department_id as "departmentId",
  opened_at as "openedAt" from matter where kind = 'order' and id > $1 order by id`

const ORDER_STANDS = `select status, category as level, department_id as "departmentId" from matter where id = $1`

interface OrderStands {
  readonly status: string
  readonly level: string
  readonly departmentId: DepartmentId
}

interface OrderRow {
  readonly id: MatterId
  readonly aboutId: MatterId
  readonly level: string
  readonly departmentId: DepartmentId
  readonly openedAt: Moment
}

export class Life {
  readonly #deps: LifeDeps
  readonly #appeals = new Map<MatterId, Appeal>()
  readonly #departmentKeys: ReadonlyMap<DepartmentId, string>
  readonly #ignored = new Set<string>()
  #lastOrder = '00000000-0000-0000-0000-000000000000'

  constructor(deps: LifeDeps) {
    this.#deps = deps
    this.#departmentKeys = new Map([...deps.city.departments].map(([key, id]) => [id, key]))
  }

  /** Files an appeal of the n-th enterprise and enters its further steps. */
  async file(n: number, plan: AppealPlan, place: number): Promise<void> {
    const enterprise = this.#deps.city.enterprises[place]
    if (enterprise === undefined) throw new RangeError(`there is no enterprise ${place}`)
    const random = seededRandom(this.#deps.seed, `pictures ${n}`)
    const actor = this.#filer(plan, enterprise)
    const { subject, channel } = plan
    const files: string[] = []
    for (let count = 0; count < plan.pictures; count++) files.push(await this.#picture(random, actor))
    const input = {
      title: subject.title,
      text: subject.text,
      nature: subject.nature,
      topic: subject.topic,
      enterpriseId: enterprise.id,
      channel,
      ...(channel === 'whistle' ? { place: WHISTLED_AT } : {}),
      ...(await this.#projectFor(n, enterprise.id)),
      contactName: enterprise.agentName,
      contactPhone: enterprise.phone,
      files,
    }
    const at = this.#deps.now()
    const answer = await this.#deps.attempts.try(n, { kind: 'appeal', act: 'file', input, actor })
    if (answer === null) return
    this.#deps.attempts.noteFiled(n, answer)
    const id = answer.id as MatterId
    const { version } = answer
    const { department } = plan
    const appeal = { n, plan, enterprise, random, id, version, department, handlerPostId: null, orders: 0 }
    this.#appeals.set(appeal.id, appeal)
    for (const { after, deed } of plan.steps) this.#enter(at, after, () => this.#do(appeal, deed))
  }

  /** Many who are building something write because of it, and say which project it is. */
  async #projectFor(n: number, enterpriseId: string): Promise<{ projectCode?: string }> {
    if (!happens(seededRandom(this.#deps.seed, `project of appeal ${n}`), ABOUT_PROJECT)) return {}
    const [found] = await rowsOf<{ code: string }>(this.#deps.runner, UNDER_WAY, [enterpriseId])
    return found === undefined ? {} : { projectCode: found.code }
  }

  /** Looks for orders that the ladder or a supervisor has opened, and enters what people do about them. */
  async noticeOrders(): Promise<void> {
    const rows = await rowsOf<OrderRow>(this.#deps.runner, NEW_ORDERS, [this.#lastOrder])
    for (const row of rows) {
      this.#lastOrder = row.id
      if (this.#ignored.has(row.id)) continue
      const appeal = this.#appeals.get(row.aboutId)
      const department = this.#departmentKeys.get(row.departmentId)
      if (appeal === undefined || department === undefined) continue
      const random = seededRandom(this.#deps.seed, `order ${++appeal.orders} about ${appeal.n}`)
      for (const { after, deed } of planOrder(random, row.level))
        this.#enter(row.openedAt, after, () => this.#press(appeal, department, row.id, deed))
    }
  }

  /** Leaves an order to whoever has issued it. */
  ignoreOrder(id: string): void {
    this.#ignored.add(id)
  }

  #enter(since: Moment, minutes: number, run: () => Promise<unknown>): void {
    const { calendar, hours, agenda, now } = this.#deps
    const planned = addOfficeMinutes(calendar, hours, since, minutes)
    const present = now()
    agenda.add({ at: planned < present ? present : planned, run: async () => void (await run()) })
  }

  #filer({ channel }: AppealPlan, { agentId, id, regionId }: CityEnterprise): Actor {
    const { organisation, now } = this.#deps
    if (OWN_CHANNELS.includes(channel)) return agentOf(agentId, id)
    return officerWith(organisation, regionId, APPEAL_POWERS.file, now())
  }

  async #do(appeal: Appeal, deed: Deed): Promise<void> {
    switch (deed.do) {
      case 'dispatch':
        return this.#dispatch(appeal)
      case 'act':
        return this.#act(appeal, deed)
      case 'answer':
        return this.#answer(appeal, deed)
      case 'attach': {
        const actor = this.#actor(appeal, deed.by)
        const files = [await this.#picture(appeal.random, actor)]
        await this.#on(appeal, 'attach', { files, audience: 'applicant' }, actor)
        return
      }
      case 'press': {
        const departmentId = this.#departmentId(appeal)
        const input = { level: 'urge', aboutId: appeal.id, departmentId, requirement: deed.requirement }
        const actor = this.#actor(appeal, 'supervisor')
        await this.#deps.attempts.try(appeal.n, { kind: 'order', act: 'issue', input, actor })
        await this.noticeOrders()
        return
      }
      case 'decide':
        return this.#decide(appeal, deed)
      case 'callIn': {
        const input = { departmentIds: [this.#departmentIdOf(deed.department)], task: deed.task }
        await this.#on(appeal, 'callIn', input, this.#actor(appeal, 'handler'))
        return
      }
      case 'assist':
        return this.#assist(appeal, deed)
      case 'join':
        return this.#join(appeal)
      case 'check':
        return this.#check(appeal)
      case 'proposeExtension': {
        const plan = deed.steps.map((step, index) => `${this.#dayAhead(index + 1)} ${step}`).join('\n')
        const { workingDays, reason } = deed
        const input = { workingDays, reason, plan }
        await this.#on(appeal, 'proposeExtension', input, this.#actor(appeal, 'handler'))
        return
      }
      case 'passOn': {
        const { level: toLevel, reason, days } = deed
        const departmentId = this.#departmentIdOf(deed.department)
        const input = { toLevel, departmentId, reason, answerOn: this.#dayAhead(days) }
        await this.#on(appeal, 'passOn', input, this.#actor(appeal, 'handler'))
        return
      }
      case 'handover':
        return this.#handover(appeal, deed)
      case 'hang': {
        const input = { reason: deed.reason, reviewOn: this.#dayAhead(deed.days) }
        await this.#on(appeal, 'proposeHang', input, this.#actor(appeal, 'handler'))
      }
    }
  }

  #dayAhead(days: number): string {
    const { calendar, now } = this.#deps
    return isoDay((dayOf(now(), calendar.zone) + days) as Day)
  }

  async #dispatch(appeal: Appeal): Promise<void> {
    const input = { departmentId: this.#departmentId(appeal) }
    await this.#on(appeal, 'dispatch', input, this.#actor(appeal, 'dispatcher'))
  }

  async #act(appeal: Appeal, deed: Extract<Deed, { do: 'act' }>): Promise<void> {
    const { by, act, input, back } = deed
    const isAfterReply = by === 'revisitor' || act === 'evaluate'
    if (isAfterReply && (await this.#waiting(appeal)) !== undefined)
      return this.#enter(this.#deps.now(), OFFICE_DAY, () => this.#act(appeal, deed))
    const actor = this.#actor(appeal, by)
    const happenedAt = back === undefined ? {} : { happenedAt: (this.#deps.now() - back * 60_000) as Moment }
    // Whoever comes after a whistle reports in with the place.
    const place = act === 'contact' && appeal.plan.channel === 'whistle' ? { place: WHISTLED_AT } : {}
    const done = await this.#on(appeal, act, { ...input, ...place }, actor, happenedAt)
    const takesOver = act === 'sign' || act === 'contact'
    if (done && takesOver && actor.kind === 'officer') appeal.handlerPostId ??= actor.postId
  }

  async #answer(appeal: Appeal, { answer, picture }: Extract<Deed, { do: 'answer' }>): Promise<void> {
    const [ask] = await rowsOf<{ id: string }>(this.#deps.runner, LAST_ASK, [appeal.id])
    if (ask === undefined) return
    const actor = this.#actor(appeal, 'applicant')
    const files = picture ? { files: [await this.#picture(appeal.random, actor)] } : {}
    const input = { answer, ...files }
    await this.#deps.attempts.try(appeal.n, { kind: 'ask', act: 'answer', id: ask.id, input, actor })
  }

  /** Decides the open request, if there is one; a return that is granted moves the appeal to another department. */
  async #decide(appeal: Appeal, { grants, decision, to }: Extract<Deed, { do: 'decide' }>): Promise<void> {
    const [request] = await rowsOf<{ id: string }>(this.#deps.runner, OPEN_PART, [appeal.id, 'ruling', null])
    if (request === undefined) return
    const actor = this.#actor(appeal, 'dispatcher')
    const moved = grants && to !== undefined
    const input = { decision, ...(moved ? { departmentId: this.#departmentIdOf(to) } : {}) }
    const act = grants ? 'approve' : 'refuse'
    const done = await this.#deps.attempts.try(appeal.n, {
      kind: 'ruling',
      act,
      id: request.id,
      input,
      actor,
    })
    if (done === null || !moved) return
    appeal.department = to
    appeal.handlerPostId = null
  }

  async #join(appeal: Appeal): Promise<void> {
    const values = [appeal.enterprise.id, appeal.id]
    const [first] = await rowsOf<{ code: string }>(this.#deps.runner, EARLIER, values)
    if (first !== undefined) await this.#on(appeal, 'join', first, this.#actor(appeal, 'dispatcher'))
  }

  /** The head of the unit lets a reply go out, where one waits for that; who is away does so another day. */
  async #check(appeal: Appeal): Promise<void> {
    const { organisation, now } = this.#deps
    const post = await this.#waiting(appeal)
    const up = post === undefined ? null : (organisation.post(post)?.upId ?? null)
    if (up === null) return
    const actor = officerIn(organisation, up, now())
    if (actor === undefined) this.#enter(now(), OFFICE_DAY, () => this.#check(appeal))
    else await this.#on(appeal, 'approveReply', {}, actor)
  }

  /** The post whose reply waits for the head of the unit; undefined when none does. */
  async #waiting({ id }: Appeal): Promise<PostId | undefined> {
    const [row] = await rowsOf<{ post: PostId }>(this.#deps.runner, WAITING, [id])
    return row?.post
  }

  async #assist(appeal: Appeal, { department, answer }: Extract<Deed, { do: 'assist' }>): Promise<void> {
    const { runner, city, organisation, now } = this.#deps
    const values = [appeal.id, 'assist', this.#departmentIdOf(department)]
    const [part] = await rowsOf<{ id: string }>(runner, OPEN_PART, values)
    const [actor] = workersOf(city, organisation, department, now())
    if (part === undefined || actor === undefined) return
    await this.#deps.attempts.try(appeal.n, {
      kind: 'assist',
      act: 'answer',
      id: part.id,
      input: { answer },
      actor,
    })
  }

  async #handover(appeal: Appeal, deed: Extract<Deed, { do: 'handover' }>): Promise<void> {
    const { runner, city, organisation, now } = this.#deps
    const { department, act, instruction } = deed
    const values = [appeal.id, 'handover', this.#departmentIdOf(department)]
    const [part] = await rowsOf<{ id: string }>(runner, OPEN_PART, values)
    const [actor] = workersOf(city, organisation, department, now())
    if (part === undefined || actor === undefined) return
    const input = instruction === undefined ? {} : { instruction, reportOn: this.#dayAhead(3) }
    await this.#deps.attempts.try(appeal.n, { kind: 'handover', act, id: part.id, input, actor })
  }

  /** A step on an order as it stands: one that has lapsed, or has gone elsewhere, is left alone. */
  async #press(appeal: Appeal, department: string, id: MatterId, deed: OrderDeed): Promise<void> {
    const { runner, now } = this.#deps
    const [stands] = await rowsOf<OrderStands>(runner, ORDER_STANDS, [id])
    if (stands?.status !== (deed.act === 'answer' ? 'issued' : 'answered')) return
    if (deed.act !== 'answer') {
      const actor = this.#actor(appeal, 'supervisor')
      await this.#deps.attempts.try(appeal.n, { kind: 'order', act: deed.act, id, input: deed.input, actor })
      return
    }
    const actor = this.#answering(stands, this.#departmentKeys.get(stands.departmentId) ?? department)
    // A head who is away signs another day.
    if (actor === undefined) this.#enter(now(), OFFICE_DAY, () => this.#press(appeal, department, id, deed))
    else
      await this.#deps.attempts.try(appeal.n, { kind: 'order', act: 'answer', id, input: deed.input, actor })
  }

  /** Who answers an order: from 督办 on the head of the unit, where it has one. */
  #answering({ level, departmentId }: OrderStands, department: string): Officer | undefined {
    const { organisation, city, now } = this.#deps
    const head = isSigned(level) ? organisation.headOf(departmentId) : undefined
    if (head !== undefined && organisation.holders(head.id, now()).length > 0)
      return officerIn(organisation, head.id, now())
    return workersOf(city, organisation, department, now())[0]
  }

  /** An act on an appeal, with the version last seen; answers whether it was done. */
  async #on(
    appeal: Appeal,
    act: string,
    input: object,
    actor: Actor,
    more: Pick<ActRequest, 'happenedAt'> = {},
  ): Promise<boolean> {
    const { id, version } = appeal
    const request = { kind: 'appeal', act, id, version, input, actor, ...more }
    const answer = await this.#deps.attempts.try(appeal.n, request)
    if (answer !== null) appeal.version = answer.version
    return answer !== null
  }

  #actor(appeal: Appeal, role: Role): Actor {
    const { city, organisation, now } = this.#deps
    const { agentId, id, regionId } = appeal.enterprise
    switch (role) {
      case 'applicant':
        return agentOf(agentId, id)
      case 'dispatcher':
        return officerWith(organisation, regionId, APPEAL_POWERS.dispatch, now())
      case 'revisitor':
        return officerWith(organisation, regionId, APPEAL_POWERS.revisit, now())
      case 'supervisor':
        return officerWith(organisation, regionId, SUPERVISE, now())
      case 'handler': {
        const own =
          appeal.handlerPostId === null ? undefined : officerIn(organisation, appeal.handlerPostId, now())
        const workers = workersOf(city, organisation, appeal.department, now())
        const actor = own ?? workers[appeal.plan.worker % workers.length]
        if (actor === undefined) throw new Error(`nobody works in ${appeal.department}`)
        return actor
      }
    }
  }

  #departmentId({ department }: Appeal): DepartmentId {
    return this.#departmentIdOf(department)
  }

  #departmentIdOf(department: string): DepartmentId {
    const id = this.#deps.city.departments.get(department)
    if (id === undefined) throw new Error(`there is no department ${department}`)
    return id
  }

  async #picture(random: Random, actor: Actor): Promise<string> {
    const { runner, ids, filesFolder: folder, now } = this.#deps
    const by: PersonId | null = actor.kind === 'system' ? null : actor.personId
    const given = { name: '现场照片.png', bytes: drawPicture(random), by, at: now() }
    return (await storeFile({ runner, ids, folder }, given)).id
  }
}

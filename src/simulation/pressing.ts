/**
 * The ladder above orders as people live it: one unit lets two orders lie, which leads to circulars, a talk and a referral;
 * one exposure meets an objection. It also takes care of whatever the law proposes elsewhere. Acts go through the door.
 */
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { dayOf, isoDay, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import { addOfficeMinutes, type OfficeHours } from '../calendar/office-hours.ts'
import type { Officer } from '../kernel/actor.ts'
import type { Now } from '../kernel/ids.ts'
import type { DepartmentId, MatterId } from '../kernel/matter.ts'
import type { Organisation } from '../kernel/organisation.ts'
import { rowsOf, type Runner } from '../platform/database/writes.ts'
import type { ActRequest } from '../platform/door/act.ts'
import type { ActAnswer } from '../platform/wire.ts'
import { officerIn, workersOf } from './actors.ts'
import type { Agenda } from './agenda.ts'
import type { City } from './city/found.ts'
import { OFFICE_DAY } from './manners.ts'

export interface PressingDeps {
  readonly runner: Runner
  readonly agenda: Agenda
  readonly city: City
  readonly organisation: Organisation
  readonly calendar: Calendar
  readonly hours: OfficeHours
  readonly now: Now
  /** Does an act and notes a no; null is a no. */
  readonly attempt: (request: ActRequest) => Promise<ActAnswer | null>
  /** Makes the unit of an order let it lie. */
  readonly ignore: (orderId: string) => void
}

/** The unit that does not answer, and the one that is exposed. */
const IGNORES = 'urban'
const EXPOSED = 'land'

const NEW_MATTERS = `select m.id, m.kind, m.opened_at as "openedAt", m.department_id as "departmentId",
    c.facts
  from matter m left join circular c on c.id = m.id
  where m.kind in ('circular', 'talk', 'referral') and m.id > $1 order by m.id`
const AN_APPEAL = `select id from matter where kind = 'appeal' and closed_at is null and not confidential
  and department_id is not null order by id desc limit 1`
const STANDS = `select version from matter where id = $1`

interface NewMatter {
  readonly id: MatterId
  readonly kind: 'circular' | 'talk' | 'referral'
  readonly openedAt: Moment
  readonly departmentId: DepartmentId
  readonly facts: string | null
}

export class Pressing {
  readonly #deps: PressingDeps
  readonly #departmentKeys: ReadonlyMap<DepartmentId, string>
  #last = '00000000-0000-0000-0000-000000000000'

  constructor(deps: PressingDeps) {
    this.#deps = deps
    this.#departmentKeys = new Map([...deps.city.departments].map(([key, id]) => [id, key]))
  }

  /** Enters what is scripted, counted in working days from the first day. */
  begin(from: Day): void {
    const { calendar, hours } = this.#deps
    const onDay = (days: number, run: () => Promise<void>) => {
      const morning = startOfDay(addWorkingDays(calendar, from, days), calendar.zone)
      this.#deps.agenda.add({ at: addOfficeMinutes(calendar, hours, morning, 60), run })
    }
    onDay(2, () => this.#pressInVain(14))
    onDay(4, () => this.#pressInVain(8))
    onDay(10, () => this.#expose())
  }

  /** Looks for what the law has opened and enters what people do about it. */
  async notice(): Promise<void> {
    for (const row of await rowsOf<NewMatter>(this.#deps.runner, NEW_MATTERS, [this.#last])) {
      this.#last = row.id
      if (row.kind === 'circular') this.#carryCircular(row)
      else if (row.kind === 'talk') this.#carryTalk(row)
      else this.#carryReferral(row)
    }
  }

  /** An order that the unit lets lie for so many office days. */
  async #pressInVain(days: number): Promise<void> {
    const { attempt, ignore, now } = this.#deps
    const aboutId = await this.#anAppeal()
    const departmentId = this.#departmentOf(IGNORES)
    const actor = this.#in('inspection.supervisor')
    if (aboutId === undefined || actor === undefined) return
    const input = {
      level: 'urge',
      aboutId,
      departmentId,
      requirement: '请立即核实办理，书面说明原因和预计办结时间。',
    }
    const order = await attempt({ kind: 'order', act: 'issue', input, actor })
    if (order === null) return
    ignore(order.id)
    const reply = '因人员调整交接遗漏，已专人负责，今日起每日报送进展。'
    this.#after(now(), days, () => this.#on('order', order.id, 'answer', { reply }, this.#unit(IGNORES)))
    this.#after(now(), days + 1, () =>
      this.#on('order', order.id, 'accept', {}, this.#in('inspection.supervisor')),
    )
  }

  #carryCircular({ id, openedAt, departmentId, facts }: NewMatter): void {
    const unit = this.#departmentKeys.get(departmentId) ?? IGNORES
    this.#after(openedAt, 0.5, () =>
      this.#on('circular', id, 'submit', { facts: facts ?? '' }, this.#in('inspection.supervisor')),
    )
    this.#after(openedAt, 0.8, () => this.#on('circular', id, 'approve', {}, this.#in('inspection.director')))
    const measures = '已召开专题会，明确专人和时限，逐件销号，今后到期前两日预警。'
    this.#after(openedAt, 2.5, () => this.#on('circular', id, 'acknowledge', { measures }, this.#unit(unit)))
  }

  #carryTalk({ id, openedAt }: NewMatter): void {
    const { calendar } = this.#deps
    const in2Days = isoDay(addWorkingDays(calendar, dayOf(openedAt, calendar.zone), 2))
    const later = isoDay(addWorkingDays(calendar, dayOf(openedAt, calendar.zone), 20))
    const supervisor = () => this.#in('inspection.supervisor')
    this.#after(openedAt, 0.3, () =>
      this.#on('talk', id, 'schedule', { meetOn: in2Days, place: '市政府三楼会议室' }, supervisor()),
    )
    const held = {
      interviewer: '市政务督查室主任',
      minutes: '听取了超期原因说明，指出责任不落实、交接无制度的问题。',
      commitments: '一周内清零超期事项，建立到期预警和交接制度。',
      recheckOn: later,
    }
    this.#after(openedAt, 2, () => this.#on('talk', id, 'hold', held, supervisor()))
    const checked = { isKept: true, finding: '超期事项已清零，制度已印发。' }
    this.#after(openedAt, 19.5, () => this.#on('talk', id, 'recheck', checked, supervisor()))
  }

  #carryReferral({ id, openedAt }: NewMatter): void {
    const inspector = () => this.#in('discipline.inspector')
    this.#after(openedAt, 1.2, () => this.#on('referral', id, 'accept', {}, inspector()))
    const result = { result: 'reminder', finding: '属责任心不强，未发现其他问题，已提醒谈话。' }
    this.#after(openedAt, 30, () => this.#on('referral', id, 'conclude', result, inspector()))
  }

  /** An exposure that the unit objects to in vain; what it puts right is added later. */
  async #expose(): Promise<void> {
    const { attempt, now } = this.#deps
    const aboutId = await this.#anAppeal()
    const actor = this.#in('inspection.supervisor')
    if (aboutId === undefined || actor === undefined) return
    const input = {
      aboutId,
      departmentId: this.#departmentOf(EXPOSED),
      title: '要求企业重复提交已有材料，三次退件不一次告知',
      facts: '办理中三次退件，每次提出新的材料要求，其中两份材料可由部门共享取得。',
      basis: '《优化营商环境条例》第三十七条',
      outlets: '市政府网站曝光台',
    }
    const exposure = await attempt({ kind: 'exposure', act: 'draft', input, actor })
    if (exposure === null) return
    const { id } = exposure
    const director = () => this.#in('inspection.director')
    this.#after(now(), 0.5, () => this.#on('exposure', id, 'approve', {}, director()))
    const grounds = '其中一次退件系企业填报有误，请核减。'
    this.#after(now(), 1.5, () => this.#on('exposure', id, 'object', { grounds }, this.#unit(EXPOSED)))
    const decided = { isUpheld: false, reason: '经核，其余两次退件事实清楚，异议不成立。' }
    this.#after(now(), 3, () => this.#on('exposure', id, 'decideObjection', decided, director()))
    const rectification = '已公布一次性告知清单，共享材料不再要求企业提交。'
    this.#after(now(), 7, () =>
      this.#on('exposure', id, 'rectify', { rectification }, this.#in('inspection.supervisor')),
    )
  }

  /** An act by whoever is there, on a matter as it stands; nobody there means that it waits for the next of these. */
  async #on(kind: string, id: string, act: string, input: object, actor: Officer | undefined): Promise<void> {
    const [stands] = await rowsOf<{ version: number }>(this.#deps.runner, STANDS, [id])
    if (actor === undefined || stands === undefined) return
    await this.#deps.attempt({ kind, act, id, version: stands.version, input, actor })
  }

  #after(since: Moment, officeDays: number, run: () => Promise<void>): void {
    const { calendar, hours, agenda, now } = this.#deps
    const planned = addOfficeMinutes(calendar, hours, since, Math.round(officeDays * OFFICE_DAY))
    agenda.add({ at: planned < now() ? now() : planned, run })
  }

  #in(post: string): Officer | undefined {
    const { organisation, city, now } = this.#deps
    const postId = city.posts.get(post)
    return postId === undefined ? undefined : officerIn(organisation, postId, now())
  }

  #unit(department: string): Officer | undefined {
    const { organisation, city, now } = this.#deps
    return workersOf(city, organisation, department, now())[0]
  }

  #departmentOf(key: string): DepartmentId {
    const id = this.#deps.city.departments.get(key)
    if (id === undefined) throw new Error(`there is no department ${key}`)
    return id
  }

  async #anAppeal(): Promise<string | undefined> {
    return (await rowsOf<{ id: string }>(this.#deps.runner, AN_APPEAL))[0]?.id
  }
}

/**
 * The ladder above orders as people live it: one unit lets two orders lie, which leads to circulars, a talk and a referral;
 * one exposure meets an objection. It also takes care of whatever the law proposes elsewhere. Acts go through the door.
 */
import type { Day, Moment } from '../calendar/days.ts'
import type { DepartmentId, MatterId } from '../kernel/matter.ts'
import { rowsOf } from '../platform/database/writes.ts'
import { Checking, type CheckingDeps } from './checking.ts'
import { Deeds } from './deeds.ts'

export type PressingDeps = CheckingDeps

/** The unit that does not answer, and the one that is exposed. */
const IGNORES = 'urban'
const EXPOSED = 'land'

const NEW_MATTERS = `select m.id, m.kind, m.opened_at as "openedAt", m.department_id as "departmentId",
    c.facts
  from matter m left join circular c on c.id = m.id
  where m.kind in ('circular', 'talk', 'referral') and m.id > $1 order by m.id`

const ENDED = `select id from matter where kind = 'appeal' and closed_at is not null and not confidential
  order by id desc limit 1`
/** Those whose answer somebody has confirmed come first: they are about to be closed. */
const ANSWERED = `select id, department_id as "departmentId" from matter where kind = 'appeal' and not confidential
  and status in ('replied', 'revisiting') order by status desc, id limit 1`

interface Answered {
  readonly id: MatterId
  readonly departmentId: DepartmentId
}

interface NewMatter {
  readonly id: MatterId
  readonly kind: 'circular' | 'talk' | 'referral'
  readonly openedAt: Moment
  readonly departmentId: DepartmentId
  readonly facts: string | null
}

export class Pressing {
  readonly #deps: PressingDeps
  readonly #deeds: Deeds
  readonly #departmentKeys: ReadonlyMap<DepartmentId, string>
  #last = '00000000-0000-0000-0000-000000000000'

  constructor(deps: PressingDeps) {
    this.#deps = deps
    this.#deeds = new Deeds(deps)
    this.#departmentKeys = new Map([...deps.city.departments].map(([key, id]) => [id, key]))
  }

  /** Enters what is scripted, counted in working days from the first day. */
  begin(from: Day): void {
    this.#deeds.onDay(from, 4, () => this.#pressInVain(14))
    this.#deeds.onDay(from, 5, () => this.#pressInVain(8))
    this.#deeds.onDay(from, 6, () => this.#pressByMistake())
    this.#deeds.onDay(from, 9, () => this.#pressTooLate())
    this.#deeds.onDay(from, 10, () => this.#expose())
    new Checking(this.#deps).begin(from)
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
    const aboutId = await this.#endedInName()
    const departmentId = this.#deeds.departmentOf(IGNORES)
    const actor = this.#deeds.in('inspection.supervisor')
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
    this.#deeds.after(now(), days, () =>
      this.#deeds.on('order', order.id, 'answer', { reply }, this.#deeds.unit(IGNORES)),
    )
    this.#deeds.after(now(), days + 1, () =>
      this.#deeds.on('order', order.id, 'accept', {}, this.#deeds.in('inspection.supervisor')),
    )
  }

  /** An appeal that was closed without being done (虚假办结); the order about it does not lapse with it any more. */
  async #endedInName(): Promise<string | undefined> {
    const [ended] = await rowsOf<{ id: string }>(this.#deps.runner, ENDED)
    return ended?.id ?? this.#deeds.anAppeal()
  }

  /** An order that went to the wrong unit: its supervisor withdraws it the same day. */
  async #pressByMistake(): Promise<void> {
    const { attempt, ignore, now } = this.#deps
    const aboutId = await this.#deeds.anAppeal()
    const actor = this.#deeds.in('inspection.supervisor')
    if (aboutId === undefined || actor === undefined) return
    const input = {
      level: 'urge',
      aboutId,
      departmentId: this.#deeds.departmentOf(EXPOSED),
      requirement: '请说明办理进展。',
    }
    const order = await attempt({ kind: 'order', act: 'issue', input, actor })
    if (order === null) return
    ignore(order.id)
    const reason = { reason: '责任单位填写有误，该事项不由本单位承办。' }
    this.#deeds.after(now(), 0.3, () =>
      this.#deeds.on('order', order.id, 'withdraw', reason, this.#deeds.in('inspection.supervisor')),
    )
  }

  /** An order about what has been answered already: it lapses when the appeal is closed. */
  async #pressTooLate(): Promise<void> {
    const [answered] = await rowsOf<Answered>(this.#deps.runner, ANSWERED)
    if (answered === undefined) return
    const { id: aboutId, departmentId } = answered
    const input = { level: 'urge', aboutId, departmentId, requirement: '请说明答复过程。' }
    const supervisor = this.#deeds.in('inspection.supervisor')
    const order = await this.#deeds.open('order', 'issue', input, supervisor)
    if (order !== null) this.#deps.ignore(order)
  }

  #carryCircular({ id, openedAt, departmentId, facts }: NewMatter): void {
    const unit = this.#departmentKeys.get(departmentId) ?? IGNORES
    this.#deeds.after(openedAt, 0.5, () =>
      this.#deeds.on(
        'circular',
        id,
        'submit',
        { facts: facts ?? '' },
        this.#deeds.in('inspection.supervisor'),
      ),
    )
    this.#deeds.after(openedAt, 0.8, () =>
      this.#deeds.on('circular', id, 'approve', {}, this.#deeds.in('inspection.director')),
    )
    const measures = '已召开专题会，明确专人和时限，逐件销号，今后到期前两日预警。'
    this.#deeds.after(openedAt, 2.5, () =>
      this.#deeds.on('circular', id, 'acknowledge', { measures }, this.#deeds.unit(unit)),
    )
  }

  #carryTalk({ id, openedAt }: NewMatter): void {
    const in2Days = this.#deeds.dayAfter(openedAt, 2)
    const later = this.#deeds.dayAfter(openedAt, 20)
    const supervisor = () => this.#deeds.in('inspection.supervisor')
    this.#deeds.after(openedAt, 0.3, () =>
      this.#deeds.on('talk', id, 'schedule', { meetOn: in2Days, place: '市政府三楼会议室' }, supervisor()),
    )
    const held = {
      interviewer: '市政务督查室主任',
      minutes: '听取了超期原因说明，指出责任不落实、交接无制度的问题。',
      commitments: '一周内清零超期事项，建立到期预警和交接制度。',
      recheckOn: later,
    }
    this.#deeds.after(openedAt, 2, () => this.#deeds.on('talk', id, 'hold', held, supervisor()))
    const checked = { isKept: true, finding: '超期事项已清零，制度已印发。' }
    this.#deeds.after(openedAt, 19.5, () => this.#deeds.on('talk', id, 'recheck', checked, supervisor()))
  }

  #carryReferral({ id, openedAt }: NewMatter): void {
    const inspector = () => this.#deeds.in('discipline.inspector')
    this.#deeds.after(openedAt, 1.2, () => this.#deeds.on('referral', id, 'accept', {}, inspector()))
    const result = { result: 'reminder', finding: '属责任心不强，未发现其他问题，已提醒谈话。' }
    this.#deeds.after(openedAt, 30, () => this.#deeds.on('referral', id, 'conclude', result, inspector()))
  }

  /** An exposure that the unit objects to in vain; what it puts right is added later. */
  async #expose(): Promise<void> {
    const { attempt, now } = this.#deps
    const aboutId = await this.#deeds.anAppeal()
    const actor = this.#deeds.in('inspection.supervisor')
    if (aboutId === undefined || actor === undefined) return
    const input = {
      aboutId,
      departmentId: this.#deeds.departmentOf(EXPOSED),
      title: '要求企业重复提交已有材料，三次退件不一次告知',
      facts: '办理中三次退件，每次提出新的材料要求，其中两份材料可由部门共享取得。',
      basis: '《优化营商环境条例》第三十七条',
      effect: '企业项目因此推迟开工两个月，多家企业反映同样情况。',
      outlets: '市政府网站曝光台',
    }
    const exposure = await attempt({ kind: 'exposure', act: 'draft', input, actor })
    if (exposure === null) return
    const { id } = exposure
    const director = () => this.#deeds.in('inspection.director')
    this.#deeds.after(now(), 0.5, () => this.#deeds.on('exposure', id, 'approve', {}, director()))
    this.#deeds.after(now(), 0.9, () =>
      this.#deeds.on('exposure', id, 'countersign', {}, this.#deeds.in('discipline.director')),
    )
    const grounds = '其中一次退件系企业填报有误，请核减。'
    this.#deeds.after(now(), 1.5, () =>
      this.#deeds.on('exposure', id, 'object', { grounds }, this.#deeds.unit(EXPOSED)),
    )
    const decided = { isUpheld: false, reason: '经核，其余两次退件事实清楚，异议不成立。' }
    this.#deeds.after(now(), 3, () => this.#deeds.on('exposure', id, 'decideObjection', decided, director()))
    const rectification = '已公布一次性告知清单，共享材料不再要求企业提交。'
    this.#deeds.after(now(), 7, () =>
      this.#deeds.on('exposure', id, 'rectify', { rectification }, this.#deeds.in('inspection.supervisor')),
    )
  }
}

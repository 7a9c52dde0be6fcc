/**
 * Four appeals that are told from end to end, so that a demo has each of them to show: a key complaint that two supervisors
 * confirm, a unit that says done when it is not, two returns until the office's dispatch is binding, and one that went to the
 * wrong unit and was closed by mistake. People act in turn; whoever is away does so the next day.
 */
import type { Day } from '../calendar/days.ts'
import type { Actor } from '../kernel/actor.ts'
import type { MatterId, PostId } from '../kernel/matter.ts'
import { agentOf } from '../modules/people/seats.ts'
import { rowsOf } from '../platform/database/writes.ts'
import type { ActAnswer } from '../platform/wire.ts'
import { officerIn } from './actors.ts'
import { Deeds, type DeedsDeps } from './deeds.ts'

export interface StoriesDeps extends DeedsDeps {
  /** Leaves an order to the story that it belongs to. */
  readonly ignore: (orderId: string) => void
}

/** One turn of a story: how many office days after the last, who acts, and what they do. */
interface Turn {
  readonly after: number
  readonly by: (appeal: string) => Actor | undefined
  readonly act: string
  readonly input?: () => object
  /** A part of the appeal, or the order about it, that the act is on; the appeal itself when not given. */
  readonly on?: 'ruling' | 'order'
}

interface Subject {
  readonly title: string
  readonly text: string
  readonly nature: string
  readonly topic: string
}

const STANDS = 'select version from matter where id = $1'
const OPEN_ABOUT = `select id, version from matter where (parent_id = $1 or about_id = $1) and kind = $2
  and closed_at is null and (kind <> 'order' or category = 'joint') order by id desc limit 1`

const CONTACT = { method: 'phone', person: '经办人' }
const SOLVED = { solved: true, level: 'satisfied' }
const UNSOLVED = { solved: false, level: 'veryDissatisfied', remark: '现场仍未恢复，答复与实际不符。' }

/** Enterprises of the south, whose appeals the centre dispatches; the first is that of the demo's own agent. */
const FILERS = { misdirected: 0, key: 10, falseClose: 20, returned: 30 } as const

/** What their enterprises write, in the order in which they are filed. */
export const STORIES = {
  key: {
    title: '园区主干道连片围挡，三家企业货车无法进出',
    text: '园区主干道同时开挖三处，围挡连成一片，现场无人指挥。我公司和相邻两家企业货车都进不来，成品发不出去，多次反映无人协调。',
    nature: 'complaint',
    topic: 'construction',
  },
  falseClose: {
    title: '车间供水时断时续，答复称已修好',
    text: '本周以来每天上午供水中断两三次，冷却机组报警停机。请查明原因，尽快恢复稳定供水。',
    nature: 'help',
    topic: 'utilities',
  },
  returned: {
    title: '岗前培训补贴申请无部门受理',
    text: '我公司组织新员工岗前培训，申请补贴时人社说要行业主管部门认定资质，行业主管部门说补贴归人社，材料来回送了四趟。',
    nature: 'complaint',
    topic: 'labour',
  },
  misdirected: {
    title: '变更登记后多缴税款退库迟迟未到账',
    text: '公司变更登记后申报信息未同步，多缴了一笔税款，退库申请提交后一直没有到账，请核实。',
    nature: 'help',
    topic: 'tax',
  },
} as const satisfies Readonly<Record<string, Subject>>

export class Stories {
  readonly #deps: StoriesDeps
  readonly #deeds: Deeds
  readonly #handlers = new Map<string, PostId>()

  constructor(deps: StoriesDeps) {
    this.#deps = deps
    this.#deeds = new Deeds(deps)
  }

  /** Enters all four, counted in working days from the first day. */
  begin(from: Day): void {
    this.#deeds.onDay(from, 1, () => this.#tell(FILERS.key, STORIES.key, this.#keyComplaint()))
    this.#deeds.onDay(from, 2, () => this.#tell(FILERS.falseClose, STORIES.falseClose, this.#falseClose()))
    this.#deeds.onDay(from, 3, () => this.#tell(FILERS.returned, STORIES.returned, this.#returned()))
    this.#deeds.onDay(from, 4, () => this.#tell(FILERS.misdirected, STORIES.misdirected, this.#misdirected()))
  }

  /** Has people work off an appeal that another system has sent, up to its end: its reply is checked before it goes out. */
  workOff(id: MatterId, department: string, reply: string): void {
    this.#next(id, [
      ...this.#takenBy(department),
      { after: 1, by: this.#unit(department), act: 'reply', input: () => ({ reply }) },
      { after: 0.2, by: this.#in(`${department}.head`), act: 'approveReply' },
      { after: 0.5, by: this.#in('office.revisitor'), act: 'revisit', input: () => SOLVED },
      { after: 0.1, by: this.#in('office.revisitor'), act: 'close' },
    ])
  }

  #keyComplaint(): readonly Turn[] {
    const reply = '已对三家施工单位约谈并清退一家，围挡今日拆除，通行已恢复。'
    const answer = '已由主要负责人牵头督办，围挡今日拆除，整改措施已公示。'
    return [
      ...this.#takenBy('housing'),
      {
        after: 0.1,
        by: this.#in('office.deputy'),
        act: 'flagKey',
        input: () => ({ reason: '多家企业停工，影响面大' }),
      },
      {
        after: 0.5,
        by: this.#in('housing.head'),
        act: 'answer',
        input: () => ({ reply: answer }),
        on: 'order',
      },
      { after: 0.3, by: this.#in('inspection.supervisor'), act: 'accept', on: 'order' },
      { after: 0.3, by: this.#in('discipline.inspector'), act: 'confirm', on: 'order' },
      { after: 0.2, by: this.#unit('housing'), act: 'reply', input: () => ({ reply }) },
      { after: 0.4, by: this.#in('office.revisitor'), act: 'revisit', input: () => SOLVED },
      { after: 0.2, by: this.#in('office.deputy'), act: 'confirmClose' },
      { after: 0.3, by: this.#in('discipline.inspector'), act: 'confirmClose' },
      { after: 0.1, by: this.#in('office.revisitor'), act: 'close' },
    ]
  }

  #falseClose(): readonly Turn[] {
    const first = '已现场处理完毕，供水恢复正常。'
    const again = '首次答复前未到现场复核，属答复不实。现已更换加压泵，连续两日监测水压达标，责任人已作检查。'
    return [
      ...this.#takenBy('water'),
      { after: 0.4, by: this.#unit('water'), act: 'reply', input: () => ({ reply: first }) },
      { after: 0.5, by: this.#in('office.revisitor'), act: 'revisit', input: () => UNSOLVED },
      { after: 1.5, by: this.#unit('water'), act: 'reply', input: () => ({ reply: again }) },
      { after: 0.5, by: this.#in('office.revisitor'), act: 'revisit', input: () => SOLVED },
      { after: 0.1, by: this.#in('office.revisitor'), act: 'close' },
    ]
  }

  #returned(): readonly Turn[] {
    const basis = '市级部门权责清单（2025年版）'
    const reply = '经营商办终局指派由我局牵头，补贴资格已认定，资金已列入本批发放。'
    const passedTo = (key: string) => () => ({
      departmentId: this.#deeds.departmentOf(key),
      decision: '按权责清单裁定，请按新派单办理。',
    })
    const returns = (key: string, reason: string): Turn => ({
      after: 0.05,
      by: this.#unit(key),
      act: 'proposeReturn',
      input: () => ({ reason, basis }),
    })
    const decided = (to: string): Turn => ({
      after: 0.3,
      by: this.#in('office.dispatcher'),
      act: 'approve',
      input: passedTo(to),
      on: 'ruling',
    })
    return [
      this.#dispatched('labour'),
      returns('labour', '培训资质由主管部门认定，非我局职责。'),
      decided('industry'),
      returns('industry', '补贴发放由人社经办，非我局职责。'),
      decided('labour'),
      ...this.#worked('labour'),
      { after: 1, by: this.#unit('labour'), act: 'reply', input: () => ({ reply }) },
      { after: 0.5, by: this.#in('office.revisitor'), act: 'revisit', input: () => SOLVED },
      { after: 0.1, by: this.#in('office.revisitor'), act: 'close' },
    ]
  }

  #misdirected(): readonly Turn[] {
    const redirect = () => ({
      departmentId: this.#deeds.departmentOf('tax'),
      reason: '标题含“登记”，误派市场监管局，实为税费问题。',
    })
    const reply = '申报信息已更正，多缴税款退库手续已办结。'
    const again = '经核，退库因账户信息有误被退回，已更正后重新划拨，款项今日到账。'
    return [
      this.#dispatched('market'),
      { after: 0.03, by: this.#in('office.dispatcher'), act: 'redirect', input: redirect },
      ...this.#worked('tax'),
      { after: 0.8, by: this.#unit('tax'), act: 'reply', input: () => ({ reply }) },
      { after: 0.4, by: this.#in('office.revisitor'), act: 'revisit', input: () => SOLVED },
      { after: 0.1, by: this.#in('office.revisitor'), act: 'close' },
      {
        after: 1.2,
        by: this.#in('office.revisitor'),
        act: 'proposeReopen',
        input: () => ({ reason: '企业来电：款项被银行退回，并未到账，系误办结。' }),
      },
      { after: 0.2, by: this.#in('office.dispatcher'), act: 'reopen' },
      { after: 0.8, by: this.#unit('tax'), act: 'reply', input: () => ({ reply: again }) },
      { after: 0.4, by: this.#in('office.revisitor'), act: 'revisit', input: () => SOLVED },
      { after: 0.1, by: this.#in('office.revisitor'), act: 'close' },
    ]
  }

  #takenBy(department: string): readonly Turn[] {
    return [this.#dispatched(department), ...this.#worked(department)]
  }

  #dispatched(department: string): Turn {
    const input = () => ({ departmentId: this.#deeds.departmentOf(department) })
    return { after: 0.05, by: this.#in('office.dispatcher'), act: 'dispatch', input }
  }

  #worked(department: string): readonly Turn[] {
    const opinion = '已了解情况，安排专人当日核实，处理结果及时反馈。'
    return [
      { after: 0.1, by: this.#unit(department), act: 'contact', input: () => CONTACT },
      { after: 0.3, by: this.#unit(department), act: 'giveOpinion', input: () => ({ opinion }) },
    ]
  }

  #in(post: string): Turn['by'] {
    return () => this.#deeds.in(post)
  }

  /** Whoever handles it; before anybody does, whoever takes things on in the department. */
  #unit(department: string): Turn['by'] {
    return (appeal) => {
      const post = this.#handlers.get(appeal)
      const { organisation, now } = this.#deps
      return post === undefined ? this.#deeds.unit(department) : officerIn(organisation, post, now())
    }
  }

  /** Files the appeal of an enterprise and enters the first turn. */
  async #tell(place: number, subject: Subject, turns: readonly Turn[]): Promise<void> {
    const { city, attempt } = this.#deps
    const enterprise = city.enterprises[place]
    if (enterprise === undefined) throw new RangeError(`there is no enterprise ${place}`)
    const { id: enterpriseId, agentId, agentName: contactName, phone: contactPhone } = enterprise
    const input = { ...subject, enterpriseId, channel: 'portal', contactName, contactPhone, files: [] }
    const actor = agentOf(agentId, enterpriseId)
    const filed = await attempt({ kind: 'appeal', act: 'file', input, actor })
    if (filed !== null) this.#next(filed.id, turns)
  }

  #next(id: string, turns: readonly Turn[]): void {
    const [turn, ...rest] = turns
    if (turn === undefined) return
    const take = async () => {
      const actor = turn.by(id)
      if (actor === undefined) return this.#deeds.after(this.#deps.now(), 1, take)
      if ((await this.#take(id, turn, actor)) !== null) this.#next(id, rest)
    }
    this.#deeds.after(this.#deps.now(), turn.after, take)
  }

  async #take(about: string, { act, input, on }: Turn, actor: Actor): Promise<ActAnswer | null> {
    const { runner, attempt, ignore } = this.#deps
    const values = on === undefined ? [about] : [about, on]
    const [found] = await rowsOf<{ id?: string; version: number }>(
      runner,
      on === undefined ? STANDS : OPEN_ABOUT,
      values,
    )
    if (found === undefined) return null
    const id = (found.id ?? about) as MatterId
    if (on === 'order') ignore(id)
    if (act === 'contact' && actor.kind === 'officer') this.#handlers.set(about, actor.postId)
    return attempt({ kind: on ?? 'appeal', act, id, version: found.version, input: input?.() ?? {}, actor })
  }
}

/**
 * Another system that is connected to the invented city: a hotline sends its orders, one is refused for a place that nobody
 * here knows by that name and is replayed once the office has written down what it means, and one waits to be put right. It
 * goes through what the machine's own routes call; the key is thrown away, so nobody can send with it.
 */
import { MINUTE_MS, isoMoment, type Day, type Moment } from '../calendar/days.ts'
import type { Officer } from '../kernel/actor.ts'
import type { Ids, Now, Random } from '../kernel/ids.ts'
import type { MatterId, RegionId } from '../kernel/matter.ts'
import { replay, takeCall } from '../modules/clients/calls.ts'
import { markUsed, type Client } from '../modules/clients/client-store.ts'
import { addClient } from '../modules/clients/register.ts'
import { addProfile } from '../modules/imports/add-profile.ts'
import { findBuiltIn } from '../modules/imports/built-in.ts'
import type { ImportDeps } from '../modules/imports/order.ts'
import type { Agenda } from './agenda.ts'
import type { City } from './city/found.ts'
import { Deeds, type DeedsDeps } from './deeds.ts'

export interface HotlineDeps extends DeedsDeps {
  readonly pool: ImportDeps['pool']
  readonly door: ImportDeps['door']
  readonly world: ImportDeps['world']
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
  readonly agenda: Agenda
  readonly city: City
  /** Has people work an appeal off, by the department's key. */
  readonly workOff: (id: MatterId, department: string, reply: string) => void
  /** Told of every appeal that has come in this way. */
  readonly onFiled: () => void
}

const SYSTEM = '8890'
const NAME = '8890 企业服务热线（演示）'
/** How the hotline calls a part of the city that has no such name here, and what the office says it means. */
const THEIR_PLACE = '高新片区'
const OUR_PLACE = '南湖区'
/** How long an order has been with the hotline when it comes. */
const HELD_MINUTES = 20
/** The last order comes so long before the end, and waits with the dispatcher. */
const LAST_MINUTES = 90

interface Told {
  /** The enterprise it is about, by its place in the city's list. */
  readonly of: number
  readonly title: string
  readonly text: string
  readonly place?: string
}

const ORDERS = {
  parking: {
    of: 40,
    title: '园区夜间货车无处停放',
    text: '园区北门货车夜间无处停放，多次被贴单，请协调临时停车场地。',
  },
  subsidy: {
    of: 50,
    title: '稳岗返还到账时间咨询',
    text: '稳岗返还公示已结束，想知道何时到账、是否需要补充材料。',
  },
  elsewhere: {
    of: 60,
    title: '雨天厂区门口积水',
    text: '近两次大雨厂区门口积水到膝盖，货物进出停了半天，请疏通排水。',
    place: THEIR_PLACE,
  },
  wordless: { of: 70, title: '来电未说明诉求', text: '' },
  waiting: { of: 80, title: '夜班公交班次太少', text: '夜班职工二十三点下班，公交已经停运，希望增开一班。' },
} as const satisfies Readonly<Record<string, Told>>

export class Hotline {
  readonly #deps: HotlineDeps
  readonly #deeds: Deeds
  /** When each order reached the hotline: it says the same when it sends it again. */
  readonly #firstSent = new Map<string, Moment>()
  #client: Client | null = null

  constructor(deps: HotlineDeps) {
    this.#deps = deps
    this.#deeds = new Deeds(deps)
  }

  /** Enters what is scripted, counted in working days from the first day; the last call comes shortly before the end. */
  begin(from: Day, until: Moment): void {
    this.#deeds.onDay(from, 1, () => this.#connect())
    this.#deeds.onDay(from, 2, () => this.#send({ parking: 'housing', subsidy: 'labour' }))
    this.#deeds.onDay(from, 4, () => this.#send({ elsewhere: 'water', wordless: null }))
    this.#deeds.onDay(from, 5, () => this.#putRight())
    // It sends what it has sent before: nothing happens twice.
    this.#deeds.onDay(from, 6, () => this.#send({ subsidy: 'labour' }))
    const last = (until - LAST_MINUTES * MINUTE_MS) as Moment
    this.#deps.agenda.add({ at: last, run: () => this.#send({ waiting: null }) })
  }

  async #connect(): Promise<void> {
    const actor = this.#administrator()
    if (actor === undefined) return this.#deeds.after(this.#deps.now(), 1, () => this.#connect())
    const wanted = { name: NAME, regionId: this.#cityRegion(), profile: SYSTEM, mode: 'live' } as const
    const { client } = await addClient(this.#deps, wanted, actor, this.#deps.now())
    this.#client = client
  }

  /** Sends orders, and has people work off what came in, each in the department named beside it. */
  async #send(wanted: Partial<Record<keyof typeof ORDERS, string | null>>): Promise<void> {
    if (this.#client === null) return
    await markUsed(this.#deps.pool, this.#client.id, this.#deps.now())
    const keys = Object.keys(wanted) as (keyof typeof ORDERS)[]
    const { rows } = await takeCall(
      this.#deps,
      this.#client,
      keys.map((key) => this.#order(key)),
    )
    for (const [index, { outcome, matterId }] of rows.entries())
      if (outcome === 'created' && matterId !== null)
        this.#follow(matterId, wanted[keys[index] ?? 'waiting'] ?? null)
  }

  #follow(id: MatterId, department: string | null): void {
    this.#deps.onFiled()
    if (department !== null)
      this.#deps.workOff(id, department, '已联系企业并现场核实，处理结果当面告知，企业认可。')
  }

  /** The office writes down what the hotline's name for the place means, and replays what was refused for it. */
  async #putRight(): Promise<void> {
    const actor = this.#administrator()
    const profile = findBuiltIn(SYSTEM)
    if (actor === undefined || profile === undefined || this.#client === null) return
    const known = { ...profile, region: { map: { [THEIR_PLACE]: OUR_PLACE } } }
    await addProfile(this.#deps, known, this.#cityRegion(), actor, this.#deps.now())
    const all = { callId: null, row: null, from: null, to: null }
    const { rows } = await replay(this.#deps, this.#client, all, actor)
    for (const { outcome, matterId } of rows)
      if (outcome === 'created' && matterId !== null) this.#follow(matterId, 'water')
  }

  /** An order in the words that the hotline's own tables have. */
  #order(key: keyof typeof ORDERS): Readonly<Record<string, string>> {
    const { of, title, text, place = '' }: Told = ORDERS[key]
    const { city, calendar, now } = this.#deps
    const enterprise = city.enterprises[of]
    if (enterprise === undefined) throw new RangeError(`there is no enterprise ${of}`)
    const first = this.#firstSent.get(key) ?? ((now() - HELD_MINUTES * MINUTE_MS) as Moment)
    this.#firstSent.set(key, first)
    return {
      工单编号: `RX${String(Object.keys(ORDERS).indexOf(key) + 1).padStart(6, '0')}`,
      受理时间: isoMoment(first, calendar.zone).slice(0, 19).replace('T', ' '),
      标题: title,
      内容: text,
      区县: place,
      诉求类型: '求助',
      联系人: enterprise.agentName,
      联系电话: enterprise.phone,
      统一社会信用代码: enterprise.uscc,
      企业名称: enterprise.name,
    }
  }

  #administrator(): Officer | undefined {
    return this.#deeds.in('office.dispatcher')
  }

  #cityRegion(): RegionId {
    const id = this.#deps.city.regions.get('city')
    if (id === undefined) throw new Error('the city has no region of its own')
    return id
  }
}

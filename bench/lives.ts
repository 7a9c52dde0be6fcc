/**
 * Lives of appeals, lived through the real door at their own moments: some closed long ago, some open at the bench moment
 * at every stage, in time and late. They are the patterns that the stored million is copied from.
 */
import type { Pool } from 'pg'
import { addWorkingDays, type Calendar } from '../src/calendar/calendar.ts'
import { CHINA_ZONE, MINUTE_MS, day, dayOf, startOfDay, type Day, type Moment } from '../src/calendar/days.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { makeIds, randomBelow, type Random } from '../src/kernel/ids.ts'
import type { EnterpriseId } from '../src/kernel/matter.ts'
import { NATURES, TOPICS } from '../src/modules/appeals/words.ts'
import { agentOf, officerOf } from '../src/modules/people/seats.ts'
import { rowsOf } from '../src/platform/database/writes.ts'
import { openDoor, type Door } from '../src/platform/door/act.ts'
import { openReference, type Reference } from '../src/platform/reference.ts'
import { loaders } from '../src/loaders.ts'
import { openRegistry } from '../src/registry.ts'
import { between, happens, pick, pickWeighted, seededRandom } from '../src/simulation/random.ts'
import { settableNow, type SettableNow } from '../src/simulation/clock.ts'
import type { City, District, Seat, Unit } from './city.ts'
import { BENCH_MOMENT, SEED } from './moment.ts'

/** Where the open ones stand, of a hundred. */
const OPEN_STAGES = {
  filed: 6,
  dispatched: 2,
  signed: 2,
  contacted: 10,
  inProgress: 55,
  replied: 12,
  revisiting: 5,
  redo: 8,
} as const
type Stage = keyof typeof OPEN_STAGES | 'closed'

/** Closed appeals were filed from here on, over about two years. */
const FIRST_DAY = day('2024-09-02')
const CLOSED_DAYS = 480
const LATE_PERCENT = 3
const LANES = 8

export interface Lived {
  readonly id: string
  readonly enterpriseId: EnterpriseId
}

interface Place {
  readonly city: City
  readonly pool: Pool
  readonly reference: Reference
  readonly calendar: Calendar
}

/** Lives `count` appeals, a fifth of them still open, and answers their ids. */
export async function liveMany(pool: Pool, city: City, count: number): Promise<Lived[]> {
  const reference = await openReference(pool, loaders)
  const region = city.regions[0]
  if (region === undefined) throw new Error('the city has no region')
  const { calendar } = reference.world.calendars.view(region.id)
  const place = { city, pool, reference, calendar }
  const lived: Lived[] = []
  let next = 0
  const lane = async () => {
    while (next < count) {
      const n = next++
      lived[n] = await liveOne(place, n)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return lived
}

async function liveOne(place: Place, n: number): Promise<Lived> {
  const random = seededRandom(SEED, `life ${n}`)
  const stage = n % 5 === 0 ? pickWeighted(random, OPEN_STAGES) : 'closed'
  const life = new Life(place, random, stage)
  return life.live()
}

/** How many working days before the bench moment an open appeal of a stage was filed. */
function daysBack(random: Random, stage: Stage): number {
  switch (stage) {
    case 'closed':
      return 0
    case 'filed':
      return 1
    case 'dispatched':
    case 'signed':
    case 'contacted':
      return between(random, 1, 2)
    default:
      return happens(random, LATE_PERCENT) ? between(random, 12, 16) : between(random, 3, 9)
  }
}

class Life {
  readonly #place: Place
  readonly #random: Random
  readonly #stage: Stage
  readonly #clock: SettableNow
  readonly #door: Door
  readonly #district: District
  readonly #unit: Unit
  readonly #handler: Seat
  readonly #enterpriseId: EnterpriseId
  readonly #from: Day
  #id = ''
  #version = 0

  constructor(place: Place, random: Random, stage: Stage) {
    const { city, calendar, pool, reference } = place
    this.#place = place
    this.#random = random
    this.#stage = stage
    this.#from =
      stage === 'closed'
        ? addWorkingDays(calendar, FIRST_DAY, randomBelow(random, CLOSED_DAYS))
        : addWorkingDays(calendar, dayOf(BENCH_MOMENT, CHINA_ZONE), -daysBack(random, stage))
    this.#district = pickShare(random, city.districts)
    this.#unit = pickShare(random, this.#district.units)
    this.#handler = pick(random, this.#unit.seats)
    this.#enterpriseId = pick(random, this.#district.enterprises)
    this.#clock = settableNow(startOfDay(this.#from, CHINA_ZONE))
    const { now } = this.#clock
    const ids = makeIds(now, random)
    this.#door = openDoor({ pool, registry: openRegistry(), reference, now, ids, random })
  }

  async live(): Promise<Lived> {
    const { revisitor, dispatcher } = this.#district
    const isLate = happens(this.#random, LATE_PERCENT)
    this.#at(0, 8 * 60 + 40, 13 * 60)
    await this.#file()
    if (await this.#ends('filed')) return this.#lived()
    await this.#act(this.#officer(dispatcher), 'dispatch', 5, { departmentId: this.#unit.department.id })
    if (await this.#ends('dispatched')) return this.#lived()
    await this.#act(this.#officer(this.#handler), 'sign', 5, {})
    if (await this.#ends('signed')) return this.#lived()
    const contact = { method: 'phone', person: '王经理', note: '已电话联系，约定现场查看。' }
    await this.#act(this.#officer(this.#handler), 'contact', 30, contact)
    if (await this.#ends('contacted')) return this.#lived()
    this.#at(1, 9 * 60, 12 * 60)
    await this.#act(this.#officer(this.#handler), 'giveOpinion', 0, { opinion: writing(this.#random, 60) })
    if (await this.#ends('inProgress')) return this.#lived()
    this.#at(isLate && this.#stage === 'closed' ? between(this.#random, 12, 15) : 2, 9 * 60, 12 * 60)
    await this.#act(this.#officer(this.#handler), 'reply', 5, { reply: writing(this.#random, 150) })
    if (await this.#ends('replied')) return this.#lived()
    const isRedone = this.#stage === 'redo' || happens(this.#random, 10)
    if (isRedone) {
      await this.#act(this.#officer(revisitor), 'revisit', 5, { solved: false, level: 'dissatisfied' })
      if (await this.#ends('redo')) return this.#lived()
      await this.#act(this.#officer(this.#handler), 'reply', 5, { reply: writing(this.#random, 150) })
    }
    await this.#act(this.#officer(revisitor), 'revisit', 5, { solved: true, level: 'satisfied' })
    if (await this.#ends('revisiting')) return this.#lived()
    await this.#act(this.#officer(revisitor), 'close', 5, {})
    await this.#closeOrders()
    return this.#lived()
  }

  #lived(): Lived {
    return { id: this.#id, enterpriseId: this.#enterpriseId }
  }

  /** Goes to a time of day, so many working days after the filing. */
  #at(days: number, fromMinute: number, toMinute: number): void {
    const on = addWorkingDays(this.#place.calendar, this.#from, days)
    const minute = between(this.#random, fromMinute, toMinute)
    this.#clock.set((startOfDay(on, CHINA_ZONE) + minute * MINUTE_MS) as Moment)
  }

  /** Whether an open appeal stays as it is; what the law makes due by the bench moment then happens to it. */
  async #ends(stage: Stage): Promise<boolean> {
    if (stage !== this.#stage) return false
    this.#clock.set(BENCH_MOMENT)
    await this.#door.catchUpMatters([this.#id])
    return true
  }

  async #file(): Promise<void> {
    const isPhone = happens(this.#random, 30)
    const actor = isPhone ? this.#officer(this.#district.clerk) : this.#agent()
    await this.#act(actor, 'file', 0, {
      title: writing(this.#random, 18),
      text: writing(this.#random, between(this.#random, 60, 300)),
      nature: pick(this.#random, NATURES),
      topic: pick(this.#random, TOPICS),
      enterpriseId: this.#enterpriseId,
      channel: isPhone ? 'phone' : 'portal',
      contactName: '王经理',
      contactPhone: '13800138000',
      files: [],
    })
  }

  async #act(actor: Actor, act: string, minutesLater: number, input: object): Promise<void> {
    this.#clock.set((this.#clock.now() + minutesLater * MINUTE_MS) as Moment)
    const seen = this.#id === '' ? {} : { id: this.#id, version: this.#version }
    const answer = await this.#door.act({ kind: 'appeal', act, actor, input, key: this.#key(), ...seen })
    this.#id = answer.id
    this.#version = answer.version
  }

  /** Orders that the ladder has opened about a closed appeal are answered and struck off. */
  async #closeOrders(): Promise<void> {
    const orders = await rowsOf<{ id: string; version: number }>(this.#place.pool, OPEN_ORDERS, [this.#id])
    const { supervisor } = this.#district
    for (const { id, version } of orders) {
      const answer = {
        kind: 'order',
        act: 'answer',
        id,
        version,
        input: { reply: writing(this.#random, 60) },
      }
      await this.#door.act({ ...answer, actor: this.#officer(this.#handler), key: this.#key() })
      const accept = { kind: 'order', act: 'accept', id, version: version + 1, input: {} }
      await this.#door.act({ ...accept, actor: this.#officer(supervisor), key: this.#key() })
    }
  }

  #key(): string {
    return Buffer.from(this.#random.bytes(8)).toString('hex')
  }

  #officer({ person, post }: Seat): Actor {
    return officerOf(person.id, post, null, this.#place.reference.world.organisation)
  }

  #agent(): Actor {
    const [agent] = this.#place.city.agents
    if (agent === undefined) throw new Error('the city has no agent')
    return agentOf(agent.person.id, this.#enterpriseId)
  }
}

const OPEN_ORDERS = 'select id, version from matter where about_id = $1 and closed_at is null order by id'

/** One of a list, by their shares. */
function pickShare<Item extends { readonly share: number }>(random: Random, items: readonly Item[]): Item {
  let left = (randomBelow(random, 1_000_000) / 1_000_000) * items.reduce((sum, { share }) => sum + share, 0)
  for (const item of items) {
    left -= item.share
    if (left < 0) return item
  }
  return items.at(-1) as Item
}

const CHARACTERS =
  '企业反映项目用地审批进度缓慢影响开工建设请协调有关部门尽快办理并给予答复资金政策兑现供电供水道路施工许可证'

/** Chinese characters without a meaning, so many of them. */
function writing(random: Random, length: number): string {
  return Array.from({ length }, () => CHARACTERS[randomBelow(random, CHARACTERS.length)]).join('')
}

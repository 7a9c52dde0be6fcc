/**
 * What stewards do: visits and residency that the enterprises confirm, dispute or pass over in silence, duties written down, calls
 * through the ten channels; and what enterprises say of them. Some enterprises are not visited for long.
 */
import { isoDay, type Day } from '../../calendar/days.ts'
import { recordDuty, strikeDuty } from '../../modules/diary/duties.ts'
import { rate } from '../../modules/diary/ratings.ts'
import { DUTIES, type Purpose } from '../../modules/diary/words.ts'
import { nameChannel, writeUse } from '../../modules/stewards/directs.ts'
import type { Channel } from '../../modules/stewards/words.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OFFICER } from '../projects/around.ts'
import { between, happens, pick } from '../random.ts'
import type { Bureau } from './bureau.ts'
import { phoneOf } from './staff.ts'
import { CALLED, DONE, SAID, SILENT_WHY, VISITED } from './wording.ts'

interface Charge {
  readonly id: string
  readonly subjectId: string
  readonly enterpriseId: string | null
  readonly postId: string
}

const CHARGES = `select a.id, a.subject_id as "subjectId", a.post_id as "postId",
    case a.subject_kind when 'enterprise' then a.subject_id else m.enterprise_id end as "enterpriseId"
  from assignment a left join matter m on m.id = a.subject_id and a.subject_kind = 'project'
  where a.subject_kind = $1 and a.slot = 'steward' and a.until_on is null and a.vacant_since is null
    and ($1 = 'enterprise' or m.closed_at is null and not m.confidential) order by a.subject_id`
const VERSION = 'select version from matter where id = $1'

const PURPOSES: readonly Purpose[] = ['problems', 'residency', 'policies', 'resources']
/** Days before the end of each round of visits, and how many days it takes. */
const ROUNDS = [
  { days: 96, spread: 20 },
  { days: 62, spread: 22 },
  { days: 30, spread: 27 },
] as const
/** Rounds of duties for projects, and of ratings. */
const DUTY_ROUNDS = [75, 47, 20, 4] as const
const RATINGS = [36, 6] as const
const CHANNELS_NAMED: readonly (readonly [Exclude<Channel, 'steward'>, string])[] = [
  ['problem', '12345 企业服务专席'],
  ['committee', '开发区管委会值班室'],
  ['county', '区营商环境办公室'],
  ['bureau', '市自然资源和规划局窗口'],
  ['site', '项目现场指挥部'],
]

export class Serving {
  readonly #bureau: Bureau
  #keys = 0

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    for (const [round, { days, spread }] of ROUNDS.entries())
      bureau.before(days, 30, () => this.#planVisits(round, spread))
    for (const days of DUTY_ROUNDS) bureau.before(days, 200, () => this.#writeDuties(days))
    for (const days of RATINGS) bureau.before(days, 240, () => this.#rate(days))
    bureau.before(80, 150, () => this.#nameChannels())
    for (const days of [70, 33, 9, 1]) bureau.before(days, 260, () => this.#call(days))
  }

  #charges(kind: 'project' | 'enterprise'): Promise<Charge[]> {
    return rowsOf<Charge>(this.#bureau.around.deps.pool, CHARGES, [kind])
  }

  /** Each enterprise has its day in the round; every fourth is left out of the last one. */
  async #planVisits(round: number, spread: number): Promise<void> {
    const { around } = this.#bureau
    for (const [n, charge] of (await this.#charges('enterprise')).entries()) {
      const random = around.chance(`visit ${round} to ${n}`)
      if (round === ROUNDS.length - 1 ? n % 4 === 1 : happens(random, 12)) continue
      const on = (around.today + between(random, 1, spread)) as Day
      around.at(around.inOffice(on, between(random, 60, 400)), () => this.#visit(charge, n, round))
    }
  }

  /** By whoever looks after it by then. */
  async #visit({ subjectId }: Charge, n: number, round: number): Promise<void> {
    const { around } = this.#bureau
    const charges = await this.#charges('enterprise')
    const postId = charges.find((one) => one.subjectId === subjectId)?.postId ?? ''
    const { deeds, deps } = around
    const actor = deeds.in(this.#bureau.postKey(postId))
    if (actor === undefined) return
    const random = around.chance(`what of visit ${round} to ${n}`)
    const purpose = PURPOSES[(n + round) % PURPOSES.length] ?? 'problems'
    const said = VISITED[purpose]
    const input = {
      enterpriseId: subjectId,
      purpose,
      fromOn: around.todayText,
      visitors: deps.organisation.person(actor.personId)?.name ?? '',
      ...(said.findings === undefined ? {} : { findings: pick(random, said.findings) }),
      ...(said.policies === undefined ? {} : { policies: pick(random, said.policies) }),
      ...(said.resources === undefined ? {} : { resources: pick(random, said.resources) }),
    }
    const id = await deeds.open('visit', 'record', input, actor)
    if (id === null) return
    const isReceipt = said.policies !== undefined
    if (n % 9 === 2) await this.#confirmedByStranger(id, subjectId)
    if (happens(random, 12)) return
    around.at(around.officeDays(deps.now(), between(random, 3, 30) / 10), () =>
      this.#answer(id, subjectId, { isDisputed: n % 11 === 5 && round === 1, isReceipt, postId }),
    )
  }

  /** Another enterprise says that somebody was there. */
  async #confirmedByStranger(id: string, enterpriseId: string): Promise<void> {
    const { around } = this.#bureau
    const { deps } = around
    const stranger = deps.city.enterprises.findIndex((one) => one.id !== enterpriseId)
    const [row] = await rowsOf<{ version: number }>(deps.pool, VERSION, [id])
    const version = row?.version ?? 1
    await deps.inVain({
      kind: 'visit',
      act: 'confirm',
      id,
      version,
      input: {},
      actor: around.agent(stranger),
    })
  }

  async #answer(
    id: string,
    enterpriseId: string,
    { isDisputed, isReceipt, postId }: { isDisputed: boolean; isReceipt: boolean; postId: string },
  ): Promise<void> {
    const { around } = this.#bureau
    const { deeds, deps } = around
    const agent = this.#bureau.agentFor(enterpriseId)
    const confirm = () =>
      this.#isWaiting(id).then((is) =>
        is ? deeds.on('visit', id, 'confirm', isReceipt ? { received: true } : {}, agent) : false,
      )
    if (!isDisputed) return void (await confirm())
    if (!(await this.#isWaiting(id))) return
    await deeds.on('visit', id, 'dispute', { reason: SILENT_WHY.disputed }, agent)
    around.at(around.officeDays(deps.now(), 1), async () => {
      const input = { fromOn: isoDay((around.today - 2) as Day), reason: SILENT_WHY.corrected }
      await deeds.on('visit', id, 'correct', input, deeds.in(this.#bureau.postKey(postId)))
      around.at(around.officeDays(deps.now(), 1), confirm)
    })
  }

  async #isWaiting(id: string): Promise<boolean> {
    const asked = `select 1 from matter where id = $1 and status = 'recorded'`
    return (await rowsOf(this.#bureau.around.deps.pool, asked, [id])).length > 0
  }

  async #writeDuties(days: number): Promise<void> {
    const { around, keeping } = this.#bureau
    const charges = await this.#charges('project')
    for (const [n, { subjectId, postId }] of charges.entries()) {
      const random = around.chance(`duty ${days} of ${n}`)
      const actor = around.deeds.in(this.#bureau.postKey(postId))
      if (actor === undefined || happens(random, 45)) continue
      const kind = pick(random, DUTIES)
      const on = isoDay((around.today - between(random, 0, 3)) as Day)
      const body = { key: this.#key(), projectId: subjectId, kind, on, text: pick(random, DONE[kind]) }
      const written = { at: around.deps.now(), today: around.today }
      const id = await recordDuty(keeping, actor, body, written).catch(() => null)
      if (id !== null && n === days % 7)
        await strikeDuty(keeping, actor, id, { key: this.#key(), reason: SILENT_WHY.struck }, written.at)
    }
    const [one] = charges
    const other = charges.find(({ postId }) => postId !== one?.postId)
    const actor = other === undefined ? undefined : around.deeds.in(this.#bureau.postKey(other.postId))
    if (one === undefined || actor === undefined || this.#isSameUnit(one, other)) return
    const body = {
      key: this.#key(),
      projectId: one.subjectId,
      kind: DUTIES[0],
      on: around.todayText,
      text: DONE.solve[0],
    }
    await this.#bureau.tried('duty.record', () =>
      recordDuty(keeping, actor, body, { at: around.deps.now(), today: around.today }),
    )
  }

  #isSameUnit(one: Charge, other: Charge | undefined): boolean {
    const unit = (charge: Charge) => this.#bureau.postKey(charge.postId).split('.')[0]
    return other === undefined || unit(one) === unit(other)
  }

  #key(): string {
    return `demo-duty-${String(++this.#keys).padStart(6, '0')}`
  }

  async #rate(days: number): Promise<void> {
    const { around, keeping } = this.#bureau
    const { now } = around.deps
    const charges = [...(await this.#charges('project')), ...(await this.#charges('enterprise'))]
    const rated = charges.filter(({ enterpriseId }, n) => enterpriseId !== null && n % 3 === days % 3)
    for (const [n, { id, enterpriseId }] of rated.entries()) {
      const agent = this.#bureau.agentFor(enterpriseId ?? '')
      const { level, comment } = SAID[n % SAID.length] ?? SAID[0]
      const body = { assignmentId: id, level, ...(comment === undefined ? {} : { comment }) }
      await this.#bureau.tried('rating.rate', () => rate(keeping, agent, body, now(), around.today))
      if (n === 0)
        await this.#bureau.inVain('rating.rate', () => rate(keeping, agent, body, now(), around.today))
    }
  }

  async #nameChannels(): Promise<void> {
    const { around, keeping } = this.#bureau
    const officer = around.needed(OFFICER)
    const charges = await this.#charges('project')
    for (const [n, { subjectId }] of charges.filter((_one, index) => index % 4 === 0).entries())
      for (const [index, [channel, name]] of CHANNELS_NAMED.entries()) {
        if ((n + index) % 5 === 4) continue
        const body = { channel, name, phone: phoneOf(100 + index) }
        await this.#bureau.tried('channel.name', () =>
          nameChannel(keeping, subjectId, body, officer, around.deps.now()),
        )
      }
  }

  async #call(days: number): Promise<void> {
    const { around, keeping } = this.#bureau
    for (const [n, { subjectId, enterpriseId, postId }] of (await this.#charges('project')).entries()) {
      const random = around.chance(`call ${days} about ${n}`)
      const actor = around.deeds.in(this.#bureau.postKey(postId))
      if (actor === undefined || !happens(random, 30)) continue
      const [channel, name] = pick(random, CALLED)
      const use = { channel, way: happens(random, 70) ? ('call' as const) : ('message' as const), name }
      await writeUse(keeping, { projectId: subjectId, enterpriseId: null }, use, actor, around.deps.now())
      if (enterpriseId === null || !happens(random, 30)) continue
      const own = { channel: 'steward' as const, way: 'call' as const, name: '项目管家' }
      const about = { projectId: subjectId, enterpriseId }
      const agent = this.#bureau.agentFor(enterpriseId)
      await writeUse(keeping, about, own, agent, around.deps.now())
    }
  }
}

/**
 * How the invented city hears its enterprises: invitations that are accepted, declined or left lying, a talk that does not count and
 * one that does, symposiums whose opinions are solved, tracked and fed back, and towns of which some hold none.
 */
import { isoDay, type Day } from '../../calendar/days.ts'
import { recordOf, turnAt } from '../../engines/occasions/cadence.ts'
import { heldOf, seriesOf, type Series } from '../../engines/occasions/store.ts'
import { proposeFor } from '../../modules/meetings/choosing.ts'
import { holdMeeting, type HoldingDeps } from '../../modules/meetings/holding.ts'
import { answerInvitation, prepareMeeting } from '../../modules/meetings/inviting.ts'
import { findPlan, invitedTo, type NamedInvitation } from '../../modules/meetings/inviting-store.ts'
import { feedBack, openAppeals, rateOpinion } from '../../modules/meetings/opinions.ts'
import { opinionsOf } from '../../modules/meetings/opinion-store.ts'
import type { AnswerWire, PrepareWire } from '../../modules/meetings/wire-inviting.ts'
import type { OpinionBodyWire } from '../../modules/meetings/wire-opinions.ts'
import type { HoldWire } from '../../modules/meetings/wire.ts'
import type { MeetingName } from '../../modules/meetings/words.ts'
import { OFFICER } from '../projects/around.ts'
import type { Bureau } from './bureau.ts'
import { ANSWERED_OPINION, CONVENED, GUESTS, LEADERS, MINUTES, OPINIONS, TOPICS_NAMED } from './wording.ts'

/** Days before the end: when the city's own meetings are prepared and held. The last one is still ahead. */
const DISPATCH = 81
const SYMPOSIUM = { invited: 40, answered: 38, held: 33, fedBack: 28, rated: 26 } as const
const TALK = { invited: 62, answered: 60, held: 54 } as const
const WHOLE_TALK = { invited: 24, answered: 22, held: 17 } as const
const TOWN = { invited: 30, answered: 29, held: 25 } as const
const AHEAD = { invited: 5, answered: 2, inDays: 4 } as const
const INVITED_MAX = 8
const SPEAKERS = 3

interface Turn {
  readonly series: Series
  readonly turnOn: Day
}

export class Convening {
  readonly #bureau: Bureau
  /** Opinions so far: the next meeting hears others. */
  #heard = 0

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    bureau.before(DISPATCH, 60, () => this.#invite('city', 1))
    bureau.before(DISPATCH, 200, () => this.#answer('city', 1))
    this.#plan('talk', TALK, { governmentLeader: LEADERS.government })
    this.#plan('talk', WHOLE_TALK, { partyLeader: LEADERS.party, governmentLeader: LEADERS.government })
    this.#plan('symposium', SYMPOSIUM, {})
    bureau.before(SYMPOSIUM.fedBack, 90, () => this.#feedBack())
    bureau.before(SYMPOSIUM.rated, 90, () => this.#rate())
    this.#plan('town', TOWN, {})
    bureau.before(AHEAD.invited, 90, () => this.#invite('symposium', this.#daysAhead()))
    bureau.before(AHEAD.answered, 90, () => this.#answer('symposium', 0))
  }

  #plan(
    name: MeetingName,
    { invited, answered, held }: Record<'invited' | 'answered' | 'held', number>,
    leaders: Pick<HoldWire, 'partyLeader' | 'governmentLeader'>,
  ): void {
    const bureau = this.#bureau
    bureau.before(invited, 90, () => this.#invite(name, invited - held))
    bureau.before(answered, 120, () => this.#answer(name, answered - held))
    bureau.before(held, 300, () => this.#hold(name, leaders))
  }

  /** A few days on, and still within the month. */
  #daysAhead(): number {
    const { today } = this.#bureau.around
    return Math.min(AHEAD.invited + AHEAD.inDays, turnAt('month', today).dueOn - today)
  }

  /** The city's series of that name, or a park's for towns. */
  async #series(name: MeetingName): Promise<Series | undefined> {
    const { around } = this.#bureau
    const region = around.region(name === 'town' ? 'north' : 'city')
    const all = await seriesOf(around.deps.pool, [region])
    return all.find((one) => one.name === name && (name !== 'town' || one.hostId !== null))
  }

  /** The turn that a day lies in so many days from now; none when it was held by now. */
  async #turn(name: MeetingName, inDays: number): Promise<Turn | undefined> {
    const { around } = this.#bureau
    const series = await this.#series(name)
    if (series === undefined) return undefined
    const turn = turnAt(series.cadence, (around.today + inDays) as Day)
    const isHeld = recordOf(await heldOf(around.deps.pool, [series.id]), turn) !== undefined
    return isHeld ? undefined : { series, turnOn: turn.fromOn }
  }

  /** Those whom the rules propose first, and guests where a talk needs them. */
  async #invite(name: MeetingName, inDays: number): Promise<void> {
    const { around, keeping } = this.#bureau
    const { pool, world, now } = around.deps
    const turn = await this.#turn(name, inDays)
    if (turn === undefined) return
    const isFirst = (await this.#invited(turn)).length === 0
    const proposed = isFirst ? await proposeFor(pool, world(), turn.series, turn.turnOn) : []
    const invitees = proposed.map(({ side, enterpriseId, departmentId, name: called }) => {
      if (enterpriseId !== null) return { side, enterpriseId }
      return departmentId === null ? { side, name: called.zh } : { side, departmentId }
    })
    // The demo's own enterprise is heard too: whoever signs in as it finds invitations.
    const own = { side: 'enterprise', enterpriseId: around.enterprise(0).id } as const
    const others = invitees.filter(({ enterpriseId }) => enterpriseId !== own.enterpriseId)
    const isOwnAsked = isFirst && name !== 'town'
    const asked = [...(isOwnAsked ? [own] : []), ...others].slice(0, INVITED_MAX)
    const plannedOn = isoDay((around.today + inDays) as Day)
    const topicsUntilOn = isoDay((around.today + Math.max(0, inDays - 1)) as Day)
    const body: PrepareWire = {
      plannedOn,
      topicsUntilOn,
      place: MINUTES[name].place,
      theme: CONVENED,
      invitees: [...asked, ...(isFirst && name === 'talk' ? GUESTS : [])],
    }
    await prepareMeeting(keeping, around.needed(OFFICER), turn.series.id, turn.turnOn, body, now())
  }

  async #invited({ series, turnOn }: Turn): Promise<readonly NamedInvitation[]> {
    const { pool } = this.#bureau.around.deps
    const plan = await findPlan(pool, series.id, turnOn)
    return plan === undefined ? [] : invitedTo(pool, plan.id)
  }

  /** Every fourth says nothing, every fourth declines, and the others name what they want to raise. */
  async #answer(name: MeetingName, inDays: number): Promise<void> {
    const { around, keeping } = this.#bureau
    const turn = await this.#turn(name, inDays)
    if (turn === undefined) return
    const { pool, now } = around.deps
    const plan = await findPlan(pool, turn.series.id, turn.turnOn)
    if (plan === undefined || plan.plannedOn < around.today) return
    for (const [n, { id, enterpriseId }] of (await invitedTo(pool, plan.id)).entries()) {
      if (enterpriseId === null || n % 4 === 3) continue
      const topic = TOPICS_NAMED[n % TOPICS_NAMED.length] ?? TOPICS_NAMED[0]
      const named = plan.topicsUntilOn < around.today ? {} : { topic }
      const body: AnswerWire = n % 4 === 2 ? { answer: 'declined' } : { answer: 'accepted', ...named }
      await answerInvitation(keeping, this.#bureau.agentFor(enterpriseId), id, body, now())
    }
  }

  async #hold(name: MeetingName, leaders: Pick<HoldWire, 'partyLeader' | 'governmentLeader'>): Promise<void> {
    const { around } = this.#bureau
    const { now } = around.deps
    const turn = await this.#turn(name, 0)
    if (turn === undefined) return
    const invited = await this.#invited(turn)
    const came = invited.filter(({ answer }) => answer === 'accepted')
    const guests = invited.filter((one) => one.name !== null)
    const body: HoldWire = {
      turnOn: isoDay(turn.turnOn),
      heldOn: around.todayText,
      ...MINUTES[name],
      ...leaders,
      decisions: [],
      present: [...came, ...guests].map(({ id }) => id),
      opinions: came.slice(0, SPEAKERS).map((one, n) => this.#opinion(one, n + this.#heard)),
    }
    this.#heard += SPEAKERS
    await holdMeeting(this.#holding, around.needed(OFFICER), turn.series.id, body, now())
    await openAppeals(this.#bureau.jobs)
    await this.#dispatch()
  }

  get #holding(): HoldingDeps {
    return { ...this.#bureau.keeping, registry: this.#bureau.around.deps.registry }
  }

  #opinion({ enterpriseId }: NamedInvitation, n: number): OpinionBodyWire {
    const { enterprises } = this.#bureau.around.deps.city
    const by = enterprises.find(({ id }) => id === enterpriseId)
    const said = OPINIONS[n % OPINIONS.length] ?? OPINIONS[0]
    return {
      ...said,
      speaker: by?.agentName ?? '',
      ...(enterpriseId === null ? {} : { enterpriseId }),
      ...(said.outcome === 'tracked' ? { phone: by?.phone ?? '' } : {}),
    }
  }

  /** What was tracked goes to the unit that it concerns, which the office answers for within days. */
  async #dispatch(): Promise<void> {
    const { around } = this.#bureau
    const { deeds, deps } = around
    for (const { id } of await this.#tracked('filed')) {
      deeds.after(deps.now(), 0.2, () =>
        deeds.on('appeal', id, 'answerDirectly', { reply: ANSWERED_OPINION }, deeds.in('office.dispatcher')),
      )
      const revisitor = () => deeds.in('office.revisitor')
      deeds.after(deps.now(), 1.2, () =>
        deeds.on('appeal', id, 'revisit', { solved: true, level: 'satisfied' }, revisitor()),
      )
      deeds.after(deps.now(), 1.3, () => deeds.on('appeal', id, 'close', {}, revisitor()))
    }
  }

  async #tracked(status: string): Promise<readonly { readonly id: string }[]> {
    const { pool } = this.#bureau.around.deps
    const asked = `select m.id from meeting_opinion o join matter m on m.id = o.appeal_id where m.status = $1 order by o.id`
    return (await pool.query<{ id: string }>(asked, [status])).rows
  }

  async #lastOpinions() {
    const { pool } = this.#bureau.around.deps
    const series = await this.#series('symposium')
    const held = series === undefined ? undefined : (await heldOf(pool, [series.id])).at(-1)
    return held === undefined ? [] : opinionsOf(pool, held.id)
  }

  async #feedBack(): Promise<void> {
    const { around, keeping } = this.#bureau
    for (const { id, outcome } of await this.#lastOpinions())
      if (outcome !== 'noted')
        await feedBack(keeping, around.needed(OFFICER), id, { feedback: ANSWERED_OPINION }, around.deps.now())
  }

  /** One enterprise judges what came of its opinion, and the other has not yet. */
  async #rate(): Promise<void> {
    const { around, keeping } = this.#bureau
    const said = (await this.#lastOpinions()).find(({ feedback }) => feedback !== null)
    if (said === undefined || said.enterpriseId === null) return
    const agent = this.#bureau.agentFor(said.enterpriseId)
    await rateOpinion(keeping, agent, said.id, { level: 'satisfied' }, around.deps.now())
  }
}

/**
 * Who goes: somebody who leaves the pool, and what they looked after is handed over to others; one project that changes hands on
 * request; and somebody on leave, for whom another stands in, who may then name nobody.
 */
import { CHINA_ZONE, startOfDay, type Day } from '../../calendar/days.ts'
import { setAbsence } from '../../modules/people/absence.ts'
import { accept, beginHandover, decline, offer, viewHandovers } from '../../modules/stewards/handing-over.ts'
import { leavePool } from '../../modules/stewards/pools.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OFFICER } from '../projects/around.ts'
import type { Bureau } from './bureau.ts'
import { AWAY, FAVOURITE, LEAVER, TAKERS } from './staff.ts'
import { CONTACTS, DECLINED, HANDING, LEAVE, LEFT } from './wording.ts'

const ONE_OF = `select a.id, a.subject_id as "subjectId" from assignment a join matter m on m.id = a.subject_id
  where a.subject_kind = 'project' and a.slot = 'steward' and a.until_on is null and a.post_id = $1
    and m.closed_at is null and m.status not in ('suspended') order by a.id limit 1`
const OF_LEAVER = `select id, subject_kind as kind from assignment where post_id = $1 and until_on is null
  and (subject_kind = 'pool' or subject_kind = 'enterprise' and slot = 'steward') order by id`
/** So many stay open: nobody was asked yet. */
const LEFT_OPEN = 2
const LEAVE_DAYS = 9

export class Leaving {
  readonly #bureau: Bureau

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    bureau.before(8, 20, () => this.#leave())
    bureau.before(8, 80, () => this.#offerAll(0))
    bureau.before(7, 40, () => this.#answerAll())
    bureau.before(6, 50, () => this.#offerAll(1))
    bureau.before(5, 50, () => this.#answerAll())
    bureau.before(21, 60, () => this.#change())
    bureau.before(2, 100, () => this.#goAway())
  }

  /** Somebody goes out of the pool and opens a hand-over for each enterprise. */
  async #leave(): Promise<void> {
    const { around, keeping } = this.#bureau
    const { pool, city, now } = around.deps
    const leaver = around.needed(LEAVER)
    const rows = await rowsOf<{ id: string; kind: string }>(pool, OF_LEAVER, [city.posts.get(LEAVER)])
    for (const { id, kind } of rows)
      if (kind === 'pool') await leavePool(keeping, id, LEFT, around.needed(OFFICER), now())
      else await beginHandover(keeping, id, leaver, now())
  }

  /** What the leaver had is offered to the others, but for the last ones. */
  async #offerAll(shift: number): Promise<void> {
    const { around, keeping } = this.#bureau
    const { pool, world, now, city } = around.deps
    const officer = around.needed(OFFICER)
    const { rows } = await viewHandovers(pool, world(), officer, now())
    const open = rows.filter(({ subject, to }) => subject.kind === 'enterprise' && to === null)
    for (const [index, { id }] of open.slice(0, Math.max(0, open.length - LEFT_OPEN)).entries()) {
      const postId = city.posts.get(TAKERS[(index + shift) % TAKERS.length] ?? '') ?? ''
      await this.#bureau.tried('handover.offer', () =>
        offer(keeping, id, { postId, notes: HANDING, contacts: CONTACTS }, officer, now()),
      )
    }
  }

  /** Each takes what is offered; one says no the first time. */
  async #answerAll(): Promise<void> {
    const { around, keeping } = this.#bureau
    const { pool, world, now } = around.deps
    for (const post of TAKERS) {
      const taker = around.deeds.in(post)
      if (taker === undefined) continue
      const { rows } = await viewHandovers(pool, world(), taker, now())
      const offered = rows.filter(({ mayAccept, subject }) => mayAccept && subject.kind === 'enterprise')
      for (const [index, { id, declinedReason }] of offered.entries()) {
        const isNo = post === TAKERS[0] && index === 0 && declinedReason === null && !this.#hasDeclined
        if (isNo) this.#hasDeclined = true
        await this.#bureau.tried('handover.accept', () =>
          isNo ? decline(keeping, id, DECLINED, taker) : accept(keeping, id, taker, now()),
        )
      }
    }
  }
  #hasDeclined = false

  /** Whoever has most gives one project to the demo's own steward. */
  async #change(): Promise<void> {
    const bureau = this.#bureau
    const { around, keeping } = bureau
    const { pool, world, now, city } = around.deps
    const [from, to] = [around.deeds.in(FAVOURITE), around.deeds.in(TO)]
    const [found] = await rowsOf<{ id: string; subjectId: string }>(pool, ONE_OF, [city.posts.get(FAVOURITE)])
    if (from === undefined || to === undefined || found === undefined) return
    await beginHandover(keeping, found.id, from, now())
    const { rows } = await viewHandovers(pool, world(), from, now())
    const handover = rows.find(({ subject }) => subject.id === found.subjectId)
    if (handover === undefined) return
    const { id } = handover
    await offer(keeping, id, { postId: to.postId, notes: HANDING, contacts: CONTACTS }, from, now())
    // Whom it was not offered to does not take it.
    await bureau.inVain('handover.accept', () => accept(keeping, id, from, now()))
    const isTaken = await bureau.tried('handover.accept', () => accept(keeping, id, to, now()))
    if (isTaken) await bureau.appoint(found.subjectId, TO)
  }

  async #goAway(): Promise<void> {
    const { around } = this.#bureau
    await this.#enter(AWAY.post, AWAY.substitute)
    await around.deps.refresh()
    // Whoever stands in names nobody else: a substitute has no substitute.
    await this.#bureau.inVain('absence.enter', () => this.#enter(AWAY.substitute, AWAY.next))
  }

  async #enter(post: string, substitute: string): Promise<void> {
    const { around } = this.#bureau
    const { pool, world, random, now } = around.deps
    const actor = around.needed(post)
    const absence = {
      personId: actor.personId,
      substituteId: around.needed(substitute).personId,
      fromAt: startOfDay((around.today + 1) as Day, CHINA_ZONE),
      toAt: startOfDay((around.today + LEAVE_DAYS) as Day, CHINA_ZONE),
      reason: LEAVE,
    }
    await withTransaction(pool, (client) =>
      setAbsence(client, absence, world().organisation, { actor, at: now(), random }),
    )
  }
}

const TO = 'promotion.steward'

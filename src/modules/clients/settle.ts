/**
 * What becomes of the orders of one call: read by the client's profile, compared with what is known, taken in through the
 * door or refused with every fault. One system and one number is one matter, however often and by whatever call it comes.
 */
import { DAY_MS, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { MatterId, RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ImportRequest } from '../../platform/door/act.ts'
import { digest } from '../../platform/journal.ts'
import type { AppealHistory } from '../appeals/import.ts'
import { historyOf, lastMomentOf, lawDayOf, referenceOf, type Good } from '../imports/history.ts'
import type { ImportDeps } from '../imports/order.ts'
import { placesOf } from '../imports/places.ts'
import type { Profile } from '../imports/profile.ts'
import { findRegistered, type Registered } from '../imports/registered.ts'
import type { Problem } from '../imports/row.ts'
import { rowReader, type Read } from '../imports/row-reader.ts'
import { problem, problemsOf, unregistered } from '../imports/run.ts'
import type { Line } from '../../platform/table-files/table.ts'
import type { Client } from './client-store.ts'
import { knownOrders, type KnownOrder } from './known-store.ts'
import { tableOfOrders } from './orders.ts'
import { clientRules } from './parameters.ts'
import type { Outcome } from './words.ts'

/** What one order has come to. */
export interface Settled {
  readonly externalId: string
  readonly outcome: Outcome
  readonly matterId: MatterId | null
  readonly code: string | null
  readonly problems: readonly Problem[]
}

export interface Batch {
  readonly client: Client
  readonly profile: Profile
  readonly orders: readonly unknown[]
  readonly callId: string
}

/** Few enough that a transaction is short. */
const ROWS_AT_ONCE = 100

/** Settles all orders, in their order. */
export async function settle(deps: ImportDeps, batch: Batch): Promise<readonly Settled[]> {
  const work = new Settling(deps, batch)
  await work.run()
  return work.settled()
}

/** A right order that is in no way known yet, with what the door is asked for. */
interface Fresh {
  readonly one: Good
  readonly request: ImportRequest
}

class Settling {
  readonly #deps: ImportDeps
  readonly #batch: Batch
  readonly #own: ReadonlySet<RegionId>
  readonly #isLive: boolean
  readonly #earliest: Moment
  readonly #settled: Settled[] = []

  constructor(deps: ImportDeps, batch: Batch) {
    const { client } = batch
    const { organisation, calendars } = deps.world()
    const now = deps.now()
    const { liveDays } = clientRules(deps.world(), client.regionId, calendars.dayOf(now))
    this.#deps = deps
    this.#batch = batch
    this.#own = new Set(organisation.subtree(client.regionId))
    this.#isLive = client.mode === 'live'
    this.#earliest = (now - liveDays * DAY_MS) as Moment
  }

  settled(): readonly Settled[] {
    return this.#settled
  }

  async run(): Promise<void> {
    const good = this.#readAll()
    for (let from = 0; from < good.length; from += ROWS_AT_ONCE)
      await this.#take(good.slice(from, from + ROWS_AT_ONCE))
  }

  /** The right orders. A number that stands twice in a call is one order when both tell the same, else a fault. */
  #readAll(): Good[] {
    const { orders, profile } = this.#batch
    const { header, rows } = tableOfOrders(orders, profile)
    const read = this.#reader(header)
    const seen = new Map<string, { hash: string; line: number }>()
    return rows.flatMap((row, index) => {
      if ('problems' in row) return this.#refuse(index + 1, '', row.problems)
      const { line } = row
      const found = read(line)
      if ('problems' in found)
        return this.#refuse(line.number, numberIn(header, line, profile), found.problems)
      const { told } = found
      const hash = digest(told.source)
      const twin = seen.get(told.externalId)
      if (twin !== undefined && twin.hash !== hash) {
        const why = problem('import.row.twice', { line: twin.line, id: told.externalId })
        return this.#refuse(line.number, told.externalId, [why])
      }
      seen.set(told.externalId, { hash, line: line.number })
      return [{ line, told, hash }]
    })
  }

  /** A profile that fits this city no more refuses every order, each by itself: they wait until it is mended. */
  #reader(header: readonly string[]): (line: Line) => Read {
    const { profile, client } = this.#batch
    try {
      const places = placesOf(profile, this.#deps.world().organisation, client.regionId)
      return rowReader({ header }, profile, places, this.#deps.now())
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return () => ({ problems: problemsOf(error) })
    }
  }

  #refuse(row: number, externalId: string, problems: readonly Problem[]): [] {
    this.#settled[row - 1] = { externalId, outcome: 'refused', matterId: null, code: null, problems }
    return []
  }

  #note(one: Good, outcome: Outcome, { matterId, code }: Pick<KnownOrder, 'matterId' | 'code'>): void {
    const { externalId } = one.told
    this.#settled[one.line.number - 1] = { externalId, outcome, matterId, code, problems: [] }
  }

  async #take(good: readonly Good[]): Promise<void> {
    const { pool } = this.#deps
    const registered = await findRegistered(
      pool,
      good.map(({ told }) => told),
    )
    const known = await this.#known(good)
    const isNew = ({ told }: Good) => !known.has(told.externalId)
    // One that stands twice is opened by the first and known to the second.
    const first = good.filter(
      ({ told }, index) => good.findIndex((one) => one.told.externalId === told.externalId) === index,
    )
    const fresh = first.filter(isNew).flatMap((one) => this.#fresh(one, registered))
    await this.#open(fresh)
    const open = good.filter(({ line }) => this.#settled[line.number - 1] === undefined)
    const now = await this.#known(open)
    for (const one of open) await this.#compare(one, now.get(one.told.externalId), registered)
  }

  #known(good: readonly Good[]): Promise<ReadonlyMap<string, KnownOrder>> {
    const ids = [...new Set(good.map(({ told }) => told.externalId))]
    return knownOrders(this.#deps.pool, this.#batch.client.system, ids)
  }

  /** A new order as the door is asked for it; or none, for every reason that is not in its fields. */
  #fresh(one: Good, registered: Registered): Fresh[] {
    const { profile, callId } = this.#batch
    const { world, now } = this.#deps
    const { told, line } = one
    const history = historyOf(one, profile, registered)
    const refuse = (why: Problem): [] => this.#refuse(line.number, told.externalId, [why])
    if (history === null) return refuse(unregistered(told))
    // Where the enterprise lies is competent, as for every other way in.
    const regionId = this.#isLive ? (registered.find(told)?.regionId ?? told.regionId) : told.regionId
    if (!this.#own.has(regionId)) return refuse(problem('client.row.elsewhere'))
    if (this.#isLive && told.repliedAt !== null) return refuse(problem('client.row.ended'))
    if (this.#isLive && told.receivedAt < this.#earliest) return refuse(problem('client.row.tooOld'))
    const request = {
      kind: 'appeal',
      regionId,
      openedAt: told.receivedAt,
      happenedAt: this.#isLive ? told.receivedAt : lastMomentOf(one),
      lawOn: lawDayOf(one, this.#isLive ? LIVE_LAW : profile, now(), (at) => world().calendars.dayOf(at)),
      input: history,
      reference: referenceOf(one, profile, callId),
      isLive: this.#isLive,
    }
    return [{ one, request }]
  }

  async #open(fresh: readonly Fresh[]): Promise<void> {
    if (fresh.length === 0) return
    const requests = fresh.map(({ request }) => request)
    const answers = await this.#deps.door.importMatters(requests, SYSTEM)
    for (const [index, answer] of answers.entries()) {
      const { one } = fresh[index] as Fresh
      if ('refusal' in answer) this.#refuse(one.line.number, one.told.externalId, problemsOf(answer.refusal))
      // Another call was faster with the same order: it is compared like any other that is known.
      else if ('id' in answer) this.#note(one, 'created', { matterId: answer.id, code: answer.code })
    }
  }

  /** An order whose number is known: told the same, or differently. */
  async #compare(one: Good, known: KnownOrder | undefined, registered: Registered): Promise<void> {
    const { line, told, hash } = one
    // The first of two that stand in one call was refused: so is the second.
    if (known === undefined || !this.#own.has(known.regionId)) {
      this.#refuse(line.number, told.externalId, [problem('client.row.elsewhere')])
      return
    }
    if (known.contentHash === hash) {
      this.#note(one, 'unchanged', known)
      return
    }
    const history = historyOf(one, this.#batch.profile, registered)
    if (history === null) this.#refuse(line.number, told.externalId, [unregistered(told)])
    else await this.#correct(one, known, history)
  }

  async #correct(one: Good, known: KnownOrder, input: AppealHistory): Promise<void> {
    const { profile, callId } = this.#batch
    const reference = referenceOf(one, profile, callId)
    const request = { kind: 'appeal', id: known.matterId, happenedAt: lastMomentOf(one), input, reference }
    try {
      await this.#deps.door.correctImport(request, SYSTEM)
      this.#note(one, 'corrected', known)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#refuse(one.line.number, one.told.externalId, problemsOf(error))
    }
  }
}

/** What begins here is judged by the law of the day on which it came in, whatever a profile says of histories. */
const LIVE_LAW: Pick<Profile, 'lawOn'> = { lawOn: 'receipt' }

/** The number of an order that cannot be taken in, as far as it can be read, to know it by. */
function numberIn(header: readonly string[], { cells }: Line, profile: Profile): string {
  const names = [profile.columns.externalId ?? []].flat()
  const at = header.findIndex((name) => names.includes(name))
  const cell = cells[at]
  return typeof cell === 'string'
    ? cell
        .normalize('NFKC')
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, 100)
    : ''
}

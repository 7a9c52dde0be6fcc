/**
 * The live tail: which matters have changed, for the browsers connected to this process. Each process reads the end of the
 * journal for itself and pushes bare ids to those who may see the matter; content is fetched by the ordinary routes.
 */
import { READ_REGION, maySee, type Actor } from '../kernel/actor.ts'
import type { Patch } from '../kernel/advance.ts'
import type { Matter, Party } from '../kernel/matter.ts'
import { rowsOf, type Runner } from './database/writes.ts'
import { linesAfter, mattersOf, placeBefore, readHorizon, type Place } from './journal-lines.ts'

export interface LiveTail {
  /**
   * Pushes the ids of matters that the actor may see as they change, until the returned function is called. `told` is
   * called when there is a new message for one of the actor's parties.
   */
  subscribe(actor: Actor, push: (matterId: string) => void, told?: () => void): () => void
  /** Looks once for what was committed since the last look. Called every second, and soon after each commit. */
  poll(): Promise<void>
}

interface Subscriber {
  readonly actor: Actor
  readonly push: (matterId: string) => void
  readonly told: (() => void) | undefined
}

const CHANGED = `select m.id, m.region_id as "regionId", m.confidential,
    array(select r.party from reader r where r.matter_id = m.id order by r.party) as readers
  from matter m where m.id = any($1::uuid[]) order by m.id`
const LINES_AT_ONCE = 1000

interface Line extends Place {
  readonly patch: string | null
}

type Changed = Pick<Matter, 'id' | 'regionId' | 'confidential'> & { readonly readers: readonly Party[] }

/** Opens a tail that begins at the first poll. */
export function openLiveTail({ pool }: { readonly pool: Runner }): LiveTail {
  const audience = new Audience()
  let from: string | null = null
  return {
    subscribe: (actor, push, told) => audience.add({ actor, push, told }),
    async poll() {
      const until = await readHorizon(pool)
      if (from !== null && from !== until && !audience.isEmpty()) await tell(pool, audience, from, until)
      from = until
    },
  }
}

async function tell(pool: Runner, audience: Audience, from: string, until: string): Promise<void> {
  let after = placeBefore(from)
  for (;;) {
    const lines = await linesAfter<Line>(pool, after, until, LINES_AT_ONCE, ['patch'])
    const ids = mattersOf(lines)
    const changed = ids.length === 0 ? [] : await rowsOf<Changed>(pool, CHANGED, [ids])
    for (const matter of changed) audience.pushChanged(matter)
    audience.pushTold(lines.flatMap(toldIn))
    const last = lines.at(-1)
    if (last === undefined || lines.length < LINES_AT_ONCE) return
    after = last
  }
}

/** Whom a line of the journal has sent messages to. */
function toldIn({ patch }: Line): Party[] {
  // Most lines send none, and their patches need not be read.
  if (patch === null || !patch.includes('"tell":')) return []
  return ((JSON.parse(patch) as Patch).tell ?? []).map((telling) => telling.to)
}

/** Who is listening, found by party or by region, so that a change costs as much as it has readers. */
class Audience {
  readonly #byParty = new Map<Party, Set<Subscriber>>()
  readonly #officers = new Set<Subscriber>()
  #count = 0

  isEmpty(): boolean {
    return this.#count === 0
  }

  add(subscriber: Subscriber): () => void {
    const { actor } = subscriber
    this.#count++
    for (const party of actor.parties) {
      const known = this.#byParty.get(party)
      if (known === undefined) this.#byParty.set(party, new Set([subscriber]))
      else known.add(subscriber)
    }
    if (actor.kind === 'officer' && actor.powers.includes(READ_REGION)) this.#officers.add(subscriber)
    let isIn = true
    return () => {
      if (!isIn) return
      isIn = false
      this.#remove(subscriber)
    }
  }

  #remove(subscriber: Subscriber): void {
    this.#count--
    this.#officers.delete(subscriber)
    for (const party of subscriber.actor.parties) {
      const known = this.#byParty.get(party)
      known?.delete(subscriber)
      if (known?.size === 0) this.#byParty.delete(party)
    }
  }

  pushChanged(matter: Changed): void {
    const listening = new Set(this.#officers)
    for (const party of matter.readers)
      for (const subscriber of this.#byParty.get(party) ?? []) listening.add(subscriber)
    for (const { actor, push } of listening) if (maySee(actor, matter, matter.readers)) push(matter.id)
  }

  pushTold(parties: readonly Party[]): void {
    const listening = new Set<Subscriber>()
    for (const party of parties)
      for (const subscriber of this.#byParty.get(party) ?? []) listening.add(subscriber)
    for (const { told } of listening) told?.()
  }
}

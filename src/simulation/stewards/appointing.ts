/**
 * Who else looks after projects and enterprises: approval officers, chief service officers and task forces of key projects, the
 * liaison of enterprises. The office goes through the lists of those without again and again; a few it never comes to.
 */
import { assignSlot } from '../../modules/stewards/assigning.ts'
import { viewCoverage } from '../../modules/stewards/coverage.ts'
import type { CoverageName, SlotName, SubjectKind } from '../../modules/stewards/words.ts'
import { OFFICER } from '../projects/around.ts'
import { happens } from '../random.ts'
import type { Bureau } from './bureau.ts'
import { LIAISON_LEADERS, phoneOf, POSTED, UNITED } from './staff.ts'

/** Days before the end of each round. */
const ROUNDS = [236, 172, 116, 62, 27, 6] as const
/** In so many cases of a hundred: those whose turn it is in a round, and those whose turn never comes. */
const IN_ROUND = 62
const NEVER = 9
const PROJECT_COVERAGES = ['approvalOfficer', 'chiefService', 'taskForce'] as const
/** Numbers of their telephones begin behind those of the stewards. */
const FIRST_PHONE = 40

type Named = { readonly postId: string; readonly phone: string } | { readonly departmentId: string }

interface Lacking {
  readonly kind: SubjectKind
  readonly id: string
  readonly slot: SlotName
}

export class Appointing {
  readonly #bureau: Bureau
  readonly #turns = new Map<SlotName, number>()

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    for (const days of ROUNDS) this.#bureau.before(days, 110, () => this.#goThrough())
  }

  async #goThrough(): Promise<void> {
    for (const name of PROJECT_COVERAGES)
      for (const lacking of await this.#lackingIn(name, 'city'))
        await this.#fill(lacking, POSTED[lacking.slot] ?? [])
    for (const [region, leader] of Object.entries(LIAISON_LEADERS))
      for (const lacking of await this.#lackingIn('liaison', region))
        await this.#fill(lacking, lacking.slot === 'liaisonLeader' ? [leader] : (POSTED[lacking.slot] ?? []))
  }

  /** The slots that are empty and whose turn it is. */
  async #lackingIn(coverage: CoverageName, region: string): Promise<Lacking[]> {
    const { around } = this.#bureau
    const { pool, world, now } = around.deps
    const asked = { coverage, regionId: around.region(region) }
    const { uncovered } = await viewCoverage(pool, world(), around.needed(OFFICER), asked, now())
    return uncovered
      .filter(({ subject: { id } }) => {
        if (happens(around.chance(`${coverage} of ${id} is forgotten`), NEVER)) return false
        return happens(around.chance(`${coverage} of ${id} on ${around.todayText}`), IN_ROUND)
      })
      .flatMap(({ subject: { kind, id }, missing }) => missing.map((slot) => ({ kind, id, slot })))
  }

  /** By turns; whoever may not, because they look after it as its steward, is passed over. */
  async #fill({ kind, id, slot }: Lacking, posts: readonly string[]): Promise<void> {
    const { around, keeping } = this.#bureau
    const turn = this.#turns.get(slot) ?? 0
    this.#turns.set(slot, turn + 1)
    const units = UNITED[slot] ?? []
    const all = [...posts, ...units]
    for (let step = 0; step < all.length; step++) {
      const key = all[(turn + step) % all.length] ?? ''
      const isDone = await this.#bureau.tried('steward.assign', () =>
        assignSlot(
          keeping,
          { kind, id },
          { slot, ...this.#named(key) },
          around.needed(OFFICER),
          around.deps.now(),
        ),
      )
      if (isDone) return
    }
  }

  #named(key: string): Named {
    const { posts, departments } = this.#bureau.around.deps.city
    const postId = posts.get(key)
    if (postId !== undefined) return { postId, phone: phoneOf(FIRST_PHONE + [...posts.keys()].indexOf(key)) }
    return { departmentId: departments.get(key) ?? '' }
  }
}

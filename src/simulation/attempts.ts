/** What simulated people try through the door: it is done, or the no that they got is noted and life goes on. */
import type { Moment } from '../calendar/days.ts'
import type { Now } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { ActRequest, Door } from '../platform/door/act.ts'
import type { ActAnswer } from '../platform/wire.ts'

/** A no that simulated people got, and how often. */
export interface Refused {
  readonly act: string
  readonly code: string
  readonly at: Moment
  /** For a filing: the number of the appeal. */
  readonly appeal: number
}

/** What has been done so far. */
export interface Doings {
  acts: number
  filed: number
  projects: number
  readonly refused: Refused[]
  /** What somebody tried who should not have, or tried too early: a no that was to be expected. */
  readonly turnedAway: Refused[]
}

interface AttemptDeps {
  readonly door: Door
  readonly now: Now
  /** Refuses what the API would refuse. */
  readonly checkInput: (kind: string, act: string, input: unknown) => void
}

export class Attempts {
  readonly doings: Doings = { acts: 0, filed: 0, projects: 0, refused: [], turnedAway: [] }
  /** Ids of appeals by number, for whoever wants to look them up; scripted ones have numbers below 0. */
  readonly filed = new Map<number, ActAnswer>()
  readonly #deps: AttemptDeps
  #scripted = 0

  constructor(deps: AttemptDeps) {
    this.#deps = deps
  }

  /** Notes an appeal of that number. */
  noteFiled(n: number, answer: ActAnswer): void {
    this.doings.filed++
    this.filed.set(n, answer)
  }

  /** Does an act that belongs to no appeal of the plan. */
  async attempt(request: ActRequest): Promise<ActAnswer | null> {
    const answer = await this.try(0, request)
    if (answer !== null && request.kind === 'appeal' && request.act === 'file') {
      this.noteFiled(-++this.#scripted, answer)
    }
    return answer
  }

  /** Does what must be refused, and notes the no. Throws when it was done: a rule is missing then. */
  async inVain(request: ActRequest): Promise<void> {
    const act = `${request.kind}.${request.act}`
    await this.#deps.door.act(request).then(
      () => {
        throw new Error(`${act} should have been refused`)
      },
      (error: unknown) => this.turnedAway(act, error),
    )
  }

  /** Notes a no that was to be expected. Throws what is none. */
  turnedAway(act: string, error: unknown): void {
    if (!(error instanceof Refusal)) throw error
    this.doings.turnedAway.push({ act, code: error.reason.code, at: this.#deps.now(), appeal: 0 })
  }

  /** Does an act. A no is noted and life goes on; anything else that is thrown is a mistake of the program. */
  async try(appeal: number, request: ActRequest): Promise<ActAnswer | null> {
    const { door, now, checkInput } = this.#deps
    try {
      checkInput(request.kind, request.act, request.input)
      const answer = await door.act(request)
      this.doings.acts++
      if (request.kind === 'project' && request.act === 'register') this.doings.projects++
      return answer
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const act = `${request.kind}.${request.act}`
      const field = error.fields[0]
      const code = field === undefined ? error.reason.code : `${field.code} ${field.path}`
      this.doings.refused.push({ act, code, at: now(), appeal })
      return null
    }
  }
}

/** What is to happen in a simulation, in order of time; what is entered first goes first at the same moment. */
import type { Moment } from '../calendar/days.ts'

export interface Entry {
  readonly at: Moment
  /** Done when its moment has come. */
  run(): Promise<void>
}

export class Agenda {
  /** In order of time, the next one last. */
  readonly #entries: Entry[] = []

  add(entry: Entry): void {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#entries[middle] as Entry).at > entry.at) low = middle + 1
      else high = middle
    }
    this.#entries.splice(low, 0, entry)
  }

  /** When the next entry is, or null when there is none. */
  nextAt(): Moment | null {
    return this.#entries.at(-1)?.at ?? null
  }

  take(): Entry | undefined {
    return this.#entries.pop()
  }
}

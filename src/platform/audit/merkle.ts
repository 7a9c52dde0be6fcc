/**
 * A Merkle tree over a stream of hashes, in memory that grows with its height: one root stands for all of them, and a
 * single one can later be shown to belong to it. Leaves and inner nodes are hashed apart, as RFC 9162 does.
 */
import { digest } from '../journal.ts'

const LEAF = '00'
const NODE = '01'

export class MerkleTree {
  readonly #algorithm: string
  /** Roots of whole subtrees, the largest first, and the height of each. */
  readonly #peaks: { readonly height: number; readonly hash: string }[] = []
  #count = 0

  constructor(algorithm: string) {
    this.#algorithm = algorithm
  }

  get count(): number {
    return this.#count
  }

  add(hash: string): void {
    this.#count++
    let peak = { height: 0, hash: digest(LEAF + hash, this.#algorithm) }
    for (;;) {
      const last = this.#peaks.at(-1)
      if (last === undefined || last.height !== peak.height) break
      this.#peaks.pop()
      peak = { height: peak.height + 1, hash: this.#join(last.hash, peak.hash) }
    }
    this.#peaks.push(peak)
  }

  /** The root of all that was added so far; of nothing, the hash of an empty text. */
  root(): string {
    let root: string | null = null
    for (const { hash } of this.#peaks.toReversed()) root = root === null ? hash : this.#join(hash, root)
    return root ?? digest('', this.#algorithm)
  }

  #join(left: string, right: string): string {
    return digest(NODE + left + right, this.#algorithm)
  }
}

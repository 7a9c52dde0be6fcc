/** Chance that is the same in every run: bytes drawn from a hash of the seed and a counter. */
import { createHash } from 'node:crypto'
import type { Random } from '../../src/kernel/ids.ts'

export function seededRandom(seed: string): Random {
  let drawn = 0
  return {
    bytes(count) {
      const chunks: Buffer[] = []
      for (let have = 0; have < count; have += 32)
        chunks.push(createHash('sha256').update(`${seed} ${drawn++}`).digest())
      return new Uint8Array(Buffer.concat(chunks).subarray(0, count))
    },
  }
}

/**
 * Chance from a seed: the same seed gives the same bytes for ever. Streams of different names are independent, so that one
 * more draw in one place changes nothing in another. Nothing in the simulation has another source of chance.
 */
import { createCipheriv, createHash } from 'node:crypto'
import { randomBelow, type Random } from '../kernel/ids.ts'

/** Bytes made at once; most streams of a run need less. */
const BLOCK = 512
const ZEROS = Buffer.alloc(BLOCK)

/** A stream of chance: the key stream of ChaCha20 under the hash of seed and name. */
export function seededRandom(seed: string, name: string): Random {
  const key = createHash('sha256')
    .update(JSON.stringify([seed, name]))
    .digest()
  const cipher = createCipheriv('chacha20', key, Buffer.alloc(16))
  let rest = Buffer.alloc(0)
  return {
    bytes(count) {
      while (rest.length < count) rest = Buffer.concat([rest, cipher.update(ZEROS)])
      const taken = rest.subarray(0, count)
      rest = rest.subarray(count)
      return new Uint8Array(taken)
    },
  }
}

/** A whole number from `least` through `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + randomBelow(random, most - least + 1)
}

/** True in so many cases of a hundred. */
export function happens(random: Random, percent: number): boolean {
  return randomBelow(random, 100) < percent
}

/** One of a list. Throws when there is none. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  if (items.length === 0) throw new RangeError('nothing to pick from')
  return items[randomBelow(random, items.length)] as Item
}

/** One of a table of values with their weights: whole numbers, of which at least one is positive. */
export function pickWeighted<Value extends string>(
  random: Random,
  weights: Readonly<Record<Value, number>>,
): Value {
  const rows = Object.entries<number>(weights)
  let left = randomBelow(
    random,
    rows.reduce((sum, [, weight]) => sum + weight, 0),
  )
  for (const [value, weight] of rows) {
    left -= weight
    if (left < 0) return value as Value
  }
  throw new RangeError('no weight is positive')
}

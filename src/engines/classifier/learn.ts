/** Learns from a part of a corpus: how telling each feature is, and for each label what speaks for it and against it. */
import { TEXTS_MIN, type Corpus } from './corpus.ts'
import { trainTwoSided } from './linear.ts'
import { rowsOf, weigh } from './vectors.ts'

export interface Learned {
  /** For each feature how telling it is; nothing for one that is not known here. */
  readonly rarity: Float32Array
  /** For each label one weight per feature and, last, its constant. */
  readonly weights: readonly Float32Array[]
}

/** How much it costs to be wrong about an example, against large weights. */
const COST = 1

/** Learns from the examples at these places. */
export function learn({ labels, features, counts, answers, shares }: Corpus, places: Int32Array): Learned {
  const rarity = rarityOf(features.length, places, counts)
  const rows = rowsOf(Array.from(places, (place) => weigh(counts[place] ?? NOTHING, rarity)))
  const costs = Float32Array.from(places, (place) => COST * (shares[place] ?? 1))
  const weights = labels.map((_label, label) =>
    trainTwoSided({
      rows,
      width: features.length,
      sides: Int8Array.from(places, (place) => (answers[place] === label ? 1 : -1)),
      costs,
    }),
  )
  return { rarity, weights }
}

const NOTHING = { columns: new Int32Array(), values: new Float32Array() }

function rarityOf(width: number, places: Int32Array, counts: Corpus['counts']): Float32Array {
  const texts = new Int32Array(width)
  for (const place of places)
    for (const column of counts[place]?.columns ?? []) texts[column] = (texts[column] ?? 0) + 1
  return Float32Array.from(texts, (count) =>
    count < TEXTS_MIN ? 0 : Math.log((1 + places.length) / (1 + count)) + 1,
  )
}

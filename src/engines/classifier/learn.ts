/** Learns from a part of a corpus: how telling each feature is, and for each label what speaks for it and against it. */
import type { Corpus } from './corpus.ts'
import { trainTwoSided } from './linear.ts'
import { rarityOf } from './rarity.ts'
import { rowsOf, weigh } from './vectors.ts'

export interface Learned {
  /** For each feature how telling it is; nothing for one that is not known here. */
  readonly rarity: Float32Array
  /** For each label one weight per feature and, last, its constant. */
  readonly weights: readonly Float32Array[]
}

/** How much it costs to be wrong about an example, against large weights. */
const COST = 2

/** Learns from the examples at these places. */
export function learn(corpus: Corpus, places: Int32Array): Learned {
  const { labels, features, counts, answers, weights } = corpus
  const rarity = rarityOf(corpus, places)
  const rows = rowsOf(Array.from(places, (place) => weigh(counts[place] ?? NOTHING, rarity)))
  const machines = labels.map((_label, label) => {
    const isOf = (place: number) => answers[place] === label
    const costOfMissing = COST * Math.sqrt(places.length / (2 * Math.max(1, places.filter(isOf).length)))
    return trainTwoSided({
      rows,
      width: features.length,
      sides: Int8Array.from(places, (place) => (isOf(place) ? 1 : -1)),
      costs: Float32Array.from(
        places,
        (place) => (isOf(place) ? costOfMissing : COST) * (weights[place] ?? 1),
      ),
    })
  })
  return { rarity, weights: machines }
}

const NOTHING = { columns: new Int32Array(), values: new Float32Array() }

/**
 * How telling features are: rare ones more than common ones, those that keep to few labels more than those found under all, and
 * words that are rare in the language more than those that everybody uses.
 */
import type { Corpus } from './corpus.ts'
import { generalRarityOf } from './features.ts'

/** A feature that stands in one text alone teaches nothing about others. */
export const TEXTS_MIN = 2
/** As if each feature had been met so often under every label: keeps rare ones from looking decided. */
const ALIKE = 0.5

/** A weight for each feature of the corpus from the examples at these places; nothing for those that are not known there. */
export function rarityOf(corpus: Corpus, places: Int32Array): Float32Array {
  const { labels, features, counts, answers, weights } = corpus
  const width = features.length
  const [texts, sum, sumLog] = [new Int32Array(width), new Float64Array(width), new Float64Array(width)]
  for (const label of labels.keys()) {
    const under = new Float32Array(width)
    let all = 0
    for (const place of places) {
      if (answers[place] !== label) continue
      const weight = weights[place] ?? 1
      all += weight
      for (const column of counts[place]?.columns ?? []) {
        under[column] = (under[column] ?? 0) + weight
        texts[column] = (texts[column] ?? 0) + 1
      }
    }
    for (let column = 0; column < width; column++) {
      const part = ((under[column] ?? 0) + ALIKE) / (all + ALIKE * labels.length)
      sum[column] = (sum[column] ?? 0) + part
      sumLog[column] = (sumLog[column] ?? 0) + part * Math.log(part)
    }
  }
  return Float32Array.from(features, (feature, column) => {
    const count = texts[column] ?? 0
    if (count < TEXTS_MIN) return 0
    const total = sum[column] ?? 1
    const entropy = Math.log(total) - (sumLog[column] ?? 0) / total
    const kept = Math.sqrt(Math.max(0, 1 - entropy / Math.log(labels.length)))
    return Math.log((1 + places.length) / (1 + count)) * kept * generalRarityOf(feature)
  })
}

/** Says what a text may be, how sure that is and why; unsure rather than wrong. */
import { countsOf } from './corpus.ts'
import type { Ground, Message, Suggestion } from './example.ts'
import { featuresOf, wordOf } from './features.ts'
import { clarityOf, isKnown, knownOf, sharesOf, unitsOf } from './judge.ts'
import type { Model } from './model.ts'
import { scoreOf, weigh, type Row } from './vectors.ts'

const REASONS_MAX = 8

interface Graded extends Suggestion {
  /** How clear the answer is, so that texts can be put in order; least of all for one that is unlike anything learned. */
  readonly clarity: number
}

/** What this text may be, all labels of the model best first. */
export function suggest(model: Model, text: Message): Graded {
  const { labels, rarity, weights, calibration } = model
  const counted = featuresOf(text)
  const counts = countsOf(counted, columnsOf(model))
  const row = weigh(counts, rarity)
  const scores = weights.map((one) => scoreOf(row, one))
  const shares = sharesOf(scores, calibration.slope)
  const order = [...labels.keys()].sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
  const [first = 0, second = 0] = order
  const known = isKnown(knownOf(counts, rarity, unitsOf(counted)), calibration)
  const clarity = known ? clarityOf(scores) : -Infinity
  return {
    candidates: order.map((at) => ({ label: labels[at] ?? '', share: shares[at] ?? 0 })),
    isSure: known && clarity >= calibration.clarity,
    clarity,
    reasons: groundsOf(model, row, first, second),
  }
}

/** Looked up once for each model that is in use. */
const columnsOfModels = new WeakMap<Model, ReadonlyMap<string, number>>()

function columnsOf(model: Model): ReadonlyMap<string, number> {
  const known = columnsOfModels.get(model)
  if (known !== undefined) return known
  const columns = new Map(model.features.map((feature, at) => [feature, at]))
  columnsOfModels.set(model, columns)
  return columns
}

function groundsOf(
  { features, weights }: Model,
  { columns, values }: Row,
  first: number,
  second: number,
): Ground[] {
  const weightOf = new Map<string, number>()
  for (const [at, column] of columns.entries()) {
    const word = wordOf(features[column] ?? '')
    if (word === null) continue
    const lead = (weights[first]?.[column] ?? 0) - (weights[second]?.[column] ?? 0)
    weightOf.set(word, (weightOf.get(word) ?? 0) + lead * (values[at] ?? 0))
  }
  const speaking = [...weightOf].filter(([, weight]) => weight > 0)
  const sum = speaking.reduce((all, [, weight]) => all + weight, 0)
  const told: Ground[] = []
  for (const [word, weight] of speaking.sort(
    ([one, weight], [other, lighter]) => lighter - weight || (one < other ? -1 : 1),
  )) {
    if (told.length === REASONS_MAX) break
    // The dictionary finds words within words: the stronger of the two stands for both.
    if (!told.some((ground) => ground.word.includes(word) || word.includes(ground.word)))
      told.push({ word, weight: weight / sum })
  }
  return told
}

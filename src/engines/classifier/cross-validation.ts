/**
 * Examples answered by models that have not seen them: what that says about how sure an answer must be, and how good they are.
 * Texts that say the same are kept together, so that none is answered from its own copy.
 */
import type { Corpus } from './corpus.ts'
import { familiarityOf, leadOf, sharesOf, type Calibration } from './judge.ts'
import { learn } from './learn.ts'
import { qualityOf, type Answer, type Quality } from './quality.ts'
import { scoreOf, weigh } from './vectors.ts'

const FOLDS = 5
const SLOPES = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8]

interface Held {
  readonly truth: number
  readonly scores: readonly number[]
  readonly familiarity: number
}

export interface Validated {
  readonly calibration: Calibration
  readonly quality: Quality
}

/** Cross-validates with as many groups as there are; `groups` says which examples say the same. */
export function crossValidate(corpus: Corpus, groups: readonly string[], unsureShare: number): Validated {
  const folds = foldsOf(corpus, groups)
  const held = Array.from({ length: FOLDS }, (_none, fold) => answerFold(corpus, folds, fold)).flat()
  const slope = slopeOf(held)
  const judged = held.map(({ truth, scores, familiarity }) => {
    const shares = sharesOf(scores, slope)
    return { truth, answer: shares.indexOf(Math.max(...shares)), lead: leadOf(shares), familiarity }
  })
  const familiarity = quantile(
    judged.map((one) => one.familiarity),
    STRANGE_SHARE,
  )
  const lead = quantile(
    judged.map((one) => (one.familiarity < familiarity ? 0 : one.lead)),
    unsureShare,
  )
  const answers: Answer[] = judged.map((one) => ({
    truth: corpus.labels[one.truth] ?? '',
    answer: corpus.labels[one.answer] ?? '',
    isSure: one.lead >= lead && one.familiarity >= familiarity,
  }))
  return { calibration: { slope, lead, familiarity }, quality: qualityOf(answers) }
}

/** So strange are one in a hundred of the texts that were learned from. */
const STRANGE_SHARE = 0.01

/** Spreads the examples of each label evenly, what says the same together. */
function foldsOf({ answers }: Corpus, groups: readonly string[]): Int32Array {
  const order = [...groups.keys()].sort(
    (one, other) => (answers[one] ?? 0) - (answers[other] ?? 0) || compare(groups[one], groups[other]),
  )
  const foldOf = new Map<string, number>()
  const folds = new Int32Array(groups.length)
  for (const place of order) {
    const group = groups[place] ?? ''
    const fold = foldOf.get(group) ?? foldOf.size % FOLDS
    foldOf.set(group, fold)
    folds[place] = fold
  }
  return folds
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function answerFold(corpus: Corpus, folds: Int32Array, fold: number): Held[] {
  const places = Int32Array.from(folds.keys())
  const { rarity, weights } = learn(
    corpus,
    places.filter((place) => folds[place] !== fold),
  )
  return Array.from(
    places.filter((place) => folds[place] === fold),
    (place) => {
      const counts = corpus.counts[place]
      if (counts === undefined) throw new RangeError('an example without counts')
      const row = weigh(counts, rarity)
      return {
        truth: corpus.answers[place] ?? 0,
        scores: weights.map((one) => scoreOf(row, one)),
        familiarity: familiarityOf(counts, rarity, corpus.units[place] ?? 0),
      }
    },
  )
}

/** The slope under which what has happened was likeliest. */
function slopeOf(held: readonly Held[]): number {
  const losses = SLOPES.map((slope) =>
    held.reduce((sum, { truth, scores }) => sum - Math.log(sharesOf(scores, slope)[truth] ?? 1e-9), 0),
  )
  return SLOPES[losses.indexOf(Math.min(...losses))] ?? 1
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * part)] ?? 0
}

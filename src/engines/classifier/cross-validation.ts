/**
 * Examples answered by models that have not seen them: how sure an answer must be, and how good answers are. Texts that say the
 * same are kept together, so that none is answered from its own copy.
 */
import type { Corpus } from './corpus.ts'
import { clarityOf, isKnown, knownOf, sharesOf, type Calibration, type Known } from './judge.ts'
import { learn, type Learned } from './learn.ts'
import { qualityOf, type Quality } from './quality.ts'
import { scoreOf, weigh } from './vectors.ts'

/** More folds leave each model more to learn from, and take longer; many examples can spare a quarter. */
const FOLDS_OF_FEW = 10
const FOLDS_OF_MANY = 4
const MANY = 2000
/** Of many examples half are judged by: a thousand say as much as two. */
const TRIED_OF_MANY = 2

/** An example with what was said of it by a model that had not seen it. */
interface Held {
  readonly truth: number
  readonly scores: readonly number[]
  readonly known: Known
}

export interface Validated {
  readonly calibration: Calibration
  readonly quality: Quality
}

/** Cross-validates; `groups` are the same for examples that say the same. */
export function crossValidate(corpus: Corpus, groups: Int32Array, unsureShare: number): Validated {
  const folds = foldsOf(corpus, groups)
  const count = isMuch(corpus) ? TRIED_OF_MANY : FOLDS_OF_FEW
  const held = Array.from({ length: count }, (_none, fold) => answerFold(corpus, folds, fold)).flat()
  const calibration = calibrate(held, unsureShare)
  const labelAt = (place: number) => corpus.labels[place] ?? ''
  const answers = held.map((one) => ({
    truth: labelAt(one.truth),
    answer: labelAt(answerOf(one)),
    isSure: isKnown(one.known, calibration) && clarityOf(one.scores) >= calibration.clarity,
  }))
  return { calibration, quality: qualityOf(answers) }
}

/** By what the examples weigh: a vocabulary of a thousand light ones does not make few messages many. */
function isMuch({ weights }: Corpus): boolean {
  return weights.reduce((sum, weight) => sum + weight, 0) >= MANY
}

/** Spreads the examples of each label evenly, what says the same together. */
function foldsOf(corpus: Corpus, groups: Int32Array): Int32Array {
  const { answers } = corpus
  const order = [...groups.keys()].sort(
    (one, other) => (answers[one] ?? 0) - (answers[other] ?? 0) || (groups[one] ?? 0) - (groups[other] ?? 0),
  )
  const count = isMuch(corpus) ? FOLDS_OF_MANY : FOLDS_OF_FEW
  const foldOf = new Map<number, number>()
  const folds = new Int32Array(groups.length)
  for (const place of order) {
    const group = groups[place] ?? place
    const fold = foldOf.get(group) ?? foldOf.size % count
    foldOf.set(group, fold)
    folds[place] = fold
  }
  return folds
}

function answerFold(corpus: Corpus, folds: Int32Array, fold: number): Held[] {
  const places = Int32Array.from(folds.keys())
  const learned = learn(
    corpus,
    places.filter((place) => folds[place] !== fold),
  )
  const judged = places.filter((place) => folds[place] === fold && corpus.judged[place] === 1)
  return Array.from(judged, (place) => answerPlace(corpus, learned, place))
}

function answerPlace(corpus: Corpus, { rarity, weights }: Learned, place: number): Held {
  const counts = corpus.counts[place]
  if (counts === undefined) throw new RangeError('an example without counts')
  const row = weigh(counts, rarity)
  return {
    truth: corpus.answers[place] ?? 0,
    scores: weights.map((one) => scoreOf(row, one)),
    known: knownOf(counts, rarity, corpus.units[place] ?? 0),
  }
}

function answerOf({ scores }: Held): number {
  return scores.indexOf(Math.max(...scores))
}

const SLOPES = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8]
/** So strange are three in a thousand of the texts that were learned from. */
const STRANGE_SHARE = 0.003

function calibrate(held: readonly Held[], unsureShare: number): Calibration {
  const familiarity = quantile(
    held.map(({ known }) => known.familiarity),
    STRANGE_SHARE,
  )
  const clarities = held.map((one) =>
    isKnown(one.known, { familiarity }) ? clarityOf(one.scores) : -Infinity,
  )
  const clarity = Math.max(quantile(clarities, unsureShare), clarityOfRight(held))
  return { slope: slopeOf(held), clarity, familiarity }
}

/** The slope under which what is true was likeliest. */
function slopeOf(held: readonly Held[]): number {
  const losses = SLOPES.map((slope) =>
    held.reduce((sum, { truth, scores }) => sum - Math.log(sharesOf(scores, slope)[truth] ?? 1), 0),
  )
  return SLOPES[losses.indexOf(Math.min(...losses))] ?? 1
}

/** The value below which this part of them lies. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * part)] ?? 0
}

/** Of answers that are called sure, so many must be right, also of the least clear of them, whatever share then stays unsure. */
const RIGHT_MIN = 0.8
/** A tenth of the answers stand beside each other. */
const BESIDE = 10
/** Clearer than any score: nothing is sure. */
const NEVER = 1e9

/**
 * The least clarity from which on enough answers are right: of all that are as clear, and of those beside it. The many that are
 * clear do not make up for some that are hardly clear and often wrong. Few answers prove little.
 */
function clarityOfRight(held: readonly Held[]): number {
  const clearest = held
    .map((one) => ({ clarity: clarityOf(one.scores), isRight: answerOf(one) === one.truth }))
    .sort((one, other) => other.clarity - one.clarity)
  const beside = Math.ceil(clearest.length / BESIDE)
  let [right, rightBeside, least] = [0, 0, NEVER]
  for (const [at, { clarity, isRight }] of clearest.entries()) {
    if (isRight) [right, rightBeside] = [right + 1, rightBeside + 1]
    if (clearest[at - beside]?.isRight === true) rightBeside--
    if (at >= beside && rightBeside / beside < RIGHT_MIN) break
    if ((right + 1) / (at + 3) >= RIGHT_MIN) least = clarity
  }
  return least
}

/**
 * What has been learned, as a plain value, and how it comes about: the same examples make the same model, in whatever order
 * they come.
 */
import { createHash } from 'node:crypto'
import { weightsOf } from './authors.ts'
import { originalsOf } from './copies.ts'
import { corpusOf } from './corpus.ts'
import { crossValidate } from './cross-validation.ts'
import type { Example } from './example.ts'
import type { Calibration } from './judge.ts'
import { learn } from './learn.ts'
import type { Quality } from './quality.ts'

export interface Model {
  /** By which arithmetic it was made: a model of another number is not read. */
  readonly format: number
  /** The same for the same examples. */
  readonly fingerprint: string
  readonly labels: readonly string[]
  /** The features, in the order of the columns. */
  readonly features: readonly string[]
  /** How telling each feature is: the rarer, the more. */
  readonly rarity: Float32Array
  /** For each label one weight per feature and, last, its constant. */
  readonly weights: readonly Float32Array[]
  readonly calibration: Calibration
  /** How well texts are answered that were not learned from: by cross-validation. */
  readonly quality: Quality
}

/** Changes with the features and the arithmetic. */
export const FORMAT = 1

export interface TrainOptions {
  /** Which part of such texts as were learned from may stay unsure: a tenth when not given. */
  readonly unsureShare?: number
}

const UNSURE_SHARE = 0.1

/** What examples teach. Throws a `RangeError` for examples of fewer than two labels. */
export function trainModel(
  given: readonly Example[],
  { unsureShare = UNSURE_SHARE }: TrainOptions = {},
): Model {
  const keyed = given.map((example) => ({ example, key: keyOf(example) }))
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  const examples = keyed.map(({ example }) => example)
  const corpus = corpusOf(examples, weightsOf(examples))
  if (corpus.labels.length < 2) throw new RangeError('examples of at least two labels are needed')
  const { calibration, quality } = crossValidate(corpus, originalsOf(corpus, examples), unsureShare)
  const { rarity, weights } = learn(corpus, Int32Array.from(examples.keys()))
  const { labels, features } = corpus
  const fingerprint = fingerprintOf(
    keyed.map(({ key }) => key),
    unsureShare,
  )
  return { format: FORMAT, fingerprint, labels, features, rarity, weights, calibration, quality }
}

function keyOf({ text, label, by, isLesson, weight = 1 }: Example): string {
  return JSON.stringify([label, text.subject, text.detail, by ?? null, isLesson === true, weight])
}

function fingerprintOf(keys: readonly string[], unsureShare: number): string {
  const hash = createHash('sha256').update(`${FORMAT} ${unsureShare}`)
  for (const key of keys) hash.update(`\n${key}`)
  return hash.digest('hex').slice(0, 16)
}

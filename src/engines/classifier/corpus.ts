/** Examples counted once, so that parts of them can be learned from many times. */
import type { Example } from './example.ts'
import { featuresOf } from './features.ts'
import { TEXTS_MIN } from './rarity.ts'
import { unitsOf } from './judge.ts'
import type { Row } from './vectors.ts'

export interface Corpus {
  readonly labels: readonly string[]
  readonly features: readonly string[]
  /** The counts of each example, in the order of the examples. */
  readonly counts: readonly Row[]
  /** How much each example is made of, known or not. */
  readonly units: Float32Array
  /** The label of each example, as its place among the labels. */
  readonly answers: Int32Array
  /** How much each example weighs. */
  readonly weights: Float32Array
  /** 1 for the examples by which answers are judged. */
  readonly judged: Uint8Array
}

export function corpusOf(examples: readonly Example[], weights: Float32Array): Corpus {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const places = new Map(labels.map((label, at) => [label, at]))
  const counted = examples.map(({ text }) => featuresOf(text))
  const texts = new Map<string, number>()
  for (const one of counted)
    for (const feature of one.keys()) texts.set(feature, (texts.get(feature) ?? 0) + 1)
  const features = [...texts].filter(([, count]) => count >= TEXTS_MIN).map(([feature]) => feature)
  const columns = new Map(features.map((feature, at) => [feature, at]))
  return {
    labels,
    features,
    counts: counted.map((one) => countsOf(one, columns)),
    units: Float32Array.from(counted, unitsOf),
    answers: Int32Array.from(examples, ({ label }) => places.get(label) ?? 0),
    weights,
    judged: judgedOf(examples, weights),
  }
}

/** The known features of a text by their columns. */
export function countsOf(counted: ReadonlyMap<string, number>, columns: ReadonlyMap<string, number>): Row {
  const kept: [column: number, times: number][] = []
  for (const [feature, times] of counted) {
    const column = columns.get(feature)
    if (column !== undefined) kept.push([column, times])
  }
  return {
    columns: Int32Array.from(kept, ([column]) => column),
    values: Float32Array.from(kept, ([, times]) => times),
  }
}

/**
 * What rests on one person's many words neither raises nor lowers the bar, and lessons are not what will be asked; where there
 * is nothing else, all are judged by.
 */
function judgedOf(examples: readonly Example[], weights: Float32Array): Uint8Array {
  const judged = Uint8Array.from(examples, ({ isLesson }, at) =>
    isLesson !== true && weights[at] === 1 ? 1 : 0,
  )
  return judged.includes(1) ? judged : judged.fill(1)
}

/**
 * Turns a message into counted features: words, characters and pairs of neighbouring characters, of the subject once more by
 * themselves. Place codes, figures and punctuation are left out: they say where and when, not what.
 */
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Message } from './example.ts'

/** Longer texts are cut off: what a message is about stands in its beginning. */
const CHARACTERS_MAX = 6000
const SUBJECT_TIMES = 2

/** A run of one script: Chinese characters, or letters and figures of any other. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const IS_HAN = /^\p{Script=Han}/u
const IS_WORD = /^[a-z]{2,}$/

/** What a feature is: a word, a sequence of characters; in the subject the same in capitals. */
const WORD = 'w'
const GRAM = 'g'

/** The features of a message with how often each occurs; the subject counts more than once. */
export function featuresOf({ subject, detail }: Message): Map<string, number> {
  const counted = new Map<string, number>()
  const add = (feature: string, times: number) => counted.set(feature, (counted.get(feature) ?? 0) + times)
  for (const feature of unitsOf(subject)) {
    add(feature, SUBJECT_TIMES)
    add(
      feature.replace(/^./, (kind) => kind.toUpperCase()),
      SUBJECT_TIMES,
    )
  }
  for (const feature of unitsOf(detail)) add(feature, 1)
  return counted
}

/** The word that a feature stands for, or null for one that is no word to a reader. */
export function wordOf(feature: string): string | null {
  return feature.toLowerCase().startsWith(WORD) ? feature.slice(1) : null
}

let jieba: Jieba | null = null

/** Opened once, when it is first needed: the dictionary takes a fifth of a second. */
function cut(run: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cut(run, true)
}

function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const run of text.slice(0, CHARACTERS_MAX).normalize('NFKC').toLowerCase().match(RUN) ?? []) {
    if (!IS_HAN.test(run)) {
      if (IS_WORD.test(run)) units.push(`${WORD}${run}`)
      continue
    }
    for (const word of cut(run)) if (word.length > 1) units.push(`${WORD}${word}`)
    for (let at = 0; at < run.length; at++) {
      units.push(`${GRAM}${run.slice(at, at + 1)}`)
      if (at + 1 < run.length) units.push(`${GRAM}${run.slice(at, at + 2)}`)
    }
  }
  return units
}

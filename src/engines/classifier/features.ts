/**
 * Turns a message into counted features: words, characters and pairs of neighbouring characters, of the subject once more by
 * themselves. Figures, codes and punctuation are left out: they say where and when, not what.
 */
import { Jieba } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict.js'
import type { Message } from './example.ts'

/** Longer texts are cut off: what a message is about stands in its beginning. */
const CHARACTERS_MAX = 6000
const SUBJECT_TIMES = 2

/** A run of one script: Chinese characters, or letters and figures of any other. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const IS_HAN = /^\p{Script=Han}/u
/** A word of another script; a single letter or a code with figures in it is none. */
const IS_WORD = /^\p{L}{2,}$/u

/** What a feature is: a word or a sequence of characters; the same of the subject alone in capitals. */
const WORD = 'w'
const SEQUENCE = 'g'

/** The features of a message with how often each occurs; the subject counts more than once. */
export function featuresOf({ subject, detail }: Message): Map<string, number> {
  const counted = new Map<string, number>()
  const add = (feature: string, times: number) => counted.set(feature, (counted.get(feature) ?? 0) + times)
  for (const feature of unitsOf(subject)) {
    add(feature, SUBJECT_TIMES)
    add(ofSubject(feature), SUBJECT_TIMES)
  }
  for (const feature of unitsOf(detail)) add(feature, 1)
  return counted
}

/** The word that a feature stands for, or null for one that is no word to a reader. */
export function wordOf(feature: string): string | null {
  return feature.startsWith(WORD) || feature.startsWith(ofSubject(WORD)) ? feature.slice(1) : null
}

/** How rare a word is in the language at large, about 1 for most; 1 where the dictionary does not say. */
export function generalRarityOf(feature: string): number {
  generalRarities ??= readRarities()
  return generalRarities.get(feature.slice(1)) ?? 1
}

function ofSubject(feature: string): string {
  return `${feature.slice(0, 1).toUpperCase()}${feature.slice(1)}`
}

/** Both are opened once, when they are first needed: the dictionary takes a fifth of a second. */
let jieba: Jieba | null = null
let generalRarities: ReadonlyMap<string, number> | null = null

/** Every Chinese word that the dictionary finds in a text, those within longer ones too. */
function wordsOf(text: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cutAll(text).filter((word) => word.length > 1 && IS_HAN.test(word))
}

/** What most words of the list have. */
const USUAL_RARITY = 10

function readRarities(): Map<string, number> {
  const rarities = new Map<string, number>()
  for (const line of Buffer.from(idf).toString('utf8').split('\n')) {
    const [word = '', rarity = ''] = line.split(' ')
    if (Number(rarity) > 0) rarities.set(word, Math.sqrt(Number(rarity) / USUAL_RARITY))
  }
  return rarities
}

function unitsOf(text: string): string[] {
  const plain = text.slice(0, CHARACTERS_MAX).normalize('NFKC').toLowerCase()
  const units = wordsOf(plain).map((word) => `${WORD}${word}`)
  for (const run of plain.match(RUN) ?? []) {
    if (!IS_HAN.test(run)) {
      if (!IS_WORD.test(run)) continue
      units.push(`${WORD}${run}`)
    }
    for (let at = 0; at < run.length; at++) {
      units.push(`${SEQUENCE}${run.slice(at, at + 1)}`)
      if (at + 1 < run.length) units.push(`${SEQUENCE}${run.slice(at, at + 2)}`)
    }
  }
  return units
}

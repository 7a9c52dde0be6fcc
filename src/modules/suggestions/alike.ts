/** How alike two texts are, by the pairs of characters that are rare among many: for past appeals like a new one. Pure. */
import { normalise, pairsOf } from '../search/query.ts'

const HAN_PAIR = /^(?:\p{Script=Han}{2}|[a-z]{2})$/u
/** What a message is about stands in its beginning. */
const CHARACTERS_MAX = 300

/** A text as it is compared: its pairs of characters, numbers and signs aside. */
export function pairsIn(text: string): readonly string[] {
  return pairsOf(normalise(text.slice(0, CHARACTERS_MAX))).filter((pair) => HAN_PAIR.test(pair))
}

/** How much each pair tells: nothing where all texts have it. */
export interface Rarity {
  weight(pair: string): number
}

/** Learned from the pairs of many texts. */
export function rarityOf(texts: readonly (readonly string[])[]): Rarity {
  const counts = new Map<string, number>()
  for (const pairs of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const all = texts.length
  return { weight: (pair) => Math.log((all + 1) / ((counts.get(pair) ?? 0) + 1)) }
}

/** A text made ready to be compared with many. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

export function weigh(pairs: readonly string[], rarity: Rarity): Weighed {
  const weights = new Map(pairs.map((pair) => [pair, rarity.weight(pair)]))
  return { weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
}

/** Common weight out of all weight, from 0 to 1; nothing is like an empty text. */
export function likenessOf(one: Weighed, other: Weighed): number {
  const [few, many] = one.weights.size < other.weights.size ? [one, other] : [other, one]
  let common = 0
  for (const [pair, weight] of few.weights) if (many.weights.has(pair)) common += weight
  const all = one.total + other.total - common
  return all <= 0 ? 0 : common / all
}

/** From so great a likeness on, a past appeal is worth reading. */
const LIKE_MIN = 0.12

/** The most alike among many, best first. */
export function mostAlike<Item extends { readonly weighed: Weighed }>(
  wanted: Weighed,
  among: readonly Item[],
  most: number,
): { readonly item: Item; readonly likeness: number }[] {
  return among
    .map((item) => ({ item, likeness: likenessOf(wanted, item.weighed) }))
    .filter(({ likeness }) => likeness >= LIKE_MIN)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
}

/** Stretches of characters that texts share, the most telling first: neighbouring pairs are read together. */
export function sharedWords(texts: readonly string[], rarity: Rarity, most: number): string[] {
  const [first = '', ...others] = texts
  const rest = others.map((text) => new Set(pairsIn(text)))
  const characters = Array.from(normalise(first.slice(0, CHARACTERS_MAX)))
  const found = new Map<string, number>()
  let word = ''
  let weight = 0
  const end = () => {
    if (Array.from(word).length >= 2) found.set(word, weight)
    word = ''
    weight = 0
  }
  for (const [index, character] of characters.entries()) {
    const pair = `${character}${characters[index + 1] ?? ''}`
    const isShared = HAN_PAIR.test(pair) && rest.every((pairs) => pairs.has(pair))
    if (!isShared) {
      end()
      continue
    }
    word = word === '' ? pair : `${word}${characters[index + 1] ?? ''}`
    weight += rarity.weight(pair)
  }
  end()
  return [...found]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([shared]) => shared)
}

/**
 * What somebody searches for, as words and their pairs of characters; used alike to index, to search and to mark hits.
 * Pure, and small enough for the browser: what needs a dictionary stands in `initials.ts`.
 */

/** Longer questions are cut here, in characters. */
const QUERY_LENGTH_MAX = 32

/** A text as it is compared: full-width characters made narrow, small letters, each stretch of blanks one space. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The words of a question, each once; all of them must hit. At most 32 characters are looked at. */
export function wordsOf(typed: string): readonly string[] {
  const cut = Array.from(normalise(typed)).slice(0, QUERY_LENGTH_MAX).join('')
  return [...new Set(cut.split(' ').filter((word) => word !== ''))]
}

/** The pairs of neighbouring characters of a text, each once and none across a space. */
export function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text)
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
  return [...new Set(pairs.filter((pair) => !pair.includes(' ')))]
}

/** Each pair asked for costs the index as much as matters have it, and four leave little to look through. */
const PAIRS_ASKED_MAX = 4
/** A pair that so great a part of all matters have tells them apart no better than none. */
const COMMON = 0.5

/** The share of all matters that have a token, 0 to 1; 0 for one that is not known to be frequent. */
export type ShareOf = (token: string) => number

/**
 * What the index is asked for a word: the rarest of its pairs, far apart where many are rare, or the character itself where
 * there is only one.
 */
export function tokensOfWord(word: string, shareOf: ShareOf): readonly string[] {
  const pairs = pairsOf(word)
  if (pairs.length === 0) return [word]
  const rare = pairs.filter((pair) => shareOf(pair) === 0)
  if (rare.length >= PAIRS_ASKED_MAX) return farApart(rare)
  const rarest = pairs.toSorted((one, other) => shareOf(one) - shareOf(other)).slice(0, PAIRS_ASKED_MAX)
  return rarest.filter((pair, index) => index === 0 || shareOf(pair) < COMMON)
}

function farApart(pairs: readonly string[]): readonly string[] {
  const step = (pairs.length - 1) / (PAIRS_ASKED_MAX - 1)
  return Array.from({ length: PAIRS_ASKED_MAX }, (_none, n) => pairs[Math.round(n * step)] ?? '')
}

/** A pattern of `like` that finds the word anywhere and takes none of its characters for a wildcard. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

/** A stretch of a text, and whether somebody searched for it. */
export interface Stretch {
  readonly text: string
  readonly isHit: boolean
}

/** Cuts a text, as it is written, where the words of a question begin and end in it. */
export function markHits(text: string, words: readonly string[]): readonly Stretch[] {
  const characters = Array.from(text)
  // One character may become several, such as ㈱, or one of several spaces none: remembered is whose each one is.
  const folded = characters.flatMap((character, index) =>
    Array.from(character.normalize('NFKC').toLowerCase()).map((part) => ({ part, index })),
  )
  const plain = folded.map(({ part }) => part)
  const isHit = characters.map(() => false)
  for (const word of words) {
    const wanted = Array.from(word)
    for (let at = 0; at + wanted.length <= plain.length; at++) {
      if (!wanted.every((part, offset) => plain[at + offset] === part)) continue
      for (const { index } of folded.slice(at, at + wanted.length)) isHit[index] = true
    }
  }
  return stretchesOf(characters, isHit)
}

function stretchesOf(characters: readonly string[], isHit: readonly boolean[]): Stretch[] {
  const stretches: { text: string; isHit: boolean }[] = []
  for (const [index, character] of characters.entries()) {
    const last = stretches.at(-1)
    if (last !== undefined && last.isHit === isHit[index]) last.text += character
    else stretches.push({ text: character, isHit: isHit[index] ?? false })
  }
  return stretches
}

/**
 * Entries of the register that are likely the same enterprise: the same subject under two codes, or names that hardly differ
 * once the legal form and the place are left out. Pure; whether two are the same, a person decides.
 */
import { pairsOf } from '../../engines/registers/search-text.ts'
import type { Entry } from './store.ts'

export interface LikelyPair {
  readonly one: string
  readonly other: string
  /** 1 is the same; by code or by name. */
  readonly score: number
  readonly by: 'code' | 'name'
}

/** Names less alike than this are two names. */
const LIKE = 0.75
/** A pair of characters that so many names share says nothing about any of them. */
const COMMON = 50
const PAIRS_MAX = 500
/** In a unified code, the subject's own code with its check character (GB 11714). */
const SUBJECT = [8, 17] as const
const LEGAL_FORMS = /(有限责任公司|股份有限公司|有限公司|股份公司|集团公司|公司|集团|分公司|合作社|厂|店)$/
const BRACKETED = /[(（][^)）]*[)）]/g

/**
 * The likely pairs among entries, the likeliest first, 500 at most. `places` are names of regions, which names of enterprises
 * begin with and which tell nothing apart.
 */
export function likelyPairs(entries: readonly Entry[], places: readonly string[]): readonly LikelyPair[] {
  const longestFirst = [...places].sort((one, other) => other.length - one.length)
  const cores = entries.map(({ name }) => new Set(pairsOf(coreOf(name, longestFirst))))
  const found = new Map<string, LikelyPair>()
  const add = (one: number, other: number, score: number, by: LikelyPair['by']) => {
    const [a, b] = [entries[one], entries[other]]
    if (a === undefined || b === undefined) return
    const key = `${one} ${other}`
    if ((found.get(key)?.score ?? 0) < score) found.set(key, { one: a.id, other: b.id, score, by })
  }
  for (const group of grouped(entries.map(({ uscc }) => [uscc.slice(...SUBJECT)])).values())
    for (const [one, other] of pairsAmong(group)) add(one, other, 1, 'code')
  for (const [one, other] of sharingSomething(cores)) {
    const score = likeness(cores[one] ?? new Set(), cores[other] ?? new Set())
    if (score >= LIKE) add(one, other, score, 'name')
  }
  return [...found.values()].sort((one, other) => other.score - one.score).slice(0, PAIRS_MAX)
}

/** A name without what many share: 云津市蓝田精密机械有限公司 is 蓝田精密机械. */
export function coreOf(name: string, places: readonly string[]): string {
  let core = name.normalize('NFKC').replace(/\s/g, '').toLowerCase().replace(BRACKETED, '')
  for (let before = ''; before !== core;) {
    before = core
    const bare = core.replace(LEGAL_FORMS, '')
    if (bare.length > 1) core = bare
    const place = places.find((one) => core.startsWith(one) && core.length > one.length + 1)
    if (place !== undefined) core = core.slice(place.length)
  }
  return core
}

/** Dice's measure over pairs of characters. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared += 1
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

/** Which entries have each word. */
function grouped(words: readonly Iterable<string>[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, of] of words.entries())
    for (const word of of) {
      const group = groups.get(word)
      if (group === undefined) groups.set(word, [index])
      else group.push(index)
    }
  return groups
}

/**
 * Entries that may be alike. Two sets whose likeness reaches the bound share one of the rarest pairs of each, so only those
 * are looked at: of n pairs the n − ⌈s·n⌉ + 1 rarest, where s = bound ÷ (2 − bound) is the least share of a set that the
 * other has in common with it.
 */
function* sharingSomething(cores: readonly ReadonlySet<string>[]): Generator<readonly [number, number]> {
  const counts = new Map([...grouped(cores)].map(([pair, group]) => [pair, group.length]))
  const rareFirst = (one: string, other: string) =>
    (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1)
  const rare = cores.map((core) => {
    const length = core.size - Math.ceil((LIKE / (2 - LIKE)) * core.size) + 1
    return [...core].sort(rareFirst).slice(0, length)
  })
  const seen = new Set<number>()
  for (const group of grouped(rare).values()) {
    if (group.length > COMMON) continue
    for (const [one, other] of pairsAmong(group)) {
      const key = one * cores.length + other
      if (seen.has(key)) continue
      seen.add(key)
      yield [one, other]
    }
  }
}

function* pairsAmong(group: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, one] of group.entries()) for (const other of group.slice(at + 1)) yield [one, other]
}

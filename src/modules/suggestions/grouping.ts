/** Which open appeals are likely one thing: the most alike are put together first, and what somebody has told apart stays apart. Pure. */
import { likenessOf, pairsIn, rarityOf, sharedWords, weigh, type Weighed } from './alike.ts'

/** From so great a likeness on, two open appeals are likely the same thing. */
const SAME_MIN = 0.35
/** Two are a coincidence. */
const GROUP_MIN = 3
const GROUP_MAX = 50

/** An open appeal as it is compared. */
export interface OpenText {
  readonly id: string
  readonly text: string
}

interface Edge {
  readonly one: number
  readonly other: number
  readonly likeness: number
}

/** Appeals that are likely one thing, and the words that they share. */
export interface Group {
  readonly ids: readonly string[]
  readonly words: readonly string[]
}

const WORDS_MAX = 5

/**
 * Groups of at least three. `apart` are groups that a person has dismissed: no two of one stand together again. A group takes
 * an appeal in only when it is like most of the group, so that a chain of small likenesses makes none.
 */
export function groupsOf(items: readonly OpenText[], apart: readonly (readonly string[])[]): Group[] {
  const pairs = items.map(({ text }) => pairsIn(text))
  const rarity = rarityOf(pairs)
  return groupIndexes(
    pairs.map((ofText) => weigh(ofText, rarity)),
    (joined) => isToldApart(joined, items, apart),
  ).map((group) => {
    const texts = group.flatMap((index) => items[index] ?? [])
    return {
      ids: texts.map(({ id }) => id),
      words: sharedWords(
        texts.map(({ text }) => text),
        rarity,
        WORDS_MAX,
      ),
    }
  })
}

function groupIndexes(items: readonly Weighed[], mayNot: (joined: readonly number[]) => boolean): number[][] {
  const edges = edgesOf(items)
  const likeness = new Set(edges.map(({ one, other }) => `${one} ${other}`))
  edges.sort((a, b) => b.likeness - a.likeness)
  const groups = new Map<number, number[]>(items.map((_item, index) => [index, [index]]))
  const groupOf = items.map((_item, index) => index)
  const areAlike = (a: number, b: number) => likeness.has(a < b ? `${a} ${b}` : `${b} ${a}`)
  for (const { one, other } of edges) {
    const [mine, theirs] = [groupOf[one] ?? one, groupOf[other] ?? other]
    if (mine === theirs) continue
    const [left, right] = [groups.get(mine) ?? [], groups.get(theirs) ?? []]
    if (left.length + right.length > GROUP_MAX) continue
    const pairs = left.flatMap((a) => right.map((b) => areAlike(a, b)))
    const isClose = pairs.filter(Boolean).length * 2 > pairs.length
    const joined = [...left, ...right]
    if (!isClose || mayNot(joined)) continue
    groups.set(mine, joined)
    groups.delete(theirs)
    for (const index of right) groupOf[index] = mine
  }
  return [...groups.values()]
    .filter((group) => group.length >= GROUP_MIN)
    .map((group) => group.sort((a, b) => a - b))
}

function edgesOf(items: readonly Weighed[]): Edge[] {
  const edges: Edge[] = []
  for (const [one, item] of items.entries())
    for (const [at, second] of items.slice(one + 1).entries()) {
      const likeness = likenessOf(item, second)
      if (likeness >= SAME_MIN) edges.push({ one, other: one + 1 + at, likeness })
    }
  return edges
}

function isToldApart(
  group: readonly number[],
  items: readonly OpenText[],
  apart: readonly (readonly string[])[],
): boolean {
  const ids = new Set(group.map((index) => items[index]?.id))
  return apart.some((told) => told.filter((id) => ids.has(id)).length > 1)
}

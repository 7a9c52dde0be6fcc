/**
 * How much each example weighs. What rests on one person's word weighs, all together, at most a small part of the whole and a
 * quarter of any label, however often it is said: one person cannot turn what many have established.
 */
import type { Example } from './example.ts'

const PART_OF_ALL = 0.02
const PART_OF_LABEL = 0.25
/** So many examples of one author always count. */
const ALWAYS = 3

/** The weights in the order of the examples, none above one. */
export function weightsOf(examples: readonly Example[]): Float32Array {
  const inAll = factorsOf(examples, () => '', PART_OF_ALL)
  const inLabel = factorsOf(examples, ({ label }) => label, PART_OF_LABEL)
  const weights = Float32Array.from(examples, (example) =>
    example.by === undefined ? (example.weight ?? 1) : Math.min(inAll(example), inLabel(example)),
  )
  // Where all rests on single words, the least bounded is the measure.
  const most = weights.reduce((one, other) => Math.max(one, other), 0)
  return most > 0 ? weights.map((weight) => weight / most) : weights
}

/** By what an author's examples are multiplied, within each heap. */
function factorsOf(
  examples: readonly Example[],
  heapOf: (example: Example) => string,
  part: number,
): (example: Example) => number {
  const heaps = Map.groupBy(examples, heapOf)
  const factors = new Map<string, ReadonlyMap<string | undefined, number>>()
  for (const [heap, members] of heaps) {
    const said = new Map([...Map.groupBy(members, ({ by }) => by)].map(([by, those]) => [by, those.length]))
    const bound = boundOf(said, part)
    factors.set(heap, new Map([...said].map(([by, count]) => [by, Math.min(1, bound / count)])))
  }
  return (example) => factors.get(heapOf(example))?.get(example.by) ?? 1
}

/** The most that one author may weigh: a part of what is left when every author is bounded so. */
function boundOf(said: ReadonlyMap<string | undefined, number>, part: number): number {
  const established = said.get(undefined) ?? 0
  const authors = [...said].filter(([by]) => by !== undefined).map(([, count]) => count)
  let bound = Infinity
  for (let time = 0; time < SETTLED; time++) {
    const sum = authors.reduce((all, count) => all + Math.min(count, bound), established)
    bound = Math.max(ALWAYS, part * sum)
  }
  return bound
}

/** Each time the bound comes nearer by the factor of the part. */
const SETTLED = 20

/** Balanced assignment against every possible one, and at the size of a city. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { balance, type Balance, type Group, type Place } from './balance.ts'

/** How many have nobody, how uneven the loads are (sum of squares), how far the ways are. */
function worth({ given, unplaced }: Balance, groups: readonly Group[], places: readonly Place[]) {
  const loads = places.map(({ load }) => load)
  let far = 0
  for (const { key, distances } of groups)
    for (const [place, share] of given.get(key) ?? []) {
      loads[place] = (loads[place] ?? 0) + share
      far += share * (distances.get(place) ?? Infinity)
    }
  const open = [...unplaced.values()].reduce((sum, count) => sum + count, 0)
  return [open, loads.reduce((sum, load) => sum + load * load, 0), far] as const
}

/** The best of all ways, one unit after the other. */
function best(groups: readonly Group[], places: readonly Place[]): readonly [number, number, number] {
  const units = groups.flatMap((group) => Array.from({ length: group.count }, () => group))
  let found: readonly [number, number, number] = [Infinity, Infinity, Infinity]
  const go = (at: number, loads: readonly number[], open: number, far: number): void => {
    const unit = units[at]
    if (unit === undefined) {
      const even = loads.reduce((sum, load) => sum + load * load, 0)
      const better = [open, even, far] as const
      const differs = better.findIndex((value, index) => value !== found[index])
      if (differs >= 0 && (better[differs] as number) < (found[differs] as number)) found = better
      return
    }
    go(at + 1, loads, open + 1, far)
    for (const [place, distance] of unit.distances) {
      const { limit } = places[place] as Place
      const load = (loads[place] as number) + 1
      if (limit === null || load <= limit) go(at + 1, loads.with(place, load), open, far + distance)
    }
  }
  go(
    0,
    places.map(({ load }) => load),
    0,
    0,
  )
  return found
}

const small = fc
  .record({
    places: fc.array(fc.record({ load: fc.nat(3), limit: fc.option(fc.nat(4), { nil: null }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    groups: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 2 }),
        reach: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ places, groups }) => ({
    places,
    groups: groups.map(({ count, reach }, index): Group => {
      const near = places.flatMap((_place, place): [number, number][] => {
        const distance = reach[place] ?? 0
        return distance === 2 ? [] : [[place, distance]]
      })
      return { key: `${index}`, count, distances: new Map(near) }
    }),
  }))

test('no way of giving out is better than the one found: more placed, then more even, then nearer', async () => {
  await fc.assert(
    fc.asyncProperty(small, async ({ places, groups }) => {
      const found = await balance(groups, places)
      assert.deepEqual(worth(found, groups, places), best(groups, places))
    }),
    { numRuns: 150, seed: 7 },
  )
})

test('nobody gets more than the limit, and what finds no place is said', async () => {
  const distances = new Map([[0, 0]])
  const { given, unplaced } = await balance([{ key: 'a', count: 5, distances }], [{ load: 1, limit: 3 }])
  assert.equal(given.get('a')?.get(0), 2)
  assert.equal(unplaced.get('a'), 3)
})

test('whoever may look after nothing gets nothing, and what nobody may look after has nobody', async () => {
  const { given, unplaced } = await balance(
    [{ key: 'a', count: 2, distances: new Map() }],
    [{ load: 0, limit: null }],
  )
  assert.equal(given.size, 0)
  assert.equal(unplaced.get('a'), 2)
})

test('500 projects of thirty kinds go to 60 stewards, no two of whom differ by more than one', async () => {
  const places = Array.from({ length: 60 }, () => ({ load: 0, limit: 20 }))
  const groups = Array.from({ length: 30 }, (_none, index): Group => {
    const reach = places.map((_place, place): [number, number] => [place, (place + index) % 3])
    return { key: `${index}`, count: index < 20 ? 17 : 16, distances: new Map(reach) }
  })
  const { given } = await balance(groups, places)
  const loads = places.map((_place, place) =>
    [...given.values()].reduce((sum, shares) => sum + (shares.get(place) ?? 0), 0),
  )
  assert.equal(
    loads.reduce((sum, load) => sum + load, 0),
    500,
  )
  assert.ok(Math.max(...loads) - Math.min(...loads) <= 1)
})

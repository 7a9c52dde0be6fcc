/** Chance from a seed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { between, happens, pick, pickWeighted, seededRandom } from './random.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the same seed and name give the same bytes, however they are asked for', () => {
  const one = seededRandom('42', 'door')
  const other = seededRandom('42', 'door')
  const whole = hex(one.bytes(1500))
  const parts = [1, 16, 700, 783].map((count) => hex(other.bytes(count))).join('')
  assert.equal(parts, whole)
})

test('another seed and another name give other bytes', () => {
  const all = ['1 a', '1 b', '2 a'].map((text) => {
    const [seed = '', name = ''] = text.split(' ')
    return hex(seededRandom(seed, name).bytes(16))
  })
  assert.equal(new Set(all).size, all.length)
})

test('a range is met at both ends and never left', () => {
  const random = seededRandom('1', 'range')
  const drawn = new Set(Array.from({ length: 500 }, () => between(random, 3, 6)))
  assert.deepEqual(
    [...drawn].sort((one, other) => one - other),
    [3, 4, 5, 6],
  )
})

test('percentages and weights come out near what they say', () => {
  const random = seededRandom('1', 'weights')
  const often = Array.from({ length: 10_000 }, () => happens(random, 30)).filter(Boolean).length
  assert.ok(often > 2800 && often < 3200, String(often))
  const drawn = Array.from({ length: 10_000 }, () => pickWeighted(random, { a: 1, b: 3, never: 0 }))
  assert.ok(!drawn.includes('never'))
  const share = drawn.filter((value) => value === 'b').length
  assert.ok(share > 7300 && share < 7700, String(share))
})

test('nothing can be picked from an empty list', () => {
  assert.throws(() => pick(seededRandom('1', 'x'), []), RangeError)
})

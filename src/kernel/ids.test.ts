/** Identifiers and codes: order, shape, and what a misread character does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../test/support/chance.ts'
import { day, moment, type Moment } from '../calendar/days.ts'
import { isCode, makeCode, makeIds, normaliseCode, randomBelow } from './ids.ts'

const BASE = moment('2026-03-02T09:00')

test('ids are version 7 UUIDs that begin with the moment', () => {
  const ids = makeIds(() => BASE, seededRandom('shape'))
  for (let n = 0; n < 100; n++)
    assert.match(ids.next(), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(parseInt(ids.next().slice(0, 13).replace('-', ''), 16), BASE)
})

test('ids ascend within a millisecond, past a full counter, and while the clock is set back', () => {
  let now: number = BASE
  const ids = makeIds(() => now as Moment, seededRandom('order'))
  let last = ''
  for (let n = 0; n < 20_000; n++) {
    if (n % 7000 === 0) now += 5
    if (n === 10_000) now -= 3_600_000
    const next = ids.next()
    assert.ok(next > last, `${next} after ${last}`)
    last = next
  }
})

test('two generators of one seed give the same ids', () => {
  const [one, other] = [0, 1].map(() => makeIds(() => BASE, seededRandom('twin')))
  for (let n = 0; n < 50; n++) assert.equal(one?.next(), other?.next())
})

test('a code has the letters of its kind, the day, six drawn characters and a check character', () => {
  const random = seededRandom('codes')
  for (let n = 0; n < 500; n++) {
    const code = makeCode('SQ', day('2026-09-22'), random)
    assert.match(code, /^SQ260922[2-9A-HJKMNP-Z]{7}$/)
    assert.ok(isCode(code))
  }
})

test('codes of one day are not countable: they share no order', () => {
  const random = seededRandom('spread')
  const codes = Array.from({ length: 200 }, () => makeCode('SQ', day('2026-09-22'), random))
  assert.equal(new Set(codes).size, codes.length)
  assert.notDeepEqual(codes, codes.toSorted())
})

const EVERY = [...Array(10).keys()]
  .map(String)
  .concat([...Array(26).keys()].map((n) => String.fromCharCode(65 + n)))

test('every single wrong character of a code shows', () => {
  const random = seededRandom('single')
  for (let n = 0; n < 60; n++) {
    const code = makeCode('SQ', day('2026-09-22'), random)
    for (let at = 0; at < code.length; at++) {
      for (const character of EVERY) {
        if (character === code[at]) continue
        const wrong = code.slice(0, at) + character + code.slice(at + 1)
        assert.ok(!isCode(wrong), `${wrong} for ${code}`)
      }
    }
  }
})

test('every swap of two neighbours that differ shows', () => {
  const random = seededRandom('swap')
  for (let n = 0; n < 500; n++) {
    const code = makeCode('SQ', day('2026-09-22'), random)
    for (let at = 0; at + 1 < code.length; at++) {
      const [one, other] = [code.charAt(at), code.charAt(at + 1)]
      if (one === other) continue
      const swapped = code.slice(0, at) + other + one + code.slice(at + 2)
      assert.ok(!isCode(swapped), `${swapped} for ${code}`)
    }
  }
})

test('a code is known however it is typed: small, spaced, dashed, full-width', () => {
  const code = makeCode('SQ', day('2026-09-22'), seededRandom('typed'))
  const wide = code.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  for (const typed of [code.toLowerCase(), ` ${code.slice(0, 8)} - ${code.slice(8)} `, wide]) {
    assert.equal(normaliseCode(typed), code)
    assert.ok(isCode(typed))
  }
  for (const typed of ['', 'SQ', `${code}2`, code.slice(1), `${code.slice(0, -1)}0`, '<script>'])
    assert.ok(!isCode(typed))
})

test('chance below a bound stays below it and reaches every value', () => {
  const random = seededRandom('below')
  const seen = new Set(Array.from({ length: 2000 }, () => randomBelow(random, 31)))
  assert.deepEqual(
    [...seen].toSorted((one, other) => one - other),
    [...Array(31).keys()],
  )
})

/** Keys: as long as they must be, read from one form of header only, and never kept themselves. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOfKey, keyIn, makeKey } from './key.ts'

const key = makeKey({ bytes: (count) => new Uint8Array(count).fill(251) })

test('a key holds 256 bits and is recognised by its beginning', () => {
  assert.match(key, /^zt_[\w-]{43}$/)
  assert.equal(keyIn(`Bearer ${key}`), key)
})

test('no header, another scheme, a shorter key and anything behind it are no key', () => {
  for (const header of [undefined, '', key, `Basic ${key}`, `Bearer ${key.slice(0, -1)}`, `Bearer ${key} x`])
    assert.equal(keyIn(header), null, header)
})

test('the hash that is kept does not tell the key', () => {
  assert.match(hashOfKey(key), /^[0-9a-f]{64}$/)
  assert.notEqual(hashOfKey(key), hashOfKey(`${key}x`))
})

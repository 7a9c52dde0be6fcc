/** Passwords: hashed alike for nobody, checked, and never taken for wrong by a broken hash. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../../test/support/chance.ts'
import { hashPassword, isPassword } from './password.ts'

const random = seededRandom('password')

test('the right password fits its hash, another does not', async () => {
  const hash = await hashPassword('安全第一 2026', random)
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.equal(await isPassword('安全第一 2026', hash), true)
  for (const wrong of ['安全第一 2027', '', ' 安全第一 2026', '安全第一 2026 ', '安全第一'])
    assert.equal(await isPassword(wrong, hash), false)
})

test('full-width typing of the same password fits', async () => {
  assert.equal(await isPassword('ａｂｃ１２３', await hashPassword('abc123', random)), true)
})

test('the same password has another hash each time', async () => {
  assert.notEqual(await hashPassword('same', random), await hashPassword('same', random))
})

test('a hash made with other costs is checked with its own', async () => {
  // argon2id of "password" with salt "somesalt": a published test vector of the reference implementation.
  const vector = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  assert.equal(await isPassword('password', vector), true)
  assert.equal(await isPassword('Password', vector), false)
})

test('what is no hash is a mistake and never reads as a wrong password', async () => {
  for (const broken of ['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$abc', '$2b$10$abc'])
    await assert.rejects(isPassword('x', broken))
})

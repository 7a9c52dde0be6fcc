/** The check digit of our own codes finds slips of the pen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCharacter } from './check-digit.ts'
import { ownCode } from './codes.ts'

test('the digit is that of ISO/IEC 7064 MOD 11,10', () => {
  assert.equal(checkCharacter('0794'), '5')
})

test('one wrong digit anywhere gives another check digit', () => {
  const digits = '990102000123'
  const check = checkCharacter(digits)
  for (let at = 0; at < digits.length; at++)
    for (let digit = 0; digit <= 9; digit++) {
      if (String(digit) === digits[at]) continue
      const wrong = `${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`
      assert.notEqual(checkCharacter(wrong), check, wrong)
    }
})

test('a code names its region and its number, and no two neighbours of a series are alike', () => {
  const codes = Array.from({ length: 1000 }, (_none, next) => ownCode({ region: '990102', next }))
  assert.equal(new Set(codes).size, 1000)
  assert.ok(codes.every((code) => /^P990102-\d{6}-\d$/.test(code)))
})

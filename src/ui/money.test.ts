/** Amounts are said the way people say them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moneyWords } from './money.ts'

test('in Chinese an amount is said in 亿元, 万元 or 元, whichever fits', () => {
  assert.equal(moneyWords(12_000_000_000, 'zh'), '1.2亿元')
  assert.equal(moneyWords(3_000_000_000, 'zh'), '3,000万元')
  assert.equal(moneyWords(9_999_999_900, 'zh'), '10,000万元')
  assert.equal(moneyWords(123_456, 'zh'), '1,234.56元')
  assert.equal(moneyWords(0, 'zh'), '0元')
})

test('in English it is said in millions of yuan, or in yuan', () => {
  assert.equal(moneyWords(12_000_000_000, 'en'), 'CNY 120 million')
  assert.equal(moneyWords(123_456, 'en'), 'CNY 1,234.56')
})

/** Amounts as people write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMoney } from './amounts.ts'

test('an amount is read with its unit, and a bare number in the unit of the table', () => {
  assert.equal(parseMoney('7000', '万元'), 7_000_000_000)
  assert.equal(parseMoney('7000', '元'), 700_000)
  assert.equal(parseMoney('0.7亿', '元'), 7_000_000_000)
  assert.equal(parseMoney('7000万元', '元'), 7_000_000_000)
  assert.equal(parseMoney('70,000,000元', '万元'), 7_000_000_000)
  assert.equal(parseMoney(' ７０００．５ 万 ', '元'), 7_000_500_000)
  assert.equal(parseMoney('0.07', '万元'), 70_000)
  assert.equal(parseMoney('1.10', '元'), 110)
  assert.equal(parseMoney('0', '亿元'), 0)
})

test('what is no amount is none', () => {
  for (const typed of [
    '',
    '约7000',
    '-5',
    '7,00',
    '7.',
    '.5',
    '1.234元',
    '七千万',
    '7000万万',
    '1e3',
    '99999999亿',
    '5%',
  ])
    assert.equal(parseMoney(typed, '元'), null, typed)
})

/** Codes of GB/T 4754 as people write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkIndustry } from './industry.ts'

test('a code is kept with the letter of its section, however it is written', () => {
  const written = {
    '3911': 'C3911',
    c3911: 'C3911',
    ' Ｃ３９ ': 'C39',
    '0111': 'A0111',
    '97': 'T97',
    '701': 'K701',
  }
  for (const [given, value] of Object.entries(written))
    assert.deepEqual(checkIndustry(given), { value, error: null, warning: null })
})

test('a division that there is none of, and what is no code, are errors', () => {
  for (const given of ['00', '98', '3', '39111', 'U39', '制造业', 'C'])
    assert.equal(checkIndustry(given).error?.code, 'industry.unknown', given)
})

test('a wrong section is told with the right one', () => {
  assert.deepEqual(checkIndustry('D3911').error, { code: 'industry.section', values: { section: 'C' } })
})

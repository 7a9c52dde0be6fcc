/** Which entries of the register look like one enterprise, and which only sound alike. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { coreOf, likelyPairs } from './duplicates.ts'

const PLACES = ['云津市', '云津', '临溪区', '临溪']
const entry = (id: string, name: string, uscc = `9199010${id}MA1${id.padStart(5, '0')}XX`) => ({
  id,
  name,
  uscc,
})
const pairs = (...entries: ReturnType<typeof entry>[]) =>
  likelyPairs(entries, PLACES).map(({ one, other, by }) => `${one}-${other} ${by}`)

describe('the core of a name', () => {
  test('is what is left without place, brackets and legal form', () => {
    assert.equal(coreOf('云津市临溪区蓝田精密机械有限公司', PLACES), '蓝田精密机械')
    assert.equal(coreOf('北辰新材料（云津）股份有限公司', PLACES), '北辰新材料')
    assert.equal(coreOf('云津公司', PLACES), '云津')
  })
})

describe('two entries', () => {
  test('with the same name in another legal form or place are likely one', () => {
    assert.deepEqual(
      pairs(entry('1', '云津蓝田精密机械有限公司'), entry('2', '蓝田精密机械（云津）股份有限公司')),
      ['1-2 name'],
    )
  })

  test('with one wrong character in a long name are likely one', () => {
    assert.deepEqual(
      pairs(entry('1', '云津蓝田精密机械制造有限公司'), entry('2', '云津蓝田精密机械制选有限公司')),
      ['1-2 name'],
    )
  })

  test('with the same subject code under two registrars are likely one, whatever they are called', () => {
    assert.deepEqual(
      pairs(
        entry('1', '甲乙丙丁有限公司', '91370211MA3ABCD15J'),
        entry('2', '戊己庚辛商行', '92370211MA3ABCD159'),
      ),
      ['1-2 code'],
    )
  })

  test('that share the trade only are two', () => {
    assert.deepEqual(
      pairs(entry('1', '云津蓝田精密机械有限公司'), entry('2', '云津海川精密机械有限公司')),
      [],
    )
    assert.deepEqual(pairs(entry('1', '云津物流有限公司'), entry('2', '临溪贸易有限公司')), [])
  })

  test('stand once in the list, the likeliest first', () => {
    const found = likelyPairs(
      [entry('1', '蓝田精密机械厂'), entry('2', '蓝田精密机械有限公司'), entry('3', '蓝田精密机械一公司')],
      PLACES,
    )
    assert.equal(found.length, 3)
    assert.equal(found[0]?.score, 1)
  })
})

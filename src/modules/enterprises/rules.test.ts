/** The check characters of GB 32100 and GB 11714, on made-up, published and real codes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { Refusal } from '../../kernel/refusal.ts'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import { normaliseSearch, pairsOf } from '../../engines/registers/search-text.ts'
import { checkUscc, hasUsccWarning, requireUscc, searchText } from './rules.ts'

const VALID = '91370211MA3ABCD15J'

/** Codes that are right: F41, F42, F44. */
const RIGHT = [
  VALID,
  '91370211MA3TE5T033',
  '92150502MA0XYW1221',
  '11370211005123456A',
  '125101054506789006',
  '91320707567890120U',
  '91440101MA5CJQ4N59',
  '123502001549897397',
  '91350200MA31E12PXF',
]

describe('a unified social credit code', () => {
  test('that is right has neither error nor warning', () => {
    for (const code of RIGHT) assert.deepEqual(checkUscc(code), { code, error: null, warning: null })
  })

  test('is read with spaces, small letters and full-width characters', () => {
    for (const typed of [
      ' 91370211 MA3ABCD15J ',
      VALID.toLowerCase(),
      '９１３７０２１１ＭＡ３ＡＢＣＤ１５Ｊ',
    ])
      assert.deepEqual(checkUscc(typed), { code: VALID, error: null, warning: null })
  })

  test('of the early ones fails its last character and is a warning, not an error (F43, F45)', () => {
    const expectations = { '91370211MA3ABCD15K': 'J', '91350100M0001TGQXM': '1' }
    for (const [code, expected] of Object.entries(expectations)) {
      const found = checkUscc(code)
      assert.deepEqual(found, { code, error: null, warning: { code: 'uscc.check', values: { expected } } })
      assert.equal(hasUsccWarning(code), true)
    }
  })

  test('whose subject code fails its own check is a warning too', () => {
    // The last character is right for the wrong 17th.
    const found = ['0', '1', '2', '3', '4', '6', '7', '8', '9'].flatMap((c17) =>
      Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
        .map((c18) => checkUscc(`91370211MA3ABCD1${c17}${c18}`).warning)
        .filter((warning) => warning?.code !== 'uscc.check'),
    )
    assert.equal(found.length, 9)
    for (const warning of found)
      assert.deepEqual(warning, { code: 'uscc.subjectCheck', values: { expected: '5' } })
  })

  test('with a character that is never used is an error that names it and its place (F43)', () => {
    const values = { position: 8, character: 'I' }
    assert.deepEqual(checkUscc('9137021IMA3ABCD15J').error, { code: 'uscc.character', values })
    for (const character of 'IOSVZ-中')
      assert.equal(checkUscc(`${VALID.slice(0, 17)}${character}`).error?.code, 'uscc.character')
  })

  test('of another length is an error that says how long it is', () => {
    const lengths = { '': 0, '9': 1, '91370211MA3ABCD15': 17, '91370211MA3ABCD15JJ': 19, '𠮷': 1 }
    for (const [typed, length] of Object.entries(lengths))
      assert.deepEqual(checkUscc(typed).error, { code: 'uscc.length', values: { length } })
  })

  test('shows every single wrong character', () => {
    for (const [index, right] of Array.from(VALID).entries())
      for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (character === right) continue
        const typed = VALID.slice(0, index) + character + VALID.slice(index + 1)
        assert.notEqual(checkUscc(typed).warning, null, typed)
      }
  })

  test('of every real department is right', needsRealData, () => {
    const table = readFileSync(path.join(realData ?? '', 'uscc', 'department_uscc_real_20.csv'), 'utf8')
    const codes = table
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
    assert.equal(codes.length, 20)
    for (const code of codes) assert.deepEqual(checkUscc(code), { code, error: null, warning: null })
  })
})

/** How registering a code is refused, or null. */
function refusal(typed: string, isConfirmed: boolean) {
  try {
    requireUscc(typed, isConfirmed)
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return { code: error.code, fields: error.fields.map(({ path, code }) => ({ path, code })) }
  }
  return null
}

describe('registering a code', () => {
  test('a right one needs no confirmation, and keeps its plain form', () => {
    assert.equal(requireUscc(` ${VALID.toLowerCase()}`, false), VALID)
  })

  test('a doubtful one is taken once a person has confirmed it', () => {
    assert.equal(requireUscc('91350100M0001TGQXM', true), '91350100M0001TGQXM')
  })

  test('a doubtful one is refused until then', () => {
    const fields = [{ path: '/uscc', code: 'uscc.check' }]
    assert.deepEqual(refusal('91350100M0001TGQXM', false), { code: 'invalid_input', fields })
  })

  test('a wrong one is refused whoever confirms it', () => {
    for (const isConfirmed of [true, false]) {
      const characters = refusal('9137021IMA3ABCD15J', isConfirmed)
      assert.deepEqual(characters?.fields, [{ path: '/uscc', code: 'uscc.character' }])
      assert.deepEqual(refusal('91370211', isConfirmed)?.fields, [{ path: '/uscc', code: 'uscc.length' }])
    }
  })
})

describe('searching', () => {
  test('finds name and code alike in one text', () => {
    assert.equal(searchText('ＡＢＢ（中国）  有限公司', VALID), 'abb(中国) 有限公司 91370211ma3abcd15j')
    assert.equal(normaliseSearch('  ABB\t中国 '), 'abb 中国')
  })

  test('pairs are neighbouring characters, each once, rare ones whole', () => {
    assert.deepEqual(pairsOf('直通直通'), ['直通', '通直'])
    assert.deepEqual(pairsOf('𠮷野家'), ['𠮷野', '野家'])
    assert.deepEqual(pairsOf('直'), [])
    assert.deepEqual(pairsOf(''), [])
  })
})

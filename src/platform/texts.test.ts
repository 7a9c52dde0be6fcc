/** How values come into sentences, in both languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translate } from './texts.ts'

const texts = {
  'fact.told': { zh: '{rung}，送{receiver}', en: '{rung}, to {receiverEn}' },
  'rung.urge': { zh: '催办', en: 'Urge' },
}
const said = (language: 'zh' | 'en', values: object) =>
  translate(texts, language, 'fact.told', { rung: 'rung.urge', ...values })

test('a name is put in in the language of the sentence, and a value that is a code is translated', () => {
  const values = { receiver: '局长', receiverEn: 'Head' }
  assert.equal(said('zh', values), '催办，送局长')
  assert.equal(said('en', values), 'Urge, to Head')
})

test('what was written down with one name alone says that one, and what was never given shows as missing', () => {
  assert.equal(said('en', { receiver: '局长' }), 'Urge, to 局长')
  assert.equal(said('en', { receiver: '', receiverEn: '' }), 'Urge, to ')
  assert.equal(said('en', {}), 'Urge, to {receiverEn}')
})

test('a code without a text comes back as it is', () => {
  assert.equal(translate(texts, 'en', 'fact.unknown'), 'fact.unknown')
})

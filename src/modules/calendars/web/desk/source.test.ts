/** The number of a notice is taken from its own line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceIn } from './source.ts'

test('a notice with its number names its source', () => {
  assert.equal(sourceIn('关于放假的通知\n  某府办发〔2026〕7号 \n各单位：'), '某府办发〔2026〕7号')
})

test('a notice without one leaves the source to the person', () => {
  assert.equal(sourceIn('一、元旦：1月1日放假。\n2026年11月1日'), '')
  assert.equal(sourceIn(''), '')
})

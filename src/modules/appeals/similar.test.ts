/** Repeats are recognised by their titles, and what is merely about the same place is not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likelyRepeats, likeness } from './similar.ts'

const rows = (...titles: string[]) => titles.map((title) => ({ title }))

test('the same words in another order or width are a repeat', () => {
  const [found] = likelyRepeats('厂房竣工验收迟迟没有结果', rows('厂房竣工验收一直没有结果', '用电报装太慢'))
  assert.equal(found?.title, '厂房竣工验收一直没有结果')
  assert.equal(likelyRepeats('ＡＢＣ园区 停电', rows('abc园区 停电')).length, 1)
})

test('another matter of the same enterprise is none, nor is anything like a title of one character or none', () => {
  assert.deepEqual(
    likelyRepeats('厂房竣工验收迟迟没有结果', rows('厂房消防验收需要哪些材料', '贷款贴息')),
    [],
  )
  assert.deepEqual(likelyRepeats('水', rows('水', '水费')), [])
  assert.equal(likeness('', ''), 0)
})

test('the most alike comes first, five at most', () => {
  const title = '园区道路破损影响货车通行'
  const found = likelyRepeats(
    title,
    rows(...Array.from({ length: 8 }, (_none, n) => `${title}${'！'.repeat(n)}`)),
  )
  assert.equal(found.length, 5)
  assert.equal(found[0]?.title, title)
})

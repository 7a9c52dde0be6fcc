/** What people write reaches the paper as they wrote it, and what cannot be drawn is named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapTexts, printable, withoutUndrawable } from './printable.ts'

const isDrawable = (codePoint: number) => codePoint < 0x10000 && codePoint !== 0x200d

test('letters, signs, markup and emoji stay as they are', () => {
  for (const text of ['#set text(1pt) *粗* _斜_ $x$ `c` "引号" \\ <b> @r', '𠮷䶮㛃', '👨‍👩‍👧☺\ufe0f', 'ᠮᠣᠩ', ''])
    assert.equal(printable(text), text)
})

test('line breaks of every system become one kind, and a tab becomes spaces', () => {
  assert.equal(printable('一\r\n二\r三\u2028四\u2029五\v六\f七\n八'), '一\n二\n三\n四\n五\n六\n七\n八')
  assert.equal(printable('a\tb'), 'a    b')
})

test('controls, marks that turn the reading order and half characters do not reach the paper', () => {
  assert.equal(printable('a\u0000b\u0007c\u001bd\u007f'), 'abcd')
  assert.equal(printable('\u202e\u2066cba\u2069\ufeff'), 'cba')
  assert.equal(printable('x\ud800y'), 'x\ufffdy')
})

test('every text of a value is changed, however deep, and nothing else', () => {
  const value = { a: 'x', list: ['x', { b: 'x', n: 1, none: null, yes: true }] }
  const changed = { a: 'y', list: ['y', { b: 'y', n: 1, none: null, yes: true }] }
  assert.deepEqual(
    mapTexts(value, () => 'y'),
    changed,
  )
})

test('a character that no font has is named by its number; one that only shapes its neighbours goes', () => {
  assert.equal(withoutUndrawable('字\n😀\u200d \u{10fffd}', isDrawable), '字\n[U+1F600] [U+10FFFD]')
  assert.equal(withoutUndrawable('都有', isDrawable), '都有')
})

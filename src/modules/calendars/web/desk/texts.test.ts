/** The calendar page speaks both languages, says no code that has no words, and keeps no words that it does not say. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { calendarDeskTexts } from './texts.ts'

const pages = globSync('*.tsx', { cwd: import.meta.dirname })
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  .join('\n')
const used = [...pages.matchAll(/'(calendar\.desk\.[\w.]+)'/g)].map((match) => match[1] ?? '')
const begun = [...pages.matchAll(/`(calendar\.desk\.[\w.]*)\$\{/g)].map((match) => match[1] ?? '')
const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

test('every text stands in Chinese and in English, with the same values put in', () => {
  for (const [code, { zh, en }] of Object.entries(calendarDeskTexts)) {
    assert.ok(zh.trim() !== '' && en.trim() !== '', code)
    assert.doesNotMatch(en, /\p{Script=Han}/u, code)
    assert.deepEqual(values(zh), values(en), code)
  }
})

test('every code that the page says has words, and no words are kept that it does not say', () => {
  assert.deepEqual(
    used.filter((code) => !Object.hasOwn(calendarDeskTexts, code)),
    [],
  )
  const isSaid = (code: string) => used.includes(code) || begun.some((start) => code.startsWith(start))
  assert.deepEqual(
    Object.keys(calendarDeskTexts).filter((code) => !isSaid(code)),
    [],
  )
})

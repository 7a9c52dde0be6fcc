/** The workbench speaks both languages, and no screen says a code that has no words. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { texts } from '../../texts.ts'
import { LISTS } from './list/lists.ts'
import { deskTexts } from './texts.ts'

const SOURCE = path.resolve(import.meta.dirname, '../..')
const pages = globSync(['ui/desk/**/*.{ts,tsx}', 'modules/*/web/desk/*.{ts,tsx}', 'desk*.tsx'], {
  cwd: SOURCE,
})
  .filter((file) => !/texts(\.test)?\.ts$/.test(file))
  .map((file) => readFileSync(path.join(SOURCE, file), 'utf8'))
  .join('\n')
const used = [...pages.matchAll(/'(ui\.desk\.[\w.]+)'/g)].map((match) => match[1] ?? '')
const begun = [...pages.matchAll(/`(ui\.desk\.[\w.]*)\$\{/g)].map((match) => match[1] ?? '')
const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
const isSaid = (code: string) => used.includes(code) || begun.some((start) => code.startsWith(start))

test('every text stands in Chinese and in English, with the same values put in', () => {
  for (const [code, { zh, en }] of Object.entries(deskTexts)) {
    assert.match(zh, /\p{Script=Han}|\{/u, code)
    assert.doesNotMatch(en, /\p{Script=Han}/u, code)
    assert.deepEqual(values(zh), values(en), code)
  }
})

test('every code that a page says has words', () => {
  assert.deepEqual(
    used.filter((code) => !Object.hasOwn(deskTexts, code)),
    [],
  )
})

test('every list has a heading, and says how its first matter comes to be', () => {
  const codes = LISTS.flatMap(({ path, kind }) => [
    `ui.desk.menu.${path}`,
    `ui.desk.list.none.${kind ?? 'any'}`,
  ])
  assert.deepEqual(
    codes.filter((code) => !Object.hasOwn(deskTexts, code) && !Object.hasOwn(texts, code)),
    [],
  )
})

test('no words are kept that no page says', () => {
  assert.deepEqual(
    Object.keys(deskTexts).filter((code) => !isSaid(code)),
    [],
  )
})

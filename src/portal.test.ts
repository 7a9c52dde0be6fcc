/** The portal as a whole: every word it uses is there in both languages, and every address has its page. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { APPEAL_ENDED, APPEAL_OPEN, LEVELS, NATURES, TOPICS } from './modules/appeals/words.ts'
import { UNITS } from './modules/calendars/web/portal/due-form.ts'
import { LINE_REASONS } from './calendar/line.ts'
import { subjectTexts } from './portal.subject-texts.ts'
import { portalTexts } from './portal.texts.ts'
import { portalPaths } from './ui/paths.ts'

const HERE = import.meta.dirname
const files = ['ui/*.{ts,tsx}', 'ui/plain/*', 'ui/portal/*', 'modules/*/web/portal/*.{ts,tsx}']
  .flatMap((pattern) => globSync(pattern, { cwd: HERE }))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
const allTexts = { ...portalTexts, ...subjectTexts }
const sourceOf = (file: string) => readFileSync(path.join(HERE, file), 'utf8')

test('every code that a page of the portal names has its words', () => {
  assert.ok(files.length > 40)
  for (const file of files) {
    const named = sourceOf(file).matchAll(/'((?:ui|appeal|ask|people|due|explain)\.[A-Za-z0-9.]+)'/g)
    for (const [, code = ''] of named) assert.ok(allTexts[code] !== undefined, `${file}: ${code}`)
  }
})

test('the first page can name every link to others before the words of any subject are there', () => {
  const links = files.filter((file) => /portal-(link|kind)s?\.ts$/.test(file))
  const named = links.flatMap((file) => [
    ...sourceOf(file).matchAll(/(?:label|title|what): '([a-z][A-Za-z.]+)'/g),
  ])
  assert.ok(named.length > 10)
  for (const [, code = ''] of named) assert.ok(portalTexts[code] !== undefined, code)
})

test('codes that are put together have their words too', () => {
  const made = [
    ...[...APPEAL_OPEN, ...APPEAL_ENDED].map((status) => `appeal.status.${status}`),
    ...NATURES.map((nature) => `appeal.nature.${nature}`),
    ...TOPICS.map((topic) => `appeal.topic.${topic}`),
    ...LEVELS.map((level) => `appeal.level.${level}`),
    ...['filed', 'dispatched', 'contacted', 'inProgress', 'replied', 'revisiting', 'closed'].map(
      (stage) => `appeal.portal.stage.${stage}`,
    ),
    ...['contact', 'opinion', 'resolve'].map((clock) => `appeal.portal.latest.${clock}`),
    ...UNITS.map((unit) => `due.portal.unit.${unit}`),
    ...LINE_REASONS.map((reason) => `explain.${reason}`),
    ...['open', 'late', 'paused', 'closed'].flatMap((name) => [
      `ui.portal.filter.${name}`,
      `ui.portal.empty.${name}`,
    ]),
    ...['green', 'yellow', 'red', 'black', 'paused', 'notStarted'].map((light) => `light.${light}`),
    ...['inTime', 'late', 'superseded', 'hung'].map((verdict) => `verdict.${verdict}`),
    ...['agent', 'officer'].map((kind) => `people.portal.seat.${kind}`),
  ]
  for (const code of made) assert.ok(allTexts[code] !== undefined, code)
})

test('every text is there in both languages, with the same values in it', () => {
  // English has words for months, so only there and for plurals may the values differ.
  const mayDiffer = /^ui\.time\.|^fact\./
  for (const [code, { zh, en }] of Object.entries(allTexts)) {
    assert.ok(zh.trim() !== '' && en.trim() !== '', code)
    if (!mayDiffer.test(code)) assert.deepEqual(valuesIn(zh), valuesIn(en), code)
  }
})

test('every address of the portal has its page', () => {
  const routes = sourceOf('portal.routes.tsx')
  const leadElsewhere = ['progressOf']
  for (const name of Object.keys(portalPaths).filter((one) => !leadElsewhere.includes(one))) {
    assert.match(routes, new RegExp(`portalPaths\\.${name}\\(`), name)
  }
})

test('no page of the portal renders text as HTML', () => {
  for (const file of files) assert.doesNotMatch(sourceOf(file), /dangerouslySetInnerHTML|innerHTML/, file)
})

/** Each once; a name comes in both languages. */
function valuesIn(text: string): readonly string[] {
  const names = Array.from(text.matchAll(/\{(\w+?)(?:En)?\}/g), ([, name = '']) => name)
  return [...new Set(names)].toSorted()
}

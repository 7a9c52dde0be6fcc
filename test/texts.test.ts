/** Every code that the server says exists in Chinese and in English; every field, status, act and clock has its words. */
import assert from 'node:assert/strict'
import { readFileSync, globSync } from 'node:fs'
import { test } from 'node:test'
import { openRegistry } from '../src/registry.ts'
import { parameters } from '../src/parameters.ts'
import { texts } from '../src/texts.ts'

const registry = openRegistry()
/** Acts that every kind has, with words of their own. */
const COMMON = ['remark', 'attach', 'transfer']
const sources = globSync('src/**/*.ts', { exclude: (name) => name.endsWith('.test.ts') })

function needs(codes: Iterable<string>): void {
  const missing = [...new Set(codes)].filter((code) => !Object.hasOwn(texts, code))
  assert.deepEqual(missing, [])
}

test('every status, act and kind has words in both languages', () => {
  needs(
    registry
      .all()
      .flatMap(({ kind }) => [
        `${kind.name}.kind`,
        ...[...kind.statuses.open, ...kind.statuses.ended].map((status) => `${kind.name}.status.${status}`),
        ...Object.keys(kind.acts).map((act) =>
          COMMON.includes(act) ? `act.${act}` : `${kind.name}.act.${act}`,
        ),
      ]),
  )
})

test('every field of an act has a label', () => {
  needs(
    registry
      .all()
      .flatMap(({ kind, inputs }) =>
        Object.entries(inputs).flatMap(([act, schema]) =>
          fieldsOf(schema).map((field) =>
            COMMON.includes(act) ? `field.${field}` : `${kind.name}.field.${field}`,
          ),
        ),
      ),
  )
})

test('every reason that the code can give has a sentence', () => {
  const patterns = [
    /\breason\(\s*'([\w.]+)'/g,
    /\binvalid\(\s*[^,]+,\s*'([\w.]+)'/g,
    /new Refusal\(\s*'\w+',\s*'([\w.]+)'/g,
    /\bcode: '((?:http|defect)\.[\w.]+)'/g,
  ]
  const codes = sources.flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] as string))
  })
  assert.ok(codes.length > 50)
  needs(codes)
})

test('every fact and every message that an act gives has a sentence', () => {
  const codes = sources
    .filter((file) => file.startsWith('src/modules/') || file.startsWith('src/platform/'))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8')
      return [
        ...[...source.matchAll(/\bfact: '(\w+)'/g)].map((match) => `fact.${match[1]}`),
        ...[...source.matchAll(/\b(?:tellApplicant\(it, |text: )'([a-z]+\.[\w.]+)'/g)].map(
          (match) => `message.${match[1]}`,
        ),
      ]
    })
  assert.ok(codes.length > 15)
  needs(codes)
})

test('every parameter that a refusal may name has a name in words', () => {
  needs(
    parameters
      .all()
      .filter(({ name }) => /^(appeal|order)\.(circulation|contact|opinion|resolve|answer)$/.test(name))
      .map(({ name }) => name),
  )
})

test('Chinese texts are Chinese, English texts are English, and both put in the same values', () => {
  for (const [code, { zh, en }] of Object.entries(texts)) {
    assert.ok(zh.trim() !== '' && en.trim() !== '', code)
    assert.ok(!/\p{Script=Han}/u.test(en), `${code}: ${en}`)
    assert.deepEqual(valuesOf(zh), valuesOf(en), code)
  }
})

function fieldsOf(schema: unknown): string[] {
  return Object.keys((schema as { properties?: object }).properties ?? {})
}

/** The values that a text puts in; a value with an English twin counts as itself. */
function valuesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map((match) => match[1] as string))
}

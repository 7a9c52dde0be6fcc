/** What the parameters page says of values, and how a form becomes a request. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parameters } from '../../../../parameters.ts'
import { translate, type Language } from '../../../../platform/texts.ts'
import { texts } from '../../../../texts.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { PRESETS } from '../../presets.ts'
import type { ParameterWire } from '../../wire.ts'
import { bodyOf, correctedBy, fieldAt, initialValues } from './change-body.ts'
import { isFound, sectionsOf } from './groups.ts'
import { lawDeskTexts } from './texts.ts'
import { valueLines, whenWords } from './value-words.ts'

const all = { ...texts, ...lawDeskTexts, ...uiTexts }
const words = (language: Language) => ({
  language,
  t: (code: string, values = {}) => translate(all, language, code, values),
  has: (code: string) => Object.hasOwn(all, code),
  name: (name: { zh: string; en: string } | null | undefined) => name?.[language] ?? '',
})
const zh = words('zh')

function wireOf(name: string, more: Partial<ParameterWire> = {}): ParameterWire {
  const parameter = parameters.byName(name)
  assert.ok(parameter !== undefined)
  const { label, purpose = null, form, unit = null, pinned, dimensions } = parameter
  return {
    name,
    label,
    purpose,
    unit,
    shape: form.shape,
    choices: form.shape === 'choice' ? [...form.choices] : [],
    rungs: form.shape === 'ladder' ? [...form.rungs] : [],
    fields: form.shape === 'fields' ? [...form.fields] : [],
    pinned,
    dimensions: [...dimensions],
    dimensionValues: {},
    isUnset: false,
    values: [],
    coming: [],
    asked: [],
    ...more,
  }
}

describe('a value in words', () => {
  test('is a limit with its unit, never letters', () => {
    assert.deepEqual(valueLines(wireOf('appeal.contact'), { length: 2, unit: 'WH' }, zh), ['2 个工作小时'])
    const half = { length: 4, unit: 'WH', label: '0.5 WD' }
    assert.deepEqual(valueLines(wireOf('appeal.contact'), half, zh), ['0.5 个工作日'])
  })

  test('is a ladder step by step', () => {
    const ladder = [
      { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
      { name: 'supervise', from: 'due', after: { length: 3, unit: 'WD' } },
    ]
    assert.deepEqual(valueLines(wireOf('appeal.ladder'), ladder, zh), [
      '催办：到期时',
      '督办：到期后 3 个工作日',
    ])
  })

  test('of several numbers is a sentence, or each number with what it is called', () => {
    assert.deepEqual(valueLines(wireOf('talk.trigger'), { circulars: 2, months: 6 }, zh), [
      '6 个月内 2 次通报',
    ])
    const weights = { response: 0.2, solution: 0.4, satisfaction: 0.4 }
    assert.deepEqual(valueLines(wireOf('board.weights'), weights, words('en')), [
      'Response: 20%',
      'Solution: 40%',
      'Satisfaction: 40%',
    ])
    assert.deepEqual(valueLines(wireOf('board.target'), 90, zh), ['90%'])
  })

  test('of a text is said in the language of the reader', () => {
    const brand = { zh: '一企来办', en: 'One enterprise' }
    assert.deepEqual(valueLines(wireOf('appeal.brand'), brand, zh), ['一企来办'])
    assert.deepEqual(valueLines(wireOf('appeal.brand'), brand, words('en')), ['One enterprise'])
  })

  test('of a ladder can have every rung from which something follows, with a word for each', () => {
    for (const rung of ['remind', 'urge', 'supervise', 'circular'])
      assert.ok(wireOf('appeal.ladder').rungs.includes(rung), rung)
    for (const rung of ['press', 'circular', 'last'])
      assert.ok(wireOf('order.ladder').rungs.includes(rung), rung)
    for (const name of ['appeal.ladder', 'order.ladder'])
      for (const rung of wireOf(name).rungs) assert.ok(Object.hasOwn(all, `rung.${rung}`), rung)
  })

  test('says that nothing is given', () => {
    assert.deepEqual(valueLines(wireOf('appeal.ladder'), null, zh), ['未给出'])
  })

  test('of every preset is said in both languages, without a code left over', () => {
    for (const { rows } of PRESETS)
      for (const { name, when = {}, value } of rows)
        for (const language of ['zh', 'en'] as const) {
          const said = [
            ...valueLines(wireOf(name), value, words(language)),
            whenWords(name, when, words(language)),
          ].join('\n')
          assert.doesNotMatch(said, /law\.desk|ui\.time|\{|undefined/, `${name}: ${said}`)
          if (language === 'en') assert.doesNotMatch(said, /\p{Script=Han}/u, `${name}: ${said}`)
        }
  })
})

describe('the list', () => {
  const rows = parameters.all().map(({ name }) => wireOf(name))

  test('puts every parameter under one heading', () => {
    assert.equal(sectionsOf(rows).flatMap(({ rows: own }) => own).length, rows.length)
    for (const { group } of sectionsOf(rows))
      assert.ok(Object.hasOwn(lawDeskTexts, `law.desk.group.${group}`))
  })

  test('finds by words of label or purpose, in either language, all of them', () => {
    const contact = wireOf('appeal.contact')
    for (const typed of ['', '联系', 'CONTACT', 'appeal.contact', '联系 派单'])
      assert.ok(isFound(contact, typed))
    for (const typed of ['督办', '联系 督办']) assert.equal(isFound(contact, typed), false)
  })
})

describe('the form of a new value', () => {
  const value = {
    seq: 7,
    when: {},
    value: { length: 2, unit: 'WH' },
    basis: '文件',
    origin: null,
    region: { id: 'city', name: { zh: '市', en: 'City' } },
    effectiveFrom: '2026-03-02',
  }
  const contact = wireOf('appeal.contact', { values: [value] })
  const given = { ...initialValues(contact, '2026-03-02'), basis: '通知' }

  test('begins with what stands, from today', () => {
    assert.deepEqual(
      [given.value, given.effectiveFrom, given.isUnset],
      [{ length: 2, unit: 'WH' }, '2026-03-02', false],
    )
  })

  test('corrects the value of the same region, day and conditions, and no other', () => {
    assert.equal(correctedBy(contact, 'city', given), 7)
    assert.equal(correctedBy(contact, 'district', given), undefined)
    assert.equal(correctedBy(contact, 'city', { ...given, effectiveFrom: '2026-03-03' }), undefined)
    assert.equal(correctedBy(contact, 'city', { ...given, when: { grade: 'hard' } }), undefined)
  })

  test('becomes a request: nothing given is null, a past day is marked, empty conditions are left out', () => {
    const body = bodyOf(
      contact,
      'district',
      { ...given, isUnset: true, effectiveFrom: '2026-01-01', when: { grade: undefined } },
      '2026-03-02',
    )
    assert.deepEqual(body, {
      name: 'appeal.contact',
      regionId: 'district',
      when: {},
      effectiveFrom: '2026-01-01',
      value: null,
      basis: '通知',
      isRetroactive: true,
    })
  })

  test('shows a refusal at its field, and says where there is none', () => {
    assert.equal(fieldAt('/value/length'), 'value')
    assert.equal(fieldAt('/when/grade'), 'when')
    assert.equal(fieldAt('/regionId'), undefined)
  })
})

const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

test('the words of the page stand in both languages, with the same values put in', () => {
  for (const [code, { zh: chinese, en }] of Object.entries(lawDeskTexts)) {
    assert.ok(chinese.trim() !== '' && en.trim() !== '', code)
    assert.doesNotMatch(en, /\p{Script=Han}/u, code)
    assert.deepEqual(values(chinese), values(en), code)
  }
})

/** The presets as data: every value is one that its parameter takes, every one says where it stands, and applying is planned. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, parseDay } from '../../calendar/days.ts'
import type { ParameterRow } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { parameters } from '../../parameters.ts'
import { texts } from '../../texts.ts'
import { planPreset } from './apply-preset.ts'
import type { Preset } from './preset.ts'
import { DESIGN_DEFAULT, isSameValue, originOf, platformDefaults, preset2110, PRESETS } from './presets.ts'
import { conditionsKey } from './rules.ts'

const CITY = 'city' as RegionId
const TODAY = day('2026-03-02')
const place = { regionId: CITY, effectiveFrom: TODAY }

function presetById(id: string): Preset {
  const found = PRESETS.find((one) => one.id === id)
  assert.ok(found !== undefined, id)
  return found
}

const rowsOf = (preset: Preset, first = 1, effectiveFrom = TODAY): ParameterRow[] =>
  preset.rows.map(({ name, when = {}, value, basis }, index) => ({
    seq: first + index,
    name,
    when,
    value: value ?? undefined,
    basis,
    regionId: CITY,
    effectiveFrom,
  }))

describe('the presets', () => {
  test('are those of the platform and of the five regions', () => {
    assert.deepEqual(
      PRESETS.map(({ id }) => id),
      ['platform', '000', '001', '002', '003', '004'],
    )
  })

  for (const preset of PRESETS)
    test(`${preset.id}: each value is of a parameter that exists, which takes it, under its own dimensions`, () => {
      for (const { name, when = {}, value } of preset.rows) {
        const parameter = parameters.byName(name)
        assert.ok(parameter !== undefined, name)
        if (value !== null) assert.doesNotThrow(() => parameter.parse(value), name)
        for (const [dimension, one] of Object.entries(when)) {
          assert.ok(parameter.dimensions.includes(dimension), `${name} ${dimension}`)
          const known = parameter.dimensionValues?.[dimension]
          assert.ok(known === undefined || known.includes(one), `${name} ${one}`)
        }
      }
    })

  for (const preset of PRESETS)
    test(`${preset.id}: each value has a basis, each of a region the row of its source, and none stands twice`, () => {
      const seen = new Set<string>()
      for (const { name, when, basis, row, value, note } of preset.rows) {
        assert.notEqual(basis.trim(), '', name)
        if (preset.id === 'platform') assert.equal(basis, DESIGN_DEFAULT)
        else assert.match(row ?? '', new RegExp(`^S${preset.id}-\\d+$`), name)
        if (preset.id !== 'platform' && value === null) assert.ok(note !== undefined, name)
        const key = `${name} ${conditionsKey(when)}`
        assert.ok(!seen.has(key), key)
        seen.add(key)
      }
      for (const { row, label, value } of preset.waiting) {
        assert.match(row, new RegExp(`^S${preset.id}-\\d+$`))
        for (const text of [label, value]) assert.ok(text.zh !== '' && !/\p{Script=Han}/u.test(text.en), row)
      }
      assert.ok(preset.effectiveOn === null || parseDay(preset.effectiveOn) !== null)
    })

  test('of the platform proposes no promise of the city; 2110 gives those and their name (S004-33 to S004-36)', () => {
    const promises = ['appeal.contact', 'appeal.brand', 'appeal.opinion', 'appeal.resolve']
    assert.ok(platformDefaults.rows.every(({ name }) => !promises.includes(name)))
    assert.deepEqual(
      preset2110.rows.map(({ name, value }) => (value === null ? null : name)),
      promises,
    )
  })

  test('001 leaves its four links open: circulation, handling, response, supervision (S001-126)', () => {
    const open = presetById('001').rows.filter(({ value }) => value === null)
    assert.deepEqual(
      [...new Set(open.map(({ name }) => name))],
      ['appeal.circulation', 'appeal.resolve', 'appeal.opinion', 'order.answer'],
    )
  })

  test('the basis of a proposal is said in both languages', () => {
    assert.match(texts[DESIGN_DEFAULT]?.zh ?? '', /设计默认值/)
    assert.match(texts[DESIGN_DEFAULT]?.en ?? '', /^[^\p{Script=Han}]+$/u)
  })
})

describe('a stored value', () => {
  const [contact] = rowsOf(preset2110)
  assert.ok(contact !== undefined)
  test('is known by the preset it comes from', () => {
    assert.equal(originOf(contact), '004')
    assert.equal(originOf({ ...contact, basis: DESIGN_DEFAULT }), 'platform')
  })

  test('is somebody’s own decision when it says something else or rests on something else', () => {
    assert.equal(originOf({ ...contact, basis: '市政府办公室通知' }), null)
    assert.equal(originOf({ ...contact, value: { length: 3, unit: 'WH' } }), null)
    assert.equal(isSameValue(contact, { ...contact, when: { grade: 'hard' } }), false)
  })
})

describe('applying a preset', () => {
  const ganyu = presetById('004')
  const statesOf = (rows: readonly ParameterRow[], at = place) =>
    planPreset(ganyu, at, rows).map(({ state }) => state)

  test('adds what the region has not got', () => {
    assert.deepEqual(
      statesOf([]),
      ganyu.rows.map(() => 'new'),
    )
  })

  test('a second time changes nothing, on that day or later', () => {
    const steps = planPreset(ganyu, { ...place, effectiveFrom: day('2026-05-06') }, rowsOf(ganyu))
    assert.ok(steps.every(({ state, change }) => state === 'same' && change === null))
  })

  test('from an earlier day is something else', () => {
    assert.ok(
      statesOf(rowsOf(ganyu), { ...place, effectiveFrom: day('2026-01-05') }).every((one) => one === 'new'),
    )
  })

  test('takes the place of a mere proposal of the same day, and names it', () => {
    const proposals = rowsOf(platformDefaults)
    const yellow = proposals.find(({ name }) => name === 'clock.yellow')
    const step = planPreset(ganyu, place, proposals).find(({ row }) => row.name === 'clock.yellow')
    assert.deepEqual([step?.state, step?.change?.corrects], ['replaces', yellow?.seq])
  })

  test('does not take the place of what somebody decided for the same day: the store will refuse it', () => {
    const decided = rowsOf(ganyu).map((row) => ({ ...row, basis: '市政府办公室通知' }))
    const steps = planPreset(ganyu, place, decided)
    assert.ok(steps.every(({ state, change }) => state === 'new' && change?.corrects === undefined))
  })

  test('leaves what another region has alone', () => {
    const elsewhere = rowsOf(ganyu).map((row) => ({ ...row, regionId: 'district' as RegionId }))
    assert.deepEqual(
      statesOf(elsewhere),
      ganyu.rows.map(() => 'new'),
    )
  })
})

/** How a value is found for a matter, and how a new one is refused: regions, dimensions, days, what was known, ties. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { makeLaw, type Parameter, type ParameterRow } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { makeParameters } from './registry.ts'
import { checkChange, conditionsKey, standingRows, type ParameterChange } from './rules.ts'

const label = { zh: '时限', en: 'Limit' }
/** Kept by a matter, varied by flow and size. */
const limit = limitParameter('sample.limit', label, ['flow', 'size'])
/** As it is today, whatever the matter's age. */
const threshold: Parameter<number> = {
  name: 'sample.threshold',
  label,
  form: { shape: 'number' },
  pinned: false,
  dimensions: [],
  parse(value) {
    if (typeof value !== 'number') throw invalid('/value', 'law.number')
    return value
  },
}
const parameters = makeParameters([limit], [threshold])

const region = (id: string) => id as RegionId
const CITY = region('city')
const DISTRICT = region('district')
const TOWN = region('town')
const UP: Readonly<Record<string, readonly RegionId[]>> = {
  city: [CITY],
  district: [DISTRICT, CITY],
  town: [TOWN, DISTRICT, CITY],
}

let seq = 0
const row = (change: Partial<ParameterRow>): ParameterRow => ({
  seq: ++seq,
  name: limit.name,
  regionId: CITY,
  when: {},
  effectiveFrom: day('2025-01-01'),
  value: { length: 10, unit: 'WD' },
  basis: '文件',
  ...change,
})
const days = (length: number) => ({ length, unit: 'WD' })

interface Place {
  readonly regionId?: RegionId
  readonly lawOn?: string
  readonly lawSeq?: number
  readonly today?: string
}

function viewOf(rows: readonly ParameterRow[], place: Place = {}) {
  const law = makeLaw(1, rows, (id) => UP[id] ?? [])
  const { regionId = CITY, lawOn = '2026-03-02', lawSeq = law.seq, today = lawOn } = place
  return law.at({ regionId, lawOn: day(lawOn), lawSeq, today: day(today) })
}
const lengthIn = (rows: readonly ParameterRow[], place?: Place, when?: Readonly<Record<string, string>>) =>
  viewOf(rows, place).find(limit, when)?.value.length

describe('a value', () => {
  test('is inherited down the tree of regions, and the nearest region wins', () => {
    const rows = [row({}), row({ regionId: DISTRICT, value: days(7) })]
    assert.equal(lengthIn(rows, { regionId: CITY }), 10)
    assert.equal(lengthIn(rows, { regionId: DISTRICT }), 7)
    assert.equal(lengthIn(rows, { regionId: TOWN }), 7)
  })

  test('of a lower region says nothing to a higher one', () => {
    assert.equal(lengthIn([row({ regionId: TOWN })], { regionId: DISTRICT }), undefined)
  })

  test('of a nearer region wins over one with more conditions further up', () => {
    const rows = [
      row({ when: { flow: 'social' }, value: days(30) }),
      row({ regionId: DISTRICT, value: days(7) }),
    ]
    assert.equal(lengthIn(rows, { regionId: DISTRICT }, { flow: 'social' }), 7)
  })

  test('with more conditions met wins over one with fewer', () => {
    const rows = [
      row({}),
      row({ when: { flow: 'social' }, value: days(30) }),
      row({ when: { flow: 'social', size: 'small' }, value: days(12) }),
    ]
    assert.equal(lengthIn(rows), 10)
    assert.equal(lengthIn(rows, {}, { flow: 'social' }), 30)
    assert.equal(lengthIn(rows, {}, { flow: 'social', size: 'small' }), 12)
    assert.equal(lengthIn(rows, {}, { flow: 'government', size: 'small' }), 10)
  })

  test('whose conditions are not met does not apply', () => {
    assert.equal(lengthIn([row({ when: { flow: 'social' } })]), undefined)
    assert.equal(lengthIn([row({ when: { flow: 'social' } })], {}, { flow: 'government' }), undefined)
  })

  test('applies from its day on, not a day sooner', () => {
    const rows = [row({}), row({ effectiveFrom: day('2026-04-01'), value: days(5) })]
    assert.equal(lengthIn(rows, { lawOn: '2026-03-31' }), 10)
    assert.equal(lengthIn(rows, { lawOn: '2026-04-01' }), 5)
    assert.equal(lengthIn([row({ effectiveFrom: day('2026-04-01') })], { lawOn: '2026-03-31' }), undefined)
  })

  test('that is not given anywhere is unset, and an act that needs it is refused', () => {
    assert.equal(viewOf([]).find(limit), undefined)
    assert.throws(
      () => viewOf([]).need(limit),
      (error) => {
        assert.ok(error instanceof Refusal)
        assert.deepEqual(error.reason, { code: 'law.unset', values: { parameter: 'sample.limit' } })
        return true
      },
    )
  })

  test('expressly not given by a region is not inherited either', () => {
    const rows = [row({}), row({ regionId: DISTRICT, value: undefined })]
    assert.equal(lengthIn(rows, { regionId: TOWN }), undefined)
    assert.equal(lengthIn(rows, { regionId: CITY }), 10)
  })
})

describe('what an open matter keeps', () => {
  const old = row({})
  const rows = [
    old,
    row({ effectiveFrom: day('2026-04-01'), value: days(5) }),
    row({ name: threshold.name, value: 2 }),
    row({ name: threshold.name, value: 3, effectiveFrom: day('2026-04-01') }),
  ]

  test('a limit: that of the day it began', () => {
    assert.equal(lengthIn(rows, { lawOn: '2026-03-02', today: '2026-05-01' }), 10)
    assert.equal(lengthIn(rows, { lawOn: '2026-04-01', today: '2026-05-01' }), 5)
  })

  test('not a threshold: that is as of today', () => {
    const view = viewOf(rows, { lawOn: '2026-03-02', today: '2026-05-01' })
    assert.equal(view.find(threshold)?.value, 3)
  })

  test('not what became known later, even when it is dated back', () => {
    const late = row({ effectiveFrom: day('2025-06-01'), value: days(3) })
    assert.equal(lengthIn([old, late], { lawSeq: old.seq }), 10)
    assert.equal(lengthIn([old, late], { lawSeq: late.seq }), 3)
  })

  test('a correction known when it began wins over what it corrects', () => {
    const correction = row({ value: days(9) })
    assert.equal(lengthIn([old, correction]), 9)
  })
})

describe('a new value', () => {
  const TODAY = day('2026-03-02')
  const change = (changed: Partial<ParameterChange> = {}): ParameterChange => ({
    name: limit.name,
    regionId: CITY,
    effectiveFrom: day('2026-04-01'),
    value: days(5),
    basis: '市政府办公室通知',
    ...changed,
  })
  const known = [
    row({ effectiveFrom: day('2026-04-01'), value: days(8) }),
    row({ effectiveFrom: day('2026-05-01'), when: { flow: 'social' } }),
  ]
  const context = {
    parameters,
    organisation: { region: (id: RegionId) => (id in UP ? ({ id } as never) : undefined) },
    today: TODAY,
  }
  const check = (changed: Partial<ParameterChange>, rows: readonly ParameterRow[] = []) =>
    checkChange(change(changed), rows, context)

  const taken: readonly [what: string, Partial<ParameterChange>, rows?: readonly ParameterRow[]][] = [
    ['from a coming day', {}],
    ['from today', { effectiveFrom: TODAY }],
    ['from a past day when that is marked', { effectiveFrom: day('2020-01-01'), isRetroactive: true }],
    ['under declared conditions', { when: { flow: 'social', size: 'small' } }],
    ['that says expressly that nothing is given', { value: null }],
    ['for another day than the known ones', { effectiveFrom: day('2026-06-01') }, known],
    ['for another region', { regionId: DISTRICT }, known],
    ['under more conditions than a known one', { when: { flow: 'social' } }, known],
    [
      'under conditions that exclude a known one',
      { effectiveFrom: day('2026-05-01'), when: { flow: 'government' } },
      known,
    ],
    ['that corrects a known one by its number', { corrects: known[0]?.seq ?? 0 }, known],
  ]
  for (const [what, changed, rows] of taken)
    test(`is taken ${what}`, () => assert.doesNotThrow(() => check(changed, rows)))

  const refused: readonly [
    what: string,
    Partial<ParameterChange>,
    fields: string,
    rows?: readonly ParameterRow[],
  ][] = [
    ['of a parameter nobody declares', { name: 'sample.other' }, '/name law.unknown'],
    ['for a region nobody knows', { regionId: region('moon') }, '/regionId region.unknown'],
    ['that is no limit', { value: 'ten' }, '/value/unit limit.unit_unknown'],
    [
      'with a negative length',
      { value: { length: -1, unit: 'WD' } },
      '/value/length limit.length_out_of_range',
    ],
    ['of another kind', { name: threshold.name, value: '2' }, '/value law.number'],
    ['under a dimension that is not declared', { when: { colour: 'red' } }, '/when/colour law.dimension'],
    ['under an empty condition', { when: { flow: '' } }, '/when/flow law.condition'],
    ['without a basis', { basis: ' ' }, '/basis law.basis'],
    ['from a past day that is not marked', { effectiveFrom: day('2026-03-01') }, '/effectiveFrom law.past'],
    ['for the place and day of a known one', {}, '/effectiveFrom law.tie', known],
    [
      'under as many conditions as a known one that may be met at once',
      { effectiveFrom: day('2026-05-01'), when: { size: 'small' } },
      '/effectiveFrom law.tie',
      known,
    ],
    [
      'that corrects a value of another day',
      { effectiveFrom: day('2026-06-01'), corrects: 1 },
      '/corrects law.nothingToCorrect',
      known,
    ],
    [
      'that corrects nothing',
      { effectiveFrom: day('2026-06-01'), corrects: 999 },
      '/corrects law.nothingToCorrect',
      known,
    ],
    [
      'for several reasons, and says them all',
      { basis: '', effectiveFrom: day('2026-03-01'), value: null, when: { colour: 'red' } },
      '/when/colour law.dimension, /basis law.basis, /effectiveFrom law.past',
    ],
  ]
  for (const [what, changed, fields, rows] of refused)
    test(`is refused ${what}`, () => {
      assert.throws(
        () => check(changed, rows),
        (error) => {
          assert.ok(error instanceof Refusal)
          assert.equal(error.code, 'invalid_input')
          assert.equal(error.fields.map(({ path, code }) => `${path} ${code}`).join(', '), fields)
          return true
        },
      )
    })
})

const standing = (rows: readonly ParameterRow[], regionId: RegionId, on = '2026-03-02') =>
  standingRows(rows, limit, UP[regionId] ?? [], day(on)).map(({ seq: no }) => no)

describe('the list of settings', () => {
  test('shows for each set of conditions the row that stands, plainest first', () => {
    const small = row({ when: { flow: 'social', size: 'small' } })
    const social = row({ when: { flow: 'social' } })
    const all = row({})
    assert.deepEqual(standing([small, social, all], TOWN), [all.seq, social.seq, small.seq])
  })

  test('shows neither what a nearer region has replaced nor what is still to come', () => {
    const social = row({ when: { flow: 'social' } })
    const own = row({ regionId: DISTRICT })
    const coming = row({ regionId: DISTRICT, effectiveFrom: day('2026-04-01') })
    const rows = [row({}), social, own, coming]
    assert.deepEqual(standing(rows, DISTRICT), [own.seq])
    assert.deepEqual(standing(rows, DISTRICT, '2026-04-01'), [coming.seq])
    assert.deepEqual(standing(rows, CITY), [rows[0]?.seq, social.seq])
  })

  test('shows a row that expressly gives nothing, and none where nobody has spoken', () => {
    const nothing = row({ regionId: DISTRICT, value: undefined })
    assert.deepEqual(standing([row({}), nothing], TOWN), [nothing.seq])
    assert.deepEqual(standing([nothing], CITY), [])
  })
})

test('conditions are the same in whatever order they are given', () => {
  assert.equal(
    conditionsKey({ size: 'small', flow: 'social' }),
    conditionsKey({ flow: 'social', size: 'small' }),
  )
  assert.equal(conditionsKey(), '{}')
})

test('two modules may not declare one parameter', () => {
  assert.throws(() => makeParameters([limit], [limit]))
  assert.equal(parameters.byName('sample.other'), undefined)
})

/** The calculator's form and the address in which it can be sent on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, questionOf, searchOf, UNITS, withUnit, type DueForm } from './due-form.ts'

const TODAY = '2026-02-13'
const whole: DueForm = {
  unit: 'WD',
  limit: '10',
  from: TODAY,
  to: '2026-03-10',
  eventAt: '',
  pauses: [
    { from: '2026-03-02', to: '2026-03-04' },
    { from: '2026-03-06', to: '' },
  ],
}

test('an address carries the whole question and gives it back', () => {
  assert.deepEqual(formOf(searchOf(whole), TODAY), whole)
})

test('an empty address begins today and asks nothing', () => {
  const form = formOf({}, TODAY)
  assert.equal(form.from, TODAY)
  assert.equal(questionOf(form), null)
})

test('every pause becomes a stretch, an open one without an end', () => {
  assert.deepEqual(questionOf(whole)?.['pause'], ['2026-03-02..2026-03-04', '2026-03-06..'])
})

test('pauses and events are only asked about where the unit knows them', () => {
  assert.deepEqual(questionOf({ ...whole, unit: 'month' })?.['pause'], [])
  assert.equal(searchOf({ ...whole, unit: 'month' })['pauses'], undefined)
  assert.equal(questionOf({ ...whole, eventAt: '2026-04-01' })?.['eventAt'], '')
  assert.equal(questionOf({ ...whole, unit: 'event', eventAt: '2026-04-01' })?.['eventAt'], '2026-04-01')
})

test('a unit nobody knows becomes working days', () => {
  assert.equal(formOf({ unit: 'fortnight' }, TODAY).unit, 'WD')
  assert.equal(new Set(UNITS).size, UNITS.length)
})

test('a day gets an hour when hours are counted, and loses it again', () => {
  const hours = withUnit(whole, 'WH')
  assert.equal(hours.from, '2026-02-13T09:00')
  assert.equal(hours.pauses[1]?.to, '')
  assert.equal(withUnit({ ...hours, from: '2026-02-13T10:15' }, 'NH').from, '2026-02-13T10:15')
  assert.equal(withUnit(hours, 'ND').from, '2026-02-13')
})

test('what somebody mangled in the address does not break the form', () => {
  assert.deepEqual(formOf({ pauses: 'x,..,2026-01-01' }, TODAY).pauses, [{ from: '', to: '' }])
})

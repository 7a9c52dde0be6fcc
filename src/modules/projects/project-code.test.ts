/** Codes of investment projects: two formats that are never taken for each other, and what is none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkProjectCode } from './project-code.ts'

const why = (typed: string) => checkProjectCode(typed).error?.code ?? null

test('a code of before November 2020 holds year, region, division, way and serial', () => {
  assert.deepEqual(checkProjectCode('2020-370211-39-03-012345').parts, {
    format: 'legacy',
    year: 2020,
    region: '370211',
    division: '39',
    way: 'filing',
    serial: '012345',
  })
})

test('a new code holds month, region, department, type, five random digits and one to check', () => {
  assert.deepEqual(checkProjectCode('2105-370211-04-01-123456').parts, {
    format: 'new',
    year: 2021,
    month: 5,
    region: '370211',
    department: '04',
    typeNumber: '01',
    type: 'construction',
    random: '12345',
    checkDigit: '6',
  })
})

const formatOf = (time: string) => checkProjectCode(`${time}-370211-04-01-123456`).parts?.format ?? null

test('the two formats share no time: 2011 and 2012 are months of 2020, 2014 to 2020 are years', () => {
  for (const time of ['2010', '2011', '2012', '2101', '2612', '9912'])
    assert.equal(formatOf(time), 'new', time)
  for (const time of ['2014', '2017', '2020']) assert.equal(formatOf(time), 'legacy', time)
  for (const time of ['2013', '2021', '2100', '2113', '1912', '0001', '1301'])
    assert.equal(why(`${time}-370211-04-01-123456`), 'projectCode.time', time)
})

test('a secret project has a type without a name', () => {
  const { parts, error } = checkProjectCode('2105-000211-04-99-123456')
  assert.equal(error, null)
  assert.equal(parts?.format === 'new' ? parts.type : 'none', null)
})

test('full-width digits, dashes and blanks are made plain', () => {
  assert.equal(checkProjectCode(' ２１０５－370211—04–01‑123456 ').code, '2105-370211-04-01-123456')
  assert.equal(why('２１０５－370211—04–01‑123456'), null)
})

test('what has not the form, the province, the division or the way is refused with its reason', () => {
  for (const typed of [
    '',
    '2105370211040112345 6',
    '2105-37021-04-01-123456',
    '2105-370211-04-01-12345',
    'x105-370211-04-01-123456',
  ])
    assert.equal(why(typed), 'projectCode.form', typed)
  assert.equal(why('2105-730211-04-01-123456'), 'projectCode.region')
  assert.equal(why('2020-370211-00-03-012345'), 'projectCode.division')
  assert.equal(why('2020-370211-98-03-012345'), 'projectCode.division')
  assert.equal(why('2020-370211-39-04-012345'), 'projectCode.way')
  assert.equal(why('2020-370211-39-00-012345'), 'projectCode.way')
})

/** Times as people and machines write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHINA_ZONE, isoMoment, type Moment } from '../../calendar/days.ts'
import { USUAL_FORMATS, momentReader } from './dates.ts'

const usual = momentReader(USUAL_FORMATS, CHINA_ZONE)
const said = (at: Moment | null) => (at === null ? null : isoMoment(at, CHINA_ZONE))

test('the usual ways of writing a time are read, also in full-width digits and with Chinese units', () => {
  const nine = '2026-03-02T09:05:00+08:00'
  for (const text of [
    '2026-03-02 09:05:00',
    '2026-3-2 9:05',
    '2026/3/2 9:05:00',
    '2026.3.2 9:05',
    '２０２６－０３－０２　０９：０５',
    '2026年3月2日 9:05',
    '2026年3月2日9时5分',
    '２０２６年３月２日　９时５分',
    '20260302090500',
    '2026-03-02T09:05:00+08:00',
    '2026-03-02T01:05:00Z',
  ])
    assert.equal(said(usual(text)), nine, text)
  for (const text of ['2026-03-02', '2026/3/2', '20260302', '2026年3月2日'])
    assert.equal(said(usual(text)), '2026-03-02T00:00:00+08:00', text)
})

test('a date of a workbook is read as a date or as its bare number', () => {
  assert.equal(said(usual({ wallMs: 1_770_022_800_000 })), '2026-02-02T09:00:00+08:00')
  assert.equal(said(usual('46055.375')), '2026-02-02T09:00:00+08:00')
})

test('what is no time is not guessed', () => {
  for (const text of [
    '',
    '昨天',
    '2026-02-30',
    '2026-13-01',
    '02/03/2026',
    '2026-03-02 25:00',
    '123456',
    '99999',
    '2026',
  ])
    assert.equal(usual(text), null, text)
})

test('a profile names its own patterns and zone', () => {
  const american = momentReader(['MM/dd/yyyy HH:mm'], 0)
  assert.equal(said(american('03/02/2026 01:05')), '2026-03-02T09:05:00+08:00')
  assert.equal(american('2026/03/02 01:05'), null)
})

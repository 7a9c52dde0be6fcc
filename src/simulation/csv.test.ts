/** How CSV is read. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { needsRealData, realData } from '../../test/support/real-data.ts'
import { CsvError, parseCsv, parseRecords } from './csv.ts'

test('fields are parted by commas and rows by line ends, of either kind', () => {
  assert.deepEqual(parseCsv('a,b\r\n1,2\n3,4'), [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ])
})

test('a field in quotes may hold commas, line breaks and doubled quotes', () => {
  assert.deepEqual(parseCsv('"a,1","line\r\nbreak","he said ""yes"""\n'), [
    ['a,1', 'line\r\nbreak', 'he said "yes"'],
  ])
})

test('empty fields are kept, empty lines and the byte order mark are not', () => {
  assert.deepEqual(parseCsv('\uFEFFa,,""\n\n,\n'), [
    ['a', '', ''],
    ['', ''],
  ])
  assert.deepEqual(parseCsv(''), [])
})

test('a last field without a line end still counts, also when it is empty', () => {
  assert.deepEqual(parseCsv('a,'), [['a', '']])
})

const WRONG: readonly [why: string, text: string, line: number][] = [
  ['a quote that is never closed', 'a\n"b', 2],
  ['a quote inside a plain field', 'a"b', 1],
  ['text after a closing quote', '"a"b,c', 1],
]
for (const [why, text, line] of WRONG) {
  test(`${why} is refused, with its line`, () => {
    assert.throws(
      () => parseCsv(text),
      (error) => error instanceof CsvError && error.message.startsWith(`line ${line}:`),
    )
  })
}

test('records are named by the first row, in any order of columns', () => {
  assert.deepEqual(parseRecords('b,c,a\n2,3,1', ['a', 'b']), [{ a: '1', b: '2' }])
})

test('a missing column and a row that is too short are refused', () => {
  assert.throws(() => parseRecords('a\n1', ['a', 'b']), /no column b/)
  assert.throws(() => parseRecords('a,b\n1', ['a', 'b']), /row 2: 1 fields instead of 2/)
})

test('a field of a million characters is read', () => {
  const long = 'a""'.repeat(400_000)
  assert.equal(parseCsv(`"${long}"`)[0]?.[0]?.length, 800_000)
})

test('real messages are read with all their line breaks', needsRealData, () => {
  const file = path.join(realData as string, 'complaints', 'messages_with_replies_dev.csv')
  const rows = parseRecords(readFileSync(file, 'utf8'), ['id', 'subject', 'detail', 'reply'])
  assert.equal(rows.length, 1402)
  assert.ok(rows.every((row) => /^\d+$/.test(row.id) && row.subject !== '' && row.detail !== ''))
  assert.ok(rows.some((row) => row.detail.includes('\n') || row.reply.includes('\n')))
})

/** Orders as JSON become rows: fields by the profile's names, values as texts, and nothing guessed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBuiltIn } from '../imports/built-in.ts'
import { tableOfOrders } from './orders.ts'

const profile = findBuiltIn('8890')
assert.ok(profile)
const read = (...orders: unknown[]) => tableOfOrders(orders, profile)

test('each order may use another of the names that a profile gives a field', () => {
  const { header, rows } = read({ 工单编号: 'A', 标题: '一' }, { 编号: 'B', 诉求标题: '二' })
  const at = (name: string) => header.indexOf(name)
  assert.deepEqual(
    rows.map((row) => 'line' in row && [row.line.cells[at('工单编号')], row.line.cells[at('标题')]]),
    [
      ['A', '一'],
      ['B', '二'],
    ],
  )
})

test('numbers and truth values are read as they are written, nothing as an empty text', () => {
  const { header, rows } = read({ 工单编号: 20260302001, 标题: true, 内容: null })
  const [row] = rows
  assert.ok(row && 'line' in row)
  assert.deepEqual(
    ['工单编号', '标题', '内容'].map((name) => row.line.cells[header.indexOf(name)]),
    ['20260302001', 'true', ''],
  )
})

test('a number that JSON cannot hold, a list in a field and an order that is no object are refused', () => {
  const faults = read({ 工单编号: 2 ** 53 }, { 标题: ['x'] }, [], null, 'x').rows.map((row) =>
    'problems' in row ? row.problems.map(({ column, code }) => `${column} ${code}`) : [],
  )
  assert.deepEqual(faults, [
    ['工单编号 client.row.number'],
    ['标题 client.row.value'],
    [' client.row.form'],
    [' client.row.form'],
    [' client.row.form'],
  ])
})

test('fields that no profile names are passed over, whatever they are called', () => {
  const { header, rows } = read(JSON.parse('{"__proto__": {"标题": "x"}, "constructor": 1, "工单编号": "A"}'))
  const [row] = rows
  assert.ok(row && 'line' in row)
  assert.equal(row.line.cells[header.indexOf('标题')], '')
  assert.equal(row.line.cells[header.indexOf('工单编号')], 'A')
})

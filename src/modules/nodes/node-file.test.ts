/** Nodes read from a table that people filled in, and written so that they can be read in again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../../platform/table-files/table.ts'
import { translate } from '../../platform/texts.ts'
import { texts } from '../../texts.ts'
import { DEFAULT_TEMPLATES } from './default-templates.ts'
import { nodesSheet, readNodes, type Reading } from './node-file.ts'
import { designOf } from './amending.ts'

const reading: Reading = {
  words: (code) => [translate(texts, 'zh', code), translate(texts, 'en', code)],
  known: new Map([
    ['用地组卷', 'landFile'],
    ['旧节点', 'n1'],
  ]),
  departmentOf: (name) => (name === '住建局' ? 'housing-id' : null),
}
const say = (code: string, values = {}) => translate(texts, 'zh', code, values)
const HEAD = ['节点*', '工期*', '计算单位', '前置节点', '不早于其完成的节点', '责任角色', '责任单位']
const tableIn = (rows: string[][]) => tableOf(rows.map((cells, at) => ({ number: at + 1, cells })))
const read = (...rows: string[][]) => readNodes(tableIn([HEAD, ...rows]), reading)
const faultsOf = (...rows: string[][]) =>
  read(...rows).faults.map(({ line, column, code }) => `${line} ${column ?? ''} ${code}`)

test('a row is a node: known names keep their keys, new ones get keys that nobody has', () => {
  const { nodes, faults } = read(
    ['用地组卷', '15', '工作日', '', '', '自然资源和规划部门', ''],
    ['土地报批', '30', '', '用地组卷(-5)', '', '', '住建局'],
    ['公示', '10', '自然日', '用地组卷、土地报批（+2）', '', '', ''],
    ['施工许可', '7', 'working days', '土地报批', '公示', '', ''],
  )
  assert.deepEqual(faults, [])
  assert.deepEqual(
    nodes.map(({ key }) => key),
    ['landFile', 'n2', 'n3', 'n4'],
  )
  assert.deepEqual(nodes[1]?.after, [{ node: 'landFile', lagDays: -5 }])
  assert.equal(nodes[1]?.departmentId, 'housing-id')
  assert.deepEqual(nodes[2]?.after[1], { node: 'n2', lagDays: 2 })
  assert.equal(nodes[2]?.unit, 'ND')
  assert.deepEqual([nodes[3]?.after[0]?.node, nodes[3]?.soft[0]], ['n2', 'n3'])
  assert.equal(nodes[0]?.role, 'resources')
})

test('what is wrong is told by row and column, and nothing is taken then', () => {
  const rows = [
    ['用地组卷', '十五', '工作日', '', '', '', ''],
    ['用地组卷', '3', '星期', '地勘', '', '牵头', '水利局'],
    ['', '3', '', '', '', '', ''],
    ['公示', '3', '', '公示', '用地组卷(2)', '', ''],
  ]
  assert.deepEqual(faultsOf(...rows), [
    '2 days node.file.wrongDays',
    '3 unit node.file.wrongUnit',
    '3 role node.file.wrongRole',
    '3 department node.file.wrongDepartment',
    '3 after node.file.unknown',
    '3 name node.file.twice',
    '4 name node.file.noName',
    '5 after node.file.itself',
    '5 soft node.file.softLag',
  ])
  assert.deepEqual(read(...rows).nodes, [])
})

test('rows that wait for one another are told with the circle', () => {
  assert.deepEqual(
    faultsOf(['甲', '1', '', '乙', '', '', ''], ['乙', '1', '', '甲', '', '', '']).map((one) => one.slice(2)),
    ['after plan.circle'],
  )
})

const refuses = (rows: string[][], code: string) =>
  assert.throws(
    () => readNodes(tableIn(rows), reading),
    (error: Error) => error.message.endsWith(code),
  )

test('a table without the column of names or of lengths is refused, and one longer than a plan too', () => {
  refuses([['项目', '工期']], 'node.file.noColumn')
  refuses([['节点', '单位']], 'node.file.noColumn')
  refuses([HEAD, ...Array.from({ length: 61 }, (_none, at) => [`节点${at}`, '1'])], 'node.file.long')
})

test('what is written out is read in again as it was', () => {
  const designs = DEFAULT_TEMPLATES.newLand
  const sheet = nodesSheet(
    '模板',
    designs.map((node) => ({ node, department: '' })),
    say,
  )
  const cells = [sheet.headers, ...sheet.rows].map((row) => row.map((cell) => String(cell ?? '')))
  const known = new Map(designs.map(({ key, name }) => [name, key]))
  const again = readNodes(tableIn(cells), {
    ...reading,
    known,
  })
  assert.deepEqual(again.faults, [])
  assert.deepEqual(again.nodes.map(designOf), designs)
})

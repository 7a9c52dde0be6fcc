/** What the index holds of a matter, and what tokens an actor searches with. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Agent, Officer } from '../../kernel/actor.ts'
import type { EnterpriseId, MatterId, Party, PersonId, RegionId } from '../../kernel/matter.ts'
import { documentOf, hasSameWords, hiddenIn, isSameDocument, scopeTokens, type Source } from './document.ts'

const REGION = '00000000-0000-4000-8000-000000000001' as RegionId
const DEPARTMENT = '00000000-0000-4000-8000-000000000002' as Party
const FIRM = '00000000-0000-4000-8000-000000000003' as EnterpriseId
const PERSON = '00000000-0000-4000-8000-000000000004' as PersonId

const source: Source = {
  id: '019b7f3a-1c00-7000-8000-000000000001' as MatterId,
  kind: 'appeal',
  code: 'SQ260922K7MPQ2F',
  title: '行政审批太慢',
  regionId: REGION,
  confidential: false,
  isOpen: true,
  enterprise: '云津蓝天科技有限公司',
  numbers: ['91320707MA0000000X', 'RX-2026-0007'],
  readers: [DEPARTMENT, FIRM],
  text: '我公司三月提交申请。\n至今没有答复。',
}

test('a matter is found by title, code, enterprise, their initials and the beginning of its text', () => {
  const { tokens } = documentOf(source)
  for (const token of ['审批', 'k7', '蓝天', 'xz', 'sp', 'yj', '三月', '慢'])
    assert.ok(tokens.includes(token), token)
})

test('a matter is found by the credit code of its enterprise and by its number elsewhere, and both can be told', () => {
  const { tokens, content } = documentOf(source)
  for (const token of ['13', 'ma', 'rx', '-0']) assert.ok(tokens.includes(token), token)
  assert.ok(!tokens.includes('xr'), 'no pair across two numbers')
  const { initials, numbers } = hiddenIn(content)
  assert.deepEqual(initials, { title: 'xzsptm', enterprise: 'yjltkjyxgs' })
  assert.deepEqual(numbers, ['91320707ma0000000x', 'rx-2026-0007'])
})

test('no pair stands across two fields, and none beyond the first 120 characters', () => {
  const { tokens, content } = documentOf({ ...source, text: `${'甲'.repeat(119)}乙丙` })
  assert.ok(tokens.includes('甲乙'))
  assert.ok(!tokens.includes('乙丙'))
  assert.ok(!tokens.includes('慢s'))
  assert.equal(content.split('\n').length, 7)
})

test('the beginning of a text is counted in whole characters', () => {
  const { tokens } = documentOf({ ...source, text: `${'😀'.repeat(119)}乙丙` })
  assert.ok(tokens.includes('😀乙'))
  assert.ok(!tokens.includes('乙丙'))
})

test('a matter is found by its readers, and by its region unless it is confidential', () => {
  const open = documentOf(source).tokens
  for (const token of [`p:${DEPARTMENT}`, `p:${FIRM}`, `r:${REGION}`, 'k:appeal'])
    assert.ok(open.includes(token), token)
  const confidential = documentOf({ ...source, confidential: true }).tokens
  assert.ok(confidential.includes(`p:${FIRM}`))
  assert.ok(!confidential.some((token) => token.startsWith('r:')))
})

test('nobody can word a question that asks for the rights of another', () => {
  const words = documentOf({ ...source, title: `p:${DEPARTMENT}`, text: `r:${REGION}`, readers: [] })
  const rights = documentOf({ ...source, readers: [] }).tokens.filter((token) => /^[pr]:./.test(token))
  assert.deepEqual(
    words.tokens.filter((token) => /^[pr]:./.test(token)),
    rights,
  )
})

test('the same matter gives the same row; closing it changes no words', () => {
  const one = documentOf(source)
  assert.ok(isSameDocument(one, documentOf({ ...source, readers: [FIRM, DEPARTMENT] })))
  const closed = documentOf({ ...source, isOpen: false })
  assert.ok(hasSameWords(one, closed))
  assert.ok(!isSameDocument(one, closed))
  assert.ok(!hasSameWords(one, documentOf({ ...source, title: '行政审批太快' })))
  assert.ok(!hasSameWords(one, documentOf({ ...source, confidential: true })))
})

test('a matter without an enterprise and without a text is found by its title', () => {
  const { tokens, content } = documentOf({ ...source, enterprise: null, numbers: [], text: '' })
  assert.ok(tokens.includes('审批'))
  assert.equal(content, '行政审批太慢\nsq260922k7mpq2f\n\nxzsptm\n\n\n')
})

test('an officer searches by parties, and by regions only where the post reads them', () => {
  const officer: Officer = {
    kind: 'officer',
    personId: PERSON,
    insteadOf: null,
    postId: DEPARTMENT as Officer['postId'],
    departmentId: DEPARTMENT as Officer['departmentId'],
    regionId: REGION,
    parties: [DEPARTMENT],
    powers: [],
    regions: new Set([REGION]),
  }
  assert.deepEqual(scopeTokens(officer), [`p:${DEPARTMENT}`])
  assert.deepEqual(scopeTokens({ ...officer, powers: ['region.read'] }), [`p:${DEPARTMENT}`, `r:${REGION}`])
})

test('an agent searches for the enterprise, and a guest for nothing', () => {
  const agent: Agent = { kind: 'agent', personId: PERSON, enterpriseId: FIRM, parties: [FIRM] }
  assert.deepEqual(scopeTokens(agent), [`p:${FIRM}`])
  assert.deepEqual(scopeTokens({ kind: 'guest', personId: PERSON, parties: [] }), [])
})

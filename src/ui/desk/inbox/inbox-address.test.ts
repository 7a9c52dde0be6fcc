/** The inbox opens where work waits, and its address can be kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, openMatterOf, openMatterText } from './inbox-address.ts'

test('the inbox opens at the most pressing group in which something waits', () => {
  assert.equal(groupOf({}, { overdue: 0, today: 0, week: 4, later: 9 }), 'week')
  assert.equal(groupOf({}, { overdue: 2, today: 1 }), 'overdue')
  assert.equal(groupOf({}, {}), 'today')
  assert.equal(groupOf({}, undefined), 'today')
})

test('a group named in the address stays, even when it is empty', () => {
  assert.equal(groupOf({ group: 'paused' }, { overdue: 2 }), 'paused')
  assert.equal(groupOf({ group: 'someday' }, { overdue: 2 }), 'overdue')
})

test('an open matter is found again by its address', () => {
  const open = { path: 'appeals', id: '0199-ab' }
  assert.deepEqual(openMatterOf({ matter: openMatterText(open) }), open)
})

test('what cannot be a matter opens none', () => {
  for (const matter of ['', 'appeals', 'appeals/', '../x', 'a/b/c', 'appeals/1?x']) {
    assert.equal(openMatterOf({ matter }), null, matter)
  }
})

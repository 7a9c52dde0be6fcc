/** Filters live in the address, so that a list can be sent on and found again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSearch, searchText, withSearch } from '../search.ts'
import { filtersOf, isNarrowed, questionOf } from './filters.ts'

test('a list without filters shows open matters, of the region to those who may see it', () => {
  assert.deepEqual(questionOf('appeal', filtersOf({}, true)), {
    kind: 'appeal',
    state: 'open',
    scope: 'region',
  })
  assert.deepEqual(questionOf('appeal', filtersOf({}, false)), {
    kind: 'appeal',
    state: 'open',
    scope: 'mine',
  })
})

test('a scope that the person does not have is not asked for', () => {
  assert.equal(filtersOf({ scope: 'region' }, false).scope, 'mine')
})

test('words that are no filter are passed over', () => {
  const filters = filtersOf({ light: 'blue', state: 'lost', row: 'x' }, true)
  assert.equal(filters.light, '')
  assert.equal(filters.state, 'open')
  assert.equal('row' in filters, false)
})

test('all states are asked for by not naming one', () => {
  assert.deepEqual(questionOf('order', filtersOf({ state: 'all' }, false)), { kind: 'order', scope: 'mine' })
})

test('a list narrowed by light or code says so', () => {
  assert.equal(isNarrowed(filtersOf({ state: 'closed' }, true)), false)
  assert.equal(isNarrowed(filtersOf({ light: 'red' }, true)), true)
  assert.equal(isNarrowed(filtersOf({ code: 'SQ26' }, true)), true)
})

test('an address is read as it was written', () => {
  const search = { group: 'today', matter: 'appeals/1', code: '中文 a&b=c' }
  assert.deepEqual(parseSearch(searchText(search)), search)
  assert.equal(withSearch('/desk/inbox', { group: '', matter: undefined }), '/desk/inbox')
})

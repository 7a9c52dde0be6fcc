/** After signing in a person comes to where they wanted to go, and nowhere else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextPage } from './next-page.ts'

test('a page of the desk is followed with its filters', () => {
  assert.equal(nextPage({ next: '/desk/appeals?light=red' }), '/desk/appeals?light=red')
})

test('without a wish, the inbox opens', () => {
  assert.equal(nextPage({}), '/desk/inbox')
})

test('other sites and the doors themselves are not followed', () => {
  for (const next of [
    'https://example.org/',
    '//example.org',
    '/',
    '/deskx',
    '/desk/sign-in',
    '/desk/seats?next=x',
  ]) {
    assert.equal(nextPage({ next }), '/desk/inbox', next)
  }
})

/** A comparison begins with the first day of its period. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodOf } from './race-periods.ts'

test('month, quarter and year begin on their first day and end today', () => {
  assert.deepEqual(periodOf('month', '2026-05-20'), { from: '2026-05-01', to: '2026-05-20' })
  assert.deepEqual(periodOf('quarter', '2026-12-31'), { from: '2026-10-01', to: '2026-12-31' })
  assert.deepEqual(periodOf('quarter', '2026-03-31'), { from: '2026-01-01', to: '2026-03-31' })
  assert.deepEqual(periodOf('year', '2026-05-20'), { from: '2026-01-01', to: '2026-05-20' })
})

/** The address of a question: what becomes a number, a pause, a flag, and what stays as it was typed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionOfQuery } from './query.ts'

test('an address becomes a question', () => {
  const question = questionOfQuery({
    from: '2026-02-13',
    limit: '10',
    unit: 'WD',
    pause: ['2026-03-02..2026-03-04', '2026-03-09..'],
    extend: '5',
    explain: 'true',
  })
  assert.deepEqual(question, {
    from: '2026-02-13',
    limit: 10,
    unit: 'WD',
    pauses: [
      ['2026-03-02', '2026-03-04'],
      ['2026-03-09', null],
    ],
    extensions: [5],
    explain: true,
  })
})

test('fields left empty are left out', () => {
  assert.deepEqual(questionOfQuery({ from: '2026-02-13', limit: '', to: '', pause: [] }), {
    from: '2026-02-13',
    pauses: [],
  })
})

test('what is no number, no pause and no flag stays, for the refusal to name it', () => {
  const question = questionOfQuery({ limit: 'ten', pause: 'yesterday', explain: 'yes', extend: ['x'] })
  assert.deepEqual(question, { limit: 'ten', pauses: [['yesterday']], explain: 'yes', extensions: ['x'] })
})

test('of a number given twice the last counts', () => {
  assert.deepEqual(questionOfQuery({ limit: ['3', '4'] }), { limit: 4 })
})

/** The order in which a simulation does things. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Moment } from '../calendar/days.ts'
import { Agenda } from './agenda.ts'

test('entries come in order of time, and in order of entry at the same moment', async () => {
  const agenda = new Agenda()
  const done: string[] = []
  const add = (at: number, name: string) =>
    agenda.add({ at: at as Moment, run: async () => void done.push(name) })
  add(30, 'c')
  add(10, 'a1')
  add(20, 'b1')
  add(10, 'a2')
  add(20, 'b2')
  assert.equal(agenda.nextAt(), 10)
  for (let entry = agenda.take(); entry !== undefined; entry = agenda.take()) await entry.run()
  assert.deepEqual(done, ['a1', 'a2', 'b1', 'b2', 'c'])
  assert.equal(agenda.nextAt(), null)
})

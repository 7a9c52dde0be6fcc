/** The database itself refuses a clock that cannot be, whoever writes it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startSample } from '../../../test/support/sample.ts'

const city = await startSample()
await city.file()
const change = (to: string) => city.owner.query(`update clock set ${to}`)
const isRefused = { code: '23514', constraint: 'clock_shape' }

test('a clock is on one of three sides', async () => {
  await assert.rejects(change(`side = 'private'`), isRefused)
  for (const side of ['step', 'promised', 'statutory']) await change(`side = '${side}'`)
})

test('a clock that has stopped has one of the verdicts, and one that runs has none', async () => {
  await assert.rejects(change(`verdict = 'inTime'`), isRefused)
  await assert.rejects(change(`stopped_at = started_at`), isRefused)
  await assert.rejects(change(`stopped_at = started_at, verdict = 'perhaps'`), isRefused)
  for (const verdict of ['inTime', 'late', 'superseded', 'hung'])
    await change(`stopped_at = started_at, verdict = '${verdict}'`)
  await change(`stopped_at = null, verdict = null`)
})

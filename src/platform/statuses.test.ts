/** The database itself refuses a status that no kind has, and goes on knowing those that the code has dropped. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { people } from '../../test/support/sample-city.ts'
import { startSample } from '../../test/support/sample.ts'
import { withTransaction } from './database/pool.ts'
import { keepStatuses } from './statuses.ts'

const city = await startSample()
const filed = await city.file()
const setStatus = (status: string) =>
  city.owner.query('update matter set status = $2 where id = $1', [filed.id, status])
const isRefused = { code: '23514', constraint: 'matter_status' }
/** Changes when the function is made anew. */
const madeBy = async () =>
  (await city.rows<{ made: string }>(`select xmin::text as made from pg_proc where proname = 'is_status'`))[0]
    ?.made

test('a status of another kind or of none is refused; one of its own is not', async () => {
  for (const status of ['issued', 'Filed', '']) await assert.rejects(setStatus(status), isRefused, status)
  const signed = await city.act(people.chen, filed, 'sign')
  await setStatus(signed.status)
})

test('the same lists change nothing; a new status is accepted, and a dropped one stays', async () => {
  const before = await madeBy()
  await withTransaction(city.owner, keepStatuses(city.registry))
  assert.equal(await madeBy(), before)
  const [module] = city.registry.all()
  assert.ok(module)
  const { statuses } = module.kind
  const later = {
    ...module,
    kind: { ...module.kind, statuses: { open: ['archived'], ended: statuses.ended } },
  }
  await assert.rejects(setStatus('archived'), isRefused)
  await withTransaction(city.owner, keepStatuses({ ...city.registry, all: () => [later] }))
  assert.notEqual(await madeBy(), before)
  for (const status of ['archived', ...statuses.open]) await setStatus(status)
})

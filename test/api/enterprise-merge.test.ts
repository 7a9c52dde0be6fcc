/** Two entries that are one enterprise, through the real application: who acts, what is read, what is refused, and who edits meanwhile. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { APPEAL, appealIn, newKey, seeAppeal } from '../support/appeal-story.ts'
import type { MatterListWire, Problem } from '../../src/platform/wire.ts'
import type {
  RegisterHistoryWire,
  RegisterListWire,
  RegisterRowWire,
} from '../../src/engines/registers/wire.ts'
import type { DuplicatesWire, EnterpriseProfileWire } from '../../src/modules/enterprises/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { lantian } = app.city.enterprises
const chen = await app.as('chen')

const register = async (name: string, uscc: string) => {
  const body = { name, uscc, regionId: app.city.regions.linxi }
  return (await chen.post<{ id: string }>('/api/enterprises', body)).body.id
}
const rowOf = async (id: string) => (await chen.get<RegisterRowWire>(`/api/registers/enterprises/${id}`)).body
const merge = async (login: string, keptId: string, otherId: string, changed: object = {}) => {
  const [kept, other] = [await rowOf(keptId), await rowOf(otherId)]
  const body = { otherId, version: kept.version, otherVersion: other.version, reason: '同一家', ...changed }
  return (await app.as(login)).post<EnterpriseProfileWire & Problem>(`/api/enterprises/${keptId}/merge`, body)
}

const twin = await register('蓝田精密机械（云津）有限公司', '91370211MA3ABCD15J')

test('entries whose names hardly differ are listed for those who register, with how alike they are', async () => {
  const { body } = await chen.get<DuplicatesWire>('/api/enterprises/duplicates')
  assert.deepEqual(
    body.pairs.map(({ one, other, score, by }) => [one.id, other.id, score, by]),
    [[lantian, twin, 1, 'name']],
  )
  assert.equal((await (await app.as('yu')).get('/api/enterprises/duplicates')).status, 403)
})

test('merging is refused into itself, without the power, and from a page that is out of date', async () => {
  assert.equal((await merge('chen', twin, twin)).body.reason.code, 'enterprise.mergeSelf')
  assert.equal((await merge('yu', twin, lantian)).body.reason.code, 'enterprise.power')
  assert.equal((await merge('wei', twin, lantian)).body.reason.code, 'enterprise.power')
  assert.deepEqual((await merge('chen', twin, lantian, { otherVersion: 9 })).status, 409)
})

test('what was filed, decided and being handled goes on: its agents act for the kept one and read the old', async () => {
  const id = await appealIn(app, 'dispatched')
  const { body: before } = await seeAppeal(await app.as('yu'), id)
  const merged = await merge('chen', twin, lantian)
  assert.deepEqual(
    merged.body.merged.map((one) => one.id),
    [lantian],
  )
  assert.deepEqual(
    merged.body.agents.map(({ name }) => name),
    ['王海生', '马悦然'],
  )
  // The handler who had the page open goes on as if nothing had happened.
  const contact = await (
    await app.as('yu')
  ).post<Problem>(`/api/appeals/${id}/acts/contact`, {
    version: before.version,
    key: newKey(),
    input: { method: 'phone', person: '王' },
  })
  assert.equal(contact.status, 200)
  const wang = await app.as('wang')
  assert.equal((await seeAppeal(wang, id)).status, 200)
  const mine = await wang.get<MatterListWire>('/api/matters?scope=mine')
  assert.ok(mine.body.rows.some((row) => row.id === id))
  const ofKept = await (
    await app.as('su')
  ).get<MatterListWire>(`/api/matters?scope=region&enterpriseId=${twin}`)
  assert.ok(ofKept.body.rows.some((row) => row.id === id))
})

test('the merged entry is in no list, takes no change, and points to the kept one', async () => {
  const list = await chen.get<RegisterListWire>('/api/registers/enterprises?q=蓝田')
  assert.deepEqual(
    list.body.rows.map(({ id }) => id),
    [twin],
  )
  const { version } = await rowOf(lantian)
  const change = await chen.post<Problem>(`/api/registers/enterprises/${lantian}/change`, {
    version,
    values: { headcount: '5' },
  })
  assert.equal(change.status, 403)
  const { body } = await chen.get<EnterpriseProfileWire>(`/api/enterprises/${lantian}/profile`)
  assert.equal(body.mergedInto?.id, twin)
  const history = await chen.get<RegisterHistoryWire>(`/api/registers/enterprises/${lantian}/history`)
  assert.equal(history.body.lines[0]?.act, 'merge')
  assert.equal((await merge('chen', twin, lantian)).body.reason.code, 'enterprise.mergedAlready')
})

test('what the kept one did not know it takes over, and a second merge carries the first along', async () => {
  const third = await register('蓝田精机有限公司', '91370211MA3TE5T033')
  const { version } = await rowOf(twin)
  await chen.post(`/api/registers/enterprises/${twin}/change`, { version, values: { headcount: '80' } })
  const { body } = await merge('chen', third, twin)
  assert.deepEqual(body.merged.map((one) => one.id).sort(), [lantian, twin].sort())
  assert.equal((await rowOf(third)).values['headcount'], '80')
  // What a session was read with is trusted for some seconds.
  app.at('2026-03-02T09:10')
  const wang = await app.as('wang')
  assert.equal((await wang.get(`/api/enterprises/${third}`)).status, 200)
})

test('an appeal that names the merged entry is filed for the kept one', async () => {
  const wang = await app.as('wang')
  const me = await wang.get<{ seat: { id: string } }>('/api/me')
  const filed = await wang.post<{ id: string } & Problem>('/api/appeals/acts/file', {
    key: newKey(),
    input: { ...APPEAL, title: '用电增容办不下来', enterpriseId: lantian },
  })
  assert.equal(filed.status, 200, JSON.stringify(filed.body))
  const seen = await seeAppeal(wang, filed.body.id)
  assert.equal(seen.body.enterprise?.id, me.body.seat.id)
})

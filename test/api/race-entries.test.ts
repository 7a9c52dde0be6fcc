/** 亮工作、赛创新 over HTTP: a department writes, somebody else approves, and the board of the period shows it to every officer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RaceWire } from '../../src/modules/targets/wire.ts'
import type { MatterListWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const WRITTEN = {
  theme: 'innovation',
  title: '拿地即开工',
  writing: '四证同发，当日开工',
  fromOn: '2026-02-01',
  toOn: '2026-02-28',
}

async function draft(login: string, more: object = {}): Promise<Done> {
  const input = { ...WRITTEN, ...more }
  return (await app.as(login)).post('/api/race-entries/acts/draft', { key: newKey(), input })
}

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const visitor = await app.as(login)
  const { body } = await visitor.get<MatterViewWire>(`/api/race-entries/${id}`)
  return visitor.post(`/api/race-entries/${id}/acts/${name}`, {
    version: body.version ?? 1,
    key: newKey(),
    input,
  })
}

const see = async (login: string, id: string) => (await app.as(login)).get(`/api/race-entries/${id}`)
const shown = async (login: string, from = '2026-02-01', to = '2026-02-28') =>
  (await (await app.as(login)).get<RaceWire>(`/api/race?from=${from}&to=${to}`)).body.entries

test('what a department writes is nobody else’s until it is approved, and then stands on the board of its period', async () => {
  const { id } = (await draft('yu')).body
  assert.equal((await see('fang', id)).status, 200)
  for (const login of ['chen', 'lin', 'jiang']) assert.equal((await see(login, id)).status, 404, login)
  assert.equal((await act('yu', id, 'submit')).status, 200)
  const jiang = await app.as('jiang')
  const listed = await jiang.get<MatterListWire>('/api/matters?scope=region')
  assert.ok(!listed.body.rows.some((row) => row.id === id))
  assert.deepEqual(await shown('wei'), [])
  assert.equal((await act('luo', id, 'approve')).status, 200)
  const [entry] = await shown('wei')
  assert.deepEqual(
    [entry?.id, entry?.theme, entry?.title, entry?.department.zh, entry?.isOpen],
    [id, 'innovation', '拿地即开工', '临溪区自然资源局', false],
  )
  assert.equal((await shown('yu'))[0]?.isOpen, true)
  assert.deepEqual(await shown('wei', '2026-03-01', '2026-03-31'), [])
  assert.equal((await shown('wei', '2026-02-28', '2026-03-31')).length, 1)
  assert.equal((await act('yu', id, 'withdraw', { reason: '数据有误' })).status, 200)
  assert.deepEqual(await shown('wei'), [])
})

test('what is sent back is rewritten with its reason in mind, and only its department may', async () => {
  const { id } = (await draft('yu', { title: '送回' })).body
  await act('yu', id, 'submit')
  assert.equal((await act('luo', id, 'sendBack', {})).status, 422)
  assert.equal((await act('luo', id, 'sendBack', { reason: '请补数据' })).status, 200)
  assert.equal((await act('luo', id, 'rewrite', WRITTEN)).status, 403)
  assert.equal((await act('fang', id, 'rewrite', { ...WRITTEN, title: '改好' })).status, 200)
  assert.equal((await act('yu', id, 'approve')).body.code, 'not_permitted')
})

test('nobody approves what they wrote themselves, and an enterprise writes nothing', async () => {
  const { id } = (await draft('luo', { title: '自写自审' })).body
  assert.equal((await act('luo', id, 'submit')).status, 200)
  assert.notEqual((await act('luo', id, 'approve')).status, 200)
  assert.equal((await draft('wang')).body.code, 'not_permitted')
  const turned = await (
    await app.as('yu')
  ).post<Problem>('/api/race-entries/acts/draft', {
    key: newKey(),
    input: { ...WRITTEN, toOn: '2026-01-31' },
  })
  assert.equal(turned.body.fields[0]?.path, '/input/toOn')
})

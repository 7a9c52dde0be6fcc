/** What a row of a list tells of time: a part has nothing but the limit of its own step, and shows that. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterListWire } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, fileAppeal, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

test('an open ask shows how long the enterprise has for its answer, in lists and on the page of its appeal', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  await doAct(app, 'yu', id, 'ask', { question: '请补充验收申请编号' })
  for (const login of ['yu', 'wang']) {
    const visitor = await app.as(login)
    const { body } = await seeAppeal(visitor, id)
    const part = body.parts.find(({ kind }) => kind === 'ask')
    const listed = (await visitor.get<MatterListWire>('/api/matters?kind=ask&state=open')).body.rows
    for (const row of [part, listed.find((one) => one.id === part?.id)]) {
      assert.deepEqual([row?.isTimed, row?.time.light], [true, 'green'], login)
      assert.ok(row?.time.dueAt, login)
    }
  }
})

test('a part whose limit is over is red in every list', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  await doAct(app, 'yu', id, 'proposeReturn', { reason: '非我局', basis: '三定方案' })
  app.at('2026-03-16T09:00')
  const { body } = await seeAppeal(await app.as('chen'), id)
  assert.deepEqual(
    body.parts.map(({ kind, time }) => [kind, time.light]),
    [['ruling', 'red']],
  )
})

test('an enterprise reads nothing of the steps of the office in its list', async () => {
  app.at('2026-03-02T09:00')
  const { id } = (await fileAppeal(app)).body
  const { body } = await (await app.as('wang')).get<MatterListWire>('/api/matters?kind=appeal')
  const row = body.rows.find((one) => one.id === id)
  assert.deepEqual([row?.time.dueAt, row?.time.light, row?.isTimed], [null, 'notStarted', true])
})

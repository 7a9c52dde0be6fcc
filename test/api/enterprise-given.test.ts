/** What an enterprise was asked for and has handed in, so that nobody asks twice; only in matters that the reader may see. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { appealIn, doAct } from '../support/appeal-story.ts'
import type { GivenWire } from '../../src/modules/enterprises/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { lantian, qinghe } = app.city.enterprises
const given = async (login: string, id: string) =>
  (await app.as(login)).get<GivenWire>(`/api/enterprises/${id}/given`)

test('a question to the enterprise and the file that it sent are listed for whoever sees the appeal', async () => {
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'yu', id, 'ask', { question: '请提供环评批复文号' })
  const wang = await app.as('wang')
  const file = await wang.upload('批复.pdf', new TextEncoder().encode('%PDF-1.4 the paper'))
  await doAct(app, 'wang', id, 'attach', { files: [file.body.id], audience: 'applicant' })
  const { body } = await given('yu', lantian)
  assert.deepEqual(
    body.asked.map(({ question, status, within }) => [question, status, within.matterId]),
    [['请提供环评批复文号', 'asked', id]],
  )
  assert.deepEqual(
    body.given.map(({ name, within }) => [name, within.matterId]),
    [['批复.pdf', id]],
  )
})

test('whoever does not see the appeal sees nothing of it, and another enterprise has given nothing', async () => {
  assert.deepEqual((await given('xu', lantian)).body, { asked: [], given: [] })
  assert.deepEqual((await given('chen', qinghe)).body, { asked: [], given: [] })
  assert.equal((await given('chen', '019a0000-0000-7000-8000-00000000ffff')).status, 404)
  assert.equal((await given('wang', lantian)).status, 403)
})

/** An enterprise that is dissolved before its revisit, over HTTP: what is still read, what is refused, how it ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EnterpriseWire } from '../../src/modules/enterprises/wire.ts'
import type { ActAnswer, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, fileAppeal, newKey, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { lantian } = app.city.enterprises

const end = async (login: string, endedOn: string | null, id: string = lantian) =>
  (await app.as(login)).post<EnterpriseWire & Problem>(`/api/enterprises/${id}/end`, {
    endedOn,
    reason: '登记机关注销公告',
  })
const code = ({ body }: { body: Problem }) => body.fields?.[0]?.code ?? body.reason.code
const GONE = { cause: 'enterpriseGone', reason: '注销公告，联系人证实' }

test('the register says when an enterprise ended, and takes a mistake back; both stand in its journal', async () => {
  assert.equal(code(await end('chen', '2026-03-03')), 'enterprise.endAhead')
  assert.equal(code(await end('zhou', '2026-03-02')), 'enterprise.power')
  assert.equal((await end('wang', '2026-03-02')).status, 403)
  assert.equal((await end('chen', '2026-03-02')).body.endedOn, '2026-03-02')
  assert.equal(code(await end('chen', '2026-03-02')), 'enterprise.sameEnd')
  assert.equal((await end('chen', null)).body.endedOn, null)
  const unknown = await end('chen', '2026-03-02', '019a0000-0000-7000-8000-00000000ffff')
  assert.equal(unknown.status, 404)
  const { rows } = await app.pool.query('select act from journal where subject = $1 order by seq', [
    `register:enterprise:${lantian}`,
  ])
  assert.deepEqual(rows, [{ act: 'end' }, { act: 'end' }])
})

test('a revisit of a dissolved enterprise ends by two people, out of the rates; it files no more and reads on', async () => {
  const id = await appealIn(app, 'replied')
  assert.equal(code(await doAct(app, 'he', id, 'proposeExclusion', GONE)), 'appeal.enterpriseStands')
  await end('chen', '2026-03-02')
  assert.equal(code(await fileAppeal(app)), 'enterprise.ended')
  assert.equal((await seeAppeal(await app.as('wang'), id)).status, 200)
  assert.equal((await doAct(app, 'he', id, 'tryRevisit', { note: '原联系人已离职' })).status, 200)
  assert.equal((await doAct(app, 'he', id, 'proposeExclusion', GONE)).status, 200)
  assert.equal(code(await doAct(app, 'he', id, 'close')), 'appeal.notSolved')
  const chen = await app.as('chen')
  const part = (await seeAppeal(chen, id)).body.parts.find(({ kind }) => kind === 'ruling')
  const ruling = (await chen.get<MatterViewWire>(`/api/rulings/${part?.id}`)).body
  const decide = async (login: string) =>
    (await app.as(login)).post<ActAnswer & Problem>(`/api/rulings/${ruling.id}/acts/approve`, {
      version: ruling.version,
      key: newKey(),
      input: {},
    })
  assert.equal((await decide('he')).status, 403)
  assert.equal((await decide('chen')).status, 200)
  assert.equal((await doAct(app, 'he', id, 'close')).body.status, 'closed')
  const seen = (await seeAppeal(chen, id)).body
  assert.equal(seen.facts.excluded, 'enterpriseGone')
  const facts = seen.timeline.flatMap((line) => line.facts.map(({ fact }) => fact))
  assert.ok(facts.includes('enterpriseGone') && facts.includes('excluded'))
})

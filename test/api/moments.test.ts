/** A wrong moment put right over HTTP: two people of the office, truth for clocks and verdicts, a trace for everybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditRun } from '../../src/simulation/audit.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, seeAppeal, STEPS } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

const at = (text: string) => `${text}:00+08:00`
const CALL = { method: 'phone', person: '王海生' }
const wrong = (what: string, moment: string) => ({ what, at: at(moment), reason: '当时有事，事后补记' })

/** An appeal whose contact was written down three hours after it was made. */
async function contactedLate(): Promise<string> {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  app.at('2026-03-02T14:30')
  await app.sweep()
  await doAct(app, 'yu', id, 'contact', CALL)
  return id
}
const clockOf = async (id: string, name: string) =>
  (await seeAppeal(await app.as('yu'), id)).body.clocks.findLast((clock) => clock.name === name)
const code = (done: { body: { fields?: { code: string }[]; reason: { code: string } } }) =>
  done.body.fields?.[0]?.code ?? done.body.reason.code

test('two people put the contact right: it was in time, and what was climbed without reason is named', async () => {
  const id = await contactedLate()
  assert.equal((await clockOf(id, 'contact'))?.verdict, 'late')
  assert.equal(
    (await doAct(app, 'chen', id, 'proposeMoment', wrong('contacted', '2026-03-02T10:00'))).status,
    200,
  )
  assert.equal((await doAct(app, 'chen', id, 'confirmMoment')).body.reason.code, 'act.notBy')
  assert.equal((await doAct(app, 'du', id, 'confirmMoment')).status, 200)
  assert.equal((await clockOf(id, 'contact'))?.verdict, 'inTime')
  const { body } = await seeAppeal(await app.as('chen'), id)
  assert.equal(body.facts.contactedAt, at('2026-03-02T10:00'))
  assert.deepEqual([body.facts.corrections, body.facts.momentProposal], [1, null])
  const facts = body.timeline.flatMap((line) => line.facts.map(({ fact }) => fact))
  for (const fact of ['momentProposed', 'momentCorrected', 'verdictCorrected', 'rungVoided'])
    assert.ok(facts.includes(fact), fact)
  assert.ok(facts.includes('rung'), 'what was climbed stays in the journal')
})

test('a dispatch that was earlier in truth makes what runs due earlier', async () => {
  app.at('2026-03-03T09:00')
  const id = await appealIn(app, 'signed')
  const before = (await clockOf(id, 'resolve'))?.time.dueAt
  await doAct(app, 'chen', id, 'proposeMoment', wrong('filed', '2026-03-02T10:00'))
  await doAct(app, 'du', id, 'confirmMoment')
  await doAct(app, 'chen', id, 'proposeMoment', wrong('dispatched', '2026-03-02T11:00'))
  await doAct(app, 'du', id, 'confirmMoment')
  assert.deepEqual(
    [before, (await clockOf(id, 'resolve'))?.time.dueAt],
    [at('2026-03-18T00:00'), at('2026-03-17T00:00')],
  )
})

test('no moment lies ahead, before the step it follows, after the next one, or where nothing happened', async () => {
  const id = await contactedLate()
  const ask = async (what: string, moment: string) =>
    code(await doAct(app, 'chen', id, 'proposeMoment', wrong(what, moment)))
  assert.equal(await ask('contacted', '2026-03-02T15:00'), 'act.future')
  assert.equal(await ask('contacted', '2026-03-02T08:00'), 'appeal.momentOrder')
  assert.equal(await ask('dispatched', '2026-03-02T14:45'), 'act.future')
  assert.equal(await ask('opinion', '2026-03-02T12:00'), 'appeal.momentMissing')
  assert.equal(await ask('contacted', '2026-03-02T14:30'), 'appeal.sameMoment')
  app.at('2026-03-02T15:00')
  assert.equal(await ask('dispatched', '2026-03-02T14:45'), 'appeal.momentOrder')
})

test('the handler puts nothing right, nor does the enterprise; another may decline, and it stays as it was', async () => {
  const id = await contactedLate()
  const input = wrong('contacted', '2026-03-02T10:00')
  assert.equal((await doAct(app, 'yu', id, 'proposeMoment', input)).status, 403)
  assert.equal((await doAct(app, 'wang', id, 'proposeMoment', input)).status, 403)
  assert.equal((await doAct(app, 'du', id, 'confirmMoment')).body.reason.code, 'act.nothing')
  await doAct(app, 'chen', id, 'proposeMoment', input)
  assert.equal((await doAct(app, 'he', id, 'proposeMoment', input)).body.reason.code, 'appeal.momentProposed')
  assert.equal((await seeAppeal(await app.as('wang'), id)).body.facts.momentProposal, null)
  assert.equal((await doAct(app, 'he', id, 'declineMoment', { reason: '有通话记录' })).status, 200)
  assert.equal((await clockOf(id, 'contact'))?.verdict, 'late')
})

test('a reply put right moves the revisit with it, also after the appeal is closed', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  app.at('2026-03-17T10:00')
  await app.sweep()
  await STEPS['replied']?.(app, id)
  app.at('2026-03-17T11:00')
  for (const status of ['revisiting', 'closed']) await STEPS[status]?.(app, id)
  assert.equal((await clockOf(id, 'resolve'))?.verdict, 'late')
  await doAct(app, 'chen', id, 'proposeMoment', wrong('replied', '2026-03-16T16:00'))
  assert.equal((await doAct(app, 'du', id, 'confirmMoment')).status, 200)
  assert.equal((await clockOf(id, 'resolve'))?.verdict, 'inTime')
  assert.equal((await clockOf(id, 'revisit'))?.startedAt, at('2026-03-16T16:00'))
})

test('after all of it the books still agree', async () => {
  const { findings } = await auditRun(app.pool, app.now())
  // No job seals the journal here.
  assert.deepEqual(
    findings.filter((finding) => !finding.includes('seal.late')),
    [],
  )
})

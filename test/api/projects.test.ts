/** Projects over HTTP: who enters them, who sees them, what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { onProject, openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

test('the promotion office enters a project, with amounts as people write them', async () => {
  const { status, body } = await openProject(app, { investment: '１.２亿', ownFunds: '3,000', jobs: 120 })
  assert.equal(status, 200, JSON.stringify(body))
  const seen = await seeProject(await app.as('chen'), body.id)
  const { stage, investment, funds, events } = seen.body.facts
  assert.equal(seen.body.status, 'lead')
  assert.deepEqual([stage, investment, funds], ['lead', 12_000_000_000, { own: 3_000_000_000 }])
  assert.deepEqual(events, [
    { no: 1, type: 'stage', stage: 'lead', on: '2026-03-02', note: null, isVoid: false },
  ])
  const { rows } = await app.pool.query(
    'select stage, happened_on from project_event where project_id = $1',
    [body.id],
  )
  assert.equal(rows.length, 1)
})

test('nobody else enters one, and none outside of the region of the post', async () => {
  for (const login of ['yu', 'su', 'wang', 'kong'])
    assert.equal((await openProject(app, {}, login)).status, 403, login)
  const { regions } = app.city
  assert.equal((await openProject(app, { regionId: regions.linxi }, 'wei')).status, 403)
  assert.equal((await openProject(app, { regionId: regions.wangshan }, 'wei')).status, 200)
})

test('what is no amount, a finish before the start, funds above the investment and an unknown enterprise are refused at their field', async () => {
  for (const [more, path, code] of [
    [{ investment: '很多' }, '/input/investment', 'project.amount'],
    [{ loanFunds: '-5' }, '/input/loanFunds', 'project.amount'],
    [
      { plannedStartOn: '2026-06-01', plannedFinishOn: '2026-05-31' },
      '/input/plannedFinishOn',
      'project.finishBeforeStart',
    ],
    [{ investment: '100', ownFunds: '101' }, '/input/investment', 'project.fundsExceed'],
    [{ enterpriseId: app.city.regions.linxi }, '/input/enterpriseId', 'enterprise.unknown'],
  ] as const) {
    const { status, body } = await openProject(app, more)
    assert.deepEqual([status, body.fields?.[0]?.path, body.reason.code], [422, path, code])
  }
})

test('an enterprise reads its own project, and another’s does not exist for it', async () => {
  const { id } = (await openProject(app)).body
  assert.equal((await seeProject(await app.as('wang'), id)).status, 200)
  assert.equal((await seeProject(await app.as('liu'), id)).status, 404)
  assert.equal((await onProject(app, 'liu', id, 'amend', { jobs: 1 })).status, 404)
  assert.equal((await onProject(app, 'wang', id, 'amend', { jobs: 1 })).status, 403)
})

test('an amendment changes what it names and nothing else, and one that names nothing is refused', async () => {
  const { id } = (await openProject(app, { jobs: 10, address: '桐荫街道' })).body
  assert.equal((await onProject(app, 'chen', id, 'amend', { jobs: 20, otherFunds: '5万' })).status, 200)
  const { facts } = (await seeProject(await app.as('chen'), id)).body
  assert.deepEqual([facts.jobs, facts.address, facts.funds], [20, '桐荫街道', { other: 5_000_000 }])
  assert.equal((await onProject(app, 'chen', id, 'amend')).body.reason.code, 'project.nothingGiven')
})

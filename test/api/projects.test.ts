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

test('a project lies in a park and on parcels of the registers, named by their codes', async () => {
  const su = await app.as('su')
  const owner = app.database.pool('owner')
  const park = { id: app.city.regions.linxi, code: 'YQ-01' }
  await owner.query(
    `insert into park (id, version, region_id, code, name, level, chief_name, chief_post, chief_from_on, search_text, search_pairs)
     values ($1, 1, $1, 'YQ-01', '高新园', 'provincial', '韩树', '书记', '2025-06-01', '', '{}')`,
    [park.id],
  )
  await owner.query(
    `insert into parcel (id, version, region_id, code, name, area, state, search_text, search_pairs)
     values ($1, 1, $1, 'DK-1', '一号地', 2, 'offered', '', '{}')`,
    [park.id],
  )
  for (const [more, code] of [
    [{ parkCode: 'YQ-9' }, 'project.noPark'],
    [{ parcelCodes: 'DK-1，DK-7' }, 'project.noParcel'],
  ] as const)
    assert.equal((await openProject(app, more)).body.reason.code, code)
  const { id } = (await openProject(app, { parkCode: 'YQ-01', parcelCodes: 'DK-1' })).body
  const { facts } = (await seeProject(su, id)).body
  assert.deepEqual([facts.park, facts.parcels], [park, [{ id: park.id, code: 'DK-1' }]])
  const list = await su.get<{ rows: { id: string }[] }>(`/api/projects?parkId=${park.id}`)
  assert.deepEqual(
    list.body.rows.map((row) => row.id),
    [id],
  )
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

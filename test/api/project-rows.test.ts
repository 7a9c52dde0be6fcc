/** What is known of projects beside their gates: the reserve pool, the next step, where they lie, and what they sum up to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HORIZONS } from '../../src/modules/projects/words.ts'
import type { ProjectListWire } from '../../src/modules/projects/wire-lists.ts'
import type { ProjectPointsWire, ProjectTotalsWire } from '../../src/modules/projects/wire-totals.ts'
import type { ZoneStandingWire } from '../../src/modules/parks/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey } from '../support/appeal-story.ts'
import { mustOn, onProject, openProject, projectIn, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const DECIDED = { approvedBy: '区长办公会', reason: '前期成熟' }

const idsOf = async (query: string) => {
  const { status, body } = await (await app.as('chen')).get<ProjectListWire>(`/api/projects?${query}`)
  assert.equal(status, 200, query)
  return body.rows.map(({ id }) => id)
}

test('a project is planned for a horizon and a field, is a leading one, and is found by each of them', async () => {
  const known = { horizon: 'to2035', reserveField: 'technology', isLeading: true, emissions: 12 }
  const { id } = (await openProject(app, known)).body
  const { facts } = (await seeProject(await app.as('chen'), id)).body
  const { horizon, reserveField, isLeading, emissions } = facts
  assert.deepEqual({ horizon, reserveField, isLeading, emissions }, known)
  for (const query of ['horizon=to2035', 'reserveField=technology', 'isLeading=yes'])
    assert.deepEqual(await idsOf(query), [id], query)
  for (const other of HORIZONS.filter((one) => one !== 'to2035'))
    assert.deepEqual(await idsOf(`horizon=${other}`), [])
  assert.equal((await openProject(app, { horizon: 'plan99' })).status, 422)
  assert.equal((await openProject(app, { emissions: -1 })).status, 422)
})

test('a lead enters the reserve pool by a review with who decided, and becomes a formal project by its first stage', async () => {
  const id = await projectIn(app, 'lead')
  const { status, body } = await onProject(app, 'chen', id, 'reviewReserve', { ...DECIDED, maturity: 'out' })
  assert.deepEqual([status, body.reason.code], [422, 'project.notInPool'])
  assert.equal((await onProject(app, 'chen', id, 'reviewReserve', { maturity: 'planned' })).status, 422)
  await mustOn(app, 'chen', id, 'reviewReserve', { ...DECIDED, maturity: 'planned' })
  await mustOn(app, 'chen', id, 'reviewReserve', { ...DECIDED, maturity: 'reserved' })
  assert.deepEqual(await idsOf('maturity=reserved'), [id])
  await mustOn(app, 'chen', id, 'record', { evidence: 'meetingMinutes', on: '2026-03-02', note: '会谈' })
  await mustOn(app, 'chen', id, 'advance', { stage: 'negotiating' })
  const { facts, timeline } = (await seeProject(await app.as('chen'), id)).body
  assert.equal(facts.reserve?.maturity, 'converted')
  assert.deepEqual(
    facts.events.map(({ type }) => type).filter((type) => type === 'reserve' || type === 'converted'),
    ['reserve', 'reserve', 'converted'],
  )
  assert.ok(JSON.stringify(timeline).includes(DECIDED.approvedBy))
  const late = await onProject(app, 'chen', id, 'reviewReserve', { ...DECIDED, maturity: 'planned' })
  assert.equal(late.body.reason.code, 'act.status')
})

test('an entry of the pool that nobody has reviewed in time is inactive; one that was taken out is not', async () => {
  const [kept, gone] = [await projectIn(app, 'lead'), await projectIn(app, 'lead')]
  for (const id of [kept, gone])
    await mustOn(app, 'chen', id, 'reviewReserve', { ...DECIDED, maturity: 'planned' })
  await mustOn(app, 'chen', gone, 'reviewReserve', { ...DECIDED, maturity: 'out' })
  const reserve = async () => (await seeProject(await app.as('chen'), kept)).body.facts.reserve
  assert.deepEqual(await reserve(), { maturity: 'planned', reviewOn: '2026-05-31', isInactive: false })
  app.at('2026-05-31T17:00')
  assert.deepEqual(await idsOf('only=inactive'), [])
  app.at('2026-06-01T09:00')
  assert.equal((await reserve())?.isInactive, true)
  assert.deepEqual(await idsOf('only=inactive'), [kept])
  app.at('2026-03-02T09:00')
})

test('a negotiation lies idle until somebody says what comes next, and again once that day is over', async () => {
  const id = await projectIn(app, 'negotiating')
  assert.ok((await idsOf('only=idle')).includes(id))
  const step = { nextStep: '实地考察', nextOn: '2026-03-05' }
  const early = await onProject(app, 'chen', id, 'planNext', { ...step, nextOn: '2026-03-01' })
  assert.deepEqual([early.status, early.body.reason.code], [422, 'project.dayOver'])
  assert.equal((await onProject(app, 'wang', id, 'planNext', step)).status, 403)
  await mustOn(app, 'chen', id, 'planNext', step)
  assert.ok(!(await idsOf('only=idle')).includes(id))
  app.at('2026-03-06T09:00')
  assert.ok((await idsOf('only=idle')).includes(id))
  const { facts } = (await seeProject(await app.as('chen'), id)).body
  assert.deepEqual(facts.next, { step: '实地考察', on: '2026-03-05', isIdle: true })
  app.at('2026-03-02T09:00')
})

test('an enterprise sees neither the reserve pool nor the next step of its project', async () => {
  const id = await projectIn(app, 'lead')
  await mustOn(app, 'chen', id, 'reviewReserve', { ...DECIDED, maturity: 'planned' })
  await mustOn(app, 'chen', id, 'planNext', { nextStep: '内部研判', nextOn: '2026-03-05' })
  const { body } = await seeProject(await app.as('wang'), id)
  assert.deepEqual([body.facts.reserve, body.facts.next.step], [null, null])
  assert.ok(!JSON.stringify(body).includes('内部研判'))
  assert.ok(!JSON.stringify(body).includes('区长办公会'))
})

test('a point is kept to the millionth of a degree; half of one, one turned round and one abroad are refused', async () => {
  const { id } = (await openProject(app, { longitude: '120.3845127', latitude: ' 36.105214' })).body
  const { facts } = (await seeProject(await app.as('chen'), id)).body
  assert.deepEqual(facts.point, { longitude: 120.384513, latitude: 36.105214 })
  for (const [more, path, code] of [
    [{ longitude: '120.3' }, '/input/latitude', 'project.pointHalf'],
    [{ latitude: '36.1' }, '/input/longitude', 'project.pointHalf'],
    [{ longitude: '36.1', latitude: '120.3' }, '/input/longitude', 'project.pointTurned'],
    [{ longitude: '12.4', latitude: '41.9' }, '/input/longitude', 'project.pointOutside'],
    [{ longitude: '120.3', latitude: '61.1' }, '/input/latitude', 'project.pointOutside'],
  ] as const) {
    const { status, body } = await openProject(app, more)
    assert.deepEqual([status, body.fields?.[0]?.path, body.reason.code], [422, path, code])
  }
  assert.equal((await openProject(app, { longitude: '-120', latitude: '36' })).status, 422)
})

test('the map shows the points, and counts what lies nowhere yet; the list shows the same', async () => {
  const chen = await app.as('chen')
  const { body } = await chen.get<ProjectPointsWire>('/api/projects/points?industry=C34')
  assert.equal(body.placed, body.rows.length)
  assert.deepEqual(
    body.rows.map(({ longitude, latitude }) => [longitude, latitude]),
    [[120.384513, 36.105214]],
  )
  assert.equal((await idsOf('only=unplaced')).length, body.unplaced)
  assert.equal((await (await app.as('wang')).get('/api/projects/points')).status, 403)
})

test('each total counts what the list shows under the same filter', async () => {
  await openProject(app, { industry: 'I65', channel: 'fair', investment: '2亿', landArea: 300, energy: 5 })
  assert.equal(
    (
      await (
        await app.as('chen')
      ).post('/api/projects/acts/register', {
        key: newKey(),
        input: { title: '行业未定的线索', regionId: app.city.regions.linxi },
      })
    ).status,
    200,
  )
  const chen = await app.as('chen')
  for (const by of ['industry', 'channel', 'regionId', 'stage'] as const) {
    const { status, body } = await chen.get<ProjectTotalsWire>(`/api/projects/totals?by=${by}`)
    assert.equal(status, 200)
    assert.equal(body.whole.count, (await idsOf('')).length)
    assert.equal(
      body.rows.reduce((sum, { wan }) => sum + wan, 0),
      body.whole.wan,
    )
    for (const { key, count } of body.rows)
      assert.equal((await idsOf(`${by}=${key ?? 'none'}`)).length, count, `${by} ${key}`)
  }
  const fair = await chen.get<ProjectTotalsWire>('/api/projects/totals?by=industry&channel=fair')
  assert.deepEqual(fair.body.rows, [
    { key: 'I65', name: null, count: 1, wan: 20_000, landArea: 300, energy: 5, emissions: 0, jobs: 0 },
  ])
  assert.equal((await chen.get('/api/projects/totals?by=colour')).status, 422)
  assert.equal((await (await app.as('wang')).get('/api/projects/totals?by=stage')).status, 403)
})

test('a project names its functional zone, which shows its projects, its enterprises and what they add up to', async () => {
  const id = app.city.regions.linxi
  await app.database.pool('owner').query(
    `insert into zone (id, version, region_id, code, name, search_text, search_pairs)
     values ($1, 1, $1, 'GN-01', '总部经济区', '', '{}')`,
    [id],
  )
  const wrong = await openProject(app, { zoneCode: 'GN-9' })
  assert.deepEqual([wrong.status, wrong.body.reason.code], [422, 'project.noZone'])
  const land = { landArea: 20_000, plannedTax: '600', investment: '1亿', jobs: 10 }
  const first = (await openProject(app, { zoneCode: 'GN-01', ...land })).body.id
  await openProject(app, { zoneCode: 'GN-01', industry: 'I65', investment: '2亿' })
  await openProject(app, { zoneCode: 'GN-01', industry: 'C3421' })
  assert.deepEqual((await seeProject(await app.as('chen'), first)).body.facts.zone, { id, code: 'GN-01' })
  assert.equal((await idsOf(`zoneId=${id}`)).length, 3)
  const { body } = await (await app.as('luo')).get<ZoneStandingWire>(`/api/zones/${id}/standing`)
  assert.deepEqual(
    [body.projects, body.taxWan, body.jobs, body.taxPerMu, body.leading],
    [3, 600, 10, 20, { industry: 'C34', percent: 66 }],
  )
  assert.deepEqual(
    body.enterprises.map(({ projects }) => projects),
    [3],
  )
  const elsewhere = await (await app.as('chen')).get(`/api/zones/${first}/standing`)
  assert.equal(elsewhere.status, 404)
  const stranger = await (await app.as('yu')).get<ZoneStandingWire>(`/api/zones/${id}/standing`)
  assert.equal(stranger.body.projects, 0)
})

/** Stewards over HTTP: who must have one, proposing and confirming, a whole backlog, hand-over, leavers, substitutes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../src/platform/wire.ts'
import type {
  CoverageWire,
  HandoversWire,
  PoolsWire,
  RunWire,
  SubjectStewardsWire,
} from '../../src/modules/stewards/wire.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { mustOn, onProject, openProject, projectIn, seeProject } from '../support/project-story.ts'

/** A city whose pools know Yu and Peng (Linxi) and Xie (Wangshan); Lantian and Xingyuan are industry above scale. */
async function begin(): Promise<TestApp> {
  const app = await startApp({ at: '2026-03-02T09:00' })
  const { lantian, xingyuan } = app.city.enterprises
  await app.database
    .pool('owner')
    .query('update enterprise set is_above_scale = true where id = any($1)', [[lantian, xingyuan]])
  const chen = await app.as('chen')
  for (const [pool, post, region] of [
    ['enterprise', 'resources.first', 'linxi'],
    ['enterprise', 'power.second', 'wangshan'],
    ['senior', 'resources.first', 'linxi'],
    ['senior', 'resources.second', 'linxi'],
  ] as const) {
    const body = {
      pool,
      regionId: app.city.regions[region],
      postId: app.city.post(post),
      phone: '0991-5550101',
    }
    assert.equal((await chen.post('/api/steward-pools', body)).status, 200)
  }
  return app
}

const coverage = async (app: TestApp, query = '') =>
  (await (await app.as('chen')).get<CoverageWire>(`/api/coverage${query}`)).body
const stewards = async (app: TestApp, path: string, login = 'chen') =>
  (await app.as(login)).get<SubjectStewardsWire & Problem>(`/api/${path}/stewards`)
const put = async (app: TestApp, path: string, body: object, login = 'chen') =>
  (await app.as(login)).post<SubjectStewardsWire & Problem>(`/api/${path}/stewards`, body)

test('the base is projects of enough investment under way, industry above scale, trade above limit; days are counted', async () => {
  const app = await begin()
  const small = await openProject(app, { investment: '400' })
  assert.equal(small.status, 200)
  assert.deepEqual((await coverage(app)).parts, [{ part: 'aboveScale', base: 2, covered: 0 }])
  await projectIn(app, 'signed', { title: '蓝田三期', investment: '2亿' })
  await app.app.runJob('coverage')
  app.at('2026-03-09T09:00')
  const seen = await coverage(app)
  assert.deepEqual([seen.base, seen.covered, seen.graceDays], [3, 0, 5])
  assert.deepEqual(
    seen.uncovered.map(({ days, isWarning }) => [days, isWarning]),
    [
      [7, true],
      [7, true],
      [7, true],
    ],
  )
  const district = await coverage(app, `?regionId=${app.city.regions.wangshan}`)
  assert.deepEqual([district.base, district.uncovered[0]?.subject.id], [1, app.city.enterprises.xingyuan])
  await app.app.runJob('coverage')
  assert.deepEqual((await coverage(app)).months, [{ month: '2026-03-01', base: 3, covered: 0 }])
  const file = await (await app.as('chen')).get('/api/coverage.xlsx')
  assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/)
})

test('coverage is refused to who neither reads the region nor assigns there', async () => {
  const app = await begin()
  const yu = await app.as('yu')
  assert.equal((await yu.get<Problem>('/api/coverage')).body.code, 'not_permitted')
  const wei = await app.as('wei')
  const { body } = await wei.get<Problem>(`/api/coverage?regionId=${app.city.regions.linxi}`)
  assert.equal(body.code, 'not_found')
})

test('the rule proposes of the pool who has least to do; a person confirms, and the project is theirs through all stages', async () => {
  const app = await begin()
  const project = { id: await projectIn(app, 'signed') }
  const path = `projects/${project.id}`
  const { body: proposal } = await stewards(app, path)
  assert.deepEqual(
    [proposal.rule?.scale, proposal.rule?.type, proposal.rule?.pool],
    ['large', 'industry', 'senior'],
  )
  assert.deepEqual(
    proposal.candidates.map(({ filler, load }) => [filler.name, load]),
    [
      ['于海燕', 0],
      ['彭飞宇', 0],
    ],
  )
  const [first] = proposal.candidates
  const body = { slot: 'steward', postId: first?.postId, personId: first?.personId }
  assert.equal((await put(app, path, body, 'yu')).status, 404)
  const put1 = await put(app, path, body)
  assert.equal(put1.body.slots[0]?.present?.filler.phone, '0991-5550101')
  assert.equal((await put(app, path, body)).body.reason.code, 'assignment.taken')
  await app.app.runJob('appoint-stewards')
  const yu = await app.as('yu')
  const page = await seeProject(yu, project.id)
  assert.equal(page.status, 200)
  assert.equal((await coverage(app)).parts.find(({ part }) => part === 'project')?.covered, 1)
  await onProject(app, 'yu', project.id, 'record', {
    evidence: 'businessLicence',
    on: '2026-03-02',
    note: '执照',
  })
  assert.equal((await stewards(app, path)).body.slots[0]?.present?.filler.name, '于海燕')
})

test('nobody fills both slots of a separated pair, a vacant post or a slot that the subject has not', async () => {
  const app = await begin()
  const path = `enterprises/${app.city.enterprises.lantian}`
  const { body: project } = await openProject(app)
  const yu = { postId: app.city.post('resources.first') }
  const ofProject = `projects/${project.id}`
  assert.equal((await put(app, ofProject, { slot: 'steward', ...yu })).status, 200)
  const both = await put(app, ofProject, { slot: 'approvalOfficer', ...yu })
  assert.equal(both.body.reason.code, 'assignment.separated')
  const peng = { postId: app.city.post('resources.second') }
  assert.equal((await put(app, ofProject, { slot: 'approvalOfficer', ...peng })).status, 200)
  assert.equal((await put(app, path, { slot: 'chiefService', ...yu })).body.reason.code, 'steward.slot')
  const vacant = await put(app, path, { slot: 'steward', postId: app.city.post('tax.head') })
  assert.equal(vacant.status, 422)
  const other = { slot: 'steward', ...yu, personId: app.city.person('peng') }
  assert.equal((await put(app, path, other)).body.reason.code, 'steward.notHolder')
  const department = { slot: 'liaisonDepartment', departmentId: app.city.departments.labour }
  assert.equal((await put(app, path, department)).status, 200)
})

test('a steward over the limit is refused, in a run and alone', async () => {
  const app = await begin()
  await app.database.pool('owner').query(`update parameter set value = '1' where name = 'steward.load'`)
  await app.database.pool('owner').query('update reference_version set law_no = law_no + 1')
  await app.app.reference.refresh()
  const ids = await Promise.all(
    ['甲', '乙', '丙'].map(async (title) => (await openProject(app, { title })).body.id),
  )
  const yu = { slot: 'steward', postId: app.city.post('resources.first') }
  assert.equal((await put(app, `projects/${ids[0]}`, yu)).status, 200)
  const second = await put(app, `projects/${ids[1]}`, yu)
  assert.equal(second.body.reason.code, 'assignment.overload')
  assert.match(second.body.reason.text, /于海燕已承担 1 个，上限 1 个/)
})

test('a steward of a pool who takes a project on themselves is refused over the limit too; whoever is in no pool is not', async () => {
  const app = await begin()
  await app.database.pool('owner').query(`update parameter set value = '1' where name = 'steward.load'`)
  await app.database.pool('owner').query('update reference_version set law_no = law_no + 1')
  await app.app.reference.refresh()
  const { resources } = app.city.departments
  const handed = async (title: string) => {
    const { id } = (await openProject(app, { title })).body
    await mustOn(app, 'chen', id, 'handOver', { departmentId: resources, reason: '属地承办' })
    return id
  }
  await mustOn(app, 'yu', await handed('甲'), 'take')
  const second = await handed('乙')
  const { status, body } = await onProject(app, 'yu', second, 'take')
  assert.deepEqual([status, body.reason?.code], [409, 'assignment.overload'])
  await mustOn(app, 'fang', second, 'take')
  await mustOn(app, 'fang', await handed('丙'), 'take')
})

test('who stands in for two at once is shown as such', async () => {
  const app = await begin()
  const { body: project } = await openProject(app, { title: '代理' })
  const yu = { slot: 'steward', postId: app.city.post('resources.first') }
  assert.equal((await put(app, `projects/${project.id}`, yu)).status, 200)
  const standInOf = async () =>
    (
      await (await app.as('chen')).get<SubjectStewardsWire>(`/api/projects/${project.id}/stewards`)
    ).body.slots.find(({ slot }) => slot === 'steward')?.present?.filler.standInOf
  const away = (login: string) =>
    app.database.pool('owner').query(
      `insert into absence (person_id, substitute_id, from_at, to_at)
         values ($1, $2, '2026-03-01T00:00+08:00', '2026-04-01T00:00+08:00')`,
      [app.city.person(login), app.city.person('peng')],
    )
  const reload = async () => {
    await app.database
      .pool('owner')
      .query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.reference.refresh()
  }
  assert.equal(await standInOf(), 0)
  await away('yu')
  await reload()
  assert.equal(await standInOf(), 1)
  await away('fang')
  await reload()
  assert.equal(await standInOf(), 2)
})

test('a run gives out a whole backlog; a person confirms singly or wholly, and what has changed is refused with its reason', async () => {
  const app = await begin()
  const titles = ['一期', '二期', '三期', '四期']
  for (const title of titles) await projectIn(app, 'signed', { title })
  const chen = await app.as('chen')
  const asked = await chen.post<RunWire>('/api/steward-runs', {})
  assert.deepEqual([asked.body.status, asked.body.mayConfirm], ['queued', false])
  await app.app.runJob('steward-runs')
  const run = async () => (await chen.get<RunWire>(`/api/steward-runs/${asked.body.id}`)).body
  const ready = await run()
  assert.deepEqual([ready.status, ready.proposed, ready.unplaced], ['ready', 6, 0])
  assert.deepEqual(
    ready.loads.map(({ after }) => after),
    [3, 2, 1],
  )
  const [one, two] = ready.lines.filter(({ subject }) => subject.kind === 'project')
  const decide = (what: string, lineIds?: unknown[]) =>
    chen.post<RunWire>(`/api/steward-runs/${asked.body.id}/${what}`, lineIds === undefined ? {} : { lineIds })
  await decide('confirm', [one?.id])
  await decide('reject', [two?.id])
  const open = (await run()).lines.filter(({ status }) => status === 'open')
  assert.equal(open.length, 4)
  const meanwhile = open.find(({ subject }) => subject.kind === 'project')
  const peng = { slot: 'steward', postId: app.city.post('resources.second') }
  await put(app, `projects/${meanwhile?.subject.id}`, peng)
  const { body: ended } = await decide('confirm')
  assert.equal(ended.status, 'ended')
  assert.deepEqual(
    Object.groupBy(ended.lines, ({ status }) => status).refused?.map(({ refusal }) => refusal?.code),
    ['assignment.taken'],
  )
  assert.equal(ended.confirmed, 4)
  assert.equal((await coverage(app)).uncovered.length, 1)
})

test('runs are asked for, seen and confirmed only by who assigns in the region', async () => {
  const app = await begin()
  const { body } = await (await app.as('chen')).post<RunWire>('/api/steward-runs', {})
  await app.app.runJob('steward-runs')
  for (const login of ['yu', 'wei']) {
    const visitor = await app.as(login)
    assert.equal((await visitor.get(`/api/steward-runs/${body.id}`)).status, 404)
    assert.equal((await visitor.post(`/api/steward-runs/${body.id}/confirm`, {})).status, 404)
  }
  const yu = await app.as('yu')
  assert.equal((await yu.post<Problem>('/api/steward-runs', {})).body.code, 'not_permitted')
  assert.deepEqual((await yu.get<{ rows: unknown[] }>('/api/steward-runs')).body.rows, [])
})

test('a slot changes hands when the next one takes it, with what is open, notes and contacts; a decline leaves it open', async () => {
  const app = await begin()
  const { body: project } = await openProject(app)
  const path = `projects/${project.id}`
  const { body: put1 } = await put(app, path, { slot: 'steward', postId: app.city.post('resources.first') })
  const id = put1.slots[0]?.present?.id
  await app.app.runJob('appoint-stewards')
  const [yu, peng, lin] = await Promise.all([app.as('yu'), app.as('peng'), app.as('lin')])
  assert.equal((await lin.post(`/api/assignments/${id}/hand-over`)).status, 404)
  const begun = await yu.post<HandoversWire>(`/api/assignments/${id}/hand-over`)
  const handover = begun.body.rows[0]
  const offer = (personKey: string) =>
    yu.post<HandoversWire & Problem>(`/api/handovers/${handover?.id}/offer`, {
      postId: app.city.post(personKey),
      notes: '用地手续待批',
      contacts: '王海生 0991-5550199',
    })
  assert.equal((await offer('resources.first')).body.reason.code, 'steward.sameAgain')
  assert.equal((await offer('resources.second')).status, 200)
  assert.equal((await yu.post(`/api/handovers/${handover?.id}/accept`)).status, 404)
  await peng.post(`/api/handovers/${handover?.id}/decline`, { reason: '手上项目已满' })
  assert.equal((await stewards(app, path)).body.slots[0]?.present?.filler.name, '于海燕')
  await offer('resources.second')
  const given = (await peng.get<HandoversWire>('/api/handovers')).body.rows[0]
  assert.deepEqual([given?.notes, given?.mayAccept, given?.from.name], ['用地手续待批', true, '于海燕'])
  assert.equal((await peng.post(`/api/handovers/${handover?.id}/accept`)).status, 200)
  const after = (await stewards(app, path)).body
  assert.equal(after.slots[0]?.present?.filler.name, '彭飞宇')
  assert.deepEqual(
    after.history.map(({ name, reason }) => [name, reason]),
    [['于海燕', 'handover']],
  )
  await app.app.runJob('appoint-stewards')
  assert.equal((await seeProject(await app.as('peng'), project.id)).status, 200)
})

test('a leaver with open projects opens their hand-over and covers nothing meanwhile', async () => {
  const app = await begin()
  const project = { id: await projectIn(app, 'signed') }
  const path = `projects/${project.id}`
  await put(app, path, { slot: 'steward', postId: app.city.post('resources.second') })
  const owner = app.database.pool('owner')
  await owner.query(`update holding set to_on = '2026-03-08' where person_id = $1`, [app.city.person('peng')])
  await owner.query('update reference_version set organisation_no = organisation_no + 1')
  app.at('2026-03-09T09:00')
  await app.app.reference.refresh()
  await app.app.runJob('coverage')
  const seen = (await stewards(app, path)).body.slots[0]?.present
  assert.deepEqual([seen?.vacantSince, seen?.handover?.to], ['2026-03-09', null])
  assert.equal((await coverage(app)).parts.find(({ part }) => part === 'project')?.covered, 0)
  const { rows } = (await (await app.as('chen')).get<HandoversWire>('/api/handovers')).body
  assert.deepEqual([rows[0]?.cause, rows[0]?.mayOffer], ['leaver', true])
  const pools = (await (await app.as('chen')).get<PoolsWire>('/api/steward-pools')).body
  assert.ok(!pools.rows.some(({ filler }) => filler.name === '彭飞宇'))
})

test('a substitute has no substitute of their own', async () => {
  const app = await begin()
  const send = async (login: string, substitute: string, from: string, to: string) =>
    (await app.as(login)).post<Problem>('/api/absences', {
      personId: app.city.person(login),
      substituteId: app.city.person(substitute),
      fromAt: `${from}T09:00:00+08:00`,
      toAt: `${to}T18:00:00+08:00`,
      reason: '出差',
    })
  assert.equal((await send('yu', 'peng', '2026-03-03', '2026-03-06')).status, 204)
  const refused = async (...args: Parameters<typeof send>) => (await send(...args)).body.fields[0]?.code
  assert.equal(await refused('peng', 'lin', '2026-03-05', '2026-03-10'), 'absence.chain.isSubstitute')
  assert.equal(await refused('lin', 'yu', '2026-03-04', '2026-03-04'), 'absence.chain.away')
  assert.equal((await send('peng', 'lin', '2026-03-09', '2026-03-10')).status, 204)
  app.at('2026-03-04T09:00')
  const path = `enterprises/${app.city.enterprises.lantian}`
  const { body } = await put(app, path, { slot: 'steward', postId: app.city.post('resources.first') })
  assert.deepEqual(body.slots[0]?.present?.filler.standIn, '彭飞宇')
})

const slotOf = async (app: TestApp, id: string) =>
  (await stewards(app, `projects/${id}`)).body.slots[0]?.present?.filler.name ?? null
const handlerOf = async (app: TestApp, id: string) =>
  (await seeProject(await app.as('chen'), id)).body.handler?.name ?? null

test('a project handed over to a body has no steward until somebody there takes it on, and then that one', async () => {
  const app = await begin()
  const { body: project } = await openProject(app)
  const path = `projects/${project.id}`
  const { body: given } = await put(app, path, { slot: 'steward', postId: app.city.post('resources.first') })
  await app.app.runJob('appoint-stewards')
  const yu = await app.as('yu')
  await yu.post(`/api/assignments/${given.slots[0]?.present?.id}/hand-over`)
  const { labour, resources } = app.city.departments
  await mustOn(app, 'yu', project.id, 'handOver', { departmentId: labour, reason: '要素保障' })
  assert.equal(await slotOf(app, project.id), null)
  assert.deepEqual((await yu.get<HandoversWire>('/api/handovers')).body.rows, [])
  await app.app.runJob('appoint-stewards')
  assert.equal(await handlerOf(app, project.id), null)
  await mustOn(app, 'lin', project.id, 'take')
  assert.deepEqual([await slotOf(app, project.id), await handlerOf(app, project.id)], ['林晓初', '林晓初'])
  await mustOn(app, 'chen', project.id, 'handOver', { departmentId: resources, reason: '换回' })
  await mustOn(app, 'peng', project.id, 'take')
  assert.equal(await slotOf(app, project.id), '彭飞宇')
  const again = await put(app, path, { slot: 'steward', postId: app.city.post('resources.first') })
  assert.equal(again.body.reason.code, 'assignment.taken')
})

test('somebody takes a project on while the office makes another its steward: one of both is refused', async () => {
  const app = await begin()
  const { body: project } = await openProject(app)
  const { resources } = app.city.departments
  await mustOn(app, 'chen', project.id, 'handOver', { departmentId: resources, reason: '资源局牵头' })
  const both = await Promise.all([
    onProject(app, 'yu', project.id, 'take'),
    put(app, `projects/${project.id}`, { slot: 'steward', postId: app.city.post('resources.second') }),
  ])
  assert.equal(both.filter(({ status }) => status === 200).length, 1)
  await app.app.runJob('appoint-stewards')
  assert.equal(await slotOf(app, project.id), await handlerOf(app, project.id))
  const other = await onProject(app, 'yu', project.id, 'take')
  assert.notEqual(other.status, 200)
})

/** Teams and direct channels over HTTP: templates with slots, the one secretary, leaders who stay, gaps and uses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DirectsWire, MyStewardsWire } from '../../src/modules/stewards/wire.ts'
import type { TeamWire, TeamsWire } from '../../src/modules/teams/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openProject } from '../support/project-story.ts'

/** A team has a status of its own. */
type Refused = Omit<Problem, 'status'>

const start = () => startApp({ at: '2026-03-02T09:00' })

const lacks = (one: TeamWire) => one.lacks.map(({ key }) => key)
const channelOf = (view: DirectsWire, name: string) => view.channels.find((one) => one.channel === name)

const make = async (app: TestApp, template: string, subjectId?: string, login = 'chen') =>
  (await app.as(login)).post<TeamWire & Refused>('/api/teams', {
    template,
    name: '推进专班',
    ...(subjectId === undefined ? {} : { subjectId }),
  })
const change = async (app: TestApp, id: string, act: string, body: object) =>
  (await app.as('chen')).post<TeamWire & Refused>(`/api/teams/${id}/${act}`, body)

test('a team is active once every required slot is filled and every document is there; until then it says what it lacks', async () => {
  const app = await start()
  const { body: project } = await openProject(app)
  const { body: team } = await make(app, 'fiveOnes', project.id)
  assert.deepEqual(
    [team.status, lacks(team)],
    ['inactive', ['leader', 'responsibleUnit', 'member', 'implementationPlan']],
  )
  const join = async (slot: string, more: object) =>
    (await change(app, team.id, 'join', { slot, ...more })).status
  assert.equal(await join('leader', { postId: app.city.post('leaders.leader') }), 200)
  assert.equal(await join('responsibleUnit', { departmentId: app.city.departments.resources }), 200)
  assert.equal(await join('member', { postId: app.city.post('resources.first') }), 200)
  assert.equal(await join('member', { departmentId: app.city.departments.resources }), 422)
  assert.equal(await join('nothing', { postId: app.city.post('resources.first') }), 422)
  const { body: active } = await change(app, team.id, 'document', {
    key: 'implementationPlan',
    text: '云津项目〔2026〕3号',
  })
  assert.deepEqual([active.status, lacks(active)], ['active', []])
  assert.equal((await change(app, team.id, 'document', { key: 'other', text: '无' })).status, 422)
})

test('of two secretaries put into a work group at once, one is refused; its leader is the head and nobody else', async () => {
  const app = await start()
  const { resources } = app.city.departments
  const { body: team } = await make(app, 'workGroup', resources)
  assert.equal((await make(app, 'workGroup', resources)).body.reason.code, 'team.exists')
  const put = (slot: string, post: string) =>
    change(app, team.id, 'join', { slot, postId: app.city.post(post) })
  const both = await Promise.all([put('secretary', 'resources.first'), put('secretary', 'resources.second')])
  assert.deepEqual(
    both.map(({ status }) => status).sort((one, other) => one - other),
    [200, 409],
  )
  assert.equal(both.find(({ status }) => status === 409)?.body.reason.code, 'team.full')
  assert.equal((await put('leader', 'resources.first')).body.reason.code, 'team.leaderIsHead')
  assert.equal((await put('member', 'labour.first')).body.reason.code, 'team.ofDepartment')
  assert.equal((await put('leader', 'resources.head')).body.status, 'active')
  const { body: teams } = await (await app.as('chen')).get<TeamsWire>('/api/teams?template=workGroup')
  assert.ok(teams.without.every(({ id }) => id !== resources))
  assert.ok(teams.without.some(({ id }) => id === app.city.departments.labour))
})

test('a department has one or two agents, and no third', async () => {
  const app = await start()
  const { body: team } = await make(app, 'agents', app.city.departments.market)
  assert.equal(team.status, 'inactive')
  const put = (post: string) => change(app, team.id, 'join', { slot: 'agent', postId: app.city.post(post) })
  assert.equal((await put('market.first')).body.status, 'active')
  assert.equal((await put('market.second')).body.status, 'active')
  assert.equal((await put('market.head')).body.reason.code, 'team.full')
})

test('an officer is seconded only to an enterprise that is willing', async () => {
  const app = await start()
  const { lantian } = app.city.enterprises
  assert.equal((await make(app, 'secondment', lantian)).body.reason.code, 'team.notWilling')
  await app.database
    .pool('owner')
    .query('update enterprise set takes_secondment = true where id = $1', [lantian])
  const { body: team } = await make(app, 'secondment', lantian)
  const term = { slot: 'cadre', postId: app.city.post('labour.first'), untilOn: '2027-03-01' }
  const { body } = await change(app, team.id, 'join', term)
  assert.equal(body.slots[0]?.members[0]?.untilOn, '2027-03-02')
})

test('the leader leaves before the end only when somebody takes over; others leave, and a closed team is left alone', async () => {
  const app = await start()
  const { body: project } = await openProject(app)
  const { body: team } = await make(app, 'fourOnes', project.id)
  const put = (slot: string, post: string, more: object = {}) =>
    change(app, team.id, 'join', { slot, postId: app.city.post(post), ...more })
  await put('leader', 'leaders.leader')
  const { body } = await put('member', 'resources.first')
  const memberIn = (slot: string) => body.slots.find(({ key }) => key === slot)?.members[0]?.id
  const leave = (slot: string) => change(app, team.id, 'leave', { memberId: memberIn(slot), reason: '调离' })
  assert.equal((await leave('leader')).body.reason.code, 'team.handOverFirst')
  assert.deepEqual(
    (await leave('member')).body.lacks.map(({ key }) => key),
    ['member'],
  )
  const { body: after } = await put('leader', 'office.leader', { replaces: memberIn('leader') })
  assert.equal(after.slots[0]?.members[0]?.filler.name, '罗景明')
  const { body: closed } = await change(app, team.id, 'close', { reason: '项目竣工' })
  assert.deepEqual([closed.status, closed.slots[0]?.members], ['closed', []])
  assert.equal((await put('leader', 'leaders.leader')).body.reason.code, 'team.closed')
})

test('teams are made by who assigns in the region, and those of other regions do not exist', async () => {
  const app = await start()
  const { body: project } = await openProject(app)
  assert.equal((await make(app, 'fourOnes', project.id, 'jiang')).body.code, 'not_permitted')
  assert.equal((await make(app, 'fourOnes', project.id, 'wei')).status, 422)
  const { body: team } = await make(app, 'fourOnes', project.id)
  assert.equal((await (await app.as('wei')).get(`/api/teams/${team.id}`)).status, 404)
  assert.equal((await (await app.as('jiang')).get(`/api/teams/${team.id}`)).status, 200)
})

test('a project has ten channels; what nobody stands behind is a gap, and each use is written down', async () => {
  const app = await start()
  const { body: project } = await openProject(app)
  await app.database
    .pool('owner')
    .query(`update enterprise set contact_name = '王海生', contact_phone = '0991-5550188' where id = $1`, [
      app.city.enterprises.lantian,
    ])
  const chen = await app.as('chen')
  const path = `/api/projects/${project.id}/directs`
  const { body: first } = await chen.get<DirectsWire>(path)
  assert.equal(first.channels.length, 10)
  assert.deepEqual(
    [channelOf(first, 'enterprise')?.filler?.name, channelOf(first, 'enterprise')?.gap],
    ['王海生', null],
  )
  assert.equal(channelOf(first, 'site')?.gap, 'nobody')
  const name = { channel: 'site', name: '施工经理老赵', phone: '0991-5550123' }
  assert.equal((await chen.post(path, name)).status, 200)
  const { body: again } = await chen.post<DirectsWire>(path, { ...name, name: '施工经理老钱' })
  assert.equal(channelOf(again, 'site')?.filler?.name, '施工经理老钱')
  const jiang = await app.as('jiang')
  assert.equal((await jiang.post<Problem>(path, name)).body.reason.code, 'steward.noChannelPower')
  assert.equal(
    (await jiang.post(`${path}/use`, { channel: 'site', way: 'call', name: '施工经理老钱' })).status,
    204,
  )
  assert.equal(
    (await (await app.as('lin')).post(`${path}/use`, { channel: 'site', way: 'call', name: '无' })).status,
    404,
  )
  const { body: used } = await chen.get<DirectsWire>(path)
  assert.deepEqual([used.uses[0]?.by, channelOf(used, 'site')?.uses], ['江正言', 1])

  const write = async (login: string, channel: string) =>
    (await app.as(login)).post<Problem>(`${path}/message`, { channel, text: '请协调临时用电' })
  assert.equal((await write('chen', 'site')).body.reason.code, 'direct.notOfTheCity')
  assert.equal((await write('lin', 'problem')).status, 404)
  await chen.post(path, {
    channel: 'problem',
    postId: app.city.post('resources.first'),
    phone: '0991-5550124',
  })
  assert.equal((await write('chen', 'problem')).status, 204)
  const { body: inbox } = await (
    await app.as('yu')
  ).get<{ rows: { text: { code: string; values?: object } }[] }>('/api/messages')
  assert.match(JSON.stringify(inbox), /请协调临时用电/)
  const { body: written } = await chen.get<DirectsWire>(path)
  assert.ok(written.uses.some(({ way, name: to }) => way === 'message' && to === '于海燕'))
})

test('an enterprise sees its stewards with the number to call, and those of no other', async () => {
  const app = await start()
  const { body: project } = await openProject(app)
  const body = { slot: 'steward', postId: app.city.post('resources.first'), phone: '0991-5550101' }
  await (await app.as('chen')).post(`/api/projects/${project.id}/stewards`, body)
  const mine = async (login: string) =>
    (await (await app.as(login)).get<MyStewardsWire>('/api/my-stewards')).body.rows
  const [row] = await mine('wang')
  assert.deepEqual(
    [row?.filler.name, row?.filler.phone, row?.subject.id],
    ['于海燕', '0991-5550101', project.id],
  )
  assert.deepEqual(await mine('liu'), [])
  assert.equal(row?.mayWrite, true)
  const second = (await openProject(app, { title: '蓝田三期厂房' })).body.id
  await (await app.as('chen')).post(`/api/projects/${second}/stewards`, body)
  const both = await mine('wang')
  assert.equal(both.length, 2)
  assert.equal(new Set(both.map(({ whom }) => whom)).size, 1, 'the same steward')
  const message = { assignmentId: row?.assignmentId, text: '临时用电还要几天？' }
  const write = async (login: string, written: object = message) =>
    (await (await app.as(login)).post<Problem>('/api/my-stewards/messages', written)).status
  assert.equal(await write('liu'), 404)
  assert.equal(await write('chen'), 403)
  assert.equal(await write('wang', { ...message, text: ' ' }), 422)
  assert.equal(await write('wang'), 204)
  const { body: told } = await (await app.as('yu')).get<{ rows: object[] }>('/api/messages')
  assert.match(JSON.stringify(told), /临时用电还要几天/)
  const use = { assignmentId: row?.assignmentId, way: 'call' }
  assert.equal((await (await app.as('wang')).post('/api/my-stewards/use', use)).status, 204)
  assert.equal((await (await app.as('liu')).post('/api/my-stewards/use', use)).status, 404)
  assert.equal(
    (await (await app.as('chen')).get<Problem>('/api/my-stewards')).body.reason.code,
    'steward.agentOnly',
  )
})

/** A project secretary over HTTP (S000-05): bound to projects and enterprises, sees those with their matters, and nothing else. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TeamWire, TeamsWire } from '../../src/modules/teams/wire.ts'
import type { MatterListWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey } from '../support/appeal-story.ts'
import { openProject, seeProject } from '../support/project-story.ts'

type Refused = Omit<Problem, 'status'>

const app = await startApp({ at: '2026-03-02T09:00' })
const { resources } = app.city.departments
const change = async (id: string, act: string, body: object, login = 'chen') =>
  (await app.as(login)).post<TeamWire & Refused>(`/api/teams/${id}/${act}`, body)
const get = async <Body>(login: string, address: string) => (await app.as(login)).get<Body>(address)
/** A session is trusted for some seconds: what binds somebody is asked anew then. */
let minute = 0
const later = () => app.at(`2026-03-02T09:${String((minute += 1)).padStart(2, '0')}`)

const group = (
  await (
    await app.as('chen')
  ).post<TeamWire>('/api/teams', { template: 'workGroup', name: '工作组', subjectId: resources })
).body.id
const ORDER = {
  title: '全程代办',
  chain: 'wholeProcess',
  manner: 'guide',
  mode: 'whole',
  need: '从立项到验收',
}
const ask = async (projectId: string) =>
  (await app.as('chen')).post<Problem>('/api/help-orders/acts/ask', {
    key: newKey(),
    input: { ...ORDER, projectId },
  })
const matters = async (projectId: string) =>
  (await get<MatterListWire>('yu', `/api/matters?projectId=${projectId}`)).body.rows.length
const put = (slot: string, post: string, more: object = {}) =>
  change(group, 'join', { slot, postId: app.city.post(post), ...more })
const bound = (await openProject(app, { title: '绑定的项目' })).body.id
const other = (await openProject(app, { title: '同组另一项目' })).body.id
const hidden = (await openProject(app, { title: '保密的项目' })).body.id
await app.database.pool('owner').query('update matter set confidential = true where id = $1', [hidden])
await put('leader', 'resources.head')
await put('secretary', 'resources.first')
const idsOf = async (login: string, address: string) =>
  (await get<{ rows: { id: string }[] }>(login, address)).body.rows.map(({ id }) => id)
const searched = (name: string) => `/api/search/entries?q=${encodeURIComponent(name)}`
const nameOf = async (login: string, id: string) =>
  (await get<{ name?: string }>(login, `/api/enterprises/${id}`)).body.name
const addresses = (id: string) => [
  `/api/enterprises/${id}`,
  `/api/enterprises/${id}/profile`,
  `/api/enterprises/${id}/given`,
  `/api/registers/enterprises/${id}`,
]
const CREDIT = `insert into credit_record (id, version, region_id, enterprise_id, kind, authority, decision_no, listed_on, repair,
    search_text, search_pairs) values (md5($3)::uuid, 1, $1, $2, 'seriousList', '市场监管局', $3, '2026-01-05', 'none', '', '{}')`
const bind = (subjectId: string, kind = 'project', login = 'chen') =>
  change(group, 'bind', { kind, subjectId }, login)

describe('a project secretary', () => {
  test('before they are bound sees no project, and no team, board or uncovered subject of the region', async () => {
    later()
    assert.equal((await seeProject(await app.as('yu'), bound)).status, 404)
    for (const address of ['/api/teams', '/api/coverage', '/api/steward-pools', `/api/teams/${group}`])
      assert.equal((await get('yu', address)).status, 404, address)
  })

  test('bound to a project sees it on its page, in lists, counts, the search and the file, and no other of the group', async () => {
    assert.equal((await bind(bound)).body.bound[0]?.title, '绑定的项目')
    later()
    await app.catchUp('search')
    assert.equal((await seeProject(await app.as('yu'), bound)).status, 200)
    for (const id of [other, hidden]) assert.equal((await seeProject(await app.as('yu'), id)).status, 404)
    const titles = async (address: string) =>
      (await get<{ rows: { title: string }[] }>('yu', address)).body.rows.map(({ title }) => title)
    assert.deepEqual(await titles('/api/projects'), ['绑定的项目'])
    assert.deepEqual(await titles('/api/matters?kind=project'), ['绑定的项目'])
    assert.deepEqual(await titles('/api/matters?kind=project&scope=region'), ['绑定的项目'])
    assert.deepEqual(await titles(`/api/search?q=${encodeURIComponent('项目')}`), ['绑定的项目'])
    const sheet = await get<string>('yu', '/api/projects/export.xlsx')
    assert.equal(sheet.status, 200)
    const { body } = await get<{ projects: { id: string }[] }>('yu', '/api/cockpit')
    assert.deepEqual(
      body.projects.map(({ id }) => id),
      [bound],
    )
  })

  test('sees the matters of that project, but none that is confidential, and none of another project', async () => {
    for (const [projectId, count] of [
      [bound, 1],
      [other, 0],
    ] as const) {
      assert.equal((await ask(projectId)).status, 200)
      assert.equal(await matters(projectId), count)
    }
    await app.database
      .pool('owner')
      .query(`update matter set confidential = true where project_id = $1`, [bound])
    await app.database.pool('owner').query('delete from reader where party = $1 and matter_id <> $1', [bound])
    assert.equal(await matters(bound), 0)
  })

  test('reads of the register the enterprises they are bound to, in lists, files, the search and by address, and no others', async () => {
    const { lantian, xingyuan } = app.city.enterprises
    const [own, foreign] = [await nameOf('chen', lantian), await nameOf('chen', xingyuan)]
    assert.ok(own !== undefined && foreign !== undefined)
    for (const address of addresses(lantian)) assert.equal((await get('yu', address)).status, 200, address)
    for (const address of addresses(xingyuan)) {
      assert.equal((await get('chen', address)).status, 200, address)
      assert.equal((await get('yu', address)).status, 404, address)
    }
    for (const address of ['/api/enterprises', '/api/registers/enterprises']) {
      assert.ok((await idsOf('chen', address)).includes(xingyuan), address)
      assert.deepEqual(await idsOf('yu', address), [lantian], address)
    }
    assert.deepEqual(await idsOf('yu', searched(own)), [lantian])
    assert.deepEqual(await idsOf('chen', searched(foreign)), [xingyuan])
    assert.deepEqual(await idsOf('yu', searched(foreign)), [])
    const credit = '/api/registers/credit-records'
    for (const [enterpriseId, no] of [
      [lantian, '云罚〔2026〕1号'],
      [xingyuan, '云罚〔2026〕2号'],
    ])
      await app.database.pool('owner').query(CREDIT, [app.city.regions.linxi, enterpriseId, no])
    assert.equal((await idsOf('chen', credit)).length, 2)
    assert.equal((await idsOf('yu', credit)).length, 1)
  })

  test('reads no board of their unit, whose appeals they do not see, while their colleagues do', async () => {
    for (const address of ['/api/boards/appeals', '/api/boards/appeals/links']) {
      const of = `${address}?from=2026-03-01&to=2026-03-31`
      assert.equal((await get<Problem>('yu', of)).body.reason.code, 'board.bound', address)
      assert.equal((await get('peng', of)).status, 200, address)
    }
  })

  test('is not bound to a confidential project, to what is none, twice, or by whoever does not assign there', async () => {
    assert.equal((await bind(hidden)).body.reason.code, 'team.confidential')
    assert.equal((await bind(app.city.regions.linxi)).status, 422)
    assert.equal((await bind(bound)).body.reason.code, 'assignment.twice')
    assert.equal((await bind(other, 'project', 'wei')).status, 404)
    assert.equal((await bind(other, 'project', 'fang')).body.code, 'not_permitted')
  })

  test('bound to an enterprise sees its projects, those that come later too; freed, they see none', async () => {
    const { body } = await bind(app.city.enterprises.lantian, 'enterprise')
    const later2 = (await openProject(app, { title: '后来的项目' })).body.id
    later()
    for (const id of [bound, other, later2])
      assert.equal((await seeProject(await app.as('yu'), id)).status, 200)
    assert.equal((await seeProject(await app.as('yu'), hidden)).status, 404)
    const ofFirm = body.bound.find(({ kind }) => kind === 'enterprise')?.id
    assert.equal((await change(group, 'unbind', { boundId: ofFirm, reason: '调整' })).status, 200)
    assert.equal((await change(group, 'unbind', { boundId: ofFirm, reason: '调整' })).status, 404)
    later()
    assert.equal((await seeProject(await app.as('yu'), other)).status, 404)
    assert.equal((await seeProject(await app.as('yu'), bound)).status, 200)
  })

  test('hands what they are bound to on to whoever follows, and sees it no more', async () => {
    const { body } = await get<TeamWire>('chen', `/api/teams/${group}`)
    const member = body.slots.find(({ key }) => key === 'secretary')?.members[0]?.id
    assert.equal((await put('secretary', 'resources.second')).body.reason.code, 'team.full')
    const next = await put('secretary', 'resources.second', { replaces: member })
    assert.deepEqual(
      next.body.bound.map(({ subjectId }) => subjectId),
      [bound],
    )
    later()
    assert.equal((await seeProject(await app.as('peng'), bound)).status, 200)
    assert.equal((await seeProject(await app.as('yu'), bound)).status, 404)
  })

  test('is one and no fewer: a group whose secretary has left the post is not active and says so', async () => {
    await app.database
      .pool('owner')
      .query(`update holding set to_on = '2026-03-01' where post_id = $1`, [
        app.city.post('resources.second'),
      ])
    await app.database
      .pool('owner')
      .query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.reference.refresh()
    const { body } = await get<TeamsWire>('chen', '/api/teams?template=workGroup')
    const row = body.rows.find(({ id }) => id === group)
    assert.deepEqual([row?.status, row?.lacks.map(({ key }) => key)], ['inactive', ['secretary']])
    assert.ok(body.without.some(({ id }) => id === resources))
  })

  test('is of a work group only', async () => {
    const agents = await (
      await app.as('chen')
    ).post<TeamWire>('/api/teams', { template: 'agents', name: '代办', subjectId: resources })
    const answer = await change(agents.body.id, 'bind', { kind: 'project', subjectId: other })
    assert.equal(answer.body.reason.code, 'team.noSecretary')
  })
})

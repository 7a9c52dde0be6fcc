/**
 * Checklists by stage over HTTP (S000-15): opened with the stage, as its region had it then; ticked by whoever looks after the
 * project; open items in the steward's morning and in the hand-over. And the channels that a region names (S000-17).
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ChecklistsWire, TemplatesWire } from '../../src/modules/checklists/wire.ts'
import type { CockpitWire } from '../../src/modules/diary/wire-cockpit.ts'
import type {
  DirectsWire,
  HandoversWire,
  RegionChannelsWire,
  SubjectStewardsWire,
} from '../../src/modules/stewards/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, onProject, openProject, projectIn } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city, linxi, wangshan } = app.city.regions
const get = async <Body>(login: string, address: string) => (await app.as(login)).get<Body & Problem>(address)
const post = async <Body>(login: string, address: string, body: object) =>
  (await app.as(login)).post<Body & Problem>(address, body)
const save = (login: string, more: object = {}) =>
  post<TemplatesWire>(login, '/api/stage-templates', {
    regionId: linxi,
    stage: 'negotiating',
    fromOn: '2026-03-02',
    items: ['核对投资主体', '送达政策清单'],
    basis: '临区营商〔2026〕4号',
    ...more,
  })
const lists = async (login: string, id: string) =>
  (await get<ChecklistsWire>(login, `/api/projects/${id}/checklists`)).body
const tick = (login: string, id: string, listId: string, body: object) =>
  post<ChecklistsWire>(login, `/api/projects/${id}/checklists/${listId}/tick`, body)
const fieldOf = ({ body }: { body: Problem }) => body.fields[0]?.code

async function steward(id: string, login: 'yu' | 'peng', key: string): Promise<void> {
  const body = { slot: 'steward', postId: app.city.post(key), personId: app.city.person(login) }
  const { status } = await post(`chen`, `/api/projects/${id}/stewards`, body)
  assert.equal(status, 200)
  await app.app.runJob('appoint-stewards')
}

describe('the checklist of a stage', () => {
  test('is said by whoever assigns in the region, from today on, without an item twice, and not the same again', async () => {
    assert.equal((await save('fang')).body.code, 'not_permitted')
    assert.equal((await save('wei')).body.code, 'not_permitted')
    assert.equal(fieldOf(await save('chen', { fromOn: '2026-03-01' })), 'checklist.past')
    assert.equal(fieldOf(await save('chen', { items: ['核对', '核对 '] })), 'checklist.itemTwice')
    assert.equal(fieldOf(await save('chen', { items: [] })), 'checklist.sameAgain')
    for (const stage of ['dreaming', 'fullCapacity'])
      assert.equal((await save('chen', { stage })).status, 422)
    const { body } = await save('chen')
    const own = body.stages.find(({ stage }) => stage === 'negotiating')
    assert.deepEqual([own?.present?.items.length, own?.present?.isOwn], [2, true])
    assert.equal(fieldOf(await save('chen')), 'checklist.sameAgain')
    assert.equal((await get('wei', `/api/stage-templates?regionId=${linxi}`)).status, 404)
  })

  test('opens with the stage, for those that stand in it when it is first said, and in no other region', async () => {
    const standing = (await openProject(app, { title: '早已在谈' })).body.id
    await save('chen', { stage: 'lead', items: ['首次联系'] })
    assert.deepEqual(
      (await lists('chen', standing)).lists.map(({ stage }) => stage),
      ['lead'],
    )
    const next = (await openProject(app, { title: '新线索' })).body.id
    assert.deepEqual((await lists('chen', next)).lists[0]?.items[0]?.text, '首次联系')
    const elsewhere = (await openProject(app, { title: '外区线索', regionId: wangshan })).body.id
    assert.deepEqual((await lists('chen', elsewhere)).lists, [])
    const negotiating = await projectIn(app, 'negotiating')
    assert.deepEqual(
      (await lists('chen', negotiating)).lists.map(({ stage }) => stage),
      ['negotiating', 'lead'],
    )
  })

  test('stays as it was opened when the region says something else; a region below goes its own way', async () => {
    const id = (await openProject(app, { title: '旧清单' })).body.id
    await save('chen', { stage: 'lead', items: ['首次联系', '登门拜访'], fromOn: '2026-03-03' })
    assert.deepEqual((await lists('chen', id)).lists[0]?.items.length, 1)
    app.at('2026-03-03T09:00')
    const later = (await openProject(app, { title: '新清单' })).body.id
    assert.deepEqual((await lists('chen', later)).lists[0]?.items.length, 2)
    await save('chen', { regionId: city, stage: 'lead', items: ['全市统一'], fromOn: '2026-03-03' })
    const below = (await openProject(app, { title: '区里自有' })).body.id
    assert.equal((await lists('chen', below)).lists[0]?.items.length, 2)
    const wang = (await openProject(app, { title: '随市里', regionId: wangshan })).body.id
    assert.equal((await lists('chen', wang)).lists[0]?.items[0]?.text, '全市统一')
  })

  test('is ticked by the steward, with who and when; not by others, not twice, and a tick is taken back with the reason', async () => {
    const id = (await openProject(app, { title: '要勾选的' })).body.id
    await steward(id, 'yu', 'resources.first')
    const {
      mayTick,
      lists: [list],
    } = await lists('yu', id)
    assert.ok(mayTick && list !== undefined)
    assert.equal((await lists('chen', id)).mayTick, false)
    assert.equal((await tick('chen', id, list.id, { no: 1, isDone: true })).body.code, 'not_permitted')
    assert.equal((await tick('peng', id, list.id, { no: 1, isDone: true })).body.code, 'not_permitted')
    assert.equal((await tick('gao', id, list.id, { no: 1, isDone: true })).status, 404)
    assert.equal(fieldOf(await tick('yu', id, list.id, { no: 9, isDone: true })), 'checklist.noItem')
    assert.equal((await tick('yu', id, id, { no: 1, isDone: true })).status, 404)
    const { body } = await tick('yu', id, list.id, { no: 1, isDone: true, note: '已通话' })
    assert.deepEqual(
      body.lists[0]?.items.map(({ isDone, note, by }) => [isDone, note, by]),
      [
        [true, '已通话', '于海燕'],
        [false, null, null],
      ],
    )
    assert.equal((await tick('yu', id, list.id, { no: 1, isDone: true })).body.reason.code, 'checklist.same')
    assert.equal(fieldOf(await tick('yu', id, list.id, { no: 1, isDone: false })), 'checklist.whyBack')
    const back = await tick('yu', id, list.id, { no: 1, isDone: false, note: '未接通' })
    assert.equal(back.body.lists[0]?.items[0]?.isDone, false)
    await tick('yu', id, list.id, { no: 1, isDone: true })
    const { body: cockpit } = await get<CockpitWire>('yu', '/api/cockpit')
    assert.deepEqual(
      cockpit.checklists.map(({ title, stage, items }) => [title, stage, items]),
      [['要勾选的', 'lead', ['登门拜访']]],
    )
  })

  test('goes with the hand-over, without which the steward does not change', async () => {
    const id = (await openProject(app, { title: '要交接的' })).body.id
    await steward(id, 'yu', 'resources.first')
    const again = { slot: 'steward', postId: app.city.post('resources.second') }
    assert.equal(
      (await post('chen', `/api/projects/${id}/stewards`, again)).body.reason.code,
      'assignment.taken',
    )
    const { body } = await get<SubjectStewardsWire>('yu', `/api/projects/${id}/stewards`)
    const present = body.slots.find(({ slot }) => slot === 'steward')?.present?.id ?? ''
    await post('yu', `/api/assignments/${present}/hand-over`, {})
    const mine = (await get<HandoversWire>('yu', '/api/handovers')).body.rows.find(
      ({ subject }) => subject.id === id,
    )
    const offered = await post<HandoversWire>('yu', `/api/handovers/${mine?.id}/offer`, {
      postId: app.city.post('resources.second'),
      notes: '企业在等用地意见',
    })
    assert.deepEqual(offered.body.rows.find(({ subject }) => subject.id === id)?.checklist, [
      { stage: 'lead', text: '首次联系' },
      { stage: 'lead', text: '登门拜访' },
    ])
    assert.equal((await post('peng', `/api/handovers/${mine?.id}/accept`, {})).status, 200)
    await app.app.runJob('appoint-stewards')
    assert.equal((await lists('peng', id)).mayTick, true)
    assert.equal((await lists('yu', id)).mayTick, false)
  })

  test('of a project that has ended is left alone', async () => {
    const id = (await openProject(app, { title: '已终止的' })).body.id
    await mustOn(app, 'chen', id, 'handOver', {
      departmentId: app.city.departments.resources,
      reason: '属地承办',
    })
    await mustOn(app, 'yu', id, 'take')
    const [list] = (await lists('yu', id)).lists
    assert.equal((await onProject(app, 'chen', id, 'terminate', { reason: '投资方退出' })).status, 200)
    const answer = await tick('yu', id, list?.id ?? '', { no: 1, isDone: true })
    assert.equal(answer.body.reason.code, 'steward.subjectEnded')
  })
})

const name = (login: string, more: object = {}) =>
  post<RegionChannelsWire>(login, '/api/region-channels', {
    regionId: linxi,
    channel: 'problem',
    name: '周值班',
    phone: '0518-8500',
    ...more,
  })
const of = (view: RegionChannelsWire, channel: string) => view.channels.find((one) => one.channel === channel)

describe('a channel of a region', () => {
  test('that nobody is named for is a gap, and so is each project behind it', async () => {
    const { body } = await get<RegionChannelsWire>('chen', `/api/region-channels?regionId=${linxi}`)
    assert.ok(body.mayName && body.channels.every(({ gap }) => gap === 'nobody'))
    const problem = body.projects?.counts.find(({ channel }) => channel === 'problem')?.count ?? 0
    assert.ok(problem > 0)
    assert.ok(body.projects?.rows[0]?.missing.includes('problem'))
  })

  test('is named with its number for all projects below; the nearest region counts, and taken back the one above', async () => {
    await name('chen', { regionId: city, name: '市热线' })
    const { body } = await name('chen')
    assert.deepEqual([of(body, 'problem')?.filler?.name, of(body, 'problem')?.isOwn], ['周值班', true])
    assert.equal(body.projects?.counts.find(({ channel }) => channel === 'problem')?.count, 0)
    const id = (await openProject(app, { title: '直通项目' })).body.id
    const direct = async () =>
      (await get<DirectsWire>('chen', `/api/projects/${id}/directs`)).body.channels.find(
        ({ channel }) => channel === 'problem',
      )?.filler?.name
    assert.equal(await direct(), '周值班')
    const cleared = await post<RegionChannelsWire>('chen', '/api/region-channels/clear', {
      regionId: linxi,
      channel: 'problem',
    })
    assert.deepEqual(
      [of(cleared.body, 'problem')?.filler?.name, of(cleared.body, 'problem')?.isOwn],
      ['市热线', false],
    )
    assert.equal(await direct(), '市热线')
  })

  test('is named by whoever assigns there, as somebody with a number, and only where a region names any', async () => {
    assert.equal((await name('fang')).body.code, 'not_permitted')
    assert.equal((await name('wei')).body.code, 'not_permitted')
    assert.equal((await get('wei', `/api/region-channels?regionId=${linxi}`)).status, 404)
    assert.equal(fieldOf(await name('chen', { name: undefined })), 'field.required')
    assert.equal((await name('chen', { phone: '' })).status, 422)
    assert.equal((await name('chen', { channel: 'steward' })).status, 422)
    const again = { regionId: linxi, channel: 'bureau' }
    assert.equal(
      (await post('chen', '/api/region-channels/clear', again)).body.reason.code,
      'direct.notNamed',
    )
    assert.equal((await get<RegionChannelsWire>('fang', '/api/region-channels')).body.projects, null)
  })
})

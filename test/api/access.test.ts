/**
 * The access matrix, made from the declarations and tried over HTTP: every route for strangers, enterprises and officers;
 * every act of every kind in every status for everybody, own and other regions, departments and enterprises, and for
 * matters that do not exist.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp, type Visitor } from '../support/app.ts'
import { STEPS, appealIn, doAct, newKey, seeAppeal } from '../support/appeal-story.ts'
import type { Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const NOWHERE = '019a0000-0000-7000-8000-00000000ffff'

const address = (url: string) =>
  url.replace(/:(\w+)/g, (_whole, name: string) => (name === 'code' ? 'SQ0000000000000' : NOWHERE))

async function call(visitor: Visitor, method: string, url: string) {
  return method === 'GET' ? visitor.get<Problem>(address(url)) : visitor.post<Problem>(address(url), {})
}

test('a stranger gets into public routes only, and learns nothing of the others', async () => {
  for (const { method, url, access } of app.app.routes) {
    if (url === '/api/live') continue
    const { status } = await call(app.stranger, method, url)
    assert.equal(status === 401, access !== 'public', `${method} ${url}: ${status}`)
  }
})

test('an enterprise is refused at routes for officers, and an account without a post too', async () => {
  for (const login of ['wang', 'kong']) {
    const visitor = await app.as(login)
    for (const { method, url, access } of app.app.routes) {
      if (url === '/api/live' || url === '/api/sign-out') continue
      const { status, body } = await call(visitor, method, url)
      if (access === 'officer')
        assert.equal(body.reason.code, 'session.noPost', `${login} ${method} ${url}: ${status}`)
      assert.notEqual(status, 500, `${login} ${method} ${url}`)
    }
  }
})

test('no officer gets a 500 out of any route, and what does not exist is not found', async () => {
  for (const login of ['chen', 'yu', 'su', 'jiang']) {
    const visitor = await app.as(login)
    for (const { method, url } of app.app.routes) {
      if (url === '/api/live' || url === '/api/sign-out') continue
      const { status } = await call(visitor, method, url)
      assert.notEqual(status, 500, `${login} ${method} ${url}`)
      if (method === 'GET' && url.includes(':')) assert.equal(status, 404, `${login} ${url}`)
    }
  }
})

test('requests from another site, or addressed to another name, are refused before anything else', async () => {
  const wang = await app.as('wang')
  const foreign = await wang.post<Problem>('/api/appeals/acts/file', {}, { origin: 'http://evil.example' })
  assert.equal(foreign.body.reason.code, 'http.origin')
  const rebound = await fetch(`${app.url}/api/health`, { headers: { host: 'evil.example' } }).catch(
    () => null,
  )
  assert.ok(rebound === null || rebound.status === 403 || rebound.url.startsWith(app.url))
})

/** People by how they stand to an appeal of Lantian in Linxi that natural resources handles (Yu), and who may see it. */
const PEOPLE: Readonly<Record<string, { sees: 'always' | 'dispatched' | 'never' }>> = {
  wang: { sees: 'always' },
  chen: { sees: 'always' },
  he: { sees: 'always' },
  su: { sees: 'always' },
  luo: { sees: 'always' },
  yu: { sees: 'dispatched' },
  fang: { sees: 'dispatched' },
  liu: { sees: 'never' },
  lin: { sees: 'never' },
  xu: { sees: 'never' },
  tang: { sees: 'never' },
  wei: { sees: 'never' },
  kong: { sees: 'never' },
}

/** Input that fits each act. */
const INPUTS: Readonly<Record<string, object>> = {
  dispatch: { departmentId: NOWHERE },
  contact: { method: 'phone', person: '王' },
  giveOpinion: { opinion: '已受理' },
  ask: { question: '请补充' },
  reply: { reply: '已办' },
  revisit: { solved: true, level: 'satisfied' },
  notAccept: { cause: 'inCourt', explanation: '法院正在审理' },
  answerDirectly: { reply: '已办' },
  join: { code: 'SQ2603010000000' },
  regrade: { grade: 'hard', reason: '复杂' },
  reclassify: { topic: 'tax', reason: '分类有误' },
  withdraw: { reason: '已解决' },
  flagKey: { reason: '影响大' },
  proposeUnflag: { reason: '误列' },
  callIn: { departmentIds: [NOWHERE], task: '协助' },
  proposeReturn: { reason: '非我局', basis: '三定方案' },
  proposeExtension: { workingDays: 3, reason: '论证', plan: '2026-03-05 论证' },
  passOn: { toLevel: 'department', departmentId: NOWHERE, reason: '联动', answerOn: '2026-03-10' },
  noteProgress: { text: '正在核查' },
  confirmContact: { made: true },
  answerPlan: { agrees: true },
  proposeMoment: { what: 'filed', at: '2026-03-02T08:00:00+08:00', reason: '记错' },
  declineMoment: { reason: '无误' },
  proposeHang: { reason: '遗留问题', reviewOn: '2026-04-01' },
  resume: { reason: '恢复' },
  sendBack: { reason: '未答所问' },
  evaluate: { solved: true, level: 'satisfied' },
  tryRevisit: { note: '无人接听' },
  proposeExclusion: { cause: 'refusedToAnswer', reason: '不愿评价' },
  redirect: { departmentId: NOWHERE, reason: '派错' },
  recall: { reason: '派错' },
  proposeReopen: { reason: '误办结' },
  declineReopen: { reason: '无误' },
  remark: { text: '知悉', audience: 'applicant' },
  attach: { files: [NOWHERE], audience: 'applicant' },
  unmask: { reason: '核实联系方式' },
}

/** Acts that the law does by itself have no route. */
const isForPeople = (by: readonly string[] = []) => by.some((relation) => relation !== 'system')

test('every act of an appeal, in every status, answers everybody as the declaration and the readers say', async () => {
  const { acts: declared } = app.app.registry.byPath('appeals').kind
  const acts = Object.keys(declared).filter(
    (name) => declared[name]?.from !== 'new' && isForPeople(declared[name]?.by),
  )
  let tried = 0
  for (const status of ['filed', ...Object.keys(STEPS)]) {
    app.at('2026-03-02T09:00')
    const id = await appealIn(app, status)
    for (const [login, { sees }] of Object.entries(PEOPLE)) {
      const visitor = await app.as(login)
      const visible = sees === 'always' || (sees === 'dispatched' && status !== 'filed')
      const page = await seeAppeal(visitor, id)
      assert.equal(page.status, visible ? 200 : 404, `${login} sees ${status}`)
      const offered = new Map((page.body.acts ?? []).map((act) => [act.act, act]))
      for (const act of acts) {
        const where = `${login} ${act} in ${status}`
        const offer = offered.get(act)
        // What is offered would change the appeal for those who come after: it is tried in the stories instead.
        if (offer?.allowed === true && !['dispatch', 'attach', 'remark'].includes(act)) continue
        const body = { version: page.body.version ?? 1, key: newKey(), input: INPUTS[act] ?? {} }
        const answer = await visitor.post<Problem>(`/api/appeals/${id}/acts/${act}`, body)
        const missing = await visitor.post<Problem>(`/api/appeals/${NOWHERE}/acts/${act}`, body)
        assert.equal(missing.body.code, 'not_found', where)
        if (!visible) assert.deepEqual(answer.body.reason, missing.body.reason, where)
        else if (offer === undefined) assert.equal(answer.body.code, 'not_permitted', where)
        else if (!offer.allowed)
          assert.deepEqual(
            [answer.body.code, answer.body.reason.code],
            ['not_now', offer.reason?.code],
            where,
          )
        else assert.ok(answer.status === 200 || answer.body.code === 'invalid_input', where)
        tried += 1
      }
    }
  }
  assert.ok(tried > 700, `${tried}`)
})

test('lists, inbox, messages and counts hold nothing of matters that the reader may not see', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  await doAct(app, 'yu', id, 'ask', { question: '请补充' })
  for (const [login, { sees }] of Object.entries(PEOPLE)) {
    const visitor = await app.as(login)
    const found: string[] = []
    for (const url of [
      '/api/matters',
      '/api/matters?scope=region',
      '/api/matters?scope=region&state=open&light=green',
      '/api/inbox',
      '/api/messages',
    ]) {
      const { body } = await visitor.get<{ rows: unknown[] }>(url)
      if (JSON.stringify(body).includes(id)) found.push(url)
    }
    assert.equal(found.length > 0, sees !== 'never', `${login}: ${found.join(' ')}`)
  }
})

test('a confidential matter exists for its named readers only: not in a page, a list, a count or behind its code', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const jiang = await app.as('jiang')
  const about = async () => {
    const page = await seeAppeal(jiang, id)
    const list = await jiang.get<{ rows: { id: string }[] }>('/api/matters?scope=region&state=open')
    const lights = await jiang.get<{ rows: Record<string, number>[] }>('/api/lights')
    const counted = lights.body.rows.reduce(
      (sum, { green = 0, yellow = 0, red = 0, black = 0 }) => sum + green + yellow + red + black,
      0,
    )
    return { page: page.status, isListed: list.body.rows.some((row) => row.id === id), counted }
  }
  const before = await about()
  const { code } = (await seeAppeal(jiang, id)).body
  await app.database.pool('owner').query('update matter set confidential = true where id = $1', [id])
  assert.deepEqual(before, { page: 200, isListed: true, counted: before.counted })
  assert.deepEqual(await about(), { page: 404, isListed: false, counted: before.counted - 1 })
  assert.equal((await app.stranger.get(`/api/open/progress/${code}`)).status, 404)
  assert.equal((await seeAppeal(await app.as('wang'), id)).status, 200)
  const order = {
    level: 'urge',
    aboutId: id,
    departmentId: app.city.departments.resources,
    requirement: '请说明',
  }
  const guessed = await jiang.post<Problem>('/api/orders/acts/issue', { key: newKey(), input: order })
  assert.equal(guessed.body.fields[0]?.code, 'matter.notFound')
})

/**
 * Checks 明察暗访 over HTTP: a secret one exists for its team and for inspection alone until it is concluded, and what was
 * found becomes tasks; longer limits of orders; what supervision watches of appeals, with the lists behind its numbers.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp, type Visitor } from '../support/app.ts'
import { appealIn, doAct, fileAppeal, newKey, seeAppeal } from '../support/appeal-story.ts'
import { assertHidden, nothing } from '../support/hidden.ts'
import type { CheckFactsWire, TeamPostsWire } from '../../src/modules/supervision/wire-checks.ts'
import type { WatchWire, WatchedListWire } from '../../src/modules/supervision/wire-watch.ts'
import { WATCHED } from '../../src/modules/supervision/words.ts'
import type { BoardWire, OrderFactsWire } from '../../src/modules/supervision/wire.ts'
import type {
  ActAnswer,
  InboxWire,
  MatterListWire,
  MatterViewWire,
  MessageWire,
  Problem,
} from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments } = app.city
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==',
    'base64',
  ),
)
/** Everybody but Jiang of discipline inspection and Tang of the tax bureau, who are the team. */
const OUTSIDE =
  'su luo chen du he shen zhou bai hu fang yu peng gao lin wei qin xu ding wang liu zhao ma kong'.split(' ')
const COUNTED = [
  '/api/lights',
  '/api/inbox',
  '/api/defects',
  '/api/matters',
  '/api/matters?scope=region',
  '/api/messages',
  '/api/supervision/board',
]

async function open(login: string, path: string, act: string, input: object) {
  return (await app.as(login)).post<ActAnswer & Problem>(`/api/${path}/acts/${act}`, { key: newKey(), input })
}

async function act(login: string, place: string, name: string, input: object = {}) {
  const visitor = await app.as(login)
  const { version } = (await visitor.get<{ version: number }>(`/api/${place}`)).body
  const body = { version: version ?? 1, key: newKey(), input }
  return visitor.post<ActAnswer & Problem>(`/api/${place}/acts/${name}`, body)
}

async function see(login: string, place: string) {
  return (await app.as(login)).get<MatterViewWire & Problem>(`/api/${place}`)
}

const checkOf = async (login: string, place: string) => (await see(login, place)).body.facts as CheckFactsWire
const orderOf = async (login: string, place: string) => (await see(login, place)).body.facts as OrderFactsWire

async function photo(login: string): Promise<string> {
  return (await (await app.as(login)).upload('现场.png', PNG)).body.id
}

const PLAN = {
  type: 'secret',
  title: '窗口作风暗访',
  purpose: '窗口是否按时开门',
  place: '临溪区政务服务大厅',
  plannedOn: '2026-03-04',
  postIds: [app.city.post('discipline.inspector'), app.city.post('tax.first')],
}

/** A check as it is planned on the 2nd of March; its place. */
async function planned(more: object = {}): Promise<string> {
  app.at('2026-03-02T09:00')
  const { body, status } = await open('jiang', 'checks', 'plan', { ...PLAN, ...more })
  assert.equal(status, 200, JSON.stringify(body))
  return `checks/${body.id}`
}

/** The same, visited by Tang with a photo and one finding at natural resources. */
async function found(more: object = {}): Promise<string> {
  const place = await planned(more)
  app.at('2026-03-04T10:00')
  const visit = { visit: '三个窗口两个无人', files: [await photo('tang')] }
  assert.equal((await act('tang', place, 'visit', visit)).body.status, 'visited')
  const finding = {
    departmentId: departments.resources,
    finding: '上午十点窗口无人',
    persons: '于某',
    requirement: '落实顶岗并公示',
    files: [await photo('tang')],
  }
  assert.equal((await act('tang', place, 'find', finding)).status, 200)
  return place
}

/** What somebody can see and count, without the numbers of the requests. */
async function countsOf(login: string): Promise<string> {
  const visitor = await app.as(login)
  const answers = await Promise.all(COUNTED.map(async (url) => (await visitor.get<object>(url)).body))
  return JSON.stringify(answers).replaceAll(/"request":"[^"]*"/g, '')
}

test('planning a secret check, going there and finding something changes nothing that anybody outside the team can count', async () => {
  app.at('2026-03-04T10:00')
  const before = await Promise.all(OUTSIDE.map(countsOf))
  const place = await found()
  for (const [index, counted] of (await Promise.all(OUTSIDE.map(countsOf))).entries())
    assert.ok(counted === before[index], OUTSIDE[index])
  const id = place.replace('checks/', '')
  for (const table of ['defect', 'outbox'])
    assert.ok(!JSON.stringify((await app.pool.query(`select * from ${table}`)).rows).includes(id), table)
  assert.ok(!app.log.some((line) => line.includes(id) && !line.includes('/api/checks/')))
})

test('no GET route tells anybody outside the team and inspection of a secret check, by id, by code or in passing', async () => {
  const place = await found()
  const { body } = await see('jiang', place)
  const real = { id: body.id, code: body.code, clockId: body.clocks[0]?.id ?? '' }
  const visitors: [string, Visitor][] = [['a stranger', app.stranger]]
  for (const login of OUTSIDE) visitors.push([login, await app.as(login)])
  const asked = await assertHidden(app, 'check', real, visitors)
  assert.ok(asked > 1000, `${asked}`)
  const [attachment] = body.attachments
  for (const [login, visitor] of visitors)
    assert.ok(
      [401, 403, 404].includes((await visitor.get(`/api/attachments/${attachment?.id}`)).status),
      login,
    )
  for (const login of ['jiang', 'tang']) {
    const list = (await (await app.as(login)).get<MatterListWire>('/api/matters?kind=check')).body.rows
    assert.ok(
      list.some((row) => row.id === real.id),
      login,
    )
  }
})

test('by words a secret check is found by its team and by inspection alone, until it is concluded', async () => {
  const place = await found({ title: '云锦窗口夜访' })
  const id = place.replace('checks/', '')
  const finds = async (login: string) => {
    const answer = await (
      await app.as(login)
    ).get<object>('/api/search?q=%E4%BA%91%E9%94%A6%E7%AA%97%E5%8F%A3')
    return JSON.stringify(answer.body).includes(id)
  }
  await index()
  for (const login of OUTSIDE) assert.equal(await finds(login), false, login)
  assert.deepEqual([await finds('jiang'), await finds('tang')], [true, true])
  app.at('2026-03-05T10:00')
  await act('jiang', place, 'conclude', { conclusion: '责令整改' })
  await index()
  assert.deepEqual([await finds('su'), await finds('yu')], [true, false])
})

/** Brings the index of words and the tally up to date, as the jobs do. */
const index = () => app.catchUp('search', 'tally')

test('acts on a secret check by its id are answered outside the team as for a matter that does not exist', async () => {
  const place = await found()
  const { acts } = app.app.registry.byPath('checks').kind
  const onOne = Object.keys(acts).filter((name) => acts[name]?.from !== 'new')
  const none = nothing('MC').id
  const inputs: Readonly<Record<string, object>> = {
    replan: { place: 'x', plannedOn: '2026-03-09', postIds: PLAN.postIds },
    visit: { visit: 'x' },
    find: { departmentId: departments.tax, finding: 'x', requirement: 'x' },
    strike: { no: 1, reason: 'x' },
    conclude: { conclusion: 'x' },
    cancel: { reason: 'x' },
    remark: { text: 'x', audience: 'departments' },
    attach: { files: [none], audience: 'departments' },
  }
  for (const login of OUTSIDE) {
    const visitor = await app.as(login)
    for (const name of onOne) {
      const body = { version: 1, key: newKey(), input: inputs[name] ?? {} }
      const real = await visitor.post<Problem>(`/api/${place}/acts/${name}`, body)
      const missing = await visitor.post<Problem>(`/api/checks/${none}/acts/${name}`, body)
      assert.deepEqual(
        [real.status, real.body.code, real.body.reason],
        [missing.status, missing.body.code, missing.body.reason],
        `${login} ${name}`,
      )
    }
  }
})

test('a concluded check is known to supervision, and each finding is a task of its unit that the team verifies', async () => {
  const place = await found()
  app.at('2026-03-05T10:00')
  assert.equal((await act('tang', place, 'conclude', { conclusion: 'x' })).body.code, 'not_permitted')
  assert.equal((await act('jiang', place, 'conclude', { conclusion: '责令整改' })).body.status, 'concluded')
  const seen = await checkOf('su', place)
  // Whom it concerns is still for the team and inspection.
  assert.deepEqual([seen.conclusion, seen.findings[0]?.persons], ['责令整改', null])
  assert.equal((await checkOf('jiang', place)).findings[0]?.persons, '于某')
  assert.equal((await see('yu', place)).status, 404)

  const [task] = (await see('jiang', place)).body.aboutThis
  const order = `orders/${task?.id}`
  const ofUnit = await see('yu', order)
  const { requirement, verifiers } = await orderOf('yu', order)
  assert.match(requirement, /落实顶岗并公示/)
  assert.deepEqual([ofUnit.body.about, verifiers], [null, []])
  assert.ok(!JSON.stringify(ofUnit.body).includes(place.replace('checks/', '')))
  const bare = await act('yu', order, 'answer', { reply: '已落实' })
  assert.equal(bare.body.fields[0]?.code, 'order.evidenceMissing')
  const answered = await act('yu', order, 'answer', { reply: '已落实', files: [await photo('yu')] })
  assert.equal(answered.body.status, 'answered')
  const inbox = (await (await app.as('jiang')).get<InboxWire>('/api/inbox?kind=order')).body.rows
  assert.equal(inbox.find((row) => row.id === task?.id)?.duty?.act, 'accept')
  assert.equal((await act('su', order, 'accept')).body.code, 'not_permitted')
  assert.equal((await act('tang', order, 'reject', { reason: '看不出顶岗' })).body.status, 'issued')
  const again = await act('yu', order, 'answer', { reply: '已公示', files: [await photo('yu')] })
  assert.equal(again.body.status, 'answered')
  assert.equal((await act('tang', order, 'accept')).body.status, 'accepted')
})

test('a task that its unit lets lie is pressed and leads to a circular', async () => {
  const place = await found()
  app.at('2026-03-05T10:00')
  await act('jiang', place, 'conclude', { conclusion: '责令整改' })
  const [task] = (await see('jiang', place)).body.aboutThis
  app.at('2026-04-10T10:00')
  await app.sweep()
  const acts = (await see('su', `orders/${task?.id}`)).body.timeline.map((line) => line.act)
  assert.deepEqual(acts.slice(0, 3), ['rectify', 'press', 'circular'])
})

test('only discipline inspection plans checks and sees whom it may call into a team', async () => {
  app.at('2026-03-02T09:00')
  for (const login of ['su', 'luo', 'chen', 'yu', 'tang']) {
    assert.equal((await open(login, 'checks', 'plan', PLAN)).body.code, 'not_permitted', login)
    const posts = await (await app.as(login)).get<Problem>('/api/supervision/team-posts')
    // Whoever heads a unit sees posts all the same, to name people for help orders.
    assert.equal(posts.body.code, login === 'luo' ? undefined : 'not_permitted', login)
  }
  assert.equal((await open('wang', 'checks', 'plan', PLAN)).status, 403)
  const { body } = await (await app.as('jiang')).get<TeamPostsWire>('/api/supervision/team-posts')
  assert.deepEqual(body.rows.find((row) => row.id === PLAN.postIds[1])?.holders, ['唐嘉树'])
  // The tax bureau has no head, and housing no second handler.
  assert.ok(!body.rows.some((row) => row.id === app.city.post('tax.head')))
  const alone = await open('jiang', 'checks', 'plan', {
    ...PLAN,
    postIds: [PLAN.postIds[0], PLAN.postIds[0]],
  })
  assert.equal(alone.body.fields[0]?.code, 'check.teamTooSmall')
  // Bai handles at market regulation and revisits for the office: in both posts one person, not two.
  const onlyBai = ['market.second', 'office.revisit'].map((key) => app.city.post(key))
  const withoutInspection = await open('jiang', 'checks', 'plan', { ...PLAN, postIds: onlyBai })
  assert.equal(withoutInspection.body.fields[0]?.code, 'check.noInspector')
})

test('the team hears of its check, and reading a secret one leaves a line under the reader', async () => {
  const place = await planned()
  const id = place.replace('checks/', '')
  const heard = (await (await app.as('tang')).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
  assert.ok(heard.some((row) => row.text === 'message.check.planned' && row.matter?.id === id))
  assert.equal((await see('tang', place)).status, 200)
  const { rows } = await app.pool.query<{ n: number }>(
    `select count(*)::int as n from journal where act = 'readConfidential' and subject = $1 and patch like $2`,
    [`person:${app.city.person('tang')}`, `%${id}%`],
  )
  assert.ok((rows[0]?.n ?? 0) > 0)
})

/** How many checks stand on somebody's board. */
const onBoard = async (login: string) => {
  const { kinds } = (await (await app.as(login)).get<BoardWire>('/api/supervision/board')).body
  return kinds.find(({ kind }) => kind === 'check')?.rows.reduce((sum, row) => sum + row.all, 0) ?? 0
}

test('an open check stands on the board of supervision from the beginning, a secret one only for inspection', async () => {
  const before = { su: await onBoard('su'), jiang: await onBoard('jiang') }
  await planned({ type: 'open' })
  await planned()
  assert.deepEqual(
    { su: await onBoard('su'), jiang: await onBoard('jiang') },
    { su: before.su + 1, jiang: before.jiang + 2 },
  )
})

test('a longer limit of an order is asked for in time and granted by the body that issued it; the promise to the enterprise stands', async () => {
  app.at('2026-03-02T09:00')
  const about = await appealIn(app, 'signed')
  const wang = await app.as('wang')
  const promised = (await seeAppeal(wang, about)).body.clocks
  const issue = {
    level: 'supervise',
    aboutId: about,
    departmentId: departments.resources,
    requirement: '请办',
  }
  const order = `orders/${(await open('su', 'orders', 'issue', issue)).body.id}`
  const dueOf = async () =>
    (await see('yu', order)).body.clocks.find((clock) => clock.name === 'answer')?.time.dueOn
  const before = await dueOf()
  assert.equal((await act('lin', order, 'askExtension', { days: 3, reason: 'x' })).status, 404)
  const long = await act('yu', order, 'askExtension', { days: 9, reason: '会商' })
  assert.equal(long.body.fields[0]?.code, 'order.extensionLong')
  assert.equal((await act('yu', order, 'askExtension', { days: 3, reason: '会商' })).status, 200)
  assert.equal(await dueOf(), before)
  const inbox = (await (await app.as('su')).get<InboxWire>('/api/inbox?kind=order')).body.rows
  assert.ok(inbox.some((row) => order.endsWith(row.id) && row.duty?.act === 'grantExtension'))
  for (const login of ['yu', 'jiang', 'luo'])
    assert.equal((await act(login, order, 'grantExtension')).body.code, 'not_permitted', login)
  assert.equal((await act('su', order, 'grantExtension', { decision: '同意' })).status, 200)
  assert.equal(before, '2026-03-09')
  assert.equal(await dueOf(), '2026-03-12')
  assert.deepEqual((await seeAppeal(wang, about)).body.clocks, promised)
  const again = await act('yu', order, 'askExtension', { days: 1, reason: '会商' })
  assert.deepEqual([again.body.code, again.body.reason.code], ['not_now', 'order.extensionOften'])
})

test('a longer limit that is refused leaves the clock, and one that is asked for too late is refused with the reason', async () => {
  app.at('2026-03-02T09:00')
  const about = await appealIn(app, 'signed')
  const issue = { level: 'urge', aboutId: about, departmentId: departments.resources, requirement: '请办' }
  const [one, other] = [
    `orders/${(await open('su', 'orders', 'issue', issue)).body.id}`,
    `orders/${(await open('su', 'orders', 'issue', issue)).body.id}`,
  ]
  await act('yu', one, 'askExtension', { days: 2, reason: '会商' })
  assert.equal((await act('su', one, 'refuseExtension', { reason: '应按期' })).status, 200)
  assert.equal((await see('yu', one)).body.clocks[0]?.time.dueOn, '2026-03-04')
  assert.deepEqual(
    (await orderOf('yu', one)).extensions.map(({ outcome, decision }) => [outcome, decision]),
    [['refused', '应按期']],
  )
  app.at('2026-03-05T09:00')
  const late = await act('yu', other, 'askExtension', { days: 2, reason: '会商' })
  assert.deepEqual([late.body.code, late.body.reason.code], ['not_now', 'order.extensionLate'])
})

test('every number of what supervision watches of appeals opens a list with as many, and only supervision and inspection read it', async () => {
  app.at('2026-03-02T09:00')
  const overdue = await appealIn(app, 'signed')
  const code = (await seeAppeal(await app.as('chen'), overdue)).body.code
  const again = await fileAppeal(app)
  assert.equal((await doAct(app, 'chen', again.body.id, 'join', { code })).status, 200)
  const unsatisfied = await appealIn(app, 'replied')
  await doAct(app, 'he', unsatisfied, 'revisit', { solved: false, level: 'dissatisfied' })
  app.at('2026-04-01T09:00')
  await index()
  for (const login of ['chen', 'yu', 'luo', 'wang'])
    for (const url of ['appeals', 'appeals/matters?what=overdue'])
      assert.equal((await (await app.as(login)).get(`/api/supervision/${url}`)).status, 403, login)
  const listed = new Map<string, string[]>()
  for (const login of ['su', 'jiang']) {
    const visitor = await app.as(login)
    const { body } = await visitor.get<WatchWire>('/api/supervision/appeals')
    for (const row of body.rows)
      for (const what of WATCHED) {
        const unit = row.department?.id ?? 'none'
        const list = await visitor.get<WatchedListWire>(
          `/api/supervision/appeals/matters?what=${what}&departmentId=${unit}&since=${body.since}`,
        )
        assert.equal(list.body.rows.length, row[what], `${login} ${what}`)
        const ids = list.body.rows.map(({ id }) => id)
        listed.set(what, [...(listed.get(what) ?? []), ...ids])
      }
  }
  assert.ok(listed.get('overdue')?.includes(overdue) && listed.get('repeat')?.includes(overdue))
  assert.ok(listed.get('unsatisfied')?.includes(unsatisfied))
  assert.ok(!listed.get('overdue')?.includes(again.body.id))
})

test('inspection asks a unit for an explanation about an appeal and takes it, without a ladder', async () => {
  app.at('2026-03-02T09:00')
  const about = await appealIn(app, 'signed')
  const issue = {
    level: 'explain',
    aboutId: about,
    departmentId: departments.resources,
    requirement: '请说明',
  }
  const order = `orders/${(await open('jiang', 'orders', 'issue', issue)).body.id}`
  app.at('2026-03-20T09:00')
  await app.sweep()
  const seen = (await see('yu', order)).body
  assert.deepEqual(
    seen.timeline.map((line) => line.act),
    ['issue'],
  )
  assert.equal((await act('yu', order, 'answer', { reply: '情况如下' })).body.status, 'answered')
  assert.equal((await act('jiang', order, 'accept')).body.status, 'accepted')
})

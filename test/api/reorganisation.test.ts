/**
 * Departments merged or dissolved with open matters, over HTTP and with the job that carries it out: what is shown, what is
 * refused, what goes over, what stays, and that nothing happens twice however often the work is broken off.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DepartmentId } from '../../src/kernel/matter.ts'
import type { Post } from '../../src/kernel/organisation.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { appealIn, doAct, newKey, seeAppeal } from '../support/appeal-story.ts'
import type {
  PreviewWire,
  ReorganisationListWire,
  ReorganisationWire,
} from '../../src/modules/reorganisations/wire.ts'
import type {
  ActAnswer,
  InboxWire,
  MatterListWire,
  MatterViewWire,
  Problem,
} from '../../src/platform/wire.ts'
import { verify as audit } from '../../src/platform/audit/verify.ts'

const START = '2026-03-02T09:00'

async function merge(app: TestApp, more: object = {}, login = 'luo') {
  const { departments } = app.city
  const input = {
    departmentId: departments.resources,
    successorId: departments.labour,
    rules: [],
    validOn: '2026-03-02',
    reason: '机构改革',
    basis: '临编〔2026〕3号',
    ...more,
  }
  return (await app.as(login)).post<PreviewWire & Problem>('/api/reorganisations', input)
}

/** A good answer or a refusal; both have a `status`. */
type Answered = Omit<ReorganisationWire & Omit<Problem, 'status'>, 'status'> & {
  readonly status: string | number
}

async function confirm(app: TestApp, { reorganisation, hash }: PreviewWire, login = 'luo') {
  const visitor = await app.as(login)
  return visitor.post<Answered>(`/api/reorganisations/${reorganisation.id}/confirm`, {
    hash,
  })
}

/** The job once now, and once more when every process knows that the department is closed. */
async function carriedOut(app: TestApp, id: string, until = '2026-03-02T10:00') {
  await app.app.runJob('reorganisations')
  app.at(until)
  await app.app.runJob('reorganisations')
  return (await (await app.as('luo')).get<ReorganisationWire>(`/api/reorganisations/${id}`)).body
}

async function merged(app: TestApp, more: object = {}) {
  const preview = (await merge(app, more)).body
  assert.equal((await confirm(app, preview)).status, 200)
  return carriedOut(app, preview.reorganisation.id)
}

/** What the audit finds wrong or odd. */
async function verify(app: TestApp): Promise<readonly string[]> {
  await app.app.runJob('relay')
  const found: string[] = []
  const { registry, reference } = app.app
  const report = ({ kind, what, subject }: { kind: string; what: string; subject: string }) => {
    if (kind !== 'note') found.push(`${kind} ${what} ${subject}`)
  }
  await audit({ pool: app.pool, registry, world: reference.world, now: app.now(), report })
  return found
}

const lines = (app: TestApp, id: string) =>
  app.pool
    .query<{ act: string }>('select act from journal where subject = $1 order by seq', [id])
    .then(({ rows }) => rows.map(({ act }) => act))

const fieldsOf = (body: Problem) => body.fields.map(({ path, code }) => `${path} ${code}`)

const promisesIn = ({ clocks }: Pick<MatterViewWire, 'clocks'>) =>
  clocks.map(({ name, time }) => [name, time.dueAt])

test('a merger is shown first, and then everything open goes over with its people, its promises unchanged', async () => {
  const app = await startApp({ at: START })
  const { departments } = app.city
  const inHand = await appealIn(app, 'contacted')
  const unsigned = await appealIn(app, 'dispatched')
  const ended = await appealIn(app, 'closed')
  const order = { level: 'urge', aboutId: inHand, departmentId: departments.resources, requirement: '请说明' }
  const su = await app.as('su')
  const issued = (await su.post<ActAnswer>('/api/orders/acts/issue', { key: newKey(), input: order })).body
  const before = (await seeAppeal(await app.as('wang'), inHand)).body

  const { body: preview } = await merge(app)
  assert.deepEqual(
    preview.kinds.map(({ kind, count }) => [kind, count]),
    [
      ['appeal', 2],
      ['order', 1],
    ],
  )
  assert.deepEqual(
    preview.posts
      .map(({ people }) => people)
      .flat()
      .sort(),
    ['于海燕', '彭飞宇', '方志远'].sort(),
  )
  assert.deepEqual(preview.stuck, [])
  assert.equal((await confirm(app, preview)).body.status, 'planned')
  const done = await carriedOut(app, preview.reorganisation.id)
  assert.deepEqual([done.status, done.moved, done.total, done.stuck], ['done', 3, 3, []])

  const after = (await seeAppeal(await app.as('wang'), inHand)).body
  assert.equal(after.department?.id, departments.labour)
  assert.equal(after.handler?.name, '于海燕')
  assert.deepEqual(promisesIn(after), promisesIn(before))
  const told = after.timeline.at(-1)
  assert.deepEqual([told?.act, told?.facts[0]?.values['to']], ['transfer', '临溪区人力资源和社会保障局'])
  assert.equal((await doAct(app, 'yu', inHand, 'giveOpinion', { opinion: '继续办理' })).status, 200)
  assert.equal((await doAct(app, 'lin', unsigned, 'sign')).status, 200)

  const yu = await app.as('yu')
  assert.equal((await seeAppeal(yu, ended)).body.department?.id, departments.resources)
  const inbox = (await (await app.as('gao')).get<InboxWire>('/api/inbox?kind=order')).body
  assert.deepEqual(
    inbox.rows.map(({ id }) => id),
    [issued.id],
  )
  const listed = (await (await app.as('lin')).get<MatterListWire>('/api/matters?kind=appeal')).body
  assert.deepEqual(new Set(listed.rows.map(({ id }) => id)), new Set([inHand, unsigned, ended]))
  assert.deepEqual(await verify(app), [])
})

test('nobody dispatches to a department that has ended: the refusal names its successor', async () => {
  const app = await startApp({ at: START })
  await merged(app)
  const filed = await appealIn(app, 'filed')
  const { body } = await doAct(app, 'chen', filed, 'dispatch', {
    departmentId: app.city.departments.resources,
  })
  assert.deepEqual(fieldsOf(body), ['/input/departmentId department.succeeded'])
  assert.match(body.fields[0]?.text ?? '', /临溪区人力资源和社会保障局/)
})

test('a dissolution sends a topic elsewhere, where the receiver signs anew and the promised result runs on', async () => {
  const app = await startApp({ at: START })
  const { departments } = app.city
  const wangshan = await app.database
    .pool('owner')
    .query<{ region_id: string }>('select region_id from department where id = $1', [departments.resources])
  await app.database
    .pool('owner')
    .query('update department set region_id = $1 where id = $2', [
      wangshan.rows[0]?.region_id,
      departments.power,
    ])
  await app.database.pool('owner').query('update reference_version set organisation_no = organisation_no + 1')
  await app.app.runJob('reference')
  const id = await appealIn(app, 'contacted')
  const before = (await seeAppeal(await app.as('wang'), id)).body
  const { body: preview } = await merge(app, { rules: [{ topic: 'construction', to: departments.power }] })
  assert.deepEqual(
    preview.receivers.map(({ department, count }) => [department.id, count]),
    [[departments.power, 1]],
  )
  await confirm(app, preview)
  await carriedOut(app, preview.reorganisation.id)
  const after = (await seeAppeal(await app.as('meng'), id)).body
  assert.deepEqual(
    [after.department?.id, after.status, after.handler],
    [departments.power, 'dispatched', null],
  )
  const resolve = (view: typeof after) => view.clocks.find(({ name }) => name === 'resolve')?.time.dueAt
  assert.equal(resolve(after), resolve(before))
  assert.equal((await seeAppeal(await app.as('yu'), id)).status, 404)
  assert.equal((await doAct(app, 'meng', id, 'contact', { method: 'phone', person: '王' })).status, 200)
  assert.deepEqual(await verify(app), [])
})

test('what somebody has opened or ended since the preview is told before it can be confirmed', async () => {
  const app = await startApp({ at: START })
  const gone = await appealIn(app, 'revisiting')
  const { body: preview } = await merge(app)
  await doAct(app, 'he', gone, 'close')
  const come = await appealIn(app, 'dispatched')
  const { status, body } = await confirm(app, preview)
  assert.deepEqual([status, body.code, body.reason.code], [409, 'stale', 'reorganisation.changed'])
  const current = body.current as PreviewWire
  assert.deepEqual([current.come.map(({ id }) => id), current.gone.map(({ id }) => id)], [[come], [gone]])
  assert.equal((await confirm(app, current)).body.status, 'planned')
})

test('a clerk who acts while it is carried out changes nothing of it, and their act counts', async () => {
  const app = await startApp({ at: START })
  const id = await appealIn(app, 'contacted')
  const preview = (await merge(app)).body
  assert.equal((await doAct(app, 'yu', id, 'giveOpinion', { opinion: '已转办' })).status, 200)
  assert.equal((await confirm(app, preview)).body.status, 'planned')
  assert.equal((await carriedOut(app, preview.reorganisation.id)).moved, 1)
  assert.deepEqual((await lines(app, id)).slice(-2), ['giveOpinion', 'transfer'])
})

test('broken off anywhere and begun again, each matter goes over once', async () => {
  const app = await startApp({ at: START })
  const ids = [
    await appealIn(app, 'dispatched'),
    await appealIn(app, 'signed'),
    await appealIn(app, 'contacted'),
  ]
  const preview = (await merge(app)).body
  await confirm(app, preview)
  const [, second] = ids
  // A lock on one matter ends the session of whoever works, as a killed process would.
  const owner = app.database.pool('owner')
  const holder = await owner.connect()
  await holder.query('begin')
  await holder.query('select id from matter where id = $1 for update', [second])
  const working = app.app.runJob('reorganisations').catch(() => undefined)
  await untilTransferred(app, ids[0] as string)
  await untilEnded(app)
  await working
  await holder.query('rollback')
  holder.release()
  const done = await carriedOut(app, preview.reorganisation.id)
  assert.equal(done.status, 'done')
  for (const id of ids) assert.equal((await lines(app, id)).filter((act) => act === 'transfer').length, 1)
  await app.app.runJob('reorganisations')
  assert.equal((await lines(app, ids[0] as string)).filter((act) => act === 'transfer').length, 1)
  assert.deepEqual(await verify(app), [])
})

/** Ends the session of whoever waits for a lock, once somebody does. */
async function untilEnded(app: TestApp): Promise<void> {
  const end = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  // A role sees and ends sessions of its own only.
  for (;;) if (((await app.pool.query(end)).rowCount ?? 0) > 0) return
}

async function untilTransferred(app: TestApp, id: string): Promise<void> {
  for (;;) if ((await lines(app, id)).includes('transfer')) return
}

test('of two administrators at once one confirms; of two jobs at once one works', async () => {
  const app = await startApp({ at: START })
  const id = await appealIn(app, 'signed')
  const [one, other] = [
    (await merge(app)).body,
    (await merge(app, { successorId: app.city.departments.labour })).body,
  ]
  const answers = await Promise.all([confirm(app, one), confirm(app, other)])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 422]))
  const refused = answers.find(({ status }) => status !== 200)
  assert.deepEqual(fieldsOf(refused?.body as unknown as Problem), ['/departmentId reorganisation.underWay'])
  await Promise.all([app.app.runJob('reorganisations'), app.app.runJob('reorganisations')])
  assert.equal((await lines(app, id)).filter((act) => act === 'transfer').length, 1)
})

test('one that is planned for later waits for its day and may be called off until then', async () => {
  const app = await startApp({ at: START })
  const id = await appealIn(app, 'signed')
  const preview = (await merge(app, { validOn: '2026-03-04' })).body
  const { id: planned } = preview.reorganisation
  await confirm(app, preview)
  await app.app.runJob('reorganisations')
  assert.equal((await seeAppeal(await app.as('yu'), id)).body.department?.id, app.city.departments.resources)
  const luo = await app.as('luo')
  assert.equal(
    (await luo.post<ReorganisationWire>(`/api/reorganisations/${planned}/cancel`)).body.status,
    'cancelled',
  )
  app.at('2026-03-04T09:00')
  await app.app.runJob('reorganisations')
  assert.ok(!(await lines(app, id)).includes('transfer'))
  const again = await merged(app, { validOn: '2026-03-04' })
  const late = await (await app.as('luo')).post<Problem>(`/api/reorganisations/${again.id}/cancel`)
  assert.equal(late.body.reason.code, 'reorganisation.begun')
  const list = (await (await app.as('luo')).get<ReorganisationListWire>('/api/reorganisations')).body
  assert.deepEqual(list.rows.map(({ status }) => status).sort(), ['cancelled', 'running'])
})

test('a reorganisation is refused for what is unknown, itself, elsewhere, ended, ending, past, or without the power', async () => {
  const app = await startApp({ at: START })
  const { departments } = app.city
  const nowhere = '019a0000-0000-7000-8000-00000000ffff'
  const refused = async (more: object, fields: readonly string[]) =>
    assert.deepEqual(fieldsOf((await merge(app, more)).body), fields)
  await refused({ departmentId: nowhere }, ['/departmentId reorganisation.unknown'])
  await refused({ successorId: nowhere }, ['/successorId reorganisation.unknown'])
  await refused({ successorId: departments.resources }, ['/successorId reorganisation.itself'])
  await refused({ successorId: departments.housing }, ['/successorId reorganisation.region'])
  await refused({ rules: [{ topic: 'land', to: departments.tax }] }, ['/rules/0/to reorganisation.region'])
  await refused({ rules: [{ to: departments.labour }] }, ['/rules/0 reorganisation.ruleEmpty'])
  await refused({ validOn: '2026-03-01' }, ['/validOn reorganisation.dayInPast'])
  await refused({ validOn: '2027-06-01' }, ['/validOn reorganisation.tooFarAhead'])
  await refused({ departmentId: departments.office, successorId: departments.tax }, [
    '/successorId reorganisation.function',
  ])
  assert.equal((await merge(app, {}, 'chen')).body.code, 'not_permitted')
  assert.equal((await merge(app, {}, 'wei')).body.code, 'not_permitted')
  const preview = (await merge(app)).body
  const { id } = preview.reorganisation
  assert.equal((await confirm(app, preview, 'chen')).status, 404)
  assert.equal((await (await app.as('chen')).get(`/api/reorganisations/${id}`)).status, 404)
  await confirm(app, preview)
  assert.equal((await confirm(app, preview)).body.reason.code, 'reorganisation.notDraft')
  await refused({}, ['/departmentId reorganisation.underWay'])
  // In a ring.
  await refused({ departmentId: departments.labour, successorId: departments.resources }, [
    '/successorId reorganisation.receiverEnds',
  ])
  const chained = await merge(app, { departmentId: departments.labour, successorId: departments.resources })
  assert.equal(chained.status, 422)
  await carriedOut(app, id)
  await refused({}, ['/departmentId reorganisation.ended'])
  await refused({ departmentId: departments.labour, successorId: departments.resources }, [
    '/successorId reorganisation.ended',
  ])
})

/** The posts of a unit, the head first, as the application knows them now. */
function postsIn(app: TestApp, departmentId: DepartmentId): readonly Post[] {
  return app.app.reference.world.organisation.postsOf(departmentId)
}

async function dutiesOf(app: TestApp, login: string): Promise<readonly string[]> {
  const { body } = await (await app.as(login)).get<InboxWire>('/api/inbox?kind=appeal')
  return body.rows.map(({ id }) => id)
}

test('a post takes a new name on the day, and one becomes one with another whose holders have its duties', async () => {
  const app = await startApp({ at: START })
  const { resources, labour } = app.city.departments
  const [head, first, second] = postsIn(app, resources)
  const other = postsIn(app, labour).find(({ name }) => name.zh === first?.name.zh)
  assert.ok(head && first && second && other)
  const replying = await appealIn(app, 'contacted')
  const busy = await dutiesOf(app, 'yu')
  assert.ok(busy.includes(replying))
  const posts = [
    { postId: head.id, name: { zh: '自然资源负责岗', en: 'Natural resources lead' } },
    { postId: first.id, intoId: other.id },
  ]
  const { body: preview } = await merge(app, { posts })
  assert.deepEqual(
    preview.posts.map(({ newName, into }) => newName?.zh ?? into?.zh ?? null),
    ['自然资源负责岗', other.name.zh, null],
  )
  const named = () => app.app.reference.world.organisation.post(head.id)?.name.zh
  assert.equal(named(), head.name.zh)
  assert.equal((await confirm(app, preview)).body.status, 'planned')
  await carriedOut(app, preview.reorganisation.id)
  assert.equal(named(), '自然资源负责岗')
  const after = postsIn(app, labour).map(({ id }) => id)
  assert.deepEqual([after.includes(first.id), after.includes(second.id)], [false, true])
  const { organisation } = app.app.reference.world
  const holders = organisation.holders(other.id, app.now()).map((id) => organisation.person(id)?.name)
  assert.deepEqual(new Set(holders), new Set(['于海燕', '林晓初']))
  assert.equal(organisation.receiver(first.id, app.now())?.postId, other.id)
  assert.ok((await dutiesOf(app, 'yu')).includes(replying))
  assert.equal((await doAct(app, 'yu', replying, 'giveOpinion', { opinion: '继续办理' })).status, 200)
  assert.deepEqual(await verify(app), [])
})

test('a change of a post is refused that is unknown, double, empty, in a row, or gives powers or rank', async () => {
  const app = await startApp({ at: START })
  const { resources, labour, office } = app.city.departments
  const [head, first, second] = postsIn(app, resources).map(({ id }) => id)
  const [otherHead, otherFirst] = postsIn(app, labour).map(({ id }) => id)
  const name = { zh: '综合岗', en: 'General' }
  const refused = async (posts: object[], code: string, more: object = {}) =>
    assert.deepEqual(fieldsOf((await merge(app, { ...more, posts })).body), [
      `/posts/0 reorganisation.${code}`,
    ])
  await refused([{ postId: otherFirst, name }], 'postUnknown')
  await refused([{ postId: first }], 'postEither')
  await refused([{ postId: first, name, intoId: otherFirst }], 'postEither')
  await refused([{ postId: first, name: { zh: '综合岗', en: ' ' } }], 'postName')
  await refused([{ postId: first, intoId: first }], 'postTarget')
  await refused([{ postId: first, intoId: postsIn(app, office)[0]?.id }], 'postTarget')
  await refused([{ postId: first, intoId: otherHead }], 'postRank')
  await refused(
    [
      { postId: first, intoId: second },
      { postId: second, intoId: otherFirst },
    ],
    'postChain',
  )
  await app.database
    .pool('owner')
    .query(`update post set powers = '{region.read}' where id = $1`, [otherFirst])
  await app.database.pool('owner').query('update reference_version set organisation_no = organisation_no + 1')
  await app.app.runJob('reference')
  await refused([{ postId: first, intoId: otherFirst }], 'postPowers')
  const twice = await merge(app, {
    posts: [
      { postId: head, name },
      { postId: head, intoId: otherHead },
    ],
  })
  assert.deepEqual(fieldsOf(twice.body), [
    '/posts/0 reorganisation.postTwice',
    '/posts/1 reorganisation.postTwice',
  ])
})

test('a circular that names the department is acknowledged by its successor, in the time that was given', async () => {
  const app = await startApp({ at: START })
  const { departments } = app.city
  const about = await appealIn(app, 'signed')
  const input = {
    aboutId: about,
    title: '关于诉求超期的通报',
    departmentIds: [departments.resources],
    facts: '经过',
  }
  const su = await app.as('su')
  const drafted = await su.post<ActAnswer>('/api/circulars/acts/draft', { key: newKey(), input })
  const { id, version } = drafted.body
  const approval = { key: newKey(), version, input: {} }
  const luo = await app.as('luo')
  assert.equal((await luo.post(`/api/circulars/${id}/acts/approve`, approval)).status, 200)
  const place = `/api/circulars/${id}`
  const before = (await luo.get<MatterViewWire>(place)).body
  await merged(app)
  const gao = await app.as('gao')
  const seen = (await gao.get<MatterViewWire>(place)).body
  assert.deepEqual(promisesIn(seen), promisesIn(before))
  const answer = { key: newKey(), version: seen.version, input: { measures: '整改' } }
  const done = await gao.post<ActAnswer>(`${place}/acts/acknowledge`, answer)
  assert.equal(done.body.status, 'acknowledged')
  assert.deepEqual(await verify(app), [])
})

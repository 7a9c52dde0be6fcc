/** Boards over HTTP: each role sees what it may, every number leads to its list, a frozen month stays as it was. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import type {
  BoardWire,
  CustodyWire,
  FigureListWire,
  FigureWire,
  WeakLinksWire,
} from '../../src/modules/boards/wire.ts'
import type { ActAnswer, MatterListWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { STEPS, fileAppeal, newKey } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const MARCH = 'from=2026-03-01&to=2026-03-31'

/** Takes an appeal through the steps of the story after one status, as far as another. */
async function take(id: string, after: string, status: string): Promise<void> {
  const steps = Object.entries(STEPS)
  const begin = steps.findIndex(([reached]) => reached === after) + 1
  const end = steps.findIndex(([reached]) => reached === status) + 1
  for (const [, step] of steps.slice(begin, end)) {
    const done = await step(app, id)
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
}

const tallied = () => app.catchUp('tally')

async function board(login: string, more = ''): Promise<BoardWire> {
  const { status, body } = await (await app.as(login)).get<BoardWire>(`/api/boards/appeals?${MARCH}${more}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

async function behind(login: string, question: string): Promise<readonly string[]> {
  const visitor = await app.as(login)
  const { body } = await visitor.get<MatterListWire>(`/api/boards/appeals/matters?${MARCH}&${question}`)
  return body.rows.map(({ id }) => id).toSorted()
}

const lineFor = (seen: BoardWire, key: string) => seen.cuts.department.find((line) => line.key === key)

describe('a board of six appeals', () => {
  const closed: string[] = []
  before(async () => {
    for (let n = 0; n < 5; n++) {
      const { body } = await fileAppeal(app)
      await take(body.id, 'filed', 'signed')
      closed.push(body.id)
    }
    const { body } = await fileAppeal(app)
    await take(body.id, 'filed', 'dispatched')
    app.at('2026-03-02T10:30')
    for (const id of closed) await take(id, 'signed', 'closed')
    await tallied()
  })

  test('the office sees every number, with its rates and the composite', async () => {
    const seen = await board('chen')
    const { counts, rates } = seen.total
    assert.deepEqual(
      [counts['filed'], counts['dispatched'], counts['closed'], counts['solved']],
      [6, 6, 5, 5],
    )
    assert.deepEqual([rates['solution'], rates['satisfaction'], rates['repeat']], [1, 1, 0])
    assert.ok(Math.abs((rates['response'] ?? 0) - 5 / 6) < 1e-9)
    assert.ok(Math.abs((seen.total.composite ?? 0) - (0.2 * 5) / 6 - 0.8) < 1e-9)
    assert.equal(seen.aims.targets.satisfaction, 90)
    assert.deepEqual([seen.before.from, seen.before.to], ['2026-02-01', '2026-02-02'])
  })

  test('supervision and inspection see numbers from five on, and none that would be given away', async () => {
    const line = lineFor(await board('jiang'), app.city.departments.resources)
    assert.deepEqual([line?.counts['dispatched'], line?.counts['closed']], [6, 5])
    // Six dispatched, five contacted in time: the one that was not would be told by the difference.
    assert.equal(line?.rates['response'], null)
    assert.ok(line?.hidden.includes('response'))
    assert.equal(line?.composite, null)
  })

  test('a unit sees its own board, whatever it asks for', async () => {
    const seen = await board('yu', `&departmentId=${app.city.departments.market}`)
    assert.equal(seen.isOwnOnly, true)
    assert.deepEqual(
      seen.cuts.department.map(({ key }) => key),
      [app.city.departments.resources],
    )
    assert.equal(seen.total.counts['dispatched'], 6)
    const other = await board('tang')
    assert.deepEqual([other.total.counts['filed'], other.cuts.department], [0, []])
  })

  test('an office elsewhere sees nothing of it', async () => {
    assert.equal((await board('wei')).total.counts['filed'], 0)
  })

  test('an enterprise and a stranger have no board', async () => {
    const wang = await app.as('wang')
    const { body } = await wang.get<Problem>(`/api/boards/appeals?${MARCH}`)
    assert.equal(body.reason.code, 'session.noPost')
    assert.equal((await app.stranger.get<Problem>(`/api/boards/appeals?${MARCH}`)).status, 401)
  })

  test('behind a number stand its appeals, for those who may see them', async () => {
    const resources = `&departmentId=${app.city.departments.resources}`
    for (const login of ['chen', 'jiang', 'yu']) {
      assert.deepEqual(await behind(login, 'measures=closed'), closed.toSorted(), login)
      assert.equal((await behind(login, `measures=contactInTime,contactLate${resources}`)).length, 5)
    }
    for (const login of ['wei', 'tang']) assert.deepEqual(await behind(login, 'measures=filed'), [], login)
    assert.deepEqual(await behind('chen', 'measures=filed&topic=tax'), [])
  })

  test('every number of the board is as long as its list', async () => {
    const seen = await board('chen')
    for (const [measure, n] of Object.entries(seen.total.counts))
      assert.equal((await behind('chen', `measures=${measure}`)).length, n, measure)
  })

  test('a measure that is none, and a period that is turned or too long, are refused at their field', async () => {
    const chen = await app.as('chen')
    const ask = async (question: string) =>
      (await chen.get<Problem>(`/api/boards/appeals/matters?${question}`)).body.fields[0]?.code
    assert.equal(await ask(`${MARCH}&measures=sorrow`), 'board.noMeasure')
    assert.equal(await ask('from=2026-03-31&to=2026-03-01&measures=filed'), 'board.periodTurned')
    assert.equal(await ask('from=2020-01-01&to=2026-03-01&measures=filed'), 'board.periodTooLong')
  })

  test('imported histories can be left out', async () => {
    await app.database
      .pool('owner')
      .query('update matter set imported_at = opened_at where id = $1', [closed[0]])
    await app.pool.query('delete from tally_cursor')
    await app.catchUp('tally')
    assert.equal((await board('chen')).total.counts['closed'], 5)
    assert.equal((await board('chen', '&imported=out')).total.counts['closed'], 4)
    assert.equal((await behind('chen', 'measures=closed&imported=out')).length, 4)
  })

  test('custody tells how long each unit had what is closed', async () => {
    await app.app.runJob('relay')
    const { body } = await (await app.as('chen')).get<CustodyWire>(`/api/boards/appeals/custody?${MARCH}`)
    const unit = body.rows.find(({ department }) => department.id === app.city.departments.resources)
    assert.deepEqual([unit?.matters, unit?.p50, unit?.p90], [5, 90, 90])
  })

  test('the spreadsheet says what the screen says, and a name that looks like a formula is quoted', async () => {
    const owner = app.database.pool('owner')
    await owner.query(`update department set name_zh = '=HYPERLINK("x")' where id = $1`, [
      app.city.departments.resources,
    ])
    await owner.query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.runJob('reference')
    const chen = await app.as('chen')
    const response = await fetch(`${app.url}/api/boards/appeals.xlsx?${MARCH}&language=zh`, {
      headers: { cookie: chen.cookie ?? '' },
    })
    assert.equal(response.status, 200)
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()))
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['单位', '主题', '地区', '渠道', '周'],
    )
    const rows = sheets[0]?.rows ?? []
    const filed = rows[1]?.indexOf('受理诉求') ?? -1
    assert.equal(rows[2]?.[filed], 6)
    assert.ok(rows.some(([name]) => name === `'=HYPERLINK("x")`))
    await owner.query(`update department set name_zh = '临溪区自然资源局' where id = $1`, [
      app.city.departments.resources,
    ])
    await owner.query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.runJob('reference')
  })
})

describe('a frozen month', () => {
  const freezing = { month: '2026-03-01' }
  let id = ''

  test('is not frozen before it is over, nor by somebody without the power, nor for another region', async () => {
    await app.pool.query(`update post set powers = powers || '{board.freeze}' where id = $1`, [
      app.city.post('office.leader'),
    ])
    await app.database
      .pool('owner')
      .query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.runJob('reference')
    const regionId = app.city.regions.city
    const ask = async (login: string, body: object) =>
      (await (await app.as(login)).post<Problem>('/api/figures', body)).body.reason.code
    assert.equal(await ask('luo', { ...freezing, regionId }), 'board.monthNotOver')
    assert.equal(await ask('chen', { ...freezing, regionId }), 'act.relation')
    assert.equal(await ask('yu', { ...freezing, regionId }), 'board.noRegion')
  })

  test('is not frozen while it is still being counted', async () => {
    app.at('2026-04-01T00:10')
    const regionId = app.city.regions.city
    const client = await app.pool.connect()
    // As another process does that is at it and has not come to the end.
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(71, hashtext('tally_cursor'))")
    await app.pool.query('update tally_cursor set fill_before = $1', [regionId])
    const luo = await app.as('luo')
    const { body } = await luo.post<Problem>('/api/figures', { ...freezing, regionId })
    assert.equal(body.reason.code, 'board.tallyBehind')
    await app.app.runJob('freeze')
    assert.deepEqual((await luo.get<FigureListWire>('/api/figures')).body.rows, [])
    await client.query('rollback')
    client.release()
  })

  test('is frozen by itself on the first working day after it, once', async () => {
    app.at('2026-04-01T00:30')
    await app.app.runJob('freeze')
    await app.app.runJob('freeze')
    const { body } = await (await app.as('chen')).get<FigureListWire>('/api/figures')
    const ours = body.rows.filter(({ region }) => region.id === app.city.regions.city)
    assert.equal(ours.length, 1)
    assert.equal(ours[0]?.month, '2026-03-01')
    assert.equal(ours[0]?.matters, 6)
    id = ours[0]?.id ?? ''
  })

  test('says by which formulas and law, and opens the matters behind each number', async () => {
    const chen = await app.as('chen')
    const { body } = await chen.get<FigureWire>(`/api/figures/${id}`)
    assert.equal(body.formulaVersion, 3)
    assert.ok(body.lawSeq > 0)
    assert.equal(body.total.counts['closed'], 5)
    const { body: list } = await chen.get<MatterListWire>(`/api/figures/${id}/matters?measures=closed`)
    assert.equal(list.rows.length, 5)
  })

  test('does not exist for those who do not read its region', async () => {
    for (const login of ['wei', 'yu'])
      assert.equal((await (await app.as(login)).get<Problem>(`/api/figures/${id}`)).status, 404, login)
  })

  test('stays as it is when acts of that month are written down later; a restatement names it and says why', async () => {
    const luo = await app.as('luo')
    const first = (await luo.get<FigureWire>(`/api/figures/${id}`)).body
    await app.database.pool('owner').query(`update appeal set is_key = true`)
    await app.pool.query('delete from tally_cursor')
    await app.catchUp('tally')
    assert.deepEqual((await luo.get<FigureWire>(`/api/figures/${id}`)).body, first)
    const again = await luo.post<{ id: string }>(`/api/figures/${id}/restate`, { reason: '补记重点投诉' })
    assert.equal(again.status, 200)
    const restated = (await luo.get<FigureWire>(`/api/figures/${again.body.id}`)).body
    assert.deepEqual([restated.restates, restated.reason], [id, '补记重点投诉'])
    assert.equal(restated.total.counts['keyComplaint'], 6)
    const old = (await luo.get<FigureWire>(`/api/figures/${id}`)).body
    assert.equal(old.restatedBy, again.body.id)
    assert.deepEqual(old.total, first.total)
    const twice = await luo.post<Problem>(`/api/figures/${id}/restate`, { reason: '再来一次' })
    assert.equal(twice.body.reason.code, 'board.restatedAlready')
  })

  test('cannot be changed by the server itself', async () => {
    await assert.rejects(app.pool.query('update figure set reason = null'), /permission denied/)
    await assert.rejects(app.pool.query('delete from figure'), /permission denied/)
  })
})

describe('weak links', () => {
  test('a unit that is late stands there with its reason, and an order about the most telling appeal can be issued', async () => {
    app.at('2026-05-11T09:00')
    for (let n = 0; n < 5; n++) {
      const { body } = await fileAppeal(app)
      await take(body.id, 'filed', 'dispatched')
    }
    app.at('2026-05-28T09:00')
    await tallied()
    const question = '/api/boards/appeals/weak-links?from=2026-05-01&to=2026-05-31'
    const { body } = await (await app.as('jiang')).get<WeakLinksWire>(question)
    const unit = body.rows.find(({ key }) => key === app.city.departments.resources)
    assert.ok(unit?.reasons.some(({ what, n }) => what === 'slow' && n === 5))
    const own = await (await app.as('fang')).get<WeakLinksWire>(question)
    assert.equal(own.body.rows[0]?.whyNone, 'notYours')
    const su = await app.as('su')
    const pressed = new Set<string>()
    for (let n = 0; n < 5; n++) {
      const links = (await su.get<WeakLinksWire>(question)).body.rows
      const telling = links.find(({ key }) => key === app.city.departments.resources)?.telling
      assert.ok(telling !== null && telling !== undefined)
      const input = {
        level: 'supervise',
        aboutId: telling.id,
        departmentId: telling.departmentId,
        requirement: '请先办结本件',
      }
      assert.equal((await su.post<ActAnswer>('/api/orders/acts/issue', { key: newKey(), input })).status, 200)
      pressed.add(telling.id)
    }
    assert.equal(pressed.size, 5)
    const { body: after } = await su.get<WeakLinksWire>(question)
    // One more is open: the appeal of March that nobody has answered.
    const last = after.rows.find(({ key }) => key === app.city.departments.resources)
    assert.ok(last?.telling !== null && !pressed.has(last?.telling.id ?? ''))
  })

  test('nothing stands out where too little has happened', async () => {
    const { body } = await (
      await app.as('chen')
    ).get<WeakLinksWire>('/api/boards/appeals/weak-links?from=2026-06-01&to=2026-06-30')
    assert.deepEqual(body.rows, [])
  })
})

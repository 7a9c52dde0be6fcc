/** What stands beside a board: the four links, density, papers, spreadsheets, the journal of freezing, warnings to heads. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import type {
  BoardWire,
  DensityWire,
  FigureWire,
  LinksWire,
  ReportWire,
  WeakLinksWire,
} from '../../src/modules/boards/wire.ts'
import type { MatterListWire, MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp, type Visitor } from '../support/app.ts'
import { STEPS, fileAppeal, newKey } from '../support/appeal-story.ts'
import { bare, readPdf } from '../support/pdf.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const MARCH = 'from=2026-03-01&to=2026-03-31'
const BOARD = '/api/boards/appeals'

const tallied = () => app.catchUp('tally')

async function download(visitor: Visitor, address: string) {
  const cookie: Record<string, string> = visitor.cookie === undefined ? {} : { cookie: visitor.cookie }
  return fetch(app.url + address, { headers: cookie })
}

async function paper(login: string, address: string) {
  const answer = await download(await app.as(login), address)
  assert.equal(answer.status, 200, address)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}

async function messagesTo(login: string, text: string): Promise<readonly MessageWire[]> {
  const { body } = await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')
  return body.rows.filter((message) => message.text === `message.${text}`)
}

async function linksFor(login: string): Promise<LinksWire['rows']> {
  return (await (await app.as(login)).get<LinksWire>(`${BOARD}/links?${MARCH}`)).body.rows
}

const filed: string[] = []
before(async () => {
  // The first look, before anything can be overdue.
  await app.app.runJob('links')
  for (let n = 0; n < 6; n++) {
    const more = n === 5 ? { channel: 'whistle', place: '临溪区创新路 8 号' } : {}
    const { body } = await fileAppeal(app, more)
    filed.push(body.id)
    assert.equal((await STEPS['dispatched']?.(app, body.id))?.status, 200)
  }
  app.at('2026-03-20T09:00')
  await tallied()
})

describe('the four links', () => {
  test('handling is late where results are, by unit with its head, and a link without a limit says so', async () => {
    const rows = await linksFor('chen')
    assert.deepEqual(
      rows.map(({ link }) => link),
      ['circulation', 'handling', 'response', 'supervision'],
    )
    const handling = rows.find(({ link }) => link === 'handling')
    assert.deepEqual([handling?.inTime, handling?.late, handling?.share], [0, 6, 1])
    const unit = handling?.units.find(({ department }) => department.id === app.city.departments.resources)
    assert.equal(unit?.late, 6)
    assert.ok((unit?.head?.people.length ?? 0) > 0)
    assert.equal(handling?.limits[0]?.length, 10)
    const unset = rows.filter(({ limits }) => limits.length === 0)
    assert.ok(unset.every(({ inTime, late }) => inTime === 0 && late === 0))
  })

  test('a unit sees its own links alone', async () => {
    const units = (await linksFor('yu')).flatMap((row) => row.units.map(({ department }) => department.id))
    assert.deepEqual([...new Set(units)], [app.city.departments.resources])
    assert.deepEqual(
      (await linksFor('tang')).flatMap((row) => row.units),
      [],
    )
  })

  test('the head of a unit is told of a link that broke, once, and nobody elsewhere is', async () => {
    await app.app.runJob('links')
    await app.app.runJob('links')
    const told = await messagesTo('fang', 'board.linkOverdue')
    const handling = told.filter(({ values }) => values['link'] === 'board.link.handling')
    assert.equal(handling.length, 6)
    assert.ok(filed.includes(handling[0]?.matter?.id ?? ''))
    for (const login of ['tang', 'wei', 'wang'])
      assert.deepEqual(await messagesTo(login, 'board.linkOverdue'), [], login)
  })
})

describe('cuts and counts', () => {
  test('the ways in are a cut, and each number opens its appeals', async () => {
    const chen = await app.as('chen')
    const { body } = await chen.get<BoardWire>(`${BOARD}?${MARCH}`)
    const whistle = body.cuts.channel.find(({ key }) => key === 'whistle')
    assert.deepEqual([whistle?.counts['filed'], whistle?.counts['whistled']], [1, 1])
    assert.equal(body.cuts.channel.find(({ key }) => key === 'portal')?.counts['filed'], 5)
    const list = await chen.get<MatterListWire>(`${BOARD}/matters?${MARCH}&measures=filed&channel=whistle`)
    assert.deepEqual(
      list.body.rows.map(({ id }) => id),
      [filed[5]],
    )
    const wrong = await chen.get<Problem>(`${BOARD}/matters?${MARCH}&measures=filed&channel=pigeon`)
    assert.equal(wrong.status, 422)
  })

  test('a year, a quarter, a month and odd days come to the same sums', async () => {
    const chen = await app.as('chen')
    for (const period of [
      'from=2026-01-01&to=2026-12-31',
      'from=2026-01-01&to=2026-03-31',
      MARCH,
      'from=2026-02-20&to=2026-04-09',
    ]) {
      const { body } = await chen.get<BoardWire>(`${BOARD}?${period}`)
      const { counts } = body.total
      assert.deepEqual([counts['filed'], counts['dispatched'], counts['resolveLate']], [6, 6, 6], period)
      const weeks = body.cuts.week.reduce((sum, line) => sum + (line.counts['resolveLate'] ?? 0), 0)
      assert.equal(weeks, 6, period)
    }
    const early = await chen.get<BoardWire>(`${BOARD}?from=2026-03-01&to=2026-03-15`)
    assert.equal(early.body.total.counts['resolveLate'], 0)
  })

  test('what will be late is late for nobody before its day', async () => {
    app.at('2026-03-10T09:00')
    const chen = await app.as('chen')
    for (const period of ['from=2026-01-01&to=2026-12-31', MARCH]) {
      const { body } = await chen.get<BoardWire>(`${BOARD}?${period}`)
      assert.equal(body.total.counts['resolveLate'], 0, period)
      assert.ok(body.cuts.week.every((line) => line.counts['resolveLate'] === 0))
    }
    app.at('2026-03-20T09:00')
  })

  test('the board says up to which moment it is counted, also while an act waits to be counted', async () => {
    const chen = await app.as('chen')
    const { body } = await chen.get<BoardWire>(`${BOARD}?${MARCH}`)
    assert.equal(body.countedTo, '2026-03-20T09:00:00+08:00')
    await fileAppeal(app)
    app.at('2026-03-20T09:05')
    const waiting = await chen.get<BoardWire>(`${BOARD}?${MARCH}`)
    assert.equal(waiting.body.countedTo, '2026-03-20T09:00:00+08:00')
    assert.equal(waiting.body.total.counts['filed'], 6)
    await app.pool.query('delete from tally_cursor')
    assert.equal((await chen.get<BoardWire>(`${BOARD}?${MARCH}`)).body.countedTo, null)
    await tallied()
    const counted = await chen.get<BoardWire>(`${BOARD}?${MARCH}`)
    assert.equal(counted.body.countedTo, '2026-03-20T09:05:00+08:00')
    assert.equal(counted.body.total.counts['filed'], 7)
  })

  test('appeals are set against the enterprises of a region', async () => {
    const { body } = await (await app.as('chen')).get<DensityWire>(`${BOARD}/density?${MARCH}`)
    const row = body.rows.find(({ filed: n }) => n === 7)
    assert.ok(row !== undefined && row.enterprises > 0)
    assert.equal(row.perTenThousand, (7 * 10_000) / row.enterprises)
    assert.deepEqual((await (await app.as('yu')).get<DensityWire>(`${BOARD}/density?${MARCH}`)).body.rows, [])
  })
})

describe('papers', () => {
  test('the board is printed by cut and columns as its reader sees it', async () => {
    const { text, margins, metadata } = await paper(
      'chen',
      `${BOARD}/print?${MARCH}&cut=topic&columns=filed,hungRate&language=zh`,
    )
    assert.ok(text.startsWith('企业诉求看板'))
    assert.ok(text.includes('工程建设'))
    assert.ok(text.includes('受理诉求'))
    assert.ok(margins[0]?.includes('2026-03-01至2026-03-31'))
    assert.ok(margins[0]?.includes('第1页，共'))
    assert.match(metadata, /pdfaid:part>2</)
    const english = await paper('chen', `${BOARD}/print?${MARCH}&language=en`)
    assert.ok(english.text.startsWith('Boardofenterpriseappeals'))
    const own = await paper('yu', `${BOARD}/print?${MARCH}&language=zh`)
    assert.ok(own.margins[0]?.includes('临溪区自然资源局'))
  })

  test('the report holds links, weak links, changed limits and what its writer proposes', async () => {
    const address = `${BOARD}/report?${MARCH}`
    const { body } = await (await app.as('su')).get<ReportWire>(address)
    assert.equal(body.proposals, null)
    assert.ok(body.weak.rows.length > 0)
    const proposals = '办理时限偏紧，建议疑难件延长至 15 个工作日。'
    const { text } = await paper(
      'su',
      `${BOARD}/report/print?${MARCH}&language=zh&${new URLSearchParams({ proposals }).toString()}`,
    )
    assert.ok(text.startsWith('诉求机制运行分析报告'))
    assert.ok(text.includes(bare(proposals)))
    assert.ok(text.includes('流转'))
    const long = await (await app.as('su')).get<Problem>(`${address}&proposals=${'x'.repeat(1001)}`)
    assert.equal(long.status, 422)
  })

  test('whoever has no board has no paper and no spreadsheet of it', async () => {
    const addresses = ['/print', '/report', '/report/print', '/links', '/density', '/quality.xlsx']
    for (const address of addresses) {
      const url = `${BOARD}${address}?${MARCH}`
      assert.equal((await download(app.stranger, url)).status, 401, address)
      const refused = await download(await app.as('wang'), url)
      assert.equal(((await refused.json()) as Problem).reason.code, 'session.noPost', address)
    }
    const elsewhere = await paper('wei', `${BOARD}/print?${MARCH}&language=zh`)
    assert.ok(!elsewhere.text.includes('临溪区自然资源局'))
  })

  test('the assessment of a year has a line for each unit with what is counted and its score', async () => {
    const answer = await download(await app.as('chen'), `${BOARD}/quality.xlsx?${MARCH}&language=zh`)
    assert.equal(answer.status, 200)
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()))
    const rows = sheets[0]?.rows ?? []
    const late = rows[1]?.indexOf('办理按时率') ?? -1
    const unit = rows.find(([name]) => name === '临溪区自然资源局')
    assert.equal(unit?.[late], 0)
    assert.ok(rows[1]?.includes('单位得分'))
  })
})

describe('freezing', () => {
  let id = ''
  test('leaves a line in the journal with the month, the job and the hash of the numbers', async () => {
    app.at('2026-04-01T09:30')
    await tallied()
    await app.app.runJob('freeze')
    const { rows } = await app.pool.query<{ patch: string; act: string; actor: string | null }>(
      'select patch, act, actor_id as actor from journal where subject = $1 order by seq',
      [`figure:${app.city.regions.city}`],
    )
    assert.equal(rows.length, 1)
    const patch = JSON.parse(rows[0]?.patch ?? '{}') as Record<string, unknown>
    assert.deepEqual(
      [rows[0]?.act, rows[0]?.actor, patch['month'], patch['job']],
      ['freeze', null, '2026-03-01', 'freeze'],
    )
    id = String(patch['figureId'])
    const { body } = await (await app.as('chen')).get<FigureWire>(`/api/figures/${id}`)
    assert.equal(body.hash, patch['hash'])
  })

  test('warns the head of a unit below a target, once a month', async () => {
    const told = await messagesTo('fang', 'board.belowTarget')
    assert.deepEqual(
      told.map(({ values }) => [values['month'], values['closing'], values['closingTarget']]),
      [['2026-03', '0.0', 90]],
    )
    assert.deepEqual(await messagesTo('tang', 'board.belowTarget'), [])
  })

  test('a restatement is another line, by whom, and warns nobody again', async () => {
    await app.pool.query(`update post set powers = powers || '{board.freeze}' where id = $1`, [
      app.city.post('office.leader'),
    ])
    await app.database
      .pool('owner')
      .query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.runJob('reference')
    const refused = await (
      await app.as('chen')
    ).post<Problem>(`/api/figures/${id}/restate`, { reason: '更正' })
    assert.equal(refused.body.reason.code, 'act.relation')
    const luo = await app.as('luo')
    assert.equal((await luo.post(`/api/figures/${id}/restate`, { reason: '更正' })).status, 200)
    const { rows } = await app.pool.query<{ act: string; isByPerson: boolean }>(
      'select act, actor_id is not null as "isByPerson" from journal where subject = $1 order by seq',
      [`figure:${app.city.regions.city}`],
    )
    assert.deepEqual(
      rows.map(({ act, isByPerson }) => [act, isByPerson]),
      [
        ['freeze', false],
        ['restate', true],
      ],
    )
    assert.equal((await messagesTo('fang', 'board.belowTarget')).length, 1)
  })
})

test('after an order a weak link shows satisfaction before and since', async () => {
  app.at('2026-04-02T09:00')
  const question = `${BOARD}/weak-links?from=2026-03-01&to=2026-04-30`
  const rowOf = async () =>
    (await (await app.as('su')).get<WeakLinksWire>(question)).body.rows.find(
      ({ key }) => key === app.city.departments.resources,
    )
  const weak = await rowOf()
  assert.equal(weak?.pressed, null)
  const telling = weak?.telling
  assert.ok(telling !== null && telling !== undefined)
  const input = {
    level: 'supervise',
    aboutId: telling.id,
    departmentId: telling.departmentId,
    requirement: '请先办结本件',
  }
  const su = await app.as('su')
  assert.equal((await su.post('/api/orders/acts/issue', { key: newKey(), input })).status, 200)
  app.at('2026-04-03T09:00')
  for (const id of filed.slice(0, 5)) {
    for (const status of ['signed', 'contacted', 'inProgress', 'replied', 'revisiting', 'closed'])
      assert.equal((await STEPS[status]?.(app, id))?.status, 200, status)
  }
  app.at('2026-04-10T09:00')
  await tallied()
  const pressed = (await rowOf())?.pressed
  assert.deepEqual([pressed?.on, pressed?.before, pressed?.after], ['2026-04-02', null, 1])
})

test('an answer to an order that is overdue counts as late for supervision', async () => {
  app.at('2026-04-10T09:00')
  const departmentId = app.city.departments.resources
  const input = { level: 'supervise', aboutId: filed[5], departmentId, requirement: '请尽快联系企业' }
  const su = await app.as('su')
  assert.equal((await su.post('/api/orders/acts/issue', { key: newKey(), input })).status, 200)
  const askedOf = async () => {
    await tallied()
    const question = `${BOARD}/links?from=2026-04-01&to=2026-05-31`
    const { body } = await (await app.as('chen')).get<LinksWire>(question)
    const supervision = body.rows.find(({ link }) => link === 'supervision')
    return [supervision?.inTime, supervision?.late]
  }
  // Orders of the ladder about five appeals were overdue when these were closed: they have lapsed, and stay late.
  const lapsed = await app.pool.query(
    `select count(distinct o.about_id)::int as n from matter o join clock c on c.matter_id = o.id
     where o.kind = 'order' and o.status = 'lapsed' and c.verdict = 'late'`,
  )
  assert.deepEqual(lapsed.rows, [{ n: 5 }])
  assert.deepEqual(await askedOf(), [0, 5])
  app.at('2026-06-01T09:00')
  assert.deepEqual(await askedOf(), [0, 6])
})

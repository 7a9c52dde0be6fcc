/**
 * Annual targets, key-project lists and the comparison of regions over HTTP: counted from the registry, with the projects
 * behind each number.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { mustOn, projectWithPast } from '../support/project-story.ts'
import type { BehindWire, RaceWire, TargetsWire } from '../../src/modules/targets/wire.ts'
import type { FigureName } from '../../src/modules/targets/words.ts'
import type { Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-06-15T09:00' })
const { regions } = app.city

interface Given {
  readonly title: string
  readonly investment?: string
  readonly regionId?: string
  readonly isTop500?: boolean
  readonly events: Readonly<Record<string, string>>
  readonly list?: string
}

async function given({ events, list, ...fields }: Given): Promise<string> {
  const id = await projectWithPast(app, fields, events)
  if (list !== undefined) await mustOn(app, 'chen', id, 'enlist', { list, year: 2026 })
  return id
}

const large = await given({
  title: '大项目',
  investment: '1亿',
  events: { signed: '2026-02-10', started: '2026-05-01' },
  list: 'city',
})
const small = await given({ title: '小项目', investment: '9999.9999万', events: { signed: '2026-03-31' } })
const famous = await given({
  title: '五百强项目',
  investment: '20亿',
  isTop500: true,
  regionId: regions.wangshan,
  events: { signed: '2026-06-01' },
})
await given({ title: '去年的项目', events: { signed: '2025-12-31' } })
const skipped = await given({ title: '直接开工', investment: '3亿', events: { started: '2026-06-10' } })

async function targets(login: string, query = ''): Promise<TargetsWire & Problem> {
  return (await (await app.as(login)).get<TargetsWire & Problem>(`/api/targets?${query}`)).body
}

async function behind(login: string, query: string) {
  return (await app.as(login)).get<BehindWire & Problem>(`/api/targets/projects?${query}`)
}

const PERIOD = 'from=2026-01-01&to=2026-06-30'
const race = async (login: string, period: string) =>
  (await app.as(login)).get<RaceWire & Problem>(`/api/race?${period}`)

const countOf = (wire: TargetsWire, figure: FigureName) =>
  wire.figures.find((one) => one.figure === figure)?.count

test('figures count what reached its stage in the year, what went past it too, and 亿元 from just that amount on', async () => {
  const wire = await targets('luo')
  assert.deepEqual(
    wire.figures.map(({ figure, count }) => [figure, count]),
    [
      ['signed', 4],
      ['signedLarge', 3],
      ['signedTop500', 1],
      ['started', 2],
      ['startedLarge', 2],
    ],
  )
  assert.equal(countOf(await targets('luo', 'year=2025'), 'signed'), 1)
  assert.equal(countOf(await targets('luo', `regionId=${regions.wangshan}`), 'signed'), 1)
})

test('every number opens the projects behind it, by month too', async () => {
  const ids = async (query: string) => (await behind('luo', query)).body.rows.map(({ id }) => id).toSorted()
  const city = `regionId=${regions.city}&year=2026`
  assert.deepEqual(await ids(`${city}&figure=signedLarge`), [large, famous, skipped].toSorted())
  assert.deepEqual(await ids(`${city}&figure=signed&month=3`), [large, small].toSorted())
  assert.deepEqual(await ids(`${city}&list=city`), [large])
  assert.deepEqual(await ids(`${city}&list=city&stage=signed`), [])
  assert.deepEqual(await ids(`${city}&raced=started&from=2026-06-01&to=2026-06-30`), [skipped])
  assert.equal((await behind('luo', city)).body.fields[0]?.code, 'target.nothingAsked')
})

test('a target is set with its basis by whoever may, from a day on; a later one replaces it and nothing is lost', async () => {
  const set = async (login: string, value: number, more: object = {}) =>
    (await app.as(login)).post<TargetsWire & Problem>('/api/targets', {
      regionId: regions.city,
      year: 2026,
      figure: 'signedLarge',
      value,
      basis: '政府工作报告',
      validFrom: '2026-01-01',
      ...more,
    })
  assert.equal((await set('chen', 270)).body.code, 'not_permitted')
  assert.equal((await set('luo', -1)).body.code, 'invalid_input')
  const first = (await set('luo', 240)).body.figures.find(({ figure }) => figure === 'signedLarge')
  assert.equal(first?.target?.value, 240)
  assert.deepEqual(
    first?.months.slice(0, 7).map(({ count, line }) => [count, line]),
    [
      [0, 20],
      [1, 40],
      [1, 60],
      [1, 80],
      [1, 100],
      [3, 120],
      [null, 140],
    ],
  )
  await set('luo', 270, { validFrom: '2026-07-01' })
  const now = await targets('luo')
  assert.equal(now.figures[1]?.target?.value, 240)
  app.at('2026-07-02T09:00')
  assert.equal((await targets('luo')).figures[1]?.target?.value, 270)
  app.at('2026-06-15T09:00')
  assert.equal((await app.pool.query('select 1 from figure_target')).rowCount, 2)
})

test('lists of key projects say how far theirs are and how many somebody looks after', async () => {
  const list = (await targets('luo')).lists.find((one) => one.list === 'city')
  assert.equal(list?.count, 1)
  assert.equal(list?.investment, 10_000_000_000)
  assert.equal(list?.served, 0)
  assert.deepEqual([list?.servedInvestment, list?.raised, list?.solved, list?.surplus], [0, 0, 0, null])
  assert.equal(list?.stages.find(({ stage }) => stage === 'started')?.count, 1)
})

test('who neither reads the region nor looks after projects counts nothing, and no other region exists for an officer', async () => {
  assert.equal((await targets('yu')).code, 'not_permitted')
  assert.equal((await targets('wei', `regionId=${regions.linxi}`)).code, 'not_found')
  assert.equal((await behind('wei', `regionId=${regions.linxi}&year=2026&figure=signed`)).status, 404)
})

test('confidential and merged projects are in no number', async () => {
  const owner = app.database.pool('owner')
  const id = await given({ title: '保密项目', events: { signed: '2026-01-05' } })
  assert.equal(countOf(await targets('luo'), 'signed'), 5)
  await owner.query('update matter set confidential = true where id = $1', [id])
  assert.equal(countOf(await targets('luo'), 'signed'), 4)
  await owner.query(`update matter set confidential = false, status = 'merged' where id = $1`, [id])
  assert.equal(countOf(await targets('luo'), 'signed'), 4)
})

test('regions stand side by side for every officer; the projects behind open only to those whose region it is', async () => {
  const { body } = await race('wei', PERIOD)
  const linxi = body.rows.find(({ region }) => region.id === regions.linxi)
  const wangshan = body.rows.find(({ region }) => region.id === regions.wangshan)
  const cell = (row: typeof linxi, raced: string) => row?.cells.find((one) => one.raced === raced)
  assert.equal(cell(linxi, 'signed')?.value, 3)
  assert.equal(cell(linxi, 'signed')?.rank, 1)
  assert.equal(cell(wangshan, 'signedInvestment')?.rank, 1)
  assert.equal(cell(wangshan, 'onTime')?.value, null)
  assert.deepEqual([linxi?.isOpen, wangshan?.isOpen], [false, true])
  assert.equal((await behind('wei', `regionId=${regions.linxi}&raced=onTime&${PERIOD}`)).status, 404)
  const turned = await race('wei', 'from=2026-06-30&to=2026-01-01')
  assert.equal(turned.body.fields[0]?.code, 'board.periodTurned')
})

const PLAN = `insert into project_plan (project_id, version, type, template_version, target_on, laid_at)
  values ($1, 1, 'industry', 0, '2026-12-31', '2026-01-02T00:00Z')`
const NODE = `insert into project_node (project_id, key, no, name, days, unit, after, soft, is_milestone, planned_from_on,
    planned_to_on, base_from_on, base_to_on, started_on, finished_on)
  values ($1, $2, 1, $2, 5, 'WD', '[]', '[]', false, $3::date, $3::date, $3::date, $3::date, $3::date, $4::date)`

test('nodes in time and what was made public open the projects that they were counted from', async () => {
  const owner = app.database.pool('owner')
  for (const id of [large, small]) await owner.query(PLAN, [id])
  const nodes = [
    [large, '立项', '2026-03-02', '2026-03-02'],
    [small, '立项', '2026-03-02', '2026-03-03'],
    [small, '开工', '2026-04-01', null],
    [small, '今天到期', '2026-06-15', null],
  ]
  for (const node of nodes) await owner.query(NODE, node)
  const cellOf = async (raced: string) =>
    (await race('luo', PERIOD)).body.rows
      .find(({ region }) => region.id === regions.linxi)
      ?.cells.find((one) => one.raced === raced)?.value
  assert.equal(await cellOf('onTime'), 1 / 3)
  const { rows } = (await behind('luo', `regionId=${regions.linxi}&raced=onTime&${PERIOD}`)).body
  assert.deepEqual(
    rows.map(({ id, nodes }) => [id, nodes]),
    [
      [small, { due: 2, timely: 0 }],
      [large, { due: 1, timely: 1 }],
    ],
  )
  assert.equal(await cellOf('releases'), 0)
  assert.deepEqual((await behind('luo', `regionId=${regions.linxi}&raced=releases&${PERIOD}`)).body.rows, [])
})

const vip = async () => (await targets('luo')).lists.find((one) => one.list === 'vip')

test('what stands on a list of key projects is in the VIP pool by rule, once, and the list is checked against its count', async () => {
  assert.deepEqual([(await vip())?.count, (await vip())?.surplus], [1, null])
  await mustOn(app, 'chen', large, 'enlist', { list: 'vip', year: 2026 })
  assert.equal((await vip())?.count, 1)
  await mustOn(app, 'chen', small, 'enlist', { list: 'preparatory', year: 2026 })
  assert.equal((await vip())?.count, 1)
  const city = regions.city
  const { status } = await (
    await app.as('luo')
  ).post('/api/targets', {
    regionId: city,
    year: 2026,
    figure: 'list.vip',
    value: 3,
    basis: '年度名单',
    validFrom: '2026-01-01',
  })
  assert.equal(status, 200)
  assert.equal((await vip())?.surplus, -2)
})

test('investment is covered once somebody looks after the project', async () => {
  await mustOn(app, 'chen', large, 'take')
  const list = (await targets('luo')).lists.find((one) => one.list === 'city')
  assert.deepEqual([list?.served, list?.servedInvestment], [1, 10_000_000_000])
})

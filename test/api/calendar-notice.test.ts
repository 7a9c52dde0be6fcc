/** The calendar page over HTTP: a notice is pasted, its days and the clocks it moves are shown, and nothing is written before it is published. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarPageWire, NoticePreviewWire } from '../../src/modules/calendars/page-wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { linxi, wangshan } = app.city.regions

async function preview(login: string, body: object, headers: Record<string, string> = {}) {
  const given = { regionId: linxi, year: 2026, ...body }
  return (await app.as(login)).post<NoticePreviewWire & Problem>('/api/calendars/preview', given, headers)
}

async function publish(login: string, body: object) {
  const answer = await (await app.as(login)).post<Problem>('/api/calendars/years', { year: 2026, ...body })
  await app.app.runJob('reference')
  await app.app.runJob('reproject')
  return answer
}

async function page(login: string, query = '') {
  return (await app.as(login)).get<CalendarPageWire & Problem>(`/api/calendars${query}`)
}

const withdraw = () => publish('su', { regionId: linxi, source: '撤回', days: [] })

async function dueOf(id: string): Promise<string | null | undefined> {
  const { body } = await seeAppeal(await app.as('wang'), id)
  return body.clocks.find((one) => one.name === 'resolve' && one.stoppedAt === null)?.time.dueAt
}

test('a notice is shown as days, as changes and as the clocks it would move, and none of it is written', async () => {
  const id = await appealIn(app, 'inProgress')
  const before = await dueOf(id)
  const { status, body } = await preview('su', {
    text: '建区日：3月9日（周一）放假1天。3月14日（周六）上班。',
  })
  assert.equal(status, 200)
  assert.deepEqual(body.problems, [])
  assert.deepEqual(body.days, [
    { day: '2026-03-09', isWorking: false, name: '建区日' },
    { day: '2026-03-14', isWorking: true, name: '建区日' },
  ])
  assert.deepEqual(
    body.changes.map(({ day, was }) => [day, was]),
    [
      ['2026-03-09', null],
      ['2026-03-14', null],
    ],
  )
  assert.equal(body.isRepublished, false)
  assert.equal(await dueOf(id), before)
  assert.deepEqual((await page('su', `?regionId=${linxi}`)).body.publications.at(0)?.region, null)
})

test('the clocks that a preview names move to the moments it names, once the year is published', async () => {
  const id = await appealIn(app, 'inProgress')
  const { body } = await preview('su', { text: '建区日：3月9日（周一）至3月10日放假，共2天。' })
  const row = body.clocks?.rows.find(({ matter, clock }) => matter.id === id && clock === 'resolve')
  assert.ok(row !== undefined)
  assert.equal(row.dueBefore, await dueOf(id))
  assert.ok((body.clocks?.moved ?? 0) >= (body.clocks?.rows.length ?? 0))
  assert.equal(body.clocks?.isCut, false)
  assert.equal((await publish('su', { regionId: linxi, source: '区政府公告', days: body.days })).status, 200)
  assert.equal(await dueOf(id), row.dueAfter)
  const seen = await seeAppeal(await app.as('wang'), id)
  assert.equal(seen.body.timeline.at(-1)?.act, 'reproject')
  const again = await preview('su', { text: '建区日：3月9日（周一）至3月10日放假，共2天。' })
  assert.deepEqual([again.body.changes, again.body.clocks?.moved], [[], 0])
  assert.equal(again.body.isRepublished, true)
  await withdraw()
})

test('leaving a day out withdraws it, and the preview says so', async () => {
  await publish('su', {
    regionId: linxi,
    source: '公告',
    days: [{ day: '2026-03-09', isWorking: false, name: '建区日' }],
  })
  const { body } = await preview('su', { text: '建区日：3月10日放假。' })
  assert.deepEqual(
    body.changes.map(({ day, was, becomes }) => [day, was?.isWorking, becomes?.isWorking]),
    [
      ['2026-03-09', false, undefined],
      ['2026-03-10', undefined, false],
    ],
  )
  await withdraw()
})

test('no text withdraws the local days of a region that has some; elsewhere it is no notice', async () => {
  const day = { day: '2026-03-09', isWorking: false, name: '建区日' }
  const empty = await preview('su', { regionId: wangshan, text: '' })
  assert.deepEqual(
    empty.body.problems.map(({ code }) => code),
    ['notice.noDays'],
  )
  const id = await appealIn(app, 'inProgress')
  await publish('su', { regionId: linxi, source: '公告', days: [day] })
  const { body } = await preview('su', { text: ' ' })
  assert.deepEqual(body.problems, [])
  assert.deepEqual(body.changes, [{ day: '2026-03-09', was: day, becomes: null }])
  assert.ok(body.clocks?.rows.some(({ matter }) => matter.id === id))
  const country = await preview('su', { regionId: null, text: '' })
  assert.equal(country.body.problems.length, 1)
  await withdraw()
})

test('a local notice moves no clock of another region', async () => {
  await appealIn(app, 'inProgress')
  const { body } = await preview('su', { regionId: wangshan, text: '建区日：3月9日放假。' })
  assert.deepEqual(body.clocks?.rows, [])
})

test('what cannot be read is named with its sentence and its characters, in the language of the reader', async () => {
  const text = '建区日：3月9日（周二）放假。3月10日庆祝。'
  const { status, body } = await preview('su', { text }, { 'accept-language': 'en' })
  assert.equal(status, 200)
  assert.deepEqual(
    body.problems.map(({ sentence, from, to, code }) => [sentence, text.slice(from, to), code]),
    [
      [1, '周二', 'notice.weekday'],
      [2, '庆祝', 'notice.notUnderstood'],
    ],
  )
  assert.match(body.problems[0]?.text ?? '', /^2026-03-09 is a Monday$/)
  assert.equal(body.clocks, null)
})

test('a preview is refused to posts without the power, for regions out of reach, and for texts that are too long', async () => {
  const text = '建区日：3月9日放假。'
  assert.equal((await preview('chen', { text })).status, 403)
  assert.equal((await preview('yu', { text })).status, 403)
  assert.equal((await preview('wang', { text })).status, 403)
  assert.equal((await preview('su', { text: '放'.repeat(10_001) })).status, 422)
  assert.equal((await preview('su', { text, year: 1900 })).status, 422)
  assert.equal((await preview('su', { text, regionId: app.city.departments.tax })).status, 403)
})

test('the page shows a year with its local days, the years that are published and those that are not', async () => {
  await publish('su', {
    regionId: linxi,
    source: '区政府公告',
    days: [{ day: '2026-03-09', isWorking: false, name: '建区日' }],
  })
  const { status, body } = await page('yu', `?year=2026&regionId=${linxi}`)
  assert.equal(status, 200)
  assert.equal(body.isPublished, true)
  assert.equal(body.mayPublish, false)
  const local = body.days.find(({ day }) => day === '2026-03-09')
  assert.deepEqual([local?.name, local?.region?.id], ['建区日', linxi])
  assert.equal(body.days.find(({ day }) => day === '2026-10-01')?.region, null)
  assert.deepEqual(body.years, [
    { year: 2025, isPublished: true },
    { year: 2026, isPublished: true },
    { year: 2027, isPublished: false },
  ])
  const [newest, older] = body.publications
  assert.deepEqual([newest?.source, newest?.stands, newest?.by], ['区政府公告', true, '苏启航'])
  assert.equal(older?.stands, false)
  const country = (await page('su')).body
  assert.deepEqual([country.year, country.region, country.mayPublish], [2026, null, true])
  assert.equal(
    country.days.some(({ day }) => day === '2026-03-09'),
    false,
  )
  assert.equal((await page('su', '?year=2027')).body.isPublished, false)
  await withdraw()
})

test('the page is refused for a region that nobody knows, and to enterprises', async () => {
  assert.equal((await page('su', '?regionId=019a0000-0000-7000-8000-00000000ffff')).status, 422)
  assert.equal((await page('su', '?year=0026')).status, 422)
  assert.equal((await page('wang')).status, 403)
})

test('a confidential matter is neither named nor counted for those who do not read it', async () => {
  const id = await appealIn(app, 'inProgress')
  const text = '建区日：3月9日放假。'
  const seen = (await preview('su', { text })).body.clocks
  const owner = app.database.pool('owner')
  await owner.query('update matter set confidential = true where id = $1', [id])
  const readerOfOffice = (await preview('su', { text })).body.clocks
  assert.equal(readerOfOffice?.moved, seen?.moved)
  await owner.query('delete from reader where matter_id = $1', [id])
  const after = (await preview('su', { text })).body.clocks
  assert.ok((seen?.moved ?? 0) > (after?.moved ?? 0))
  assert.equal(
    after?.rows.some(({ matter }) => matter.id === id),
    false,
  )
})

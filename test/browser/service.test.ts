/** Service in the browser: an enterprise asks for help and confirms on a phone, a steward goes through the morning with one hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../src/calendar/days.ts'
import { insertAssignments } from '../../src/engines/assignments/store.ts'
import { barriers } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const { enterprises, departments } = app.city

await insertAssignments(app.pool, [
  {
    id: '019a0000-0000-7000-8000-00000000a002',
    subjectKind: 'enterprise',
    subjectId: enterprises.lantian,
    slot: 'steward',
    isSingle: true,
    departmentId: departments.resources,
    postId: app.city.post('resources.first'),
    personId: app.city.person('yu'),
    name: null,
    phone: null,
    note: null,
    fromOn: day('2026-01-05'),
    untilOn: null,
    begunAt: app.now(),
    endedAt: null,
    endReason: null,
    vacantSince: null,
  },
])

test('an enterprise asks for help on its phone, and keeps what it typed when the page is loaded anew', async () => {
  const { page, wrongs } = await phone('wang')
  await page.goto(`${app.url}/help-orders`)
  await page.getByLabel('标题').fill('开办全程代办')
  await page.reload()
  assert.equal(await page.getByLabel('标题').inputValue(), '开办全程代办')
  await page.getByRole('radio', { name: '企业开办（四个环节）' }).check()
  await page.getByRole('radio', { name: '帮办（全程指导）' }).check()
  await page.getByRole('radio', { name: '贴心办' }).check()
  await page.getByLabel('具体需求').fill('四个环节请一次办好')
  await page.getByRole('button', { name: '申请代办帮办' }).click()
  await page.getByText('公司设立').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await page.close()
})

test('a steward writes a duty and a visit down on the phone once, though the answers were lost, and the enterprise confirms a visit', async () => {
  const { page, wrongs } = await desk('yu', { width: 390 })
  await page.goto(`${app.url}/desk/diary`)
  await page.getByText('服务', { exact: true }).click()
  await page.getByLabel('做了什么').fill('协调供电增容')
  await page.route('**/api/diary/duties', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('alert').waitFor()
  await page.unroute('**/api/diary/duties')
  await page.reload()
  await page.getByText('服务', { exact: true }).click()
  assert.equal(await page.getByLabel('做了什么').inputValue(), '协调供电增容')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已记录').waitFor()
  const { rows } = await app.pool.query('select 1 from service_duty')
  assert.equal(rows.length, 1)
  await page.getByText('政策', { exact: true }).click()
  await page.getByLabel('送达的政策').fill('技改补助办法')
  const recording = '**/api/visits/acts/record'
  await page.route(recording, async (route) => {
    await route.fetch()
    await route.abort()
  })
  const lost = page.waitForEvent('requestfailed')
  await page.getByRole('button', { name: '登记走访驻企' }).click()
  await lost
  await page.unroute(recording)
  await page.reload()
  await page.getByText('政策', { exact: true }).click()
  await page.getByRole('button', { name: '登记走访驻企' }).click()
  await page.waitForURL(/\/visits\//)
  await page.getByText('待企业确认').first().waitFor()
  assert.equal((await app.pool.query('select 1 from visit')).rows.length, 1)
  const address = page.url()
  assert.deepEqual(wrongs, [])
  await page.close()

  const { page: firm } = await phone('wang')
  await firm.goto(`${app.url}/visits/${address.split('/').at(-1)}`)
  await firm.getByText('技改补助办法').waitFor()
  await firm.getByRole('radio', { name: '是', exact: true }).check()
  await firm.getByRole('button', { name: '确认属实' }).click()
  await firm.getByText('企业已确认').first().waitFor()
  await firm.close()
})

/** From a number of the board to its appeals and into one of them, in a real browser; each page looked over. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FigureListWire } from '../../src/modules/boards/wire.ts'
import { startApp } from '../support/app.ts'
import { STEPS, appealIn, fileAppeal } from '../support/appeal-story.ts'
import { barriers, builtWeb, openBrowser, overflow, visit } from '../support/browser.ts'

const browser = await openBrowser()
after(() => browser.close())
const app = await startApp({ at: '2026-03-02T09:00', webFolder: builtWeb() })
/** A month whatever day the browser believes it is. */
const MARCH = '/desk/boards?by=month&on=2026-03-02'

before(async () => {
  for (let n = 0; n < 5; n++) {
    const { body } = await fileAppeal(app)
    for (const step of Object.values(STEPS)) await step(app, body.id)
  }
  await app.catchUp('tally')
})

test('a dispatcher opens the number of closed appeals, and one of them', async () => {
  const cookie = (await app.as('chen')).cookie
  const { page, context, wrongs } = await visit(browser, app.url, { width: 1440, cookie })
  await page.goto(MARCH)
  const row = page.getByRole('row').filter({ hasText: '临溪区自然资源局' }).first()
  await row.getByRole('link', { name: '5', exact: true }).first().click()
  await page.waitForURL(/\/desk\/boards\/appeals\?.*departmentId=/)
  const listed = page.getByRole('link', { name: '联合验收申请三个月没有答复' })
  await listed.first().waitFor()
  assert.equal(await listed.count(), 5)
  await listed.first().click()
  await page.waitForURL(/\/desk\/appeals\//)
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the cut and the period stand in the address', async () => {
  const cookie = (await app.as('chen')).cookie
  const { page, context } = await visit(browser, app.url, { width: 1440, cookie })
  await page.goto(MARCH)
  await page.getByText('主题', { exact: true }).first().click()
  await page.waitForURL(/cut=topic/)
  await page.getByRole('cell', { name: '工程建设' }).waitFor()
  await page.getByRole('button', { name: '上一期' }).click()
  await page.waitForURL(/on=2026-02-28/)
  await page.getByText('2026-02', { exact: true }).waitFor()
  await context.close()
})

test('columns are chosen and stand in the address', async () => {
  const cookie = (await app.as('chen')).cookie
  const { page, context, wrongs } = await visit(browser, app.url, { width: 1440, cookie })
  await page.goto(MARCH)
  await page.getByRole('button', { name: '显示的列' }).click()
  await page.getByRole('checkbox', { name: '初步意见按时率' }).check()
  await page.waitForURL(/columns=[^&]*opinionRate/)
  await page.getByRole('columnheader', { name: '初步意见按时率' }).first().waitFor()
  await page.getByRole('button', { name: '恢复常用列' }).click()
  await page.waitForURL((url) => !url.search.includes('columns'))
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the board leads to its paper in the cut and columns that it shows, and says up to when it is counted', async () => {
  const cookie = (await app.as('chen')).cookie
  const { page, context } = await visit(browser, app.url, { width: 1440, cookie })
  await page.goto(`${MARCH}&cut=channel&columns=filed`)
  await page.getByText(/截至 2026-03-02 \d\d:\d\d:\d\d/).waitFor()
  const address = (await page.getByRole('link', { name: /打印$/ }).getAttribute('href')) ?? ''
  for (const part of ['cut=channel', 'columns=filed', 'language=zh'])
    assert.ok(address.includes(part), address)
  const paper = await page.request.get(app.url + address)
  assert.equal(paper.headers()['content-type'], 'application/pdf')
  await page.getByRole('heading', { name: '办理', exact: true }).waitFor()
  await context.close()
})

test('whoever may freezes a month by a button, restates it, and sees old beside new', async () => {
  await app.pool.query(`update post set powers = powers || '{board.freeze}' where id = $1`, [
    app.city.post('office.leader'),
  ])
  const owner = app.database.pool('owner')
  await owner.query('update reference_version set organisation_no = organisation_no + 1')
  await app.app.runJob('reference')
  app.at('2026-04-01T09:00')
  const luo = await app.as('luo')
  const regionId = app.city.regions.city
  const { body } = await luo.post<{ id: string }>('/api/figures', { regionId, month: '2026-03-01' })
  await owner.query('update appeal set is_key = true')
  await app.pool.query('delete from tally_cursor')
  await app.catchUp('tally')
  const { page, context, wrongs } = await visit(browser, app.url, { width: 1440, cookie: luo.cookie })
  await page.goto('/desk/boards')
  await page.getByRole('button', { name: /固化上月/ }).waitFor()
  await page.goto(`/desk/boards/figures/${body.id}`)
  await page.getByLabel('重述理由').fill('补记重点投诉')
  await page.getByRole('button', { name: '重述' }).click()
  const changed = page.getByRole('row', { name: /合计 重点投诉 0 5/ })
  await changed.waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
  const dispatcher = await visit(browser, app.url, { width: 1440, cookie: (await app.as('chen')).cookie })
  await dispatcher.page.goto('/desk/boards')
  await dispatcher.page.getByRole('heading', { name: '固化月报' }).waitFor()
  assert.equal(await dispatcher.page.getByRole('button', { name: /固化上月/ }).count(), 0)
  await dispatcher.context.close()
})

test('the board and its list have no serious barrier, ask nobody outside, and fit a phone', async () => {
  app.at('2026-03-02T09:00')
  const cookie = (await app.as('jiang')).cookie
  for (const width of [1440, 390])
    for (const address of [MARCH, '/desk/boards/appeals?from=2026-03-01&to=2026-03-31&measures=filed']) {
      const { page, context, wrongs } = await visit(browser, app.url, { width, cookie, language: 'en' })
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
      await page
        .getByRole('link', { name: /%|5|联合验收/ })
        .first()
        .waitFor()
      assert.deepEqual(await barriers(page), [], `${address} ${width}`)
      assert.ok((await overflow(page)) <= 0, `${address} ${width}`)
      assert.deepEqual(wrongs, [])
      await context.close()
    }
})

test('a supervisor drafts a circular for a unit that missed its targets, once', async () => {
  // A city of its own: the month has been frozen in the other one.
  const own = await startApp({ at: '2026-03-02T09:00', webFolder: builtWeb() })
  for (let n = 0; n < 15; n++) await appealIn(own, 'inProgress')
  own.at('2026-04-01T09:30')
  await own.catchUp('tally')
  await own.app.runJob('freeze')
  const { rows } = (await (await own.as('su')).get<FigureListWire>('/api/figures')).body
  const figure = rows.find(({ region }) => region.id === own.city.regions.city)?.id ?? ''
  const { page, context, wrongs } = await visit(browser, own.url, {
    width: 1440,
    cookie: (await own.as('su')).cookie,
  })
  await page.goto(`/desk/boards/figures/${figure}`)
  await page.getByRole('button', { name: '起草通报' }).first().click()
  await page.waitForURL(/\/desk\/circulars\//)
  const code = await page.locator('.desk-matter-head .desk-code').innerText()
  await page
    .getByRole('heading', { name: /诉求办理指标未达标/ })
    .first()
    .waitFor()
  await page.goBack()
  await page.getByRole('link', { name: `通报 ${code.trim()}` }).waitFor()
  assert.equal(await page.getByRole('button', { name: '起草通报' }).count(), 0)
  assert.deepEqual(wrongs, [])
  await context.close()
})

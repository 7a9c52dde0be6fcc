/** From a number of the board to its appeals and into one of them, in a real browser; each page looked over. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startApp } from '../support/app.ts'
import { STEPS, fileAppeal } from '../support/appeal-story.ts'
import { barriers, builtWeb, openBrowser, overflow, visit } from '../support/browser.ts'
import { whenBelowHorizon } from '../support/horizon.ts'

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
  await whenBelowHorizon({ rows: async (text: string) => (await app.pool.query(text)).rows } as never)
  await app.app.runJob('tally')
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

test('the board and its list have no serious barrier, ask nobody outside, and fit a phone', async () => {
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

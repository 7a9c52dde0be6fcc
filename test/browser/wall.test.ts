/** The wall in a browser: it turns by itself, hears of what happens, names nothing confidential, and is a list on a phone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriers } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'
import { openProject, projectIn } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const { regions, enterprises } = app.city
const WALL = { width: 1920 }

await projectIn(app, 'signed', { title: '甲项目', investment: '3亿' })
const lead = (await openProject(app, { title: '乙项目', investment: '500' })).body.id
await openProject(app, { title: '丙项目', regionId: regions.wangshan, enterpriseId: enterprises.xingyuan })

test('the wall shows districts by stage, turns to what is stuck, and a tile leads to its projects', async () => {
  app.at('2026-06-10T09:00')
  const { page, wrongs } = await desk('chen', WALL)
  await page.clock.install()
  await page.goto('/wall')
  await page.getByRole('link', { name: /^临溪区，线索：1 个项目，投资 500万，超期 1/ }).waitFor()
  assert.deepEqual(await barriers(page), [])
  await page.clock.runFor(16_000)
  await page.getByRole('heading', { name: '停滞项目' }).waitFor()
  await page.getByRole('link', { name: '乙项目' }).waitFor()
  assert.deepEqual(await barriers(page), [])
  await page.getByRole('button', { name: '停住' }).click()
  await page.clock.runFor(60_000)
  await page.getByRole('heading', { name: '停滞项目' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('link', { name: /^临溪区，线索/ }).click()
  await page.waitForURL(/\/desk\/projects\?.*stage=lead/)
  await page.getByRole('link', { name: '乙项目' }).waitFor()
  assert.deepEqual(wrongs, [])
  await page.close()
  app.at('2026-03-02T09:00')
})

test('what happens stands on the wall without anybody touching it, and confidential projects never do', async () => {
  const { page } = await desk('chen', WALL)
  const live = page.waitForResponse(/\/api\/live/)
  await page.goto('/wall')
  await page.getByRole('link', { name: /^临溪区，线索：1 个/ }).waitFor()
  await live
  await app.catchUp('live')
  await openProject(app, { title: '丁项目' })
  await app.catchUp('live')
  await page.getByRole('link', { name: /^临溪区，线索：2 个/ }).waitFor()
  await app.database.pool('owner').query('update matter set confidential = true where id = $1', [lead])
  await page.reload()
  await page.getByRole('link', { name: /^临溪区，线索：1 个/ }).waitFor()
  assert.equal(await page.getByText('乙项目').count(), 0)
  await page.close()
})

test('nobody sees the wall without signing in, nor from a post that reads no region', async () => {
  for (const [login, words] of [
    [null, '请先登录工作台'],
    ['wang', '请先登录工作台'],
    ['yu', '本岗位不能看大屏'],
  ] as const) {
    const { page } = await phone(login, WALL)
    await page.goto('/wall')
    await page.getByRole('heading', { name: words }).waitFor()
    await page.close()
  }
})

test('on a phone the wall is a list', async () => {
  const { page } = await phone('chen', { language: 'en' })
  await page.goto('/wall')
  await page.getByRole('heading', { name: 'Linxi' }).waitFor()
  assert.equal(await page.locator('svg.wall-map').count(), 0)
  assert.deepEqual(await barriers(page), [])
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
  await page.close()
})

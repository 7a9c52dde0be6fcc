/** A plan laid, moved and reported on at the desk: on a project's page, on the wall chart with keys, in the weekly table; by phone. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { PlanWire } from '../../src/modules/nodes/wire.ts'
import { barriers, overflow } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'
import { openProject } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const NAMES = ['蓝田精密机床二期', '北辰新材料研发中心', '清禾环保产业园扩建（含配套污水处理设施及员工宿舍）']
let first = ''

before(async () => {
  const chen = await app.as('chen')
  for (const title of NAMES) {
    const { id } = (await openProject(app, { title })).body
    first ||= id
    if (title === NAMES[0]) continue
    const plan = { type: 'existingPlant', targetOn: '2026-08-31', owners: [] }
    assert.equal((await chen.post(`/api/projects/${id}/plan/lay`, plan)).status, 200)
  }
})

async function planOf(id: string): Promise<PlanWire> {
  return (await (await app.as('chen')).get<PlanWire>(`/api/projects/${id}/plan`)).body
}

test('the office lays a plan on the page of a project, and is told what is possible when the target is past', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto(`/desk/projects/${first}`)
  await page.getByLabel('目标日期').fill('2026-03-01')
  await page.getByRole('button', { name: '倒排计划' }).click()
  await page.getByText('目标日期已过').waitFor()
  await page.getByLabel('目标日期').fill('2027-12-31')
  await page.getByRole('button', { name: '倒排计划' }).click()
  await page.getByRole('button', { name: '用地组卷' }).waitFor()
  assert.equal((await planOf(first)).plan?.targetOn, '2027-12-31')
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('on the wall chart a node is moved with keys alone, and the plan is kept', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/wall-chart?q=北辰')
  await page.getByRole('link', { name: NAMES[1] as string }).waitFor()
  await page.getByRole('application').focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'])
    await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await page.getByText('已调整，后续节点随之顺延').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('on the wall chart a node is moved with the mouse to where it may not begin, and the reason is told', async () => {
  const { page, context } = await desk('chen')
  await page.goto('/desk/wall-chart?q=清禾')
  await page.getByRole('button', { name: /展开/ }).click()
  const canvas = await page.getByRole('application').boundingBox()
  const name = await page.getByText('改造与消防审查', { exact: true }).boundingBox()
  assert.ok(canvas !== null && name !== null)
  // The bar lies somewhere on the line of its name: the pointer turns into a hand over it.
  const y = name.y + name.height / 2
  let x = canvas.x + 4
  while (x < canvas.x + canvas.width) {
    await page.mouse.move(x, y)
    const style = (await page.getByRole('application').getAttribute('style')) ?? ''
    if (style.includes('cursor: grab')) break
    x += 6
  }
  await page.mouse.down()
  await page.mouse.move(x - 120, y, { steps: 4 })
  await page.mouse.up()
  await page.getByText('未完成前不能开始').waitFor()
  await context.close()
})

test('on the wall chart the chosen node says who holds it, for whoever works with keys as well', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/wall-chart?q=清禾')
  await page.getByRole('button', { name: /展开/ }).click()
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowDown')
  const tip = page.getByRole('tooltip')
  await tip.getByText('立项备案').waitFor()
  await tip.getByText('责任：云津市营商环境建设局').waitFor()
  await page.keyboard.press('Escape')
  await tip.waitFor({ state: 'detached' })
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a clerk draws nodes anew: a circle is told by its names, what moves is shown before saving, and is saved with its reason', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto(`/desk/projects/${first}`)
  await page.getByRole('button', { name: '修改节点' }).click()
  const editor = page.getByRole('dialog')
  await editor.getByRole('button', { name: '在“用地组卷”后增加节点' }).click()
  await editor.getByLabel('“新节点”的名称').fill('地质勘察')
  await editor.getByLabel('“地质勘察”的工期').fill('12')
  // What it waits for is made to wait for it as well.
  const row = editor.getByRole('row').filter({ has: page.getByLabel('“用地组卷”的名称') })
  await row.getByRole('button', { name: '立项备案完成后' }).click()
  const ties = editor.getByRole('group', { name: '“用地组卷”的前置节点' })
  await ties.getByRole('button', { name: '增加前置节点' }).click()
  await editor.getByRole('button', { name: '查看变动' }).click()
  await editor.getByText(/节点互为前置：.*地质勘察/).waitFor()
  await ties.getByRole('button', { name: '去掉这个前置节点' }).last().click()
  await editor.getByRole('button', { name: '查看变动' }).click()
  await editor.getByText('新增', { exact: true }).waitFor()
  await editor.getByLabel('原因').fill('先勘察，再报批')
  assert.deepEqual(await barriers(page), [])
  await editor.getByRole('button', { name: /^保\s?存$/ }).click()
  await page.getByText('已保存').waitFor()
  const drawn = (await planOf(first)).plan?.nodes.find(({ name }) => name === '地质勘察')
  assert.equal(drawn?.days, 12)
  assert.deepEqual(drawn?.after, [{ node: 'landFile', lagDays: 0 }])
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the office publishes the next version of a template with its basis, and reads it on a phone', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/plan-templates?type=government')
  await page.getByRole('button', { name: '修改并发布新版' }).click()
  const editor = page.getByRole('dialog')
  await editor.getByRole('button', { name: '删除“环境评估”' }).click()
  await editor.getByLabel('依据').fill('云津市重点项目工作规程第八条')
  await editor.getByRole('button', { name: /^发\s?布$/ }).click()
  await page.getByText('已发布新版模板').waitFor()
  await page.getByRole('button', { name: '第 1 版，12 个节点' }).waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await context.close()
  const small = await desk('chen', { width: 390 })
  for (const address of ['/desk/plan-templates?type=government', '/desk/missed-nodes']) {
    await small.page.goto(address)
    await small.page.getByRole('heading', { level: 2 }).first().waitFor()
    assert.ok((await overflow(small.page)) <= 0, address)
  }
  await small.context.close()
})

test('the weekly table keeps the minutes, and reads on a phone', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/weekly-progress')
  await page.getByRole('textbox', { name: '会议纪要' }).fill('请各责任单位按期完成。')
  await page.getByRole('button', { name: '保存纪要' }).click()
  await page.getByText('纪要已保存').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await context.close()
  const small = await desk('chen', { width: 390 })
  for (const address of ['/desk/weekly-progress', '/desk/wall-chart']) {
    await small.page.goto(address)
    await small.page.getByRole('heading', { level: 1 }).waitFor()
    assert.ok((await overflow(small.page)) <= 0, address)
  }
  await small.page.getByRole('link', { name: NAMES[2] as string }).waitFor()
  await small.context.close()
})

test('the enterprise sees the nodes of its project with their lights on its phone', async () => {
  const { page, context, wrongs } = await phone('wang')
  await page.goto(`/projects/${first}`)
  await page.getByText('项目节点').waitFor()
  await page.getByText('用地组卷').waitFor()
  assert.ok((await overflow(page)) <= 0)
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('in another scale the wall chart still stands at today', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/wall-chart')
  const chart = page.locator('.node-chart')
  await page.getByRole('link', { name: NAMES[1] ?? '' }).waitFor()
  const room = () => chart.evaluate(({ scrollLeft, scrollWidth }) => ({ scrollLeft, scrollWidth }))
  const before = await room()
  await page.getByText('周', { exact: true }).click()
  await page.waitForURL(/scale=week/)
  const after = await room()
  const stretched = before.scrollLeft * (after.scrollWidth / before.scrollWidth)
  assert.ok(
    after.scrollLeft > stretched / 2,
    `${after.scrollLeft} of ${after.scrollWidth}, expected near ${stretched}`,
  )
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a page is printed as wide as the paper, without the frame around it', async () => {
  const { page, context } = await desk('chen')
  await page.goto('/desk/weekly-progress')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.emulateMedia({ media: 'print' })
  const main = await page.locator('main').boundingBox()
  assert.equal(main?.width, page.viewportSize()?.width)
  assert.equal(await page.getByRole('navigation').first().isVisible(), false)
  await context.close()
})

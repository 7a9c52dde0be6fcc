/** A limit and a ladder changed at the workbench, in a real browser: tried out, saved, and what becomes of old and new appeals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { appealIn, seeAppeal } from '../support/appeal-story.ts'
import { barriers, overflow } from '../support/browser.ts'
import { choose, openCity } from '../support/journey.ts'

const { app, desk } = await openCity('2026-03-02T09:00')

/** Opens the drawer of a parameter. */
async function drawer(page: Page, parameter: string) {
  await page.getByRole('button', { name: `修改：${parameter}` }).click()
  return page.getByRole('dialog', { name: parameter })
}

const limitOf = async (id: string) =>
  (await seeAppeal(await app.as('chen'), id)).body.clocks.find(({ name }) => name === 'resolve')?.limit.length

test('a new limit is tried out and saved: an appeal that has begun keeps its own, a later one runs on the new', async () => {
  const old = await appealIn(app, 'signed')
  const { code } = (await seeAppeal(await app.as('chen'), old)).body
  const { page, context, wrongs } = await desk('luo')
  await page.goto('/desk/inbox')
  await page.getByRole('link', { name: '参数' }).click()
  const form = await drawer(page, '处理问题或服务确认的时限')
  const save = form.getByRole('button', { name: '保存' })
  assert.equal(await save.isDisabled(), true)
  await form.getByLabel('长度').fill('6')
  await form.getByLabel('依据').fill('云津市人民政府办公室通知（云政办〔2026〕3号）')
  await form.getByRole('button', { name: '看看影响' }).click()
  const preview = form.getByRole('region', { name: '保存后会怎样' })
  await preview.getByText('在办的 1 件不变').waitFor()
  await preview.getByText(code).waitFor()
  assert.equal(await limitOf(old), 10)
  await save.click()
  await form.getByText('罗景明').waitFor()
  await form.getByText('6 个工作日').first().waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
  const young = await appealIn(app, 'signed')
  assert.deepEqual([await limitOf(old), await limitOf(young)], [10, 6])
})

test('what has been changed since it was tried out cannot be saved, and a refusal stands at its field', async () => {
  const { page, context } = await desk('luo')
  await page.goto('/desk/parameters')
  const form = await drawer(page, '回访时限')
  await form.getByLabel('依据').fill('通知')
  await form.getByRole('button', { name: '看看影响' }).click()
  await form.getByRole('region', { name: '保存后会怎样' }).waitFor()
  await form.getByLabel('长度').fill('2.3')
  assert.equal(await form.getByRole('button', { name: '保存' }).isDisabled(), true)
  await form.getByRole('button', { name: '看看影响' }).click()
  await form.locator('.ant-form-item-explain-error').first().waitFor()
  await context.close()
})

test('a ladder is read as steps, loses one, and open appeals are shown to follow', async () => {
  await appealIn(app, 'signed')
  const { page, context } = await desk('luo')
  await page.goto('/desk/parameters')
  await page.getByText('督办：到期后 3 个工作日').waitFor()
  const form = await drawer(page, '诉求督办阶梯（提醒、催办、督办）')
  await form.getByRole('button', { name: '删去第 1 级' }).click()
  await form.getByLabel('依据').fill('市政府办公室通知')
  await form.getByRole('button', { name: '看看影响' }).click()
  await form.getByText('件在办事项随之调整').waitFor()
  await form.getByText('下一步督办').first().waitFor()
  await context.close()
})

test('what a region leaves open stands on top with a mark', async () => {
  const { page, context } = await desk('luo')
  await page.goto(`/desk/parameters?regionId=${app.city.regions.linxi}`)
  const form = await drawer(page, '诉求流转时限')
  await form.getByLabel('本地区不给出此项（未给出）').check()
  await form.getByLabel('依据').fill('待区政府确定')
  await form.getByRole('button', { name: '看看影响' }).click()
  await form.getByText('本地区明确“未给出”此项').waitFor()
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('罗景明').waitFor()
  await page.keyboard.press('Escape')
  const open = page.locator('section', { has: page.getByRole('heading', { name: /未给出（/ }) })
  await open.getByText('诉求流转时限').waitFor()
  await open.getByText('（S001-126）').waitFor()
  await context.close()
})

test('the weights of the rates are filled in per cent, and no parameter is a field of raw data', async () => {
  const { page, context, wrongs } = await desk('luo')
  await page.goto('/desk/parameters?open=board.weights')
  const form = page.getByRole('dialog', { name: '三率权重' })
  await form.getByLabel('解决率').fill('50')
  await form.getByLabel('依据').fill('市营商办通知')
  await form.getByRole('button', { name: '看看影响' }).click()
  await form.getByRole('region', { name: '保存后会怎样' }).getByText('解决率 50%').waitFor()
  await page.goto('/desk/parameters')
  await page.getByText('响应率 20%').waitFor()
  assert.doesNotMatch(await page.locator('main').innerText(), /accept|conclude|press|circular|[{}]/)
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a ladder that has lost its circular gets it back, and one above appeals can have it', async () => {
  const { page, context } = await desk('luo')
  await page.goto('/desk/parameters?open=order.ladder')
  const form = page.getByRole('dialog', { name: '督办单逾期未回复的阶梯' })
  await form.getByRole('button', { name: '删去第 2 级' }).click()
  await form.getByRole('button', { name: '加一级' }).click()
  await form.getByRole('group', { name: '第 3 级' }).getByText('起草通报').waitFor()
  await page.goto('/desk/parameters?open=appeal.ladder')
  await page.getByRole('button', { name: '加一级' }).click()
  await page.getByRole('group', { name: '第 4 级' }).getByText('起草通报').waitFor()
  await context.close()
})

test('a preset is read, tried out and applied to a region; a second time nothing is left to do', async () => {
  const { page, context, wrongs } = await desk('luo')
  await page.goto(`/desk/parameters?regionId=${app.city.regions.wangshan}`)
  await page.getByRole('button', { name: '预设' }).click()
  const drawer = page.getByRole('dialog', { name: '预设' })
  await choose(page, drawer.getByLabel('预设', { exact: true }), '003 · 进一步优化营商环境的若干措施')
  await drawer.getByText('分管领导调度').waitFor()
  await drawer.getByRole('button', { name: '看看影响' }).click()
  const trial = drawer.getByRole('region', { name: '保存后会怎样' })
  await trial.getByText('指标：满意率').waitFor()
  assert.deepEqual(await barriers(page), [])
  await drawer.getByRole('button', { name: '应用预设' }).click()
  await page.getByText('已改变 7 项').waitFor()
  await drawer.getByRole('button', { name: '看看影响' }).click()
  await trial.getByText('7 项中有 7 项已是如此，不变。').waitFor()
  assert.equal(await drawer.getByRole('button', { name: '应用预设' }).isDisabled(), true)
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a supervisor reads the presets and cannot apply them', async () => {
  const { page, context } = await desk('su', { language: 'en', width: 390 })
  await page.goto('/desk/parameters?preset=004')
  await page.getByText('Other figures of the document').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Apply the preset' }).count(), 0)
  assert.ok((await overflow(page)) <= 0)
  await context.close()
})

test('a supervisor reads the parameters and their history, and finds nothing to change', async () => {
  const { page, context, wrongs } = await desk('su', { language: 'en' })
  await page.goto('/desk/parameters')
  await page.getByRole('searchbox').or(page.getByLabel('Find a parameter by name or purpose')).fill('contact')
  await page.getByRole('button', { name: 'Look: Limit for being on site or in contact' }).click()
  const shown = page.getByRole('dialog')
  await shown.getByText('2 working hours').first().waitFor()
  await shown.getByText('entered by the platform').waitFor()
  assert.equal(await shown.getByRole('button', { name: 'Save' }).count(), 0)
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the page and its drawer are usable on a phone', async () => {
  const { page, context } = await desk('luo', { width: 390 })
  await page.goto('/desk/parameters')
  const form = await drawer(page, '诉求督办阶梯（提醒、催办、督办）')
  await form.getByRole('button', { name: '看看影响' }).waitFor()
  assert.ok((await overflow(page)) <= 0)
  assert.deepEqual(await barriers(page), [])
  await context.close()
})

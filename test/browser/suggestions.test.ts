/**
 * Suggestions at dispatch in a real browser: the dispatcher takes one over with a click, the handler a draft, the leader has a
 * model made and chooses it, and a number opens its appeals. What each may and may not is tested over HTTP.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { doAct, fileAppeal, seeAppeal } from '../support/appeal-story.ts'
import { openCity } from '../support/journey.ts'
import { LABOUR, closeAppeals, trainAndChooseModel } from '../support/suggesting.ts'

const { app, keptDesk, phone } = await openCity('2026-03-02T09:00')
await closeAppeals(app, 16)
await trainAndChooseModel(app)

async function at(login: string, address: string, step: (page: Page) => Promise<void>): Promise<void> {
  const { page, wrongs } = await keptDesk(login)
  await page.goto(address)
  await step(page)
  assert.deepEqual(wrongs, [])
}

async function openForm(page: Page, name: string) {
  await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name, exact: true }).click()
  return page.getByRole('form', { name, exact: true })
}

test('the dispatcher reads why, takes a suggestion over, and the page keeps what was suggested and chosen', async () => {
  const { id } = (await fileAppeal(app, LABOUR)).body
  await at('chen', `/desk/appeals/${id}`, async (page) => {
    await page.getByText('相似的已办诉求').waitFor()
    const form = await openForm(page, '派单')
    const hint = form.getByRole('region', { name: '派单建议' })
    await hint.getByText('有把握', { exact: true }).waitFor()
    await hint.getByText('补贴').waitFor()
    await hint.getByRole('button', { name: '采用' }).first().click()
    await hint.getByRole('button', { name: /^用工社保/ }).click()
    await form.getByRole('button', { name: '派单', exact: true }).click()
    await page.getByText('采纳首选').waitFor()
  })
  const { body } = await seeAppeal(await app.as('chen'), id)
  assert.deepEqual([body.department?.id, body.facts.topic], [app.city.departments.labour, 'labour'])
})

test('the handler puts a draft into the form, is refused while it is marked, and sends what they have written', async () => {
  const { id } = (await fileAppeal(app, LABOUR)).body
  await doAct(app, 'chen', id, 'dispatch', { departmentId: app.city.departments.labour })
  await doAct(app, 'lin', id, 'contact', { method: 'phone', person: '王海生' })
  await at('lin', `/desk/appeals/${id}`, async (page) => {
    const form = await openForm(page, '反馈初步意见')
    await form.getByRole('button', { name: '填入后修改' }).click()
    await form.getByRole('button', { name: '反馈初步意见', exact: true }).click()
    await form.getByText('仍带有草稿标记').first().waitFor()
    await form.getByLabel('初步办理意见').fill('已受理，三日内到账。')
    await form.getByRole('button', { name: '反馈初步意见', exact: true }).click()
    await page.getByText('已受理，三日内到账。').first().waitFor()
  })
})

test('the leader has a model made and chooses it with the reason, and a number opens its appeals', async () => {
  await at('luo', '/desk/suggestions?part=models', async (page) => {
    await page.getByRole('button', { name: '训练新模型' }).click()
    await page.getByText('正在训练').waitFor()
    await app.app.runJob('train')
    await page.getByText('第 2 号模型').waitFor()
    await page.getByRole('button', { name: '启用' }).first().click()
    await page.getByLabel('理由').fill('样本更多')
    await page.getByRole('button', { name: '启用' }).first().click()
    await page.getByText('第 2 号（云津市）').waitFor()
    await page.getByText('采纳情况').click()
    await page
      .getByRole('row', { name: /2026-03-02/ })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('dialog').getByRole('link', { name: LABOUR.title }).first().waitFor()
  })
  const { page, wrongs } = await phone('luo')
  await page.goto('/desk/suggestions')
  await page.getByText('有把握的建议被采纳').waitFor()
  const isTooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
  assert.deepEqual([isTooWide, wrongs], [false, []])
})

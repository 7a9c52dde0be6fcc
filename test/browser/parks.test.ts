/** A park at the workbench: who answers for it is named, and sees on a phone how its projects stand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { RegisterRowWire } from '../../src/engines/registers/wire.ts'
import { barriers, overflow } from '../support/browser.ts'
import { chooseTyped, openCity } from '../support/journey.ts'
import { openProject } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')

async function lookOver(page: Page, where: string): Promise<void> {
  assert.deepEqual(await barriers(page), [], where)
  assert.ok((await overflow(page)) <= 0, where)
}

test('the chief of a park is named from its page, and reads its stuck projects on a phone', async () => {
  const values = {
    code: 'YQ-1',
    name: '临溪高新产业园',
    regionId: app.city.regions.linxi,
    level: 'district',
    chiefName: '韩树',
    chiefPost: '区委书记',
    chiefFromOn: '2025-01-01',
  }
  const chen = await app.as('chen')
  const { body: park } = await chen.post<RegisterRowWire>('/api/registers/parks', { values })
  await openProject(app, { title: '停滞的项目', parkCode: 'YQ-1' })
  app.at('2026-06-29T09:00')
  const { page } = await desk('chen')
  await page.goto(`/desk/parks/${park.id}`)
  await page.getByText('最后一级无人接收').waitFor()
  await page.getByRole('button', { name: '任命负责人' }).click()
  const form = page.locator('#park-chief')
  await chooseTyped(page, form.getByLabel('人员和岗位'), '任远舟')
  await form.getByLabel('起始日期').fill('2026-06-01')
  await form.getByLabel('依据').fill('临区委〔2026〕3号')
  await page.getByRole('button', { name: '任命负责人' }).click()
  await page.getByText('分管副区长 2026-06-01 起').first().waitFor()
  await lookOver(page, 'a park')
  const ren = await phone('ren')
  await ren.page.goto(`/desk/parks/${park.id}`)
  await ren.page.getByText('停滞 1 个').waitFor()
  await ren.page.getByRole('link', { name: '停滞的项目' }).waitFor()
  await lookOver(ren.page, 'a park on a phone')
})

/** The working calendar in a real browser: a notice is pasted, corrected, tried out and published, and an open appeal's due moment follows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealIn } from '../support/appeal-story.ts'
import { barriers, overflow } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'

const { app, desk } = await openCity('2026-03-02T09:00')
const linxi = `/desk/calendar?year=2026&regionId=${app.city.regions.linxi}`

test('a notice with a mistake is corrected, tried out and published, and an open appeal is due later, with a line that says so', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  const { page, context, wrongs } = await desk('su')
  await page.goto('/desk/inbox')
  await page.getByRole('link', { name: '工作日历' }).click()
  await page.getByRole('heading', { name: '工作日历' }).waitFor()
  await page.goto(linxi)
  await page.getByRole('button', { name: '按通知发布' }).click()
  const text = page.getByLabel('通知原文')
  await text.fill('临溪区办发〔2026〕3号\n建区日：3月9日（星期二）放假1天。')
  await page.getByRole('button', { name: '看效果' }).click()
  await page.getByText('2026-03-09 是星期一').waitFor()
  assert.equal(await page.getByRole('button', { name: '发布', exact: true }).count(), 0)
  await page.getByRole('button', { name: '星期二', exact: true }).click()
  assert.equal(await page.evaluate<string>('getSelection().toString()'), '星期二')

  await text.fill('临溪区办发〔2026〕3号\n建区日：3月9日（星期一）放假1天。')
  await page.getByRole('button', { name: '看效果' }).click()
  const meaning = page.getByRole('region', { name: '发布效果' })
  await meaning.getByText('放假 1 天，调休上班 0 天').waitFor()
  await meaning.getByText('3月17日').first().waitFor()
  assert.equal(await page.getByLabel('来源文件').inputValue(), '临溪区办发〔2026〕3号')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('2026 年放假安排已发布').waitFor()
  await page.getByText('临溪区办发〔2026〕3号').first().waitFor()

  await app.app.runJob('reference')
  await app.app.runJob('reproject')
  await page.goto(`/desk/appeals/${id}`)
  await page.getByText('3月17日').first().waitFor()
  await page.getByText('日历更新，期限重算').first().waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a year without a notice says that answers about it are provisional', async () => {
  const { page, context } = await desk('su')
  await page.goto('/desk/calendar?year=2027')
  await page.getByText('2027 年的放假安排还没有发布').waitFor()
  await context.close()
})

test('an officer without the power reads the calendar and is offered nothing to publish', async () => {
  const { page, context } = await desk('yu')
  await page.goto('/desk/calendar')
  await page.getByRole('table', { name: '10 月' }).waitFor()
  assert.equal(await page.getByRole('button', { name: '按通知发布' }).count(), 0)
  assert.equal(await page.getByRole('link', { name: '工作日历' }).count(), 0)
  await context.close()
})

test('the page has no serious barrier, is whole in English, and fits a phone', async () => {
  for (const width of [390, 1440]) {
    const { page, context, wrongs } = await desk('su', { width, language: 'en' })
    await page.goto('/desk/calendar?year=2026&publish=notice')
    await page.getByRole('table', { name: 'October' }).waitFor()
    await page.getByLabel('The notice, as it was issued').fill('一、元旦：1月1日放假1天。')
    await page.getByRole('button', { name: 'Show what it means' }).click()
    await page.getByRole('region', { name: 'What it means' }).waitFor()
    assert.deepEqual(await barriers(page), [])
    assert.ok((await overflow(page)) <= 0)
    assert.deepEqual(wrongs, [])
    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts()
    assert.ok(!buttons.some((text) => /\p{Script=Han}/u.test(text)), buttons.join('|'))
    await context.close()
  }
})

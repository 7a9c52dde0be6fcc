/**
 * A joint clinic of a project in a browser: its agent holds it on the spot with a phone, the lead unit prescribes, the owner says what
 * was done, and the enterprise alone closes the problem in the portal.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey, type Done } from '../support/appeal-story.ts'
import { barriers, overflow } from '../support/browser.ts'
import { act, choose, openCity } from '../support/journey.ts'
import { openProject } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const PHONE = 390
const WISH = {
  title: '会诊项目代办',
  chain: 'wholeProcess',
  manner: 'guide',
  mode: 'whole',
  need: '代办立项',
}

const projectId = (await openProject(app, { title: '会诊项目' })).body.id
const id = await begun()
const order = `/desk/help-orders/${id}`

/** Natural resources leads the order: Yu is the agent, Peng the approver. */
async function begun(): Promise<string> {
  const asked: Done = await (
    await app.as('chen')
  ).post('/api/help-orders/acts/ask', { key: newKey(), input: { ...WISH, projectId } })
  assert.equal(asked.status, 200, JSON.stringify(asked.body))
  const steps = [
    ['chen', 'passOn', { departmentId: app.city.departments.resources, reason: '牵头' }],
    ['fang', 'receive', {}],
    ['fang', 'nameAgent', { postIds: [app.city.post('resources.first')] }],
    ['fang', 'nameApprover', { postIds: [app.city.post('resources.second')] }],
  ] as const
  for (const [login, name, input] of steps) {
    const visitor = await app.as(login)
    const { version } = (await visitor.get<{ version: number }>(`/api/help-orders/${asked.body.id}`)).body
    const body = { version, key: newKey(), input }
    const done = await visitor.post(`/api/help-orders/${asked.body.id}/acts/${name}`, body)
    assert.equal(done.status, 200, `${name}: ${JSON.stringify(done.body)}`)
  }
  return asked.body.id
}

test('the agent holds the clinic on the spot, one problem a line', async () => {
  const { page, wrongs, context } = await desk('yu', { width: PHONE })
  await page.goto(order)
  await act(page, '登记集中会诊', async (form) => {
    await form.getByLabel('会诊日期').fill('2026-03-02')
    await form.getByLabel('会诊日期').press('Enter')
    await form.getByLabel('会诊地点').fill('项目现场')
    await form.getByLabel('参加人员').fill('方志远、供电所')
    await form.getByLabel('问题清单（每行一个）').fill('临时用电未接入\n施工便道未通')
  })
  await page.getByText('1. 临时用电未接入').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.ok((await overflow(page)) <= 0)
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the lead unit prescribes with an owner and a day; the owner says what was done', async () => {
  const lead = await desk('fang')
  await lead.page.goto(order)
  await act(lead.page, '问题开方', async (form) => {
    assert.equal(await form.getByLabel('问题序号').inputValue(), '1')
    await form.getByLabel('完成日期').fill('2026-03-05')
    await form.getByLabel('完成日期').press('Enter')
    await form.getByLabel('处方（解决措施）').fill('三日内架设临时线路')
    const owner = form.getByLabel('人员岗位')
    await owner.fill('于海燕')
    await choose(lead.page, owner, '于海燕')
    await owner.press('Escape')
  })
  await lead.page.getByText('三日内架设临时线路').first().waitFor()
  assert.deepEqual(await barriers(lead.page), [])
  assert.deepEqual(lead.wrongs, [])
  await lead.context.close()

  const owner = await desk('yu', { width: PHONE })
  await owner.page.goto(order)
  await act(owner.page, '反馈办理情况', (form) => form.getByLabel('办理情况').fill('已送电'))
  await owner.page.getByText('待企业销号').waitFor()
  assert.deepEqual(owner.wrongs, [])
  await owner.context.close()
})

test('the enterprise closes the problem in the portal, and the project’s page shows what is left', async () => {
  const firm = await phone('wang')
  await firm.page.goto(`/help-orders/${id}`)
  await firm.page.getByText('已送电').first().waitFor()
  await firm.page.getByLabel('问题序号').fill('1')
  await firm.page.getByRole('button', { name: '问题销号' }).click()
  await firm.page.getByText('企业已销号').first().waitFor()
  assert.deepEqual(await barriers(firm.page), [])
  assert.ok((await overflow(firm.page)) <= 0)
  assert.deepEqual(firm.wrongs, [])
  await firm.context.close()

  const { page, wrongs, context } = await desk('chen')
  await page.goto(`/desk/projects/${projectId}`)
  await page.getByText('1 个问题未销号').waitFor()
  await page.getByText('2026-03-02 企业销号').waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

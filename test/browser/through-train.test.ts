/** The through train in the browser: the office flags, an enterprise writes to a leader from its phone, who instructs from the queue. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriers } from '../support/browser.ts'
import { act, openCity } from '../support/journey.ts'
import { openProject } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const projectId = (await openProject(app)).body.id

test('an enterprise whose project is flagged writes to a leader, and the leader instructs on a phone from one ranked list', async () => {
  const office = await desk('chen')
  await office.page.goto(`${app.url}/desk/projects/${projectId}`)
  await office.page.getByText('未列入直通车范围').waitFor()
  await office.page.getByLabel('起始日期').fill('2026-03-01')
  await office.page.getByLabel('依据', { exact: true }).fill('市重大项目清单')
  await office.page.getByRole('button', { name: '列入', exact: true }).click()
  await office.page.getByText('2026-03-01 起列入').waitFor()
  assert.deepEqual(office.wrongs, [])

  const firm = await phone('wang')
  await firm.page.goto(`${app.url}/through-train`)
  await firm.page.getByRole('button', { name: '直达 任远舟' }).click()
  await firm.page.getByLabel('标题').fill('增容受阻')
  await firm.page.getByLabel('反映事项').fill('请协调供电增容')
  await firm.page.getByRole('button', { name: '直通领导' }).click()
  await firm.page.waitForURL('**/through-trains/*')
  await firm.page.getByText('请协调供电增容').waitFor()
  const id = firm.page.url().split('/').at(-1)
  assert.deepEqual(await barriers(firm.page), [])

  await office.page.goto(`${app.url}/desk/through-trains/${id}`)
  await act(office.page, '登记', (form) => form.getByLabel('拟办意见').fill('拟请自然资源局办理'))
  await office.page.close()

  const leader = await desk('ren', { width: 390 })
  await leader.page.goto(`${app.url}/desk/through-train`)
  await leader.page.getByRole('link', { name: '增容受阻' }).click()
  await leader.page.getByText('拟请自然资源局办理').first().waitFor()
  await leader.page.goBack()
  await leader.page.getByRole('link', { name: '收到 1' }).click()
  await leader.page.getByRole('heading', { name: '任远舟：收到' }).waitFor()
  assert.deepEqual(await barriers(leader.page), [])
  assert.deepEqual(leader.wrongs, [])
  await leader.page.close()
  await firm.page.close()
})

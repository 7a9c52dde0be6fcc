/**
 * A talk in the browser: the office goes through whom the rules propose and sends invitations, an enterprise accepts on its phone, the
 * meeting is recorded with what was said, and the enterprise reads what came of it and judges.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ScheduleWire } from '../../src/modules/meetings/wire.ts'
import { barriers } from '../support/browser.ts'
import { choose, openCity } from '../support/journey.ts'
import { projectIn } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
await (
  await app.as('luo')
).post('/api/parameters', {
  name: 'meeting.cadence',
  regionId: app.city.regions.city,
  when: { meeting: 'talk' },
  effectiveFrom: '2026-03-02',
  value: 'quarter',
  basis: '云津市政企沟通办法（测试）第三条',
})
await app.app.runJob('reference')
await app.app.runJob('meetings')
await projectIn(app, 'started', { title: '蓝田三期' })

test('an enterprise is invited with the reason, accepts with a topic, and judges what came of what it said', async () => {
  const office = await desk('chen')
  await office.page.goto(`${app.url}/desk/meetings`)
  const { body } = await (await app.as('chen')).get<ScheduleWire>('/api/meetings')
  const talk = body.series.find(({ name }) => name === 'talk')
  const turn = `${talk?.id}/2026-01-01`
  await office.page.locator(`a[href$="/desk/meetings/prepare/${turn}"]`).first().click()
  await office.page.getByText('在建项目投资方：蓝田三期').waitFor()
  await office.page.getByLabel('召开日期').fill('2026-03-10')
  await office.page.getByLabel('议题征集截止').fill('2026-03-09')
  await office.page.getByLabel('地点').fill('市民中心')
  await office.page.getByLabel('主题').fill('技改融资')
  await office.page.getByText('银', { exact: true }).last().click()
  await office.page.getByLabel('单位或姓名').fill('云津农商银行')
  await office.page.getByRole('button', { name: '添加', exact: true }).click()
  await office.page.reload()
  await office.page.getByText('云津农商银行').waitFor()
  assert.deepEqual(await barriers(office.page), [])
  await office.page.getByRole('button', { name: '保存并发出 2 份邀请' }).click()
  await office.page.getByText('邀请名单（2）').waitFor()

  const firm = await phone('wang')
  await firm.page.goto(`${app.url}/invitations`)
  await firm.page.getByRole('radio', { name: '参加', exact: true }).check()
  await firm.page.getByLabel('希望会上讨论的议题').fill('技改贷款贴息')
  await firm.page.getByRole('button', { name: '答复邀请' }).click()
  await firm.page.getByText('更改答复').waitFor()
  assert.deepEqual(await barriers(firm.page), [])

  app.at('2026-03-10T17:00')
  await office.page.close()
  const keeper = await desk('chen', { width: 390 })
  await keeper.page.goto(`${app.url}/desk/meetings/hold/${turn}`)
  await keeper.page.getByText('技改贷款贴息').waitFor()
  await keeper.page.getByRole('button', { name: '添加意见' }).click()
  const speaking = keeper.page.getByLabel('发言企业（不是企业的不选）')
  await speaking.fill('蓝田')
  await keeper.page.getByText('91990102MA1LT0014T').waitFor()
  await choose(keeper.page, speaking, '蓝田')
  await keeper.page.getByLabel('发言人', { exact: true }).fill('王海生')
  await keeper.page.getByLabel('意见标题').fill('贴息申报太慢')
  await keeper.page.getByLabel('意见内容').fill('贴息申报材料多，希望一次告知。')
  await keeper.page.getByText('现场解决', { exact: true }).click()
  await keeper.page.getByLabel('现场答复或解决情况').fill('当场发放一次性告知单')
  for (const [label, text] of [
    ['地点', '市民中心'],
    ['主持人', '市长'],
    ['参会单位和人员', '见名单'],
    ['到会的政府主要领导', '市长'],
    ['会议纪要', '逐条研究。'],
  ] as const)
    await keeper.page.getByLabel(label, { exact: true }).fill(text)
  assert.deepEqual(await barriers(keeper.page), [])
  await keeper.page.getByRole('button', { name: '保存并发出督办单' }).click()
  await keeper.page.getByText('本次不计入').waitFor()
  await keeper.page.getByText('贴息申报太慢').waitFor()
  assert.deepEqual(await barriers(keeper.page), [])
  await keeper.page.close()
  await firm.page.close()

  const again = await phone('wang')
  await again.page.goto(`${app.url}/invitations`)
  await again.page.getByText('当场发放一次性告知单').waitFor()
  await again.page.getByText('评价办理结果').click()
  await again.page.getByRole('radio', { name: '满意', exact: true }).check()
  await again.page.getByRole('button', { name: '提交评价' }).click()
  await again.page.getByText('我的评价').waitFor()
  assert.deepEqual(await barriers(again.page), [])
  assert.deepEqual([...office.wrongs, ...firm.wrongs, ...keeper.wrongs, ...again.wrongs], [])
  await again.page.close()
})

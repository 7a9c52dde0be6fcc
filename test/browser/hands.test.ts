/**
 * The hands an appeal passes, in a real browser: what the office is asked and decides, who helps, who checks, what two people
 * decide together. What each of them may and may not is tested over HTTP; here the way leads from page to page.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { appealIn, doAct, fileAppeal, seeAppeal, STEPS } from '../support/appeal-story.ts'
import { act, openCity } from '../support/journey.ts'

const { app, keptDesk, phone } = await openCity('2026-03-02T09:00')

/** A step on the page of an appeal at somebody's desk. */
async function at(login: string, id: string, step: (page: Page) => Promise<void>): Promise<void> {
  const { page, wrongs } = await keptDesk(login)
  await page.goto(`/desk/appeals/${id}`)
  await step(page)
  assert.deepEqual(wrongs, [])
}

/** Somebody else's decision on what was asked, opened from the page of the appeal. */
async function decide(
  login: string,
  id: string,
  asked: string,
  step: (page: Page) => Promise<void>,
): Promise<void> {
  await at(login, id, async (page) => {
    await page.getByRole('link', { name: asked }).first().click()
    await page.waitForURL('**/desk/rulings/**')
    await step(page)
  })
}

async function chooseDepartment(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByLabel(label).fill(typed)
  await page.getByText(name, { exact: true }).last().click()
}

const statusOf = async (id: string) => (await seeAppeal(await app.as('chen'), id)).body.status

test('"not ours" is asked with its basis, and the office gives the appeal to another unit', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  await at('yu', id, (page) =>
    act(page, '申请退单', async (form) => {
      await form.getByLabel('理由').fill('不属自然资源职责')
      await form.getByLabel('法定职责依据').fill('三定方案第四条')
    }),
  )
  await decide('chen', id, '不属自然资源职责', async (page) => {
    await page.getByText('三定方案第四条').first().waitFor()
    await act(page, '同意', () =>
      chooseDepartment(page, '指派承办单位', '临溪区人力', '临溪区人力资源和社会保障局'),
    )
  })
  const { body } = await seeAppeal(await app.as('lin'), id)
  assert.deepEqual([body.status, body.department?.id], ['dispatched', app.city.departments.labour])
})

test('an extension is asked for and granted, and the enterprise reads why on its phone', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  await at('yu', id, (page) =>
    act(page, '申请延期', async (form) => {
      await form.getByLabel('延期工作日数').fill('5')
      await form.getByLabel('理由').fill('需专家论证')
      await form.getByLabel('计划').fill('2026-03-10 反馈结论')
    }),
  )
  await decide('chen', id, '需专家论证', (page) => act(page, '同意'))
  const { page, context } = await phone('wang')
  await page.goto('/messages')
  await page.getByText('延期5个工作日：需专家论证').first().waitFor()
  await context.close()
})

test('what hangs shows the blue light of what stands still', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  await at('yu', id, (page) =>
    act(page, '申请挂账', async (form) => {
      await form.getByLabel('复核日期').fill('2026-04-01')
      await form.getByLabel('理由').click()
      await form.getByLabel('理由').fill('历史遗留，待政策明确')
    }),
  )
  await decide('chen', id, '历史遗留', (page) => act(page, '同意'))
  await at('yu', id, async (page) => {
    await page.getByText('挂账', { exact: true }).first().waitFor()
    await page.locator('.light-paused').first().waitFor()
  })
})

test('a department that is called in answers the lead from its inbox', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  await at('yu', id, (page) =>
    act(page, '请单位协办', async (form) => {
      await chooseDepartment(page, '协办单位', '临溪区人力', '临溪区人力资源和社会保障局')
      await page.keyboard.press('Escape')
      await form.getByLabel('协办内容').fill('提供该企业用工情况')
    }),
  )
  const { page } = await keptDesk('lin')
  await page.goto('/desk/assists')
  await page.getByText('提供该企业用工情况').first().click()
  await act(page, '答复牵头单位', (form) => form.getByLabel('协办答复').fill('用工合规'))
  await at('yu', id, async (lead) => {
    await lead.getByText('协办完成').first().waitFor()
  })
})

test('a key complaint closes when the office and supervision have both confirmed it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  await at('chen', id, (page) =>
    act(page, '列为重点投诉', (form) => form.getByLabel('理由').fill('多家企业反映')),
  )
  for (const status of ['contacted', 'inProgress', 'replied', 'revisiting']) await STEPS[status]?.(app, id)
  await at('he', id, async (revisitor) => {
    await revisitor.getByText(/^其他环节的办理/).click()
    assert.equal(await revisitor.getByRole('button', { name: '办结归档' }).isDisabled(), true)
  })
  for (const login of ['su', 'jiang']) await at(login, id, (confirming) => act(confirming, '确认可办结'))
  await at('he', id, (revisitor) => act(revisitor, '办结归档'))
  assert.equal(await statusOf(id), 'closed')
})

test('a revisit that nobody answers is left out of the rates by two people', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'replied')
  for (let n = 0; n < 3; n++) await doAct(app, 'he', id, 'tryRevisit', { note: '无人接听' })
  await at('he', id, (page) =>
    act(page, '申请剔除', async (form) => {
      await form.getByLabel('多次未接通').check()
      await form.getByLabel('理由').fill('三次无人接听')
    }),
  )
  await decide('chen', id, '三次无人接听', (page) => act(page, '同意'))
  await at('he', id, (page) => act(page, '办结归档'))
  assert.equal(await statusOf(id), 'closed')
})

test('an appeal given to the wrong unit is redirected; one closed by mistake is taken up again by two', async () => {
  app.at('2026-03-02T09:00')
  const wrong = { departmentId: app.city.departments.labour, reason: '派错了' }
  await doAct(app, 'chen', await appealIn(app, 'dispatched'), 'redirect', wrong)
  const id = await appealIn(app, 'dispatched')
  await at('chen', id, (page) =>
    act(page, '改派（派错单位）', async (form) => {
      // Whoever else mostly has such appeals comes first, with why, and is chosen by keys alone.
      await form.getByLabel('承办单位').press('ArrowDown')
      await page.getByText('可能的承办单位').waitFor()
      await page
        .getByText(/近来同类 \d+ 件/)
        .first()
        .waitFor()
      await form.getByLabel('承办单位').press('Enter')
      await form.getByLabel('理由').fill('派错了')
    }),
  )
  assert.equal((await seeAppeal(await app.as('lin'), id)).body.department?.id, app.city.departments.labour)

  const closed = (await fileAppeal(app)).body.id
  await doAct(app, 'chen', closed, 'notAccept', { cause: 'inCourt', explanation: '法院正在审理。' })
  await at('chen', closed, (page) =>
    act(page, '提议恢复办理', (form) => form.getByLabel('理由').fill('误操作')),
  )
  await at('du', closed, (page) => act(page, '确认恢复办理'))
  assert.equal(await statusOf(closed), 'filed')
})

test('an enterprise whistles from its phone: somebody is to come to a place', async () => {
  app.at('2026-03-02T09:00')
  const { page, context, wrongs } = await phone('liu')
  await page.goto('/file')
  await page.getByLabel('吹哨，请部门到现场').check()
  await page.getByLabel('到哪里').fill('桐荫街道 8 号厂区东门')
  await page.getByLabel('标题').fill('高压线离吊车太近')
  await page.getByLabel('诉求内容').fill('吊装明天开始，请来现场看。')
  await page.getByLabel('工程建设').check()
  await page.getByLabel('联系电话').fill('138 0000 0000')
  await page.getByRole('button', { name: '提交诉求' }).click()
  await page.getByRole('heading', { name: '诉求已收到' }).waitFor()
  await page.getByText('“一企来办”·“2110”接诉即办').waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('likely repeats are shown while a clerk types, and the dispatcher joins one to its first', async () => {
  app.at('2026-03-02T09:00')
  const title = '厂区门口施工围挡影响货车进出'
  const first = (await fileAppeal(app, { title })).body
  const { page } = await keptDesk('chen')
  await page.goto('/desk/appeals/new')
  await page.getByLabel('企业', { exact: true }).fill('蓝田')
  await page.getByText('云津蓝田精密机械有限公司').last().click()
  await page.getByLabel('标题').fill(title)
  await page.getByText(first.code).first().waitFor()

  const repeat = (await fileAppeal(app, { title })).body.id
  await at('chen', repeat, (dispatcher) =>
    act(dispatcher, '并入首件', async (form) => {
      await form.getByRole('button', { name: '并入这一件' }).first().click()
    }),
  )
  const { body } = await seeAppeal(await app.as('chen'), repeat)
  assert.deepEqual([body.status, body.about?.code], ['joined', first.code])
})

test('a reply that the head checks reaches the enterprise when it is let out', async () => {
  app.at('2026-03-02T09:00')
  const given = await (
    await app.as('luo')
  ).post('/api/parameters', {
    name: 'appeal.replyCheck',
    regionId: app.city.regions.linxi,
    effectiveFrom: '2026-03-02',
    value: 'head',
    basis: '临溪区通知',
  })
  assert.equal(given.status, 200)
  const id = await appealIn(app, 'inProgress')
  await at('yu', id, (page) => act(page, '答复', (form) => form.getByLabel('答复内容').fill('验收已完成')))
  const unseen = (await seeAppeal(await app.as('wang'), id)).body
  assert.deepEqual([unseen.status, unseen.facts.reply], ['checking', null])
  await at('fang', id, async (page) => {
    await page.getByText('验收已完成').first().waitFor()
    await act(page, '审核通过')
  })
  const { page, context } = await phone('wang')
  await page.goto(`/appeals/${id}`)
  await page.getByText('验收已完成').first().waitFor()

  await page.getByLabel('是', { exact: true }).check()
  await page.getByLabel('满意', { exact: true }).check()
  await page.getByRole('button', { name: '评价', exact: true }).click()
  await page.getByText('已解决', { exact: false }).first().waitFor()
  assert.equal(await statusOf(id), 'revisiting')
  await context.close()
})

/** What an enterprise does in the portal, on a phone, in a real browser, from filing to the answer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterListWire } from '../../src/platform/wire.ts'
import { appealIn, APPEAL, doAct, fileAppeal } from '../support/appeal-story.ts'
import { barriers, overflow } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'

const { app, phone } = await openCity('2026-09-22T09:00')

async function appealsOf(login: string): Promise<MatterListWire['rows']> {
  const { body } = await (await app.as(login)).get<MatterListWire>('/api/matters?kind=appeal&scope=mine')
  return body.rows
}

test('an enterprise signs in, files an appeal with a photo and gets a receipt, once for two clicks', async () => {
  const { page, wrongs, context } = await phone(null)
  await page.goto('/file')
  await page.getByLabel('账号').fill('liu')
  await page.getByLabel('密码').fill(app.city.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '我要诉求' }).waitFor()

  await page.getByLabel('标题').fill('门口道路施工影响出货')
  await page.getByLabel('诉求内容').fill('围挡占了半条路。\n<script>alert(1)</script> 😀 𠮷')
  await page.getByLabel('工程建设').check()
  await page
    .getByLabel('照片或材料')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: PICTURE })
  await page.getByText('现场.png').waitFor()
  await page.getByLabel('联系电话').fill('138 0000 0000')
  await page.getByRole('button', { name: '提交诉求' }).dblclick()

  await page.getByRole('heading', { name: '诉求已收到' }).waitFor()
  const appeals = await appealsOf('liu')
  assert.equal(appeals.length, 1)
  await page.getByText(appeals[0]?.code ?? 'no code', { exact: true }).waitFor()
  await page.getByText('有人联系您').waitFor()

  await page.getByRole('link', { name: '查看这件诉求' }).click()
  await page.getByText('<script>alert(1)</script> 😀 𠮷').waitFor()
  await page.getByText('现场.png').waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a wrong password is refused in words, without saying who exists', async () => {
  const { page, context } = await phone(null)
  await page.goto('/sign-in')
  for (const login of ['wang', 'nobody']) {
    await page.getByLabel('账号').fill(login)
    await page.getByLabel('密码').fill('wrong')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('alert').filter({ hasText: '密码' }).waitFor()
  }
  await context.close()
})

test('whoever acts for two enterprises changes between them, and each has its own matters', async () => {
  await fileAppeal(app, { title: '蓝田的诉求' })
  const { page, context } = await phone('ma')
  await page.goto('/')
  await page.getByRole('heading', { name: '云津蓝田精密机械有限公司' }).waitFor()
  await page.getByText('蓝田的诉求').first().waitFor()
  await page.getByRole('link', { name: '换一个企业' }).click()
  await page.getByRole('button', { name: /望山星原食品有限公司/ }).click()
  await page.getByRole('heading', { name: '望山星原食品有限公司' }).waitFor()
  await page.getByRole('heading', { name: '政府正在为您办' }).waitFor()
  assert.equal(await page.getByText('蓝田的诉求').count(), 0)
  await context.close()
})

test('signing out leaves no draft on the device for the next person', async () => {
  const { page, context } = await phone('sun')
  await page.goto('/file')
  await page.getByLabel('标题').fill('内部情况')
  await page.goto('/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: '登录' }).first().waitFor()
  assert.doesNotMatch(await page.evaluate<string>('JSON.stringify(localStorage)'), /内部情况/)
  await context.close()
})

test('what is missing is said at its field, and the first one gets the focus', async () => {
  const { page, context } = await phone('wang')
  await page.goto('/file')
  await page.getByRole('button', { name: '提交诉求' }).click()
  await page.getByText('请选一个最接近的类别').waitFor()
  assert.equal(await page.getByText('这一项需要填写').count(), 2)
  assert.equal(await page.evaluate<string>('document.activeElement.labels[0].firstChild.textContent'), '标题')
  await context.close()
})

test('what was typed is still there after the page was closed, and gone after it was sent', async () => {
  const { page, context } = await phone('zhao')
  await page.goto('/file')
  await page.getByLabel('标题').fill('还没写完')
  await page.goto('/')
  await page.goto('/file')
  await page.getByText('这是您上次没提交的内容').waitFor()
  assert.equal(await page.getByLabel('标题').inputValue(), '还没写完')
  await page.getByLabel('诉求内容').fill('写完了')
  await page.getByLabel('其他', { exact: true }).check()
  await page.getByLabel('联系电话').fill('010-88886666')
  await page.getByRole('button', { name: '提交诉求' }).click()
  await page.getByRole('heading', { name: '诉求已收到' }).waitFor()
  await page.goto('/file')
  assert.equal(await page.getByLabel('标题').inputValue(), '')
  assert.equal(await page.getByLabel('联系电话').inputValue(), '010-88886666')
  await context.close()
})

test('a question of the department waits on the first page and is answered beside its appeal', async () => {
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'yu', id, 'ask', { question: '请提供验收申请的回执照片。' })
  const { page, wrongs, context } = await phone('wang')
  await page.goto('/')
  await page.getByText('请您办理：补充情况').first().waitFor()
  await page.goto(`/appeals/${id}`)
  await page.getByRole('heading', { name: '部门请您补充' }).waitFor()
  await page.getByLabel('补充说明').fill('见附件照片。')
  await page.getByLabel('附件').setInputFiles({ name: '回执.png', mimeType: 'image/png', buffer: PICTURE })
  await page.getByText('回执.png').waitFor()
  await page.getByRole('button', { name: '补充情况' }).click()
  await page.getByText('已提交，办理的人能看到了。').waitFor()
  await page.getByRole('link', { name: /请提供验收申请的回执照片/ }).waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

/** The office ends an appeal while its enterprise is still writing. */
async function endAppeal(id: string): Promise<void> {
  await doAct(app, 'yu', id, 'reply', { reply: '已办结。' })
  await doAct(app, 'he', id, 'revisit', { solved: true, level: 'satisfied' })
  await doAct(app, 'he', id, 'close')
}

test('an answer that comes too late is refused with the reason, and what was typed stays', async () => {
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'yu', id, 'ask', { question: '请说明设备型号。' })
  const { page, context } = await phone('wang')
  await page.goto(`/appeals/${id}`)
  const answer = page.getByLabel('补充说明')
  await answer.fill('型号为 XK-20。')
  await endAppeal(id)
  await page.getByRole('button', { name: '补充情况' }).click()
  await page.getByText('您写的内容还在').first().waitFor()
  assert.equal(await answer.inputValue(), '型号为 XK-20。')
  await context.close()
})

test('a question that ends while somebody answers it stays on the page with what they wrote', async () => {
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'yu', id, 'ask', { question: '请说明设备数量。' })
  const { page, context } = await phone('wang')
  const live = page.waitForResponse(/\/api\/live/)
  await page.goto(`/appeals/${id}`)
  await page.getByLabel('补充说明').fill('共三台。')
  await live
  // The tail begins where it looks first.
  await app.catchUp('live')
  await endAppeal(id)
  await app.catchUp('live')
  await page.getByText('这一步现在不需要了').waitFor()
  assert.equal(await page.getByLabel('补充说明').inputValue(), '共三台。')
  await context.close()
})

test('what an officer does shows on the page without loading it again', async () => {
  const id = await appealIn(app, 'signed')
  const { page, context } = await phone('wang')
  const live = page.waitForResponse(/\/api\/live/)
  await page.goto(`/appeals/${id}`)
  await page.getByText('已签收').first().waitFor()
  await live
  // The tail begins where it looks first.
  await app.catchUp('live')
  await doAct(app, 'yu', id, 'contact', { method: 'onSite', person: '王海生' })
  await app.catchUp('live')
  await page.getByText('已与王海生联系（到现场）').waitFor()
  await context.close()
})

test('a remark reaches the timeline', async () => {
  const id = await appealIn(app, 'signed')
  const { page, context } = await phone('wang', { language: 'en' })
  await page.goto(`/appeals/${id}`)
  await page.getByRole('button', { name: 'Add a remark' }).click()
  await page.getByLabel('What would you like to add').fill('The gate is open from six.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Remark: The gate is open from six.').waitFor()
  await context.close()
})

test('anybody may see the progress of a code, and nothing else of it', async () => {
  const { body } = await fileAppeal(app, { title: '不该公开的标题' })
  const { page, wrongs, context } = await phone(null)
  await page.goto('/')
  await page.getByLabel('编号').fill(body.code.toLowerCase())
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('待派单').first().waitFor()
  assert.doesNotMatch(await page.locator('main').innerText(), /不该公开的标题|蓝田/)
  await page.getByLabel('编号').fill(`${body.code.slice(0, -1)}${body.code.endsWith('2') ? '3' : '2'}`)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('编号不完整或有错字').waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the calculator answers the address that somebody was sent, day by day, in English too', async () => {
  const { page, wrongs, context } = await phone(null, { language: 'en' })
  await page.goto('/due?unit=WD&limit=10&from=2026-03-02&pauses=2026-03-05..2026-03-12')
  await page.getByText('Tue, Mar 24').first().waitFor()
  await page.getByRole('row', { name: /Thu, Mar 5.*paused/ }).waitFor()
  await page.getByLabel('Length').fill('-1')
  await page.getByRole('button', { name: 'Calculate' }).click()
  await page.getByText('the limit is out of range').first().waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('an appeal of ten thousand characters without a space stays within a phone', async () => {
  const { body } = await fileAppeal(app, { title: 'W'.repeat(120), text: 'W'.repeat(10_000) })
  const { page, context } = await phone('wang')
  await page.goto(`/appeals/${body.id}`)
  await page.getByText('W'.repeat(200)).first().waitFor()
  assert.equal(await overflow(page), 0)
  await context.close()
})

test('the whole of it is reached with the keyboard alone', async () => {
  const { page, context } = await phone(null, { width: 1440 })
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), '跳到正文')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'content')
  await context.close()
})

test('no page of the portal has a barrier, leaves the screen or asks anybody else, on a phone or a desktop', async () => {
  const id = await appealIn(app, 'inProgress')
  await doAct(app, 'yu', id, 'ask', { question: APPEAL.text })
  const open = [
    '/',
    '/sign-in',
    '/progress',
    '/due',
    '/due?unit=WH&limit=2&from=2026-03-02T10:00',
    '/nowhere',
  ]
  const own = [
    '/',
    '/file',
    '/mine',
    `/appeals/${id}`,
    `/appeals/${id}/receipt`,
    '/messages',
    '/me',
    '/seats',
  ]
  for (const [login, pages] of [
    [null, open],
    ['ma', ['/seats']],
    ['wang', own],
  ] as const) {
    for (const width of [390, 1440]) {
      const { page, wrongs, context } = await phone(login, { width, language: width === 390 ? 'zh' : 'en' })
      for (const address of pages) {
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).waitFor()
        // The live stream never ends, so there is no idle network to wait for.
        await page.locator('.skeleton').first().waitFor({ state: 'detached' })
        assert.deepEqual(await barriers(page), [], `${address} at ${width}`)
        assert.equal(await overflow(page), 0, `${address} at ${width}`)
      }
      assert.deepEqual(wrongs, [])
      await context.close()
    }
  }
})

/** The smallest picture there is: one grey dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

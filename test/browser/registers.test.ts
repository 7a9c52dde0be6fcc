/** Registers at the workbench, in a real browser: a park with its chief, a file that is shown before it is written, two entries made one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { barriers, overflow } from '../support/browser.ts'
import { choose, openCity } from '../support/journey.ts'

const { app, desk } = await openCity('2026-03-02T09:00')

test('a park is entered with the one chief who answers for it; a list of chiefs is refused at its field', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/parks')
  await page.getByRole('button', { name: '新增' }).click()
  const form = page.getByRole('dialog')
  const fill = (label: string, text: string) => form.getByLabel(label, { exact: true }).fill(text)
  await fill('园区代码', 'YQ-01')
  await fill('园区名称', '临溪高新产业园')
  for (const [label, choice] of [
    ['地区', '临溪区'],
    ['级别', '省级'],
  ] as const) {
    await choose(page, form.getByLabel(label, { exact: true }), choice)
  }
  await fill('党委“一把手”', '韩树、李木')
  await fill('责任人职务', '区委书记')
  await fill('负责起始', '2025-06-01')
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('园区由一名党委“一把手”负总责，只能写一个人').waitFor()
  await fill('党委“一把手”', '韩树')
  await form.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: '临溪高新产业园', level: 1 }).waitFor()
  await page.getByText('变更记录').waitFor()
  await page.getByText('韩树').first().waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a file of enterprises is shown with its faults, and the rest is written once that is confirmed', async () => {
  const { page, context, wrongs } = await desk('chen')
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '企业',
        rows: [
          ['企业名称', '统一社会信用代码', '地区', '从业人员'],
          ['临溪云帆物流有限公司', '91370211MA3ABCD15J', '临溪区', 80],
          ['坏代码有限公司', '9137021IMA3ABCD15J', '临溪区', 80],
        ],
      },
    ],
  })
  await page.goto('/desk/enterprises')
  await page.getByRole('button', { name: '从文件导入' }).click()
  const file = { name: '企业.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('共 2 行：新增 1，修改 0，不变 0，有错 1，提醒 0').waitFor()
  await page.getByText('第 8 位“I”不是统一社会信用代码使用的字符').waitFor()
  await page.getByRole('button', { name: '略过有错的 1 行，写入其余' }).click()
  await page.getByText('已写入：新增 1').waitFor()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('link', { name: '临溪云帆物流有限公司' }).waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('two entries of one enterprise are merged with a reason, and the kept one names the other', async () => {
  const chen = await app.as('chen')
  const twin = {
    name: '蓝田精密机械（云津）有限公司',
    uscc: '91370211MA3TE5T033',
    regionId: app.city.regions.linxi,
  }
  await chen.post('/api/enterprises', twin)
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/enterprises/duplicates')
  await page.getByRole('button', { name: '合并' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('依据').fill('营业执照核对为同一家')
  await form.getByRole('button', { name: '合并' }).click()
  await page.getByText('没有疑似重复的登记').waitFor()
  await page.goto(`/desk/enterprises/${app.city.enterprises.lantian}`)
  await page.getByText('并入本企业的登记').waitFor()
  await page.getByRole('link', { name: twin.name }).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  assert.equal(await overflow(page), 0)
  assert.deepEqual(wrongs, [])
  await context.close()
})

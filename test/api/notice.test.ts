/** The letter that goes with the reply, as a sheet: what it tells the enterprise, and what it keeps to the city. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp, type Visitor } from '../support/app.ts'
import { appealIn, doAct, seeAppeal } from '../support/appeal-story.ts'
import { readPdf } from '../support/pdf.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

async function download(visitor: Visitor, id: string, language = 'zh') {
  const cookie: Record<string, string> = visitor.cookie === undefined ? {} : { cookie: visitor.cookie }
  return fetch(`${app.url}/api/appeals/${id}/notice/print?language=${language}`, { headers: cookie })
}
const textOf = async (visitor: Visitor, id: string, language = 'zh') =>
  readPdf(new Uint8Array(await (await download(visitor, id, language)).arrayBuffer())).text

test('the letter says what was asked, promised, answered, and what comes next, in both languages', async () => {
  const id = await appealIn(app, 'replied')
  const wang = await app.as('wang')
  const text = await textOf(wang, id)
  const { code } = (await seeAppeal(wang, id)).body
  for (const part of [
    '企业诉求办理告知书',
    '云津蓝田精密机械有限公司',
    '已于今日完成联合验收。',
    '重新办理',
    code,
  ])
    assert.ok(text.includes(part), part)
  assert.match(await textOf(wang, id, 'en'), /Notice ?on ?the ?handling/)
})

test('whoever prints it, it holds nothing that the enterprise may not read', async () => {
  const id = await appealIn(app, 'signed')
  await doAct(app, 'yu', id, 'remark', { text: '内部：先查档案', audience: 'departments' })
  const text = await textOf(await app.as('yu'), id)
  assert.ok(!text.includes('内部：先查档案') && !text.includes('流转'))
  assert.equal((await download(await app.as('liu'), id)).status, 404)
  assert.equal((await download(app.stranger, id)).status, 401)
})

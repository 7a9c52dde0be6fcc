/** Printing over HTTP: a sheet shows what its reader's page shows and not a line more, and nothing of it is kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterViewWire } from '../../src/platform/wire.ts'
import { startApp, type Visitor } from '../support/app.ts'
import { appealIn, doAct, seeAppeal } from '../support/appeal-story.ts'
import { bare, readPdf, type PdfText } from '../support/pdf.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

async function download(visitor: Visitor, address: string, headers: Record<string, string> = {}) {
  const cookie: Record<string, string> = visitor.cookie === undefined ? {} : { cookie: visitor.cookie }
  return fetch(app.url + address, { headers: { ...cookie, ...headers } })
}

async function sheet(visitor: Visitor, address: string, headers?: Record<string, string>): Promise<PdfText> {
  const answer = await download(visitor, address, headers)
  assert.equal(answer.status, 200, address)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-', address)
  assert.match(bytes.subarray(-6).toString('latin1'), /%%EOF\n?$/, address)
  return readPdf(new Uint8Array(bytes))
}

const clockOf = (view: MatterViewWire, name: string) => view.clocks.find((clock) => clock.name === name)?.id

test('a sheet is named by the code, opens in place, and nobody on the way keeps it', async () => {
  const id = await appealIn(app, 'inProgress')
  const chen = await app.as('chen')
  const { body } = await seeAppeal(chen, id)
  const { headers } = await download(chen, `/api/appeals/${id}/print`)
  assert.equal(headers.get('content-disposition'), `inline; filename*=UTF-8''${body.code}.pdf`)
  assert.equal(headers.get('cache-control'), 'private, no-store')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  const { text, margins, metadata } = await sheet(chen, `/api/appeals/${id}/print`)
  assert.ok(text.includes(bare(body.title)))
  assert.ok(text.includes('已转验收组，三日内到场。'))
  assert.ok(margins[0]?.includes(body.code))
  assert.ok(margins[0]?.includes('陈若兰（派单员）打印'))
  assert.match(metadata, /<pdfaid:part>2</)
})

test('a line for departments only is on their sheet and not on the enterprise’s', async () => {
  const id = await appealIn(app, 'signed')
  await doAct(app, 'yu', id, 'remark', { text: '内部：先查档案', audience: 'departments' })
  await doAct(app, 'yu', id, 'remark', { text: '请准备验收材料', audience: 'applicant' })
  const department = await sheet(await app.as('yu'), `/api/appeals/${id}/print`)
  const enterprise = await sheet(await app.as('wang'), `/api/appeals/${id}/print`)
  assert.ok(department.text.includes('内部：先查档案'))
  assert.ok(enterprise.text.includes('请准备验收材料'))
  assert.ok(!enterprise.text.includes('内部：先查档案'))
  assert.ok(!enterprise.text.includes('流转（派单）'), 'no internal step of the office')
  assert.ok(department.text.includes('流转（派单）'))
  assert.ok(enterprise.margins[0]?.includes('王海生（'))
})

test('what a reader may not see cannot be printed: it does not exist, whether matter or clock', async () => {
  const id = await appealIn(app, 'dispatched')
  const { body } = await seeAppeal(await app.as('chen'), id)
  const step = clockOf(body, 'circulation')
  const promised = clockOf(body, 'resolve')
  for (const login of ['liu', 'xu', 'tang', 'kong']) {
    const visitor = await app.as(login)
    assert.equal((await download(visitor, `/api/appeals/${id}/print`)).status, 404, login)
    const explained = await download(visitor, `/api/appeals/${id}/clocks/${promised}/explain/print`)
    assert.equal(explained.status, 404, login)
  }
  assert.equal((await download(app.stranger, `/api/appeals/${id}/print`)).status, 401)
  const wang = await app.as('wang')
  assert.equal((await download(wang, `/api/appeals/${id}/clocks/${step}/explain/print`)).status, 404)
  assert.equal((await download(wang, `/api/appeals/${id}/clocks/${promised}/explain/print`)).status, 200)
  assert.equal((await download(await app.as('chen'), `/api/orders/${id}/print`)).status, 404)
})

test('an explanation prints the same days as its page', async () => {
  const id = await appealIn(app, 'dispatched')
  const wang = await app.as('wang')
  const { body } = await seeAppeal(wang, id)
  const address = `/api/appeals/${id}/clocks/${clockOf(body, 'resolve')}/explain`
  const page = await wang.get<{ lines: { day: string }[] }>(address)
  const { text } = await sheet(wang, `${address}/print`)
  assert.ok(page.body.lines.length >= 10)
  for (const { day } of page.body.lines) assert.ok(text.includes(day), day)
  assert.ok(text.includes('办理结果'))
})

test('the language is the reader’s: said in the address, else by the browser, else Chinese', async () => {
  const id = await appealIn(app, 'filed')
  const wang = await app.as('wang')
  const address = `/api/appeals/${id}/print`
  const english = { 'accept-language': 'en-GB,en;q=0.9' }
  assert.ok((await sheet(wang, address)).text.startsWith('企业诉求办理情况'))
  assert.ok((await sheet(wang, address, english)).text.startsWith('Appeal:whereitstands'))
  assert.ok((await sheet(wang, `${address}?language=en`)).text.startsWith('Appeal:whereitstands'))
  assert.ok((await sheet(wang, `${address}?language=zh`, english)).text.startsWith('企业诉求办理情况'))
  assert.equal((await download(wang, `${address}?language=fr`)).status, 422)
})

test('anybody prints an answer of the calculator; a question that is none is refused in words', async () => {
  const question =
    '/api/open/due/print?from=2026-09-22&limit=10&unit=WD&explain=true&pause=2026-09-28..2026-09-29'
  const { text, pages } = await sheet(app.stranger, question)
  assert.equal(pages.length, 1)
  assert.ok(text.includes('2026年10月15日星期四'))
  assert.ok(text.includes('暂停计时'))
  const english = await sheet(app.stranger, `${question}&language=en`)
  assert.ok(english.text.includes('Thursday,15October2026'))
  const refused = await download(app.stranger, '/api/open/due/print?from=2026-13-45&limit=10')
  assert.equal(refused.status, 422)
  assert.match(refused.headers.get('content-type') ?? '', /problem\+json/)
})

/** Files on a matter, over HTTP: what may be uploaded, who may read it, and that nothing in it can run. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { appealIn, fileAppeal, newKey, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

test('a photo travels with the appeal, is shown in place, and is not found by those who may not see the appeal', async () => {
  const wang = await app.as('wang')
  const { body: file } = await wang.upload('现场照片.png', PNG)
  const filed = await fileAppeal(app, { files: [file.id] })
  const [attachment] = (await seeAppeal(wang, filed.body.id)).body.attachments
  assert.deepEqual([attachment?.name, attachment?.mediaType], ['现场照片.png', 'image/png'])
  const shown = await wang.get(`/api/attachments/${attachment?.id}/preview`)
  assert.equal(shown.headers.get('content-type'), 'image/png')
  const download = await (await app.as('chen')).get(`/api/attachments/${attachment?.id}`)
  assert.match(download.headers.get('content-disposition') ?? '', /^attachment/)
  assert.match(download.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(download.headers.get('x-content-type-options'), 'nosniff')
  for (const login of ['liu', 'xu', 'tang'])
    assert.equal((await (await app.as(login)).get(`/api/attachments/${attachment?.id}`)).status, 404)
  assert.equal((await app.stranger.get(`/api/attachments/${attachment?.id}`)).status, 401)
})

test('what is not a picture, a document or a text is refused by its bytes, whatever it is called', async () => {
  const wang = await app.as('wang')
  for (const [name, content] of [
    ['run.exe', bytes('MZ')],
    ['page.html', bytes('<script>1</script>')],
    ['photo.png', bytes('<svg onload=1>')],
    ['a.svg', bytes('<svg/>')],
    ['noextension', PNG],
  ] as const) {
    const refused = await wang.upload(name, content)
    assert.equal(refused.status, 422, name)
    assert.equal(refused.body.reason.code, 'file.type', name)
  }
  assert.equal((await wang.upload('empty.txt', bytes(''))).body.reason.code, 'file.empty')
  assert.equal((await wang.upload('big.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97))).status, 413)
})

test('a file of somebody else cannot be hung on a matter, nor one that does not exist, and nothing is half-written', async () => {
  const { body: file } = await (await app.as('liu')).upload('note.txt', bytes('别人的文件'))
  const refused = await fileAppeal(app, { files: [file.id] })
  assert.equal(refused.status, 422)
  const list = await (await app.as('wang')).get<{ rows: unknown[] }>('/api/matters?kind=appeal&state=open')
  assert.equal(list.body.rows.length, 1)
  const missing = await fileAppeal(app, { files: ['019a0000-0000-7000-8000-00000000ffff'] })
  assert.equal(missing.status, 422)
})

test('the same bytes uploaded by two people answer alike and stay two files', async () => {
  const one = await (await app.as('wang')).upload('a.txt', bytes('同一内容'))
  const other = await (await app.as('liu')).upload('a.txt', bytes('同一内容'))
  assert.deepEqual(Object.keys(one.body).sort(), Object.keys(other.body).sort())
  assert.notEqual(one.body.id, other.body.id)
})

test('what departments hang on an appeal for themselves is hidden from the enterprise', async () => {
  const id = await appealIn(app, 'signed')
  const yu = await app.as('yu')
  const { body: file } = await yu.upload('内部.txt', bytes('内部研判'))
  const attached = await yu.post(`/api/appeals/${id}/acts/attach`, {
    version: 1,
    key: newKey(),
    input: { files: [file.id], audience: 'departments' },
  })
  assert.equal(attached.status, 200)
  assert.equal((await seeAppeal(yu, id)).body.attachments.length, 1)
  const wang = await app.as('wang')
  const seen = (await seeAppeal(wang, id)).body
  assert.deepEqual([seen.attachments.length, seen.timeline.some((line) => line.act === 'attach')], [0, false])
  const [attachment] = (await seeAppeal(yu, id)).body.attachments
  assert.equal((await wang.get(`/api/attachments/${attachment?.id}`)).status, 404)
  const outward = await wang.post(`/api/appeals/${id}/acts/remark`, {
    version: 1,
    key: newKey(),
    input: { text: '补充', audience: 'departments' },
  })
  assert.equal(outward.status, 422)
})

/** What goes wrong around the application: the database gone and back, logs, malformed calls, a description that is whole. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { APPEAL, appealIn, fileAppeal, newKey, seeAppeal } from '../support/appeal-story.ts'
import type { Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

test('connections cut in the middle lose nothing: the act is refused or done, never half, and the next one works', async () => {
  const id = await appealIn(app, 'dispatched')
  const yu = await app.as('yu')
  const cutter = app.database.pool('app')
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database() and pid <> pg_backend_pid()`
  await cutter.query(cut, [app.database.appConfig.user])
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => yu.get<Problem>(`/api/appeals/${id}`).then(({ status }) => status)),
  )
  assert.ok(
    answers.every((status) => status === 200 || status === 503),
    answers.join(' '),
  )
  const signed = await yu.post(`/api/appeals/${id}/acts/sign`, { version: 2, key: newKey(), input: {} })
  const again =
    signed.status === 503
      ? await yu.post(`/api/appeals/${id}/acts/sign`, { version: 2, key: newKey(), input: {} })
      : signed
  assert.equal(again.status, 200)
  const seen = await seeAppeal(yu, id)
  assert.equal(seen.body.timeline.filter((line) => line.act === 'sign').length, 1)
})

test('log lines carry a request number, the route and the status, and nothing personal', async () => {
  await fileAppeal(app)
  await app.stranger.post('/api/sign-in', { login: 'wang', password: 'not the password' })
  const lines = app.log.filter((line) => line.includes('"route"')).join('')
  assert.match(lines, /"reqId":"[^"]+"/)
  assert.match(lines, /"route":"\/api\/appeals\/acts\/file"/)
  for (const personal of [
    APPEAL.contactName,
    APPEAL.contactPhone,
    APPEAL.title,
    'not the password',
    'wang',
    '127.0.0.1',
  ]) {
    assert.ok(!lines.includes(personal), personal)
  }
})

test('malformed bodies, unknown fields, wrong types and methods get a problem with a code and a sentence in the language asked for', async () => {
  const wang = await app.as('wang')
  const broken = await fetch(`${app.url}/api/appeals/acts/file`, {
    method: 'POST',
    body: '{"key":',
    headers: { 'content-type': 'application/json', origin: app.url, cookie: wang.cookie ?? '' },
  })
  assert.equal(broken.status, 400)
  const unknown = await fileAppeal(app, { surprise: true })
  assert.deepEqual([unknown.status, unknown.body.fields[0]?.path], [422, '/input/surprise'])
  const english = await wang.post<Problem>('/api/appeals/acts/file', {}, { 'accept-language': 'en' })
  assert.equal(english.body.reason.text, 'Some fields need attention')
  assert.ok(english.body.fields.every((field) => /^[\x20-\x7e]+$/.test(field.text)))
  const chinese = await wang.post<Problem>('/api/appeals/acts/file', {}, { 'accept-language': 'fr' })
  assert.match(chinese.body.reason.text, /\p{Script=Han}/u)
  assert.equal((await wang.get('/api/appeals/acts/file')).status, 404)
})

test('an address that names a language is answered in it, one that names none of ours as the reader asks', async () => {
  const said = async (address: string) =>
    (await app.stranger.get<Problem>(address, { 'accept-language': 'zh-CN' })).body.reason.text
  assert.match(await said('/api/messages?language=en'), /^[\x20-\x7e]+$/)
  assert.match(await said('/api/nowhere?language=en'), /^[\x20-\x7e]+$/)
  for (const asked of ['', '?language=fr', '?language=zh', '?language=en&language=en'])
    assert.match(await said(`/api/messages${asked}`), /\p{Script=Han}/u)
  assert.equal((await fetch(`${app.url}/api/%zz?language=en`)).status, 400)
})

test('wrong passwords lock a login for a while, for logins that exist and logins that do not alike', async () => {
  for (const login of ['du', 'nobody-at-all']) {
    const answers: string[] = []
    for (let n = 0; n < 7; n++) {
      const { body } = await app.stranger.post<Problem>('/api/sign-in', { login, password: `wrong ${n}` })
      answers.push(body.reason.code)
    }
    assert.equal(answers[0], 'signIn.wrong')
    assert.equal(answers.at(-1), 'signIn.locked')
  }
  const locked = await app.stranger.post<Problem>('/api/sign-in', {
    login: 'du',
    password: app.city.password,
  })
  assert.equal(locked.body.reason.code, 'signIn.locked')
  app.at('2026-03-02T09:16')
  const later = await app.stranger.post('/api/sign-in', { login: 'du', password: app.city.password })
  assert.equal(later.status, 200)
  app.at('2026-03-02T09:00')
})

test('a session ends when it is signed out and when its hours are over', async () => {
  const signedIn = await app.stranger.post('/api/sign-in', { login: 'luo', password: app.city.password })
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  assert.equal((await app.stranger.get('/api/messages', headers)).status, 200)
  app.at('2026-03-02T21:30')
  assert.equal((await app.stranger.get('/api/messages', headers)).status, 401)
  app.at('2026-03-02T09:00')
  assert.equal((await app.stranger.post('/api/sign-out', undefined, headers)).status, 204)
  assert.equal((await app.stranger.get('/api/messages', headers)).status, 401)
})

test('the description in OpenAPI 3.1 holds every declared route, and is readable as a page', async () => {
  const { body } = await app.stranger.get<{
    openapi: string
    paths: Record<string, Record<string, unknown>>
  }>('/api/openapi.json')
  assert.match(body.openapi, /^3\.1/)
  for (const { method, url } of app.app.routes) {
    const path = url.replace(/:(\w+)/g, '{$1}')
    assert.ok(body.paths[path]?.[method.toLowerCase()], `${method} ${path}`)
  }
  assert.equal((await app.stranger.get('/api/docs/')).status, 200)
})

test('health answers without a database, readiness only with one', async () => {
  assert.deepEqual((await app.stranger.get('/api/health')).body, { ok: true })
  assert.deepEqual((await app.stranger.get('/api/ready')).body, { ok: true })
})

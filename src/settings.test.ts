/** What the environment may say, and the sentence for each value that makes no sense. */
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { OperatorError } from './platform/operator-error.ts'
import { isLoopback, PROJECT, readSettings } from './settings.ts'

test('an empty environment means the embedded database on loopback port 3000', () => {
  const settings = readSettings({})
  assert.equal(settings.databaseUrl, null)
  assert.equal(settings.host, '127.0.0.1')
  assert.equal(settings.port, 3000)
  assert.equal(settings.home, path.join(PROJECT, 'var'))
  assert.equal(settings.givenSecret, null)
  assert.deepEqual(settings.allowedHosts, [])
  assert.equal(settings.namedStatements, true)
  assert.equal(settings.logLevel, 'warn')
})

test('every setting is taken from its variable, blanks around it do not matter', () => {
  const settings = readSettings({
    DATABASE_URL: ' postgres://city:pw@db.example:5433/zhitong ',
    PORT: '8080',
    HOST: '0.0.0.0',
    ZHITONG_HOME: '/srv/zhitong',
    ZHITONG_SECRET: 'x'.repeat(32),
    ZHITONG_ALLOWED_HOSTS: 'yshj.example.gov.cn, Desk.example:8443',
    PG_NAMED_STATEMENTS: '0',
    ZHITONG_LOG_LEVEL: 'debug',
  })
  assert.equal(settings.databaseUrl, 'postgres://city:pw@db.example:5433/zhitong')
  assert.equal(settings.port, 8080)
  assert.equal(settings.host, '0.0.0.0')
  assert.equal(settings.home, '/srv/zhitong')
  assert.equal(settings.givenSecret, 'x'.repeat(32))
  assert.deepEqual(settings.allowedHosts, ['yshj.example.gov.cn', 'desk.example:8443'])
  assert.equal(settings.namedStatements, false)
  assert.equal(settings.logLevel, 'debug')
})

const refused: [name: string, text: string][] = [
  ['PORT', '70000'],
  ['PORT', '30 00'],
  ['PORT', '-1'],
  ['PORT', '3e3'],
  ['HOST', 'http://127.0.0.1'],
  ['DATABASE_URL', 'mysql://root@localhost/city'],
  ['DATABASE_URL', 'city'],
  ['ZHITONG_SECRET', 'short'],
  ['ZHITONG_ALLOWED_HOSTS', 'good.example,https://bad.example'],
  ['PG_NAMED_STATEMENTS', 'yes'],
  ['ZHITONG_LOG_LEVEL', 'loud'],
]
for (const [name, text] of refused) {
  test(`${name}=${text} is refused in both languages, naming the variable`, () => {
    assert.throws(
      () => readSettings({ [name]: text }),
      (error) =>
        error instanceof OperatorError && error.said.zh.includes(name) && error.said.en.includes(name),
    )
  })
}

test('a refused connection string and a refused secret are not repeated in the sentence', () => {
  for (const name of ['DATABASE_URL', 'ZHITONG_SECRET']) {
    assert.throws(
      () => readSettings({ [name]: 'hush' }),
      (error) => error instanceof OperatorError && !error.message.includes('hush'),
    )
  }
})

test('only this machine reaches a loopback address', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost'])
    assert.equal(isLoopback(host), true, host)
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'localhost.example', '1127.0.0.1']) {
    assert.equal(isLoopback(host), false, host)
  }
})

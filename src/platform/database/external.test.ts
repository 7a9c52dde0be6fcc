/** A database that somebody else runs, played by the test server. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { OperatorError } from '../operator-error.ts'
import { openExternal } from './external.ts'
import type { ConnectionConfig } from './pool.ts'

const SECRET = 'another secret of at least thirty-two characters'

function urlOf({ user, password, host, database }: ConnectionConfig): string {
  return `postgres://${user}:${String(password)}@${encodeURIComponent(String(host))}/${database}`
}

test('where the serving role exists with a password of somebody else, we serve as the owner and say so', async () => {
  const { ownerConfig } = await createTestDatabase({ empty: true })
  const notes: string[] = []
  const options = {
    url: urlOf(ownerConfig),
    secret: SECRET,
    isSecretShared: false,
    onNote: (note: string) => notes.push(note),
  }
  const database = await openExternal(options)
  assert.equal(database.ownerConfig.user, ownerConfig.user)
  assert.equal(database.appConfig.user, ownerConfig.user)
  assert.match(notes.join(), /cannot sign in as zhitong_app.*ZHITONG_SECRET/)
})

const wrong: [change: (config: ConnectionConfig) => ConnectionConfig, said: RegExp][] = [
  [(config) => ({ ...config, password: 'guessed' }), /the user name or the password is wrong/],
  [(config) => ({ ...config, user: 'nobody' }), /the user name or the password is wrong/],
  [(config) => ({ ...config, database: 'nowhere' }), /there is no such database/],
  [(config) => ({ ...config, host: '/nowhere' }), /there is no such socket/],
  [(config) => ({ ...config, host: '127.0.0.1:1' }), /no database is listening/],
  [(config) => ({ ...config, host: 'nowhere.invalid' }), /host name/],
]
for (const [change, said] of wrong) {
  test(`a wrong connection string is refused: ${said.source}`, async () => {
    const { ownerConfig } = await createTestDatabase({ empty: true })
    const url = urlOf(change(ownerConfig)).replace('%3A1/', ':1/')
    await assert.rejects(openExternal({ url, secret: SECRET, isSecretShared: false }), (error) => {
      assert.ok(error instanceof OperatorError)
      assert.match(error.said.en, said)
      assert.equal(error.message.includes(String(ownerConfig.password)), false)
      return true
    })
  })
}

test('a database of another encoding is refused', async () => {
  const database = await createTestDatabase({ empty: true })
  const name = `latin_${process.pid}`
  await database
    .pool('owner')
    .query(`create database ${name} encoding 'LATIN1' locale 'C' locale_provider libc template template0`)
  const url = urlOf({ ...database.ownerConfig, database: name })
  await assert.rejects(
    openExternal({ url, secret: SECRET, isSecretShared: false }),
    (error) => error instanceof OperatorError && /LATIN1/.test(error.said.en),
  )
  await database.pool('owner').query(`drop database ${name}`)
})

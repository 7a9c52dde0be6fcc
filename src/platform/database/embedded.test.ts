/** The embedded database, really created, killed and started again. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, unlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { OperatorError } from '../operator-error.ts'
import { findHolder, startEmbedded } from './embedded.ts'
import type { EmbeddedDatabase, EmbeddedOptions } from './embedded.ts'
import { createPool, trySignIn, whenDatabaseIsBack } from './pool.ts'
import type { ConnectionConfig } from './pool.ts'

const SECRET = 'a secret of at least thirty-two characters'

async function makeHome(): Promise<string> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhitong-embedded-'))
  await chmod(home, 0o755)
  after(() => rm(home, { recursive: true }))
  return home
}

async function start(home: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
  return startEmbedded({ home, secret: SECRET, throwaway: true, ...options })
}

async function ask(config: ConnectionConfig, query: string): Promise<unknown[]> {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function serverPid(home: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10)
}

/** Another process that starts the database of `home` and keeps it until it is killed. */
async function startElsewhere(home: string): Promise<ReturnType<typeof spawn>> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))}
    await startEmbedded({ home: ${JSON.stringify(home)}, secret: ${JSON.stringify(SECRET)}, throwaway: true })
    console.log('ready')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('a database is made once, speaks UTF-8, and is new until somebody settles in it', async () => {
  const home = await makeHome()
  const first = await start(home)
  assert.equal(first.createdNow, true)
  assert.deepEqual(await ask(first.ownerConfig, `select current_setting('server_encoding'), lower('ÄÖ')`), [
    'UTF8',
    'äö',
  ])
  await first.stop()
  const second = await start(home)
  assert.equal(second.createdNow, true)
  await ask(second.ownerConfig, 'create table kept (id integer)')
  await second.settle()
  await second.stop()
  const third = await start(home)
  assert.equal(third.createdNow, false)
  assert.deepEqual(await ask(third.ownerConfig, 'select count(*)::int from kept'), [0])
  await third.stop()
})

test('no port is opened, and only the owner of the data may walk to the socket', async () => {
  const home = await makeHome()
  const database = await start(home)
  assert.deepEqual(await ask(database.ownerConfig, `select current_setting('listen_addresses')`), [''])
  const folder = await stat(String(database.ownerConfig.host))
  const data = await stat(path.join(home, 'postgres', 'data'))
  assert.equal(folder.mode & 0o777, 0o700)
  assert.equal(folder.uid, data.uid)
  assert.equal(data.mode & 0o077, 0)
  await database.stop()
})

test('the serving role signs in with its own password and can create nothing', async () => {
  const database = await start(await makeHome())
  await assert.rejects(
    ask(database.appConfig, 'create table mine (id integer)'),
    /permission denied for schema public/,
  )
  await assert.rejects(ask(database.appConfig, 'create role other'), /permission denied to create role/)
  for (const user of ['zhitong_app', 'zhitong_owner', 'postgres']) {
    assert.match(
      String(await trySignIn({ ...database.appConfig, user, password: 'guessed' })),
      /authentication failed/,
    )
  }
  await database.stop()
})

test('a changed secret does not lock us out of our own data', async () => {
  const home = await makeHome()
  const before = await start(home)
  await ask(before.ownerConfig, 'create table kept (id integer)')
  await before.stop()
  const database = await start(home, { secret: 'another secret of at least thirty-two characters' })
  assert.deepEqual(await ask(database.ownerConfig, 'select count(*)::int from kept'), [0])
  assert.notEqual(await trySignIn(before.ownerConfig), null)
  await database.stop()
})

test('a second process uses the database of the first and learns who that is', async () => {
  const home = await makeHome()
  assert.equal(await findHolder(home), null)
  const first = await start(home)
  first.announce('http://127.0.0.1:3000')
  const second = await start(home)
  assert.deepEqual(second.holder, { pid: process.pid, ready: true, url: 'http://127.0.0.1:3000' })
  await ask(second.ownerConfig, 'create table shared (id integer)')
  await second.stop()
  assert.deepEqual(await ask(first.ownerConfig, 'select count(*)::int from shared'), [0])
  await first.stop()
  assert.equal(await findHolder(home), null)
})

test('processes that start at once end up on one database', async () => {
  const home = await makeHome()
  const databases = await Promise.all([start(home), start(home), start(home)])
  assert.equal(databases.filter(({ holder }) => holder === null).length, 1)
  for (const database of databases) assert.deepEqual(await ask(database.appConfig, 'select 1'), [1])
  await Promise.all(databases.map((database) => database.stop()))
})

test('after kill -9 of the server it is started again and nothing acknowledged is lost', async () => {
  const home = await makeHome()
  const notes: string[] = []
  const database = await start(home, { throwaway: false, onNote: (note) => notes.push(note) })
  const pool = createPool(database.ownerConfig, { max: 2 })
  await pool.query('create table kept (id integer)')
  await pool.query('insert into kept select generate_series(1, 1000)')
  const killed = await serverPid(home)
  process.kill(killed, 'SIGKILL')
  await assert.rejects(async () => {
    for (;;) await pool.query('select 1')
  })
  await whenDatabaseIsBack(pool)
  assert.deepEqual((await pool.query('select count(*)::int as n from kept')).rows, [{ n: 1000 }])
  assert.notEqual(await serverPid(home), killed)
  assert.ok(notes.some((note) => note.includes('started again')))
  await pool.end()
  await database.stop()
})

test('after kill -9 of its launcher the server left behind is ended and replaced, with its data', async () => {
  const home = await makeHome()
  const launcher = await startElsewhere(home)
  const orphan = await serverPid(home)
  const guest = await start(home)
  assert.equal(guest.holder?.pid, launcher.pid)
  await ask(guest.ownerConfig, 'create table kept as select 直通 from (values (1)) as v (直通)')
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  assert.ok(process.kill(orphan, 0), 'the server outlives its launcher')
  const database = await start(home)
  assert.equal(database.holder, null)
  assert.notEqual(await serverPid(home), orphan)
  assert.throws(() => process.kill(orphan, 0), /ESRCH/)
  assert.deepEqual(await ask(database.ownerConfig, 'select 直通 from kept'), [1])
  await database.stop()
})

test('a lock file whose number now belongs to a stranger does not keep the database from starting', async () => {
  const home = await makeHome()
  await (await start(home)).stop()
  const data = path.join(home, 'postgres', 'data')
  await writeFile(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n\n0 0\nready\n`)
  const database = await start(home)
  assert.deepEqual(await ask(database.appConfig, 'select 1'), [1])
  await database.stop()
})

test('a creation that was broken off is begun anew', async () => {
  const home = await makeHome()
  const half = path.join(home, 'postgres', 'data.new')
  await mkdir(half, { recursive: true })
  await writeFile(path.join(half, 'PG_VERSION'), '18\n')
  const database = await start(home)
  assert.equal(database.createdNow, true)
  await database.stop()
})

test('a first start that was broken off can begin with an empty database', async () => {
  const database = await start(await makeHome())
  await ask(database.ownerConfig, 'create table half (id integer)')
  await database.empty()
  await assert.rejects(ask(database.ownerConfig, 'select from half'), /does not exist/)
  assert.deepEqual(await ask(database.appConfig, 'select 1'), [1])
  await database.stop()
})

test('data of another major version are refused and left alone', async () => {
  const home = await makeHome()
  await (await start(home)).stop()
  const version = path.join(home, 'postgres', 'data', 'PG_VERSION')
  await writeFile(version, '17\n')
  await assert.rejects(
    start(home),
    (error) => error instanceof OperatorError && /PostgreSQL 17.*PostgreSQL 18/.test(error.said.en),
  )
  assert.equal(await readFile(version, 'utf8'), '17\n')
  await unlink(version)
  await assert.rejects(
    start(home),
    (error) => error instanceof OperatorError && /is damaged/.test(error.said.en),
  )
})

test('a data folder that a link points to in vain is not silently replaced by an empty one', async () => {
  const home = await makeHome()
  const link = path.join(home, 'postgres')
  await symlink(path.join(home, 'gone'), link)
  await assert.rejects(
    start(home),
    (error) => error instanceof OperatorError && error.said.en.includes('is missing'),
  )
  await unlink(link)
})

test('a home that is a file is refused with a sentence', async () => {
  const file = path.join(await makeHome(), 'file')
  await writeFile(file, '')
  await assert.rejects(
    start(file),
    (error) => error instanceof OperatorError && error.said.en.includes('not a folder'),
  )
})

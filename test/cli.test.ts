/** The command line from outside, as a process: help, exit codes, and a server that starts, refuses, dies and stops. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { readSecret } from '../src/platform/secret.ts'
import { PROJECT } from '../src/settings.ts'

const ENTRY = path.join(PROJECT, 'bin', 'zhitong.mjs')
const running = new Set<ZhitongProcess>()

/** A test that fails half-way leaves no server behind. */
after(() => running.forEach(({ child }) => child.kill('SIGKILL')))

interface ZhitongProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  /** Everything written so far. */
  written(): string
  /** Resolves when this has been written; rejects when the process ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  readonly ended: Promise<number>
}

function zhitong(args: string[], environment: NodeJS.ProcessEnv = {}): ZhitongProcess {
  const env = { ...process.env, ZHITONG_LOG_LEVEL: 'silent', ...environment }
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd: os.tmpdir(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text += more))
  const ended = once(child, 'close').then(() => child.exitCode ?? -1)
  const self: ZhitongProcess = {
    child,
    ended,
    written: () => text,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(text)
        if (found !== null) return found
        if (child.exitCode !== null) throw new Error(`ended without saying ${pattern.source}:\n${text}`)
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended])
      }
    },
  }
  running.add(self)
  void ended.then(() => running.delete(self))
  return self
}

async function makeHome(): Promise<string> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhitong-cli-'))
  await chmod(home, 0o755)
  after(() => rm(home, { recursive: true, force: true }))
  return home
}

/** Starts a server on any free port and returns it with its address. */
async function serve(home: string): Promise<{ server: ZhitongProcess; url: string }> {
  const server = zhitong(['serve', '--port', '0', '--no-demo'], { ZHITONG_HOME: home })
  const [, url = ''] = await server.says(/ready: (http:\S+)/)
  return { server, url }
}

async function isAlive(home: string): Promise<boolean> {
  const lock = path.join(home, 'postgres', 'data', 'postmaster.pid')
  return (await readFile(lock, 'utf8').catch(() => null)) !== null
}

test('every command is listed and explains itself in both languages', async () => {
  const help = zhitong(['--help'])
  assert.equal(await help.ended, 0)
  for (const name of ['serve', 'migrate', 'doctor', 'due']) {
    assert.match(help.written(), new RegExp(`^  ${name} .*[一-龥].* / `, 'm'))
    const own = zhitong([name, '--help'])
    assert.equal(await own.ended, 0)
    assert.match(own.written(), /--help/)
  }
})

test('the version is the one of the package', async () => {
  const version = zhitong(['--version'])
  assert.equal(await version.ended, 0)
  assert.match(version.written(), /^zhitong \d+\.\d+\.\d+\n$/)
})

for (const args of [
  [],
  ['frobnicate'],
  ['serve', '--frob'],
  ['serve', 'extra'],
  ['serve', '--demo', '--no-demo'],
  ['doctor', '--port'],
]) {
  test(`called as "zhitong ${args.join(' ')}" it says what is wrong and ends with 2`, async () => {
    const wrong = zhitong(args)
    assert.equal(await wrong.ended, 2)
    assert.match(wrong.written(), /[一-龥]/)
    assert.doesNotMatch(wrong.written(), /at .*\.ts:\d+/)
  })
}

test('what the operator can cure is two sentences and the exit code 1', async () => {
  const home = await makeHome()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const cases: [args: string[], environment: NodeJS.ProcessEnv, said: RegExp][] = [
    [['serve'], { PORT: port }, /端口 \d+ 已被.*\nPort \d+ is taken/],
    [['serve'], { PORT: '70000' }, /PORT=70000/],
    [['serve', '--port', '0'], { HOST: '203.0.113.7' }, /not an address of this machine/],
    [
      ['serve', '--port', '0'],
      { DATABASE_URL: 'postgres://a:hush@127.0.0.1:1/city' },
      /no database is listening/,
    ],
    [['migrate'], { DATABASE_URL: 'nonsense' }, /DATABASE_URL must look like/],
  ]
  for (const [args, environment, said] of cases) {
    const refused = zhitong(args, { ZHITONG_HOME: home, ...environment })
    assert.equal(await refused.ended, 1)
    assert.match(refused.written(), said)
    assert.doesNotMatch(refused.written(), /hush|at .*\.ts:\d+/)
  }
  taken.close()
})

test('a server starts, answers, refuses a second one on its data, and Ctrl-C leaves nothing running', async () => {
  const home = await makeHome()
  const { server, url } = await serve(home)
  assert.equal((await fetch(`${url}/api/health`)).ok, true)
  const second = zhitong(['serve', '--port', '0'], { ZHITONG_HOME: home })
  assert.equal(await second.ended, 1)
  assert.ok(second.written().includes(`already runs on this data folder: ${url}`), second.written())
  const doctor = zhitong(['doctor', '--json'], { ZHITONG_HOME: home })
  await doctor.ended
  const findings = (JSON.parse(doctor.written()) as { findings: { check: string; state: string }[] }).findings
  assert.deepEqual(
    findings.filter(({ check, state }) => state === 'bad' && check !== 'calendar'),
    [],
  )
  server.child.kill('SIGINT')
  server.child.kill('SIGINT')
  assert.equal(await server.ended, 0)
  assert.equal(await isAlive(home), false)
})

test('after kill -9 of the server the next start has its data', async () => {
  const home = await makeHome()
  const { server } = await serve(home)
  const guest = await startEmbedded({ home, secret: await readSecret(home, null) })
  const client = new Client(guest.ownerConfig)
  await client.connect()
  await client.query('create table kept (id integer)')
  await client.end()
  server.child.kill('SIGKILL')
  await server.ended
  assert.equal(await isAlive(home), true)
  const again = await serve(home)
  const pool = new Client((await startEmbedded({ home, secret: await readSecret(home, null) })).ownerConfig)
  await pool.connect()
  assert.equal((await pool.query('select from kept')).rowCount, 0)
  await pool.end()
  again.server.child.kill('SIGTERM')
  assert.equal(await again.server.ended, 0)
  assert.equal(await isAlive(home), false)
})

test('a server told to stop while it still starts leaves nothing running', async () => {
  const home = await makeHome()
  const server = zhitong(['serve', '--port', '0'], { ZHITONG_HOME: home })
  await server.says(/creating the database/)
  server.child.kill('SIGINT')
  assert.equal(await server.ended, 0)
  assert.equal(await isAlive(home), false)
})

test('a database of a newer Zhitong is refused', async () => {
  const home = await makeHome()
  const migrated = zhitong(['migrate', '--json'], { ZHITONG_HOME: home })
  assert.equal(await migrated.ended, 0)
  const database = await startEmbedded({ home, secret: await readSecret(home, null) })
  const client = new Client(database.ownerConfig)
  await client.connect()
  await client.query("insert into migration values (9999, '9999-later.sql', 'x', '2026-01-05')")
  await client.end()
  await database.stop()
  for (const command of ['migrate', 'serve']) {
    const refused = zhitong([command, ...(command === 'serve' ? ['--port', '0'] : [])], {
      ZHITONG_HOME: home,
    })
    assert.equal(await refused.ended, 1)
    assert.match(refused.written(), /来自更新版本.*\n.*newer Zhitong.*9999-later/)
    assert.equal(await isAlive(home), false)
  }
})

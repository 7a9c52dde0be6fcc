/** `zhitong seed` and `zhitong simulate` on an embedded database of their own: what they say, refuse, and leave behind. */
import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { UsageError, type Command } from '../src/commands/command.ts'
import { seed } from '../src/commands/seed.ts'
import { simulate } from '../src/commands/simulate.ts'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { OperatorError } from '../src/platform/operator-error.ts'
import { readSecret } from '../src/platform/secret.ts'

/** Runs a command and gives its exit code and what it wrote. */
async function run(command: Command, ...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const [written, noted] = [text(stdout), text(stderr)]
  try {
    const code = await command.run(args, { stdin, stdout, stderr })
    stdout.end()
    stderr.end()
    return { code, written: await written, noted: await noted }
  } finally {
    stdout.end()
    stderr.end()
  }
}

describe('seed and simulate', () => {
  let home: string
  const given = process.env.ZHITONG_HOME
  before(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'zhitong-commands-'))
    // When we are root, the database's user must be able to walk in.
    await chmod(home, 0o755)
    process.env.ZHITONG_HOME = home
  })
  after(async () => {
    if (given === undefined) delete process.env.ZHITONG_HOME
    else process.env.ZHITONG_HOME = given
    await rm(home, { recursive: true })
  })

  /** Asks the embedded server, as its owner. */
  async function ask(statement: string, database?: string): Promise<unknown[][]> {
    const embedded = await startEmbedded({ home, secret: await readSecret(home, null) })
    const config = database === undefined ? embedded.ownerConfig : { ...embedded.ownerConfig, database }
    const client = new Client(config)
    await client.connect()
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' })
    await client.end()
    await embedded.stop()
    return rows
  }

  test('a simulation prints its figures and root, the same each time, and leaves no database', async () => {
    const [one, other] = [
      await run(simulate, '--days', '1', '--seed', '7', '--json'),
      await run(simulate, '--days', '1', '--seed', '7', '--json'),
    ]
    assert.equal(one.code, 0)
    const [first, second] = [one, other].map(({ written }) => JSON.parse(written) as Record<string, unknown>)
    assert.match(String(first?.['root']), /^[0-9a-f]{64}$/)
    assert.equal(second?.['root'], first?.['root'])
    assert.deepEqual([first?.['findings'], first?.['refused'], first?.['database']], [[], {}, null])
    const names = await ask('select datname from pg_database where not datistemplate order by 1')
    assert.deepEqual(names.flat(), ['postgres', 'zhitong'])
  })

  test('messages of a file are filed, one that fits no appeal is reported, and the database can be kept', async () => {
    const file = path.join(home, 'messages.csv')
    await writeFile(
      file,
      'id,time,subject,detail,reply,reply_time\r\n1,,主题,"一行\n两行",答复,\r\n2,,空,,答复,\r\n',
    )
    const { code, written } = await run(simulate, '--days', '1', '--texts', file, '--keep')
    assert.equal(code, 1)
    assert.match(written, /read 2 {2}filed 1 {2}closed 1 {2}refused 1/)
    assert.match(written, /2: field\.\w+ \/input\/text/)
    const kept = /serve --database (\w+)/.exec(written)?.[1]
    assert.deepEqual(await ask('select text from appeal', kept), [['一行\n两行']])
  })

  test('seeding enters the holidays once, and no values where there is no region', async () => {
    const first = await run(seed, '--json')
    const entered = JSON.parse(first.written) as { years: number[]; hasRegions: boolean }
    assert.ok(entered.years.includes(2026) && !entered.hasRegions)
    assert.match((await run(seed)).written, /there already/)
    assert.deepEqual(await ask('select count(*)::int from person'), [[0]])
  })

  test('the demo city is made in a database without people, and only once', async () => {
    const { code, written } = await run(seed, '--demo', '--days', '1', '--projects', '6')
    assert.equal(code, 0)
    assert.match(written, /demo city made: \d+ appeals, 6 projects/)
    assert.deepEqual(await ask('select count(*)::int from person where not is_demo'), [[0]])
    await assert.rejects(run(seed, '--demo'), OperatorError)
    // Its top region has its law already.
    assert.match((await run(seed)).written, /for 0 regions/)
  })

  const WRONG: readonly (readonly [Command, ...string[]])[] = [
    [simulate, '--days', '0'],
    [simulate, '--days', 'ten'],
    [simulate, '--per-day', '-1'],
    [simulate, '--texts', 'no-such-file.csv'],
    [simulate, '--texts', os.devNull],
    [simulate, '--texts', import.meta.filename],
    [seed, '--days', '3'],
    [seed, '--demo', '--days', '9999'],
    [seed, '--demo', '--projects', '121'],
    [seed, '--projects', '5'],
    [seed, 'stray'],
  ]
  for (const [command, ...args] of WRONG) {
    test(`${command.name} ${args.map((arg) => path.basename(arg)).join(' ')} is called wrongly`, async () => {
      await assert.rejects(run(command, ...args), UsageError)
    })
  }
})

// `zhitong due` as people and programs call it: a child process with options, or with JSON lines on standard input.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command with what is written to it. */
function due(args: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, 'due', ...args])
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
    child.stdin.end(input)
  })
}

function answers({ stdout }: Ended): Record<string, unknown>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

function errorOf(answer: Record<string, unknown> | undefined): Record<string, unknown> {
  assert.ok(answer !== undefined && 'error' in answer)
  return answer.error as Record<string, unknown>
}

test('one question in options is answered for people, with the days when they are asked for', async () => {
  const ended = await due([
    '--from',
    '2026-02-13',
    '--limit',
    '10',
    '--pause',
    '2026-03-02..2026-03-04',
    '--explain',
  ])
  assert.equal(ended.code, 0)
  assert.match(ended.stdout, /^到期 due: 2026-03-10 周二 Tue\n/)
  assert.match(ended.stdout, /2026-02-14 周六 Sat.*调休上班 make-up working day · 春节 Spring Festival/)
  assert.match(ended.stdout, /2026-03-02 周一 Mon.*暂停计时 paused/)
  assert.equal(ended.stderr, '')
})

test('one question in options is answered for programs with --json', async () => {
  const options = '--from 2026-03-06T16:30 --limit 2 --unit WH --extend 1 --json'
  const ended = await due(options.split(' '))
  assert.equal(ended.code, 0)
  assert.deepEqual(answers(ended), [
    {
      from: '2026-03-06T16:30',
      limit: 2,
      unit: 'WH',
      extensions: [1],
      due: '2026-03-09T10:30:00+08:00',
      provisional: false,
    },
  ])
})

test('from and to in options give the time spent, a limit besides what is left', async () => {
  const ended = await due(['--from', '2026-02-13', '--to', '2026-03-02', '--limit', '5'])
  assert.equal(ended.code, 0)
  assert.match(ended.stdout, /elapsed: 7\n剩余 remaining: -2\n按期 in time: 否 no/)
})

test('a provisional answer and an open pause say so', async () => {
  const provisional = await due(['--from', '2099-02-13', '--limit', '5', '--unit', 'ND', '--roll', 'back'])
  assert.match(provisional.stdout, /暂定 provisional/)
  const open = await due(['--from', '2026-02-13', '--limit', '5', '--pause', '2026-02-14..'])
  assert.match(open.stdout, /未定 not known yet/)
})

test('a question that cannot be answered ends with 1 and says why in both languages', async () => {
  const ended = await due(['--from', '2026-02-13', '--limit', 'ten'])
  assert.equal(ended.code, 1)
  assert.equal(ended.stdout, '')
  assert.match(ended.stderr, /时限长度应为数字：ten\nthe limit must be a number: ten/)
  const json = await due(['--from', '2026-02-13', '--limit', '5', '--pause', '2026-02-14', '--json'])
  assert.equal(json.code, 1)
  const error = errorOf(answers(json)[0])
  assert.deepEqual(Object.keys(error), ['code', 'path', 'zh', 'en'])
  assert.equal(error.path, '/pauses/0')
})

test('an unknown option ends with 2, --help with 0', async () => {
  assert.equal((await due(['--when', 'now'])).code, 2)
  const help = await due(['--help'])
  assert.equal(help.code, 0)
  assert.match(help.stdout, /--explain/)
})

test('each line gets one answer; a bad one is answered in its place and the rest goes on', async () => {
  const lines = [
    '\uFEFF{"from":"2026-02-13","limit":10,"unit":"WD","pauses":[["2026-03-02","2026-03-04"]]}',
    '',
    '{"from":',
    '{"id":"a7","from":"2026-02-30","limit":1}',
    '"text"',
    '{"from":"2026-02-13","to":"2026-03-02","note":"一行\u2028两行"}\r',
    '{"from":"2026-02-13","limit":1,"region":"330000"}',
  ]
  const ended = await due([], lines.join('\n'))
  assert.equal(ended.code, 1)
  const [first, notJson, badDay, notObject, spent, region, ...more] = answers(ended)
  assert.deepEqual([first?.due, first?.provisional], ['2026-03-10', false])
  assert.equal(notJson?.line, 3)
  assert.deepEqual([badDay?.line, badDay?.id], [4, 'a7'])
  assert.equal(errorOf(badDay).path, '/from')
  assert.equal(errorOf(notObject).code, 'due.not_an_object')
  assert.deepEqual([spent?.elapsed, spent?.note], [7, '一行\u2028两行'])
  assert.deepEqual(region?.ignored, ['region'])
  assert.deepEqual(more, [])
})

test('lines alone end with 0 when all are answered, and --explain explains each', async () => {
  const ended = await due(['--explain'], '{"from":"2026-02-12","limit":1}\n{"from":"2026-02-13","limit":1}\n')
  assert.equal(ended.code, 0)
  assert.deepEqual(
    answers(ended).map(({ days }) => (days as unknown[]).length),
    [2, 2],
  )
  assert.deepEqual(await due([], ''), { code: 0, stdout: '', stderr: '' })
})

test('a line far too long is refused without being kept, and the next one is answered', async () => {
  const ended = await due([], `${'x'.repeat(3_000_000)}\n{"from":"2026-02-12","limit":1}\n`)
  assert.equal(ended.code, 1)
  const [tooLong, next] = answers(ended)
  assert.equal(errorOf(tooLong).code, 'due.line_too_long')
  assert.equal(next?.due, '2026-02-13')
})

test('characters cut between two chunks of input come through whole', async () => {
  const line = `{"from":"2026-02-12","limit":1,"note":"${'营商环境'.repeat(20_000)}"}\n`
  const ended = await due([], Buffer.from(line))
  assert.equal(answers(ended)[0]?.note, '营商环境'.repeat(20_000))
})

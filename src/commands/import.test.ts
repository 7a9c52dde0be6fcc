/** The command `zhitong import`: what it refuses before it opens any database. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { OperatorError } from '../platform/operator-error.ts'
import { UsageError } from './command.ts'
import { importCommand } from './import.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'zhitong-import-'))
after(() => rm(folder, { recursive: true, force: true }))

async function fileOf(name: string, text: string): Promise<string> {
  const place = path.join(folder, name)
  await writeFile(place, text)
  return place
}

const run = (...args: string[]) => importCommand.run(args, process)
const says = (zh: RegExp, en: RegExp) => (error: unknown) =>
  error instanceof OperatorError && zh.test(error.said.zh) && en.test(error.said.en)

test('a call without a file, a profile or with another subject is a wrong call', async () => {
  const file = await fileOf('a.csv', 'id,time\n1,2\n')
  await assert.rejects(run('appeals', file), UsageError)
  await assert.rejects(run('appeals', '--profile', '12345'), UsageError)
  await assert.rejects(run('projects', file, '--profile', '12345'), UsageError)
  await assert.rejects(run('appeals', file, '--profile', '12345', '--nonsense'), UsageError)
})

test('an unknown profile, a wrong one and a wrong day of the law are refused in both languages', async () => {
  const file = await fileOf('b.csv', 'id,time\n1,2\n')
  await assert.rejects(
    run('appeals', file, '--profile', 'nobody'),
    says(/没有对照方案“nobody”/, /no mapping profile/),
  )
  const broken = await fileOf('broken.json', '{')
  await assert.rejects(run('appeals', file, '--profile', broken), says(/不是 JSON/, /no JSON/))
  const wrong = await fileOf('wrong.json', '{"name":"x"}')
  await assert.rejects(
    run('appeals', file, '--profile', wrong),
    says(/对照方案的 .+ 有误/, /profile is wrong at/),
  )
  const late = run('appeals', file, '--profile', '12345', '--law-on', 'soon')
  await assert.rejects(late, says(/soon/, /soon/))
})

test('a file that is not there or has not the columns is refused before anything is opened', async () => {
  await assert.rejects(
    run('appeals', path.join(folder, 'none.csv'), '--profile', '12345'),
    says(/读不到文件/, /cannot be read/),
  )
  const empty = await fileOf('empty.csv', '')
  await assert.rejects(run('appeals', empty, '--profile', '12345'), says(/没有内容/, /nothing in the file/))
})

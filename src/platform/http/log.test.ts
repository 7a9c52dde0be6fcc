/** The log is written some lines at once, and at once where somebody should look. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fastify } from 'fastify'
import { loggerOptions, openLog } from './log.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-log-'))
after(() => rm(folder, { recursive: true }))

async function openSample(name: string) {
  const file = path.join(folder, name)
  const stream = openLog(file)
  await once(stream, 'ready')
  const lines = async () =>
    (await readFile(file, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { msg: string }).msg)
  return { stream, lines, log: (level: string) => fastify({ logger: loggerOptions(level, stream) }).log }
}

test('lines of requests wait for one another, and a warning takes them along', async () => {
  const { stream, lines, log } = await openSample('waiting')
  const telling = log('info')
  telling.info('request 1')
  telling.info('request 2')
  assert.deepEqual(await lines(), [])
  telling.warn('the database is away')
  await once(stream, 'drain')
  assert.deepEqual(await lines(), ['request 1', 'request 2', 'the database is away'])
})

test('what waits is written when the log is closed, and by the kilobyte before', async () => {
  const { stream, lines, log } = await openSample('closing')
  const telling = log('info')
  for (let n = 0; n < 100; n++) telling.info('request')
  await once(stream, 'drain')
  const written = (await lines()).length
  assert.ok(written > 0)
  telling.info('the last one')
  stream.end()
  await once(stream, 'close')
  assert.deepEqual((await lines()).slice(-1), ['the last one'])
  assert.equal((await lines()).length, 101)
})

test('a silent server has no log, and one that tells of warnings no requests', async () => {
  assert.equal(loggerOptions('silent', { write: () => undefined }), false)
  const { stream, lines, log } = await openSample('level')
  const quiet = log('warn')
  quiet.info('request')
  quiet.error('failed')
  await once(stream, 'drain')
  assert.deepEqual(await lines(), ['failed'])
})

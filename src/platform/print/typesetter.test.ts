/** The process that prints: it keeps the order, holds up nobody, refuses when too many wait, and survives what fails. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readPdf } from '../../../test/support/pdf.ts'
import { samplePaper } from '../../../test/support/sample-paper.ts'
import { SAMPLE_VIEW } from '../../../test/support/sample-view.ts'
import { openRegistry } from '../../registry.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { matterDocument } from './matter.ts'
import { openTypesetter, type TypesetterOptions } from './typesetter.ts'

const document = matterDocument(openRegistry().byName('appeal').facts)
const job = (code: string, text = '一段话') => ({
  template: document.template,
  values: document.values({ ...SAMPLE_VIEW, code, facts: { text } }, samplePaper()),
  atSeconds: 1_790_735_460,
})
const open = (options?: TypesetterOptions) => {
  const typesetter = openTypesetter(options)
  after(() => typesetter.close())
  return typesetter
}

test('documents come back in the order in which they were asked for, each its own', async () => {
  const typesetter = open()
  const done: string[] = []
  await Promise.all(
    ['SQ1', 'SQ2', 'SQ3'].map(async (code) => {
      const { margins } = readPdf(await typesetter.set(job(code)))
      assert.match(margins[0] ?? '', new RegExp(code))
      done.push(code)
    }),
  )
  assert.deepEqual(done, ['SQ1', 'SQ2', 'SQ3'])
})

test('the server goes on while a long document is set', async () => {
  const typesetter = open()
  await typesetter.set(job('SQ1'))
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  await typesetter.set(job('SQ2', '很长的一段话。\n'.repeat(3000)))
  clearInterval(turning)
  assert.ok(turns >= 5, `${turns} turns`)
})

test('whoever asks when too many wait is told to come again', async () => {
  const typesetter = open({ waitingMax: 1 })
  const first = typesetter.set(job('SQ1'))
  const second = typesetter.set(job('SQ2'))
  await assert.rejects(
    typesetter.set(job('SQ3')),
    (error: unknown) => error instanceof Refusal && error.reason.code === 'print.busy',
  )
  await Promise.all([first, second])
  await typesetter.set(job('SQ3'))
})

test('a document that cannot be set fails alone', async () => {
  const typesetter = open()
  const bad = typesetter.set({ template: 'matter.typ', values: {}, atSeconds: 0 })
  const good = typesetter.set(job('SQ2'))
  await assert.rejects(bad, /matter\.typ does not compile/)
  assert.ok((await good).length > 0)
})

test('a document that takes too long is given up, and so is the next one, by a new process', async () => {
  const typesetter = open({ timeMax: 1 })
  await assert.rejects(typesetter.set(job('SQ1')), /longer than 1 ms/)
  await assert.rejects(typesetter.set(job('SQ2')), /longer than 1 ms/)
})

test('a process that holds too much memory is replaced, and nobody notices', async () => {
  const typesetter = open({ memoryMax: 1 })
  const sheets = await Promise.all(['SQ1', 'SQ2'].map((code) => typesetter.set(job(code))))
  assert.deepEqual(
    sheets.map((pdf) => /SQ\d/.exec(readPdf(pdf).margins[0] ?? '')?.[0]),
    ['SQ1', 'SQ2'],
  )
})

test('closing tells those who wait, and nothing is set afterwards', async () => {
  const typesetter = openTypesetter()
  const waiting = ['SQ1', 'SQ2'].map((code) => assert.rejects(typesetter.set(job(code)), /closed/))
  await typesetter.close()
  await Promise.all(waiting)
  await assert.rejects(typesetter.set(job('SQ3')), /closed/)
})

test('a typesetter that was never asked has nothing to close', async () => {
  await openTypesetter().close()
})

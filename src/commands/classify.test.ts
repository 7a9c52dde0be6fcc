/** `zhitong classify`: figures of all answers, files of both forms, and what is wrong with a file told with its line and column. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { runCommand } from '../../test/support/command.ts'
import { madeUpMessages, type MadeUp } from '../../test/support/made-up-messages.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { writeCsv } from '../platform/table-files/csv.ts'
import { classify } from './classify.ts'
import { UsageError } from './command.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-classify-'))
})
after(async () => rm(folder, { recursive: true }))

async function fileOf(name: string, lines: readonly (readonly string[])[]): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, writeCsv(lines))
  return file
}

const asLines = (messages: readonly MadeUp[]) => [
  ['id', 'subject', 'detail', 'label'],
  ...messages.map(({ text, label }, at) => [String(at), text.subject, text.detail, label]),
]
const learned = () => fileOf('learned.csv', asLines(madeUpMessages(120, 'learned')))
const tried = () => fileOf('tried.csv', asLines(madeUpMessages(40, 'tried')))

interface Printed {
  readonly count: number
  readonly accuracy: number
  readonly macroF1: number
  readonly recall: Readonly<Record<string, number>>
  readonly unsureShare: number
  readonly sureAccuracy: number
  readonly sureMacroF1: number
  readonly trained: number
  readonly commonExpressions: number
  readonly learnedFrom: number
  readonly unknownLabels: readonly string[]
}

async function jsonOf(...args: readonly string[]): Promise<Printed> {
  const { code, written } = await runCommand(classify, [...args, '--json'])
  assert.equal(code, 0)
  return JSON.parse(written) as Printed
}

test('all answers are counted, and those that are sure by themselves', async () => {
  const printed = await jsonOf('--train', await learned(), '--test', await tried())
  assert.equal(printed.count, 40)
  assert.equal(printed.trained, 120)
  assert.equal(printed.accuracy, 1)
  assert.equal(printed.macroF1, 1)
  assert.deepEqual(Object.values(printed.recall), [1, 1, 1, 1])
  assert.equal(printed.sureMacroF1, 1)
  assert.equal(printed.unsureShare, 0.1)
  assert.deepEqual(printed.unknownLabels, [])
})

test('the least clear are left unsure: as many as the share allows, and no more', async () => {
  const [train, test] = [await learned(), await tried()]
  const unsureOf = async (share: string) =>
    (await jsonOf('--train', train, '--test', test, '--unsure', share)).unsureShare
  assert.equal(await unsureOf('0'), 0)
  assert.equal(await unsureOf('0.26'), 0.25)
  assert.equal(await unsureOf('0.02'), 0)
  const strange = await fileOf(
    'strange.csv',
    asLines([
      ...madeUpMessages(9, 'tried'),
      { text: { subject: '静夜思', detail: '床前明月光，疑是地上霜。' }, label: '道路' },
    ]),
  )
  const printed = await jsonOf('--train', train, '--test', strange)
  assert.equal(printed.unsureShare, 0.1)
  assert.equal(printed.sureAccuracy, 1)
})

test('texts that are cut into words are learned from beside whole ones', async () => {
  const cut = madeUpMessages(60, 'cut').map(({ text, label }) => [
    `${text.subject}${text.detail}`.replaceAll('，', '').replace(/(..)/g, '$1 '),
    label,
  ])
  const file = await fileOf('cut.csv', [['tokens', 'label'], ...cut])
  const printed = await jsonOf('--train', await learned(), '--train', file, '--test', await tried())
  assert.equal(printed.trained, 180)
  assert.equal(printed.accuracy, 1)
})

test('a label that was not learned counts as wrong, and what was learned from is told', async () => {
  const [known, ...others] = madeUpMessages(120, 'learned').slice(0, 4)
  assert.ok(known !== undefined)
  const file = await fileOf(
    'other.csv',
    asLines([known, ...others.map((one) => ({ ...one, label: '其他' }))]),
  )
  const printed = await jsonOf('--train', await learned(), '--test', file)
  assert.equal(printed.accuracy, 0.25)
  assert.deepEqual(printed.recall, { [known.label]: 1, 其他: 0 })
  assert.deepEqual(printed.unknownLabels, ['其他'])
  assert.equal(printed.learnedFrom, 4)
  const { written } = await runCommand(classify, ['--train', await learned(), '--test', file])
  assert.match(written, /其中 4 条也在训练文件中/)
  assert.match(written, /not in the files learned from: 其他/)
})

test('of topics that are common everywhere something is known beforehand, unless the files alone are wanted', async () => {
  const few = await fileOf('few.csv', [
    ['subject', 'detail', 'label'],
    ...['请尽快处理一件事情', '有一个问题想要反映', '希望得到一个答复'].flatMap((text) => [
      [text, '', '环境保护'],
      [text, '', '劳动和社会保障'],
    ]),
  ])
  const asked = await fileOf('asked.csv', [
    ['subject', 'detail', 'label'],
    ['养老保险断缴后能否补缴', '退休手续也没有办下来', '劳动和社会保障'],
    ['砖厂浓烟刺鼻', '粉尘和废气让人睡不着', '环境保护'],
  ])
  const known = await jsonOf('--train', few, '--test', asked)
  assert.ok(known.commonExpressions > 100)
  assert.deepEqual([known.trained, known.accuracy], [6, 1])
  const plain = await jsonOf('--train', few, '--test', asked, '--plain')
  assert.equal(plain.commonExpressions, 0)
  assert.ok(plain.accuracy < 1)
  const { written } = await runCommand(classify, ['--train', few, '--test', asked])
  assert.match(written, /beside them \d+ expressions of common topics/)
})

test('for people the figures stand in lines', async () => {
  const { code, written } = await runCommand(classify, ['--train', await learned(), '--test', await tried()])
  assert.equal(code, 0)
  assert.match(written, /learned from 120 messages, tried on 40\n/)
  assert.match(written, /macro F1: 100\.0 %\n/)
  assert.match(written, /left unsure: /)
  assert.match((await runCommand(classify, ['--help'])).written, /--train FILE/)
})

const refused = async (lines: readonly (readonly string[])[], message: RegExp) => {
  const file = await fileOf('bad.csv', lines)
  await assert.rejects(
    runCommand(classify, ['--train', file, '--test', file]),
    (error: unknown) => error instanceof OperatorError && message.test(error.said.en),
  )
}

test('a file that cannot be read is refused with its line and column', async () => {
  await refused(
    [
      ['subject', 'text'],
      ['a', 'b'],
    ],
    /lacks columns: detail, label/,
  )
  await refused(
    [
      ['subject', 'detail', 'label'],
      ['路', '坏了', '道路'],
      ['灯', '不亮', ''],
    ],
    /line 3: column label/,
  )
  await refused(
    [
      ['subject', 'detail', 'label'],
      ['', '', '道路'],
    ],
    /line 2: column detail/,
  )
  await refused(
    [
      ['tokens', 'label'],
      ['', '道路'],
    ],
    /line 2: column tokens/,
  )
  await refused(
    [
      ['subject', 'detail', 'label'],
      ['路', '坏了', '道路'],
    ],
    /at least two labels/,
  )
  await refused([['subject']], /./)
  const missing = path.join(folder, 'none.csv')
  await assert.rejects(runCommand(classify, ['--train', missing, '--test', missing]), OperatorError)
})

test('missing files and a share that is none are told as wrong use', async () => {
  const [train, other] = [await learned(), await tried()]
  for (const args of [
    [],
    ['--train', train],
    ['--test', other],
    ['--train', train, '--test', other, '--unsure', 'x'],
    ['--train', train, '--test', other, '--unsure', '0.9'],
    ['--train', train, '--test', other, '--unsure', ''],
    ['--train', train, '--test', other, '--fast'],
  ])
    await assert.rejects(runCommand(classify, args), UsageError)
})

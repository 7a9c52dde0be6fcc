/** On collected messages that nobody here wrote: how well they are answered, and that one person cannot turn it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import type { Example, Message } from './example.ts'
import { trainModel, type Model } from './model.ts'
import { qualityOf, type Quality } from './quality.ts'
import { suggest } from './suggest.ts'

interface Row extends Message {
  readonly label: string
}

async function rowsOf(name: string): Promise<Row[]> {
  const file = await readFile(path.join(realData ?? '', 'complaints', name), 'utf8')
  return parse(file, { bom: true, columns: true, relaxQuotes: true }) as unknown as Row[]
}

async function labelled(): Promise<Example[]> {
  const rows = await rowsOf('labelled_dev.csv')
  return rows.map(({ subject, detail, label }) => ({ text: { subject, detail }, label }))
}

function qualityOn(model: Model, examples: readonly Example[]): Quality {
  return qualityOf(
    examples.map(({ text, label }) => {
      const { candidates, isSure } = suggest(model, text)
      return { truth: label, answer: candidates[0]?.label ?? '', isSure }
    }),
  )
}

test(
  'messages that were not learned from are answered well, and what is hardly clear stays unsure',
  needsRealData,
  async () => {
    const { quality } = trainModel(await labelled())
    assert.equal(quality.count, 966)
    assert.ok(quality.macroF1 >= 0.87, `macro F1 ${quality.macroF1}`)
    assert.ok(quality.sureMacroF1 >= 0.93, `macro F1 of the sure ${quality.sureMacroF1}`)
    assert.ok(quality.unsureShare <= 0.3, `unsure ${quality.unsureShare}`)
  },
)

test('wrong corrections by one person, few or five hundred, change little', needsRealData, async () => {
  const examples = await labelled()
  const [learned, tried] = [
    examples.filter((_one, at) => at % 5 > 0),
    examples.filter((_one, at) => at % 5 === 0),
  ]
  const before = qualityOn(trainModel(learned), tried).macroF1
  const others = await rowsOf('messages_with_replies_dev.csv')
  for (const count of [39, 500]) {
    const wrong = others.slice(0, count).map((text) => ({ text, label: '交通运输', by: 'one clerk' }))
    const { macroF1 } = qualityOn(trainModel([...learned, ...wrong]), tried)
    assert.ok(macroF1 > before - 0.03, `${macroF1} after ${count}, ${before} before`)
  }
})

test(
  'messages about a label that was never learned stay unsure more often than others',
  needsRealData,
  async () => {
    const examples = await labelled()
    const shareOf = (label: string) => {
      const model = trainModel(examples.filter((one) => one.label !== label))
      return qualityOn(
        model,
        examples.filter((one) => one.label === label),
      ).unsureShare
    }
    for (const label of ['卫生计生', '环境保护', '教育文体']) {
      const share = shareOf(label)
      assert.ok(share > 0.3, `${label}: ${share} unsure`)
    }
  },
)

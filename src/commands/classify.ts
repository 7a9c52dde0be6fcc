/**
 * `zhitong classify`: learns from labelled messages and says how well others are answered: all of them, and those of which it is
 * sure. No database is opened and nothing is kept.
 */
import type { Example } from '../engines/classifier/example.ts'
import { trainModel } from '../engines/classifier/model.ts'
import { qualityOf, type Quality } from '../engines/classifier/quality.ts'
import { suggest } from '../engines/classifier/suggest.ts'
import { commonLessons } from '../modules/suggestions/common-topics.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readExamples } from './classify-read.ts'
import { helpText, readOptions, UsageError, type Command, type HelpLine } from './command.ts'

const SUMMARY = {
  zh: '用已标注的诉求训练分类，再用另一些检验',
  en: 'learn labels of messages from some, try it on others',
}

const HELP: readonly HelpLine[] = [
  {
    term: '--train FILE',
    zh: '训练用 CSV 或 .xlsx：列 subject、detail、label，或已分词的 tokens、label；可多次给出',
    en: 'learn from a CSV or .xlsx: columns subject, detail, label, or words already cut: tokens, label; may be repeated',
  },
  { term: '--test FILE', zh: '检验用文件，列相同', en: 'try it on this file of the same columns' },
  {
    term: '--unsure PART',
    zh: '检验中把握最小、留待人工判断的比例，0 至 0.5，默认 0.1',
    en: 'which part of those tried, the least clear, is left to people, 0 to 0.5; a tenth when not given',
  },
  {
    term: '--plain',
    zh: '只用所给文件训练，不用随附的常用主题词表',
    en: 'learn from these files alone, without the vocabulary of common topics that comes along',
  },
  { term: '--json', zh: '以 JSON 输出', en: 'print the result as JSON' },
]

const USAGE = 'classify --train A.csv [--train B.csv …] --test C.csv [--plain] [--json]'

const OPTIONS = {
  train: { type: 'string', multiple: true },
  test: { type: 'string' },
  unsure: { type: 'string', default: '0.1' },
  plain: { type: 'boolean', default: false },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const UNSURE_MAX = 0.5

export const classify: Command = {
  name: 'classify',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const { train = [], test } = options
    if (train.length === 0 || test === undefined)
      throw new UsageError({
        zh: `请给出训练和检验的文件：${USAGE}`,
        en: `Give files to learn from and to try: ${USAGE}`,
      })
    const unsureShare = unsureShareOf(options.unsure)
    const examples = (await Promise.all(train.map(readExamples))).flat()
    const common = options.plain ? [] : commonLessons(examples.map(({ label }) => label))
    const result = tryOn({ examples, common }, await readExamples(test), unsureShare)
    io.stdout.write(options.json === true ? `${JSON.stringify(result)}\n` : print(result))
    return 0
  },
}

function unsureShareOf(written: string): number {
  const share = Number(written)
  if (written.trim() !== '' && share >= 0 && share <= UNSURE_MAX) return share
  throw new UsageError({
    zh: `--unsure 应为 0 至 ${UNSURE_MAX} 的数。`,
    en: `--unsure takes a number from 0 to ${UNSURE_MAX}.`,
  })
}

interface Result extends Quality {
  /** How many were learned from, and how well those were answered in cross-validation. */
  readonly trained: number
  readonly crossValidation: Quality
  /** Held against the bar that the model set itself, as where the city uses it: among messages of another kind more stay unsure. */
  readonly byOwnBar: Pick<Quality, 'unsureShare' | 'sureAccuracy' | 'sureMacroF1'>
  /** Expressions of common topics that were learned beside the files; none with --plain. */
  readonly commonExpressions: number
  /** Messages of the test that were also learned from: they make the figures look better. */
  readonly learnedFrom: number
  /** Labels of the test that nothing was learned of: their messages count as wrong. */
  readonly unknownLabels: readonly string[]
  readonly model: string
}

interface Learning {
  readonly examples: readonly Example[]
  /** What is known of the labels beforehand. */
  readonly common: readonly Example[]
}

function tryOn({ examples: train, common }: Learning, test: readonly Example[], unsureShare: number): Result {
  const known = new Set(train.map(({ label }) => label))
  if (known.size < 2)
    throw new OperatorError({
      zh: '训练文件应至少有两种 label。',
      en: 'The files to learn from must hold at least two labels.',
    })
  const model = trainModel([...train, ...common], { unsureShare })
  const graded = test.map(({ text }) => suggest(model, text))
  const unsure = leastClearOf(
    graded.map(({ clarity }) => clarity),
    unsureShare,
  )
  const answers = graded.map(({ candidates, isSure }, at) => ({
    truth: test[at]?.label ?? '',
    answer: candidates[0]?.label ?? '',
    isSure,
  }))
  const { unsureShare: ownShare, sureAccuracy, sureMacroF1 } = qualityOf(answers)
  const texts = new Set(train.map(sayingOf))
  return {
    ...qualityOf(answers.map((answer, at) => ({ ...answer, isSure: !unsure.has(at) }))),
    byOwnBar: { unsureShare: ownShare, sureAccuracy, sureMacroF1 },
    trained: train.length,
    commonExpressions: common.length,
    crossValidation: model.quality,
    learnedFrom: test.filter((one) => texts.has(sayingOf(one))).length,
    unknownLabels: [...new Set(test.map(({ label }) => label))].filter((label) => !known.has(label)).sort(),
    model: model.fingerprint,
  }
}

/**
 * The places of the least clear, as many as the share allows and no more: all are at hand, so they are put in order instead of
 * being held against a bar that was learned from others.
 */
function leastClearOf(clarities: readonly number[], share: number): ReadonlySet<number> {
  // Two that are unlike anything learned count as equal, and equal ones keep their order.
  const order = [...clarities.keys()].sort((one, other) => (clarities[one] ?? 0) - (clarities[other] ?? 0))
  return new Set(order.slice(0, Math.floor(clarities.length * share)))
}

function sayingOf({ text }: Example): string {
  return JSON.stringify([text.subject, text.detail])
}

const percent = (part: number) => `${(part * 100).toFixed(1)} %`

function print(result: Result): string {
  const { trained, count, unsureShare, learnedFrom, unknownLabels } = result
  const lines = [
    `训练 ${trained} 条，检验 ${count} 条 / learned from ${trained} messages, tried on ${count}`,
    `准确率 / accuracy: ${percent(result.accuracy)}`,
    `宏平均 F1 / macro F1: ${percent(result.macroF1)}`,
    `不确定 / left unsure: ${percent(unsureShare)}`,
    `其余的准确率 / accuracy of the others: ${percent(result.sureAccuracy)}`,
    `其余的宏平均 F1 / macro F1 of the others: ${percent(result.sureMacroF1)}`,
    `按模型自己的把握，不确定 / unsure by its own bar: ${percent(result.byOwnBar.unsureShare)}`,
    `按此其余的准确率 / accuracy of the others then: ${percent(result.byOwnBar.sureAccuracy)}`,
    '召回率 / recall:',
    ...Object.entries(result.recall).map(([label, recall]) => `  ${label}  ${percent(recall)}`),
  ]
  if (result.commonExpressions > 0)
    lines.push(
      `另用随附词表 ${result.commonExpressions} 个词 / beside them ${result.commonExpressions} expressions of common topics`,
    )
  if (learnedFrom > 0)
    lines.push(`其中 ${learnedFrom} 条也在训练文件中 / ${learnedFrom} of them were learned from as well`)
  if (unknownLabels.length > 0)
    lines.push(`训练文件中没有 / not in the files learned from: ${unknownLabels.join(', ')}`)
  return `${lines.join('\n')}\n`
}

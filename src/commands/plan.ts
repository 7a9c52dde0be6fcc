// `zhitong plan`: takes published flow charts apart. Reads a JSON file or standard input; no database is opened.

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  answerFlow,
  readFlows,
  type FlowAnswer,
  type FlowDraft,
  type UnreadFlow,
} from '../engines/plan/flow-charts.ts'
import { planTexts } from '../engines/plan/texts.ts'
import { OperatorError, type Said } from '../platform/operator-error.ts'
import { translate } from '../platform/texts.ts'
import {
  helpText,
  readArguments,
  UsageError,
  type Command,
  type CommandIo,
  type HelpLine,
} from './command.ts'
import { printFlow } from './plan-print.ts'

const SUMMARY = {
  zh: '计算流程图：总时限、关键路径、可压缩的环节',
  en: 'take flow charts apart: total, critical path, what can be saved',
}

const HELP: readonly HelpLine[] = [
  {
    term: 'FILE.json',
    zh: '流程图：{"flows":[{"no":1,"nodes":[{"id":"a","days":5,"after":[]}]}]}；“-”为标准输入',
    en: 'charts: {"flows":[{"no":1,"nodes":[{"id":"a","days":5,"after":[]}]}]}; “-” for standard input',
  },
  { term: '--json', zh: '每张图输出一行 JSON', en: 'print a line of JSON for each chart' },
]

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const
const FAILED = 1

export const plan: Command = {
  name: 'plan',
  summary: SUMMARY,
  async run(args, io) {
    const { options, given } = readArguments(args, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText('plan FILE.json [--json]', SUMMARY, HELP))
      return 0
    }
    const [file, ...more] = given
    if (file === undefined || more.length > 0)
      throw new UsageError({ zh: '请给出一个文件；见 --help。', en: 'Give one file; see --help.' })
    const flows = readFlows(await readJson(file, io))
    const areGood = flows.map((flow) => answer(flow, options.json === true, io))
    return areGood.every(Boolean) ? 0 : FAILED
  },
}

async function readJson(file: string, io: CommandIo): Promise<unknown> {
  const written = file === '-' ? await text(io.stdin) : await readText(file)
  try {
    return JSON.parse(written.replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new OperatorError(
      { zh: `${file} 不是 JSON：${detail}`, en: `${file} is no JSON: ${detail}` },
      error,
    )
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new OperatorError(
      { zh: `读不到 ${file}：${detail}`, en: `${file} cannot be read: ${detail}` },
      error,
    )
  }
}

/** Answers one chart, or says what is wrong with it; the others go on. */
function answer(flow: FlowDraft | UnreadFlow, isJson: boolean, io: CommandIo): boolean {
  const found = 'code' in flow ? [said(flow.code, {}, flow.at)] : answerOrProblems(flow)
  if (!Array.isArray(found)) {
    io.stdout.write(isJson ? `${JSON.stringify(found)}\n` : printFlow(flow as FlowDraft, found))
    return true
  }
  if (isJson) io.stdout.write(`${JSON.stringify({ no: flow.no, error: found })}\n`)
  else for (const { zh, en } of found) io.stderr.write(`${flow.no}: ${zh}\n${flow.no}: ${en}\n`)
  return false
}

function answerOrProblems(flow: FlowDraft): FlowAnswer | Said[] {
  const found = answerFlow(flow)
  if (!('problems' in found)) return found
  return found.problems.map(({ reason }) => said(reason.code, reason.values ?? {}))
}

function said(code: string, values: Readonly<Record<string, string | number>>, at = ''): Said {
  const head = at === '' ? '' : `${at}: `
  return {
    zh: head + translate(planTexts, 'zh', code, values),
    en: head + translate(planTexts, 'en', code, values),
  }
}

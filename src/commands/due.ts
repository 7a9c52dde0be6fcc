// `zhitong due`: the deadline calculator on the command line. Answers one question from options, or any number as JSON
// lines, on the seeded national calendar and default office hours: no database is opened and no region's own rules apply.

import { once } from 'node:events'
import { DEFAULT_OFFICE_HOURS } from '../calendar/office-hours.ts'
import { Refusal, type Reason } from '../kernel/refusal.ts'
import { answerDue } from '../modules/calendars/rules.ts'
import { seededCalendar } from '../modules/calendars/seed.ts'
import { calendarTexts } from '../modules/calendars/texts.ts'
import type { DueAnswer } from '../modules/calendars/wire.ts'
import { translate } from '../platform/texts.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { printAnswer } from './due-print.ts'

const SUMMARY = {
  zh: '计算时限：到期日、已用时间、逐日说明',
  en: 'count time limits: due day, time spent, day by day',
}

const HELP: readonly HelpLine[] = [
  {
    term: '--from DAY',
    zh: '起算日，按小时计算时写时刻 2026-02-13T09:30',
    en: 'day of the start; for hours a moment',
  },
  { term: '--limit N', zh: '时限长度', en: 'length of the limit' },
  {
    term: '--unit UNIT',
    zh: '单位 WD（默认）、WH、ND、NH、month、fixedDay、event',
    en: 'working days (default), working hours, calendar days, hours, months, day of the month, event',
  },
  {
    term: '--pause A..B',
    zh: '暂停，首尾两日均不计；可多次；“A..”为仍在暂停',
    en: 'a pause, both days free; may repeat; “A..” goes on',
  },
  { term: '--extend N', zh: '延长，可多次', en: 'an extension; may repeat' },
  { term: '--to DAY', zh: '算到此日的已用时间', en: 'count the time spent up to this day' },
  { term: '--roll HOW', zh: '遇休息日 forward、back 或 none', en: 'off days: forward, back or none' },
  {
    term: '--months-ahead N',
    zh: '固定日：起算月之后第 N 个月',
    en: 'day of the month: N months after the start’s',
  },
  { term: '--event NAME', zh: '以何事件为准', en: 'the event that ends the limit' },
  { term: '--event-at DAY', zh: '事件的日期或时刻', en: 'when the event is' },
  { term: '--explain', zh: '逐日说明', en: 'explain day by day' },
  { term: '--json', zh: '以 JSON 输出', en: 'print JSON' },
  { term: '(stdin)', zh: '未给选项时逐行读取 JSON 问题', en: 'without options: one JSON question a line' },
]

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  limit: { type: 'string' },
  unit: { type: 'string' },
  roll: { type: 'string' },
  pause: { type: 'string', multiple: true },
  extend: { type: 'string', multiple: true },
  'months-ahead': { type: 'string' },
  event: { type: 'string' },
  'event-at': { type: 'string' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readOptions<typeof OPTIONS>>

const FAILED = 1

export const due: Command = {
  name: 'due',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText('due --from DAY --limit N [--unit UNIT] …', SUMMARY, HELP))
      return 0
    }
    const asked = questionOf(options)
    if (Object.keys(asked).some((field) => field !== 'explain'))
      return answerOne(asked, options.json === true, io)
    if ((io.stdin as { isTTY?: boolean }).isTTY === true) {
      throw new UsageError({
        zh: '请用 --from 和 --limit（或 --to）提问，或从标准输入逐行给出 JSON；见 --help。',
        en: 'Ask with --from and --limit (or --to), or give JSON lines on standard input; see --help.',
      })
    }
    return answerLines(options.explain === true, io)
  },
}

/** The question as the options put it. A number that is none stays a text, so that the answer can say which it was. */
function questionOf(options: Options): Record<string, unknown> {
  const fields = {
    from: options.from,
    to: options.to,
    limit: numberOrText(options.limit),
    unit: options.unit,
    roll: options.roll,
    pauses: options.pause?.map(pauseOf),
    extensions: options.extend?.map(numberOrText),
    monthsAhead: numberOrText(options['months-ahead']),
    event: options.event,
    eventAt: options['event-at'],
    explain: options.explain,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function numberOrText(text: string | undefined): number | string | undefined {
  if (text === undefined || text.trim() === '') return text
  const number = Number(text)
  return Number.isNaN(number) ? text : number
}

/** 'A..B', or 'A..' for a pause that goes on. */
function pauseOf(text: string): unknown {
  const [first, last, ...more] = text.split('..')
  return last === undefined || more.length > 0 ? [text] : [first, last === '' ? null : last]
}

function answerOne(question: Record<string, unknown>, isJson: boolean, io: CommandIo): number {
  try {
    const answer = calculator()(question)
    io.stdout.write(isJson ? `${JSON.stringify(answer)}\n` : printAnswer(answer))
    return 0
  } catch (error) {
    const said = saidOf(error)
    if (isJson) io.stdout.write(`${JSON.stringify({ error: said })}\n`)
    else io.stderr.write(`${said.zh}\n${said.en}\n`)
    return FAILED
  }
}

/** One answer a line, as each question comes. Empty lines are passed over; a bad one is answered and the rest goes on. */
async function answerLines(isExplained: boolean, io: CommandIo): Promise<number> {
  const answer = calculator()
  let line = 0
  let exitCode = 0
  for await (const text of linesOf(io.stdin)) {
    line += 1
    const written = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (written.trim() === '') continue
    const reply = answerLine(written, isExplained, answer, line)
    if ('error' in reply) exitCode = FAILED
    if (!io.stdout.write(`${JSON.stringify(reply)}\n`)) await once(io.stdout, 'drain')
  }
  return exitCode
}

type Calculator = (question: unknown) => DueAnswer

function answerLine(text: string, isExplained: boolean, answer: Calculator, line: number): object {
  let question: unknown
  try {
    question = parseLine(text)
    return answer(isExplained && isFields(question) ? { ...question, explain: true } : question)
  } catch (error) {
    const id = isFields(question) && question.id !== undefined ? { id: question.id } : {}
    return { line, ...id, error: saidOf(error) }
  }
}

function parseLine(text: string): unknown {
  if (text.length > LINE_MAX)
    throw new Refusal('invalid_input', { code: 'due.line_too_long', values: { max: LINE_MAX } })
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Refusal('invalid_input', { code: 'due.not_json', values: { detail } })
  }
}

/** There is one calendar here, the country's; a region named in a question is marked as not used. */
function calculator(): Calculator {
  const calendar = seededCalendar()
  return (question) => {
    const answer = answerDue(question, calendar, DEFAULT_OFFICE_HOURS)
    return answer.region === undefined
      ? answer
      : { ...answer, ignored: ['region', ...(answer.ignored ?? [])] }
  }
}

/** Characters of one line; a hundred pauses need about six thousand. */
const LINE_MAX = 100_000

/** Lines end with a line feed and nothing else: other line separators may stand inside a JSON text. */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n')
    // What is too long to be a question is not kept whole either.
    rest = (lines.pop() ?? '').slice(0, LINE_MAX + 1)
    yield* lines
  }
  if (rest !== '') yield rest
}

interface Said {
  readonly code: string
  readonly path: string
  readonly zh: string
  readonly en: string
}

/** What a refusal says, where, in both languages. Anything else is our mistake and goes on up. */
function saidOf(error: unknown): Said {
  if (!(error instanceof Refusal)) throw error
  const { code, values }: Reason = error.reason
  const path = error.fields[0]?.path ?? ''
  const inLanguage = (language: 'zh' | 'en') => translate(calendarTexts, language, code, values)
  return { code, path, zh: inLanguage('zh'), en: inLanguage('en') }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * `zhitong simulate`: a city of chance or of real messages lives through some days in a scratch database, and what came of
 * it is printed and checked. The city's own database is never touched.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  CHINA_ZONE,
  HOUR_MS,
  day,
  isoDay,
  isoMoment,
  startOfDay,
  type Day,
  type Moment,
} from '../calendar/days.ts'
import { createPool } from '../platform/database/pool.ts'
import { codeOf } from '../platform/operator-error.ts'
import { readSettings, type Settings } from '../settings.ts'
import { CsvError } from '../simulation/csv.ts'
import type { Run, RunRequest } from '../simulation/run.ts'
import { readMessages, type Message } from '../simulation/subjects.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { openScratch, type ScratchDatabase } from './named-database.ts'
import { readCount } from './numbers.ts'
import { progressWriter } from './progress.ts'
import { printOutcome, type MessagesOutcome, type Outcome } from './simulate-print.ts'

const SUMMARY = {
  zh: '模拟一座城市若干天，并核对结果',
  en: 'simulate a city for some days, and check what came of it',
}

const HELP: readonly HelpLine[] = [
  {
    term: '--days N',
    zh: '天数，自 2025-01-06（周一）起，默认 30',
    en: 'days from Monday 2025-01-06 on, 30 unless told',
  },
  {
    term: '--seed S',
    zh: '种子：种子和天数相同，结果就相同；默认 1',
    en: 'seed: same seed and days, same outcome; 1 unless told',
  },
  { term: '--per-day N', zh: '每个工作日的诉求数，默认 12', en: 'appeals of a working day, 12 unless told' },
  {
    term: '--texts FILE',
    zh: '由模拟企业提交 CSV 中的真实留言（列 id、subject、detail、reply），全部办到办结',
    en: 'the simulated enterprises file the real messages of a CSV file (columns id, subject, detail, reply), all to their end',
  },
  {
    term: '--keep',
    zh: '保留数据库，以便在浏览器中查看',
    en: 'keep the database, to look at it in the browser',
  },
  { term: '--json', zh: '以 JSON 输出', en: 'print JSON' },
]

const OPTIONS = {
  days: { type: 'string' },
  seed: { type: 'string' },
  'per-day': { type: 'string' },
  texts: { type: 'string' },
  keep: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** A fixed Monday in the past: an outcome that can be repeated does not hang on today. */
const FROM = day('2025-01-06')
const DAYS_MAX = 366
const PER_DAY_MAX = 2000
/** A run ends in the afternoon of its last day, while the city is at work. */
const ENDS_AT_MS = 16 * HOUR_MS
const FAILED = 1

interface Plan {
  readonly request: Pick<RunRequest, 'seed' | 'from' | 'until' | 'perDay' | 'messages'>
  readonly isKept: boolean
}

export const simulate: Command = {
  name: 'simulate',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, OPTIONS)
    if (options.help === true) {
      io.stdout.write(
        helpText('simulate [--days N] [--seed S] [--texts FILE] [--keep] [--json]', SUMMARY, HELP),
      )
      return 0
    }
    const days = readCount('--days', options.days ?? '30', DAYS_MAX)
    const perDay = options['per-day']
    const request = {
      seed: options.seed ?? '1',
      from: FROM,
      until: (startOfDay((FROM + days - 1) as Day, CHINA_ZONE) + ENDS_AT_MS) as Moment,
      ...(perDay === undefined ? {} : { perDay: readCount('--per-day', perDay, PER_DAY_MAX) }),
      ...(options.texts === undefined ? {} : { messages: await readTexts(options.texts) }),
    }
    const plan = { request, isKept: options.keep === true }
    const isJson = options.json === true
    const outcome = await runOnScratch(readSettings(), plan, isJson ? io.stderr : io.stdout, io)
    io.stdout.write(isJson ? `${JSON.stringify(outcome)}\n` : printOutcome(outcome))
    return isGood(outcome) ? 0 : FAILED
  },
}

/** Reads the messages. Refuses (`UsageError`) a file that cannot be read, is no CSV, lacks a column or holds nothing. */
async function readTexts(file: string): Promise<readonly Message[]> {
  try {
    const messages = readMessages(await readFile(file, 'utf8'))
    if (messages.length > 0) return messages
    throw new CsvError('there is no row')
  } catch (error) {
    if (!(error instanceof CsvError) && codeOf(error) === '') throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new UsageError({ zh: `无法读取 ${file}：${detail}`, en: `Cannot read ${file}: ${detail}` }, error)
  }
}

async function runOnScratch(
  settings: Settings,
  { request, isKept }: Plan,
  output: NodeJS.WritableStream,
  io: CommandIo,
): Promise<Outcome> {
  const scratch = await openScratch(settings, (note) => io.stderr.write(`${note}\n`))
  // What is kept is served from the server's own folder of files.
  const filesFolder = isKept
    ? path.join(settings.home, 'files')
    : await mkdtemp(path.join(os.tmpdir(), 'zhitong-simulation-'))
  try {
    const { simulateCity } = await import('../simulation/run.ts')
    const { appConfig } = scratch
    const run = await simulateCity({ ...request, appConfig, filesFolder, onProgress: progressWriter(output) })
    const outcome = await outcomeOf(scratch, request, run)
    return isKept ? { ...outcome, database: await scratch.keep() } : outcome
  } finally {
    await scratch.close()
    if (!isKept) await rm(filesFolder, { recursive: true, force: true })
  }
}

async function outcomeOf(
  { appConfig }: ScratchDatabase,
  { seed, from, messages }: Plan['request'],
  run: Run,
): Promise<Outcome> {
  const { readFigures } = await import('../simulation/figures.ts')
  const { auditRun } = await import('../simulation/audit.ts')
  const pool = createPool(appConfig, { max: 2 })
  try {
    const { doings, seconds, endedAt } = run
    const figures = await readFigures(pool, endedAt)
    return {
      seed,
      from: isoDay(from),
      until: isoMoment(endedAt, CHINA_ZONE),
      acts: doings.acts,
      seconds: Math.round(seconds * 10) / 10,
      actsPerSecond: Math.round(doings.acts / seconds),
      figures,
      refused: countRefused(run),
      messages: messages === undefined ? null : messagesOutcome(messages, run, figures),
      ...(await auditRun(pool, endedAt)),
      database: null,
    }
  } finally {
    await pool.end()
  }
}

function countRefused({ doings }: Run): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { act, code } of doings.refused) counts[`${act} ${code}`] = (counts[`${act} ${code}`] ?? 0) + 1
  return counts
}

function messagesOutcome(
  messages: readonly Message[],
  { doings, filed }: Run,
  figures: Outcome['figures'],
): MessagesOutcome {
  const refused = doings.refused
    .filter(({ act }) => act === 'appeal.file')
    .map(({ appeal, code }) => ({ id: messages[appeal]?.id ?? String(appeal), why: code }))
  const closed = figures.matters['appeal']?.['closed'] ?? 0
  return { read: messages.length, filed: filed.size, closed, refused }
}

/** Whether all that was promised has come true. */
function isGood({ findings, messages }: Outcome): boolean {
  return findings.length === 0 && (messages === null || messages.closed === messages.read)
}

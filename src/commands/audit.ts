/**
 * `zhitong audit`: looks from outside whether everything that is stored is what the journal and the rules say, prints the
 * journal's root, and erases the content of one line where the law requires it.
 */
import { isoMoment, parseDay, startOfDay, CHINA_ZONE, type Moment } from '../calendar/days.ts'
import { Refusal } from '../kernel/refusal.ts'
import { loaders } from '../loaders.ts'
import { eraseLine } from '../platform/audit/erase.ts'
import type { Finding } from '../platform/audit/finding.ts'
import { rootOfJournal } from '../platform/audit/root.ts'
import { FINDING_TEXTS } from '../platform/audit/texts.ts'
import { verify, type Verdict } from '../platform/audit/verify.ts'
import { createPool } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference } from '../platform/reference.ts'
import { systemNow, systemRandom } from '../platform/system.ts'
import { translate } from '../platform/texts.ts'
import { openRegistry } from '../registry.ts'
import { readSettings } from '../settings.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { openDatabase, type OpenDatabase } from './database.ts'
import { chooseDatabase } from './named-database.ts'

const SUMMARY = {
  zh: '核对日志、封印与全部数据',
  en: 'check the journal, its seals and everything that rests on them',
}

const HELP: readonly HelpLine[] = [
  {
    term: 'verify',
    zh: '核对一切；发现错误时以 1 结束',
    en: 'check everything; ends with 1 when something is wrong',
  },
  { term: 'root', zh: '输出全部日志的根哈希', en: 'print the root over the whole journal' },
  {
    term: 'erase SUBJECT SEQ',
    zh: '依法删除一条日志的内容（保留哈希链）',
    en: 'erase the content of one line, keeping the chain',
  },
  { term: '--reason TEXT', zh: '删除的理由，记入日志', en: 'why it is erased; written into the journal' },
  { term: '--since DAY', zh: '只核对该日以来有变动的', en: 'check only what was touched since that day' },
  {
    term: '--database NAME',
    zh: '核对自带服务器上的另一个数据库',
    en: 'look at another database of the embedded server',
  },
  {
    term: '--json',
    zh: '以 JSON 输出，每行一个发现，最后一行为结论',
    en: 'print JSON: a line for each finding, the verdict last',
  },
]
const USAGE = 'audit verify [--since DAY] | root | erase SUBJECT SEQ --reason TEXT'

const OPTIONS = {
  reason: { type: 'string' },
  since: { type: 'string' },
  database: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readOptions<typeof OPTIONS>>

const FAILED = 1

export const audit: Command = {
  name: 'audit',
  summary: SUMMARY,
  async run(args, io) {
    const [what = '', ...rest] = args
    const places = what === 'erase' ? rest.splice(0, 2) : []
    const options = readOptions(what.startsWith('--') ? args : rest, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const task = taskOf(what, places, options)
    const opened = await openDatabase(readSettings(), { onNote: (note) => io.stderr.write(`${note}\n`) })
    try {
      const { database: name } = options
      return await task(name === undefined ? opened : await chooseDatabase(opened, name), io)
    } finally {
      await opened.stop()
    }
  },
}

type Task = (database: OpenDatabase, io: CommandIo) => Promise<number>

function taskOf(what: string, places: readonly string[], options: Options): Task {
  if (what === 'verify') {
    const since = options.since === undefined ? undefined : readSince(options.since)
    return (database, io) => runVerify(database, io, options.json === true, since)
  }
  if (what === 'root') return (database, io) => runRoot(database, io, options.json === true)
  if (what === 'erase') {
    const line = readLine(places, options.reason)
    return (database, io) => runErase(database, io, line)
  }
  throw new UsageError({
    zh: `请指明 verify、root 或 erase（${USAGE}）`,
    en: `Say verify, root or erase (${USAGE})`,
  })
}

function readSince(text: string): Moment {
  const on = parseDay(text)
  if (on !== null) return startOfDay(on, CHINA_ZONE)
  throw new UsageError({ zh: `--since ${text} 不是日期`, en: `--since ${text} is not a day` })
}

function readLine([subject = '', seqText = '']: readonly string[], why = '') {
  const seq = Number(seqText)
  if (subject === '' || !Number.isInteger(seq) || seq < 1 || why.trim() === '') {
    throw new UsageError({
      zh: '请写明主体、日志序号和理由：audit erase SUBJECT SEQ --reason TEXT',
      en: 'Give subject, number and reason: audit erase SUBJECT SEQ --reason TEXT',
    })
  }
  return { subject, seq, reason: why.trim() }
}

async function runVerify(
  { appConfig }: OpenDatabase,
  io: CommandIo,
  isJson: boolean,
  since: Moment | undefined,
): Promise<number> {
  const pool = createPool(appConfig, { max: 2, applicationName: 'zhitong audit' })
  try {
    const { world } = await openReference(pool, loaders)
    const report = (finding: Finding) =>
      io.stdout.write(isJson ? `${JSON.stringify(finding)}\n` : `${lineOf(finding)}\n`)
    const verdict = await verify({
      pool,
      registry: openRegistry(),
      world,
      now: systemNow(),
      report,
      ...(since === undefined ? {} : { since }),
    })
    io.stdout.write(isJson ? `${JSON.stringify({ verdict })}\n` : verdictText(verdict))
    return verdict.wrong === 0 ? 0 : FAILED
  } finally {
    await pool.end()
  }
}

const SIGNS = { wrong: '✗', warning: '!', note: '·' } as const

/** `✗ <subject> <number> <what>: in Chinese / in English`. */
function lineOf({ kind, subject, seq, what, values = {} }: Finding): string {
  const [zh, en] = (['zh', 'en'] as const).map((language) => translate(FINDING_TEXTS, language, what, values))
  return `${SIGNS[kind]} ${subject} ${seq ?? '-'} ${what}: ${zh} / ${en}`
}

function verdictText({ subjects, lines, seals, wrong, warnings, notes }: Verdict): string {
  const zh = `已核对 ${subjects} 个主体、${lines} 条日志、${seals} 个封印：错误 ${wrong}，提醒 ${warnings}，说明 ${notes}。`
  const en = `Looked at ${subjects} subjects, ${lines} lines, ${seals} seals: ${wrong} wrong, ${warnings} warnings, ${notes} notes.`
  return `${zh}\n${en}\n`
}

async function runRoot({ appConfig }: OpenDatabase, io: CommandIo, isJson: boolean): Promise<number> {
  const pool = createPool(appConfig, { max: 1, applicationName: 'zhitong audit' })
  try {
    const found = await rootOfJournal(pool)
    io.stdout.write(isJson ? `${JSON.stringify(found)}\n` : `${found.root}\n`)
    return 0
  } finally {
    await pool.end()
  }
}

async function runErase(
  { ownerConfig }: OpenDatabase,
  io: CommandIo,
  line: Parameters<typeof eraseLine>[1],
): Promise<number> {
  const pool = createPool(ownerConfig, { max: 1, applicationName: 'zhitong audit' })
  try {
    await eraseLine({ pool, now: systemNow, random: systemRandom }, line)
    const at = isoMoment(systemNow(), CHINA_ZONE)
    io.stdout.write(
      `已删除 ${line.subject} 第 ${line.seq} 条的内容（${at}）。\nErased line ${line.seq} of ${line.subject}.\n`,
    )
    return 0
  } catch (error) {
    if (error instanceof Refusal) throw explained(error, line)
    throw error
  } finally {
    await pool.end()
  }
}

function explained(refusal: Refusal, { subject, seq }: { subject: string; seq: number }): OperatorError {
  const said = {
    'audit.noLine': { zh: `${subject} 没有第 ${seq} 条日志。`, en: `${subject} has no line ${seq}.` },
    'audit.erasedBefore': { zh: `该条内容已经删除。`, en: 'That line is erased already.' },
    'audit.eraseErasure': { zh: '删除记录本身不能删除。', en: 'The record of erasures cannot be erased.' },
  }[refusal.reason.code]
  return new OperatorError(said ?? { zh: refusal.message, en: refusal.message }, refusal)
}

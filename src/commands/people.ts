/**
 * `zhitong people import`: enters departments, posts and people from a table. Checked whole first; the first passwords of
 * new people are printed once and kept nowhere.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import { READ_REGION } from '../kernel/actor.ts'
import { makeIds } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import { loaders } from '../loaders.ts'
import { APPEAL_POWERS, CONFIRMING_POWERS } from '../modules/appeals/appeal.ts'
import { FREEZE } from '../modules/boards/words.ts'
import { PUBLISH } from '../modules/calendars/words.ts'
import { KEEP_CREDIT, KEEP_FIGURES, REGISTER } from '../modules/enterprises/power.ts'
import { readTable } from '../platform/table-files/read.ts'
import { IMPORT_APPEALS } from '../modules/imports/words.ts'
import { SET_LAW } from '../modules/law/words.ts'
import { enterRoll } from '../modules/people/enter-roll.ts'
import { PUBLISH as PUBLISH_PROJECTS } from '../modules/opportunities/words.ts'
import { ROLL_COLUMNS } from '../modules/people/roll.ts'
import { KEEP_PARKS } from '../modules/parks/power.ts'
import { MANAGE_ORGANISATION } from '../modules/people/words.ts'
import {
  ADMINISTER as ADMINISTER_PROJECTS,
  MANAGE as MANAGE_PROJECTS,
  REVIEW as REVIEW_PROJECTS,
} from '../modules/projects/powers.ts'
import { ASSIGN as ASSIGN_STEWARDS } from '../modules/stewards/words.ts'
import { APPROVE, INSPECT, SUPERVISE } from '../modules/supervision/powers.ts'
import { KEEP_SUGGESTIONS } from '../modules/suggestions/words.ts'
import { SET_TARGETS } from '../modules/targets/words.ts'
import { KEEP_TASKS } from '../modules/tasks/words.ts'
import { LEAD, OFFICE } from '../modules/through-train/words.ts'
import { createPool } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference } from '../platform/reference.ts'
import { systemNow, systemRandom } from '../platform/system.ts'
import { translate } from '../platform/texts.ts'
import { readSettings } from '../settings.ts'
import { texts } from '../texts.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { openDatabase, type OpenDatabase } from './database.ts'
import { chooseDatabase } from './named-database.ts'

/** Every power that a post may have. */
const POWERS: readonly string[] = [
  READ_REGION,
  ...Object.values(APPEAL_POWERS),
  CONFIRMING_POWERS.business,
  REGISTER,
  KEEP_FIGURES,
  KEEP_CREDIT,
  KEEP_PARKS,
  IMPORT_APPEALS,
  SUPERVISE,
  APPROVE,
  INSPECT,
  PUBLISH,
  SET_LAW,
  FREEZE,
  MANAGE_ORGANISATION,
  MANAGE_PROJECTS,
  ADMINISTER_PROJECTS,
  REVIEW_PROJECTS,
  PUBLISH_PROJECTS,
  SET_TARGETS,
  KEEP_TASKS,
  ASSIGN_STEWARDS,
  KEEP_SUGGESTIONS,
  LEAD,
  OFFICE,
]

const SUMMARY = {
  zh: '录入单位、岗位和人员（CSV 或 .xlsx）',
  en: 'enter departments, posts and people from a table (CSV or .xlsx)',
}
const USAGE = 'people import FILE [--check] | people import --template FILE.xlsx'
const HELP: readonly HelpLine[] = [
  { term: '--check', zh: '只核对，不写入', en: 'look what would happen and write nothing' },
  { term: '--template FILE', zh: '写出一份空表', en: 'write an empty table to fill in' },
  {
    term: '--database NAME',
    zh: '自带服务器上的另一个数据库',
    en: 'another database of the embedded server',
  },
]
const OPTIONS = {
  check: { type: 'boolean' },
  template: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** The table has faults and nothing was written. */
const FAULTY = 1

export const peopleCommand: Command = {
  name: 'people',
  summary: SUMMARY,
  async run(args, io) {
    const places = args.slice(0, 2).filter((one) => !one.startsWith('--'))
    const options = readOptions(args.slice(places.length), OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const [what, file] = places
    if (what === 'import' && options.template !== undefined) {
      await writeFile(options.template, await template())
      return 0
    }
    if (what !== 'import' || file === undefined)
      throw new UsageError({ zh: `请写明文件：${USAGE}`, en: `Give a file: ${USAGE}` })
    const table = await tableOf(file)
    const opened = await openDatabase(readSettings(), { onNote: (note) => io.stderr.write(`${note}\n`) })
    try {
      const { database: name } = options
      const database = name === undefined ? opened : await chooseDatabase(opened, name)
      return await enter(database, table, options.check === true, io)
    } finally {
      await opened.stop()
    }
  },
}

async function tableOf(file: string) {
  try {
    return await readTable(await readFile(file), {})
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, values } = error.reason
      const said = { zh: translate(texts, 'zh', code, values), en: translate(texts, 'en', code, values) }
      throw new OperatorError(said, error)
    }
    throw new OperatorError({ zh: `读不到文件 ${file}。`, en: `The file ${file} cannot be read.` }, error)
  }
}

type Roll = Awaited<ReturnType<typeof tableOf>>

async function enter({ appConfig }: OpenDatabase, table: Roll, isCheck: boolean, io: CommandIo) {
  const pool = createPool(appConfig, { max: 2, applicationName: 'zhitong people' })
  try {
    const { world } = await openReference(pool, loaders)
    const ids = makeIds(systemNow, systemRandom)
    const deps = {
      pool,
      calendars: world.calendars,
      now: systemNow,
      ids,
      random: systemRandom,
      powers: POWERS,
    }
    const { plan, passwords } = await enterRoll(deps, table, isCheck)
    for (const { line, column, why } of plan.faults) {
      const [zh, en] = (['zh', 'en'] as const).map((language) =>
        translate(texts, language, why.code, why.values),
      )
      io.stdout.write(`✗ ${line} ${column}: ${zh} / ${en}\n`)
    }
    if (plan.faults.length > 0) return FAULTY
    const { departments, posts, people, holdings } = plan.additions
    const counts = [departments, posts, people, holdings].map((list) => list.length)
    const [d = 0, p = 0, n = 0, h = 0] = counts
    io.stdout.write(
      `${isCheck ? '核对' : '录入'}：新单位 ${d}，新岗位 ${p}，新人员 ${n}，任职 ${h}。\n` +
        `${isCheck ? 'Checked' : 'Entered'}: ${d} new departments, ${p} posts, ${n} people, ${h} appointments.\n`,
    )
    if (passwords.length > 0)
      io.stdout.write(
        '初始密码只显示这一次，首次登录须修改 / first passwords, shown once, to be changed at first:\n',
      )
    for (const { name, login, password } of passwords) io.stdout.write(`${name}\t${login}\t${password}\n`)
    return 0
  } finally {
    await pool.end()
  }
}

/** An empty table with the headings. */
function template(): Promise<Uint8Array> {
  const headings = Object.values(ROLL_COLUMNS).map(([zh]) => zh)
  return writeXlsx({
    sheets: [{ name: '花名册', rows: [headings], columns: headings.map(() => ({ width: 20 })) }],
  })
}

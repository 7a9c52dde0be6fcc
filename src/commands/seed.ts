/** `zhitong seed`: enters what every city starts with, or makes the demo city, without serving. */
import { createPool } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readSettings, type Settings } from '../settings.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { migrateDatabase, openDatabase, type OpenDatabase } from './database.ts'
import { seedDemoCity, type DemoChoice } from './demo-city.ts'
import { readCount } from './numbers.ts'
import { seedReference } from './seed-reference.ts'

const SUMMARY = {
  zh: '录入基础数据，或建立演示城市',
  en: 'enter what every city starts with, or make the demo city',
}

const HELP: readonly HelpLine[] = [
  {
    term: '(no option)',
    zh: '全国节假日，以及各顶级地区的平台默认值；尚无地区时只录入节假日，有了地区后再运行一次；重复运行不改变已有数据',
    en: 'the country’s holidays, and the platform’s values for each top region; without regions the holidays alone, so run it again when there are some; what is there is left alone',
  },
  {
    term: '--demo',
    zh: '建立演示城市（虚构的人员和企业，密码公开）；拒绝已有真实人员或其他城市的数据库',
    en: 'the demo city (invented people and enterprises, a known password); refused where there are real people or another city',
  },
  {
    term: '--days N',
    zh: '演示城市经历的工作日数，默认 30',
    en: 'working days the demo city has lived, 30 unless told',
  },
  {
    term: '--projects N',
    zh: '演示城市的项目数（两年历史），默认 120；0 为没有项目',
    en: 'projects of the demo city, with two years of history, 120 unless told; none for 0',
  },
  { term: '--seed S', zh: '演示城市的种子，默认 yunlan', en: 'seed of the demo city, yunlan unless told' },
  { term: '--json', zh: '以 JSON 输出结果', en: 'print the outcome as JSON' },
]

const OPTIONS = {
  demo: { type: 'boolean' },
  days: { type: 'string' },
  projects: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const DAYS_MAX = 250
const PROJECTS_MAX = 120

export const seed: Command = {
  name: 'seed',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText('seed [--demo [--days N] [--projects N] [--seed S]] [--json]', SUMMARY, HELP))
      return 0
    }
    const isDemo = options.demo === true
    const { days, projects, seed: chance } = options
    if (!isDemo && [days, projects, chance].some((option) => option !== undefined))
      throw new UsageError({
        zh: '--days、--projects 和 --seed 只与 --demo 同用。',
        en: '--days, --projects and --seed go with --demo.',
      })
    const choice = {
      ...(days === undefined ? {} : { workingDays: readCount('--days', days, DAYS_MAX) }),
      ...(projects === undefined ? {} : { projects: projectsIn(projects) }),
      ...(chance === undefined ? {} : { seed: chance }),
    }
    return prepared(readSettings(), io, (database, settings) =>
      isDemo
        ? makeDemo({ database, settings, io, choice, isJson: options.json === true })
        : enterReference(database, io, options.json === true),
    )
  },
}

function projectsIn(text: string): number {
  return text === '0' ? 0 : readCount('--projects', text, PROJECTS_MAX)
}

/** Opens the database, brings it to this version, and says that its data may be missed from now on. */
async function prepared(
  settings: Settings,
  io: CommandIo,
  work: (database: OpenDatabase, settings: Settings) => Promise<void>,
): Promise<number> {
  const database = await openDatabase(settings, { onNote: (note) => io.stderr.write(`${note}\n`) })
  try {
    refuseServed(database)
    if (database.embedded?.createdNow === true) await database.embedded.empty()
    await migrateDatabase(database)
    await work(database, settings)
    await database.embedded?.settle()
    return 0
  } finally {
    await database.stop()
  }
}

/** A server would take what the past still lacks for overdue. */
function refuseServed({ embedded }: OpenDatabase): void {
  const holder = embedded?.holder ?? null
  if (holder === null) return
  throw new OperatorError({
    zh: `直通正在运行（进程 ${holder.pid}）：请先停止再录入。`,
    en: `Zhitong is running (process ${holder.pid}): stop it first.`,
  })
}

interface DemoWork {
  readonly database: OpenDatabase
  readonly settings: Settings
  readonly io: CommandIo
  readonly choice: DemoChoice
  readonly isJson: boolean
}

async function makeDemo({ database, settings, io, choice, isJson }: DemoWork): Promise<void> {
  const output = isJson ? io.stderr : io.stdout
  const { doings, seconds } = await seedDemoCity({ database, settings, output }, choice)
  const { acts, filed, projects } = doings
  if (isJson) io.stdout.write(`${JSON.stringify({ demo: { appeals: filed, projects, acts, seconds } })}\n`)
}

async function enterReference({ appConfig }: OpenDatabase, io: CommandIo, isJson: boolean): Promise<void> {
  const pool = createPool(appConfig, { max: 1, applicationName: 'zhitong seed' })
  try {
    const entered = await seedReference(pool)
    io.stdout.write(isJson ? `${JSON.stringify(entered)}\n` : printEntered(entered))
  } finally {
    await pool.end()
  }
}

function printEntered({ years, regions, hasRegions }: Awaited<ReturnType<typeof seedReference>>): string {
  const [first, last] = [years[0], years.at(-1)]
  return [
    first === undefined
      ? '节假日已在库中 / the holidays are there already'
      : `已录入 ${first} 至 ${last} 年节假日 / holidays of ${first} to ${last} entered`,
    hasRegions
      ? `已为 ${regions.length} 个地区录入平台默认值 / the platform’s values entered for ${regions.length} regions`
      : '尚无地区，未录入平台默认值 / no regions yet, so none of the platform’s values',
    '',
  ].join('\n')
}

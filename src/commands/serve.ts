/**
 * `zhitong serve`, which is `npm start`: database, migrations, demo city on the first start, then the server until it is
 * told to stop. What goes wrong on the way is one sentence in both languages.
 */
import { findHolder } from '../platform/database/embedded.ts'
import type { Holder } from '../platform/database/hold.ts'
import { createPool } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readHost, readPort, readSettings } from '../settings.ts'
import type { Settings } from '../settings.ts'
import { helpText, readOptions, UsageError } from './command.ts'
import type { Command, CommandIo } from './command.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import type { OpenDatabase } from './database.ts'
import { makeDemoCity } from './demo-city.ts'
import type { DemoPlace, DemoWish } from './demo-city.ts'
import { listDemoPeople, printDemoPeople, refuseDemoOutside } from './demo-people.ts'
import type { DemoPerson } from './demo-people.ts'
import { chooseDatabase } from './named-database.ts'
import { refuseTakenPort } from './port.ts'
import { Stopped, untilStopped } from './stopping.ts'
import type { Stopping } from './stopping.ts'
import { watch } from './watch.ts'

const SUMMARY = { zh: '启动直通（数据库、升级、服务）', en: 'start Zhitong (database, migrations, server)' }

const HELP = helpText(
  'serve [--port N] [--host H] [--demo | --no-demo] [--database NAME] [--watch]',
  SUMMARY,
  [
    { term: '--port N', zh: '端口，默认 3000', en: 'port, 3000 unless told' },
    { term: '--host H', zh: '监听地址，默认 127.0.0.1', en: 'address to listen on, 127.0.0.1 unless told' },
    {
      term: '--demo',
      zh: '在没有人员的数据库中建立演示城市',
      en: 'make the demo city in a database without people',
    },
    { term: '--no-demo', zh: '首次启动不建立演示城市', en: 'no demo city on the first start' },
    {
      term: '--database NAME',
      zh: '改用 zhitong simulate --keep 保留的数据库',
      en: 'a database that zhitong simulate --keep has kept',
    },
    {
      term: '--watch',
      zh: '源文件变化时自动重启（开发用）',
      en: 'start again when a source file changes (development)',
    },
  ],
)

export const serve: Command = {
  name: 'serve',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, {
      port: { type: 'string' },
      host: { type: 'string' },
      demo: { type: 'boolean' },
      'no-demo': { type: 'boolean' },
      database: { type: 'string' },
      watch: { type: 'boolean' },
      help: { type: 'boolean' },
    })
    if (options.help === true) {
      io.stdout.write(HELP)
      return 0
    }
    if (options.watch === true) return watch(args)
    if (options.demo === true && options['no-demo'] === true) {
      throw new UsageError({
        zh: '--demo 与 --no-demo 不能同时使用。',
        en: '--demo and --no-demo exclude each other.',
      })
    }
    const settings = readSettings()
    const port = options.port === undefined ? settings.port : readPort(options.port, '--port')
    const host = options.host === undefined ? settings.host : readHost(options.host, '--host')
    const demo = options.demo === true ? 'always' : options['no-demo'] === true ? 'never' : 'when-new'
    const wish: Wish = { demo, database: options.database ?? null }
    return serveUntilStopped({ ...settings, port, host }, wish, io)
  },
}

/** What to serve: whether with a demo city, and another database than the city's own. */
interface Wish {
  readonly demo: DemoWish
  readonly database: string | null
}

async function serveUntilStopped(settings: Settings, wish: Wish, io: CommandIo): Promise<number> {
  if (settings.databaseUrl === null) refuseSecondServer(await findHolder(settings.home))
  await refuseTakenPort(settings.host, settings.port)
  const stopping = untilStopped()
  try {
    await serveOn(settings, wish, io, stopping)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  } finally {
    stopping.release()
  }
  return 0
}

/** Opens, prepares, serves, and takes down in the opposite order, however far it came. */
async function serveOn(settings: Settings, wish: Wish, io: CommandIo, stopping: Stopping): Promise<void> {
  const note = (text: string): void => void io.stderr.write(`${text}\n`)
  const opened = await openDatabase(settings, { onNote: note, onGone: stopping.fail })
  try {
    refuseSecondServer(opened.embedded?.holder ?? null)
    const database = wish.database === null ? opened : await chooseDatabase(opened, wish.database)
    const place = { database, settings, output: io.stdout }
    const people = await stopping.unlessTold(prepare(place, wish.demo, note))
    // Loaded here, so that --help and a refused start need not wait for the whole application.
    const { createServable } = await import('../server.ts')
    const server = await createServable({ settings, appConfig: database.appConfig })
    try {
      const url = await server.listen(settings)
      database.embedded?.announce(url)
      greet(url, people, io)
      await stopping.told
    } finally {
      await server.close()
    }
  } finally {
    await opened.stop()
  }
}

/**
 * From whatever the database holds to one that can be served; returns the demo people in it. A first start that was broken
 * off is begun anew.
 */
async function prepare(
  place: DemoPlace,
  demo: DemoWish,
  note: (text: string) => void,
): Promise<DemoPerson[]> {
  const { database, settings } = place
  const isNew = database.embedded?.createdNow ?? false
  if (isNew) await database.embedded?.empty()
  const applied = await migrateDatabase(database)
  if (applied.length > 0) note(`数据库已升级 / migrated: ${applied.at(-1) ?? ''}`)
  await makeDemoCity(demo, place)
  await database.embedded?.settle()
  const people = await readDemoPeople(database)
  refuseDemoOutside(people, settings.host)
  return people
}

async function readDemoPeople({ appConfig }: OpenDatabase): Promise<DemoPerson[]> {
  const pool = createPool(appConfig, { max: 1 })
  try {
    return await listDemoPeople(pool)
  } finally {
    await pool.end()
  }
}

function greet(url: string, people: readonly DemoPerson[], io: CommandIo): void {
  io.stdout.write(`\n直通已就绪 / Zhitong is ready: ${url}\n`)
  if (people.length > 0) io.stdout.write(printDemoPeople(people))
  io.stdout.write('按 Ctrl-C 停止 / Ctrl-C stops it\n')
}

function refuseSecondServer(holder: Holder | null): void {
  if (holder === null) return
  const where = holder.url ?? `pid ${holder.pid}`
  throw new OperatorError({
    zh: `同一数据目录已有直通在运行：${where}（进程 ${holder.pid}）。如需另开一份，请用 ZHITONG_HOME 指定其他目录。`,
    en: `Zhitong already runs on this data folder: ${where} (process ${holder.pid}). For a second one, choose another folder with ZHITONG_HOME.`,
  })
}

/**
 * `zhitong import appeals`: takes over the export of another system. What goes in and what is rejected is told row by row;
 * checking alone writes nothing.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SYSTEM } from '../kernel/actor.ts'
import { makeIds } from '../kernel/ids.ts'
import type { RegionId } from '../kernel/matter.ts'
import { Refusal, invalid } from '../kernel/refusal.ts'
import { loaders } from '../loaders.ts'
import { BUILT_IN_PROFILES, findBuiltIn } from '../modules/imports/built-in.ts'
import { findProfile } from '../modules/imports/find-profile.ts'
import type { ImportReport } from '../modules/imports/order.ts'
import { checkLawOn, readProfile, type Profile } from '../modules/imports/profile.ts'
import { problemSentence, rejectsCsv } from '../modules/imports/rejects-csv.ts'
import { runImport } from '../modules/imports/run.ts'
import { readTable } from '../platform/table-files/read.ts'
import { createPool } from '../platform/database/pool.ts'
import type { Runner } from '../platform/database/writes.ts'
import { openDoor } from '../platform/door/act.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference, type World } from '../platform/reference.ts'
import { systemNow, systemRandom } from '../platform/system.ts'
import { translate } from '../platform/texts.ts'
import { openRegistry } from '../registry.ts'
import { readSettings } from '../settings.ts'
import { texts } from '../texts.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { openDatabase, type OpenDatabase } from './database.ts'
import { chooseDatabase } from './named-database.ts'

const SUMMARY = {
  zh: '导入其他系统导出的诉求（CSV 或 .xlsx）',
  en: 'take over appeals that another system has exported (CSV or .xlsx)',
}

const NAMES = BUILT_IN_PROFILES.map(({ name }) => name).join(', ')

const HELP: readonly HelpLine[] = [
  {
    term: '--profile NAME|FILE',
    zh: `对照方案：自带的（${NAMES}）或一个 JSON 文件`,
    en: `mapping profile: a built-in one (${NAMES}) or a JSON file`,
  },
  {
    term: '--stored',
    zh: '对照方案取本地区在平台上保存的最新版本',
    en: 'take the newest version of the profile that the region keeps on the platform',
  },
  { term: '--check', zh: '只核对，不写入', en: 'look what would happen and write nothing' },
  {
    term: '--replay',
    zh: '已导入而内容有变的，按文件更正（记入日志）',
    en: 'correct what is known but told differently now, with a line in the journal',
  },
  {
    term: '--law-on DAY',
    zh: '按哪一天的规定评判：receipt（受理日）、import（导入日）或日期',
    en: 'by whose law it is judged: receipt, import or a date, in place of the profile’s',
  },
  { term: '--region CODE', zh: '未注明地区的行归哪个地区', en: 'where rows lie that name no region' },
  { term: '--rejects FILE', zh: '把未导入的行写成 CSV', en: 'write the rows that did not go in as CSV' },
  {
    term: '--database NAME',
    zh: '自带服务器上的另一个数据库',
    en: 'another database of the embedded server',
  },
  { term: '--json', zh: '以 JSON 输出', en: 'print the report as JSON' },
]
const USAGE = 'import appeals FILE --profile NAME|FILE.json [--check]'

const OPTIONS = {
  profile: { type: 'string' },
  stored: { type: 'boolean' },
  check: { type: 'boolean' },
  replay: { type: 'boolean' },
  'law-on': { type: 'string' },
  region: { type: 'string' },
  rejects: { type: 'string' },
  database: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readOptions<typeof OPTIONS>>

/** Some rows were rejected. */
const SOME_REJECTED = 1

export const importCommand: Command = {
  name: 'import',
  summary: SUMMARY,
  async run(args, io) {
    const places = args.slice(0, 2).filter((one) => !one.startsWith('--'))
    const options = readOptions(args.slice(places.length), OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const [what, file] = places
    if (what !== 'appeals' || file === undefined || options.profile === undefined)
      throw new UsageError({
        zh: `请写明文件和对照方案：${USAGE}`,
        en: `Give a file and a profile: ${USAGE}`,
      })
    return said(async () => {
      const bytes = await bytesOf(file)
      checkLawOn(options['law-on'])
      // What can be refused without a database is.
      const read = options.stored === true ? null : await readWith(await profileOf(options), bytes)
      const given = { read, bytes, fileName: path.basename(file), fileHash: sha256(bytes) }
      const report = await withDatabase(options, io, (database) => importInto(database, given, options))
      await tell(report, options, io)
      return report.rejected === 0 ? 0 : SOME_REJECTED
    })
  },
}

type Order = Parameters<typeof runImport>[1]

interface Given extends Pick<Order, 'fileName' | 'fileHash'> {
  readonly bytes: Buffer
  /** Null while the profile is to be looked up. */
  readonly read: Pick<Order, 'table' | 'profile'> | null
}

async function readWith(profile: Profile, bytes: Buffer): Promise<Pick<Order, 'table' | 'profile'>> {
  return { table: await readTable(bytes, profile), profile }
}

async function importInto(
  { appConfig }: OpenDatabase,
  { read, bytes, ...file }: Given,
  options: Options,
): Promise<ImportReport> {
  const pool = createPool(appConfig, { max: 3, applicationName: 'zhitong import' })
  try {
    const reference = await openReference(pool, loaders)
    const ids = makeIds(systemNow, systemRandom)
    const parts = { pool, now: systemNow, ids, random: systemRandom }
    const door = openDoor({ ...parts, registry: openRegistry(), reference })
    const regionId = regionOf(reference.world, options.region)
    const order = {
      ...(read ?? (await readWith(await storedProfile(pool, reference.world, regionId, options), bytes))),
      ...file,
      actor: SYSTEM,
      regionId,
      isCheck: options.check === true,
      isReplay: options.replay === true,
    }
    return await runImport({ ...parts, door, world: () => reference.world }, order)
  } finally {
    await pool.end()
  }
}

export async function withDatabase<Result>(
  { database: name }: { readonly database?: string | undefined },
  io: CommandIo,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const opened = await openDatabase(readSettings(), { onNote: (note) => io.stderr.write(`${note}\n`) })
  try {
    return await work(name === undefined ? opened : await chooseDatabase(opened, name))
  } finally {
    await opened.stop()
  }
}

/** The city itself where no region is named. */
export function regionOf({ organisation }: World, code: string | undefined): RegionId {
  const regions = organisation.regions()
  const found =
    code === undefined
      ? regions.find(({ parentId }) => parentId === null)
      : regions.find((region) => region.code === code || region.name.zh === code)
  if (found !== undefined) return found.id
  throw new OperatorError({
    zh: code === undefined ? '还没有地区，请先建立城市。' : `没有代码为 ${code} 的地区。`,
    en: code === undefined ? 'There is no region yet: make the city first.' : `There is no region ${code}.`,
  })
}

async function profileOf({ profile: named = '', 'law-on': lawOn }: Options): Promise<Profile> {
  const profile = named.endsWith('.json') ? readProfile(await jsonOf(named)) : findBuiltIn(named)
  if (profile === undefined) throw invalid('/profile', 'import.profile.unknown', { name: named })
  return withLaw(profile, lawOn)
}

async function storedProfile(
  pool: Runner,
  { organisation }: World,
  regionId: RegionId,
  { profile: named = '', 'law-on': lawOn }: Options,
): Promise<Profile> {
  return withLaw((await findProfile(pool, organisation, regionId, named)).profile, lawOn)
}

function withLaw(profile: Profile, lawOn: string | undefined): Profile {
  return lawOn === undefined ? profile : { ...profile, lawOn }
}

async function jsonOf(file: string): Promise<unknown> {
  const bytes = await bytesOf(file)
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new OperatorError({ zh: `${file} 不是 JSON。`, en: `${file} is no JSON.` }, error)
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new OperatorError({ zh: `读不到文件 ${file}。`, en: `The file ${file} cannot be read.` }, error)
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A refusal of the file or the profile as a whole, in two sentences. */
export async function said<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, values } = error.reason
    const [zh, en] = (['zh', 'en'] as const).map((language) => translate(texts, language, code, values))
    throw new OperatorError({ zh: zh ?? code, en: en ?? code }, error)
  }
}

async function tell(report: ImportReport, options: Options, { stdout }: CommandIo): Promise<void> {
  if (options.rejects !== undefined) await writeFile(options.rejects, rejectsCsv(report, texts, 'zh'))
  if (options.json === true) {
    const rejects = report.rejects.map(({ line, problems }) => ({
      line,
      problems: problems.map((one) => ({
        ...one,
        zh: problemSentence(one, texts, 'zh'),
        en: problemSentence(one, texts, 'en'),
      })),
    }))
    stdout.write(`${JSON.stringify({ ...report, check: options.check === true, rejects })}\n`)
    return
  }
  for (const { line, problems } of report.rejects) {
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      problems.map((one) => problemSentence(one, texts, language)).join('; '),
    )
    stdout.write(`✗ ${line}: ${zh} / ${en}\n`)
  }
  if (options.replay !== true)
    for (const { line, externalId } of report.changes)
      stdout.write(
        `~ ${line}: ${externalId} 内容有变（--replay 更正）/ told differently (--replay corrects)\n`,
      )
  stdout.write(summary(report, options.check === true))
}

function summary(report: ImportReport, isCheck: boolean): string {
  const { rows, written, unchanged, changed, replayed, rejected } = report
  const zh = `${isCheck ? '核对' : '导入'} ${rows} 行：${isCheck ? '可写入' : '写入'} ${written}，未变 ${unchanged}，有变 ${changed}（已更正 ${replayed}），未导入 ${rejected}。`
  const en = `${isCheck ? 'Checked' : 'Read'} ${rows} rows: ${written} ${isCheck ? 'would be written' : 'written'}, ${unchanged} unchanged, ${changed} changed (${replayed} corrected), ${rejected} rejected.`
  return `${zh}\n${en}\n`
}

/** `zhitong preset`: lists the presets, shows one with its sources, and sets a region up by it. */
import type { Pool } from 'pg'
import { CHINA_ZONE, dayOf, isoDay, parseDay, type Day, type Moment } from '../calendar/days.ts'
import { SYSTEM } from '../kernel/actor.ts'
import type { Random } from '../kernel/ids.ts'
import type { Region } from '../kernel/organisation.ts'
import { Refusal, type FieldReason } from '../kernel/refusal.ts'
import { loaders } from '../loaders.ts'
import { applyPreset, planPreset, type PresetStep } from '../modules/law/apply-preset.ts'
import type { Preset } from '../modules/law/preset.ts'
import { PRESETS } from '../modules/law/presets.ts'
import { checkChange } from '../modules/law/rules.ts'
import { listParameterRows } from '../modules/law/store.ts'
import { parameters } from '../parameters.ts'
import { createPool, withTransaction } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference } from '../platform/reference.ts'
import { systemNow, systemRandom } from '../platform/system.ts'
import { translate } from '../platform/texts.ts'
import { readSettings } from '../settings.ts'
import { texts } from '../texts.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { openDatabase } from './database.ts'
import { printApplied, printList, printPreset } from './preset-print.ts'

const SUMMARY = {
  zh: '参数预设：列出、查看、应用到一个地区',
  en: 'presets of parameters: list, show, apply to a region',
}

const HELP: readonly HelpLine[] = [
  { term: 'list', zh: '列出全部预设', en: 'list the presets' },
  {
    term: 'show NAME',
    zh: '查看一个预设：取值、依据、未给出的项',
    en: 'show one: values, sources, what is not given',
  },
  {
    term: 'apply NAME',
    zh: '把预设应用到一个地区；重复应用不改变任何数据',
    en: 'set a region up by it; doing so again changes nothing',
  },
  { term: '--region CODE', zh: '地区代码', en: 'code of the region' },
  { term: '--from DAY', zh: '生效日期，默认今天', en: 'the day from which it holds, today unless told' },
  { term: '--check', zh: '只检查，不写入', en: 'say what would change, and write nothing' },
  { term: '--json', zh: '以 JSON 输出', en: 'print JSON' },
]
const USAGE = 'preset list | show NAME | apply NAME --region CODE [--from DAY] [--check]'

const OPTIONS = {
  region: { type: 'string' },
  from: { type: 'string' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readOptions<typeof OPTIONS>>

export const preset: Command = {
  name: 'preset',
  summary: SUMMARY,
  async run(args, io) {
    const words = args.slice(0, Math.max(0, firstOption(args)))
    const options = readOptions(args.slice(words.length), OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const [what, name, ...rest] = words
    if (what === 'list' && name === undefined) return runList(io, options)
    if (what === 'show' && name !== undefined && rest.length === 0)
      return runShow(io, presetOf(name), options)
    if (what === 'apply' && name !== undefined && rest.length === 0)
      return openAndApply(io, presetOf(name), options)
    throw new UsageError({
      zh: `请指明 list、show 或 apply（${USAGE}）`,
      en: `Say list, show or apply (${USAGE})`,
    })
  },
}

function firstOption(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg.startsWith('-'))
  return at === -1 ? args.length : at
}

function presetOf(name: string): Preset {
  const found = PRESETS.find(({ id }) => id === name)
  if (found !== undefined) return found
  const known = PRESETS.map(({ id }) => id).join('、')
  throw new UsageError({
    zh: `没有名为 ${name} 的预设；有：${known}`,
    en: `There is no preset ${name}; there are ${known.replaceAll('、', ', ')}`,
  })
}

function runList(io: CommandIo, { json }: Options): number {
  io.stdout.write(json === true ? `${JSON.stringify(PRESETS.map(summaryOf))}\n` : printList(PRESETS))
  return 0
}

function summaryOf({ id, label, effectiveOn, rows, waiting }: Preset) {
  const unset = rows.filter(({ value }) => value === null).length
  return { id, label, effectiveOn, values: rows.length - unset, unset, waiting: waiting.length }
}

function runShow(io: CommandIo, shown: Preset, { json }: Options): number {
  io.stdout.write(json === true ? `${JSON.stringify(shown)}\n` : printPreset(shown))
  return 0
}

async function openAndApply(io: CommandIo, chosen: Preset, options: Options): Promise<number> {
  const { region } = options
  if (region === undefined)
    throw new UsageError({ zh: '请用 --region 指明地区代码', en: 'Name the region by --region CODE' })
  const from = options.from === undefined ? null : readFrom(options.from)
  const database = await openDatabase(readSettings(), { onNote: (note) => io.stderr.write(`${note}\n`) })
  const pool = createPool(database.appConfig, { max: 2, applicationName: 'zhitong preset' })
  try {
    const wish = { preset: chosen, region, from, isCheck: options.check === true }
    const applied = await applyTo(pool, wish, { now: systemNow(), random: systemRandom })
    io.stdout.write(options.json === true ? `${JSON.stringify(jsonOf(applied))}\n` : printApplied(applied))
    return 0
  } finally {
    await pool.end()
    await database.stop()
  }
}

function readFrom(text: string): Day {
  const day = parseDay(text)
  if (day !== null) return day
  throw new UsageError({ zh: `--from ${text} 不是日期`, en: `--from ${text} is not a day` })
}

/** What is to be applied where; from today where no day is given. */
export interface Wish {
  readonly preset: Preset
  /** The code of the region. */
  readonly region: string
  readonly from: Day | null
  readonly isCheck: boolean
}

/** What was done, or would be. */
export interface Applied {
  readonly preset: Preset
  readonly region: Region
  readonly from: Day
  readonly isCheck: boolean
  readonly steps: readonly PresetStep[]
}

/** Applies a preset, or says what applying it would change. Refuses an unknown region, and what a person has decided for the same day. */
export async function applyTo(
  pool: Pool,
  { preset: chosen, region: code, from, isCheck }: Wish,
  { now, random }: { readonly now: Moment; readonly random: Random },
): Promise<Applied> {
  const { organisation } = (await openReference(pool, loaders)).world
  const region = organisation.regions().find((one) => one.code === code)
  if (region === undefined)
    throw new OperatorError({
      zh: `没有代码为 ${code} 的地区`,
      en: `There is no region with the code ${code}`,
    })
  const today = dayOf(now, CHINA_ZONE)
  const place = { regionId: region.id, effectiveFrom: from ?? today }
  const context = { parameters, organisation, today, actor: SYSTEM, at: now, random }
  const carryOut = async () => {
    if (!isCheck) return withTransaction(pool, (client) => applyPreset(client, chosen, place, context))
    const rows = await listParameterRows(pool)
    const steps = planPreset(chosen, place, rows)
    for (const { change } of steps) if (change !== null) checkChange(change, rows, context)
    return steps
  }
  const steps = await carryOut().catch((error: unknown) => {
    throw error instanceof Refusal ? explained(error) : error
  })
  return { preset: chosen, region, from: place.effectiveFrom, isCheck, steps }
}

function explained(refusal: Refusal): OperatorError {
  const fields: readonly FieldReason[] =
    refusal.fields.length > 0 ? refusal.fields : [{ path: '', ...refusal.reason }]
  const say = (language: 'zh' | 'en') =>
    fields.map(({ path, code, values }) => `${path} ${translate(texts, language, code, values)}`).join('\n')
  return new OperatorError({ zh: say('zh'), en: say('en') }, refusal)
}

function jsonOf({ preset: chosen, region, from, isCheck, steps }: Applied) {
  return {
    preset: chosen.id,
    region: region.code,
    from: isoDay(from),
    isCheck,
    changed: steps.filter(({ change }) => change !== null).length,
    values: steps.map(({ state, row }) => ({ state, ...row })),
  }
}

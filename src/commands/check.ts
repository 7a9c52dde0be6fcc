// `zhitong check`: are codes right, and which size class an enterprise is of. No database is opened.

import { dayOf, isoDay, parseDay, CHINA_ZONE, type Day } from '../calendar/days.ts'
import type { Reason } from '../kernel/refusal.ts'
import { checksOf, checkUscc, usccPartsOf } from '../modules/enterprises/rules.ts'
import {
  INDICATORS,
  isAboveScale,
  sizeClassOf,
  sizeStandardOn,
  type Indicator,
} from '../modules/enterprises/size-class.ts'
import { enterpriseTexts } from '../modules/enterprises/texts.ts'
import { checkProjectCode } from '../modules/projects/project-code.ts'
import { projectTexts } from '../modules/projects/texts.ts'
import { parseMoney } from '../platform/amounts.ts'
import type { Said } from '../platform/operator-error.ts'
import { systemNow } from '../platform/system.ts'
import { translate, type Texts } from '../platform/texts.ts'
import { printCode, printSize } from './check-print.ts'
import {
  helpText,
  readArguments,
  UsageError,
  type Command,
  type CommandIo,
  type HelpLine,
} from './command.ts'

const SUMMARY = {
  zh: '核对统一社会信用代码、项目代码，计算企业划型',
  en: 'check credit codes and project codes, find the size class of an enterprise',
}

const HELP: readonly HelpLine[] = [
  { term: 'uscc CODE…', zh: '统一社会信用代码', en: 'unified social credit codes' },
  { term: 'project-code CODE…', zh: '投资项目代码', en: 'codes of investment projects' },
  {
    term: 'size',
    zh: '企业划型：须给出 --industry 和该行业所用的指标',
    en: 'size class: needs --industry and the numbers which that industry is judged by',
  },
  {
    term: '--industry CODE',
    zh: '国民经济行业代码，如 C3911',
    en: 'code of the industrial classification, e.g. C3911',
  },
  { term: '--headcount N', zh: '从业人员（人）', en: 'persons employed' },
  {
    term: '--revenue N',
    zh: '营业收入（万元，也可写 2亿、500万、30000元）',
    en: 'revenue in ten thousand yuan; 2亿, 500万 and 30000元 are understood',
  },
  { term: '--assets N', zh: '资产总额（同上）', en: 'total assets, in the same way' },
  {
    term: '--on DAY',
    zh: '按哪一天有效的标准，默认今天',
    en: 'by the standard of which day; today if not given',
  },
  { term: '--json', zh: '每个代码输出一行 JSON', en: 'print a line of JSON for each code' },
]
const USAGE = 'check uscc|project-code CODE… | check size --industry CODE …'

const OPTIONS = {
  industry: { type: 'string' },
  headcount: { type: 'string' },
  revenue: { type: 'string' },
  assets: { type: 'string' },
  on: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readArguments<typeof OPTIONS>>['options']

/** Something that was asked about is not right. */
const FAILED = 1

/** What is answered about a code. */
export interface CodeAnswer {
  readonly code: string
  readonly valid: boolean
  /** Why not. */
  readonly why: (Said & { readonly reason: string }) | null
  /** Whether it cannot be registered: an early credit code may be right although its check character is not. */
  readonly blocks: boolean
  readonly parts: object | null
}

export const check: Command = {
  name: 'check',
  summary: SUMMARY,
  async run(args, io) {
    const { options, given } = readArguments(args, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const [what, ...codes] = given
    if (what === 'size' && codes.length === 0) return checkSize(options, io)
    const checkOne = what === undefined ? undefined : CHECKS[what]
    if (checkOne === undefined || codes.length === 0)
      throw new UsageError({ zh: `用法：zhitong ${USAGE}`, en: `Use it so: zhitong ${USAGE}` })
    const answers = codes.map(checkOne)
    for (const answer of answers)
      io.stdout.write(options.json === true ? `${JSON.stringify(answer)}\n` : printCode(answer))
    return answers.every(({ valid }) => valid) ? 0 : FAILED
  },
}

const CHECKS: Readonly<Record<string, (typed: string) => CodeAnswer>> = {
  uscc(typed) {
    const { code, error, warning } = checkUscc(typed)
    const parts = error === null ? { ...usccPartsOf(code), ...checksOf(code) } : null
    return answerOf(enterpriseTexts, code, error, warning, parts)
  },
  'project-code'(typed) {
    const { code, error, parts } = checkProjectCode(typed)
    return answerOf(projectTexts, code, error, null, parts)
  },
}

function answerOf(
  texts: Texts,
  code: string,
  error: Reason | null,
  warning: Reason | null,
  parts: object | null,
): CodeAnswer {
  const why = error ?? warning
  return {
    code,
    valid: why === null,
    why: why === null ? null : { reason: why.code, ...saidIn(texts, why.code, why.values) },
    blocks: error !== null,
    parts,
  }
}

function saidIn(texts: Texts, code: string, values: Reason['values'] = {}): Said {
  return { zh: translate(texts, 'zh', code, values), en: translate(texts, 'en', code, values) }
}

function checkSize(options: Options, io: CommandIo): number {
  const { industry } = options
  if (industry === undefined)
    throw new UsageError({ zh: '请给出 --industry；见 --help。', en: 'Give --industry; see --help.' })
  const on = dayOfOption(options.on)
  const standard = sizeStandardOn(on)
  if (standard === null)
    throw new UsageError({ zh: '那一天还没有划型标准。', en: 'There was no standard on that day.' })
  const given = Object.fromEntries(INDICATORS.flatMap((one) => numberOf(one, options[one])))
  const finding = sizeClassOf(standard, industry, given)
  const revenue = given['revenue']
  const aboveScale = revenue === undefined ? null : aboveScaleOn(industry, revenue, on)
  const { name, basis } = standard
  const answer = { industryCode: industry, ...finding, aboveScale, standard: { name, basis } }
  io.stdout.write(options.json === true ? `${JSON.stringify(answer)}\n` : printSize(answer))
  return finding.sizeClass === null ? FAILED : 0
}

/** Whether it is above scale, by a standard whose first day is written out. */
function aboveScaleOn(industry: string, revenue: number, on: Day) {
  const found = isAboveScale(industry, revenue, on)
  if (found === null) return null
  const { name, basis, validFrom } = found.standard
  return { ...found, standard: { name, basis, validFrom: isoDay(validFrom) } }
}

/** What `zhitong check size` answers: the finding, and what was asked. */
export type SizeAnswer = ReturnType<typeof sizeClassOf> & {
  readonly industryCode: string
  readonly aboveScale: ReturnType<typeof aboveScaleOn>
  readonly standard: { readonly name: string; readonly basis: string }
}

function dayOfOption(typed: string | undefined): Day {
  if (typed === undefined) return dayOf(systemNow(), CHINA_ZONE)
  const day = parseDay(typed)
  if (day !== null) return day
  throw new UsageError({ zh: `--on 应为日期，现为“${typed}”。`, en: `--on is to be a day, not “${typed}”.` })
}

/** Persons, or fen; nothing where nothing was given. */
function numberOf(indicator: Indicator, typed: string | undefined): [Indicator, number][] {
  if (typed === undefined) return []
  const value = indicator === 'headcount' ? headcountOf(typed) : parseMoney(typed, '万元')
  if (value !== null) return [[indicator, value]]
  throw new UsageError({
    zh: `--${indicator} 读不懂：“${typed}”。`,
    en: `--${indicator} cannot be read: “${typed}”.`,
  })
}

function headcountOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[\s,]|人$/g, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

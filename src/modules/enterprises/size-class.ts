/**
 * Size classes of enterprises and what counts as above scale (四上), from industry, headcount, revenue and assets. The bounds
 * are those of a dated standard. Pure; which industry an enterprise is in, the register knows.
 */
import { day, type Day } from '../../calendar/days.ts'
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import type { Text } from '../../platform/texts.ts'

export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

export const INDICATORS = ['headcount', 'revenue', 'assets'] as const
export type Indicator = (typeof INDICATORS)[number]

/** Persons, and fen. */
export type Indicators = Readonly<Partial<Record<Indicator, number>>>

/** The lowest value of each class: persons, or ten thousand yuan. Below `small` is micro. */
interface Bounds {
  readonly indicator: Indicator
  readonly large: number
  readonly medium: number
  readonly small: number
}

export interface SizeRule {
  readonly industry: Text
  /** Ranges of classification codes, by as many digits as are written: `13-43`, `591`. */
  readonly codes: readonly string[]
  readonly bounds: readonly Bounds[]
}

export interface SizeStandard {
  readonly name: string
  readonly basis: string
  readonly validFrom: Day
  readonly rules: readonly SizeRule[]
}

const bounds =
  (indicator: Indicator) =>
  (large: number, medium: number, small: number): Bounds => ({ indicator, large, medium, small })
const X = bounds('headcount')
const Y = bounds('revenue')
const Z = bounds('assets')

function rule(zh: string, en: string, codes: string, ...given: Bounds[]): SizeRule {
  return { industry: { zh, en }, codes: codes.split(' '), bounds: given }
}

/** The standards by the day from which they are in force; the latest first. */
const SIZE_STANDARDS: readonly SizeStandard[] = [
  {
    name: '统计上大中小微型企业划分办法（2017）',
    basis: '国统字〔2017〕213号',
    validFrom: day('2017-12-28'),
    rules: [
      rule('农、林、牧、渔业', 'agriculture, forestry, husbandry, fishing', '01-05', Y(20_000, 500, 50)),
      rule('工业', 'industry', '06-46', X(1000, 300, 20), Y(40_000, 2000, 300)),
      rule('建筑业', 'construction', '47-50', Y(80_000, 6000, 300), Z(80_000, 5000, 300)),
      rule('批发业', 'wholesale', '51', X(200, 20, 5), Y(40_000, 5000, 1000)),
      rule('零售业', 'retail', '52', X(300, 50, 10), Y(20_000, 500, 100)),
      rule('交通运输业', 'transport', '54-58 591', X(1000, 300, 20), Y(30_000, 3000, 200)),
      rule('仓储业', 'storage', '592-599', X(200, 100, 20), Y(30_000, 1000, 100)),
      rule('邮政业', 'post', '60', X(1000, 300, 20), Y(30_000, 2000, 100)),
      rule('住宿业', 'accommodation', '61', X(300, 100, 10), Y(10_000, 2000, 100)),
      rule('餐饮业', 'catering', '62', X(300, 100, 10), Y(10_000, 2000, 100)),
      rule('信息传输业', 'information transmission', '63-64', X(2000, 100, 10), Y(100_000, 1000, 100)),
      rule(
        '软件和信息技术服务业',
        'software and information services',
        '65',
        X(300, 100, 10),
        Y(10_000, 1000, 50),
      ),
      rule('房地产开发经营', 'real-estate development', '701', Y(200_000, 1000, 100), Z(10_000, 5000, 2000)),
      rule('物业管理', 'property management', '702', X(1000, 300, 100), Y(5000, 1000, 500)),
      rule(
        '租赁和商务服务业',
        'leasing and business services',
        '71-72',
        X(300, 100, 10),
        Z(120_000, 8000, 100),
      ),
      rule('其他未列明行业', 'other industries', '73-82 85-90 703 709', X(300, 100, 10)),
    ],
  },
]

/** The standard in force on a day; null before the first. */
export function sizeStandardOn(on: Day): SizeStandard | null {
  return SIZE_STANDARDS.find(({ validFrom }) => validFrom <= on) ?? null
}

/** What an enterprise is by one of its numbers, in the unit of the bounds. */
export interface Reached {
  readonly indicator: Indicator
  readonly value: number
  readonly sizeClass: SizeClass
  readonly bounds: Bounds
}

export type SizeFinding =
  | { readonly sizeClass: SizeClass; readonly industry: Text; readonly reached: readonly Reached[] }
  /** No class: the standard has none for the industry, needs a finer code, or a number that it asks for is missing. */
  | { readonly sizeClass: null; readonly why: 'industry' | 'finer'; readonly missing: readonly [] }
  | {
      readonly sizeClass: null
      readonly why: 'missing'
      readonly industry: Text
      readonly missing: readonly Indicator[]
    }

/**
 * The size class: the lowest that any of the numbers asked for reaches, since a class needs all its bounds. `industry` is a
 * code of GB/T 4754 of two to four digits, with or without the letter of its section.
 */
export function sizeClassOf(standard: SizeStandard, industry: string, given: Indicators): SizeFinding {
  const digits = digitsOf(industry)
  const found = standard.rules.find(({ codes }) => codes.some((range) => covers(range, digits)))
  if (found === undefined) {
    const isCoarse =
      /^\d{2}$/.test(digits) &&
      standard.rules.some(({ codes }) => codes.some((range) => range.startsWith(digits)))
    return { sizeClass: null, why: isCoarse ? 'finer' : 'industry', missing: [] }
  }
  const missing = found.bounds.map(({ indicator }) => indicator).filter((one) => given[one] === undefined)
  if (missing.length > 0) return { sizeClass: null, why: 'missing', industry: found.industry, missing }
  const reached = found.bounds.map((one) => reachedBy(one, given[one.indicator] ?? 0))
  const lowest = Math.min(...reached.map(({ sizeClass }) => SIZE_CLASSES.indexOf(sizeClass)))
  return { sizeClass: SIZE_CLASSES[lowest] ?? 'micro', industry: found.industry, reached }
}

function reachedBy(given: Bounds, value: number): Reached {
  const { indicator } = given
  const counted = indicator === 'headcount' ? value : value / FEN_IN_WAN
  const reaches = (['large', 'medium', 'small'] as const).find((name) => counted >= given[name])
  return { indicator, value: counted, sizeClass: reaches ?? 'micro', bounds: given }
}

/** The digits of a code such as `C3911`. */
function digitsOf(industry: string): string {
  return industry
    .normalize('NFKC')
    .trim()
    .replace(/^[A-Za-z]/, '')
}

/** Whether a code lies in a range, which has at most as many digits as the code. */
function covers(range: string, code: string): boolean {
  const [from = '', to = from] = range.split('-')
  if (!/^\d{2,4}$/.test(code) || code.length < from.length) return false
  const head = code.slice(0, from.length)
  return head >= from && head <= to
}

/** From what yearly revenue an enterprise of an industry is above scale; null where not revenue decides. */
interface ScaleRule {
  readonly name: Text
  readonly codes: readonly string[]
  /** Ten thousand yuan. */
  readonly revenue: number | null
}

function scale(zh: string, en: string, codes: string, revenue: number | null): ScaleRule {
  return { name: { zh, en }, codes: codes.split(' '), revenue }
}

/** Which enterprises are above scale, as statistics told it from a day on. */
interface ScaleStandard {
  readonly name: string
  readonly basis: string
  readonly validFrom: Day
  readonly rules: readonly ScaleRule[]
}

/**
 * 四上 thresholds of the statistics reporting system, the latest first. They are told by offices of statistics and are dated by
 * the day on which the whole table was published; what held before is not known, and is not guessed.
 */
const SCALE_STANDARDS: readonly ScaleStandard[] = [
  {
    name: '“四上”企业统计范围',
    basis: '国家统计局一套表统计调查制度；楚雄市统计局2023年9月5日公开答复',
    validFrom: day('2023-09-05'),
    rules: [
      scale('规模以上工业', 'industry above scale', '06-46', 2000),
      scale('有资质的建筑业', 'construction with a qualification', '47-50', null),
      scale('限额以上批发业', 'wholesale above the limit', '51', 2000),
      scale('限额以上零售业', 'retail above the limit', '52', 500),
      scale('限额以上住宿业', 'accommodation above the limit', '61', 200),
      scale('限额以上餐饮业', 'catering above the limit', '62', 200),
      scale('房地产开发经营业', 'real-estate development', '701', null),
      scale('规模以上服务业', 'services above scale', '53-60 63-65 76-79 84', 2000),
      scale('规模以上服务业', 'services above scale', '71-72 73-75 83 702 703 704 709', 1000),
      scale('规模以上服务业', 'services above scale', '80-82 86-90 85', 500),
    ],
  },
]

/** What is found about above scale, and by which standard. */
interface ScaleFinding {
  readonly name: Text
  /** Null where revenue does not decide it. */
  readonly isReached: boolean | null
  readonly standard: Pick<ScaleStandard, 'name' | 'basis' | 'validFrom'>
}

/**
 * Whether an enterprise is above scale by its yearly revenue in fen and the standard of a day; null for an industry without a
 * threshold, and for a day before the first standard.
 */
export function isAboveScale(industry: string, revenue: number, on: Day): ScaleFinding | null {
  const standard = SCALE_STANDARDS.find(({ validFrom }) => validFrom <= on)
  const found = standard?.rules.find(({ codes }) => codes.some((range) => covers(range, digitsOf(industry))))
  if (standard === undefined || found === undefined) return null
  const { name, basis, validFrom } = standard
  return {
    name: found.name,
    isReached: found.revenue === null ? null : revenue / FEN_IN_WAN >= found.revenue,
    standard: { name, basis, validFrom },
  }
}

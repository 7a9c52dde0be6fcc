/**
 * What the register knows of the invented enterprises: industry, headcount, revenue, assets, flags, contacts; and the credit
 * records of a few. Drawn from chance by size, so that every class and every flag is there. Pure.
 */
import type { Random } from '../../kernel/ids.ts'
import { ENTERPRISES_COUNT } from '../city/enterprises.ts'
import { between, happens, pick, pickWeighted, seededRandom } from '../random.ts'

export const TRADES = [
  'materials',
  'machinery',
  'food',
  'biotech',
  'logistics',
  'equipment',
  'building',
  'commerce',
  'catering',
  'software',
] as const
export type Trade = (typeof TRADES)[number]

const OF_EACH_TRADE = ENTERPRISES_COUNT / TRADES.length

/** The trade of the n-th enterprise, from 0: its name says it as well. */
export function tradeOf(n: number): Trade {
  const trade = TRADES[Math.floor(n / OF_EACH_TRADE)]
  if (trade === undefined) throw new RangeError(`there is no enterprise ${n}`)
  return trade
}

/** Classes of GB/T 4754 for each trade. */
export const INDUSTRIES: Readonly<Record<Trade, readonly string[]>> = {
  materials: ['C2651', 'C2659', 'C2829', 'C3089'],
  machinery: ['C3421', 'C3429', 'C3451', 'C3484'],
  food: ['C1371', 'C1432', 'C1439', 'C1499'],
  biotech: ['C2761', 'C2770', 'C3584', 'C2740'],
  logistics: ['G5810', 'G5931', 'G5990'],
  equipment: ['C3491', 'C3563', 'C3599', 'C3810'],
  building: ['E4710', 'E4813', 'E4990'],
  commerce: ['F5123', 'F5179', 'F5211', 'F5299'],
  catering: ['H6210', 'H6241', 'H6291'],
  software: ['I6513', 'I6531', 'I6550'],
}

const SIZES = { large: 6, medium: 22, small: 46, micro: 26 } as const
type Size = keyof typeof SIZES

/** From headcount and revenue in 万元 of each size, wide enough that a class is not the same in every trade. */
const RANGES: Readonly<Record<Size, { readonly heads: Range; readonly revenue: Range }>> = {
  large: { heads: [1050, 3600], revenue: [48_000, 620_000] },
  medium: { heads: [310, 950], revenue: [6000, 39_000] },
  small: { heads: [22, 290], revenue: [420, 1980] },
  micro: { heads: [3, 18], revenue: [30, 280] },
}
type Range = readonly [least: number, most: number]

/** Revenue in 万元 from which industry counts as above scale, and trade as above the limit. */
const ABOVE_SCALE = 2000
const ABOVE_LIMIT = { wholesale: 2000, retail: 500 } as const

/** What is typed into the register about an enterprise. */
export type Figures = Readonly<Record<string, string>>

/** The fields of the n-th enterprise; those whose figures nobody has handed in yet are left empty. */
export function planFigures(seed: string, n: number, { person, phone }: Contact): Figures {
  const random = seededRandom(seed, `figures ${n}`)
  const trade = tradeOf(n)
  const industry = pick(random, INDUSTRIES[trade])
  // Whoever invests is seldom the smallest; the demo's own enterprise is a middling one.
  const size = n === 0 ? 'medium' : pickWeighted(random, SIZES)
  const { heads, revenue } = RANGES[size]
  const [headcount, income] = [between(random, ...heads), between(random, ...revenue)]
  const contact = { legalRepresentative: person, contactName: person, contactPhone: phone }
  const hasFigures = n === 0 || happens(random, 92)
  return {
    industry,
    ...contact,
    address: `云澜市${pick(random, STREETS)}${between(random, 1, 400)} 号`,
    registeredCapital: String(roundTo(income / between(random, 2, 9), 50)),
    ...flagsOf(random, trade, industry, income),
    ...(hasFigures
      ? {
          headcount: String(headcount),
          revenue: String(income),
          assets: String(roundTo((income * between(random, 60, 220)) / 100, 10)),
        }
      : {}),
  }
}

interface Contact {
  readonly person: string
  readonly phone: string
}

const STREETS = ['观澜大道', '汀洲路', '砚山路', '桐荫街', '望江西路', '麦溪路', '星渚街', '沐川路']
const INDUSTRIAL: ReadonlySet<Trade> = new Set(['materials', 'machinery', 'food', 'biotech', 'equipment'])
const MODERN: ReadonlySet<Trade> = new Set(['materials', 'biotech', 'equipment', 'software', 'machinery'])

function flagsOf(random: Random, trade: Trade, industry: string, income: number): Figures {
  const limit = industry.startsWith('F51') ? ABOVE_LIMIT.wholesale : ABOVE_LIMIT.retail
  const flags = {
    isAboveScale: INDUSTRIAL.has(trade) && income >= ABOVE_SCALE,
    isAboveLimit: trade === 'commerce' && income >= limit,
    isHighTech: MODERN.has(trade) && happens(random, 45),
    isForeignFunded: happens(random, 7),
    takesSecondment: happens(random, 35),
  }
  return Object.fromEntries(Object.entries(flags).map(([name, is]) => [name, is ? '是' : '否']))
}

function roundTo(value: number, step: number): number {
  return Math.max(step, Math.round(value / step) * step)
}

/** A credit record of an enterprise, as it is typed; days are counted back from the day on which the history begins. */
export interface CreditPlan {
  readonly enterprise: number
  readonly fields: Figures
  readonly listedDays: number
  readonly removedDays: number | null
}

const record = (
  enterprise: number,
  [kind, grade, authority, cause, repair]: readonly string[],
  listedDays: number,
  removedDays: number | null = null,
): CreditPlan => ({
  enterprise,
  fields: {
    kind: kind ?? '',
    grade: grade ?? '',
    authority: authority ?? '',
    cause: cause ?? '',
    repair: repair ?? '',
  },
  listedDays,
  removedDays,
})

export const CREDIT: readonly CreditPlan[] = [
  record(7, ['行政处罚', '轻微', '云澜市市场监督管理局', '标签标识不规范', '已修复'], 500, 320),
  record(23, ['经营异常名录', '轻微', '东屿区市场监督管理局', '通过登记住所无法联系', '已修复'], 410, 350),
  record(38, ['行政处罚', '一般', '云澜市生态环境局', '危险废物台账不完整', '已申请'], 260),
  record(64, ['承诺未履行', '一般', '云澜市行政审批局', '告知承诺事项未按期补正', '材料审核'], 140),
  record(91, ['行政处罚', '轻微', '云澜市住房和城乡建设局', '施工现场扬尘未覆盖', '已修复'], 380, 120),
  record(112, ['失信被执行人', '严重', '云澜市中级人民法院', '有履行能力而未履行', '未申请'], 90),
  record(127, ['限制高消费', '一般', '云澜市中级人民法院', '未按执行通知履行', '未申请'], 88),
  record(156, ['经营异常名录', '轻微', '南湖区市场监督管理局', '未按期公示年度报告', '已申请'], 200),
  record(173, ['行政处罚', '一般', '云澜市市场监督管理局', '虚假宣传', '不予修复'], 300),
]

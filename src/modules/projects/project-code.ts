/**
 * The code of an investment project 全国投资项目统一代码 (GB/T 40058-2021, 发改投资〔2020〕1439号): the present format and the one
 * of 2014 to 2020 are told apart and taken to pieces. Its check digit is not verified: the algorithm is not published. Pure.
 */
import { reason, type Reason } from '../../kernel/refusal.ts'

/** How a project was established. */
export const WAYS = ['approval', 'verification', 'filing'] as const
export type Way = (typeof WAYS)[number]

export const PROJECT_TYPES = ['construction', 'renovation', 'purchase', 'informatisation', 'other'] as const
export type ProjectType = (typeof PROJECT_TYPES)[number]

/** What a code says, in the format that is issued since November 2020. */
interface NewParts {
  readonly format: 'new'
  readonly year: number
  readonly month: number
  readonly region: string
  /** The central department that guides the line of business, e.g. 04. */
  readonly department: string
  readonly typeNumber: string
  /** Null for numbers without a published name, such as those of secret projects. */
  readonly type: ProjectType | null
  readonly random: string
  readonly checkDigit: string
}

/** What a code says that was issued before. */
interface LegacyParts {
  readonly format: 'legacy'
  readonly year: number
  readonly region: string
  /** A division of GB/T 4754. */
  readonly division: string
  readonly way: Way
  readonly serial: string
}

export type ProjectCodeParts = NewParts | LegacyParts

export interface ProjectCodeFinding {
  /** As it is kept: narrow characters, plain hyphens, no blanks. */
  readonly code: string
  readonly error: Reason | null
  readonly parts: ProjectCodeParts | null
}

const FORM = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/
/** Years as whole numbers in the old format; as year and month they would have a month above 12, so no code is both. */
const LEGACY_YEARS = { from: 2014, through: 2020 }
const NEW_FROM_YEAR = 20
const DIVISIONS = 97
/** First digits of provinces in GB/T 2260, and 00 for central bodies. */
const PROVINCES = new Set(
  '00 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82'.split(
    ' ',
  ),
)

/** Takes a code to pieces as typed. Errors: the form, a time that neither format has, a province, a division, a way. */
export function checkProjectCode(typed: string): ProjectCodeFinding {
  const code = normaliseProjectCode(typed)
  const wrong = (why: string, values: Record<string, string> = {}) => ({
    code,
    error: reason(`projectCode.${why}`, values),
    parts: null,
  })
  if (!FORM.test(code)) return wrong('form')
  const [time = '', region = '', third = '', fourth = '', last = ''] = code.split('-')
  const isLegacy = Number(time) >= LEGACY_YEARS.from && Number(time) <= LEGACY_YEARS.through
  const [year, month] = [Number(time.slice(0, 2)), Number(time.slice(2))]
  if (!isLegacy && (year < NEW_FROM_YEAR || month < 1 || month > 12)) return wrong('time', { time })
  if (!PROVINCES.has(region.slice(0, 2))) return wrong('region', { region })
  if (!isLegacy) {
    const type = PROJECT_TYPES[Number(fourth) - 1] ?? null
    const parts = { year: 2000 + year, month, region, department: third, typeNumber: fourth, type }
    const [random, checkDigit] = [last.slice(0, -1), last.slice(-1)]
    return { code, error: null, parts: { format: 'new', ...parts, random, checkDigit } }
  }
  if (Number(third) < 1 || Number(third) > DIVISIONS) return wrong('division', { division: third })
  const way = WAYS[Number(fourth) - 1]
  if (way === undefined) return wrong('way', { way: fourth })
  return {
    code,
    error: null,
    parts: { format: 'legacy', year: Number(time), region, division: third, way, serial: last },
  }
}

/** Full-width characters and the many hyphens and dashes that tables hold become plain ones. */
function normaliseProjectCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−ー﹣]/g, '-')
}

/** The periods by which regions are mostly compared, up to today. Pure. */

export const PERIODS = ['month', 'quarter', 'year'] as const
export type PeriodName = (typeof PERIODS)[number]

const MONTHS_IN_QUARTER = 3

/** From the first day of this month, quarter or year up to a day such as `2026-05-20`. */
export function periodOf(name: PeriodName, today: string): { readonly from: string; readonly to: string } {
  const [year = '', month = ''] = today.split('-')
  const first = Math.floor((Number(month) - 1) / MONTHS_IN_QUARTER) * MONTHS_IN_QUARTER + 1
  const begins = { month, quarter: String(first).padStart(2, '0'), year: '01' }[name]
  return { from: `${year}-${begins}-01`, to: today }
}

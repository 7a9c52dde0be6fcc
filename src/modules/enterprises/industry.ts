/** Codes of industries, GB/T 4754-2017: which section a division belongs to, and the one way in which a code is kept. Pure. */
import type { Checked } from '../../engines/registers/descriptor.ts'
import { reason } from '../../kernel/refusal.ts'

/** The last division of each section; the first begins after that of the section before (domain §4.2). */
const LAST_DIVISIONS: readonly (readonly [section: string, last: number])[] = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
]

/**
 * A code as it is kept: the letter of the section and two to four digits, such as C3911. The letter may be left out; a wrong
 * one, or a division that there is none of, is an error.
 */
export function checkIndustry(written: string): Checked {
  const code = written.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const [, letter = '', digits = ''] = /^([A-T]?)(\d{2,4})$/.exec(code) ?? []
  const section = digits === '' ? undefined : sectionOf(Number(digits.slice(0, 2)))
  if (section === undefined) return fault(code, 'industry.unknown')
  if (letter !== '' && letter !== section) return fault(code, 'industry.section', { section })
  return { value: `${section}${digits}`, error: null, warning: null }
}

function sectionOf(division: number): string | undefined {
  return division < 1 ? undefined : LAST_DIVISIONS.find(([, last]) => division <= last)?.[0]
}

function fault(value: string, code: string, values?: Record<string, string>): Checked {
  return { value, error: reason(code, values), warning: null }
}

/**
 * How old a matter is, as tokens of the index: a frequent word is looked for in the newest matters first and no further
 * than is needed. Ids are ordered by time, so the age is read from the id. Pure.
 */

/** Five hexadecimal digits of a time-ordered id are steps of three days, four are steps of fifty. */
const FINE_DIGITS = 5
const COARSE_DIGITS = 4
const FINE_IN_COARSE = 16

/** The tokens of a matter's age: its three days, and the fifty around them. */
export function ageTokens(id: string): readonly string[] {
  const digits = digitsOf(id)
  return [`t:${digits.slice(0, FINE_DIGITS)}`, `t:${digits.slice(0, COARSE_DIGITS)}`]
}

function digitsOf(id: string): string {
  return id.replaceAll('-', '')
}

/** How many fine steps the first two windows hold, and how many coarse ones the first of those after the third. */
const FIRST_WINDOWS = [1, 4]
const FIRST_COARSE = 1
const COARSE_GROWTH = 4

/**
 * The windows from the newest matter back to the oldest: three days, twelve, fifty or more, and on in growing steps of fifty.
 * Each is a list of tokens, of which a matter of that age has one; together they hold every matter once.
 */
export function windowsBack(newest: string, oldest: string): readonly (readonly string[])[] {
  const windows: string[][] = []
  const first = stepOf(oldest, COARSE_DIGITS)
  let end = stepOf(newest, FINE_DIGITS)
  // The fine steps reach back at least sixteen, to where a coarse one ends.
  const firstFine = Math.max(0, Math.floor((end - FINE_IN_COARSE) / FINE_IN_COARSE)) * FINE_IN_COARSE
  for (const count of [...FIRST_WINDOWS, end - firstFine + 1]) {
    const from = Math.max(firstFine, end - count + 1)
    windows.push(tokensOf(from, end, FINE_DIGITS))
    end = from - 1
  }
  let last = firstFine / FINE_IN_COARSE - 1
  for (let count = FIRST_COARSE; last >= first; count *= COARSE_GROWTH) {
    const from = Math.max(first, last - count + 1)
    windows.push(tokensOf(from, last, COARSE_DIGITS))
    last = from - 1
  }
  return windows.filter((tokens) => tokens.length > 0)
}

function stepOf(id: string, digits: number): number {
  return parseInt(digitsOf(id).slice(0, digits), 16)
}

/** The tokens of some steps, the latest first. */
function tokensOf(from: number, to: number, digits: number): string[] {
  const steps = Array.from({ length: Math.max(0, to - from + 1) }, (_none, n) => to - n)
  return steps.map((step) => `t:${step.toString(16).padStart(digits, '0')}`)
}

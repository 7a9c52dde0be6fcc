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

/** A stretch of time to look in. */
export interface Window {
  /** A matter of that age has one of these tokens; null asks for no age at all. */
  readonly tokens: readonly string[] | null
  /** Every matter of the stretch has an id below this one. */
  readonly below: string | null
}

/** How many fine steps the first two windows hold, and how many coarse ones those after the third. */
const FIRST_WINDOWS = [1, 4]
const COARSE_WINDOWS = [1, 3, 12]

/**
 * The windows from an id backwards, newest first: three days, twelve, fifty or more, and on in growing steps of fifty;
 * the last has no beginning. Together they hold everything with an id up to the given one, each matter once.
 */
export function windowsBack(newest: string, below: string | null): readonly Window[] {
  const windows: Window[] = []
  let end = parseInt(digitsOf(newest).slice(0, FINE_DIGITS), 16)
  // The fine steps reach back at least sixteen, to where a coarse one ends.
  const firstFine = Math.max(0, Math.floor((end - FINE_IN_COARSE) / FINE_IN_COARSE)) * FINE_IN_COARSE
  const fine = (count: number) => {
    windows.push({ tokens: stepsBack(end, count, FINE_DIGITS), below: windows.length === 0 ? below : null })
    end -= count
  }
  for (const count of FIRST_WINDOWS) fine(count)
  fine(end - firstFine + 1)
  let coarse = firstFine / FINE_IN_COARSE - 1
  for (const count of COARSE_WINDOWS) {
    windows.push({ tokens: stepsBack(coarse, count, COARSE_DIGITS), below: null })
    coarse -= count
  }
  if (coarse >= 0) windows.push({ tokens: null, below: firstIdAfter(coarse) })
  return windows.filter(({ tokens }) => tokens === null || tokens.length > 0)
}

/** The tokens of some steps, from one backwards. */
function stepsBack(last: number, count: number, digits: number): string[] {
  const steps = Array.from({ length: Math.max(0, Math.min(count, last + 1)) }, (_none, n) => last - n)
  return steps.map((step) => `t:${step.toString(16).padStart(digits, '0')}`)
}

/** The least id that lies behind a coarse step. */
function firstIdAfter(coarse: number): string {
  const digits = (coarse + 1).toString(16).padStart(COARSE_DIGITS, '0').padEnd(32, '0')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * The question to the deadline calculator as an address carries it: texts, `pause=A..B` as often as needed. Turns it into
 * the question of question.ts, which checks it; nothing is checked here.
 */

/** What an address holds: each name once or several times. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** The question of an address. A number that is none stays text, so that the refusal can name it. */
export function questionOfQuery(query: Query): Readonly<Record<string, unknown>> {
  const { limit, pause, extend, monthsAhead, explain, ...rest } = query
  const fields = {
    ...rest,
    limit: numberOrText(last(limit)),
    monthsAhead: numberOrText(last(monthsAhead)),
    explain: flagOrText(last(explain)),
    pauses: pause === undefined ? undefined : list(pause).map(pauseOf),
    extensions: extend === undefined ? undefined : list(extend).map(numberOrText),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

function last(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined ? undefined : list(value).at(-1)
}

function numberOrText(text: string | undefined): number | string | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const number = Number(text)
  return Number.isNaN(number) ? text : number
}

function flagOrText(text: string | undefined): boolean | string | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  return text
}

/** 'A..B', or 'A..' for a pause that goes on. */
function pauseOf(text: string): readonly unknown[] {
  const [first, end, ...more] = text.split('..')
  return end === undefined || more.length > 0 ? [text] : [first, end === '' ? null : end]
}

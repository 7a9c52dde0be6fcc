/**
 * The text of a notice cut into paragraphs, sentences and clauses, each with its place in what was pasted, so that a
 * problem can be shown where it stands. Understands no day and no verb.
 */

/** A stretch of characters; `to` is the first one after it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The text in one spelling and without spaces, and for each character its place in the text as it was given. */
export interface CleanText {
  readonly text: string
  readonly places: readonly number[]
}

/** One line of a notice: the name of the holiday that stands before its colon, and what it says about it. */
export interface Paragraph extends Span {
  readonly name: string | null
  /** Whether the name stands on this line, and not on one before. */
  readonly hasOwnName: boolean
}

const IGNORED = /[ \t\r\u00a0\u200b\u3000\ufeff]/
const SPELLINGS: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  到: '至',
  '-': '至',
  '~': '至',
  '～': '至',
  '－': '至',
  '–': '至',
  '—': '至',
  '―': '至',
}
const FULL_WIDTH_ZERO = '０'.charCodeAt(0)

/** One spelling for brackets, commas, digits and the dashes of ranges; spaces are left out, line ends stay. */
export function cleanText(given: string): CleanText {
  let text = ''
  const places: number[] = []
  for (let place = 0; place < given.length; place++) {
    const character = given.charAt(place)
    if (IGNORED.test(character)) continue
    text += spelled(character)
    places.push(place)
  }
  return { text, places }
}

function spelled(character: string): string {
  const digit = character.charCodeAt(0) - FULL_WIDTH_ZERO
  return digit >= 0 && digit <= 9 ? String(digit) : (SPELLINGS[character] ?? character)
}

/** The characters of a stretch as they were given. */
export function placeOf({ places }: CleanText, { from, to }: Span): Span {
  const first = places[from] ?? 0
  return { from: first, to: Math.max(first, (places[to - 1] ?? first) + 1) }
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．])([^：。，；\d][^：。，；]{0,59})：/
const NAMED = /^([^：。，；、\d]{1,20}(?:、[^：。，；、\d]{1,20})?)：(?=.)/

/** The lines that say something. A line without a name of its own goes on under the last one. */
export function paragraphsOf({ text }: CleanText): readonly Paragraph[] {
  const found: Paragraph[] = []
  let name: string | null = null
  let at = 0
  for (const line of text.split('\n')) {
    const heading = NUMBERED.exec(line) ?? NAMED.exec(line)
    if (heading !== null) name = heading[1] ?? null
    const from = at + (heading?.[0].length ?? 0)
    const to = at + line.length
    if (from < to) found.push({ name, hasOwnName: heading !== null, from, to })
    at = to + 1
  }
  return found
}

/** The sentences of a stretch. What stands in brackets does not end one. */
export function sentencesOf(text: CleanText, within: Span): readonly Span[] {
  return cut(text, within, '。；！')
}

/** The clauses of a sentence, between its commas. */
export function clausesOf(text: CleanText, within: Span): readonly Span[] {
  return cut(text, within, '，')
}

function cut({ text }: CleanText, { from, to }: Span, marks: string): readonly Span[] {
  const found: Span[] = []
  let start = from
  let isInside = false
  for (let at = from; at <= to; at++) {
    const character = at === to ? '' : text.charAt(at)
    if (character === '（') isInside = true
    if (character === '）') isInside = false
    if (at < to && (isInside || !marks.includes(character))) continue
    if (start < at) found.push({ from: start, to: at })
    start = at + 1
  }
  return found
}

/**
 * Makes texts fit for paper: line breaks of every system become one kind, and what has no shape and would only turn the
 * reading order or break the file goes. Letters, signs and emoji stay as they are.
 */

/** Line and paragraph separators, the vertical tab and the form feed are line breaks too. */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** Controls, marks that turn the direction of what follows, a byte order mark, and the two that are no characters. */
const SHAPELESS = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
const TAB_SPACES = '    '

/** One text as it can be set. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', TAB_SPACES)
    .split('\n')
    .map((line) => line.replace(SHAPELESS, ''))
    .join('\n')
}

/** A value with every text in it made different, however deep it stands. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]))
}

/** A text in which each character that no font can draw is named by its number: [U+10FFFD]. */
export function withoutUndrawable(text: string, isDrawable: (codePoint: number) => boolean): string {
  return Array.from(text, (letter) => {
    const codePoint = letter.codePointAt(0) ?? 0
    if (letter === '\n' || isDrawable(codePoint)) return letter
    return INVISIBLE.test(letter) ? '' : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}

/** Joiners, variation selectors and other format characters only say how their neighbours look. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u

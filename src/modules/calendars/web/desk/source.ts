/** The number that a notice carries on its second line, such as 〔2026〕7号, to begin the name of its source with. Pure. */

const NUMBERED = /^.*[〔[［(（]\d{4}[〕\]］)）]\s*\d+\s*号$/

/** The line of a notice that holds its number; an empty text where it has none. */
export function sourceIn(notice: string): string {
  const line = notice
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one.length <= 60 && NUMBERED.test(one))
  return line ?? ''
}

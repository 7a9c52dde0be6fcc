/** The first letters of how Chinese characters are read, so that `xzsp` finds 行政审批. Which reading is the dictionary's choice. */
import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const LETTER = /^[a-z0-9]$/

/**
 * The initials of a normalised text, with its letters and digits where they stand and nothing else; empty for a text
 * without Chinese characters, which is found as it is written.
 */
export function initialsOf(text: string): string {
  if (!HAN.test(text)) return ''
  const letters: string[] = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
  return letters.filter((letter) => LETTER.test(letter)).join('')
}

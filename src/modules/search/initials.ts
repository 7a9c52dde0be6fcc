/** The first letters of how Chinese characters are read, so that `xzsp` finds 行政审批. Which reading is the dictionary's choice. */
import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const LETTER = /^[a-z0-9]$/

interface Initial {
  readonly letter: string
  /** Which character of the text it is read from. */
  readonly at: number
}

/**
 * The initials of a normalised text, with its letters and digits where they stand and nothing else; empty for a text
 * without Chinese characters, which is found as it is written.
 */
export function initialsOf(text: string): string {
  return readInitials(text)
    .map(({ letter }) => letter)
    .join('')
}

/** So many names are remembered; then all are forgotten. */
const NAMES_MAX = 20_000
const initialsOfNames = new Map<string, string>()

/** The same for a name that many matters bear: reading one costs more than all the rest of indexing a matter. */
export function initialsOfName(name: string): string {
  const known = initialsOfNames.get(name)
  if (known !== undefined) return known
  if (initialsOfNames.size >= NAMES_MAX) initialsOfNames.clear()
  const initials = initialsOf(name)
  initialsOfNames.set(name, initials)
  return initials
}

/** The stretch of a normalised text that some initials stand for, or null when they stand for none. */
export function stretchFor(text: string, initials: string): string | null {
  const read = readInitials(text)
  const from = read
    .map(({ letter }) => letter)
    .join('')
    .indexOf(initials)
  const first = read[from]
  const last = read[from + initials.length - 1]
  if (first === undefined || last === undefined) return null
  return Array.from(text)
    .slice(first.at, last.at + 1)
    .join('')
}

function readInitials(text: string): Initial[] {
  if (!HAN.test(text)) return []
  const letters: string[] = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
  return letters.map((letter, at) => ({ letter, at })).filter(({ letter }) => LETTER.test(letter))
}

/**
 * The unified social credit code 统一社会信用代码: form and check characters (GB 32100-2015, GB 11714-1997), and how names and
 * codes are made alike for searching. Pure; whether a code is already registered is the store's knowledge.
 */
import { normaliseSearch } from '../../engines/registers/search-text.ts'
import { Refusal, reason, type Reason } from '../../kernel/refusal.ts'

/** The 31 symbols of the code: digits and capitals without I, O, S, V, Z. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_LENGTH = 18
/** 3^(i-1) mod 31 for the first 17 characters (GB 32100). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** For the eight characters of the subject's own code, which begins at position 9 (GB 11714). */
const SUBJECT_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const SUBJECT_AT = 8

/** What is wrong with a code: an error is final, a warning may be set aside by a person who has seen the licence. */
export interface UsccFinding {
  /** As it is kept: capitals, without spaces. */
  readonly code: string
  readonly error: Reason | null
  readonly warning: Reason | null
}

/**
 * Checks a code as typed. Errors: not 18 characters, or one that the code never uses. Warnings: a check character that
 * does not fit; some early codes are legal and fail it (domain §4.1), so that alone never refuses an enterprise.
 */
export function checkUscc(typed: string): UsccFinding {
  const code = normaliseUscc(typed)
  const characters = Array.from(code)
  const { length } = characters
  if (length !== CODE_LENGTH) return { code, error: reason('uscc.length', { length }), warning: null }
  const at = characters.findIndex((character) => !SYMBOLS.includes(character))
  if (at >= 0) {
    const values = { position: at + 1, character: characters[at] ?? '' }
    return { code, error: reason('uscc.character', values), warning: null }
  }
  return { code, error: null, warning: warningOf(code) }
}

/** Whether a code that was registered fails a check character. */
export function hasUsccWarning(code: string): boolean {
  return checkUscc(code).warning !== null
}

/**
 * The code as it is to be registered. Refuses (`invalid_input`, at `/uscc`) an error, and a warning that nobody has
 * confirmed.
 */
export function requireUscc(typed: string, isConfirmed: boolean): string {
  const { code, error, warning } = checkUscc(typed)
  const why = error ?? (isConfirmed ? null : warning)
  if (why === null) return code
  throw new Refusal('invalid_input', why, [{ path: '/uscc', ...why }])
}

/** A typed code in capitals and narrow characters, without spaces. */
function normaliseUscc(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

function warningOf(code: string): Reason | null {
  const { fits, subjectFits } = checksOf(code)
  if (!fits) return reason('uscc.check', { expected: checkCharacter(code) })
  return subjectFits ? null : reason('uscc.subjectCheck', { expected: subjectCheckCharacter(code) })
}

/** Whether the check character of a well-formed code fits (GB 32100), and that of the subject's own code in it (GB 11714). */
export function checksOf(code: string): { readonly fits: boolean; readonly subjectFits: boolean } {
  return {
    fits: code[CODE_LENGTH - 1] === checkCharacter(code),
    subjectFits: code[CODE_LENGTH - 2] === subjectCheckCharacter(code),
  }
}

/** What a well-formed code says. */
export interface UsccParts {
  /** Who registers, and what kind of subject: two characters. */
  readonly registrar: string
  readonly category: string
  /** GB/T 2260, of the registering office. */
  readonly region: string
  /** The subject's own code with its check character (GB 11714). */
  readonly subject: string
  readonly check: string
}

/** Takes a well-formed code to pieces. */
export function usccPartsOf(code: string): UsccParts {
  return {
    registrar: code.slice(0, 1),
    category: code.slice(1, 2),
    region: code.slice(2, SUBJECT_AT),
    subject: code.slice(SUBJECT_AT, CODE_LENGTH - 1),
    check: code.slice(-1),
  }
}

/** A whole code from its first sixteen characters: both check characters are added. */
export function withCheckCharacters(head: string): string {
  const seventeen = head + subjectCheckCharacter(head)
  return seventeen + checkCharacter(seventeen)
}

/** The 18th character that the 17 before it ask for. */
function checkCharacter(code: string): string {
  const sum = weighted(code, WEIGHTS, (character) => SYMBOLS.indexOf(character))
  return SYMBOLS[(31 - (sum % 31)) % 31] ?? ''
}

/** The 17th character that the eight before it ask for; letters count from A = 10. */
function subjectCheckCharacter(code: string): string {
  const sum = weighted(code.slice(SUBJECT_AT), SUBJECT_WEIGHTS, (character) => parseInt(character, 36))
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}

function weighted(text: string, weights: readonly number[], valueOf: (character: string) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * valueOf(text.charAt(index)), 0)
}

/** What a search finds an enterprise by: its name and its code. */
export function searchText(name: string, uscc: string): string {
  return `${normaliseSearch(name)} ${normaliseSearch(uscc)}`
}

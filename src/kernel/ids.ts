/**
 * Identifiers and chance, both given from outside so that a run can be repeated: UUIDs that sort by time, and the
 * short codes that people read out on the telephone.
 */
import { isoDay, type Day, type Moment } from '../calendar/days.ts'

/** A source of chance. Real deployments use the operating system's; simulations a seeded one. */
export interface Random {
  bytes(count: number): Uint8Array
}

/** A source of identifiers: UUIDv7, ascending even within one millisecond, so a parent sorts before its parts. */
export interface Ids {
  next(): string
}

/** The time source. */
export interface Now {
  (): Moment
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/**
 * Makes a generator of UUIDv7 (RFC 9562). Within a millisecond, or when time runs backwards, the last timestamp is
 * kept and a 12-bit counter goes up; when it is full the timestamp moves on by one millisecond.
 */
export function makeIds(now: Now, random: Random): Ids {
  let lastMs = 0
  let counter = 0
  return {
    next() {
      const ms = now()
      if (ms > lastMs) {
        lastMs = ms
        counter = 0
      } else if (++counter > 0xfff) {
        lastMs += 1
        counter = 0
      }
      const time = lastMs.toString(16).padStart(12, '0')
      const tail = random.bytes(8)
      tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
      const rest = hexOf(tail)
      const sequence = counter.toString(16).padStart(3, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${rest.slice(0, 4)}-${rest.slice(4)}`
    },
  }
}

/** A whole number from 0 up to but not including `below` (at most 2^32), without bias worth naming. */
export function randomBelow(random: Random, below: number): number {
  const bytes = random.bytes(6)
  let value = 0
  for (const byte of bytes) value = value * 256 + byte
  return value % below
}

/** Digits and letters without those that are misheard or misread (0 O 1 I L); 31 symbols. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_RANDOM_LENGTH = 6
/** Two letters of the kind and the day as YYMMDD. */
const CODE_HEAD_LENGTH = 8

/**
 * A code for people: kind letters, day as YYMMDD, six random characters and a check character, for example
 * `SQ260922K7MPQ2F`. It cannot be guessed from another one, and no counter is locked to make it.
 */
export function makeCode(letters: string, on: Day, random: Random): string {
  const iso = isoDay(on)
  let body = letters + iso.slice(2, 4) + iso.slice(5, 7) + iso.slice(8, 10)
  for (let i = 0; i < CODE_RANDOM_LENGTH; i++)
    body += CODE_ALPHABET[randomBelow(random, CODE_ALPHABET.length)]
  return body + checkCharacter(body)
}

/** Whether a typed code is whole: known characters and the right check character. Case and spaces do not matter. */
export function isCode(typed: string): boolean {
  const code = normaliseCode(typed)
  return (
    /^[A-Z]{2}\d{6}[2-9A-HJKMNP-Z]{7}$/.test(code) && checkCharacter(code.slice(0, -1)) === code.slice(-1)
  )
}

/** A typed code without spaces and dashes, in capitals, full-width characters made narrow. */
export function normaliseCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/**
 * Weighted sum modulo 31, the weights going down to 1 at the check character itself, so that every single wrong
 * character and every swap of neighbours shows. Letters and digits of the head count by their own order, where no two
 * that may stand in one place are 31 apart; all others by their place in the alphabet.
 */
function checkCharacter(body: string): string {
  let sum = 0
  for (let at = 0; at < body.length; at++) sum += valueAt(body, at) * (body.length - at + 1)
  return CODE_ALPHABET[(CODE_ALPHABET.length - (sum % CODE_ALPHABET.length)) % CODE_ALPHABET.length] as string
}

function valueAt(body: string, at: number): number {
  const character = body.charAt(at)
  return at < CODE_HEAD_LENGTH ? parseInt(character, 36) : CODE_ALPHABET.indexOf(character)
}

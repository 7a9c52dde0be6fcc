/**
 * The journal's chain: how a line is hashed and joined to the one before it. The hash covers the exact text of the
 * patch through a salted hash of its own, so that a patch can be erased and the chain stays whole.
 */
import { hash as hashOf } from 'node:crypto'
import type { Moment } from '../calendar/days.ts'
import type { Random } from '../kernel/ids.ts'
import type { Audience, Party, PersonId, PostId } from '../kernel/matter.ts'

/** The hash function, named in every line so that it can be changed one day: SM3 (GB/T 32905). */
export const ALGORITHM = 'sm3'
export const CHAIN_START = ''

/** A line as it is stored. `patch` and `patchSalt` are null once erased. */
export interface JournalRow {
  readonly subject: string
  readonly seq: number
  readonly recordedAt: Moment
  readonly happenedAt: Moment
  readonly actorId: PersonId | null
  readonly insteadOf: PersonId | null
  readonly postId: PostId | null
  readonly act: string
  readonly holder: Party | null
  readonly audience: Audience
  readonly requestKey: string | null
  readonly inputHash: string | null
  readonly calendarNo: number
  readonly lawNo: number
  readonly organisationNo: number
  readonly patch: string | null
  readonly patchSalt: string | null
  readonly patchHash: string
  readonly algorithm: string
  readonly prev: string
  readonly hash: string
}

/** Hexadecimal digest of a text under the journal's hash function, or under the one named in an older line. */
export function digest(text: string, algorithm: string = ALGORITHM): string {
  return hashOf(algorithm, text, 'hex')
}

/** Joins a line to its chain: gives it a salt, the hash of its patch and its own hash. */
export function chain(
  line: Omit<JournalRow, 'patchSalt' | 'patchHash' | 'algorithm' | 'hash'> & { patch: string },
  random: Random,
): JournalRow {
  const patchSalt = Buffer.from(random.bytes(16)).toString('hex')
  const salted = { ...line, patchSalt, patchHash: digest(patchSalt + line.patch), algorithm: ALGORITHM }
  return { ...salted, hash: lineHash(salted) }
}

/** The hash that a line must have, computed from everything in it but its patch, of which the hash counts. */
export function lineHash(line: Omit<JournalRow, 'hash'>): string {
  const head = JSON.stringify([
    line.algorithm,
    line.subject,
    line.seq,
    line.recordedAt,
    line.happenedAt,
    line.actorId,
    line.insteadOf,
    line.postId,
    line.act,
    line.holder,
    line.audience,
    line.requestKey,
    line.inputHash,
    line.calendarNo,
    line.lawNo,
    line.organisationNo,
  ])
  return digest(line.prev + head + line.patchHash, line.algorithm)
}

/** Whether the patch of a line is the one that was hashed; an erased one cannot be checked and counts as whole. */
export function isPatchWhole(
  line: Pick<JournalRow, 'patch' | 'patchSalt' | 'patchHash' | 'algorithm'>,
): boolean {
  if (line.patch === null || line.patchSalt === null) return line.patch === line.patchSalt
  return digest(line.patchSalt + line.patch, line.algorithm) === line.patchHash
}

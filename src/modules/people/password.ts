/**
 * Passwords as argon2id hashes in PHC form. The work is done on other threads: a sign-in keeps a core busy for some thirty
 * milliseconds, and nobody else waits for it. Where hashes are kept, and who may try how often, is decided elsewhere.
 */
import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Random } from '../../kernel/ids.ts'

/** What OWASP asks at least: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32

interface Hashed {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly tag: Buffer
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
const derive = promisify(argon2)

/** The hash of a password, with a salt of its own. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = Buffer.from(random.bytes(SALT_BYTES))
  const tag = await tagOf(password, { ...COST, salt, tagLength: TAG_BYTES })
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/** Whether a password is the one that was hashed. Throws for a text that is no such hash: it must never read as "wrong". */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { tag, ...given } = parse(hash)
  return timingSafeEqual(await tagOf(password, { ...given, tagLength: tag.length }), tag)
}

function tagOf(
  password: string,
  cost: Omit<Hashed, 'tag'> & { readonly tagLength: number },
): Promise<Buffer> {
  const { salt, ...rest } = cost
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...rest })
}

function parse(hash: string): Hashed {
  const parts = PHC.exec(hash)
  if (parts === null) throw new Error('not an argon2id hash')
  const bytes = (index: number) => Buffer.from(parts[index] ?? '', 'base64')
  return {
    memory: Number(parts[1]),
    passes: Number(parts[2]),
    parallelism: Number(parts[3]),
    salt: bytes(4),
    tag: bytes(5),
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

/** Keys of clients: 256 bits of chance, shown once. A plain hash is enough to keep them: nobody can guess or search so many. */
import { createHash } from 'node:crypto'
import type { Random } from '../../kernel/ids.ts'

const KEY_BYTES = 32
/** What a key looks like, so that one which has strayed into a file or a log is recognised. */
const PREFIX = 'zt_'
const BEARER = /^Bearer (zt_[\w-]{43})$/

export function makeKey(random: Random): string {
  return PREFIX + Buffer.from(random.bytes(KEY_BYTES)).toString('base64url')
}

export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The key in a header `Authorization: Bearer …`; null where there is none. */
export function keyIn(authorization: string | undefined): string | null {
  return BEARER.exec(authorization ?? '')?.[1] ?? null
}

/**
 * The server's one secret: given by the operator, or generated once and kept beside the data in a file that only this
 * user can read. Everything that needs a key derives its own from it by purpose.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from './operator-error.ts'

const SECRET_BYTES = 32
const OWNER_ONLY = 0o600

/** The path of the generated secret. */
export function secretFile(home: string): string {
  return path.join(home, 'secret')
}

/** The given secret, or the one kept in `home`, generated on first use. Two processes that start at once agree on one. */
export async function readSecret(home: string, given: string | null): Promise<string> {
  if (given !== null) return given
  return (await readKept(home)) ?? (await generate(home))
}

/** A key for one purpose, as 64 hexadecimal characters. */
export function deriveKey(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('hex')
}

async function readKept(home: string): Promise<string | null> {
  try {
    return (await readFile(secretFile(home), 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Writes to a name of its own, then links: the file appears whole, and whoever comes second reads the first one's. */
async function generate(home: string): Promise<string> {
  await mkdir(home, { recursive: true })
  const secret = randomBytes(SECRET_BYTES).toString('hex')
  const own = `${secretFile(home)}.${process.pid}`
  await writeFile(own, `${secret}\n`, { mode: OWNER_ONLY })
  try {
    await link(own, secretFile(home))
    return secret
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return (await readKept(home)) ?? secret
  } finally {
    await unlink(own)
  }
}

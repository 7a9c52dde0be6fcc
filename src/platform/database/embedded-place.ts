/**
 * Where an embedded database lies: data and socket in one place that its user can walk to, the server's log beside them.
 */
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, mkdtemp, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { codeOf, OperatorError } from '../operator-error.ts'
import { makeOwnFolder } from './embedded-create.ts'
import { canReach } from './embedded-user.ts'
import type { DatabaseUser } from './embedded-user.ts'

/** Part of the socket's file name; no TCP port is opened. */
export const SOCKET_PORT = 5432

const LOG_BYTES_MAX = 10_000_000

/** A Unix socket's path may have at most 107 bytes. */
const SOCKET_FOLDER_LENGTH_MAX = 107 - `/.s.PGSQL.${SOCKET_PORT}`.length

/** Where data go when the project lies where the database's user may not walk, such as root's home. */
const STATE_FOLDER = '/var/lib/zhitong'

/** The real folder that data and socket lie in: below the home, or where a link there points to. */
export async function findPlace(home: string, user: DatabaseUser): Promise<string> {
  const place = path.join(home, 'postgres')
  if ((await lstat(place).catch(() => null)) === null) await makePlace(home, place, user)
  try {
    return await realpath(place)
  } catch (error) {
    throw new OperatorError(
      {
        zh: `${place} 指向的数据目录不存在：请恢复该目录，或删除此链接以从空库开始。`,
        en: `The data folder that ${place} points to is missing: bring it back, or remove the link to begin with an empty database.`,
      },
      error,
    )
  }
}

async function makePlace(home: string, place: string, user: DatabaseUser): Promise<void> {
  if ((await mkdir(home, { recursive: true })) !== undefined) await chmod(home, 0o755)
  if (await canReach(user, home)) {
    await mkdir(place, { recursive: true })
    await chmod(place, 0o755)
    return
  }
  await mkdir(STATE_FOLDER, { recursive: true })
  await chmod(STATE_FOLDER, 0o755)
  const state = await mkdtemp(`${STATE_FOLDER}/`)
  await chmod(state, 0o755)
  try {
    await symlink(state, place)
  } catch (error) {
    await rm(state, { recursive: true })
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** The folder of the socket, short enough for the system's limit. */
export function socketFolderOf(place: string): string {
  const usual = path.join(place, 'socket')
  if (Buffer.byteLength(usual) <= SOCKET_FOLDER_LENGTH_MAX) return usual
  const short = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return path.join(os.tmpdir(), `zhitong-${short}`)
}

/** Makes the folder, or makes sure that the one there is ours: in a shared folder somebody else may have been first. */
export async function makeSocketFolder(folder: string, user: DatabaseUser): Promise<void> {
  await makeOwnFolder(folder, user)
  const entry = await lstat(folder)
  const owner = user.ids?.uid ?? process.geteuid?.()
  if (entry.isDirectory() && entry.uid === owner && (entry.mode & 0o077) === 0) return
  throw new OperatorError({
    zh: `套接字目录 ${folder} 不属于数据库用户，或对他人开放：请删除它后重试。`,
    en: `The socket folder ${folder} does not belong to the database's user or is open to others: remove it and try again.`,
  })
}

/** The server's log, beside the data; what grew too large is kept once under another name. */
export async function makeLogFile(home: string): Promise<string> {
  const file = path.join(home, 'postgres.log')
  const size = (await stat(file).catch(() => null))?.size ?? 0
  if (size > LOG_BYTES_MAX) await rename(file, `${file}.1`)
  return file
}

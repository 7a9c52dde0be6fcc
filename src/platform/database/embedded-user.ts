/**
 * As which user the embedded PostgreSQL runs. It refuses to run as root, so root hands it to the user `postgres`, made if
 * need be, or, where no user can be made, to a user namespace in which root looks like somebody else.
 */
import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../operator-error.ts'

/** How to start a program as the database's user. */
export interface DatabaseUser {
  /** Null: as ourselves. */
  readonly ids: { readonly uid: number; readonly gid: number } | null
  /** Put before the program's own arguments, e.g. `unshare` and its options. */
  readonly prefix: readonly string[]
}

const OURSELVES: DatabaseUser = { ids: null, prefix: [] }
const USER_NAME = 'postgres'

/** `daemon`, present in every Debian: PostgreSQL asks for the name of the user that it believes to be. */
const NAMESPACE_UID = 1

/**
 * Chooses the user. Data that exist keep theirs: files of root were made in a namespace, all others by their owner.
 * Refuses when we are root and may neither change to another user nor make a namespace.
 */
export async function chooseDatabaseUser(dataFolder: string): Promise<DatabaseUser> {
  const owner = await stat(dataFolder).catch(() => null)
  const we = process.geteuid?.() ?? -1
  if (we !== 0) {
    if (owner === null || owner.uid === we) return OURSELVES
    throw new OperatorError({
      zh: `数据目录 ${dataFolder} 属于另一用户（uid ${owner.uid}）：请用该用户或 root 启动。`,
      en: `The data folder ${dataFolder} belongs to another user (uid ${owner.uid}): start as that user or as root.`,
    })
  }
  if (owner !== null)
    return owner.uid === 0 ? namespace() : { ids: { uid: owner.uid, gid: owner.gid }, prefix: [] }
  return postgresUser() ?? namespace()
}

/** Whether the user can get at `file` by walking there; permission lists beyond the mode bits are not looked at. */
export async function canReach(user: DatabaseUser, file: string): Promise<boolean> {
  if (user.ids === null) return true
  for (let at = file; ; at = path.dirname(at)) {
    const entry = await stat(at).catch(() => null)
    if (entry === null || !mayEnter(user.ids, entry)) return false
    if (at === path.dirname(at)) return true
  }
}

function mayEnter(
  ids: { uid: number; gid: number },
  entry: { uid: number; gid: number; mode: number },
): boolean {
  if (entry.uid === ids.uid) return (entry.mode & 0o500) === 0o500
  if (entry.gid === ids.gid) return (entry.mode & 0o050) === 0o050
  return (entry.mode & 0o001) !== 0
}

function postgresUser(): DatabaseUser | null {
  const known = lookUp()
  if (known !== null) return known
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', USER_NAME], { stdio: 'ignore' })
  return lookUp()
}

function lookUp(): DatabaseUser | null {
  const ids = { uid: askId('-u'), gid: askId('-g') }
  if (!Number.isInteger(ids.uid) || !Number.isInteger(ids.gid)) return null
  const may = spawnSync('true', { ...ids, stdio: 'ignore' })
  return may.status === 0 ? { ids, prefix: [] } : null
}

/** Asks `id`, which knows users from directory services too, for a number of the user; NaN when there is no such user. */
function askId(option: '-u' | '-g'): number {
  const asked = spawnSync('id', [option, USER_NAME], { encoding: 'utf8' })
  return asked.status === 0 ? Number(asked.stdout) : NaN
}

function namespace(): DatabaseUser {
  const prefix = ['unshare', '--user', `--map-user=${NAMESPACE_UID}`, `--map-group=${NAMESPACE_UID}`]
  const tried = spawnSync('unshare', [...prefix.slice(1), 'true'], { stdio: 'ignore' })
  if (tried.status === 0) return { ids: null, prefix }
  throw new OperatorError({
    zh: 'PostgreSQL 不能以 root 运行，而这里既不能建立用户 postgres 也不能使用用户命名空间：请改用普通用户启动，或设置 DATABASE_URL。',
    en: 'PostgreSQL does not run as root, and neither a user postgres nor a user namespace can be made here: start as an ordinary user, or set DATABASE_URL.',
  })
}

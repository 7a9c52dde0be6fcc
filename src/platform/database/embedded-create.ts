/**
 * Makes the data folder of an embedded database: initialised, with our two roles and an empty database in it, complete
 * or not at all. A folder is built under another name and renamed when it is whole, so a kill at any step is harmless.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { explainServerLog } from './embedded-errors.ts'
import { commandAs, SERVER_ENVIRONMENT } from './embedded-process.ts'
import type { DatabaseUser } from './embedded-user.ts'
import { APP_ROLE, DATABASE, OWNER_ROLE } from './names.ts'

/** Sessions come through the Unix socket only, and prove who they are even there: other users may reach the folder. */
const HOST_RULES = '# Written once by the launcher.\nlocal all all scram-sha-256\n'

/** Kept in the data folder until somebody's data are in it. */
export const NEW_MARK = 'zhitong.new'

export interface CreationPlan {
  /** The folder with `bin`. */
  readonly binaries: string
  readonly user: DatabaseUser
  readonly dataFolder: string
  readonly passwords: RolePasswords
  /** Skips the flush to disk, for data that nobody will miss. */
  readonly throwaway: boolean
}

/** Hexadecimal, so they need no quoting. */
export interface RolePasswords {
  readonly owner: string
  readonly app: string
}

/** Creates the data folder. Its superuser gets no password, so nobody can sign in as it. */
export async function createDataFolder(plan: CreationPlan): Promise<void> {
  const building = `${plan.dataFolder}.new`
  await rm(building, { recursive: true, force: true })
  await makeOwnFolder(building, plan.user)
  await initialise(plan, building)
  await writeFile(path.join(building, 'pg_hba.conf'), HOST_RULES)
  await setUpRoles({ ...plan, dataFolder: building }, true)
  const mark = path.join(building, NEW_MARK)
  await writeFile(mark, 'No data of anybody is in this database yet; see the launcher.\n')
  if (plan.user.ids !== null) await chown(mark, plan.user.ids.uid, plan.user.ids.gid)
  await rename(building, plan.dataFolder)
}

/** A folder that only the database's user may enter. */
export async function makeOwnFolder(folder: string, user: DatabaseUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (user.ids !== null) await chown(folder, user.ids.uid, user.ids.gid)
  await chmod(folder, 0o700)
}

/**
 * Sets the passwords of our roles, and makes roles and database first when `fresh`, in a server without connections that
 * ends with its input. The server of the folder must be stopped.
 */
export async function setUpRoles(plan: Omit<CreationPlan, 'throwaway'>, fresh: boolean): Promise<void> {
  const verb = fresh ? 'create' : 'alter'
  const statements = [
    `${verb} role ${OWNER_ROLE} login createdb password '${plan.passwords.owner}'`,
    `${verb} role ${APP_ROLE} login password '${plan.passwords.app}'`,
  ]
  if (fresh) statements.push(`create database ${DATABASE} owner ${OWNER_ROLE}`)
  const args = ['--single', '-c', 'log_min_error_statement=panic', '-D', plan.dataFolder, 'postgres']
  await run(plan, path.join(plan.binaries, 'bin', 'postgres'), args, `${statements.join('\n')}\n`)
}

async function initialise(plan: CreationPlan, folder: string): Promise<void> {
  const args = ['-D', folder, '-U', 'postgres', '--encoding=UTF8', '--no-instructions']
  args.push(
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth-local=reject',
    '--auth-host=reject',
  )
  if (plan.throwaway) args.push('--no-sync')
  await run(plan, path.join(plan.binaries, 'bin', 'initdb'), args, '')
}

/** Runs a program of PostgreSQL to its end. In single-user mode an error shows only in what it writes. */
async function run(
  plan: Omit<CreationPlan, 'throwaway'>,
  program: string,
  args: string[],
  input: string,
): Promise<void> {
  const child = spawn(...commandAs(plan.user, program, args), {
    ...plan.user.ids,
    cwd: path.dirname(plan.dataFolder),
    env: SERVER_ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [written] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0 || /\b(ERROR|FATAL|PANIC):/.test(written))
    throw explainServerLog(written, plan.dataFolder)
}

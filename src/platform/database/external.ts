/**
 * A PostgreSQL that somebody else runs (`DATABASE_URL`). The role of the URL owns and migrates; we serve as a role of less
 * rights where the server lets us make one or sign in as it, and say so where it does not.
 */
import { Client } from 'pg'
import { codeOf, OperatorError } from '../operator-error.ts'
import { deriveKey } from '../secret.ts'
import { APP_ROLE } from './names.ts'
import { CONNECT_TIMEOUT_MS, trySignIn } from './pool.ts'
import type { ConnectionConfig } from './pool.ts'

export interface ExternalOptions {
  readonly url: string
  readonly secret: string
  /** Whether every server of this database has the same secret: only then may the serving role's password be set. */
  readonly isSecretShared: boolean
  readonly onNote?: (note: string) => void
}

export interface ExternalDatabase {
  readonly ownerConfig: ConnectionConfig
  /** The serving role's; the owner's where signing in as the serving role is not possible. */
  readonly appConfig: ConnectionConfig
}

const VERSION_MIN = 15

/** SQLSTATEs: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DUPLICATE_ROLE = '42710'
const NOT_PRIVILEGED = '42501'

/**
 * Connects once to see that the database can be used, and makes the serving role. Refuses with one sentence a server that
 * does not answer, a wrong password, a missing database, a version before 15, an encoding other than UTF-8.
 */
export async function openExternal(options: ExternalOptions): Promise<ExternalDatabase> {
  const client = new Client({ connectionString: options.url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect().catch((error: unknown) => {
      throw explainConnection(error, client)
    })
    await refuseUnfit(client)
    const { host, port, database, user, password, ssl } = client
    const ownerConfig: ConnectionConfig = { host, port, database, user, password: password ?? undefined, ssl }
    const appPassword = deriveKey(options.secret, `database role ${APP_ROLE}`)
    const appConfig = { ...ownerConfig, user: APP_ROLE, password: appPassword }
    await makeAppRole(client, appPassword)
    return {
      ownerConfig,
      appConfig: (await canServeAs(client, appConfig, options)) ? appConfig : ownerConfig,
    }
  } finally {
    await client.end()
  }
}

async function refuseUnfit(client: Client): Promise<void> {
  const asked = `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding`
  const { rows } = await client.query<{ major: number; encoding: string }>(asked)
  const { major, encoding } = rows[0] ?? { major: 0, encoding: '' }
  if (major < VERSION_MIN) {
    throw new OperatorError({
      zh: `DATABASE_URL 指向 PostgreSQL ${major}，需要 ${VERSION_MIN} 或更新版本。`,
      en: `DATABASE_URL leads to PostgreSQL ${major}; ${VERSION_MIN} or newer is needed.`,
    })
  }
  if (encoding === 'UTF8') return
  throw new OperatorError({
    zh: `DATABASE_URL 指向的数据库编码为 ${encoding}，需要 UTF8：请用 encoding 'UTF8' 另建数据库。`,
    en: `The database of DATABASE_URL has the encoding ${encoding} and must have UTF8: create one with encoding 'UTF8'.`,
  })
}

/** Migrations grant rights to the serving role, so it must exist even where we cannot sign in as it. */
async function makeAppRole(client: Client, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
  if (rowCount !== 0) return
  try {
    await client.query(`create role ${APP_ROLE} login password '${password}'`)
  } catch (error) {
    if (codeOf(error) === DUPLICATE_ROLE) return
    if (codeOf(error) !== NOT_PRIVILEGED) throw error
    throw new OperatorError(
      {
        zh: `DATABASE_URL 的用户无权建立角色 ${APP_ROLE}：请由数据库管理员执行 create role ${APP_ROLE} login 后重试。`,
        en: `The user of DATABASE_URL may not create the role ${APP_ROLE}: have the administrator run create role ${APP_ROLE} login, then try again.`,
      },
      error,
    )
  }
}

async function canServeAs(
  client: Client,
  config: ConnectionConfig,
  options: ExternalOptions,
): Promise<boolean> {
  if ((await trySignIn(config)) === null) return true
  if (options.isSecretShared) {
    const set = client.query(`alter role ${APP_ROLE} login password '${String(config.password)}'`)
    const isSet = await set.then(
      () => true,
      () => false,
    )
    if (isSet && (await trySignIn(config)) === null) return true
  }
  options.onNote?.(
    `无法以 ${APP_ROLE} 登录，暂以 DATABASE_URL 的用户（权限偏大）提供服务：设置 ZHITONG_SECRET 后可由直通设定其密码 / cannot sign in as ${APP_ROLE}: serving as the user of DATABASE_URL, who may do more than it should; with ZHITONG_SECRET set, Zhitong sets that role's password`,
  )
  return false
}

/** One sentence for what keeps us from connecting; the password is in none of them. */
function explainConnection(error: unknown, client: Client): OperatorError {
  const where = client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`
  const detail = error instanceof Error ? error.message || codeOf(error) : String(error)
  const [zh, en] = CONNECTION_SAYS[codeOf(error)] ?? [`无法连接：${detail}`, `no connection: ${detail}`]
  const place = `${client.user ?? ''}@${where}/${client.database ?? ''}`
  return new OperatorError(
    { zh: `DATABASE_URL（${place}）${zh}。`, en: `DATABASE_URL (${place}): ${en}.` },
    error,
  )
}

const CONNECTION_SAYS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ECONNREFUSED: ['没有数据库在监听：请检查主机和端口', 'no database is listening: check host and port'],
  ENOENT: ['套接字不存在：请检查路径', 'there is no such socket: check the path'],
  ENOTFOUND: ['主机名无法解析：请检查主机名', 'the host name is unknown: check it'],
  EAI_AGAIN: ['主机名暂时无法解析：请检查网络', 'the host name cannot be looked up now: check the network'],
  ETIMEDOUT: ['没有应答：请检查网络和防火墙', 'no answer: check network and firewall'],
  EHOSTUNREACH: ['主机不可达：请检查网络', 'the host cannot be reached: check the network'],
  '28P01': ['用户名或密码不正确', 'the user name or the password is wrong'],
  '28000': ['服务器不允许该用户从本机登录', 'the server does not let this user sign in from here'],
  '3D000': ['数据库不存在：请先建立该数据库', 'there is no such database: create it first'],
  '57P03': ['数据库正在启动：请稍后再试', 'the database is starting: try again shortly'],
  '53300': ['数据库连接数已满：请稍后再试', 'the database has no connection left: try again later'],
}

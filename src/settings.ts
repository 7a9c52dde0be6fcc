/**
 * What the environment says about this server, read once and checked. The only file that reads the environment;
 * command line options are laid over it by the commands. It opens nothing and creates nothing.
 */
import path from 'node:path'
import { OperatorError } from './platform/operator-error.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface Settings {
  /** Connection string of an external PostgreSQL (`DATABASE_URL`); null means the embedded one. */
  readonly databaseUrl: string | null
  readonly host: string
  readonly port: number
  /** Where this server keeps its own data (`ZHITONG_HOME`): embedded database, generated secret, files. */
  readonly home: string
  /** `ZHITONG_SECRET`, or null when one is to be generated beside the data. */
  readonly givenSecret: string | null
  /** Further host names that requests may be addressed to, besides the one listened on. */
  readonly allowedHosts: readonly string[]
  /** False for a pooler in transaction mode, which mixes up named statements (`PG_NAMED_STATEMENTS=0`). */
  readonly namedStatements: boolean
  readonly logLevel: LogLevel
}

/** The folder that holds this project. */
export const PROJECT = path.resolve(import.meta.dirname, '..')

const SECRET_LENGTH_MIN = 32

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks the settings. Refuses (`OperatorError`) the first value that makes no sense, naming its variable. */
export function readSettings(environment: Environment = process.env): Settings {
  const given = (name: string): string | null => environment[name]?.trim() || null
  return {
    databaseUrl: readDatabaseUrl(given('DATABASE_URL')),
    host: readHost(given('HOST') ?? '127.0.0.1'),
    port: readPort(given('PORT') ?? '3000'),
    home: path.resolve(PROJECT, given('ZHITONG_HOME') ?? 'var'),
    givenSecret: readGivenSecret(given('ZHITONG_SECRET')),
    allowedHosts: readAllowedHosts(given('ZHITONG_ALLOWED_HOSTS') ?? ''),
    namedStatements: readSwitch('PG_NAMED_STATEMENTS', given('PG_NAMED_STATEMENTS') ?? '1'),
    logLevel: readLogLevel(given('ZHITONG_LOG_LEVEL') ?? 'warn'),
  }
}

/** A TCP port from 0 (any free one) to 65535. `name` says where the text came from. */
export function readPort(text: string, name = 'PORT'): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw bad(name, text, '应为 0 到 65535 的端口号', 'must be a port number from 0 to 65535')
}

/** An address or a host name to listen on. */
export function readHost(text: string, name = 'HOST'): string {
  if (/^[\w.:-]+$/.test(text)) return text
  throw bad(name, text, '应为主机名或 IP 地址', 'must be a host name or an IP address')
}

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function readDatabaseUrl(text: string | null): string | null {
  if (text === null || /^postgres(ql)?:\/\/\S+$/.test(text)) return text
  throw new OperatorError({
    zh: 'DATABASE_URL 应形如 postgres://用户:密码@主机:5432/数据库。',
    en: 'DATABASE_URL must look like postgres://user:password@host:5432/database.',
  })
}

function readGivenSecret(text: string | null): string | null {
  if (text === null || text.length >= SECRET_LENGTH_MIN) return text
  throw new OperatorError({
    zh: `ZHITONG_SECRET 至少需要 ${SECRET_LENGTH_MIN} 个字符。`,
    en: `ZHITONG_SECRET needs at least ${SECRET_LENGTH_MIN} characters.`,
  })
}

function readAllowedHosts(text: string): string[] {
  const hosts = text
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '')
  const wrong = hosts.find((host) => !/^[\w.-]+(:\d{1,5})?$/.test(host))
  if (wrong === undefined) return hosts
  throw bad('ZHITONG_ALLOWED_HOSTS', wrong, '应为逗号分隔的主机名', 'must be host names separated by commas')
}

function readSwitch(name: string, text: string): boolean {
  if (text === '1' || text === '0') return text === '1'
  throw bad(name, text, '应为 0 或 1', 'must be 0 or 1')
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text)
  if (level !== undefined) return level
  const list = LOG_LEVELS.join(', ')
  throw bad('ZHITONG_LOG_LEVEL', text, `应为 ${list} 之一`, `must be one of ${list}`)
}

function bad(name: string, text: string, zh: string, en: string): OperatorError {
  return new OperatorError({
    zh: `${name}=${text} 无效：${zh}。`,
    en: `${name}=${text} is not valid: it ${en}.`,
  })
}

/** What `doctor` sees in the database: version, rights of the serving role, migrations, calendar, demo people, time. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Pool } from 'pg'
import { CHINA_ZONE, dayOf, partsOf } from '../calendar/days.ts'
import type { Moment } from '../calendar/days.ts'
import { listPending } from '../platform/database/migrate.ts'
import { APP_ROLE } from '../platform/database/names.ts'
import { createPool } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { systemNow } from '../platform/system.ts'
import { MIGRATIONS } from '../schema.ts'
import { isLoopback } from '../settings.ts'
import type { Settings } from '../settings.ts'
import { openDatabase } from './database.ts'
import { listDemoPeople } from './demo-people.ts'
import { checkSearch } from './doctor-search.ts'
import { bad, good, warning } from './finding.ts'
import type { Finding } from './finding.ts'

const CLOCK_TOLERANCE_MS = 60_000
const NEXT_YEAR_EXPECTED_MONTH = 12

/** Looks into the database of the settings, starting the embedded one for the time being if nobody runs it. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  const dataFolder = path.join(settings.home, 'postgres', 'data')
  if (settings.databaseUrl === null && (await stat(dataFolder).catch(() => null)) === null) {
    return [
      warning(
        'database',
        '尚未建立数据库：首次 npm start 会建立',
        'there is no database yet: the first npm start makes it',
      ),
    ]
  }
  try {
    const database = await openDatabase(settings, { onNote: () => undefined })
    const pool = createPool(database.appConfig, { max: 1, applicationName: 'zhitong doctor' })
    try {
      return [await checkVersion(pool), ...(await lookInside(pool, settings))]
    } finally {
      await pool.end()
      await database.stop()
    }
  } catch (error) {
    if (error instanceof OperatorError) return [bad('database', error.said.zh, error.said.en)]
    throw error
  }
}

async function lookInside(pool: Pool, settings: Settings): Promise<Finding[]> {
  const pending = await listPending(pool, MIGRATIONS)
  if (pending.length > 0) {
    const list = pending.join(', ')
    return [
      bad(
        'migrations',
        `尚未执行：${list}：请运行 zhitong migrate`,
        `not applied: ${list}: run zhitong migrate`,
      ),
    ]
  }
  return [
    good('migrations', '数据库结构为本版本', 'the database has the schema of this version'),
    await checkRole(pool),
    ...(await checkJournalRights(pool)),
    await checkCalendar(pool),
    await checkDemoPeople(settings, pool),
    await checkTime(pool),
    await checkSearch(pool),
  ]
}

async function checkVersion(pool: Pool): Promise<Finding> {
  const version = await askText(pool, `select current_setting('server_version')`)
  return good('database', `PostgreSQL ${version}`, `PostgreSQL ${version}`)
}

/** The serving role must not be able to change the schema or anybody's rights. */
async function checkRole(pool: Pool): Promise<Finding> {
  const role = await askText(pool, 'select current_user')
  if (role !== APP_ROLE) {
    return bad(
      'role',
      `以 ${role} 而不是 ${APP_ROLE} 提供服务：请设置 ZHITONG_SECRET，并允许 ${APP_ROLE} 登录`,
      `serves as ${role} instead of ${APP_ROLE}: set ZHITONG_SECRET and let ${APP_ROLE} sign in`,
    )
  }
  const isMighty = await askYes(
    pool,
    `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or has_schema_privilege('public', 'create') from pg_roles where rolname = current_user`,
  )
  return isMighty
    ? bad(
        'role',
        `${APP_ROLE} 的权限过大：请撤销建表和管理权限`,
        `${APP_ROLE} may do too much: revoke the right to create and to administer`,
      )
    : good(
        'role',
        `以 ${APP_ROLE} 提供服务，不能改动表结构`,
        `serves as ${APP_ROLE}, which cannot change the schema`,
      )
}

async function checkJournalRights(pool: Pool): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const table of ['journal', 'seal']) {
    const mayAdd = await askYes(
      pool,
      `select has_table_privilege('${table}', 'insert') and has_table_privilege('${table}', 'select')`,
    )
    const mayChange = await askYes(pool, `select has_table_privilege('${table}', 'update, delete, truncate')`)
    findings.push(
      mayAdd && !mayChange
        ? good('journal', `${table} 只能读取和追加`, `${table} can only be read and added to`)
        : bad(
            'journal',
            `服务角色对 ${table} 的权限不对：应只有 select 与 insert`,
            `the serving role's rights on ${table} are wrong: select and insert only`,
          ),
    )
  }
  return findings
}

/** Dues beyond the last published year are provisional; the State Council publishes the next one late in the year. */
async function checkCalendar(pool: Pool): Promise<Finding> {
  const { year, month } = partsOf(dayOf(systemNow(), CHINA_ZONE))
  const last = Number(
    await askText(pool, 'select coalesce(max(year), 0)::text from calendar_year where region_id is null'),
  )
  const zh = `节假日安排已发布至 ${last} 年`
  const en = `holidays are published up to ${last}`
  if (last < year)
    return bad('calendar', `${zh}：请导入 ${year} 年放假通知`, `${en}: import the notice for ${year}`)
  const isLate = last === year && month === NEXT_YEAR_EXPECTED_MONTH
  return isLate
    ? warning(
        'calendar',
        `${zh}：${year + 1} 年的通知应已发布`,
        `${en}: the notice for ${year + 1} should be out`,
      )
    : good('calendar', zh, en)
}

async function checkDemoPeople(settings: Settings, pool: Pool): Promise<Finding> {
  const people = await listDemoPeople(pool)
  if (people.length === 0) return good('demo', '没有演示账号', 'no demo accounts')
  const zh = `有 ${people.length} 个演示账号`
  const en = `${people.length} demo accounts`
  return isLoopback(settings.host)
    ? warning('demo', `${zh}：只能监听本机`, `${en}: only this machine may be served`)
    : bad('demo', `${zh}，不能监听 ${settings.host}`, `${en}, so ${settings.host} must not be listened on`)
}

/** A journal line from the future means that this machine's time was set back. */
async function checkTime(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ at: Moment }>(
    'select recorded_at as at from journal order by xid desc limit 1',
  )
  const last = rows[0]?.at
  if (last === undefined || last <= systemNow() + CLOCK_TOLERANCE_MS) {
    return good('time', '本机时间不早于最近一条记录', 'the time is not before the latest journal line')
  }
  return bad(
    'time',
    '本机时间早于最近一条记录：请校正系统时间',
    'the time is before the latest journal line: correct the clock of this machine',
  )
}

async function askText(pool: Pool, query: string): Promise<string> {
  const { rows } = await pool.query<[string]>({ text: query, rowMode: 'array' })
  return rows[0]?.[0] ?? ''
}

async function askYes(pool: Pool, query: string): Promise<boolean> {
  const { rows } = await pool.query<[boolean]>({ text: query, rowMode: 'array' })
  return rows[0]?.[0] === true
}

/** The people of the demo city, whose password everybody knows: shown at the start, and never let out of this machine. */
import type { Pool } from 'pg'
import { OperatorError } from '../platform/operator-error.ts'
import { isLoopback } from '../settings.ts'
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../simulation/people.ts'

export interface DemoPerson {
  readonly login: string
  readonly name: string
}

/** The demo people who may sign in, by login name; none in a real city. */
export async function listDemoPeople(pool: Pool): Promise<DemoPerson[]> {
  const asked = 'select login, name from person where is_demo and password_hash is not null order by login'
  return (await pool.query<DemoPerson>(asked)).rows
}

/** Refuses to serve beyond this machine while there is an account whose password everybody knows. */
export function refuseDemoOutside(people: readonly DemoPerson[], host: string): void {
  if (isLoopback(host) || people.length === 0) return
  throw new OperatorError({
    zh: `数据库中有 ${people.length} 个演示账号（密码公开），因此只能监听本机：请去掉 HOST=${host}，或改用没有演示城市的数据库。`,
    en: `The database has ${people.length} demo accounts with a known password, so only this machine may be served: drop HOST=${host}, or use a database without the demo city.`,
  })
}

/** The table of people to sign in as: those worth meeting, what each can try, and the password of all. */
export function printDemoPeople(people: readonly DemoPerson[]): string {
  const logins = new Set(people.map(({ login }) => login))
  const shown = DEMO_SIGN_INS.filter(({ login }) => logins.has(login))
  const width = Math.max(0, ...shown.map(({ login }) => login.length))
  const lines = shown.map(({ login, role, tries }) =>
    [
      `  ${login.padEnd(width)}  ${role.zh}：${tries.zh}`,
      `  ${' '.repeat(width)}  ${role.en}: ${tries.en}`,
    ].join('\n'),
  )
  const head = `演示账号，密码都是 ${DEMO_PASSWORD} / people to sign in as, all with the password ${DEMO_PASSWORD}`
  return [head, ...lines, ''].join('\n')
}

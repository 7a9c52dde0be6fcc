/** Rolls of departments, posts and people: on a real database with the city of the tests. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { moment } from '../../calendar/days.ts'
import { makeIds } from '../../kernel/ids.ts'
import { loaders } from '../../loaders.ts'
import { openReference } from '../../platform/reference.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity } from '../../../test/support/people.ts'
import { readTable } from '../../platform/table-files/read.ts'
import { enterRoll } from './enter-roll.ts'
import { isPassword } from './password.ts'
import type { RollFault } from './roll.ts'

const NOW = moment('2026-03-02T10:00')
const HEAD = '地区代码,单位,单位职能,岗位,权限,上级岗位,姓名,用户名'
const ROLL = [
  HEAD,
  '990102,临溪区交通运输局,,经办岗,,局长,程远,cheng.yuan',
  '990102,临溪区交通运输局,,局长,region.read,云津市营商环境建设局/局长,韩雪,HanXue',
  '990102,临溪区自然资源局,,经办一岗,,,程远,cheng.yuan',
  '990102,临溪区交通运输局,,执法岗,,局长,,',
].join('\n')

let pool: Pool
beforeEach(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  await givenCity(database.pool('owner'), NOW)
})

async function enter(text: string, isCheck = false) {
  const { world } = await openReference(pool, loaders)
  const random = seededRandom(text)
  const deps = {
    pool,
    calendars: world.calendars,
    now: () => NOW,
    ids: makeIds(() => NOW, random),
    random,
    powers: ['region.read', 'supervise'],
  }
  return enterRoll(deps, await readTable(new TextEncoder().encode(text), {}), isCheck)
}

const count = async (table: string) =>
  (await pool.query<{ n: number }>(`select count(*)::int4 as n from ${table}`)).rows[0]?.n ?? 0

const places = (faults: readonly RollFault[]) =>
  faults.map(({ line, column, why }) => `${line} ${column} ${why.code}`)

describe('a roll', () => {
  test('enters departments, posts and people, with first passwords that must be changed', async () => {
    const { plan, passwords } = await enter(ROLL)
    assert.deepEqual(plan.faults, [])
    assert.deepEqual(
      passwords.map(({ login }) => login),
      ['cheng.yuan', 'hanxue'],
    )
    const { organisation } = (await openReference(pool, loaders)).world
    const bureau = organisation.departments().find(({ name }) => name.zh === '临溪区交通运输局')
    assert.ok(bureau)
    const posts = organisation.postsOf(bureau.id)
    assert.deepEqual(new Set(posts.map(({ name }) => name.zh)), new Set(['经办岗', '局长', '执法岗']))
    const head = posts.find(({ name }) => name.zh === '局长')
    assert.equal(posts.find(({ name }) => name.zh === '经办岗')?.upId, head?.id)
    assert.equal(organisation.post(head?.upId as never)?.name.zh, '局长')
    const [person] = (
      await pool.query<{ password_hash: string; must_change: boolean }>(
        `select password_hash, must_change from person where login = 'hanxue'`,
      )
    ).rows
    assert.ok(person?.must_change)
    assert.ok(await isPassword(passwords[1]?.password as string, person.password_hash))
    const lines = await pool.query(`select from journal where act in ('entered', 'appointed')`)
    assert.equal(lines.rowCount, 1 + 3 + 2 + 3)
  })

  test('read a second time changes nothing', async () => {
    await enter(ROLL)
    const before = await Promise.all(['department', 'post', 'person', 'holding', 'journal'].map(count))
    const { plan, passwords } = await enter(ROLL)
    assert.deepEqual([plan.faults, passwords], [[], []])
    assert.deepEqual(
      await Promise.all(['department', 'post', 'person', 'holding', 'journal'].map(count)),
      before,
    )
  })

  test('only checked, writes nothing', async () => {
    const before = await count('post')
    const { plan } = await enter(ROLL, true)
    assert.equal(plan.additions.posts.length, 3)
    assert.equal(await count('post'), before)
  })

  test('with faults is told line by line and not entered at all', async () => {
    const before = await count('person')
    const { plan } = await enter(
      [
        HEAD,
        '000000,某局,,岗,,,,',
        '990102,某局,wrong,岗,fly,没有的岗位,王五,w',
        '990102,某局,,岗二,,,于小燕,yu',
        '990102,,,岗三,,,,',
        '990102,好局,,好岗,,,好人,hao.ren',
      ].join('\n'),
    )
    assert.deepEqual(
      new Set(places(plan.faults)),
      new Set([
        '2 地区代码 roll.region',
        '3 单位职能 roll.function',
        '3 权限 roll.power',
        '3 上级岗位 roll.up',
        '3 用户名 roll.login',
        '4 用户名 roll.loginTaken',
        '5 单位 field.required',
      ]),
    )
    assert.equal(await count('person'), before)
  })

  test('without a column that is needed says which', async () => {
    const { plan } = await enter('单位,岗位\n某局,岗')
    assert.deepEqual(places(plan.faults), ['1 地区代码 roll.column'])
  })
})

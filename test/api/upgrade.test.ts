/** Cities that were made before: what the migrations give them that nobody has to give by hand. */
import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { moment } from '../../src/calendar/days.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { MIGRATIONS, afterMigrate } from '../../src/schema.ts'
import { createTestDatabase } from '../support/database.ts'

const now = () => moment('2026-01-05T09:00')
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** A database as the migrations before one of that number leave it. */
async function before(number: number): Promise<Pool> {
  const pool = (await createTestDatabase({ empty: true })).pool('owner')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-before-'))
  try {
    for (const name of await readdir(MIGRATIONS))
      if (Number(name.slice(0, 4)) < number) await cp(path.join(MIGRATIONS, name), path.join(folder, name))
    await migrate(pool, { folder, now })
  } finally {
    await rm(folder, { recursive: true })
  }
  return pool
}

test('whoever let key complaints go by supervising them does so still; inspection and who was chosen by hand stay as they are', async () => {
  const pool = await before(22)
  const [city, district] = [id(1), id(2)]
  await pool.query(`insert into region (id, code, name_zh, name_en, parent_id)
    values ('${city}', '990000', '市', 'City', null), ('${district}', '990001', '区', 'District', '${city}')`)
  await pool.query(`insert into office_hours (id, name_zh, name_en, seasons) values ('', '通用', 'Usual', '[]')
    on conflict do nothing`)
  const departments = [
    [id(11), '市营商局', city, 'office'],
    [id(12), '市纪委监委', city, 'discipline'],
    [id(13), '区营商局', district, 'office'],
  ]
  for (const [key, name, region, body] of departments)
    await pool.query(
      `insert into department (id, name_zh, name_en, region_id, function, hours_id) values ($1, $2, $2, $3, $4, '')`,
      [key, name, region, body],
    )
  const posts = [
    [id(21), '市督办岗', id(11), ['region.read', 'supervise']],
    [id(22), '市派单岗', id(11), ['region.read', 'appeal.dispatch']],
    [id(23), '监督检查室', id(12), ['supervise', 'inspect']],
    [id(24), '区督办岗', id(13), ['supervise']],
    [id(25), '区副局长', id(13), ['appeal.confirmKey']],
  ] as const
  for (const [key, name, department, powers] of posts)
    await pool.query(
      'insert into post (id, name_zh, name_en, department_id, powers) values ($1, $2, $2, $3, $4)',
      [key, name, department, powers],
    )
  await migrate(pool, { folder: MIGRATIONS, now, afterMigrate })
  const { rows } = await pool.query<{ name: string }>(
    `select name_zh as name from post where 'appeal.confirmKey' = any(powers) order by id`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['市督办岗', '区副局长'],
  )
})

/** The tally of a simulated city: equal to straight counts by the database itself, whatever was broken off and begun anew. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { dyingPool } from '../../../test/support/dying.ts'
import { whenBelowHorizon } from '../../../test/support/horizon.ts'
import { CHINA_ZONE, DAY_MS, day, startOfDay, type Moment } from '../../calendar/days.ts'
import { loaders } from '../../loaders.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { openReference } from '../../platform/reference.ts'
import { openRegistry } from '../../registry.ts'
import { simulateCity } from '../../simulation/run.ts'
import { checkTally, followTally, type TallyDeps } from './follow.ts'
import { forgetTally, readCells } from './tally-store.ts'
import type { Measure } from './words.ts'

const FROM = day('2025-03-03')

/** Counted by the database straight over the matters, in words that share nothing with the rules. */
const STRAIGHT: Partial<Record<Measure, string>> = {
  filed: 'true',
  closed: `m.status = 'closed'`,
  notAccepted: `m.status = 'notAccepted'`,
  joined: `m.status = 'joined'`,
  dispatched: 'a.dispatched_at is not null',
  keyComplaint: 'a.is_key',
  redo: 'a.redo_count > 0',
  hung: `m.status = 'hung'`,
  solved: `a.solved and a.excluded is null and m.status <> 'hung'`,
  satisfied: `a.level in ('verySatisfied', 'satisfied', 'basicallySatisfied') and a.solved is not null
    and a.excluded is null and m.status <> 'hung'`,
  unsatisfied: `a.level in ('dissatisfied', 'veryDissatisfied') and a.solved is not null
    and a.excluded is null and m.status <> 'hung'`,
  notReached: `a.excluded = 'notReached' and m.status <> 'hung'`,
  unrated: `a.excluded = 'unrated' and m.status <> 'hung'`,
  enterpriseGone: `a.excluded = 'enterpriseGone' and m.status <> 'hung'`,
  withdrawn: `m.status = 'withdrawn'`,
  whistled: `a.channel = 'whistle'`,
  extended: `exists (select from appeal_ruling r join matter x on x.id = r.id where x.parent_id = m.id
    and x.status = 'approved' and r.what = 'extension')`,
  redirected: `exists (select from journal j where j.subject = m.id::text and j.act = 'redirect')`,
  sentBack: `exists (select from journal j where j.subject = m.id::text and j.act = 'sendBack')`,
  contactLate: `a.dispatched_at is not null and exists (select from clock c where c.matter_id = m.id
    and c.name = 'contact' and c.verdict = 'late')`,
}

describe('the tally of a city', () => {
  let database: TestDatabase
  let pool: Pool
  let deps: TallyDeps
  const files = mkdtemp(path.join(os.tmpdir(), 'zhitong-tally-'))
  const rows = <Row>(text: string, values: unknown[] = []) => rowsOf<Row & object>(pool, text, values)
  const whenBelow = () => whenBelowHorizon({ rows: (text: string) => rows(text) })
  after(async () => rm(await files, { recursive: true }))
  before(async () => {
    database = await createTestDatabase()
    const until = (startOfDay(FROM, CHINA_ZONE) + 11 * DAY_MS + 16 * 3_600_000) as Moment
    const { appConfig } = database
    const request = { appConfig, filesFolder: await files, seed: '7', from: FROM, until, perDay: 8 }
    await simulateCity({ ...request, withLingering: true })
    pool = database.pool('app')
    const reference = await openReference(pool, loaders)
    deps = { pool, registry: openRegistry(), world: () => reference.world }
    await whenBelow()
  })

  test('is empty before the job, and the check says so', async () => {
    const { appeals, differing } = await checkTally(deps)
    assert.ok(appeals > 60)
    assert.equal(differing, appeals)
  })

  test('broken off after a batch, it goes on where it stopped', async () => {
    let asked = 0
    const signal = {
      get aborted() {
        return ++asked > 2
      },
    } as AbortSignal
    await followTally({ ...deps, signal })
    await followTally(deps)
    assert.deepEqual(await checkTally(deps), { ...(await checkTally(deps)), differing: 0, wrongCells: 0 })
  })

  test('is what the database counts straight', async () => {
    const cells = await readCells(pool)
    for (const [measure, condition] of Object.entries(STRAIGHT)) {
      const kept = cells.reduce((sum, { sums }) => sum + (sums[measure as Measure] ?? 0), 0)
      const [straight] = await rows<{ n: number }>(
        `select count(*)::int4 as n from matter m join appeal a on a.id = m.id where not m.confidential and (${condition})`,
      )
      assert.equal(kept, straight?.n, measure)
    }
  })

  test('looked at again, it stays as it is', async () => {
    const cells = await readCells(pool)
    await rows('delete from tally_cursor')
    assert.ok((await followTally(deps)) > 0)
    assert.deepEqual(await readCells(pool), cells)
  })

  test('forgotten and counted anew, it is the same', async () => {
    const cells = await readCells(pool)
    await withTransaction(pool, forgetTally)
    assert.deepEqual(await readCells(pool), [])
    await followTally(deps)
    assert.deepEqual(await readCells(pool), cells)
  })

  test('two jobs at once count once', async () => {
    await withTransaction(pool, forgetTally)
    await Promise.all([followTally(deps), followTally(deps)])
    await followTally(deps)
    const { differing, wrongCells } = await checkTally(deps)
    assert.deepEqual([differing, wrongCells], [0, 0])
  })

  test('killed while it writes, it leaves nothing half done', async () => {
    await withTransaction(pool, forgetTally)
    await assert.rejects(
      followTally({ ...deps, pool: dyingPool(database, 'insert into tally_day') }),
      /terminat|connection/i,
    )
    assert.deepEqual(await readCells(pool), [])
    await followTally(deps)
    assert.equal((await checkTally(deps)).wrongCells, 0)
  })

  test('an appeal that becomes confidential leaves every figure', async () => {
    const owner = database.pool('owner')
    const [one] = await rows<{ id: string }>(
      `select id from matter where kind = 'appeal' order by id limit 1`,
    )
    await owner.query('update matter set confidential = true where id = $1', [one?.id])
    await rows('delete from tally_cursor')
    await followTally(deps)
    assert.deepEqual(await rows('select from tallied where matter_id = $1', [one?.id]), [])
    assert.equal((await checkTally(deps)).wrongCells, 0)
  })
})

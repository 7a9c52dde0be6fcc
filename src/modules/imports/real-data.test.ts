/** A hotline's real run: every message with its reply goes in, judged and counted in working days as others counted. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity } from '../../../test/support/people.ts'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import { moment } from '../../calendar/days.ts'
import { DEFAULT_OFFICE_HOURS } from '../../calendar/office-hours.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { makeIds } from '../../kernel/ids.ts'
import { loaders } from '../../loaders.ts'
import { openDoor } from '../../platform/door/act.ts'
import { openReference } from '../../platform/reference.ts'
import { openRegistry } from '../../registry.ts'
import { seededCalendar } from '../calendars/seed.ts'
import { findBuiltIn } from './built-in.ts'
import { runImport } from './run.ts'
import { readTable } from '../../platform/table-files/read.ts'

const AT = moment('2026-03-02T09:00')
const SECONDS_MAX = 60

test(
  'a real run of a hotline goes in within a minute, its working days are as counted by others, and again it changes nothing',
  needsRealData,
  async () => {
    const folder = `${realData}/complaints`
    const database = await createTestDatabase()
    const pool = database.pool('app')
    const city = await givenCity(database.pool('owner'), AT)
    const now = () => AT
    const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
    const ids = makeIds(now, random)
    const loaded = await openReference(pool, loaders)
    // Twenty years of holidays, which the small city does not keep.
    const calendar = seededCalendar()
    const days = { calendar, calendarAt: () => calendar, hours: () => DEFAULT_OFFICE_HOURS }
    const world = { ...loaded.world, calendars: { ...loaded.world.calendars, view: () => days } }
    const door = openDoor({ pool, registry: openRegistry(), reference: { world }, now, ids, random })
    const profile = findBuiltIn('reply-time')
    assert.ok(profile)
    const table = await readTable(readFileSync(`${folder}/messages_with_replies_dev.csv`), profile)
    const order = {
      table,
      profile,
      fileName: 'messages.csv',
      fileHash: '',
      actor: SYSTEM,
      regionId: city.regions.city,
      isCheck: false,
      isReplay: false,
    }
    const deps = { pool, door, world: () => world, now, ids, random }
    const began = performance.now()
    const report = await runImport(deps, order)
    assert.ok((performance.now() - began) / 1000 < SECONDS_MAX)
    assert.deepEqual(report.rejects, [])
    assert.equal(report.written, report.rows)
    assert.ok(report.rows > 1000)

    const { rows } = await pool.query<{ id: string; patch: string; verdict: string; late: boolean }>(
      `select r.external_id as id, j.patch, c.verdict from external_reference r
     join journal j on j.subject = r.matter_id::text join clock c on c.matter_id = r.matter_id`,
    )
    const told = new Map(rows.map((row) => [row.id, row]))
    assert.equal(told.size, report.rows)
    const expected = readFileSync(`${folder}/reply_working_days_dev.csv`, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
    for (const line of expected) {
      const [id = '', , , working] = line.split(',')
      const row = told.get(id)
      const { record } = JSON.parse(row?.patch ?? '{}') as { record: { values: { days: number } }[] }
      assert.equal(record[0]?.values.days, Number(working), id)
      assert.equal(row?.verdict, Number(working) > 10 ? 'late' : 'inTime', id)
    }

    const again = await runImport(deps, order)
    assert.deepEqual([again.written, again.changed, again.rejected, again.unchanged], [0, 0, 0, report.rows])
  },
)

/** The demo city: every stage and light, somebody to sign in as, and never half of it. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { moment } from '../calendar/days.ts'
import { matterLight, clockLight } from '../kernel/clocks.ts'
import type { Case, Matter } from '../kernel/matter.ts'
import { loaders } from '../loaders.ts'
import { APPEAL_OPEN, APPEAL_ENDED, ASK_ENDED, ASK_OPEN } from '../modules/appeals/words.ts'
import { isPassword } from '../modules/people/password.ts'
import { ORDER_ENDED, ORDER_OPEN } from '../modules/supervision/words.ts'
import { rowsOf } from '../platform/database/writes.ts'
import { loadCases } from '../platform/door/load.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference } from '../platform/reference.ts'
import { openRegistry } from '../registry.ts'
import { seedDemo, type DemoRequest } from './demo.ts'
import { STORIES } from './stories.ts'
import { readCityState } from './marker.ts'
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './people.ts'

const files = await mkdtemp(path.join(os.tmpdir(), 'zhitong-demo-'))
after(() => rm(files, { recursive: true }))

/** An ordinary afternoon. */
const NOW = moment('2025-11-20T15:10')

function requestOn({ ownerConfig, appConfig }: TestDatabase, more: Partial<DemoRequest> = {}): DemoRequest {
  return {
    ownerConfig,
    appConfig,
    filesFolder: files,
    until: NOW,
    workingDays: 16,
    perDay: 6,
    projects: 0,
    ...more,
  }
}

describe('the demo city', () => {
  let database: TestDatabase
  let pool: Pool
  before(async () => {
    database = await createTestDatabase()
    pool = database.pool()
    const run = await seedDemo(requestOn(database))
    assert.deepEqual(run.doings.refused, [])
  })

  const statusesOf = async (kind: string) => {
    const asked = 'select distinct status from matter where kind = $1 order by 1'
    return (await rowsOf<{ status: string }>(pool, asked, [kind])).map(({ status }) => status)
  }

  test('has appeals, asks and orders at every stage', async () => {
    assert.deepEqual(await statusesOf('appeal'), [...APPEAL_OPEN, ...APPEAL_ENDED].toSorted())
    assert.deepEqual(await statusesOf('ask'), [...ASK_OPEN, ...ASK_ENDED].toSorted())
    assert.deepEqual(await statusesOf('order'), [...ORDER_OPEN, ...ORDER_ENDED].toSorted())
  })

  test('has a check with a task that was put right and one that was not, and longer limits granted and refused', async () => {
    const asked = `select
      (select count(*)::int from matter where kind = 'check' and status = 'concluded') as checks,
      (select count(*)::int from matter where kind = 'order' and category = 'rectify' and closed_at is not null) as done,
      (select count(*)::int from matter where kind = 'order' and category = 'rectify' and closed_at is null) as open,
      (select count(*)::int from supervision_order where extensions like '%"granted":true%') as granted,
      (select count(*)::int from supervision_order where extensions like '%"granted":false%') as refused`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    assert.deepEqual(found, { checks: 1, done: 1, open: 1, granted: 1, refused: 1 })
  })

  test('is sent orders by a hotline: one was replayed, one waits to be put right, and nobody knows the key', async () => {
    const asked = `select
      (select count(*)::int from client where revoked_at is null) as clients,
      (select count(*)::int from matter m join external_reference r on r.matter_id = m.id where r.system = '8890') as taken,
      (select count(*)::int from client_row where outcome = 'unchanged') as again,
      (select count(*)::int from client_row where outcome = 'created' and origin_call is not null) as replayed,
      (select count(*)::int from client_row where outcome = 'refused' and settled_by is null and origin_call is null) as waiting`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    assert.deepEqual(found, { clients: 1, taken: 4, again: 1, replayed: 1, waiting: 1 })
  })

  test('learns from a past year of the hotline, and whoever dispatches has seen sure suggestions', async () => {
    const asked = `select
      (select count(*)::int from matter m join external_reference r on r.matter_id = m.id
        where r.system = '12345' and m.status = 'closed') as past,
      (select count(*)::int from appeal where suggested like '%"isSure":true%') as sure`
    const [found] = await rowsOf<{ past: number; sure: number }>(pool, asked)
    assert.equal(found?.past, 480)
    assert.ok(found.sure > 10, `${found.sure} sure`)
  })

  test('tells its four stories to their end', async () => {
    const asked = `select m.title, m.status, a.is_key as "isKey", a.confirmed_by is not null as "isConfirmed",
      a.redo_count as redone, json_array_length(a.returned_by::json) as returned, a.reopen_count as reopened
      from matter m join appeal a on a.id = m.id where m.title = any($1) order by m.id`
    const titles = Object.values(STORIES).map(({ title }) => title)
    const rows = await rowsOf<Record<string, unknown>>(pool, asked, [titles])
    const plain = { status: 'closed', isKey: false, isConfirmed: false, redone: 0, returned: 0, reopened: 0 }
    const [key, falseClose, returned, misdirected] = titles
    assert.deepEqual(rows, [
      { title: key, ...plain, isKey: true, isConfirmed: true },
      { title: falseClose, ...plain, redone: 1 },
      { title: returned, ...plain, returned: 2 },
      { title: misdirected, ...plain, reopened: 1 },
    ])
  })

  test('has open appeals in every light that appeals can show, and step clocks too', async () => {
    const registry = openRegistry()
    const { world } = await openReference(pool, loaders)
    const today = world.calendars.dayOf(NOW)
    const open = await rowsOf<{ id: string }>(
      pool,
      `select id from matter where kind = 'appeal' and closed_at is null order by id`,
    )
    const ids = open.map(({ id }) => id)
    const cases = [...(await loadCases({ runner: pool, registry, world, today }, ids, 'none')).values()]
    const lights = new Set(cases.map(({ matter }: { matter: Matter }) => matterLight(matter, NOW)))
    assert.deepEqual([...lights].toSorted(), ['green', 'notStarted', 'paused', 'red', 'yellow'])
    for (const name of ['circulation', 'revisit']) {
      const running = (it: Case) => it.clocks.filter((one) => one.name === name && one.stoppedAt === null)
      const steps = new Set(cases.flatMap((it) => running(it).map((clock) => clockLight(it, clock, NOW))))
      assert.ok(steps.has('green') && steps.has('red'), `${name}: ${[...steps].join(' ')}`)
    }
  })

  test('has something to do for everybody who works there and is shown at the start', async () => {
    const waiting = `select distinct p.login from person p join holding h on h.person_id = p.id
      join post on post.id = h.post_id join duty d on d.party in (post.id, post.department_id) order by 1`
    const busy = new Set((await rowsOf<{ login: string }>(pool, waiting)).map(({ login }) => login))
    for (const login of ['dispatcher', 'handler', 'handler2', 'head', 'revisitor', 'supervisor'])
      assert.ok(busy.has(login), login)
    const asked = `select count(*)::int as n from duty d join enterprise_agent a on a.enterprise_id = d.party
      join person p on p.id = a.person_id where p.login = 'enterprise'`
    const [own] = await rowsOf<{ n: number }>(pool, asked)
    assert.ok((own?.n ?? 0) > 0)
  })

  test('lets all of them in with the password that is printed, and marks them as demo people', async () => {
    const asked = 'select login, password_hash as hash, is_demo as "isDemo" from person order by login'
    const people = await rowsOf<{ login: string; hash: string; isDemo: boolean }>(pool, asked)
    assert.ok(people.every(({ isDemo }) => isDemo))
    const [one] = people
    assert.ok(await isPassword(DEMO_PASSWORD, one?.hash ?? ''))
    const logins = new Set(people.map(({ login }) => login))
    assert.ok(DEMO_SIGN_INS.every(({ login }) => logins.has(login)))
  })

  test('lists what found nobody, stands in for whoever is away, and has pictures', async () => {
    const asked = `select (select count(*)::int from defect where cleared_at is null) as defects,
      (select count(*)::int from journal where instead_of is not null) as "standIns",
      (select count(*)::int from attachment) as pictures`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    for (const [what, count] of Object.entries(found ?? {})) assert.ok(count > 0, what)
  })

  test('is not made a second time', async () => {
    assert.equal(await readCityState(pool), 'finished')
    await assert.rejects(seedDemo(requestOn(database)), (error) => error instanceof OperatorError)
  })
})

test('a demo city that was broken off is thrown away and made anew', async () => {
  const database = await createTestDatabase()
  const pool = database.pool()
  const stop = new Error('stopped')
  let left = 60
  const breaking = {
    onProgress: () => {
      if (left-- === 0) throw stop
    },
  }
  const request = requestOn(database, { workingDays: 3 })
  await assert.rejects(seedDemo({ ...request, ...breaking }), stop)
  assert.equal(await readCityState(pool), 'unfinished')
  const { doings } = await seedDemo(request)
  assert.equal(await readCityState(pool), 'finished')
  const [count] = await rowsOf<{ n: number }>(
    pool,
    `select count(*)::int as n from matter m where kind = 'appeal'
      and not exists (select from external_reference r where r.matter_id = m.id and r.system = '12345')`,
  )
  assert.equal(count?.n, doings.filed)
})

test('a database with a real person, or with a region of somebody else, is refused', async () => {
  const database = await createTestDatabase()
  const owner = database.pool('owner')
  const id = '019a0000-0000-7000-8000-000000000001'
  await owner.query(
    `insert into region (id, code, name_zh, name_en) values ($1, '990900', '某市', 'Somewhere')`,
    [id],
  )
  await assert.rejects(seedDemo(requestOn(database)), /regions/)
  await owner.query(`insert into person (id, name, login) values ($1, '某人', 'somebody')`, [id])
  await assert.rejects(seedDemo(requestOn(database)), /real people/)
})

/** Whatever day and hour it is made: before the office opens, at night, on a Sunday, in a holiday. */
for (const now of ['2025-11-19T08:31', '2025-11-19T23:50', '2025-11-16T10:00', '2025-10-05T20:00']) {
  test(`a city made on ${now} has every stage as well`, async () => {
    const database = await createTestDatabase()
    await seedDemo(requestOn(database, { until: moment(now), workingDays: 18, perDay: 0 }))
    const asked = `select distinct status from matter where kind = 'appeal' and closed_at is null order by 1`
    const rows = await rowsOf<{ status: string }>(database.pool(), asked)
    assert.deepEqual(
      rows.map(({ status }) => status),
      APPEAL_OPEN.toSorted(),
    )
  })
}

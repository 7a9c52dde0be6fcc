/** `zhitong preset`: what it lists, shows and refuses, and what applying a preset leaves in a database. */
import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { day, moment } from '../calendar/days.ts'
import { loaders } from '../loaders.ts'
import type { Preset } from '../modules/law/preset.ts'
import { PRESETS } from '../modules/law/presets.ts'
import { contactLimit } from '../modules/appeals/parameters.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference } from '../platform/reference.ts'
import { seededRandom } from '../../test/support/chance.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { givenCity, type City } from '../../test/support/people.ts'
import { UsageError } from './command.ts'
import { applyTo, preset, type Wish } from './preset.ts'
import { printApplied } from './preset-print.ts'

/** Runs the command and gives its exit code and what it wrote. */
async function run(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const written = text(stdout)
  try {
    const code = await preset.run(args, { stdin, stdout, stderr })
    return { code, written: (stdout.end(), await written) }
  } finally {
    stdout.end()
  }
}

describe('the command', () => {
  test('lists every preset with how many values it gives and leaves open', async () => {
    const { code, written } = await run('list')
    assert.equal(code, 0)
    for (const { id, label } of PRESETS) assert.ok(written.includes(id) && written.includes(label.zh))
    const listed = JSON.parse((await run('list', '--json')).written) as { id: string; unset: number }[]
    assert.equal(listed.find(({ id }) => id === '004')?.unset, 2)
  })

  test('shows a preset with sources, values that are not given, and numbers without effect, in both languages', async () => {
    const { written } = await run('show', '004')
    for (const said of ['S004-33', '未给出', 'not given', 'without effect', '2110'])
      assert.ok(written.includes(said), said)
    assert.ok(!written.includes('law.basis'))
    assert.ok((await run('show', 'platform')).written.includes('平台设计默认值'))
  })

  const wrong: readonly [what: string, args: readonly string[]][] = [
    ['without a word', []],
    ['with a preset that does not exist', ['show', '009']],
    ['to apply without a region', ['apply', '004']],
    ['with a day that is none', ['apply', '004', '--region', '990100', '--from', 'tomorrow']],
    ['with a stray word', ['show', '004', '000']],
    ['with an unknown option', ['list', '--force']],
  ]
  for (const [what, args] of wrong)
    test(`is refused ${what}, before any database is opened`, async () => {
      await assert.rejects(run(...args), UsageError)
    })
})

const presetById = (id: string) => PRESETS.find((one) => one.id === id) as Preset

describe('applying', () => {
  const now = moment('2026-03-02T09:00')
  let pool: Pool
  let city: City
  before(async () => {
    const database = await createTestDatabase()
    pool = database.pool('app')
    city = await givenCity(database.pool('owner'), now)
  })

  const apply = (wish: Partial<Wish> = {}) =>
    applyTo(
      pool,
      { preset: presetById('004'), region: '990102', from: null, isCheck: false, ...wish },
      { now, random: seededRandom('preset') },
    )
  const linesOf = async () =>
    (
      await pool.query<{ patch: string }>(
        `select patch from journal where subject = 'setting:preset' order by seq`,
      )
    ).rows.map(({ patch }) => JSON.parse(patch) as { preset: string; regionId: string })
  const rowsCount = async () => (await pool.query('select 1 from parameter')).rowCount

  test('with --check says what would change and writes nothing', async () => {
    const [rows, lines] = [await rowsCount(), await linesOf()]
    const applied = await apply({ isCheck: true })
    assert.ok(applied.steps.every(({ state }) => state === 'new'))
    assert.match(printApplied(applied), /将改变 7 项（未写入）/)
    assert.deepEqual([await rowsCount(), await linesOf()], [rows, lines])
  })

  test('gives the region its values, with a line in the journal, and a second time changes nothing', async () => {
    const known = (await linesOf()).length
    await apply()
    const lines = await linesOf()
    assert.deepEqual(lines.at(-1)?.regionId, city.regions.linxi)
    assert.equal(lines.length, known + 1)
    const { law } = (await openReference(pool, loaders)).world
    const today = day('2026-03-02')
    const view = law.at({ regionId: city.regions.linxi, lawOn: today, lawSeq: law.seq, today })
    assert.equal(view.find(contactLimit)?.value.length, 2)
    const rows = await rowsCount()
    const again = await apply()
    assert.ok(again.steps.every(({ state }) => state === 'same'))
    assert.deepEqual([await rowsCount(), (await linesOf()).length], [rows, lines.length])
    assert.match(printApplied(again), /0 changed/)
  })

  test('leaves what the document does not give expressly open, and warns', async () => {
    const applied = await apply({ preset: presetById('001'), region: '990104' })
    assert.match(printApplied(applied), /6 项文件要求而未给出/)
  })

  test('is refused for a region nobody knows', async () => {
    await assert.rejects(apply({ region: '000000' }), OperatorError)
  })

  test('is refused where somebody has decided something else for the same day, and leaves nothing behind', async () => {
    await apply({ region: '990103', preset: presetById('000') })
    const rows = await rowsCount()
    await assert.rejects(apply({ region: '990103', preset: presetById('001') }), OperatorError)
    await assert.rejects(apply({ region: '990103', preset: presetById('001'), isCheck: true }), OperatorError)
    assert.equal(await rowsCount(), rows)
  })
})

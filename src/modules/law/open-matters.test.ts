/** What happens to matters that are under way when a parameter changes, through the real application. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appealIn, seeAppeal } from '../../../test/support/appeal-story.ts'
import { startApp } from '../../../test/support/app.ts'
import { lawOf } from '../../../test/support/law.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city } = app
const { give, tryOut } = lawOf(app)

/** The acts of a matter's journal, in order. */
const actsOf = async (id: string) =>
  (
    await app.pool.query<{ act: string }>('select act from journal where subject = $1 order by seq', [id])
  ).rows.map(({ act }) => act)

describe('open matters', () => {
  test('keep the limit they began under, and a trial says so; later ones have the new limit', async () => {
    const old = await appealIn(app, 'signed')
    const { body } = await tryOut('luo')
    assert.deepEqual([body.pinned, body.moved.matters, body.moved.rows], [true, 0, []])
    assert.deepEqual(
      body.regions.map(({ zh }) => zh),
      ['临溪区'],
    )
    const kept = body.kept.rows.find(({ id }) => id === old)
    assert.deepEqual([kept?.lawOn, kept?.value], ['2026-03-02', { length: 10, unit: 'WD' }])
    assert.equal((await give('luo')).status, 200)
    const young = await appealIn(app, 'signed')
    const limitOf = async (id: string) =>
      (await seeAppeal(await app.as('chen'), id)).body.clocks.find(({ name }) => name === 'resolve')?.limit
        .length
    assert.deepEqual([await limitOf(old), await limitOf(young)], [10, 5])
  })

  const LADDER = {
    name: 'appeal.ladder',
    regionId: city.regions.city,
    basis: '市政府办公室通知',
    value: [
      { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
      { name: 'supervise', from: 'due', after: { length: 0, unit: 'WD' } },
    ],
  }
  test('follow a new ladder: rungs that come earlier are climbed without anybody touching the matter', async () => {
    app.at('2026-03-02T09:00')
    const id = await appealIn(app, 'signed')
    const { body } = await tryOut('luo', LADDER)
    const clock = body.moved.rows.find((row) => row.id === id && row.clock === 'appeal.clock.contact')
    assert.equal(clock?.due.before, clock?.due.after)
    assert.equal(body.kept.matters, 0)
    // Two office hours from nine: urged at eleven, supervised three working days later. Then the ladder changes.
    app.at('2026-03-02T11:30')
    await app.sweep()
    assert.deepEqual((await actsOf(id)).slice(-2), ['remind', 'urge'])
    const { no } = app.app.reference.world.calendars
    assert.equal((await give('luo', LADDER)).status, 200)
    assert.equal(app.app.reference.world.calendars.no, no + 1)
    await app.app.runJob('reproject')
    assert.equal((await actsOf(id)).at(-1), 'supervise')
  })

  test('follow a threshold that was given earlier on the day on which it holds, once', async () => {
    app.at('2026-03-03T09:00')
    const id = await appealIn(app, 'signed')
    const yellow = async () => {
      const { rows } = await app.pool.query<{ yellow_at: unknown }>(
        `select yellow_at from clock where matter_id = $1 and name = 'resolve'`,
        [id],
      )
      return String(rows[0]?.yellow_at)
    }
    const before = await yellow()
    const change = {
      name: 'clock.yellow',
      regionId: city.regions.linxi,
      effectiveFrom: '2026-03-04',
      value: { days: 3, share: 0.25 },
    }
    const { body } = await tryOut('luo', change)
    assert.deepEqual(body.warnings, ['law.warning.later'])
    assert.ok(body.moved.rows.some((row) => row.id === id && row.yellow.before !== row.yellow.after))
    assert.equal((await give('luo', change)).status, 200)
    const settle = async () => {
      await app.app.runJob('law')
      await app.app.reference.refresh()
      await app.app.runJob('reproject')
    }
    await settle()
    assert.equal(await yellow(), before)
    app.at('2026-03-04T00:30')
    await settle()
    assert.notEqual(await yellow(), before)
    const { no } = app.app.reference.world.calendars
    await settle()
    assert.equal(app.app.reference.world.calendars.no, no)
  })

  test('whose limit is yellow from its first moment are reminded by the act that starts it', async () => {
    app.at('2026-03-05T09:00')
    const id = await appealIn(app, 'dispatched')
    assert.ok((await actsOf(id)).includes('remind'))
  })

  test('are counted for somebody who may not read them, and not named; confidential ones are in no count', async () => {
    app.at('2026-03-05T09:00')
    const id = await appealIn(app, 'signed')
    const change = { effectiveFrom: '2026-03-05', value: { length: 4, unit: 'WD' } }
    const before = (await tryOut('luo', change)).body
    assert.ok(before.kept.matters > 0)
    const owner = app.database.pool('owner')
    await owner.query('update matter set confidential = true where id = $1', [id])
    const after = (await tryOut('luo', change)).body
    assert.equal(after.kept.matters, before.kept.matters - 1)
    assert.ok(!JSON.stringify(after).includes(id))
    await owner.query(`update post set powers = '{law.set}' where id = $1`, [city.post('office.leader')])
    await owner.query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.reference.refresh()
    const blind = (await tryOut('luo', change)).body
    assert.deepEqual([blind.kept.matters, blind.kept.rows], [after.kept.matters, []])
  })
})

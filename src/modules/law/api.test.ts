/** The parameters of a region through the real application: read, tried out, given, and followed by open matters. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { parameters } from '../../parameters.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Problem } from '../../platform/wire.ts'
import { appealIn, seeAppeal } from '../../../test/support/appeal-story.ts'
import { startApp, type Visitor } from '../../../test/support/app.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { DESIGN_DEFAULT } from './presets.ts'
import { setParameter } from './store.ts'
import type {
  HistoryWire,
  ParameterListWire,
  PresetAppliedWire,
  PresetListWire,
  PresetPreviewWire,
  PreviewWire,
} from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city } = app

const read = async (login: string, query = '') =>
  (await app.as(login)).get<ParameterListWire & Problem>(`/api/parameters${query}`)
const of = ({ rows }: ParameterListWire, name: string) => rows.find((row) => row.name === name)

const CHANGE = {
  name: 'appeal.resolve',
  regionId: city.regions.linxi,
  effectiveFrom: '2026-03-02',
  value: { length: 5, unit: 'WD' },
  basis: '临溪区实施方案',
}
const give = async (login: string, change: object = {}) =>
  (await app.as(login)).post<{ seq: number; warnings: string[] } & Problem>('/api/parameters', {
    ...CHANGE,
    ...change,
  })
const tryOut = async (login: string, change: object = {}) =>
  (await app.as(login)).post<PreviewWire & Problem>('/api/parameters/preview', { ...CHANGE, ...change })
const history = async (login: string, name: string, query = '') =>
  (await app.as(login)).get<HistoryWire & Problem>(`/api/parameters/${name}/history${query}`)

describe('reading', () => {
  test('an officer reads every parameter: what it is for, its value, its basis, and the region that gave it', async () => {
    const { status, body } = await read('yu')
    assert.equal(status, 200)
    assert.equal(body.region.id, city.regions.linxi)
    assert.equal(body.maySet, false)
    assert.deepEqual(
      body.rows.map(({ name }) => name),
      parameters.all().map(({ name }) => name),
    )
    const contact = of(body, 'appeal.contact')
    assert.equal(contact?.shape, 'limit')
    assert.match(contact?.purpose?.zh ?? '', /联系/)
    assert.deepEqual(contact?.values, [
      {
        seq: contact?.values[0]?.seq,
        when: {},
        value: { length: 2, unit: 'WH' },
        basis: '《“一企来办”——“2110”企业诉求接诉即办机制实施方案》',
        origin: '004',
        region: { id: city.regions.city, name: { zh: '云津市', en: 'Yunjin' } },
        effectiveFrom: '2025-01-01',
      },
    ])
    assert.deepEqual(
      of(body, 'order.answer')?.values.map(({ when }) => when),
      [
        { level: 'explain' },
        { level: 'joint' },
        { level: 'rectify' },
        { level: 'supervise' },
        { level: 'urge' },
      ],
    )
  })

  test('what the platform only proposes says so, and what documents ask for in vain is named', async () => {
    const { body } = await read('yu')
    const counting = of(body, 'clock.counting')
    assert.deepEqual(
      counting?.values.map(({ basis, origin }) => [basis, origin]),
      [[DESIGN_DEFAULT, 'platform']],
    )
    assert.deepEqual(
      of(body, 'order.answer')?.asked.map(({ preset, row }) => [preset, row]),
      [
        ['000', 'S000-50'],
        ['001', 'S001-126'],
        ['003', 'S003-63'],
      ],
    )
  })

  test('what a region says it does not give is visibly unset, there and not elsewhere', async () => {
    const { organisation } = app.app.reference.world
    const change = {
      name: 'appeal.opinion',
      regionId: city.regions.wangshan,
      effectiveFrom: day('2026-03-02'),
      value: null,
      basis: '望山区另行规定',
    }
    await withTransaction(app.pool, (client) =>
      setParameter(client, change, {
        parameters,
        organisation,
        today: day('2026-03-02'),
        actor: city.officer(organisation, 'luo'),
        at: app.now(),
        random: seededRandom('settings'),
      }),
    )
    const wangshan = of((await read('wei')).body, 'appeal.opinion')
    assert.equal(wangshan?.isUnset, true)
    assert.equal(wangshan?.values[0]?.value, null)
    assert.equal(of((await read('yu')).body, 'appeal.opinion')?.isUnset, false)
  })

  test('another region is read by naming it; one nobody knows is refused', async () => {
    const { body } = await read('yu', `?regionId=${city.regions.wangshan}`)
    assert.equal(body.region.name.zh, '望山区')
    const unknown = await read('yu', '?regionId=019b0000-0000-7000-8000-00000000ffff')
    assert.deepEqual([unknown.status, unknown.body.fields[0]?.path], [422, '/regionId'])
  })

  test('enterprises, guests and strangers do not read them', async () => {
    assert.equal((await read('wang')).status, 403)
    assert.equal((await read('kong')).status, 403)
    assert.equal((await app.stranger.get('/api/parameters')).status, 401)
  })

  test('the history of a parameter nobody declares is not found', async () => {
    assert.equal((await history('yu', 'appeal.unheard')).status, 404)
  })
})

describe('giving a value', () => {
  test('is for posts with the power, in their own regions', async () => {
    for (const login of ['su', 'chen', 'yu', 'wei']) {
      assert.equal((await give(login)).status, 403, login)
      assert.equal((await tryOut(login)).status, 403, login)
    }
    assert.equal((await read('luo')).body.maySet, true)
    assert.equal((await give('wang')).status, 403)
  })

  const refused: readonly [what: string, change: object, path: string][] = [
    ['a parameter nobody declares', { name: 'appeal.unheard' }, '/name'],
    ['a value that is no limit', { value: { length: 'five', unit: 'WD' } }, '/value/length'],
    ['a label that is no text', { value: { length: 5, unit: 'WD', label: {} } }, '/value/label'],
    ['no basis', { basis: ' ' }, '/basis'],
    ['a past day that is not marked', { effectiveFrom: '2026-02-02' }, '/effectiveFrom'],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, '/effectiveFrom'],
    ['a dimension that it does not vary by', { when: { colour: 'red' } }, '/when/colour'],
    [
      'a ladder that names a rung twice',
      {
        name: 'appeal.ladder',
        value: [1, 2].map(() => ({ name: 'urge', from: 'due', after: { length: 1, unit: 'WD' } })),
      },
      '/value/1',
    ],
    [
      'a ladder with a rung after centuries',
      {
        name: 'appeal.ladder',
        value: [{ name: 'urge', from: 'due', after: { length: 1e9, unit: 'WD' } }],
      },
      '/value/0',
    ],
    [
      'a threshold of a thousand days',
      { name: 'clock.yellow', value: { days: 1000, share: 0.2 } },
      '/value/days',
    ],
  ]
  for (const [what, change, path] of refused)
    test(`is refused with ${what}, at that place, in a trial too`, async () => {
      for (const answer of [await give('luo', change), await tryOut('luo', change)]) {
        assert.equal(answer.status, 422)
        assert.equal(answer.body.fields[0]?.path, path)
        assert.match(answer.body.fields[0]?.text ?? '', /\p{Script=Han}/u)
      }
    })

  test('holds at once, stands in the history with who gave it, and cannot be given twice', async () => {
    const { status, body } = await give('luo', { name: 'appeal.revisit' })
    assert.equal(status, 200)
    const { rows } = (await history('luo', 'appeal.revisit', `?regionId=${city.regions.linxi}`)).body
    assert.deepEqual(
      rows.map(({ setBy, basis, origin }) => [setBy, basis, origin]),
      [
        ['罗景明', '临溪区实施方案', null],
        [null, DESIGN_DEFAULT, 'platform'],
      ],
    )
    assert.equal(rows[0]?.seq, body.seq)
    const again = await give('luo', { name: 'appeal.revisit', value: { length: 9, unit: 'WD' } })
    assert.deepEqual([again.status, again.body.fields[0]?.path], [422, '/effectiveFrom'])
    const corrected = await give('luo', { name: 'appeal.revisit', corrects: body.seq })
    assert.equal(corrected.status, 200)
  })

  test('from a later day is listed as coming, and stands then', async () => {
    const { body } = await give('luo', {
      name: 'appeal.ask',
      effectiveFrom: '2026-05-06',
      value: { length: 8, unit: 'WD' },
    })
    assert.deepEqual(body.warnings, [])
    const ask = of((await read('yu')).body, 'appeal.ask')
    assert.deepEqual(
      ask?.coming.map(({ effectiveFrom, value }) => [effectiveFrom, value]),
      [['2026-05-06', { length: 8, unit: 'WD' }]],
    )
    assert.deepEqual(ask?.values[0]?.value, { length: 3, unit: 'WD' })
  })

  test('of nothing is taken with a warning', async () => {
    const { status, body } = await give('luo', { name: 'appeal.circulation', value: null, basis: '待定' })
    assert.deepEqual([status, body.warnings], [200, ['law.warning.unset']])
    assert.equal(of((await read('yu')).body, 'appeal.circulation')?.isUnset, true)
  })
})

/** As the portal shows it over its first page and where an appeal is filed. */
const brandFor = async (visitor: Visitor) =>
  (await visitor.get<{ brand: object | null }>('/api/open/service')).body.brand
const facts = async (login: string, id: string) => (await seeAppeal(await app.as(login), id)).body.facts

describe('what a region calls its service, and what its people go by', () => {
  const TEXT = { zh: '拨通电话并通话，或到场照片', en: 'A call that was answered, or a photograph on site' }
  test('stand on the appeal, and the name on the portal: the name for everybody, the criteria for officers only', async () => {
    const id = await appealIn(app, 'signed')
    assert.deepEqual(await brandFor(await app.as('wang')), (await facts('wang', id)).brand)
    assert.deepEqual((await facts('wang', id)).brand, {
      zh: '“一企来办”·“2110”接诉即办',
      en: '“Yi Qi Lai Ban” (2110)',
    })
    assert.deepEqual((await facts('yu', id)).guidance, [])
    const change = { name: 'appeal.contactEvidence', value: TEXT }
    assert.equal((await give('luo', change)).status, 200)
    assert.deepEqual(
      (await facts('yu', id)).guidance.map(({ text }) => text),
      [TEXT],
    )
    assert.deepEqual((await facts('wang', id)).guidance, [])
    assert.equal((await give('luo', { ...change, name: 'appeal.brand', value: null })).status, 200)
    assert.equal((await facts('wang', id)).brand, null)
    assert.equal(await brandFor(await app.as('wang')), null)
    assert.ok(await brandFor(app.stranger), 'the city above has a name of its own for it')
  })

  for (const [what, value, path] of [
    ['no English', { zh: '一企来办', en: ' ' }, '/value/en'],
    ['no Chinese', { en: 'One enterprise' }, '/value/zh'],
    ['a novel', { zh: '办'.repeat(501), en: 'x' }, '/value/zh'],
    ['a number', 2110, '/value/zh'],
  ] as const)
    test(`are refused with ${what}, at that place`, async () => {
      const { status, body } = await give('luo', { name: 'appeal.brand', value })
      assert.deepEqual([status, body.fields[0]?.path], [422, path])
    })

  test('are visibly unset where documents ask for them in vain', async () => {
    const { body } = await read('wei')
    for (const [name, rows] of [
      ['appeal.keyCriteria', ['S000-50', 'S003-63']],
      ['order.slowRectification', ['S000-51']],
    ] as const) {
      const found = of(body, name)
      assert.equal(found?.isUnset, true)
      assert.deepEqual(
        found?.asked.map(({ row }) => row),
        rows,
      )
    }
  })
})

describe('presets', () => {
  const GANYU = { preset: '004', regionId: city.regions.wangshan, effectiveFrom: '2026-02-27' }
  const asked = async (login: string, change: object = {}) =>
    (await app.as(login)).post<PresetPreviewWire & Problem>('/api/presets/preview', { ...GANYU, ...change })
  const applied = async (login: string, change: object = {}) =>
    (await app.as(login)).post<PresetAppliedWire & Problem>('/api/presets/apply', { ...GANYU, ...change })
  const wangshan = async () => (await read('luo', `?regionId=${city.regions.wangshan}`)).body

  test('are read by officers, each value with its source and what is left open, and by nobody else', async () => {
    const { status, body } = await (await app.as('su')).get<PresetListWire>('/api/presets')
    assert.equal(status, 200)
    assert.deepEqual(
      body.rows.map(({ id }) => id),
      ['platform', '000', '001', '002', '003', '004'],
    )
    const ganyu = body.rows.at(-1)
    const contact = ganyu?.rows.find(({ name }) => name === 'appeal.contact')
    assert.deepEqual([contact?.row, contact?.parameter.shape], ['S004-33', 'limit'])
    assert.match(contact?.note?.en ?? '', /office hours/)
    assert.ok(ganyu?.waiting.some(({ row }) => row === 'S004-86'))
    for (const login of ['wang', 'kong'])
      assert.equal((await (await app.as(login)).get('/api/presets')).status, 403)
  })

  test('are tried out and applied by posts with the power, in their own regions', async () => {
    for (const login of ['su', 'chen', 'yu', 'wei', 'wang'])
      for (const { status } of [await asked(login), await applied(login)]) assert.equal(status, 403, login)
  })

  test('a trial says value by value what would change, and stores nothing', async () => {
    const before = await wangshan()
    const { status, body } = await asked('luo')
    assert.equal(status, 200)
    const states = new Map(body.steps.map((step) => [step.name, step]))
    assert.deepEqual(states.get('appeal.contact')?.before, { length: 2, unit: 'WH' })
    assert.equal(states.get('appeal.contact')?.state, 'new')
    assert.equal(states.get('clock.yellow')?.value, null)
    assert.ok(body.regions.some(({ zh }) => zh === '望山区'))
    assert.deepEqual(body.warnings, ['law.warning.past'])
    assert.deepEqual(await wangshan(), before)
  })

  test('applying gives all values to the region with the name of who did it, and again changes nothing', async () => {
    const first = await applied('luo')
    assert.deepEqual(first.body, { effectiveFrom: '2026-02-27', changed: 7 })
    const contact = of(await wangshan(), 'appeal.contact')
    assert.deepEqual(
      contact?.values.map(({ region, origin }) => [region.id, origin]),
      [[city.regions.wangshan, '004']],
    )
    const { rows } = (await history('luo', 'appeal.contact', `?regionId=${city.regions.wangshan}`)).body
    assert.equal(rows[0]?.setBy, '罗景明')
    const told = await app.pool.query<{ act: string; person: string }>(
      `select act, patch::jsonb ->> 'preset' as person from journal where subject = 'setting:preset'
        and patch::jsonb ->> 'regionId' = $1`,
      [city.regions.wangshan],
    )
    assert.deepEqual(told.rows, [{ act: 'applyPreset', person: '004' }])
    assert.equal((await applied('luo')).body.changed, 0)
    assert.ok((await asked('luo')).body.steps.every(({ state }) => state === 'same'))
  })

  test('is refused where somebody has decided otherwise for the same day, and then nothing is given', async () => {
    const decided = { name: 'appeal.resolve', effectiveFrom: '2026-06-01', regionId: GANYU.regionId }
    assert.equal((await give('luo', decided)).status, 200)
    const rest = { effectiveFrom: '2026-06-01', preset: '001' }
    for (const answer of [await asked('luo', rest), await applied('luo', rest)]) {
      assert.equal(answer.status, 422)
      assert.match(answer.body.fields[0]?.text ?? '', /临溪区实施方案/)
    }
    assert.equal(of(await wangshan(), 'appeal.circulation')?.coming.length, 0)
  })

  const refused: readonly [what: string, change: object, status: number, path: string | undefined][] = [
    ['a preset nobody knows', { preset: '007' }, 404, undefined],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, 422, '/effectiveFrom'],
    ['a region that is not one’s own', { regionId: '019b0000-0000-7000-8000-00000000ffff' }, 403, undefined],
    ['a value of its own', { value: 3 }, 422, '/value'],
  ]
  for (const [what, change, status, path] of refused)
    test(`are refused with ${what}, in a trial too`, async () => {
      for (const answer of [await asked('luo', change), await applied('luo', change)])
        assert.deepEqual([answer.status, answer.body.fields[0]?.path], [status, path])
    })
})

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

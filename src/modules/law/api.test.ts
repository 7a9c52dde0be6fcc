/** The parameters of a region through the real application: read and given, and what they say to people. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { parameters } from '../../parameters.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { appealIn, seeAppeal } from '../../../test/support/appeal-story.ts'
import { startApp, type Visitor } from '../../../test/support/app.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { lawOf, parameterIn } from '../../../test/support/law.ts'
import { DESIGN_DEFAULT } from './presets.ts'
import { setParameter } from './store.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city } = app
const { read, give, tryOut, history } = lawOf(app)

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
    const contact = parameterIn(body, 'appeal.contact')
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
      parameterIn(body, 'order.answer')?.values.map(({ when }) => when),
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
    const counting = parameterIn(body, 'clock.counting')
    assert.deepEqual(
      counting?.values.map(({ basis, origin }) => [basis, origin]),
      [[DESIGN_DEFAULT, 'platform']],
    )
    assert.deepEqual(
      parameterIn(body, 'order.answer')?.asked.map(({ preset, row }) => [preset, row]),
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
    const wangshan = parameterIn((await read('wei')).body, 'appeal.opinion')
    assert.equal(wangshan?.isUnset, true)
    assert.equal(wangshan?.values[0]?.value, null)
    assert.equal(parameterIn((await read('yu')).body, 'appeal.opinion')?.isUnset, false)
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
    const ask = parameterIn((await read('yu')).body, 'appeal.ask')
    assert.deepEqual(
      ask?.coming.map(({ effectiveFrom, value }) => [effectiveFrom, value]),
      [['2026-05-06', { length: 8, unit: 'WD' }]],
    )
    assert.deepEqual(ask?.values[0]?.value, { length: 3, unit: 'WD' })
  })

  test('of nothing is taken with a warning', async () => {
    const { status, body } = await give('luo', { name: 'appeal.circulation', value: null, basis: '待定' })
    assert.deepEqual([status, body.warnings], [200, ['law.warning.unset']])
    assert.equal(parameterIn((await read('yu')).body, 'appeal.circulation')?.isUnset, true)
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
      const found = parameterIn(body, name)
      assert.equal(found?.isUnset, true)
      assert.deepEqual(
        found?.asked.map(({ row }) => row),
        rows,
      )
    }
  })
})

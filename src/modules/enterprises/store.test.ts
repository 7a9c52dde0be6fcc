/** The register on a real database: what is found, by which part, in which order, and who acts for whom. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { day, moment } from '../../calendar/days.ts'
import type { EnterpriseId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import {
  addAgents,
  addEnterprises,
  enterpriseGate,
  findEnterprise,
  listAgencies,
  searchEnterprises,
} from './store.ts'

const AT = moment('2026-03-02T09:00')
let pool: Pool
let city: City

before(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), AT)
})

const namesFound = async (typed: string) =>
  (await searchEnterprises(pool, typed, null, null)).rows.map(({ name }) => name)
const enterprise = (n: number, name: string, uscc: string) => ({
  id: `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}` as EnterpriseId,
  name,
  uscc,
  regionId: city.regions.linxi,
  usccConfirmed: true,
})

describe('finding', () => {
  test('a part of the name finds it, wherever the part stands', async () => {
    assert.deepEqual(await namesFound('精密机械'), ['云津蓝田精密机械有限公司'])
    assert.deepEqual(await namesFound('北辰'), ['北辰新材料（云津）有限公司'])
    assert.deepEqual(await namesFound('(云津)'), ['北辰新材料（云津）有限公司'])
  })

  test('a part of the code finds it, in small letters too', async () => {
    assert.deepEqual(await namesFound('MA1LT0014T'), ['云津蓝田精密机械有限公司'])
    assert.deepEqual(await namesFound('ma1lt'), ['云津蓝田精密机械有限公司'])
  })

  test('nothing typed finds all, newest first', async () => {
    const { rows, next } = await searchEnterprises(pool, '  ', null, null)
    assert.equal(rows.length, 4)
    assert.equal(rows[0]?.id, city.enterprises.qinghe)
    assert.equal(next, null)
  })

  test('a single character is looked for at the beginning of names', async () => {
    assert.deepEqual(await namesFound('望'), ['望山星原食品有限公司'])
    assert.deepEqual(await namesFound('星'), [])
  })

  test('characters that stand apart in the name do not find it', async () => {
    assert.deepEqual(await namesFound('蓝田机械'), [])
    assert.deepEqual(await namesFound('公司有限'), [])
  })

  test('signs of a pattern are ordinary characters', async () => {
    for (const typed of ['%', '_', '%%', '__', '\\', '云_', '%公司', "'; drop table enterprise; --"])
      assert.deepEqual(await namesFound(typed), [])
  })

  test('a text of any length is answered', async () => {
    assert.deepEqual(await namesFound('有'.repeat(10_000)), [])
  })

  test('an id nobody has finds nothing', async () => {
    const id = '019b0000-0000-7000-8000-00000000ffff'
    assert.equal(await findEnterprise(pool, id), undefined)
    assert.equal(await enterpriseGate(pool, id), null)
  })

  test('other modules learn name and region by the id', async () => {
    const found = await enterpriseGate(pool, city.enterprises.lantian)
    assert.deepEqual(found, {
      id: city.enterprises.lantian,
      name: '云津蓝田精密机械有限公司',
      uscc: '91990102MA1LT0014T',
      regionId: city.regions.linxi,
      endedOn: null,
    })
  })
})

describe('entering', () => {
  test('a code that is registered already is refused, and the enterprise that has it is named', async () => {
    const again = enterprise(1, '蓝田二厂', '91990102MA1LT0014T')
    await assert.rejects(addEnterprises(pool, [again], AT), (error) => {
      assert.ok(error instanceof Refusal)
      assert.equal(error.code, 'not_now')
      assert.equal(error.fields[0]?.path, '/uscc')
      assert.deepEqual(error.reason.values, {
        name: '云津蓝田精密机械有限公司',
        uscc: '91990102MA1LT0014T',
      })
      return true
    })
    assert.equal(await findEnterprise(pool, again.id), undefined)
  })

  test('pages go on by key: none is missed and none comes twice', async () => {
    const many = Array.from({ length: 120 }, (_each, n) =>
      enterprise(1000 + n, `翻页试验第${n}号合作社`, `9399010${String(n).padStart(11, '0')}`),
    )
    await addEnterprises(pool, many, AT)
    const seen: string[] = []
    for (let before: string | null = null; ;) {
      const { rows, next } = await searchEnterprises(pool, '翻页试验', before, null)
      seen.push(...rows.map(({ id }) => id))
      if (next === null) break
      before = next
    }
    assert.deepEqual(seen, many.map(({ id }) => id as string).toReversed())
  })
})

describe('acting for an enterprise', () => {
  test('a person may act for several, and for none', async () => {
    const names = async (login: string) =>
      (await listAgencies(pool, city.person(login), day('2026-03-02'))).map(({ id }) => id)
    assert.deepEqual(await names('ma'), [city.enterprises.lantian, city.enterprises.xingyuan])
    assert.deepEqual(await names('wang'), [city.enterprises.lantian])
    assert.deepEqual(await names('chen'), [])
  })

  test('from the first through the last day, both inclusive, and no longer', async () => {
    const personId = city.person('kong')
    const enterpriseId = city.enterprises.qinghe
    await addAgents(pool, [{ enterpriseId, personId, fromOn: day('2026-04-01'), toOn: day('2026-04-30') }])
    const count = async (on: string) => (await listAgencies(pool, personId, day(on))).length
    assert.deepEqual(
      await Promise.all(['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map(count)),
      [0, 1, 1, 0],
    )
  })
})

/** Entering absences, and what follows for who receives: on a real database. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { moment } from '../../calendar/days.ts'
import { loaders } from '../../loaders.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Absence } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { openReference, type Reference } from '../../platform/reference.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import { chainOf, setAbsence } from './absence.ts'

const NOW = moment('2026-03-02T10:00')
let pool: Pool
let city: City
let reference: Reference

beforeEach(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), NOW)
  reference = await openReference(pool, loaders)
})

/** He, who revisits, is away this week; Chen stands in. */
async function enter(changed: Partial<Absence> = {}): Promise<void> {
  const absence: Absence = {
    personId: city.person('he'),
    substituteId: city.person('chen'),
    fromAt: moment('2026-03-02T09:00'),
    toAt: moment('2026-03-06T17:30'),
    ...changed,
  }
  const { organisation } = reference.world
  const recorder = { actor: city.officer(organisation, 'luo'), at: NOW, random: seededRandom('absence') }
  await withTransaction(pool, (client) => setAbsence(client, absence, organisation, recorder))
  await reference.refresh()
}
const receiverOf = (post: string) => reference.world.organisation.receiver(city.post(post), NOW)

describe('an absence', () => {
  test('sends what is addressed to the post to the substitute, and says so in the journal', async () => {
    await withTransaction(pool, (client) =>
      client.query('delete from holding where person_id = $1', [city.person('bai')]),
    )
    await enter()
    assert.equal(receiverOf('office.revisit')?.personId, city.person('chen'))
    const { rows } = await pool.query<{ act: string; actor_id: string }>(
      'select act, actor_id from journal where subject = $1',
      [`person:${city.person('he')}`],
    )
    assert.deepEqual(rows, [{ act: 'absent', actor_id: city.person('luo') }])
  })

  test('without a substitute lets another holder receive, else the next post up', async () => {
    await enter({ substituteId: null })
    assert.equal(receiverOf('office.revisit')?.personId, city.person('bai'))
    await enter({ personId: city.person('jiang'), substituteId: null })
    assert.deepEqual(receiverOf('discipline.inspector'), {
      postId: city.post('office.leader'),
      personId: city.person('luo'),
      vacant: [city.post('discipline.inspector')],
    })
  })

  test('may follow directly on another', async () => {
    await enter()
    await enter({ fromAt: moment('2026-03-06T17:30'), toAt: moment('2026-03-09T09:00') })
  })
})

const refused = (changed: Partial<Absence>, fields: readonly string[]) =>
  assert.rejects(enter(changed), (error) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual(
      error.fields.map(({ path, code }) => `${path} ${code}`),
      fields,
    )
    return true
  })

describe('an absence is refused', () => {
  test('for somebody who is no member of staff', async () => {
    await refused({ personId: city.person('kong') }, ['/personId absence.person'])
    await refused({ personId: 'nobody' as PersonId }, ['/personId absence.person'])
  })

  test('when somebody stands in for themselves, or a stranger would', async () => {
    await refused({ substituteId: city.person('he') }, ['/substituteId absence.substitute'])
    await refused({ substituteId: city.person('wang') }, ['/substituteId absence.substitute'])
  })

  test('when it ends before it begins', async () => {
    await refused({ toAt: moment('2026-03-02T09:00') }, ['/toAt absence.order'])
  })

  test('when it overlaps another of the same person', async () => {
    await enter()
    await refused({ fromAt: moment('2026-03-06T17:29'), toAt: moment('2026-03-07T09:00') }, [
      '/fromAt absence.overlap',
    ])
  })

  test('when it makes a chain of substitutes, but never to whoever names none', async () => {
    await enter()
    const chen = city.person('chen')
    await refused({ personId: chen, substituteId: city.person('bai') }, [
      '/substituteId absence.chain.isSubstitute',
    ])
    await refused({ personId: city.person('bai'), substituteId: city.person('he') }, [
      '/substituteId absence.chain.away',
    ])
    await enter({ personId: chen, substituteId: null })
  })

  test('by two at once: the second overlaps', async () => {
    const results = await Promise.allSettled([enter(), enter({ fromAt: moment('2026-03-03T09:00') })])
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })
})

test('a bureau without a head lets what climbs go on to the office', () => {
  assert.deepEqual(receiverOf('tax.head'), {
    postId: city.post('office.leader'),
    personId: city.person('luo'),
    vacant: [city.post('tax.head')],
  })
})

const away = (personId: string, substituteId: string, from: number, to: number) => ({
  personId: personId as PersonId,
  substituteId: substituteId as PersonId,
  fromAt: moment(`2026-03-0${from}T09:00`),
  toAt: moment(`2026-03-0${to}T09:00`),
})

test('a chain of substitutes is found from either end, and only while both are away', () => {
  const known = [away('yu', 'peng', 2, 4)]
  assert.equal(chainOf(away('lin', 'yu', 3, 5), known), 'away')
  assert.equal(chainOf(away('lin', 'peng', 3, 5), known), null)
  assert.equal(chainOf(away('peng', 'lin', 3, 5), known), 'isSubstitute')
  assert.equal(chainOf(away('peng', 'lin', 4, 5), known), null)
  assert.equal(chainOf(away('lin', 'gao', 3, 5), known), null)
})

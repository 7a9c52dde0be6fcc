/** Standing in, through the real application: in whose post, in whose stead, with which rights, and with nobody's besides. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { moment } from '../../calendar/days.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Problem } from '../../platform/wire.ts'
import { startApp } from '../../../test/support/app.ts'
import { appealIn, doAct, newKey, seeAppeal } from '../../../test/support/appeal-story.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { setAbsence } from './absence.ts'
import type { Me } from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

/** Somebody is away for the week, and somebody else stands in. */
async function away(login: string, substitute: string): Promise<void> {
  const { organisation } = app.app.reference.world
  const absence = {
    personId: app.city.person(login),
    substituteId: app.city.person(substitute),
    fromAt: moment('2026-03-02T08:00'),
    toAt: moment('2026-03-06T18:00'),
  }
  const actor = app.city.officer(organisation, 'luo')
  const recorder = { actor, at: app.now(), random: seededRandom(login) }
  await withTransaction(app.pool, (client) => setAbsence(client, absence, organisation, recorder))
  await app.app.reference.refresh()
}
const sit = async (login: string, post: string) =>
  (await app.as(login)).post<Me & Problem>('/api/seat', { id: app.city.post(post) })

before(async () => {
  // Yu handles at natural resources; Peng, the second handler there, stands in. Gao of another department does for He.
  await away('yu', 'peng')
  await away('he', 'gao')
})

describe('a substitute', () => {
  test('acts in the post of the absent, and timeline and journal hold both', async () => {
    const id = await appealIn(app, 'dispatched')
    assert.equal((await sit('peng', 'resources.first')).status, 200)
    assert.equal((await doAct(app, 'peng', id, 'sign')).status, 200)
    const { body } = await seeAppeal(await app.as('peng'), id)
    const signed = body.timeline.find(({ act }) => act === 'sign')?.actor
    assert.deepEqual([signed?.name, signed?.post?.zh, signed?.insteadOf], ['彭飞宇', '经办一岗', '于海燕'])
    const { rows } = await app.pool.query(
      `select actor_id, instead_of, post_id from journal where subject = $1 and act = 'sign'`,
      [id],
    )
    assert.deepEqual(rows, [
      {
        actor_id: app.city.person('peng'),
        instead_of: app.city.person('yu'),
        post_id: app.city.post('resources.first'),
      },
    ])
  })

  test('has the rights of that post in that seat only, never both at once', async () => {
    const id = await appealIn(app, 'filed')
    const mine = await seeAppeal(await app.as('gao'), id)
    assert.equal(mine.status, 404)
    const { body } = await sit('gao', 'office.revisit')
    assert.deepEqual([body.seat?.powers, body.seat?.insteadOf], [['region.read', 'appeal.revisit'], '何秋生'])
    assert.equal((await seeAppeal(await app.as('gao'), id)).status, 200)
    await sit('gao', 'labour.head')
    assert.equal((await seeAppeal(await app.as('gao'), id)).status, 404)
  })

  test('who handled a matter in the stead of another does not revisit it, from no seat', async () => {
    const id = await appealIn(app, 'dispatched')
    await sit('peng', 'resources.first')
    await doAct(app, 'peng', id, 'contact', { method: 'phone', person: '王海生' })
    await doAct(app, 'peng', id, 'reply', { reply: '已处理完毕。' })
    await away('bai', 'peng')
    const revisit = { solved: true, level: 'satisfied' }
    assert.equal((await sit('peng', 'office.revisit')).body.seat?.insteadOf, '白晓露')
    const refused = await doAct(app, 'peng', id, 'revisit', revisit)
    assert.deepEqual([refused.status, refused.body.reason.code], [409, 'act.notBy'])
    const { body } = await seeAppeal(await app.as('peng'), id)
    assert.deepEqual(body.acts.find(({ act }) => act === 'revisit')?.allowed, false)
    await sit('gao', 'office.revisit')
    assert.equal((await doAct(app, 'gao', id, 'revisit', revisit)).status, 200)
  })

  test('is nobody special once the absent are back', async () => {
    const id = await appealIn(app, 'replied')
    await sit('gao', 'office.revisit')
    const gao = await app.as('gao')
    const { body } = await seeAppeal(gao, id)
    app.at('2026-03-06T18:00')
    assert.equal((await gao.get<Me | null>('/api/me')).body, null)
    assert.equal((await gao.get('/api/messages')).status, 401)
    const back = await app.as('gao')
    assert.deepEqual(
      (await back.get<Me>('/api/me')).body.seats.map(({ name }) => name.zh),
      ['局长'],
    )
    const input = { solved: true, level: 'satisfied' }
    const late = { version: body.version, key: newKey(), input }
    assert.equal((await back.post(`/api/appeals/${id}/acts/revisit`, late)).status, 404)
  })
})

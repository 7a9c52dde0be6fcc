/** Circulars out of the figures of a frozen month, over HTTP: by whom, for whom, how often, and what they say. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { FigureListWire } from '../../src/modules/boards/wire.ts'
import type { MissedTargetsWire } from '../../src/modules/supervision/wire-missed.ts'
import type { CircularFactsWire } from '../../src/modules/supervision/wire.ts'
import type { ActAnswer, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { STEPS, appealIn, doAct, newKey } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments, regions } = app.city

async function draft(login: string, figureId: string, departmentId: string = departments.resources) {
  return (await app.as(login)).post<ActAnswer & Problem>('/api/circulars/acts/draftForTarget', {
    key: newKey(),
    input: { figureId, departmentId },
  })
}

async function missed(login: string, figureId: string) {
  return (await app.as(login)).get<MissedTargetsWire & Problem>(
    `/api/supervision/missed-targets?figureId=${figureId}`,
  )
}

async function onCircular(login: string, id: string, act: string, input: object = {}) {
  const visitor = await app.as(login)
  const { version } = (await visitor.get<MatterViewWire>(`/api/circulars/${id}`)).body
  return visitor.post<ActAnswer & Problem>(`/api/circulars/${id}/acts/${act}`, {
    version,
    key: newKey(),
    input,
  })
}

const codeOf = ({ body }: { readonly body: Problem }) => body.fields?.[0]?.code ?? body.reason.code

describe('a unit that closed half of its appeals in time', () => {
  let figureId = ''

  before(async () => {
    const answered: string[] = []
    for (let n = 0; n < 10; n++) answered.push(await appealIn(app, 'replied'))
    for (let n = 0; n < 5; n++) await appealIn(app, 'inProgress')
    for (const [n, id] of answered.entries()) {
      const level = n < 5 ? 'dissatisfied' : 'satisfied'
      const done = await doAct(app, 'he', id, 'revisit', { solved: true, level })
      assert.equal(done.status, 200, JSON.stringify(done.body))
      await STEPS['closed']?.(app, id)
    }
    app.at('2026-04-01T09:30')
    await app.catchUp('tally')
    await app.app.runJob('freeze')
    const { rows } = (await (await app.as('su')).get<FigureListWire>('/api/figures')).body
    figureId = rows.find(({ region }) => region.id === regions.city)?.id ?? ''
    assert.notEqual(figureId, '')
  })

  test('is among those that missed a target, for supervision alone', async () => {
    const { body } = await missed('su', figureId)
    assert.deepEqual(body, {
      mayDraft: true,
      rows: [{ departmentId: departments.resources, circular: null }],
    })
    assert.equal((await missed('chen', figureId)).status, 403)
    assert.equal((await missed('su', departments.resources)).status, 404)
  })

  test('is not criticised by somebody without the power, out of another figure, nor where the targets were reached', async () => {
    for (const login of ['chen', 'yu', 'wei']) {
      const answer = await draft(login, figureId)
      assert.ok(answer.status >= 400 && answer.status < 500, `${login} ${answer.status}`)
    }
    assert.equal(codeOf(await draft('su', departments.resources)), 'board.noFigure')
    assert.equal(codeOf(await draft('su', figureId, departments.labour)), 'circular.targetsReached')
  })

  test('gets one draft with the figures, also when two ask at once, and another only once that is done', async () => {
    const both = await Promise.all([draft('su', figureId), draft('jiang', figureId)])
    const drafted = both.find(({ status }) => status === 200)
    const refused = both.find(({ status }) => status !== 200)
    assert.ok(drafted !== undefined && refused !== undefined, JSON.stringify(both.map(({ body }) => body)))
    assert.equal(codeOf(refused), 'circular.draftedForMonth')
    const { id, code, status } = drafted.body
    assert.equal(status, 'draft')
    const seen = (await (await app.as('su')).get<MatterViewWire<CircularFactsWire>>(`/api/circulars/${id}`))
      .body
    assert.match(seen.title, /2026年3月/)
    assert.match(
      seen.facts.facts,
      /办结率66\.7%（目标不低于90%）；满意率50\.0%（目标不低于90%）.*2026-04-01固化/,
    )
    assert.deepEqual(
      seen.facts.units.map((unit) => unit.id),
      [departments.resources],
    )
    assert.equal((await (await app.as('yu')).get(`/api/circulars/${id}`)).status, 404)
    assert.deepEqual((await missed('su', figureId)).body.rows[0]?.circular, { id, code })
    const sent = await onCircular('su', id, 'submit', { facts: seen.facts.facts })
    assert.equal(sent.body.status, 'submitted', JSON.stringify(sent.body))
    const issued = await onCircular('luo', id, 'approve')
    assert.equal(issued.body.status, 'issued', JSON.stringify(issued.body))
    assert.equal(codeOf(await draft('su', figureId)), 'circular.draftedForMonth')
    const done = await onCircular('yu', id, 'acknowledge', { measures: '逐件销号' })
    assert.equal(done.body.status, 'acknowledged', JSON.stringify(done.body))
    assert.equal((await draft('su', figureId)).status, 200)
  })

  test('is criticised by the newest figure, not by one that was restated', async () => {
    await app.pool.query(`update post set powers = powers || '{board.freeze}' where id = $1`, [
      app.city.post('office.leader'),
    ])
    const owner = app.database.pool('owner')
    await owner.query('update reference_version set organisation_no = organisation_no + 1')
    await app.app.runJob('reference')
    const luo = await app.as('luo')
    const restated = await luo.post<Problem>(`/api/figures/${figureId}/restate`, { reason: '补记' })
    assert.equal(restated.status, 200, JSON.stringify(restated.body))
    assert.equal(codeOf(await draft('su', figureId)), 'board.restatedAlready')
    assert.equal((await missed('su', figureId)).body.mayDraft, false)
  })
})

/**
 * What boards count beside the course of an appeal, over HTTP: passing on by unit, late progress notes, late orders that have
 * lapsed, what was withdrawn, whose enterprise is gone. Each number opens its list, stands in the file, and is in no more
 * rates than it should.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import type { BoardWire } from '../../src/modules/boards/wire.ts'
import type { ActAnswer, MatterListWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { STEPS, appealIn, doAct, newKey, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments, enterprises, regions } = app.city
const MARCH = 'from=2026-03-01&to=2026-03-31'
const TO_STREET = {
  reason: '请到现场协调',
  answerOn: '2026-03-06',
  toLevel: 'street',
  departmentId: departments.street,
}

const done = ({ status, body }: { readonly status: number; readonly body: unknown }) => {
  assert.equal(status, 200, JSON.stringify(body))
}

/** The newest part of a kind, acted on by somebody. */
async function onPart(login: string, appealId: string, kind: string, act: string, input: object = {}) {
  const path = `${kind}s`
  const visitor = await app.as(login)
  const parts = (await seeAppeal(visitor, appealId)).body.parts
  const part = parts.findLast((one) => one.kind === kind)
  const { version } = (await visitor.get<MatterViewWire>(`/api/${path}/${part?.id}`)).body
  done(
    await visitor.post<ActAnswer & Problem>(`/api/${path}/${part?.id}/acts/${act}`, {
      version,
      key: newKey(),
      input,
    }),
  )
}

async function openedBy(login: string, path: string, act: string, input: object): Promise<string> {
  const answer = await (
    await app.as(login)
  ).post<ActAnswer & Problem>(`/api/${path}/acts/${act}`, {
    key: newKey(),
    input,
  })
  done(answer)
  return answer.body.id
}

async function board(more = ''): Promise<BoardWire> {
  const { body } = await (await app.as('chen')).get<BoardWire>(`/api/boards/appeals?${MARCH}${more}`)
  return body
}

async function behind(measure: string, departmentId?: string): Promise<readonly string[]> {
  const unit = departmentId === undefined ? '' : `&departmentId=${departmentId}`
  const visitor = await app.as('chen')
  const { body } = await visitor.get<MatterListWire>(
    `/api/boards/appeals/matters?${MARCH}&measures=${measure}${unit}`,
  )
  return body.rows.map(({ id }) => id)
}

describe('a board of what went astray', () => {
  const ids: Record<'passed' | 'once' | 'noted' | 'withdrawn' | 'gone' | 'pressed', string> = {
    passed: '',
    once: '',
    noted: '',
    withdrawn: '',
    gone: '',
    pressed: '',
  }

  before(async () => {
    const followUp = {
      name: 'appeal.followUp',
      regionId: regions.linxi,
      effectiveFrom: '2026-03-02',
      value: { length: 2, unit: 'WD' },
      basis: '临溪区实施方案',
    }
    done(await (await app.as('luo')).post<Problem>('/api/parameters', followUp))
    for (const name of ['passed', 'once', 'noted', 'pressed'] as const)
      ids[name] = await appealIn(app, 'contacted')
    ids.withdrawn = await appealIn(app, 'dispatched')
    ids.gone = await appealIn(app, 'replied')
    done(await doAct(app, 'yu', ids.passed, 'passOn', TO_STREET))
    await onPart('ke', ids.passed, 'handover', 'decline', { reason: '不在本街道' })
    done(await doAct(app, 'yu', ids.passed, 'passOn', TO_STREET))
    done(await doAct(app, 'yu', ids.once, 'passOn', TO_STREET))
    done(await doAct(app, 'wang', ids.withdrawn, 'withdraw', { reason: '已自行解决' }))
    const order = { level: 'urge', aboutId: ids.pressed, departmentId: departments.resources }
    await openedBy('su', 'orders', 'issue', { ...order, requirement: '请说明情况' })
    // These are within the limit; what comes three days later is late, as the answer to the order is.
    for (const name of ['passed', 'once', 'pressed'] as const)
      done(await doAct(app, 'yu', ids[name], 'noteProgress', { text: '已到现场' }))
    app.at('2026-03-05T10:00')
    done(await doAct(app, 'yu', ids.noted, 'noteProgress', { text: '仍在办理' }))
    await STEPS['replied']?.(app, ids.pressed)
    await STEPS['revisiting']?.(app, ids.pressed)
    done((await STEPS['closed']?.(app, ids.pressed)) ?? { status: 0, body: null })
    done(
      await (
        await app.as('chen')
      ).post<Problem>(`/api/enterprises/${enterprises.lantian}/end`, {
        endedOn: '2026-03-05',
        reason: '登记机关注销公告',
      }),
    )
    const gone = { cause: 'enterpriseGone', reason: '注销公告' }
    done(await doAct(app, 'he', ids.gone, 'proposeExclusion', gone))
    await onPart('chen', ids.gone, 'ruling', 'approve')
    await app.catchUp('tally')
  })

  test('who passes on is counted by unit: once for the appeals it passed on, and again for those it passed on twice', async () => {
    const line = (await board()).cuts.department.find(({ key }) => key === departments.resources)
    assert.deepEqual([line?.counts['passedOn'], line?.counts['passedAgain']], [2, 1])
    assert.deepEqual(
      (await behind('passedOn', departments.resources)).toSorted(),
      [ids.passed, ids.once].toSorted(),
    )
    assert.deepEqual(await behind('passedAgain'), [ids.passed])
    assert.deepEqual(await behind('passedOn', departments.street), [])
  })

  test('what was withdrawn and whose enterprise is gone are numbers of their own, each with its list', async () => {
    const { counts } = (await board()).total
    assert.deepEqual([counts['withdrawn'], counts['enterpriseGone']], [1, 1])
    assert.deepEqual(await behind('withdrawn'), [ids.withdrawn])
    assert.deepEqual(await behind('enterpriseGone'), [ids.gone])
  })

  test('what was withdrawn stays among the dispatched; neither it nor one whose enterprise is gone was revisited', async () => {
    const { counts, rates } = (await board()).total
    assert.deepEqual([counts['dispatched'], counts['revisited']], [6, 1])
    assert.ok(Math.abs((rates['response'] ?? 0) - 5 / 6) < 1e-9)
    assert.deepEqual([rates['solution'], rates['satisfaction']], [1, 1])
  })

  test('a progress note that came late counts for the unit that owed it, and one that is still owed from its day on', async () => {
    // A day that has not ended has nothing late yet.
    assert.deepEqual(await behind('progressLate'), [])
    app.at('2026-03-06T10:00')
    const late = await behind('progressLate', departments.resources)
    assert.deepEqual(late.toSorted(), [ids.noted, ids.passed, ids.once].toSorted())
    assert.equal((await board()).total.counts['progressLate'], 3)
  })

  test('an order that was overdue when its appeal ended has lapsed, and its answer stays late', async () => {
    const about = (await seeAppeal(await app.as('su'), ids.pressed)).body.aboutThis
    assert.ok(about.length > 0 && about.every(({ kind, status }) => kind === 'order' && status === 'lapsed'))
    assert.deepEqual(await behind('superviseLate', departments.resources), [ids.pressed])
  })

  test('each of them is a column of the file, in the words of the reader', async () => {
    const { cookie = '' } = await app.as('chen')
    const wanted = {
      zh: ['企业撤回', '剔除：企业已注销', '进展反馈超时', '转出联动', '多次转出'],
      en: ['Withdrawn', 'Excluded: enterprise gone', 'Progress notes late', 'Passed on', 'Passed on again'],
    }
    for (const [language, heads] of Object.entries(wanted)) {
      const address = `${app.url}/api/boards/appeals.xlsx?${MARCH}&language=${language}`
      const response = await fetch(address, { headers: { cookie } })
      const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()))
      const [, header = [], total = []] = sheets[0]?.rows ?? []
      assert.deepEqual(
        heads.map((head) => total[header.indexOf(head)]),
        [1, 1, 3, 2, 1],
      )
    }
  })
})

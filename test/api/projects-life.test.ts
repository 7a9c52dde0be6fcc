/** The life of a project over HTTP: gates and what they lack, the consultation, codes, hand-over, merge and split. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCode } from '../../src/modules/projects/codes.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey } from '../support/appeal-story.ts'
import {
  consultAll,
  giveOpinions,
  mustOn,
  onProject,
  openProject,
  projectIn,
  seeProject,
} from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const NOTE = { on: '2026-02-27', note: '已核对' }
const see = async (id: string, login = 'chen') => (await seeProject(await app.as(login), id)).body

test('a project goes from its lead to full capacity, and every gate says on which day it was reached', async () => {
  const id = await projectIn(app, 'fullCapacity')
  const seen = await see(id)
  assert.deepEqual([seen.status, seen.isOpen], ['fullCapacity', false])
  assert.ok(seen.facts.gates.every(({ reachedOn }) => reachedOn === '2026-03-02'))
  assert.deepEqual(
    seen.facts.gates.flatMap(({ missing }) => missing),
    ['project.evidence.contactRecord', 'project.needs.location'],
  )
})

test('a gate lets nobody through without its evidence and fields, and names each thing that is missing', async () => {
  const { id } = (await openProject(app, { investor: '蓝田控股' })).body
  const { status, body } = await onProject(app, 'chen', id, 'advance', { stage: 'negotiating' })
  assert.deepEqual([status, body.reason.code], [409, 'project.gateLacks'])
  assert.deepEqual(
    body.fields.map(({ text }) => text),
    ['缺：建设内容', '缺：信息来源', '缺：会谈纪要'],
  )
  await mustOn(app, 'chen', id, 'amend', { content: '生产线', channel: 'fair' })
  await mustOn(app, 'chen', id, 'record', { ...NOTE, evidence: 'meetingMinutes' })
  await mustOn(app, 'chen', id, 'advance', { stage: 'negotiating' })
})

test('several gates at once need what all of them need, and none leads backward or to where the project is', async () => {
  const id = await projectIn(app, 'negotiating')
  await mustOn(app, 'chen', id, 'record', { ...NOTE, evidence: 'agreement' })
  const lacking = await onProject(app, 'chen', id, 'advance', { stage: 'signed' })
  assert.equal(lacking.body.fields[0]?.text, '缺：准入会商会议')
  await mustOn(app, 'chen', id, 'record', { ...NOTE, evidence: 'admissionMeeting' })
  await mustOn(app, 'chen', id, 'advance', { stage: 'signed' })
  for (const stage of ['lead', 'negotiating', 'signed'])
    assert.equal(
      (await onProject(app, 'chen', id, 'advance', { stage })).body.reason.code,
      'project.notForward',
    )
})

test('evidence is of a day that has come', async () => {
  const { id } = (await openProject(app)).body
  const { body } = await onProject(app, 'chen', id, 'record', {
    evidence: 'contactRecord',
    on: '2026-03-03',
    note: '明天',
  })
  assert.equal(body.reason.code, 'project.dayAhead')
})

test('only an administrator puts a project back, with a reason; what was reached later does not count any more', async () => {
  const id = await projectIn(app, 'signed')
  for (const login of ['chen', 'su'])
    assert.equal(
      (await onProject(app, login, id, 'putBack', { stage: 'lead', reason: '误' })).status,
      403,
      login,
    )
  const forward = await onProject(app, 'luo', id, 'putBack', { stage: 'started', reason: '误' })
  assert.equal(forward.body.reason.code, 'project.notBackward')
  await mustOn(app, 'luo', id, 'putBack', { stage: 'negotiating', reason: '协议未生效' })
  const { status, facts } = await see(id)
  assert.equal(status, 'negotiating')
  assert.equal(facts.gates.find(({ stage }) => stage === 'signed')?.reachedOn, null)
  const { rows } = await app.pool.query(
    `select stage, is_void from project_event where project_id = $1 and type = 'stage' order by no`,
    [id],
  )
  assert.deepEqual(
    rows.map((row: { stage: string; is_void: boolean }) => [row.stage, row.is_void]),
    [
      ['lead', false],
      ['negotiating', false],
      ['screening', true],
      ['signed', true],
    ],
  )
})

test('a project rests with a reason and goes on where it was; its stage does not run meanwhile', async () => {
  const id = await projectIn(app, 'signed')
  assert.equal((await onProject(app, 'chen', id, 'suspend', {})).status, 422)
  await mustOn(app, 'chen', id, 'suspend', { reason: '资金' })
  assert.equal((await onProject(app, 'chen', id, 'advance', { stage: 'started' })).body.code, 'not_now')
  await mustOn(app, 'chen', id, 'resume', { reason: '资金到位' })
  assert.equal((await see(id)).status, 'signed')
  await mustOn(app, 'chen', id, 'terminate', { reason: '投资方退出' })
  const ended = await see(id)
  assert.deepEqual([ended.status, ended.isOpen], ['terminated', false])
  assert.equal((await onProject(app, 'chen', id, 'resume', { reason: '再来' })).body.code, 'not_now')
})

test('after 90 days in one stage a project is stuck', async () => {
  app.at('2026-03-02T09:00')
  const { id } = (await openProject(app)).body
  app.at('2026-05-31T09:00')
  assert.deepEqual(await stuck(id), [90, false])
  app.at('2026-06-02T09:00')
  assert.deepEqual(await stuck(id), [92, true])
  app.at('2026-03-02T09:00')
})

async function stuck(id: string) {
  const { facts } = await see(id)
  return [facts.daysInStage, facts.isStuck]
}

test('nobody lands without a consultation that lets the project in', async () => {
  const id = await projectIn(app, 'signed')
  await mustOn(app, 'chen', id, 'record', { ...NOTE, evidence: 'businessLicence' })
  const lacks = async () =>
    (await onProject(app, 'chen', id, 'advance', { stage: 'registered' })).body.fields.map(({ text }) => text)
  assert.deepEqual(await lacks(), ['缺：准入会商的引进结论'])
  const early = { conclusion: 'admit', reason: '可以' }
  assert.equal(
    (await onProject(app, 'chen', id, 'conclude', early)).body.reason.code,
    'project.noConsultation',
  )
  await consultAll(app, id)
  assert.equal(
    (await onProject(app, 'chen', id, 'conclude', early)).body.reason.code,
    'project.opinionsMissing',
  )
  await giveOpinions(app, id, { lin: 'disagree' })
  assert.equal(
    (await onProject(app, 'chen', id, 'conclude', early)).body.reason.code,
    'project.opinionAgainst',
  )
  assert.equal((await onProject(app, 'yu', id, 'conclude', early)).status, 403)
  await mustOn(app, 'chen', id, 'conclude', { conclusion: 'reject', reason: '与园区定位不符' })
  assert.deepEqual(await lacks(), ['缺：准入会商的引进结论'])
  await consultAll(app, id)
  await giveOpinions(app, id, { lin: 'conditional' })
  await mustOn(app, 'chen', id, 'conclude', { conclusion: 'conditional', reason: '压减能耗' })
  await mustOn(app, 'chen', id, 'advance', { stage: 'registered' })
  const { consultation } = (await see(id)).facts
  assert.deepEqual([consultation?.round, consultation?.conclusion], [2, 'conditional'])
})

test('an opinion is given by its own body alone, within the limit, and ends with the project', async () => {
  const id = await projectIn(app, 'negotiating')
  await consultAll(app, id)
  const [part] = (await see(id)).parts.filter((one) => one.status === 'asked')
  assert.ok(part !== undefined)
  const give = { version: 1, key: newKey(), input: { verdict: 'agree', opinion: '同意' } }
  const url = `/api/opinions/${part.id}/acts/give`
  for (const [login, expected] of [
    ['chen', 403],
    ['xu', 404],
    ['wang', 404],
  ] as const) {
    const visitor = await app.as(login)
    const { status } = await visitor.post<Problem>(url, { ...give, key: newKey() })
    assert.equal(status, expected, login)
  }
  await mustOn(app, 'chen', id, 'terminate', { reason: '投资方退出' })
  assert.ok((await see(id)).parts.every((one) => one.status === 'withdrawn'))
})

test('our own code has a check digit and holds until the national one is given; both lead to the project', async () => {
  const { id } = (await openProject(app)).body
  const [own] = (await see(id)).facts.codes
  assert.match(own?.code ?? '', /^P990102-\d{6}-\d$/)
  const next = Number(own?.code.slice(8, 14))
  assert.equal(ownCode({ region: '990102', next }), own?.code)
  const national = '2105-370211-04-01-123456'
  const wrong = await onProject(app, 'chen', id, 'giveCode', { projectCode: '2113-370211-04-01-123456' })
  assert.equal(wrong.body.reason.code, 'projectCode.time')
  await mustOn(app, 'chen', id, 'giveCode', { projectCode: `２１０５—370211-04-01-123456` })
  const { codes, projectCode } = (await see(id)).facts
  assert.equal(projectCode, national)
  assert.deepEqual(
    codes.map(({ type, until }) => [type, until]),
    [
      ['national', null],
      ['own', '2026-03-02'],
    ],
  )
  const again = await onProject(app, 'chen', id, 'giveCode', { projectCode: national })
  assert.equal(again.body.reason.code, 'project.codeKnown')
  const other = (await openProject(app)).body.id
  const taken = await onProject(app, 'chen', other, 'giveCode', { projectCode: national })
  assert.equal(taken.body.reason.code, 'project.codeTaken')
})

test('of two who give one code at the same time to two projects, one is refused', async () => {
  const ids = [(await openProject(app)).body.id, (await openProject(app)).body.id]
  const answers = await Promise.all(
    ids.map((id) => onProject(app, 'chen', id, 'giveCode', { projectCode: '2106-370211-04-01-123456' })),
  )
  assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['200', '422'])
})

test('a project that is handed over has nobody until somebody of the department takes it on', async () => {
  const { id } = (await openProject(app)).body
  const { labour } = app.city.departments
  await mustOn(app, 'chen', id, 'handOver', { departmentId: labour, reason: '要素保障' })
  assert.equal((await onProject(app, 'yu', id, 'take')).status, 404)
  await mustOn(app, 'lin', id, 'take')
  assert.equal((await see(id)).handler?.name, '林晓初')
  assert.equal((await onProject(app, 'lin', id, 'take')).body.reason.code, 'project.taken')
  await mustOn(app, 'lin', id, 'amend', { jobs: 5 })
  assert.equal((await onProject(app, 'lin', id, 'terminate', { reason: '不' })).status, 403)
})

test('a project stands once on a list of a year', async () => {
  const { id } = (await openProject(app)).body
  const entry = { list: 'city', year: 2026 }
  const early = await onProject(app, 'chen', id, 'delist', { ...entry, reason: '调整' })
  assert.equal(early.body.reason.code, 'project.onNoList')
  await mustOn(app, 'chen', id, 'enlist', entry)
  const twice = await onProject(app, 'chen', id, 'enlist', entry)
  assert.equal(twice.body.reason.code, 'project.listedAlready')
  const other = await onProject(app, 'chen', id, 'delist', { list: 'vip', year: 2026, reason: '调整' })
  assert.equal(other.body.reason.code, 'project.notListed')
  await mustOn(app, 'chen', id, 'enlist', { list: 'vip', year: 2026 })
  await mustOn(app, 'chen', id, 'delist', { ...entry, reason: '调整' })
  assert.deepEqual((await see(id)).facts.lists, [{ list: 'vip', year: 2026 }])
  const { rows } = await app.pool.query('select list from project_list where project_id = $1', [id])
  assert.deepEqual(rows, [{ list: 'vip' }])
})

test('a merged project leads to the kept one with its codes, and who was editing either is told', async () => {
  const kept = (await openProject(app, { title: '保留项目' })).body.id
  const merged = (await openProject(app, { title: '重复项目' })).body.id
  await mustOn(app, 'chen', merged, 'giveCode', { projectCode: '2107-370211-04-01-123456' })
  const before = [await see(kept), await see(merged)] as const
  const code = before[0].facts.projectCode ?? ''
  const no = await onProject(app, 'chen', merged, 'merge', { intoCode: code, reason: '重复' })
  assert.equal(no.status, 403)
  for (const [intoCode, why] of [
    ['P990102-999999-9', 'project.codeSlip'],
    ['2199-370211-04-01-123456', 'project.unknown'],
    [before[1].code, 'project.intoItself'],
  ] as const) {
    const { body } = await onProject(app, 'luo', merged, 'merge', { intoCode, reason: '重复' })
    assert.equal(body.reason.code, why)
  }
  await mustOn(app, 'luo', merged, 'merge', { intoCode: code, reason: '重复登记' })
  const chen = await app.as('chen')
  for (const { id, version } of before) {
    const url = `/api/projects/${id}/acts/amend`
    const { status, body } = await chen.post<Problem>(url, { version, key: newKey(), input: { jobs: 77 } })
    assert.deepEqual([status, body.code], [409, 'stale'])
  }
  const [after, gone] = [await see(kept), await see(merged)]
  assert.deepEqual([after.facts.jobs, gone.facts.jobs, gone.status], [null, null, 'merged'])
  assert.equal(after.facts.projectCode, code)
  assert.ok(after.facts.codes.some((one) => one.code === '2107-370211-04-01-123456' && one.until !== null))
  const { rows } = await app.pool.query(
    `select distinct project_id as id from project_code where code = '2107-370211-04-01-123456'`,
  )
  assert.deepEqual(rows, [{ id: kept }])
  const ended = await onProject(app, 'luo', kept, 'merge', { intoCode: gone.code, reason: '重复' })
  assert.equal(ended.body.reason.code, 'project.keptHasEnded')
})

test('a part that is split off is a project of its own, about the first, with a code of its own', async () => {
  const id = await projectIn(app, 'negotiating')
  await mustOn(app, 'chen', id, 'split', { title: '蓝田精密机床三期', reason: '分期建设' })
  const seen = await see(id)
  const [part] = seen.aboutThis
  assert.ok(part !== undefined)
  const own = await see(part.id)
  assert.deepEqual(
    [own.title, own.status, own.enterprise?.id],
    ['蓝田精密机床三期', 'lead', seen.enterprise?.id],
  )
  assert.notEqual(own.facts.projectCode, seen.facts.projectCode)
})

test('where the region asks for marks, nobody is let in without enough reviewers and the pass mark', async () => {
  const rule = { policy: 40, planning: 30, capacity: 20, contribution: 10, pass: 70, reviewers: 2 }
  const change = {
    name: 'project.review',
    regionId: app.city.regions.city,
    effectiveFrom: '2026-03-02',
    value: rule,
    basis: '云招商〔2026〕1号',
  }
  const id = await projectIn(app, 'signed')
  const marks = { policy: 90, planning: 90, capacity: 90, contribution: 90 }
  await consultAll(app, id)
  assert.equal((await onProject(app, 'su', id, 'mark', marks)).body.reason.code, 'project.noReview')
  assert.equal((await (await app.as('luo')).post('/api/parameters', change)).status, 200)
  await giveOpinions(app, id)
  const admit = { conclusion: 'admit', reason: '符合' }
  const refused = async () => (await onProject(app, 'chen', id, 'conclude', admit)).body.reason.code
  assert.equal((await onProject(app, 'chen', id, 'mark', marks)).status, 403)
  await mustOn(app, 'su', id, 'mark', marks)
  assert.equal(await refused(), 'project.reviewFailed')
  await mustOn(app, 'luo', id, 'mark', { ...marks, policy: 20, planning: 20, capacity: 20 })
  assert.equal(await refused(), 'project.reviewFailed')
  await mustOn(app, 'luo', id, 'mark', { ...marks, policy: 60 })
  await mustOn(app, 'chen', id, 'conclude', admit)
  const { consultation } = (await see(id)).facts
  assert.deepEqual([consultation?.markCount, consultation?.mean, consultation?.pass], [2, 84, 70])
})

test('a major project tells what it needs of land, energy and people before it is screened', async () => {
  const change = {
    name: 'project.majorFrom',
    regionId: app.city.regions.city,
    effectiveFrom: '2026-03-02',
    value: 10_000,
    basis: '云招商〔2026〕2号',
  }
  assert.equal((await (await app.as('luo')).post('/api/parameters', change)).status, 200)
  const known = { investor: '蓝田控股', content: '生产线', channel: 'fair' }
  for (const [investment, count] of [
    ['9,999万', 0],
    ['１亿', 4],
  ] as const) {
    const { id } = (await openProject(app, { ...known, investment })).body
    for (const evidence of ['meetingMinutes', 'admissionMeeting'])
      await mustOn(app, 'chen', id, 'record', { ...NOTE, evidence })
    const { body } = await onProject(app, 'chen', id, 'advance', { stage: 'screening' })
    assert.equal(body.fields?.length ?? 0, count, investment)
  }
})

/** The law of checks 明察暗访: who is in a team, what is found when, what follows, and who learns of it (S003-59). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { PureMatter, lawRows } from '../../../test/support/pure-matter.ts'
import { HOUSING, TAX, facts, inPost, organisation } from '../../../test/support/supervising-city.ts'
import { checkKind, seesPersons, type Check } from './check.ts'
import { supervisionRelations } from './module.ts'
import { orderKind, type Order } from './rules.ts'
import { tasksAfterCheck } from './tasks.ts'

const AT = moment('2026-03-02T09:00')
const at = (text: string): Moment => moment(`2026-03-${text}`)
const law = lawRows({
  'check.conclude': { length: 2, unit: 'WD' },
  'order.answer': { length: 3, unit: 'WD' },
  'order.ladder': [{ name: 'press', from: 'due', after: { length: 0, unit: 'WD' } }],
})

const PLAN = {
  type: 'secret',
  title: '窗口作风暗访',
  purpose: '窗口是否按时开门、一次性告知',
  place: '政务服务大厅',
  plannedOn: '2026-03-04',
  postIds: ['inspector', 'supervisor'],
}
const FINDING = {
  departmentId: HOUSING,
  finding: '上午九点半窗口无人',
  persons: '李某',
  requirement: '落实顶岗',
}

const planned = (more: object = {}, by = inPost('inspector')): PureMatter<Check> =>
  new PureMatter(checkKind, supervisionRelations, { at: AT, law, organisation, facts }).act('plan', by, AT, {
    ...PLAN,
    ...more,
  })
const visited = (more: object = {}) =>
  planned(more).act('visit', inPost('supervisor'), at('04T10:00'), { visit: '现场三个窗口' })
const found = (more: object = {}) => visited(more).act('find', inPost('supervisor'), at('04T11:00'), FINDING)

function refused(doing: () => unknown, code: string): void {
  assert.throws(doing, (error) => error instanceof Refusal && error.reason.code === code, code)
}

test('a team is two people at least from two bodies, with discipline inspection among them', () => {
  refused(() => planned({ postIds: ['supervisor', 'tax'] }), 'check.noInspector')
  refused(() => planned({ postIds: ['inspector', 'inspector'] }), 'check.teamTooSmall')
  refused(() => planned({ postIds: ['inspector', 'nobody'] }), 'check.noSuchPost')
  assert.deepEqual(planned().it.row.team, ['inspector', 'supervisor'])
})

test('only inspection plans a check, and not for a day that is over', () => {
  for (const post of ['supervisor', 'director', 'housing'])
    refused(() => planned({}, inPost(post)), 'act.relation')
  refused(() => planned({ plannedOn: '2026-03-01' }), 'check.dayInPast')
})

test('until it is concluded a secret check is read by its team and by inspection alone', () => {
  const secret = planned({ postIds: ['inspector', 'tax'] })
  assert.equal(secret.it.matter.confidential, true)
  assert.deepEqual([...new Set(checkKind.readers(secret.it))], ['inspector', 'tax'])
  const concluded = secret
    .act('visit', inPost('tax'), at('04T10:00'), { visit: '到现场' })
    .act('conclude', inPost('inspector'), at('05T10:00'), { conclusion: '未发现问题' })
  assert.equal(concluded.it.matter.confidential, false)
  assert.ok(checkKind.readers(concluded.it).includes('supervisor' as never))
})

test('an open check is known to supervision from the beginning, and what was secret and cancelled stays so', () => {
  assert.ok(
    checkKind
      .readers(planned({ type: 'open', postIds: ['inspector', 'tax'] }).it)
      .includes('director' as never),
  )
  const cancelled = planned().act('cancel', inPost('inspector'), at('03T09:00'), { reason: '另行安排' })
  assert.equal(cancelled.it.matter.confidential, true)
})

test('nobody records a visit before the day, and nobody outside the team records anything', () => {
  const visit = { visit: '到现场' }
  refused(() => planned().act('visit', inPost('supervisor'), at('03T10:00'), visit), 'check.notYet')
  refused(() => planned().act('visit', inPost('director'), at('04T10:00'), visit), 'act.relation')
  refused(() => visited().act('find', inPost('director'), at('04T11:00'), FINDING), 'act.relation')
  refused(() => planned().act('find', inPost('supervisor'), at('04T11:00'), FINDING), 'act.status')
})

test('the planned day can be moved, and with it the limit of the visit', () => {
  const moved = planned().act('replan', inPost('inspector'), at('03T09:00'), {
    place: '分中心',
    plannedOn: '2026-03-06',
    postIds: ['inspector', 'tax'],
  })
  assert.deepEqual(
    moved.it.clocks.map(({ verdict, dueAt }) => [verdict, dueAt]),
    [
      ['superseded', null],
      [null, at('07T00:00')],
    ],
  )
  assert.deepEqual(moved.it.row.team, ['inspector', 'tax'])
})

test('nobody of the team checks their own department', () => {
  const own = visited({ postIds: ['inspector', 'supervisor', 'tax'] })
  const ofTax = { ...FINDING, departmentId: TAX }
  refused(() => own.act('find', inPost('supervisor'), at('04T11:00'), ofTax), 'check.ownUnit')
})

test('each finding that stands becomes a task of its unit, and a struck one stays readable and becomes none', () => {
  const twice = found().act('find', inPost('inspector'), at('04T12:00'), { ...FINDING, departmentId: TAX })
  refused(
    () => twice.act('strike', inPost('inspector'), at('04T13:00'), { no: 3, reason: '误记' }),
    'check.noSuchFinding',
  )
  const struck = twice.act('strike', inPost('inspector'), at('04T13:00'), { no: 2, reason: '误记' })
  assert.deepEqual(
    struck.it.row.findings.map(({ no, isStruck }) => [no, isStruck]),
    [
      [1, false],
      [2, true],
    ],
  )
  const concluded = struck.act('conclude', inPost('inspector'), at('05T10:00'), { conclusion: '责令整改' })
  const tasks = tasksAfterCheck(concluded.it)
  assert.deepEqual(
    tasks.map(({ kind, act, by, as }) => [kind, act, by, as]),
    [['order', 'rectify', 'system', 'about']],
  )
  const input = tasks[0]?.input as { departmentId: string; verifiers: string[] }
  assert.deepEqual([input.departmentId, input.verifiers], [HOUSING, ['inspector', 'supervisor']])
})

test('a check without findings is concluded as well, by inspection and not by the rest of the team', () => {
  const conclusion = { conclusion: '未发现问题' }
  refused(() => visited().act('conclude', inPost('supervisor'), at('04T12:00'), conclusion), 'act.relation')
  const concluded = visited().act('conclude', inPost('inspector'), at('04T12:00'), conclusion)
  assert.deepEqual(tasksAfterCheck(concluded.it), [])
  refused(() => concluded.act('find', inPost('supervisor'), at('04T13:00'), FINDING), 'act.status')
})

test('whom a finding concerns is for the team and for inspection', () => {
  const { it } = found()
  assert.ok(seesPersons(it, inPost('supervisor').parties) && seesPersons(it, inPost('inspector').parties))
  assert.ok(!seesPersons(it, inPost('director').parties) && !seesPersons(it, inPost('housing').parties))
})

/** The task that a finding became, of a team of inspection and the tax bureau. */
function task(): PureMatter<Order> {
  const check = planned({ postIds: ['inspector', 'tax'] })
    .act('visit', inPost('tax'), at('04T10:00'), { visit: '到现场' })
    .act('find', inPost('tax'), at('04T11:00'), FINDING)
    .act('conclude', inPost('inspector'), at('05T10:00'), { conclusion: '责令整改' })
  const [opened] = tasksAfterCheck(check.it)
  return new PureMatter(orderKind, supervisionRelations, {
    at: at('05T10:00'),
    law,
    organisation,
    facts,
  }).act('rectify', SYSTEM, at('05T10:00'), opened?.input)
}

const answered = (files: readonly string[]) =>
  task().act('answer', inPost('housing'), at('06T09:00'), { reply: '已安排顶岗', files })

test('a task is answered with evidence, verified by the team and by nobody else, and done again when it does not do', () => {
  refused(() => answered([]), 'order.evidenceMissing')
  for (const post of ['supervisor', 'director', 'housing'])
    refused(() => answered(['file']).act('accept', inPost(post), at('06T10:00')), 'act.relation')
  const again = answered(['file']).act('reject', inPost('tax'), at('06T10:00'), { reason: '照片看不出顶岗' })
  assert.equal(again.it.matter.status, 'issued')
  assert.equal(again.it.clocks.length, 2)
  const done = again
    .act('answer', inPost('housing'), at('09T09:00'), { reply: '已公示顶岗表', files: ['file'] })
    .act('accept', inPost('inspector'), at('09T10:00'))
  assert.equal(done.it.matter.status, 'accepted')
})

test('a task that nobody answers climbs the ladder of orders', () => {
  assert.deepEqual(
    task()
      .until(at('20T09:00'))
      .entries.map(({ act }) => act),
    ['rectify', 'press'],
  )
})

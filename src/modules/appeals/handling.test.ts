/** What a unit does with an appeal and what it asks the office for: contact, opinion, return, extension, hanging, help. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '../../kernel/actor.ts'
import { HOUSING, TAX, PureMatter, lawRows, officer } from '../../../test/support/pure-matter.ts'
import { appealRelations } from './module.ts'
import { rulingKind, type Ruling } from './ruling.ts'
import { appealKind } from './rules.ts'
import { LAW_2110, dispatched, dueOf, STAGES, answered } from '../../../test/support/appeal-stages.ts'
import { organisation, dispatcher, li, sun, zhou, at, refusal } from '../../../test/support/pure-appeal.ts'

test('the first opinion cannot be given twice before the appeal is done again', () => {
  const why = STAGES['inProgress']!().whyNot('giveOpinion', li, at('2026-03-02T11:00'))
  assert.deepEqual(why, { code: 'appeal.opinionGiven' })
})

test('a contact from a dispatched appeal signs for it: custody passes and the caller handles it', () => {
  const matter = STAGES['dispatched']!().act('contact', sun, at('2026-03-02T09:40'), {
    method: 'onSite',
    person: '林某',
  })
  assert.equal(matter.it.matter.handlerPostId, sun.postId)
  assert.equal(matter.it.matter.holder, HOUSING)
})

const RETURN_LAW = {
  ...LAW_2110,
  'appeal.return': { length: 1, unit: 'WD' },
  'appeal.returnsMax': 2,
}

const NOT_OURS = { reason: '非我局职责', basis: '三定方案第三条' }
const returnBy = (askedByDepartment: string) => ({ what: 'return', ...NOT_OURS, askedByDepartment })

test('each unit returns an appeal once, soon after dispatch; after two returns the office decides for good', () => {
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', RETURN_LAW)
  const late = appeal.whyNot('proposeReturn', li, at('2026-03-04T09:00'))
  assert.equal(late?.code, 'appeal.returnTooLate')
  appeal.act('proposeReturn', li, at('2026-03-02T10:00'), NOT_OURS)
  answered(appeal, returnBy(HOUSING), 'approve', { departmentId: TAX }, '2026-03-02T11:00')
  appeal.act('proposeReturn', zhou, at('2026-03-02T11:10'), NOT_OURS)
  answered(appeal, returnBy(TAX), 'approve', { departmentId: HOUSING }, '2026-03-02T11:20')
  assert.deepEqual(appeal.it.row.returnedBy, [HOUSING, TAX])
  assert.equal(appeal.whyNot('proposeReturn', li, at('2026-03-02T11:30'))?.code, 'appeal.returnedOnce')
})

test('a return that the office refused uses up neither the return of the unit nor those of the appeal', () => {
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', { ...RETURN_LAW, 'appeal.returnsMax': 1 })
  appeal.act('proposeReturn', li, at('2026-03-02T10:00'), NOT_OURS)
  answered(appeal, returnBy(HOUSING), 'refuse', { decision: '职责清单第五项' }, '2026-03-02T10:30')
  assert.deepEqual([appeal.it.matter.departmentId, appeal.it.row.returnedBy], [HOUSING, []])
  assert.equal(appeal.whyNot('proposeReturn', li, at('2026-03-02T11:00')), null)
  // What the limit allows is not made longer by asking.
  assert.equal(appeal.whyNot('proposeReturn', li, at('2026-03-04T09:00'))?.code, 'appeal.returnTooLate')
  answered(appeal, returnBy(HOUSING), 'approve', { departmentId: TAX }, '2026-03-02T11:10')
  assert.equal(appeal.whyNot('proposeReturn', zhou, at('2026-03-02T11:20'))?.code, 'appeal.returnsUsedUp')
})

test('another unit gets new clocks for contact and opinion, while the promised result runs on', () => {
  const appeal = STAGES['dispatched']!()
  const result = dueOf(appeal, 'resolve')
  const request = { what: 'return', reason: '非我局职责', basis: '三定方案', askedByDepartment: HOUSING }
  answered(appeal, request, 'approve', { departmentId: TAX }, '2026-03-02T15:00')
  assert.equal(appeal.it.matter.status, 'dispatched')
  assert.equal(appeal.it.matter.departmentId, TAX)
  assert.equal(dueOf(appeal, 'resolve'), result)
  assert.deepEqual(
    appeal.it.clocks.filter(({ name }) => name === 'contact').map(({ verdict }) => verdict),
    ['superseded', null],
  )
  assert.equal(appeal.it.clocks.filter(({ name }) => name === 'resolve').length, 1)
})

test('a return is granted to a unit that works, and not to the one that gives it back', () => {
  const appeal = STAGES['dispatched']!()
  const request = { what: 'return', reason: '非我局职责', basis: '三定方案', askedByDepartment: HOUSING }
  const grant = (departmentId?: string) =>
    answered(
      appeal,
      request,
      'approve',
      departmentId === undefined ? {} : { departmentId },
      '2026-03-02T15:00',
    )
  assert.throws(() => grant(), refusal('appeal.returnNeedsUnit'))
  assert.throws(() => grant(HOUSING), refusal('appeal.returnToItself'))
  assert.throws(() => grant('nowhere'), refusal('department.unknown'))
})

test('an extension is asked for once and before the limit, and moves it', () => {
  const appeal = STAGES['inProgress']!()
  assert.equal(appeal.whyNot('proposeExtension', li, at('2026-03-17T00:00'))?.code, 'appeal.extensionTooLate')
  const said = { what: 'extension', workingDays: 5, reason: '需专家论证' }
  answered(appeal, said, 'approve', {}, '2026-03-05T10:00')
  assert.equal(dueOf(appeal, 'resolve'), '2026-03-24T00:00')
  assert.equal(appeal.whyNot('proposeExtension', li, at('2026-03-06T00:00'))?.code, 'appeal.extendedOnce')
})

test('a ruling that comes when the lead has replied changes nothing and tells the enterprise nothing', () => {
  for (const said of [
    { what: 'return', reason: '非我局', basis: '三定', askedByDepartment: HOUSING, toDepartment: TAX },
    { what: 'extension', reason: '论证', workingDays: 5 },
    { what: 'hang', reason: '遗留', reviewOn: '2026-04-01' },
  ]) {
    const appeal = answered(STAGES['replied']!(), said, 'approve', {}, '2026-03-04T09:00')
    assert.deepEqual([appeal.it.matter.status, appeal.it.matter.departmentId], ['replied', HOUSING])
    assert.equal(appeal.entries.at(-1)?.audience, 'departments')
  }
})

test('an extension is not longer than the region allows', () => {
  const law = { ...LAW_2110, 'appeal.extensionMax': 10 }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', law).act(
    'sign',
    li,
    at('2026-03-02T09:20'),
  )
  const ask = (workingDays: number) =>
    appeal.act('proposeExtension', li, at('2026-03-02T10:00'), {
      workingDays,
      reason: '复杂',
      plan: '2026-03-05 论证',
    })
  assert.throws(() => ask(11), refusal('appeal.extensionTooLong'))
  ask(10)
})

test('what hangs has stopped its result as hung and is looked at on the day that was named; taken up, it has a new lap', () => {
  const appeal = STAGES['hung']!()
  const laps = () => appeal.it.clocks.filter(({ name }) => name === 'resolve').map(({ verdict }) => verdict)
  assert.deepEqual(laps(), ['hung'])
  assert.equal(dueOf(appeal, 'review').slice(0, 10), '2026-04-02')
  appeal.act('resume', li, at('2026-03-20T10:00'), { reason: '新政策出台' })
  assert.deepEqual(laps(), ['hung', null])
})

test('a reply that is checked goes out when the head of the unit says so, and its limit ran until then', () => {
  const appeal = STAGES['checking']!()
  assert.ok(appeal.it.clocks.some(({ name, stoppedAt }) => name === 'resolve' && stoppedAt === null))
  const back = STAGES['checking']!().act('sendBack', sun, at('2026-03-03T11:00'), { reason: '未答所问' })
  assert.deepEqual([back.it.matter.status, back.it.row.reply], ['inProgress', null])
  appeal.act('approveReply', sun, at('2026-03-03T12:00'))
  assert.deepEqual([appeal.it.matter.status, appeal.it.row.reply], ['replied', '已办好'])
  const liAsHead = officer('housing-head', organisation, li.personId)
  assert.equal(
    STAGES['checking']!().whyNot('approveReply', liAsHead, at('2026-03-03T11:00'))?.code,
    'act.notBy',
  )
})

test('a handler without a head in the unit replies at once', () => {
  const law = { ...LAW_2110, 'appeal.replyCheck': 'head' }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', law)
    .act('contact', sun, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', sun, at('2026-03-02T10:00'), { reply: '已办好' })
  assert.equal(appeal.it.matter.status, 'replied')
})

test('nobody decides what they have asked for themselves', () => {
  const request = new PureMatter<Ruling>(rulingKind, appealRelations, {
    at: at('2026-03-05T10:00'),
    law: lawRows(LAW_2110),
    organisation,
  }).act('open', SYSTEM, at('2026-03-05T10:00'), {
    what: 'exclusion',
    reason: '三次未接',
    basis: 'notReached',
  })
  request.it = { ...request.it, matter: { ...request.it.matter, openerId: dispatcher.personId } }
  assert.equal(request.whyNot('approve', dispatcher, at('2026-03-05T11:00'))?.code, 'act.notBy')
  assert.equal(request.whyNot('approve', li, at('2026-03-05T11:00'))?.code, 'act.relation')
})

const callIn = (departmentId: string) =>
  STAGES['signed']!().act('callIn', li, at('2026-03-02T10:00'), {
    departmentIds: [departmentId],
    task: '提供税务情况',
  })

test('the lead calls in other departments, not itself and none that is unknown', () => {
  assert.throws(() => callIn(HOUSING), refusal('appeal.leadIsNoHelper'))
  assert.throws(() => callIn('nowhere'), refusal('department.unknown'))
  const appeal = callIn(TAX)
  assert.equal(appeal.it.matter.partCount, 1)
  assert.ok(appealKind.readers(appeal.it).includes(TAX))
})

/** The law of supervision: who may press, criticise, call in, refer and expose, and who may not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Kind } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { PureMatter } from '../../../test/support/pure-matter.ts'
import { HOUSING, TAX, facts, inPost, law, organisation } from '../../../test/support/supervising-city.ts'
import { circularKind, unitsToTalk } from './circular.ts'
import { exposureKind } from './exposure.ts'
import { circularAfterOrders, circularAfterRung, referralAfterLastCall } from './following.ts'
import { supervisionRelations } from './module.ts'
import { circularTrigger, talkTrigger } from './parameters.ts'
import { referralKind } from './referral.ts'
import { orderKind } from './rules.ts'
import { isOnlyInvited, talkKind } from './talk.ts'

const AT = moment('2026-03-02T09:00')
const at = (text: string): Moment => moment(`2026-${text}`)

function matter<Row>(kind: Kind<Row>, more: object = {}): PureMatter<Row> {
  return new PureMatter(kind, supervisionRelations, {
    at: AT,
    law,
    organisation,
    facts: { ...facts, ...more },
  })
}

/** Refused with that code, by `whyNot` or by the input. */
function refused(doing: () => unknown, code: string): void {
  assert.throws(doing, (error) => error instanceof Refusal && error.reason.code === code, code)
}

const order = (level = 'urge') =>
  matter(orderKind).act('issue', inPost('supervisor'), AT, {
    level,
    aboutId: 'appeal',
    departmentId: HOUSING,
    requirement: '请说明',
  })

test('an order goes to the unit, with a copy to its leader, who reads it', () => {
  const { it, entries } = order()
  assert.deepEqual(
    entries[0]?.patch.tell?.map((one) => [one.to, one.text]),
    [
      [HOUSING, 'order.issued'],
      ['housing-head', 'order.copied'],
    ],
  )
  assert.ok(orderKind.readers(it).includes('housing-head' as never))
})

test('an order without an answer is pressed, and each rung tells the unit and its leader', () => {
  const pressed = order().until(at('03-20T09:00'))
  const acts = pressed.entries.map((entry) => entry.act)
  assert.deepEqual(acts, ['issue', 'press', 'circular', 'last'].slice(0, acts.length))
  assert.ok(acts.includes('circular'))
  for (const entry of pressed.entries.slice(1)) assert.equal(entry.patch.tell?.length, 2)
})

const lapsed = (on: string) => order().act('lapse', SYSTEM, at(on), { cause: 'ended' }).it.clocks

test('an order that lapses while its answer is overdue stays late, and one within its limit is neither', () => {
  assert.deepEqual(
    lapsed('03-05T09:00').map(({ verdict }) => verdict),
    ['late'],
  )
  assert.deepEqual(
    lapsed('03-03T09:00').map(({ verdict }) => verdict),
    ['superseded'],
  )
})

test('an answered order is not pressed any more', () => {
  const answered = order().act('answer', inPost('housing'), at('03-03T09:00'), { reply: '正在办理' })
  assert.equal(answered.until(at('04-30T09:00')).entries.length, 2)
})

test('the last call leads to a referral, once in all laps, and writes no word of it on the order', () => {
  const called = order().until(at('04-10T09:00'))
  const last = called.entries.at(-1)
  assert.equal(last?.act, 'last')
  assert.ok(last !== undefined && !JSON.stringify(last.patch).includes('referral'))
  assert.equal(referralAfterLastCall(called.it, last)[0]?.kind, 'referral')
  called
    .act('answer', inPost('housing'), at('04-10T10:00'), { reply: 'x' })
    .act('reject', inPost('supervisor'), at('04-10T11:00'), { reason: 'y' })
    .until(at('05-20T09:00'))
  const again = called.entries.at(-1)
  assert.ok(again?.act === 'last' && again !== last)
  assert.deepEqual(referralAfterLastCall(called.it, again), [])
  assert.deepEqual(circularAfterRung(called.it, again), [])
})

test('a joint order is struck off by two bodies, in either order', () => {
  const answered = () =>
    order('joint').act('answer', inPost('housing-head'), at('03-03T09:00'), { reply: '办结' })
  const first = answered().act('accept', inPost('supervisor'), at('03-03T10:00'))
  assert.equal(first.it.matter.status, 'answered')
  assert.equal(first.act('confirm', inPost('inspector'), at('03-03T11:00')).it.matter.status, 'accepted')
  const second = answered().act('confirm', inPost('inspector'), at('03-03T10:00'))
  assert.equal(second.it.matter.status, 'answered')
  assert.equal(second.act('accept', inPost('supervisor'), at('03-03T11:00')).it.matter.status, 'accepted')
})

/** A joint order whose answer somebody has accepted. */
const accepted = (by: Actor) =>
  order('joint')
    .act('answer', inPost('housing-head'), at('03-03T09:00'), { reply: '办结' })
    .act('accept', by, at('03-03T10:00'))

test('both supervisors of a joint order may not be the same person, in another post or standing in either', () => {
  const confirm = (one: ReturnType<typeof accepted>, by: Actor) => () =>
    one.act('confirm', by, at('03-03T11:00'))
  refused(confirm(accepted(inPost('supervisor', 'Jiang')), inPost('inspector')), 'act.notBy')
  refused(confirm(accepted(inPost('supervisor', 'Jiang', 'Wang')), inPost('inspector', 'Wang')), 'act.notBy')
  refused(confirm(accepted(inPost('supervisor')), inPost('inspector', 'Li', 'Wang')), 'act.notBy')
  refused(
    () => accepted(inPost('supervisor')).act('accept', inPost('supervisor'), at('03-03T11:00')),
    'order.acceptedAlready',
  )
})

test('an ordinary order needs no second body, and no second body is asked', () => {
  const answered = order().act('answer', inPost('housing'), at('03-03T09:00'), { reply: '办结' })
  refused(() => answered.act('confirm', inPost('inspector'), at('03-03T10:00')), 'act.relation')
  assert.equal(answered.act('accept', inPost('supervisor'), at('03-03T10:00')).it.matter.status, 'accepted')
})

const CIRCULAR = { aboutId: 'appeal', title: '关于超期的通报', departmentIds: [HOUSING, TAX], facts: '经过' }
const circular = (by = inPost('supervisor'), more: object = {}) =>
  matter(circularKind, more).act('draft', by, AT, CIRCULAR)
const issued = () => circular().act('approve', inPost('director'), at('03-02T10:00'))

test('a circular is approved by a second person, never by one who drafted it', () => {
  refused(
    () => circular(inPost('director')).act('approve', inPost('director'), at('03-02T10:00')),
    'act.notBy',
  )
  refused(
    () => circular(inPost('supervisor', 'Qian', 'Wang')).act('approve', inPost('deputy'), at('03-02T10:00')),
    'act.notBy',
  )
  refused(() => circular().act('approve', inPost('supervisor'), at('03-02T10:00')), 'act.relation')
  const issued = circular().act('approve', inPost('director'), at('03-02T10:00'))
  assert.equal(issued.it.matter.status, 'issued')
  assert.equal(issued.it.clocks.length, 2)
})

test('whoever submits what the ladder proposed has drafted it', () => {
  const proposed = matter(circularKind).act('propose', SYSTEM, AT, {
    departmentId: HOUSING,
    title: '通报',
    facts: '经过',
    cases: [],
  })
  refused(() => proposed.act('approve', inPost('director'), at('03-02T10:00')), 'act.status')
  proposed.act('submit', inPost('director'), at('03-02T10:00'), { facts: '核实后的经过' })
  refused(() => proposed.act('approve', inPost('director'), at('03-02T11:00')), 'act.notBy')
  assert.equal(proposed.act('approve', inPost('deputy'), at('03-02T11:00')).it.matter.status, 'issued')
})

test('each unit acknowledges a circular for itself and once; the last one ends it; others have nothing to acknowledge', () => {
  const issued = circular().act('approve', inPost('director'), at('03-02T10:00'))
  const measures = { measures: '限期整改' }
  refused(() => issued.act('acknowledge', inPost('inspector'), at('03-03T09:00'), measures), 'act.relation')
  issued.act('acknowledge', inPost('housing'), at('03-03T09:00'), measures)
  assert.equal(issued.it.matter.status, 'issued')
  refused(
    () => issued.act('acknowledge', inPost('housing-head'), at('03-03T10:00'), measures),
    'circular.acknowledgedAlready',
  )
  assert.deepEqual(
    circularKind.duties(issued.it).map((duty) => duty.party),
    [TAX],
  )
  assert.equal(
    issued.act('acknowledge', inPost('tax'), at('03-03T11:00'), measures).it.matter.status,
    'acknowledged',
  )
})

test('units read a circular only once it is issued', () => {
  const drafted = circular()
  assert.ok(!circularKind.readers(drafted.it).includes(HOUSING))
  drafted.act('approve', inPost('director'), at('03-02T10:00'))
  assert.ok(circularKind.readers(drafted.it).includes(HOUSING))
})

/** Whom the circular leads to talk with, when others were issued at those moments. */
const talks = (counted: object) =>
  unitsToTalk(
    circular(undefined, { circulars: counted }).act('approve', inPost('director'), at('03-02T10:00')).it,
  )

test('the second circular within half a year leads to a talk with that unit, an older one does not count', () => {
  assert.deepEqual(talks({ [HOUSING]: [moment('2025-12-01T09:00')] }), [HOUSING])
  assert.deepEqual(talks({ [HOUSING]: [moment('2025-09-02T00:00')] }), [HOUSING])
  assert.deepEqual(talks({ [HOUSING]: [moment('2025-09-01T23:59')] }), [])
  assert.deepEqual(talks({}), [])
})

test('what leads to a talk is two positive numbers', () => {
  for (const value of [
    null,
    {},
    { circulars: 0, months: 6 },
    { circulars: 2, months: 1.5 },
    { circulars: 2 },
  ])
    refused(() => talkTrigger.parse(value), 'law.talkTrigger')
})

const INVITED = {
  aboutId: 'appeal',
  departmentId: HOUSING,
  reason: '不作为',
  meetOn: '2026-03-06',
  place: '会议室',
}
const talk = () => matter(talkKind).act('invite', inPost('supervisor'), AT, INVITED)
const HELD = { interviewer: '赵主任', minutes: '记录', commitments: '承诺', recheckOn: '2026-04-01' }

test('a talk is confidential, and read by supervision, discipline inspection and the invited post only', () => {
  const { it } = talk()
  assert.equal(it.matter.confidential, true)
  assert.deepEqual(
    new Set(talkKind.readers(it)),
    new Set(['housing-head', 'supervisor', 'director', 'inspector']),
  )
})

test('a talk is held by the day that was set, and checked again by the day that was promised', () => {
  const held = talk().act('hold', inPost('supervisor'), at('03-06T15:00'), HELD)
  assert.equal(held.it.clocks[0]?.verdict, 'inTime')
  assert.equal(held.it.clocks[1]?.dueAt, moment('2026-04-02T00:00'))
  const checked = held.act('recheck', inPost('supervisor'), at('04-01T09:00'), {
    isKept: false,
    finding: '未兑现',
  })
  assert.equal(checked.it.matter.status, 'broken')
})

test('a talk in the past cannot be set, and whoever is called in neither moves it nor writes its minutes', () => {
  refused(
    () => matter(talkKind).act('invite', inPost('supervisor'), AT, { ...INVITED, meetOn: '2026-03-01' }),
    'talk.dayInPast',
  )
  refused(() => talk().act('hold', inPost('housing-head'), at('03-06T15:00'), HELD), 'act.relation')
  refused(
    () => talk().act('hold', inPost('inspector'), at('03-06T15:00'), { ...HELD, recheckOn: '2026-03-05' }),
    'talk.dayInPast',
  )
  refused(
    () => talk().act('recheck', inPost('supervisor'), at('03-06T15:00'), { isKept: true, finding: 'x' }),
    'act.status',
  )
})

const referral = () =>
  matter(referralKind).act('refer', inPost('supervisor'), AT, {
    aboutId: 'appeal',
    departmentId: HOUSING,
    reason: '逾期不整改',
  })

test('a referral is read by inspectors alone, and handled by them alone', () => {
  const referred = referral()
  assert.equal(referred.it.matter.confidential, true)
  assert.deepEqual(referralKind.readers(referred.it), ['inspector'])
  refused(() => referred.act('accept', inPost('supervisor'), at('03-03T09:00')), 'act.relation')
  refused(() => referred.act('conclude', inPost('inspector'), at('03-03T09:00'), {}), 'act.status')
  referred.act('accept', inPost('inspector'), at('03-03T09:00'))
  const done = referred.act('conclude', inPost('inspector'), at('03-10T09:00'), {
    result: 'reminder',
    finding: 'x',
  })
  assert.equal(done.it.matter.status, 'concluded')
})

test('a matter that nobody may see cannot be referred, and no code that leads nowhere is taken', () => {
  const nowhere = { cases: { about: null, others: [], unknown: [] } }
  refused(
    () => matter(referralKind, nowhere).act('refer', inPost('supervisor'), AT, { departmentId: HOUSING }),
    'matter.notFound',
  )
  const unknown = { cases: { ...facts.cases, unknown: ['SQ9'] } }
  refused(() => circular(undefined, unknown), 'matter.unknownCode')
})

const EXPOSED = {
  aboutId: 'appeal',
  departmentId: HOUSING,
  title: '曝光',
  facts: '事实',
  basis: '依据',
  effect: '项目停工两个月',
}
const exposure = () => matter(exposureKind).act('draft', inPost('supervisor'), AT, EXPOSED)
const approved = () => exposure().act('approve', inPost('director'), at('03-02T10:00'))
const reviewed = () => approved().act('countersign', inPost('inspector'), at('03-02T11:00'))

test('an exposure is approved by two who have not drafted it, and becomes public when nobody has objected in time', () => {
  refused(
    () =>
      matter(exposureKind)
        .act('draft', inPost('director'), AT, EXPOSED)
        .act('approve', inPost('director'), AT),
    'act.notBy',
  )
  const silent = reviewed().until(at('03-10T09:00'))
  assert.deepEqual([silent.it.matter.status, silent.it.row.publishedAt], ['published', at('03-06T00:00')])
})

test('an objection stops it until somebody else than the drafter decides: upheld it is dropped, dismissed it is public', () => {
  const objected = () => reviewed().act('object', inPost('housing'), at('03-04T09:00'), { grounds: '不实' })
  const decide = (isUpheld: boolean, by = inPost('director')) =>
    objected().act('decideObjection', by, at('03-09T09:00'), { isUpheld, reason: '核实' }).it
  assert.equal(objected().until(at('05-01T09:00')).it.matter.status, 'objected')
  assert.equal(decide(true).matter.status, 'dropped')
  assert.equal(decide(false).matter.status, 'published')
  refused(() => decide(false, inPost('deputy', 'Wang')), 'act.notBy')
  refused(() => decide(false, inPost('supervisor')), 'act.relation')
})

test('an objection too late is refused with the reason, and only the unit may object', () => {
  refused(
    () => reviewed().act('object', inPost('housing'), at('03-06T00:00'), { grounds: 'x' }),
    'exposure.objectionLate',
  )
  refused(() => reviewed().act('object', inPost('tax'), at('03-04T09:00'), { grounds: 'x' }), 'act.relation')
  assert.equal(
    reviewed().act('object', inPost('housing'), at('03-05T23:59'), { grounds: 'x' }).it.matter.status,
    'objected',
  )
})

test('what was put right is added to a public exposure, and withdrawing it leaves a trace', () => {
  const published = reviewed().until(at('03-10T09:00'))
  refused(() => exposure().act('rectify', inPost('supervisor'), AT, { rectification: 'x' }), 'act.status')
  published.act('rectify', inPost('supervisor'), at('03-11T09:00'), { rectification: '已整改' })
  assert.equal(published.it.row.rectification, '已整改')
  refused(
    () => published.act('withdraw', inPost('supervisor'), at('03-12T09:00'), { reason: 'x' }),
    'act.relation',
  )
  const withdrawn = published.act('withdraw', inPost('director'), at('03-12T09:00'), { reason: '已整改' })
  assert.deepEqual(
    [withdrawn.it.matter.status, withdrawn.it.row.withdrawnAt, withdrawn.it.row.publishedAt],
    ['withdrawn', at('03-12T09:00'), at('03-06T00:00')],
  )
})

test('whoever approved an exposure does not countersign it, nor does whoever they stand in for', () => {
  refused(() => approved().act('countersign', inPost('director'), at('03-02T11:00')), 'act.notBy')
  refused(
    () => approved().act('countersign', inPost('inspector', 'Jiang', 'Zhao'), at('03-02T11:00')),
    'act.notBy',
  )
  refused(() => approved().act('countersign', inPost('inspector', 'Wang'), at('03-02T11:00')), 'act.notBy')
  refused(() => exposure().act('countersign', inPost('inspector'), at('03-02T11:00')), 'act.status')
  refused(() => approved().act('countersign', inPost('housing'), at('03-02T11:00')), 'act.relation')
})

test('whoever is named is told of an exposure and may object, and somebody else of another unit may not', () => {
  const named = matter(exposureKind)
    .act('draft', inPost('supervisor'), AT, { ...EXPOSED, person: 'Li' })
    .act('approve', inPost('director'), at('03-02T10:00'))
    .act('countersign', inPost('inspector'), at('03-02T11:00'))
  const tells = named.entries.at(-1)?.patch.tell ?? []
  assert.ok(tells.some(({ to, text }) => to === 'housing' && text === 'exposure.named'))
  refused(() => named.act('object', inPost('tax'), at('03-03T09:00'), { grounds: 'x' }), 'act.relation')
  assert.equal(
    named.act('object', inPost('housing'), at('03-03T09:00'), { grounds: '不实' }).it.matter.status,
    'objected',
  )
})

test('what an exposure says of whom and where may be written anew while it is a draft, and not later', () => {
  const anew = { ...EXPOSED, departmentId: TAX, title: '新标题', person: 'Zhou', outlets: '电视台' }
  const { aboutId: _about, ...input } = anew
  const sent = exposure().act('sendBack', inPost('director'), at('03-02T10:00'), { reason: '对象有误' })
  sent.act('submit', inPost('supervisor'), at('03-02T11:00'), input)
  assert.deepEqual(
    [sent.it.matter.departmentId, sent.it.matter.title, sent.it.row.person, sent.it.row.outlets],
    [TAX, '新标题', 'Zhou', '电视台'],
  )
  refused(() => sent.act('submit', inPost('supervisor'), at('03-02T12:00'), input), 'act.status')
})

test('drafts are read by those who draft and decide alone, and are confidential until they are out', () => {
  for (const one of [circular(), exposure()]) {
    assert.equal(one.it.matter.confidential, true)
    const readers = one.kind.readers(one.it as never)
    assert.ok(!readers.includes(HOUSING) && !readers.includes('housing-head' as never))
  }
  assert.equal(circular().act('approve', inPost('director'), at('03-02T10:00')).it.matter.confidential, false)
  assert.equal(reviewed().it.matter.confidential, true)
  assert.ok(exposureKind.readers(reviewed().it).includes(HOUSING))
  assert.equal(reviewed().until(at('03-10T09:00')).it.matter.confidential, false)
})

test('what was dropped by mistake is a draft again and decided anew, by somebody who did not draft it', () => {
  const dropped = () =>
    circular()
      .act('sendBack', inPost('director'), at('03-02T10:00'), { reason: '不妥' })
      .act('drop', inPost('supervisor'), at('03-02T11:00'), { reason: '不妥' })
  const again = (by: Actor) => dropped().act('reopen', by, at('03-02T12:00'), { reason: '误操作' })
  refused(() => again(inPost('supervisor')), 'act.relation')
  refused(() => again(inPost('deputy', 'Wang')), 'act.notBy')
  const { it } = again(inPost('deputy'))
  assert.deepEqual([it.matter.status, it.row.reopenings], ['draft', 1])
  const upheld = reviewed()
    .act('object', inPost('housing'), at('03-03T09:00'), { grounds: '不实' })
    .act('decideObjection', inPost('director'), at('03-04T09:00'), { isUpheld: true, reason: '属实' })
    .act('reopen', inPost('deputy'), at('03-05T09:00'), { reason: '裁定有误' })
  assert.deepEqual([upheld.it.row.objection, upheld.it.row.approvedBy], [null, null])
  assert.ok(!exposureKind.readers(upheld.it).includes(HOUSING))
})

const withdraw = (by: Actor) => issued().act('withdraw', by, at('03-03T09:00'), { reason: '对象有误' })

test('a circular issued by mistake is withdrawn by somebody who did not draft it, and the units are told', () => {
  refused(() => withdraw(inPost('supervisor')), 'act.relation')
  refused(() => withdraw(inPost('director', 'Wang')), 'act.notBy')
  refused(() => circular().act('withdraw', inPost('director'), AT, { reason: 'x' }), 'act.status')
  const { it, entries } = withdraw(inPost('director'))
  assert.equal(it.matter.status, 'withdrawn')
  assert.deepEqual(
    entries.at(-1)?.patch.tell?.map(({ to }) => to),
    [HOUSING, TAX],
  )
})

test('from 督办 on the head of the unit signs the answer; an urge is answered by the unit', () => {
  for (const level of ['supervise', 'joint']) {
    const one = order(level)
    assert.deepEqual(
      orderKind.duties(one.it).map((duty) => duty.party),
      ['housing-head'],
    )
    refused(() => one.act('answer', inPost('housing'), at('03-03T09:00'), { reply: 'x' }), 'act.relation')
    refused(() => one.act('answer', inPost('tax'), at('03-03T09:00'), { reply: 'x' }), 'act.relation')
    assert.equal(
      one.act('answer', inPost('housing-head'), at('03-03T09:00'), { reply: 'x' }).it.matter.status,
      'answered',
    )
  }
  assert.equal(
    order().act('answer', inPost('housing'), at('03-03T09:00'), { reply: 'x' }).it.matter.status,
    'answered',
  )
})

test('an order is withdrawn with a reason and taken up again with a new lap, never by the unit itself', () => {
  const reason = { reason: '派错对象' }
  refused(() => order().act('withdraw', inPost('housing'), at('03-03T09:00'), reason), 'act.relation')
  const withdrawn = order().act('withdraw', inPost('supervisor'), at('03-03T09:00'), reason)
  assert.deepEqual([withdrawn.it.matter.status, withdrawn.it.row.withdrawnReason], ['withdrawn', '派错对象'])
  assert.equal(withdrawn.until(at('05-20T09:00')).entries.length, 2)
  withdrawn.act('reopen', inPost('supervisor'), at('05-20T09:00'), { reason: '撤销有误' })
  assert.deepEqual(
    [withdrawn.it.matter.status, withdrawn.it.row.withdrawnReason, withdrawn.it.row.reopenings],
    ['issued', null, 1],
  )
  assert.equal(withdrawn.it.clocks.filter((clock) => clock.stoppedAt === null).length, 1)
  refused(() => order().act('reopen', inPost('supervisor'), AT, reason), 'act.status')
})

test('an order that moves with its matter gives the new unit a whole limit, and presses the old one no more', () => {
  const moved = order().act('move', SYSTEM, at('03-03T16:00'), { departmentId: TAX })
  assert.deepEqual([moved.it.matter.departmentId, moved.it.matter.holder], [TAX, TAX])
  const [old, now] = moved.it.clocks
  assert.deepEqual([old?.verdict, now?.responsible, now?.stoppedAt], ['superseded', TAX, null])
  refused(() => moved.act('answer', inPost('housing'), at('03-04T09:00'), { reply: 'x' }), 'act.relation')
  const pressed = moved.until(at('03-20T09:00')).entries.find((entry) => entry.act === 'circular')
  assert.ok(pressed !== undefined)
  assert.equal(circularAfterRung(moved.it, pressed)[0]?.kind, 'circular')
})

const called = (person: string) =>
  matter(talkKind).act('invite', inPost('supervisor'), AT, { ...INVITED, person })

test('somebody may be called in by name, and whoever is called in signs what was agreed and reads no more than that', () => {
  refused(() => called('Zhou'), 'talk.personUnknown')
  const held = called('Li').act('hold', inPost('supervisor'), at('03-06T15:00'), HELD)
  assert.equal(held.it.row.invitedPostId, 'housing')
  assert.deepEqual(
    talkKind.duties(held.it).map((duty) => [duty.party, duty.act]),
    [
      ['supervisor', 'recheck'],
      ['housing', 'sign'],
    ],
  )
  refused(() => held.act('sign', inPost('housing-head'), at('03-06T16:00')), 'act.relation')
  held.act('sign', inPost('housing'), at('03-06T16:00'))
  refused(() => held.act('sign', inPost('housing'), at('03-06T17:00')), 'talk.signedAlready')
  assert.ok(isOnlyInvited(held.it, inPost('housing')))
  assert.ok(!isOnlyInvited(held.it, inPost('supervisor')) && !isOnlyInvited(held.it, inPost('inspector')))
  held.act('recheck', inPost('supervisor'), at('04-01T09:00'), { isKept: false, finding: '未兑现' })
  assert.equal(held.entries.at(-1)?.audience, 'supervision')
})

/** What follows when an order of a level gets its number, and counted ones were issued at those moments. */
const proposed = (level: string, issuedAt: readonly Moment[]) => {
  const one = order(level)
  return circularAfterOrders({ ...one.it, facts: { orderNumber: { next: 2, issuedAt } } })
}

test('the second order of 督办 or above within a quarter leads to a draft, an urge and an older one do not', () => {
  assert.equal(proposed('supervise', [moment('2026-01-05T09:00')])[0]?.kind, 'circular')
  assert.deepEqual(proposed('urge', [moment('2026-01-05T09:00')]), [])
  assert.deepEqual(proposed('supervise', [moment('2025-12-01T23:00')]), [])
  assert.deepEqual(proposed('joint', []), [])
})

test('what leads to a circular is two positive numbers', () => {
  for (const value of [null, {}, { orders: 0, months: 3 }, { orders: 2, months: 0.5 }, { orders: 2 }])
    refused(() => circularTrigger.parse(value), 'law.circularTrigger')
})

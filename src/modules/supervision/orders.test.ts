/** The law of orders: who is pressed and by whom, who signs and who accepts, what an order leads to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment, type Moment } from '../../calendar/days.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { PureMatter, lawRows } from '../../../test/support/pure-matter.ts'
import { HOUSING, TAX, facts, inPost, law, organisation } from '../../../test/support/supervising-city.ts'
import { circularAfterOrders, circularAfterRung, referralAfterLastCall } from './following.ts'
import { supervisionRelations } from './module.ts'
import { circularTrigger } from './parameters.ts'
import { orderKind } from './rules.ts'
import { AT, at, order, refused } from '../../../test/support/pure-supervision.ts'

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

const jointly = () =>
  order('joint').act('answer', inPost('housing-head'), at('03-03T09:00'), { reply: '办结' })

test('a joint order is struck off by two bodies, in either order', () => {
  const first = jointly().act('accept', inPost('supervisor'), at('03-03T10:00'))
  assert.equal(first.it.matter.status, 'answered')
  assert.equal(first.act('confirm', inPost('inspector'), at('03-03T11:00')).it.matter.status, 'accepted')
  const second = jointly().act('confirm', inPost('inspector'), at('03-03T10:00'))
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

/** What an order is called when it is the twelfth of its region's year. */
const numbered = (more: Readonly<Record<string, unknown>> = {}) =>
  new PureMatter(orderKind, supervisionRelations, {
    at: AT,
    law: [...law, ...lawRows(more)],
    organisation,
    facts: { ...facts, orderNumber: { next: 12, issuedAt: [] } },
  })
    .act('issue', inPost('supervisor'), AT, {
      level: 'urge',
      aboutId: 'appeal',
      departmentId: HOUSING,
      requirement: '请说明',
    })
    .act('number', SYSTEM, AT).it.row.number

test('the number of an order begins with the word of the region, and with the usual one where it has none', () => {
  assert.equal(numbered(), '营商督〔2026〕12号')
  assert.equal(numbered({ 'order.numberWord': { zh: '临营督办', en: 'Linxi' } }), '临营督办〔2026〕12号')
})

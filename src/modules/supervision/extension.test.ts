/** The law of longer limits of orders: who asks when, who decides, and what then moves (S000-50). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment, type Moment } from '../../calendar/days.ts'
import { SYSTEM, type Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { runningClock } from '../../kernel/matter.ts'
import { PureMatter, lawRows } from '../../../test/support/pure-matter.ts'
import { HOUSING, facts, inPost, organisation } from '../../../test/support/supervising-city.ts'
import { extensionDuties, outcomeOf } from './extension.ts'
import { supervisionRelations } from './module.ts'
import { orderKind, type Order } from './rules.ts'

const AT = moment('2026-03-02T09:00')
const at = (text: string): Moment => moment(`2026-03-${text}`)
const ONCE = { 'order.extensionTimes': 1, 'order.extensionMax': 5 }
const ASKED = { days: 3, reason: '需要现场会商' }

function order(values: Readonly<Record<string, unknown>> = ONCE, opener: Actor = inPost('supervisor')) {
  const law = lawRows({
    'order.answer': { length: 2, unit: 'WD' },
    'order.ladder': [{ name: 'press', from: 'due', after: { length: 0, unit: 'WD' } }],
    ...values,
  })
  const input = { level: 'supervise', aboutId: 'appeal', departmentId: HOUSING, requirement: '请办理' }
  return newOrder(law, opener).act('issue', opener, AT, input)
}

/** An order before it is issued; the door notes the body of whoever opens it. */
function newOrder(law: ReturnType<typeof lawRows>, opener: Actor): PureMatter<Order> {
  const fresh = new PureMatter(orderKind, supervisionRelations, { at: AT, law, organisation, facts })
  const intakeDepartmentId = opener.kind === 'officer' ? opener.departmentId : null
  fresh.it = { ...fresh.it, matter: { ...fresh.it.matter, intakeDepartmentId } }
  return fresh
}

const dueOf = ({ it }: ReturnType<typeof order>) => runningClock(it, 'answer')?.dueAt
const outcomes = ({ it }: ReturnType<typeof order>) => it.row.extensions.map((one) => outcomeOf(it, one))

function refused(doing: () => unknown, code: string): void {
  assert.throws(doing, (error) => error instanceof Refusal && error.reason.code === code, code)
}

test('a question moves nothing, and the body that issued the order has the duty to decide it', () => {
  const asked = order()
  const before = dueOf(asked)
  asked.act('askExtension', inPost('housing'), at('03T09:00'), ASKED)
  assert.equal(dueOf(asked), before)
  assert.deepEqual(outcomes(asked), ['asked'])
  assert.deepEqual(
    extensionDuties(asked.it).map(({ party, act }) => [party, act]),
    [['supervisor', 'grantExtension']],
  )
})

test('granted, the limit is longer by the days that were asked for, and the ladder waits for it', () => {
  const longer = order()
    .act('askExtension', inPost('housing'), at('03T09:00'), ASKED)
    .act('grantExtension', inPost('supervisor'), at('03T10:00'))
  // Two working days from Monday the 2nd end on the 4th; three more on the 9th.
  assert.equal(dueOf(longer), at('10T00:00'))
  assert.deepEqual(outcomes(longer), ['granted'])
  longer.until(at('09T20:00'))
  assert.ok(longer.entries.every(({ act }) => act !== 'press'))
  longer.until(at('10T20:00'))
  assert.ok(longer.entries.some(({ act }) => act === 'press'))
})

test('refused, the limit stays, and the one question of the order is spent', () => {
  const one = order()
  const before = dueOf(one)
  one
    .act('askExtension', inPost('housing'), at('03T09:00'), ASKED)
    .act('refuseExtension', inPost('supervisor'), at('03T10:00'), { reason: '可以按期办结' })
  assert.equal(dueOf(one), before)
  assert.deepEqual(outcomes(one), ['refused'])
  refused(() => one.act('askExtension', inPost('housing'), at('03T11:00'), ASKED), 'order.extensionOften')
})

test('after the limit nobody may ask, and for more days than the region allows nobody may either', () => {
  refused(() => order().act('askExtension', inPost('housing'), at('05T09:00'), ASKED), 'order.extensionLate')
  const long = { ...ASKED, days: 6 }
  refused(() => order().act('askExtension', inPost('housing'), at('03T09:00'), long), 'order.extensionLong')
})

/** Asks where the region has set these values and no others. */
const ask = (values: object) => () =>
  order({ 'order.extensionTimes': null, 'order.extensionMax': null, ...values }).act(
    'askExtension',
    inPost('housing'),
    at('03T09:00'),
    ASKED,
  )

test('a region that has said nothing of extensions, or none, grants none; an order without a limit needs none', () => {
  refused(ask({}), 'order.extensionUnset')
  refused(ask({ 'order.extensionTimes': 0, 'order.extensionMax': 5 }), 'order.extensionUnset')
  refused(ask({ ...ONCE, 'order.answer': null }), 'order.noLimit')
})

test('only the unit asks, only the body that issued the order decides, and never the person who asked', () => {
  const asked = () => order().act('askExtension', inPost('housing', 'Wang'), at('03T09:00'), ASKED)
  refused(() => order().act('askExtension', inPost('tax'), at('03T09:00'), ASKED), 'act.relation')
  for (const post of ['housing', 'tax', 'deputy', 'inspector'])
    refused(() => asked().act('grantExtension', inPost(post), at('03T10:00')), 'act.relation')
  refused(() => asked().act('grantExtension', inPost('supervisor'), at('03T10:00')), 'act.notBy')
  assert.deepEqual(outcomes(asked().act('grantExtension', inPost('director'), at('03T10:00'))), ['granted'])
})

const granted = (opener: Actor, by: Actor) =>
  order(ONCE, opener)
    .act('askExtension', inPost('housing'), at('03T09:00'), ASKED)
    .act('grantExtension', by, at('03T10:00'))

test('of an order that the ladder opened any supervision decides, and of one of inspection inspection', () => {
  for (const by of ['supervisor', 'inspector'])
    assert.deepEqual(outcomes(granted(SYSTEM, inPost(by))), ['granted'])
  assert.deepEqual(outcomes(granted(inPost('inspector'), inPost('inspector'))), ['granted'])
  refused(() => granted(inPost('inspector'), inPost('supervisor')), 'act.relation')
})

test('a question that nobody decided ends with the answer, and its days are not added to the next lap', () => {
  const answered = order()
    .act('askExtension', inPost('housing'), at('03T09:00'), ASKED)
    .act('answer', inPost('housing-head'), at('03T10:00'), { reply: '办结' })
    .act('reject', inPost('supervisor'), at('03T11:00'), { reason: '不实' })
  assert.deepEqual(outcomes(answered), ['lapsed'])
  refused(() => answered.act('grantExtension', inPost('supervisor'), at('03T12:00')), 'order.nothingAsked')
  assert.deepEqual(extensionDuties(answered.it), [])
})

test('an explanation has a limit and an answer, and no ladder above it', () => {
  const law = lawRows({
    'order.answer': { length: 2, unit: 'WD' },
    'order.ladder': [{ name: 'press', from: 'due', after: { length: 0, unit: 'WD' } }],
  })
  const asked = newOrder(law, inPost('inspector'))
    .act('issue', inPost('inspector'), AT, {
      level: 'explain',
      aboutId: 'appeal',
      departmentId: HOUSING,
      requirement: '请说明',
    })
    .until(at('30T09:00'))
  assert.deepEqual(
    asked.entries.map(({ act }) => act),
    ['issue'],
  )
  const answered = asked.act('answer', inPost('housing'), at('30T10:00'), { reply: '情况如下' })
  assert.equal(answered.it.clocks[0]?.verdict, 'late')
  assert.equal(answered.act('accept', inPost('inspector'), at('30T11:00')).it.matter.status, 'accepted')
})

/** What closes a key complaint, what a change of class does to limits, what a new lead owes, and who may judge through substitution. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isoMoment } from '../../calendar/days.ts'
import { rulingKind, type Ruling } from './ruling.ts'
import { appealRelations } from './module.ts'
import { appealKind } from './rules.ts'
import type { Appeal } from './appeal.ts'
import { HOUSING, PureMatter, TAX, lawRows, officer } from '../../../test/support/pure-matter.ts'
import {
  LAW_2110,
  at,
  contacted,
  dispatched,
  dispatcher,
  filed,
  firm,
  inspector,
  li,
  organisation,
  refusal,
  replied,
  revisitor,
  ruled,
  sun,
  zhou,
} from '../../../test/support/pure-appeal.ts'

const clocksOf = ({ it }: PureMatter<Appeal>, name: string) =>
  it.clocks.filter((clock) => clock.name === name)
const dueOf = (matter: PureMatter<Appeal>, name: string) => {
  const dueAt = clocksOf(matter, name).at(-1)?.dueAt
  return dueAt === undefined || dueAt === null ? null : isoMoment(dueAt, 480).slice(0, 16)
}
const evaluated = lawRows({ ...LAW_2110, 'appeal.evaluation': { length: 5, unit: 'WD' } })
const key = (appeal: PureMatter<Appeal>, when = '2026-03-03T11:00') =>
  appeal.act('flagKey', dispatcher, at(when), { reason: '影响大' })
const second = { ...inspector, personId: 'Qian' as typeof inspector.personId, powers: ['inspect'] }
const UNSOLVED = { solved: false, level: 'dissatisfied' }
const SOLVED = { solved: true, level: 'satisfied' }

describe('a key complaint', () => {
  test('does not close by itself when nobody evaluates it, and waits for its supervisors', () => {
    const appeal = key(replied(evaluated)).until(at('2026-04-30T10:00'))
    assert.deepEqual([appeal.it.matter.status, appeal.it.row.excluded], ['replied', null])
    assert.equal(clocksOf(appeal, 'evaluation')[0]?.wakeAt, null)
  })

  test('closes unrated when both have confirmed after the time-out, at that moment and not before', () => {
    const appeal = key(replied(evaluated))
      .act('confirmClose', second, at('2026-03-20T10:00'))
      .act('confirmClose', revisitor, at('2026-03-23T10:00'))
      .until(at('2026-03-23T10:00'))
    assert.equal(appeal.it.matter.closedAt, at('2026-03-23T10:00'))
    assert.equal(appeal.it.row.excluded, 'unrated')
  })

  test('that is not key closes by itself, unrated and not as not reached', () => {
    const { it } = replied(evaluated).until(at('2026-04-30T10:00'))
    assert.deepEqual([it.matter.status, it.row.excluded], ['closed', 'unrated'])
  })

  test('is confirmed anew when it is done again', () => {
    const appeal = key(replied())
      .act('confirmClose', second, at('2026-03-03T12:00'))
      .act('confirmClose', revisitor, at('2026-03-03T13:00'))
      .act('revisit', revisitor, at('2026-03-03T14:00'), UNSOLVED)
      .act('reply', li, at('2026-03-04T10:00'), { reply: '已整改' })
      .act('revisit', revisitor, at('2026-03-05T10:00'), SOLVED)
    assert.equal(appeal.whyNot('close', revisitor, at('2026-03-05T11:00'))?.code, 'appeal.keyUnconfirmed')
    appeal.act('confirmClose', second, at('2026-03-05T11:00'))
    appeal.act('confirmClose', revisitor, at('2026-03-05T11:10'))
    assert.equal(appeal.whyNot('close', revisitor, at('2026-03-05T12:00')), null)
  })

  test('is not confirmed twice by one person, also where they stand in for the other', () => {
    const forInspector = { ...revisitor, personId: inspector.personId, insteadOf: revisitor.personId }
    const appeal = key(replied()).act(
      'confirmClose',
      { ...inspector, powers: ['inspect'] },
      at('2026-03-03T12:00'),
    )
    assert.equal(
      appeal.whyNot('confirmClose', forInspector, at('2026-03-03T13:00'))?.code,
      'appeal.confirmedAlready',
    )
    const other = key(replied()).act('confirmClose', forInspector, at('2026-03-03T12:00'))
    const stoodInFor = { ...inspector, personId: revisitor.personId, powers: ['inspect'] }
    assert.equal(
      other.whyNot('confirmClose', stoodInFor, at('2026-03-03T13:00'))?.code,
      'appeal.confirmedAlready',
    )
  })
})

const regrade = (appeal: PureMatter<Appeal>, when: string) =>
  appeal.act('regrade', dispatcher, at(when), { grade: 'hard', reason: '跨部门' })

describe('another difficulty or urgency', () => {
  const rows = lawRows(LAW_2110)
  const [resolve] = rows.filter(({ name }) => name === 'appeal.resolve')
  const varied = (when: Record<string, string>, length: number, seq: number) => ({
    ...(resolve as NonNullable<typeof resolve>),
    seq,
    when,
    value: { length, unit: 'WD' },
  })
  const law = [...rows, varied({ grade: 'hard' }, 20, 98), varied({ urgency: 'urgent' }, 2, 99)]

  test('gives the promise another length from the same start, in the same lap', () => {
    const appeal = regrade(dispatched(law), '2026-03-05T09:00')
    const [clock, ...others] = clocksOf(appeal, 'resolve')
    assert.deepEqual([clock?.startedAt, clock?.lap, others.length], [at('2026-03-02T09:10'), 1, 0])
    assert.equal(dueOf(appeal, 'resolve'), '2026-03-31T00:00')
  })

  test('does not undo a promise that is broken: it stays late', () => {
    const appeal = regrade(contacted(law), '2026-03-18T09:00')
    assert.equal(dueOf(appeal, 'resolve'), '2026-03-17T00:00')
    appeal.act('reply', li, at('2026-03-18T10:00'), { reply: '已办好' })
    assert.deepEqual(
      clocksOf(appeal, 'resolve').map(({ verdict }) => verdict),
      ['late'],
    )
  })

  test('does not give another extension', () => {
    const appeal = contacted(law)
    ruled(appeal, { what: 'extension', workingDays: 5, reason: '论证' }, ASKED)
    regrade(appeal, '2026-03-05T09:00')
    assert.equal(dueOf(appeal, 'resolve'), '2026-04-08T00:00')
    assert.equal(appeal.whyNot('proposeExtension', li, at('2026-03-06T09:00'))?.code, 'appeal.extendedOnce')
  })

  test('is refused where the shorter limit would be over already', () => {
    const appeal = dispatched(law)
    const urgent = (when: string) =>
      appeal.act('reclassify', dispatcher, at(when), { urgency: 'urgent', reason: '停产' })
    assert.throws(() => urgent('2026-03-05T09:00'), refusal('appeal.limitWouldBeOver'))
    urgent('2026-03-03T09:00')
    assert.equal(dueOf(appeal, 'resolve'), '2026-03-05T00:00')
  })
})

const ASKED = { asked: '2026-03-04T10:00', decided: '2026-03-04T11:00' }

test('the office puts nature and topic right with a reason, also with the dispatch, and not to what they are', () => {
  const appeal = filed().act('reclassify', dispatcher, at('2026-03-02T09:05'), {
    nature: 'complaint',
    topic: 'enforcement',
    reason: '内容是投诉执法',
  })
  assert.deepEqual([appeal.it.row.nature, appeal.it.matter.category], ['complaint', 'enforcement'])
  const same = () =>
    appeal.act('reclassify', dispatcher, at('2026-03-02T09:06'), { nature: 'complaint', reason: '重复' })
  assert.throws(same, refusal('appeal.sameClass'))
  assert.equal(appeal.whyNot('reclassify', li, at('2026-03-02T09:06'))?.code, 'act.relation')
  assert.equal(replied().whyNot('reclassify', dispatcher, at('2026-03-03T11:00'))?.code, 'act.status')
  appeal.act('dispatch', dispatcher, at('2026-03-02T09:10'), { departmentId: HOUSING, topic: 'construction' })
  assert.equal(appeal.it.matter.category, 'construction')
  assert.ok(appeal.entries.at(-1)?.patch.record?.some(({ fact }) => fact === 'reclassified'))
})

test('what the office tells the unit with the dispatch is kept, and not told to the enterprise', () => {
  const appeal = filed().act('dispatch', dispatcher, at('2026-03-02T09:10'), {
    departmentId: HOUSING,
    note: '企业情绪激动，先电话',
  })
  assert.equal(appeal.it.row.dispatchNote, '企业情绪激动，先电话')
  assert.ok(!JSON.stringify(appeal.entries.at(-1)?.patch.record).includes('情绪'))
})

describe('another lead', () => {
  const request = { what: 'return', reason: '非我局', basis: '三定', askedByDepartment: HOUSING }
  const law = lawRows({ ...LAW_2110, 'appeal.return': { length: 1, unit: 'WD' } })
  const passedOn = () =>
    ruled(contacted(law), request, { asked: '2026-03-02T10:00', decided: '2026-03-06T09:00' }, 'approve', {
      departmentId: TAX,
    })

  test('makes contact and gives its opinion within limits of its own, although the one before had made contact', () => {
    const appeal = passedOn()
    assert.equal(dueOf(appeal, 'contact'), '2026-03-06T11:00')
    assert.equal(dueOf(appeal, 'opinion'), '2026-03-10T00:00')
    assert.deepEqual([appeal.it.row.contactedAt, appeal.it.row.contactMethod], [null, null])
    appeal
      .act('contact', zhou, at('2026-03-06T09:30'), { method: 'phone', person: '林某' })
      .act('giveOpinion', zhou, at('2026-03-06T10:00'), { opinion: '已受理' })
    assert.deepEqual(
      clocksOf(appeal, 'contact').map(({ verdict }) => verdict),
      ['inTime', 'inTime'],
    )
  })

  test('may say that it is not theirs counted from when they got it', () => {
    const appeal = passedOn()
    assert.equal(appeal.whyNot('proposeReturn', zhou, at('2026-03-07T09:00')), null)
    assert.equal(appeal.whyNot('proposeReturn', zhou, at('2026-03-10T09:00'))?.code, 'appeal.returnTooLate')
  })
})

describe('separation of duties goes by persons, through substitution', () => {
  const LIS_POST = { ...li, personId: 'Gao' as typeof li.personId, insteadOf: li.personId }
  const GAO_REVISITS = officer('revisitor', organisation, 'Gao')

  test('a substitute who has replied may not revisit', () => {
    const appeal = contacted().act('reply', LIS_POST, at('2026-03-03T10:00'), { reply: '已办好' })
    assert.equal(appeal.whyNot('revisit', GAO_REVISITS, at('2026-03-04T10:00'))?.code, 'act.notBy')
    assert.equal(appeal.whyNot('revisit', revisitor, at('2026-03-04T10:00')), null)
  })

  test('whoever signed in somebody’s stead has bound both', () => {
    const appeal = dispatched().act('sign', LIS_POST, at('2026-03-02T09:20'))
    assert.deepEqual(appeal.it.row.handledBy, ['Gao', 'Li'])
  })

  test('nobody checks a reply that they wrote in somebody’s stead', () => {
    const law = lawRows({ ...LAW_2110, 'appeal.replyCheck': 'head' })
    const sunForLi = { ...li, personId: sun.personId, insteadOf: li.personId }
    const appeal = contacted(law).act('reply', sunForLi, at('2026-03-03T10:00'), { reply: '已办好' })
    assert.deepEqual(appeal.whyNot('approveReply', sun, at('2026-03-03T11:00')), {
      code: 'act.notBy',
      values: { relation: 'wroteReply' },
    })
    const other = { ...sun, personId: 'Tan' as typeof sun.personId }
    assert.equal(appeal.whyNot('approveReply', other, at('2026-03-03T11:00')), null)
  })

  test('nobody decides what they asked in somebody’s stead, nor what was asked in theirs', () => {
    const asked = new PureMatter<Ruling>(rulingKind, appealRelations, {
      at: at('2026-03-05T10:00'),
      law: lawRows(LAW_2110),
      organisation,
    }).act('open', { kind: 'system', parties: [] }, at('2026-03-05T10:00'), {
      what: 'exclusion',
      reason: '三次未接',
      basis: 'notReached',
    })
    const openerInsteadOf = dispatcher.personId
    asked.it = { ...asked.it, matter: { ...asked.it.matter, openerId: li.personId, openerInsteadOf } }
    assert.equal(asked.whyNot('approve', dispatcher, at('2026-03-05T11:00'))?.code, 'act.notBy')
    const somebody = { ...dispatcher, personId: 'Tan' as typeof li.personId }
    assert.equal(asked.whyNot('approve', somebody, at('2026-03-05T11:00')), null)
  })

  test('whoever stood in for the one who proposes to reopen does not decide it', () => {
    const proposed = replied()
      .act('revisit', revisitor, at('2026-03-04T10:00'), SOLVED)
      .act('close', revisitor, at('2026-03-04T11:00'))
      .act(
        'proposeReopen',
        { ...dispatcher, personId: 'Gao' as typeof li.personId, insteadOf: dispatcher.personId },
        at('2026-03-05T09:00'),
        { reason: '误办结' },
      )
    for (const actor of [GAO_REVISITS, dispatcher])
      assert.equal(proposed.whyNot('reopen', actor, at('2026-03-05T10:00'))?.code, 'act.notBy')
    assert.equal(proposed.whyNot('reopen', revisitor, at('2026-03-05T10:00')), null)
  })
})

test('what the office answers itself waits for an evaluation like every other', () => {
  const appeal = filed(evaluated).act('answerDirectly', dispatcher, at('2026-03-02T09:20'), {
    reply: '请到窗口办理',
  })
  assert.ok(dueOf(appeal, 'evaluation') !== null && dueOf(appeal, 'revisit') !== null)
  appeal.until(at('2026-04-30T09:00'))
  assert.deepEqual([appeal.it.matter.status, appeal.it.row.excluded], ['closed', 'unrated'])
})

describe('an extension that is decided after the limit', () => {
  const said = { what: 'extension', workingDays: 5, reason: '论证' }

  test('is granted where the unit asked in time, and the delay is told', () => {
    const appeal = ruled(contacted(), said, { asked: '2026-03-16T10:00', decided: '2026-03-18T10:00' })
    assert.equal(dueOf(appeal, 'resolve'), '2026-03-24T00:00')
    const facts = appeal.entries.at(-1)?.patch.record?.map(({ fact }) => fact)
    assert.deepEqual(facts, ['extended', 'extendedAfterLimit'])
  })

  test('is nothing where the limit was over when it was asked, or the lap is another', () => {
    const late = ruled(contacted(), said, { asked: '2026-03-17T10:00', decided: '2026-03-18T10:00' })
    assert.equal(dueOf(late, 'resolve'), '2026-03-17T00:00')
    const again = replied().act('revisit', revisitor, at('2026-03-05T10:00'), UNSOLVED)
    ruled(again, said, { asked: '2026-03-03T09:00', decided: '2026-03-06T10:00' })
    assert.deepEqual(clocksOf(again, 'resolve').at(-1)?.extensions, [])
  })
})

const hung = () => ruled(contacted(), { what: 'hang', reason: '遗留', reviewOn: '2026-04-01' }, ASKED)

describe('what hangs', () => {
  test('may hang longer with a new day of review', () => {
    const appeal = hung()
    appeal.act('proposeHang', li, at('2026-03-30T10:00'), { reason: '仍待政策', reviewOn: '2026-05-08' })
    ruled(
      appeal,
      { what: 'hang', reason: '仍待政策', reviewOn: '2026-05-08' },
      { asked: '2026-03-30T10:00', decided: '2026-03-30T11:00' },
    )
    assert.equal(appeal.it.matter.status, 'hung')
    assert.equal(dueOf(appeal, 'review')?.slice(0, 10), '2026-05-09')
    assert.equal(clocksOf(appeal, 'review').length, 2)
  })

  test('may be answered after all, and is revisited before it closes', () => {
    const appeal = hung().act('reply', li, at('2026-03-20T10:00'), { reply: '政策已明确，已办好' })
    assert.equal(appeal.it.matter.status, 'replied')
    assert.equal(clocksOf(appeal, 'review')[0]?.verdict, 'inTime')
    appeal.act('evaluate', firm, at('2026-03-21T10:00'), SOLVED)
    assert.equal(appeal.act('close', revisitor, at('2026-03-23T10:00')).it.matter.status, 'closed')
  })
})

const take = (appeal: PureMatter<Appeal>, when: string) =>
  appeal.act('withdraw', firm, at(when), { reason: '已自行解决' })

describe('an enterprise takes its appeal back', () => {
  const asked = { asked: '2026-03-04T10:00', decided: '2026-03-04T11:00' }
  const said = { what: 'withdrawal', reason: '已自行解决' }

  test('at once while nobody has begun, with its reason and without a verdict', () => {
    const { matter, clocks } = take(dispatched(), '2026-03-02T09:15').it
    assert.deepEqual([matter.status, matter.closedAt], ['withdrawn', at('2026-03-02T09:15')])
    assert.ok(clocks.every(({ verdict }) => verdict === 'superseded' || verdict === 'inTime'))
  })

  test('by a ruling once the lead has begun, which may let it go on', () => {
    const appeal = take(contacted(), '2026-03-04T10:00')
    assert.equal(appeal.it.matter.status, 'contacted')
    assert.deepEqual(appeal.entries.at(-1)?.patch.open, ['ruling'])
    assert.equal(ruled(appeal, said, asked).it.matter.status, 'withdrawn')
    const kept = ruled(take(contacted(), '2026-03-04T10:00'), said, asked, 'refuse', {
      decision: '涉及多家企业',
    })
    assert.equal(kept.it.matter.status, 'contacted')
    assert.equal(kept.entries.at(-1)?.audience, 'applicant')
  })

  test('not once it is answered, and nobody in its place', () => {
    assert.equal(replied().whyNot('withdraw', firm, at('2026-03-03T11:00'))?.code, 'act.status')
    assert.equal(dispatched().whyNot('withdraw', dispatcher, at('2026-03-02T09:20'))?.code, 'act.relation')
  })
})

test('a key complaint that may be closed is a duty of each supervisor who has not confirmed, and they are told', () => {
  const appeal = key(replied()).act('revisit', revisitor, at('2026-03-04T10:00'), SOLVED)
  assert.deepEqual(appeal.entries.at(-1)?.patch.tell, [{ to: 'revisitor', text: 'appeal.toConfirm' }])
  const duties = () => appealKind.duties(appeal.it).map(({ party, act }) => `${party} ${act}`)
  assert.deepEqual(duties(), ['revisitor confirmClose'])
  appeal.act('confirmClose', { ...revisitor, personId: 'Tan' as typeof li.personId }, at('2026-03-04T11:00'))
  assert.deepEqual(duties(), ['revisitor close'])
})

const ruledBy = (more: object) => lawRows({ ...LAW_2110, ...more })
const factsOf = ({ entries }: PureMatter<Appeal>) => entries.at(-1)?.patch.record?.map(({ fact }) => fact)

describe('a key complaint by the rule of the region', () => {
  test('is one by its nature as soon as it is filed, and no other nature is', () => {
    const law = ruledBy({ 'appeal.keyNature': 'complaint' })
    const complaint = filed(law, { nature: 'complaint' })
    assert.deepEqual([complaint.it.row.isKey, factsOf(complaint)], [true, ['filed', 'keyByRule']])
    assert.equal(filed(law).it.row.isKey, false)
    assert.equal(filed(undefined, { nature: 'complaint' }).it.row.isKey, false)
    assert.equal(filed(ruledBy({ 'appeal.keyNature': 'both' }), { nature: 'report' }).it.row.isKey, true)
  })

  test('becomes one when it has been done again as often as the region says, not before', () => {
    const appeal = replied(ruledBy({ 'appeal.keyRedo': 2 })).act(
      'revisit',
      revisitor,
      at('2026-03-04T10:00'),
      UNSOLVED,
    )
    assert.equal(appeal.it.row.isKey, false)
    appeal
      .act('reply', li, at('2026-03-05T10:00'), { reply: '已整改' })
      .act('revisit', revisitor, at('2026-03-06T10:00'), UNSOLVED)
    assert.equal(appeal.it.row.isKey, true)
  })

  test('becomes one when as many repeats are joined to it; a bound of nothing is none', () => {
    const repeat = { code: 'SQ2603017DDAY4U', title: '同一件', id: 'other' }
    const system = { kind: 'system', parties: [] } as const
    const first = dispatched(ruledBy({ 'appeal.keyRepeats': 2 })).act(
      'takeIn',
      system,
      at('2026-03-02T10:00'),
      repeat,
    )
    assert.deepEqual([first.it.row.joinedCount, first.it.row.isKey], [1, false])
    assert.equal(first.act('takeIn', system, at('2026-03-02T10:10'), repeat).it.row.isKey, true)
    const unbound = dispatched(ruledBy({ 'appeal.keyRepeats': 0, 'appeal.keyRedo': 0 }))
    assert.equal(unbound.act('takeIn', system, at('2026-03-02T10:00'), repeat).it.row.isKey, false)
  })
})

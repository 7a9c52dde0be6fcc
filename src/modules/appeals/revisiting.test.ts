/** How an appeal ends: revisits and evaluations, exclusions, key complaints, and what was ended by mistake. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUSING, TAX, officer } from '../../../test/support/pure-matter.ts'
import { LAW_2110, dispatched, STAGES, answered } from '../../../test/support/appeal-stages.ts'
import {
  organisation,
  firm,
  dispatcher,
  revisitor,
  li,
  zhou,
  at,
  refusal,
} from '../../../test/support/pure-appeal.ts'

test('whoever handled the appeal may not revisit it, in whatever post they sit', () => {
  const matter = STAGES['replied']!()
  const liAsRevisitor = officer('revisitor', organisation, li.personId)
  assert.deepEqual(matter.whyNot('revisit', liAsRevisitor, at('2026-03-04T10:00')), {
    code: 'act.notBy',
    values: { relation: 'handler' },
  })
})

test('an appeal that the revisit calls unsolved cannot be closed, nor one without a revisit', () => {
  assert.equal(STAGES['redo']!().whyNot('close', revisitor, at('2026-03-04T11:00'))?.code, 'act.status')
  const unrated = STAGES['replied']!().whyNot('close', revisitor, at('2026-03-04T11:00'))
  assert.deepEqual(unrated, { code: 'appeal.notSolved' })
})

test('a revisit is left out of the rates by two people, as not reached only after three tries; then it may close', () => {
  const law = { ...LAW_2110, 'appeal.revisitTries': 3 }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', law)
    .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-02T10:00'), { reply: '已办好' })
  const ask = () =>
    appeal.act('proposeExclusion', revisitor, at('2026-03-05T09:00'), {
      cause: 'notReached',
      reason: '三次未接',
    })
  assert.throws(ask, refusal('appeal.triesTooFew'))
  for (const n of [1, 2, 3])
    appeal.act('tryRevisit', revisitor, at(`2026-03-0${n + 2}T09:00`), { note: '无人接听' })
  ask()
  const said = { what: 'exclusion', reason: '三次未接', basis: 'notReached' }
  answered(appeal, said, 'approve', {}, '2026-03-05T10:00')
  assert.equal(appeal.it.row.excluded, 'notReached')
  assert.equal(appeal.act('close', revisitor, at('2026-03-05T11:00')).it.matter.status, 'closed')
})

test('a key complaint closes when business and inspection have confirmed, each a person of their own', () => {
  const inspector = { ...officer('chief', organisation), powers: ['inspect', 'appeal.confirmKey'] }
  const appeal = STAGES['revisiting']!().act('flagKey', dispatcher, at('2026-03-04T10:10'), {
    reason: '影响大',
  })
  const why = () => appeal.whyNot('close', revisitor, at('2026-03-04T12:00'))?.code
  assert.equal(why(), 'appeal.keyUnconfirmed')
  appeal.act('confirmClose', inspector, at('2026-03-04T10:20'))
  assert.equal(
    appeal.whyNot('confirmClose', inspector, at('2026-03-04T10:30'))?.code,
    'appeal.confirmedAlready',
  )
  assert.equal(why(), 'appeal.keyUnconfirmed')
  const second = { ...inspector, personId: 'Qian' as typeof inspector.personId }
  appeal.act('confirmClose', second, at('2026-03-04T10:40'))
  assert.equal(why(), undefined)
  assert.equal(
    STAGES['revisiting']!().whyNot('confirmClose', inspector, at('2026-03-04T11:00'))?.code,
    'appeal.notKey',
  )
})

test('whoever has ever handled it may not revisit it, also after another unit took it', () => {
  const appeal = STAGES['signed']!()
  const request = { what: 'return', reason: '非我局职责', basis: '三定方案', askedByDepartment: HOUSING }
  answered(appeal, request, 'approve', { departmentId: TAX }, '2026-03-02T10:00')
  appeal
    .act('contact', zhou, at('2026-03-02T10:30'), { method: 'phone', person: '林某' })
    .act('reply', zhou, at('2026-03-02T11:00'), { reply: '已办好' })
  const liAsRevisitor = officer('revisitor', organisation, li.personId)
  assert.deepEqual(appeal.whyNot('revisit', liAsRevisitor, at('2026-03-03T09:00')), {
    code: 'act.notBy',
    values: { relation: 'handledIt' },
  })
  assert.equal(appeal.whyNot('revisit', revisitor, at('2026-03-03T09:00')), null)
})

test('an officer who filed it in the portal for the enterprise may not revisit it', () => {
  const appeal = STAGES['replied']!()
  appeal.it = { ...appeal.it, matter: { ...appeal.it.matter, openerId: revisitor.personId } }
  assert.equal(appeal.whyNot('revisit', revisitor, at('2026-03-04T09:00'))?.code, 'act.notBy')
})

const replied = (of: Readonly<Record<string, unknown>>) =>
  dispatched('2026-03-02T09:00', '2026-03-02T09:10', of)
    .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-02T10:00'), { reply: '已办好' })

test('an answered appeal closes unrated when the time for its evaluation is over, and only where the region says so', () => {
  const law = { ...LAW_2110, 'appeal.evaluation': { length: 5, unit: 'WD' } }
  const lapsed = replied(law).until(at('2026-04-30T00:00')).it
  assert.deepEqual([lapsed.matter.status, lapsed.row.excluded], ['closed', 'unrated'])
  assert.equal(replied(LAW_2110).until(at('2026-04-30T00:00')).it.matter.status, 'replied')
})

test('what the enterprise says itself counts as the revisit', () => {
  const happy = STAGES['replied']!().act('evaluate', firm, at('2026-03-03T12:00'), {
    solved: true,
    level: 'satisfied',
  })
  assert.equal(happy.act('close', revisitor, at('2026-03-03T13:00')).it.matter.status, 'closed')
  const unhappy = STAGES['replied']!().act('evaluate', firm, at('2026-03-03T12:00'), {
    solved: false,
    level: 'dissatisfied',
  })
  assert.deepEqual([unhappy.it.matter.status, unhappy.it.row.redoCount], ['redo', 1])
})

test('what was ended by mistake is proposed by one and taken up again by another; what was judged before stays', () => {
  const appeal = STAGES['closed']!().act('proposeReopen', dispatcher, at('2026-03-05T09:00'), {
    reason: '误办结',
  })
  assert.equal(appeal.whyNot('reopen', dispatcher, at('2026-03-05T09:10'))?.code, 'act.notBy')
  assert.equal(
    appeal.whyNot('proposeReopen', revisitor, at('2026-03-05T09:10'))?.code,
    'appeal.reopenProposed',
  )
  appeal.act('reopen', revisitor, at('2026-03-05T09:20'))
  const { matter, row, clocks } = appeal.it
  assert.deepEqual(
    [matter.status, matter.closedAt, matter.finalLight, row.reopenCount],
    ['redo', null, null, 1],
  )
  assert.deepEqual(
    clocks.filter(({ name }) => name === 'resolve').map(({ lap, verdict }) => [lap, verdict]),
    [
      [1, 'inTime'],
      [2, null],
    ],
  )
  const joined = STAGES['joined']!().act('proposeReopen', dispatcher, at('2026-03-05T09:00'), {
    reason: '并错',
  })
  joined.act('reopen', revisitor, at('2026-03-05T09:20'))
  assert.deepEqual([joined.it.matter.status, joined.it.matter.aboutId], ['filed', null])
})

test('what stays ended has been looked at by somebody else', () => {
  const appeal = STAGES['closed']!()
  assert.equal(appeal.whyNot('reopen', revisitor, at('2026-03-05T09:00'))?.code, 'appeal.reopenUnproposed')
  appeal.act('proposeReopen', dispatcher, at('2026-03-05T09:00'), { reason: '误办结' })
  assert.equal(appeal.whyNot('declineReopen', dispatcher, at('2026-03-05T09:10'))?.code, 'act.notBy')
  appeal.act('declineReopen', revisitor, at('2026-03-05T09:20'), { reason: '企业已确认解决' })
  assert.deepEqual([appeal.it.matter.status, appeal.it.row.reopenProposedBy], ['closed', null])
})

/** The promised limits of an appeal: 2110 with its fixtures, what they vary by, where they begin and end, the ladder. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoMoment } from '../../calendar/days.ts'
import type { PostId } from '../../kernel/matter.ts'
import { clockLight } from '../../kernel/clocks.ts'
import {
  CITY,
  FIRM,
  HOUSING,
  PureMatter,
  lawRows,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import { appealRelations } from './module.ts'
import { latestMoments } from './receipt.ts'
import type { Appeal } from './appeal.ts'
import { appealKind } from './rules.ts'
import { LAW_2110, filed, dispatched, dueOf, STAGES } from '../../../test/support/appeal-stages.ts'
import {
  organisation,
  firm,
  dispatcher,
  revisitor,
  li,
  FILE,
  at,
  refusal,
} from '../../../test/support/pure-appeal.ts'

test('2110 dispatched on a Friday morning before a make-up Sunday: contact, opinion and result as fixture F20', () => {
  const matter = dispatched('2026-09-18T10:30', '2026-09-18T11:00')
  assert.equal(dueOf(matter, 'contact'), '2026-09-18T14:00')
  assert.equal(dueOf(matter, 'opinion'), '2026-09-21T00:00')
  assert.equal(dueOf(matter, 'resolve'), '2026-10-10T00:00')
})

test('2110 dispatched on the eve of the long holiday: as fixture F21', () => {
  const matter = dispatched('2025-09-30T14:50', '2025-09-30T15:00')
  assert.equal(dueOf(matter, 'contact'), '2025-09-30T17:00')
  assert.equal(dueOf(matter, 'opinion'), '2025-10-10T00:00')
  assert.equal(dueOf(matter, 'resolve'), '2025-10-22T00:00')
})

test('before dispatch the receipt promises the latest moments, afterwards the running ones', () => {
  const matter = filed('2026-03-02T09:00')
  const promised = latestMoments(matter.it).map((one) => one.at && isoMoment(one.at, 480).slice(0, 16))
  assert.deepEqual(promised, ['2026-03-02T16:00', '2026-03-04T00:00', '2026-03-17T00:00'])
  matter.act('dispatch', dispatcher, at('2026-03-02T09:30'), { departmentId: HOUSING })
  const running = latestMoments(matter.it).map((one) => one.at && isoMoment(one.at, 480).slice(0, 16))
  assert.deepEqual(running, ['2026-03-02T11:30', '2026-03-04T00:00', '2026-03-17T00:00'])
})

test('a region that has not set a promised limit cannot dispatch, and says which', () => {
  const { 'appeal.resolve': _unset, ...law } = LAW_2110
  const matter = filed('2026-03-02T09:00', law)
  assert.deepEqual(matter.whyNot('dispatch', dispatcher, at('2026-03-02T09:10')), {
    code: 'law.unset',
    values: { parameter: 'appeal.resolve' },
  })
})

test('a region that expressly leaves a promised limit open dispatches without its clock, also when it is done again', () => {
  const open = { ...LAW_2110, 'appeal.opinion': null, 'appeal.resolve': null }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', open)
  const names = () => appeal.it.clocks.filter(({ side }) => side === 'promised').map(({ name }) => name)
  assert.deepEqual(names(), ['contact'])
  appeal
    .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-02T10:00'), { reply: '已办好' })
    .act('revisit', revisitor, at('2026-03-03T09:00'), { solved: false, level: 'dissatisfied' })
  assert.deepEqual(names(), ['contact'])
})

test('a region that leaves the circulation open runs no clock for it and files all the same', () => {
  const { 'appeal.circulation': _unset, ...law } = LAW_2110
  assert.deepEqual(filed('2026-03-02T09:00', law).it.clocks, [])
})

test('where the limits run from receipt, they run before dispatch and are not started again', () => {
  const matter = filed('2026-03-02T09:00', { ...LAW_2110, 'appeal.clockStart': 'receipt' })
  assert.equal(dueOf(matter, 'contact'), '2026-03-02T11:00')
  matter.act('dispatch', dispatcher, at('2026-03-02T09:30'), { departmentId: HOUSING })
  assert.equal(matter.it.clocks.filter((clock) => clock.name === 'contact').length, 1)
})

test('a contact that happened in time stops its clock in time although it is written down later', () => {
  const matter = STAGES['signed']!().act(
    'contact',
    li,
    at('2026-03-02T11:40'),
    { method: 'phone', person: '林某' },
    at('2026-03-02T11:15'),
  )
  assert.equal(matter.it.clocks.find((clock) => clock.name === 'contact')?.verdict, 'late')
  const inTime = STAGES['signed']!().act(
    'contact',
    li,
    at('2026-03-02T11:12'),
    { method: 'phone', person: '林某' },
    at('2026-03-02T11:09'),
  )
  assert.equal(inTime.it.clocks.find((clock) => clock.name === 'contact')?.verdict, 'inTime')
})

test('not solved means done again: a second lap for the result, while the first verdict stays', () => {
  const matter = STAGES['redo']!()
  const laps = matter.it.clocks.filter((clock) => clock.name === 'resolve')
  assert.deepEqual(
    laps.map(({ lap, verdict }) => [lap, verdict]),
    [
      [1, 'inTime'],
      [2, null],
    ],
  )
  assert.equal(matter.it.row.redoCount, 1)
  matter.act('reply', li, at('2026-03-05T10:00'), { reply: '已整改' })
  assert.equal(matter.it.row.solved, null)
})

test('the ladder is climbed once: remind at yellow, urge when broken, supervise after three working days', () => {
  const matter = STAGES['inProgress']!().until(at('2026-04-30T00:00'))
  const rungs = matter.entries.filter((entry) => entry.claim !== undefined)
  assert.deepEqual(
    rungs.map((entry) => [entry.act, isoMoment(entry.happenedAt, 480).slice(0, 10)]),
    [
      ['remind', '2026-03-12'],
      ['urge', '2026-03-17'],
      ['supervise', '2026-03-20'],
    ],
  )
  assert.equal(matter.until(at('2026-06-30T00:00')).entries.length, 4 + 1 + rungs.length)
})

test('a rung whose receiver is absent climbs to the next post and lists the vacancy', () => {
  const world = smallOrganisation({ vacant: ['housing'] })
  const matter = filed('2026-03-02T09:00', LAW_2110, world).act(
    'dispatch',
    dispatcher,
    at('2026-03-02T09:10'),
    {
      departmentId: HOUSING,
    },
  )
  const clock = matter.it.clocks.find((one) => one.name === 'contact')
  assert.ok(clock)
  const decision = appealKind.climb?.(
    matter.it,
    clock,
    { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
    {
      happened: at('2026-03-02T11:10'),
      recorded: at('2026-03-02T11:10'),
    },
  )
  assert.deepEqual(
    decision?.tell?.map(({ to }) => to),
    ['housing-head'],
  )
  assert.deepEqual(
    decision?.defects?.map(({ postId }) => postId),
    ['housing'],
  )
  const head = world.post('housing-head' as PostId)?.name
  const { receiver, receiverEn } = decision?.record?.[0]?.values ?? {}
  assert.ok(head !== undefined)
  assert.deepEqual([receiver, receiverEn], [head.zh, head.en])
})

test('a limit may vary by difficulty: dispatched as hard, or graded so later, the result has its own', () => {
  const rows = lawRows(LAW_2110)
  const hard = { ...rows[3]!, seq: 99, when: { grade: 'hard' }, value: { length: 20, unit: 'WD' } }
  const facts = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const open = () =>
    new PureMatter<Appeal>(appealKind, appealRelations, {
      at: at('2026-03-02T09:00'),
      law: [...rows, hard],
      organisation,
      facts,
    }).act('file', firm, at('2026-03-02T09:00'), FILE)
  const asHard = open().act('dispatch', dispatcher, at('2026-03-02T09:10'), {
    departmentId: HOUSING,
    grade: 'hard',
  })
  assert.equal(dueOf(asHard, 'resolve'), '2026-03-31T00:00')
  const later = open().act('dispatch', dispatcher, at('2026-03-02T09:10'), { departmentId: HOUSING })
  assert.equal(dueOf(later, 'resolve'), '2026-03-17T00:00')
  later.act('regrade', dispatcher, at('2026-03-03T09:00'), { grade: 'hard', reason: '跨部门' })
  assert.equal(dueOf(later, 'resolve'), '2026-03-31T00:00')
  const same = () =>
    later.act('regrade', dispatcher, at('2026-03-03T10:00'), { grade: 'hard', reason: '重复' })
  assert.throws(same, refusal('appeal.sameGrade'))
})

test('closing freezes the light of the promises and stops every clock', () => {
  const matter = STAGES['closed']!()
  assert.equal(matter.it.matter.finalLight, 'green')
  assert.ok(matter.it.clocks.every((clock) => clock.stoppedAt !== null))
  const late = dispatched('2026-03-02T09:00', '2026-03-02T09:10')
    .act('contact', li, at('2026-03-03T10:00'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-03T11:00'), { reply: '已办好' })
    .act('revisit', revisitor, at('2026-03-04T10:00'), { solved: true, level: 'satisfied' })
    .act('close', revisitor, at('2026-03-04T10:30'))
  assert.equal(late.it.matter.finalLight, 'red')
})

test('the clock of the result turns yellow two working days before its last day', () => {
  const matter = STAGES['inProgress']!()
  const clock = matter.it.clocks.find((one) => one.name === 'resolve')
  assert.ok(clock)
  const lights = ['2026-03-11', '2026-03-12', '2026-03-16', '2026-03-17'].map((on) =>
    clockLight(matter.it, clock, at(`${on}T10:00`)),
  )
  assert.deepEqual(lights, ['green', 'yellow', 'yellow', 'red'])
})

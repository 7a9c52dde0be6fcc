/** The law of circulars: drafted by one, approved by another, acknowledged by each unit; what several of them lead to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, moment } from '../../calendar/days.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { CITY } from '../../../test/support/pure-matter.ts'
import { HOUSING, TAX, inPost } from '../../../test/support/supervising-city.ts'
import { circularKind, unitsToTalk } from './circular.ts'
import type { MissedTargetFact } from './missed-target.ts'
import { talkTrigger } from './parameters.ts'
import { AT, at, circular, matter, refused } from '../../../test/support/pure-supervision.ts'

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

/** What a month of a unit says, as the gate answers it. */
const MONTH: MissedTargetFact = {
  regionId: CITY,
  month: day('2026-03-01'),
  frozenAt: moment('2026-04-01T09:30'),
  formulaVersion: 3,
  isRestated: false,
  missed: [{ rate: 'closing', share: 0.899, target: 90 }],
  hasHidden: false,
  openCode: null,
}
const outOf = (fact: Partial<MissedTargetFact>) =>
  matter(circularKind, { missedTarget: { ...MONTH, ...fact } }).act(
    'draftForTarget',
    inPost('supervisor'),
    AT,
    { figureId: 'figure', departmentId: HOUSING },
  )

test('what a unit missed in a frozen month is drafted with its figures, and decided by somebody else', () => {
  const drafted = outOf({})
  const { matter: row, row: own } = drafted.it
  assert.deepEqual([row.status, row.confidential, own.units], ['draft', true, [HOUSING]])
  assert.match(own.facts, /2026年3月.*办结率89\.9%（目标不低于90%）.*2026-04-01固化/)
  const submitted = drafted.act('submit', inPost('supervisor'), at('03-02T10:00'), { facts: own.facts })
  refused(() => submitted.act('approve', inPost('deputy', 'Wang'), at('03-02T11:00')), 'act.notBy')
  assert.equal(submitted.act('approve', inPost('director'), at('03-02T11:00')).it.matter.status, 'issued')
})

test('targets that were reached, figures that are hidden or restated, and an open circular are no reason for another', () => {
  refused(() => outOf({ missed: [] }), 'circular.targetsReached')
  refused(() => outOf({ missed: [], hasHidden: true }), 'circular.figuresHidden')
  refused(() => outOf({ isRestated: true }), 'board.restatedAlready')
  refused(() => outOf({ openCode: 'TB1' }), 'circular.draftedForMonth')
  refused(
    () => matter(circularKind, { missedTarget: null }).act('draftForTarget', inPost('supervisor'), AT, {}),
    'board.noFigure',
  )
})

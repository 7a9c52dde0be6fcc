/** One step of a matter: what it changes, what it writes into the journal, and which mistakes of rules it refuses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OPENED, act, clockOf, filed, take } from '../../test/support/sample-case.ts'
import { HOUSING, WATER, people } from '../../test/support/sample-city.ts'
import { moment } from '../calendar/days.ts'
import { changedFields } from './advance.ts'
import { matterLight } from './clocks.ts'
import { Refusal } from './refusal.ts'

const NEXT_DAY = moment('2026-03-03T10:00')

test('the first step writes the whole matter, its row and its clocks', () => {
  const { matter, row, clocks } = filed({ signHours: 2 })
  assert.deepEqual(
    clocks.map((clock) => [clock.name, clock.lap, clock.side, clock.hoursId]),
    [
      ['sign', 1, 'step', 'usual'],
      ['reply', 1, 'promised', 'usual'],
      ['decide', 1, 'statutory', 'usual'],
    ],
  )
  assert.equal(row.text, '三天了')
  assert.deepEqual(
    [matter.status, matter.version, matter.holder, matter.dueAt, matter.blackAt],
    ['filed', 1, HOUSING, moment('2026-03-10T00:00'), moment('2026-03-31T00:00')],
  )
})

test('a later step writes only what has changed', () => {
  const { entry } = take(filed(), 'sign', { to: 'working', hold: people.chen.postId }, NEXT_DAY)
  assert.deepEqual(entry.patch, {
    matter: {
      status: 'working',
      version: 2,
      holder: people.chen.postId,
      happenedAt: NEXT_DAY,
      recordedAt: NEXT_DAY,
    },
  })
  assert.deepEqual([entry.actorId, entry.postId], [people.chen.personId, people.chen.postId])
})

test('who was told, what was opened and what found nobody stand in the patch, without their words', () => {
  const { entry } = take(filed(), 'remark', {
    tell: [{ to: WATER, text: 'sample.asked', values: { name: '张伟' } }],
    open: [
      {
        kind: 'samplePart',
        act: 'open',
        input: { question: '？' },
        regionId: filed().matter.regionId,
        as: 'part',
      },
    ],
    defects: [{ code: 'defect.noReceiver', values: { post: '岗位' }, postId: people.li.postId }],
    record: [{ fact: 'told', values: {} }],
  })
  const { tell, open, defects, record, matter } = entry.patch
  assert.deepEqual(tell, [{ to: WATER, text: 'sample.asked' }])
  assert.deepEqual(open, ['samplePart'])
  assert.deepEqual(defects, [{ code: 'defect.noReceiver', postId: people.li.postId }])
  assert.deepEqual(record, [{ fact: 'told', values: {} }])
  assert.equal(matter.partCount, 1)
})

test('a status that the act does not list is a mistake of the rules and is thrown', () => {
  assert.throws(() => take(filed(), 'sign', { to: 'done' }), /sample\.sign may not end in done/)
})

test('a step may leave the version and the last legal event alone', () => {
  const { it } = take(filed(), 'remark', {}, NEXT_DAY, { raise: false, isLegalEvent: false })
  assert.deepEqual([it.matter.version, it.matter.happenedAt, it.matter.recordedAt], [1, OPENED, NEXT_DAY])
})

test('when a matter ends, every clock that still runs is superseded and the light stands still', () => {
  const it = act(act(filed({ signHours: 2 }), 'sign'), 'finish', {}, NEXT_DAY)
  assert.equal(it.matter.closedAt, NEXT_DAY)
  assert.deepEqual(
    it.clocks.map((clock) => clock.verdict),
    ['inTime', 'inTime', 'inTime'],
  )
  const broken = take(filed(), 'lapse', { to: 'lapsed' }, NEXT_DAY).it
  assert.deepEqual(
    broken.clocks.map((clock) => [clock.verdict, clock.wakeAt]),
    [
      ['superseded', null],
      ['superseded', null],
    ],
  )
  assert.equal(matterLight(broken.matter, moment('2027-01-01T00:00')), 'green')
})

test('a promise that was broken leaves a red light, a limit of the law a black one', () => {
  const promised = act(act(filed(), 'sign'), 'finish', {}, moment('2026-03-10T00:00'))
  assert.equal(promised.matter.finalLight, 'red')
  const lawful = act(act(filed(), 'sign'), 'finish', {}, moment('2026-03-31T00:00'))
  assert.equal(lawful.matter.finalLight, 'black')
  const inTime = act(act(filed(), 'sign'), 'finish', {}, moment('2026-03-09T23:59:59.999'))
  assert.equal(inTime.matter.finalLight, 'green')
})

test('while all clocks are paused a matter has no due moment and says so; what was red stays red', () => {
  const until = moment('2026-04-20T09:00')
  const paused = act(act(filed(), 'sign'), 'suspend', { until }, NEXT_DAY)
  assert.deepEqual([paused.matter.isPaused, paused.matter.dueAt], [true, null])
  assert.equal(matterLight(paused.matter, NEXT_DAY), 'paused')
  const late = moment('2026-03-12T09:00')
  const red = act(act(filed(), 'sign'), 'suspend', { until }, late)
  assert.equal(matterLight(red.matter, late), 'red')
})

test('a clock that does not run cannot be stopped: a mistake of the rules', () => {
  const stopping = { clocks: [{ do: 'stop', name: 'sign' }] } as const
  assert.throws(() => take(filed(), 'remark', stopping), /clock sign .* does not run/)
})

test('what counts by the calendar is neither paused nor extended by working days', () => {
  const it = filed()
  const monthly = {
    ...it,
    clocks: it.clocks.map((clock) => ({ ...clock, limit: { length: 1, unit: 'month' as const } })),
  }
  const pause = { do: 'pause', name: 'reply', reason: 'expertReview', plannedEndAt: null } as const
  assert.throws(() => take(monthly, 'remark', { clocks: [pause] }), Refusal)
  const fixed = {
    ...it,
    clocks: it.clocks.map((clock) => ({ ...clock, limit: { length: 16, unit: 'fixedDay' as const } })),
  }
  const extension = { do: 'extend', name: 'reply', by: 2, reason: 'approved' } as const
  assert.throws(() => take(fixed, 'remark', { clocks: [extension] }), Refusal)
})

test('the next look follows the status: an act of the system that waits no longer is not looked for', () => {
  const only = filed({}, { ladder: [] })
  assert.equal(clockOf(only, 'decide').wakeAt, moment('2026-03-31T00:00'))
  const { it, entry } = take(only, 'lapse', { to: 'lapsed', clocks: [] })
  assert.equal(clockOf(it, 'decide').wakeAt, null)
  assert.ok(entry.patch.clocks !== undefined)
})

test('only fields that differ count as changed, lists by their content', () => {
  assert.deepEqual(changedFields({ a: 1, b: [1, 2], c: null }, { a: 1, b: [1, 2], c: 0 as never }), { c: 0 })
  assert.deepEqual(changedFields({ a: 1, b: 2 }, { a: 2, b: 3 }, new Set(['b'])), { a: 2 })
})

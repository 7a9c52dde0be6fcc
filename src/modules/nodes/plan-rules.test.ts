/** Plans of projects on the calendar of 2026: laid backward, laid again, moved and reported on, with what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOfTests } from '../../../test/support/holidays.ts'
import { day, isoDay, type Day } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { DEFAULT_TEMPLATES } from './default-templates.ts'
import {
  layNodes,
  moveNode,
  networkOf,
  reportNode,
  replanNodes,
  type NodeDesign,
  type PlanNode,
} from './plan-rules.ts'
import { standingOf, warnedThrough } from './standing.ts'
import { PLAN_TYPES } from './words.ts'

const calendar = calendarOfTests()
const on = (text: string) => ({ today: day(text), calendar })

const draw = (
  key: string,
  days: number,
  after: readonly string[] = [],
  soft: readonly string[] = [],
): NodeDesign => ({
  key,
  name: `节点${key}`,
  days,
  unit: 'WD',
  after: after.map((node) => ({ node, lagDays: 0 })),
  soft,
  isMilestone: days === 0,
  role: null,
})

const THREE = [draw('a', 5), draw('b', 10, ['a']), draw('side', 3, ['a']), draw('c', 0, ['b', 'side'])]
const laid = layNodes(THREE, day('2026-04-30'), on('2026-03-02'))

const said = (nodes: readonly PlanNode[]) =>
  Object.fromEntries(
    nodes.map((one) => [one.key, `${isoDay(one.plannedFromOn)}..${isoDay(one.plannedToOn)}`]),
  )

function refused(attempt: () => unknown, code: string, values?: Record<string, string>) {
  assert.throws(attempt, (error: unknown) => {
    assert.ok(error instanceof Refusal)
    assert.equal(error.reason.code, code)
    if (values !== undefined) assert.deepEqual(error.reason.values, values)
    return true
  })
}

test('a plan is laid backward from its target on the working calendar', () => {
  assert.deepEqual(said(laid), {
    a: '2026-04-09..2026-04-15',
    b: '2026-04-16..2026-04-29',
    side: '2026-04-27..2026-04-29',
    c: '2026-04-30..2026-04-30',
  })
})

test('the first plan is the baseline, and laying it again moves the plan and not the baseline', () => {
  const again = replanNodes(laid, day('2026-05-29'), on('2026-03-02'))
  assert.equal(said(again)['c'], '2026-05-29..2026-05-29')
  assert.deepEqual(
    again.map(({ baseFromOn, baseToOn }) => [baseFromOn, baseToOn]),
    laid.map(({ plannedFromOn, plannedToOn }) => [plannedFromOn, plannedToOn]),
  )
})

test('a target in the past is refused with the day that is possible', () => {
  refused(() => layNodes(THREE, day('2026-02-27'), on('2026-03-02')), 'node.targetPast', {
    possible: '2026-03-23',
  })
})

test('a target that would have begun before today is refused with the day that is possible, and that day is not', () => {
  refused(() => layNodes(THREE, day('2026-03-20'), on('2026-03-02')), 'node.targetSoon', {
    possible: '2026-03-23',
  })
  assert.equal(said(layNodes(THREE, day('2026-03-23'), on('2026-03-02')))['a'], '2026-03-02..2026-03-06')
})

test('a node that waits for itself through others is refused with the whole circle', () => {
  const circle = [draw('a', 1, ['c']), draw('b', 1, ['a']), draw('c', 1, ['b'])]
  refused(() => networkOf(circle), 'plan.circle', { circle: '节点b → 节点c → 节点a → 节点b' })
})

test('what has ended stays where it was when a plan is laid again, and what has begun keeps its beginning', () => {
  let nodes = reportNode(
    laid,
    { key: 'a', startedOn: day('2026-03-02'), finishedOn: day('2026-03-04') },
    day('2026-03-05'),
  )
  nodes = reportNode(nodes, { key: 'b', startedOn: day('2026-03-05'), finishedOn: null }, day('2026-03-05'))
  const again = replanNodes(nodes, day('2026-03-27'), on('2026-03-05'))
  assert.deepEqual(said(again), {
    a: '2026-04-09..2026-04-15',
    b: '2026-03-05..2026-03-26',
    side: '2026-03-24..2026-03-26',
    c: '2026-03-27..2026-03-27',
  })
})

test('a node that is moved pushes what waits for it, and nothing else', () => {
  const moved = moveNode(
    laid,
    { key: 'b', fromOn: day('2026-04-20'), toOn: day('2026-05-03') },
    on('2026-03-02'),
  )
  assert.deepEqual(said(moved), {
    a: '2026-04-09..2026-04-15',
    // Labour Day: the end goes back to the last day worked.
    b: '2026-04-20..2026-04-30',
    side: '2026-04-27..2026-04-29',
    c: '2026-05-06..2026-05-06',
  })
  assert.equal(moved.find(({ key }) => key === 'b')?.days, 9)
})

test('a node may not be moved before what it waits for, into the past, or after it has ended', () => {
  const move = (key: string, fromOn: string, toOn: string, nodes = laid, today = '2026-03-02') =>
    moveNode(nodes, { key, fromOn: day(fromOn), toOn: day(toOn) }, on(today))
  refused(() => move('b', '2026-04-15', '2026-04-20'), 'node.tooEarly', { name: '节点a', on: '2026-04-16' })
  refused(() => move('a', '2026-04-09', '2026-04-15', laid, '2026-04-16'), 'node.moveIntoPast')
  const ended = reportNode(
    laid,
    { key: 'a', startedOn: day('2026-03-02'), finishedOn: day('2026-03-02') },
    day('2026-03-02'),
  )
  refused(() => move('a', '2026-04-09', '2026-04-15', ended), 'node.ended')
  refused(() => move('z', '2026-04-09', '2026-04-15'), 'node.unknown')
})

const report = (key: string, started: string | null, ended: string | null) =>
  reportNode(
    laid,
    {
      key,
      startedOn: started === null ? null : day(started),
      finishedOn: ended === null ? null : day(ended),
    },
    day('2026-04-16'),
  )

test('what has happened has happened: not tomorrow, not ended before it began, not without what it needs', () => {
  refused(() => report('a', '2026-04-17', null), 'node.notYet')
  refused(() => report('a', '2026-04-16', '2026-04-15'), 'node.endBeforeBegin')
  refused(() => report('a', null, '2026-04-15'), 'node.endBeforeBegin')
  refused(() => report('b', '2026-04-15', '2026-04-16'), 'node.needs', { name: '节点a' })
})

test('the end of the whole hangs on the longer branch, and the other has slack', () => {
  const { nodes, expectedOn, lateDays } = standingOf(
    laid,
    day('2026-04-30'),
    on('2026-04-09'),
    day('2026-04-14'),
  )
  assert.deepEqual(
    ['a', 'b', 'side', 'c'].map((key) => nodes.get(key)?.isCritical),
    [true, true, false, true],
  )
  assert.equal(nodes.get('side')?.slackDays, 7)
  assert.equal(expectedOn, day('2026-04-30'))
  assert.equal(lateDays, 0)
})

const standingAt = (text: string) =>
  standingOf(laid, day('2026-04-30'), on(text), warnedThrough(calendar, day(text), 2))

test('a node turns yellow before its planned end and red the day after, and the end is expected later', () => {
  assert.equal(standingAt('2026-04-08').nodes.get('a')?.light, 'notStarted')
  assert.equal(standingAt('2026-04-09').nodes.get('a')?.light, 'green')
  assert.equal(standingAt('2026-04-10').nodes.get('a')?.light, 'yellow')
  assert.equal(standingAt('2026-04-16').nodes.get('a')?.light, 'red')
  assert.equal(standingAt('2026-04-16').lateDays, 5)
})

test('each plan that the platform brings along is a network and can be laid', () => {
  for (const type of PLAN_TYPES) {
    const nodes = layNodes(DEFAULT_TEMPLATES[type], day('2028-12-29'), on('2026-03-02'))
    const last = Math.max(...nodes.map(({ plannedToOn }) => plannedToOn)) as Day
    assert.equal(isoDay(last), '2028-12-29')
  }
})

test('the six key nodes of a project on new land are all in its plan', () => {
  const names = DEFAULT_TEMPLATES.newLand.map(({ name }) => name)
  for (const key of ['用地组卷', '土地报批', '征收清障', '规划报批', '环境评估', '施工许可'])
    assert.ok(names.includes(key), key)
})

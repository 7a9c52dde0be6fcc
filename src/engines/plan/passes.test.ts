/** How long networks take: the approval flows of domain §3.6 with their published answers, and random graphs against a count by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FLOWS, INTERMEDIARY, type FlowName } from '../../../test/support/approval-flows.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { randomBelow } from '../../kernel/ids.ts'
import { makeNetwork, wavesOf, type Network, type NodeDraft } from './network.ts'
import { criticalPath, criticalPaths, passThrough, savingOf, type Counting } from './passes.ts'

/** A network that is known to be right. */
function networkOf(drafts: readonly NodeDraft[]): Network {
  const { network, problems } = makeNetwork(drafts)
  assert.equal(problems, null)
  return network
}

const ALL_IN: Counting = { days: ({ days }) => days[0] ?? 0, isSoftKept: false }
const APPROVAL: Counting = { ...ALL_IN, days: ({ id, days }) => (INTERMEDIARY.has(id) ? 0 : (days[0] ?? 0)) }
const SOFT: Counting = { ...APPROVAL, isSoftKept: true }

function finishes(flow: FlowName, counting: Counting, ...ids: string[]): (number | undefined)[] {
  const { times } = passThrough(networkOf(FLOWS[flow]), counting)
  return ids.map((id) => times.get(id)?.finish)
}

test('the five approval flows end when their published figures say', () => {
  const expected: Record<FlowName, { allIn: number[]; approval: number[]; soft: number[] }> = {
    GOV_BUILDING: { allIn: [18, 41, 60], approval: [18, 41, 50, 53], soft: [45, 59] },
    SOCIAL_GENERAL: { allIn: [23, 42, 61], approval: [23, 30, 39, 42], soft: [30, 44] },
    SMALL_LOW_RISK: { allIn: [6, 9, 15], approval: [6, 9, 14, 15], soft: [9, 15] },
    LAND_WITH_SCHEME: { allIn: [26, 42, 61], approval: [26, 33, 42, 45], soft: [33, 47] },
    INDUSTRIAL: { allIn: [23, 26, 45], approval: [23, 26, 35, 38], soft: [26, 38] },
  }
  for (const [name, { allIn, approval, soft }] of Object.entries(expected)) {
    const flow = name as FlowName
    assert.deepEqual(finishes(flow, ALL_IN, 'P202', 'P304', 'P411'), allIn, `${flow}, all in`)
    assert.deepEqual(finishes(flow, APPROVAL, 'P202', 'P304', 'P402', 'P411'), approval, `${flow}, approval`)
    assert.deepEqual(finishes(flow, SOFT, 'P304', 'P411'), soft, `${flow}, soft`)
  }
})

test('what was approved before the land deal takes no time after it', () => {
  const before = new Set(['P101', 'P113', 'P114', 'P201', 'P204', 'P301', 'P308'])
  const simulated: Counting = { ...ALL_IN, days: (node) => (before.has(node.id) ? 0 : (node.days[0] ?? 0)) }
  assert.deepEqual(finishes('INDUSTRIAL', simulated, 'P107', 'P110', 'P202', 'P304'), [3, 3, 6, 9])
  const converted: Counting = {
    ...ALL_IN,
    days: ({ id }) => (['P107', 'P110', 'P202', 'P304'].includes(id) ? 1 : 0),
  }
  assert.deepEqual(finishes('INDUSTRIAL', converted, 'P304'), [3])
})

test('an outside event holds back what waits for it', () => {
  const late: Counting = { ...APPROVAL, eventAt: (event) => (event === 'WORKS_DONE' ? 300 : 0) }
  assert.deepEqual(finishes('SOCIAL_GENERAL', late, 'P304', 'P401', 'P402'), [30, 300, 309])
})

test('items that may come next come in the order in which they stand', () => {
  const ids = networkOf(FLOWS.SMALL_LOW_RISK).nodes.map(({ id }) => id)
  assert.deepEqual(ids, ['P101', 'P108', 'P107', 'P110', 'P202', 'P304', 'P402', 'P411'])
})

test('waves hold what could be begun together', () => {
  assert.deepEqual(wavesOf(networkOf(FLOWS.SMALL_LOW_RISK)), [
    ['P101', 'P108'],
    ['P107', 'P110'],
    ['P202'],
    ['P304'],
    ['P402'],
    ['P411'],
  ])
})

test('an edge from the permit back to the filing is refused in every flow, with the whole circle', () => {
  for (const [name, drafts] of Object.entries(FLOWS)) {
    const first = name === 'GOV_BUILDING' ? 'P103' : 'P101'
    const turned = drafts.map((draft) =>
      draft.id === first ? { ...draft, after: [...(draft.after ?? []), 'P304'] } : draft,
    )
    const { problems } = makeNetwork(turned)
    assert.equal(problems?.[0]?.reason.code, 'plan.circle', name)
    const circle = String(problems?.[0]?.reason.values?.['circle']).split(' → ')
    assert.equal(circle[0], circle.at(-1))
    assert.ok(circle.includes('P304') && circle.includes(first), circle.join())
  }
})

const codes = (...drafts: NodeDraft[]) => makeNetwork(drafts).problems?.map(({ reason }) => reason.code)

test('a node that waits for itself, for nobody, twice, or for a broken number of days is told', () => {
  assert.deepEqual(codes({ id: 'a', days: 1, after: ['a'] }), ['plan.circle'])
  assert.deepEqual(codes({ id: 'a', days: 1, after: ['b'] }), ['plan.unknown'])
  assert.deepEqual(codes({ id: 'a', days: 1 }, { id: 'a', days: 2 }), ['plan.duplicate'])
  assert.deepEqual(codes({ id: 'a', days: 1.5 }), ['plan.days'])
  assert.deepEqual(codes({ id: 'a', days: -1 }), ['plan.days'])
  assert.deepEqual(codes({ id: 'a', days: [1, 2] }, { id: 'b', days: [1, 2, 3] }), ['plan.variants'])
  assert.deepEqual(codes({ id: 'a', days: 1 }, { id: 'b', days: 1, after: [{ node: 'a', lagDays: 0.5 }] }), [
    'plan.lag',
  ])
  assert.equal(codes({ id: 'a', days: 0 }, { id: 'b', days: 3, after: ['a'] }), undefined)
})

const overlapping = (lagDays: number): NodeDraft[] => [
  { id: 'dig', days: 10 },
  { id: 'build', days: 5, after: [{ node: 'dig', lagDays }] },
]

const total = (lagDays: number) => passThrough(networkOf(overlapping(lagDays)), ALL_IN).total

test('an overlap lets a node begin before another has ended, and a lag makes it wait', () => {
  assert.deepEqual([-4, 0, 3].map(total), [11, 15, 18])
  assert.equal(total(-20), 10, 'no node begins before the beginning')
})

test('several critical paths are found, up to a number', () => {
  const network = networkOf([
    { id: 'a', days: 1 },
    { id: 'b', days: 2, after: ['a'] },
    { id: 'c', days: 2, after: ['a'] },
    { id: 'd', days: 1, after: ['b', 'c'] },
  ])
  const pass = passThrough(network, ALL_IN)
  assert.deepEqual(criticalPaths(network, ALL_IN, pass, 9), [
    ['a', 'b', 'd'],
    ['a', 'c', 'd'],
  ])
  assert.equal(criticalPaths(network, ALL_IN, pass, 1).length, 1)
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((id) => savingOf(network, ALL_IN, pass, id)),
    [1, 0, 0, 1],
  )
})

/** The longest way to the end of a node, walked along every path. */
function byHand(drafts: readonly NodeDraft[], id: string): number {
  const draft = drafts.find((one) => one.id === id)
  const edges = (draft?.after ?? []) as string[]
  return (draft?.days as number) + Math.max(0, ...edges.map((other) => byHand(drafts, other)))
}

test('random networks take as long as their longest path, and slack is what can really be lost', () => {
  const random = seededRandom('plan')
  const chance = (below: number) => randomBelow(random, below)
  for (let n = 0; n < 300; n++) {
    const size = 2 + chance(9)
    const drafts: NodeDraft[] = Array.from({ length: size }, (_none, at) => ({
      id: `n${at}`,
      days: chance(6),
      after: Array.from({ length: at }, (_same, other) => `n${other}`).filter(() => chance(3) === 0),
    }))
    const network = networkOf(drafts.toReversed())
    const pass = passThrough(network, ALL_IN)
    for (const { id } of drafts) assert.equal(pass.times.get(id)?.finish, byHand(drafts, id))
    assert.equal(pass.total, Math.max(...drafts.map(({ id }) => byHand(drafts, id))))
    const path = criticalPath(network, ALL_IN, pass)
    const length = path.reduce((sum, id) => sum + (drafts.find((one) => one.id === id)?.days as number), 0)
    assert.equal(length, pass.total)
    for (const { id, days } of drafts) {
      const slack = pass.times.get(id)?.slack ?? 0
      const longer = (by: number): Counting => ({
        ...ALL_IN,
        days: (node) => (node.id === id ? (days as number) + by : (node.days[0] ?? 0)),
      })
      assert.equal(passThrough(network, longer(slack)).total, pass.total, 'its slack can be lost')
      assert.ok(passThrough(network, longer(slack + 1)).total > pass.total, 'and no day more')
      const without = byHandWithout(drafts, id)
      assert.equal(savingOf(network, ALL_IN, pass, id), pass.total - without)
    }
  }
})

function byHandWithout(drafts: readonly NodeDraft[], id: string): number {
  const changed = drafts.map((draft) => (draft.id === id ? { ...draft, days: 0 } : draft))
  return Math.max(...changed.map((draft) => byHand(changed, draft.id)))
}

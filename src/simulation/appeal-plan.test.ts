/** Plans of appeals: what a plan may hold, whatever chance brings. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planAppeal, type AppealPlan, type Deed } from './appeal-plan.ts'
import { LINGERING, ageOf, linger } from './lingering.ts'
import { MANNERS } from './manners.ts'
import { seededRandom } from './random.ts'
import { inventConcern } from './subjects.ts'

function planOf(n: number): AppealPlan {
  const random = seededRandom('plans', String(n))
  const { subject, department } = inventConcern(random)
  const manner = MANNERS[n % MANNERS.length] ?? 'prompt'
  return planAppeal(random, { subject, department, manner, channel: n % 2 === 0 ? 'portal' : 'phone' })
}

const PLANS = Array.from({ length: 600 }, (_none, n) => planOf(n))

const nameOf = (deed: Deed): string => (deed.do === 'act' ? deed.act : deed.do)
const namesOf = (plan: AppealPlan): string[] => plan.steps.map(({ deed }) => nameOf(deed))

test('the same chance gives the same plan', () => {
  assert.deepEqual(planOf(17), PLANS[17])
})

test('steps come in order of time, from dispatch to close', () => {
  for (const plan of PLANS) {
    const times = plan.steps.map(({ after }) => after)
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one - other),
    )
    assert.equal(namesOf(plan)[0], 'dispatch')
    assert.equal(namesOf(plan).at(-1), 'close')
  }
})

test('nobody replies before contact, rates before a reply, or closes unless it is rated as solved or left out of the rates', () => {
  for (const plan of PLANS) {
    const names = namesOf(plan)
    assert.ok(names.indexOf('contact') < names.indexOf('reply'))
    const ratings = plan.steps.filter(({ deed }) => ['revisit', 'evaluate'].includes(nameOf(deed)))
    const first = ratings[0]
    assert.ok(first === undefined || names.indexOf('reply') < names.indexOf(nameOf(first.deed)))
    const last = ratings.at(-1)?.deed
    const isSolved = last?.do === 'act' && 'solved' in last.input && last.input.solved === true
    assert.ok(isSolved || names.includes('proposeExclusion'))
  }
})

test('what the office is asked is decided afterwards: returns, extensions, hanging, exclusions all occur', () => {
  for (const asked of ['proposeReturn', 'proposeExtension', 'hang', 'proposeExclusion']) {
    const some = PLANS.map(namesOf).filter((names) => names.includes(asked))
    assert.ok(some.length > 3, asked)
    for (const names of some)
      assert.ok(names.lastIndexOf('decide') > names.indexOf(asked) || asked === 'proposeExtension')
  }
})

test('an act is never dated back before the step that went before it', () => {
  for (const { steps } of PLANS) {
    for (const [index, { after, deed }] of steps.entries()) {
      if (deed.do !== 'act' || deed.back === undefined) continue
      assert.ok(deed.back < after - (steps[index - 1]?.after ?? 0))
    }
  }
})

test('an ask comes before the reply, and its answer after it', () => {
  const asked = PLANS.filter((plan) => namesOf(plan).includes('ask'))
  assert.ok(asked.length > 50)
  for (const names of asked.map(namesOf)) {
    assert.ok(names.indexOf('ask') < names.indexOf('reply'))
    if (names.includes('answer')) assert.ok(names.indexOf('answer') > names.indexOf('ask'))
  }
})

test('some are done again, at most twice', () => {
  const replies = PLANS.map((plan) => namesOf(plan).filter((name) => name === 'reply').length)
  assert.deepEqual(
    [...new Set(replies)].toSorted((one, other) => one - other),
    [1, 2, 3],
  )
})

test('a lingering appeal ends with the step it stands at, as old as it is to be', () => {
  for (const [index, lingering] of LINGERING.entries()) {
    const plan = linger(planOf(index), lingering)
    const last = namesOf(plan).at(-1) ?? 'file'
    const names: Partial<Record<string, string>> = {
      solved: 'revisit',
      unsolved: 'revisit',
      hung: 'decide',
      instructed: 'handover',
    }
    assert.equal(last, names[lingering.last] ?? lingering.last)
    assert.equal(ageOf(plan, lingering), (plan.steps.at(-1)?.after ?? 0) + lingering.minutes)
  }
})

/** A project against the standards of its park: figures are compared to the fen, words are left to people. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkStandards, shortfalls, type Standards } from './standards.ts'

const NONE: Standards = {
  investmentPerMu: null,
  taxPerMu: null,
  energyUse: null,
  technology: null,
  environment: null,
}
/** 400 万元 a mu. */
const ASKED = 400_000_000
const project = (investment: number | null, landArea: number | null = 20_000) => ({
  investment,
  plannedTax: null,
  landArea,
})
/** Thirty mu at just what is asked. */
const JUST = ASKED * 30

for (const [what, given, state] of [
  ['just at the standard', project(JUST), 'met'],
  ['a fen below it', project(JUST - 1), 'short'],
  ['far above it', project(JUST * 3), 'met'],
  ['without a known investment', project(null), 'unknown'],
  ['without known land', project(JUST, null), 'unknown'],
  ['on no land', project(JUST, 0), 'unknown'],
] as const)
  test(`a project ${what} is ${state}`, () => {
    const checks = checkStandards({ ...NONE, investmentPerMu: ASKED }, given)
    assert.deepEqual(
      checks.map((one) => [one.standard, one.state]),
      [['investmentPerMu', state]],
    )
    assert.deepEqual(shortfalls(checks), state === 'short' ? ['investmentPerMu'] : [])
  })

test('a park that has set nothing asks for nothing, and what it says in words is left to people', () => {
  assert.deepEqual(checkStandards(NONE, project(JUST)), [])
  const checks = checkStandards({ ...NONE, environment: '无废水排放', energyUse: 0.3 }, project(null))
  assert.deepEqual(
    checks.map(({ standard, state, text }) => [standard, state, text]),
    [
      ['energyUse', 'judged', '0.3'],
      ['environment', 'judged', '无废水排放'],
    ],
  )
})

/** What a project asks for of land, power and water: of whom, once at a time, supplied by them, and missing when its stage has come. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everybody, ledProject } from '../../../test/support/pure-project.ts'
import { TAX } from '../../../test/support/pure-matter.ts'
import { moment } from '../../calendar/days.ts'
import type { Found, LawView } from '../../kernel/law.ts'
import { projectKind } from './rules.ts'
import { factorsOf } from './supplying.ts'
import type { Factor, Stage } from './words.ts'

const now = moment('2026-03-02T11:00')
const ASK = { factor: 'power', departmentId: TAX, note: '10 千伏，双回路' }
const SUPPLY = { factor: 'power', on: '2026-03-02', note: '已送电' }
const asked = () => ledProject().act('askFactor', everybody.li, now, ASK)

/** At which field an act is refused; null when it is not. */
function fieldOf(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (error) {
    return (error as { fields?: readonly { code: string }[] }).fields?.[0]?.code ?? String(error)
  }
}

test('whoever was asked owes it and reads the project, until it is supplied', () => {
  const { it } = asked()
  assert.ok(projectKind.duties(it).some(({ party, act }) => party === TAX && act === 'supplyFactor'))
  assert.ok(projectKind.readers(it).includes(TAX))
  const after = asked().act('supplyFactor', everybody.zhou, now, SUPPLY)
  assert.ok(!projectKind.duties(after.it).some(({ act }) => act === 'supplyFactor'))
  assert.equal(after.it.row.factors[0]?.suppliedOn, it.row.factors[0]?.askedOn)
})

test('a factor is asked for once at a time, and again after it was supplied', () => {
  const again = () => asked().act('askFactor', everybody.li, now, ASK)
  assert.equal(fieldOf(again), 'project.factorAsked')
  const more = asked().act('supplyFactor', everybody.zhou, now, SUPPLY)
  assert.equal(more.act('askFactor', everybody.li, now, ASK).it.row.factors.length, 2)
})

test('only the body that was asked supplies, the factor that it was asked for, on a day between then and now', () => {
  const why = (input: object) => fieldOf(() => asked().act('supplyFactor', everybody.zhou, now, input))
  assert.notEqual(asked().whyNot('supplyFactor', everybody.li, now), null)
  assert.notEqual(asked().whyNot('supplyFactor', everybody.office, now), null)
  assert.equal(why({ ...SUPPLY, factor: 'water' }), 'project.notAskedOfYou')
  assert.equal(why({ ...SUPPLY, on: '2026-03-03' }), 'project.dayAhead')
  assert.equal(why({ ...SUPPLY, on: '2026-03-01' }), 'project.beforeAsked')
  assert.equal(why(SUPPLY), null)
})

test('what the region wants by a stage is missing once the project has come there without it', () => {
  const { it } = asked()
  const wanted: Partial<Record<Factor, Stage>> = { land: 'signed', power: 'started', water: 'lead' }
  const find = (_parameter: unknown, when: Readonly<Record<string, string>> = {}) => {
    const value = wanted[when['factor'] as Factor]
    return value === undefined ? undefined : ({ value, basis: 'test', seq: 1 } as Found<Stage>)
  }
  const law = { find } as unknown as LawView
  const statesIn = (stage: Stage) =>
    factorsOf({ law, row: { ...it.row, stage } }).map(({ factor, state }) => [factor, state])
  assert.deepEqual(statesIn('lead'), [
    ['land', 'notAsked'],
    ['water', 'missing'],
    ['power', 'asked'],
  ])
  assert.deepEqual(statesIn('started').at(-1), ['power', 'missing'])
})

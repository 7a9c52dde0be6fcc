/** The one question: who may do which act from where. Looped over every act, status and person of a sample kind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { act, filed } from '../../test/support/sample-case.ts'
import { people } from '../../test/support/sample-city.ts'
import { sampleKind, sampleRelations, type Sample } from '../../test/support/sample-kind.ts'
import { SYSTEM, type Actor, type Officer } from './actor.ts'
import { KERNEL_RELATIONS, isFrom, isRelationReason, whyNot, type Kind } from './kind.ts'
import type { Case } from './matter.ts'

const RELATIONS = { ...KERNEL_RELATIONS, ...sampleRelations }
const now = filed().matter.openedAt
const ask = (name: string, it: Case<Sample>, actor: Actor, kind: Kind<Sample> = sampleKind) =>
  whyNot(kind, name, it, actor, RELATIONS, now)

/** A sample in a status, handled by Chen of the housing department. */
function sampleIn(status: string): Case<Sample> {
  const signed = act(filed(), 'sign')
  return { ...signed, matter: { ...signed.matter, status } }
}

const HOLDS: Readonly<Record<string, readonly Actor[]>> = {
  anyone: [...Object.values(people), SYSTEM],
  system: [SYSTEM],
  lead: [people.chen, people.li],
  handler: [people.chen],
  applicant: [people.ma],
  checker: [people.wang],
}

test('every act of every status is allowed to whom it is declared for, and to nobody else', () => {
  const statuses = [...sampleKind.statuses.open, ...sampleKind.statuses.ended]
  let allowed = 0
  let refused = 0
  for (const [name, declared] of Object.entries(sampleKind.acts)) {
    if (declared.from === 'new') continue
    const may = new Set(declared.by.flatMap((relation) => HOLDS[relation] ?? []))
    for (const status of statuses) {
      for (const actor of [...Object.values(people), SYSTEM]) {
        const why = ask(name, sampleIn(status), actor)
        const from = isFrom(sampleKind, declared.from, status)
        if (!may.has(actor)) assert.ok(why !== null && isRelationReason(why), `${name} ${status}`)
        else if (!from) assert.equal(why?.code, 'act.status')
        else if (name === 'check') assert.equal(why?.code, 'sample.nothingToCheck')
        else assert.equal(why, null, `${name} ${status}`)
        if (why === null) allowed++
        else refused++
      }
    }
  }
  assert.ok(allowed > 15 && refused > allowed)
})

test('an act that the kind does not have is refused by name', () => {
  assert.deepEqual(ask('nonsense', filed(), people.chen), {
    code: 'act.unknown',
    values: { act: 'nonsense' },
  })
})

test('relation comes before status: a stranger is not told where a matter stands', () => {
  assert.equal(ask('finish', sampleIn('done'), people.zhao)?.code, 'act.relation')
})

const inOfficeHeadsPost = (personId: Officer['personId'], insteadOf: Officer['insteadOf']): Officer => ({
  ...people.wang,
  personId,
  insteadOf,
})

test('nobody checks what they handled: not in another post, not standing in for the handler, not while another stands in for them', () => {
  const it = { ...sampleIn('working'), row: { text: '', slot: null, outcome: 'answered' } }
  assert.equal(ask('check', it, people.wang), null)
  for (const actor of [
    inOfficeHeadsPost(people.chen.personId, null),
    inOfficeHeadsPost(people.chen.personId, people.wang.personId),
    inOfficeHeadsPost(people.li.personId, people.chen.personId),
  ])
    assert.deepEqual(ask('check', it, actor), { code: 'act.notBy', values: { relation: 'handler' } })
})

test('powers reach as far as the post’s region and no further', () => {
  const it = { ...sampleIn('working'), row: { text: '', slot: null, outcome: 'answered' } }
  const elsewhere: Officer = { ...people.wang, regions: new Set() }
  assert.equal(ask('check', it, elsewhere)?.code, 'act.relation')
  assert.equal(ask('check', it, { ...people.wang, powers: [] })?.code, 'act.relation')
})

/** Who may do what with a project and with an opinion on it, in which status. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testActs, type Allowed } from '../../../test/support/act-matrix.ts'
import { LAW, PROJECTS, UNDER_WAY, everybody, ledProject } from '../../../test/support/pure-project.ts'
import { HOUSING, PureMatter, smallOrganisation } from '../../../test/support/pure-matter.ts'
import { moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { projectRelations } from './module.ts'
import { opinionKind, type Opinion } from './opinion.ts'
import { projectKind } from './rules.ts'

const now = moment('2026-03-02T11:00')
const OFFICE = ['office']
const LEADERS = ['office', 'li']

/** In every status that is not an end. */
const OPEN = {
  amend: LEADERS,
  record: LEADERS,
  giveCode: LEADERS,
  handOver: LEADERS,
  enlist: OFFICE,
  split: OFFICE,
  merge: ['administrator'],
  terminate: OFFICE,
  appoint: ['system'],
  absorb: ['system'],
}
const WORKED_ON = {
  ...OPEN,
  advance: LEADERS,
  suspend: LEADERS,
  contact: ['office', 'li', 'sun'],
  planNext: LEADERS,
  putBack: ['administrator'],
}
const BEFORE_LANDING = { ...WORKED_ON, consult: LEADERS }

const PROJECT: Allowed = {
  ...Object.fromEntries(UNDER_WAY.map((stage) => [stage, WORKED_ON])),
  lead: { ...BEFORE_LANDING, putBack: [], reviewReserve: OFFICE },
  negotiating: BEFORE_LANDING,
  screening: BEFORE_LANDING,
  signed: BEFORE_LANDING,
  suspended: { ...OPEN, resume: LEADERS },
}

testActs({ kind: projectKind, stages: PROJECTS, people: everybody, allowed: PROJECT, at: now })

test('marks are given by reviewers, and the conclusion drawn by the office, once opinions are asked for and in', () => {
  const matter = ledProject()
  matter.act('consult', everybody.li, now, {
    cityPlanDepartmentId: HOUSING,
    parkPositioningDepartmentId: HOUSING,
    industrialPolicyDepartmentId: HOUSING,
  })
  const whoMay = (act: string) =>
    Object.entries(everybody).flatMap(([name, actor]) =>
      matter.whyNot(act, actor, now) === null ? [name] : [],
    )
  assert.deepEqual(whoMay('mark'), ['reviewer'])
  assert.deepEqual(whoMay('consult'), [])
  assert.deepEqual(whoMay('conclude'), [])
  const opinions =
    matter.it.row.consultation?.opinions.map((one) => ({ ...one, verdict: 'agree' as const })) ?? []
  matter.it = {
    ...matter.it,
    row: { ...matter.it.row, consultation: { round: 1, opinions, marks: [], reason: null } },
  }
  assert.deepEqual(whoMay('conclude'), OFFICE)
})

test('a project that nobody leads is taken on by its unit, and by nobody else', () => {
  const matter = ledProject().act('handOver', everybody.li, now, { departmentId: HOUSING, reason: '换人' })
  const may = Object.entries(everybody).filter(([, actor]) => matter.whyNot('take', actor, now) === null)
  assert.deepEqual(
    may.map(([name]) => name),
    ['li', 'sun'],
  )
})

const asked = () =>
  new PureMatter<Opinion>(opinionKind, projectRelations, {
    at: now,
    law: LAW,
    organisation: smallOrganisation(),
  }).act('open', SYSTEM, now, { aspect: 'cityPlan', departmentId: HOUSING, title: '二期厂房' })

test('an opinion has a title of its own: which body, on which project, about what', () => {
  assert.equal(asked().it.matter.title, `${HOUSING}关于“二期厂房”城市发展规划的意见`)
})

testActs({
  kind: opinionKind,
  stages: {
    asked,
    given: () => asked().act('give', everybody.sun, now, { verdict: 'agree', opinion: '符合' }),
    withdrawn: () => asked().act('withdraw', SYSTEM, now),
  },
  people: everybody,
  allowed: { asked: { give: ['li', 'sun'], withdraw: ['system'] } },
  at: now,
})

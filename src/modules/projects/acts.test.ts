/** Who may do what with a project and with an opinion on it, in which status. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testActs, type Allowed } from '../../../test/support/act-matrix.ts'
import { LAW, PROJECTS, UNDER_WAY, everybody, ledProject } from '../../../test/support/pure-project.ts'
import { HOUSING, PureMatter, TAX, smallOrganisation } from '../../../test/support/pure-matter.ts'
import { moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { projectRelations } from './module.ts'
import { opinionKind, type Opinion } from './opinion.ts'
import type { Project } from './project.ts'
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
  askFactor: LEADERS,
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

/** Every open project as it stands after a stage was handed to the tax bureau, where Zhou is. */
const HANDED = Object.fromEntries(
  Object.entries(PROJECTS).map(([status, reach]) => [status, () => handed(reach())]),
)

function handed(matter: PureMatter<Project>): PureMatter<Project> {
  const { it } = matter
  const handing = { departmentId: TAX, stage: it.row.stage, since: now }
  if (it.matter.closedAt === null) matter.it = { ...it, row: { ...it.row, handing } }
  return matter
}

testActs({
  kind: projectKind,
  stages: HANDED,
  people: everybody,
  allowed: Object.fromEntries(
    Object.entries(PROJECT).map(([status, table]) => [
      status,
      { ...table, accept: ['zhou'], decline: ['zhou'] },
    ]),
  ),
  at: now,
})

test('until the next owner accepts, the former one leads the project and owes what it owed', () => {
  const matter = handed(ledProject())
  const { departmentId, handlerPostId } = matter.it.matter
  assert.equal(departmentId, HOUSING)
  assert.deepEqual(projectKind.duties(matter.it), [
    { party: handlerPostId, act: 'advance', clock: 'stage' },
    { party: TAX, act: 'accept', clock: 'acceptance' },
  ])
  matter.act('accept', everybody.zhou, now)
  assert.deepEqual([matter.it.matter.departmentId, matter.it.matter.handlerPostId], [TAX, 'tax'])
  assert.deepEqual(projectKind.duties(matter.it), [{ party: 'tax', act: 'advance', clock: 'stage' }])
})

test('what is declined stays where it was, and the reason is written down', () => {
  const matter = handed(ledProject()).act('decline', everybody.zhou, now, { reason: '不属本局职责' })
  assert.equal(matter.it.row.handing, null)
  assert.equal(matter.it.matter.departmentId, HOUSING)
  const last = matter.it.row.events.at(-1)
  assert.deepEqual([last?.type, last?.note], ['declined', `${TAX}：不属本局职责`])
  assert.notEqual(matter.whyNot('accept', everybody.zhou, now), null)
})

for (const [what, act, by, input] of [
  ['is handed to a body directly', 'handOver', everybody.office, { departmentId: HOUSING, reason: '换人' }],
  ['is put back', 'putBack', everybody.administrator, { stage: 'lead', reason: '误' }],
  ['is terminated', 'terminate', everybody.office, { reason: '放弃' }],
] as const)
  test(`nobody is waited for any more when a project ${what}`, () => {
    const reach = PROJECTS['signed']
    assert.ok(reach)
    assert.equal(handed(reach()).act(act, by, now, input).it.row.handing, null)
  })

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

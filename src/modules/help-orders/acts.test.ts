/** Who may do what with a help order, in which status: an agent, an approver, the department that leads it, the enterprise. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testActs } from '../../../test/support/act-matrix.ts'
import {
  FIRM,
  CITY,
  HOUSING,
  PureMatter,
  lawRows,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import { everybody } from '../../../test/support/pure-project.ts'
import { moment } from '../../calendar/days.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { appealRelations } from '../appeals/module.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { projectRelations } from '../projects/module.ts'
import { LEAD as LEADER } from '../through-train/words.ts'
import type { HelpOrder } from './help-order.ts'
import { helpOrderRelations } from './module.ts'
import { helpOrderKind } from './rules.ts'

const at = moment('2026-03-02T09:00')
const { office, li, sun, zhou, firm } = everybody
const WISH = {
  title: '开办',
  chain: 'startUp',
  manner: 'guide',
  mode: 'whole',
  need: '四步',
  projectId: 'project',
}

/** The small organisation with leaders in some posts. */
function ledBy(...posts: readonly string[]): Organisation {
  const organisation = smallOrganisation()
  const all = organisation
    .posts()
    .map((post) => (posts.includes(post.id) ? { ...post, powers: [...post.powers, LEADER] } : post))
  return { ...organisation, posts: () => all }
}

const asked = (...leaders: readonly string[]) =>
  new PureMatter<HelpOrder>(
    helpOrderKind,
    { ...appealRelations, ...projectRelations, ...helpOrderRelations },
    {
      at,
      law: lawRows({ 'helpOrder.arrange': { length: 1, unit: 'WD' } }),
      organisation: ledBy('chief', ...leaders),
      facts: {
        helpProject: {
          id: 'project',
          regionId: CITY,
          departmentId: null,
          enterpriseId: FIRM,
          runningCode: null,
        },
      },
    },
  ).act('ask', office, at, WISH)
const arranged = () =>
  asked()
    .act('nameAgent', office, at, { postIds: ['housing'] })
    .act('nameApprover', office, at, { postIds: ['tax'] })
const finished = () =>
  arranged()
    .act('begin', li, at, { step: 'companySetUp' })
    .act('finish', li, at, { step: 'companySetUp', materials: '执照' })
const toSun = { postIds: ['housing-head'], remedy: '架设线路', dueOn: '2026-03-05' }
/** One step to be confirmed, and a problem with another; of a clinic's problems one to prescribe, one with Sun, one to close. */
const running = () =>
  finished()
    .act('raise', li, at, { step: 'bankAccount', problem: '缺证明' })
    .act('holdClinic', li, at, {
      heldOn: '2026-03-02',
      place: '现场',
      present: '专班',
      problems: '电\n路\n水',
    })
    .act('prescribe', office, at, { ...toSun, no: 2 })
    .act('prescribe', office, at, { ...toSun, no: 3 })
    .act('treat', sun, at, { no: 3, report: '已通水' })
    .act('lead', li, at, { leaderAct: 'listen', postIds: ['chief'], on: '2026-03-02', result: '已协调' })
const LEAD = ['office', 'administrator']

testActs({
  kind: helpOrderKind,
  stages: {
    asked: () => asked(),
    running,
    passing: () => asked().act('passOn', office, at, { departmentId: HOUSING, reason: '属地' }),
    done: () =>
      ['taxRegistration', 'bankAccount', 'qualification']
        .reduce((order, step) => order.act('skip', li, at, { step, reason: '已有' }), finished())
        .act('sign', firm, at, { step: 'companySetUp' }),
    withdrawn: () => running().act('withdraw', firm, at, { reason: '自办' }),
  },
  people: { ...everybody, zhou },
  allowed: {
    asked: {
      holdClinic: LEAD,
      lead: LEAD,
      nameAgent: LEAD,
      nameApprover: LEAD,
      passOn: LEAD,
      withdraw: [...LEAD, 'firm'],
    },
    running: {
      holdClinic: [...LEAD, 'li'],
      prescribe: LEAD,
      treat: ['sun'],
      closeProblem: ['firm'],
      rejectRemedy: ['firm'],
      lead: [...LEAD, 'li'],
      strikeLead: LEAD,
      nameAgent: LEAD,
      nameApprover: LEAD,
      begin: ['li'],
      finish: ['li'],
      skip: ['li'],
      sign: ['firm'],
      sendBack: ['firm'],
      raise: ['li', 'zhou', 'firm'],
      solve: ['zhou', ...LEAD],
      serve: ['li', 'zhou'],
      passOn: [...LEAD, 'li'],
      withdraw: [...LEAD, 'firm'],
    },
    passing: {
      holdClinic: LEAD,
      lead: LEAD,
      receive: ['li', 'sun'],
      decline: ['li', 'sun'],
      withdraw: [...LEAD, 'firm'],
    },
  },
  at,
})

const { administrator } = everybody
const LED = { leaderAct: 'push', on: '2026-03-02', result: '当日送电' }
const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.fields.some((field) => field.code === code)

test('a leader records what they did themselves; for others the team does', () => {
  const order = () => asked('dispatcher')
  const own = order().act('lead', administrator, at, { ...LED, postIds: ['chief'] })
  assert.equal(own.it.row.leaderActs[0]?.personId, 'Zhao')
  const others = { ...LED, postIds: ['dispatcher'] }
  assert.throws(() => order().act('lead', administrator, at, others), isRefused('helpOrder.ownActs'))
  assert.throws(() => asked().act('lead', office, at, others), isRefused('helpOrder.noLeader'))
  assert.equal(asked().act('lead', office, at, { ...LED, postIds: ['chief'] }).it.row.leaderActs.length, 1)
})

const dueOf = (matter: PureMatter<HelpOrder>) =>
  matter.it.clocks.find(({ name, stoppedAt }) => name === 'prescription' && stoppedAt === null)?.dueAt

test('a prescription runs until the end of its day, and one sent back after it until the end of that day', () => {
  const prescribed = asked()
    .act('holdClinic', office, at, { heldOn: '2026-03-02', place: '现场', present: '专班', problems: '电' })
    .act('prescribe', office, at, { ...toSun, no: 1 })
  assert.equal(dueOf(prescribed), moment('2026-03-06T00:00'))
  const late = moment('2026-03-09T10:00')
  const back = prescribed
    .act('treat', sun, late, { no: 1, report: '已办' })
    .act('rejectRemedy', firm, late, { no: 1, reason: '未解决' })
  assert.equal(dueOf(back), moment('2026-03-10T00:00'))
})

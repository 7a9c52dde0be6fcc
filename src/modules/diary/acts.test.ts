/** Who may do what with a visit, in which status: whoever went, the enterprise that was visited, and who answers its advice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testActs } from '../../../test/support/act-matrix.ts'
import {
  CITY,
  FIRM,
  PureMatter,
  TAX,
  agent,
  lawRows,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import { everybody } from '../../../test/support/pure-project.ts'
import { moment } from '../../calendar/days.ts'
import type { EnterpriseId } from '../../kernel/matter.ts'
import { diaryRelations } from './module.ts'
import { visitKind, type Served, type Visit } from './visit.ts'

const at = moment('2026-03-02T09:00')
const { li, firm, zhou } = everybody
const SERVED: Served = {
  projectId: null,
  enterpriseId: FIRM,
  regionId: CITY,
  name: '蓝田',
  isServing: true,
  isCounted: false,
}

const ADVICE = { advice: '技改补助按季兑付', departmentId: TAX }

const recorded = (advice: object = ADVICE) =>
  new PureMatter<Visit>(visitKind, diaryRelations, {
    at,
    law: lawRows({ 'visit.confirm': { length: 5, unit: 'WD' } }),
    organisation: smallOrganisation(),
    facts: { served: SERVED },
  }).act('record', li, at, {
    enterpriseId: FIRM,
    purpose: 'problems',
    fromOn: '2026-03-02',
    visitors: '李',
    findings: '缺用地',
    ...advice,
  })

testActs({
  kind: visitKind,
  stages: {
    recorded: () => recorded(),
    disputed: () => recorded().act('dispute', firm, at, { reason: '没有来' }),
    confirmed: () => recorded().act('confirm', firm, at, {}),
    unconfirmed: () => recorded().until(moment('2026-03-16T09:00')),
    withdrawn: () => recorded().act('withdraw', li, at, { reason: '重复' }),
  },
  people: { ...everybody, otherFirm: agent('firm-two' as EnterpriseId) },
  allowed: {
    recorded: {
      confirm: ['firm'],
      dispute: ['firm'],
      raise: ['li'],
      answer: ['zhou'],
      withdraw: ['li'],
      lapse: ['system'],
    },
    disputed: { correct: ['li'], answer: ['zhou'], withdraw: ['li'] },
    confirmed: { raise: ['li'], answer: ['zhou'] },
    unconfirmed: { raise: ['li'], answer: ['zhou'] },
  },
  at,
})

test('advice is answered once, by the department that was named, and by the visitor’s own where none was', () => {
  const answered = recorded().act('answer', zhou, at, { answer: '下季度起按季兑付' })
  assert.equal(answered.it.row.adviceAnswer, '下季度起按季兑付')
  assert.equal(answered.whyNot('answer', zhou, at)?.code, 'visit.answeredAlready')
  const own = recorded({ advice: '少开会' })
  assert.equal(own.whyNot('answer', li, at), null)
  assert.equal(own.whyNot('answer', zhou, at)?.code, 'act.relation')
})

test('without advice there is nothing to answer, and no department to name', () => {
  assert.notEqual(recorded({}).whyNot('answer', li, at), null)
  assert.throws(() => recorded({ departmentId: TAX }))
  assert.throws(() => recorded({ advice: '少开会', departmentId: 'dept-nowhere' }))
})

test('the department that is to answer has it among its work until it has', () => {
  const duties = (visit: ReturnType<typeof recorded>) => visitKind.duties(visit.it).map(({ act }) => act)
  assert.deepEqual(duties(recorded()), ['confirm', 'answer'])
  assert.deepEqual(duties(recorded().act('answer', zhou, at, { answer: '已采纳' })), ['confirm'])
  assert.deepEqual(duties(recorded({})), ['confirm'])
})

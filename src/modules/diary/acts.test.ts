/** Who may do what with a visit, in which status: whoever went, and the enterprise that was visited. */
import { testActs } from '../../../test/support/act-matrix.ts'
import {
  CITY,
  FIRM,
  PureMatter,
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
const { li, firm } = everybody
const SERVED: Served = {
  projectId: null,
  enterpriseId: FIRM,
  regionId: CITY,
  name: '蓝田',
  isServing: true,
  isCounted: false,
}

const recorded = () =>
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
  })

testActs({
  kind: visitKind,
  stages: {
    recorded,
    disputed: () => recorded().act('dispute', firm, at, { reason: '没有来' }),
    confirmed: () => recorded().act('confirm', firm, at, {}),
    unconfirmed: () => recorded().until(moment('2026-03-16T09:00')),
    withdrawn: () => recorded().act('withdraw', li, at, { reason: '重复' }),
  },
  people: { ...everybody, otherFirm: agent('firm-two' as EnterpriseId) },
  allowed: {
    recorded: { confirm: ['firm'], dispute: ['firm'], raise: ['li'], withdraw: ['li'], lapse: ['system'] },
    disputed: { correct: ['li'], withdraw: ['li'] },
    confirmed: { raise: ['li'] },
    unconfirmed: { raise: ['li'] },
  },
  at,
})

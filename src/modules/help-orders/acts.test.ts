/** Who may do what with a help order, in which status: an agent, an approver, the department that leads it, the enterprise. */
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
import { appealRelations } from '../appeals/module.ts'
import { projectRelations } from '../projects/module.ts'
import type { HelpOrder } from './help-order.ts'
import { helpOrderRelations } from './module.ts'
import { helpOrderKind } from './rules.ts'

const at = moment('2026-03-02T09:00')
const { office, li, zhou, firm } = everybody
const WISH = {
  title: '开办',
  chain: 'startUp',
  manner: 'guide',
  mode: 'whole',
  need: '四步',
  enterpriseId: FIRM,
}

const asked = () =>
  new PureMatter<HelpOrder>(
    helpOrderKind,
    { ...appealRelations, ...projectRelations, ...helpOrderRelations },
    {
      at,
      law: lawRows({ 'helpOrder.arrange': { length: 1, unit: 'WD' } }),
      organisation: smallOrganisation(),
      facts: { enterprise: { id: FIRM, regionId: CITY, endedOn: null } },
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
/** One step to be confirmed, and a problem with another. */
const running = () => finished().act('raise', li, at, { step: 'bankAccount', problem: '缺证明' })
const LEAD = ['office', 'administrator']

testActs({
  kind: helpOrderKind,
  stages: {
    asked,
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
      nameAgent: LEAD,
      nameApprover: LEAD,
      passOn: LEAD,
      withdraw: [...LEAD, 'firm'],
    },
    running: {
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
    passing: { receive: ['li', 'sun'], decline: ['li', 'sun'], withdraw: [...LEAD, 'firm'] },
  },
  at,
})

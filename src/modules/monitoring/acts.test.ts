/** Who may do what with the monthly report of a project, in which status. */
import { testActs } from '../../../test/support/act-matrix.ts'
import {
  CITY,
  FIRM,
  HOUSING,
  PureMatter,
  lawRows,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import { everybody } from '../../../test/support/pure-project.ts'
import { moment } from '../../calendar/days.ts'
import { SYSTEM, type Officer } from '../../kernel/actor.ts'
import type { PostId } from '../../kernel/matter.ts'
import { monitoringRelations } from './module.ts'
import { reportKind, type InvestmentReport, type Monitored } from './report.ts'

const at = moment('2026-03-02T09:00')
const PROJECT: Monitored = {
  regionId: CITY,
  title: '二期厂房',
  enterpriseId: FIRM,
  departmentId: HOUSING,
  handlerPostId: 'housing' as PostId,
  parkId: null,
  planned: null,
  isReported: false,
}
/** Leads the project, and looks after projects besides: may hand the report in, and then not check it. */
const both: Officer = { ...everybody.li, powers: ['project.manage'] }

const due = () =>
  new PureMatter<InvestmentReport>(reportKind, monitoringRelations, {
    at,
    law: lawRows({ 'monitoring.report': { length: 10, unit: 'fixedDay', roll: 'forward' } }),
    organisation: smallOrganisation(),
    facts: { monitored: PROJECT },
  }).act('open', SYSTEM, at, { projectId: 'p', month: '2026-02-01' })
const filed = () => due().act('file', both, at, { actual: '1000', progress: '到三层' })
const CHECKERS = ['office']

testActs({
  kind: reportKind,
  stages: {
    due,
    filed,
    checked: () => filed().act('accept', everybody.office, at, {}),
    waived: () => due().act('waive', everybody.office, at, { reason: '项目停工' }),
  },
  people: { ...everybody, both },
  allowed: {
    due: { file: ['firm', 'li', 'both'], visit: [...CHECKERS, 'both'], waive: [...CHECKERS, 'both'] },
    filed: { accept: CHECKERS, sendBack: CHECKERS, visit: CHECKERS },
    checked: { visit: CHECKERS },
  },
  at,
})

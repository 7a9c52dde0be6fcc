/** Who may do what with the explanation of a missed node, in which status. */
import { testActs } from '../../../test/support/act-matrix.ts'
import { CITY, HOUSING, PureMatter, smallOrganisation } from '../../../test/support/pure-matter.ts'
import { everybody } from '../../../test/support/pure-project.ts'
import { moment } from '../../calendar/days.ts'
import { SYSTEM, type Officer } from '../../kernel/actor.ts'
import type { PostId } from '../../kernel/matter.ts'
import { projectRelations } from '../projects/module.ts'
import { explanationKind, type Explanation, type MissedFact } from './explanation.ts'

const at = moment('2026-03-02T09:00')
const MISSED: MissedFact = {
  title: '二期厂房',
  name: '施工许可',
  departmentId: HOUSING,
  postId: 'housing' as PostId,
  parkId: null,
}
/** Owns the node, and looks after projects besides. */
const both: Officer = { ...everybody.li, powers: ['project.manage'] }

const asked = () =>
  new PureMatter<Explanation>(explanationKind, projectRelations, {
    at,
    law: [],
    organisation: smallOrganisation(),
    facts: { missedNode: MISSED },
  }).act('ask', SYSTEM, at, { projectId: 'p', key: 'permit', missedOn: '2026-02-27', regionId: CITY })
const explained = () =>
  asked().act('explain', everybody.li, at, { cause: '材料不齐', measures: '补齐', promisedOn: '2026-03-09' })

testActs({
  kind: explanationKind,
  stages: {
    asked,
    explained,
    accepted: () => explained().act('accept', everybody.office, at, {}),
    withdrawn: () => asked().act('withdraw', everybody.office, at, { reason: '已办结' }),
  },
  people: { ...everybody, both },
  allowed: {
    asked: { explain: ['li', 'sun', 'both'], withdraw: ['office'] },
    explained: { accept: ['office'], sendBack: ['office'], withdraw: ['office'] },
  },
  at,
})

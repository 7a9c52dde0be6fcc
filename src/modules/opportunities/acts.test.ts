/** Who may do what with what is published about projects, in which status: opportunities and releases alike. */
import { testActs, type Allowed } from '../../../test/support/act-matrix.ts'
import { CITY, HOUSING, PureMatter, smallOrganisation } from '../../../test/support/pure-matter.ts'
import { everybody } from '../../../test/support/pure-project.ts'
import { moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Kind } from '../../kernel/kind.ts'
import { publicationRelations } from './module.ts'
import { opportunityKind, type Opportunity } from './opportunity.ts'
import type { Publication } from './publishing.ts'
import { releaseKind, type Release, type Releasable } from './release.ts'

const at = moment('2026-03-02T09:00')
/** Has written it, and holds the power to decide besides. */
const writer: Officer = { ...everybody.office, powers: ['project.manage', 'project.publish'] }
const people = { ...everybody, writer, office: { ...everybody.zhou, powers: ['project.manage'] } }
const PROJECT: Releasable = {
  id: 'p',
  title: '二期',
  regionId: CITY,
  departmentId: HOUSING,
  stage: 'started',
}
const WRITERS = ['office', 'writer']

const ALLOWED: Allowed = {
  draft: { rewrite: WRITERS, submit: WRITERS, drop: WRITERS },
  reviewing: { approve: ['publisher'], sendBack: ['publisher'] },
  published: { withdraw: ['publisher', ...WRITERS] },
}

function stagesOf<Row extends Publication>(kind: Kind<Row>, input: object) {
  const draft = () =>
    new PureMatter<Row>(kind, publicationRelations, {
      at,
      law: [],
      organisation: smallOrganisation(),
      facts: { releasable: PROJECT },
    }).act('draft', writer, at, input)
  const reviewing = () => draft().act('submit', writer, at)
  const published = () => reviewing().act('approve', people.publisher, at)
  const reason = '已落户'
  return {
    draft,
    reviewing,
    published,
    withdrawn: () => published().act('withdraw', writer, at, { reason }),
    dropped: () => draft().act('drop', writer, at, { reason }),
  }
}

testActs<Opportunity>({
  kind: opportunityKind,
  stages: stagesOf(opportunityKind, {
    title: '招商',
    channel: 'sunshine',
    industry: '新材料',
    place: '某区',
    summary: '厂房',
  }),
  people,
  allowed: ALLOWED,
  at,
})

testActs<Release>({
  kind: releaseKind,
  stages: stagesOf(releaseKind, { projectId: 'p', title: '二期开工', place: '某区', progress: '已开工' }),
  people,
  allowed: ALLOWED,
  at,
})

/** Projects without a database, in every status, and everybody who stands to one in another way. */
import { moment } from '../../src/calendar/days.ts'
import { SYSTEM, type Actor, type Officer } from '../../src/kernel/actor.ts'
import { projectRelations } from '../../src/modules/projects/module.ts'
import type { Project } from '../../src/modules/projects/project.ts'
import { projectKind } from '../../src/modules/projects/rules.ts'
import { PROJECT_ENDED, STAGES, type Stage } from '../../src/modules/projects/words.ts'
import { CITY, FIRM, HOUSING, PureMatter, agent, lawRows, officer, smallOrganisation } from './pure-matter.ts'

const organisation = smallOrganisation()
const at = (time: string) => moment(`2026-03-02T${time}`)
const withPowers = (postId: string, ...powers: string[]): Officer => ({
  ...officer(postId, organisation),
  powers,
})

export const LAW = lawRows({
  'project.stage': { length: 90, unit: 'ND', roll: 'none' },
  'project.review': { policy: 25, planning: 25, capacity: 25, contribution: 25, pass: 60, reviewers: 1 },
})

/** The promotion office, its administrator and a reviewer; who leads the project, their head, another body, the enterprise. */
export const everybody = {
  office: withPowers('dispatcher', 'project.manage'),
  administrator: withPowers('chief', 'project.administer'),
  reviewer: withPowers('revisitor', 'project.review'),
  publisher: withPowers('revisitor', 'project.publish'),
  li: officer('housing', organisation),
  sun: officer('housing-head', organisation),
  zhou: officer('tax', organisation),
  firm: agent(),
  system: SYSTEM,
} satisfies Record<string, Actor>

/** Entered by the office, handed over to housing, where Li has taken it on. */
export function ledProject(): PureMatter<Project> {
  const facts = { projectSeries: { region: '990100', next: 1 }, enterprise: { id: FIRM } }
  const matter = new PureMatter<Project>(projectKind, projectRelations, {
    at: at('09:00'),
    law: LAW,
    organisation,
    facts,
  })
  const input = { title: '二期厂房', regionId: CITY, enterpriseId: FIRM }
  return matter
    .act('register', everybody.office, at('09:00'), input)
    .act('handOver', everybody.office, at('09:10'), { departmentId: HOUSING, reason: '属地承办' })
    .act('take', everybody.li, at('09:20'))
}

/** As if it had come to a stage: what a stage takes is another test's business. */
function inStage(stage: Stage): PureMatter<Project> {
  const matter = ledProject()
  const { it } = matter
  const closedAt = stage === 'fullCapacity' ? at('09:30') : null
  matter.it = { ...it, matter: { ...it.matter, status: stage, closedAt }, row: { ...it.row, stage } }
  return matter
}

/** A project in each status. */
export const PROJECTS: Record<string, () => PureMatter<Project>> = {
  ...Object.fromEntries(STAGES.map((stage) => [stage, () => inStage(stage)])),
  suspended: () => inStage('signed').act('suspend', everybody.li, at('10:00'), { reason: '暂缓' }),
  terminated: () => inStage('signed').act('terminate', everybody.office, at('10:00'), { reason: '放弃' }),
  merged() {
    const matter = inStage('signed')
    matter.it = {
      ...matter.it,
      facts: { keptProject: { id: 'other', title: '一期', isOpen: true } },
    }
    return matter.act('merge', everybody.administrator, at('10:00'), { intoCode: 'P', reason: '重复' })
  },
}

/** Stages in which a project can be worked on: all that are not its end. */
export const UNDER_WAY = STAGES.filter((stage) => !(PROJECT_ENDED as readonly string[]).includes(stage))

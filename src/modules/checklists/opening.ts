/**
 * Opening the checklist of a stage (S000-15): in the transaction of the act by which a project enters the stage, and for projects
 * that stand in it when their region first says what is to be gone through. A list once opened stays as it is.
 */
import type { Ids, Random } from '../../kernel/ids.ts'
import { SYSTEM, type Actor } from '../../kernel/actor.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Case } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Reaction } from '../../platform/registry.ts'
import { appendLines, type SubjectEntry } from '../../platform/subject-journal.ts'
import type { Project } from '../projects/project.ts'
import { addChecklists, hasChecklist, projectsWithout, templateInForce, type Template } from './store.ts'

/** After every act on an open project: the list of its stage is there where its region has one. */
export const openAfterStage: Reaction = {
  kind: 'project',
  async keep(it, { runner, world, ids, random, at }) {
    const { stage } = (it as Case<Project>).row
    const { id, regionId, closedAt } = it.matter
    if (closedAt !== null || (await hasChecklist(runner, id, stage))) return
    const { organisation, calendars } = world
    const up = organisation.ancestors(regionId)
    const template = await templateInForce(runner, up, stage, calendars.dayOf(at))
    if (template !== undefined) await openFor(runner, template, [id], { ids, random, actor: SYSTEM, at })
  },
}

interface Opening {
  readonly ids: Ids
  readonly random: Random
  readonly actor: Actor
  readonly at: Moment
}

/** Opens a template that holds now for the projects that stand in its stage without a list, where no nearer region has its own. */
export async function openForStanding(
  runner: Runner,
  { organisation, calendars }: World,
  template: Template,
  opening: Opening,
): Promise<number> {
  const today = calendars.dayOf(opening.at)
  const regions = []
  for (const regionId of organisation.subtree(template.regionId)) {
    const held = await templateInForce(runner, organisation.ancestors(regionId), template.stage, today)
    if (held?.id === template.id) regions.push(regionId)
  }
  const projects = await projectsWithout(runner, regions, template.stage)
  return openFor(runner, template, projects, opening)
}

async function openFor(
  runner: Runner,
  template: Template,
  projectIds: readonly string[],
  { ids, random, actor, at }: Opening,
): Promise<number> {
  if (template.items.length === 0) return 0
  const wanted = projectIds.map((projectId) => ({ id: ids.next(), projectId }))
  const opened = await addChecklists(runner, wanted, template, at)
  const entries = opened.map(({ id, projectId }): SubjectEntry => {
    const patch = { projectId, stage: template.stage, templateId: template.id }
    return { subject: `stageChecklist:${id}`, line: { act: 'open', audience: 'departments', patch } }
  })
  if (entries.length > 0) await appendLines(runner, entries, { actor, at, random })
  return entries.length
}

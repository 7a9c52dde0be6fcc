/** Projects as the platform runs them: the table, the schemas, the relations, and the panel that each reader sees. */
import { isoDay, isoMoment, type Day } from '../../calendar/days.ts'
import { byPower, type Relations } from '../../kernel/kind.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { KindModule } from '../../platform/registry.ts'
import { MANAGE } from './powers.ts'
import type { Project } from './project.ts'
import { projectKind } from './rules.ts'
import { ProjectFacts, projectInputs, type ProjectFactsWire } from './wire.ts'

/** How people stand to projects. */
export const projectRelations: Relations = {
  projectManager: byPower(MANAGE),
}

export const projectModule: KindModule<Project> = {
  kind: projectKind,
  inputs: projectInputs,
  facts: ProjectFacts,
  table: defineTable('project', ['id'], {
    id: 'uuid',
    stage: 'text',
    stageSince: 'moment',
    regionId: 'uuid',
    investment: 'numeric',
    funds: 'json',
    plannedTax: 'numeric',
    industry: 'text',
    landArea: 'int',
    floorArea: 'int',
    energy: 'int',
    jobs: 'int',
    investor: 'text',
    isTop500: 'bool',
    channel: 'text',
    way: 'text',
    flow: 'text',
    parkId: 'uuid',
    parcelIds: 'json',
    plannedStartOn: 'day',
    plannedFinishOn: 'day',
    content: 'text',
    address: 'text',
    lists: 'json',
    events: 'json',
  }),
  searchField: 'content',
  view({ row, days }): ProjectFactsWire {
    const dayText = (day: Day | null) => (day === null ? null : isoDay(day))
    return {
      ...fieldsOf(row),
      stageSince: isoMoment(row.stageSince, days.calendar.zone),
      plannedStartOn: dayText(row.plannedStartOn),
      plannedFinishOn: dayText(row.plannedFinishOn),
      lists: [...row.lists],
      events: row.events.map(({ no, type, stage, day, note }) => ({
        no,
        type,
        stage,
        on: isoDay(day),
        note,
      })),
    }
  },
}

/** The columns that go out as they are. */
function fieldsOf(row: Project) {
  const {
    regionId: _regionId,
    parkId: _parkId,
    parcelIds: _parcelIds,
    plannedStartOn: _start,
    plannedFinishOn: _finish,
    stageSince: _since,
    lists: _lists,
    events: _events,
    ...rest
  } = row
  return rest
}

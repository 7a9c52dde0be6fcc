/** Projects as the platform runs them: tables, schemas, relations, gates, and the panel that each reader sees. */
import { byPower, type Relations } from '../../kernel/kind.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { isNextOwner } from './accepting.ts'
import { keptProjectGate, ownProjectGate, projectCodeGate, projectSeriesGate } from './codes-store.ts'
import { opinionKind, type Opinion } from './opinion.ts'
import { projectPlacesGate } from './places.ts'
import { ADMINISTER, MANAGE, REVIEW } from './powers.ts'
import type { Project, ProjectCase } from './project.ts'
import { projectKind } from './rules.ts'
import { parkStandardsGate } from './standards-store.ts'
import { isSupplier } from './supplying.ts'
import { projectTable } from './table.ts'
import { projectFacts } from './view.ts'
import { OpinionFacts, ProjectFacts, opinionInputs, projectInputs } from './wire.ts'

/** How people stand to projects. */
export const projectRelations: Relations = {
  projectManager: byPower(MANAGE),
  projectAdministrator: byPower(ADMINISTER),
  projectReviewer: byPower(REVIEW),
  /** Of a body that was asked for a factor. */
  factorSupplier: (it, actor) => isSupplier(it as ProjectCase, actor),
  /** Of the body that a stage was handed to and that has not accepted it yet. */
  nextOwner: (it, actor) => isNextOwner(it as ProjectCase, actor),
}

export const projectGates: Readonly<Record<string, Gate>> = {
  projectSeries: projectSeriesGate,
  projectCode: projectCodeGate,
  keptProject: keptProjectGate,
  ownProject: ownProjectGate,
  projectPlaces: projectPlacesGate,
  parkStandards: parkStandardsGate,
}

const projectModule: KindModule<Project> = {
  kind: projectKind,
  inputs: projectInputs,
  facts: ProjectFacts,
  table: projectTable,
  searchField: 'content',
  view: projectFacts,
}

const opinionModule: KindModule<Opinion> = {
  kind: opinionKind,
  inputs: opinionInputs,
  facts: OpinionFacts,
  table: defineTable('project_opinion', ['id'], {
    id: 'uuid',
    aspect: 'text',
    verdict: 'text',
    opinion: 'text',
  }),
  view: ({ row }) => row,
}

export const projectModules: readonly KindModule[] = [projectModule, opinionModule]

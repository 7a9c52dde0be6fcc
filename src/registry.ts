/** All kinds of matters with their relations, gates and reactions: what the server, the simulation and the checks share. */
import { KERNEL_RELATIONS } from './kernel/kind.ts'
import {
  appealModule,
  appealRelations,
  askModule,
  assistModule,
  handoverModule,
  rulingModule,
} from './modules/appeals/module.ts'
import { appealGate } from './modules/appeals/store.ts'
import { diaryGates, diaryRelations, visitModule } from './modules/diary/module.ts'
import { enterpriseGate } from './modules/enterprises/store.ts'
import { helpOrderGates, helpOrderModule, helpOrderRelations } from './modules/help-orders/module.ts'
import { monitoringGates, monitoringRelations, reportModule } from './modules/monitoring/module.ts'
import { publicationGates, publicationModules, publicationRelations } from './modules/opportunities/module.ts'
import { explanationModule, nodeGates } from './modules/nodes/module.ts'
import { projectGates, projectModules, projectRelations } from './modules/projects/module.ts'
import { raceEntryModule, raceRelations } from './modules/targets/module.ts'
import { supervisionGates, supervisionModules, supervisionRelations } from './modules/supervision/module.ts'
import {
  throughTrainGates,
  throughTrainModule,
  throughTrainRelations,
} from './modules/through-train/module.ts'
import { suggestionGate } from './modules/suggestions/suggesting.ts'
import { makeRegistry, type Registry } from './platform/registry.ts'
import { reactions } from './reactions.ts'

/** The registry of this city's kinds. */
export function openRegistry(): Registry {
  return makeRegistry({
    // Each module's row type is its own; the platform passes rows through without looking into them.
    kinds: [
      appealModule,
      askModule,
      assistModule,
      handoverModule,
      rulingModule,
      ...supervisionModules,
      ...projectModules,
      explanationModule,
      reportModule,
      helpOrderModule,
      visitModule,
      throughTrainModule,
      ...publicationModules,
      raceEntryModule,
    ],
    relations: {
      ...KERNEL_RELATIONS,
      ...appealRelations,
      ...supervisionRelations,
      ...projectRelations,
      ...monitoringRelations,
      ...helpOrderRelations,
      ...diaryRelations,
      ...throughTrainRelations,
      ...publicationRelations,
      ...raceRelations,
    },
    gates: {
      appeal: appealGate,
      suggestion: suggestionGate,
      enterprise: enterpriseGate,
      ...supervisionGates,
      ...projectGates,
      ...monitoringGates,
      ...helpOrderGates,
      ...diaryGates,
      ...throughTrainGates,
      ...publicationGates,
      ...nodeGates,
    },
    reactions,
  })
}

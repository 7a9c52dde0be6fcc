/** Opportunities and releases as the platform runs them: tables, schemas, relations, and the panels that readers see. */
import { byPower, type Relations } from '../../kernel/kind.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Case } from '../../kernel/matter.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { MANAGE } from '../projects/powers.ts'
import { opportunityKind, type Opportunity } from './opportunity.ts'
import type { Publication } from './publishing.ts'
import { releaseKind, type Release } from './release.ts'
import { opportunityTable, releasableGate, releaseTable } from './store.ts'
import {
  OpportunityFacts,
  ReleaseFacts,
  opportunityInputs,
  releaseInputs,
  type OpportunityFactsWire,
  type ReleaseFactsWire,
} from './wire.ts'
import { PUBLISH } from './words.ts'

export const publicationRelations: Relations = {
  publicationWriter: byPower(MANAGE),
  publisher: byPower(PUBLISH),
  /** Whoever had a hand in it, through substitution too. */
  publicationDrafter: (it, actor) => {
    const { drafters } = (it as Case<Publication>).row
    return personsBehind(actor).some((person) => drafters.includes(person))
  },
}

export const publicationGates: Readonly<Record<string, Gate>> = { releasable: releasableGate }

const opportunityModule: KindModule<Opportunity> = {
  kind: opportunityKind,
  inputs: opportunityInputs,
  facts: OpportunityFacts,
  table: opportunityTable,
  searchField: 'summary',
  view({ row, days }): OpportunityFactsWire {
    const { drafters: _drafters, publishedAt, ...shown } = row
    return { ...shown, publishedAt: wireMoment(publishedAt, days) }
  },
}

const releaseModule: KindModule<Release> = {
  kind: releaseKind,
  inputs: releaseInputs,
  facts: ReleaseFacts,
  table: releaseTable,
  searchField: 'progress',
  view({ row, days }): ReleaseFactsWire {
    const { drafters: _drafters, publishedAt, ...shown } = row
    return { ...shown, publishedAt: wireMoment(publishedAt, days) }
  },
}

/** What is published about projects. */
export const publicationModules: readonly KindModule[] = [opportunityModule, releaseModule]

/** Race entries as the platform runs them: table, schemas, relations, and the panel that readers see. */
import { isoDay } from '../../calendar/days.ts'
import type { Relations } from '../../kernel/kind.ts'
import type { KindModule } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { raceEntryTable } from './entry-store.ts'
import { raceEntryKind, type RaceEntry } from './race-entry.ts'
import { RaceEntryFacts, raceEntryInputs, type RaceEntryFactsWire } from './wire-entries.ts'

/** Every department may show what it did. Who decides is a publisher, as for all that is published about projects. */
export const raceRelations: Relations = { raceWriter: (_it, actor) => actor.kind === 'officer' }

export const raceEntryModule: KindModule<RaceEntry> = {
  kind: raceEntryKind,
  inputs: raceEntryInputs,
  facts: RaceEntryFacts,
  table: raceEntryTable,
  searchField: 'writing',
  view({ row, days }): RaceEntryFactsWire {
    const { theme, writing, fromOn, toOn, publishedAt, withdrawnReason } = row
    return {
      theme,
      writing,
      fromOn: isoDay(fromOn),
      toOn: isoDay(toOn),
      publishedAt: wireMoment(publishedAt, days),
      withdrawnReason,
    }
  },
}

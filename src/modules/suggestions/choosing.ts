/** A person chooses the model that suggests in a region, an older one too; who chose which and why stands in the journal. */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { choose, type ModelRow } from './model-store.ts'

/** Who chooses, and when. */
export interface Chooser {
  readonly actor: Officer
  readonly at: Moment
  readonly random: Random
}

/** Whether they may is their caller's to ask. */
export async function chooseModel(
  pool: Pool,
  { id, regionId, no }: Pick<ModelRow, 'id' | 'regionId' | 'no'>,
  why: string,
  { actor, at, random }: Chooser,
): Promise<void> {
  const line = { act: 'choose', audience: 'departments', patch: { regionId, no, reason: why } } as const
  await withTransaction(pool, async (client) => {
    await choose(client, { regionId, modelId: id, chosenAt: at, chosenBy: actor.personId })
    await appendLine(client, `suggestion-model:${id}`, line, { actor, at, random })
  })
}

/**
 * Who has read what is confidential: a line under the person, sealed with the rest of the journal. Nothing is written about
 * the matter itself, and reading what everybody may see leaves no trace.
 */
import type { Moment } from '../calendar/days.ts'
import { personOf, type Actor } from '../kernel/actor.ts'
import type { Random } from '../kernel/ids.ts'
import type { Matter } from '../kernel/matter.ts'
import type { Runner } from './database/writes.ts'
import { appendLine } from './subject-journal.ts'

/** Notes that somebody has read a matter; without effect for one that is not confidential. */
export type NoteReading = (
  reader: Actor,
  matter: Pick<Matter, 'id' | 'confidential'>,
  at: Moment,
) => Promise<void>

/** Makes the note over a database. */
export function readingNotes(runner: Runner, random: Random): NoteReading {
  return async (actor, { id, confidential }, at) => {
    const person = personOf(actor)
    if (!confidential || person === null) return
    const line = { act: 'readConfidential', audience: 'supervision', patch: { matter: id } } as const
    await appendLine(runner, `person:${person}`, line, { actor, at, random })
  }
}

/** The matters that a step has a meaning for, as the door finds them: stored ones, and those that the same transaction has opened. */
import type { MatterId } from '../../kernel/matter.ts'
import { rowsOf } from '../database/writes.ts'
import type { Following } from '../registry.ts'
import type { Sitting } from './sitting.ts'
import type { Track } from './work.ts'

const ABOUT = `select id from matter where about_id = $1 and kind = $2 and parent_id is null
  and (closed_at is null or $4) and ($3::text is null or category = $3) order by id`

/** Their ids in the order in which they are locked. What this transaction has already ended is not among the open ones. */
export async function aboutOf(
  { client, work }: Sitting,
  source: Track,
  { kind, whom, only: { category = null } = {} }: Following,
): Promise<readonly MatterId[]> {
  const { id: about, aboutId } = source.it.matter
  if (whom === 'subject') return aboutId === null ? [] : [aboutId]
  const isAll = whom === 'allAbout'
  const stored = await rowsOf<{ id: MatterId }>(client, ABOUT, [about, kind, category, isAll])
  const isMeant = ({ it: { matter } }: Track) =>
    matter.aboutId === about && matter.kind === kind && (category === null || matter.category === category)
  const here = [...work.tracks.values()].filter(isMeant).map((track) => track.it.matter.id)
  return [...new Set([...stored.map((row) => row.id), ...here])]
    .filter((id) => isAll || (work.tracks.get(id)?.it.matter.closedAt ?? null) === null)
    .toSorted()
}

/**
 * At the end of a matter: how many office minutes each party had it, kept for statistics. The journal says it too, but a
 * board of a year cannot fold a million journals.
 */
import type { Moment } from '../../calendar/days.ts'
import { foldCustody, type HolderLine } from '../../kernel/custody.ts'
import type { Matter } from '../../kernel/matter.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../database/writes.ts'
import type { Reference } from '../reference.ts'
import { heldTable } from '../tables.ts'
import type { TopicHandler } from './relay.ts'

const CLOSED = `select id, region_id as "regionId", opened_at as "openedAt", closed_at as "closedAt"
  from matter where id = any($1::uuid[]) and closed_at is not null order by id`
const LINES = `select subject, happened_at as "happenedAt", holder from journal where subject = any($1::text[])
  order by subject, seq`
const FORGET = 'delete from held where matter_id = any($1::uuid[])'

/** Handles the topic `held`: one row for each holder of each closed matter, in place of any from an earlier closing. */
export function heldHandler(reference: Pick<Reference, 'world'>): TopicHandler {
  return async (runner, rows) => {
    const ids = [...new Set(rows.map((row) => row.subject))]
    const matters = await rowsOf<Pick<Matter, 'id' | 'regionId' | 'openedAt' | 'closedAt'>>(runner, CLOSED, [
      ids,
    ])
    const lines = await linesOf(runner, ids)
    const writes = new Writes()
    for (const matter of matters) {
      const days = reference.world.calendars.view(matter.regionId)
      const it = { matter: matter as Matter, days }
      const custody = foldCustody(it, lines.get(matter.id) ?? [], matter.closedAt as Moment)
      for (const { party, minutes } of custody)
        writes.insert(heldTable, { matterId: matter.id, party, minutes })
    }
    await run(runner, FORGET, [ids])
    await runWrites(runner, writes)
  }
}

async function linesOf(runner: Runner, subjects: readonly string[]): Promise<Map<string, HolderLine[]>> {
  const lines = await rowsOf<HolderLine & { subject: string }>(runner, LINES, [subjects])
  return Map.groupBy(lines, (line) => line.subject)
}

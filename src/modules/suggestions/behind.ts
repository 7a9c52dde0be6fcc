/** The appeals behind a number of suggestions or volumes: those of them that the reader may see, and not too many at once. */
import { hasPower, type Officer } from '../../kernel/actor.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import { APPEAL_POWERS } from '../appeals/appeal.ts'
import { regionsRead } from './reading.ts'
import type { BehindWire } from './wire.ts'

/** So many are listed. */
export const BEHIND_MAX = 200

const ROWS = `select ${ROW_COLUMNS} from matter m where m.id = any($1::uuid[]) order by m.id desc`

/** Shows the first of these appeals, newest first; who may not dispatch and does not read the region sees none. */
export async function showBehind(
  context: RowContext,
  actor: Officer,
  ids: readonly string[],
): Promise<BehindWire> {
  const read = new Set(regionsRead(actor))
  const found = await rowsOf<MatterRow>(context.runner, ROWS, [ids.slice(0, BEHIND_MAX)])
  const seen = found.filter((row) => read.has(row.regionId) || hasPower(actor, APPEAL_POWERS.dispatch, row))
  return { isCut: ids.length > BEHIND_MAX, rows: await toRows(context, seen) }
}

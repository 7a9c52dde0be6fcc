/** What appeals ask the database themselves: which appeal a code names, what an enterprise has filed lately. */
import { normaliseCode } from '../../kernel/ids.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { FirstAppealFact } from './intake.ts'

const BY_CODE = `select id, code, closed_at is null as "isOpen", status = 'joined' as "isJoined" from matter
  where kind = 'appeal' and code = $1 and not confidential and region_id = any($2::uuid[])`

/** Answers which appeal a code names, within the regions of whoever asks; null when there is none. */
export const appealGate: Gate = async (runner: Runner, question: { code: string; regions: string[] }) => {
  const values = [normaliseCode(question.code), question.regions]
  const [found] = await rowsOf<FirstAppealFact>(runner, BY_CODE, values)
  return found ?? null
}

const RECENT = `select ${ROW_COLUMNS} from matter m
  where m.enterprise_id = $1 and m.kind = 'appeal' and m.status <> 'joined' and not m.confidential
  order by m.id desc limit 200`

/** The newest appeals of an enterprise that are not joined to others: what a new one may repeat. */
export function recentAppeals(runner: Runner, enterpriseId: string): Promise<MatterRow[]> {
  return rowsOf<MatterRow>(runner, RECENT, [enterpriseId])
}

const RECENT_IN = `select ${ROW_COLUMNS} from matter m
  where m.region_id = any($1::uuid[]) and m.kind = 'appeal' and m.status <> 'joined' and not m.confidential
  order by m.id desc limit 1000`

/** The newest appeals of some regions that are not joined to others: what one that is there may repeat. */
export function recentAppealsIn(runner: Runner, regionIds: readonly string[]): Promise<MatterRow[]> {
  return rowsOf<MatterRow>(runner, RECENT_IN, [regionIds])
}

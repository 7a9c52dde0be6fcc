/** What appeals ask the database themselves: which appeal a code names, what was filed lately, who mostly has such a topic. */
import { normaliseCode } from '../../kernel/ids.ts'
import type { MatterId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { FirstAppealFact } from './intake.ts'

const NAMED = `select id, id < $3 as "isOlder" from matter
  where kind = 'appeal' and code = $1 and not confidential and region_id = any($2::uuid[])`
const LOCK = `select id, code, closed_at is null as "isOpen", status = 'joined' as "isJoined" from matter
  where id = $1 for no key update`

/** Which appeal a code names, for one that is about to join it. */
export interface FirstQuestion {
  readonly code: string
  readonly regions: readonly string[]
  /** The one that asks, which its transaction holds already. */
  readonly joining: MatterId
}

/**
 * Answers which appeal a code names, within the regions of whoever asks; null when there is none. It is locked before it is
 * looked at, so that what it is stays so until the other has joined it. A younger one waits for an older; an older one that
 * would have to wait for a younger is told so instead: two that join each other at once never wait in a circle.
 */
export const appealGate: Gate = async (runner: Runner, { code, regions, joining }: FirstQuestion) => {
  const values = [normaliseCode(code), regions, joining]
  const [named] = await rowsOf<{ id: MatterId; isOlder: boolean }>(runner, NAMED, values)
  if (named === undefined) return null
  const lock = named.isOlder ? LOCK : `${LOCK} skip locked`
  const [found] = await rowsOf<Omit<FirstAppealFact, 'isHeld'>>(runner, lock, [named.id])
  return found === undefined ? HELD : ({ ...found, isHeld: false } satisfies FirstAppealFact)
}

/** Somebody else is acting on it this moment. */
const HELD = { isHeld: true } as const

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

const PLACE_OF = `select region_id as "regionId", category as topic from matter
  where id = $1 and kind = 'appeal' and not confidential`
const LIKELY = `select department_id as "departmentId", count(*)::int as times from (
    select m.department_id from matter m join department d on d.id = m.department_id
    where m.kind = 'appeal' and m.category = $1 and m.region_id = $2 and not m.confidential and d.closed_on is null
      and m.department_id is distinct from (select department_id from matter where id = $3)
    order by m.id desc limit 500) recent
  group by department_id order by times desc, department_id limit 5`

/** Where an appeal is and what it is about; undefined when there is none, or none that may be known. */
export async function placeOf(
  runner: Runner,
  id: string,
): Promise<{ regionId: RegionId; topic: string } | undefined> {
  return (await rowsOf<{ regionId: RegionId; topic: string }>(runner, PLACE_OF, [id]))[0]
}

/** The departments that had the latest appeals of a region about a topic, the most frequent first; not the one that has it. */
export function likelyDepartments(
  runner: Runner,
  id: string,
  { regionId, topic }: { readonly regionId: RegionId; readonly topic: string },
): Promise<{ departmentId: string; times: number }[]> {
  return rowsOf<{ departmentId: string; times: number }>(runner, LIKELY, [topic, regionId, id])
}

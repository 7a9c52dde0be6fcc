/** Writing down what a steward has done (S000-14): once for each key, by whoever is in charge, and struck by a counter-record. */
import type { Pool } from 'pg'
import { parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { addDuty, dutyById, dutyByKey, inCharge, isStruck, lockEntries, type DutyRecord } from './store.ts'
import { whoGoes } from './visit.ts'
import type { DutyBodyWire } from './wire.ts'

export interface DutyDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
}

/** When it is written down: the moment, and its legal day. */
export interface Written {
  readonly at: Moment
  readonly today: Day
}

/**
 * Writes down a duty and gives its id; the same key a second time gives the first one's. Refuses a day that has not come and
 * what somebody else is in charge of.
 */
export async function recordDuty(
  deps: DutyDeps,
  actor: Officer,
  body: DutyBodyWire,
  { at, today }: Written,
): Promise<string> {
  const { projectId = null, enterpriseId = null, kind, on, text, key } = body
  const happenedOn = parseDay(on)
  if (happenedOn === null || happenedOn > today) throw invalid('/on', 'visit.ahead')
  return withTransaction(deps.pool, async (client) => {
    await lockEntries(client, actor.personId)
    const known = await dutyByKey(client, actor.personId, key)
    if (known !== undefined) return known.id
    const subject = { projectId, enterpriseId }
    const served = await inCharge(client, subject, whoGoes(actor), happenedOn)
    if (served === null) throw new Refusal('not_permitted', 'visit.notInCharge')
    const record: DutyRecord = {
      id: deps.ids.next(),
      ...whoWrites(actor),
      regionId: served.regionId,
      projectId: served.projectId,
      enterpriseId: served.enterpriseId,
      kind,
      happenedOn,
      text,
      recordedAt: at,
      requestKey: key,
      strikesId: null,
    }
    await addDuty(client, record)
    const line = { act: 'record', audience: 'departments', patch: record } as const
    await appendLine(client, `serviceDuty:${record.id}`, line, { actor, at, random: deps.random })
    return record.id
  })
}

/** Strikes one's own record, with the reason. Refuses another's, and one that is struck already. */
export async function strikeDuty(
  deps: DutyDeps,
  actor: Officer,
  id: string,
  { key, reason }: { readonly key: string; readonly reason: string },
  at: Moment,
): Promise<string> {
  return withTransaction(deps.pool, async (client) => {
    await lockEntries(client, actor.personId)
    const known = await dutyByKey(client, actor.personId, key)
    if (known !== undefined) return known.id
    const struck = await dutyById(client, id)
    if (struck === undefined || struck.personId !== actor.personId || struck.kind === null)
      throw new Refusal('not_found', 'visit.noEntry')
    if (await isStruck(client, id)) throw new Refusal('not_now', 'visit.struckAlready')
    const { regionId, projectId, enterpriseId } = struck
    const record: DutyRecord = {
      id: deps.ids.next(),
      ...whoWrites(actor),
      regionId,
      projectId,
      enterpriseId,
      kind: null,
      happenedOn: null,
      text: reason,
      recordedAt: at,
      requestKey: key,
      strikesId: id,
    }
    await addDuty(client, record)
    const line = { act: 'strike', audience: 'departments', patch: record } as const
    await appendLine(client, `serviceDuty:${id}`, line, { actor, at, random: deps.random })
    return record.id
  })
}

function whoWrites({ personId, postId, departmentId }: Officer) {
  return { personId, postId, departmentId }
}

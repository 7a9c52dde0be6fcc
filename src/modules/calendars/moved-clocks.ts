/**
 * Which open clocks a proposed calendar would move, computed from their facts as the door would, without writing. Only
 * clocks that the changed days can reach are looked at, and no more than a bound; what the asker may not see is not counted.
 */
import { CHINA_ZONE, DAY_MS, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { tallyOf } from '../../kernel/clocks.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { loadCases, type Source } from '../../platform/door/load.ts'
import type { DayChange, Proposal } from './proposal.ts'
import { PREVIEW_BOUNDS } from './words.ts'

interface OpenClock {
  readonly id: string
  readonly matterId: string
  readonly name: string
  readonly dueAt: Moment
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly isReadable: boolean
}

export interface MovedClock extends Omit<OpenClock, 'isReadable'> {
  /** When it would be due. */
  readonly wouldBeDueAt: Moment | null
}

export interface MovedClocks {
  readonly moved: number
  readonly looked: number
  /** Whether there are more clocks than were looked at. */
  readonly isCut: boolean
  /** The first of them by due, of matters that the asker may read. */
  readonly rows: readonly MovedClock[]
}

/** Ordered by due, so that a count that was cut says it of the clocks that end first. */
const REACHED = `select c.id, c.matter_id as "matterId", c.name, c.due_at as "dueAt", m.kind, m.code, m.title,
    (($4 and m.region_id = any($5::uuid[])) or exists (
      select from reader r where r.matter_id = m.id and r.party = any($6::uuid[]))) as "isReadable"
  from clock c join matter m on m.id = c.matter_id
  where c.stopped_at is null and c.due_at > $1 and c.started_at < $2
    and ($3::uuid[] is null or m.region_id = any($3::uuid[]))
    and (not m.confidential or exists (
      select from reader r where r.matter_id = m.id and r.party = any($6::uuid[])))
  order by c.due_at, c.id limit $7`

/** A limit that is moved back to a working day may have ended so long before the day that made it. */
const ROLLED_BACK_MS = 40 * DAY_MS
const MATTERS_AT_ONCE = 200

/**
 * Counts the open clocks of a region and those below it (of all where it is null) whose due moment the proposal moves,
 * among the `clocksMax` that end first.
 * Clocks without a due moment, which are paused or wait for an event, cannot be told and are left out.
 */
export async function findMovedClocks(
  source: Source,
  actor: Officer,
  regionId: RegionId | null,
  { changes, calendars }: Pick<Proposal, 'changes' | 'calendars'>,
  clocksMax: number = PREVIEW_BOUNDS.clocksMax,
): Promise<MovedClocks> {
  const found = await readReached(source, actor, regionId, changes, clocksMax + 1)
  const clocks = found.slice(0, clocksMax)
  const dues = await proposedDues(source, [...new Set(clocks.map((clock) => clock.matterId))], calendars)
  const moved = clocks.flatMap(({ isReadable, ...clock }) => {
    // A clock that was stopped while we looked is moved no more.
    const wouldBeDueAt = dues.has(clock.id) ? (dues.get(clock.id) ?? null) : clock.dueAt
    return wouldBeDueAt === clock.dueAt ? [] : [{ ...clock, wouldBeDueAt, isReadable }]
  })
  return {
    moved: moved.length,
    looked: clocks.length,
    isCut: found.length > clocks.length,
    rows: moved
      .filter((clock) => clock.isReadable)
      .slice(0, PREVIEW_BOUNDS.rowsMax)
      .map(({ isReadable: _isReadable, ...clock }) => clock),
  }
}

async function readReached(
  { runner, world }: Source,
  actor: Officer,
  regionId: RegionId | null,
  changes: readonly DayChange[],
  limit: number,
): Promise<readonly OpenClock[]> {
  const first = changes[0]?.day
  const last = changes.at(-1)?.day
  if (first === undefined || last === undefined) return []
  const { organisation } = world
  const regions = regionId === null ? null : organisation.subtree(regionId)
  return rowsOf<OpenClock>(runner, REACHED, [
    sqlMoment((startOfDay(first, CHINA_ZONE) - ROLLED_BACK_MS) as Moment),
    sqlMoment(startOfDay((last + 1) as Day, CHINA_ZONE)),
    regions,
    actor.powers.includes(READ_REGION),
    [...actor.regions],
    actor.parties,
    limit,
  ])
}

/** When the running clocks of these matters would be due on the proposed calendars. */
async function proposedDues(
  source: Source,
  matterIds: readonly string[],
  calendars: Proposal['calendars'],
): Promise<ReadonlyMap<string, Moment | null>> {
  const dues = new Map<string, Moment | null>()
  for (let at = 0; at < matterIds.length; at += MATTERS_AT_ONCE) {
    const cases = await loadCases(source, matterIds.slice(at, at + MATTERS_AT_ONCE), 'none')
    for (const { law, matter, clocks } of cases.values()) {
      const days = calendars.view(matter.regionId)
      for (const clock of clocks)
        if (clock.stoppedAt === null) dues.set(clock.id, tallyOf({ law, days }, clock, clock.startedAt).dueAt)
    }
  }
  return dues
}

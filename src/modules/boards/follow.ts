/**
 * The job that keeps the tally: it counts each appeal anew when the journal says that it changed. Boards read the sums; a
 * second after an act they hold it. The check counts everything straight and compares.
 */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { follow, hasFollowed } from '../../platform/jobs/journal-cursor.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import {
  countWrongFolds,
  differenceOf,
  markNumber,
  readCells,
  readFacts,
  readTallied,
  tally,
  talliedOf,
  type TallyCell,
} from './tally-store.ts'
import { MEASURES } from './words.ts'

export interface TallyDeps {
  readonly pool: Pool
  readonly registry: Registry
  readonly world: () => World
  readonly signal?: AbortSignal
}

const EVERY_MS = 1000
const CURSOR = 'tally_cursor'
const MATTERS_AT_ONCE = 500

/** Counts what the journal tells of. */
export function tallyJob(deps: TallyDeps): Job {
  return { name: 'tally', everyMs: EVERY_MS, run: () => followTally(deps) }
}

/** Brings the tally up to what is below the horizon; gives how many matters were looked at. */
export async function followTally({ pool, registry, world, signal }: TallyDeps): Promise<number> {
  return follow({
    pool,
    signal,
    cursorTable: CURSOR,
    mattersAtOnce: MATTERS_AT_ONCE,
    visit: (client, ids) => tally(client, registry, ids, (at) => world().calendars.dayOf(at)),
  })
}

/** Whether the tally holds everything that was recorded before a moment. */
export async function isTallied({ pool }: Pick<TallyDeps, 'pool'>, before: Moment): Promise<boolean> {
  return hasFollowed(pool, CURSOR, before)
}

export interface TallyCheck {
  /** Appeals that were counted. */
  readonly appeals: number
  /** Those whose row is missing or says something else. */
  readonly differing: number
  /** Cells of the sums that are not what a straight count gives. */
  readonly wrongCells: number
}

const IDS = `select id from matter where kind = 'appeal' and id > $1 order by id limit $2`
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Counts every appeal straight from its facts and compares with what is kept. It mends nothing. */
export async function checkTally({ pool, registry, world }: TallyDeps): Promise<TallyCheck> {
  const straight = new Map<string, number>()
  let appeals = 0
  let differing = 0
  let after = BEFORE_ALL
  for (;;) {
    const ids = (await rowsOf<{ id: string }>(pool, IDS, [after, MATTERS_AT_ONCE])).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) break
    const wanted = talliedOf(await readFacts(pool, registry, ids), (at) => world().calendars.dayOf(at))
    const known = await readTallied(pool, ids)
    const { gone, come } = differenceOf(known, wanted)
    differing += new Set([...gone, ...come].map(({ matterId }) => matterId)).size
    for (const row of wanted) {
      const place = [row.regionId, row.departmentId, row.topic, row.imported].join(' ')
      for (const mark of row.marks) add(straight, `${place} ${mark}`, 1)
    }
    appeals += ids.length
    after = last
  }
  for (const cell of await readCells(pool)) subtract(straight, cell)
  const wrongSums = [...straight.values()].filter((n) => n !== 0).length
  return { appeals, differing, wrongCells: wrongSums + (await countWrongFolds(pool)) }
}

function subtract(straight: Map<string, number>, cell: TallyCell): void {
  const place = [cell.regionId, cell.departmentId, cell.topic, cell.imported].join(' ')
  for (const measure of MEASURES) {
    const n = cell.sums[measure] ?? 0
    if (n !== 0) add(straight, `${place} ${markNumber({ measure, day: cell.day })}`, -n)
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/**
 * Audits matters with all that hangs on them, some hundreds at a time and each lot as it stood at one moment, so that acts
 * may go on meanwhile.
 */
import type { Pool, PoolClient } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import type { Case, Matter, MatterId, Party } from '../../kernel/matter.ts'
import { inTransaction } from '../database/pool.ts'
import { rowsOf, run } from '../database/writes.ts'
import { loadCases, viewOfWorld } from '../door/load.ts'
import { readersOf } from '../door/work.ts'
import type { JournalRow } from '../journal.ts'
import type { World } from '../reference.ts'
import type { Registry } from '../registry.ts'
import { dutyTable, heldTable, journalTable, readerTable, rungTable } from '../tables.ts'
import { checkChain, checkHead } from './chain.ts'
import { checkClocks, checkJudgedBy, checkRungs, checkSwept, type RungRow } from './clocks.ts'
import { findingsOn, type Finding } from './finding.ts'
import { checkState, foldJournal } from './fold.ts'
import {
  checkCustody,
  checkDuties,
  checkReaders,
  type DutyRow,
  type HeldRow,
  type ReaderRow,
} from './projections.ts'

export interface AuditContext {
  readonly registry: Registry
  readonly world: World
  readonly now: Moment
  /** How long the sweep may take before it is worth a warning. */
  readonly lagMs: number
}

/** All that is stored about some matters. */
interface Stored {
  readonly cases: ReadonlyMap<string, Case>
  readonly lines: ReadonlyMap<string, readonly JournalRow[]>
  readonly rungs: ReadonlyMap<string, readonly RungRow[]>
  readonly duties: ReadonlyMap<string, readonly DutyRow[]>
  readonly readers: ReadonlyMap<string, readonly ReaderRow[]>
  readonly held: ReadonlyMap<string, readonly HeldRow[]>
  readonly pending: ReadonlySet<string>
  readonly unreadable: readonly Finding[]
}

/** How many subjects and lines were looked at. */
export interface Looked {
  readonly subjects: number
  readonly lines: number
}

const IDS = `select id from matter where id > $1 and recorded_at >= $2 order by id limit $3`
const MATTERS_AT_ONCE = 300
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Audits all matters touched since a moment, in the order of their ids. */
export async function auditMatters(
  pool: Pool,
  context: AuditContext,
  since: string,
  report: (finding: Finding) => void,
): Promise<Looked> {
  const client = await pool.connect()
  try {
    let subjects = 0
    let lines = 0
    let after = BEFORE_ALL
    for (;;) {
      const ids = (await rowsOf<{ id: string }>(client, IDS, [after, since, MATTERS_AT_ONCE])).map(
        (row) => row.id,
      )
      const last = ids.at(-1)
      if (last === undefined) return { subjects, lines }
      const stored = await inTransaction(client, async () => {
        await run(client, 'set transaction isolation level repeatable read, read only')
        return read(client, context, ids)
      })
      for (const finding of stored.unreadable) report(finding)
      for (const id of ids) {
        const it = stored.cases.get(id)
        if (it !== undefined) for (const finding of auditMatter(context, stored, it)) report(finding)
      }
      subjects += ids.length
      for (const chain of stored.lines.values()) lines += chain.length
      after = last
    }
  } finally {
    client.release()
  }
}

function auditMatter(context: AuditContext, stored: Stored, seen: Case): Finding[] {
  const { registry, world, now, lagMs } = context
  const { id, kind: kindName, recordedAt, parentId } = seen.matter
  const module = registry.byName(kindName)
  const lines = stored.lines.get(id) ?? []
  // What was computed at the last act was computed with the law of that day.
  const it = withLawOf(seen, world, recordedAt)
  const folded = foldJournal(lines, module.table)
  const parent = parentId === null ? undefined : stored.cases.get(parentId)
  const difference = isWorldOf(lines.at(-1), world) ? 'wrong' : 'warning'
  const fromParent = parent === undefined ? [] : parentReaders(context, parent)
  return [
    ...checkChain(id, lines),
    ...checkHead(it.matter, lines),
    ...(folded === null
      ? []
      : [
          ...checkState(it, folded),
          ...checkJudgedBy(it, folded),
          ...checkRungs(id, folded, stored.rungs.get(id) ?? []),
        ]),
    ...checkClocks(it, module.kind),
    ...checkSwept(seen, module.kind, now, lagMs),
    ...checkDuties(it, module, stored.duties.get(id) ?? [], difference),
    ...checkReaders(it, module, fromParent, stored.readers.get(id) ?? [], difference),
    ...checkCustody(it, lines, stored.held.get(id) ?? [], stored.pending.has(id)),
  ]
}

function withLawOf(it: Case, world: World, at: Moment): Case {
  return { ...it, ...viewOfWorld(world, it.matter, world.calendars.dayOf(at)) }
}

function isWorldOf(line: JournalRow | undefined, world: World): boolean {
  return line?.organisationNo === world.organisation.no && line.lawNo === world.law.no
}

function parentReaders({ registry, world }: AuditContext, parent: Case): Party[] {
  const it = withLawOf(parent, world, parent.matter.recordedAt)
  return [...readersOf(registry.byName(it.matter.kind), it)]
}

const LINES = `select ${journalTable.select()} from journal where subject = any($1::text[]) order by subject, seq`
const RUNGS = `select ${rungTable.select()} from rung where matter_id = any($1::uuid[])
  order by matter_id, clock_id, round, rung`
const DUTIES = `select ${dutyTable.select()} from duty where matter_id = any($1::uuid[]) order by matter_id, party, act`
const READERS = `select ${readerTable.select()} from reader where matter_id = any($1::uuid[]) order by matter_id, party`
const HELD = `select ${heldTable.select()} from held where matter_id = any($1::uuid[]) order by matter_id, party`
const PENDING = `select distinct subject from outbox where topic = 'held' and subject = any($1::text[]) order by subject`
const PARENTS = `select distinct parent_id as "parentId" from matter
  where id = any($1::uuid[]) and parent_id is not null order by 1`

async function read(client: PoolClient, context: AuditContext, ids: readonly string[]): Promise<Stored> {
  const parents = await rowsOf<{ parentId: string }>(client, PARENTS, [ids])
  const wanted = [...new Set([...ids, ...parents.map((row) => row.parentId)])]
  const { cases, unreadable } = await readCases(client, context, wanted)
  const ofMatter = async <Row>(statement: string) =>
    Map.groupBy(await rowsOf<Row & { matterId: string }>(client, statement, [ids]), (row) => row.matterId)
  return {
    cases,
    unreadable,
    lines: Map.groupBy(await rowsOf<JournalRow>(client, LINES, [ids]), (line) => line.subject),
    rungs: await ofMatter<RungRow>(RUNGS),
    duties: await ofMatter<DutyRow>(DUTIES),
    readers: await ofMatter<ReaderRow>(READERS),
    held: await ofMatter<HeldRow>(HELD),
    pending: new Set((await rowsOf<{ subject: string }>(client, PENDING, [ids])).map((row) => row.subject)),
  }
}

/** A matter that cannot even be read is found one by one, so that the others are still audited. */
async function readCases(
  client: PoolClient,
  { registry, world, now }: AuditContext,
  ids: readonly string[],
): Promise<{ cases: Map<MatterId, Case>; unreadable: Finding[] }> {
  const source = { runner: client, registry, world, today: world.calendars.dayOf(now) }
  try {
    return { cases: await loadCases(source, ids, 'none'), unreadable: [] }
  } catch (error) {
    const [id, ...others] = ids
    if (id === undefined) throw error
    if (others.length === 0) {
      const said = error instanceof Error ? error.message : String(error)
      return {
        cases: new Map(),
        unreadable: [findingsOn(id).wrong('state.unreadable', null, { error: said })],
      }
    }
    const cases = new Map<Matter['id'], Case>()
    const unreadable: Finding[] = []
    for (const one of ids) {
      const found = await readCases(client, { registry, world, now, lagMs: 0 }, [one])
      for (const [key, it] of found.cases) cases.set(key, it)
      unreadable.push(...found.unreadable)
    }
    return { cases, unreadable }
  }
}

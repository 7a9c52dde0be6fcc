/**
 * Turns the work of a transaction into writes: the matter and its row, changed clocks, the chained journal, who must act
 * and who may see, messages, defects. Everything is a difference between how a matter was read and how it is now.
 */
import { changedFields } from '../../kernel/advance.ts'
import type { Duty } from '../../kernel/kind.ts'
import type { Clock, Matter, MatterId, Party } from '../../kernel/matter.ts'
import type { Random } from '../../kernel/ids.ts'
import { Writes } from '../database/writes.ts'
import { CHAIN_START, chain } from '../journal.ts'
import type { World } from '../reference.ts'
import {
  clockTable,
  defectTable,
  dutyTable,
  extensionTable,
  journalTable,
  matterTable,
  messageTable,
  outboxTable,
  pauseTable,
  readerTable,
  rungTable,
} from '../tables.ts'
import { dutiesOf, readersOf, type Track, type Work } from './work.ts'

/** Duties and readers as they are stored, by matter. */
export interface Stored {
  readonly duties: ReadonlyMap<string, readonly Record<string, unknown>[]>
  readonly readers: ReadonlyMap<string, readonly { readonly party: Party }[]>
}

export interface SaveContext {
  /** Given where what a kind says of a matter as it was read need not be what is stored. */
  readonly stored?: Stored
  readonly world: World
  readonly random: Random
  readonly newId: () => string
}

/** All writes of the work, parents before their parts. Returns the matters as they will stand, with their chain heads. */
export function writesOf(work: Work, context: SaveContext): { writes: Writes; saved: Map<MatterId, Matter> } {
  const writes = new Writes()
  const saved = new Map<MatterId, Matter>()
  const tracks = [...work.tracks.values()]
  for (const track of tracks) saved.set(track.it.matter.id, writeJournal(writes, track, context))
  // Matters come before anything that refers to them.
  const bases = new Writes()
  for (const track of tracks) writeMatter(bases, track, saved.get(track.it.matter.id) as Matter)
  for (const track of tracks) writeClocks(writes, track)
  // A limit may be yellow from its first moment: then its rung is climbed by the act that starts the clock.
  for (const track of tracks) writeClaims(writes, track)
  for (const track of tracks) {
    writeDuties(writes, track, context.stored)
    writeReaders(writes, track, parentReaders(work, track), context.stored)
    writeTellings(writes, track, context)
  }
  return { writes: bases.followedBy(writes), saved }
}

function writeJournal(writes: Writes, track: Track, { world, random }: SaveContext): Matter {
  let { headSeq, headHash } = track.before?.matter ?? { headSeq: 0, headHash: CHAIN_START }
  for (const entry of track.entries) {
    const row = chain(
      {
        subject: track.it.matter.id,
        seq: headSeq + 1,
        recordedAt: entry.recordedAt,
        happenedAt: entry.happenedAt,
        actorId: entry.actorId,
        insteadOf: entry.insteadOf,
        postId: entry.postId,
        act: entry.act,
        holder: entry.holder,
        audience: entry.audience,
        requestKey: entry.request?.key ?? null,
        inputHash: entry.request?.inputHash ?? null,
        calendarNo: world.calendars.no,
        lawNo: world.law.no,
        organisationNo: world.organisation.no,
        patch: JSON.stringify(entry.patch),
        prev: headHash,
      },
      random,
    )
    writes.insert(journalTable, row as unknown as Record<string, unknown>)
    headSeq = row.seq
    headHash = row.hash
  }
  return { ...track.it.matter, headSeq, headHash }
}

function writeClaims(writes: Writes, track: Track): void {
  for (const { claim } of track.entries) {
    if (claim === undefined) continue
    const { clockId, round, rung, at } = claim
    writes.insert(rungTable, { clockId, round, rung, matterId: track.it.matter.id, happenedAt: at })
  }
}

function writeMatter(writes: Writes, track: Track, matter: Matter): void {
  const { id } = matter
  const { table } = track.module
  if (track.before === null) {
    writes.insert(matterTable, matter as unknown as Record<string, unknown>)
    writes.insert(table, { ...(track.it.row as object), id })
    return
  }
  writes.update(matterTable, { id }, changedFields(track.before.matter, matter))
  writes.update(
    table,
    { id },
    changedFields(track.before.row as Record<string, unknown>, track.it.row as Record<string, unknown>),
  )
}

function writeClocks(writes: Writes, track: Track): void {
  const before = new Map((track.before?.clocks ?? []).map((clock) => [clock.id, clock]))
  for (const clock of track.it.clocks) {
    const old = before.get(clock.id)
    if (old === clock) continue
    if (old === undefined) writes.insert(clockTable, clockColumns(clock, clock))
    else writes.update(clockTable, { id: clock.id }, clockColumns(clock, changedFields(old, clock)))
    writeBreaks(writes, clock, old)
  }
}

/** Fields of a clock as its table has them: pauses and extensions stand in tables of their own. */
function clockColumns(
  clock: Clock,
  { limit, pauses, extensions, rungs, ...facts }: Partial<Clock>,
): Record<string, unknown> {
  const hasBreaks = clock.pauses.length + clock.extensions.length > 0
  return {
    ...facts,
    ...(limit === undefined ? {} : { timeLimit: limit }),
    ...(pauses === undefined && extensions === undefined ? {} : { hasBreaks }),
    ...(rungs === undefined ? {} : { rungs: rungs.join(',') }),
  }
}

function writeBreaks(writes: Writes, clock: Clock, old: Clock | undefined): void {
  for (const [n, pause] of clock.pauses.entries()) {
    const known = old?.pauses[n]
    if (known === undefined) writes.insert(pauseTable, { clockId: clock.id, n, ...pause })
    else if (known.toAt !== pause.toAt)
      writes.update(pauseTable, { clockId: clock.id, n }, { toAt: pause.toAt })
  }
  for (const [n, extension] of clock.extensions.entries()) {
    if (old?.extensions[n] !== undefined) continue
    writes.insert(extensionTable, {
      clockId: clock.id,
      n,
      byLength: extension.by,
      at: extension.at,
      reason: extension.reason,
    })
  }
}

/** A duty as its table has it, with the moments of its clock so that an inbox needs no join to order by. */
function dutyRow(duty: Duty, matter: Matter, clocks: readonly Clock[]): Record<string, unknown> {
  const clock = clocks.findLast((one) => one.name === duty.clock && one.stoppedAt === null)
  return {
    matterId: matter.id,
    party: duty.party,
    act: duty.act,
    clock: duty.clock,
    dueAt: clock?.dueAt ?? null,
    yellowAt: clock?.yellowAt ?? null,
  }
}

/** The duty rows that a matter has, by key. */
export function dutyRows(track: Pick<Track, 'module' | 'it'>): Map<string, Record<string, unknown>> {
  return byDuty(
    dutiesOf(track.module, track.it).map((duty) => dutyRow(duty, track.it.matter, track.it.clocks)),
  )
}

function byDuty(rows: readonly Record<string, unknown>[]): Map<string, Record<string, unknown>> {
  return new Map(rows.map((row) => [`${String(row['party'])} ${String(row['act'])}`, row]))
}

function dutiesBefore({ before, ...track }: Track, stored?: Stored): Map<string, Record<string, unknown>> {
  if (before === null) return new Map()
  if (stored !== undefined) return byDuty(stored.duties.get(before.matter.id) ?? [])
  return dutyRows({ ...track, it: before })
}

function writeDuties(writes: Writes, track: Track, stored: Stored | undefined): void {
  const before = dutiesBefore(track, stored)
  const after = dutyRows(track)
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, row]) => row)
  for (const [key, row] of after) {
    // A duty that has gone makes room for a new one: mostly one act is due, and then the next.
    const old = before.get(key) ?? gone.shift()
    if (old === undefined) writes.insert(dutyTable, row)
    else writes.update(dutyTable, keyOfDuty(old), changedFields(old, row))
  }
  for (const row of gone) writes.delete(dutyTable, keyOfDuty(row))
}

function keyOfDuty({ matterId, party, act }: Record<string, unknown>): Record<string, unknown> {
  return { matterId, party, act }
}

function parentReaders(work: Work, track: Track): { before: readonly Party[]; after: readonly Party[] } {
  const { parentId } = track.it.matter
  const parent = parentId === null ? undefined : work.tracks.get(parentId)
  if (parent === undefined) return { before: [], after: [] }
  return {
    before: [...readersOf(parent.module, parent.before ?? parent.it)],
    after: [...readersOf(parent.module, parent.it)],
  }
}

function writeReaders(
  writes: Writes,
  track: Track,
  parents: { before: readonly Party[]; after: readonly Party[] },
  stored: Stored | undefined,
): void {
  const matterId = track.it.matter.id
  const before = readersBefore(track, parents.before, stored)
  const after = readersOf(track.module, track.it, parents.after)
  const wasOpen = track.before?.matter.closedAt === null
  const isOpen = track.it.matter.closedAt === null
  for (const party of before) if (!after.has(party)) writes.delete(readerTable, { party, matterId })
  for (const party of after) if (!before.has(party)) writes.insert(readerTable, { party, matterId, isOpen })
  if (track.before !== null && wasOpen !== isOpen) writes.update(readerTable, { matterId }, { isOpen })
}

function readersBefore(
  { before, module }: Track,
  ofParent: readonly Party[],
  stored?: Stored,
): ReadonlySet<Party> {
  if (before === null) return new Set()
  if (stored !== undefined)
    return new Set((stored.readers.get(before.matter.id) ?? []).map(({ party }) => party))
  return readersOf(module, before, ofParent)
}

function writeTellings(writes: Writes, track: Track, { newId }: SaveContext): void {
  const { matter } = track.it
  for (const { to, text, values } of track.tells) {
    const textValues = { code: matter.code, title: matter.title, ...values }
    writes.insert(messageTable, {
      id: newId(),
      party: to,
      at: matter.recordedAt,
      text,
      textValues,
      matterId: matter.id,
    })
  }
  for (const { code, values, postId } of track.defects) {
    writes.insert(defectTable, {
      id: newId(),
      at: matter.recordedAt,
      code,
      codeValues: values,
      postId,
      regionId: matter.regionId,
      matterId: matter.id,
      clearedAt: null,
    })
  }
  // An imported history may be told differently later: then its custody is counted again.
  const hasClosed = matter.closedAt !== null && track.before?.matter.closedAt !== matter.closedAt
  if (hasClosed) {
    writes.insert(outboxTable, {
      id: newId(),
      topic: 'held',
      subject: matter.id,
      payload: {},
      createdAt: matter.recordedAt,
      attempts: 0,
      nextAt: matter.recordedAt,
      error: null,
    })
  }
}

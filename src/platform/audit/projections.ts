/** Whether duties, readers and custody are what a matter's kind and its journal say. */
import { foldCustody, lifeMinutes } from '../../kernel/custody.ts'
import type { Case, Party } from '../../kernel/matter.ts'
import { dutyRows } from '../door/save.ts'
import { readersOf } from '../door/work.ts'
import type { JournalRow } from '../journal.ts'
import type { KindModule } from '../registry.ts'
import { findingsOn, type Finding, type FindingKind } from './finding.ts'

export interface DutyRow {
  readonly party: string
  readonly act: string
  readonly clock: string | null
  readonly dueAt: number | null
  readonly yellowAt: number | null
}

export interface ReaderRow {
  readonly party: string
  readonly isOpen: boolean
}

export interface HeldRow {
  readonly party: string | null
  readonly minutes: number
}

/**
 * Compares the duties. `kind` is how bad a difference is: where organisation or law have changed since the last act, a
 * difference is a warning, because nobody has looked at the matter since.
 */
export function checkDuties(
  it: Case,
  module: KindModule,
  rows: readonly DutyRow[],
  kind: Exclude<FindingKind, 'note'>,
): Finding[] {
  const expected = [...dutyRows({ module, it }).values()].map((row) => textOf(row as unknown as DutyRow))
  return compare(it, 'duty.rows', kind, expected, rows.map(textOf))
}

function textOf({ party, act, clock, dueAt, yellowAt }: DutyRow): string {
  return `${party}/${act}/${clock ?? '-'}/${dueAt ?? '-'}/${yellowAt ?? '-'}`
}

/** Compares the readers, a parent's among them, and whether they have it among the open ones. */
export function checkReaders(
  it: Case,
  module: KindModule,
  parentReaders: readonly Party[],
  rows: readonly ReaderRow[],
  kind: Exclude<FindingKind, 'note'>,
): Finding[] {
  const isOpen = it.matter.closedAt === null
  const expected = [...readersOf(module, it, parentReaders)].map((party) => `${party}/${isOpen}`)
  return compare(
    it,
    'reader.rows',
    kind,
    expected,
    rows.map((row) => `${row.party}/${row.isOpen}`),
  )
}

function compare(
  it: Case,
  what: 'duty.rows' | 'reader.rows',
  kind: Exclude<FindingKind, 'note'>,
  expected: readonly string[],
  found: readonly string[],
): Finding[] {
  const missing = expected.filter((one) => !found.includes(one)).map((one) => `+${one}`)
  const superfluous = found.filter((one) => !expected.includes(one)).map((one) => `-${one}`)
  const parties = [...missing, ...superfluous].join(' ')
  return parties === '' ? [] : [findingsOn(it.matter.id)[kind](what, null, { parties })]
}

/**
 * Whether the minutes kept for a closed matter are those of its journal and add up to its life. Minutes that were counted
 * by an older calendar are compared by party only.
 */
export function checkCustody(
  it: Case,
  lines: readonly JournalRow[],
  held: readonly HeldRow[],
  isPending: boolean,
): Finding[] {
  const { closedAt, id } = it.matter
  const { wrong } = findingsOn(id)
  if (closedAt === null || isPending) return []
  const folded = foldCustody(it, lines, closedAt)
  if (held.length === 0 && folded.length > 0) return [wrong('custody.missing')]
  const isSame =
    folded.length === held.length && folded.every(({ party }) => held.some((row) => row.party === party))
  if (!isSame) return [wrong('custody.parties')]
  if (lines.at(-1)?.calendarNo !== it.days.calendar.no) return []
  const minutes = held.reduce((sum, row) => sum + row.minutes, 0)
  const expected = lifeMinutes(it, closedAt)
  if (minutes !== expected) return [wrong('custody.sum', null, { minutes, expected })]
  const agrees = folded.every((one) =>
    held.some((row) => row.party === one.party && row.minutes === one.minutes),
  )
  return agrees ? [] : [wrong('custody.parties')]
}

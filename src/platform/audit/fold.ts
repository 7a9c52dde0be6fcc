/**
 * State as the fold of the journal: every patch laid over the ones before. It knows no kind and no rule, so it finds any
 * change that did not come through the door.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Claim, Patch } from '../../kernel/advance.ts'
import type { Case, Clock, ClockId } from '../../kernel/matter.ts'
import { blankRow, type Table } from '../database/table.ts'
import type { JournalRow } from '../journal.ts'
import { matterTable } from '../tables.ts'
import { findingsOn, type Finding } from './finding.ts'

/** A rung as the journal tells of it. */
export interface ClaimLine extends Claim {
  readonly seq: number
  /** Whether somebody was told, something was opened, or a defect was listed. */
  readonly isReceived: boolean
}

/** A matter as its journal says it is. */
export interface Folded {
  readonly matter: Readonly<Record<string, unknown>>
  readonly row: Readonly<Record<string, unknown>>
  readonly clocks: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly claims: readonly ClaimLine[]
  /** The line that stopped each clock. */
  readonly stoppedBy: ReadonlyMap<string, JournalRow>
}

/** Folds a chain; null when a patch of it has been erased, so that its state can no longer be told. */
export function foldJournal(lines: readonly JournalRow[], table: Table): Folded | null {
  const matter: Record<string, unknown> = {}
  const row: Record<string, unknown> = blankRow(table)
  const clocks = new Map<string, Record<string, unknown>>()
  const claims: ClaimLine[] = []
  const stoppedBy = new Map<string, JournalRow>()
  for (const line of lines) {
    if (line.patch === null) return null
    const patch = JSON.parse(line.patch) as Patch
    Object.assign(matter, patch.matter)
    Object.assign(row, patch.row)
    for (const [id, change] of Object.entries(patch.clocks ?? {})) {
      const known = clocks.get(id) ?? {}
      claims.push(...claimsIn(known, { ...change, id: id as ClockId }, line, patch))
      if (change.stoppedAt !== undefined && change.stoppedAt !== null) stoppedBy.set(id, line)
      clocks.set(id, { ...known, ...change })
    }
  }
  return { matter, row, clocks, claims, stoppedBy }
}

/**
 * Rungs are only ever added within a round, and one line climbs one: the line of its name. A line that corrects a clock
 * climbs none.
 */
function claimsIn(
  known: Readonly<Record<string, unknown>>,
  change: Partial<Clock> & Pick<Clock, 'id'>,
  line: JournalRow,
  patch: Patch,
): ClaimLine[] {
  const before = (known['rungs'] ?? []) as readonly string[]
  const added = (change.rungs ?? []).slice(before.length).filter((rung) => rung === line.act)
  const { tell = [], open = [], defects = [] } = patch
  const isReceived = tell.length + open.length + defects.length > 0
  const round = change.round ?? (known['round'] as number)
  return added.map((rung) => ({
    clockId: change.id,
    round,
    rung,
    at: line.happenedAt,
    seq: line.seq,
    isReceived,
  }))
}

/** Told by the line itself, not by its patch. */
const MATTER_LEFT_OUT: ReadonlySet<string> = new Set(['headSeq', 'headHash'])
/** A projection that moves without a line; see `checkJudgedBy`. */
const CLOCK_LEFT_OUT: ReadonlySet<string> = new Set(['calendarNo'])

/** Whether a matter, its own row and its clocks are what the journal says. */
export function checkState(it: Case, folded: Folded): Finding[] {
  const { wrong } = findingsOn(it.matter.id)
  const found: Finding[] = []
  const report = (what: 'state.matter' | 'state.row', fields: readonly string[]) => {
    if (fields.length > 0) found.push(wrong(what, null, { fields: fields.join(' ') }))
  }
  report('state.matter', differing(folded.matter, it.matter, matterTable.columns.keys(), MATTER_LEFT_OUT))
  report('state.row', differing(folded.row, it.row as object, Object.keys(folded.row)))
  const ids = new Set([...folded.clocks.keys(), ...it.clocks.map((clock) => clock.id)])
  for (const id of ids) {
    const clock = it.clocks.find((one) => one.id === id)
    const told = folded.clocks.get(id)
    const fields = new Set([...Object.keys(told ?? {}), ...Object.keys(clock ?? {})])
    const wrongFields = differing(told ?? {}, clock ?? {}, fields, CLOCK_LEFT_OUT)
    if (wrongFields.length > 0)
      found.push(
        wrong('state.clock', null, {
          clock: String(clock?.name ?? told?.['name']),
          fields: wrongFields.join(' '),
        }),
      )
  }
  return found
}

function differing(
  told: object,
  stored: object,
  fields: Iterable<string>,
  without: ReadonlySet<string> = new Set(),
): string[] {
  const [expected, actual] = [told as Record<string, unknown>, stored as Record<string, unknown>]
  return [...fields].filter(
    (field) => !without.has(field) && !isDeepStrictEqual(expected[field] ?? null, actual[field] ?? null),
  )
}

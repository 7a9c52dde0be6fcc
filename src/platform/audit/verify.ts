/**
 * The audit from outside: reads what is stored and says where it is not what the journal, the rules and the calendar say.
 * It changes nothing, needs no more rights than to read, and takes little memory however large the city is.
 */
import type { Pool } from 'pg'
import { MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import type { JournalRow } from '../journal.ts'
import type { World } from '../reference.ts'
import type { Registry } from '../registry.ts'
import { journalTable } from '../tables.ts'
import { checkChain } from './chain.ts'
import { findingsOn, type Finding } from './finding.ts'
import { auditMatters, type Looked } from './matters.ts'
import { auditSeals } from './seals.ts'

export interface VerifyDeps {
  readonly pool: Pool
  readonly registry: Registry
  readonly world: World
  readonly now: Moment
  /** Only what was touched since; everything when not given. */
  readonly since?: Moment
  /** Told of each finding as it is found. */
  readonly report: (finding: Finding) => void
}

export interface Verdict extends Looked {
  readonly seals: number
  readonly wrong: number
  readonly warnings: number
  readonly notes: number
}

/** The sweep looks every second; what it has not written after this long is worth a word. */
const SWEEP_LAG_MS = 5 * MINUTE_MS

/** Audits everything. The city is whole when nothing is wrong; warnings and notes do not count against it. */
export async function verify(deps: VerifyDeps): Promise<Verdict> {
  const { pool, now, since } = deps
  const counts = { wrong: 0, warning: 0, note: 0 }
  const report = (finding: Finding) => {
    counts[finding.kind]++
    deps.report(finding)
  }
  const from = since === undefined ? '-infinity' : sqlMoment(since)
  const context = { ...deps, lagMs: SWEEP_LAG_MS }
  const matters = await auditMatters(pool, context, from, report)
  const others = await auditOthers(pool, from, report)
  const seals = await auditSeals(pool, now, since ?? null, report)
  return {
    subjects: matters.subjects + others.subjects,
    lines: matters.lines + others.lines,
    seals,
    wrong: counts.wrong,
    warnings: counts.warning,
    notes: counts.note,
  }
}

const OTHERS = `select subject from journal where subject > $1 and strpos(subject, ':') > 0
  group by subject having max(recorded_at) >= $2 order by subject limit $3`
const LINES = `select ${journalTable.select()} from journal where subject = $1 and seq > $2 order by seq limit $3`
const ORPHANS = `select distinct subject from journal j where strpos(subject, ':') = 0 and recorded_at >= $1
  and not exists (select 1 from matter m where m.id::text = j.subject) order by subject`
const SUBJECTS_AT_ONCE = 200
const LINES_AT_ONCE = 5000

/** Subjects that are no matters: people, settings, registers. They have a chain and nothing else. */
async function auditOthers(
  runner: Runner,
  since: string,
  report: (finding: Finding) => void,
): Promise<Looked> {
  let subjects = 0
  let lines = 0
  let after = ''
  for (;;) {
    const found = await rowsOf<{ subject: string }>(runner, OTHERS, [after, since, SUBJECTS_AT_ONCE])
    for (const { subject } of found) lines += await auditChain(runner, subject, report)
    subjects += found.length
    const last = found.at(-1)
    if (last === undefined || found.length < SUBJECTS_AT_ONCE) break
    after = last.subject
  }
  for (const { subject } of await rowsOf<{ subject: string }>(runner, ORPHANS, [since]))
    report(findingsOn(subject).wrong('chain.orphan'))
  return { subjects, lines }
}

/** A setting may have a long chain, so it is read in pieces. */
async function auditChain(
  runner: Runner,
  subject: string,
  report: (finding: Finding) => void,
): Promise<number> {
  let count = 0
  let last: JournalRow | undefined
  for (;;) {
    const lines = await rowsOf<JournalRow>(runner, LINES, [subject, last?.seq ?? 0, LINES_AT_ONCE])
    for (const finding of checkChain(subject, lines, last)) report(finding)
    count += lines.length
    if (lines.length < LINES_AT_ONCE) return count
    last = lines.at(-1)
  }
}

/** Whether the seals are whole: chained without a gap, and each still the root of the lines it sealed. */
import { HOUR_MS, type Moment } from '../../calendar/days.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import { CHAIN_START } from '../journal.ts'
import { sealTable } from '../tables.ts'
import { findingsOn, type Finding } from './finding.ts'
import { sealHash, treeOf, type Seal } from './seal.ts'

const SEALS = `select ${sealTable.select()}, below_xid::text as "belowXid" from seal order by no`
const UNSEALED = `select count(*)::int4 as lines from journal
  where xid >= coalesce((select max(below_xid) from seal), '0') and recorded_at < $1
    and xid < pg_snapshot_xmin(pg_current_snapshot())`
const ELSEWHERE = `select coalesce(max(xid) >= pg_snapshot_xmax(pg_current_snapshot()), false) as elsewhere from journal`
/** Seals are made every hour; twice that is late. */
const LATE_MS = 2 * HOUR_MS

const { wrong, warning } = findingsOn('seal')

/** Audits the seals made since a moment, and what waits for one. */
export async function auditSeals(
  runner: Runner,
  now: Moment,
  since: Moment | null,
  report: (finding: Finding) => void,
): Promise<number> {
  let before: Seal | undefined
  let looked = 0
  for (const seal of await rowsOf<Seal>(runner, SEALS)) {
    const isWanted = since === null || seal.sealedAt >= since
    if (isWanted) {
      looked++
      for (const finding of checkSeal(seal, before)) report(finding)
      for (const finding of await checkLines(runner, seal, before)) report(finding)
    }
    before = seal
  }
  const waiting = await rowsOf<{ lines: number }>(runner, UNSEALED, [sqlMoment((now - LATE_MS) as Moment)])
  const lines = waiting[0]?.lines ?? 0
  if (lines > 0) report(warning('seal.late', null, { lines }))
  const [place] = await rowsOf<{ elsewhere: boolean }>(runner, ELSEWHERE)
  if (place?.elsewhere === true) report(warning('seal.elsewhere'))
  return looked
}

/** Checks one seal against the one before it. */
function checkSeal(seal: Seal, before: Seal | undefined): Finding[] {
  const found: Finding[] = []
  if (seal.no !== (before?.no ?? 0) + 1) found.push(wrong('seal.gap', seal.no))
  if (seal.prev !== (before?.hash ?? CHAIN_START)) found.push(wrong('seal.chain', seal.no))
  if (seal.hash !== sealHash(seal)) found.push(wrong('seal.hash', seal.no))
  return found
}

async function checkLines(runner: Runner, seal: Seal, before: Seal | undefined): Promise<Finding[]> {
  const tree = await treeOf(runner, before?.belowXid ?? '0', seal.belowXid)
  const { lines } = seal
  if (tree.count !== lines) return [wrong('seal.lines', seal.no, { lines, found: tree.count })]
  return tree.root() === seal.root ? [] : [wrong('seal.root', seal.no)]
}

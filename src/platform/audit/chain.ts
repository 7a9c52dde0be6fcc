/** Whether the lines of one subject are whole: numbered without a gap, each hashed as it stands and joined to the one before. */
import type { Matter } from '../../kernel/matter.ts'
import { CHAIN_START, isPatchWhole, lineHash, type JournalRow } from '../journal.ts'
import { findingsOn, type Finding } from './finding.ts'

/** Checks the chain of a subject, its lines in order from the first, or from the one after `last`. */
export function checkChain(subject: string, lines: readonly JournalRow[], last?: JournalRow): Finding[] {
  const found: Finding[] = []
  const { wrong, note } = findingsOn(subject)
  let before = last
  for (const line of lines) {
    const { seq } = line
    const expected = (before?.seq ?? 0) + 1
    if (seq !== expected) found.push(wrong('chain.gap', seq, { expected }))
    if (line.prev !== (before?.hash ?? CHAIN_START)) found.push(wrong('chain.prev', seq))
    if (line.hash !== lineHash(line)) found.push(wrong('chain.hash', seq))
    if (!isPatchWhole(line)) found.push(wrong('chain.patch', seq))
    else if (line.patch === null) found.push(note('chain.erased', seq))
    const runsBack = before !== undefined && line.recordedAt < before.recordedAt
    if (runsBack || line.happenedAt > line.recordedAt) found.push(wrong('chain.time', seq))
    before = line
  }
  return found
}

/** Whether a matter holds the head of its chain, so that no line can be cut off at its end. */
export function checkHead(
  { id, headSeq, headHash }: Pick<Matter, 'id' | 'headSeq' | 'headHash'>,
  lines: readonly JournalRow[],
): Finding[] {
  const { wrong } = findingsOn(id)
  const last = lines.at(-1)
  if (last === undefined) return [wrong('chain.missing')]
  return last.seq === headSeq && last.hash === headHash ? [] : [wrong('chain.head', last.seq)]
}

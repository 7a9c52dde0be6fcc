/** Carries out a planned import: all that was shown is written in one transaction, each row with its line in the journal, or nothing. */
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLines, type SubjectEntry } from '../../platform/subject-journal.ts'
import type { Register } from './descriptor.ts'
import type { ImportPlan, RowToBegin, RowToChange } from './import-plan.ts'
import { changeLine, subjectOf, type ChangePatch, type KeepDeps } from './keep.ts'
import { PIECE, insertRows, updateRows } from './store.ts'

/** What the person has confirmed. */
export interface Confirmation {
  /** The mark of the preview. */
  readonly mark: string
  readonly leavesBrokenOut: boolean
}

/**
 * Writes what a plan holds. Refuses a plan that is not the one that was shown, broken rows that nobody has agreed to leave
 * out, and (`stale`) rows that moved meanwhile; then nothing is written.
 */
export async function runImport(
  { pool, ids, random }: KeepDeps,
  register: Register,
  plan: ImportPlan,
  { mark, leavesBrokenOut }: Confirmation,
  actor: Officer,
  at: Moment,
): Promise<void> {
  if (plan.mark !== mark) throw new Refusal('stale', 'register.import.moved')
  if (plan.broken > 0 && !leavesBrokenOut)
    throw new Refusal('not_now', reason('register.import.broken', { count: plan.broken }))
  const recorder = { actor, at, random }
  await withTransaction(pool, async (client) => {
    for (const piece of piecesOf(plan.begun)) {
      const entries = await begin(client, register, piece, ids, at)
      await appendLines(client, entries, recorder)
    }
    for (const piece of piecesOf(plan.changed)) {
      const entries = await change(client, register, piece)
      await appendLines(client, entries, recorder)
    }
  })
}

function piecesOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / PIECE) }, (_none, index) =>
    rows.slice(index * PIECE, (index + 1) * PIECE),
  )
}

async function begin(
  runner: Runner,
  register: Register,
  rows: readonly RowToBegin[],
  ids: KeepDeps['ids'],
  at: Moment,
): Promise<SubjectEntry[]> {
  const stamps = register.stamps?.(at, false) ?? {}
  const begun = rows.map(({ regionId, values }) => ({ id: ids.next(), regionId, values, stamps }))
  await insertRows(runner, register, begun)
  return begun.map(({ id, values }) => {
    const patch: ChangePatch = { was: {}, values }
    return { subject: subjectOf(register, id), line: { act: 'import', audience: 'departments', patch } }
  })
}

async function change(
  runner: Runner,
  register: Register,
  rows: readonly RowToChange[],
): Promise<SubjectEntry[]> {
  await updateRows(
    runner,
    register,
    rows.map(({ stored, regionId, values }) => ({ ...stored, regionId, values })),
  )
  return rows.map(({ stored, values, changed }) => ({
    subject: subjectOf(register, stored.id),
    line: changeLine('import', changed, stored, values),
  }))
}

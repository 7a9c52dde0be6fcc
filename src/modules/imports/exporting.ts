/**
 * Taking rejected rows out as a file: asking with a reason, the consent of another holder of the power, and the one
 * download. Each step is a line of the import's journal that supervision reads.
 */
import { HOUR_MS, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { Refusal, invalid, type Reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { mayNotAsk, mayNotDecide, mayNotTake } from './export-rules.ts'
import { addExport, decideExport, findExport, latestExport, takeExport } from './export-store.ts'
import type { ImportDeps } from './order.ts'
import { exportRules } from './parameters.ts'
import { mayImport } from './power.ts'
import type { ImportRun } from './store.ts'

/** Whether a file of so many rows needs nobody's consent in the import's region today. */
export function isFree({ world }: Pick<ImportDeps, 'world'>, run: ImportRun, now: Moment): boolean {
  const { freeRows } = exportRules(world(), run.regionId, world().calendars.dayOf(now))
  return run.rejected <= freeRows
}

/** Asks for the rejected rows of an import. Refuses (`not_now`) where none was rejected, and while an earlier request is open. */
export async function askExport(
  deps: ImportDeps,
  run: ImportRun,
  why: string,
  actor: Officer,
  now: Moment,
): Promise<void> {
  if (run.rejected === 0) throw new Refusal('not_now', 'import.export.nothing')
  unless(mayNotAsk(await latestExport(deps.pool, run.id, actor.personId), now))
  const id = deps.ids.next()
  await withTransaction(deps.pool, async (client) => {
    const isAdded = await addExport(client, {
      id,
      runId: run.id,
      askedAt: now,
      askedBy: actor.personId,
      askedFor: actor.insteadOf,
      postId: actor.postId,
      reason: why,
      decidedAt: null,
      decidedBy: null,
      isApproved: null,
      answer: null,
      endsAt: null,
      takenAt: null,
    })
    if (!isAdded) throw new Refusal('not_now', 'import.export.asked')
    await note(deps, client, run.id, 'askExport', { export: id, reason: why, rows: run.rejected }, actor, now)
  })
}

/**
 * Consents or refuses, as another person than asked. Refuses `not_found` outside the regions of the post, `not_permitted` for
 * whoever asked, `not_now` once it is decided, and a refusal without a reason at its field.
 */
export async function decideOnExport(
  deps: ImportDeps,
  id: string,
  decision: { readonly isApproved: boolean; readonly answer: string | null },
  actor: Officer,
  now: Moment,
): Promise<void> {
  const asked = mayImport(actor) ? await findExport(deps.pool, [...actor.regions], id) : undefined
  if (asked === undefined) throw new Refusal('not_found', 'import.export.notFound')
  unless(mayNotDecide(asked, actor))
  const { isApproved, answer } = decision
  if (!isApproved && answer === null) throw invalid('/answer', 'import.export.answer')
  const { hours } = exportRules(deps.world(), asked.regionId, deps.world().calendars.dayOf(now))
  const endsAt = isApproved ? ((now + hours * HOUR_MS) as Moment) : null
  await withTransaction(deps.pool, async (client) => {
    const isDecided = await decideExport(client, id, {
      isApproved,
      answer,
      endsAt,
      at: now,
      by: actor.personId,
    })
    if (!isDecided) throw new Refusal('not_now', 'import.export.decided')
    const act = isApproved ? 'approveExport' : 'refuseExport'
    await note(deps, client, asked.runId, act, { export: id, answer }, actor, now)
  })
}

/** Notes that the file is taken, once. Refuses (`not_now`) without a consent that still holds. */
export async function takeRejects(
  deps: ImportDeps,
  run: ImportRun,
  actor: Officer,
  now: Moment,
): Promise<void> {
  const latest = isFree(deps, run, now) ? null : await latestExport(deps.pool, run.id, actor.personId)
  if (latest !== null) unless(mayNotTake(latest, now))
  await withTransaction(deps.pool, async (client) => {
    const id = latest?.id ?? null
    if (id !== null && !(await takeExport(client, id, now)))
      throw new Refusal('not_now', 'import.export.not.taken')
    await note(deps, client, run.id, 'takeExport', { export: id, rows: run.rejected }, actor, now)
  })
}

function unless(why: Reason | null): void {
  if (why !== null) throw new Refusal(why.code === 'import.export.own' ? 'not_permitted' : 'not_now', why)
}

function note(
  { random }: ImportDeps,
  runner: Runner,
  runId: string,
  act: string,
  patch: object,
  actor: Officer,
  at: Moment,
): Promise<void> {
  return appendLine(runner, `import:${runId}`, { act, audience: 'supervision', patch }, { actor, at, random })
}

/** Entering that somebody is away and who stands in (外出与代理). Posts, duties and matters stay as they are: persons are found anew. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Absence, Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason, type FieldReason } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { run, type Runner } from '../../platform/database/writes.ts'
import { raiseVersion } from '../../platform/reference.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import { addToOrganisation, listAbsences } from './store.ts'

/**
 * Why an absence may not be entered, field by field; empty when it may. `known` are the absences entered so far. Who stands in
 * for others may still fall ill: then nobody stands in, and what is addressed to the post climbs.
 */
function checkAbsence(
  absence: Absence,
  organisation: Pick<Organisation, 'person'>,
  known: readonly Absence[],
): FieldReason[] {
  const { personId, substituteId, fromAt, toAt } = absence
  const fields: FieldReason[] = []
  const isStaff = (id: PersonId) => organisation.person(id) !== undefined
  if (!isStaff(personId)) fields.push({ path: '/personId', ...reason('absence.person') })
  if (substituteId !== null && (substituteId === personId || !isStaff(substituteId)))
    fields.push({ path: '/substituteId', ...reason('absence.substitute') })
  if (toAt <= fromAt) fields.push({ path: '/toAt', ...reason('absence.order') })
  const isClash = (other: Absence) =>
    other.personId === personId && overlap(other.fromAt, other.toAt, fromAt, toAt)
  if (known.some(isClash)) fields.push({ path: '/fromAt', ...reason('absence.overlap') })
  const chain = chainOf(absence, known)
  if (fields.length === 0 && chain !== null)
    fields.push({ path: '/substituteId', ...reason(`absence.chain.${chain}`) })
  return fields
}

/**
 * Why this would make a chain of substitutes; null when it makes none: one may stand in for several. `known` are all absences
 * entered so far.
 */
export function chainOf(
  { personId, substituteId, fromAt, toAt }: Absence,
  known: readonly Absence[],
): 'away' | 'isSubstitute' | null {
  if (substituteId === null) return null
  const meanwhile = known.filter((one) => overlap(one.fromAt, one.toAt, fromAt, toAt))
  if (meanwhile.some((one) => one.personId === substituteId)) return 'away'
  if (meanwhile.some((one) => one.substituteId === personId)) return 'isSubstitute'
  return null
}

function overlap(from: Moment, to: Moment, otherFrom: Moment, otherTo: Moment): boolean {
  return from < otherTo && otherFrom < to
}

/** Enters an absence in the caller's transaction. Refuses (`invalid_input`) what `checkAbsence` finds. */
export async function setAbsence(
  runner: Runner,
  absence: Absence & { readonly reason?: string },
  organisation: Pick<Organisation, 'person'>,
  recorder: Recorder,
): Promise<void> {
  // First of all, so that two at once come one after the other.
  await raiseVersion(runner, 'organisation')
  const fields = checkAbsence(absence, organisation, await listAbsences(runner))
  const [first] = fields
  if (first !== undefined) throw new Refusal('invalid_input', first, fields)
  await addToOrganisation(runner, { absences: [absence] })
  const line = { act: 'absent', audience: 'departments', patch: absence } as const
  await appendLine(runner, `person:${absence.personId}`, line, recorder)
}

const END = `update absence set to_at = $3 where person_id = $1 and from_at = $2 and from_at < $3 and to_at > $3`
const FORGO = 'delete from absence where person_id = $1 and from_at = $2 and from_at >= $3'

/** Somebody is back earlier, or does not go at all. Refuses (`not_found`) an absence that is none any more. */
export async function endAbsence(
  runner: Runner,
  { personId, fromAt }: Pick<Absence, 'personId' | 'fromAt'>,
  recorder: Recorder,
): Promise<void> {
  await raiseVersion(runner, 'organisation')
  const values = [personId, sqlMoment(fromAt), sqlMoment(recorder.at)]
  const ended = await run(runner, END, values)
  const gone = ended.rowCount === 0 ? await run(runner, FORGO, values) : ended
  if (gone.rowCount === 0) throw new Refusal('not_found', reason('absence.notFound'))
  const line = { act: 'absenceEnded', audience: 'departments', patch: { personId, fromAt } } as const
  await appendLine(runner, `person:${personId}`, line, recorder)
}

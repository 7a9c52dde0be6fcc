/**
 * Filling and freeing slots, in the caller's transaction. Persons and subjects are locked before anything is counted, so that
 * two who assign at once cannot both fill the last place; single slots are held by the database itself.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { codeOf } from '../../platform/operator-error.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLines, type Recorder, type SubjectEntry } from '../../platform/subject-journal.ts'
import { journalSubject, overlaps, type Assignment, type Placing } from './assignment.ts'
import { closeGaps } from './coverage-store.ts'
import { endAssignment, insertAssignments, loadsOf, lockGuards, presentOf } from './store.ts'

export interface AssignDeps {
  readonly ids: Ids
  readonly organisation: Organisation
  readonly recorder: Recorder
}

const EXCLUDED = '23P01'
const TAKEN_TWICE = '23505'

/**
 * Fills slots, all or none. Refuses a person over the limit (`assignment.overload`), one who fills a separated slot of the same
 * subject, themselves or through substitution (`assignment.separated`), and a single slot that is taken (`assignment.taken`).
 */
export async function assign(
  runner: Runner,
  placings: readonly Placing[],
  deps: AssignDeps,
): Promise<Assignment[]> {
  await lockGuards(runner, placings.flatMap(guardsOf))
  await requireRoom(runner, placings, deps.organisation)
  const rows = placings.map((placing) => rowOf(placing, deps))
  await requireSeparation(runner, placings, rows, deps)
  try {
    await insertAssignments(runner, rows)
  } catch (error) {
    const code = codeOf(error)
    if (code === EXCLUDED) throw new Refusal('not_now', reason('assignment.taken'))
    if (code === TAKEN_TWICE) throw new Refusal('not_now', reason('assignment.twice'))
    throw error
  }
  await closeGaps(runner, rows)
  await journal(runner, rows, 'assign', deps.recorder)
  return rows
}

/**
 * Frees a slot from a day on, with the reason. Refuses (`not_now`) one that is free already. What must not be freed before
 * somebody else has taken over is the caller's to know.
 */
export async function release(
  runner: Runner,
  assignment: Assignment,
  end: { readonly untilOn: Day; readonly reason: string },
  { recorder }: AssignDeps,
): Promise<Assignment> {
  await lockGuards(runner, [`subject:${assignment.subjectId}`])
  const ended = await endAssignment(runner, assignment.id, { ...end, at: recorder.at })
  if (ended === undefined) throw new Refusal('not_now', reason('assignment.ended'))
  await journal(runner, [ended], 'release', recorder)
  return ended
}

/** Frees a slot and fills it anew on the same day: nobody comes between. Refuses what `release` and `assign` refuse. */
export async function replace(
  runner: Runner,
  old: Assignment,
  placing: Placing,
  because: string,
  deps: AssignDeps,
): Promise<Assignment> {
  await lockGuards(runner, [...guardsOf(placing), `subject:${old.subjectId}`])
  await release(runner, old, { untilOn: placing.fromOn, reason: because }, deps)
  const [row] = await assign(runner, [placing], deps)
  if (row === undefined) throw new Error('a placing makes one assignment')
  return row
}

function guardsOf({ subject, slot, filler }: Placing): string[] {
  const person = filler.personId === null ? [] : [`${slot.name}:${filler.personId}`]
  return [`subject:${subject.id}`, ...person]
}

/** Counts what each person fills and is to fill now. */
async function requireRoom(
  runner: Runner,
  placings: readonly Placing[],
  organisation: Organisation,
): Promise<void> {
  for (const slot of new Set(placings.map((placing) => placing.slot.name))) {
    const ofSlot = placings.filter((placing) => placing.slot.name === slot && placing.limit !== null)
    const persons = ofSlot.map(({ filler }) => filler.personId).filter((id): id is PersonId => id !== null)
    const loads = await loadsOf(runner, slot, [...new Set(persons)])
    for (const [personId, load] of loads) {
      const theirs = ofSlot.filter(({ filler }) => filler.personId === personId)
      const limit = Math.min(...theirs.map((placing) => placing.limit ?? Infinity))
      if (load + theirs.length > limit)
        throw new Refusal('not_now', overload(organisation.person(personId)?.name ?? '', load, limit))
    }
  }
}

function overload(name: string, load: number, limit: number) {
  return reason('assignment.overload', { name, load, limit })
}

/**
 * From what is there and from what is filled at the same time. What subjects of a kind have on a day is read at once: a run
 * fills hundreds.
 */
async function requireSeparation(
  runner: Runner,
  placings: readonly Placing[],
  filled: readonly Assignment[],
  deps: AssignDeps,
): Promise<void> {
  const separated = placings.filter(({ slot }) => slot.separatedFrom !== undefined)
  for (const some of Map.groupBy(separated, ({ subject, fromOn }) => `${subject.kind} ${fromOn}`).values()) {
    const [first] = some
    if (first === undefined) continue
    const ids = some.map(({ subject }) => subject.id)
    const present = await presentOf(runner, first.subject.kind, ids, first.fromOn)
    for (const placing of some) requireApart(placing, [...present, ...filled], deps)
  }
}

function requireApart(
  { subject, slot, filler, ...days }: Placing,
  present: readonly Assignment[],
  { organisation, recorder }: AssignDeps,
): void {
  const { separatedFrom = [] } = slot
  const { personId } = filler
  if (personId === null) return
  const clash = present.find(
    (one) =>
      one.subjectId === subject.id &&
      separatedFrom.includes(one.slot) &&
      one.personId !== null &&
      overlaps(one, days) &&
      areOne(organisation, one.personId, personId, recorder.at),
  )
  if (clash === undefined) return
  const name = organisation.person(personId)?.name ?? ''
  throw new Refusal(
    'not_now',
    reason('assignment.separated', { name, slot: `slot.${slot.name}`, other: `slot.${clash.slot}` }),
  )
}

/** Whether two are the same person, or one stands in for the other. */
function areOne(organisation: Organisation, one: PersonId, other: PersonId, at: Moment): boolean {
  return (
    one === other ||
    organisation.standsInFor(one, at).includes(other) ||
    organisation.standsInFor(other, at).includes(one)
  )
}

function rowOf({ subject, slot, filler, fromOn, untilOn, note }: Placing, deps: AssignDeps): Assignment {
  return {
    id: deps.ids.next(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    slot: slot.name,
    isSingle: slot.isSingle,
    ...filler,
    note,
    fromOn,
    untilOn,
    begunAt: deps.recorder.at,
    endedAt: null,
    endReason: null,
    vacantSince: null,
  }
}

/** One line for each subject; several slots of one subject stand in one line. */
async function journal(
  runner: Runner,
  rows: readonly Assignment[],
  act: string,
  recorder: Recorder,
): Promise<void> {
  const bySubject = Map.groupBy(rows, (row) => journalSubject({ kind: row.subjectKind, id: row.subjectId }))
  const entries = [...bySubject].map(([subject, assignments]): SubjectEntry => ({
    subject,
    line: { act, audience: 'departments', patch: { assignments } },
  }))
  await appendLines(runner, entries, recorder)
}

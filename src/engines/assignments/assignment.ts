/**
 * What an assignment is: who fills which slot of what, from a day on until another. Pure. It knows neither what the subjects
 * are nor which slots there are: modules declare both.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { DepartmentId, PersonId, PostId } from '../../kernel/matter.ts'

/** What has slots: a project, an enterprise, a team, as the word of its module and its id. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** A slot as a module declares it. */
export interface Slot {
  readonly name: string
  /** Whether it holds one at a time. */
  readonly isSingle: boolean
  /** Slots of the same subject that the same person may not fill, through substitution either. */
  readonly separatedFrom?: readonly string[]
}

/**
 * Who fills it: a person in a post, a department as such, or somebody outside the city's bodies by name. The phone is the number
 * under which they are reached for this.
 */
export interface Filler {
  readonly departmentId: DepartmentId | null
  readonly postId: PostId | null
  readonly personId: PersonId | null
  readonly name: string | null
  readonly phone: string | null
}

export interface Assignment extends Filler {
  readonly id: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly slot: string
  readonly isSingle: boolean
  readonly note: string | null
  readonly fromOn: Day
  /** The first day on which it holds no more; null while nobody has said. */
  readonly untilOn: Day | null
  readonly begunAt: Moment
  readonly endedAt: Moment | null
  readonly endReason: string | null
  /** Since when whoever is named does not hold the post any more. */
  readonly vacantSince: Day | null
}

/** Who is put where. */
export interface Placing {
  readonly subject: Subject
  readonly slot: Slot
  readonly filler: Filler
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly note: string | null
  /** How many a person may fill of this slot at once; null where nobody has set a limit. */
  readonly limit: number | null
}

/** Whether an assignment holds on a day. */
export function holdsOn({ fromOn, untilOn }: Pick<Assignment, 'fromOn' | 'untilOn'>, on: Day): boolean {
  return fromOn <= on && (untilOn === null || on < untilOn)
}

/** Whether two stretches of days touch; the last day of each is outside it. */
export function overlaps(
  one: Pick<Assignment, 'fromOn' | 'untilOn'>,
  other: Pick<Assignment, 'fromOn' | 'untilOn'>,
): boolean {
  return endsAfter(one, other) && endsAfter(other, one)
}

function endsAfter(
  { untilOn }: Pick<Assignment, 'untilOn'>,
  { fromOn }: Pick<Assignment, 'fromOn'>,
): boolean {
  return untilOn === null || untilOn > fromOn
}

/** The subject of its lines in the journal. */
export function journalSubject({ kind, id }: Subject): string {
  return `assignment:${kind}:${id}`
}

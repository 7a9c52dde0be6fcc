/** What a matter on the through train is to its rules: its own columns, and small questions about who is who. Pure. */
import { dayOf, type Day, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Act } from '../../kernel/kind.ts'
import type {
  Case,
  DepartmentId,
  EnterpriseId,
  MatterId,
  Party,
  PersonId,
  PostId,
  RegionId,
} from '../../kernel/matter.ts'
import type { Organisation, Post } from '../../kernel/organisation.ts'
import type { LEVELS } from '../appeals/words.ts'
import type { ThroughTrainInputs } from './wire.ts'
import { LEAD } from './words.ts'

/** One unit that the leader has instructed; without feedback it still executes. `no` names its clock. */
export interface Unit {
  readonly no: number
  readonly departmentId: DepartmentId
  readonly feedback: string | null
  readonly fedBackOn: Day | null
}

/** What the enterprise says of the result; all null where it said nothing in time. */
export interface Evaluation {
  readonly solved: boolean | null
  readonly comment: string | null
  readonly on: Day
}

/** The matter's own columns. */
export interface ThroughTrain {
  readonly text: string
  readonly leaderPostId: PostId
  /** The park in which the project lay when it was placed. */
  readonly parkId: string | null
  /** The steward who has placed it for the enterprise. */
  readonly stewardPostId: PostId | null
  readonly note: string | null
  readonly instructions: readonly { readonly text: string; readonly on: Day }[]
  readonly units: readonly Unit[]
  readonly instructedAt: Moment | null
  /** When the last unit fed back. */
  readonly executedAt: Moment | null
  /** Whether a unit was ever over its limit, also where it was sent back afterwards. */
  readonly wasLate: boolean
  readonly evaluation: Evaluation | null
  readonly level: (typeof LEVELS)[number] | null
  readonly review: { readonly opinion: string; readonly on: Day } | null
}

/** What the gate `trainProject` is asked: for which project, by whom, on which day. */
export interface TrainQuestion {
  readonly projectId: string
  readonly persons: readonly PersonId[]
  readonly parties: readonly Party[]
}

/** What it says of an open project; null when there is none. */
export interface TrainProject {
  readonly id: MatterId
  readonly regionId: RegionId
  readonly enterpriseId: EnterpriseId | null
  readonly parkId: string | null
  /** Its own flag and that of its park: the entries that have begun or will begin. */
  readonly flags: readonly Pick<FlagEntry, 'subjectId' | 'isSet' | 'fromOn'>[]
  /** Whether the persons are its stewards. */
  readonly isServing: boolean
}

/** An entry of the flag of a project or a park, effective from a day on. */
export interface FlagEntry {
  readonly subjectId: string
  readonly isSet: boolean
  readonly fromOn: Day
  readonly basis: string
  readonly recordedBy: PersonId
}

export type TrainCase = Case<ThroughTrain>
export type TrainAct<Name extends keyof ThroughTrainInputs> = Act<ThroughTrain, ThroughTrainInputs[Name]>

export function dayAt(it: Case, at: Moment): Day {
  return dayOf(at, it.days.calendar.zone)
}

/** Whether any of the subjects is flagged on a day, by its last entry that has begun. Entries come in the order of recording. */
export function isFlagged(entries: TrainProject['flags'], on: Day): boolean {
  const last = new Map<string, { isSet: boolean; fromOn: Day }>()
  for (const entry of entries) {
    const before = last.get(entry.subjectId)
    if (entry.fromOn <= on && (before === undefined || entry.fromOn >= before.fromOn))
      last.set(entry.subjectId, entry)
  }
  return [...last.values()].some(({ isSet }) => isSet)
}

export function projectIn(facts: Case['facts']): TrainProject | null {
  return (facts['trainProject'] as TrainProject | null | undefined) ?? null
}

/** The posts in whose queues something of a region may come: of the region itself and of those above it. */
export function leadersFor(organisation: Organisation, regionId: RegionId): readonly Post[] {
  const above = [regionId, ...organisation.ancestors(regionId)]
  return organisation.posts().filter(({ departmentId, powers, mergedIntoId = null }) => {
    const home = organisation.department(departmentId)
    return (
      mergedIntoId === null &&
      powers.includes(LEAD) &&
      home !== undefined &&
      home.closedOn === null &&
      above.includes(home.regionId)
    )
  })
}

/** The units of the actor that still execute. */
export function runningUnits({ row }: TrainCase, actor: Actor): readonly Unit[] {
  if (actor.kind !== 'officer') return []
  const parties: readonly string[] = actor.parties
  return row.units.filter(({ departmentId, feedback }) => feedback === null && parties.includes(departmentId))
}

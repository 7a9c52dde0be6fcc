/** What a project is to its rules: its own columns, and small questions about them. Pure. */
import { dayOf, type Day, type Moment } from '../../calendar/days.ts'
import type { ClockChange } from '../../kernel/kind.ts'
import {
  runningClock,
  type Case,
  type DepartmentId,
  type Party,
  type PostId,
  type RegionId,
} from '../../kernel/matter.ts'
import type { Place } from './places.ts'
import { stageLimit } from './parameters.ts'
import type { Way } from './project-code.ts'
import {
  STAGES,
  type Aspect,
  type Channel,
  type CodeType,
  type Conclusion,
  type EventType,
  type Factor,
  type FlowType,
  type FundSource,
  type Horizon,
  type KeyList,
  type Marked,
  type Maturity,
  type OpinionVerdict,
  type ReserveField,
  type Stage,
} from './words.ts'

/** Something that happened to a project on a day. Numbered as it was written down. */
export interface ProjectEvent {
  readonly no: number
  readonly type: EventType
  /** The stage that was reached, or gone back to. */
  readonly stage: Stage | null
  readonly day: Day
  readonly note: string | null
  /** A stage that the project was put back from: it does not count as reached any more. */
  readonly isVoid: boolean
}

/** A list of key projects that a project stands on in a year. */
export interface ListEntry {
  readonly list: KeyList
  readonly year: number
}

/** A code that the project has or had, days inclusive. */
export interface ProjectCode {
  readonly code: string
  readonly type: CodeType
  readonly since: Day
  readonly until: Day | null
}

/** One of the three compulsory opinions; without verdict until its body has given it. */
export interface AspectOpinion {
  readonly aspect: Aspect
  readonly departmentId: DepartmentId
  readonly verdict: OpinionVerdict | null
  readonly opinion: string | null
}

/** What one reviewer gave, each from 0 to 100. */
export type Marks = Readonly<Record<Marked, number>> & { readonly postId: PostId }

/** A hand-over at a change of stage that the next owner has not accepted yet. */
export interface Handing {
  readonly departmentId: DepartmentId
  /** The stage that they are to take over. */
  readonly stage: Stage
  readonly since: Moment
}

/** A factor that a body was asked for; without a day until it was supplied. */
export interface FactorNeed {
  readonly factor: Factor
  readonly departmentId: DepartmentId
  readonly askedOn: Day
  readonly suppliedOn: Day | null
  readonly note: string
}

/** The consultation before a project is let in. A later one takes the place of an earlier one. */
export interface Consultation {
  readonly round: number
  readonly opinions: readonly AspectOpinion[]
  readonly marks: readonly Marks[]
  readonly reason: string | null
}

/** The fields of the registry. Amounts in fen, areas in square metres, energy in tons of standard coal a year. */
export interface RegistryFields {
  readonly investment: number | null
  readonly funds: Partial<Record<FundSource, number>>
  readonly plannedTax: number | null
  /** A class of GB/T 4754. */
  readonly industry: string | null
  readonly landArea: number | null
  readonly floorArea: number | null
  readonly energy: number | null
  readonly jobs: number | null
  readonly investor: string | null
  readonly isTop500: boolean | null
  readonly channel: Channel | null
  readonly way: Way | null
  readonly flow: FlowType | null
  /** The code of the park, and its row in the register. */
  readonly park: string | null
  readonly parkId: string | null
  /** The same of the functional zone. */
  readonly zone: string | null
  readonly zoneId: string | null
  readonly parcels: readonly Place[]
  readonly plannedStartOn: Day | null
  readonly plannedFinishOn: Day | null
  readonly content: string | null
  readonly address: string | null
  readonly horizon: Horizon | null
  readonly reserveField: ReserveField | null
  readonly isLeading: boolean | null
  /** Tons of main pollutants a year: what it takes of the environment's capacity. */
  readonly emissions: number | null
  /** The outline of its land as WKT, whose centre is then its point. */
  readonly outline: string | null
  /** Where it lies, in millionths of a degree (CGCS2000); both or none. */
  readonly longitude: number | null
  readonly latitude: number | null
}

/** A project's own columns. */
export interface Project extends RegistryFields {
  readonly stage: Stage
  readonly stageSince: Moment
  readonly regionId: RegionId
  /** How far an entry of the reserve pool has come, and by when it is looked at again. */
  readonly maturity: Maturity | null
  readonly reserveReviewOn: Day | null
  /** What whoever leads it does next, and by when. */
  readonly nextStep: string | null
  readonly nextOn: Day | null
  readonly lists: readonly ListEntry[]
  readonly events: readonly ProjectEvent[]
  readonly codes: readonly ProjectCode[]
  readonly consultation: Consultation | null
  readonly conclusion: Conclusion | null
  readonly mergedInto: string | null
  readonly handing: Handing | null
  readonly factors: readonly FactorNeed[]
}

export type ProjectCase = Case<Project>

/** The posts with a power in the body nearest to the project's region; none when no region above has such a post. */
export function postsWith(it: Pick<Case, 'matter' | 'organisation'>, power: string): readonly PostId[] {
  const nearest = it.organisation.postWith(it.matter.regionId, power)
  if (nearest === undefined) return []
  const body = it.organisation.postsOf(nearest.departmentId)
  return body.filter((post) => post.powers.includes(power)).map((post) => post.id)
}

/** The legal day of a moment where the project lies. */
export function dayAt(it: Case, at: Moment): Day {
  return dayOf(at, it.days.calendar.zone)
}

/** How far a stage is: 0 for a lead. */
export function rank(stage: Stage): number {
  return STAGES.indexOf(stage)
}

/** The events with one more at the end. */
export function withEvent(
  { row }: Pick<ProjectCase, 'row'>,
  type: EventType,
  day: Day,
  { stage = null, note = null }: { readonly stage?: Stage | null; readonly note?: string | null } = {},
): readonly ProjectEvent[] {
  const event = { no: row.events.length + 1, type, stage, day, note, isVoid: false }
  return [...row.events, event]
}

/** The code that holds now: the national one before our own; null when there is none. */
export function presentCode({ codes }: Pick<Project, 'codes'>): string | null {
  return codes.find(({ until }) => until === null)?.code ?? null
}

/** Clocks that whoever leads the project answers for. */
const OF_THE_LEADER: readonly string[] = ['stage', 'contact']

/** Whoever leads the project now answers for the clocks of its stage and of the next contact. */
export function answeredBy(it: ProjectCase, to: Party): ClockChange[] {
  return it.clocks
    .filter(({ name, stoppedAt }) => OF_THE_LEADER.includes(name) && stoppedAt === null)
    .map(({ name, key }) => ({ do: 'assign', name, key, to }) as const)
}

/** The clock of a stage begins anew. Whoever leads the project answers for it; none where the region has set no limit. */
export function stageClock(it: ProjectCase, stage: Stage): ClockChange[] {
  // At full capacity the matter ends, and its clocks with it.
  if (stage === 'fullCapacity') return []
  const stop: ClockChange[] =
    runningClock(it, 'stage') === undefined ? [] : [{ do: 'stop', name: 'stage', verdict: 'superseded' }]
  const limit = it.law.find(stageLimit, { stage })
  if (limit === undefined) return stop
  const responsible = it.matter.handlerPostId ?? it.matter.departmentId
  return [
    ...stop,
    { do: 'start', name: 'stage', side: 'step', limit: limit.value, basis: limit.basis, responsible },
  ]
}

/** What a project is to its rules: its own columns, and small questions about them. Pure. */
import type { Day, Moment } from '../../calendar/days.ts'
import type { Case, PostId, RegionId } from '../../kernel/matter.ts'
import type { Way } from './project-code.ts'
import type { Channel, FlowType, FundSource, KeyList, Stage } from './words.ts'

/** Something that happened to a project on a day. Numbered as it was written down, and never changed. */
export interface ProjectEvent {
  readonly no: number
  readonly type: string
  /** The stage that was reached, for events of the type `stage`. */
  readonly stage: Stage | null
  readonly day: Day
  readonly note: string | null
}

/** A list of key projects that a project stands on in a year. */
export interface ListEntry {
  readonly list: KeyList
  readonly year: number
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
  readonly parkId: string | null
  readonly parcelIds: readonly string[]
  readonly plannedStartOn: Day | null
  readonly plannedFinishOn: Day | null
  readonly content: string | null
  readonly address: string | null
}

/** A project's own columns. */
export interface Project extends RegistryFields {
  readonly stage: Stage
  readonly stageSince: Moment
  readonly regionId: RegionId
  readonly lists: readonly ListEntry[]
  readonly events: readonly ProjectEvent[]
}

export type ProjectCase = Case<Project>

/** The posts with a power in the body nearest to the project's region; none when no region above has such a post. */
export function postsWith(it: Pick<Case, 'matter' | 'organisation'>, power: string): readonly PostId[] {
  const nearest = it.organisation.postWith(it.matter.regionId, power)
  if (nearest === undefined) return []
  const body = it.organisation.postsOf(nearest.departmentId)
  return body.filter((post) => post.powers.includes(power)).map((post) => post.id)
}

/** When a leader's next visit of a plan is due (S002-174: 常态化走访联系企业), and who may make plans. Pure. */
import type { Day } from '../../calendar/days.ts'
import { hasPower, personsBehind, type Officer } from '../../kernel/actor.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { ASSIGN } from '../stewards/words.ts'

/** What of a plan decides when it is due. */
export interface Rhythm {
  readonly fromOn: Day
  /** Days between visits by the plan; null where the region's number holds. */
  readonly everyDays: number | null
  /** The last visit that the leader paid under it. */
  readonly lastOn: Day | null
}

/** The last day on which the next visit is in time; null where neither the plan nor the region says how often. */
export function dueOn({ fromOn, everyDays, lastOn }: Rhythm, ofRegion: number | undefined): Day | null {
  const every = everyDays ?? ofRegion
  return every === undefined ? null : ((Math.max(fromOn, lastOn ?? fromOn) + every) as Day)
}

/** How many days a visit is late; 0 while it is in time, and where no day is due. */
export function lateDays(due: Day | null, today: Day): number {
  return due === null ? 0 : Math.max(0, today - due)
}

/** Whose plan it is, and where its enterprise lies. */
export interface Planned {
  readonly personId: PersonId
  readonly regionId: RegionId
}

/** Whether somebody may change a plan: the leader, whoever stands in, and whoever assigns stewards in the region. */
export function mayKeepPlan(actor: Officer, { personId, regionId }: Planned): boolean {
  return personsBehind(actor).includes(personId) || hasPower(actor, ASSIGN, { regionId })
}

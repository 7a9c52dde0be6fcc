/** Which meetings a region holds, who keeps their minutes, what makes one count, and until when it may be prepared. Pure. */
import type { Day } from '../../calendar/days.ts'
import type { Cadence } from '../../engines/occasions/cadence.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Found, LawView } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import { MANAGE } from '../projects/powers.ts'
import { meetingCadence } from './parameters.ts'
import { MEETINGS, type MeetingName, type Outcome } from './words.ts'

/** A meeting that a region is to hold, or something that lies in it. */
export interface Wanted {
  readonly name: MeetingName
  /** The park that holds it; null for the region itself. */
  readonly hostId: string | null
  readonly cadence: Found<Cadence>
}

/** Meetings of the top region alone. */
const TOP: readonly MeetingName[] = ['city', 'symposium', 'talk']
/** Above these levels a region is a city or a county, and below them a town or a sub-district. */
const LEVELS_ABOVE_TOWNS = 2

/** A region holds meetings when it has a body that keeps the minutes; without one the region above does it for it. */
function isHolding(organisation: Organisation, regionId: RegionId): boolean {
  return organisation
    .posts()
    .some(
      ({ powers, departmentId }) =>
        powers.includes(MANAGE) && organisation.department(departmentId)?.regionId === regionId,
    )
}

/**
 * The meetings of a region by its law: the city's own at the top, the counties' below it, the others everywhere (S000-09); a
 * town's in each town and each of the parks given (S004-83), whose minutes the region above may keep.
 */
export function wantedIn(
  organisation: Organisation,
  regionId: RegionId,
  parkIds: readonly string[],
  law: LawView,
): readonly Wanted[] {
  const above = organisation.ancestors(regionId).length - 1
  const isTown = above >= LEVELS_ABOVE_TOWNS
  const own = isHolding(organisation, regionId)
    ? MEETINGS.filter((name) => name !== 'town' && (above === 0 ? name !== 'county' : !TOP.includes(name)))
    : []
  const hosted = [...(isTown ? [null] : []), ...parkIds].map((hostId) => ({ name: 'town' as const, hostId }))
  return [...own.map((name) => ({ name, hostId: null })), ...hosted].flatMap(({ name, hostId }) => {
    const cadence = law.find(meetingCadence, { meeting: name })
    return cadence === undefined ? [] : [{ name, hostId, cadence }]
  })
}

/** The promotion office of the region, and of those above it: it prepares a meeting and keeps its minutes. */
export function mayRecord(actor: Officer, regionId: RegionId): boolean {
  return hasPower(actor, MANAGE, { regionId })
}

/** Who of the main leaders was there, by name; null when nobody was. */
export interface Leaders {
  readonly partyLeader: string | null
  readonly governmentLeader: string | null
}

/** A talk counts when the main leaders of party and government were both there (S004-80); every other meeting always does. */
export function countsAsHeld(name: MeetingName, { partyLeader, governmentLeader }: Leaders): boolean {
  return name !== 'talk' || (partyLeader !== null && governmentLeader !== null)
}

export interface PlannedDays {
  readonly plannedOn: Day
  readonly topicsUntilOn: Day
}

/** Refuses a day that is over or before the turn, and topics that may be named after the meeting or until a day that is over. */
export function checkPlanned({ plannedOn, topicsUntilOn }: PlannedDays, turnOn: Day, today: Day): void {
  if (plannedOn < turnOn) throw invalid('/plannedOn', 'meeting.beforeTurn')
  if (plannedOn < today) throw invalid('/plannedOn', 'meeting.planned.over')
  if (topicsUntilOn > plannedOn) throw invalid('/topicsUntilOn', 'meeting.planned.topicsAfter')
  if (topicsUntilOn < today) throw invalid('/topicsUntilOn', 'meeting.planned.topicsOver')
}

/** An opinion as it is written down, before anything comes of it. */
export interface SaidOpinion {
  readonly enterpriseId?: string | undefined
  readonly phone?: string | undefined
  readonly topic?: string | undefined
  readonly outcome: Outcome
  readonly answer?: string | undefined
}

/** Refuses one that is solved without an answer, or tracked for somebody who is no enterprise or cannot be reached (S004-83). */
export function checkOpinion(said: SaidOpinion, at: string): void {
  if (said.outcome === 'solved' && said.answer === undefined)
    throw invalid(`${at}/answer`, 'meeting.opinion.solvedHow')
  if (said.outcome !== 'tracked') return
  if (said.enterpriseId === undefined) throw invalid(`${at}/enterpriseId`, 'meeting.opinion.trackedWhose')
  if (said.phone === undefined) throw invalid(`${at}/phone`, 'meeting.opinion.trackedReach')
  if (said.topic === undefined) throw invalid(`${at}/topic`, 'meeting.opinion.trackedTopic')
}

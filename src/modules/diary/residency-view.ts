/**
 * Residency by department and person, for whoever may see it: whoever reads a region all of its departments, the head of a
 * department its own, everybody else themselves.
 */
import { isWorkingDay } from '../../calendar/calendar.ts'
import { addMonths, dayFrom, isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, personsBehind, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PersonId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { addSums, residencyDays, residencyRate, sumDays, type ResidencyDay, type Span } from './residency.ts'
import { dutiesIn, termsOf, visitsIn, type Whose } from './residency-store.ts'
import type {
  ResidencyDaysQueryWire,
  ResidencyDaysWire,
  ResidencyQueryWire,
  ResidencyWire,
  ResidentWire,
} from './wire-residency.ts'
import type { DutyKind } from './words.ts'

/** Whose days and visits somebody may look at. */
export function whoseFor({ organisation }: World, actor: Officer): Whose {
  const { departmentId, powers, regions, postId, boundTo } = actor
  if (powers.includes(READ_REGION)) {
    const all = organisation.departments().filter(({ regionId }) => regions.has(regionId))
    return { departmentIds: all.map(({ id }) => id), personIds: null }
  }
  // A project secretary speaks for no unit, not even as the head of one.
  const isHead = boundTo === undefined && organisation.headOf(departmentId)?.id === postId
  return { departmentIds: [departmentId], personIds: isHead ? null : personsBehind(actor) }
}

const MONTH_LENGTH = 'YYYY-MM'.length

/** The month that is asked for, this one where none is. */
export function spanOf(asked: string | undefined, today: Day): Span & { readonly month: string } {
  const month = asked ?? isoDay(today).slice(0, MONTH_LENGTH)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const from = dayFrom(year, number, 1)
  return { month, from, before: addMonths(from, 1), today }
}

/** What one person of a department has on record. */
interface OnRecord {
  readonly departmentId: DepartmentId
  readonly personId: PersonId
  readonly isSecretary: boolean
  readonly days: readonly ResidencyDay[]
  readonly found: number
  readonly raised: number
  readonly duties: Readonly<Record<DutyKind, number>>
}

async function read(runner: Runner, world: World, whose: Whose, span: Span): Promise<readonly OnRecord[]> {
  const { from, before } = span
  const terms = await termsOf(runner, whose, from, before)
  const visits = await visitsIn(runner, whose, from, before)
  const duties = await dutiesIn(runner, whose, from, before)
  const owners = new Map(
    [...terms, ...visits, ...duties].map(({ departmentId, personId }) => [
      `${departmentId} ${personId}`,
      { departmentId, personId },
    ]),
  )
  return [...owners.values()].map(({ departmentId, personId }) => {
    const own = <Row extends { departmentId: DepartmentId; personId: PersonId }>(rows: readonly Row[]) =>
      rows.filter((row) => row.departmentId === departmentId && row.personId === personId)
    const ownTerms = own(terms)
    const ownVisits = own(visits)
    const regionId = world.organisation.department(departmentId)?.regionId
    const calendar = regionId === undefined ? null : world.calendars.view(regionId).calendar
    const stays = ownVisits.filter(({ isStay }) => isStay)
    const count = (kind: DutyKind) => own(duties).find((one) => one.kind === kind)?.count ?? 0
    return {
      departmentId,
      personId,
      isSecretary: ownTerms.length > 0,
      days: residencyDays(ownTerms, stays, span, (on) => calendar !== null && isWorkingDay(calendar, on)),
      found: ownVisits.filter(({ isFinding }) => isFinding).length,
      raised: ownVisits.reduce((sum, { raised }) => sum + raised, 0),
      duties: { solve: count('solve'), pass: count('pass'), accompany: count('accompany') },
    }
  })
}

/** A month by department, the lowest rate first; who is secretary before who is not. */
export async function viewResidency(
  runner: Runner,
  world: World,
  actor: Officer,
  { month: asked }: ResidencyQueryWire,
  now: Moment,
): Promise<ResidencyWire> {
  const { month, ...span } = spanOf(asked, world.calendars.dayOf(now))
  const all = await read(runner, world, whoseFor(world, actor), span)
  const departments = [...Map.groupBy(all, ({ departmentId }) => departmentId)].map(([id, people]) => ({
    id,
    name: world.organisation.department(id)?.name ?? { zh: '', en: '' },
    people: people.map((one) => personWire(world, one)).sort(byRate),
    ...sumsWire(people),
  }))
  return { month, today: isoDay(span.today), departments: departments.sort(byRate) }
}

function sumsWire(people: readonly OnRecord[]) {
  const sums = addSums(people.map(({ days }) => sumDays(days)))
  const sum = (of: (one: OnRecord) => number) => people.reduce((total, one) => total + of(one), 0)
  return {
    ...sums,
    rate: residencyRate(sums),
    found: sum(({ found }) => found),
    raised: sum(({ raised }) => raised),
    solve: sum(({ duties }) => duties.solve),
    pass: sum(({ duties }) => duties.pass),
    accompany: sum(({ duties }) => duties.accompany),
  }
}

function personWire({ organisation }: World, one: OnRecord): ResidentWire {
  const { personId, isSecretary } = one
  return { personId, name: organisation.person(personId)?.name ?? '', isSecretary, ...sumsWire([one]) }
}

const NO_RATE = 101

type Ranked = Pick<ResidentWire, 'rate' | 'confirmed' | 'without'>

/** The lowest rate first; without one, whoever was there most. */
function byRate(one: Ranked, other: Ranked): number {
  return (
    (one.rate ?? NO_RATE) - (other.rate ?? NO_RATE) ||
    other.without - one.without ||
    other.confirmed - one.confirmed
  )
}

/** The days behind one person's numbers. Of somebody whom the actor may not look at there are none. */
export async function viewResidencyDays(
  runner: Runner,
  world: World,
  actor: Officer,
  { month, departmentId, personId }: ResidencyDaysQueryWire,
  now: Moment,
): Promise<ResidencyDaysWire> {
  const span = spanOf(month, world.calendars.dayOf(now))
  const { departmentIds, personIds } = whoseFor(world, actor)
  const isSeen = personIds === null || personIds.some((id) => id === personId)
  const whose = {
    departmentIds: departmentIds.filter((id) => id === departmentId),
    personIds: isSeen ? [personId as PersonId] : [],
  }
  const [found] = await read(runner, world, whose, span)
  return {
    days: (found?.days ?? []).map(({ on, state, isDue, stays }) => ({
      on: isoDay(on),
      state,
      isDue,
      visits: stays.map(({ id, title, state: how }) => ({ id, title, state: how })),
    })),
  }
}

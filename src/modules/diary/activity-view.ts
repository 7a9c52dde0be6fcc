/**
 * Visits by town and department for whoever may see them: whoever reads a region all of its bodies, the head of one its own,
 * everybody else their own visits. Towns that went nowhere are shown too.
 */
import { isoDay, type Moment } from '../../calendar/days.ts'
import { READ_REGION, maySee, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import {
  activitySums,
  linesOf,
  solvedRate,
  type ActivityLine,
  type CountedVisit,
  type RaisedAppeal,
} from './activity.ts'
import { appealsAbout, visitsBegun } from './activity-store.ts'
import { spanOf, whoseFor } from './residency-view.ts'
import type {
  ActivityListQueryWire,
  ActivityListWire,
  ActivityQueryWire,
  ActivityWire,
} from './wire-activity.ts'

const NO_NAME = { zh: '', en: '' }

interface Read {
  readonly visits: readonly CountedVisit[]
  readonly appeals: readonly RaisedAppeal[]
}

async function read(
  runner: Runner,
  world: World,
  actor: Officer,
  month: string | undefined,
  now: Moment,
): Promise<Read> {
  const { from, before } = spanOf(month, world.calendars.dayOf(now))
  const visits = await visitsBegun(runner, whoseFor(world, actor), from, before)
  const appeals = await appealsAbout(
    runner,
    visits.map(({ id }) => id),
  )
  return { visits, appeals }
}

/** A month by body: towns first, then whoever made most visits. */
export async function viewActivity(
  runner: Runner,
  world: World,
  actor: Officer,
  { month: asked }: ActivityQueryWire,
  now: Moment,
): Promise<ActivityWire> {
  const { organisation } = world
  const { month, today } = spanOf(asked, world.calendars.dayOf(now))
  const { visits, appeals } = await read(runner, world, actor, asked, now)
  const ids = new Set([...visits.map(({ departmentId }) => departmentId), ...townsFor(world, actor)])
  const byUnit = Map.groupBy(visits, ({ departmentId }) => departmentId)
  const byVisit = Map.groupBy(appeals, ({ visitId }) => visitId)
  const units = [...ids].map((id) => {
    const own = byUnit.get(id) ?? []
    const raised = own.flatMap((visit) => byVisit.get(visit.id) ?? [])
    return {
      id,
      name: organisation.department(id)?.name ?? NO_NAME,
      isTown: isTown(world, id),
      ...sumsWire(own, raised),
    }
  })
  return {
    month,
    today: isoDay(today),
    all: sumsWire(visits, appeals),
    units: units.sort(
      (one, other) =>
        Number(other.isTown) - Number(one.isTown) ||
        other.visits - one.visits ||
        one.name.zh.localeCompare(other.name.zh),
    ),
  }
}

function sumsWire(visits: readonly CountedVisit[], appeals: readonly RaisedAppeal[]) {
  const sums = activitySums(visits, appeals)
  return { ...sums, rate: solvedRate(sums) }
}

function isTown({ organisation }: World, id: DepartmentId): boolean {
  return organisation.department(id)?.function === 'street'
}

/** The towns whose activity the actor reads, whether they went anywhere or not. */
function townsFor(world: World, { powers, regions }: Officer): readonly DepartmentId[] {
  if (!powers.includes(READ_REGION)) return []
  const open = world.organisation.departments().filter(({ closedOn }) => closedOn === null)
  return open.filter(({ id, regionId }) => regions.has(regionId) && isTown(world, id)).map(({ id }) => id)
}

/** The list behind a number. Of a body that the actor may not look at there is none. */
export async function viewActivityList(
  runner: Runner,
  world: World,
  actor: Officer,
  { month, departmentId, of }: ActivityListQueryWire,
  now: Moment,
): Promise<ActivityListWire> {
  const { visits, appeals } = await read(runner, world, actor, month, now)
  const own = visits.filter((visit) => departmentId === undefined || visit.departmentId === departmentId)
  return { rows: linesOf(of, own, appeals).map((line) => lineWire(world, actor, line)) }
}

function lineWire(world: World, actor: Officer, { visit, appeal }: ActivityLine) {
  const { organisation } = world
  return {
    visitId: visit.id,
    title: visit.title,
    on: isoDay(visit.fromOn),
    purpose: visit.purpose,
    status: visit.status,
    person: organisation.person(visit.personId)?.name ?? '',
    enterprise: visit.enterprise,
    department: organisation.department(visit.departmentId)?.name ?? NO_NAME,
    appeal: appeal === null ? null : appealWire(world, actor, appeal),
  }
}

/** Whoever brought a problem home knows its title and is told how it stands; the appeal itself opens for its readers. */
function appealWire({ organisation, calendars }: World, actor: Officer, appeal: RaisedAppeal) {
  const { id, code, title, status, regionId, departmentId, contactedAt, isSolved, readers } = appeal
  const isRead = maySee(actor, { regionId, confidential: false }, readers as typeof actor.parties)
  return {
    id: isRead ? id : null,
    code: isRead ? code : null,
    title,
    status,
    department: departmentId === null ? null : (organisation.department(departmentId)?.name ?? null),
    contactedOn: contactedAt === null ? null : isoDay(calendars.dayOf(contactedAt)),
    isSolved,
  }
}

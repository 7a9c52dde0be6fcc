/**
 * A steward's morning: one list over all projects and enterprises that they are in charge of, ranked by days at stake, with what
 * to do now; and what has changed since yesterday. It holds nothing that the reader may not open.
 */
import { isoDay, isoMoment, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, personsBehind, type Officer } from '../../kernel/actor.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { openItemsOf, type OpenItem } from '../checklists/checklists.ts'
import { changesOf, chargesOf, stakesOf, type Charge, type Looking, type StakeRow } from './cockpit-store.ts'
import { cadencesOf } from './cadences.ts'
import { overdueVisits, type OverdueVisit } from './store.ts'
import type { CockpitWire } from './wire-cockpit.ts'

export interface CockpitDeps {
  readonly runner: Runner
  readonly registry: Pick<Registry, 'byName'>
  readonly world: World
}

/** What ends within so many days is at stake already. */
const AHEAD_DAYS = 7

type Line = CockpitWire['lines'][number]

/** The reader's morning at a moment. */
export async function viewCockpit(deps: CockpitDeps, actor: Officer, now: Moment): Promise<CockpitWire> {
  const { runner, registry, world } = deps
  const today = world.calendars.dayOf(now)
  const { zone } = world.calendars.view(actor.regionId).calendar
  const persons = personsBehind(actor)
  const charges = await chargesOf(runner, persons, actor.parties, today)
  const looking = lookingAt(actor, charges)
  const [stakes, changes, checklists, visits] = await Promise.all([
    stakesOf(runner, looking, startOfDay((today + AHEAD_DAYS + 1) as Day, zone)),
    changesOf(runner, looking, startOfDay((today - 1) as Day, zone)),
    openItemsOf(runner, looking.projectIds),
    overdueVisits(
      runner,
      cadencesOf(
        world,
        world.organisation.regions().map(({ id }) => id),
        today,
      ),
      today,
      persons,
    ),
  ])
  const pathOf = (kind: string) => registry.byName(kind).kind.path
  const lines = [
    ...stakes.map((row) => lineOf(row, pathOf, (at) => world.calendars.dayOf(at), today)),
    ...visits.map((visit) => visitLine(visit, today)),
  ].toSorted((one, other) => other.days - one.days)
  return {
    today: isoDay(today),
    projects: subjectsOf(charges, 'project', 'projects'),
    enterprises: subjectsOf(charges, 'enterprise', 'enterprises'),
    lines,
    checklists: byList(checklists, charges),
    changes: changes.map(({ at, kind, ...change }) => ({
      ...change,
      kind,
      path: pathOf(kind),
      at: isoMoment(at, zone),
    })),
  }
}

function lookingAt(actor: Officer, charges: readonly Charge[]): Looking {
  const idsOf = (kind: Charge['kind']) => charges.filter((one) => one.kind === kind).map(({ id }) => id)
  return {
    projectIds: idsOf('project'),
    enterpriseIds: idsOf('enterprise'),
    parties: actor.parties,
    regions: actor.powers.includes(READ_REGION) ? [...actor.regions] : [],
  }
}

/** What is open of one stage of one project stands together. */
function byList(items: readonly OpenItem[], charges: readonly Charge[]): CockpitWire['checklists'] {
  const lists = Map.groupBy(items, ({ projectId, stage }) => `${projectId} ${stage}`)
  return [...lists.values()].flatMap((some) => {
    const [first] = some
    const title = charges.find(({ id }) => id === first?.projectId)?.title
    if (first === undefined || title === undefined) return []
    const { projectId, stage } = first
    return [{ projectId, title, stage, items: some.map(({ text }) => text) }]
  })
}

function subjectsOf(charges: readonly Charge[], kind: Charge['kind'], path: string) {
  return charges.filter((one) => one.kind === kind).map(({ id, title }) => ({ path, id, title }))
}

/** The moment is the first that is too late, so the day before it is the last in time. */
function lineOf(
  { dueAt, kind, ...row }: StakeRow,
  pathOf: (kind: string) => string,
  dayOf: (at: Moment) => Day,
  today: Day,
): Line {
  const dueOn = dayOf((dueAt - 1) as Moment)
  return { ...row, kind, path: pathOf(kind), dueOn: isoDay(dueOn), days: today - dueOn }
}

function visitLine({ enterpriseId, enterprise, dueOn }: OverdueVisit, today: Day): Line {
  return {
    what: 'visit',
    path: 'enterprises',
    id: enterpriseId,
    kind: null,
    title: enterprise,
    detail: null,
    dueOn: isoDay(dueOn),
    days: today - dueOn,
    act: 'record',
  }
}

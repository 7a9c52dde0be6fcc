/** Teams as pages show them: whom they have, what they lack, and which departments have none. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { presentOf } from '../../engines/assignments/store.ts'
import type { Assignment } from '../../engines/assignments/assignment.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Name } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionAsked } from '../../platform/region-asked.ts'
import { fillerWords, hasLeft } from '../stewards/fillers.ts'
import { findSubject, subjectsOf } from '../stewards/subjects.ts'
import { ASSIGN } from '../stewards/words.ts'
import { boundTo, SECRETARY } from './bond-store.ts'
import { TEAM_KIND } from './open-team.ts'
import { findTeam, listTeams, type Team } from './store.ts'
import { lacksOf, templateOf } from './templates.ts'
import type { TeamWire, TeamsQueryWire, TeamsWire } from './wire.ts'

const NOWHERE: Name = { zh: '', en: '' }

/** The teams of a region and below. Refuses a region that is not the actor's; officers see those of their own regions. */
export async function viewTeams(
  runner: Runner,
  world: World,
  actor: Officer,
  query: TeamsQueryWire,
  now: Moment,
): Promise<TeamsWire> {
  const { organisation, calendars } = world
  const { id: regionId, name } = regionAsked(organisation, actor, query.regionId)
  const { template, subjectId } = query
  const all = await listTeams(runner, organisation.subtree(regionId), { template, subjectId })
  const names = await subjectNames(runner, world, all)
  const teams = all.filter((team) => team.subjectId === null || names.isSeen(team, actor))
  const ids = teams.map(({ id }) => id)
  const present = heldOn(world, await presentOf(runner, TEAM_KIND, ids, calendars.dayOf(now)), now)
  const byTeam = Map.groupBy(present, (one) => one.subjectId)
  const rows = teams.map((team) => headOf(world, team, byTeam.get(team.id) ?? [], names.of(team)))
  const having = new Set(rows.filter(({ status }) => status === 'active').map(({ subject }) => subject?.id))
  const isOfDepartments = template !== undefined && templateOf(template).subject === 'department'
  return {
    mayMake: hasPower(actor, ASSIGN, { regionId }),
    region: { id: regionId, name },
    rows,
    without: isOfDepartments ? withoutOne(world, regionId, having) : [],
  }
}

/** The ordinary departments of a region and below that have no active one. */
function withoutOne({ organisation }: World, regionId: RegionId, having: ReadonlySet<string | undefined>) {
  const regions = new Set(organisation.subtree(regionId))
  return organisation
    .departments()
    .filter((one) => one.closedOn === null && one.function === 'department' && regions.has(one.regionId))
    .filter(({ id }) => !having.has(id))
    .map((one) => ({
      id: one.id,
      name: one.name,
      region: organisation.region(one.regionId)?.name ?? NOWHERE,
    }))
}

/** One team. Refuses (`not_found`) one of other regions, or about what the actor may not see. */
export async function viewTeam(
  runner: Runner,
  world: World,
  id: string,
  actor: Officer,
  now: Moment,
): Promise<TeamWire> {
  const { organisation, calendars } = world
  const team = await findTeam(runner, id)
  if (team === undefined || !actor.regions.has(team.regionId)) throw new Refusal('not_found', 'team.notFound')
  const names = await subjectNames(runner, world, [team])
  if (team.subjectId !== null && !names.isSeen(team, actor)) throw new Refusal('not_found', 'team.notFound')
  const today = calendars.dayOf(now)
  const present = heldOn(world, await presentOf(runner, TEAM_KIND, [id], today), now)
  const words = await fillerWords(runner, organisation, present, now)
  const { slots, documents } = templateOf(team.template)
  return {
    ...headOf(world, team, present, names.of(team)),
    slots: slots.map(({ key, takes, min, max, isKept = false }) => ({
      key,
      takes,
      min,
      max,
      isKept,
      members: present
        .filter(({ slot }) => slot === key)
        .map((member) => ({
          id: member.id,
          filler: words(member),
          fromOn: isoDay(member.fromOn),
          untilOn: member.untilOn === null ? null : isoDay(member.untilOn),
        })),
    })),
    documents: documents.map((key) => ({ key, text: team.documents[key] ?? null })),
    bound: await boundBy(runner, present, actor, today),
    closedReason: team.closedReason,
    mayKeep: team.closedAt === null && hasPower(actor, ASSIGN, team),
  }
}

/** Whoever has left their post since is shown, and fills nothing: a group whose secretary has gone has none. */
function heldOn(
  { organisation, calendars }: World,
  present: readonly Assignment[],
  now: Moment,
): readonly Assignment[] {
  const today = calendars.dayOf(now)
  return present.map((one) =>
    hasLeft(organisation, one, now) ? { ...one, vacantSince: one.vacantSince ?? today } : one,
  )
}

/** What the secretary among the members is bound to, as far as the reader may see it. */
async function boundBy(
  runner: Runner,
  members: readonly Assignment[],
  actor: Officer,
  today: Day,
): Promise<TeamWire['bound']> {
  const secretary = members.find(({ slot }) => slot === SECRETARY)
  if (secretary?.personId == null || secretary.postId === null) return []
  const bound = await boundTo(runner, secretary.personId, secretary.postId, today)
  const rows = await Promise.all(
    bound.map(async ({ id, subjectKind: kind, subjectId, fromOn }) => {
      const subject = await findSubject(runner, kind, subjectId, actor)
      return subject === undefined
        ? []
        : [{ id, kind, subjectId, title: subject.title, fromOn: isoDay(fromOn) }]
    }),
  )
  return rows.flat()
}

function headOf(
  { organisation }: World,
  team: Team,
  present: readonly Assignment[],
  subject: TeamWire['subject'],
): TeamsWire['rows'][number] {
  const filled = new Map<string, number>()
  for (const { slot, vacantSince } of present)
    if (vacantSince === null) filled.set(slot, (filled.get(slot) ?? 0) + 1)
  const lacks = lacksOf(templateOf(team.template), filled, Object.keys(team.documents))
  const isActive = lacks.length === 0
  return {
    id: team.id,
    template: team.template,
    name: team.name,
    region: organisation.region(team.regionId)?.name ?? NOWHERE,
    subject,
    status: team.closedAt !== null ? 'closed' : isActive ? 'active' : 'inactive',
    lacks: team.closedAt === null ? [...lacks] : [],
  }
}

/** What the teams are for, and whether somebody may see it: projects to who sees those of the region, all else to all. */
async function subjectNames(runner: Runner, { organisation }: World, teams: readonly Team[]) {
  const idsOf = (kind: Team['subjectKind']) =>
    teams.filter((team) => team.subjectKind === kind).map(({ subjectId }) => subjectId ?? '')
  const found = await Promise.all(
    (['project', 'enterprise'] as const).map((kind) => subjectsOf(runner, kind, idsOf(kind))),
  )
  const byId = new Map(found.flat().map((subject) => [subject.id, subject]))
  return {
    isSeen(team: Team, actor: Officer): boolean {
      const subject = byId.get(team.subjectId ?? '')
      if (subject?.kind !== 'project') return true
      const isReader = subject.readers.some((party) => actor.parties.includes(party))
      return isReader || (!subject.confidential && hasPower(actor, READ_REGION, subject))
    },
    of({ subjectKind: kind, subjectId: id }: Team): TeamWire['subject'] {
      if (kind === null || id === null) return null
      const title = byId.get(id)?.title
      const department = organisation.department(id as DepartmentId)?.name
      return { kind, id, name: department ?? { zh: title ?? '', en: title ?? '' } }
    },
  }
}

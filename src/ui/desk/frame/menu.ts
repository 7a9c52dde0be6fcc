/** What stands in the menu, by what the person may see. Pure; the server checks each request anyway. */
import { READ_REGION } from '../../../kernel/actor.ts'
import { deskPaths, portalPaths } from '../../paths.ts'

export interface MenuEntry {
  readonly name: string
  readonly href: string
  /** Opens in a new tab: it is a page of the public portal. */
  readonly isOutside?: boolean
}

/** Takes over what other systems export. */
const IMPORT = 'import.appeals'

/** Presses units, or inspects conduct. */
const SUPERVISION: readonly string[] = ['supervise', 'inspect']

/** Publishes the holidays of a year. */
const PUBLISH_CALENDAR = 'calendar.publish'

/** Gives values to parameters, or holds units to them. */
const LAW_POWERS = ['law.set', 'supervise']

/** Looks after projects, decides what is published of them. */
const PROJECTS: readonly string[] = ['project.manage', 'project.publish']

/** Sees who looks after what in its region, or decides it. */
const STEWARDS: readonly string[] = [READ_REGION, 'steward.assign']

/** Sees what leaders did for projects, and the service points elsewhere. */
const CLINICS: readonly string[] = [READ_REGION, 'project.manage', 'throughTrain.lead']

/** Administers departments, posts and people. */
const MANAGE_ORGANISATION = 'organisation.manage'

/** Have matters placed in their queue, or register them; whoever answers for a park has a queue of its own. */
const THROUGH_TRAIN: readonly string[] = ['throughTrain.lead', 'throughTrain.office']

/** Entries that belong together, under one heading; the first group has none. */
export interface MenuGroup {
  readonly name: string
  readonly entries: readonly MenuEntry[]
}

/** The seat that a menu is for. */
export interface MenuSeat {
  readonly powers: readonly string[]
  /** That of a project secretary: no region is theirs. */
  readonly isBound: boolean
  /** That of whoever answers for a park. */
  readonly isInCharge: boolean
}

/** The groups for somebody in this seat, in their order, none of them empty; `kinds` are the paths of the lists. */
export function menuOf(
  { powers, isBound, isInCharge }: MenuSeat,
  kinds: readonly string[],
): readonly MenuGroup[] {
  const groups: readonly MenuGroup[] = [
    { name: 'mine', entries: mine(powers, isInCharge) },
    { name: 'matters', entries: kinds.map((path) => ({ name: path, href: deskPaths.list(path) })) },
    { name: 'figures', entries: figures(powers, isBound) },
    { name: 'projects', entries: projects(powers) },
    { name: 'enterprises', entries: enterprises },
    { name: 'stewards', entries: stewards(powers, isBound) },
    { name: 'settings', entries: settings(powers) },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

function mine(powers: readonly string[], isInCharge: boolean): readonly MenuEntry[] {
  return [
    { name: 'inbox', href: deskPaths.inbox() },
    { name: 'cockpit', href: deskPaths.cockpit() },
    ...only(isInCharge || hasOne(powers, THROUGH_TRAIN), {
      name: 'throughTrain',
      href: deskPaths.throughTrain(),
    }),
    { name: 'messages', href: deskPaths.messages() },
  ]
}

function projects(powers: readonly string[]): readonly MenuEntry[] {
  const isReading = powers.includes(READ_REGION)
  return [
    { name: 'projects', href: deskPaths.list('projects') },
    { name: 'wallChart', href: deskPaths.wallChart() },
    ...only(
      isReading,
      { name: 'weekly', href: deskPaths.weekly() },
      { name: 'meetings', href: deskPaths.meetings() },
    ),
    ...only(
      hasOne(powers, [READ_REGION, ...PROJECTS]),
      { name: 'targets', href: deskPaths.targets() },
      { name: 'monitoring', href: deskPaths.monitoring() },
      { name: 'contacts', href: deskPaths.contacts() },
    ),
    { name: 'race', href: deskPaths.race() },
    ...only(
      hasOne(powers, PROJECTS),
      { name: 'opportunities', href: deskPaths.list('opportunities') },
      { name: 'project-releases', href: deskPaths.list('project-releases') },
    ),
  ]
}

const enterprises: readonly MenuEntry[] = [
  { name: 'enterprises', href: deskPaths.enterprises() },
  { name: 'parks', href: deskPaths.list('parks') },
  { name: 'zones', href: deskPaths.list('zones') },
  { name: 'parcels', href: deskPaths.list('parcels') },
]

function stewards(powers: readonly string[], isBound: boolean): readonly MenuEntry[] {
  return [
    ...only(hasOne(powers, STEWARDS), { name: 'coverage', href: deskPaths.coverage() }),
    ...only(hasOne(powers, CLINICS), { name: 'clinics', href: deskPaths.clinics() }),
    ...only(!isBound, { name: 'teams', href: deskPaths.teams() }),
    { name: 'steward-handovers', href: deskPaths.handovers() },
  ]
}

function figures(powers: readonly string[], isBound: boolean): readonly MenuEntry[] {
  return [
    ...only(!isBound, { name: 'boards', href: deskPaths.boards() }),
    { name: 'listed-tasks', href: deskPaths.list('listed-tasks') },
    ...only(
      powers.includes(READ_REGION),
      { name: 'lights', href: deskPaths.lights() },
      { name: 'defects', href: deskPaths.defects() },
      { name: 'suggestions', href: deskPaths.suggestions() },
    ),
    ...only(hasOne(powers, SUPERVISION), { name: 'supervision', href: deskPaths.supervision() }),
  ]
}

function settings(powers: readonly string[]): readonly MenuEntry[] {
  return [
    ...only(powers.includes(PUBLISH_CALENDAR), { name: 'calendar', href: deskPaths.calendar() }),
    ...only(hasOne(powers, LAW_POWERS), { name: 'parameters', href: deskPaths.parameters() }),
    { name: 'people', href: deskPaths.people() },
    ...only(powers.includes(MANAGE_ORGANISATION), {
      name: 'reorganisations',
      href: deskPaths.reorganisations(),
    }),
    ...only(
      powers.includes(IMPORT),
      { name: 'imports', href: deskPaths.imports() },
      { name: 'clients', href: deskPaths.clients() },
    ),
    { name: 'due', href: portalPaths.due(), isOutside: true },
  ]
}

function only(isShown: boolean, ...entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return isShown ? entries : []
}

function hasOne(powers: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((power) => powers.includes(power))
}

/** The entry under which a page lies: the one with the longest address that the page's begins with. */
export function entryAt(groups: readonly MenuGroup[], path: string): string | undefined {
  const above = groups
    .flatMap(({ entries }) => entries)
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return above.sort((one, other) => other.href.length - one.href.length)[0]?.name
}

/** What stands in the menu, by what the person may see. Pure; the server checks each request anyway. */
import { deskPaths, portalPaths } from '../../paths.ts'

export interface MenuEntry {
  readonly name: string
  readonly href: string
  /** Opens in a new tab: it is a page of the public portal. */
  readonly isOutside?: boolean
}

/** Reads every matter of its region. */
const READ_REGION = 'region.read'
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

/** Administers departments, posts and people. */
const MANAGE_ORGANISATION = 'organisation.manage'

/** Have matters placed in their queue, or register them. */
const THROUGH_TRAIN: readonly string[] = ['throughTrain.lead', 'throughTrain.office']

/** The entries for somebody with these powers, in their order; `kinds` are the paths of the lists. */
export function menuOf(powers: readonly string[], kinds: readonly string[]): readonly MenuEntry[] {
  const overview: readonly MenuEntry[] = powers.includes(READ_REGION)
    ? [
        { name: 'suggestions', href: deskPaths.suggestions() },
        { name: 'weekly', href: deskPaths.weekly() },
        { name: 'meetings', href: deskPaths.meetings() },
        { name: 'lights', href: deskPaths.lights() },
        { name: 'defects', href: deskPaths.defects() },
      ]
    : []
  const isCounting = [READ_REGION, ...PROJECTS].some((power) => powers.includes(power))
  const counting: readonly MenuEntry[] = isCounting
    ? [
        { name: 'targets', href: deskPaths.targets() },
        { name: 'monitoring', href: deskPaths.monitoring() },
        { name: 'contacts', href: deskPaths.contacts() },
      ]
    : []
  const publishing: readonly MenuEntry[] = PROJECTS.some((power) => powers.includes(power))
    ? [
        { name: 'opportunities', href: deskPaths.list('opportunities') },
        { name: 'project-releases', href: deskPaths.list('project-releases') },
      ]
    : []
  const stewards: readonly MenuEntry[] = STEWARDS.some((power) => powers.includes(power))
    ? [{ name: 'coverage', href: deskPaths.coverage() }]
    : []
  const supervision: readonly MenuEntry[] = SUPERVISION.some((power) => powers.includes(power))
    ? [{ name: 'supervision', href: deskPaths.supervision() }]
    : []
  const calendar: readonly MenuEntry[] = powers.includes(PUBLISH_CALENDAR)
    ? [{ name: 'calendar', href: deskPaths.calendar() }]
    : []
  const parameters: readonly MenuEntry[] = LAW_POWERS.some((power) => powers.includes(power))
    ? [{ name: 'parameters', href: deskPaths.parameters() }]
    : []
  const organisation: readonly MenuEntry[] = powers.includes(MANAGE_ORGANISATION)
    ? [{ name: 'reorganisations', href: deskPaths.reorganisations() }]
    : []
  const throughTrain: readonly MenuEntry[] = THROUGH_TRAIN.some((power) => powers.includes(power))
    ? [{ name: 'throughTrain', href: deskPaths.throughTrain() }]
    : []
  return [
    { name: 'inbox', href: deskPaths.inbox() },
    { name: 'cockpit', href: deskPaths.cockpit() },
    ...throughTrain,
    ...kinds.map((path) => ({ name: path, href: deskPaths.list(path) })),
    { name: 'projects', href: deskPaths.list('projects') },
    { name: 'enterprises', href: deskPaths.enterprises() },
    { name: 'parks', href: deskPaths.list('parks') },
    { name: 'zones', href: deskPaths.list('zones') },
    { name: 'parcels', href: deskPaths.list('parcels') },
    ...stewards,
    { name: 'teams', href: deskPaths.teams() },
    { name: 'steward-handovers', href: deskPaths.handovers() },
    { name: 'boards', href: deskPaths.boards() },
    { name: 'wallChart', href: deskPaths.wallChart() },
    ...counting,
    { name: 'race', href: deskPaths.race() },
    ...publishing,
    ...overview,
    ...supervision,
    ...calendar,
    ...parameters,
    { name: 'people', href: deskPaths.people() },
    ...organisation,
    ...(powers.includes(IMPORT)
      ? [
          { name: 'imports', href: deskPaths.imports() },
          { name: 'clients', href: deskPaths.clients() },
        ]
      : []),
    { name: 'due', href: portalPaths.due(), isOutside: true },
    { name: 'messages', href: deskPaths.messages() },
  ]
}

/** The entry under which a page lies: the one with the longest address that the page's begins with. */
export function entryAt(entries: readonly MenuEntry[], path: string): string | undefined {
  const above = entries.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return above.sort((one, other) => other.href.length - one.href.length)[0]?.name
}

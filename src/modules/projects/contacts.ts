/**
 * Keeping in touch with projects on lists (S001-162): each contact is written down with how it was made, and the next one is due
 * so many days later as the list asks. The tightest of its lists counts, the VIP pool by rule among them; a project on no list of this year or a later one has
 * nothing due.
 */
import { partsOf, type Day } from '../../calendar/days.ts'
import type { Act, ClockChange } from '../../kernel/kind.ts'
import { runningClock } from '../../kernel/matter.ts'
import { contactEvery } from './parameters.ts'
import { dayAt, withEvent, type ListEntry, type Project, type ProjectCase } from './project.ts'
import { withVip } from './vip.ts'
import type { ProjectInputs } from './wire.ts'
import { PROJECT_OPEN } from './words.ts'

/** How many days may lie between two contacts, and where it says so. */
interface Interval {
  readonly days: number
  readonly basis: string
}

/** The shortest interval that the lists ask for; null where none does. */
export function intervalOf(
  { law }: Pick<ProjectCase, 'law'>,
  lists: readonly ListEntry[],
  today: Day,
): Interval | null {
  const { year } = partsOf(today)
  const asked = withVip(lists)
    .filter((one) => one.year >= year)
    .flatMap(({ list }) => {
      const found = law.find(contactEvery, { list })
      return found === undefined ? [] : [{ days: found.value, basis: found.basis }]
    })
  return asked.sort((one, other) => one.days - other.days)[0] ?? null
}

/** What another set of lists means for the clock of the next contact: begun, ended, or of another length. */
export function contactClock(it: ProjectCase, lists: readonly ListEntry[], today: Day): ClockChange[] {
  const interval = intervalOf(it, lists, today)
  const clock = runningClock(it, 'contact')
  if (interval === null)
    return clock === undefined ? [] : [{ do: 'stop', name: 'contact', verdict: 'superseded' }]
  if (clock === undefined) return [begun(it, interval)]
  const isSame = clock.limit.length === interval.days && clock.basis === interval.basis
  return isSame ? [] : [{ do: 'relimit', name: 'contact', limit: limitOf(interval), basis: interval.basis }]
}

/** Somebody has been in touch: whoever leads it, or its unit, or the promotion office. */
export const contact: Act<Project, ProjectInputs['contact']> = {
  from: PROJECT_OPEN.filter((status) => status !== 'suspended'),
  to: [],
  by: ['handler', 'lead', 'projectManager'],
  audience: 'applicant',
  decide(it, { mode, note, files = [] }, _actor, at) {
    const day = dayAt(it, at.happened)
    const interval = intervalOf(it, it.row.lists, day)
    const stop: ClockChange[] =
      runningClock(it, 'contact') === undefined ? [] : [{ do: 'stop', name: 'contact' }]
    return {
      set: { events: withEvent(it, mode, day, { note }) },
      clocks: interval === null ? stop : [...stop, begun(it, interval)],
      record: [{ fact: 'projectContacted', values: { mode: `project.mode.${mode}`, text: note } }],
      ...(files.length === 0 ? {} : { attach: { files, audience: 'applicant' } }),
    }
  },
}

function begun(it: ProjectCase, interval: Interval): ClockChange {
  const responsible = it.matter.handlerPostId ?? it.matter.departmentId
  const { basis } = interval
  return {
    do: 'start',
    name: 'contact',
    side: 'step',
    limit: limitOf(interval),
    basis,
    responsible,
  }
}

function limitOf({ days }: Interval) {
  return { length: days, unit: 'ND', roll: 'none' } as const
}

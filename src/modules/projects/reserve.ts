/**
 * What comes before and during negotiation: the pool of planned and reserve projects with its regular reviews (S001-73, S001-138),
 * and the next step of whoever leads a project, with its day (S001-54). Who is late is derived from days, never stored. Pure.
 */
import { isoDay, parseDay, type Day } from '../../calendar/days.ts'
import type { Act } from '../../kernel/kind.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { reserveEvery } from './parameters.ts'
import { dayAt, rank, withEvent, type Project, type ProjectCase } from './project.ts'
import type { ProjectInputs } from './wire.ts'
import { PROJECT_OPEN, type Stage } from './words.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

/** Stages in which a project is still talked about. */
export const TALKED_ABOUT = ['negotiating', 'screening'] as const satisfies readonly Stage[]
const IN_POOL: readonly (string | null)[] = ['planned', 'reserved']

/**
 * A review of the pool: puts a lead into it, leaves it where it is, moves it, or takes it out, with who decided. Refuses taking
 * out what is not in it.
 */
export const reviewReserve: ProjectAct<'reviewReserve'> = {
  from: ['lead'],
  to: [],
  by: ['projectManager'],
  audience: 'departments',
  decide(it, { maturity, approvedBy, reason: why }, _actor, at) {
    const { row } = it
    if (maturity === 'out' && !IN_POOL.includes(row.maturity))
      throw invalid('/input/maturity', 'project.notInPool')
    const today = dayAt(it, at.happened)
    const every = it.law.find(reserveEvery)?.value
    const isIn = maturity !== 'out' && every !== undefined
    return {
      set: {
        maturity,
        reserveReviewOn: isIn ? ((today + every) as Day) : null,
        events: withEvent(it, 'reserve', today, { note: why }),
      },
      record: [
        {
          fact: 'projectReviewed',
          values: { to: `project.maturity.${maturity}`, by: approvedBy, text: why },
        },
      ],
    }
  },
}

/** Whoever leads it says what is done next, and by when. Refuses a day that is over. */
export const planNext: ProjectAct<'planNext'> = {
  from: PROJECT_OPEN.filter((status) => status !== 'suspended'),
  to: [],
  by: ['projectManager', 'handler'],
  audience: 'departments',
  refuse: ({ matter }) => (matter.departmentId === null ? reason('project.nobodyLeads') : null),
  decide(it, { nextStep, nextOn: typed }, _actor, at) {
    const nextOn = parseDay(typed)
    if (nextOn === null || nextOn < dayAt(it, at.happened)) throw invalid('/input/nextOn', 'project.dayOver')
    return {
      set: { nextStep, nextOn },
      record: [{ fact: 'projectNextStep', values: { text: nextStep, on: isoDay(nextOn) } }],
    }
  },
}

/** What reaching a stage writes down: the stage, and of a lead in the pool that it has become a formal project. */
export function convertedAt(
  it: ProjectCase,
  to: Stage,
  day: Day,
): Pick<Project, 'events'> & Partial<Pick<Project, 'maturity' | 'reserveReviewOn'>> {
  const events = withEvent(it, 'stage', day, { stage: to })
  if (!IN_POOL.includes(it.row.maturity) || rank(to) === 0) return { events }
  return {
    events: withEvent({ row: { ...it.row, events } }, 'converted', day),
    maturity: 'converted',
    reserveReviewOn: null,
  }
}

/** An entry of the pool that nobody has looked at since it fell due. */
export function isInactive(
  { maturity, reserveReviewOn }: Pick<Project, 'maturity' | 'reserveReviewOn'>,
  today: Day,
): boolean {
  return IN_POOL.includes(maturity) && reserveReviewOn !== null && reserveReviewOn < today
}

/** A negotiation for which nobody has said what comes next, or whose next step is over its day. */
export function isIdle({ stage, nextOn }: Pick<Project, 'stage' | 'nextOn'>, today: Day): boolean {
  return (TALKED_ABOUT as readonly string[]).includes(stage) && (nextOn === null || nextOn < today)
}

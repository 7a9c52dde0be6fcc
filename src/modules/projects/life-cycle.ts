/**
 * The way of a project through its stages: evidence is written down, then the stage is reached; forward by one step or more,
 * backward only by an administrator with a reason; suspended, resumed, ended.
 */
import { parseDay } from '../../calendar/days.ts'
import type { Act, Telling } from '../../kernel/kind.ts'
import type { Clock } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { handedTo, withoutHanding } from './accepting.ts'
import { convertedAt } from './reserve.ts'
import { missingFor, stagesTo } from './gates.ts'
import { dayAt, rank, stageClock, withEvent, type Project, type ProjectCase } from './project.ts'
import type { ProjectInputs } from './wire.ts'
import { PROJECT_OPEN, STAGES } from './words.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

/** Every stage that has one before or behind it, without the pause. */
const UNDER_WAY = PROJECT_OPEN.filter((status) => status !== 'suspended')
const LEADERS = ['projectManager', 'handler']

/** Writes down what shows that a gate was passed. Refuses a day that has not come. */
export const record: ProjectAct<'record'> = {
  from: 'open',
  to: [],
  by: LEADERS,
  audience: 'departments',
  decide(it, { evidence: type, on, note, files = [] }, _actor, at) {
    const day = parseDay(on)
    if (day === null || day > dayAt(it, at.happened)) throw invalid('/input/on', 'project.dayAhead')
    return {
      set: { events: withEvent(it, type, day, { note }) },
      record: [{ fact: 'projectEvidence', values: { type: `project.evidence.${type}`, on, text: note } }],
      ...(files.length === 0 ? {} : { attach: { files, audience: 'departments' } }),
    }
  },
}

/**
 * Reaches a later stage. Every gate on the way must have what it needs; what is missing is named one by one. A stage that is
 * another body's is handed to it, and that body accepts it.
 */
export const advance: ProjectAct<'advance'> = {
  from: UNDER_WAY,
  to: STAGES,
  by: LEADERS,
  audience: 'applicant',
  primary: true,
  decide(it, input, _actor, at) {
    const to = input.stage
    if (rank(to) <= rank(it.row.stage)) throw invalid('/input/stage', 'project.notForward')
    const missing = stagesTo(it, to).flatMap((stage) => missingFor(it, stage))
    if (missing.length > 0) throw gateClosed(to, missing)
    const day = dayAt(it, at.happened)
    const stage = `project.status.${to}`
    const reached = convertedAt(it, to, day)
    const handed = handedTo(it, input, at.happened, reached.events)
    return {
      to,
      set: { stage: to, stageSince: at.happened, ...reached, ...handed.set },
      clocks: [...stageClock(it, to), ...(handed.clocks ?? [])],
      record: [{ fact: 'projectReached', values: { stage } }, ...(handed.record ?? [])],
      tell: [...tellEnterprise(it, 'project.reached', { stage }), ...(handed.tell ?? [])],
    }
  },
}

function gateClosed(to: string, missing: readonly string[]): Refusal {
  const values = {
    stage: `project.status.${to}`,
    count: missing.length,
    first: missing[0] ?? '',
    second: missing[1] ?? '',
  }
  const code = missing.length === 1 ? 'project.gateLacksOne' : 'project.gateLacks'
  const fields = missing.map((what) => ({ ...reason('project.lacks', { what }), path: '/input/stage' }))
  return new Refusal('not_now', reason(code, values), fields)
}

/** Back to an earlier stage: the later ones do not count as reached any more. */
export const putBack: ProjectAct<'putBack'> = {
  from: UNDER_WAY.filter((status) => status !== 'lead'),
  to: STAGES,
  by: ['projectAdministrator'],
  audience: 'departments',
  decide(it, { stage: to, reason: why }, _actor, at) {
    if (rank(to) >= rank(it.row.stage)) throw invalid('/input/stage', 'project.notBackward')
    const told = withEvent(it, 'putBack', dayAt(it, at.happened), { stage: to, note: why })
    const events = told.map((event) =>
      event.type === 'stage' && event.stage !== null && rank(event.stage) > rank(to)
        ? { ...event, isVoid: true }
        : event,
    )
    const without = withoutHanding(it)
    return {
      to,
      set: { stage: to, stageSince: at.happened, events, ...without.set },
      clocks: [...stageClock(it, to), ...without.clocks],
      record: [{ fact: 'projectPutBack', values: { stage: `project.status.${to}`, text: why } }],
    }
  },
}

/** The project rests; it goes on in the stage that it is in. */
export const suspend: ProjectAct<'suspend'> = {
  from: UNDER_WAY,
  to: ['suspended'],
  by: LEADERS,
  audience: 'applicant',
  decide: (it, input, _actor, at) => ({
    to: 'suspended',
    set: { events: withEvent(it, 'suspended', dayAt(it, at.happened), { note: input.reason }) },
    clocks: running(it).map(
      (clock) => ({ do: 'pause', ...clock, reason: 'suspended', plannedEndAt: null }) as const,
    ),
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

export const resume: ProjectAct<'resume'> = {
  from: ['suspended'],
  to: STAGES,
  by: LEADERS,
  audience: 'applicant',
  primary: true,
  decide: (it, input, _actor, at) => ({
    to: it.row.stage,
    set: { events: withEvent(it, 'resumed', dayAt(it, at.happened), { note: input.reason }) },
    clocks: running(it).map((clock) => ({ do: 'resume', ...clock }) as const),
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** The clocks of a project that run: of its stage, of the next contact, of what it waits for. */
function running(it: ProjectCase): readonly Pick<Clock, 'name' | 'key'>[] {
  return it.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ name, key }) => ({ name, key }))
}

/** The project comes to nothing. It stays, and is found with its reason. */
export const terminate: ProjectAct<'terminate'> = {
  from: 'open',
  to: ['terminated'],
  by: ['projectManager'],
  audience: 'applicant',
  decide: (it, input, _actor, at) => ({
    to: 'terminated',
    set: {
      events: withEvent(it, 'ended', dayAt(it, at.happened), { note: input.reason }),
      ...withoutHanding(it).set,
    },
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: tellEnterprise(it, 'project.terminated', {}),
  }),
}

function tellEnterprise(
  it: ProjectCase,
  text: string,
  values: Readonly<Record<string, string>>,
): readonly Telling[] {
  const { enterpriseId } = it.matter
  return enterpriseId === null ? [] : [{ to: enterpriseId, text, values }]
}

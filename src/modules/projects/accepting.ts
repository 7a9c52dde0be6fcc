/**
 * 无缝衔接 (S001-58, S001-132): where a stage is another body's than the one before, that body accepts it. Until it does, the former
 * owner leads the project and answers for its clocks; whoever does not accept says why, and it stays where it was.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Act, ClockChange, Decision, Transfer } from '../../kernel/kind.ts'
import { runningClock, type DepartmentId, type Party } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { closedDepartment } from '../../kernel/transfer.ts'
import { acceptLimit } from './parameters.ts'
import {
  answeredBy,
  dayAt,
  withEvent,
  type FactorNeed,
  type Project,
  type ProjectCase,
  type ProjectEvent,
} from './project.ts'
import type { ProjectInputs } from './wire.ts'
import type { Stage } from './words.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

const CLOCK = 'acceptance'

/** Whether somebody belongs to the body that the project was handed to. */
export function isNextOwner(it: Pick<ProjectCase, 'row'>, actor: Actor): boolean {
  const { handing } = it.row
  return actor.kind === 'officer' && handing !== null && actor.parties.includes(handing.departmentId)
}

/** Somebody of the next owner takes it over, and leads it from now on. */
export const accept: ProjectAct<'accept'> = {
  from: 'open',
  to: [],
  by: ['nextOwner'],
  audience: 'applicant',
  primary: true,
  decide(it, _input, actor, at) {
    if (actor.kind !== 'officer') throw new Error('only a body accepts a project')
    const { departmentId } = handingOf(it)
    const note = nameOf(it, departmentId).zh
    return {
      matter: { departmentId, handlerId: actor.personId, handlerPostId: actor.postId },
      set: { handing: null, events: withEvent(it, 'accepted', dayAt(it, at.happened), { note }) },
      hold: actor.postId,
      clocks: [...answeredBy(it, actor.postId), ...stopped(it)],
      tell: ownersOf(it).map((to) => ({ to, text: 'project.accepted' })),
    }
  },
}

/** They do not take it over, and say why. It stays with the former owner, who was answering for it all the time. */
export const decline: ProjectAct<'decline'> = {
  from: 'open',
  to: [],
  by: ['nextOwner'],
  audience: 'departments',
  decide(it, { reason: why }, _actor, at) {
    const { zh, en } = nameOf(it, handingOf(it).departmentId)
    return {
      set: {
        handing: null,
        events: withEvent(it, 'declined', dayAt(it, at.happened), { note: `${zh}：${why}` }),
      },
      clocks: stopped(it),
      record: [{ fact: 'projectDeclined', values: { department: zh, departmentEn: en, text: why } }],
      tell: ownersOf(it).map((to) => ({ to, text: 'project.declined' })),
    }
  },
}

/**
 * What handing a stage to another body sets, starts and tells; the body accepts or declines. Refuses a body that leads it already,
 * one that there is none of, and a stage that ends the project.
 */
export function handedTo(
  it: ProjectCase,
  { stage, nextDepartmentId }: ProjectInputs['advance'],
  at: Moment,
  events: readonly ProjectEvent[],
): Pick<Decision<Project>, 'set' | 'clocks' | 'record' | 'tell'> {
  if (stage === 'fullCapacity') {
    if (nextDepartmentId !== undefined) throw invalid('/input/nextDepartmentId', 'project.endsHere')
    return { set: withoutHanding(it).set }
  }
  if (nextDepartmentId === undefined) return {}
  const next = departmentOf(it, nextDepartmentId)
  const on = dayAt(it, at)
  const row = { ...it.row, events }
  return {
    set: {
      handing: { departmentId: next.id, stage, since: at },
      events: withEvent({ row }, 'passedOn', on, { note: next.name.zh }),
    },
    clocks: [...superseded(it), ...started(it, stage, next.id)],
    record: [{ fact: 'projectPassedOn', values: { department: next.name.zh, departmentEn: next.name.en } }],
    tell: [{ to: next.id, text: 'project.passedOn', values: { stage: `project.status.${stage}` } }],
  }
}

/** What is open of a hand-over is not asked for any more: somebody else was made its owner, or it went back. */
export function withoutHanding(it: ProjectCase): {
  readonly set: Partial<Project>
  readonly clocks: readonly ClockChange[]
} {
  return it.row.handing === null
    ? { set: {}, clocks: [] }
    : { set: { handing: null }, clocks: superseded(it) }
}

/** The body that follows the next owner is the next owner (机构调整), and what a body was asked for its successor supplies. */
export function projectMoved({ row }: ProjectCase, { from, to }: Transfer): Decision<Project> {
  const { handing, factors } = row
  const next = handing?.departmentId === from ? { handing: { ...handing, departmentId: to } } : {}
  const isAsked = ({ departmentId, suppliedOn }: FactorNeed) => departmentId === from && suppliedOn === null
  const moved = factors.map((need) => (isAsked(need) ? { ...need, departmentId: to } : need))
  return { set: { ...next, ...(factors.some(isAsked) ? { factors: moved } : {}) } }
}

function departmentOf(it: ProjectCase, id: string) {
  const path = '/input/nextDepartmentId'
  const department = it.organisation.department(id as DepartmentId)
  if (department === undefined) throw invalid(path, 'department.unknown')
  if (department.closedOn !== null) throw closedDepartment(it.organisation, department, path)
  if (department.id === it.matter.departmentId) throw invalid(path, 'project.leadsAlready')
  return department
}

/** No clock where the region has said nothing: then it is shown as open, without a limit. */
function started(it: ProjectCase, stage: Stage, responsible: DepartmentId): ClockChange[] {
  const limit = it.law.find(acceptLimit, { stage })
  if (limit === undefined) return []
  return [{ do: 'start', name: CLOCK, side: 'step', limit: limit.value, basis: limit.basis, responsible }]
}

function stopped(it: ProjectCase): ClockChange[] {
  return runningClock(it, CLOCK) === undefined ? [] : [{ do: 'stop', name: CLOCK }]
}

function superseded(it: ProjectCase): ClockChange[] {
  return stopped(it).map((stop) => ({ ...stop, verdict: 'superseded' }) as ClockChange)
}

function handingOf({ row }: ProjectCase) {
  if (row.handing === null) throw new Error('nothing was handed over')
  return row.handing
}

function ownersOf({ matter }: ProjectCase): readonly Party[] {
  const owner = matter.handlerPostId ?? matter.departmentId
  return owner === null ? [] : [owner]
}

function nameOf(it: ProjectCase, id: DepartmentId) {
  return it.organisation.department(id)?.name ?? { zh: '', en: '' }
}

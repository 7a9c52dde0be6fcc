/**
 * 要素供给流程 (S001-132): a region says by which stage each factor is there and how soon it is supplied; a project asks the body that
 * has it, and that body says when it was supplied. No gate is closed by it: what is missing is shown.
 */
import { parseDay } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Act, ClockChange, Duty } from '../../kernel/kind.ts'
import { runningClock, type DepartmentId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { closedDepartment } from '../../kernel/transfer.ts'
import { factorLimit, factorStage } from './parameters.ts'
import { dayAt, rank, type FactorNeed, type Project, type ProjectCase } from './project.ts'
import type { ProjectInputs } from './wire.ts'
import { FACTORS, PROJECT_OPEN, type Factor, type FactorState, type Stage } from './words.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

const CLOCK = 'factor'

/** Whether somebody belongs to a body that was asked for a factor and has not supplied it. */
export function isSupplier({ row }: Pick<ProjectCase, 'row'>, actor: Actor): boolean {
  return openNeeds(row).some((need) => isOf(need, actor))
}

function isOf({ departmentId }: FactorNeed, actor: Actor): boolean {
  return actor.kind === 'officer' && actor.parties.includes(departmentId)
}

/** Asks a body for a factor. Refuses a second time while the first is open. */
export const askFactor: ProjectAct<'askFactor'> = {
  from: PROJECT_OPEN.filter((status) => status !== 'suspended'),
  to: [],
  by: ['projectManager', 'handler'],
  audience: 'departments',
  decide(it, { factor, departmentId: id, note }, _actor, at) {
    if (openNeeds(it.row).some((need) => need.factor === factor))
      throw invalid('/input/factor', 'project.factorAsked')
    const path = '/input/departmentId'
    const department = it.organisation.department(id as DepartmentId)
    if (department === undefined) throw invalid(path, 'department.unknown')
    if (department.closedOn !== null) throw closedDepartment(it.organisation, department, path)
    const need: FactorNeed = {
      factor,
      departmentId: department.id,
      askedOn: dayAt(it, at.happened),
      suppliedOn: null,
      note,
    }
    const { zh, en } = department.name
    const values = { factor: `project.factor.${factor}` }
    return {
      set: { factors: [...it.row.factors, need] },
      clocks: started(it, need),
      record: [
        { fact: 'projectFactorAsked', values: { ...values, department: zh, departmentEn: en, text: note } },
      ],
      tell: [{ to: department.id, text: 'project.factorAsked', values }],
    }
  },
}

/** The body has supplied it, on a day that has come. Refuses a factor that it was not asked for. */
export const supplyFactor: ProjectAct<'supplyFactor'> = {
  from: 'open',
  to: [],
  by: ['factorSupplier'],
  audience: 'applicant',
  decide(it, { factor, on: typed, note }, actor, at) {
    const need = openNeeds(it.row).find((one) => one.factor === factor && isOf(one, actor))
    if (need === undefined) throw invalid('/input/factor', 'project.notAskedOfYou')
    const on = parseDay(typed)
    if (on === null || on > dayAt(it, at.happened)) throw invalid('/input/on', 'project.dayAhead')
    if (on < need.askedOn) throw invalid('/input/on', 'project.beforeAsked')
    const values = { factor: `project.factor.${factor}`, on: typed, text: note }
    return {
      set: { factors: it.row.factors.map((one) => (one === need ? { ...one, suppliedOn: on } : one)) },
      clocks: runningClock(it, CLOCK, factor) === undefined ? [] : [{ do: 'stop', name: CLOCK, key: factor }],
      record: [{ fact: 'projectFactorSupplied', values }],
    }
  },
}

/** Each body that was asked supplies. */
export function supplyDuties({ row }: ProjectCase): Duty[] {
  const bodies = [...new Set(openNeeds(row).map(({ departmentId }) => departmentId))]
  return bodies.map((party) => ({ party, act: 'supplyFactor', clock: CLOCK }))
}

/** One factor of a project as a page shows it. */
export interface FactorLine {
  readonly factor: Factor
  /** By which stage the region wants it; null where it has said nothing. */
  readonly by: Stage | null
  readonly need: FactorNeed | null
  readonly state: FactorState
}

/** The factors that the region asks for or the project has asked for, in their order. */
export function factorsOf(it: Pick<ProjectCase, 'row' | 'law'>): readonly FactorLine[] {
  return FACTORS.flatMap((factor) => {
    const by = it.law.find(factorStage, { factor })?.value ?? null
    const need = it.row.factors.findLast((one) => one.factor === factor) ?? null
    return by === null && need === null ? [] : [{ factor, by, need, state: stateOf(it.row.stage, by, need) }]
  })
}

/** Missing is what should have been there when the project reached its stage. */
function stateOf(stage: Stage, by: Stage | null, need: FactorNeed | null): FactorState {
  if (need !== null && need.suppliedOn !== null) return 'supplied'
  if (by !== null && rank(stage) >= rank(by)) return 'missing'
  return need === null ? 'notAsked' : 'asked'
}

/** What is open, of whom. */
function openNeeds({ factors }: Pick<Project, 'factors'>): readonly FactorNeed[] {
  return factors.filter(({ suppliedOn }) => suppliedOn === null)
}

function started(it: ProjectCase, { factor, departmentId }: FactorNeed): ClockChange[] {
  const limit = it.law.find(factorLimit, { factor })
  if (limit === undefined) return []
  return [
    {
      do: 'start',
      name: CLOCK,
      key: factor,
      side: 'step',
      limit: limit.value,
      basis: limit.basis,
      responsible: departmentId,
    },
  ]
}

/**
 * Consultations before projects are let in: three bodies are asked, each answers in its own time, three reviewers give marks,
 * and the promotion office concludes. Some fail and are held anew, some are turned down.
 */
import type { Moment } from '../../calendar/days.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Aspect, OpinionVerdict } from '../../modules/projects/words.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { between, happens, pick } from '../random.ts'
import { OFFICER, type Around, type Entered } from './around.ts'
import { CONCLUDED, OPINIONS } from './wording.ts'

/** Whom the bodies of the three compulsory opinions are, by the keys of their departments. */
const BODIES: Readonly<Record<Aspect, string>> = {
  cityPlan: 'land',
  parkPositioning: 'industry',
  industrialPolicy: 'development',
}
const REVIEWERS = ['promotion.reviewer', 'office.deputy', 'office.director'] as const

const ASKED = `select id, category as aspect, department_id as "departmentId" from matter
  where parent_id = $1 and kind = 'opinion' and status = 'asked' order by id`

interface AskedRow {
  readonly id: string
  readonly aspect: Aspect
  readonly departmentId: DepartmentId
}

/** Enters something for a project at a moment, unless it has ended by then. */
type Enter = (at: Moment, run: () => Promise<unknown>) => void

export class Consulting {
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
  }

  /** Enters the consultation of a project that is to be screened. */
  plan(project: Entered, enter: Enter): void {
    const { deps } = this.#around
    const { screening } = project.plan.reached
    const day = (days: number) => this.#around.officeDays(screening, days)
    enter(day(1), () => this.#hold(project, 1, enter))
    // What was not let in the first time comes back with a better plan.
    if (project.plan.review === 'failsFirst' && day(10) <= deps.until)
      enter(day(10), () => this.#hold(project, 2, enter))
  }

  async #hold(project: Entered, round: 1 | 2, enter: Enter): Promise<void> {
    const { deeds, deps } = this.#around
    const { id, plan } = project
    const input = Object.fromEntries(
      Object.entries(BODIES).map(([aspect, key]) => [`${aspect}DepartmentId`, deeds.departmentOf(key)]),
    )
    if (!(await deeds.on('project', id, 'consult', input, deeds.in(this.#around.stewardOf(plan))))) return
    const random = this.#around.chance(`consultation ${round} of project ${plan.n}`)
    const passes = plan.review === 'passes' || (plan.review === 'failsFirst' && round === 2)
    const now = deps.now()
    const after = (days: number, run: () => Promise<unknown>) =>
      enter(this.#around.officeDays(now, days), run)
    const asked = await rowsOf<AskedRow>(deps.pool, ASKED, [id])
    for (const row of asked) {
      const verdict = this.#verdict(passes && happens(random, 80), row.aspect)
      const opinion = pick(random, OPINIONS[verdict])
      after(between(random, 8, 42) / 10, () => this.#give(row, verdict, opinion))
    }
    for (const post of REVIEWERS) {
      const marks = markedBy(() => (passes ? between(random, 74, 96) : between(random, 48, 66)))
      after(between(random, 15, 45) / 10, () => deeds.on('project', id, 'mark', marks, deeds.in(post)))
    }
    after(5.2, () => this.#conclude(project, passes))
  }

  /** Where not all agree, it is the first of them that has a condition. */
  #verdict(agrees: boolean, aspect: Aspect): OpinionVerdict {
    return agrees || aspect !== 'parkPositioning' ? 'agree' : 'conditional'
  }

  async #give({ id, aspect }: AskedRow, verdict: OpinionVerdict, opinion: string): Promise<void> {
    const { deeds } = this.#around
    await deeds.on('opinion', id, 'give', { verdict, opinion }, deeds.unit(BODIES[aspect]))
  }

  async #conclude({ id }: Entered, passes: boolean): Promise<void> {
    const { deeds, deps } = this.#around
    const actor = this.#around.needed(OFFICER)
    if (!passes) {
      // Somebody tries all the same: the marks do not suffice.
      const [row] = await rowsOf<{ version: number }>(deps.pool, VERSION, [id])
      const input = { conclusion: 'admit', reason: CONCLUDED.admit }
      const request = { kind: 'project', act: 'conclude', id, version: row?.version ?? 1, input, actor }
      await deps.inVain(request)
    }
    const [found] = await rowsOf<{ n: number }>(deps.pool, CONDITIONS, [id])
    const admitted = (found?.n ?? 0) > 0 ? 'conditional' : 'admit'
    const conclusion = passes ? admitted : 'reject'
    await deeds.on('project', id, 'conclude', { conclusion, reason: CONCLUDED[conclusion] }, actor)
  }
}

const VERSION = 'select version from matter where id = $1'
const CONDITIONS = `select count(*)::int as n from project_opinion o join matter m on m.id = o.id
  where m.parent_id = $1 and o.verdict <> 'agree' and m.opened_at = (
    select max(opened_at) from matter where parent_id = $1 and kind = 'opinion')`

function markedBy(mark: () => number) {
  return { policy: mark(), planning: mark(), capacity: mark(), contribution: mark() }
}

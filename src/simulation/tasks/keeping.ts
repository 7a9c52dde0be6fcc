/**
 * The listed tasks of the invented city: the office enters documents and tasks, lead units report what they have done, the office
 * confirms or returns it. Typed through the same steps as the API.
 */
import { dayFrom, dayOf, isoDay, partsOf, type Day } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { beginRow, type Written } from '../../engines/registers/keep.ts'
import type { Register } from '../../engines/registers/descriptor.ts'
import { confirm, correct, report, sendBack, type ReportingDeps } from '../../modules/tasks/reporting.ts'
import { WHOLE } from '../../modules/tasks/rules.ts'
import { listedTaskRegister, taskListRegister } from '../../modules/tasks/task-registers.ts'
import { registers } from '../../registers.ts'
import { workersOf } from '../actors.ts'
import type { Around } from '../projects/around.ts'
import { between } from '../random.ts'
import {
  CORRECTED_BECAUSE,
  DONE_SO_FAR,
  LEADERS,
  LISTS,
  RESULT,
  RETURNED_BECAUSE,
  TASKS,
  type Course,
  type TaskPlan,
} from './listed.ts'

const OFFICE = 'office.dispatcher'
const VICE_MAYOR = 'leaders.mayor'
/** The lists are entered so many days before the end of the run. */
const ENTERED_BEFORE = 330
/** The office looks at a report so many days after it was made. */
const DECIDED_AFTER = 2

/** Days before the end of the run on which a task begins and ends; negative ones lie beyond it. */
type Span = readonly [begins: number, ends: number]

/** The least and the most of both, by how a task goes. */
const SPANS: Readonly<Record<Course, readonly [Span, Span]>> = {
  done: [
    [300, 60],
    [240, 20],
  ],
  doneLate: [
    [300, 90],
    [260, 70],
  ],
  running: [
    [260, -60],
    [120, -200],
  ],
  waiting: [
    [220, -40],
    [150, -120],
  ],
  returned: [
    [220, -40],
    [150, -120],
  ],
  late: [
    [280, 40],
    [220, 8],
  ],
  soon: [
    [240, -3],
    [180, -9],
  ],
  silent: [
    [40, -90],
    [25, -120],
  ],
  notStarted: [
    [-15, -150],
    [-45, -240],
  ],
}

/** A report so many days before the end of the run, and what becomes of it. */
interface Turn {
  readonly before: number
  readonly percent: number
  readonly outcome: 'confirm' | 'return' | 'correct' | 'nothing'
}

export class ListedTasks {
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
  }

  begin(): void {
    this.#before(ENTERED_BEFORE, 40, () => this.#enterAll())
  }

  get #last(): Day {
    const { until, calendar } = this.#around.deps
    return dayOf(until, calendar.zone)
  }

  #before(days: number, minutes: number, run: () => Promise<unknown>): void {
    this.#around.at(this.#around.inOffice((this.#last - days) as Day, minutes), run)
  }

  async #enterAll(): Promise<void> {
    const { year } = partsOf(this.#last)
    const regionId = this.#around.region('city')
    for (const { code, name, years, before } of LISTS) {
      const [from, to] = [dayFrom(year - before, 1, 1), dayFrom(year - before + years, 1, 1) - 1]
      const span = { fromOn: isoDay(from), toOn: isoDay(to as Day) }
      await this.#enter(taskListRegister, { code: code(year), name: name(year), regionId, ...span })
    }
    for (const [n, plan] of TASKS.entries()) await this.#enterTask(plan, n, year)
  }

  async #enterTask(plan: TaskPlan, n: number, year: number): Promise<void> {
    const { city } = this.#around.deps
    const [least, most] = SPANS[plan.course]
    const chance = this.#around.chance(`listed task ${n}`)
    const [begins, ends] = [0, 1].map((end) =>
      between(chance, ...sorted(least[end] as number, most[end] as number)),
    ) as [number, number]
    const units = plan.units.map((key) => city.departments.get(key) as string)
    const leaders = [this.#nameIn(VICE_MAYOR), ...LEADERS]
    const list = LISTS.find(({ key }) => key === plan.list)
    const id = await this.#enter(listedTaskRegister, {
      code: `${plan.list === 'points' ? 'YD' : 'SN'}-${String(n + 1).padStart(3, '0')}`,
      title: plan.title,
      listId: list?.code(year) ?? null,
      leadId: units[0] ?? null,
      coUnitIds: units.slice(1).join(',') || null,
      persons: this.#nameIn(`${plan.units[0]}.handler`),
      leader: leaders[n % leaders.length] ?? null,
      indicator: plan.indicator,
      goal: plan.goal,
      fromOn: isoDay((this.#last - begins) as Day),
      toOn: isoDay((this.#last - ends) as Day),
    })
    for (const [no, turn] of turnsOf(plan.course, begins, ends).entries())
      this.#before(turn.before, 60 + (n % 12) * 20, () => this.#turn(id, plan, turn, no + 1))
  }

  /** The lead unit reports, and what becomes of it is entered. */
  async #turn(id: string, plan: TaskPlan, { before, percent, outcome }: Turn, no: number): Promise<void> {
    const { city, organisation, now } = this.#around.deps
    const [actor] = workersOf(city, organisation, plan.units[0] as string, now())
    if (actor === undefined) return
    const isWhole = percent === WHOLE
    const done = DONE_SO_FAR[Math.min(DONE_SO_FAR.length - 1, Math.floor(percent / 30))] as string
    const files = isWhole || no > 1 ? [await this.#around.picture(`task ${id} ${no}`, actor)] : []
    const told = { percent, done, result: isWhole ? RESULT : null, files }
    await this.#tried('report', actor, (step) => report(this.#deps, step, told), id)
    if (outcome === 'correct') {
      const corrected = { ...told, percent: percent - 5, no, reason: CORRECTED_BECAUSE }
      await this.#tried('correct', actor, (step) => correct(this.#deps, step, corrected), id)
    }
    if (outcome !== 'confirm' && outcome !== 'return') return
    this.#before(before - DECIDED_AFTER, 30, async () => {
      const office = this.#around.deeds.in(OFFICE)
      if (office === undefined) return
      if (outcome === 'confirm')
        await this.#tried('confirm', office, (step) => confirm(this.#deps, step, { no }), id)
      else
        await this.#tried(
          'return',
          office,
          (step) => sendBack(this.#deps, step, { no, reason: RETURNED_BECAUSE }),
          id,
        )
    })
  }

  /** Does what may be refused, such as a second report while the office was away; a no is noted. */
  async #tried(
    act: string,
    actor: Officer,
    run: (step: { id: string; actor: Officer; at: ReturnType<Around['deps']['now']> }) => Promise<void>,
    id: string,
  ): Promise<void> {
    try {
      await run({ id, actor, at: this.#around.deps.now() })
    } catch (error) {
      this.#around.deps.turnedAway(`listedTask.${act}`, error)
    }
  }

  get #deps(): ReportingDeps {
    const { pool, world, ids, random } = this.#around.deps
    return { pool, world, ids, random }
  }

  #enter(register: Register, written: Written): Promise<string> {
    const deps = { ...this.#deps, registers }
    return beginRow(deps, register, written, false, this.#around.needed(OFFICE), this.#around.deps.now())
  }

  /** Who holds a post at the moment; nobody's name where it is vacant. */
  #nameIn(post: string): string | null {
    const { city, organisation, now } = this.#around.deps
    const postId = city.posts.get(post)
    const [holder] = postId === undefined ? [] : organisation.holders(postId, now())
    return holder === undefined ? null : (organisation.person(holder)?.name ?? null)
  }
}

function sorted(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one]
}

/** Reports of a task that begins and ends so many days before the end of the run, oldest first. */
function turnsOf(course: Course, begins: number, ends: number): readonly Turn[] {
  const dayAt = (share: number) => Math.round(begins - (begins - Math.max(ends, 0)) * share)
  const turn = (share: number, percent: number, outcome: Turn['outcome'] = 'confirm'): Turn => {
    return { before: dayAt(share), percent, outcome }
  }
  switch (course) {
    case 'done':
      return [turn(0.15, 30), turn(0.5, 65), turn(0.85, 100)]
    case 'doneLate':
      return [turn(0.2, 30), turn(0.7, 60), { before: ends - 12, percent: 100, outcome: 'confirm' }]
    case 'running':
      return [turn(0.2, 25), turn(0.6, 55)]
    case 'waiting':
      return [turn(0.3, 40), { before: 9, percent: 70, outcome: 'correct' }]
    case 'returned':
      return [turn(0.3, 35), { before: 15, percent: 75, outcome: 'return' }]
    case 'late':
      return [turn(0.25, 35), turn(0.7, 70)]
    case 'soon':
      return [turn(0.2, 40), turn(0.7, 85)]
    case 'silent':
    case 'notStarted':
      return []
  }
}

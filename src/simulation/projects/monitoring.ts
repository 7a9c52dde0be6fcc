/**
 * The monthly reports of the invented city: months are planned when building begins, the law opens a report for each, the
 * enterprise hands it in sooner or later, and the office checks it, sends it back or goes to look.
 */
import { addMonths, dateInMonth, dayFrom, dayOf, isoDay, partsOf, type Day } from '../../calendar/days.ts'
import type { PostId } from '../../kernel/matter.ts'
import { openReportsJob } from '../../modules/monitoring/open-reports.ts'
import { writePlan } from '../../modules/monitoring/store.ts'
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { officerIn } from '../actors.ts'
import { THROWING } from '../passing.ts'
import { between, happens, pick, pickWeighted } from '../random.ts'
import { HEAD, OFFICER, type Around, type Entered } from './around.ts'
import { MONTHLY, REPORT_RETURNED, TROUBLES, VISITED } from './wording.ts'

const MONTHS = 12

const NEW = `select m.id, r.project_id as "projectId", r.month, r.planned from investment_report r join matter m on m.id = r.id
  where r.id > $1 order by r.id`
const REPORT = 'select version, handler_post_id as "postId" from matter where id = $1'
const STATUS = 'select status from matter where id = $1'

/** How enterprises keep the day: in time, late, very late, not at all until somebody else does. */
const HABITS = { prompt: 68, late: 18, veryLate: 9, never: 5 } as const
type Habit = keyof typeof HABITS

interface Opened {
  readonly id: string
  readonly projectId: string
  readonly month: Day
  /** Fen, as the database writes it. */
  readonly planned: string | null
}

export class Monitoring {
  readonly #around: Around
  readonly #projects = new Map<string, Entered>()
  #last = '00000000-0000-0000-0000-000000000000'

  constructor(around: Around) {
    this.#around = around
  }

  /** Enters the first of every month. */
  begin(from: Day): void {
    const { until, calendar } = this.#around.deps
    const { year, month } = partsOf(from)
    for (let on = dayFrom(year, month, 1); on <= dayOf(until, calendar.zone); on = addMonths(on, 1))
      if (on > from) this.#around.at(this.#around.inOffice(on, 0), () => this.#open())
    this.#around.at(until, () => this.#open())
  }

  /** Building begins: the months until it is completed are planned. */
  async follow(project: Entered): Promise<void> {
    const { calendar, pool, now, random } = this.#around.deps
    const { plan } = project
    this.#projects.set(project.id, project)
    const [from, to] = [plan.reached.started, plan.reached.completed].map((at) => dayOf(at, calendar.zone))
    const months = monthsBetween(from as Day, to as Day)
    const actor = this.#around.needed(this.#around.stewardOf(plan))
    for (const [year, ofYear] of Map.groupBy(months, (month) => partsOf(month).year)) {
      const planned = Array.from({ length: MONTHS }, (_none, index) => {
        const at = months.indexOf(ofYear.find((month) => partsOf(month).month === index + 1) as Day)
        return at < 0 ? null : plannedIn(plan.investment, at, months.length) * FEN_IN_WAN
      })
      await writePlan(pool, project.id, year, planned, { actor, at: now(), random })
    }
  }

  async #open(): Promise<void> {
    const { pool, door, world, now } = this.#around.deps
    if (this.#projects.size === 0) return
    await openReportsJob({ pool, door, world, now, log: THROWING }).run()
    for (const row of await rowsOf<Opened>(pool, NEW, [this.#last])) {
      this.#last = row.id
      this.#expect(row)
    }
  }

  /** The demo's own enterprise has its last report still before it. */
  #habit({ plan }: Entered, { month }: Opened, drawn: Habit): Habit {
    const { calendar, until } = this.#around.deps
    const isLast = addMonths(month, 2) > dayOf(until, calendar.zone)
    return plan.enterprise === 0 && isLast ? 'veryLate' : drawn
  }

  /** When the report will be handed in. */
  #expect(row: Opened): void {
    const project = this.#projects.get(row.projectId)
    if (project === undefined) return
    const random = this.#around.chance(`report of ${project.plan.n} on ${row.month}`)
    const habit = this.#habit(project, row, pickWeighted<Habit>(random, HABITS))
    const next = addMonths(row.month, 1)
    const { year, month } = partsOf(next)
    const [least, most] = { prompt: [3, 9], late: [12, 17], veryLate: [19, 27], never: [26, 28] }[habit] as [
      number,
      number,
    ]
    const on = dateInMonth(year, month, between(random, least, most))
    const at = this.#around.inOffice(on, between(random, 20, 400))
    const spent = ((Number(row.planned ?? 0) / FEN_IN_WAN) * project.plan.spends) / 100
    const amount = Math.max(0, Math.round((spent * between(random, 92, 106)) / 100))
    const isReturned = happens(random, 8)
    const isVisited = happens(random, project.plan.spends < 90 ? 30 : 7)
    const input = {
      actual: `${amount}万元`,
      progress: pick(random, MONTHLY),
      ...(happens(random, 20) ? { problems: pick(random, TROUBLES) } : {}),
    }
    this.#around.at(at, () => this.#file(project, row, input, habit === 'never'))
    if (happens(random, 4)) this.#around.at(at, () => this.#trespass(project, row, input))
    this.#around.at(this.#around.officeDays(at, between(random, 5, 30) / 10), () =>
      this.#check(project, row, { input, isReturned, isVisited }),
    )
  }

  /** The enterprise hands it in, or for it whoever looked after the project when the month began. */
  async #file({ plan }: Entered, { id }: Opened, input: object, isForThem: boolean): Promise<void> {
    if ((await this.#status(id)) !== 'due') return
    const { attempt, pool, organisation, now } = this.#around.deps
    const [row] = await rowsOf<{ version: number; postId: PostId | null }>(pool, REPORT, [id])
    const { version, postId } = row ?? { version: 1, postId: null }
    const steward = isForThem && postId !== null ? officerIn(organisation, postId, now()) : undefined
    const actor = steward ?? this.#around.agent(plan.enterprise)
    await attempt({ kind: 'investmentReport', act: 'file', id, version, input, actor })
  }

  /** Another enterprise reports on a project that is not its own. */
  async #trespass({ plan }: Entered, { id }: Opened, input: object): Promise<void> {
    const { city, inVain } = this.#around.deps
    const actor = this.#around.agent((plan.enterprise + 7) % city.enterprises.length)
    await inVain({ kind: 'investmentReport', act: 'file', id, version: 1, input, actor })
  }

  async #check(
    project: Entered,
    row: Opened,
    { input, isReturned, isVisited }: { input: object; isReturned: boolean; isVisited: boolean },
  ): Promise<void> {
    const { deeds, deps } = this.#around
    if ((await this.#status(row.id)) !== 'filed') return
    const on = (act: string, given: object, post: string) =>
      deeds.on('investmentReport', row.id, act, given, deeds.in(post))
    if (isReturned && (await on('sendBack', { reason: REPORT_RETURNED }, OFFICER))) {
      const again = this.#around.officeDays(deps.now(), 1.4)
      this.#around.at(again, () => this.#file(project, row, input, false))
      const later = { input, isReturned: false, isVisited }
      this.#around.at(this.#around.officeDays(again, 0.7), () => this.#check(project, row, later))
      return
    }
    if (isVisited) {
      const isAsReported = project.plan.spends >= 90 || project.plan.n % 2 === 0
      const finding = isAsReported ? VISITED.same : VISITED.other
      const people = '投资促进局、统计局联合核查组'
      await on('visit', { visitedOn: isoDay(this.#around.today), people, isAsReported, finding }, HEAD)
    }
    await on('accept', {}, OFFICER)
  }

  async #status(id: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ status: string }>(this.#around.deps.pool, STATUS, [id])
    return row?.status
  }
}

/** The first days of the months from one day's through another's. */
function monthsBetween(from: Day, to: Day): readonly Day[] {
  const months: Day[] = []
  const { year, month } = partsOf(from)
  for (let on = dayFrom(year, month, 1); on <= to; on = addMonths(on, 1)) months.push(on)
  return months
}

/** The share of a month of all: little at first and at the end, most in the middle; whole 万元. */
function plannedIn(investment: number, index: number, count: number): number {
  const weight = (at: number) => 1 + Math.min(at, count - 1 - at)
  const all = Array.from({ length: count }, (_none, at) => weight(at)).reduce((sum, one) => sum + one, 0)
  return Math.floor((investment * weight(index)) / all)
}

/**
 * The lives of the invented city's projects: entered, looked after, consulted about, brought from gate to gate, put on lists,
 * and ended, each by whoever's turn it is and through the door. When, the plan has said.
 */
import { partsOf, type Moment } from '../../calendar/days.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { officeMinutesBefore } from '../office-time.ts'
import { between, happens, pick } from '../random.ts'
import { CONTACT_MODES, STAGES, type Evidence, type Stage } from '../../modules/projects/words.ts'
import { DIRECTOR, OFFICER, type Around, type Entered } from './around.ts'
import { Consulting } from './consulting.ts'
import { evidenceFor, fieldsFor } from './gate-papers.ts'
import type { ProjectPlan } from './project-plan.ts'
import { CONTACTED, MERGED, NOTES, RESUMED, SUSPENDED, TERMINATED, HANDED_OVER } from './wording.ts'

/** Office minutes before a stage is reached at which its papers are filed. */
const BEFORE = { fields: 620, early: 330, papers: 210, between: 30 } as const
/** Pictures are taken of what can be seen. */
const PICTURED: ReadonlySet<Evidence> = new Set(['siteStart', 'jointAcceptance', 'firstProduction'])
/** 万元 from which a project is a large one, and one of the province. */
const LARGE = 10_000
const PROVINCIAL = 50_000

const CONTACT_DUE = `select 1 from clock c join matter m on m.id = c.matter_id
  where m.id = $1 and m.status <> 'suspended' and c.name = 'contact' and c.stopped_at is null`
const ENDED = 'select closed_at is not null as is from matter where id = $1'

export class ProjectLives {
  readonly #around: Around
  readonly #consulting: Consulting
  readonly #entered = new Map<number, Entered>()
  readonly #listed = new Set<string>()
  /** Whom to tell when a project has reached a stage. */
  readonly #onReached: (project: Entered, stage: Stage) => Promise<void>

  constructor(around: Around, onReached: (project: Entered, stage: Stage) => Promise<void>) {
    this.#around = around
    this.#consulting = new Consulting(around)
    this.#onReached = onReached
  }

  /** Enters all that is planned. */
  begin(plans: readonly ProjectPlan[]): void {
    for (const plan of plans) this.#around.at(plan.reached.lead, () => this.#register(plan))
  }

  async #register(plan: ProjectPlan): Promise<void> {
    const { deeds, deps } = this.#around
    const input = {
      title: plan.title,
      regionId: this.#around.region(plan.park.region),
      channel: plan.channel,
      ...(plan.isNamedEarly ? { enterpriseId: this.#around.enterprise(plan.enterprise).id } : {}),
    }
    const actor = this.#around.needed(OFFICER)
    const answer = await deps.attempt({ kind: 'project', act: 'register', input, actor })
    if (answer === null) return
    const project: Entered = { plan, id: answer.id, code: answer.code }
    this.#entered.set(plan.n, project)
    deeds.after(deps.now(), 0.3, () =>
      deeds.on('project', project.id, 'take', {}, deeds.in(this.#around.stewardOf(plan))),
    )
    deeds.after(deps.now(), 0.8, () => this.#record(project, 'contactRecord'))
    for (const stage of STAGES.slice(1)) this.#plan(project, stage)
    this.#planBesides(project)
    this.#planEnd(project)
  }

  /** The papers for a gate in time, and the step through it. */
  #plan(project: Entered, stage: Stage): void {
    const { plan } = project
    const reached = plan.reached[stage]
    const before = (minutes: number) => this.#before(reached, minutes)
    const fields = fieldsFor(plan, stage, this.#enterpriseId(plan))
    if (Object.keys(fields).length > 0)
      this.#at(project, before(BEFORE.fields), () => this.#act(project, 'amend', fields))
    if (plan.triesEarlyAt === stage)
      this.#at(project, before(BEFORE.early), () => this.#tryEarly(project, stage))
    for (const [index, evidence] of evidenceFor(stage).entries())
      this.#at(project, before(BEFORE.papers - index * BEFORE.between), () => this.#record(project, evidence))
    this.#at(project, reached, async () => {
      if (await this.#act(project, 'advance', { stage })) await this.#reached(project, stage)
    })
    if (stage === 'screening') this.#consulting.plan(project, (at, run) => this.#at(project, at, run))
  }

  #before(at: Moment, minutes: number): Moment {
    const { calendar, hours } = this.#around.deps
    return officeMinutesBefore(calendar, hours, at, minutes)
  }

  #enterpriseId({ enterprise, isNamedEarly }: ProjectPlan): string | null {
    return isNamedEarly ? null : this.#around.enterprise(enterprise).id
  }

  async #reached(project: Entered, stage: Stage): Promise<void> {
    const { plan } = project
    if (stage === 'registered') await this.#list(project, 'preparatory')
    if (stage === 'started') {
      await this.#list(project, plan.investment >= PROVINCIAL ? 'provincial' : this.#listOf(plan))
      if (plan.isTop500 || plan.n % 17 === 0) await this.#list(project, 'vip')
      this.#planContact(project, 1)
    }
    // Whoever became its steward stays through all stages.
    if (stage === 'statIncluded' && plan.n % 11 === 5 && !this.#around.isHandedOver(plan))
      await this.#handOver(project)
    await this.#onReached(project, stage)
  }

  /** Whoever looks after a project of leaders' lists is in touch with its enterprise again and again, some a little late. */
  #planContact(project: Entered, times: number): void {
    const { deps } = this.#around
    const random = this.#around.chance(`contact ${times} with project ${project.plan.n}`)
    const at = this.#around.officeDays(deps.now(), between(random, 11, project.plan.n % 4 === 0 ? 27 : 19))
    this.#at(project, at, async () => {
      const [due] = await rowsOf(deps.pool, CONTACT_DUE, [project.id])
      if (due === undefined) return
      await this.#act(project, 'contact', {
        mode: pick(random, CONTACT_MODES),
        note: pick(random, CONTACTED),
      })
      this.#planContact(project, times + 1)
    })
  }

  #listOf({ investment }: ProjectPlan): string {
    return investment >= LARGE ? 'city' : 'district'
  }

  async #list(project: Entered, list: string): Promise<void> {
    const { deeds, today } = this.#around
    const { year } = partsOf(today)
    const entry = `${project.id} ${list} ${year}`
    if (this.#listed.has(entry)) return
    this.#listed.add(entry)
    const input = { list, year }
    await deeds.on('project', project.id, 'enlist', input, deeds.in(OFFICER))
  }

  /** A code of the national platform, a list of the next year, what a strange enterprise tries. */
  #planBesides(project: Entered): void {
    const { plan } = project
    const random = this.#around.chance(`beside project ${plan.n}`)
    const { registered, landSecured, started, completed } = plan.reached
    if (happens(random, 75)) {
      const at = (registered + (landSecured - registered) * 0.4) as Moment
      this.#at(project, at, () => this.#giveCode(project, 0))
    }
    // The form was corrected and filed anew: the old code stays as an alias.
    if (plan.n % 13 === 6)
      this.#at(project, ((landSecured + started) / 2) as Moment, () => this.#giveCode(project, 1))
    const year = partsOf(this.#around.today).year
    for (const next of [year + 1, year + 2]) {
      const at = this.#around.newYear(next, between(random, 3, 12))
      if (at > registered && at < completed)
        this.#at(project, at, () => this.#list(project, at > started ? this.#listOf(plan) : 'preparatory'))
    }
    if (plan.n % 10 === 4) this.#at(project, plan.reached.signed, () => this.#trespass(project))
  }

  async #giveCode(project: Entered, again: number): Promise<void> {
    const { year, month } = partsOf(this.#around.today)
    const time = `${String(year).slice(2)}${String(month).padStart(2, '0')}`
    const number = String(((project.plan.n * 2 + again) * 7919 + 104_729) % 100_000).padStart(5, '0')
    // Region 000000 is nobody's: a code of a place that exists could be taken for a real one.
    await this.#act(project, 'giveCode', { projectCode: `${time}-000000-04-01-${number}${again}` })
  }

  /** Another enterprise reaches for the project, and its own one for what is the office's. Both are turned away. */
  async #trespass({ id, plan }: Entered): Promise<void> {
    const { deps } = this.#around
    const stranger = this.#around.agent((plan.enterprise + 1) % deps.city.enterprises.length)
    const base = { kind: 'project', id, version: await this.#versionOf(id) } as const
    await deps.inVain({ ...base, act: 'amend', input: { title: '改成我们的项目' }, actor: stranger })
    const own = this.#around.agent(plan.enterprise)
    await deps.inVain({ ...base, act: 'advance', input: { stage: 'started' }, actor: own })
  }

  /** The step before its papers are there: the gate names what is missing. */
  async #tryEarly({ id, plan }: Entered, stage: Stage): Promise<void> {
    const { deps } = this.#around
    const version = await this.#versionOf(id)
    const actor = this.#around.needed(this.#around.stewardOf(plan))
    await deps.inVain({ kind: 'project', act: 'advance', id, version, input: { stage }, actor })
  }

  async #versionOf(id: string): Promise<number> {
    const asked = 'select version from matter where id = $1'
    const [row] = await rowsOf<{ version: number }>(this.#around.deps.pool, asked, [id])
    return row?.version ?? 1
  }

  async #record(project: Entered, evidence: Evidence): Promise<void> {
    const { todayText: on } = this.#around
    const by = this.#around.stewardOf(project.plan)
    const files = PICTURED.has(evidence)
      ? [await this.#around.picture(`${evidence} of project ${project.plan.n}`, this.#around.needed(by))]
      : []
    await this.#act(project, 'record', { evidence, on, note: NOTES[evidence], files })
  }

  async #handOver(project: Entered): Promise<void> {
    const { deeds } = this.#around
    const input = { departmentId: deeds.departmentOf(NEXT_UNIT), reason: HANDED_OVER }
    if (!(await this.#act(project, 'handOver', input))) return
    this.#around.handOver(project.plan, NEXT_POST)
    await deeds.on('project', project.id, 'take', {}, deeds.in(NEXT_POST))
  }

  #planEnd(project: Entered): void {
    const { end, n } = project.plan
    const random = this.#around.chance(`end of project ${n}`)
    if (end === null) return
    const { deeds } = this.#around
    const officer = (act: string, input: object) =>
      deeds.on('project', project.id, act, input, deeds.in(OFFICER))
    if (end.how === 'terminate')
      return this.#at(project, end.at, () => officer('terminate', { reason: pick(random, TERMINATED) }))
    if (end.how === 'merge') return this.#at(project, end.at, () => this.#merge(project, end.into))
    this.#at(project, end.at, () => this.#act(project, 'suspend', { reason: pick(random, SUSPENDED) }))
    if (end.resumedAt !== null)
      this.#at(project, end.resumedAt, () => this.#act(project, 'resume', { reason: RESUMED }))
  }

  async #merge(project: Entered, into: number): Promise<void> {
    const { deeds } = this.#around
    const kept = this.#entered.get(into)
    if (kept === undefined) return
    const input = { intoCode: kept.code, reason: MERGED }
    await deeds.on('project', project.id, 'merge', input, deeds.in(DIRECTOR))
  }

  /** Enters something for a project, which happens unless the project has ended or rests then. */
  #at(project: Entered, at: Moment, run: () => Promise<unknown>): void {
    const { end } = project.plan
    const isOver = end !== null && at > end.at && (end.how !== 'suspend' || end.resumedAt === null)
    if (isOver) return
    this.#around.at(at, async () => {
      const [row] = await rowsOf<{ is: boolean }>(this.#around.deps.pool, ENDED, [project.id])
      if (row?.is === false) await run()
    })
  }

  #act(project: Entered, act: string, input: object): Promise<boolean> {
    const { deeds } = this.#around
    return deeds.on('project', project.id, act, input, deeds.in(this.#around.stewardOf(project.plan)))
  }
}

/** Where some projects go once they are being built. */
const NEXT_UNIT = 'industry'
const NEXT_POST = 'industry.specialist1'

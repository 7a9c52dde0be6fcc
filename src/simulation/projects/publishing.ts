/**
 * What the invented city publishes about its projects: opportunities that are drafted, decided and asked about, one of which
 * becomes a lead; and releases that say how far projects have come.
 */
import { dayOf, type Day } from '../../calendar/days.ts'
import { makeLead, takeInterest } from '../../modules/opportunities/interests.ts'
import { STAGES, type Stage } from '../../modules/projects/words.ts'
import { DIRECTOR, OFFICER, type Around, type Entered } from './around.ts'
import { OPPORTUNITIES, VISITORS, type OpportunityPlan } from './opportunities.ts'

const PROGRESS: Partial<Record<Stage, readonly [percent: number, progress: string]>> = {
  started: [10, '项目已开工，场地平整和基础施工同步推进。'],
  statIncluded: [25, '项目已纳入统计，基础工程过半，主要材料订货完成。'],
  completed: [95, '项目主体和配套工程通过联合验收，正在组织设备联调。'],
  inProduction: [100, '项目正式投产，首批产品已下线交付。'],
}

export class Publishing {
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
  }

  /** Enters the opportunities, each so many days before the end. */
  begin(): void {
    const { calendar, until } = this.#around.deps
    const last = dayOf(until, calendar.zone)
    for (const [index, plan] of OPPORTUNITIES.entries())
      this.#around.at(this.#around.inOffice((last - plan.daysBefore) as Day, 100), () =>
        this.#draft(plan, index),
      )
  }

  /** Some stages of some projects are told to the public. */
  follow(project: Entered, stage: Stage): void {
    const told = PROGRESS[stage]
    if (told === undefined || (project.plan.n + STAGES.indexOf(stage)) % 4 !== 0) return
    this.#around.at(this.#around.officeDays(this.#around.deps.now(), 1.5), () => this.#release(project, told))
  }

  async #draft(plan: OpportunityPlan, index: number): Promise<void> {
    const { deeds, deps } = this.#around
    const id = await deeds.open('opportunity', 'draft', plan.draft, deeds.in(OFFICER))
    if (id === null || plan.stays === 'draft') return
    const on = (act: string, input: object, post: string) =>
      deeds.on('opportunity', id, act, input, deeds.in(post))
    const later = (days: number, run: () => Promise<unknown>) =>
      this.#around.at(this.#around.officeDays(deps.now(), days), run)
    later(0.5, async () => {
      await on('submit', {}, OFFICER)
      if (plan.stays === 'reviewing') return
      later(1.2, async () => {
        await on('approve', {}, DIRECTOR)
        this.#askAbout(id, index)
        if (plan.stays === 'withdrawn')
          later(30, () => on('withdraw', { reason: '地块已由其他项目落地，不再对外推介。' }, OFFICER))
      })
    })
  }

  /** Visitors write; one of them is called back and becomes a lead. */
  #askAbout(id: string, index: number): void {
    const { deps } = this.#around
    for (const visitor of VISITORS.filter((one) => one.about === index)) {
      const at = this.#around.officeDays(deps.now(), visitor.afterDays)
      this.#around.at(at, async () => {
        const { about: _about, afterDays: _after, isLead, ...written } = visitor
        const interest = await takeInterest(deps, id, { ...written, mayCall: true }, deps.now())
        if (isLead) this.#around.at(this.#around.officeDays(deps.now(), 1), () => this.#lead(interest))
      })
    }
  }

  async #lead(interest: string): Promise<void> {
    const { deps } = this.#around
    await makeLead(deps, interest, this.#around.needed(OFFICER), deps.now())
    deps.onEntered()
  }

  async #release(project: Entered, [percent, progress]: readonly [number, string]): Promise<void> {
    const { deeds, deps } = this.#around
    const { plan } = project
    const input = {
      projectId: project.id,
      title: plan.title,
      place: plan.park.name,
      progress,
      percent,
      ...(percent === PROGRESS.started?.[0] ? { event: '重大项目集中开工活动' } : {}),
    }
    const id = await deeds.open('projectRelease', 'draft', input, deeds.in(OFFICER))
    if (id === null) return
    await deeds.on('projectRelease', id, 'submit', {}, deeds.in(OFFICER))
    this.#around.at(this.#around.officeDays(deps.now(), 1), () =>
      deeds.on('projectRelease', id, 'approve', {}, deeds.in(DIRECTOR)),
    )
  }
}

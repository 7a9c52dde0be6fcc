/**
 * Where people come together: teams after their templates, some of which lack somebody, and dispatch meetings, of which one is
 * not held. The latest decides about what is stuck, and the unit answers.
 */
import { isoDay } from '../../calendar/days.ts'
import { turnAt } from '../../engines/occasions/cadence.ts'
import { heldOf, seriesOf } from '../../engines/occasions/store.ts'
import { agendaOf, holdMeeting, type HoldingDeps } from '../../modules/meetings/holding.ts'
import { meetingsJob } from '../../modules/meetings/scheduling.ts'
import type { MeetingName } from '../../modules/meetings/words.ts'
import { addDocument, join, makeTeam } from '../../modules/teams/keeping.ts'
import type { TemplateName } from '../../modules/teams/templates.ts'
import type { JoinWire } from '../../modules/teams/wire.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OFFICER } from '../projects/around.ts'
import type { Bureau } from './bureau.ts'
import { DECIDED, MINUTES, TEAMS, type TeamPlan } from './wording.ts'

const BUILDING = `select p.id, m.title from project p join matter m on m.id = p.id
  where p.stage in ('started', 'statIncluded') and m.closed_at is null and not m.confidential order by p.id limit 12`
const DECISION = `select d.order_id as id from meeting_decision d join matter m on m.id = d.order_id
  where m.status = 'issued' order by d.id limit 5`

/** Days before the end: when meetings begin, and how often somebody looks which one is due. */
const MEET_SINCE = 82
const WEEK = 7
/** The week of which nobody kept minutes. */
const MISSED_WEEK = 5
const LAST_WEEK = 10
/** Meetings that are prepared with invitations, and held apart from these. */
const CONVENED_APART = ['symposium', 'talk']
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }

export class Gathering {
  readonly #bureau: Bureau

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    const bureau = this.#bureau
    bureau.before(110, 120, () => this.#makeTeams())
    bureau.before(MEET_SINCE, 20, () => meetingsJob(bureau.jobs).run())
    for (let week = 0; week <= LAST_WEEK; week++)
      bureau.before(MEET_SINCE - 2 - week * WEEK, 330, () => this.#meet(week))
    bureau.before(4, 90, () => this.#answerOrders())
  }

  async #makeTeams(): Promise<void> {
    const { pool } = this.#bureau.around.deps
    const projects = await rowsOf<{ id: string; title: string }>(pool, BUILDING)
    for (const plan of TEAMS) await this.#makeTeam(plan, projects)
  }

  async #makeTeam(
    { template, about, name, members, document, tooMany }: TeamPlan,
    projects: readonly { readonly id: string; readonly title: string }[],
  ): Promise<void> {
    const { around, keeping } = this.#bureau
    const { now, city } = around.deps
    const officer = around.needed(OFFICER)
    const project = typeof about === 'number' ? projects[about] : undefined
    if (typeof about === 'number' && project === undefined) return
    const subjectId = project?.id ?? (typeof about === 'string' ? city.departments.get(about) : undefined)
    const body = {
      template: template as TemplateName,
      name: project === undefined ? name : `${project.title}${name}`,
      ...(subjectId === undefined ? { regionId: around.region('city') } : { subjectId }),
    }
    const id = await makeTeam(keeping, body, officer, now())
    for (const [slot, who] of members) await join(keeping, id, this.#body(slot, who), officer, now())
    if (document !== undefined)
      await addDocument(keeping, id, { key: document[0], text: document[1] }, officer, now())
    if (tooMany !== undefined)
      await this.#bureau.inVain('team.join', () =>
        join(keeping, id, this.#body(tooMany[0], tooMany[1]), officer, now()),
      )
  }

  /** A post as `department.post`, a department by its key, or a name. */
  #body(slot: string, who: string): JoinWire {
    const { posts, departments } = this.#bureau.around.deps.city
    const [postId, departmentId] = [posts.get(who), departments.get(who)]
    if (postId !== undefined) return { slot, postId }
    return departmentId === undefined ? { slot, name: who } : { slot, departmentId }
  }

  get #holding(): HoldingDeps {
    const { registry } = this.#bureau.around.deps
    return { ...this.#bureau.keeping, registry }
  }

  /** Every series whose turn was not held yet; in one week the weekly one is forgotten. */
  async #meet(week: number): Promise<void> {
    const { around } = this.#bureau
    const { pool, now } = around.deps
    const officer = around.needed(OFFICER)
    for (const series of await seriesOf(pool, [around.region('city')])) {
      const turn = turnAt(series.cadence, around.today)
      const held = await heldOf(pool, [series.id])
      const isForgotten = series.cadence === 'week' && week === MISSED_WEEK
      if (CONVENED_APART.includes(series.name)) continue
      if (isForgotten || held.some(({ turnOn }) => turnOn === turn.fromOn)) continue
      const isLast = series.cadence === 'week' && week === LAST_WEEK
      const said = MINUTES[series.name as MeetingName]
      const body = {
        turnOn: isoDay(turn.fromOn),
        heldOn: around.todayText,
        ...said,
        decisions: isLast ? await this.#decisions() : [],
      }
      await holdMeeting(this.#holding, officer, series.id, body, now())
    }
    // Whoever convenes is told of what was missed, and what was decided is ordered.
    await meetingsJob({ ...this.#bureau.jobs, log: QUIET }).run()
  }

  async #decisions() {
    const { around } = this.#bureau
    const officer = around.needed(OFFICER)
    const { items } = await agendaOf(this.#holding, officer, around.region('city'), around.deps.now())
    return items
      .filter(({ group, departmentId }) => group === 'stuck' && departmentId !== null)
      .slice(0, 2)
      .map(({ id, departmentId }, index) => ({
        aboutId: id,
        departmentId: departmentId ?? '',
        requirement: DECIDED[index] ?? DECIDED[0],
      }))
  }

  /** One unit answers what the meeting has ordered; the other has still to. */
  async #answerOrders(): Promise<void> {
    const { pool } = this.#bureau.around.deps
    const [order] = await rowsOf<{ id: string }>(pool, DECISION)
    const { deeds } = this.#bureau.around
    if (order !== undefined)
      await deeds.on('order', order.id, 'answer', { reply: DECIDED[2] }, deeds.in('promotion.head'))
  }
}
